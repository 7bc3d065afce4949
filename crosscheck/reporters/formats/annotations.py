"""W3C Web Annotations (JSON-LD): each claim marked in its text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crosscheck.model.document import Availability, Document
from crosscheck.model.names import name_of
from crosscheck.model.run import CaseRun, ClaimResult, Run
from crosscheck.model.text import Span, TextQuote
from crosscheck.model.verdict import Verdict
from crosscheck.reporters.acceptances import acceptance_sentence
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.json_text import json_text
from crosscheck.reporters.linked_data import Json, address, text
from crosscheck.reporters.words import pin_sentence, review_sentence

_AROUND = 32
"""Code points of prefix and suffix, as the Hypothesis client takes them."""


def render(run: Run, rendering: Rendering) -> str:  # noqa: ARG001  # every reporter takes one
    """
    One AnnotationCollection with one page (Web Annotation Data Model, section 5).

    Positions are code points of the text as crosscheck reads it; the words themselves are what
    anchors an annotation anywhere else. `crosscheck add-claims` reads it back.
    """
    items = [_annotation(case, result) for case in run.cases for result in case.claims]
    name = name_of("run", *(case.id for case in run.cases))
    collection: dict[str, Any] = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": name,
        "type": "AnnotationCollection",
        "label": "Claims checked by crosscheck",
        "total": len(items),
    }
    if items:
        collection["first"] = {
            "id": name_of("page", *(case.id for case in run.cases)),
            "type": "AnnotationPage",
            "partOf": name,
            "startIndex": 0,
            "items": items,
        }
    return json_text(collection, indent=2) + "\n"


def _annotation(case: CaseRun, result: ClaimResult) -> Json:
    claim = result.claim.claim
    document = case.document(claim.document)
    return {
        "id": name_of(case.id, claim.id, "annotation"),
        "type": "Annotation",
        "motivation": ["assessing", "tagging"],
        "generator": {"id": "https://crosscheck.example", "type": "Software", "name": "crosscheck"},
        "body": list(_bodies(case, result)),
        "target": _target(document, case.id, result.claim.span, claim.selector, result.claim.text),
    }


def _bodies(case: CaseRun, result: ClaimResult) -> Iterator[Json]:
    yield {"type": "TextualBody", "purpose": "identifying", "value": result.claim.id}
    yield {"type": "TextualBody", "purpose": "tagging", "value": str(result.verdict)}
    yield {"type": "TextualBody", "purpose": "classifying", "value": str(result.claim.claim.kind)}
    yield _comment(result.reason)
    for finding in result.findings:
        yield _comment(f"{finding.level} {finding.rule}: {finding.message}")
        if finding.accepted:
            yield _comment(acceptance_sentence(finding))
    if result.pinned:
        yield _comment(pin_sentence(result))
    if result.review is not None:
        yield _comment(review_sentence(result))
    if result.evidence and result.machine_verdict is not Verdict.NO_EVIDENCE:
        passage = result.evidence[0].passage
        linked = _target(
            case.document(passage.document),
            case.id,
            passage.span,
            TextQuote(exact=passage.text),
            passage.text,
        )
        yield {"type": "SpecificResource", "purpose": "linking", **linked}


def _comment(words: str) -> Json:
    return {
        "type": "TextualBody",
        "purpose": "commenting",
        "format": "text/plain",
        "language": "en-GB",
        "value": text(words),
    }


def _target(document: Document, case: str, span: Span | None, quote: TextQuote, words: str) -> Json:
    return {
        "source": address(document, case),
        "selector": list(_selectors(document, span, quote, words)),
    }


def _selectors(
    document: Document, span: Span | None, quote: TextQuote, words: str
) -> Iterator[Json]:
    whole = document.text if document.available is Availability.TEXT else ""
    if span is None or not whole:
        around = {"prefix": quote.prefix, "suffix": quote.suffix}
        written = {name: said for name, said in around.items() if said}
        if quote.exact is None:
            # Only its ends are known. A range ends before what its endSelector selects (section 4.2.8):
            # nothing, right after the last words.
            yield {
                "type": "RangeSelector",
                "startSelector": {"type": "TextQuoteSelector", "exact": quote.first},
                "endSelector": {"type": "TextQuoteSelector", "exact": "", "prefix": quote.last},
            }
            return
        yield {"type": "TextQuoteSelector", "exact": words, **written}
        return
    # Not made printable: a selector has to match the text. JSON escapes what a terminal must not see.
    yield {
        "type": "TextQuoteSelector",
        "exact": span.of(whole),
        "prefix": whole[max(span.start - _AROUND, 0) : span.start],
        "suffix": whole[span.end : span.end + _AROUND],
    }
    yield {"type": "TextPositionSelector", "start": span.start, "end": span.end}
