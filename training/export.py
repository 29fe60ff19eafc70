"""Writes the ranker as ONNX, float and int8, and compares the two."""
import hashlib

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

OPSET = 17


def export(path, weights, mean, scale, clip):
    """`features` [rows, columns] → normalise, clip, perceptron → `scores` [rows]. Returns a version made of the weights."""
    constants = {"mean": mean, "scale": scale, "low": np.float32(-clip), "high": np.float32(clip), "rows": np.array([-1], np.int64)}
    nodes = [
        helper.make_node("Sub", ["features", "mean"], ["centred"]),
        helper.make_node("Mul", ["centred", "scale"], ["scaled"]),
        helper.make_node("Clip", ["scaled", "low", "high"], ["layer0"]),
    ]
    layers = len(weights) // 2
    for at in range(layers):
        constants[f"weight{at}"], constants[f"bias{at}"] = weights[2 * at], weights[2 * at + 1]
        nodes.append(helper.make_node("MatMul", [f"layer{at}", f"weight{at}"], [f"product{at}"], name=f"matmul{at}"))
        nodes.append(helper.make_node("Add", [f"product{at}", f"bias{at}"], [f"sum{at}"]))
        if at + 1 < layers:
            nodes.append(helper.make_node("Relu", [f"sum{at}"], [f"layer{at + 1}"]))
    nodes.append(helper.make_node("Reshape", [f"sum{layers - 1}", "rows"], ["scores"]))
    graph = helper.make_graph(
        nodes,
        "ranker",
        [helper.make_tensor_value_info("features", TensorProto.FLOAT, ["rows", len(mean)])],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["rows"])],
        [numpy_helper.from_array(np.asarray(value), name) for name, value in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=8, producer_name="tillkit")
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, path)
    return "1." + hashlib.sha256(b"".join(w.tobytes() for w in (mean, scale, *weights))).hexdigest()[:8]


def quantize(source, target):
    """Weights as int8 with one scale a column; activations stay float, so a candidate's score does not depend on what else is scored."""
    model = onnx.load(source)
    graph = model.graph
    matrices = {node.input[1] for node in graph.node if node.op_type == "MatMul"}
    kept = [tensor for tensor in graph.initializer if tensor.name not in matrices]
    restore = []
    for tensor in graph.initializer:
        if tensor.name not in matrices:
            continue
        weight = numpy_helper.to_array(tensor)
        scale = np.maximum(np.abs(weight).max(0) / 127, 1e-12).astype(np.float32)
        small = np.clip(np.round(weight / scale), -127, 127).astype(np.int8)
        kept += [numpy_helper.from_array(small, f"{tensor.name}_int8"), numpy_helper.from_array(scale, f"{tensor.name}_scale")]
        restore.append(helper.make_node("DequantizeLinear", [f"{tensor.name}_int8", f"{tensor.name}_scale"], [tensor.name], axis=1))
    nodes = [*restore, *graph.node]
    del graph.initializer[:], graph.node[:]
    graph.initializer.extend(kept)
    graph.node.extend(nodes)
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, target)


def check_parity(source, target, rows, counts):
    """How far int8 is from float on real candidates. Raises where the first ten differ too much to ship."""
    scores = [onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"]) for path in (source, target)]
    worst, shared, at = 0.0, [], 0
    for count in counts:
        part = rows[at : at + count]
        at += count
        exact, small = (session.run(["scores"], {"features": part})[0] for session in scores)
        worst = max(worst, float(np.abs(exact - small).max()))
        best = [set(np.argsort(-values, kind="stable")[:10]) for values in (exact, small)]
        shared.append(len(best[0] & best[1]) / 10)
    if np.mean(shared) < 0.95:
        raise SystemExit(f"int8 shares only {np.mean(shared):.3f} of float's first ten")
    return f"int8 against float: largest score difference {worst:.3f}, {np.mean(shared):.1%} of the first ten the same"
