"""The targets on the labelled development set, and the real documents."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crosscheck.documents.load import load_document
from crosscheck.facts.quotations.judge import judge
from crosscheck.facts.quotations.quoting import match_quotations
from crosscheck.facts.quotations.reuse import reused
from crosscheck.model.document import Document, DocumentInfo, DocumentKind, Role
from crosscheck.model.quotation import QuotationMatch, QuoteLabel

pytestmark = pytest.mark.shared


def test_the_classes_of_the_development_set(shared: Path) -> None:
    rows = [json.loads(line) for line in (shared / "sets/quotes.jsonl").read_text().splitlines()]
    right = faithful = accused = 0
    for row in rows:
        path = shared / f"documents/ofsted/{row['report']}.txt"
        source = load_document(DocumentInfo(row["report"], Role.AUTHORITY), path)
        gold = QuoteLabel(row["label"])
        label = judge(row["quote"], [source], context=row["text"]).label
        right += label is gold
        if gold.faithful:
            faithful += 1
            accused += not (label.faithful or label is QuoteLabel.SEVERED)
        if gold in (QuoteLabel.MEANING_ALTERED, QuoteLabel.FIGURE_ALTERED):
            assert not label.faithful, row["id"]
    assert right >= 0.95 * len(rows)
    assert accused <= 0.02 * faithful


def load(shared: Path, start: str, role: Role, kind: DocumentKind = DocumentKind.OTHER) -> Document:
    (path,) = (shared / "documents/south-gloucestershire").glob(f"{start}*")
    return load_document(DocumentInfo(start, role, kind), path)


def by_label(matches: list[QuotationMatch], label: QuoteLabel) -> list[QuotationMatch]:
    return [match for match in matches if match.label is label]


def test_the_real_case(shared: Path) -> None:
    report = load(shared, "ofsted-report-2019", Role.AUTHORITY)
    release = load(shared, "001", Role.CLAIMANT, DocumentKind.PRESS_RELEASE)
    autumn = match_quotations(load(shared, "000", Role.CLAIMANT), [report])
    assert any(
        "accelerated progress" in m.quotation.text for m in by_label(autumn, QuoteLabel.VERBATIM)
    )

    spring = by_label(
        match_quotations(load(shared, "002", Role.CLAIMANT), [report, release]), QuoteLabel.TRIMMED
    )
    assert [(m.source.document, "rapid" in m.message) for m in spring if m.source] == [
        ("ofsted-report-2019", False),
        ("001", True),
    ]

    own = match_quotations(release, [report])
    (spliced,) = by_label(own, QuoteLabel.SPLICED)
    assert spliced.between is not None
    assert "routinely scrutinised" in spliced.between
    (altered,) = by_label(own, QuoteLabel.ALTERED)
    assert "This includes" in altered.message

    added = [m for m in reused(release, [report]).matches if m.label is QuoteLabel.ALTERED]
    assert any("organised and funded" in match.message for match in added)
