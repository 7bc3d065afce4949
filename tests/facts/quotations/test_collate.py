"""The account of a quotation is the best there is, although few are looked at."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.quotations import collate as collating
from crosscheck.facts.quotations.chain import best_chain, blocks_of
from crosscheck.facts.quotations.collate import collate
from crosscheck.facts.quotations.gaps import most_matched, stretches_of
from crosscheck.facts.quotations.locate import Region, Sources
from crosscheck.facts.quotations.quoted_words import quoted_words

from .letter import document

# Few enough that texts share them, and those that are alike without being the same among them.
WORDS = st.one_of(
    st.sampled_from(["a", "b", "c", "a.", "b.", "…", "[d]"]),
    st.sampled_from(["up-to-date", "up", "to", "date", "uptodate"]),
    st.sampled_from(["don't", "do", "not", "five", "5", "board", "board2"]),
)
TEXT = st.lists(WORDS, min_size=1, max_size=60).map(" ".join)


@given(TEXT, st.lists(TEXT, min_size=1, max_size=3))
def test_what_is_not_looked_at_could_not_have_done_better(quotation: str, texts: list[str]) -> None:
    sources = Sources([document(text, str(at)) for at, text in enumerate(texts)])
    quoted = quoted_words(quotation)
    regions = [
        Region(at, first, min(first + 20, len(words)))
        for at, words in enumerate(sources.wordings)
        for first in range(0, len(words), 20)
    ]
    found = collate(quoted, sources, regions)
    with patch.object(collating, "most_matched", lambda *_: len(quoted.words)):
        assert found == collate(quoted, sources, regions)


@given(TEXT, TEXT)
def test_no_account_matches_more_words_than_its_chain_promises(quotation: str, text: str) -> None:
    sources, quoted = Sources([document(text, "a")]), quoted_words(quotation)
    source = sources.wordings[0]
    [blocks] = blocks_of(quoted, source, [Region(0, 0, len(source))])
    if chain := best_chain(blocks, quoted.breaks):
        stretches = stretches_of(quoted.words, source, chain, quoted.breaks)
        matched = sum(s.last - s.first for s in stretches if s.operation == "equal")
        assert matched <= most_matched(quoted.words.norms, source.norms, chain)
