"""Annotations become drafts: each found again by its words, or named with the reason."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from crosscheck.claims.adding_annotations import add_annotations
from crosscheck.claims.case import load_case
from crosscheck.errors import ClaimFileError
from crosscheck.model.claim import ClaimKind, ClaimStatus

from .marked import RELEASE, URL, hypothesis_row, position, quote, w3c

DOCUMENTS = f"""\
documents:
  - {{id: letter, role: authority, url: "https://inspectorate.example.org/letter", text: letter.txt}}
  - {{id: release, role: claimant, url: "{URL}", reports-on: [letter], text: release.txt}}
"""


# 𝒟 is two units in JavaScript. The second and third sentence end in the same words.


CLAIMS = """\
# What the desk has tagged so far.
document: release
claims:
  - id: visits   # seen by AB
    quote: visits are regular
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "fernhollow"
    folder.mkdir()
    (folder / "documents.yaml").write_text(DOCUMENTS)
    (folder / "letter.txt").write_text("Visits are not yet regular.\n")
    (folder / "release.txt").write_text(RELEASE)
    (folder / "release.claims.yaml").write_text(CLAIMS)
    return folder


def add(case: Path, data: Any, document: str | None = None) -> Any:
    file = case.parent / "annotations.json"
    file.write_text(data if isinstance(data, str) else json.dumps(data))
    return add_annotations(case, file, document)


def test_an_annotation_is_anchored_by_its_words_and_what_is_in_the_file_stays(case: Path) -> None:
    added = add(case, [w3c(quote("In the south plans are clear"), bodyValue="Compare the letter.")])
    assert (added.drafts, added.present, added.left) == (1, 0, ())
    written = (case / "release.claims.yaml").read_text()
    assert written.startswith(CLAIMS)
    claim = load_case(case).case.claims[1].claim
    assert claim.status is ClaimStatus.DRAFT
    assert claim.note == "Compare the letter."
    assert load_case(case).problems == ()


@pytest.mark.parametrize(
    ("selectors", "nth"),
    [
        ([quote("plans are clear", prefix="n the south ")], 1),
        ([quote("plans are clear", prefix="north ")], 0),
        ([quote("plans are clear", suffix=". In the s")], 0),
        # The page has other words between, so that only likeness tells.
        ([quote("plans are clear", prefix="Advert! In the sout")], 1),
        # As Hypothesis counts: 𝒟 is two units.
        ([quote("plans are clear"), position(44, 59)], 0),
        ([quote("plans are clear"), position(74, 89)], 1),
        ([position(44, 59)], 0),
    ],
)
def test_words_that_stand_twice_are_told_apart(
    case: Path, selectors: list[dict[str, Any]], nth: int
) -> None:
    added = add(case, {"annotations": [hypothesis_row(*selectors)]})
    assert added.left == ()
    claim = load_case(case).case.claims[1]
    first = RELEASE.index("plans are clear")
    assert claim.span is not None
    assert claim.span.start == (first if nth == 0 else RELEASE.index("plans are clear", first + 1))
    assert claim.text == "plans are clear"


def test_a_stretch_named_by_its_ends_is_found_whole(case: Path) -> None:
    ends = {
        "type": "RangeSelector",
        "startSelector": quote("In the north"),
        "endSelector": quote("", prefix="south plans are clear"),
    }
    assert add(case, [w3c([ends])]).left == ()
    words = "In the north plans are clear. In the south plans are clear"
    assert load_case(case).case.claims[1].text == words


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (hypothesis_row(quote("plans are clear")), "nothing tells which is meant"),
        (
            hypothesis_row(quote("visits are irregular")),
            "nearest, in .*release.txt:1:11: “visits are",
        ),
        (hypothesis_row(quote("entirely other matters altogether")), "do not stand in release$"),
        (hypothesis_row(text="a note"), "a note on the page"),
        (hypothesis_row(position(900, 950)), "no words there"),
        (
            w3c(quote("x")) | {"target": {"source": "https://other.example"}},
            "no document of the case",
        ),
        (
            w3c(quote("x"))
            | {
                "target": {
                    "source": "https://inspectorate.example.org/letter",
                    "selector": quote("x"),
                }
            },
            "an authority",
        ),
    ],
)
def test_what_cannot_be_placed_is_named_with_the_reason(
    case: Path, row: dict[str, Any], reason: str
) -> None:
    import re

    added = add(case, [w3c(quote("In the north plans are clear")), row])
    assert added.drafts == 1
    assert [left.number for left in added.left] == [2]
    assert re.search(reason, added.left[0].reason), added.left[0].reason


def test_what_is_a_claim_already_is_not_written_again(case: Path) -> None:
    twice = [
        w3c(quote("visits are regular", prefix="all: ")),
        w3c(quote("In the north plans are clear")),
    ]
    assert (add(case, twice).drafts, add(case, twice).drafts) == (1, 0)
    assert add(case, twice).present == 2


def test_tags_say_kind_topic_and_the_rest(case: Path) -> None:
    row = hypothesis_row(
        quote("In the south plans are clear"),
        tags=["Figure", "plans", "exaggerates", "odd"],
        text="Not\nclear: 'quoted' # \x1b[31m",
    )
    add(case, {"rows": [row]})
    claim = load_case(case).case.claims[1].claim
    assert (claim.kind, claim.topic) == (ClaimKind.FIGURE, "plans")
    assert claim.note == "Not clear: 'quoted' # \\x1b[31m\nTagged odd, exaggerates."
    assert "\x1b" not in (case / "release.claims.yaml").read_text()


@pytest.mark.parametrize("document", ["letter", "nothing"])
def test_a_document_that_makes_no_claims_is_refused(case: Path, document: str) -> None:
    with pytest.raises(ClaimFileError, match="no claimant document"):
        add(case, [w3c(quote("x"))], document)


def test_a_document_whose_text_is_not_at_hand_is_refused_with_the_next_step(case: Path) -> None:
    (case / "release.txt").unlink()
    with pytest.raises(ClaimFileError, match="--texts"):
        add(case, [w3c(quote("x"))], "release")


def test_what_crosscheck_writes_it_reads_back_to_the_same_claims(tmp_path: Path) -> None:
    from crosscheck.checking import check
    from crosscheck.reporters.interface import Rendering, reporter

    demo = Path(__file__).parents[2] / "claims" / "harrowmere"
    before = load_case(demo).case
    written = reporter("annotations")(check([before]), Rendering())
    case = tmp_path / "harrowmere"
    shutil.copytree(demo, case)
    for file in case.glob("*.claims.yaml"):
        file.unlink()
    added = add(case, written)
    assert (added.left, added.drafts) == ((), len(before.claims))
    after = load_case(case).case

    def told(claims: Any) -> set[Any]:
        return {(c.id, c.claim.document, c.span, c.claim.kind) for c in claims}

    assert told(after.claims) == told(before.claims)
    assert {claim.claim.note for claim in after.claims} == {None}
