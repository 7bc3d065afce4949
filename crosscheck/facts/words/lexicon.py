"""The word lists of this folder, read once."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def word_list(name: str) -> dict[str, Any]:
    """The word list `words/<name>.json` that ships with the package."""
    loaded: dict[str, Any] = json.loads(
        files("crosscheck.facts.words").joinpath(f"{name}.json").read_text(encoding="utf-8")
    )
    return loaded


@cache
def entries(name: str, key: str) -> dict[str, Any]:
    """One table of a word list, without its comment."""
    return {word: value for word, value in word_list(name)[key].items() if word != "comment"}


@cache
def words_of(name: str, key: str) -> frozenset[str]:
    """The words that one table of a word list gives, for asking whether a word is among them."""
    return frozenset(word_list(name)[key]["words"])
