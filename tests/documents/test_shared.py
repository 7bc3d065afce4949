"""The real documents: what labelled sets quote stands on the boundaries of passages; nothing looks torn."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from crosscheck.documents.load import load_document
from crosscheck.model.document import Document, DocumentInfo, Passage, PassageKind, Role

pytestmark = pytest.mark.shared

_LETTERS = re.compile(r"[^\W_]")


def load(path: Path) -> Document:
    return load_document(DocumentInfo(id=path.stem, role=Role.AUTHORITY), path)


def letters(text: str) -> str:
    return "".join(_LETTERS.findall(text)).casefold()


@pytest.fixture(scope="module")
def rows(request: pytest.FixtureRequest) -> list[tuple[Document, str]]:
    """Each labelled passage with its report, of every fourth report."""
    shared = Path(__file__).resolve().parents[2].parent / "shared"
    if not shared.is_dir():
        pytest.skip("needs ../shared, which is not part of the repository")
    lines = (shared / "sets" / "framing.jsonl").read_text(encoding="utf-8").splitlines()
    found = [json.loads(line) for line in lines]
    names = sorted({row["report"] for row in found})[::4]
    documents = {name: load(shared / "documents" / "ofsted" / f"{name}.txt") for name in names}
    return [
        (documents[row["report"]], row["evidence"]) for row in found if row["report"] in documents
    ]


def test_labelled_passages_are_found_and_stand_on_the_boundaries_of_passages(
    rows: list[tuple[Document, str]],
):
    torn = []
    for document, evidence in rows:
        # Hyphens lost at the ends of lines are put back, so letters are what is compared.
        starts, ends = {0}, {0}
        length = 0
        text = ""
        for passage in document.passages:
            if passage.is_evidence:
                starts.add(length)
                text += letters(passage.text)
                length = len(text)
                ends.add(length)
        at = text.find(letters(evidence))
        if at < 0 or at not in starts or at + len(letters(evidence)) not in ends:
            torn.append(evidence)
    assert rows
    assert torn == []


def is_torn(passage: Passage) -> bool:
    words = passage.text.split()
    if passage.kind is not PassageKind.SENTENCE:
        return False
    return len(words) > 90 or len(words) < 2 or passage.text[0].islower()


def test_few_passages_of_real_reports_look_torn(rows: list[tuple[Document, str]]):
    passages = [
        passage
        for document in {id(row[0]): row[0] for row in rows}.values()
        for passage in document.passages
    ]
    torn = [passage.text for passage in passages if is_torn(passage)]
    assert len(torn) <= len(passages) / 1000, torn


def test_the_real_case_is_read_as_a_person_reads_it(shared: Path):
    folder = shared / "documents" / "south-gloucestershire"
    report = load(folder / "ofsted-report-2019-may-08.txt")
    needs = [
        passage for passage in report.passages if passage.section == ("What needs to improve",)
    ]
    assert len(needs) == 13
    assert {passage.kind for passage in needs} == {PassageKind.ITEM}
    grades = [passage.text for passage in report.passages if passage.kind is PassageKind.CELL]
    assert "Overall effectiveness: Requires improvement to be good" in grades
    journey = next(
        passage for passage in report.passages if "improvement journey remains" in passage.text
    )
    assert (journey.page, journey.section) == (1, ())
    place = report.position(report.text.index("information have enabled"))
    assert place is not None
    stored = (folder / "ofsted-report-2019-may-08.txt").read_text(encoding="utf-8").split("\n")
    assert stored[place.line - 1][place.column - 1 :].startswith("information have enabled")


def test_a_letter_of_the_real_case_has_its_head_and_foot_left_out(shared: Path):
    letter = load(next((shared / "documents" / "south-gloucestershire").glob("003_*.txt")))
    evidence = [passage.text for passage in letter.passages if passage.is_evidence]
    assert evidence[0].startswith("This letter summarises")
    assert evidence[-1].startswith("More work is required")
