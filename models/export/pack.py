"""The manifest of a pack: what src/pipeline/frames/diffusion/pack/pack.ts reads."""

from importlib.metadata import version

from component import write_json

FORMAT = 1
EXPORTER = "1"
TEXT_LENGTH = 512


def manifest(preset, notes, precision, source):
    import tokenizer

    text, transformer, autoencoder = notes["text"], notes["transformer"], notes["autoencoder"]
    files = {name: file for note in notes.values() for name, file in note["files"].items()}
    return {
        "format": FORMAT,
        "name": preset.name,
        "title": preset.title,
        "family": "wan-vace",
        "random": preset.random,
        "licence": preset.licence,
        "source": source,
        "exporter": {"version": EXPORTER, **{of: version(of).split("+")[0] for of in ("torch", "diffusers", "transformers")}},
        "precision": precision,
        "files": dict(sorted(files.items())),
        "tokenizer": {"file": "tokenizer.json", "length": TEXT_LENGTH, "pad": tokenizer.PAD, "end": tokenizer.END},
        "graphs": {**text["graphs"], **transformer["graphs"], **autoencoder["graphs"]},
        "latent": {
            "channels": 16,
            "mean": autoencoder["mean"],
            "std": autoencoder["std"],
            "spatial": 8,
            "temporal": 4,
            "patch": transformer["patch"],
            "preview": autoencoder["preview"],
        },
        "vaceLayers": transformer["vace_layers"],
        "sampling": {
            "scheduler": "unipc",
            "steps": preset.steps,
            "guidance": preset.guidance,
            "fps": preset.fps,
            "frames": preset.frames,
            "sizes": [{"width": width, "height": height, "shift": shift} for width, height, shift in preset.sizes],
            "negativePrompt": preset.negative,
        },
        "tile": {"size": preset.tile[0], "stride": preset.tile[1]},
    }


def write(folder, value):
    write_json(folder / "pack.json", value)
