"""`crosscheck validate`: every fault of every file, with its line, in one run."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from crosscheck.cli.validate import command

DOCUMENTS = """\
documents:
  - id: letter
    role: authority
    published: 2024-07-09
    covers: {from: 2024-06-10, to: 2024-06-21}
    text: letter.txt
  - id: release
    role: claimant
    published: 2024-07-10
    reports-on: [letter]
    text: release.txt
"""
LETTER = "Visits are beginning to be more regular. Plans must be reviewed on time.\n"
RELEASE = "We saw strong work. They saw strong work. Visits are regular, and we are proud.\n"
# Each line that is at fault says which fault is to be found in it.
TEN_FAULTS = """\
document: release
claims:
  - id: one
    quote: Visits are regular
    speeker: Ada Quill                    # fault: claim-unknown-field
  - id: two                               # fault: claim-schema
    kind: framing
  - id: three
    quote: we are proud
    kind: framng                          # fault: claim-schema
  - id: four
    quote: Visits were regular            # fault: claim-anchor-missing
  - id: five
    quote: strong work                    # fault: claim-anchor-ambiguous
  - id: one                               # fault: claim-duplicate-id
    quote: we are proud
  - id: six
    quote: we are proud
    against: [leter]                      # fault: claim-unknown-document
  - id: seven
    quote: we are proud
    review:
      verdict: exaggerates
      evidence:
        document: letter
        quote: Visits are always regular  # fault: claim-review-stale
  - id: eight
    quote: we are proud
    review:
      verdict: agrees
      date: 2024-07-01                    # fault: claim-dates
  - id: nine
    quote: we are proud
    topic: pride
    topic: joy                            # fault: claim-duplicate-key
"""
SOUND = "document: release\nclaims:\n  - {id: a, quote: Visits are regular}\n"


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "claims" / "estermouth"
    folder.mkdir(parents=True)
    (folder / "documents.yaml").write_text(DOCUMENTS)
    (folder / "release.claims.yaml").write_text(SOUND)
    (folder / "letter.txt").write_text(LETTER)
    (folder / "release.txt").write_text(RELEASE)
    (tmp_path / ".git").mkdir()  # settings of the machine's other folders are not ours
    monkeypatch.chdir(tmp_path)
    return Path("claims/estermouth")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(command, [str(argument) for argument in arguments])


def crosscheck(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "crosscheck", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )


def test_ten_faults_are_ten_errors_with_the_right_lines_in_one_run(case: Path):
    (case / "release.claims.yaml").write_text(TEN_FAULTS)
    done = crosscheck("validate", case)
    wanted = [
        (number, line.partition("# fault: ")[2])
        for number, line in enumerate(TEN_FAULTS.splitlines(), 1)
        if "# fault: " in line
    ]
    found = [
        (int(line), rule)
        for line, rule in re.findall(
            r"^claims/estermouth/release\.claims\.yaml:(\d+):\d+: .*\[([a-z-]+)\]$",
            done.stdout,
            re.MULTILINE,
        )
    ]
    assert len(wanted) == 10
    assert found == wanted
    assert done.stdout.endswith("10 errors in 1 file\n")
    assert (done.returncode, done.stderr) == (3, "")
    assert crosscheck("validate", case).stdout == done.stdout


def test_five_hundred_claims_are_validated_in_under_two_seconds(case: Path):
    sentences = [
        f"Visit number {n} was made on time and was found to be useful." for n in range(500)
    ]
    (case / "release.txt").write_text("\n\n".join(sentences))
    (case / "release.claims.yaml").write_text(
        "document: release\nclaims:\n"
        + "".join(
            f"  - id: visit-{n}\n    quote: {sentence}\n    kind: framing\n    speaker: Estermouth Council\n"
            f"    attributed-to: Inspectorate\n    topic: visits\n    against: [letter]\n    review:\n"
            f"      verdict: no-evidence\n      by: desk\n      date: 2024-08-01\n      note: Not in the letter.\n"
            for n, sentence in enumerate(sentences)
        )
    )
    before = os.times()
    done = crosscheck("validate", case)
    after = os.times()
    assert done.stdout == "1 case, 2 documents, 500 claims: valid\n"
    # Processor time of the whole command: what else the machine does is not its doing.
    used = (
        after.children_user + after.children_system - before.children_user - before.children_system
    )
    assert used < 2


def test_a_sound_case_is_valid(case: Path):
    result = run(case)
    assert result.output == "1 case, 2 documents, 1 claim: valid\n"
    assert result.exit_code == 0


def test_every_case_under_claims_is_validated_by_default(case: Path):
    (case.parent / "second").mkdir()
    (case.parent / "second" / "documents.yaml").write_text("documents: []\n")
    assert run().output == "2 cases, 2 documents, 1 claim: valid\n"
    assert run("estermouth").output == "1 case, 2 documents, 1 claim: valid\n"


def test_what_was_not_looked_up_is_said_and_is_no_fault(case: Path, tmp_path: Path):
    (tmp_path / "letters").mkdir()
    (case / "release.txt").rename(tmp_path / "letters" / "release.txt")
    result = run(case)
    assert result.output == (
        "claims/estermouth: 1 quote not looked up, as there is no text of release at hand "
        "(--texts DIR names its folder)\n1 case, 2 documents, 1 claim: valid\n"
    )
    assert result.exit_code == 0
    assert run(case, "--texts", "letters").output == "1 case, 2 documents, 1 claim: valid\n"
    (tmp_path / "crosscheck.toml").write_text('texts = "letters"\n')
    assert run(case).output == "1 case, 2 documents, 1 claim: valid\n"


def test_a_file_alone_is_validated_within_its_case(case: Path):
    (case / "other.claims.yaml").write_text("document: other\nclaims: [{id: a, quote: b}]\n")
    other, release = case / "other.claims.yaml", case / "release.claims.yaml"
    assert "claim-unknown-document" in run(other).output
    # Its id clashes with one of the other file: that concerns both.
    assert "claim-duplicate-id" in run(other).output
    other.write_text("document: other\nclaims: [{id: b, quote: b}]\n")
    assert run(release).exit_code == 0
    assert run(case / "documents.yaml").exit_code == 3


def test_a_claim_file_without_a_case_is_held_to_its_schema(tmp_path: Path):
    file = tmp_path / "x.claims.yaml"
    file.write_text("document: x\nclaims: [{id: a, quote: b, kind: c}]\n")
    result = run(file)
    assert result.exit_code == 3
    assert "1 error in 1 file" in result.output


def test_json_has_every_problem_with_its_place(case: Path):
    (case / "release.claims.yaml").write_text(TEN_FAULTS)
    described = json.loads(run(case, "--format", "json").output)
    assert described["valid"] is False
    assert described["cases"][0]["documents"] == 2
    problem = described["problems"][0]
    assert (problem["file"], problem["line"], problem["column"], problem["rule"], problem["path"]) == (
        "claims/estermouth/release.claims.yaml", 5, 5, "claim-unknown-field", "claims[0].speeker",
    )  # fmt: skip
    assert [problem["level"] for problem in described["problems"]] == ["error"] * 10
    duplicate = next(p for p in described["problems"] if p["rule"] == "claim-duplicate-id")
    assert duplicate["related"] == [{"file": problem["file"], "line": 3, "column": 9}]


def test_github_annotations_stand_on_the_lines_at_fault(case: Path):
    (case / "release.claims.yaml").write_text(SOUND.replace("quote: ", "quote: 100% of "))
    first, *_ = run(case, "--format", "github").output.splitlines()
    assert first.startswith(
        "::error file=claims/estermouth/release.claims.yaml,line=3,col=20,title=claim-anchor-missing::"
        "claims[0].quote: these words do not stand in release%0Anearest, "
    )


def test_a_file_nobody_reads_is_a_warning_and_no_error(case: Path):
    (case / "release.claim.yaml").write_text(SOUND)
    result = run(case)
    assert "[claim-file-name] (warning)" in result.output
    assert result.output.endswith("1 warning in 1 file\n")
    assert result.exit_code == 0


def test_control_characters_of_a_file_do_not_reach_the_terminal(case: Path):
    (case / "release.claims.yaml").write_text(
        'document: release\nclaims:\n  - {id: a, quote: b, "k\\x1b[2Jd\\u202e": c}\n'
    )
    result = run(case)
    assert "\x1b" not in result.output
    assert "\u202e" not in result.output
    assert "k\\x1b[2Jd\\u202e" in result.output


def test_without_any_case_the_next_step_is_named(tmp_path: Path):
    (tmp_path / "empty").mkdir()
    done = crosscheck("validate", tmp_path / "empty")
    assert done.returncode == 3
    assert "no case in it" in done.stderr
    assert "crosscheck init" in done.stderr


def test_a_file_of_another_name_is_a_mistake_of_the_command_line(case: Path):
    result = run(case / "letter.txt")
    assert result.exit_code == 2
    assert "is no claim file" in result.output


def test_the_report_can_go_to_a_file(case: Path, tmp_path: Path):
    result = run(case, "--output", "report.txt")
    assert result.output == ""
    assert (tmp_path / "report.txt").read_text() == "1 case, 2 documents, 1 claim: valid\n"


def test_lines_are_one_a_fault_for_editors(tmp_path: Path) -> None:
    (tmp_path / "documents.yaml").write_text(DOCUMENTS)
    (tmp_path / "letter.txt").write_text(LETTER)
    (tmp_path / "release.txt").write_text(RELEASE)
    (tmp_path / "release.claims.yaml").write_text(TEN_FAULTS)
    done = run(tmp_path, "--format", "lines")
    lines = done.stdout.splitlines()
    pattern = re.compile(r".+\.yaml:(\d+):\d+: error ([a-z-]+): .+")
    found = [match.groups() for match in map(pattern.fullmatch, lines) if match]
    assert len(found) == len(lines)
    at_fault = [
        (str(number), line.partition("# fault: ")[2])
        for number, line in enumerate(TEN_FAULTS.splitlines(), start=1)
        if "# fault: " in line
    ]
    assert set(at_fault) <= set(found)


def test_of_valid_files_there_are_no_lines(tmp_path: Path) -> None:
    (tmp_path / "documents.yaml").write_text(DOCUMENTS)
    (tmp_path / "letter.txt").write_text(LETTER)
    (tmp_path / "release.txt").write_text(RELEASE)
    done = run(tmp_path, "--format", "lines")
    assert (done.stdout, done.exit_code) == ("", 0)
