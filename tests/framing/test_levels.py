"""How far, how firmly and how completely plain sentences hold: one letter for the axis, one for the level."""

from pathlib import Path

import pytest

from crosscheck.framing.proposition import GENERIC_SCOPE
from crosscheck.framing.read import Reading, read

SENTENCES = (Path(__file__).parent / "levels.txt").read_text("utf-8").splitlines()


def _scope(reading: Reading) -> str:
    levels = [found.scope for found in reading.propositions]
    told = min(levels) if min(levels) < GENERIC_SCOPE else max(levels)
    return "a" if told >= 0.95 else "m" if told >= 0.62 else "s" if told >= 0.2 else "f"


def _certainty(reading: Reading) -> str:
    return "h" if min(found.certainty for found in reading.propositions) < 0.6 else "f"


def _completion(reading: Reading) -> str:
    levels = [p.completion for p in reading.propositions if p.completion is not None]
    return "rpudd"[int(min(levels))] if levels else "d"


LEVEL = {"S": _scope, "C": _certainty, "K": _completion}


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_holds_as_far_and_as_firmly_as_it_says(line: str) -> None:
    axis, level, text = line.split(" ", 2)
    assert LEVEL[axis](read(text)) == level
