"""
Makes ../tiny/probe.onnx, with which providers are tried: python probe.py. A product of matrices, a sum, and attention over 64 tokens, which one
provider was seen to get wrong without saying so.
"""

from pathlib import Path

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

TOKENS, WIDTH, HEADS = 64, 32, 2


def probe():
    random = numpy.random.default_rng(1)
    square = lambda name: numpy_helper.from_array(random.normal(0, 0.5, (WIDTH, WIDTH)).astype("float32"), name)
    nodes = [
        helper.make_node("MatMul", ["x", "to_query"], ["query"]),
        helper.make_node("MatMul", ["x", "to_key"], ["key"]),
        helper.make_node("MultiHeadAttention", ["query", "key", "x"], ["seen"], domain="com.microsoft", num_heads=HEADS),
        helper.make_node("Add", ["seen", "x"], ["y"]),
    ]
    shape = [1, TOKENS, WIDTH]
    graph = helper.make_graph(
        nodes,
        "probe",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, shape)],
        [square("to_query"), square("to_key")],
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=9)


if __name__ == "__main__":
    onnx.save(probe(), Path(__file__).parent.parent / "tiny" / "probe.onnx")
