"""What no inspection report can bear out: promises, thanks and feelings."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files

from crosscheck.evidence.phrases import Phrases
from crosscheck.text.tokens import words


class Beyond(StrEnum):
    """Why a claim is one that no report bears out."""

    PROMISE = "promise"
    THANKS = "thanks"
    FEELING = "feeling"


def beyond(claim: str) -> Beyond | None:
    """The first reason for which no report bears `claim` out; None for what a report may tell."""
    written = _written(claim)
    return next((reason for reason in Beyond if _lists()[reason].within(written)), None)


def _written(text: str) -> list[str]:
    """
    The words as written, "won't" being two of them.

    Here a form tells what a stem does not: who says "we are going to" promises, children who go to school
    or a council that won a prize do not.
    """
    return [part for token in words(text) for part in re.split("['-]", token.norm)]


@cache
def _lists() -> Mapping[str, Phrases]:
    text = files("crosscheck.evidence").joinpath("words/claims.json").read_text("utf-8")
    lists = json.loads(text)["beyond"]
    return {name: Phrases.as_written(found) for name, found in lists.items()}
