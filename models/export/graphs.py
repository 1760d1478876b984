"""Makes the components of a pack one after the other; only one network is in memory at a time."""

import gc
from unittest import mock

import torch

import autoencoder
import random_weights
import text
import tokenizer
import transformer
from compare import compare
from component import export

TYPES = {"fp32": torch.float32, "fp16": torch.float16}


def load(kind, preset, weights, dtype):
    """A network of the pack: of random weights, or from the folder of weights, in `dtype`."""
    if preset.random:
        return getattr(random_weights, kind)(preset).to(dtype)
    from diffusers import AutoencoderKLWan, WanVACETransformer3DModel
    from transformers import UMT5EncoderModel

    if kind == "transformer":
        return WanVACETransformer3DModel.from_pretrained(weights, subfolder="transformer", torch_dtype=dtype).eval()
    if kind == "autoencoder":
        return AutoencoderKLWan.from_pretrained(weights, subfolder="vae", torch_dtype=dtype).eval()
    return UMT5EncoderModel.from_pretrained(weights, subfolder="text_encoder", dtype=dtype, attn_implementation="eager").eval()


def named(ports, **names):
    """Ports with a name of a dimension replaced by its number."""
    return {port: (kind, [names.get(dim, dim) for dim in dims]) for port, (kind, dims) in ports.items()}


def describe(file, inputs, outputs, fixed, per_unit):
    ports = lambda side: [{"name": name, "type": kind, "dims": dims} for name, (kind, dims) in side.items()]
    return {"file": file, "inputs": ports(inputs), "outputs": ports(outputs), "memory": {"fixed": fixed, "perUnit": per_unit}}


def make_tokenizer(preset, weights, shop):
    path = shop.aside / "tokenizer.json"
    if preset.random:
        tokenizer.make_random(path, 1400)
    else:
        tokenizer.take(weights, path)
    return shop.keep("tokenizer")


def make_text(preset, weights, shop, check):
    """Always in fp32: UMT5 overflows in fp16."""
    model = load("text", preset, weights, torch.float32)
    config = model.config
    generator = torch.Generator().manual_seed(1)
    cases = [text.example(config, tokens, generator) for tokens in (12, 512)]
    with torch.no_grad():
        cases = [(case, [model(**case).last_hidden_state]) for case in cases]
    outputs = named(text.OUTPUTS, width=config.d_model)
    path = shop.aside / "text.onnx"
    fixed = export(text.TextGraph(model), cases[0][0], text.dynamic_shapes(), text.INPUTS, outputs, path)
    del model
    gc.collect()
    difference = compare("text", path, cases, "fp32", check)
    # Of a token: a row of scores in each head, twice (before and after softmax) and the bias; the feed-forward's two halves and a few copies of the state.
    per_unit = 4 * (3 * config.num_heads * 512 + 3 * config.d_ff + 8 * config.d_model)
    graph = describe("text.onnx", text.INPUTS, outputs, fixed, per_unit)
    return shop.keep("text", graphs={"text": graph}, difference=difference)


def make_transformer(preset, weights, shop, precision, check):
    dtype = TYPES[precision]
    model = load("transformer", preset, weights, dtype)
    config = model.config
    generator = torch.Generator().manual_seed(2)
    cases = [transformer.example(config, *size, generator) for size in ((2, 4, 6), (5, 8, 6))]
    whole = transformer.TransformerGraph(model, dtype).eval()
    with torch.no_grad():
        cases = [(case, [whole(**case)]) for case in cases]
    inputs = named(transformer.INPUTS, width=config.text_dim, layers=len(config.vace_layers))
    model.set_attn_processor(transformer.FusedAttention())
    path = shop.aside / "transformer.onnx"
    fixed = export(whole, cases[0][0], transformer.dynamic_shapes(), inputs, transformer.OUTPUTS, path)
    del model, whole
    gc.collect()
    difference = compare("transformer", path, cases, precision, check)
    # Of a token: the hints of all VACE layers, kept until they are used; query, key, value, state and norms; the feed-forward before and after its curve.
    width = config.num_attention_heads * config.attention_head_dim
    size = 4 if precision == "fp32" else 2
    per_unit = size * width * (len(config.vace_layers) + 8) + 4 * width * 4 + size * 2 * config.ffn_dim
    graph = describe("transformer.onnx", inputs, transformer.OUTPUTS, fixed, per_unit)
    facts = dict(vace_layers=list(config.vace_layers), patch=list(config.patch_size))
    return shop.keep("transformer", graphs={"transformer": graph}, difference=difference, **facts)


def cache_ports(caches, pixels, kind):
    """What caches are called and shaped like. `pixels`: the height of the video that they were made of (its width is another)."""
    ports = {}
    for i, cache in enumerate(caches):
        frames, channels, height, _ = cache.shape
        scale = pixels // height
        dims = ["h", "w"] if scale == 8 else ["H", "W"] if scale == 1 else [f"H/{scale}", f"W/{scale}"]
        ports[f"{kind}_{i}"] = ("float32", [frames, channels, *dims])
    return ports


def shapes_of(ports):
    """The dynamic dimensions of ports, for torch.export, which finds out how they hang together."""
    dynamic = torch.export.Dim.DYNAMIC
    return [{i: dynamic for i, dim in enumerate(dims) if isinstance(dim, str)} for _, dims in ports.values()]


def make_autoencoder(preset, weights, shop, check):
    """Always in fp32: its norms and its long sums are not known to be safe in halves."""
    model = load("autoencoder", preset, weights, torch.float32)
    config = model.config
    generator = torch.Generator().manual_seed(3)
    video, latent = ["H", "W"], ["h", "w"]
    first_video, next_video = ("float32", [1, 3, 1, *video]), ("float32", [1, 3, "4k", *video])
    first_latent, next_latent = ("float32", [1, 16, 1, *latent]), ("float32", [1, 16, "k", *latent])
    ways = {
        "encode": (autoencoder.Encode(model).eval(), "video", "mean", (3, 4, 8), first_video, first_latent, next_video, next_latent),
        "decode": (autoencoder.Decode(model).eval(), "latent", "video", (16, 1, 1), first_latent, first_video, next_latent, next_video),
    }
    graphs, differences = {}, {}
    for way, (module, source, target, (channels, rate, scale), first_in, first_out, next_in, next_out) in ways.items():
        cases, wanted = [], []
        for height, width, chunks in ((4, 6, 2), (5, 4, 3)):
            frames = 1 + rate * chunks
            whole = torch.randn(1, channels, frames, height * scale, width * scale, generator=generator)
            if way == "encode":
                whole = whole.clamp(-1, 1)
            with torch.no_grad():
                # The graphs leave clamping to whoever joins the tiles.
                with mock.patch.object(torch, "clamp", lambda values, min, max: values):
                    wanted.append(model.encode(whole).latent_dist.mode() if way == "encode" else model.decode(whole).sample)
                out, *caches = module(whole[:, :, :1])
                # The middle of the way is diffusers' own result: what the second graph is compared with starts from torch's caches.
                cases.append((whole, out, caches))
        caches = cases[0][2]
        keep, give = cache_ports(caches, 4 * 8, "next"), cache_ports(caches, 4 * 8, "cache")
        span = {"encode": 1, "decode": 4}[way]

        name = f"{way}First"
        path = shop.aside / f"{way}-first.onnx"
        inputs, outputs = {source: first_in}, {target: first_out, **keep}
        fixed = export(module, {source: cases[1][0][:, :, :1]}, {source: shapes_of(inputs)[0]}, inputs, outputs, path)
        pairs = [({source: whole[:, :, :1]}, [want[:, :, :1], *caches]) for (whole, _, caches), want in zip(cases, wanted)]
        differences[name] = compare(f"{way} first", path, pairs, "fp32", check)
        # Of a pixel: at full size the convolution's three frames of input, the input itself, its norm and the result, and the caches, in and out.
        held = sum(4 * c.numel() for c in caches) / (32 * 48)
        base = config.base_dim * 4 * 8
        graphs[name] = describe(path.name, inputs, outputs, fixed, round(base + 2 * held))

        name = f"{way}Next"
        path = shop.aside / f"{way}-next.onnx"
        inputs, outputs = {source: next_in, **give}, {target: next_out, **keep}
        whole, _, caches = cases[0]
        past = shapes_of(give)
        fixed = export(
            module,
            {source: whole[:, :, 1:], "past": caches},
            {source: shapes_of(inputs)[0], "past": past},
            inputs,
            outputs,
            path,
        )
        pairs = []
        for (whole, _, caches), want in zip(cases, wanted):
            with torch.no_grad():
                _, *after = module(whole[:, :, 1:], caches)
            feed = {source: whole[:, :, 1:], **dict(zip(give, caches))}
            pairs.append((feed, [want[:, :, 1:], *after]))
        differences[name] = compare(f"{way} next", path, pairs, "fp32", check)
        graphs[name] = describe(path.name, inputs, outputs, fixed, round(base + 2 * held / 4))
    facts = dict(mean=list(config.latents_mean), std=list(config.latents_std), preview=fit_preview(model, generator))
    return shop.keep("autoencoder", graphs=graphs, differences=differences, **facts)


@torch.no_grad()
def fit_preview(model, generator):
    """The 16 channels of a normalised latent → red, green, blue, by least squares over what the decoder makes of noise, shrunk to latent size."""
    mean = torch.tensor(model.config.latents_mean).view(1, 16, 1, 1, 1)
    std = torch.tensor(model.config.latents_std).view(1, 16, 1, 1, 1)
    rows, pixels = [], []
    for coarse in (2, 4, 8, 8):
        # Pictures are smooth: noise at several sizes, blown up to 16 × 16.
        noise = torch.randn(1, 16, coarse, coarse, generator=generator)
        latent = torch.nn.functional.interpolate(noise, size=(16, 16), mode="bilinear").unsqueeze(2)
        video = model.decode(latent * std + mean).sample
        rows.append(latent[0, :, 0].flatten(1).T)
        pixels.append(torch.nn.functional.avg_pool2d(video[0, :, 0], 8).flatten(1).T)
    rows, pixels = torch.cat(rows), torch.cat(pixels)
    system = torch.cat([rows, torch.ones(len(rows), 1)], dim=1)
    fit = torch.linalg.lstsq(system.double(), pixels.double()).solution
    rounded = [[round(float(n), 6) for n in row] for row in fit]
    return {"rows": rounded[:16], "bias": rounded[16]}
