"""Comparing the framing of a claim with that of a passage."""

from __future__ import annotations

from crosscheck.framing.align import align
from crosscheck.framing.decide import UNKNOWN, Claims, Decision, decide
from crosscheck.framing.explain import axes_of, deciding_pair, reason_for
from crosscheck.framing.features import features, total_value
from crosscheck.framing.read import Reading, read
from crosscheck.framing.verbatim import is_label, is_taken_whole
from crosscheck.framing.vocabulary import Vocabulary
from crosscheck.model.framing import Contradiction, FramingComparison
from crosscheck.model.verdict import Relation, Shift

VERBATIM = 0.9
"""The confidence in what needs no weighing: words taken whole from a passage, a mere label."""


def compare(
    claim: str,
    passage: str,
    *,
    section: tuple[str, ...] = (),
    contradiction: Contradiction | None = None,
    vocabulary: Vocabulary | None = None,
    claims: Claims = Claims.PRINTED,
    likeness: float = UNKNOWN,
) -> FramingComparison:
    """
    How `claim` stands to `passage`, which stands under the headings `section` (outermost first).

    Spans are in code points of the two texts as given. The words decide; likeness only says whether
    the two speak of the same thing. `contradiction` is what an entailment model gives,
    if one was asked. `vocabulary` are a project's word lists, where it has its own. `claims` says what
    sort of claims it is one of: those made for a test are weighed otherwise. `likeness` is how likely a
    search holds the passage to speak to the claim, 0–1.
    """
    ours, theirs = read(claim, (), vocabulary), read(passage, section, vocabulary)
    alignment = align(ours, theirs)
    decision = decide(
        features(ours, theirs, alignment),
        contradiction=contradiction.probability if contradiction is not None else None,
        claims=claims,
        likeness=likeness,
    )
    relation, by_words = decision.relation, decision.by_words
    if is_taken_whole(ours, theirs):  # the same words cannot be framed differently
        relation = by_words = Relation.AGREES
    elif is_label(theirs) and any(found.marked for found in ours.propositions):
        # "Inspection date: …" bears out no judgement
        relation = by_words = Relation.UNRELATED
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
        unrelated=_unrelated(relation, decision),
        likely=_likely(relation, decision),
        alignment=round(alignment.shared_words * 0.5 + alignment.shared_concepts * 0.5, 4),
        decided_by="; ".join([*_turned(relation, by_words, contradiction), *decision.decided_by]),
        claim_cues=ours.cues,
        evidence_cues=theirs.cues,
        contradiction=contradiction,
        by_words=by_words if contradiction is not None else None,
    )


def _unrelated(relation: Relation, decision: Decision) -> float:
    """The probability that the passage does not speak to the claim; plain where nothing was weighed."""
    if relation is decision.relation:
        return round(decision.probabilities[Relation.UNRELATED], 4)
    return 1.0 if relation is Relation.UNRELATED else 0.0


def _likely(relation: Relation, decision: Decision) -> tuple[tuple[Relation, float], ...]:
    """How likely each relation is; the one that is plain alone where nothing was weighed."""
    if relation is not decision.relation:
        return ((relation, VERBATIM),)
    return tuple((r, round(p, 4)) for r, p in decision.probabilities.items())


def _turned(
    relation: Relation, by_words: Relation, contradiction: Contradiction | None
) -> list[str]:
    """That an entailment model turned what the words alone say, where it did."""
    if contradiction is None or relation is by_words:
        return []
    seen = f"an entailment model gives contradiction {contradiction.probability:.0%}"
    return [seen, f"by the words alone it is {by_words}"]


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
