"""The account of a comparison, for whoever wants to argue with it: clauses, alignment, what decided."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from crosscheck.framing.align import Alignment, align
from crosscheck.framing.decide import Decision, decide
from crosscheck.framing.explain import clause_direction
from crosscheck.framing.features import FACT, features
from crosscheck.framing.heading import turning_heading
from crosscheck.framing.proposition import Proposition
from crosscheck.framing.read import LISTED, Reading, read
from crosscheck.framing.scales import CERTAINTY, COMPLETION, SCOPE, degree_of, level_of
from crosscheck.framing.subject import GENERAL
from crosscheck.framing.verbatim import is_taken_whole
from crosscheck.framing.vocabulary import Vocabulary, shipped
from crosscheck.model.account import Account, Answer, ClauseAccount, Contribution, SubjectAccount
from crosscheck.model.text import Span

_STATED = "as fact"
_UNQUALIFIED = "unqualified"
_LEAST = 0.005
"""A push below this is none."""


def account(
    claim: str,
    passage: str,
    *,
    section: tuple[str, ...] = (),
    contradiction: float | None = None,
    vocabulary: Vocabulary | None = None,
) -> Account:
    """What `compare` makes of the same two texts, told in full."""
    ours, theirs = read(claim, (), vocabulary), read(passage, section, vocabulary)
    alignment = align(ours, theirs)
    values = features(ours, theirs, alignment)
    decision = decide(values, contradiction=contradiction)
    if contradiction is not None:
        values["entailment"] = contradiction
    lists = vocabulary or shipped()
    return Account(
        claim=tuple(_clauses(ours, None)),
        evidence=tuple(_clauses(theirs, turning_heading(section, lists))),
        answers=tuple(
            Answer(at, other, round(share, 4))
            for at, row in enumerate(alignment.weights)
            for other, share in enumerate(row)
        ),
        subjects=_subjects(ours, theirs, alignment),
        probabilities=decision.probabilities,
        runner_up=decision.runner_up,
        start=decision.start,
        contributions=_contributions(decision, values),
        taken_whole=is_taken_whole(ours, theirs),
    )


def _clauses(reading: Reading, heading: str | None) -> Iterator[ClauseAccount]:
    for found in reading.propositions:
        span = _span(reading, found)
        listed = heading is not None and found.value == LISTED
        yield ClauseAccount(
            span=span,
            direction=clause_direction(found),
            degree=degree_of(found.value)[1],
            scope=level_of(SCOPE, found.scope)[1] if found.scope_mark else _UNQUALIFIED,
            certainty=level_of(CERTAINTY, found.certainty)[1] if found.certainty_mark else _STATED,
            completion=level_of(COMPLETION, FACT if found.completion is None else found.completion)[
                1
            ]
            if found.completion_mark
            else _STATED,
            evaluates=found.marked,
            conceded=found.weight < 1,
            from_heading=heading if listed else None,
            cues=tuple(cue for cue in reading.cues if span.contains(cue.span)),
        )


def _span(reading: Reading, found: Proposition) -> Span:
    words = reading.words[found.clause.start : found.clause.end]
    return Span(words[0].start, words[-1].end) if words else Span(0, 0)


def _subjects(ours: Reading, theirs: Reading, alignment: Alignment) -> SubjectAccount:
    mine, yours = (
        {name for name, c in side.subject.concept_names().items() if c.family != GENERAL}
        for side in (ours, theirs)
    )
    return SubjectAccount(
        shared=tuple(sorted(mine & yours)),
        claim_only=tuple(sorted(mine - yours)),
        evidence_only=tuple(sorted(yours - mine)),
        words=round(alignment.shared_words, 4),
    )


def _contributions(decision: Decision, values: Mapping[str, float]) -> tuple[Contribution, ...]:
    """What each measure did, its several terms together."""
    sums: dict[str, float] = defaultdict(float)
    for feature, push in decision.pushes:
        sums[feature] += push
    said = [
        Contribution(
            feature, measured(feature, values[feature]), round(values[feature], 4), round(push, 4)
        )
        for feature, push in sums.items()
        if abs(push) >= _LEAST
    ]
    return tuple(sorted(said, key=lambda item: (-abs(item.push), item.measure)))


def measured(feature: str, value: float) -> str:
    """What the measure `feature` found, in words."""
    measure = _measures().get(feature, {"says": f"{feature}: {{}}", "as": "size"})
    if measure["as"] == "share":
        written = f"{value:.0%}"
    elif measure["as"] == "count":
        written = f"{value:.1f}".removesuffix(".0")
    elif measure["as"] == "size":
        written = f"{value:.1f}"
    elif abs(value) < _LEAST:
        written = "no more and no less"
    else:
        written = f"{abs(value):.2f} {'more' if value > 0 else 'less'}"
    return measure["says"].replace("{}", written)


@cache
def _measures() -> dict[str, dict[str, str]]:
    text = files("crosscheck.framing").joinpath("measures.json").read_text("utf-8")
    found: dict[str, dict[str, str]] = json.loads(text)["measures"]
    return found
