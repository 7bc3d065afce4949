"""The quotations of a claim, each held against the documents of those it says it quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosscheck.facts.quotations.earlier import earlier
from crosscheck.facts.quotations.marks import find_quotations
from crosscheck.facts.quotations.quoting import Quoted
from crosscheck.facts.speakers.unnamed import from_nobody_else
from crosscheck.facts.speakers.voices import Party
from crosscheck.model.claim import AnchoredClaim, Case, ClaimKind
from crosscheck.model.document import Availability, Document, Role
from crosscheck.model.quotation import Quotation, QuotationMatch, QuoteLabel
from crosscheck.model.text import Span
from crosscheck.text.tokens import words

_FEWEST_WORDS = 2
"""A single word between marks is a term or a scare quote, and stands anywhere."""


class QuotedFrom:
    """The texts of a case from which words may be quoted, indexed when first asked."""

    def __init__(self, case: Case) -> None:
        """Read nothing yet."""
        self._case = case
        self._quoted: dict[tuple[str, ...], Quoted] = {}
        self._found: dict[str, list[Quotation]] = {}

    def matches(
        self, claim: AnchoredClaim, authorities: Sequence[Document]
    ) -> tuple[QuotationMatch, ...]:
        """
        What became of the words of each quotation in `claim`; spans are those of its document.

        Words given as the authority's must stand in `authorities`: not found there, they are absent,
        or misattributed when another document of the case has them. Words of anybody else are
        compared with what the case has of that person, and nothing is made of it when it has nothing.
        """
        document = self._case.document(claim.claim.document)
        text = document.text if claim.span else claim.text
        quoted = self._sources(document, authorities)
        found: list[QuotationMatch] = []
        for quotation in self._quotations(claim, document):
            own = _matches(quoted, claim, text, quotation)
            if own and not _faithful(own) and not claim.claim.against:
                # Nobody said that it is from this letter: another one of the case may have it whole.
                every = self._sources(document, self._letters())
                other = _matches(every, claim, text, quotation)
                gone = all(map(_nowhere, own)) and _unchecked(other)
                own = other if gone or _faithful(other) else own
            found += own
        return tuple(found)

    def _letters(self) -> list[Document]:
        """Every letter and report of the authority whose text is at hand."""
        return [d for d in self._case.documents if d.info.role is Role.AUTHORITY and d.text]

    def _sources(self, document: Document, authorities: Sequence[Document]) -> Quoted:
        """`authorities`, and whatever the others had written when `document` was."""
        texts = [d for d in self._case.documents if d.available is Availability.TEXT]
        named = [d for d in texts if d in authorities]
        others = [
            d
            for d in earlier(document, texts)
            if d.info.role is Role.CLAIMANT and d not in authorities
        ]
        key = tuple(d.id for d in (*named, *others))
        if key not in self._quoted:
            self._quoted[key] = Quoted([*named, *others])
        return self._quoted[key]

    def _quotations(self, claim: AnchoredClaim, document: Document) -> Iterator[Quotation]:
        """
        The quotations inside the claim, with their speakers as the whole document names them.

        A quotation that was tagged between its marks, or a block that has none, is the claim itself.
        """
        whole = claim.span or Span(0, len(claim.text))
        every = self._in_document(document) if claim.span else find_quotations(claim.text)
        inside = [
            q for q in every if whole.contains(q.span) and len(words(q.text)) >= _FEWEST_WORDS
        ]
        if inside or claim.claim.kind is not ClaimKind.QUOTATION:
            yield from inside
            return
        around = next((q for q in reversed(every) if q.span.contains(whole)), None)
        speaker = claim.claim.speaker or (around.speaker if around else None)
        yield Quotation(claim.text, whole, speaker)

    def _in_document(self, document: Document) -> list[Quotation]:
        if document.id not in self._found:
            self._found[document.id] = find_quotations(document.text)
        return self._found[document.id]


def _matches(
    quoted: Quoted, claim: AnchoredClaim, text: str, quotation: Quotation
) -> list[QuotationMatch]:
    """What became of one quotation of the claim, or of each of its paragraphs; none when nothing can be said."""
    quotes = claim.claim.kind is ClaimKind.QUOTATION
    who = claim.claim.attributed_to or (claim.claim.speaker if quotes else None)
    sure = who is not None or quotation.sure
    who = who or quotation.speaker
    side = quoted.side(who) if sure else None
    if who is None and from_nobody_else(claim.text, quotation):
        side = Party.AUTHORITY
    given = replace(quotation, speaker=who, sure=sure)
    return [
        match
        for match in quoted.matches(text, given, side)
        if side is Party.AUTHORITY or not _nowhere(match)
    ]


def _nowhere(match: QuotationMatch) -> bool:
    return match.label in (QuoteLabel.ABSENT, QuoteLabel.UNCHECKED)


def _faithful(matches: Sequence[QuotationMatch]) -> bool:
    return bool(matches) and all(match.label.faithful for match in matches)


def _unchecked(matches: Sequence[QuotationMatch]) -> bool:
    return bool(matches) and all(match.label is QuoteLabel.UNCHECKED for match in matches)
