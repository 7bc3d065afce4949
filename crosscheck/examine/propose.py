"""Draft claims of a new article: what a fact-checker would probably tag, for a person to confirm."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crosscheck.facts.marks import find_quotations
from crosscheck.facts.numbers import quantities
from crosscheck.framing.read import read
from crosscheck.model.claim import AnchoredClaim, Claim, ClaimKind, ClaimStatus
from crosscheck.model.document import Document
from crosscheck.model.text import Span, TextQuote
from crosscheck.model.verdict import Axis
from crosscheck.text.fold import fold
from crosscheck.text.tokens import words

_SHORTEST = 4
"""Words; below this a quotation is a name or a scare quote, and a sentence says nothing."""
_ID_WORDS = 4
_JUDGING = frozenset({Axis.DIRECTION, Axis.DEGREE, Axis.COMPLETION})
_LONGEST_SMALL_WORD = 3
"""Letters; shorter words ("the", "of", "was") tell one claim from another in no id."""


def propose(document: Document, authorities: Sequence[Document]) -> tuple[AnchoredClaim, ...]:
    """
    Draft claims for `document`, in the order of the text.

    Every quotation becomes a claim, and every other sentence that names the authority, evaluates or
    gives a figure; sentences that do none of these are left alone.
    """
    names = _names(authorities)
    taken: set[str] = set()
    return tuple(
        _draft(document, span, _unique(_slug(span.of(document.text)), taken), kind, speaker)
        for span, kind, speaker in sorted(_tagged(document, names))
    )


def _tagged(
    document: Document, names: Sequence[str]
) -> Iterator[tuple[Span, ClaimKind, str | None]]:
    quotations = [q for q in find_quotations(document.text) if len(words(q.text)) >= _SHORTEST]
    for quotation in quotations:
        yield quotation.span, ClaimKind.QUOTATION, quotation.speaker
    for passage in document.passages:
        if not passage.is_evidence or len(words(passage.text)) < _SHORTEST:
            continue
        if any(passage.span.overlaps(quotation.span) for quotation in quotations):
            continue
        if quantities(passage.text):
            yield passage.span, ClaimKind.FIGURE, None
        elif _names_one_of(names, passage.text) or _judges(passage.text):
            yield passage.span, ClaimKind.FRAMING, None


def _names_one_of(names: Sequence[str], text: str) -> bool:
    folded = fold(text)
    return any(name in folded for name in names)


def _judges(text: str) -> bool:
    return any(cue.axis in _JUDGING for cue in read(text).cues)


def _draft(
    document: Document, span: Span, name: str, kind: ClaimKind, speaker: str | None
) -> AnchoredClaim:
    claim = Claim(
        id=name,
        document=document.id,
        selector=_selector(document.text, span),
        kind=kind,
        speaker=speaker,
        status=ClaimStatus.DRAFT,
    )
    return AnchoredClaim(claim, span.of(document.text), span)


def _selector(text: str, span: Span) -> TextQuote:
    """The words themselves, and before them as much as tells this place from others like it."""
    exact = span.of(text)
    if text.count(exact) == 1:
        return TextQuote(exact=exact)
    return TextQuote(exact=exact, prefix=text[max(0, span.start - 40) : span.start].strip())


def _names(authorities: Sequence[Document]) -> list[str]:
    publishers = {fold(d.info.publisher) for d in authorities if d.info.publisher}
    return [*sorted(publishers), "inspectors", "the watchdog", "the regulator"]


def _slug(text: str) -> str:
    telling = [word.norm for word in words(text) if len(word.norm) > _LONGEST_SMALL_WORD]
    slug = "-".join(re.sub(r"[^a-z0-9]+", "", word) for word in telling[:_ID_WORDS])
    return slug.strip("-") or "claim"


def _unique(slug: str, taken: set[str]) -> str:
    name, number = slug, 2
    while name in taken:
        name, number = f"{slug}-{number}", number + 1
    taken.add(name)
    return name
