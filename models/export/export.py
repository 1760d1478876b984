"""
Makes a pack: python export.py <preset> --out <folder> [--weights <folder or hub id>] [--precision fp32|fp16] [--golden <folder>]

Can be stopped and started again: what is done is not done twice. See ../README.md.
"""

import argparse
import logging
import sys
import warnings
from pathlib import Path

import torch

import graphs
import pack
from compare import NoKernel, TooFar
from component import Workshop, full_disk
from presets import PRESETS


def arguments():
    parser = argparse.ArgumentParser(description="Makes a pack for Matinee's neural renderer.")
    parser.add_argument("preset", choices=list(PRESETS))
    parser.add_argument("--out", required=True, type=Path, help="the folder of the pack")
    parser.add_argument("--weights", help="a local folder in diffusers' layout, or a repository of the Hugging Face hub")
    parser.add_argument("--revision", help="of the repository on the hub")
    parser.add_argument("--precision", choices=["fp32", "fp16"], default="fp32", help="of the transformer")
    parser.add_argument("--provider", default="CPUExecutionProvider", help="of ONNX Runtime, for the comparison with torch; none: do not compare")
    parser.add_argument("--golden", type=Path, help="a folder for golden tensors (random packs only)")
    parser.add_argument("--threads", type=int, default=0)
    return parser.parse_args()


def find_weights(preset, asked, revision):
    """A local folder of weights, and where they are from."""
    if preset.random:
        return None, None
    if asked and Path(asked).is_dir():
        return asked, {"repository": preset.repository, "revision": revision or "a local folder"}
    from huggingface_hub import HfApi, snapshot_download

    repository = asked or preset.repository
    commit = HfApi().model_info(repository, revision=revision).sha
    wanted = ["transformer/*", "vae/*", "text_encoder/*", "tokenizer/*", "*.json"]
    folder = snapshot_download(repository, revision=commit, allow_patterns=wanted)
    return folder, {"repository": repository, "revision": commit}


def make(options):
    preset = PRESETS[options.preset]
    weights, source = find_weights(preset, options.weights, options.revision)
    key = [preset.name, pack.EXPORTER, options.precision, source and source["revision"], str(weights)]
    shop = Workshop(options.out, key)
    steps = {
        "tokenizer": lambda: graphs.make_tokenizer(preset, weights, shop),
        "text": lambda: graphs.make_text(preset, weights, shop, options.provider),
        "transformer": lambda: graphs.make_transformer(preset, weights, shop, options.precision, options.provider),
        "autoencoder": lambda: graphs.make_autoencoder(preset, weights, shop, options.provider),
    }
    notes = {}
    try:
        for name, step in steps.items():
            note = shop.done(name)
            print(f"{name}: {'is there' if note else 'is made'}", flush=True)
            notes[name] = note or step()
        pack.write(options.out, pack.manifest(preset, notes, options.precision, source))
    finally:
        # Half a file is of no use, and on a full disk its room is.
        shop.close()
    print(f"The pack lies in {options.out}.")


def main():
    options = arguments()
    # What torch's exporter thinks of its own parts is no news to who exports; errors are raised, not logged.
    warnings.filterwarnings("ignore", module=r"torch\.|copyreg")
    logging.getLogger("torch.onnx").setLevel(logging.ERROR)
    if options.threads:
        torch.set_num_threads(options.threads)
    try:
        make(options)
        if options.golden:
            import golden

            golden.make(PRESETS[options.preset], options.out, options.golden)
    except TooFar as error:
        sys.exit(str(error))
    except NoKernel as error:
        sys.exit(f"{error}\nName another provider, or --provider none to make the pack without the comparison.")
    except Exception as error:
        if full_disk(error):
            sys.exit(f"The disk is full: the pack in {options.out} is not finished. Make room, and start the same command again; what is done stays.")
        raise


if __name__ == "__main__":
    main()
