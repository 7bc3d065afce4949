"""The main job through the real command line: what it prints, where, and how it ends."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Crosscheck = Callable[..., subprocess.CompletedProcess[str]]

ROOT = Path(__file__).parents[2]

DOCUMENTS = """\
documents:
  - id: letter
    role: authority
    publisher: Ofsted
    published: 2031-05-08
    text: letter.txt
  - id: release
    role: claimant
    published: 2031-05-09
    reports-on: [letter]
    text: release.txt
"""
LETTER = """\
Direct work undertaken with children by workers is an emerging strength.

Social workers feel well supported by their managers.
"""
RELEASE = (
    "The direct work with children is strong. Our social workers feel well supported by managers.\n"
)
CLAIMS = """\
document: release
claims:
  - id: direct-work
    quote: direct work with children is strong
    kind: framing
  - id: support
    quote: social workers feel well supported by managers
    kind: framing
"""
REVIEW = """\
    review:
      verdict: exaggerates
      evidence: {document: letter, quote: is an emerging strength}
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case of two claims, one of which goes too far."""
    folder = tmp_path / "claims" / "fernhollow"
    folder.mkdir(parents=True)
    (folder / "documents.yaml").write_text(DOCUMENTS)
    (folder / "letter.txt").write_text(LETTER)
    (folder / "release.txt").write_text(RELEASE)
    (folder / "release.claims.yaml").write_text(CLAIMS)
    return folder


def _review(case: Path, review: str) -> None:
    first, second = CLAIMS.split("  - id: support")
    (case / "release.claims.yaml").write_text(f"{first}{review}  - id: support{second}")


def test_a_claim_that_goes_too_far_is_set_against_what_was_written(
    crosscheck: Crosscheck, case: Path
) -> None:
    done = crosscheck("check", cwd=case.parents[1])
    assert done.returncode == 1
    assert "↑ exaggerates  direct-work" in done.stdout
    assert "- direct work with children is [-strong-]" in done.stdout
    assert "{+emerging" in done.stdout
    assert "= agrees" in done.stdout
    assert done.stderr.startswith("exit status 1: 1 claim without a review")


def test_a_review_that_holds_is_shown_and_is_not_news(crosscheck: Crosscheck, case: Path) -> None:
    _review(case, REVIEW)
    done = crosscheck("check", case, cwd=case)
    assert done.returncode == 0
    assert "Reviewed: exaggerates, the same." in done.stdout


def test_a_review_whose_evidence_has_gone_is_news(crosscheck: Crosscheck, case: Path) -> None:
    _review(case, REVIEW.replace("is an emerging strength", "is a budding strength"))
    done = crosscheck("check", case, cwd=case)
    assert done.returncode == 1
    assert "no longer holds" in done.stdout


def test_fail_on_error_lets_warnings_pass(crosscheck: Crosscheck, case: Path) -> None:
    assert crosscheck("check", case, "--fail-on", "error", cwd=case).returncode == 0


def test_a_rule_can_be_switched_off_in_the_settings(crosscheck: Crosscheck, case: Path) -> None:
    (case / "crosscheck.toml").write_text('[rules]\nframing-exaggerates = "off"\n')
    done = crosscheck("check", ".", cwd=case)
    assert done.returncode == 0, done.stdout
    assert "framing-exaggerates" not in done.stdout


def test_a_setting_for_a_rule_that_does_not_exist_says_what_was_meant(
    crosscheck: Crosscheck, case: Path
) -> None:
    (case / "crosscheck.toml").write_text('[rules]\nframing-exagerates = "off"\n')
    done = crosscheck("check", ".", cwd=case)
    assert done.returncode == 3
    assert "framing-exaggerates" in done.stderr
    assert "Traceback" not in done.stderr


def test_json_goes_to_a_file_in_one_step_and_nothing_to_stdout(
    crosscheck: Crosscheck, case: Path
) -> None:
    done = crosscheck("check", case, "--format", "json", "--output", "run.json", cwd=case)
    assert done.stdout == ""
    run = json.loads((case / "run.json").read_text())
    assert [claim["verdict"] for claim in run["cases"][0]["claims"]] == ["exaggerates", "agrees"]
    assert sorted(p.name for p in case.iterdir() if "run" in p.name) == ["run.json"]


def test_html_is_one_page_in_a_file_that_shows_both_texts(
    crosscheck: Crosscheck, case: Path
) -> None:
    page = case / "run.html"
    done = crosscheck("check", case, "--format", "html", "--output", page, cwd=case)
    assert (done.returncode, done.stdout) == (1, "")
    text = page.read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert 'id="said-0-document-0" data-document="release"' in text
    assert 'id="wrote-0-document-0" data-document="letter"' in text


def test_spans_of_the_json_are_those_of_the_documents(crosscheck: Crosscheck, case: Path) -> None:
    run = json.loads(crosscheck("check", case, "--format", "json", cwd=case).stdout)
    claim = run["cases"][0]["claims"][0]
    assert RELEASE[claim["start"] : claim["end"]] == claim["quote"]
    assert (claim["line"], claim["column"]) == (1, 5)
    words = {LETTER[slice(*axis["evidence_span"])] for axis in claim["axes"] if axis["difference"]}
    assert any("emerging" in said for said in words)


def test_the_same_input_gives_the_same_bytes(started: Crosscheck, case: Path) -> None:
    first, second = (
        started("check", case, "--format", "json", cwd=case, PYTHONHASHSEED=seed) for seed in "12"
    )
    assert first.stdout == second.stdout


def test_a_text_that_is_not_at_hand_leaves_its_claims_unchecked(
    crosscheck: Crosscheck, case: Path
) -> None:
    (case / "letter.txt").unlink()
    done = crosscheck("check", case, "--strict", cwd=case)
    assert done.returncode in (3, 4)
    assert "2 unchecked" in done.stdout


def test_a_broken_text_is_named_and_the_rest_is_checked(crosscheck: Crosscheck, case: Path) -> None:
    (case / "old.pdf").write_bytes(b"%PDF-1.7 not really")
    documents = DOCUMENTS + "  - id: old\n    role: authority\n    text: old.pdf\n"
    (case / "documents.yaml").write_text(documents)
    done = crosscheck("check", case, cwd=case)
    assert done.returncode == 3
    assert "old.pdf" in done.stderr
    assert "exaggerates" in done.stdout


def test_no_case_says_how_to_make_one(crosscheck: Crosscheck, tmp_path: Path) -> None:
    done = crosscheck("check", cwd=tmp_path)
    assert done.returncode == 3
    assert "crosscheck init" in done.stderr


def test_colour_only_where_it_is_wanted(crosscheck: Crosscheck, case: Path) -> None:
    assert "\x1b[" not in crosscheck("check", case, cwd=case).stdout
    assert "\x1b[" in crosscheck("check", case, "--color", "always", cwd=case).stdout


def test_a_reader_that_goes_away_is_no_error(case: Path) -> None:
    command = f"{sys.executable} -m crosscheck check {case} | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)  # noqa: S602
    assert "Traceback" not in done.stderr


def test_help_does_not_load_the_index() -> None:
    code = (
        "import sys; from click.testing import CliRunner; from crosscheck.cli import crosscheck;"
        "assert CliRunner().invoke(crosscheck, ['--help']).exit_code == 0;"
        "print(sorted({'tantivy', 'jinja2', 'jsonschema', 'ruamel.yaml', 'lxml', 'trafilatura', 'docx', 'pypdfium2'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_mistyped_command_is_guessed(crosscheck: Crosscheck, tmp_path: Path) -> None:
    done = crosscheck("chekc", cwd=tmp_path)
    assert done.returncode == 2
    assert "Did you mean 'check'?" in done.stderr


def test_the_demo_case_reads_at_sixty_columns(crosscheck: Crosscheck, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "claims" / "harrowmere", tmp_path / "harrowmere")
    done = crosscheck("check", "harrowmere", cwd=tmp_path, COLUMNS="60")
    wide = [
        line for line in done.stdout.splitlines() if len(line) > 60 and ".claims.yaml:" not in line
    ]
    assert wide == []


def test_words_of_the_case_change_its_verdict_and_are_named_in_the_run(
    crosscheck: Crosscheck, case: Path, tmp_path: Path
) -> None:
    words = (
        "change: [{sense: certainty, value: 1, label: certain, kind: boost, words: [emerging]}]\n"
    )
    before = json.loads(crosscheck("check", case, "--format", "json", cwd=tmp_path).stdout)
    (case / "words.yaml").write_text(words, "utf-8")
    runs = [crosscheck("check", case, "--format", "json", cwd=tmp_path).stdout for _ in range(2)]
    assert runs[0] == runs[1]
    after = json.loads(runs[0])
    assert before["cases"][0]["words"] == []
    (named,) = after["cases"][0]["words"]
    assert named["file"].endswith("fernhollow/words.yaml")
    assert (named["added"], named["changed"], named["removed"]) == (0, 1, 0)
    certainty = [
        [a["difference"] for a in run["cases"][0]["claims"][0]["axes"] if a["axis"] == "certainty"]
        for run in (before, after)
    ]
    assert certainty[0][0] > 0
    assert certainty[1] == [] or certainty[1][0] <= 0
    page = crosscheck("check", case, cwd=tmp_path).stdout
    assert f"(sha256 {named['sha256'][:12]}…), wordings 1 changed." in " ".join(page.split())


def test_faulty_words_are_said_left_out_and_end_in_status_3(
    crosscheck: Crosscheck, case: Path, tmp_path: Path
) -> None:
    (case / "words.yaml").write_text("remove: [{sense: evaluation, words: [strogn]}]\n", "utf-8")
    for command in ("check", "validate"):
        done = crosscheck(command, case, cwd=tmp_path)
        assert done.returncode == 3
        said = done.stderr + done.stdout
        assert "words.yaml:1:38: remove[0].words[0]: " in said
        assert 'did you mean "strong"' in said
    done = crosscheck("validate", case / "words.yaml", cwd=tmp_path)
    assert done.returncode == 3
    assert "claim-words" in done.stdout


def pinned_as(case: Path, verdict: str, more: str = "") -> None:
    pin = f"    pin: {{verdict: {verdict}, reason: The whole letter says so., by: desk{more}}}\n"
    first, rest = CLAIMS.split("  - id: support")
    (case / "release.claims.yaml").write_text(f"{first}{pin}  - id: support{rest}", "utf-8")


def test_pin_is_printed_instead_of_the_machines_verdict_which_stays_beside_it(
    crosscheck: Crosscheck, case: Path, tmp_path: Path
) -> None:
    pinned_as(case, "agrees")
    done = crosscheck("check", case, "--format", "json", cwd=tmp_path)
    assert done.returncode == 0
    claim = json.loads(done.stdout)["cases"][0]["claims"][0]
    assert (claim["verdict"], claim["reason"]) == ("agrees", "The whole letter says so.")
    assert claim["decided_by"] == "pinned by desk"
    assert claim["pinned"]["needed"] is True
    assert claim["pinned"]["machine"]["verdict"] == "exaggerates"
    assert claim["pinned"]["accepts"] == ["framing-exaggerates"]
    page = crosscheck("check", case, cwd=tmp_path).stdout
    assert "= agrees  direct-work  (pinned)" in page
    assert "accepted by the pin: warning framing-exaggerates" in page


def test_pin_with_which_the_machine_agrees_is_no_longer_needed(
    crosscheck: Crosscheck, case: Path, tmp_path: Path
) -> None:
    pinned_as(case, "exaggerates")
    claim = json.loads(crosscheck("check", case, "--format", "json", cwd=tmp_path).stdout)["cases"][
        0
    ]["claims"][0]
    assert claim["pinned"]["needed"] is False
    assert claim["shift"] == "favourable"
    assert "The pin is no longer needed" in crosscheck("check", case, cwd=tmp_path).stdout


@pytest.mark.parametrize(
    ("verdict", "more", "said"),
    [
        ("agrees", ", shift: favourable", '"agrees" shifts nothing'),
        ("agres", "", 'did you mean "agrees"'),
        ("agrees", ", date: 2031-02-30", "no calendar has that date"),
        ("agrees", ", weight: 3", '"weight" is not a field of a pin'),
    ],
)
def test_pin_that_cannot_be_meant_is_invalid(
    crosscheck: Crosscheck, case: Path, verdict: str, more: str, said: str
) -> None:
    pinned_as(case, verdict, more)
    done = crosscheck("validate", case, cwd=case)
    assert done.returncode == 3
    assert said in done.stdout


def test_pin_against_the_review_of_the_same_claim_is_a_warning(
    crosscheck: Crosscheck, case: Path, tmp_path: Path
) -> None:
    pinned_as(case, "agrees")
    file = case / "release.claims.yaml"
    file.write_text(file.read_text("utf-8").replace("    pin:", REVIEW + "    pin:"), "utf-8")
    done = crosscheck("validate", case, cwd=tmp_path)
    assert done.returncode == 0
    assert 'the review of the same claim says "exaggerates" [claim-pin] (warning)' in done.stdout
