"""What is wrong between the files of a case and its texts: anchors, excerpts, reviews, hashes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.claims.anchor_problems import anchor_problem
from crosscheck.claims.problems import Problem
from crosscheck.claims.records import Entry
from crosscheck.claims.texts import Texts
from crosscheck.model.claim import AnchoredClaim, Claim
from crosscheck.model.document import Document, DocumentInfo
from crosscheck.model.finding import Level
from crosscheck.model.text import TextQuote
from crosscheck.model.verdict import Shift


def text_problems(
    entry: Entry[DocumentInfo], document: Document, texts: Texts, case: str
) -> Iterator[Problem]:
    """A text that cannot be used, is not the one on record, or does not have the excerpts it should."""
    if document.problem:
        yield entry.problem("claim-text", ("text",), document.problem)
    text = texts.get(document.id)
    if text is None:
        return
    info = entry.value
    if info.sha256 and document.sha256 and info.sha256.lower() != document.sha256:
        yield entry.problem(
            "claim-hash",
            ("sha256",),
            f"{document.path} is not the text on record: its hash is {document.sha256}",
            "get the text that was checked; or, if this one is right:\n"
            f"    crosscheck add {document.path} --case {case} --id {info.id} --update",
        )
    for index, words in entry.items("excerpts", "quote"):
        quote = TextQuote(exact=words)
        via = texts.get(entry.raw("excerpts", index, "via"))
        if not text.places(quote) and not (via and via.places(quote)):
            path = (*entry.path, "excerpts", index, "quote")
            yield anchor_problem(
                entry.source, path, quote, [], text=text, texts=texts, missing="claim-excerpt"
            )


def anchored(entry: Entry[Claim], texts: Texts) -> AnchoredClaim | Problem:
    """The claim with its place in its document, or what is wrong with its anchor."""
    claim = entry.value
    text = texts.get(claim.document)
    if text is None:
        return AnchoredClaim(claim, str(claim.selector))
    found = text.places(claim.selector)
    if len(found) == 1:
        return AnchoredClaim(claim, found[0].of(text.document.text), found[0])
    return anchor_problem(
        entry.source, (*entry.path, "quote"), claim.selector, found, text=text, texts=texts
    )


def pin_problems(entry: Entry[Claim]) -> Iterator[Problem]:
    """A pin with a shift and nothing that shifts, or against what a person decided in the review."""
    pin, review = entry.value.pin, entry.value.review
    if pin is None:
        return
    if pin.shift not in (None, Shift.NONE) and not pin.verdict.diverges:
        yield entry.problem(
            "claim-pin",
            ("pin", "shift"),
            f'"{pin.verdict}" shifts nothing, so it is neither favourable nor unfavourable',
            "delete the line",
        )
    if review is not None and review.verdict is not pin.verdict:
        problem = entry.problem(
            "claim-pin",
            ("pin", "verdict"),
            f'"{pin.verdict}" is pinned, and the review of the same claim says "{review.verdict}"',
            "one of the two is out of date: a pin prints what the review decided",
        )
        yield replace(problem, level=Level.WARNING)


def review_problems(entry: Entry[Claim], texts: Texts) -> Iterator[Problem]:
    """A review whose evidence no longer stands in the document it names."""
    review = entry.value.review
    text = texts.get(review.evidence_document) if review else None
    if review is None or review.evidence is None or text is None:
        return
    found = text.places(review.evidence)
    if len(found) != 1:
        path = (*entry.path, "review", "evidence", "quote")
        yield anchor_problem(
            entry.source,
            path,
            review.evidence,
            found,
            text=text,
            texts=texts,
            missing="claim-review-stale",
        )
