"""Cases, documents and drafts are written so that they are valid, and nothing is overwritten."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.claims.case import load_case
from crosscheck.claims.write import add_document, identifier, new_case, save_drafts, update_hash
from crosscheck.errors import ClaimFileError
from crosscheck.model.claim import Claim, ClaimKind, ClaimStatus
from crosscheck.model.document import (
    DocumentInfo,
    DocumentKind,
    Excerpt,
    PartialDate,
    Period,
    Role,
)
from crosscheck.model.text import TextQuote

AUTHORITY = DocumentInfo(
    id="report",
    role=Role.AUTHORITY,
    kind=DocumentKind.INSPECTION_REPORT,
    publisher="Inspectorate: North",
    title="Inspection of children's services",
    published=PartialDate(2024, 7),
    covers=Period(date(2024, 6, 10), date(2024, 6, 21)),
    url="https://example.org/report",
    licence="OGL-UK-3.0",
    text="texts/report.txt",
    sha256="0" * 64,
    excerpts=(Excerpt("some words", "page 1"), Excerpt("more: words", via="story")),
)
CLAIMANT = DocumentInfo(id="story", role=Role.CLAIMANT, reports_on=("report",))


def draft(id_: str, exact: str, **fields: str) -> Claim:
    return Claim(id_, "release", TextQuote(exact=exact), ClaimKind.FIGURE, **fields)  # type: ignore[arg-type]  # text fields


def test_a_new_case_is_valid_and_is_not_made_twice(tmp_path: Path):
    new_case(tmp_path / "here" / "there")
    loaded = load_case(tmp_path / "here" / "there")
    assert loaded.problems == ()
    with pytest.raises(ClaimFileError, match="is a case already"):
        new_case(tmp_path / "here" / "there")


def test_the_example_in_a_new_case_is_valid_too(tmp_path: Path):
    path = new_case(tmp_path)
    text = path.read_text()
    example = [line[2:] for line in text.splitlines() if line.startswith("#   ")]
    path.write_text("documents:\n" + "\n".join(example) + "\n")
    loaded = load_case(tmp_path)
    assert loaded.problems == ()
    assert len(loaded.case.documents) == 2


def test_a_new_case_points_editors_to_the_schemas_above_it(tmp_path: Path):
    (tmp_path / "schemas").mkdir()
    (tmp_path / "schemas" / "documents.schema.json").write_text("{}")
    first = new_case(tmp_path / "claims" / "x").read_text().splitlines()[0]
    assert first == "# yaml-language-server: $schema=../../schemas/documents.schema.json"


def test_every_field_of_a_document_comes_back_as_it_was(tmp_path: Path):
    new_case(tmp_path)
    add_document(tmp_path, AUTHORITY)
    add_document(tmp_path, CLAIMANT)
    loaded = load_case(tmp_path)
    assert loaded.problems == ()
    assert [document.info for document in loaded.case.documents] == [AUTHORITY, CLAIMANT]


def test_a_claimant_gets_an_empty_claim_file_and_an_authority_none(tmp_path: Path):
    new_case(tmp_path)
    add_document(tmp_path, AUTHORITY)
    add_document(tmp_path, CLAIMANT)
    assert [path.name for path in sorted(tmp_path.glob("*.claims.*"))] == ["story.claims.yaml"]


def test_a_document_is_not_written_over(tmp_path: Path):
    new_case(tmp_path)
    before = add_document(tmp_path, CLAIMANT).read_bytes()
    with pytest.raises(ClaimFileError, match='there is a document "story" already'):
        add_document(tmp_path, CLAIMANT)
    assert (tmp_path / "documents.yaml").read_bytes() == before


def test_comments_and_order_stay_when_a_document_is_added(write_case):
    text = "# mine\ndocuments: # all\n  - id: letter   # first\n    role: authority\n\n  # second\n  - role: claimant\n    id: release\n"
    folder = write_case(documents=text)
    add_document(folder, CLAIMANT)
    assert (folder / "documents.yaml").read_text() == text + (
        "\n  - id: story\n    role: claimant\n    reports-on: [report]\n"
    )


def test_a_hash_is_refreshed_in_its_place(write_case):
    folder = write_case()
    before = (folder / "documents.yaml").read_text()
    update_hash(folder, "letter", "a" * 64)
    added = f"    text: texts/letter.txt\n    sha256: {'a' * 64}\n"
    assert (folder / "documents.yaml").read_text() == before.replace(
        "    text: texts/letter.txt\n", added
    )
    update_hash(folder, "letter", "b" * 64)
    assert (folder / "documents.yaml").read_text() == before.replace(
        "    text: texts/letter.txt\n", added.replace("a" * 64, "b" * 64)
    )
    with pytest.raises(ClaimFileError, match='has no document "other"'):
        update_hash(folder, "other", "a" * 64)


def test_drafts_are_appended_and_marked_as_drafts(write_case):
    folder = write_case()
    before = (folder / "release.claims.yaml").read_text()
    path = save_drafts(
        folder, "release", [draft("pride", "proud of our staff", speaker="Ada: Quill")]
    )
    assert path == folder / "release.claims.yaml"
    assert path.read_text() == before + (
        '  - id: pride\n    quote: proud of our staff\n    kind: figure\n    speaker: "Ada: Quill"\n'
        "    status: draft\n"
    )
    loaded = load_case(folder)
    assert loaded.problems == ()
    assert loaded.case.claims[1].claim.status is ClaimStatus.DRAFT


def test_drafts_are_not_written_twice_and_ids_that_are_taken_get_a_number(write_case):
    folder = write_case()
    drafts = [
        draft("strong-visits", "We have worked hard"),
        draft("again", "strong improvements in how often we visit"),
    ]
    save_drafts(folder, "release", drafts)
    once = (folder / "release.claims.yaml").read_bytes()
    save_drafts(folder, "release", drafts)
    assert (folder / "release.claims.yaml").read_bytes() == once
    loaded = load_case(folder)
    assert loaded.problems == ()
    assert [claim.id for claim in loaded.case.claims] == ["strong-visits", "strong-visits-2"]


def test_drafts_make_the_claim_file_when_there_is_none(write_case):
    folder = write_case(claims=None)
    save_drafts(folder, "release", [draft("pride", "proud of our staff")])
    assert load_case(folder).problems == ()


def test_a_file_that_cannot_be_read_is_left_alone(write_case):
    folder = write_case(claims="document: release\nclaims: [\n", documents="documents: {}\n")
    with pytest.raises(ClaimFileError, match="nothing was changed"):
        save_drafts(folder, "release", [draft("pride", "proud of our staff")])
    with pytest.raises(ClaimFileError, match="documents is no list"):
        add_document(folder, CLAIMANT)
    with pytest.raises(ClaimFileError, match="no case"):
        add_document(folder / "texts", CLAIMANT)


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Council’s BIG day: 50% better!", "councils-big-day-50-better"),
        ("Ofsted_report 2019-05", "ofsted-report-2019-05"),
        ("Pen-y-bont ar Ôl", "pen-y-bont-ar-ol"),
        ("漢字", ""),
        ("word " * 30, "word-word-word-word-word-word-word-word-word-word-word-word"),
        ("x" * 100, "x" * 60),
    ],
)
def test_an_id_is_made_of_any_text(text: str, id_: str):
    assert identifier(text) == id_


@given(st.text())
def test_an_id_has_the_form_that_the_schema_asks_for(text: str):
    id_ = identifier(text)
    assert id_ == "" or all(part.isascii() and part.isalnum() for part in id_.split("-"))
    assert id_ == id_.lower()
    assert len(id_) <= 60
