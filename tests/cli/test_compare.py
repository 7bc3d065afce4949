"""`crosscheck compare` shows how one text frames another, from arguments, files and standard input."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
CLAIM = "The direct work with children is strong."
SCHEMA = Path(__file__).parents[2] / "schemas" / "comparison.schema.json"
EVIDENCE = "Direct work with children is an emerging strength."


def test_page_shows_texts_axes_cues_alignment_and_what_decided(
    crosscheck: Run, tmp_path: Path
) -> None:
    done = crosscheck("compare", CLAIM, EVIDENCE, cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("exaggerates (favourable: ")
    for part in (
        "The claim says “strong”; the report says “emerging strength”",
        "- The direct work with children is [-strong-].",
        "{+emerging strength+}",
        "certainty",
        "How the claim was read, clause by clause",
        "· “strong”: degree, strong",
        "How the evidence was read, clause by clause",
        "What was held against what",
        "claim 1 against evidence 1 (100%)",
        "What decided",
        "Pushes towards exaggerates (+) or towards ",
        "before anything is measured",
    ):
        assert part in done.stdout


def test_json_holds_the_whole_comparison_with_spans(crosscheck: Run, tmp_path: Path) -> None:
    done = crosscheck("compare", CLAIM, EVIDENCE, "--format", "json", cwd=tmp_path)
    found = json.loads(done.stdout)
    assert found["relation"] == "exaggerates"
    assert found["shift"] == "favourable"
    certainty = next(axis for axis in found["axes"] if axis["axis"] == "certainty")
    start, end = certainty["evidence_span"]
    assert EVIDENCE[start:end] == "emerging"
    assert {cue["text"] for cue in found["claim_cues"]} == {"strong"}
    schema = json.loads(SCHEMA.read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(found)


def test_pushes_add_up_to_the_distance_that_decided(crosscheck: Run, tmp_path: Path) -> None:
    done = crosscheck("compare", CLAIM, EVIDENCE, "--format", "json", cwd=tmp_path)
    decision = json.loads(done.stdout)["decision"]
    likely = sorted(decision["probabilities"].values())[-2:]
    total = decision["start"] + sum(item["push"] for item in decision["contributions"])
    assert total > 0
    assert (likely[1] > likely[0]) is (total > 0)


def test_heading_that_turns_a_phrase_and_a_clause_that_is_conceded_are_said(
    crosscheck: Run, tmp_path: Path
) -> None:
    done = crosscheck(
        "compare",
        "Supervision is good.",
        "The regularity of supervision.",
        "--section",
        "What needs to improve",
        cwd=tmp_path,
    )
    assert "weakness, because it stands under “What needs to improve”" in done.stdout
    done = crosscheck(
        "compare", "Plans are good.", "Although plans are good, records are poor.", cwd=tmp_path
    )
    assert "conceded, so it counts half" in done.stdout


def test_words_taken_whole_are_said_to_have_decided(crosscheck: Run, tmp_path: Path) -> None:
    done = crosscheck("compare", EVIDENCE, EVIDENCE, cwd=tmp_path)
    assert "The claim is a run of the evidence's own words" in done.stdout


def test_subjects_that_differ_are_named_and_no_levels_compared(
    crosscheck: Run, tmp_path: Path
) -> None:
    done = crosscheck(
        "compare", "Foster carers are well supported.", "Adopters are well supported.", cwd=tmp_path
    )
    assert "only the claim speaks of foster carers" in done.stdout
    assert "only the evidence speaks of adopters" in done.stdout
    assert "claim says" not in done.stdout


def test_texts_come_from_files_and_output_goes_to_one(crosscheck: Run, tmp_path: Path) -> None:
    (tmp_path / "claim.txt").write_text(CLAIM, "utf-8")
    done = crosscheck("compare", "@claim.txt", EVIDENCE, "--output", "out.txt", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert "exaggerates" in (tmp_path / "out.txt").read_text("utf-8")


def test_text_comes_from_standard_input(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "crosscheck", "compare", "-", EVIDENCE],
        cwd=tmp_path,
        input=CLAIM,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert "exaggerates" in done.stdout


def test_heading_says_what_a_noun_phrase_means(crosscheck: Run, tmp_path: Path) -> None:
    heading = ("--section", "What needs to improve")
    done = crosscheck(
        "compare", "Supervision is good.", "The quality of supervision", *heading, cwd=tmp_path
    )
    assert done.stdout.startswith("contradicts")


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("compare", "-", "-"), 2, "Only one of the two texts"),
        (("compare", " ", EVIDENCE), 2, "CLAIM is empty"),
        (("compare", CLAIM, ""), 2, "EVIDENCE is empty"),
        (("compare", "@absent.txt", EVIDENCE), 3, "absent.txt"),
        (("compare", "@latin.txt", EVIDENCE), 3, "not UTF-8"),
        (("compare", "@large.txt", EVIDENCE), 3, "larger than"),
        (("compare", "@.", EVIDENCE), 3, "is not a file"),
    ],
)
def test_what_cannot_be_compared_is_said_to_be_so(
    crosscheck: Run, tmp_path: Path, arguments: tuple[str, ...], status: int, said: str
) -> None:
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9")
    (tmp_path / "large.txt").write_text("word " * 50_000, "utf-8")
    done = crosscheck(*arguments, cwd=tmp_path)
    assert done.returncode == status
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_control_characters_of_a_text_reach_the_terminal_escaped(
    crosscheck: Run, tmp_path: Path
) -> None:
    done = crosscheck("compare", "Plans are \x1b[31mgood\x1b[0m.", "Plans are poor.", cwd=tmp_path)
    assert "\x1b" not in done.stdout
    assert r"\x1b" in done.stdout


WORDS = """\
add:
  - sense: evaluation
    value: 3
    label: strong
    words: [copper bottomed]
"""


def test_words_of_a_file_of_a_case_and_of_the_settings_are_used_and_named(
    crosscheck: Run, tmp_path: Path
) -> None:
    (tmp_path / "own.yaml").write_text(WORDS, "utf-8")
    case = tmp_path / "claims" / "case"
    case.mkdir(parents=True)
    (case / "documents.yaml").write_text("documents: []\n", "utf-8")
    (case / "words.yaml").write_text(WORDS, "utf-8")
    pair = ("Visits are copper bottomed.", "Visits are adequate.")

    def relation(*arguments: str) -> tuple[str, list[str]]:
        done = crosscheck("compare", *pair, "--format", "json", *arguments, cwd=tmp_path)
        found = json.loads(done.stdout)
        return found["relation"], [file["file"] for file in found["words"]]

    assert relation()[1] == []
    assert relation("--words", "own.yaml") == ("exaggerates", ["own.yaml"])
    assert relation("--in", "case") == ("exaggerates", ["claims/case/words.yaml"])
    (tmp_path / "crosscheck.toml").write_text('words = "own.yaml"\n', "utf-8")
    assert relation() == ("exaggerates", ["own.yaml"])
    page = crosscheck("compare", *pair, cwd=tmp_path).stdout
    assert "Words of its own: own.yaml (sha256 " in page


def test_faulty_words_end_in_status_3_with_their_place(crosscheck: Run, tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(WORDS.replace("copper bottomed", "good"), "utf-8")
    done = crosscheck("compare", CLAIM, EVIDENCE, "--words", "own.yaml", cwd=tmp_path)
    assert done.returncode == 3
    assert 'own.yaml:5:13: add[0].words[0]: "good" is in the list of evaluation' in done.stderr
