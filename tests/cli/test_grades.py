"""Claims on a letter's judgements as a whole, through the real command line."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Crosscheck = Callable[..., subprocess.CompletedProcess[str]]

LETTER = """\
Inspection of Eastmere children’s services

The impact of leaders on social work practice with children and families

Inadequate

The experiences and progress of children who need help and protection

Inadequate

The experiences and progress of children in care

Requires improvement to be good

The experiences and progress of care leavers

Inadequate

Overall effectiveness

Inadequate

Since the last inspection in 2019, when services were judged to be good, leaders have lost sight of practice. \
Too many children wait for help.
"""
RELEASE = """\
Some parts of our service were rated inadequate. Elsewhere it was said that Eastmere is inadequate on every count. \
The council’s services have fallen from good to inadequate. Children in care were rated outstanding.
"""
CLAIMS = {
    "some": "Some parts of our service were rated inadequate.",
    "all": "Eastmere is inadequate on every count.",
    "fall": "The council’s services have fallen from good to inadequate.",
    "care": "Children in care were rated outstanding.",
}


@pytest.fixture
def eastmere(tmp_path: Path) -> Path:
    """A case about an invented council, whose letter says nothing of grades but in its table."""
    case = tmp_path / "claims" / "eastmere"
    case.mkdir(parents=True)
    (case / "letter.txt").write_text(LETTER, encoding="utf-8")
    (case / "release.txt").write_text(RELEASE, encoding="utf-8")
    documents = [
        {"id": "letter", "role": "authority", "kind": "inspection-report", "text": "letter.txt"},
        {"id": "release", "role": "claimant", "kind": "press-release", "text": "release.txt"},
    ]
    (case / "documents.yaml").write_text(json.dumps({"documents": documents}), encoding="utf-8")
    claims = [
        {"id": name, "quote": quote, "kind": "framing", "speaker": "Eastmere Council"}
        for name, quote in CLAIMS.items()
    ]
    written = json.dumps({"document": "release", "claims": claims}, ensure_ascii=False)
    (case / "release.claims.yaml").write_text(written, encoding="utf-8")
    return case


def test_claims_on_all_some_and_moved_grades_are_held_against_the_table(
    crosscheck: Crosscheck, eastmere: Path
) -> None:
    done = crosscheck("check", eastmere, "--format", "json", cwd=eastmere)
    assert done.returncode == 1, done.stderr
    found = {claim["id"]: claim for claim in json.loads(done.stdout)["cases"][0]["claims"]}
    assert {name: (claim["verdict"], claim["shift"]) for name, claim in found.items()} == {
        "some": ("downplays", "favourable"),
        "all": ("exaggerates", "unfavourable"),
        "fall": ("agrees", "none"),
        "care": ("contradicts", "favourable"),
    }
    assert [finding["rule"] for finding in found["care"]["findings"]] == ["grade-differs"]
    assert "framing-downplays" in {finding["rule"] for finding in found["some"]["findings"]}
    assert found["all"]["evidence"][0]["quote"].endswith("Requires improvement to be good")


def test_the_reason_names_the_judgements(crosscheck: Crosscheck, eastmere: Path) -> None:
    done = crosscheck("check", eastmere, cwd=eastmere)
    assert "the service overall was judged inadequate" in " ".join(done.stdout.split())
