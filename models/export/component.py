"""Graphs are written aside and renamed when they are whole; what is done is noted, so that a second run goes on where the first one ended."""

import errno
import hashlib
import json
import os
import shutil
from pathlib import Path

import onnx_ir
import torch

STATE = "export-state.json"
OPSET = 18
# Above this, a graph's weights lie in a file beside it: ONNX files end at 2 GB.
EXTERNAL = 1 << 30


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_json(path, value):
    """Whole or not at all."""
    aside = path.with_name(f".{path.name}.partial")
    try:
        aside.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        os.replace(aside, path)
    finally:
        aside.unlink(missing_ok=True)


class Workshop:
    """The folder of a pack in the making."""

    def __init__(self, folder, key):
        self.folder = Path(folder)
        self.aside = self.folder / ".partial"
        self.folder.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(self.aside, ignore_errors=True)
        self.aside.mkdir()
        state = self.folder / STATE
        self.state = json.loads(state.read_text()) if state.is_file() else {}
        # What was made from other weights, or by another exporter, is made anew.
        if self.state.get("key") != key:
            self.state = {"key": key, "components": {}}

    def done(self, component):
        """Its note, if its files are there as they were noted."""
        note = self.state["components"].get(component)
        if note is None:
            return None
        for name, file in note["files"].items():
            path = self.folder / name
            if not path.is_file() or path.stat().st_size != file["bytes"] or sha256(path) != file["sha256"]:
                return None
        return note

    def keep(self, component, **facts):
        """Moves what lies aside into place, and notes it."""
        files = {}
        for path in sorted(self.aside.iterdir(), key=lambda path: path.suffix == ".onnx"):
            files[path.name] = {"sha256": sha256(path), "bytes": path.stat().st_size}
            os.replace(path, self.folder / path.name)
        self.state["components"][component] = {"files": files, **facts}
        write_json(self.folder / STATE, self.state)
        return self.state["components"][component]

    def close(self):
        shutil.rmtree(self.aside, ignore_errors=True)


def full_disk(error):
    """Whether it, or what caused it, is a full disk: torch and onnx wrap it in errors of their own."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            return True
        if "No space left on device" in str(error):
            return True
        error = error.__cause__ or error.__context__
    return False


def export(module, example, dynamic, inputs, outputs, path):
    """
    Traces the module and writes the graph. `inputs`, `outputs`: name → (type, dims), as they shall be called. Returns the bytes of its weights.
    """
    module.eval()
    with torch.no_grad():
        program = torch.onnx.export(
            module,
            kwargs=example,
            dynamic_shapes=dynamic,
            input_names=list(inputs),
            output_names=list(outputs),
            opset_version=OPSET,
            dynamo=True,
            verbose=False,
        )
    model = program.model
    for node in model.graph.all_nodes():
        # Where in the source it came from, and shapes in names that are renamed below: ONNX Runtime infers its own.
        node.metadata_props.clear()
        node.doc_string = None
        for value in node.outputs:
            value.metadata_props.clear()
            if not value.is_graph_output():
                value.shape = None
    model.graph.metadata_props.clear()
    model.metadata_props.clear()
    for values, ports in ((model.graph.inputs, inputs), (model.graph.outputs, outputs)):
        if [value.name for value in values] != list(ports):
            raise RuntimeError(f"The graph has {[value.name for value in values]}, not {list(ports)}.")
        for value in values:
            value.shape = onnx_ir.Shape(ports[value.name][1])
            value.metadata_props.clear()
    from onnx_ir.passes.common import RemoveUnusedNodesPass

    RemoveUnusedNodesPass()(model)
    weights = sum(value.const_value.nbytes for value in model.graph.initializers.values())
    model.producer_name, model.producer_version = "matinee", ""
    onnx_ir.save(model, path, external_data=f"{path.name}.data" if weights > EXTERNAL else None)
    return weights
