"""The word lists of `examine/words/`; `schemas/points.schema.json` is their form."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files


@cache
def word_list(name: str) -> tuple[str, ...]:
    """The words of one list of `points.json`, in its order."""
    text = files("crosscheck.examine").joinpath("words/points.json").read_text("utf-8")
    return tuple(json.loads(text)[name]["words"])


@cache
def word_pattern(name: str) -> re.Pattern[str]:
    """The words of one list of `words/points.json`, longest first; `~` stands for any ending."""
    forms = sorted(word_list(name), key=len, reverse=True)
    endings = (re.escape(form).replace(r"\~", "~").replace("~", r"\w*") for form in forms)
    return re.compile(rf"\b(?:{'|'.join(endings)})(?!\w)")
