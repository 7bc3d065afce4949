"""Idiomatic English about services, each sentence praise (+) or blame (-)."""

from pathlib import Path

import pytest

from crosscheck.framing.features import total_value
from crosscheck.framing.read import read

SENTENCES = (Path(__file__).parent / "signs.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_is_read_as_praise_or_as_blame(line: str) -> None:
    praise = line.startswith("+ ")
    assert (total_value(read(line[2:])) > 0) == praise
