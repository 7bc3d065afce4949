"""`crosscheck add`: valid entries with the hash of the text, and nothing of a person's overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from crosscheck.claims.case import load_case
from crosscheck.claims.write import new_case
from crosscheck.cli.add import command
from crosscheck.errors import ClaimFileError, DocumentError
from crosscheck.model.document import Availability, DocumentKind, PartialDate, Role

CASE = Path("claims/estermouth")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    new_case(CASE)
    Path("inspection-letter-2024.txt").write_text("Visits are more regular. Plans are reviewed.\n")
    Path("003_ab.txt").write_text(
        "Estermouth welcomes the inspectors’ warm letter\n\nWe are proud.\n"
    )
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, [*arguments, "--case", "estermouth"])


def fault(*arguments: str) -> str:
    result = run(*arguments)
    assert isinstance(result.exception, (ClaimFileError, DocumentError))
    return str(result.exception)


def test_an_entry_is_written_with_what_is_given_and_the_hash_of_the_text():
    result = run(
        "inspection-letter-2024.txt", "--publisher", "Inspectorate", "--published", "2024-07",
        "--covers", "2024-06-10", "2024-06-21", "--url", "https://example.org/x", "--licence", "OGL-UK-3.0",
        "--title", "Inspection: Estermouth",
    )  # fmt: skip
    assert result.output == (
        "claims/estermouth/documents.yaml: added inspection-letter-2024 (authority, inspection-letter)\n"
        "inspection-letter-2024.txt stays where it is: give --texts . to use it, or add it with --copy\n"
    )
    loaded = load_case(CASE, Path())
    assert loaded.problems == ()
    (document,) = loaded.case.documents
    assert document.available is Availability.TEXT
    assert document.info.sha256 == document.sha256
    assert document.info.role is Role.AUTHORITY
    assert document.info.kind is DocumentKind.INSPECTION_LETTER
    assert document.info.published == PartialDate(2024, 7)
    assert document.info.title == "Inspection: Estermouth"


def test_a_name_that_says_nothing_gives_way_to_the_first_line():
    run("inspection-letter-2024.txt", "--id", "letter")
    result = run("003_ab.txt", "--kind", "press-release", "--reports-on", "letter")
    assert (
        "added estermouth-welcomes-the-inspectors-warm-letter (claimant, press-release)"
        in result.output
    )
    assert load_case(CASE).problems == ()
    assert (CASE / "estermouth-welcomes-the-inspectors-warm-letter.claims.yaml").is_file()


def test_a_copy_lies_in_the_case_and_is_found_without_texts():
    run("inspection-letter-2024.txt", "--copy")
    loaded = load_case(CASE)
    assert loaded.problems == ()
    assert loaded.case.documents[0].info.text == "texts/inspection-letter-2024.txt"
    assert loaded.case.documents[0].available is Availability.TEXT


def test_a_copy_is_not_made_over_another_file():
    (CASE / "texts").mkdir()
    (CASE / "texts" / "inspection-letter-2024.txt").write_text("Mine.")
    before = (CASE / "documents.yaml").read_bytes()
    assert "another file is there already" in fault("inspection-letter-2024.txt", "--copy")
    assert (CASE / "texts" / "inspection-letter-2024.txt").read_text() == "Mine."
    assert (CASE / "documents.yaml").read_bytes() == before


def test_a_file_inside_the_case_is_named_by_its_place_there():
    inside = CASE / "texts" / "report.txt"
    inside.parent.mkdir()
    inside.write_text("Visits are more regular.\n")
    result = run(str(inside))
    assert "stays where it is" not in result.output
    assert load_case(CASE).case.documents[0].info.text == "texts/report.txt"


def test_an_entry_is_not_overwritten():
    run("inspection-letter-2024.txt")
    before = (CASE / "documents.yaml").read_bytes()
    assert "--update refreshes its hash" in fault("inspection-letter-2024.txt")
    assert (CASE / "documents.yaml").read_bytes() == before


def test_everything_wrong_with_an_entry_is_said_at_once_and_nothing_is_written():
    before = (CASE / "documents.yaml").read_bytes()
    said = fault(
        "003_ab.txt", "--kind", "press-release", "--published", "2024-02-30", "--url", "example.org",
        "--reports-on", "letter", "--id", "Über",
    )  # fmt: skip
    assert [line.partition(":")[0].strip() for line in said.splitlines()] == [
        "nothing was written", "--id", "--url", "--reports-on", "--published",
    ]  # fmt: skip
    assert (CASE / "documents.yaml").read_bytes() == before
    assert list(CASE.glob("*.claims.yaml")) == []


def test_a_file_whose_name_does_not_say_what_it_is_needs_a_kind():
    assert "say --kind" in fault("003_ab.txt")


def test_a_text_that_cannot_be_used_is_refused():
    Path("letter.txt").write_bytes(b"")
    assert "letter.txt: " in fault("letter.txt")


def test_the_hash_is_refreshed_and_the_rest_stays():
    run("inspection-letter-2024.txt")
    path = CASE / "documents.yaml"
    path.write_text(
        path.read_text().replace("role: authority\n    kind", "role: authority # ours\n    kind")
    )
    before = path.read_text().splitlines()
    Path("inspection-letter-2024.txt").write_text("Visits are regular now.\n")
    assert [p.rule for p in load_case(CASE, Path()).problems] == ["claim-hash"]
    result = run("inspection-letter-2024.txt", "--update")
    assert "inspection-letter-2024 has the hash" in result.output
    assert load_case(CASE, Path()).problems == ()
    after = path.read_text().splitlines()
    assert [line for line in after if line not in before] == [
        line for line in after if line.strip().startswith("sha256: ")
    ]
    assert len(after) == len(before)


def test_a_hash_of_a_document_that_is_not_there_is_not_written():
    assert "no document has a text called 003_ab.txt - say which with --id" in fault(
        "003_ab.txt", "--update"
    )
    assert 'has no document "x"' in fault("003_ab.txt", "--update", "--id", "x")


def test_a_case_that_is_not_there_is_named_with_the_next_step():
    result = CliRunner().invoke(command, ["inspection-letter-2024.txt", "--case", "nowhere"])
    assert "nowhere: no case - `crosscheck init nowhere` makes one" in str(result.exception)
