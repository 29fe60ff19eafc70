"""Fits the ranker on dumped features, exports it as ONNX, quantizes it to int8 and writes its model card.

A multilayer perceptron of 64 and 32 rectified units; softmax cross-entropy over the candidates of a query (ListNet with one
right answer: Cao et al. 2007), Adam (Kingma & Ba 2015). numpy only; the same dump and seed give the same weights.
Run by `npm run train`.
"""
import argparse
import json
import pathlib
import time

import numpy as np

from export import check_parity, export, quantize
from model_card import write_card

HIDDEN = (64, 32)
CLIP = 5.0  # normalised features are clipped here, so that one outlier cannot stretch the int8 range of all others
BATCH = 128  # queries
SEED = 20091201


def read_windows(work, names, columns):
    """All windows as one list of queries: features (float16), first row, rows, row of the right answer, short, held out."""
    table = np.concatenate([np.fromfile(work / f"{name}.f32", np.float32).reshape(-1, columns) for name in names])
    entries = np.concatenate([np.fromfile(work / f"{name}.i32", np.int32).reshape(-1, 4) for name in names])
    start = np.concatenate([[0], np.cumsum(entries[:, 0])[:-1]])
    return table, start, entries


def normalise(table):
    """Mean and scale of each column over a fixed sample, and the table clipped in place as the model will see it."""
    sample = table[:: max(1, len(table) // 500_000)].astype(np.float64)
    mean = sample.mean(0)
    scale = 1 / np.maximum(sample.std(0), 1e-3)
    out = np.empty(table.shape, np.float16)
    for at in range(0, len(table), 1 << 18):
        part = table[at : at + (1 << 18)]
        out[at : at + (1 << 18)] = np.clip((part - mean) * scale, -CLIP, CLIP)
    return out, mean.astype(np.float32), scale.astype(np.float32)


def start_weights(columns, random):
    """He initialisation; biases at zero."""
    sizes = (columns, *HIDDEN, 1)
    return [
        part
        for fan_in, fan_out in zip(sizes, sizes[1:])
        for part in (random.normal(0, np.sqrt(2 / fan_in), (fan_in, fan_out)).astype(np.float32), np.zeros(fan_out, np.float32))
    ]


def forward(weights, x):
    """Scores, and the activations that the way back needs."""
    layers = [x]
    for at in range(0, len(weights), 2):
        x = x @ weights[at] + weights[at + 1]
        if at + 2 < len(weights):
            x = np.maximum(x, 0)
        layers.append(x)
    return x[:, 0], layers


def backward(weights, layers, slope):
    """Gradients of all weights for the slope of the loss at each score."""
    gradients = [None] * len(weights)
    slope = slope[:, None]
    for at in range(len(weights) - 2, -1, -2):
        below = layers[at // 2]
        gradients[at] = below.T @ slope
        gradients[at + 1] = slope.sum(0)
        if at:
            slope = (slope @ weights[at].T) * (below > 0)
    return gradients


def batch_rows(start, entries, chosen):
    """Row numbers of the chosen queries, padded to the longest, and which of them are real."""
    counts = entries[chosen, 0]
    places = np.arange(counts.max())
    real = places < counts[:, None]
    return np.where(real, start[chosen, None] + places, 0), real


def probabilities(scores, real):
    scores = np.where(real, scores, -np.inf)
    scores = np.exp(scores - scores.max(1, keepdims=True))
    return scores / scores.sum(1, keepdims=True)


def fit(table, start, entries, train, held, epochs):
    """Weights after `epochs`; prints the loss and HR@10 (of queries whose answer is among the candidates) on held-out baskets."""
    random = np.random.default_rng(SEED)
    weights = start_weights(table.shape[1], random)
    first = [np.zeros_like(w) for w in weights]
    second = [np.zeros_like(w) for w in weights]
    step, steps = 0, epochs * (len(train) // BATCH)
    for epoch in range(epochs):
        began, loss = time.monotonic(), 0.0
        order = random.permutation(train)
        for at in range(0, len(order) - BATCH + 1, BATCH):
            chosen = order[at : at + BATCH]
            rows, real = batch_rows(start, entries, chosen)
            scores, layers = forward(weights, table[rows.ravel()].astype(np.float32))
            share = probabilities(scores.reshape(real.shape), real)
            right = (np.arange(len(chosen)), entries[chosen, 1])
            loss -= np.log(np.maximum(share[right], 1e-12)).sum()
            share[right] -= 1
            gradients = backward(weights, layers, share.ravel().astype(np.float32) / len(chosen))
            step += 1
            rate = 2e-3 * 0.5 * (1 + np.cos(np.pi * step / steps))
            for w, g, m, v in zip(weights, gradients, first, second):
                m += 0.1 * (g - m)
                v += 0.001 * (g * g - v)
                w -= rate * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)
        figures = measure(weights, table, start, entries, held)
        print(f"epoch {epoch + 1}/{epochs}: loss {loss / len(train):.4f}, held out {figures}, {time.monotonic() - began:.0f} s", flush=True)
    return weights


def measure(weights, table, start, entries, chosen):
    """Loss and HR@10 over some queries."""
    losses, hits = [], []
    for at in range(0, len(chosen), 256):
        part = chosen[at : at + 256]
        rows, real = batch_rows(start, entries, part)
        scores, _ = forward(weights, table[rows.ravel()].astype(np.float32))
        share = probabilities(scores.reshape(real.shape), real)
        right = share[np.arange(len(part)), entries[part, 1]]
        losses.append(-np.log(np.maximum(right, 1e-12)))
        hits.append((share > right[:, None]).sum(1) < 10)
    short = entries[chosen, 2] == 1
    hits = np.concatenate(hits)
    return f"loss {np.concatenate(losses).mean():.4f} HR@10 whole {hits[~short].mean():.4f} short {hits[short].mean():.4f}"


def calibrate(weights, table, start, entries, chosen):
    """Slope and offset that make the sigmoid of a score the chance that the candidate is the one (Platt 1999), for score floors."""
    scores, labels = [], []
    for at in range(0, len(chosen), 256):
        rows, real = batch_rows(start, entries, chosen[at : at + 256])
        label = np.zeros(real.shape, bool)
        label[np.arange(len(real)), entries[chosen[at : at + 256], 1]] = True
        scores.append(forward(weights, table[rows[real]].astype(np.float32))[0])
        labels.append(label[real])
    x, y = np.concatenate(scores).astype(np.float64), np.concatenate(labels)
    slope, offset = 1.0, 0.0
    for _ in range(200):
        p = 1 / (1 + np.exp(-np.clip(slope * x + offset, -30, 30)))
        # One imagined observation holds the slope at 1, and steps are short: answers that separate perfectly would send it to infinity.
        gradient = np.array([((p - y) * x).sum() + slope - 1, (p - y).sum()])
        w = p * (1 - p)
        hessian = np.array([[(w * x * x).sum() + 1, (w * x).sum()], [(w * x).sum(), w.sum() + 1e-6]])
        move = np.clip(np.linalg.solve(hessian, gradient), -0.5, 0.5)
        slope, offset = slope - move[0], offset - move[1]
        if np.abs(move).max() < 1e-9:
            break
    return float(slope), float(offset)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--work", type=pathlib.Path, required=True)
    arguments.add_argument("--model", type=pathlib.Path, required=True)
    arguments.add_argument("--epochs", type=int, default=12)
    options = arguments.parse_args()
    dump = json.loads((options.work / "dump.json").read_text())
    raw, start, entries = read_windows(options.work, dump["windows"], len(dump["columns"]))
    print(f"{len(entries)} queries, {len(raw)} candidates, {raw.shape[1]} features", flush=True)
    table, mean, scale = normalise(raw)
    sample = raw[: int(entries[:200, 0].sum())].copy()
    del raw
    train, held = np.flatnonzero(entries[:, 3] == 0), np.flatnonzero(entries[:, 3] == 1)
    if min(len(train), len(held)) < BATCH:
        raise SystemExit(f"{len(train)} questions to learn from and {len(held)} to measure on are too few: {BATCH} of each are needed")
    weights = fit(table, start, entries, train, held, options.epochs)
    slope, offset = calibrate(weights, table, start, entries, held)
    weights[-2], weights[-1] = weights[-2] * np.float32(slope), weights[-1] * np.float32(slope) + np.float32(offset)
    version = export(options.work / "ranker.f32.onnx", weights, mean, scale, CLIP)
    quantize(options.work / "ranker.f32.onnx", options.model / "ranker.onnx")
    parity = check_parity(options.work / "ranker.f32.onnx", options.model / "ranker.onnx", sample, entries[:200, 0])
    print(parity, flush=True)
    spec = {"name": "tillkit-upsell", "version": version, "features": dump["columns"]}
    (options.model / "features.json").write_text(json.dumps(spec, indent=1) + "\n")
    write_card(options.model, dump, spec, weights, len(train), measure(weights, table, start, entries, held), parity)


if __name__ == "__main__":
    main()
