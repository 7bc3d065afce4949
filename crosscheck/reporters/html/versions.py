"""A quotation that several documents have and not all of them whole: each version beside the words it comes from."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.quotation import DiffPart
from crosscheck.model.quotes import SharedQuotation, Version
from crosscheck.model.run import CaseRun
from crosscheck.reporters.html.marks import Mark
from crosscheck.reporters.html.texts import name_of
from crosscheck.reporters.words import long_date


@dataclass(frozen=True, slots=True)
class Shown:
    """The words as one document has them."""

    mark: str
    """Of its words in the text."""
    name: str
    date: str
    changed: bool
    said: str
    """`whole`, `12 of 20 words, unchanged`, or what was changed."""
    parts: tuple[DiffPart, ...]
    """The words and the changes; empty where there are none."""


@dataclass(frozen=True, slots=True)
class Versions:
    """One quotation, in the order in which the documents appeared."""

    words: str
    source: str
    """Who wrote or said it first; empty when no such document is at hand."""
    shown: tuple[Shown, ...]


def versions(case: CaseRun) -> tuple[Versions, ...]:
    """The quotations of a case that some document changed."""
    return tuple(
        Versions(
            words=shared.words,
            source=name_of(case.document(shared.source.document)) if shared.source else "",
            shown=tuple(
                _shown(case, shared, version, _name(number, at))
                for at, version in enumerate(shared.versions)
            ),
        )
        for number, shared in enumerate(case.shared)
        if shared.differs
    )


def version_marks(case: CaseRun) -> list[tuple[str, Mark]]:
    """The marks of those quotations in their texts, each with its document."""
    return [
        (version.document, Mark(version.match.quotation.span, _name(number, at), "words"))
        for number, shared in enumerate(case.shared)
        if shared.differs
        for at, version in enumerate(shared.versions)
    ]


def _name(number: int, at: int) -> str:
    return f"q{number}.{at}"


def _shown(case: CaseRun, shared: SharedQuotation, version: Version, mark: str) -> Shown:
    document = case.document(version.document)
    words = len(version.match.quotation.text.split())
    whole = len(shared.fullest.match.quotation.text.split())
    unchanged = "whole" if version.whole else f"{words} of {whole} words, unchanged"
    return Shown(
        mark=mark,
        name=name_of(document),
        date=long_date(document.info.published),
        changed=version.changed,
        said=f"{version.match.label}: {version.match.message}" if version.changed else unchanged,
        parts=version.match.diff if version.changed else (),
    )
