"""How much a word tells."""

from __future__ import annotations

from crosscheck.evidence.frequency import background, rarity, word_rarity


def test_what_is_rare_weighs_more_and_nothing_weighs_less_than_nothing():
    assert rarity(1, 100) > rarity(50, 100) > rarity(100, 100) > 0


def test_the_background_tells_common_words_from_rare_ones_in_a_single_passage():
    assert word_rarity("support", 1, 1, 0.01) < word_rarity("aardvark", 1, 1, 0.01)


def test_the_background_holds_no_word_more_often_than_it_has_passages():
    passages, stems = background()
    assert max(stems.values()) <= passages
