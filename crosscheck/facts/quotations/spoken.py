"""The words of a release or an article without the clauses that interrupt what it quotes: “…,” she said. “…”."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right

from crosscheck.facts.quotations.wording import Wording, wording
from crosscheck.facts.speakers.narration import listed

_CLAUSE = re.compile(r"[,.?!…]?[”\"]\s{1,2}([^“”\"\n]{2,120}?)[,.:;]\s{1,2}[“\"]")
_MOST_WORDS = 16
"""Of the clause; a longer one tells something of its own."""


def spoken(text: str) -> Wording:
    """
    The words of `text`, those of the reporting clauses inside quotations left out.

    Whoever quotes both halves of “We know,” she said, “and we are sorry.” as one leaves out nothing that was said.
    """
    whole = wording(text)
    dropped: set[int] = set()
    for match in _CLAUSE.finditer(text):
        first = bisect_left(whole.starts, match.start(1))
        last = bisect_right(whole.ends, match.end(1))
        said = whole.norms[first:last]
        if len(said) <= _MOST_WORDS and not listed("verbs").isdisjoint(said):
            dropped.update(range(first, last))
    if not dropped:
        return whole
    kept = [at for at in range(len(whole)) if at not in dropped]
    return Wording(
        text,
        [whole.norms[at] for at in kept],
        array("L", [whole.starts[at] for at in kept]),
        array("L", [whole.ends[at] for at in kept]),
    )
