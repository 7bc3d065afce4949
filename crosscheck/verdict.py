"""Verdicts: what the comparisons of one claim come to, by the decisions laid down here and in data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.evidence.beyond import Beyond, beyond
from crosscheck.framing.changed import effect
from crosscheck.framing.decide import Claims
from crosscheck.model.claim import ClaimKind
from crosscheck.model.figure import FigureLabel
from crosscheck.model.framing import AxisComparison
from crosscheck.model.quotation import QuotationMatch, QuoteLabel
from crosscheck.model.verdict import Relation, Shift, Verdict
from crosscheck.rules.interface import Compared, Examination

QUOTATION_VERDICT = {
    QuoteLabel.VERBATIM: Verdict.AGREES,
    QuoteLabel.TYPOGRAPHIC: Verdict.AGREES,
    QuoteLabel.MARKED: Verdict.AGREES,
    QuoteLabel.TRIMMED: Verdict.AGREES,  # the sense is kept; quote-trimmed says what is missing
    QuoteLabel.SPLICED: Verdict.AGREES,  # each half stands there; quote-spliced shows what stood between
    QuoteLabel.SEVERED: Verdict.AGREES,  # the words stand; quote-severed shows the clause cut off
    QuoteLabel.ALTERED: Verdict.AGREES,  # another word of the same sense
    QuoteLabel.FIGURE_ALTERED: Verdict.CONTRADICTS,
    QuoteLabel.MEANING_ALTERED: Verdict.CONTRADICTS,
    QuoteLabel.MISATTRIBUTED: Verdict.CONTRADICTS,
    QuoteLabel.ABSENT: Verdict.NO_EVIDENCE,
    QuoteLabel.UNCHECKED: Verdict.UNCHECKED,
}
"""What a claim that is a quotation comes to."""

_JUDGED_BY_FRAMING = frozenset(
    {
        QuoteLabel.TRIMMED,
        QuoteLabel.SPLICED,
        QuoteLabel.SEVERED,
        QuoteLabel.ALTERED,
        QuoteLabel.MEANING_ALTERED,
    }
)
"""Changes whose effect is read from the words themselves: an exaggeration, say, by a dropped hedge."""

_BY_WORST = [
    QuoteLabel.MEANING_ALTERED,
    QuoteLabel.FIGURE_ALTERED,
    QuoteLabel.MISATTRIBUTED,
    QuoteLabel.ABSENT,
    QuoteLabel.SEVERED,
    QuoteLabel.SPLICED,
    QuoteLabel.ALTERED,
    QuoteLabel.TRIMMED,
    QuoteLabel.UNCHECKED,
    QuoteLabel.MARKED,
    QuoteLabel.TYPOGRAPHIC,
    QuoteLabel.VERBATIM,
]
_SENSE_KEPT = frozenset(
    label for label, verdict in QUOTATION_VERDICT.items() if verdict is Verdict.AGREES
)
_SURE = 0.4
"""What certainty of the framing is worth beside how likely a passage speaks, where several could decide."""
_BESIDE = 0.3
"""
Likelihood within which a further passage is heard beside the best on a claim about the whole.

Chosen with the two reviewed cases in view; from .1 to .3 no verdict on the printed claims w1 to w3 changes.
"""
_NEAR = 0.05
"""Likelihood within which a second passage speaks to a claim as well as the first."""
_BORNE_OUT = 0.25
"""What a passage that agrees must weigh to stand against one that speaks against the claim."""
_SUPPORT = {Claims.PRINTED: 0.5, Claims.POSED: 1.0}
"""The share of the weight against a claim that is enough to bear it out: in print, where most are, half."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The verdict of a claim, and what it rests on."""

    verdict: Verdict
    shift: Shift
    reason: str
    confidence: float
    decided_by: str
    axes: tuple[AxisComparison, ...] = ()
    """Spans in the claim's text and in the deciding passage's text."""


def deciding_first(
    compared: Sequence[Compared], claims: Claims = Claims.PRINTED, *, whole: bool = False
) -> tuple[Compared, ...]:
    """
    The passages in the order in which they decide, for claims of that sort.

    The best evidence decides: what most likely speaks to the claim, and says most plainly how it stands.
    Where others match nearly as well, one that agrees comes first, and a passage that plainly bears the
    claim out comes before one that speaks against it (best support): a claim that one sentence of the
    letter bears out is not false because another is milder. What the claim quotes comes before either, and
    a passage that does not speak to the claim never decides.

    A claim about the `whole` service is what several sentences bear out or not: the relation decides that
    is likeliest of all that speak to it together, by the passage that shows it best.
    """
    best = max((item.speaks for item in compared), default=0.0)
    together = _together(compared, best) if whole else None

    def rank(item: Compared) -> tuple[bool, bool, bool, float]:
        near = item.speaks >= best - _NEAR
        relation = item.framing.relation
        supports = near and relation is Relation.AGREES and item.printable
        standing = item.speaks + _SURE * item.framing.confidence
        apart = together is not None and relation is not together
        return (relation is Relation.UNRELATED, apart, not supports, -standing)

    ordered = sorted(compared, key=rank)
    borne_out = _support(ordered, claims) if together is None else None
    if borne_out is None:
        return tuple(ordered)
    return (borne_out, *(item for item in ordered if item is not borne_out))


def _together(compared: Sequence[Compared], best: float) -> Relation | None:
    """The relation that is likeliest by all passages that speak to a claim; None where it quotes one of them."""
    if any(item.evidence.score >= 1 for item in compared):
        return None
    sums: dict[Relation, float] = defaultdict(float)
    for item in compared:
        if item.speaks >= best - _BESIDE:
            for relation, probability in item.framing.likely:
                if relation is not Relation.UNRELATED:
                    sums[relation] += item.speaks * probability
    return max(sums, key=lambda relation: sums[relation], default=None)


def _support(ordered: Sequence[Compared], claims: Claims) -> Compared | None:
    """The passage that bears the claim out plainly enough to come before a first one that is against it."""
    if not ordered or ordered[0].framing.relation not in _DIVERGENT:
        return None
    against = ordered[0]
    # Words that the claim quotes are answered by no sentence that is only like it.
    known = against.evidence.score if against.evidence.score >= 1 else 0.0
    agreeing = (
        item
        for item in ordered
        if item.framing.relation is Relation.AGREES and item.evidence.score >= known
    )
    best = max(agreeing, key=lambda item: item.weighs, default=None)
    least = max(_BORNE_OUT, _SUPPORT[claims] * against.weighs)
    return best if best is not None and best.weighs >= least else None


def decide(examination: Examination, *, whole_text: bool) -> Decision:
    """
    The verdict of an examined claim.

    `whole_text` is False when some authority was at hand only in excerpts: what is not found there
    is unchecked, never without evidence.
    """
    claim = examination.claim
    if not claim.is_whole and claim.claim.reading is None:
        reason = "Only the first and last words of this claim are known: its text is not at hand."
        return Decision(Verdict.UNCHECKED, Shift.NONE, reason, 0.0, "the claim is not at hand")
    decision = _quotation_decision(examination) or _figure_decision(examination)
    if decision is not None:
        return decision
    if examination.framed is None:
        return _nothing_speaks(examination, whole_text=whole_text)
    return _framing_decision(examination.framed)


def worst(quotations: Sequence[QuotationMatch]) -> QuotationMatch | None:
    """The quotation that departs furthest from its source."""
    return min(quotations, key=lambda match: _BY_WORST.index(match.label), default=None)


def _quotation_decision(examination: Examination) -> Decision | None:
    match = worst(examination.quotations)
    if match is None:
        return None
    if examination.claim.claim.kind is not ClaimKind.QUOTATION and match.label in _SENSE_KEPT:
        return None  # the words around the quotation make the claim; framing judges them
    verdict, shift, reason = QUOTATION_VERDICT[match.label], Shift.NONE, match.sentence
    if match.label in _JUDGED_BY_FRAMING and match.source_text:
        # Source and quotation are the same but for the change, so what differs is its doing.
        framing = effect(match, examination.vocabulary)
        if framing.relation in _DIVERGENT:
            verdict, shift = _DIVERGENT[framing.relation], framing.shift
            if not match.qualification:
                reason = f"{reason} {framing.reason}"
    return Decision(verdict, shift, reason, 0.9, f"quotation: {match.label}")


def _figure_decision(examination: Examination) -> Decision | None:
    if examination.figure is None:
        return None
    compared, figure = examination.figure
    if figure.label is FigureLabel.CONSISTENT:
        reason = f"The claim has “{figure.claim}”, the evidence “{figure.evidence}”."
        by = f"{figure.kind} is consistent"
        return Decision(Verdict.AGREES, Shift.NONE, figure.message or reason, 0.8, by)
    reason = f"The claim has “{figure.claim}”, the evidence has “{figure.evidence}”."
    shift = compared.framing.shift
    by = f"{figure.kind} conflicts"
    return Decision(Verdict.CONTRADICTS, shift, figure.message or reason, 0.8, by)


def _framing_decision(compared: Compared) -> Decision:
    framing = compared.framing
    if not compared.printable:
        reason = f"Too uncertain to print ({framing.confidence:.0%}); a person should read both. {framing.reason}"
        return Decision(
            Verdict.UNCHECKED, Shift.NONE, reason, framing.confidence, "confidence too low"
        )
    verdict = _DIVERGENT.get(framing.relation, Verdict.AGREES)
    return Decision(
        verdict, framing.shift, framing.reason, framing.confidence, framing.decided_by, framing.axes
    )


def _nothing_speaks(examination: Examination, *, whole_text: bool) -> Decision:
    if examination.absent:
        reason = f"It stands in a text on the {examination.absent}, and the case has no letter of that visit."
        return Decision(Verdict.NO_EVIDENCE, Shift.NONE, reason, 0.0, "no letter of the visit")
    if examination.unanswered:
        reason = (
            "It hopes for a grade, or sets the body beside others or its own past; "
            "nothing in the letter of one inspection answers that."
        )
        return Decision(Verdict.NO_EVIDENCE, Shift.NONE, reason, 0.0, "beyond the letter")
    if whole_text:
        words = examination.claim.claim.reading or examination.claim.text
        reason = "No passage of the authority speaks to this claim; that does not make it false."
        if (why := beyond(words)) is not None:
            reason = f"{reason} {_BEYOND[why]}"
        return Decision(
            Verdict.NO_EVIDENCE, Shift.NONE, reason, 0.0, "no passage above the threshold"
        )
    reason = "Only excerpts of the authority are at hand, and none of them speaks to this claim."
    return Decision(Verdict.UNCHECKED, Shift.NONE, reason, 0.0, "the text is not at hand")


_BEYOND = {
    Beyond.PROMISE: "It looks ahead: there is nothing to check it against yet.",
    Beyond.THANKS: "It gives thanks or credit, which no inspection bears out.",
    Beyond.FEELING: "It says what somebody feels or believes, which no inspection bears out.",
}
"""Why a claim that nothing speaks to may be one that no report could answer."""

_DIVERGENT = {
    Relation.EXAGGERATES: Verdict.EXAGGERATES,
    Relation.DOWNPLAYS: Verdict.DOWNPLAYS,
    Relation.CONTRADICTS: Verdict.CONTRADICTS,
}
