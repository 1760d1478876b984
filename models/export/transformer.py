"""The transformer as one graph: diffusers' own modules, but for the attention, which ONNX Runtime has a kernel for that never writes the scores out."""

import torch
from torch import nn

INPUTS = {
    "hidden_states": ("float32", [1, 16, "t", "h", "w"]),
    "timestep": ("float32", [1]),
    "encoder_hidden_states": ("float32", [1, 512, "width"]),
    "control_hidden_states": ("float32", [1, 96, "t", "h", "w"]),
    "control_hidden_states_scale": ("float32", ["layers"]),
}
OUTPUTS = {"sample": ("float32", [1, 16, "t", "h", "w"])}


def rotate(x, cos, sin):
    """Turns neighbouring pairs of x [1, tokens, heads, size] by their angles: without writing into slices, which would become ScatterND."""
    first, second = x.float().unflatten(-1, (-1, 2)).unbind(-1)
    return torch.stack((first * cos - second * sin, first * sin + second * cos), dim=-1).flatten(-2).type_as(x)


def normalise(norm, x):
    """torch.nn.RMSNorm, in fp32 whatever x is."""
    wide = x.float()
    return (wide * torch.rsqrt(wide.square().mean(-1, keepdim=True) + norm.eps)).type_as(x) * norm.weight.type_as(x)


class FusedAttention:
    """In place of diffusers' WanAttnProcessor: projections, norms and rotation as there, then com.microsoft::MultiHeadAttention."""

    def __call__(self, attn, hidden_states, encoder_hidden_states=None, attention_mask=None, rotary_emb=None, **_):
        source = hidden_states if encoder_hidden_states is None else encoder_hidden_states
        query = normalise(attn.norm_q, attn.to_q(hidden_states))
        key = normalise(attn.norm_k, attn.to_k(source))
        value = attn.to_v(source)
        if rotary_emb is not None:
            cos, sin = rotary_emb[0][..., 0::2], rotary_emb[1][..., 1::2]
            query, key = (rotate(x.unflatten(2, (attn.heads, -1)), cos, sin).flatten(2) for x in (query, key))
        out = torch.onnx.ops.symbolic(
            "com.microsoft::MultiHeadAttention",
            (query, key, value),
            {"num_heads": attn.heads},
            dtype=query.dtype,
            shape=query.shape,
            version=1,
        )
        return attn.to_out[0](out)


class TransformerGraph(nn.Module):
    """fp32 outside, the model's own precision inside."""

    def __init__(self, model, dtype):
        super().__init__()
        self.model = model
        self.dtype = dtype

    def forward(self, hidden_states, timestep, encoder_hidden_states, control_hidden_states, control_hidden_states_scale):
        sample = self.model(
            hidden_states=hidden_states.to(self.dtype),
            timestep=timestep,
            encoder_hidden_states=encoder_hidden_states.to(self.dtype),
            control_hidden_states=control_hidden_states.to(self.dtype),
            control_hidden_states_scale=control_hidden_states_scale.to(self.dtype),
            return_dict=False,
        )[0]
        return sample.float()


def example(config, t, h, w, generator):
    """Random inputs for a latent of t × h × w."""
    return {
        "hidden_states": torch.randn(1, 16, t, h, w, generator=generator),
        "timestep": torch.tensor([613.0]),
        "encoder_hidden_states": torch.randn(1, 512, config.text_dim, generator=generator),
        "control_hidden_states": torch.randn(1, 96, t, h, w, generator=generator),
        "control_hidden_states_scale": torch.linspace(0.5, 1.0, len(config.vace_layers)),
    }


def dynamic_shapes():
    t, h, w = torch.export.Dim("t", max=1024), torch.export.Dim("half_h", max=512), torch.export.Dim("half_w", max=512)
    latent = {2: t, 3: 2 * h, 4: 2 * w}
    return {
        "hidden_states": latent,
        "timestep": {},
        "encoder_hidden_states": {},
        "control_hidden_states": dict(latent),
        "control_hidden_states_scale": {},
    }
