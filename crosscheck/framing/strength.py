"""How strongly a sentence about findings ties one thing to another: not at all, as companions, perhaps, as a cause."""

from __future__ import annotations

from crosscheck.framing.lexicon import strength_lexicon
from crosscheck.framing.scan import scan

NOTHING, COMPANIONS, PERHAPS, CAUSE = range(4)
"""The levels of Sumner et al. 2014 (BMJ 349:g7015), grouped as claim-strength sets group them."""


def strength_of(text: str) -> int:
    """The level of `text`, 0 to 3. One sentence, or a few of which the strongest counts."""
    kinds = dict.fromkeys(("none", "modal", "link"), 0)
    levels: list[float] = []
    for mark in strength_lexicon().find(scan(text)):
        entry = mark.entries[0]
        if entry.kind:
            kinds[entry.kind] += 1
        if entry.kind in ("", "link"):
            levels.append(entry.value)
    if not levels or (kinds["none"] and max(levels) < CAUSE):
        return NOTHING if kinds["none"] or not kinds["modal"] else PERHAPS
    if max(levels) == CAUSE and not kinds["link"]:
        return PERHAPS if kinds["modal"] else NOTHING if kinds["none"] > 1 else CAUSE
    return COMPANIONS
