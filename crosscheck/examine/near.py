"""Which of the passages that search finds are compared with a claim."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from crosscheck.evidence.beyond import beyond
from crosscheck.evidence.index import Index
from crosscheck.evidence.outlook import outlook
from crosscheck.framing.attribution import without_attributions
from crosscheck.framing.decide import Claims
from crosscheck.model.run import Evidence
from crosscheck.text.tokens import words

PASSAGES = 4
"""Passages compared with a claim: the best, and those that may pull the other way."""
SPEAKS = 0.18
"""
How likely a passage must be to speak to a claim, to be held against it.

End to end, from .15 to .20, macro-F1 moves by .01 on six sets taken together, by up to .03 on one.
"""
_BEYOND = 0.5
"""The same for a promise, thanks or a feeling: a report that does speak to one has much of its words."""

_WHOLE = 0.98
"""How likely a passage that was found for a claim about the whole is of the same subject."""
_SUM = re.compile(r"[£$€] ?\d")


def searched(claim: str, index: Index, documents: Collection[str]) -> list[Evidence]:
    """
    What search finds for `claim` in those documents, also where who is said to say it is left out.

    "The report confirms that children are safe" rests on what the letter says of safety, while
    "inspectors recognise that leaders know" may rest on "leaders recognise".
    """
    best: dict[tuple[str, int], Evidence] = {}
    for sought in dict.fromkeys((claim, without_attributions(claim))):
        for item in index.search(sought, limit=2 * PASSAGES, documents=documents):
            place = item.passage.document, item.passage.index
            if place not in best or item.score > best[place].score:
                best[place] = item
    return sorted(best.values(), key=lambda item: -item.score)[: 2 * PASSAGES]


def to_compare(claim: str, found: Sequence[Evidence], claims: Claims) -> list[Evidence]:
    """
    Those of `found`, best first, that may speak to `claim`, the same words once; at most `PASSAGES`.

    What no report bears out only the plainest likeness brings together with a passage. Claims made from a
    passage for a test are told by it, however they are dressed. A sum of money only a passage with one bears
    out: what was spent is what such a claim has to say.
    """
    remote = claims is Claims.PRINTED and beyond(claim) is not None
    least = _BEYOND if remote else SPEAKS
    of_money = _SUM.search(claim) is not None
    return [
        item
        for item in told_apart(found, PASSAGES)
        if item.score >= least and (not of_money or _SUM.search(item.passage.text))
    ]


def of_the_whole(claim: str) -> bool:
    """True of "progress had been made": it names no subject but the service."""
    return outlook(without_attributions(claim)).breadth >= 1


def likeness_of(claim: str, found: Evidence) -> float:
    """How likely framing may take it that a passage is of the claim's subject, 0–1: one about the whole has none."""
    return max(found.score, _WHOLE) if of_the_whole(claim) else found.score


def told_apart(found: Sequence[Evidence], limit: int) -> list[Evidence]:
    """
    The first `limit` passages of which none says only what a better one says.

    A grade stands in the table and in the text, a finding in the summary and under its heading: a passage
    all whose words stand in one before it is no second witness.
    """
    kept: list[tuple[frozenset[str], Evidence]] = []
    for item in found:
        said = frozenset(token.norm for token in words(item.passage.text))
        if len(kept) < limit and not any(said <= better for better, _ in kept):
            kept.append((said, item))
    return [item for _, item in kept]
