"""
The packs that this exporter can make: a preset is a row of presets.json, which the command line reads, too. A row without a seed has a
repository of trained weights; one with a seed has the configurations of networks of random weights: the tiny ones are those that
diffusers tests its own Wan VACE with, the middling ones have about a hundred million numbers in the transformer, and the rest in proportion.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path

# diffusers' own negative prompt for Wan VACE is a page; this says the same in one sentence of our own.
NEGATIVE = (
    "overexposed, static, blurred, subtitles, watermark, grey, low quality, compression artefacts, ugly, deformed, "
    "extra fingers, badly drawn hands, badly drawn face, fused limbs, three legs, crowded background, walking backwards"
)


@dataclass(frozen=True)
class Preset:
    """
    What is fixed about a pack. `sizes`: width, height and shift of the noise schedule, the preferred ones first; `tile`: its size and its
    stride; `transformer`, `autoencoder`, `text`: configurations of random weights.
    """

    name: str
    title: str
    licence: dict
    sizes: list
    steps: int
    frames: int
    tile: list
    repository: str | None = None
    seed: int | None = None
    transformer: dict = field(default_factory=dict)
    autoencoder: dict = field(default_factory=dict)
    text: dict = field(default_factory=dict)
    negative: str = NEGATIVE
    guidance: float = 5.0
    fps: int = 16

    @property
    def random(self):
        return self.seed is not None


ROWS = json.loads(Path(__file__).with_name("presets.json").read_text(encoding="utf-8"))
PRESETS = {name: Preset(name=name, **row) for name, row in ROWS.items()}
