"""Writes MODEL_CARD.md beside the model."""

CARD = """# Model card: {name} {version}

**What it does.** Orders products that may be offered beside a cart. Input `features` [rows, {columns}] float32 (names and order in
`features.json`, computed by `worker/engine/ranking/features`), output `scores` [rows] float32, higher is better. The sigmoid of a
score estimates the chance that the candidate is the one product missing from the basket (if that is among the candidates), so a floor has a meaning.
Normalisation (mean, scale, clip at ±5 standard deviations) is inside the graph.

**Model.** Perceptron {columns}-64-32-1, {parameters} weights, int8 with one float scale a column (activations stay float), {bytes} bytes.
Softmax cross-entropy over the answer and 60 evenly drawn candidates of a query, Adam, {queries} training queries from {windows} earlier stretches of time,
each with statistics from before it; whole carts and carts of three lines alike. Fixed seed.

**Data.** {orders} orders. {source}
Aggregated into features; only these weights are distributed, no row of the data.

**Figures.** Held-out baskets of the training time, among queries whose answer is a candidate: {held}.
Quantization: {parity}.
Figures on later weeks, with intervals and baselines: `npm run evaluate`; last measured values in `docs/decisions/`.

**Intended use.** Ordering upsell candidates of a shop imported with `npm run import`, on the shopper's device or the shop's
server. Features are generic (association, popularity, seasons, price relation, own purchases, titles): no product, customer,
country or personal attribute is among them.

**Limits.** Learned from one shop; shops with other habits gain by retraining on their own orders (`npm run train`). It only reorders and never hides. It predicts what is bought together, not what
an offer changes: measure that with an experiment. Without history the shopper's own features are 0 and the order rests on the cart.
"""


def write_card(directory, dump, spec, weights, queries, held, parity):
    """Fills the card with this training's own figures."""
    text = CARD.format(
        name=spec["name"], version=spec["version"], columns=len(spec["features"]), parameters=sum(w.size for w in weights),
        bytes=(directory / "ranker.onnx").stat().st_size, queries=queries, windows=len(dump["windows"]), orders=dump["orders"], source=dump["source"], held=held, parity=parity,
    )
    (directory / "MODEL_CARD.md").write_text(text)
