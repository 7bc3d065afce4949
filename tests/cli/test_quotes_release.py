"""A council's release and two articles about a report and an earlier letter, all invented, through `crosscheck quotes`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from crosscheck.cli.quotes import command

REPORT = """\
Inspection of Dunmere children’s services
Report published: 3 June 2022
Lead inspector: Silas Wray

Foster carers are trained before a child arrives. Most of them stay for years. While their reviews are held \
on time, these do not always lead to a change. A new fostering team has begun to visit them at home.

Visits to young carers are frequent. Workers use drawings and play so that children are heard. This includes \
those who do not speak English at home. They come back when they say they will.
"""
VISIT = """\
Monitoring visit to Dunmere children’s services

Dear Mrs Croft

This letter summarises the findings of the third monitoring visit, on 4 November 2021. His Majesty’s Inspector \
was Iona Bale.

The court team is well led. Its reports are thorough, and judges have said so. Delay has been cut by half since May.
"""
RELEASE = """\
Dunmere welcomes its report

We are delighted with what the inspectors say about our services.

Ofsted inspectors say:

Foster carers are trained before a child arrives. Most of them stay for years. A new fostering team has begun to \
visit them at home.

Visits to young carers are frequent. Workers use drawings and play so that children are heard, including those who \
do not speak English at home.

Our fostering line is open all week.

Of our court team, inspectors wrote last autumn:

The court team is well led. Its reports are thorough, and judges have said so.

Councillor Peter Lorne, cabinet member for children, said: “We have made rapid strides, and our carers made them \
with us.”
"""
ARTICLE = """\
Dunmere council hails its carers

Peter Lorne, who has held the brief since May, said that he was pleased. “We have made strides, and our carers \
made them with us.”

Fostering “has begun”, said Ofsted.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    texts = {"report": REPORT, "visit": VISIT, "release": RELEASE, "article": ARTICLE}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def entries(*arguments: str) -> list[dict[str, object]]:
    found = json.loads(run(*arguments, "--format", "json").stdout)["quotations"]
    assert isinstance(found, list)
    return found


def test_the_sentence_dropped_from_a_block_is_shown(folder: Path) -> None:
    shown = " ".join(run("release.txt", "--in", "report.txt", "visit.txt").stdout.split())
    assert "spliced · warning · quote-spliced given to Ofsted inspectors" in shown
    assert (
        "drops the qualification between them: “While their reviews are held on time, these do not always lead "
        "to a change”"
    ) in shown


def test_a_phrase_that_makes_one_sentence_of_two_is_altered(folder: Path) -> None:
    shown = " ".join(run("release.txt", "--in", "report.txt", "visit.txt").stdout.split())
    assert "[-including-] those who do not speak English" in shown
    assert (
        "has “including” where the source has “This includes”, and makes one sentence of two"
        in shown
    )


def test_blocks_of_several_letters_are_each_found_in_their_own(folder: Path) -> None:
    found = entries("release.txt", "--in", "report.txt", "visit.txt")
    places = {
        str(one["quote"]).split(".")[0]: one["source"]["document"]
        for one in found
        if isinstance(one["source"], dict)
    }
    assert places["The court team is well led"] == "visit"
    assert places["Foster carers are trained before a child arrives"] == "report"
    assert not any("fostering line" in str(one["quote"]) for one in found)


def test_a_statement_trimmed_by_an_article_is_its_speakers_own(folder: Path) -> None:
    found = entries("article.txt", "--in", "report.txt", "visit.txt", "release.txt")
    assert [(one["label"], one["speaker"]) for one in found] == [
        ("trimmed", "Peter Lorne"),
        ("verbatim", "Ofsted"),
    ]
    assert found[0]["message"] == "leaves out “rapid” without marking it"
