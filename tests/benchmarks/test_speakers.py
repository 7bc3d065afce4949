"""The labelled articles: who is quoted, and that nobody is accused of what they did right."""

from __future__ import annotations

import json

import pytest


@pytest.mark.parametrize("half", ["wexmoor", "calderby"])
def test_every_label_finds_its_words_in_its_article(script, half):
    folder = script("speakers").SET
    for line in (folder / f"{half}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        text = (folder / half / f"{row['article']}.txt").read_text("utf-8")
        assert (row.get("quote") or row["statement"]) in text
        assert row["source"] in (None, "letter", "release")


@pytest.mark.parametrize(("half", "least", "most"), [("wexmoor", 0.95, 0), ("calderby", 0.8, 1)])
def test_speakers_are_named_and_hardly_anybody_is_falsely_accused(script, half, least, most):
    every = list(script("speakers").outcomes(half))
    quoted = [one for one in every if not one.statement]
    assert sum(one.verdict == "right" for one in quoted) >= least * len(quoted)
    assert sum(bool(one.accusations) and not one.accuse for one in every) <= most
    assert not any(
        "misattributed" in said for one in every if not one.accuse for said in one.accusations
    )
