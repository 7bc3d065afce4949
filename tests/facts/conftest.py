"""What the tests of figures share: a claim beside a passage, and what the passage has for its number."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from crosscheck.facts.comparing.candidate import Candidate
from crosscheck.facts.comparing.comparison import Sides, sides
from crosscheck.facts.statements.assertion import Act, Assertion
from crosscheck.facts.statements.reading import read


def beside(claim: str, evidence: str) -> Sides:
    """Both texts, read."""
    return sides(read(claim), read(evidence))


def asserted(both: Sides, act: Act) -> Assertion:
    """The one thing of that kind that the claim states."""
    (found,) = (one for one in both.asserted if one.act is act)
    return found


def answers(
    give: Callable[[Sides, Assertion], Iterable[Candidate]], act: Act, claim: str, evidence: str
) -> set[bool]:
    """Whether what the passage has for the claim's statement bears it out; empty where it has nothing."""
    both = beside(claim, evidence)
    return {found.holds for found in give(both, asserted(both, act)) if not found.open}
