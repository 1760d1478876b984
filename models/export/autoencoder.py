"""
The autoencoder as four graphs without a state: the first frame, and what follows it, each way. What diffusers keeps in lists between calls goes in
and out as caches.

Frames are the batch: [frames, channels, h, w]. A causal convolution over three frames is a flat one over the channels of three frames: the numbers
are the same, and flat convolutions are the ones that every provider has fast kernels for. A cache holds the last two frames that a convolution
has seen (before the first there were zeros), or the last one, where the encoder halves the time.
"""

import torch
import torch.nn.functional as F
from torch import nn

CACHE_FRAMES = 2


class Caches:
    """Hands out the caches in the order in which the layers ask, and collects the new ones."""

    def __init__(self, past):
        self.past = None if past is None else iter(past)
        self.next = []

    @property
    def first(self):
        return self.past is None

    def join(self, x, frames=CACHE_FRAMES):
        """x with the frames before it; remembers its last ones."""
        joined = F.pad(x, (0, 0, 0, 0, 0, 0, frames, 0)) if self.first else torch.cat([next(self.past), x])
        self.next.append(joined[-frames:])
        return joined


def causal(conv, x, caches):
    if conv.kernel_size[0] == 1:
        return flat(x, conv.weight.squeeze(2), conv.bias, conv._padding[0])
    joined = caches.join(x)
    stacked = torch.cat([joined[:-2], joined[1:-1], joined[2:]], dim=1)
    return flat(stacked, conv.weight.transpose(1, 2).flatten(1, 2), conv.bias, conv._padding[0])


def flat(x, weight, bias, padding=0):
    """
    conv2d, with channels of zeros added until they are a multiple of four. From six, nine or fifteen channels (of three, and not of four) to a
    multiple of four, ONNX Runtime 1.30 takes a kernel on WebGPU that gives wrong numbers; the encoder begins like that: three frames of three colours.
    """
    missing = -x.shape[1] % 4
    if missing and weight.shape[0] % 4 == 0:
        x, weight = F.pad(x, (0, 0, 0, 0, 0, missing)), F.pad(weight, (0, 0, 0, 0, 0, missing))
    return F.conv2d(x, weight, bias, padding=padding)


def normalise(norm, x):
    """WanRMS_norm."""
    length = torch.linalg.vector_norm(x, dim=1, keepdim=True).clamp_min(1e-12)
    return x / length * (norm.gamma.reshape(1, -1, 1, 1) * norm.scale)


def residual(block, x, caches):
    h = causal(block.conv_shortcut, x, caches) if not isinstance(block.conv_shortcut, nn.Identity) else x
    x = causal(block.conv1, F.silu(normalise(block.norm1, x)), caches)
    x = causal(block.conv2, F.silu(normalise(block.norm2, x)), caches)
    return x + h


def attend(block, x):
    """Attention with a single head within each frame."""
    frames, channels, height, width = x.shape
    q, k, v = block.to_qkv(normalise(block.norm, x)).flatten(2).chunk(3, dim=1)
    scores = torch.softmax(q.transpose(1, 2) @ k * channels**-0.5, dim=-1)
    return x + block.proj((v @ scores.transpose(1, 2)).unflatten(2, (height, width)))


def resample(layer, x, caches):
    if layer.mode == "upsample3d":
        if caches.first:
            # The first latent makes one frame; the convolution of the second then sees zeros before it.
            caches.next.append(torch.zeros_like(x).repeat(CACHE_FRAMES, 1, 1, 1))
        else:
            # Twice the channels are two frames each.
            x = causal(layer.time_conv, x, caches).unflatten(1, (2, -1)).flatten(0, 1)
    if layer.mode in ("upsample2d", "upsample3d"):
        return layer.resample[1](F.interpolate(x, scale_factor=2.0, mode="nearest"))
    x = layer.resample[1](F.pad(x, (0, 1, 0, 1)))
    if layer.mode == "downsample3d":
        if caches.first:
            caches.next.append(x)
        else:
            # Three frames to one, every second frame.
            joined = caches.join(x, 1)
            stacked = torch.cat([joined[:-2:2], joined[1:-1:2], joined[2::2]], dim=1)
            weight = layer.time_conv.weight.transpose(1, 2).flatten(1, 2)
            x = flat(stacked, weight, layer.time_conv.bias)
    return x


def layers(modules, x, caches):
    for module in modules:
        kind = type(module).__name__
        if kind == "WanResidualBlock":
            x = residual(module, x, caches)
        elif kind == "WanAttentionBlock":
            x = attend(module, x)
        elif kind == "WanResample":
            x = resample(module, x, caches)
        else:
            raise NotImplementedError(f"The autoencoder has a layer that this exporter does not know: {kind}.")
    return x


def middle(block):
    yield block.resnets[0]
    for attention, resnet in zip(block.attentions, block.resnets[1:]):
        yield attention
        yield resnet


def head(network, x, caches):
    return causal(network.conv_out, F.silu(normalise(network.norm_out, x)), caches)


class Encode(nn.Module):
    """video [1, 3, T, H, W] → mean [1, 16, t, h, w]: of the posterior, not normalised. First: T = 1; next: T = 4k."""

    def __init__(self, model):
        super().__init__()
        self.network, self.last = model.encoder, model.quant_conv

    def forward(self, video, past=None):
        caches = Caches(past)
        x = causal(self.network.conv_in, video.squeeze(0).transpose(0, 1), caches)
        x = layers(self.network.down_blocks, x, caches)
        x = layers(middle(self.network.mid_block), x, caches)
        x = causal(self.last, head(self.network, x, caches), caches)
        return x.chunk(2, dim=1)[0].transpose(0, 1).unsqueeze(0), *caches.next


class Decode(nn.Module):
    """latent [1, 16, t, h, w] (not normalised) → video [1, 3, T, H, W], about ±1. First: t = 1, T = 1; next: t = k, T = 4k."""

    def __init__(self, model):
        super().__init__()
        self.network, self.first = model.decoder, model.post_quant_conv

    def forward(self, latent, past=None):
        caches = Caches(past)
        x = causal(self.first, latent.squeeze(0).transpose(0, 1), caches)
        x = causal(self.network.conv_in, x, caches)
        x = layers(middle(self.network.mid_block), x, caches)
        for block in self.network.up_blocks:
            x = layers([*block.resnets, *(block.upsamplers or [])], x, caches)
        # Not clamped to ±1: tiles are blended before they are.
        x = head(self.network, x, caches)
        return x.transpose(0, 1).unsqueeze(0), *caches.next
