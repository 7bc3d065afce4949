r"""
Fit the decision on figures on labelled sets, and say how well it does on writers it has not seen.

    python benchmarks/own_sets.py --data ../shared/documents/ofsted --to build/sets
    python benchmarks/figures_fit.py ../shared/sets/figures.jsonl build/sets/b[124567]/figures.jsonl [--write]

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
from figures_signs import FREE, OF_FOUND, ONLY_OF_FOUND, RELIEVED, START, UPWARD
from numpy.typing import NDArray
from scipy.optimize import minimize

from crosscheck.facts.comparing.candidate import Candidate
from crosscheck.facts.comparing.comparison import sides
from crosscheck.facts.comparing.decision import Considered, in_context
from crosscheck.facts.figures import considered
from crosscheck.facts.statements.reading import read
from crosscheck.files import write_atomically
from crosscheck.model.figure import FigureLabel

Array = NDArray[np.float64]
DECISION = Path(__file__).parent.parent / "crosscheck/facts/comparing/decision.json"
LABELS = [label.value for label in FigureLabel]
APART, STRANGE = (5, 11), 0.1
"""How many rows on the passage of a stranger stands, and what a pair of strangers counts."""
PRACTICE = Path(__file__).parent / "figures_practice.jsonl"
NATURAL = Path(__file__).parent / "figures_natural.jsonl"
PRACTISED = 2.0
"""What a pair of our own plain practice counts beside one of a labelled set."""
PLAIN = 3.0
"""The same of the pairs that are as papers write them: in the sets most numbers that stand in both texts are lures."""
PENALTY = 2.0
ABSENT = -50.0
"""The score of an answer that nothing in the passage could give."""
ROUNDS, FOLDS = 4, 5
SMALLEST = 0.01
COMMENT = "Fitted by benchmarks/figures_fit.py. For each answer, what speaks for it (above 0) and for the two not being comparable (below 0): of any passage, and of one that a search has found for the claim."


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


def _read(pairs: list[dict[str, Any]], names: dict[str, int], *, found: bool = False) -> list[Row]:
    raw = []
    for pair in pairs:
        every = considered(sides(read(pair["claim"]), read(pair["evidence"])), None)
        options = [option for one in every for option in _in_context(one, every, found=found)]
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


def _in_context(
    one: Considered, every: list[Considered], *, found: bool
) -> list[tuple[Candidate, dict[str, float]]]:
    """The options; where a search has found the passage, with features of their own for that."""
    options = in_context(one, every)
    if not found:
        return options
    return [
        (c, f | {"found": 1.0} | {f"found, {n}": f[n] for n in OF_FOUND if f.get(n)})
        for c, f in options
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


def fit(rows: list[Row], names: dict[str, int], *, found: bool) -> Array:
    """Weights and bias, for agreeing and then for differing; `found` allows what only tells of found passages."""
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

    limits = bounds(names, found=found)
    point = start.copy()
    for _ in range(ROUNDS):  # the best of many changes as the weights do
        point = minimize(loss, point, jac=True, method="L-BFGS-B", bounds=limits).x
    return point


def bounds(names: dict[str, int], *, found: bool) -> list[tuple[float | None, float | None]]:
    """Which way each weight may push."""
    each: list[tuple[float | None, float | None]] = []
    for side in ("agrees", "differs"):
        for name in names:
            if name in ONLY_OF_FOUND and not found:
                each.append((0.0, 0.0))
            elif name in FREE[side] or (side == "agrees" and name in RELIEVED):
                each.append((None, None))
            elif side == "agrees" and name.removeprefix("found, ") in UPWARD[side]:
                each.append((0.0, None))
            else:
                each.append((0.0, None) if name in UPWARD[side] else (None, 0.0))
        each.append((None, None))
    return each


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
    """The weights as `decision.json` has them; what weighs otherwise of found passages is added up."""
    width, sides = len(names), {}
    for side, name in enumerate(("agrees", "differs")):
        values = point[side * (width + 1) : (side + 1) * (width + 1)]
        added = {n: float(values[at]) for n, at in names.items()}
        bias = float(values[width]) + added.pop("found", 0.0)
        for other in [n for n in added if n.startswith("found, ")]:
            added[other.removeprefix("found, ")] += added.pop(other)
        sides[name] = {
            "bias": round(bias, 2),
            "weights": {n: round(w, 2) for n, w in sorted(added.items()) if abs(w) >= SMALLEST},
        }
    return sides


def main() -> None:
    """Fit on all sets but one, for each; then on all; then for passages that a search has found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true", help="put the weights in decision.json")
    options = parser.parse_args()
    names: dict[str, int] = {"found": 0}
    sets = {path: read_rows(path, names) for path in options.sets}
    practice = [replace(r, weight=PRACTISED) for r in read_rows(PRACTICE, names)]
    plain = [replace(r, weight=PLAIN) for r in read_rows(NATURAL, names, found=True)]
    plain += [replace(r, weight=PRACTISED) for r in read_rows(PRACTICE, names, found=True)]
    apart = {path: strangers(path, names) for path in options.sets}
    by_set = {path: [*rows, *apart[path]] for path, rows in sets.items()}
    right = 0.0
    for path, rows in sets.items():
        others = [row for other, its in by_set.items() if other != path for row in its]
        point = fit(others + practice, names, found=False)
        print(report(f"{path.parent.name}, by the others", rows, point, names))
        right += sum(given(row, point, names) == row.label for row in rows)
    print(f"by the others, all: {right / sum(map(len, sets.values())):.3f}")
    every = [row for its in by_set.values() for row in its]
    point = fit(every + practice, names, found=False)
    print(report("practice, fitted on all", practice, point, names))
    print(report("all, fitted on all", [r for its in sets.values() for r in its], point, names))
    right = 0
    for part in range(FOLDS):
        kept = [row for at, row in enumerate(plain) if at % FOLDS != part]
        left = plain[part::FOLDS]
        by_fold = fit(every + kept, names, found=True)
        right += sum(given(row, by_fold, names) == row.label for row in left)
    print(f"found, by the other folds: {right / len(plain):.3f}")
    found = fit(every + plain, names, found=True)
    print(report("found, fitted on all", plain, found, names))
    if options.write:
        tables = {"comment": COMMENT, "any": stored(point, names), "found": stored(found, names)}
        text = json.dumps(tables, indent=2, ensure_ascii=False) + "\n"
        write_atomically(DECISION, text)


if __name__ == "__main__":
    main()
