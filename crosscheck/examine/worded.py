"""The passages that have the very words a claim quotes: those it speaks of, whatever else is like it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.model.quotation import QuotationMatch
from crosscheck.model.run import Evidence
from crosscheck.text.tokens import words

CERTAIN = 1.0
"""The score of a passage that speaks to the claim for sure, since the claim quotes it."""
_TELLING = 3
"""Words; fewer, “too early” say, may stand in many sentences, and where is for the search to say."""


def worded(
    found: Sequence[Evidence],
    located: Sequence[Evidence],
    quotations: Sequence[QuotationMatch],
) -> list[Evidence]:
    """
    The passages to compare with a claim, those first that have the very words it quotes.

    Of what was `found` by search, whatever has them: a short quotation stands in many a sentence, and the
    one that is most like the rest of the claim is meant. Where none has them, and they are words enough to
    stand in one sentence only, the passages in which they were `located`.
    """
    quoted = [
        tuple(token.norm for token in words(match.quotation.text))
        for match in quotations
        if match.label.faithful and match.source is not None
    ]
    if not quoted:
        return list(found)
    has = [item for item in found if any(_within(said, item) for said in quoted)]
    long = [said for said in quoted if len(said) >= _TELLING]
    meant = has or [item for item in located if any(_within(said, item) for said in long)]
    return [
        *(replace(item, score=CERTAIN) for item in besides(meant, ())),
        *(item for item in found if item not in has),
    ]


def besides(items: Sequence[Evidence], others: Sequence[Evidence]) -> list[Evidence]:
    """Those of `items` whose passage is not among `others`, each once."""
    known = {_place(item) for item in others}
    return list({_place(item): item for item in items if _place(item) not in known}.values())


def _place(item: Evidence) -> tuple[str, int]:
    return item.passage.document, item.passage.index


def _within(said: tuple[str, ...], item: Evidence) -> bool:
    """Whether those words stand next to each other in the passage."""
    text = " ".join(token.norm for token in words(item.passage.text))
    return f" {' '.join(said)} " in f" {text} "
