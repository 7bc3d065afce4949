"""Whether two texts agree, differ or cannot be compared, by weights fitted on labelled claims (`decision.json`)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crosscheck.facts.comparing.candidate import Candidate
from crosscheck.model.figure import FigureKind, FigureLabel
from crosscheck.model.text import Span

# How much further from the claim's subject a number may be that bears it out, to count against one that does not.
_NEAR = 0.15
# How much likelier a conflict must be than anything else before a newsroom is told of one, in the units of
# the scores: two to one.
_BURDEN = 0.7


@dataclass(frozen=True, slots=True)
class Considered:
    """One thing that a claim states, with everything in the passage that may be it."""

    kind: FigureKind
    words: str
    span: Span | None
    leads: bool
    """False for what only frames the rest: a period, an age."""
    options: tuple[tuple[Candidate, Mapping[str, float]], ...]
    """Each with its features."""


@dataclass(frozen=True, slots=True)
class Side:
    """The weights for one answer."""

    bias: float
    weights: Mapping[str, float]

    def score(self, features: Mapping[str, float]) -> float:
        """Above 0 when this answer is likelier than that the two cannot be compared."""
        return self.bias + sum(self.weights.get(n, 0.0) * v for n, v in features.items() if v)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What considering one thing came to."""

    agrees: float
    differs: float
    """Scores; minus infinity where nothing in the passage could."""
    best: Candidate | None
    """What decided; None when the two cannot be compared."""

    @property
    def label(self) -> FigureLabel:
        """The answer with the highest score; 0 is the score of not being comparable."""
        top = max(self.agrees, self.differs)
        if top <= 0:
            return FigureLabel.NOT_COMPARABLE
        return FigureLabel.CONSISTENT if top == self.agrees else FigureLabel.CONFLICTS


def outcome(considered: Considered, every: Sequence[Considered], *, found: bool = False) -> Outcome:
    """
    The scores of one thing that a claim states, among `every` thing that it states.

    `found` says that the passage is what a search of the whole report came to for the claim: a number that
    stands in both texts is then most likely the same, while in a set made to mislead it is often a lure.
    """
    agree, differ = decision(found=found)
    scored = [
        (side.score(features), candidate.holds, candidate)
        for candidate, features in in_context(considered, every)
        for side in [agree if candidate.holds else differ]
    ]
    agreeing = max((s for s in scored if s[1]), key=lambda s: s[0], default=None)
    differing = max((s for s in scored if not s[1]), key=lambda s: s[0], default=None)
    low = float("-inf")
    yes, no = agreeing[0] if agreeing else low, differing[0] if differing else low
    no -= _BURDEN * found
    top = agreeing if yes >= no else differing
    return Outcome(yes, no, top[2] if top is not None and max(yes, no) > 0 else None)


def in_context(
    considered: Considered, every: Sequence[Considered]
) -> list[tuple[Candidate, dict[str, float]]]:
    """The options with what the claim's other statements and the other options tell of them."""
    bare = sum(
        other.leads and not any(c.holds for c, _ in other.options)
        for other in every
        if other is not considered
    )
    opened = max((f["local"] for c, f in considered.options if c.open), default=-1.0)
    nearest = max((f["local"] for c, f in considered.options if not c.holds), default=0.0)
    listed = []
    for candidate, features in considered.options:
        if candidate.open:
            continue
        own = dict(features)
        own["another bare"] = float(bare)
        own["stated too"] = float(
            bool(own["derived"])
            and any(f.get("same number") for c, f in considered.options if c.holds)
        )
        own["left open"] = float(opened >= own["local"] - _NEAR and not own.get("head agrees"))
        if candidate.holds:
            own["a nearer one differs"] = max(nearest - features["local"], 0.0)
        else:
            own |= _rivals(considered, features)
        listed.append((candidate, own))
    return listed


def _rivals(considered: Considered, features: Mapping[str, float]) -> dict[str, float]:
    """Whether another number bears the claim out: as near to its subject, or further off, or by chance."""
    holding = [(c, f) for c, f in considered.options if c.holds]
    near = [
        c.sound
        for c, f in holding
        if f["local"] >= features["local"] - _NEAR
        and f.get("timing", 0.0) > features.get("timing", 0.0) - _NEAR
        and f.get("other time", 0.0) <= features.get("other time", 0.0)
    ]
    return {
        "one holds": float(any(near)),
        "one holds loosely": float(bool(near) and not any(near)),
        "one holds further off": float(bool(holding) and not near),
    }


@cache
def decision(*, found: bool) -> tuple[Side, Side]:
    """The weights for agreeing and for differing, for a passage that a search has found or for any."""
    stored = json.loads(
        files("crosscheck.facts.comparing").joinpath("decision.json").read_text("utf-8")
    )
    sides = stored["found" if found else "any"]
    agree, differ = (
        Side(float(sides[side]["bias"]), sides[side]["weights"]) for side in ("agrees", "differs")
    )
    return agree, differ
