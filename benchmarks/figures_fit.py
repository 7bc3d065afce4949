r"""
Fit the decision on figures on labelled sets, and say how well it does on writers it has not seen.

    python benchmarks/own_sets.py --data ../shared/documents/ofsted --to build/sets
    python benchmarks/figures_fit.py ../shared/sets/figures.jsonl build/sets/b[124]/figures.jsonl [--write]

is how the weights that ship were fitted. Each set is one writer's: the figure that counts is the one
on a set when the others fitted the weights.

Needs benchmarks/requirements.txt. A claim has many numbers, and a passage many that may be each: the best
of those that bear the claim out stands for "consistent", the best of those that do not for "conflicts",
and 0 for "not-comparable" (a multinomial logistic regression over the best of many; its weights are kept
on the side that makes sense, and an L2 penalty draws them towards `START`).
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from crosscheck.facts.comparison import sides
from crosscheck.facts.decision import in_context
from crosscheck.facts.figures import considered
from crosscheck.facts.reading import read
from crosscheck.files import write_atomically
from crosscheck.model.figure import FigureLabel

Array = NDArray[np.float64]
DECISION = Path(__file__).parent.parent / "crosscheck" / "facts" / "decision.json"
LABELS = [label.value for label in FigureLabel]
APART, STRANGE = (5, 11), 0.1
"""How many rows on the passage of a stranger stands, and what a pair of strangers counts."""
PRACTICE = Path(__file__).parent / "figures_practice.jsonl"
NATURAL = Path(__file__).parent / "figures_natural.jsonl"
PRACTISED = 2.0
"""What a pair of our own plain practice counts beside one of a labelled set."""
PLAIN = 3.0
HALF = 0.2
"""The same of the pairs that are as papers write them: in the sets most numbers that stand in both texts are lures."""
PENALTY = 2.0
ABSENT = -50.0
"""The score of an answer that nothing in the passage could give."""
ROUNDS = 4
# What the weights are drawn towards: what anyone would say of features that too few rows have.
START = {
    "agrees": {
        "bias": 0.0,
        "local": 1.0,
        "things missing": -1.0,
        "other thing": -1.5,
        "undated": -3.0,
        "other time": -1.5,
        "other group": -3.0,
        "rest of another side": -2.5,
        "rest of another side, bound": -2.0,
        "turned": -1.0,
        "each": -1.0,
        "universal": -2.5,
        "another's": -1.5,
        "loose bound": -3.0,
        "aim": -0.5,
        "other limit": -1.5,
        "secondary": -0.5,
        "grade": 1.0,
        "date": -0.5,
        "date, told": 1.5,
        "list": 1.0,
        "order": 0.5,
        "converted": 0.5,
        "derived": 0.5,
        "threshold": -0.5,
        "another bare": -0.5,
        "to come": -1.0,
        "same number": 0.0,
        "rare": 0.5,
        "rare, same noun": 0.5,
        "same noun": 0.5,
        "others met": 0.3,
        "others unmet": -0.3,
        "other stretch": -1.0,
        "ahead": -1.0,
        "only number": 0.3,
        "other place": -2.0,
        "told in full": 2.0,
        "stated too": -2.5,
        "mean": -1.0,
        "a nearer one differs": -3.0,
        "turned, bound": -1.5,
    },
    "differs": {
        "bias": 0.0,
        "local": 1.0,
        "things missing": -1.0,
        "other thing": -1.5,
        "undated": -3.0,
        "other time": -3.0,
        "other group": -3.0,
        "rest of another side": -1.5,
        "turned": -1.0,
        "each": -3.0,
        "another's": -3.0,
        "aim": -1.0,
        "other limit": -3.5,
        "secondary": -0.5,
        "left open": -2.5,
        "one holds": -3.0,
        "one holds loosely": -1.0,
        "number elsewhere": -0.5,
        "to come": -1.0,
        "has parts": -0.5,
        "threshold": -1.0,
        "grade": 1.0,
        "date": -0.5,
        "date, told": 1.5,
        "list": 1.0,
        "order": 0.5,
        "loose": -1.0,
        "bare one": -1.0,
        "former": -1.0,
        "told of another": -1.5,
        "mean": -2.0,
        "other place": -2.0,
        "ahead": -1.0,
        "others unmet": -0.5,
        "other stretch": -0.5,
        "others met": 0.3,
    },
}
# Which way a feature may push: everything pushes towards "not-comparable" but these.
UPWARD = {
    "agrees": {
        "told in full",
        "rare",
        "rare, same noun",
        "same noun",
        "others met",
        "only number",
        "local",
        "head agrees",
        "timing",
        "derived",
        "converted",
        "grade",
        "order",
        "list",
        "date",
        "date, told",
    },
    "differs": {
        "others met",
        "local",
        "head agrees",
        "timing",
        "grade",
        "order",
        "list",
        "date",
        "date, told",
        "bound",
    },
}
FREE = {
    "agrees": {
        "bound",
        "turned",
        "derived",
        "order",
        "date",
        "grade",
        "list",
        "is a part",
        "has parts",
        "nothing said",
        "same number",
    },
    "differs": {
        "bound",
        "derived",
        "order",
        "date",
        "grade",
        "list",
        "converted",
        "nothing said",
        "is a part",
        "found, converted",
        "found, date",
    },
}

# What may weigh less where a search has found the passage.
RELIEVED = {
    "found",
    *(
        f"found, {name}"
        for name in (
            "same number",
            "head missing",
            "things missing",
            "general missing",
            "undated",
            "other time",
            "converted",
        )
    ),
}


@dataclass
class Row:
    """A labelled pair of texts, read."""

    id: str
    label: int
    agrees: Array
    """A row of features for each candidate that bears the claim out."""
    differs: Array
    weight: float = 1.0


def read_rows(path: Path, names: dict[str, int], *, found: bool = False) -> list[Row]:
    """The rows of a labelled set; features not met before get a place in `names`."""
    pairs = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return _read(pairs, names, found=found)


def strangers(path: Path, names: dict[str, int]) -> list[Row]:
    """The claims of a set beside the passages of others, of another report: not comparable, but for chance."""
    pairs = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    apart = [
        {**pair, "evidence": other["evidence"], "label": FigureLabel.NOT_COMPARABLE.value}
        for step in APART
        for pair, other in zip(pairs, pairs[step:] + pairs[:step], strict=True)
        if pair.get("report") != other.get("report")
    ]
    return [replace(row, weight=STRANGE) for row in _read(apart, names)]


def _read(
    pairs: list[dict[str, Any]], names: dict[str, int], *, found: bool = False
) -> list[Row]:
    raw = []
    for pair in pairs:
        every = considered(sides(read(pair["claim"]), read(pair["evidence"])), None)
        options = [option for one in every for option in in_context(one, every, found=found)]
        for _, features in options:
            for name in features:
                names.setdefault(name, len(names))
        raw.append((pair, options))
    return [
        Row(
            pair["id"],
            LABELS.index(pair["label"]),
            _matrix([f for c, f in options if c.holds], names),
            _matrix([f for c, f in options if not c.holds], names),
        )
        for pair, options in raw
    ]


def _matrix(rows: list[dict[str, float]], names: dict[str, int]) -> Array:
    found = np.zeros((len(rows), len(names)))
    for at, row in enumerate(rows):
        for name, value in row.items():
            found[at, names[name]] = value
    return found


def padded(matrix: Array, width: int) -> Array:
    """The matrix with a column for every feature, and one of ones for the bias."""
    wide = np.zeros((len(matrix), width + 1))
    wide[:, : matrix.shape[1]] = matrix
    wide[:, width] = 1.0
    return wide


def fit(rows: list[Row], names: dict[str, int]) -> Array:
    """Weights and bias, for agreeing and then for differing."""
    width = len(names)
    data = [(r.label, padded(r.agrees, width), padded(r.differs, width), r.weight) for r in rows]
    start = np.array(
        [START[side].get(name, 0.0) for side in ("agrees", "differs") for name in (*names, "bias")]
    )
    own = [r for r in rows if r.weight == 1]
    counts = np.bincount([r.label for r in own], minlength=3)
    weight = len(own) / 3 / np.maximum(counts, 1)

    def loss(point: Array) -> tuple[float, Array]:
        total, slope = 0.0, np.zeros_like(point)
        for label, agrees, differs, share in data:
            counted = share * weight[label]
            scores, places = np.array([ABSENT, ABSENT, 0.0]), []
            for side, matrix in enumerate((agrees, differs)):
                offset = side * (width + 1)
                if len(matrix):
                    each = matrix @ point[offset : offset + width + 1]
                    best = int(each.argmax())
                    scores[side] = each[best]
                    places.append((side, offset, matrix[best]))
            likely = np.exp(scores - scores.max())
            likely /= likely.sum()
            total -= counted * np.log(likely[label] + 1e-9)
            for side, offset, values in places:
                gain = likely[side] - (label == side)
                slope[offset : offset + width + 1] += counted * gain * values
        away = point - start
        total += PENALTY / 2 * (away @ away)
        return total, slope + PENALTY * away

    point = start.copy()
    for _ in range(ROUNDS):  # the best of many changes as the weights do
        point = minimize(loss, point, jac=True, method="L-BFGS-B", bounds=bounds(names)).x
    return point


def bounds(names: dict[str, int]) -> list[tuple[float | None, float | None]]:
    """Which way each weight may push."""
    found: list[tuple[float | None, float | None]] = []
    for side in ("agrees", "differs"):
        for name in names:
            if name in FREE[side] or (side == "agrees" and name in RELIEVED):
                found.append((None, None))
            elif side == "agrees" and name.removeprefix("found, ") in UPWARD[side]:
                found.append((0.0, None))
            else:
                found.append((0.0, None) if name in UPWARD[side] else (None, 0.0))
        found.append((None, None))
    return found


def given(row: Row, point: Array, names: dict[str, int]) -> int:
    """The label that the weights give a row."""
    width = len(names)
    scores = np.array([ABSENT, ABSENT, 0.0])
    for side, matrix in enumerate((row.agrees, row.differs)):
        if len(matrix):
            offset = side * (width + 1)
            scores[side] = (padded(matrix, width) @ point[offset : offset + width + 1]).max()
    return int(scores.argmax())


def report(name: str, rows: list[Row], point: Array, names: dict[str, int]) -> str:
    """One line: how many are right, and what becomes of the incomparable."""
    table = np.zeros((3, 3), int)
    for row in rows:
        table[row.label, given(row, point, names)] += 1
    accused = table[2, 1] / max(table[2].sum(), 1)
    right = np.trace(table) / table.sum()
    return (
        f"{name:32} {right:.3f}   not-comparable called conflict {accused:.3f}   {table.tolist()}"
    )


def stored(point: Array, names: dict[str, int]) -> dict[str, Any]:
    """The weights as `decision.json` has them."""
    width = len(names)
    found: dict[str, Any] = {
        "comment": "Fitted by benchmarks/figures_fit.py. For each answer, what speaks for it (above 0) and for the two not being comparable (below 0)."
    }
    for side, name in enumerate(("agrees", "differs")):
        values = point[side * (width + 1) : (side + 1) * (width + 1)]
        weights = {n: round(float(values[at]), 2) for n, at in sorted(names.items())}
        found[name] = {
            "bias": round(float(values[width]), 2),
            "weights": {n: w for n, w in weights.items() if abs(w) >= 0.01},
        }
    return found


def main() -> None:
    """Fit on all sets but one, for each; then on all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true", help="put the weights in decision.json")
    options = parser.parse_args()
    names: dict[str, int] = {}
    sets = {path: read_rows(path, names) for path in options.sets}
    practice = [replace(r, weight=PRACTISED) for r in read_rows(PRACTICE, names, found=True)]
    practice += [replace(r, weight=PRACTISED) for r in read_rows(PRACTICE, names)]
    practice += [replace(r, weight=HALF) for r in read_rows(NATURAL, names)]
    natural = [replace(r, weight=PLAIN) for r in read_rows(NATURAL, names, found=True)]
    apart = {path: strangers(path, names) for path in options.sets}
    right = 0.0
    for path, rows in sets.items():
        others = [
            row for other, its in sets.items() if other != path for row in (*its, *apart[other])
        ]
        others += practice + natural
        point = fit(others, names)
        print(report(f"{path.parent.name}, by the others", rows, point, names))
        right += sum(given(row, point, names) == row.label for row in rows)
    sets_alone = [row for rows in (*sets.values(), *apart.values()) for row in rows] + practice
    print(report("plain, by the others", natural, fit(sets_alone, names), names))
    print(f"by the others, all: {right / sum(map(len, sets.values())):.3f}")
    every = [row for rows in (*sets.values(), *apart.values()) for row in rows]
    every += practice + natural
    point = fit(every, names)
    print(report("plain, fitted on all", natural, point, names))
    print(report("practice, fitted on all", practice, point, names))
    print(report("strangers, fitted on all", [r for a in apart.values() for r in a], point, names))
    for path, rows in sets.items():
        print(report(f"{path.parent.name}, fitted on all", rows, point, names))
    print(report("fitted on all", [r for rows in sets.values() for r in rows], point, names))
    if options.write:
        text = json.dumps(stored(point, names), indent=2, ensure_ascii=False) + "\n"
        write_atomically(DECISION, text)


if __name__ == "__main__":
    main()
