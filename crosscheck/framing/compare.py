"""Comparing the framing of a claim with that of a passage."""

from __future__ import annotations

from crosscheck.framing.align import align
from crosscheck.framing.decide import decide
from crosscheck.framing.explain import axes_of, deciding_pair, reason_for
from crosscheck.framing.features import features, total_value
from crosscheck.framing.read import Reading, read
from crosscheck.framing.verbatim import is_taken_whole
from crosscheck.framing.vocabulary import Vocabulary
from crosscheck.model.framing import FramingComparison
from crosscheck.model.verdict import Relation, Shift

VERBATIM = 0.9
"""The confidence that words taken whole from a passage agree with it."""


def compare(
    claim: str,
    passage: str,
    *,
    section: tuple[str, ...] = (),
    contradiction: float | None = None,
    vocabulary: Vocabulary | None = None,
) -> FramingComparison:
    """
    How `claim` stands to `passage`, which stands under the headings `section` (outermost first).

    Spans are in code points of the two texts as given. The words decide; likeness only says whether
    the two speak of the same thing. `contradiction` is the probability (0–1) that an entailment model
    gives, if one was asked. `vocabulary` are a project's word lists, where it has its own.
    """
    ours, theirs = read(claim, (), vocabulary), read(passage, section, vocabulary)
    alignment = align(ours, theirs)
    decision = decide(features(ours, theirs, alignment), contradiction=contradiction)
    relation = decision.relation
    if is_taken_whole(ours, theirs):  # the same words cannot be framed differently
        relation = Relation.AGREES
    pair = deciding_pair(ours, theirs, alignment, relation)
    axes = axes_of(ours, theirs, pair)
    return FramingComparison(
        relation=relation,
        shift=_shift(relation, ours, theirs),
        axes=axes,
        reason=reason_for(relation, ours, theirs, alignment, axes),
        confidence=round(
            decision.probabilities[relation] if relation is decision.relation else VERBATIM, 4
        ),
        alignment=round(alignment.shared_words * 0.5 + alignment.shared_concepts * 0.5, 4),
        decided_by="; ".join(decision.decided_by),
        claim_cues=ours.cues,
        evidence_cues=theirs.cues,
    )


def _shift(relation: Relation, ours: Reading, theirs: Reading) -> Shift:
    """Whom it serves: more praise and less blame are favourable to the body that is judged."""
    if relation in (Relation.AGREES, Relation.UNRELATED):
        return Shift.NONE
    mine, yours = total_value(ours), total_value(theirs)
    if relation is Relation.CONTRADICTS:
        return Shift.FAVOURABLE if mine > yours else Shift.UNFAVOURABLE
    praise = mine + yours > 0
    more = relation is Relation.EXAGGERATES
    return Shift.FAVOURABLE if praise is more else Shift.UNFAVOURABLE
