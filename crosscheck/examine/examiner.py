"""Everything there is to find out about one claim, before any rule speaks or anything is decided."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from crosscheck.claims.texts import Texts
from crosscheck.evidence.index import Index
from crosscheck.examine.judged import Judged, judged
from crosscheck.examine.near import (
    PASSAGES,
    SPEAKS,
    likeness_of,
    of_the_whole,
    searched,
    to_compare,
)
from crosscheck.examine.quotations import QuotedFrom
from crosscheck.examine.record import recorded
from crosscheck.examine.visited import of_the_visit, visited
from crosscheck.examine.worded import CERTAIN, besides, worded
from crosscheck.facts.figures import compare_figures, gives_figures
from crosscheck.facts.occasions.visits import visit_reported
from crosscheck.facts.reckoning.listed import listed_counts
from crosscheck.framing.compare import compare
from crosscheck.framing.decide import Claims
from crosscheck.framing.own_words import own_vocabulary
from crosscheck.framing.vocabulary import Vocabulary
from crosscheck.model.claim import AnchoredClaim, Case, ClaimKind
from crosscheck.model.document import Document, Passage, PassageKind, Role
from crosscheck.model.figure import FigureComparison, FigureLabel
from crosscheck.model.framing import AxisComparison, Contradiction, FramingComparison
from crosscheck.model.quotation import QuotationMatch
from crosscheck.model.run import Evidence
from crosscheck.model.text import Span
from crosscheck.model.verdict import Relation, Shift
from crosscheck.models.load import Models
from crosscheck.rules.interface import Compared, Examination
from crosscheck.verdict import deciding_first

_PLAIN = 0.6
"""How likely a passage of another inspection must be to speak to a claim, to be shown: every letter speaks of everything."""
_IN_PART = 0.9
"""The score of a passage with words that a claim quotes, where nothing else tells that it is meant."""
_LEANS_BACK = re.compile(r"(?:This|These|It|They|That|Those)\b")
"""Openings by which a sentence leans on the one before it ("This is unacceptable")."""
_SHORT = 9
"""Words of such a sentence that only comments; a longer one says something of its own."""

Comparing = Callable[[list[Evidence]], list[Compared]]
"""Passages, each compared with the claim in hand."""


@dataclass(frozen=True, slots=True)
class Examiner:
    """A case made ready: its texts indexed once for all its claims."""

    case: Case
    index: Index
    texts: Texts
    quoted_from: QuotedFrom
    vocabulary: Vocabulary
    """The word lists, with what the case and its project make of them."""
    models: Models
    claims: Claims = Claims.PRINTED
    """The sort of claims that the case holds."""

    @classmethod
    def of(
        cls, case: Case, models: Models | None = None, claims: Claims = Claims.PRINTED
    ) -> Examiner:
        """Index the authorities of `case`, and whatever else its claims are to be held against."""
        models = models or Models()
        named = {name for claim in case.claims for name in claim.claim.against}
        held = [d for d in case.documents if d.info.role is Role.AUTHORITY or d.id in named]
        return cls(
            case,
            Index(held, embedder=models.embedder),
            Texts(case.documents),
            QuotedFrom(case),
            own_vocabulary(case.words),
            models,
            claims,
        )

    def authorities(self, claim: AnchoredClaim) -> tuple[Document, ...]:
        """`against`, else the claimant's `reports-on`, else what is or may be of the visit it reports."""
        document = self.case.document(claim.claim.document)
        named = claim.claim.against or document.info.reports_on
        if named:
            return tuple(d for d in self.case.documents if d.id in named)
        every = tuple(d for d in self.case.documents if d.info.role is Role.AUTHORITY)
        return of_the_visit(document, every)

    def examine(self, claim: AnchoredClaim) -> Examination:
        """The passages that speak to `claim`, compared with it, and the quotations inside it."""
        document = self.case.document(claim.claim.document)
        authorities = self.authorities(claim)
        if not claim.is_whole and claim.claim.reading is None:
            return Examination(claim=claim, document=document, authorities=authorities)
        words = claim.claim.reading or claim.text
        quotations = self.quoted_from.matches(claim, authorities) if claim.is_whole else ()
        quoted = self._quoted(quotations)
        is_quotation = claim.claim.kind is ClaimKind.QUOTATION
        names = {authority.id for authority in authorities}
        located = [e for e in quoted if e.passage.document in names and not is_quotation]

        def compared(evidence: list[Evidence]) -> list[Compared]:
            whole = [replace(e, passage=self._with_continuation(e.passage)) for e in evidence]
            seen = self._contradictions(words, whole)
            return [
                self._compare(words, claim, item, document, contradiction)
                for item, contradiction in zip(whole, seen, strict=True)
            ]

        def meant(found: list[Evidence]) -> list[Compared]:
            return compared(worded(found, located, () if is_quotation else quotations))

        found = self._evidence(words, names, meant)
        first = compared(quoted) if is_quotation else []
        last = (
            []
            if is_quotation
            else compared(
                [replace(e, score=_IN_PART) for e in besides(quoted, [c.evidence for c in found])]
            )
        )
        found = [c for c in found if besides([c.evidence], [f.evidence for f in first])]
        graded = Judged() if is_quotation else judged(words, authorities)
        return Examination(
            claim=claim,
            document=document,
            authorities=authorities,
            others=tuple(
                other for other in self.case.documents if other not in (document, *authorities)
            ),
            # The words themselves come before any passage that is merely like them.
            compared=(
                *_counted(words, authorities),
                *(
                    recorded(words, authorities, document.info.published)
                    if claim.claim.kind is ClaimKind.DATE
                    else ()
                ),
                *visited(words, authorities),
                *graded.compared,
                *first,
                *deciding_first(graded.heard(found), self.claims, whole=of_the_whole(words)),
                *last,
            )[:PASSAGES],
            quotations=quotations,
            unanswered=graded.beyond or graded.apart,
            absent="" if authorities else str(visit_reported(document) or ""),
            vocabulary=self.vocabulary,
        )

    def _quoted(self, quotations: tuple[QuotationMatch, ...]) -> list[Evidence]:
        """The passages in which quotations were found, in the order of the quotations."""
        return [
            Evidence(passage, score=CERTAIN)
            for match in quotations
            if match.source is not None
            for passage in self.case.document(match.source.document).passages
            if passage.is_evidence and passage.span.overlaps(match.source.span)
        ]

    def _evidence(self, words: str, names: set[str], compared: Comparing) -> list[Compared]:
        found = self._speaking(words, names, compared)
        if found or not names:  # it is about a visit of which the case has no letter
            return found
        # Nothing in the documents the claim is about: another inspection may speak to it.
        others = {
            d.id for d in self.case.documents if d.info.role is Role.AUTHORITY and d.id not in names
        }
        if not others:
            return []
        return [
            replace(item, evidence=replace(item.evidence, other_inspection=True))
            for item in self._speaking(words, others, compared)
            if item.speaks >= _PLAIN
        ]

    def _speaking(self, words: str, names: set[str], compared: Comparing) -> list[Compared]:
        """
        The passages that speak to a claim, by what the search and the comparison make of them together.

        A passage of few like words speaks to a claim where it is plainly about the same thing; where that
        is in doubt, its words must be the more like.
        """
        near = to_compare(words, searched(words, self.index, names), self.claims)
        return [
            item
            for item in compared(near)
            if item.speaks >= SPEAKS or item.framing.relation is Relation.UNRELATED
        ]

    def _with_continuation(self, passage: Passage) -> Passage:
        """`passage` with the sentence after it, when that one only makes sense together with it."""
        document = self.case.document(passage.document)
        after = passage.index + 1
        if passage.kind is not PassageKind.SENTENCE or after >= len(document.passages):
            return passage
        following = document.passages[after]
        adjacent = (
            following.kind is PassageKind.SENTENCE
            and following.paragraph == passage.paragraph
            and following.span.start == passage.span.end + 1
        )
        short = len(following.text.split()) <= _SHORT
        if not (adjacent and short and _LEANS_BACK.match(following.text)):
            return passage
        span = Span(passage.span.start, following.span.end)
        return replace(passage, text=span.of(document.text), span=span)

    def _contradictions(
        self, words: str, evidence: list[Evidence]
    ) -> Sequence[Contradiction | None]:
        """What an entailment model makes of `words` beside each passage; nothing where there is none."""
        if self.models.entailment is None:
            return [None] * len(evidence)
        pairs = [(words, item.passage.text) for item in evidence]
        return self.models.entailment.contradictions(pairs)

    def _compare(
        self,
        words: str,
        claim: AnchoredClaim,
        evidence: Evidence,
        document: Document,
        contradiction: Contradiction | None,
    ) -> Compared:
        passage = evidence.passage
        framing = compare(
            words,
            passage.text,
            section=passage.section,
            contradiction=contradiction,
            vocabulary=self.vocabulary,
            claims=self.claims,
            likeness=likeness_of(words, evidence),
        )
        if words is not claim.text:
            framing = _in_the_claims_own_words(framing, words, claim.text)
        authority = self.case.document(passage.document)
        figures: tuple[FigureComparison, ...] = ()
        if gives_figures(words, document.info.published):
            figures = compare_figures(
                words,
                passage.text,
                claim_date=document.info.published,
                evidence_date=authority.info.covers or authority.info.published,
                found=True,
            ).comparisons
        return Compared(
            replace(
                evidence,
                relation=framing.relation,
                reason=framing.reason,
                confidence=framing.confidence,
                contradiction=framing.contradiction,
            ),
            framing,
            figures,
        )


def _counted(words: str, authorities: tuple[Document, ...]) -> list[Compared]:
    """The list whose length the claim gives, the one it has right first."""
    nothing = FramingComparison(Relation.UNRELATED, Shift.NONE)
    counts = sorted(
        listed_counts(words, authorities),
        key=lambda listed: listed.comparison.label is not FigureLabel.CONSISTENT,
    )
    return [
        Compared(
            Evidence(listed.items[0], score=1.0, relation=Relation.UNRELATED),
            nothing,
            (listed.comparison,),
        )
        for listed in counts[:1]
    ]


def _in_the_claims_own_words(
    framing: FramingComparison, reading: str, text: str
) -> FramingComparison:
    """The axes with the reading's spans moved to the same words of the claim, where it has them."""

    def moved(axis: AxisComparison) -> AxisComparison:
        span = axis.claim_span
        if span is None:
            return axis
        found = re.search(rf"\b{re.escape(span.of(reading))}\b", text, re.IGNORECASE)
        return replace(axis, claim_span=Span(*found.span()) if found else None)

    return replace(framing, axes=tuple(moved(axis) for axis in framing.axes))
