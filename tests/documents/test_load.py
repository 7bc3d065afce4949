"""Documents: their text, their excerpts, and every way in which a text cannot be used."""

from __future__ import annotations

import time
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from crosscheck.documents.interface import Limits, formats
from crosscheck.documents.load import load_document, load_or_explain, load_text
from crosscheck.errors import DocumentError
from crosscheck.model.document import Availability, DocumentInfo, Excerpt, PassageKind, Role

INFO = DocumentInfo(
    id="letter",
    role=Role.AUTHORITY,
    excerpts=(Excerpt("an emerging strength"), Excerpt("A third of plans were late.", "page 2")),
)


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_text_becomes_passages_with_their_places(tmp_path: Path):
    path = write(tmp_path, "letter.txt", b"Plans are late.\r\n\r\nVisits are not.\r\n")
    document = load_document(INFO, path)
    assert document.available is Availability.TEXT
    assert [passage.text for passage in document.passages] == ["Plans are late.", "Visits are not."]
    assert {passage.document for passage in document.passages} == {"letter"}
    place = document.position(document.passages[1].span.start)
    assert place is not None
    assert (place.line, place.column) == (3, 1)
    assert document.path == str(path)


def test_the_hash_is_of_the_normalised_text(tmp_path: Path):
    unix = load_document(INFO, write(tmp_path, "a.txt", "Plans’ dates.\nThey slip.\n".encode()))
    windows = load_document(
        INFO, write(tmp_path, "b.txt", "\ufeffPlans’ dates.\r\nThey slip.".encode())
    )
    assert unix.sha256 == windows.sha256 == sha256(unix.text.encode()).hexdigest()


def test_excerpts_stand_in_where_there_is_no_text():
    document = load_document(INFO, None)
    assert document.available is Availability.EXCERPTS
    assert document.text == "an emerging strength\n\nA third of plans were late."
    assert [passage.kind for passage in document.passages] == [PassageKind.EXCERPT] * 2
    assert all(passage.span.of(document.text) == passage.text for passage in document.passages)
    assert document.position(0) is None


def test_a_locator_gives_an_excerpt_its_heading_paragraph_and_page():
    excerpts = (
        Excerpt("The timeliness of visits.", "What needs to improve, page 2"),
        Excerpt("A third of plans were late.", "paragraph 11, page 5"),
    )
    first, second = load_document(replace(INFO, excerpts=excerpts), None).passages
    assert (first.section, first.paragraph, first.page) == (("What needs to improve",), None, 2)
    assert (second.section, second.paragraph, second.page) == ((), "11", 5)


def test_a_document_without_text_and_excerpts_has_nothing():
    document = load_document(DocumentInfo(id="a", role=Role.CLAIMANT), None)
    assert document.available is Availability.NONE
    assert document.sha256 is None


def test_a_text_that_cannot_be_used_is_explained_and_its_excerpts_stand_in(tmp_path: Path):
    document = load_or_explain(INFO, tmp_path / "absent.txt")
    assert document.available is Availability.EXCERPTS
    assert document.problem is not None
    assert "absent.txt: no such file - check the path" in document.problem


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"", "has no text"),
        ("a.txt", b" \n\f\n", "has no text"),
        ("a.txt", b"---\n***\n", "has no text"),
        ("a.txt", b"ab\x00\x01\x02", "not text that can be decoded - save it as UTF-8"),
        ("a.txt", b"caf\x81\x8d", "not text that can be decoded"),
        ("a.txt", b"\xff\xfea", "not text that can be decoded"),
        (
            "a.rtf",
            b"x",
            r"the suffix \.rtf is not one of \.docx, .* - save the text as one of these",
        ),
        ("a", b"x", r"the suffix \(none\) is not one of"),
    ],
)
def test_what_is_no_text_is_refused_with_the_next_step(
    tmp_path: Path, name: str, data: bytes, message: str
):
    with pytest.raises(DocumentError, match=message):
        load_text(write(tmp_path, name, data))


@pytest.mark.parametrize(
    "data", ["“It’s £5”".encode("cp1252"), "“It’s £5”".encode("utf-16"), "\ufeff“It’s £5”".encode()]
)
def test_other_encodings_are_read_where_they_are_certain(tmp_path: Path, data: bytes):
    assert load_text(write(tmp_path, "a.txt", data)).text == "“It’s £5”"


def test_limits_are_kept(tmp_path: Path):
    path = write(tmp_path, "a.txt", b"word " * 100)
    with pytest.raises(DocumentError, match="larger than the limit"):
        load_text(path, limits=Limits(size=100))
    with pytest.raises(DocumentError, match="500 characters, more than the limit of 400 - split"):
        load_text(path, limits=Limits(characters=400))


def test_a_text_of_very_many_lines_is_refused(tmp_path: Path):
    path = write(tmp_path, "a.txt", b"a\n\f" * 60)
    with pytest.raises(DocumentError, match="more lines than the limit of 100 - split"):
        load_text(path, limits=Limits(lines=100))


@pytest.mark.parametrize(
    "unit",
    [
        "Yours sincerely\n\n",
        "Dear Ms A\n\n",
        "Contents\n\n",
        "MA1 2BC\n\n",
        "Good\n\n",
        "x:\n- y\n",
    ],
)
def test_time_grows_with_the_length_of_hostile_documents(tmp_path: Path, unit: str):
    path = write(tmp_path, "a.txt", unit.encode() * (60_000 // len(unit)))
    start = time.process_time()
    load_document(INFO, path)
    assert time.process_time() - start < 2


def test_every_format_is_found_by_its_suffix():
    assert set(formats()) == {
        ".docx",
        ".htm",
        ".html",
        ".markdown",
        ".md",
        ".pdf",
        ".txt",
        ".xhtml",
    }


def test_a_suffix_in_capitals_is_the_same(tmp_path: Path):
    assert load_text(write(tmp_path, "A.TXT", b"Words.")).text == "Words."
