"""The packs that this exporter can make: a preset is a row."""

from dataclasses import dataclass, field

# diffusers' own negative prompt for Wan VACE is a page; this says the same in one sentence of our own.
NEGATIVE = (
    "overexposed, static, blurred, subtitles, watermark, grey, low quality, compression artefacts, ugly, deformed, "
    "extra fingers, badly drawn hands, badly drawn face, fused limbs, three legs, crowded background, walking backwards"
)


def sizes(shift, *pairs):
    return [{"width": width, "height": height, "shift": shift} for width, height in pairs]


@dataclass(frozen=True)
class Preset:
    """What is fixed about a pack. `transformer`, `autoencoder`, `text`: configurations of random weights; None: read from the weights."""

    name: str
    title: str
    sizes: list
    steps: int
    frames: int
    tile: tuple
    licence: tuple = ("Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0")
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


WAN_SIZES = sizes(
    3,
    (832, 480), (480, 832), (720, 544), (544, 720), (624, 624),
    (640, 352), (352, 640), (544, 400), (400, 544), (464, 464),
    (480, 272), (272, 480), (320, 176), (176, 320),
)  # fmt: skip

PRESETS = {
    preset.name: preset
    for preset in [
        Preset(
            name="wan-vace-1.3b",
            title="Wan2.1-VACE 1.3B",
            repository="Wan-AI/Wan2.1-VACE-1.3B-diffusers",
            sizes=WAN_SIZES,
            steps=30,
            frames=81,
            tile=(256, 192),
        ),
        Preset(
            name="wan-vace-14b",
            title="Wan2.1-VACE 14B",
            repository="Wan-AI/Wan2.1-VACE-14B-diffusers",
            sizes=sizes(5, (1280, 720), (720, 1280), (1104, 832), (832, 1104), (960, 960)) + WAN_SIZES,
            steps=30,
            frames=81,
            tile=(256, 192),
        ),
        # The configurations that diffusers tests its own Wan VACE with.
        Preset(
            name="tiny-random-vace",
            title="Tiny VACE with random weights (noise, for tests)",
            seed=7,
            sizes=sizes(3, (112, 64), (64, 112), (80, 64), (64, 80), (64, 64), (64, 32), (32, 64), (32, 32)),
            steps=4,
            frames=17,
            tile=(32, 24),
            transformer=dict(
                patch_size=(1, 2, 2), num_attention_heads=2, attention_head_dim=12, in_channels=16, out_channels=16,
                text_dim=32, freq_dim=256, ffn_dim=32, num_layers=3, cross_attn_norm=True,
                qk_norm="rms_norm_across_heads", rope_max_seq_len=32, vace_layers=[0, 2], vace_in_channels=96,
            ),
            autoencoder=dict(
                base_dim=3, z_dim=16, dim_mult=[1, 1, 1, 1], num_res_blocks=1, temperal_downsample=[False, True, True],
            ),
            text=dict(d_model=32, d_kv=8, d_ff=37, num_layers=2, num_heads=4, vocab_size=1536),
        ),
        # About a hundred million numbers in the transformer, and the rest in proportion: for measurements.
        Preset(
            name="mid-random-vace",
            title="Middling VACE with random weights (noise, for measurements)",
            seed=11,
            sizes=sizes(3, (320, 192), (192, 320), (256, 192), (192, 256), (192, 192), (128, 128), (64, 64)),
            steps=4,
            frames=17,
            tile=(128, 96),
            transformer=dict(
                patch_size=(1, 2, 2), num_attention_heads=6, attention_head_dim=96, in_channels=16, out_channels=16,
                text_dim=512, freq_dim=256, ffn_dim=2304, num_layers=12, cross_attn_norm=True,
                qk_norm="rms_norm_across_heads", rope_max_seq_len=1024, vace_layers=[0, 3, 6, 9], vace_in_channels=96,
            ),
            autoencoder=dict(
                base_dim=32, z_dim=16, dim_mult=[1, 2, 4, 4], num_res_blocks=1, temperal_downsample=[False, True, True],
            ),
            text=dict(d_model=512, d_kv=64, d_ff=1024, num_layers=4, num_heads=8, vocab_size=1536),
        ),
    ]
}  # fmt: skip
