"""The texts of a case: inside it or by their names elsewhere, never outside, and not always at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.claims.case import load_case
from crosscheck.model.document import Availability
from crosscheck.model.text import Span

from .conftest import EXTRA


def test_without_its_text_a_claim_is_its_quote_and_nothing_is_called_wrong(write_case):
    claims = EXTRA.replace("quote: We have worked hard", "quote: {from: We have, to: our staff}")
    folder = write_case(claims=claims)
    (folder / "texts" / "release.txt").unlink()
    loaded = load_case(folder)
    assert loaded.problems == ()
    assert [claim.text for claim in loaded.case.claims] == [
        "strong improvements in how often we visit",
        "We have … our staff",
    ]
    assert [claim.span for claim in loaded.case.claims] == [None, None]
    assert loaded.case.document("release").available is Availability.NONE


def test_texts_are_found_by_name_in_another_folder(write_case, tmp_path: Path):
    folder = write_case()
    (folder / "texts").rename(tmp_path / "elsewhere")
    assert load_case(folder).case.claims[0].span is None
    loaded = load_case(folder, tmp_path / "elsewhere")
    assert loaded.case.claims[0].span is not None
    assert loaded.case.document("release").path == str(tmp_path / "elsewhere" / "release.txt")


def test_a_text_of_the_case_goes_before_one_of_the_same_name_elsewhere(write_case, tmp_path: Path):
    folder = write_case()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "release.txt").write_text("Other words.")
    assert load_case(folder, tmp_path / "elsewhere").problems == ()


@pytest.mark.parametrize("text", ["../secret.txt", "/etc/hostname", "texts/../../secret.txt"])
def test_a_text_is_never_read_outside_the_case(write_case, tmp_path: Path, text: str):
    (tmp_path / "secret.txt").write_text("strong improvements in how often we visit")
    folder = write_case()
    path = folder / "documents.yaml"
    path.write_text(path.read_text().replace("texts/release.txt", text))
    loaded = load_case(folder)
    assert [problem.rule for problem in loaded.problems] == ["claim-text"]
    assert "leads outside" in loaded.problems[0].message
    assert loaded.case.document("release").text == ""


def test_a_link_out_of_the_case_is_not_followed(write_case, tmp_path: Path):
    (tmp_path / "secret.txt").write_text("document: secret\n")
    folder = write_case()
    (folder / "texts" / "release.txt").unlink()
    (folder / "texts" / "release.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "x.claims.yaml").symlink_to(tmp_path / "secret.txt")
    assert sorted(problem.rule for problem in load_case(folder).problems) == [
        "claim-file-unreadable",
        "claim-text",
    ]


@pytest.mark.parametrize("text", ["x" * 5000, "texts", "a\\b"])
def test_a_text_that_is_no_file_is_not_at_hand(write_case, text: str):
    folder = write_case()
    path = folder / "documents.yaml"
    path.write_text(path.read_text().replace("texts/release.txt", text[:900]))
    assert load_case(folder).case.document("release").available is Availability.NONE


def test_a_text_that_cannot_be_used_is_a_fault_and_the_rest_goes_on(write_case):
    loaded = load_case(write_case(letter=b"\xff\xfe\x00"))
    assert [problem.rule for problem in loaded.problems] == ["claim-text"]
    assert len(loaded.case.claims) == 1


def test_a_claim_is_anchored_in_the_text_as_stored(write_case):
    loaded = load_case(write_case(release="One line.\n\nStrong work\nby the team. Strong work.\n",
        claims="document: release\nclaims:\n  - {id: a, quote: Strong work by the team}\n"))  # fmt: skip
    (claim,) = loaded.case.claims
    assert claim.span == Span(11, 34)
    assert loaded.case.document("release").position(11) is not None
