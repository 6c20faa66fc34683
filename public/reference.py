#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright (c) 2026 The Plumbline authors
"""Plumbline's decision, worked out a second time: from the published data and a link to the result, draws included.

    python3 reference.py catalog.json model.json 'v=1&data=2026-11-27&product=api'

prints the result as JSON. Each number is the one that the site has before it rounds it for reading, to the last bit; a
test of the project compares the two. It is for data of 2026-11-27 or later and needs Python 3.11 or later, nothing
else. Read it from top to bottom: the link, requirements, importance, scores, draws, the headline.

Two things make it exact. Numbers of 64 bits are added from left to right (`total`), never with `sum`, which since
Python 3.12 corrects its rounding. The draws use numbers of 32 bits, rounded after each operation (`f32`).
"""

import json
import re
import sys
from array import array
from functools import reduce
from operator import add, mul
from pathlib import Path
from urllib.parse import quote, unquote

UNSURE = "unsure"  # the option that every question has; it changes nothing
BEST = 10.0  # the best rating of a scale; the worst is 0
NEAR = 0.1  # how far a match that is neither nothing nor all may lie from the value stated
SAME = 1e-9  # scores are compared in steps of this
TOO_CLOSE = 0.05  # a smaller lead is too close to call
SURE = 0.7  # who comes first in a smaller share of the draws is no winner
POSSIBLE = 0.15  # who comes first in this share of the draws belongs on the list
SHORTLIST = 4  # a longer list is none: it is too early to decide
DRAWS = 10_000
SPREAD = 0.5  # a draw's importance lies between half of what is stated and half as much again
UNSEEN = 0.15  # how far what no criterion sees may move a score in a draw, on either side
LANES = 4  # so many random numbers are made at once


def total(numbers):
    """The sum, from left to right."""
    return reduce(add, numbers, 0.0)


def clamp(number, least, most):
    return min(max(number, least), most)


def decode(fragment, model):
    """Reads a link, `v=1&data=<version>&n=<count>&<question>=<option>[.<option>...]&own.<1..3>=~<name>~&
    r.<alternative>.<criterion>=<0..10>&w.<criterion>=<0..4>`: question id to the options chosen, criterion id to the level
    set by hand, the names of the reader's own alternatives as they are written, and ratings of the reader's. What the model does not know is passed over; of
    what is given twice the first counts. Which version of the data the link names makes no difference, nor what it says
    of how many answers it holds. What chats and mail did to a link is mended by the site alone: open it there first."""
    questions = {question["id"]: question for question in model["questions"]}
    chosen, levels, names, ratings = {}, {}, {}, {}
    for part in fragment.lstrip("#").split("&"):
        key, value = map(unquote, part.partition("=")[::2])
        if key.startswith("w."):
            level = re.fullmatch(r"\+?0*([0-4])", value)
            if level and key[2:] in model["scales"]:
                levels.setdefault(key[2:], int(level[1]))
        elif key.startswith("r.") and re.fullmatch(r"\+?0*(10|[0-9])", value):
            alternative, _, criterion = key[2:].rpartition(".")
            if criterion in model["scales"] and (alternative in names or alternative and "." not in alternative):
                ratings.setdefault((alternative, criterion), float(value))
        elif re.fullmatch(r"own\.[1-3]", key) and re.fullmatch("~.+~", value):
            names.setdefault(key, value)
        elif key in questions and key not in chosen and key not in ("v", "data", "n"):
            known = {UNSURE} | {option["id"] for option in questions[key].get("option", [])}
            options = [option for option in value.split(".") if option in known]
            options = set(options[:1] if questions[key]["pick"] == "one" else options)
            if options:
                chosen[key] = options - {UNSURE} or options  # "not sure" stands alone
    return chosen, levels, names, ratings


def encode(chosen, levels, names, ratings, version):
    """Writes answers in their one canonical spelling, which seeds the draws: questions, their options, the reader's own
    alternatives, ratings and then levels, each sorted by id. It does not say how many there are."""
    pairs = [("v", "1"), ("data", version)]
    pairs += [(question, ".".join(sorted(options))) for question, options in sorted(chosen.items())]
    pairs += sorted(names.items())
    pairs += sorted((f"r.{alternative}.{criterion}", f"{rating:.0f}") for (alternative, criterion), rating in ratings.items())
    pairs += [(f"w.{criterion}", str(level)) for criterion, level in sorted(levels.items())]
    return "&".join(f"{quote(key, safe='')}={quote(value, safe='')}" for key, value in pairs)


def seen(catalog, names, ratings):
    """The catalog as the reader sees it: the reader's ratings stand in place of ours, exact, and the reader's own
    alternatives at its end."""
    own = [{"id": one, "traits": {}, "claims": {}, "ratings": {}, "own": True} for one in sorted(names)]
    alternatives = [one | {"ratings": dict(one["ratings"])} for one in catalog["alternatives"] + own]
    for one in alternatives:
        for (alternative, criterion), rating in ratings.items():
            if alternative == one["id"]:
                one["ratings"][criterion] = {"rating": rating, "low": rating, "high": rating}
    return catalog | {"alternatives": alternatives}


def pick(model, chosen):
    """For each question the options chosen, in the model's order; none for “not sure”."""
    options = {question["id"]: question.get("option", []) for question in model["questions"]}
    return {q: [option for option in options[q] if option["id"] in chosen.get(q, ())] for q in options}


def met(catalog, alternative, criterion, bound):
    """Whether a bound is reached, and the number that was read. A rating counts with its range; where there is none,
    the claim's own number counts as it is. None where nobody can say: nothing is known, or a range has the bound
    inside."""
    if rating := alternative["ratings"].get(criterion):
        return True if rating["low"] >= bound else False if rating["high"] < bound else None, rating["rating"]
    number = alternative["claims"].get(criterion, {}).get("known", {}).get("number")
    if number is None:
        return None, None
    lower = any(c["id"] == criterion and c.get("better") == "lower" for c in catalog["criteria"])
    return number <= bound if lower else number >= bound, number


def check(catalog, picked):
    """Who fails a demand, once for each that it fails; and the demands that are open of those that fail none."""
    excluded, unclear = [], []
    for alternative in catalog["alternatives"]:
        said = {True: [], False: [], None: []}
        for question, option in ((question, option) for question in picked for option in picked[question]):
            for criterion, bound in sorted(option.get("require", {}).items()):
                answer, found = met(catalog, alternative, criterion, bound)
                demand = {"alternative": alternative["id"], "question": question, "option": option["id"]}
                said[answer].append(demand | {"criterion": criterion, "bound": bound, "found": found})
        excluded += said[False]
        unclear += [] if said[False] else said[None]
    return excluded, unclear


def setting(catalog, model, picked, levels):
    """What follows from answers: each criterion's points, and for those that answers rate the answers that do.

    Each option chosen adds its points to what a criterion has before any answer. A criterion that questions match gets
    points for that once, those of the question that gives most. A level set by hand, 0 to 4, replaces all that by 0, 1,
    2, 4 or 8 points. What answers should rate and none does has no points."""
    scales = model["scales"]
    points = {c["id"]: max(scales[c["id"]]["importance"], 0.0) for c in catalog["criteria"] if c["id"] in scales}
    raters = {}
    for question in model["questions"]:
        options, matches = picked[question["id"]], question.get("matches")
        for option in options:
            for criterion in points.keys() & option.get("importance", {}).keys():
                points[criterion] += max(option["importance"][criterion], 0.0)
        if matches and matches["criterion"] in points:
            raters.setdefault(matches["criterion"], []).extend((matches, option["id"]) for option in options)
    for criterion, answers in raters.items():
        points[criterion] += max((matches["importance"] for matches, _ in answers), default=0.0)
    for criterion in points.keys() & levels.keys():
        points[criterion] = (0.0, 1.0, 2.0, 4.0, 8.0)[levels[criterion]]
    return points | {criterion: 0.0 for criterion, answers in raters.items() if not answers}, raters


def weights(points):
    """Each criterion's part of all points, `w_j = p_j / sum_k p_k` (direct point allocation with swing weights; von
    Winterfeldt and Edwards 1986)."""
    whole = total(points)
    return [part / whole if whole > 0.0 else 0.0 for part in points]


def match(scale, alternative, answers, hurdle):
    """The value of an alternative that answers rate, 0 to 1. What it has of the options chosen is rated `degree`, what
    is `near` to one a part of that; and never less than what `learnable` says of what it has. Where something can be
    learnt, what is missing to 1 counts as far as learning it is a hurdle."""
    has = alternative["traits"].get(scale.get("trait"), [])

    def best(ratings):
        return clamp(max((ratings[one] for one in has if one in ratings), default=0.0), 0.0, BEST) / BEST

    near = [(matches, scale.get("near", {}).get(option, {}) | {option: BEST}) for matches, option in answers]
    degrees = [best(ratings) * (matches.get("degree", BEST) / BEST) for matches, ratings in near]
    value = max([best(scale.get("learnable", {}))] + degrees)
    return 1.0 - (1.0 - value) * hurdle if scale.get("learnable") else value


def cell(scale, rating, alternative, answers, hurdle):
    """A rating as values from 0 to 1: what it is taken for, and between which it may lie. Where answers rate, 0 and 1
    are exact and all else is about so. Where nothing is known, the middle and the whole scale."""
    if (answers or scale.get("trait")) and not rating and not alternative.get("own"):
        value = match(scale, alternative, answers, hurdle) if answers else 0.0
        near = NEAR if 0.0 < value < 1.0 else 0.0
        return value, max(value - near, 0.0), min(value + near, 1.0)
    if not rating:
        return 0.5, 0.0, 1.0
    value = clamp(rating["rating"] / BEST, 0.0, 1.0)
    return value, clamp(rating["low"] / BEST, 0.0, value), clamp(rating["high"] / BEST, value, 1.0)


def rank(catalog, model, picked, levels):
    """Each alternative that is left with its score and its cells, best first, and the points. `S_a = sum_j w_j v_aj`
    (Keeney and Raiffa 1976). Equal scores keep the catalog's order."""
    points, raters = setting(catalog, model, picked, levels)
    failed = {demand["alternative"] for demand in check(catalog, picked)[0]}
    eases = [option.get("ease", 0.0) for options in picked.values() for option in options]
    hurdle = reduce(mul, (1.0 - clamp(ease, 0.0, 1.0) for ease in eases), 1.0)
    ranking = []
    for one in (alternative for alternative in catalog["alternatives"] if alternative["id"] not in failed):
        cells = [cell(model["scales"][c], one["ratings"].get(c), one, raters.get(c), hurdle) for c in points]
        score = total(weight * value for weight, (value, _, _) in zip(weights(points.values()), cells))
        ranking.append((one["id"], clamp(score, 0.0, 1.0), cells))

    def steps(ranked):
        whole, part = divmod(ranked[1] / SAME, 1.0)
        return whole + (part >= 0.5)

    return sorted(ranking, key=steps, reverse=True), points


def f32(numbers):
    """The nearest numbers of 32 bits (IEEE 754, ties to even). A sum, product or quotient of two of them that is worked
    out with 64 bits and rounded by this is the one that 32 bits give."""
    return array("f", numbers)


def splitmix64(state):
    """64 bits at a time (Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014)."""
    while True:
        state = (state + 0x9E3779B97F4A7C15) % 2**64
        z = (state ^ state >> 30) * 0xBF58476D1CE4E5B9 % 2**64
        z = (z ^ z >> 27) * 0x94D049BB133111EB % 2**64
        yield z ^ z >> 31


def xorwow(a, b, c, d, e, count):
    """32 bits at a time (Marsaglia, Xorshift RNGs, Journal of Statistical Software 8(14), 2003)."""
    while True:
        t = a ^ a >> 2
        a, b, c, d, e = b, c, d, e, (e ^ e << 4 ^ t ^ t << 1) & 0xFFFFFFFF
        count = (count + 362437) & 0xFFFFFFFF
        yield (e + count) & 0xFFFFFFFF


def eights(text):
    """Eight numbers of 16 bits at a time: the lower halves of the next number of each of four generators, then the
    upper halves. Their states are the upper halves of what SplitMix64 gives, started from the 64-bit FNV-1a hash of the
    text's bytes: the first words of the four, then their second words, and so on."""
    state = 0xCBF29CE484222325
    for byte in text.encode():
        state = (state ^ byte) * 0x100000001B3 % 2**64
    seeds = splitmix64(state)
    words = [[next(seeds) >> 32 for _ in range(LANES)] for _ in range(6)]
    lanes = [xorwow(*state) for state in zip(*words)]
    while True:
        bits = [next(lane) for lane in lanes]
        yield [each & 0xFFFF for each in bits] + [each >> 16 for each in bits]


def draws(rows, points, text):
    """For each draw the weights of the criteria that count, and the scores of rows of cells. A criterion weighs its
    points times a factor between 1 - SPREAD and 1 + SPREAD, divided by the sum of all these; a value lies in its range;
    what no criterion sees adds between -UNSEEN and UNSEEN, small amounts being the likelier ones. Each is drawn evenly
    with 16 bits; the last is a sum of two."""
    counted = [column for column, importance in enumerate(points) if importance > 0.0]
    shares = f32(weights([points[column] for column in counted]))
    # By fours of rows, criterion by criterion. What fills up the last four and the last pair counts nothing.
    pairs, fours = -(-len(counted) // 2), -(-len(rows) // LANES)
    low, step = ([f32([0.0] * 2 * LANES * pairs) for _ in range(fours)] for _ in range(2))
    for row, cells in enumerate(rows):
        for place, column in enumerate(counted):
            _, start, end = cells[column]
            low[row // LANES][place * LANES + row % LANES] = start
            step[row // LANES][place * LANES + row % LANES] = (end - start) / 65_536
    least, width, unseen = f32([1.0 - SPREAD, 2.0 * SPREAD / 65_536, UNSEEN / 65_536])
    random = eights(text)

    def take(times):
        return [half for _ in range(times) for half in next(random)]

    for _ in range(DRAWS):
        halves = take(-(-len(counted) // (2 * LANES)))
        factors = f32(least + part for part in f32(half * width for half in halves))
        drawn = f32(map(mul, shares, factors))
        whole = reduce(lambda so_far, part: f32([so_far + part])[0], drawn, 0.0)
        scale = f32([1.0 / whole])[0] if counted else 0.0
        drawn = f32(part * scale for part in drawn)
        four_times = [weight for weight in drawn for _ in range(LANES)] + [0.0] * (len(counted) % 2 * LANES)
        scores = []
        for four in range(fours):
            halves = take(1)
            score = f32((a + b - 65_535) * unseen for a, b in zip(halves[:LANES], halves[LANES:]))
            values = f32(map(add, low[four], f32(map(mul, step[four], take(pairs)))))
            parts = f32(map(mul, four_times, values))
            for at in range(0, len(parts), LANES):
                score = f32(map(add, score, parts[at : at + LANES]))
            scores += score
        yield drawn, scores[: len(rows)]


def acceptability(rows, points, text):
    """SMAA-2 (Lahdelma and Salminen 2001; Tervonen and Lahdelma 2007, doi 10.1016/j.ejor.2005.12.037). For each row of
    cells: between which scores it lay in 90 of 100 draws, in steps of 0.01; its share of the draws at each rank, where
    those that tie share their ranks evenly; its share of wins over each row, where a tie is half a win; the mean of the
    weights with which it came first, of the criteria that count."""
    ranks, shared, wins, ties = ([[0] * len(rows) for _ in rows] for _ in range(4))
    hundredths, central = [[0] * 101 for _ in rows], [[0.0] * len(points) for _ in rows]
    for drawn, scores in draws(rows, points, text):
        tied = len(set(scores)) < len(rows)
        rounded = f32(clamp(score, 0.0, 1.0) * 100.0 for score in scores)
        for row, score in enumerate(scores):
            hundredths[row][round(rounded[row])] += 1  # halves to even
            ahead = [score > other for other in scores]
            wins[row] = list(map(add, wins[row], ahead))
            same = scores.count(score) if tied else 1
            if same > 1:
                ties[row] = [ties[row][other] + (scores[other] == score) for other in range(len(rows))]
            first = len(rows) - ahead.count(True) - same
            for place in range(first, first + same):
                (shared if tied else ranks)[row][place] += 1.0 / same
            if first == 0:
                central[row] = [whole + 1.0 / same * weight for whole, weight in zip(central[row], drawn)]

    def reach(counts, share):
        """The first step up to which the counts make so large a share."""
        return next(at for at in range(101) if sum(counts[: at + 1]) >= share * DRAWS) / 100.0

    shown = []
    for row in range(len(rows)):
        ties[row][row] = 0
        interval = [reach(hundredths[row], share) for share in (0.05, 0.95)]
        shares = [(alone + among) / DRAWS for alone, among in zip(ranks[row], shared[row])]
        ahead = [(won + 0.5 * same) / DRAWS for won, same in zip(wins[row], ties[row])]
        firsts = ranks[row][0] + shared[row][0]
        mean = [whole / firsts for whole in central[row]] if firsts > 0 else None
        shown.append({"interval": interval, "ranks": shares, "wins": ahead, "central": mean})
    return shown


def undecided(catalog, model, chosen, levels, among):
    """How many questions that everybody is asked are not answered and have an answer that puts another first among
    these, of which the first is the first now."""
    ids = [ranked[0] for ranked in among]

    def flips(question, option):
        then, _ = rank(catalog, model, pick(model, chosen) | {question: [option]}, levels)
        scores = {alternative: score for alternative, score, _ in then if alternative in ids}
        own = scores.pop(ids[0], None)
        return own is None or own - max(scores.values(), default=0.0) < -SAME

    found = 0
    for question in model["questions"] if ids else ():
        unless = any(chosen.get(q, set()) & set(options) for q, options in question.get("unless", {}).items())
        if question["depth"] == "quick" and question["id"] not in chosen and not unless:
            found += any(flips(question["id"], option) for option in question.get("option", []))
    return found


def headline(ranking, firsts, unclear, undecided):
    """The result in one line. The first is the winner if it leads by TOO_CLOSE, comes first in the share SURE of the
    draws and is known to meet the requirements; if open questions can put another first, it leads so far. Otherwise the
    result is a list: the first, all that are closer to it than TOO_CLOSE, all that come first in the share POSSIBLE of
    the draws. Where that is the first alone, the second stands beside it; where the first may fail a requirement, the
    best of those that do not."""
    ids, scores = [ranked[0] for ranked in ranking], [ranked[1] for ranked in ranking]
    sure = [all(demand["alternative"] != alternative for demand in unclear) for alternative in ids]
    if not ids:
        return {"kind": "NothingLeft"}
    if len(ids) == 1:
        return {"kind": "OnlyOne", "only": ids[0], "sure": sure[0]}
    lead = scores[0] - scores[1]
    if lead + SAME >= TOO_CLOSE and firsts[0] >= SURE and sure[0]:
        said = {"kind": "SoFar" if undecided else "Winner", "first": ids[0], "lead": lead, "share": firsts[0]}
        return said | ({"open": undecided} if undecided else {})
    listed = [scores[0] - score + SAME < TOO_CLOSE or share >= POSSIBLE for score, share in zip(scores, firsts)]
    listed[0] = True
    if not sure[0] or listed.count(True) == 1:
        listed[sure.index(True) if not sure[0] and True in sure else 1] = True
    among = [alternative for alternative, on_it in zip(ids, listed) if on_it]
    return {"kind": "TooEarly" if len(among) > SHORTLIST else "Shortlist", "among": among}


def decide(catalog, model, fragment):
    """The result as it is printed."""
    catalog = catalog | {"alternatives": catalog["backends"]}
    chosen, levels, names, ratings = decode(fragment, model)
    link = encode(chosen, levels, names, ratings, catalog["version"])
    catalog = seen(catalog, names, ratings)
    picked = pick(model, chosen)
    excluded, unclear = check(catalog, picked)
    ranking, points = rank(catalog, model, picked, levels)
    importance = list(points.values())
    shown = acceptability([cells for _, _, cells in ranking], importance, link)
    still = undecided(catalog, model, chosen, levels, ranking)
    said = headline(ranking, [row["ranks"][0] for row in shown], unclear, still)
    # Those that the reader has in mind are drawn for apart, from the same seed.
    in_mind = set().union(*(chosen.get(q["id"], ()) for q in model["questions"] if q.get("considers")))
    among, considered = [ranked for ranked in ranking if ranked[0] in in_mind], None
    if 0 < len(among) < len(ranking):
        firsts = [row["ranks"][0] for row in acceptability([cells for _, _, cells in among], importance, link)]
        considered = {"alternatives": [ranked[0] for ranked in among], "firsts": firsts}
        still = undecided(catalog, model, chosen, levels, among)
        considered["headline"] = headline(among, firsts, unclear, still)
    by = zip(points, importance, weights(importance))
    return {
        "link": link,
        "headline": said if chosen or levels or names or ratings else {"kind": "Unanswered"},
        "considered": considered,
        "excluded": excluded,
        "open": unclear,
        "criteria": [{"criterion": c, "points": part, "weight": weight} for c, part, weight in by],
        # Best first, and in this order in each list of wins.
        "ranking": [{"alternative": a, "score": score} | row for (a, score, _), row in zip(ranking, shown)],
    }


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("usage: python3 reference.py catalog.json model.json LINK")
    published = (json.loads(Path(path).read_text("utf-8")) for path in sys.argv[1:3])
    print(json.dumps(decide(*published, sys.argv[3]), indent=2))
