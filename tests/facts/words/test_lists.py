"""The word lists contradict themselves nowhere."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from crosscheck.facts.words.lexicon import entries, word_list, words_of

NAMES = sorted(
    path.name.removesuffix(".json")
    for path in files("crosscheck.facts.words").iterdir()
    if path.name.endswith(".json")
)


@pytest.mark.parametrize("name", ["bounds", "bounds_after"])
def test_no_phrase_bounds_a_number_in_two_ways(name):
    """The later would silently win."""
    phrases = Counter(p for listed in entries("numbers", name).values() for p in listed)
    assert [phrase for phrase, times in phrases.items() if times > 1] == []


@pytest.mark.parametrize(("one", "other"), [("up", "down"), ("more", "less"), ("now", "then")])
def test_no_word_says_a_thing_and_its_opposite(one, other):
    changes = word_list("changes")
    assert set(changes[one]) & set(changes[other]) == set()


def test_no_phrase_stands_on_both_sides_of_an_opposition():
    both = [set(one) & set(other) for one, other in word_list("polarity")["pairs"]["listed"]]
    assert not any(both)


def test_no_month_or_season_is_given_two_meanings():
    assert sorted(set(entries("dates", "months").values())) == list(range(1, 13))
    assert not set(entries("dates", "months")) & set(entries("dates", "seasons"))


@pytest.mark.parametrize("name", NAMES)
def test_every_list_says_what_it_is_for(name):
    said = word_list(name)
    assert said.get("about") or said.get("comment")


def test_a_table_is_read_without_its_comment():
    assert "comment" in word_list("numbers")["bounds"]
    assert "comment" not in entries("numbers", "bounds")
    assert words_of("claims", "windows") == set(word_list("claims")["windows"]["words"])


def test_a_small_word_list_names_the_modules_that_read_it():
    """Who changes a word has to know what it does."""
    folder = Path(str(files("crosscheck.facts")))
    modules = {path.stem: path.read_text("utf-8") for path in folder.rglob("*.py")}
    for table, listed in word_list("claims").items():
        if table == "comment":
            continue
        named = set(re.split("[:.]", listed["comment"])[0].split(", "))
        reading = {name for name, code in modules.items() if f'"claims", "{table}"' in code}
        assert named == reading, table
