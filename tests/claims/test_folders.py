"""Cases are found where people put them, and one that is not there is named with the next step."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.claims.folders import cases_or_default, find_cases
from crosscheck.errors import ClaimFileError


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("claims/b", "claims/a", "claims/.hidden", "claims/deep/c", "other/d"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "documents.yaml").write_text("documents: []\n")
    (tmp_path / "claims" / "a" / "texts").mkdir()
    (tmp_path / "claims" / "link").symlink_to(tmp_path / "other")
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(*cases: str) -> list[Path]:
    return [Path(case) for case in cases]


def test_every_case_below_a_folder_is_found_in_order_and_links_are_not_followed():
    assert find_cases(Path("claims")) == names("claims/a", "claims/b", "claims/deep/c")
    assert find_cases(Path("claims/a")) == names("claims/a")
    assert find_cases(Path("empty")) == []


def test_without_a_name_every_case_under_claims_is_meant():
    assert cases_or_default([]) == names("claims/a", "claims/b", "claims/deep/c")


def test_a_case_is_named_by_its_path_or_by_its_name_and_counts_once():
    assert cases_or_default(names("b", "claims/b", "other", "claims")) == names(
        "claims/b", "other/d", "claims/a", "claims/deep/c"
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("empty", "empty: no case in it, as no documents.yaml is - `crosscheck init empty/NAME`"),
        (
            "claims/aa",
            "claims/aa: no such case; did you mean a? - `crosscheck init claims/aa` makes one",
        ),
        ("bb", "bb: no such case; did you mean b? - `crosscheck init bb` makes one"),
        ("claims/a/documents.yaml", "is a file - name the folder of its case, claims/a"),
    ],
)
def test_a_case_that_is_not_there_is_named_with_the_next_step(name: str, said: str):
    with pytest.raises(ClaimFileError) as raised:
        cases_or_default(names(name))
    assert said in str(raised.value)


def test_a_folder_without_claims_is_told_how_to_begin(here: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(here / "empty")
    with pytest.raises(ClaimFileError, match="there is no folder claims/ - `crosscheck init NAME`"):
        cases_or_default([])
