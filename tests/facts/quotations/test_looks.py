"""What a text without metadata is by its looks."""

from __future__ import annotations

from crosscheck.facts.quotations.looks import likely_info, likely_kind, likely_role
from crosscheck.model.document import DocumentKind, Role

from .letter import LETTER, RELEASE, document

HEADING = "Report published: 1 May 2021\nLead inspector: A. Hart, Her Majesty’s Inspector\n\n"


def test_a_letter_and_a_release_are_told_by_their_looks() -> None:
    assert likely_role(HEADING + LETTER) is Role.AUTHORITY
    assert likely_role(RELEASE.text) is Role.CLAIMANT
    assert likely_kind(RELEASE.text) is DocumentKind.PRESS_RELEASE
    assert likely_kind("“We are proud,” she said.") is DocumentKind.NEWS_ARTICLE


def test_one_mark_of_a_letterhead_may_stand_in_any_article() -> None:
    assert likely_role("The report published yesterday is long.") is Role.CLAIMANT


def test_we_inside_quotation_marks_makes_no_release() -> None:
    said = "“We are proud of our teams. We thank them, and our carers.”"
    assert likely_kind(f"Ann Hart said: {said}") is DocumentKind.NEWS_ARTICLE
    assert likely_kind(said.strip("“”")) is DocumentKind.PRESS_RELEASE


def test_a_document_takes_its_role_and_kind_from_its_looks() -> None:
    info = likely_info(document(HEADING + LETTER, role=Role.CLAIMANT)).info
    assert (info.role, info.kind) == (Role.AUTHORITY, DocumentKind.INSPECTION_REPORT)
