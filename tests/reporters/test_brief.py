"""A screen shows the gravest claims in full and says of the rest how many there are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosscheck.model.run import ClaimResult, Run
from crosscheck.model.text import Position
from crosscheck.model.verdict import Verdict
from crosscheck.reporters.formats.text import render
from crosscheck.reporters.interface import Detail, Rendering

BRIEF = Rendering(width=100, detail=Detail.BRIEF)


def _copies(result: ClaimResult, number: int) -> tuple[ClaimResult, ...]:
    claims = [
        replace(result.claim.claim, id=f"copy-{at}", position=Position(at, 1))
        for at in range(1, number + 1)
    ]
    return tuple(replace(result, claim=replace(result.claim, claim=c)) for c in claims)


@pytest.fixture
def ninety(run: Run) -> Run:
    """Thirty claims that count, sixty that agree."""
    case = run.cases[0]
    agrees = next(r for r in case.claims if r.verdict is Verdict.AGREES)
    wrong = next(r for r in case.claims if r.verdict is Verdict.CONTRADICTS)
    both = (*_copies(wrong, 30), *_copies(agrees, 90)[30:])
    return replace(run, cases=(replace(case, claims=both),))


def test_ninety_claims_take_two_pages_and_none_that_counts_is_left_out(ninety: Run) -> None:
    shown = render(ninety, BRIEF)
    assert len(shown.splitlines()) < 100
    assert [f"copy-{at}" in shown for at in range(1, 31)] == [True] * 30
    assert shown.count("error framing-contradicts") == 6
    assert "These count too:" in shown


def test_what_is_not_listed_is_counted_with_the_way_to_see_it(ninety: Run) -> None:
    shown = " ".join(render(ninety, BRIEF).split())
    assert "Not listed: 60 agree. --all shows every claim in full" in shown


def test_a_file_names_every_claim(ninety: Run) -> None:
    written = render(ninety, Rendering(width=100))
    assert [f"copy-{at} " in written for at in range(1, 91)] == [True] * 90


def test_quiet_shows_every_claim_that_counts_and_no_other(ninety: Run) -> None:
    shown = render(ninety, Rendering(detail=Detail.COUNTING))
    assert shown.count("≠ contradicts  copy-") == 30
    assert "= agrees" not in shown


def test_what_counts_comes_before_what_is_graver_and_settled(run: Run) -> None:
    case = run.cases[0]
    results = {result.claim.id: result for result in case.claims}
    # The reviewed claim is made the graver one.
    families = replace(results["families"], verdict=Verdict.CONTRADICTS)
    visits = replace(results["visits"], verdict=Verdict.EXAGGERATES)
    turned = replace(run, cases=(replace(case, claims=(families, visits)),))
    worst = render(turned, Rendering())
    assert worst.index("exaggerates  visits") < worst.index("contradicts  families")
    filed = render(turned, Rendering(file_order=True))
    assert filed.index("contradicts  families") < filed.index("exaggerates  visits")
