"""Annotations of a browser through the real command line."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

Crosscheck = Callable[..., subprocess.CompletedProcess[str]]


def test_annotations_become_drafts_and_what_is_not_placed_is_named(
    crosscheck: Crosscheck, tmp_path: Path
) -> None:
    case = tmp_path / "claims" / "fernhollow"
    case.mkdir(parents=True)
    (case / "documents.yaml").write_text(
        "documents:\n  - {id: release, role: claimant, text: release.txt}\n"
    )
    (case / "release.txt").write_text("All plans are clear. Visits are regular.\n")
    rows = [
        {"uri": "x", "target": [{"selector": [{"type": "TextQuoteSelector", "exact": words}]}]}
        for words in ("plans are clear", "plans are \x1b[31mgone")
    ]
    (tmp_path / "rows.json").write_text(json.dumps({"rows": rows}))
    command = ("add-claims", "rows.json", "--case", "fernhollow", "--document", "release")
    done = crosscheck(*command, cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith(
        "1 draft claim in claims/fernhollow/release.claims.yaml; 1 annotation not"
    )
    assert "annotation 2 (“plans are \\x1b[31mgone”): its words do not stand" in done.stderr
    assert "quote: plans are clear" in (case / "release.claims.yaml").read_text()
    (tmp_path / "rows.json").write_text(json.dumps({"rows": rows[:1]}))
    assert crosscheck(*command, cwd=tmp_path).returncode == 0


def test_many_annotations_of_another_page_are_named_in_one_line(
    crosscheck: Crosscheck, tmp_path: Path
) -> None:
    case = tmp_path / "claims" / "fernhollow"
    case.mkdir(parents=True)
    (case / "documents.yaml").write_text("documents:\n  - {id: release, role: claimant}\n")
    rows = [{"uri": "https://elsewhere.example", "target": []}] * 5
    (tmp_path / "rows.json").write_text(json.dumps(rows))
    done = crosscheck("add-claims", "rows.json", "--case", "fernhollow", cwd=tmp_path)
    assert done.returncode == 1
    assert "annotations 1-5: is about https://elsewhere.example" in done.stderr
