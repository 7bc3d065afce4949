"""Claims that rank a body among others, or above its own past for all time: no letter on one inspection does."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.facts.words.lexicon import word_list
from crosscheck.facts.words.pieces import pieces

_NEAR = 7
"""Words between a rank and those it is taken among: "the best tenth of children's services nationally"."""
_LONGEST = 1500
"""Characters of a claim."""
_OFTEN = 9
"""The same between "never before" and the judging."""


def ranks(claim: str) -> bool:
    """True of "among England's five best councils", "one in five councils", "never before rated so highly"."""
    if len(claim) > _LONGEST:
        return False
    norms = [piece.norm for piece in pieces(claim)]
    return _near(norms, "ranks", "others", _NEAR) or _near(norms, "times", "judging", _OFTEN)


def compares(passage: str) -> bool:
    """True of a passage that sets the body beside others, by which such a claim could be checked."""
    return any(piece.norm in _words("comparing") for piece in pieces(passage))


def _near(norms: Sequence[str], left: str, right: str, reach: int) -> bool:
    places = [at for at, norm in enumerate(norms) if norm in _words(right)]
    return any(
        abs(at - other) <= reach
        for at, norm in enumerate(norms)
        if norm in _words(left)
        for other in places
    )


def _words(name: str) -> frozenset[str]:
    return frozenset(word_list("judgements")["apart"][name])
