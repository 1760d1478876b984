"""Networks that were never trained, but with nothing degenerate: no ones, no zeros where a trained network has numbers."""

import torch


@torch.no_grad()
def shake(model, seed):
    generator = torch.Generator().manual_seed(seed)
    for name, parameter in sorted(model.named_parameters()):
        flat = parameter.detach().float()
        if flat.numel() > 1 and float(flat.std()) < 1e-9:
            base = float(flat.flatten()[0])
            parameter.copy_(base + 0.1 * torch.randn(parameter.shape, generator=generator))
    return model.eval()


def transformer(preset):
    from diffusers import WanVACETransformer3DModel

    torch.manual_seed(preset.seed)
    model = shake(WanVACETransformer3DModel(**preset.transformer), preset.seed + 100)
    # Sharper attention that says more: else the mean over 512 rows of text is nearly the same for every text.
    for block in [*model.blocks, *model.vace_blocks]:
        for attention in (block.attn1, block.attn2):
            attention.norm_q.weight.data *= 2
            attention.norm_k.weight.data *= 2
        block.attn2.to_out[0].weight.data *= 4
    return model


def autoencoder(preset):
    from diffusers import AutoencoderKLWan

    torch.manual_seed(preset.seed + 1)
    model = shake(AutoencoderKLWan(**preset.autoencoder), preset.seed + 101)
    # Biases would drown what goes in: the networks are narrow and normalise at every layer.
    for name, parameter in model.named_parameters():
        if name.endswith("bias"):
            parameter.data *= 0.1
    # So that pictures have contrast, and some of it is clamped; and that the mean spans a range like a trained one's.
    model.decoder.conv_out.weight.data *= 2.5
    model.encoder.conv_out.weight.data *= 4
    return model


def text(preset):
    from transformers import UMT5Config, UMT5EncoderModel

    torch.manual_seed(preset.seed + 2)
    config = UMT5Config(**preset.text, dropout_rate=0.0, attn_implementation="eager")
    return shake(UMT5EncoderModel(config), preset.seed + 102)
