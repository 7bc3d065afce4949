"""Parsed files to the types of the model. What is not of the right shape is as if it were not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Generic, TypeVar

from crosscheck.claims.problems import DataPath, Problem, Related
from crosscheck.claims.source import Source
from crosscheck.model.acceptance import Acceptance
from crosscheck.model.claim import Claim, ClaimKind, ClaimStatus, Pin, Review
from crosscheck.model.document import (
    DocumentInfo,
    DocumentKind,
    Excerpt,
    PartialDate,
    Period,
    Role,
)
from crosscheck.model.text import TextQuote
from crosscheck.model.verdict import Shift, Verdict

Value = TypeVar("Value", DocumentInfo, Claim)
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Entry(Generic[Value]):
    """A document or claim, and where its file has it."""

    value: Value
    source: Source
    path: DataPath

    def problem(
        self,
        rule: str,
        part: DataPath,
        message: str,
        hint: str = "",
        *,
        related: tuple[Related, ...] = (),
    ) -> Problem:
        """A problem with the part of it at `part`, seen from the entry."""
        return self.source.problem(rule, (*self.path, *part), message, hint, related=related)

    def related(self, *part: str | int) -> Related:
        """A part of it as the other place of a problem."""
        return Related(self.source.file, self.source.position((*self.path, *part)))

    def raw(self, *part: str | int) -> Any:
        """What the file has at `part`, or None."""
        return _at(self.source.data, (*self.path, *part))

    def items(self, listed: str, field: str) -> Iterator[tuple[int, str]]:
        """Where `field` of the things in the list `listed` is text: their index and that text."""
        for index, item in enumerate(_list(self.raw(), listed)):
            if value := _text(item, field):
                yield index, value


def document_entries(source: Source) -> Iterator[Entry[DocumentInfo]]:
    """The documents of a documents.yaml. A document without an id is called "", as no document can be."""
    for index, raw in enumerate(_list(source.data, "documents")):
        yield Entry(_document(raw), source, ("documents", index))


def claim_entries(source: Source) -> Iterator[Entry[Claim]]:
    """The claims of a claim file. A claim without an id is called ""."""
    document = _text(source.data, "document") or ""
    for index, raw in enumerate(_list(source.data, "claims")):
        path: DataPath = ("claims", index)
        yield Entry(_claim(raw, document, source, path), source, path)


def partial_date(written: object) -> PartialDate | None:
    """A year, month or day as the schema writes it; None when no calendar has it."""
    if isinstance(written, int) and not isinstance(written, bool):
        written = str(written)
    if not isinstance(written, str) or not written.isascii():
        return None
    parts = written.split("-")
    if [len(part) for part in parts] != [4, 2, 2][: len(parts)] or not all(map(str.isdigit, parts)):
        return None
    found = PartialDate(*map(int, parts))
    try:
        # The calendar itself says whether there is such a month and day.
        return found if found.earliest <= found.latest else None
    except ValueError:
        return None


def day(written: object) -> date | None:
    """A day as the schema writes it; None when no calendar has it."""
    found = partial_date(written)
    return None if found is None or found.day is None else found.earliest


def _document(raw: Any) -> DocumentInfo:
    covers = _at(raw, ("covers",))
    start, end = day(_at(covers, ("from",))), day(_at(covers, ("to",)))
    return DocumentInfo(
        id=_text(raw, "id") or "",
        role=_choice(Role, raw, "role") or Role.CLAIMANT,
        kind=_choice(DocumentKind, raw, "kind") or DocumentKind.OTHER,
        publisher=_text(raw, "publisher"),
        title=_text(raw, "title"),
        published=partial_date(_at(raw, ("published",))),
        covers=Period(start, end) if start and end else None,
        url=_text(raw, "url"),
        licence=_text(raw, "licence"),
        text=_text(raw, "text"),
        sha256=_text(raw, "sha256"),
        reports_on=_texts(raw, "reports-on"),
        excerpts=tuple(
            Excerpt(quote, _text(item, "locator"), _text(item, "via"))
            for item in _list(raw, "excerpts")
            if (quote := _text(item, "quote"))
        ),
    )


def _claim(raw: Any, document: str, source: Source, path: DataPath) -> Claim:
    return Claim(
        id=_text(raw, "id") or "",
        document=document,
        selector=_quote(raw) or TextQuote(exact=""),
        kind=_choice(ClaimKind, raw, "kind") or ClaimKind.FRAMING,
        speaker=_text(raw, "speaker"),
        attributed_to=_text(raw, "attributed-to"),
        topic=_text(raw, "topic"),
        reading=_text(raw, "reading"),
        against=_texts(raw, "against"),
        note=_text(raw, "note"),
        review=_review(_at(raw, ("review",))),
        pin=_pin(_at(raw, ("pin",))),
        accept=tuple(_acceptances(source, path)),
        status=_choice(ClaimStatus, raw, "status") or ClaimStatus.TAGGED,
        file=source.file,
        position=source.position(path),
    )


def _review(raw: Any) -> Review | None:
    if not isinstance(raw, dict):
        return None
    evidence = _at(raw, ("evidence",))
    return Review(
        verdict=_choice(Verdict, raw, "verdict") or Verdict.UNCHECKED,
        evidence_document=_text(evidence, "document"),
        evidence=_quote(evidence),
        by=_text(raw, "by"),
        date=day(_at(raw, ("date",))),
        note=_text(raw, "note"),
    )


def _pin(raw: Any) -> Pin | None:
    verdict, reason, by = _choice(Verdict, raw, "verdict"), _text(raw, "reason"), _text(raw, "by")
    if verdict is None or reason is None or by is None:
        return None  # the schema has said what is missing
    return Pin(verdict, reason, by, _choice(Shift, raw, "shift"), day(_at(raw, ("date",))))


def _acceptances(source: Source, path: DataPath) -> Iterator[Acceptance]:
    """The `accept` of the entry at `path`; one without rule or reason is left out, as the schema has said so."""
    for index, raw in enumerate(_list(_at(source.data, path), "accept")):
        if acceptance := acceptance_of(raw, source, (*path, "accept", index)):
            yield acceptance


def acceptance_of(raw: Any, source: Source, path: DataPath) -> Acceptance | None:
    """The acceptance that stands at `path` of a file; None without rule or reason."""
    rule, reason = _text(raw, "rule"), _text(raw, "reason")
    if rule is None or reason is None:
        return None
    return Acceptance(
        rule,
        reason,
        _text(raw, "by"),
        day(_at(raw, ("date",))),
        day(_at(raw, ("until",))),
        source.file,
        source.position(path),
    )


def _quote(raw: Any) -> TextQuote | None:
    """None when there are no words to look for."""
    prefix, suffix = _text(raw, "prefix") or "", _text(raw, "suffix") or ""
    if exact := _text(raw, "quote"):
        return TextQuote(exact=exact, prefix=prefix, suffix=suffix)
    ends = _at(raw, ("quote",))
    first, last = _text(ends, "from"), _text(ends, "to")
    if first and last:
        return TextQuote(first=first, last=last, prefix=prefix, suffix=suffix)
    return None


def _at(raw: Any, path: DataPath) -> Any:
    for part in path:
        if isinstance(raw, dict) and isinstance(part, str):
            raw = raw.get(part)
        elif isinstance(raw, list) and isinstance(part, int) and part < len(raw):
            raw = raw[part]
        else:
            return None
    return raw


def _text(raw: Any, key: str) -> str | None:
    value = _at(raw, (key,))
    return value if isinstance(value, str) and value.strip() else None


def _list(raw: Any, key: str) -> list[Any]:
    value = _at(raw, (key,))
    return value if isinstance(value, list) else []


def _texts(raw: Any, key: str) -> tuple[str, ...]:
    return tuple(value for value in _list(raw, key) if isinstance(value, str))


def _choice(kind: type[Choice], raw: Any, key: str) -> Choice | None:
    value = _at(raw, (key,))
    return kind(value) if isinstance(value, str) and value in set(kind) else None
