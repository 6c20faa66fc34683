"""Times what `engine.rs` times, written for numpy: 10,000 draws of weights and values, and what they show.

Prints a line of JSON for each size. Everything is done for many draws at once; values are drawn in parts, since parts
that stay in the processor's cache are faster than one large array.
"""

import json
import statistics
import time

import numpy as np

DRAWS = 10_000
RUNS = 11


def instance(rows, columns, rng):
    """Classes 1 to 4 in turn, and around values in tenths the ranges of ratings of three confidences."""
    classes = 1 + np.arange(columns) % 4
    middle = rng.integers(0, 11, (rows, columns)) / 10
    half = rng.choice([0.05, 0.1, 0.2], (rows, columns))
    return classes, np.maximum(middle - half, 0), np.minimum(middle + half, 1)


def draw_weights(classes, draws, rng):
    """Even weights on the simplex, the greater ones to the higher classes, by chance within a class."""
    even = rng.standard_exponential((draws, len(classes)))
    even /= even.sum(axis=1, keepdims=True)
    even.sort(axis=1)
    order = (classes + rng.random((draws, len(classes)))).argsort(axis=1)
    weights = np.empty_like(even)
    np.put_along_axis(weights, order, even, axis=1)
    return weights


def acceptability(classes, low, high, rng):
    rows, columns = low.shape
    width = high - low
    weights = draw_weights(classes, DRAWS, rng)
    scores = np.empty((DRAWS, rows))
    wins = np.zeros((rows, rows))
    # About 1 MB of values at a time.
    part = max(1, 131_072 // (rows * columns))
    for start in range(0, DRAWS, part):
        some = weights[start : start + part]
        values = rng.random((len(some), rows, columns))
        values *= width
        values += low
        score = np.einsum("drc,dc->dr", values, some)
        scores[start : start + part] = score
        wins += np.count_nonzero(score[:, :, None] > score[:, None, :], axis=0)
    order = (-scores).argsort(axis=1)
    places = order * rows + np.arange(rows)
    ranks = np.bincount(places.ravel(), minlength=rows * rows).reshape(rows, rows) / DRAWS
    first = np.zeros((rows, DRAWS))
    first[order[:, 0], np.arange(DRAWS)] = 1
    with np.errstate(invalid="ignore"):
        central = first @ weights / first.sum(axis=1, keepdims=True)
    return ranks, wins / DRAWS, central, np.quantile(scores, [0.05, 0.95], axis=0)


for rows, columns in [(11, 16), (50, 40)]:
    # numpy's fastest generator.
    rng = np.random.Generator(np.random.SFC64(1))
    classes, low, high = instance(rows, columns, rng)
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        acceptability(classes, low, high, rng)
        times.append((time.perf_counter() - start) * 1000)
    print(json.dumps({"size": f"{rows} x {columns}", "ms": round(statistics.median(times), 3), "least": round(min(times), 3)}))
