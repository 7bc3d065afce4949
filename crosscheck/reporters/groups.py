"""The claims of a case by document, each group with a head that sums it up."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.document import Document
from crosscheck.model.run import CaseRun, ClaimResult
from crosscheck.reporters.ansi import Paint
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.layout import wrap
from crosscheck.reporters.shared_quotations import rule_line
from crosscheck.reporters.targets import web
from crosscheck.reporters.words import counted, document_place, plural, worst_first


def paint_of(rendering: Rendering) -> Paint:
    """The paint that the terminal takes."""
    return Paint(rendering.colour, rendering.links)


def groups(case: CaseRun, rendering: Rendering) -> list[tuple[Document, list[ClaimResult]]]:
    """Each document that has claims, with them: the worst first, or as they stand in the file."""
    names = dict.fromkeys(result.claim.claim.document for result in case.claims)
    found = []
    for name in names:
        results = [result for result in case.claims if result.claim.claim.document == name]
        if not rendering.file_order:
            results = worst_first(results, rendering.fail_on)
        found.append((case.document(name), results))
    return found


def head(document: Document, results: list[ClaimResult], rendering: Rendering) -> Iterator[str]:
    """The document's name on a rule, and what its claims come to."""
    paint = paint_of(rendering)
    title = rule_line(document_place(document), rendering.prose)
    yield paint.link(paint(title, "bold"), web(document.info.url))
    counting = sum(result.counts(rendering.fail_on) for result in results)
    news = f"{counting or 'none'} of them count{'s' if counting <= 1 else ''}"
    said = f"{plural(len(results), 'claim')}: {counted(results)}; {news}."
    yield from wrap(said, rendering.prose)
