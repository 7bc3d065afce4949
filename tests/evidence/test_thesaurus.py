"""The word lists, and how texts are read through them."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import crosscheck.evidence
from crosscheck.evidence.stems import stems
from crosscheck.evidence.thesaurus import thesaurus

FOLDER = Path(crosscheck.evidence.__file__).parent
DATA = [*sorted((FOLDER / "words").glob("*.json")), FOLDER / "ranking.json"]


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.name)
def test_every_data_file_is_what_its_schema_says(path):
    data = json.loads(path.read_text("utf-8"))
    schema = json.loads((path.parent / data["$schema"]).read_text("utf-8"))
    jsonschema.validate(data, schema, cls=jsonschema.Draft202012Validator)


def test_every_field_has_words_that_differ_in_their_stems():
    lonely = [field.name for field in thesaurus().fields if len(field.phrases) < 2]
    assert lonely == []


def test_no_field_stands_twice():
    names = [(field.name, field.strength) for field in thesaurus().fields]
    assert len(names) == len(set(names))


def test_a_phrase_puts_each_of_its_words_in_its_field():
    field = next(at for at, f in enumerate(thesaurus().fields) if f.name == "front door")
    senses = thesaurus().senses(stems("at the front door"))
    assert [found.get(field) for found in senses] == [None, None, 2, 2]


WORDS = [
    "front",
    "door",
    "mash",
    "first",
    "contact",
    "response",
    "looked",
    "after",
    "in",
    "care",
    "home",
]


@given(st.lists(st.sampled_from(WORDS), max_size=10))
def test_senses_are_what_trying_every_phrase_at_every_place_gives(text):
    read = stems(" ".join(text))
    slowly: list[dict[int, int]] = [{} for _ in read]
    for (at, field), start in product(enumerate(thesaurus().fields), range(len(read))):
        for phrase in field.phrases:
            if tuple(read[start : start + len(phrase)]) == phrase:
                for place in range(start, start + len(phrase)):
                    slowly[place][at] = min(slowly[place].get(at, 99), len(phrase))
    assert thesaurus().senses(read) == slowly
