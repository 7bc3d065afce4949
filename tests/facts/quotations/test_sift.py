"""Which of many texts are read closely."""

from __future__ import annotations

import random

from crosscheck.facts.quotations.sift import sift

_WORDS = [f"{a}{b}" for a in ("bar", "mel", "tor", "win") for b in ("den", "ford", "ley", "ton")]
_SENTENCE = "Caseloads in the duty team have fallen and social workers see children more often."


def _texts(number: int) -> list[str]:
    dice = random.Random(7)  # noqa: S311  # a sample
    return [" ".join(dice.choices(_WORDS, k=400)) for _ in range(number)]


def test_the_text_with_a_quotation_is_kept_and_no_other() -> None:
    texts = _texts(40)
    texts[17] += " " + _SENTENCE
    assert sift([_SENTENCE], [], texts) == {17}


def test_a_quotation_with_words_changed_and_left_out_is_still_found() -> None:
    texts = _texts(40)
    texts[5] += " " + _SENTENCE
    changed = "Caseloads in the duty team rose and social workers see families more often."
    assert sift([changed], [], texts) == {5}


def test_a_quotation_of_two_words_is_found() -> None:
    texts = _texts(40)
    texts[3] += " It is a fragile recovery so far."
    assert sift(["fragile recovery"], [], texts) == {3}


def test_a_copied_sentence_keeps_its_text() -> None:
    texts = _texts(40)
    texts[9] += " " + _SENTENCE
    assert sift([], [_SENTENCE], texts) == {9}


def test_a_sentence_that_shares_a_phrase_only_keeps_nothing() -> None:
    texts = _texts(40)
    texts[9] += " " + _SENTENCE
    own = "At the meeting a parent asked why the duty team had not rung her back since the spring."
    assert sift([], [own], texts) == set()


def test_no_words_keep_no_text() -> None:
    assert sift(["—"], [""], _texts(3)) == set()
