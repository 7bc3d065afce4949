"""The main job through the real command line: what it prints, where, and how it ends."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from .conftest import FERNHOLLOW, REVIEW

Crosscheck = Callable[..., subprocess.CompletedProcess[str]]

ROOT = Path(__file__).parents[2]


def _review(fernhollow: Path, review: str) -> None:
    first, second = FERNHOLLOW["release.claims.yaml"].split("  - id: support")
    (fernhollow / "release.claims.yaml").write_text(f"{first}{review}  - id: support{second}")


def test_a_claim_that_goes_too_far_is_set_against_what_was_written(
    crosscheck: Crosscheck, fernhollow: Path
) -> None:
    done = crosscheck("check", cwd=fernhollow.parents[1])
    assert done.returncode == 1
    assert "↑ exaggerates  direct-work" in done.stdout
    assert "- direct work with children is [-strong-]" in done.stdout
    assert "{+emerging" in done.stdout
    assert "= agrees" in done.stdout
    assert done.stderr.startswith("exit status 1: 1 claim without a review")


def test_a_review_that_holds_is_shown_and_is_not_news(
    crosscheck: Crosscheck, fernhollow: Path
) -> None:
    _review(fernhollow, REVIEW)
    done = crosscheck("check", fernhollow, cwd=fernhollow)
    assert done.returncode == 0
    assert "Reviewed: exaggerates, the same." in done.stdout


def test_a_review_whose_evidence_has_gone_is_news(crosscheck: Crosscheck, fernhollow: Path) -> None:
    _review(fernhollow, REVIEW.replace("is an emerging strength", "is a budding strength"))
    done = crosscheck("check", fernhollow, cwd=fernhollow)
    assert done.returncode == 1
    assert "no longer holds" in done.stdout


def test_fail_on_error_lets_warnings_pass(crosscheck: Crosscheck, fernhollow: Path) -> None:
    assert crosscheck("check", fernhollow, "--fail-on", "error", cwd=fernhollow).returncode == 0


def test_a_rule_can_be_switched_off_in_the_settings(
    crosscheck: Crosscheck, fernhollow: Path
) -> None:
    (fernhollow / "crosscheck.toml").write_text('[rules]\nframing-exaggerates = "off"\n')
    done = crosscheck("check", ".", cwd=fernhollow)
    assert done.returncode == 0, done.stdout
    assert "framing-exaggerates" not in done.stdout


def test_a_setting_for_a_rule_that_does_not_exist_says_what_was_meant(
    crosscheck: Crosscheck, fernhollow: Path
) -> None:
    (fernhollow / "crosscheck.toml").write_text('[rules]\nframing-exagerates = "off"\n')
    done = crosscheck("check", ".", cwd=fernhollow)
    assert done.returncode == 3
    assert "framing-exaggerates" in done.stderr
    assert "Traceback" not in done.stderr


def test_json_goes_to_a_file_in_one_step_and_nothing_to_stdout(
    crosscheck: Crosscheck, fernhollow: Path
) -> None:
    done = crosscheck(
        "check", fernhollow, "--format", "json", "--output", "run.json", cwd=fernhollow
    )
    assert done.stdout == ""
    run = json.loads((fernhollow / "run.json").read_text())
    assert [claim["verdict"] for claim in run["cases"][0]["claims"]] == ["exaggerates", "agrees"]
    assert sorted(p.name for p in fernhollow.iterdir() if "run" in p.name) == ["run.json"]


def test_html_is_one_page_in_a_file_that_shows_both_texts(
    crosscheck: Crosscheck, fernhollow: Path
) -> None:
    page = fernhollow / "run.html"
    done = crosscheck("check", fernhollow, "--format", "html", "--output", page, cwd=fernhollow)
    assert (done.returncode, done.stdout) == (1, "")
    text = page.read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert 'id="said-0-document-0" data-document="release"' in text
    assert 'id="wrote-0-document-0" data-document="letter"' in text


def test_spans_of_the_json_are_those_of_the_documents(
    crosscheck: Crosscheck, fernhollow: Path
) -> None:
    run = json.loads(crosscheck("check", fernhollow, "--format", "json", cwd=fernhollow).stdout)
    claim = run["cases"][0]["claims"][0]
    assert FERNHOLLOW["release.txt"][claim["start"] : claim["end"]] == claim["quote"]
    assert (claim["line"], claim["column"]) == (1, 5)
    words = {
        FERNHOLLOW["letter.txt"][slice(*axis["evidence_span"])]
        for axis in claim["axes"]
        if axis["difference"]
    }
    assert any("emerging" in said for said in words)


def test_the_same_input_gives_the_same_bytes(started: Crosscheck, fernhollow: Path) -> None:
    first, second = (
        started("check", fernhollow, "--format", "json", cwd=fernhollow, PYTHONHASHSEED=seed)
        for seed in "12"
    )
    assert first.stdout == second.stdout


def test_a_text_that_is_not_at_hand_leaves_its_claims_unchecked(
    crosscheck: Crosscheck, fernhollow: Path
) -> None:
    (fernhollow / "letter.txt").unlink()
    done = crosscheck("check", fernhollow, "--strict", cwd=fernhollow)
    assert done.returncode in (3, 4)
    assert "2 unchecked" in done.stdout


def test_a_broken_text_is_named_and_the_rest_is_checked(
    crosscheck: Crosscheck, fernhollow: Path
) -> None:
    (fernhollow / "old.pdf").write_bytes(b"%PDF-1.7 not really")
    documents = (
        FERNHOLLOW["documents.yaml"] + "  - id: old\n    role: authority\n    text: old.pdf\n"
    )
    (fernhollow / "documents.yaml").write_text(documents)
    done = crosscheck("check", fernhollow, cwd=fernhollow)
    assert done.returncode == 3
    assert "old.pdf" in done.stderr
    assert "exaggerates" in done.stdout


def test_no_case_says_how_to_make_one(crosscheck: Crosscheck, tmp_path: Path) -> None:
    done = crosscheck("check", cwd=tmp_path)
    assert done.returncode == 3
    assert "crosscheck init" in done.stderr


def test_colour_only_where_it_is_wanted(crosscheck: Crosscheck, fernhollow: Path) -> None:
    assert "\x1b[" not in crosscheck("check", fernhollow, cwd=fernhollow).stdout
    assert "\x1b[" in crosscheck("check", fernhollow, "--color", "always", cwd=fernhollow).stdout


def test_a_reader_that_goes_away_is_no_error(fernhollow: Path) -> None:
    command = f"{sys.executable} -m crosscheck check {fernhollow} | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)  # noqa: S602 - a pipe needs a shell, and both of its ends are ours
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
    crosscheck: Crosscheck, fernhollow: Path, tmp_path: Path
) -> None:
    words = (
        "change: [{sense: certainty, value: 1, label: certain, kind: boost, words: [emerging]}]\n"
    )
    before = json.loads(crosscheck("check", fernhollow, "--format", "json", cwd=tmp_path).stdout)
    (fernhollow / "words.yaml").write_text(words, "utf-8")
    runs = [
        crosscheck("check", fernhollow, "--format", "json", cwd=tmp_path).stdout for _ in range(2)
    ]
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
    page = crosscheck("check", fernhollow, cwd=tmp_path).stdout
    assert f"(sha256 {named['sha256'][:12]}…), wordings 1 changed." in " ".join(page.split())


def test_faulty_words_are_said_left_out_and_end_in_status_3(
    crosscheck: Crosscheck, fernhollow: Path, tmp_path: Path
) -> None:
    (fernhollow / "words.yaml").write_text(
        "remove: [{sense: evaluation, words: [strogn]}]\n", "utf-8"
    )
    for command in ("check", "validate"):
        done = crosscheck(command, fernhollow, cwd=tmp_path)
        assert done.returncode == 3
        said = done.stderr + done.stdout
        assert "words.yaml:1:38: remove[0].words[0]: " in said
        assert 'did you mean "strong"' in said
    done = crosscheck("validate", fernhollow / "words.yaml", cwd=tmp_path)
    assert done.returncode == 3
    assert "claim-words" in done.stdout
