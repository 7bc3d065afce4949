"""What a document took over from others, as a strip of its own text."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.document import Role
from crosscheck.model.finding import Finding
from crosscheck.model.reuse import ReusedPassage
from crosscheck.model.run import CaseRun
from crosscheck.reporters.html.marks import Mark
from crosscheck.reporters.html.texts import name_of


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand in an earlier document too."""

    name: str
    """Of its marks, in the document and in the source."""
    x: float
    """Where it begins, in per cent of the document's code points."""
    width: float
    source: str
    """`authority` or `claimant`."""
    source_name: str
    quoted: bool
    words: str
    changed: str
    """What was changed on the way; empty for words taken as they stood."""
    side: str
    """Where on the page the source stands: `wrote`, `said`, or nowhere."""


@dataclass(frozen=True, slots=True)
class Copied:
    """The reuse of one document."""

    share: str
    sources: tuple[tuple[str, str, str], ...]
    """Name, role and share of each source, most first."""
    pieces: tuple[Piece, ...]
    findings: tuple[Finding, ...]


def copied(case: CaseRun) -> dict[str, Copied]:
    """For each document with words of others, or with a finding about all of it, by its id."""
    found: dict[str, Copied] = {}
    for number, reuse in enumerate(case.reuse):
        findings = tuple(f for f in case.findings if f.document == reuse.document)
        if not reuse.passages and not findings:
            continue
        length = max(len(case.document(reuse.document).text), 1)
        found[reuse.document] = Copied(
            share=f"{reuse.share:.0%}",
            sources=tuple(
                (name_of(case.document(source)), _role(case, source), f"{share:.0%}")
                for source, share in reuse.sources().items()
            ),
            pieces=tuple(
                _piece(case, passage, f"r{number}.{at}", length)
                for at, passage in enumerate(reuse.passages)
            ),
            findings=findings,
        )
    return found


def reuse_marks(case: CaseRun) -> list[tuple[str, Mark]]:
    """The marks of all reused words and of their sources, each with its document."""
    return [
        end
        for number, reuse in enumerate(case.reuse)
        for at, passage in enumerate(reuse.passages)
        for end in (
            (reuse.document, Mark(passage.span, f"r{number}.{at}", "words")),
            (passage.source.document, Mark(passage.source.span, _source(number, at), "words")),
        )
    ]


def _source(number: int, at: int) -> str:
    """The name of a source's mark: both ends can stand on the same side of the page."""
    return f"r{number}.{at}.source"


def _role(case: CaseRun, document: str) -> str:
    role = case.document(document).info.role
    return "authority" if role is Role.AUTHORITY else "claimant"


def _piece(case: CaseRun, passage: ReusedPassage, name: str, length: int) -> Piece:
    span, match = passage.span, passage.match
    source = case.document(passage.source.document)
    role = _role(case, source.id)
    on_page = any(result.claim.claim.document == source.id for result in case.claims)
    return Piece(
        name=name,
        x=round(100 * span.start / length, 2),
        width=max(round(100 * len(span) / length, 2), 0.3),
        source=role,
        source_name=name_of(source),
        quoted=passage.quoted,
        words=match.quotation.text,
        changed="" if match.label.faithful else match.message,
        side="wrote" if role == "authority" else "said" if on_page else "",
    )
