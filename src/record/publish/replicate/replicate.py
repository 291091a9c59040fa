"""Works out every check of "After the Hat" again from the published columns alone, and compares verdict
and fit. Needs Python 3.8, and figures.csv, identities.csv, checks.csv beside it; exits 1 if any differs.
A printed number is an interval: all that its digits and words allow. An end of it is a pair (number,
hair): the hair is 0 if the end is included, else 1 (just above) or -1 (just below): so pairs compare.
"""
import csv
import sys
from fractions import Fraction
from functools import reduce
from math import inf
from pathlib import Path
LOWEST, HIGHEST = (-inf, 1), (inf, -1)
ANY = {"low": LOWEST, "high": HIGHEST}

def read_table(name):
    path = Path(__file__).resolve().parent / name
    if not path.exists():
        sys.exit(f"{name} is missing: put it into the folder of this script")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}

find = lambda table, id: table[id] if id in table else sys.exit(f'"{id}" is missing in a file')
# Computing with intervals gives all that the result can be.
exactly = lambda value: ANY if value is None else {"low": (value, 0), "high": (value, 0)}
plus = lambda x, y: (x[0] + y[0], x[1] or y[1])
add = lambda a, b: {end: plus(a[end], b[end]) for end in ("low", "high")}

def times(x, y):
    """The product of two ends, and whether it is left out. Zero times infinity is zero."""
    zeros = [end for end in (x, y) if end[0] == 0]
    if zeros:
        return Fraction(0), all(hair for _, hair in zeros)
    return x[0] * y[0], bool(x[1] or y[1])

def multiply(a, b):
    ends = [times(x, y) for x in (a["low"], a["high"]) for y in (b["low"], b["high"])]
    low = min((value, int(is_open)) for value, is_open in ends)
    return {"low": low, "high": max((value, -int(is_open)) for value, is_open in ends)}

def divide(a, b, factor=1):
    inverse = lambda end: (Fraction(0) if end[0] in (inf, -inf) else 1 / end[0], -end[1])
    if min(b["low"], b["high"])[0] <= 0 <= max(b["low"], b["high"])[0]:
        return ANY
    inverted = {"low": inverse(b["high"]), "high": inverse(b["low"])}
    return multiply(multiply(a, exactly(Fraction(factor))), inverted)

subtract = lambda a, b: add(a, multiply(b, exactly(Fraction(-1))))
below = lambda a, b: a["high"] < b["low"]
overlap = lambda a, b: not below(a, b) and not below(b, a)
within = lambda a, b: a["low"] >= b["low"] and a["high"] <= b["high"]
point = lambda figure: {**figure, **exactly(figure["value"])}
# A bound (above 60, at most 5) may be compared by the number that it names.
named = lambda figure: point(figure) if figure["relation"] in ("ge", "gt", "le", "lt") else figure

# How a computed interval is judged: what makes the check hold, and what contradicts it.
judge = lambda holds, fails: "holds" if holds else "contradicts" if fails else "cannot tell"
at_most = lambda whole, result, _: judge(result["high"] <= whole["low"], below(whole, result))
between = lambda _, result, given: judge(within(result, given), not overlap(result, given))
less = lambda a, b, _=None: judge(below(a, b) or below(named(a), named(b)), b["high"] <= a["low"])

def equal(whole, result, _=None):
    low, high, value, step = (whole[key] for key in ("low", "high", "value", "step"))
    is_known = within(result, whole) or (result["low"] != LOWEST and result["high"] != HIGHEST)
    if overlap(whole, result):
        return judge(is_known and (low, high) != (LOWEST, HIGHEST), False)
    if whole["relation"] != "eq" or value is None or step is None or low == high:
        return "contradicts"
    # Digits that were cut off and not rounded: the whole is from its value to below the next step.
    cut = {"low": (value, 0), "high": (value + step, -1)}
    return "holds by truncation" if overlap(cut, result) else "contradicts"

def count(parts, _, given):
    """The names (terms) or figures (parts) that are listed; 等 as the last name: there are more."""
    found = exactly(Fraction(len(parts) + sum(name != "等" for name in given["terms"])))
    return {**found, "high": HIGHEST} if given["terms"][-1:] == ["等"] else found

def attainable(parts, whole, _):
    """Of the shares of the two whole numbers next to the printed share, the one that fits better."""
    value = parts[0]["value"]
    if whole["value"] is None or parts[0]["bounds_by"] != "exact" or value <= 0:
        return ANY
    least = whole["value"] * value // 100
    shares = [divide(exactly(Fraction(n)), parts[0], 100) for n in (least, least + 1)]
    return min(shares, key=lambda share: list(FITS).index(equal(whole, share)))
# How each kind is judged, and what is computed from the parts p, the whole w and the bounds g given.
# Percentages count as fractions of one.
per_one = lambda part: divide(part, exactly(part["ones"]))
KINDS = {
    "sum": (equal, lambda p, w, g: reduce(add, p)),
    "total": (equal, lambda p, w, g: reduce(add, p)),
    "difference": (equal, lambda p, w, g: subtract(*p)),
    "product": (equal, lambda p, w, g: reduce(multiply, map(per_one, p), exactly(w["ones"]))),
    "ratio": (equal, lambda p, w, g: divide(per_one(p[0]), per_one(p[1]), w["ones"])),
    "share": (equal, lambda p, w, g: divide(reduce(add, p[:-1]), p[-1], 100)),
    "growth": (equal, lambda p, w, g: subtract(divide(*p, 100), exactly(Fraction(100)))),
    "gain": (equal, lambda p, w, g: divide(p[0], subtract(p[1], p[0]), 100)),
    "attainable": (equal, attainable),
    "count": (equal, count),
    "equal": (lambda w, part, g: equal(named(w), part), lambda p, w, g: named(p[0])),
    "subset": (at_most, lambda p, w, g: p[0]),
    "at-most": (at_most, lambda p, w, g: reduce(add, p)),
    "multiple": (at_most, lambda p, w, g: multiply(p[0], {"low": g["low"], "high": g["low"]})),
    "rise": (lambda w, part, g: less(part, w), lambda p, w, g: p[0]),
    "fall": (less, lambda p, w, g: p[0]),
    "rate": (between, lambda p, w, g: divide(reduce(multiply, p[1:], w), p[0])),
    "remainder": (between, lambda p, w, g: divide(subtract(w, p[0]), subtract(p[1], p[2]))),
    "within": (between, lambda p, w, g: w),
}
BY_SIZE = ["subset", "at-most", "multiple", "rise", "fall", "rate", "remainder", "within"]
FITS = {"holds": "rounding", "holds by truncation": "cut", "contradicts": "none", "cannot tell": "open"}
MILLIONTH = {"low": (Fraction(-1, 2000000), 0), "high": (Fraction(1, 2000000), -1)}

def figure(row):
    number = lambda text: Fraction(text) if text else None
    low = (number(row["low"]), int(row["low_open"] == "true")) if row["low"] else LOWEST
    high = (number(row["high"]), -int(row["high_open"] == "true")) if row["high"] else HIGHEST
    return {**row, "value": number(row["value"]), "step": number(row["step"]),
            "low": low, "high": high, "ones": 100 if row["unit"] == "%" else 1}

# Without the ends that this project chose: more than 8000 then has no upper end.
side = lambda one: {"more": {"low": (one["value"], 1)}, "near": {"high": (one["value"], -1)}}
freed = lambda f: {**f, **ANY, **side(f).get(f["relation"], {})} if f["bounds_by"] == "convention" else f

def verdict_and_fit(row):
    judged, compute = KINDS[row["kind"]]
    low, high = (exactly(Fraction(row[end]) if row[end] else None)[end] for end in ("low", "high"))
    low = (Fraction(1), 0) if row["kind"] == "multiple" and not row["low"] else low
    given = {"terms": row["terms"].split(), "low": low, "high": high}
    run = lambda whole, *parts: judged(whole, compute(parts, whole, given), given)
    whole, *parts = [figure(find(figures, id)) for id in [row["whole"], *row["parts"].split()]]
    verdict = run(whole, *parts)
    if verdict == "contradicts" and run(freed(whole), *map(freed, parts)) != verdict:
        return "cannot tell, convention"
    value = compute([point(part) for part in parts], whole, given)  # in millionths, without intervals
    is_same = whole["value"] is not None and within(value, add(point(whole), MILLIONTH))
    is_exact = verdict == "holds" and (is_same or row["kind"] in BY_SIZE)
    return f'{verdict}, {"exact" if is_exact else FITS[verdict]}'

figures, identities, checks = map(read_table, ["figures.csv", "identities.csv", "checks.csv"])
columns = ["value", "low", "high", "step", "low_open", "high_open", "relation", "unit", "bounds_by"]
figures[""] = {**dict.fromkeys(columns, ""), "value": "100", "low": "100", "high": "100"}  # of a total
ids, differ = {**identities, **checks}, 0
for id in ids:
    computed = verdict_and_fit(find(identities, id))
    published = f'{find(checks, id)["verdict"]}, {find(checks, id)["fit"]}'
    if computed != published:
        differ += 1
        print(f"{id}: published {published}; computed {computed}")
print(f"{len(ids)} checks: {len(ids) - differ} agree, {differ} differ")
sys.exit(min(differ, 1))
