"""The text encoder: UMT5's encoder, with attention spelt out (the exporter of torch cannot follow the fused one)."""

import torch
from torch import nn

INPUTS = {"input_ids": ("int64", [1, "tokens"]), "attention_mask": ("int64", [1, "tokens"])}
OUTPUTS = {"hidden": ("float32", [1, "tokens", "width"])}


class TextGraph(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, input_ids, attention_mask):
        return self.model(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state.float()


def example(config, tokens, generator):
    """Random ids, of which the last third is padding."""
    ids = torch.randint(4, config.vocab_size, (1, tokens), generator=generator)
    mask = (torch.arange(tokens) < tokens - tokens // 3).long()[None]
    return {"input_ids": ids * mask, "attention_mask": mask}


def dynamic_shapes():
    tokens = torch.export.Dim("tokens", min=2, max=4096)
    return {"input_ids": {1: tokens}, "attention_mask": {1: tokens}}
