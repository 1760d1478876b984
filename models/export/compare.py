"""Compares a graph, run by ONNX Runtime, with torch."""

import numpy as np
import onnxruntime

# fp32: absolute. Halves: how far from torch in the same precision, as a share of the result's own strength: rounding in another order
# already makes a difference of the last bit (1/2048) at every layer, so an absolute limit as for fp32 could not be met.
LIMITS = {"fp32": 1e-4, "fp16": 2e-2}


class TooFar(Exception):
    pass


class NoKernel(Exception):
    """The provider cannot run the graph at all: halves, mostly, on the CPU."""


def run(path, inputs, provider="CPUExecutionProvider"):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    if provider not in onnxruntime.get_available_providers():
        raise NoKernel(f"This onnxruntime has no {provider}: it has {', '.join(onnxruntime.get_available_providers())}.")
    try:
        session = onnxruntime.InferenceSession(str(path), options, providers=[provider])
    except Exception as error:
        # Its errors have no common base but this; a missing kernel is "NOT_IMPLEMENTED", a missing type "Type Error".
        if "NOT_IMPLEMENTED" not in str(error) and "Type Error" not in str(error):
            raise
        raise NoKernel(f"{provider} cannot run {path.name}: {str(error).splitlines()[0]}") from error
    return [session.run(None, {name: value.numpy() for name, value in feed.items()}) for feed in inputs]


def distance(wanted, got, precision):
    wanted, got = wanted.astype(np.float64), got.astype(np.float64)
    if not np.isfinite(got).all():
        return float("inf")
    if precision == "fp32":
        return float(np.abs(wanted - got).max())
    return float(np.sqrt(((wanted - got) ** 2).mean() / max((wanted**2).mean(), 1e-12)))


def compare(name, path, cases, precision, provider="CPUExecutionProvider"):
    """`cases`: pairs of inputs (a dict of tensors) and wanted outputs (a list of tensors). Prints; raises TooFar. Returns the largest difference.
    Provider "none": it is said that nothing was compared, and None returned."""
    if provider == "none":
        print(f"  {name}: NOT compared with torch", flush=True)
        return None
    largest = 0.0
    for (inputs, wanted), got in zip(cases, run(path, [inputs for inputs, _ in cases], provider)):
        worst = max(distance(w.float().numpy(), g, precision) for w, g in zip(wanted, got))
        largest = max(largest, worst)
        shape = "×".join(str(n) for n in next(iter(inputs.values())).shape)
        kind = "max abs difference" if precision == "fp32" else "relative difference"
        print(f"  {name} {shape}: {kind} to torch {worst:.2e}", flush=True)
    if not largest <= LIMITS[precision]:
        raise TooFar(f"{name} differs from torch by {largest:.2e}, more than {LIMITS[precision]:.0e}: no pack is written.")
    return largest
