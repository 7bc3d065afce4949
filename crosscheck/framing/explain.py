"""Saying why: the clauses that decided, their levels on each axis, and one sentence for people."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.framing.align import Alignment
from crosscheck.framing.features import FACT, magnitude
from crosscheck.framing.lexicon import Mark, Sense
from crosscheck.framing.proposition import Evaluated, Proposition
from crosscheck.framing.read import Reading
from crosscheck.framing.scales import (
    CERTAINTY,
    COMPLETION,
    DIRECTION_LABELS,
    SCOPE,
    Scale,
    degree_of,
    level_of,
)
from crosscheck.model.framing import AxisComparison
from crosscheck.model.text import Span
from crosscheck.model.verdict import Axis, Relation

Pair = tuple[Proposition, Proposition]
_QUOTED = 60
"""Wordings farther apart than this many characters are quoted as two."""

_MORE = {
    Axis.DEGREE: "a higher degree",
    Axis.CERTAINTY: "more certainty",
    Axis.SCOPE: "a wider scope",
    Axis.COMPLETION: "further on",
    Axis.DIRECTION: "the opposite direction",
}
_LESS = {
    Axis.DEGREE: "a lower degree",
    Axis.CERTAINTY: "less certainty",
    Axis.SCOPE: "a narrower scope",
    Axis.COMPLETION: "not as far on",
    Axis.DIRECTION: "the opposite direction",
}


def deciding_pair(
    claim: Reading, passage: Reading, alignment: Alignment, relation: Relation
) -> Pair | None:
    """The clause of the claim and the clause of the passage whose difference bears the relation out most."""
    best: tuple[float, Pair] | None = None
    for ours, row in zip(claim.propositions, alignment.weights, strict=True):
        for theirs, share in zip(passage.propositions, row, strict=True):
            weight = (share + 0.05) * ours.weight * _bearing(ours, theirs, relation)
            if best is None or weight > best[0]:
                best = (weight, (ours, theirs))
    return best[1] if best else None


def _bearing(ours: Proposition, theirs: Proposition, relation: Relation) -> float:
    opposed = ours.value * theirs.value < 0
    if relation is Relation.CONTRADICTS:
        return min(abs(ours.value), abs(theirs.value)) if opposed else 0.01
    more = magnitude(ours) - magnitude(theirs)
    if relation is Relation.EXAGGERATES:
        return 0.01 if opposed else max(more, 0.01)
    if relation is Relation.DOWNPLAYS:
        return 0.01 if opposed else max(-more, 0.01)
    return 0.1 if opposed else 1.0


def axes_of(claim: Reading, passage: Reading, pair: Pair | None) -> tuple[AxisComparison, ...]:
    """The axes on which either clause of the pair says something; those that differ first."""
    if pair is None:
        return ()
    ours, theirs = pair
    found = [_direction(claim, passage, ours, theirs), _degree(claim, passage, ours, theirs)]
    for axis, scale, unmarked in (
        (Axis.SCOPE, SCOPE, "unqualified"),
        (Axis.CERTAINTY, CERTAINTY, "stated as fact"),
        (Axis.COMPLETION, COMPLETION, "stated as fact"),
    ):
        found.append(_axis(axis, scale, unmarked, (claim, ours), (passage, theirs)))
    said = [item for item in found if item is not None]
    return tuple(sorted(said, key=lambda item: item.difference == 0))


def _direction(
    claim: Reading, passage: Reading, ours: Proposition, theirs: Proposition
) -> AxisComparison | None:
    mine, yours = _main(ours), _main(theirs)
    if mine is None and yours is None and ours.value * theirs.value > 0:
        return None
    left, right = _direction_label(ours, mine), _direction_label(theirs, yours)
    sides = (ours.value > 0) - (theirs.value > 0)
    return AxisComparison(
        Axis.DIRECTION,
        left,
        right,
        sides * 2,
        _whole_span(claim, ours, mine),
        _whole_span(passage, theirs, yours),
    )


def clause_direction(found: Proposition) -> str:
    """strength, better, weakness or worse: what a clause says of its subject."""
    return _direction_label(found, _main(found))


def _direction_label(found: Proposition, item: Evaluated | None) -> str:
    change = item is not None and item.kind in ("change", "repair")
    return DIRECTION_LABELS[(found.value > 0, change)]


def _degree(
    claim: Reading, passage: Reading, ours: Proposition, theirs: Proposition
) -> AxisComparison | None:
    mine, yours = _main(ours), _main(theirs)
    if mine is None and yours is None:
        return None
    left, left_label = degree_of(ours.value)
    right, right_label = degree_of(theirs.value)
    return AxisComparison(
        Axis.DEGREE,
        left_label,
        right_label,
        left - right,
        _whole_span(claim, ours, mine),
        _whole_span(passage, theirs, yours),
    )


def _axis(
    axis: Axis,
    scale: Scale,
    unmarked: str,
    ours: tuple[Reading, Proposition],
    theirs: tuple[Reading, Proposition],
) -> AxisComparison | None:
    (left, left_label, left_mark), (right, right_label, right_mark) = (
        _level(axis, scale, unmarked, proposition) for _, proposition in (ours, theirs)
    )
    if left_mark is None and right_mark is None:
        return None
    return AxisComparison(
        axis,
        left_label,
        right_label,
        left - right,
        _span(ours[0], [left_mark]),
        _span(theirs[0], [right_mark]),
    )


def _level(
    axis: Axis, scale: Scale, unmarked: str, found: Proposition
) -> tuple[int, str, Mark | None]:
    if axis is Axis.SCOPE:
        value, mark = found.scope, found.scope_mark
    elif axis is Axis.CERTAINTY:
        value, mark = found.certainty, found.certainty_mark
    else:
        value = FACT if found.completion is None else found.completion
        mark = found.completion_mark
    level, label = level_of(scale, value)
    hedge = mark.of(Sense.CERTAINTY) if mark and axis is Axis.CERTAINTY else None
    if hedge and hedge.kind == "hedge":  # "may" is no early stage of anything
        label = hedge.label
    return level, label if mark else unmarked, mark


def _main(found: Proposition) -> Evaluated | None:
    """The evaluation that gave a clause its value."""
    strong = [item for item in found.evaluated if not item.weak] or found.evaluated
    return min(strong, key=lambda item: abs(item.value - found.value), default=None)


def _whole_span(reading: Reading, found: Proposition, item: Evaluated | None) -> Span | None:
    if item is None:
        return _span(reading, [found.negation_mark])
    return _span(reading, [item.mark, item.graded_by, item.turned_by])


def _span(reading: Reading, marks: Sequence[Mark | None]) -> Span | None:
    """One span over marks that stand close together; over the first alone where they do not."""
    found = [m for m in marks if m is not None]
    if not found:
        return None
    start = min(m.start for m in found)
    end = max(m.end for m in found)
    if reading.words[end - 1].end - reading.words[start].start > _QUOTED:
        start, end = found[0].start, found[0].end
    return Span(reading.words[start].start, reading.words[end - 1].end)


def reason_for(
    relation: Relation,
    claim: Reading,
    passage: Reading,
    alignment: Alignment,
    axes: Sequence[AxisComparison],
) -> str:
    """One sentence in plain English that names both wordings and says how they differ."""
    if relation is Relation.UNRELATED:
        return _unrelated(claim, passage, alignment)
    mine, yours = (
        _words(claim, [a.claim_span for a in axes]),
        _words(passage, [a.evidence_span for a in axes]),
    )
    left = f"The claim says {mine}" if mine else "The claim says it without qualification"
    right = f"the report says {yours}" if yours else "the report says it without qualification"
    if relation is Relation.AGREES:
        apart = [a.axis.value for a in axes if a.difference]
        if not apart:
            return f"{left}; {right}: nothing that matters differs."
        listed = " and ".join([", ".join(apart[:-1]), apart[-1]] if len(apart) > 1 else apart)
        return f"{left}; {right}: what differs ({listed}) does not outweigh what they share."
    return f"{left}; {right}: {_difference(relation, axes)}."


def _difference(relation: Relation, axes: Sequence[AxisComparison]) -> str:
    if relation is Relation.CONTRADICTS:
        return "the two cannot both be true"
    up = relation is Relation.EXAGGERATES
    words = [
        (_MORE if up else _LESS)[a.axis]
        for a in axes
        if (a.difference > 0) is up and a.difference and a.axis is not Axis.DIRECTION
    ]
    if not words:
        return "on the whole the claim says more" if up else "on the whole the claim says less"
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _words(reading: Reading, spans: Sequence[Span | None]) -> str:
    """The deciding words of one side, in order, in quotation marks."""
    merged: list[Span] = []
    for span in sorted({s for s in spans if s is not None}):
        if merged and span.start <= merged[-1].end + 20 and span.end - merged[-1].start <= _QUOTED:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        elif not merged or span.start >= merged[-1].end:
            merged.append(span)
    quoted = [f"“{' '.join(span.of(reading.text).split())}”" for span in merged[:3]]
    return " and ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)


def _unrelated(claim: Reading, passage: Reading, alignment: Alignment) -> str:
    mine = ", ".join(c.name for c in alignment.foreign[:2])
    families = {c.family for c in alignment.foreign}
    left = claim.subject.concept_names()
    others = [
        c.name
        for c in passage.subject.concept_names().values()
        if c.family in families and c.name not in left
    ]
    if mine and others:
        return f"The claim speaks of {mine}; the passage speaks of {', '.join(others[:2])}."
    if mine:
        return f"The claim speaks of {mine}; the passage does not."
    return "The passage does not speak of what the claim is about."
