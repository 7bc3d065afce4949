"""What the weights make of the candidates."""

from __future__ import annotations

import pytest

from crosscheck.facts.comparing.candidate import Candidate, Way
from crosscheck.facts.comparing.decision import Considered, Outcome, decision, in_context, outcome
from crosscheck.model.figure import FigureKind, FigureLabel

NOWHERE = float("-inf")


def considered(*options: tuple[bool, float, bool]) -> Considered:
    """One number, with options that hold or not, this near to its subject, and open or not."""
    return Considered(
        FigureKind.FIGURE,
        "12",
        None,
        leads=True,
        options=tuple(
            (Candidate(holds, Way.STATED, "14", open=opened), {"local": local, "derived": 0.0})
            for holds, local, opened in options
        ),
    )


@pytest.mark.parametrize(
    ("agrees", "differs", "label"),
    [
        (1.0, 0.5, FigureLabel.CONSISTENT),
        (0.5, 1.0, FigureLabel.CONFLICTS),
        (-0.1, -0.5, FigureLabel.NOT_COMPARABLE),
        (NOWHERE, NOWHERE, FigureLabel.NOT_COMPARABLE),
    ],
)
def test_the_likeliest_answer_is_given_and_none_below_nothing(agrees, differs, label):
    assert Outcome(agrees, differs, None).label is label


def test_a_thing_without_candidates_cannot_be_compared():
    nothing = considered()
    came = outcome(nothing, [nothing])
    assert (came.label, came.best) == (FigureLabel.NOT_COMPARABLE, None)


def test_what_the_passage_leaves_open_is_no_candidate():
    one = considered((False, 1.0, True), (True, 0.5, False))
    (kept,) = in_context(one, [one])
    assert kept[0].holds
    assert kept[1]["left open"] == 1.0


def test_a_number_that_differs_knows_of_one_as_near_that_holds():
    near = considered((False, 0.8, False), (True, 0.8, False))
    far = considered((False, 0.8, False), (True, 0.2, False))
    rivals = [dict(in_context(one, [one])[0][1]) for one in (near, far)]
    assert [r["one holds"] for r in rivals] == [1.0, 0.0]
    assert [r["one holds further off"] for r in rivals] == [0.0, 1.0]


def test_a_found_passage_needs_a_clearer_conflict():
    """A newsroom is told of one only when it is twice as likely as anything else."""
    one = considered((False, 0.5, False))
    _, differ = decision(found=True)
    (_, features), *_ = in_context(one, [one])
    assert outcome(one, [one], found=True).differs == pytest.approx(differ.score(features) - 0.7)
    _, differ = decision(found=False)
    assert outcome(one, [one]).differs == pytest.approx(differ.score(features))
