"""The word lists of this folder: data with a comment and a source, read once."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files


@cache
def word_list(file: str, name: str) -> frozenset[str]:
    """The list `name` of `words/<file>.json`."""
    text = files("crosscheck.text").joinpath("words", f"{file}.json").read_text(encoding="utf-8")
    return frozenset(json.loads(text)[name])
