"""Words brought to the form in which two texts share them."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

import tantivy

from crosscheck.text.fold import fold_typography

_KEPT = 4_096
"""Code points of a word-like run that are read; longer ones are no words."""
_SHARED = 4
"""Letters that the stems of a family share at least."""


@cache
def analyser() -> tantivy.TextAnalyzer:
    """Letters and digits, lower case, stemmed (Snowball English, Porter 2001): the index's own."""
    return (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.remove_long(_KEPT))
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.stemmer("English"))
        .build()
    )


@cache
def irregular() -> dict[str, str]:
    """The stem of an irregular form to that of its base: "brought" as "bring"."""
    text = files("crosscheck.evidence").joinpath("words/irregular.json").read_text("utf-8")
    return {
        _stem(form): _stem(base)
        for base, forms in json.loads(text)["forms"].items()
        for form in forms
    }


def _stem(word: str) -> str:
    return str(analyser().analyze(word)[0])


def stems(text: str) -> list[str]:
    """The stems of the words of `text`, in order; a possessive is its noun, "n't" is "not"."""
    base = irregular()
    found: list[str] = []
    for stem in analyser().analyze(fold_typography(text)):
        if stem == "t" and found and found[-1].endswith("n"):
            found.append("not")
        elif stem != "s":
            found.append(base.get(stem, stem))
    return found


def beginning(stem: str) -> str:
    """The letters that two stems of one family share at least."""
    return stem[:_SHARED]


def same_family(one: str, other: str) -> float:
    """
    How likely two different stems are of one family ("assess", "assessor"), 0–1.

    They share their beginning, all but a last letter of the shorter, and most of the longer.
    """
    if len(one) > len(other):
        one, other = other, one
    shared = _SHARED
    if len(one) < shared or one[:shared] != other[:shared] or one.isdigit():
        return 0.0
    while shared < len(one) and one[shared] == other[shared]:
        shared += 1
    return shared / len(other) if shared >= max(len(one) - 1, 0.6 * len(other)) else 0.0
