"""
diffusers' own pipeline with the same random weights on the CPU: prints JSON, when each step of denoising was done and how many frames came.

python diffusion-reference.py <exporter> <pack folder> <width> <height> <frames> <steps> <threads> <caption>

The Python is the exporter's: `python3 -m venv DIR && DIR/bin/pip install --require-hashes -r models/export/requirements.txt`.
"""

import json
import sys
import time
from pathlib import Path

exporter, folder, *sizes, caption = sys.argv[1:]
width, height, frames, steps, threads = map(int, sizes)
sys.path.insert(0, exporter)

import torch  # noqa: E402

torch.set_num_threads(threads)

import random_weights  # noqa: E402
from diffusers import UniPCMultistepScheduler, WanVACEPipeline  # noqa: E402
from presets import PRESETS  # noqa: E402
from tokenizers import Tokenizer  # noqa: E402

manifest = json.loads((Path(folder) / "pack.json").read_text())
preset = PRESETS[manifest["name"]]
if not preset.random:
    sys.exit(f"{preset.name} has trained weights; this compares random ones.")


def embed(encoder, text):
    """As the pipeline does: padded to 512, zeros past the end."""
    tokenizer = Tokenizer.from_file(str(Path(folder) / "tokenizer.json"))
    tokenizer.enable_truncation(512)
    tokenizer.enable_padding(length=512, pad_id=manifest["tokenizer"]["pad"])
    read = tokenizer.encode(text)
    ids, mask = torch.tensor([read.ids]), torch.tensor([read.attention_mask])
    hidden = encoder(ids, mask).last_hidden_state
    return hidden * mask[..., None]


with torch.no_grad():
    encoder = random_weights.text(preset)
    scheduler = UniPCMultistepScheduler(
        prediction_type="flow_prediction", use_flow_sigmas=True, num_train_timesteps=1000, flow_shift=3.0
    )
    vae = random_weights.autoencoder(preset)
    size, stride = manifest["tile"]["size"], manifest["tile"]["stride"]
    # The same tiles: without them it would need more memory.
    vae.enable_tiling(size, size, stride, stride)
    pipe = WanVACEPipeline(
        tokenizer=None, text_encoder=None, vae=vae, scheduler=scheduler, transformer=random_weights.transformer(preset)
    )
    pipe.set_progress_bar_config(disable=True)
    done = []

    def note(pipe, step, timestep, kept):
        done.append(time.monotonic())
        return kept

    video = pipe(
        prompt_embeds=embed(encoder, caption),
        negative_prompt_embeds=embed(encoder, manifest["sampling"]["negativePrompt"]),
        height=height,
        width=width,
        num_frames=frames,
        num_inference_steps=steps,
        guidance_scale=manifest["sampling"]["guidance"],
        generator=torch.Generator().manual_seed(1),
        output_type="np",
        callback_on_step_end=note,
    ).frames[0]

print(json.dumps({"done": done, "frames": len(video)}))
