"""Words taken whole: a claim that repeats a run of the passage, with nothing outside the run that turns it."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.framing.lexicon import Sense
from crosscheck.framing.read import Reading
from crosscheck.framing.scan import Word

_SHORTEST = 4
"""Words; a shorter run may stand in anything."""
_FORM = 14
"""Words; a line of a form has no more."""
_TURNING = (
    Sense.NEGATION,
    Sense.CERTAINTY,
    Sense.QUANTITY,
    Sense.FREQUENCY,
    Sense.REQUIREMENT,
    Sense.COMPLETION,
    Sense.INTENSITY,
)

_TENSELESS = {
    tense: forms[0]
    for forms in (
        ("is", "was"),
        ("are", "were"),
        ("have", "has", "had"),
        ("do", "does", "did"),
        ("will", "would"),
        ("can", "could"),
    )
    for tense in forms
}


def is_taken_whole(claim: Reading, passage: Reading) -> bool:
    """Whether the claim is a run of the passage's words whose clauses say nothing that it leaves out."""
    ours, theirs = _timeless(claim.words), _timeless(passage.words)
    if not ours or (len(ours) < _SHORTEST and ours != theirs):
        return False
    start = _find(ours, theirs)
    if start is None:
        return False
    end = start + len(ours)
    for found in passage.propositions:
        clause = found.clause
        if clause.end <= start or clause.start >= end:
            continue
        for mark in passage.marks:
            within = clause.start <= mark.start < clause.end
            if within and not start <= mark.start < end and mark.of(*_TURNING):
                return False
    return True


def is_label(reading: Reading) -> bool:
    """Whether a text is a line of a form ("Inspection date: …") in which nothing is judged or asked for."""
    body = reading.told.strip()
    form = ":" in body and not body.endswith((".", "!", "?", "”")) and len(reading.words) <= _FORM
    return form and not any(
        found.evaluated or found.negation_mark or found.completion is not None
        for found in reading.propositions
    )


def _timeless(words: Sequence[Word]) -> list[str]:
    """The words with auxiliaries in one tense: who reports that "plans are late" writes that they were."""
    return [_TENSELESS.get(word.norm, word.norm) for word in words]


def _find(ours: list[str], theirs: list[str]) -> int | None:
    """Where `ours` stands in `theirs`, in linear time on all but contrived texts."""
    joined, wanted = f" {' '.join(theirs)} ", f" {' '.join(ours)} "
    at = joined.find(wanted)
    return None if at < 0 else joined.count(" ", 0, at)
