"""What changing somebody's words does to what they say: a qualification dropped, a degree taken off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.framing.compare import compare
from crosscheck.framing.decide import Claims
from crosscheck.framing.features import total_value
from crosscheck.framing.read import read
from crosscheck.framing.vocabulary import Vocabulary
from crosscheck.model.framing import FramingComparison
from crosscheck.model.quotation import QuotationMatch
from crosscheck.model.verdict import Relation, Shift

DIVERGENT = frozenset({Relation.EXAGGERATES, Relation.DOWNPLAYS, Relation.CONTRADICTS})
_AROUND = 4
"""Words on either side of a change that are read with it: more would drown what it does."""
_LONGEST = 25
"""Words of a change beyond which it is a passage of its own and does not colour the words beside it."""
_CLAUSE = re.compile(r"[,;:.!?–—]\s")


def effect(match: QuotationMatch, vocabulary: Vocabulary | None = None) -> FramingComparison:
    """
    How a quotation stands to the words it comes from, of which it kept most.

    A limiting sentence or clause that was dropped decides first; then the two as wholes; then each change
    with the clause around it, since one dropped "rapid" is lost in a long sentence.
    """
    source = f"{match.source_text or ''} {match.between or ''}".strip()
    if match.qualification:
        found = _unqualified(match.quotation.text, match.qualification, vocabulary)
        if found is not None:
            return found
    whole = compare(match.quotation.text, source, vocabulary=vocabulary, claims=Claims.POSED)
    if whole.relation in DIVERGENT:
        return whole
    for ours, theirs in _places(match, vocabulary):
        found = compare(ours, theirs, vocabulary=vocabulary, claims=Claims.POSED)
        if found.relation in (Relation.EXAGGERATES, Relation.DOWNPLAYS):
            return found
    return whole


def _unqualified(
    kept: str, dropped: str, vocabulary: Vocabulary | None
) -> FramingComparison | None:
    """What is left without its qualification; None when it is unclear what that said."""
    lost = total_value(read(dropped, (), vocabulary))
    left = total_value(read(kept, (), vocabulary))
    if not lost and not left:
        return None
    # Praise without its "but", blame without its "although": what is left says more than its source. A
    # qualification turns what it stands beside, unless both are plainly of one sign.
    less = (lost < 0 and left < 0) or (lost > 0 and not left)
    favourable = left > 0 or lost < 0
    return FramingComparison(
        Relation.DOWNPLAYS if less else Relation.EXAGGERATES,
        Shift.FAVOURABLE if favourable else Shift.UNFAVOURABLE,
        reason=f"The qualification “{dropped}” is gone.",
        decided_by="a qualification dropped",
    )


def _places(match: QuotationMatch, vocabulary: Vocabulary | None) -> Iterator[tuple[str, str]]:
    """Each change of words that frame, with the clause around it, as the quotation and as the source has it."""
    for at, part in enumerate(match.diff):
        if part.operation == "equal" or len(part.source.split()) > _LONGEST:
            continue
        if not any(read(words, (), vocabulary).cues for words in (part.quotation, part.source)):
            continue
        before = match.diff[at - 1].quotation if at else ""
        after = match.diff[at + 1].quotation if at + 1 < len(match.diff) else ""
        head = " ".join(_CLAUSE.split(f"{before} ")[-1 if before else 0].split()[-_AROUND:])
        tail = " ".join(_CLAUSE.split(f"{after} ")[0].split()[:_AROUND])
        yield _joined(head, part.quotation, tail), _joined(head, part.source, tail)


def _joined(*parts: str) -> str:
    return " ".join(filter(None, parts))
