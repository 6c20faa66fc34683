"""Times what `engine.rs` times, written for numpy: 10,000 draws of weights, values and what no criterion
sees, and what they show.

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
    """Importance of 1 to 4 points in turn, and around values in tenths the ranges of ratings of three confidences."""
    points = 1 + np.arange(columns) % 4
    middle = rng.integers(0, 11, (rows, columns)) / 10
    half = rng.choice([0.05, 0.1, 0.2], (rows, columns))
    return points, np.maximum(middle - half, 0), np.minimum(middle + half, 1)


def draw_weights(points, draws, rng):
    """Each importance from half to half as much again, then as parts of their sum."""
    weights = points * (0.5 + rng.random((draws, len(points))))
    weights /= weights.sum(axis=1, keepdims=True)
    return weights


def acceptability(points, low, high, rng):
    rows, columns = low.shape
    width = high - low
    weights = draw_weights(points, DRAWS, rng)
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
        score += 0.15 * (rng.random(score.shape) + rng.random(score.shape) - 1)
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
    points, low, high = instance(rows, columns, rng)
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        acceptability(points, low, high, rng)
        times.append((time.perf_counter() - start) * 1000)
    print(json.dumps({"size": f"{rows} x {columns}", "ms": round(statistics.median(times), 3), "least": round(min(times), 3)}))
