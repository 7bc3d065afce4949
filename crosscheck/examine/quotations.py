"""The quotations of a claim, each held against the documents of those it says it quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosscheck.facts.quotations.judge import judge_quotation
from crosscheck.facts.quotations.locate import Sources
from crosscheck.facts.quotations.marks import find_quotations
from crosscheck.model.claim import AnchoredClaim, ClaimKind
from crosscheck.model.document import Availability, Document, Role
from crosscheck.model.quotation import Quotation, QuotationMatch, QuoteLabel
from crosscheck.model.text import Span
from crosscheck.text.fold import fold
from crosscheck.text.tokens import words

_FEWEST_WORDS = 2
"""A single word between marks is a term or a scare quote, and stands anywhere."""
# Words by which articles speak of an authority or its letter without its name.
_AUTHORITY = re.compile(
    r"\b(?:inspect(?:or|orate|ion)s?|watchdog|regulator|the (?:report|letter))\b"
)


class QuotedFrom:
    """The texts of a case from which words may be quoted, indexed when first asked."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._texts = {d.id: d for d in documents if d.available is Availability.TEXT}
        self._published = {d.id: d.info.published for d in documents}
        self._sources: dict[tuple[str, ...], Sources] = {}

    def matches(
        self, claim: AnchoredClaim, authorities: Sequence[Document]
    ) -> tuple[QuotationMatch, ...]:
        """
        What became of the words of each quotation in `claim`; spans are those of its document.

        Words given as the authority's must stand in `authorities`: not found there, they are absent,
        or misattributed when another document of the case has them. Words of anybody else are
        compared with what the case has of that person, and nothing is made of it when it has nothing.
        """
        start = claim.span.start if claim.span else 0
        return tuple(
            _moved(match, start)
            for quotation in _quotations(claim)
            for match in self._match(claim, quotation, authorities)
        )

    def _match(
        self, claim: AnchoredClaim, quotation: Quotation, authorities: Sequence[Document]
    ) -> Iterator[QuotationMatch]:
        named = [d.id for d in authorities if d.id in self._texts]
        others = [id_ for id_ in self._earlier(claim.claim.document) if id_ not in named]
        if not _is_the_authoritys(claim, quotation, authorities):
            # Somebody else's words: another claimant, such as the press release, may have them.
            claimants = self._with_role([*named, *others], Role.CLAIMANT)
            match = self._best(quotation, claimants, claim.text)
            if match and match.label is not QuoteLabel.ABSENT:
                yield match
            return
        match = self._best(quotation, self._with_role(named, Role.AUTHORITY), claim.text)
        if match is None:
            return
        if match.label is QuoteLabel.ABSENT:
            claimants = self._with_role(others, Role.CLAIMANT)
            elsewhere = self._best(quotation, claimants, claim.text)
            if elsewhere and elsewhere.label.faithful:
                yield _misattributed(elsewhere)
                return
        yield match

    def _earlier(self, document: str) -> Iterator[str]:
        """The other texts that were out when `document` was: nobody quotes what is yet to be written."""
        published = self._published.get(document)
        for name in self._texts:
            other = self._published.get(name)
            later = other and published and other.earliest > published.latest
            if name != document and not later:
                yield name

    def _with_role(self, names: Sequence[str], role: Role) -> list[str]:
        return [name for name in names if self._texts[name].info.role is role]

    def _best(
        self, quotation: Quotation, names: Sequence[str], context: str
    ) -> QuotationMatch | None:
        if not names:
            return None
        key = tuple(names)
        if key not in self._sources:
            self._sources[key] = Sources([self._texts[name] for name in names])
        return judge_quotation(quotation, self._sources[key], context=context)


def _quotations(claim: AnchoredClaim) -> list[Quotation]:
    marked = [q for q in find_quotations(claim.text) if len(words(q.text)) >= _FEWEST_WORDS]
    if marked or claim.claim.kind is not ClaimKind.QUOTATION:
        return marked
    # Tagged between the marks, or a block quotation that has none.
    return [Quotation(claim.text, Span(0, len(claim.text)), claim.claim.speaker)]


def _is_the_authoritys(
    claim: AnchoredClaim, quotation: Quotation, authorities: Sequence[Document]
) -> bool:
    quoted = claim.claim.kind is ClaimKind.QUOTATION
    who = claim.claim.attributed_to or (claim.claim.speaker if quoted else quotation.speaker)
    around = fold(who or claim.text.replace(quotation.text, " "))
    publishers = [fold(d.info.publisher) for d in authorities if d.info.publisher]
    if any(publisher in around for publisher in publishers) or _AUTHORITY.search(around):
        return True
    return who is not None and any(_is_inspector(who, document) for document in authorities)


def _is_inspector(name: str, document: Document) -> bool:
    """True when the document itself calls a person of that name an inspector."""
    person = re.escape(name)
    near = rf"inspector\W{{0,3}}\s*{person}|{person}\W{{0,3}}\s*(?:his|her) majesty.s inspector"
    return re.search(near, document.text, re.IGNORECASE) is not None


def _misattributed(match: QuotationMatch) -> QuotationMatch:
    document = match.source.document if match.source else "another document"
    return replace(
        match,
        label=QuoteLabel.MISATTRIBUTED,
        message=f"is given as the authority's, but its words are those of {document}",
    )


def _moved(match: QuotationMatch, by: int) -> QuotationMatch:
    quotation = replace(match.quotation, span=match.quotation.span.shift(by))
    span = match.claim_span.shift(by) if match.claim_span else None
    return replace(match, quotation=quotation, claim_span=span)
