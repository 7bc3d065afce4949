"""Mistakes are told with what misled the machine, and reasons that no longer apply are named."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def mistakes(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("mistakes")


def a_set(folder: Path, *rows: tuple[str, str, str, str]) -> Path:
    path = folder / "framing.jsonl"
    lines = [
        {"id": name, "claim": claim, "evidence": evidence, "label": label}
        for name, claim, evidence, label in rows
    ]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return path


WRONG = ("r-1", "Plans are good.", "Plans are good.", "contradicts")
RIGHT = ("r-2", "Plans are good.", "Plans are good.", "agrees")


def test_only_rows_that_are_misjudged_are_mistakes(mistakes: ModuleType, tmp_path: Path) -> None:
    (found,) = mistakes.mistakes([a_set(tmp_path, WRONG, RIGHT)])
    assert (found.id, found.gold, found.given) == ("r-1", "contradicts", "agrees")
    assert found.misled


def test_row_that_is_right_now_is_named_and_its_reason_kept_out(
    mistakes: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = {
        "classes": {"likeness": "Nearly the same words."},
        "rows": {
            name: {"class": "likeness", "telling": "good", "why": "A label made up for this test."}
            for name in ("r-1", "r-2")
        },
    }
    path = tmp_path / "notes.json"
    path.write_text(json.dumps(notes), "utf-8")
    monkeypatch.setattr(mistakes, "NOTES", path)
    text, idle = mistakes.section([a_set(tmp_path, WRONG, RIGHT)])
    assert "| r-1" in text
    assert "| r-2" not in text
    assert "r-2 is no longer a mistake" in idle


def test_every_reason_has_a_class_and_quotes_few_words(mistakes: ModuleType) -> None:
    notes = json.loads(mistakes.NOTES.read_text("utf-8"))
    assert len(notes["rows"]) >= mistakes.SHOWN
    for note in notes["rows"].values():
        assert note["class"] in notes["classes"]
        assert len(note["telling"].split()) <= 14
