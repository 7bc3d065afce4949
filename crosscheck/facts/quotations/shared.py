"""The same quotation in several documents: which has it whole, and which trimmed it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from crosscheck.model.document import Document, Role
from crosscheck.model.finding import Place
from crosscheck.model.quotation import QuotationMatch, QuoteLabel
from crosscheck.model.quotes import SharedQuotation, Version
from crosscheck.model.text import Span
from crosscheck.text.tokens import words

_FEWEST_WORDS = 4
"""Shorter quotations are terms that everybody uses."""
_HALF = 0.5
"""Share of the shorter one's code points that two quotations of one passage have in common."""
_AS_LONG = 0.95


@dataclass(frozen=True, slots=True)
class _Node:
    document: str
    match: QuotationMatch


def shared_quotations(
    documents: Sequence[Document], matches: Mapping[str, Sequence[QuotationMatch]]
) -> tuple[SharedQuotation, ...]:
    """
    Quotations that two of `documents` or more have, from `matches` by document.

    Two are the same when they come from the same words of an authority, or one comes from the other. Documents
    are named in the order given; the quotations stand in the order of the first document that has them.
    """
    authorities = {d.id for d in documents if d.info.role is Role.AUTHORITY}
    nodes = [
        _Node(document.id, match)
        for document in documents
        for match in _outer(matches.get(document.id, ()))
        if len(words(match.quotation.text)) >= _FEWEST_WORDS
    ]
    groups: list[list[_Node]] = []
    for node in nodes:
        joined = [g for g in groups if any(_same(node, other, authorities) for other in g)]
        groups = [g for g in groups if g not in joined]
        groups.append([*(other for group in joined for other in group), node])
    return tuple(
        _shared(group, authorities) for group in groups if len({n.document for n in group}) > 1
    )


def _outer(matches: Sequence[QuotationMatch]) -> Iterator[QuotationMatch]:
    """Without the quotations inside quotations; they stand after the one that holds them."""
    end = 0
    for match in matches:
        span = match.quotation.span
        if span.end > end:
            end = span.end
            yield match


def _same(one: _Node, other: _Node, authorities: set[str]) -> bool:
    if one.document == other.document:
        return False
    ours, theirs = one.match.source, other.match.source
    if ours and theirs and ours.document == theirs.document and ours.document in authorities:
        return _overlap(ours.span, theirs.span)
    return _taken_from(one, other) or _taken_from(other, one)


def _taken_from(one: _Node, other: _Node) -> bool:
    source = one.match.source
    return (
        source is not None
        and source.document == other.document
        and _overlap(source.span, other.match.quotation.span)
    )


def _overlap(one: Span, other: Span) -> bool:
    common = min(one.end, other.end) - max(one.start, other.start)
    return common > 0 and common >= _HALF * min(len(one), len(other))


def _with_original(group: Sequence[_Node]) -> list[_Node]:
    """
    Where no date says which of two was first, each is held against the other: the longer one is the original.

    Words are left out far more often than they are added.
    """
    return [
        _Node(node.document, replace(node.match, label=QuoteLabel.UNCHECKED, source=None))
        if any(
            _taken_from(node, other)
            and _taken_from(other, node)
            and len(node.match.quotation.text) > len(other.match.quotation.text)
            for other in group
        )
        else node
        for node in group
    ]


def _shared(members: Sequence[_Node], authorities: set[str]) -> SharedQuotation:
    group = _with_original(members)
    longest = max(len(words(node.match.quotation.text)) for node in group)
    source: Place | None = next(
        (
            node.match.source
            for node in group
            if node.match.source and node.match.source.document in authorities
        ),
        None,
    )
    return SharedQuotation(
        tuple(Version(node.document, node.match, _is_whole(node, longest)) for node in group),
        source,
    )


def _is_whole(node: _Node, longest: int) -> bool:
    kept = node.match.label.faithful or node.match.label is QuoteLabel.SEVERED
    # The first to print somebody's words has no source, and is the measure of the others.
    first = node.match.source is None
    return (kept or first) and len(words(node.match.quotation.text)) >= _AS_LONG * longest
