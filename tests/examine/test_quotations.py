"""The quotations of claims: whose they are, and from which letter."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from crosscheck.cli.article import command

OLD = """\
Inspection of Dunmere children’s services
Report published: 4 May 2018
Lead inspector: Silas Wray

Foster carers in Dunmere wait too long for their training. Care leavers are well supported and require help.
"""
NEW = """\
Inspection of Dunmere children’s services
Report published: 3 June 2022
Lead inspector: Iona Bale

Foster carers in Dunmere are trained before a child arrives. Most of them stay with the council for years.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "old.txt").write_text(OLD, encoding="utf-8")
    (tmp_path / "new.txt").write_text(NEW, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def output(folder: Path, text: str) -> str:
    (folder / "article.txt").write_text(text, encoding="utf-8")
    arguments = ["article.txt", "--against", "old.txt", "--against", "new.txt"]
    return " ".join(CliRunner().invoke(command, arguments).stdout.split())


def test_an_article_is_about_the_letter_that_it_quotes_and_may_quote_another(folder: Path) -> None:
    text = (
        "Ofsted said that care leavers need help and that foster carers wait too long for training.\n\n"
        "Its report said: “Most of them stay with the council for years.”\n\n"
        "It said “foster carers in Dunmere are trained before a child arrives”. Four years ago, inspectors "
        "wrote: “Foster carers in Dunmere wait too long for their training.”\n"
    )
    shown = output(folder, text)
    assert "quote-" not in shown


def test_words_of_no_letter_are_not_found_in_any(folder: Path) -> None:
    text = "Ofsted said that “nobody in Dunmere has ever been trained for anything at all”.\n"
    assert "quote-not-found" in output(folder, text)
