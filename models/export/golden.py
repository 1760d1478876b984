"""
Golden tensors: what diffusers and transformers compute with the networks of a random pack, for the tests of the TypeScript runtime.

Inputs are stored beside the outputs, so that no generator of random numbers has to be the same. Every file names the manifest that it was made
with: a test fails when another one lies there.
"""

import json
from types import SimpleNamespace

import numpy as np
import torch
from diffusers import FlowMatchEulerDiscreteScheduler, UniPCMultistepScheduler, WanVACEPipeline
from diffusers.pipelines.wan.pipeline_wan_vace import prompt_clean
from PIL import Image
from safetensors.torch import save_file
from tokenizers import Tokenizer

import random_weights
import strings
import transformer as transformer_graph
from component import sha256

LENGTH = 512
CAPTIONS = {
    "long": "A small dog surfs on a long wave at sunset; 해질녘, закат, 日落 🏄. " * 40,
    "short": "작은 강아지가 파도를 탄다 🌊",
    "empty": "",
}


def make(preset, pack, folder):
    folder.mkdir(parents=True, exist_ok=True)
    kit = SimpleNamespace(
        preset=preset,
        folder=folder,
        hash=sha256(pack / "pack.json"),
        tokenizer=Tokenizer.from_file(str(pack / "tokenizer.json")),
        text=random_weights.text(preset),
        transformer=random_weights.transformer(preset),
        vae=random_weights.autoencoder(preset),
        generator=torch.Generator().manual_seed(5),
    )
    kit.tokenizer.enable_truncation(LENGTH)
    with torch.no_grad():
        for part in (tokens, text, transformer, autoencoder, schedulers, vace, pipeline):
            part(kit)
            print(f"golden: {part.__name__}", flush=True)


def save(kit, name, tensors, **facts):
    metadata = {"pack": kit.hash, **{key: json.dumps(value) for key, value in facts.items()}}
    path = kit.folder / f"{name}.safetensors"
    save_file({key: value.detach().contiguous().clone() for key, value in tensors.items()}, path, metadata)
    path.chmod(0o644)


def save_json(kit, name, value):
    text = json.dumps({"pack": kit.hash, **value}, ensure_ascii=False, separators=(",", ":"))
    (kit.folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def noise(kit, *shape):
    return torch.randn(*shape, generator=kit.generator)


def tokens(kit):
    rows = lambda texts: [{"text": text, "clean": (clean := prompt_clean(text)), "ids": kit.tokenizer.encode(clean).ids} for text in texts]
    # Mojibake apart: text that was decoded wrongly, which ftfy repairs by a heuristic of its own.
    save_json(kit, "tokenizer", {"strings": rows(strings.STRINGS), "mojibake": rows(strings.MOJIBAKE)})


def encode(kit, caption):
    """Ids, mask and hidden states as the text encoder gives them, and the embeddings as the pipeline uses them: zeros past the end."""
    ids = kit.tokenizer.encode(prompt_clean(caption)).ids
    padded = torch.tensor([ids + [0] * (LENGTH - len(ids))])
    mask = (torch.arange(LENGTH) < len(ids)).long()[None]
    hidden = kit.text(input_ids=padded, attention_mask=mask).last_hidden_state
    return padded, mask, hidden, hidden * mask[..., None]


def text(kit):
    tensors = {}
    for name, caption in CAPTIONS.items():
        parts = zip(("ids", "mask", "hidden", "embeds"), encode(kit, caption))
        tensors |= {f"{name}.{part}": value for part, value in parts}
    save(kit, "text", tensors, captions=CAPTIONS)


def transformer(kit):
    sizes = [(1, 4, 4), (2, 10, 6), (3, 6, 10), (5, 4, 8)]
    shared = encode(kit, CAPTIONS["short"])[3]
    tensors = {"encoder_hidden_states": shared}
    for i, (t, h, w) in enumerate(sizes):
        inputs = transformer_graph.example(kit.transformer.config, t, h, w, kit.generator)
        inputs["encoder_hidden_states"] = shared
        inputs["timestep"] = torch.tensor([[999.0, 750.0, 500.0, 3.0][i]])
        inputs["control_hidden_states_scale"] = torch.tensor([[1.0, 1.0], [0.0, 0.0], [0.5, 1.0], [1.0, 0.25]][i])
        sample = kit.transformer(**inputs, return_dict=False)[0]
        tensors |= {f"{i}.{name}": value for name, value in inputs.items() if name != "encoder_hidden_states"} | {f"{i}.sample": sample}
    save(kit, "transformer", tensors)


def autoencoder(kit):
    whole, tiled = kit.vae, random_weights.autoencoder(kit.preset)
    size, stride = kit.preset.tile
    tiled.enable_tiling(size, size, stride, stride)
    tensors = {}
    # 17 frames: as 1 + 16, or as 1 + 4 + 4 + 4 + 4. Tiles: some whole, some cut off by the edge.
    for name, model, frames, height, width in (("whole", whole, 17, 16, 24), ("tiled", tiled, 5, 56, 40)):
        video = noise(kit, 1, 3, frames, height, width).clamp(-1, 1)
        latent = 2 * noise(kit, 1, 16, (frames - 1) // 4 + 1, height // 8, width // 8)
        tensors |= {
            f"{name}.video": video,
            f"{name}.mean": model.encode(video).latent_dist.mode(),
            f"{name}.latent": latent,
            f"{name}.decoded": model.decode(latent).sample,
        }
    save(kit, "autoencoder", tensors)


def make_scheduler(name, shift):
    if name == "euler":
        return FlowMatchEulerDiscreteScheduler(shift=shift)
    return UniPCMultistepScheduler(prediction_type="flow_prediction", use_flow_sigmas=True, flow_shift=shift)


def schedulers(kit):
    runs = []
    for name in ("unipc", "euler"):
        for shift in (3.0, 5.0):
            for steps in (4, 20, 50):
                scheduler = make_scheduler(name, shift)
                scheduler.set_timesteps(steps)
                start = x = noise(kit, 1, 6)
                outputs, latents = noise(kit, steps, 6), []
                for t, output in zip(scheduler.timesteps, outputs):
                    x = scheduler.step(output[None], t, x, return_dict=False)[0]
                    latents.append(x[0])
                lists = {"sigmas": scheduler.sigmas, "timesteps": scheduler.timesteps, "start": start[0], "outputs": outputs}
                lists = {key: value.tolist() for key, value in lists.items()}
                runs.append({"scheduler": name, "shift": shift, "steps": steps, **lists, "latents": torch.stack(latents).tolist()})
    save_json(kit, "schedulers", {"runs": rounded(runs)})


def rounded(value):
    """Numbers of fp32 in nine digits: enough to read them back exactly."""
    if isinstance(value, float):
        return float(f"{value:.9g}")
    if isinstance(value, list):
        return [rounded(item) for item in value]
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    return value


def picture(kit, width, height, seed):
    """A picture that is no noise: slopes and a disc, RGB, 8 bits."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float64)
    disc = (x - width * (0.3 + 0.05 * seed)) ** 2 + (y - height * 0.5) ** 2 < (min(width, height) * 0.3) ** 2
    channels = [255 * x / width, 255 * y / height, np.where(disc, 230, 20 + 11 * seed % 200)]
    return np.stack(channels, axis=-1).astype(np.uint8)


def moving(kit, frames, width, height):
    return np.stack([picture(kit, width, height, seed) for seed in range(frames)])


def holes(frames, width, height):
    """Masks: a box that wanders, 255 inside."""
    masks = np.zeros((frames, height, width), np.uint8)
    for i in range(frames):
        masks[i, height // 4 : height // 2 + i, width // 4 + i : width // 2 + 2 * i] = 255
    return masks


def conditions(kit):
    """The five modes, and a second reference: what is put into the pipeline. Masks: 255 is painted anew."""
    frames, width, height = 9, 32, 32
    video, mask = moving(kit, frames, width, height), holes(frames, width, height)
    first_video = np.full_like(video, 128)
    first_video[0] = video[0]
    first_mask = np.full_like(mask, 255)
    first_mask[0] = 0
    references = [picture(kit, 40, 24, 3), picture(kit, 21, 50, 6)]
    return {
        "text": dict(frames=frames, width=width, height=height),
        "reference": dict(frames=frames, width=width, height=height, references=references[:1]),
        "references": dict(frames=frames, width=width, height=height, references=references),
        "edit": dict(frames=frames, width=width, height=height, video=video, mask=mask),
        # Larger than a tile.
        "control": dict(frames=5, width=48, height=32, video=moving(kit, 5, 48, 32)),
        "first": dict(frames=frames, width=width, height=height, video=first_video, mask=first_mask),
    }


def make_pipe(kit):
    vae = random_weights.autoencoder(kit.preset)
    size, stride = kit.preset.tile
    vae.enable_tiling(size, size, stride, stride)
    pipe = WanVACEPipeline(tokenizer=None, text_encoder=None, vae=vae, scheduler=make_scheduler("unipc", 3.0), transformer=kit.transformer)
    pipe.set_progress_bar_config(disable=True)
    return pipe


def as_images(case):
    images = lambda arrays: None if arrays is None else [Image.fromarray(array) for array in arrays]
    return [images(case.get(part)) for part in ("video", "mask", "references")]


def stored(name, case):
    """Its pictures as they were put in: [frames, height, width, 3], [frames, height, width], [height, width, 3]."""
    tensors = {f"{name}.{part}": torch.from_numpy(case[part]) for part in ("video", "mask") if part in case}
    return tensors | {f"{name}.reference_{i}": torch.from_numpy(array) for i, array in enumerate(case.get("references", []))}


def vace(kit):
    pipe, tensors = make_pipe(kit), {}
    for name, case in conditions(kit).items():
        size = dict(height=case["height"], width=case["width"], num_frames=case["frames"])
        video, mask, references = pipe.preprocess_conditions(*as_images(case), 1, **size, dtype=torch.float32, device="cpu")
        latents = pipe.prepare_video_latents(video, mask, references, None, torch.device("cpu"))
        masks = pipe.prepare_masks(mask, references)
        tensors |= stored(name, case) | {f"{name}.control": torch.cat([latents, masks], dim=1)}
        tensors |= {f"{name}.letterbox_{i}": canvas for i, canvas in enumerate(references[0])}
    save(kit, "vace", tensors, cases={name: {key: case[key] for key in ("frames", "width", "height")} for name, case in conditions(kit).items()})


def pipeline(kit):
    prompt, negative = "A small dog surfs at sunset 🏄", kit.preset.negative
    embeds, against = encode(kit, prompt)[3], encode(kit, negative)[3]
    tensors = {"prompt_embeds": embeds, "negative_prompt_embeds": against}
    facts = dict(prompt=prompt, negative=negative, steps=4, guidance=5.0, shift=3.0, scheduler="unipc")
    for name, case in conditions(kit).items():
        pipe = make_pipe(kit)
        count = len(case.get("references", []))
        start = noise(kit, 1, 16, (case["frames"] - 1) // 4 + 1 + count, case["height"] // 8, case["width"] // 8)
        video, mask, references = as_images(case)
        call = dict(
            video=video, mask=mask, reference_images=references, height=case["height"], width=case["width"], num_frames=case["frames"],
            prompt_embeds=embeds, negative_prompt_embeds=against, num_inference_steps=4, guidance_scale=5.0,
        )  # fmt: skip
        latents = pipe(**call, latents=start, output_type="latent", return_dict=False)[0]
        shown = pipe(**call, latents=start, output_type="pt", return_dict=False)[0]
        # 0 … 1, [1, frames, 3, height, width] → −1 … 1, [1, 3, frames, height, width]
        decoded = shown.transpose(1, 2) * 2 - 1
        tensors |= stored(name, case) | {f"{name}.start": start, f"{name}.latents": latents, f"{name}.decoded": decoded}
    cases = {name: {key: case[key] for key in ("frames", "width", "height")} for name, case in conditions(kit).items()}
    save(kit, "pipeline", tensors, settings=facts, cases=cases)
