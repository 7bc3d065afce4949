"""Every quotation of some documents, judged, and those that several of them share."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from crosscheck.facts.quotations.earlier import earlier
from crosscheck.facts.quotations.quoting import match_quotations
from crosscheck.facts.quotations.reuse import reused
from crosscheck.facts.quotations.shared import shared_quotations
from crosscheck.model.claim import AnchoredClaim, Claim, ClaimKind
from crosscheck.model.document import Document, Role
from crosscheck.model.finding import Finding, Level
from crosscheck.model.quotation import QuotationMatch
from crosscheck.model.quotes import QuoteResult, QuoteRun, SharedQuotation
from crosscheck.model.text import TextQuote
from crosscheck.model.watch import Watch, watched
from crosscheck.rules.interface import Examination, all_rules
from crosscheck.settings import Settings

_MOST_COMPARED = 20
"""Other accounts whose quotations are compared too."""


def named(quoting: Sequence[Document], sources: Sequence[Document]) -> list[Document]:
    """
    The documents that quote, under ids that none of `sources` has.

    One that is among `sources` too is taken with what is known of it there.
    """
    known = {document.sha256: document for document in sources}
    taken = {document.id for document in sources}
    return [
        replace(known[document.sha256], path=document.path)
        if document.sha256 in known
        else under_free_id(document, taken)
        for document in quoting
    ]


def under_free_id(document: Document, taken: Collection[str]) -> Document:
    """`document` under its own id, with a number where that is among `taken`."""
    name, number = document.id, 2
    while name in taken:
        name, number = f"{document.id}-{number}", number + 1
    return replace(document, info=replace(document.info, id=name))


def quote_runs(
    documents: Sequence[Document],
    sources: Sequence[Document],
    settings: Settings,
    watch: Watch | None = None,
) -> tuple[QuoteRun, ...]:
    """Each of `documents` against those of `sources`, and of each other, that were out before it; `watch` is told of each."""
    every = _unique([*sources, *documents])
    return tuple(
        _run(document, earlier(document, every), settings) for document in watched(documents, watch)
    )


def compared(runs: Sequence[QuoteRun]) -> tuple[SharedQuotation, ...]:
    """The quotations that several of the documents share, or that other accounts among their sources have too."""
    known = {run.document.id: [r.match for r in run.results] for run in runs}
    every = _unique([document for run in runs for document in (*run.sources, run.document)])
    others = [d for d in every if d.info.role is not Role.AUTHORITY and d.id not in known]
    for document in others[:_MOST_COMPARED]:
        known[document.id] = match_quotations(document, earlier(document, every))
    own = {run.document.id for run in runs}
    return tuple(
        shared
        for shared in shared_quotations(every, known)
        if any(version.document in own for version in shared.versions)
    )


def _run(document: Document, sources: Sequence[Document], settings: Settings) -> QuoteRun:
    held = tuple(source for source in sources if source.sha256 != document.sha256)
    results = tuple(
        QuoteResult(match, _findings(match, document, held, settings))
        for match in match_quotations(document, held)
    )
    return QuoteRun(document, held, results, reused(document, held))


def _unique(documents: Sequence[Document]) -> list[Document]:
    """Each document once, in the order in which they appeared where their dates say."""
    once = list({document.id: document for document in documents}.values())
    return sorted(
        once, key=lambda d: d.info.published.latest.toordinal() if d.info.published else 0
    )


def _findings(
    match: QuotationMatch,
    document: Document,
    sources: tuple[Document, ...],
    settings: Settings,
) -> tuple[Finding, ...]:
    quotation = match.quotation
    claim = Claim("quotation", document.id, TextQuote(exact=quotation.text), ClaimKind.QUOTATION)
    anchored = AnchoredClaim(claim, quotation.text, quotation.span)
    examination = Examination(anchored, document, sources, quotations=(match,))
    found = [
        replace(finding, level=settings.rules.get(finding.rule, finding.level))
        for name, rule in all_rules().items()
        if name.startswith("quote-")
        for finding in rule.check(examination)
    ]
    return tuple(finding for finding in found if finding.level is not Level.OFF)
