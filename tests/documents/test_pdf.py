"""PDF files: words across pages, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.documents.interface import Limits
from crosscheck.documents.load import load_text
from crosscheck.errors import DocumentError
from crosscheck.model.document import PassageKind

from .minimal_pdf import PAGES, pdf
from .reading import load, of_kind


def test_a_pdf_is_read_across_its_pages(tmp_path: Path):
    document = load(tmp_path, "a.pdf", pdf(PAGES))
    assert of_kind(document, PassageKind.HEADING) == [
        "Inspection of Marlowshire",
        "What needs to improve",
    ]
    assert of_kind(document, PassageKind.ITEM) == [
        "The timeliness of visits to children.",
        "The oversight of plans.",
    ]
    last = of_kind(document, PassageKind.SENTENCE)[-1]
    assert last.endswith(
        "better informed, but not that they are listened to by the managers whom they meet."
    )
    assert [passage.page for passage in document.passages] == sorted(
        passage.page or 0 for passage in document.passages
    )
    assert document.passages[-1].page == 2


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (pdf(PAGES, encrypted=True), "is encrypted - save it without a password"),
        (pdf([[], []]), r"no text layer, it is a scan - run text recognition \(OCR\)"),
        (pdf(PAGES)[:400], "is not a PDF that can be read"),
        (b"%PDF-1.4\n" + b"\x00" * 100, "is not a PDF that can be read"),
    ],
)
def test_a_pdf_without_words_is_refused_with_the_next_step(
    tmp_path: Path, data: bytes, message: str
):
    with pytest.raises(DocumentError, match=message):
        load(tmp_path, "a.pdf", data)


def test_a_pdf_with_too_many_pages_is_refused(tmp_path: Path):
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([["A page."]] * 5))
    with pytest.raises(DocumentError, match="5 pages, more than the limit of 4 - split"):
        load_text(path, limits=Limits(pages=4))
    with pytest.raises(DocumentError, match="more than 20 characters"):
        load_text(path, limits=Limits(characters=20))
