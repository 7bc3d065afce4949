"""What the tests of grades share: whether a passage bears out each grade of a claim."""

from __future__ import annotations

from crosscheck.facts.grades.gradings import grades_considered

from ..conftest import beside


def held(claim: str, evidence: str) -> list[list[bool]]:
    """For each grade of the claim, whether those that the passage has for it bear it out."""
    both = beside(claim, evidence)
    return [[option.holds for option, _ in one.options] for one in grades_considered(both)]
