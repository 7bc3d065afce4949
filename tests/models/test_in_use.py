"""Local models through the real command line: switched on three ways, named in what they touch."""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

pytest.importorskip("onnxruntime", reason="needs the extra semantic")

from jsonschema import Draft202012Validator

from crosscheck.cli import main
from crosscheck.models.folder import open_folder

SCHEMA = Path(__file__).parents[2] / "schemas" / "run.schema.json"
LETTER = "Plans are good.\n\nWorkloads shrank.\n\nFerries sail at dawn.\n"
RELEASE = "Caseloads fell, and plans are not good.\n"
DOCUMENTS = """\
documents:
  - {id: letter, role: authority, text: letter.txt}
  - {id: release, role: claimant, reports-on: [letter], text: release.txt}
"""
CLAIMS = """\
document: release
claims:
  - {id: caseloads, quote: Caseloads fell, kind: framing}
  - {id: plans, quote: plans are not good, kind: framing}
"""


@pytest.fixture
def case(tmp_path):
    folder = tmp_path / "claims" / "harrowmere"
    folder.mkdir(parents=True)
    for name, text in {
        "documents.yaml": DOCUMENTS,
        "letter.txt": LETTER,
        "release.txt": RELEASE,
        "release.claims.yaml": CLAIMS,
    }.items():
        (folder / name).write_text(text)
    return folder


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it wrote."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def run(case, tmp_path, monkeypatch, capsys):
    """`run("check", …)`: the command line from its top, in the folder of the case's project."""
    del case

    def started(*arguments, **environment):
        with monkeypatch.context() as here:
            here.chdir(tmp_path)
            here.setenv("COLUMNS", "100")
            for name, value in environment.items():
                here.setenv(name, value)
            here.setattr(sys, "argv", ["crosscheck", *map(str, arguments)])
            with pytest.raises(SystemExit) as ended:
                main()
        written = capsys.readouterr()
        return Done(int(ended.value.code or 0), written.out, written.err)

    return started


def test_search_finds_what_no_word_would(run, case, embedder_folder):
    search = ("search", "boats", "--in", case / "letter.txt", "--format", "json")
    assert json.loads(run(*search).stdout)["passages"] == []
    found = json.loads(run(*search, "--embedder", embedder_folder).stdout)
    assert found["passages"][0]["quote"] == "Ferries sail at dawn."


def test_a_run_names_its_models_and_fits_the_schema(run, embedder_folder, entailment_folder):
    second = entailment_folder()
    arguments = ("check", "--embedder", embedder_folder, "--entailment", second)
    written = run(*arguments, "--format", "json").stdout
    found = json.loads(written)
    Draft202012Validator(json.loads(SCHEMA.read_text())).validate(found)
    assert found["tool"]["models"] == [
        {
            "use": "embedder",
            "name": "tiny-embedder",
            "sha256": open_folder(embedder_folder).sha256,
        },
        {"use": "entailment", "name": "tiny-entailment", "sha256": open_folder(second).sha256},
    ]
    plans = found["cases"][0]["claims"][1]
    assert plans["evidence"][0]["quote"] == "Plans are good."
    assert plans["evidence"][0]["contradiction"]["of_claim"] > 0.9
    assert run(*arguments, "--format", "json").stdout == written
    text = " ".join(run(*arguments).stdout.split())
    assert "by an embedding model: tiny-embedder (sha256 " in text
    assert "by an entailment model: tiny-entailment (sha256 " in text


def test_without_models_a_run_does_not_speak_of_them(run):
    assert "models" not in json.loads(run("check", "--format", "json").stdout)["tool"]
    assert "model:" not in run("check").stdout


def test_a_verdict_on_the_same_passage_is_the_same_with_an_embedder(run, embedder_folder):
    def plans(*more):
        claims = json.loads(run("check", "--format", "json", *more).stdout)["cases"][0]["claims"]
        return claims[1]

    without, found = plans(), plans("--embedder", embedder_folder)
    for field in ("verdict", "confidence", "reason", "decided_by", "axes"):
        assert found[field] == without[field]


def test_the_option_goes_before_the_environment_and_both_before_the_settings(
    run, tmp_path, embedder_folder
):
    def name(*more, **environment):
        tool = json.loads(run("check", "--format", "json", *more, **environment).stdout)["tool"]
        return tool["models"][0]["name"]

    for way in ("settings", "environment", "option"):
        shutil.copytree(embedder_folder, tmp_path / way)
    (tmp_path / "crosscheck.toml").write_text('embedder = "settings"\n')
    named = {"CROSSCHECK_EMBEDDER": str(tmp_path / "environment")}
    assert name() == "settings"
    assert name(**named) == "environment"
    assert name("--embedder", "option", **named) == "option"


def test_compare_gives_the_entailment_model_a_line_of_its_own(run, entailment_folder):
    folder = entailment_folder()
    texts = ("compare", "Plans are not good.", "Plans are good.")
    found = " ".join(run(*texts, "--entailment", folder).stdout.split())
    assert "Entailment model (tiny-entailment, sha256 " in found
    assert "claim against evidence 0.99" in found
    assert "The words alone come to the same." in found
    given = json.loads(run(*texts, "--entailment", folder, "--format", "json").stdout)
    assert given["by_words"] == "contradicts"
    assert given["models"][0]["use"] == "entailment"
    assert "ntailment" not in run(*texts).stdout


def test_an_article_is_read_with_both_models(run, case, embedder_folder, entailment_folder):
    found = run(
        *("article", case / "release.txt", "--against", case / "letter.txt", "--format", "json"),
        *("--embedder", embedder_folder, "--entailment", entailment_folder()),
    )
    assert len(json.loads(found.stdout)["tool"]["models"]) == 2


@pytest.fixture
def labelled_set(tmp_path):
    rows = [
        {"id": "a", "claim": "Plans are not good.", "evidence": "Plans are good."},
        {"id": 2, "claim": "Workloads shrank.", "evidence": "Workloads shrank."},
    ]
    path = tmp_path / "framing.jsonl"
    more = {"report": "letter", "label": "agrees"}
    path.write_text("".join(json.dumps(row | more) + "\n" for row in rows))
    return path


def test_evaluating_framing_asks_the_model_or_reads_what_one_said(
    run, tmp_path, labelled_set, entailment_folder
):
    predictions = tmp_path / "given.jsonl"
    asked = run(
        *("evaluate", "framing", labelled_set, "--entailment", entailment_folder()),
        *("--predictions", predictions),
    )
    assert "entailment: tiny-entailment (sha256 " in asked.stdout
    assert "crosscheck, words alone" in asked.stdout
    read = run("evaluate", "framing", labelled_set, "--contradictions", predictions)
    assert read.returncode == 0
    assert read.stdout.splitlines()[2:] == asked.stdout.splitlines()[3:]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{}", "given.jsonl:1: give 'contradiction' and 'contradiction_reverse'"),
        ("not json", "given.jsonl:1: not a JSON object"),
        ("[]", "given.jsonl:1: give 'contradiction'"),
        (
            '{"id": "a", "contradiction": 2, "contradiction_reverse": 0}',
            "each a number from 0 to 1",
        ),
        ('{"contradiction": 1, "contradiction_reverse": 0}', "'id' is missing"),
        ('{"id": "a", "contradiction": 1, "contradiction_reverse": 0}', "nothing for 2 of"),
    ],
)
def test_probabilities_that_are_none_are_refused_with_their_line(
    run, tmp_path, labelled_set, line, said
):
    (tmp_path / "given.jsonl").write_text(line)
    found = run("evaluate", "framing", labelled_set, "--contradictions", tmp_path / "given.jsonl")
    assert said in found.stderr
    assert found.returncode == 3


def test_evaluating_evidence_and_end_to_end_uses_the_embedder(
    run, case, labelled_set, embedder_folder, entailment_folder
):
    documents = ("--documents", case, "--embedder", embedder_folder)
    found = run("evaluate", "evidence", labelled_set, *documents)
    assert "embedder: tiny-embedder (sha256 " in found.stdout
    assert "crosscheck, words alone" in found.stdout
    whole = run(
        *("evaluate", "framing", labelled_set, "--end-to-end", *documents),
        *("--entailment", entailment_folder()),
    )
    assert "embedder: tiny-embedder" in whole.stdout
    assert "entailment: tiny-entailment" in whole.stdout


def test_given_probabilities_are_for_framing_alone(run, case, labelled_set):
    found = run("evaluate", "evidence", labelled_set, "--contradictions", labelled_set)
    assert found.returncode == 2
    assert "--contradictions is for framing" in found.stderr


@pytest.mark.parametrize("option", ["--embedder", "--entailment"])
def test_a_directory_that_is_not_there_ends_in_status_3(run, option):
    found = run("check", option, "nowhere")
    assert found.returncode == 3
    assert "nowhere: no such directory - name the one" in found.stderr


def test_the_name_of_a_directory_is_never_interpreted_by_the_terminal(
    run, tmp_path, embedder_folder
):
    odd = embedder_folder.rename(tmp_path / "red\x1b[31m")
    assert "\x1b" not in run("check", "--embedder", odd).stdout
    assert "\x1b" not in run("check", "--embedder", odd / "none").stderr
