"""The quotations of a text beside their sources: for `crosscheck quotes`, as a diff and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from textwrap import shorten
from typing import Any

from crosscheck.facts.speakers.unnamed import in_sentence
from crosscheck.model.document import Document
from crosscheck.model.finding import Finding, Level
from crosscheck.model.quotation import QuotationMatch, QuoteLabel
from crosscheck.model.quotes import QuoteResult, QuoteRun, SharedQuotation
from crosscheck.model.text import Span
from crosscheck.reporters.ansi import Paint
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.layout import BETWEEN, SIDE_BY_SIDE, Marks, beside, window, wrap
from crosscheck.reporters.shared_quotations import rule_line, shared_lines, shared_object
from crosscheck.reporters.words import passage_place, plural
from crosscheck.text.fold import fold_space
from crosscheck.text.printable import printable

_LONGEST = 420
"""Code points of a side shown in a block."""
_LONGEST_GONE = 260
"""Of a passage that stood between two others."""


def as_json(runs: Sequence[QuoteRun], shared: Sequence[SharedQuotation] = ()) -> str:
    """The runs as one JSON object (schemas/quotes.schema.json): one document's by itself, several in a list."""
    documents = [_document(run) for run in runs]
    own = documents[0] if len(documents) == 1 else {"documents": documents}
    known = {document.id: document for run in runs for document in (*run.sources, run.document)}
    shown = {"version": 1} | own | {"compared": [shared_object(one, known) for one in shared]}
    return json.dumps(shown, ensure_ascii=False, indent=2) + "\n"


def _document(run: QuoteRun) -> dict[str, Any]:
    return {
        "document": run.document.id,
        "quotations": [
            {
                **_entry(run, result.match),
                "findings": [_finding(finding) for finding in result.findings],
            }
            for result in run.results
        ],
        "copied": {
            "share": round(run.reuse.unmarked, 4),
            "sentences": [_entry(run, match) for match in run.reuse.matches],
        },
    }


def _entry(run: QuoteRun, match: QuotationMatch) -> dict[str, Any]:
    span = match.quotation.span
    position = run.document.position(span.start)
    source = match.source
    return {
        "quote": match.quotation.text,
        "start": span.start,
        "end": span.end,
        "line": position.line if position else None,
        "column": position.column if position else None,
        "speaker": match.quotation.speaker,
        "label": match.label.value,
        "message": match.message,
        "source": None
        if source is None
        else {
            "document": source.document,
            "start": source.span.start,
            "end": source.span.end,
            "quote": match.source_text,
        },
        "diff": [[part.operation, part.quotation, part.source] for part in match.diff],
        "between": match.between,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    place = finding.evidence
    return {
        "rule": finding.rule,
        "level": str(finding.level),
        "message": finding.message,
        "claim_span": [finding.claim_span.start, finding.claim_span.end]
        if finding.claim_span
        else None,
        "evidence": None
        if place is None
        else {"document": place.document, "start": place.span.start, "end": place.span.end},
    }


def as_text(
    runs: Sequence[QuoteRun], shared: Sequence[SharedQuotation], rendering: Rendering
) -> str:
    """The runs for a person at a terminal: what differs reads like a diff, the rest is counted."""
    paint = Paint(rendering.colour)
    lines: list[str] = []
    for run in runs:
        lines += [*_run(run, rendering, paint), ""]
    differing = [one for one in shared if one.differs]
    if differing:
        title = "the same quotation in several documents"
        lines += [paint(rule_line(title, rendering.prose), "bold"), ""]
        for one in differing:
            lines += [*shared_lines(one, rendering, paint), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _run(run: QuoteRun, rendering: Rendering, paint: Paint) -> Iterator[str]:
    shown = [r for r in run.results if r.match.label not in _QUIET and not _idle(r)]
    yield paint(rule_line(run.document.id, rendering.prose), "bold")
    yield ""
    for result in shown:
        yield from (*_block(run, result, rendering, paint), "")
    changed = [m for m in run.reuse.matches if not m.label.faithful]
    if changed:
        title = "copied without quotation marks, and changed"
        yield from (paint(rule_line(title, rendering.prose), "bold"), "")
        for match in changed:
            yield from (*_block(run, QuoteResult(match), rendering, paint), "")
    yield from _unchecked(run, rendering, paint)
    yield from wrap(_totals(run), rendering.prose)


def _idle(result: QuoteResult) -> bool:
    """True for words of which nothing can be said."""
    return result.match.label is QuoteLabel.UNCHECKED and not result.findings


def _unchecked(run: QuoteRun, rendering: Rendering, paint: Paint) -> Iterator[str]:
    """What could not be checked, a line or two each, under the reason that several share."""
    idle = [result.match for result in run.results if _idle(result)]
    if not idle:
        return
    yield from (paint(rule_line("not checked", rendering.prose), "bold"), "")
    for reason in dict.fromkeys(match.message for match in idle):
        yield from wrap(f"{reason.removeprefix('cannot be checked: ')}:", rendering.prose)
        for match in (one for one in idle if one.message == reason):
            speaker = match.quotation.speaker
            perhaps = "" if match.quotation.sure else "perhaps "
            who = f"{perhaps}{in_sentence(speaker)}: " if speaker else ""
            words = shorten(fold_space(match.quotation.text), _LONGEST_IDLE, placeholder=" …")
            said = f"{_place(run.document, match.quotation.span)} · {who}“{words}”"
            for number, line in enumerate(wrap(said, rendering.prose - 4)):
                yield f"{'    ' if number else '  '}{line}"
        yield ""


_LONGEST_IDLE = 110
"""Code points shown of words that were not checked."""
_QUIET = frozenset([QuoteLabel.VERBATIM, QuoteLabel.TYPOGRAPHIC, QuoteLabel.MARKED])
_SIGN = {Level.ERROR: "red", Level.WARNING: "yellow", Level.NOTE: "blue"}


def _block(run: QuoteRun, result: QuoteResult, rendering: Rendering, paint: Paint) -> Iterator[str]:
    match = result.match
    level = max((finding.level for finding in result.findings), default=Level.NOTE)
    rules = ", ".join(finding.rule for finding in result.findings)
    head = [
        _place(run.document, match.quotation.span),
        match.label.value,
        rules and f"{level} · {rules}",
    ]
    yield paint(" · ".join(filter(None, head)), "bold", _SIGN.get(level, "blue"))
    if match.quotation.speaker:
        yield from wrap(_given(match), rendering.prose)
    yield from _both(match, rendering, paint)
    yield from wrap(match.message, rendering.prose)
    if match.lineage:
        yield from wrap(match.lineage.sentence, rendering.prose)
    if match.source is not None:
        yield paint(printable(_source_place(run, match), keep_newlines=False), "dim")


def _given(match: QuotationMatch) -> str:
    speaker = in_sentence(match.quotation.speaker or "")
    return f"given to {speaker}" if match.quotation.sure else f"unclear who speaks: {speaker}?"


def _place(document: Document, span: Span) -> str:
    position = document.position(span.start)
    name = printable(document.path or document.id, keep_newlines=False)
    return f"{name}:{position.line}:{position.column}" if position else name


def _source_place(run: QuoteRun, match: QuotationMatch) -> str:
    if match.source is None:
        return ""
    document = next(d for d in run.sources if d.id == match.source.document)
    passage = next((p for p in document.passages if p.span.overlaps(match.source.span)), None)
    return " · ".join(filter(None, [document.id, passage_place(passage) if passage else ""]))


def _both(match: QuotationMatch, rendering: Rendering, paint: Paint) -> Iterator[str]:
    if match.source is None or rendering.width < SIDE_BY_SIDE:
        signs = "-" if match.source is None else "-+"
        for sign in signs:
            yield from _side(sign, match, rendering.prose, paint)
        return
    room = (rendering.width - len(BETWEEN)) // 2
    left, right = (list(_side(sign, match, room, paint)) for sign in "-+")
    yield from beside(left, right, room)


def _side(sign: str, match: QuotationMatch, width: int, paint: Paint) -> Iterator[str]:
    """One side with the words marked that the other has not."""
    colour = "red" if sign == "-" else "green"
    brackets = ("[-", "-]") if sign == "-" else ("{+", "+}")
    text, spans = _marked(sign, match)
    text, spans = window(text, spans, _LONGEST)
    marks = Marks(*brackets, lambda words: paint(words, colour, "bold"))
    for line in wrap(text, width - 2, spans=spans, marks=marks):
        yield f"{paint(sign, colour)} {line}"


def _marked(sign: str, match: QuotationMatch) -> tuple[str, Sequence[Span]]:
    ours = sign == "-"
    text = fold_space(match.quotation.text) if ours else match.source_text or ""
    shown, spans = "", []
    at = 0
    for part in match.diff:
        words = part.quotation if ours else part.source
        found = text.find(words, at) if words else -1
        if found < 0:
            # Nothing here, but the other side has words: a long text is shown around this place.
            spans.append(Span(len(shown), len(shown)))
            continue
        shown += text[at:found]
        if part.operation != "equal":
            words = words if len(words) <= _LONGEST_GONE else _elided(words)
            spans.append(Span(len(shown), len(shown) + len(words)))
        shown += words
        at = found + len(part.quotation if ours else part.source)
    return shown + text[at:], spans


def _elided(words: str) -> str:
    half = _LONGEST_GONE // 2
    return f"{words[:half].rsplit(' ', 1)[0]} … {words[-half:].split(' ', 1)[-1]}"


def _totals(run: QuoteRun) -> str:
    counts = Counter(result.match.label for result in run.results)
    parts = [f"{counts[label]} {label.value}" for label in QuoteLabel if counts[label]]
    said = plural(len(run.results), "quotation")
    copied = plural(len(run.reuse.matches), "sentence")
    return (
        f"{said}{': ' if parts else ''}{', '.join(parts)}. "
        f"{copied} copied without quotation marks ({run.reuse.unmarked:.0%} of the words)."
    )
