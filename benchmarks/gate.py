"""
Accuracy on the development sets against pinned bounds: a change that costs accuracy does not pass unseen.

    python benchmarks/gate.py                      measure, compare, end 1 when a bound is broken
    python benchmarks/gate.py --raise              move bounds up to what was measured, never down
    python benchmarks/gate.py --lower "the reason" move broken bounds down, and keep the reason

`floors.json` holds the bounds with their history, and the hash of each set they were measured on. A
bound that was lowered without a reason fails the gate, and so does a set that is another one.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict, dataclass, field, replace
from math import ceil, floor
from pathlib import Path
from typing import Any, Literal

from tabulate import tabulate

from crosscheck.evaluation.interface import evaluate

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
FLOORS = Path(__file__).with_name("floors.json")
PLACES = 1000
"""Bounds are kept to three decimals, on the lenient side of what was measured."""


@dataclass(frozen=True, slots=True)
class Step:
    """A bound that was pinned once."""

    value: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """What one figure of one kind may not fall below, or not rise above."""

    kind: str
    figure: str
    side: Literal["at least", "at most"]
    history: tuple[Step, ...]

    @property
    def value(self) -> float:
        """The bound that holds now."""
        return self.history[-1].value

    def holds(self, measured: float) -> bool:
        """Whether `measured` is on the right side."""
        return not self._is_slacker(measured, self.value)

    def moved(self, measured: float, reason: str = "") -> Bound:
        """The bound at `measured`; the same bound when that would be slacker and there is no reason."""
        scaled = round(measured * PLACES, 6)
        pinned = (floor(scaled) if self.side == "at least" else ceil(scaled)) / PLACES
        if pinned == self.value or (self._is_slacker(pinned, self.value) and not reason):
            return self
        return replace(self, history=(*self.history, Step(pinned, reason)))

    def faults(self) -> list[str]:
        """Steps that made the bound slacker without saying why."""
        return [
            f"{self.kind} {self.figure}: slackened from {before.value} to {after.value} without a reason"
            for before, after in zip(self.history, self.history[1:], strict=False)
            if self._is_slacker(after.value, before.value) and not after.reason.strip()
        ]

    def _is_slacker(self, value: float, than: float) -> bool:
        return value < than if self.side == "at least" else value > than


@dataclass(frozen=True, slots=True)
class Floors:
    """Everything that `floors.json` holds."""

    sets: dict[str, dict[str, str]]
    """For each kind the file of its set under shared/sets, and its SHA-256."""
    bounds: tuple[Bound, ...] = field(default=())


def read_floors(text: str) -> Floors:
    """The bounds of a floors file."""
    data: dict[str, Any] = json.loads(text)
    bounds = (
        Bound(**{**bound, "history": tuple(Step(**step) for step in bound["history"])})
        for bound in data["bounds"]
    )
    return Floors(data["sets"], tuple(bounds))


def written(floors: Floors) -> str:
    """The floors file of `floors`; reasons only where there are some."""
    bounds = [asdict(bound) for bound in floors.bounds]
    for bound in bounds:
        bound["history"] = [
            {key: value for key, value in step.items() if value != ""} for step in bound["history"]
        ]
    return json.dumps({"sets": floors.sets, "bounds": bounds}, indent=2, ensure_ascii=False) + "\n"


def main() -> int:
    """Measure and compare; 0 when every bound holds, or when there is nothing to measure on."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    moves = parser.add_mutually_exclusive_group()
    moves.add_argument("--raise", action="store_true", dest="tighten")
    moves.add_argument("--lower", metavar="REASON", default="")
    arguments = parser.parse_args()
    if arguments.lower and not arguments.lower.strip():
        parser.error("--lower needs a reason")
    if not (SHARED / "sets").is_dir():
        print("gate skipped: ../shared, with the labelled sets, is not here")
        return 0
    floors = read_floors(FLOORS.read_text("utf-8"))
    faults = [fault for bound in floors.bounds for fault in bound.faults()]
    measured, hashes = _measure(floors)
    for kind, told in floors.sets.items():
        if told["sha256"] != hashes[kind] and not arguments.lower:
            faults.append(f"{kind}: {told['file']} is not the set that the bounds were measured on")
    if arguments.tighten or arguments.lower:
        floors = _moved(floors, measured, hashes, arguments.lower)
        FLOORS.write_text(written(floors), "utf-8")
    return _report(floors, measured, faults)


def _measure(floors: Floors) -> tuple[dict[str, dict[str, float]], dict[str, str]]:
    measured: dict[str, dict[str, float]] = {}
    hashes: dict[str, str] = {}
    for kind, told in floors.sets.items():
        path = SHARED / "sets" / told["file"]
        evaluation = evaluate(kind, path, SHARED / "documents" / "ofsted")
        measured[kind] = dict(evaluation.outcome.figures)
        hashes[kind] = evaluation.labelled_set.sha256
    return measured, hashes


def _moved(
    floors: Floors, measured: dict[str, dict[str, float]], hashes: dict[str, str], reason: str
) -> Floors:
    """With a reason the broken bounds at what was measured; without one the others, tighter."""
    sets = floors.sets
    if reason:
        sets = {kind: {**told, "sha256": hashes[kind]} for kind, told in sets.items()}
    bounds = tuple(
        bound.moved(figure, reason) if bound.holds(figure) != bool(reason) else bound
        for bound in floors.bounds
        for figure in (measured[bound.kind][bound.figure],)
    )
    return Floors(sets, bounds)


def _report(floors: Floors, measured: dict[str, dict[str, float]], faults: list[str]) -> int:
    rows = []
    for bound in floors.bounds:
        figure = measured[bound.kind][bound.figure]
        holds = bound.holds(figure)
        rows.append(
            (
                bound.kind,
                bound.figure,
                figure,
                f"{bound.side} {bound.value:.3f}",
                "" if holds else "BROKEN",
            )
        )
        if not holds:
            faults.append(
                f"{bound.kind} {bound.figure}: {figure:.3f}, not {bound.side} {bound.value:.3f}"
            )
    print(tabulate(rows, headers=("set", "figure", "measured", "bound", ""), floatfmt=".3f"))
    for fault in faults:
        print(f"gate: {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
