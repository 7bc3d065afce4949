"""Comparing the framing of a claim with that of a passage."""

from __future__ import annotations

from crosscheck.framing.read import Reading, read
from crosscheck.model.framing import FramingComparison
from crosscheck.model.verdict import Relation, Shift


def compare(claim: str, passage: str, *, section: tuple[str, ...] = ()) -> FramingComparison:
    """
    How `claim` stands to `passage`, which stands under the headings `section` (outermost first).

    Spans are in code points of the two texts as given. The words decide; likeness only says whether
    the two speak of the same thing.
    """
    ours, theirs = read(claim), read(passage, section)
    alignment = _alignment(ours, theirs)
    mine, yours = _strength(ours), _strength(theirs)
    relation = Relation.AGREES
    if alignment < 0.12:
        relation = Relation.UNRELATED
    elif mine * yours < 0 and abs(mine - yours) > 1.2:
        relation = Relation.CONTRADICTS
    elif abs(mine) > abs(yours) + 0.45:
        relation = Relation.EXAGGERATES
    elif abs(mine) < abs(yours) - 0.45:
        relation = Relation.DOWNPLAYS
    return FramingComparison(
        relation=relation,
        shift=_shift(relation, mine, yours),
        confidence=0.4,
        alignment=alignment,
        reason=f"The claim is {relation} beside the passage.",
        claim_cues=ours.cues,
        evidence_cues=theirs.cues,
    )


def _shift(relation: Relation, mine: float, yours: float) -> Shift:
    if relation in (Relation.AGREES, Relation.UNRELATED):
        return Shift.NONE
    return Shift.FAVOURABLE if mine > yours else Shift.UNFAVOURABLE


def _strength(reading: Reading) -> float:
    total = sum(p.weight for p in reading.propositions) or 1.0
    return sum(p.value * p.scope * p.certainty * p.weight for p in reading.propositions) / total


def _alignment(ours: Reading, theirs: Reading) -> float:
    mine = set(ours.subject.stems) | set(ours.subject.concepts)
    yours = set(theirs.subject.stems) | set(theirs.subject.concepts)
    return len(mine & yours) / max(len(mine), 1)
