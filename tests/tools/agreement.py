"""Scores cases with the methods of pymcdm, a library that others keep.

Reads {"indifference": q, "preference": p, "floor": f, "cases": [{"weights": [...], "rows": [[...]]}]} from standard input
and writes for each case {"sum": [...], "topsis": [...], "promethee": [...], "product": [...]}, a number a row.
"""

import json
import os
import sys
import warnings

# pymcdm imports matplotlib, which keeps a list of fonts: in the environment, not in somebody's home.
os.environ["MPLCONFIGDIR"] = os.path.join(sys.prefix, "matplotlib")
os.environ["MPLBACKEND"] = "Agg"

import numpy as np  # noqa: E402
from pymcdm.methods import PROMETHEE_II, TOPSIS, WPM, WSM  # noqa: E402

# It advises against weights of 0 and against rows that are the best in everything; both are wanted here.
warnings.simplefilter("ignore")


def as_it_is(values, cost):
    """The values have their scale already; a scale made of what is compared would be another method."""
    return values


def scores(case, q, p, floor):
    weights = np.array(case["weights"])
    rows = np.array(case["rows"])
    columns = len(weights)
    more_is_better = np.ones(columns)
    # Its ideals are the best and the worst that it is shown: a row of ones and one of zeros fix them.
    with_ideals = np.vstack([rows, np.ones(columns), np.zeros(columns)])
    # Its linear preference: none up to q, in full above p. An object is good for one use.
    promethee = PROMETHEE_II("vshape_2", p=[p] * columns, q=[q] * columns)
    return {
        "sum": WSM(as_it_is)(rows, weights, more_is_better).tolist(),
        "topsis": TOPSIS(as_it_is)(with_ideals, weights, more_is_better)[:-2].tolist(),
        "promethee": promethee(rows, weights, more_is_better).tolist(),
        "product": WPM(as_it_is)(np.maximum(rows, floor), weights, more_is_better).tolist(),
    }


asked = json.load(sys.stdin)
thresholds = asked["indifference"], asked["preference"], asked["floor"]
json.dump([scores(case, *thresholds) for case in asked["cases"]], sys.stdout)
