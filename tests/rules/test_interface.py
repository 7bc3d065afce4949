"""What settles a claim, and which passage it stands or falls with."""

from __future__ import annotations

import pytest

from crosscheck.model.claim import AnchoredClaim, Claim, ClaimKind
from crosscheck.model.document import Document, DocumentInfo, Passage, Role
from crosscheck.model.figure import FigureComparison, FigureKind, FigureLabel
from crosscheck.model.framing import FramingComparison
from crosscheck.model.run import Evidence
from crosscheck.model.text import Span, TextQuote
from crosscheck.model.verdict import Relation, Shift
from crosscheck.rules.interface import ACCUSING, PRINTABLE, TOLD, Compared, Examination

FIGURE = FigureComparison(FigureKind.FIGURE, FigureLabel.CONSISTENT, "seven", "seven")
NOTHING = FigureComparison(FigureKind.FIGURE, FigureLabel.NOT_COMPARABLE, "seven", None)


def compared(
    score: float = 0.9, unrelated: float = 0.0, figures: tuple[FigureComparison, ...] = ()
) -> Compared:
    passage = Passage("letter", 0, "Inspectors came again.", Span(0, 22))
    framing = FramingComparison(Relation.AGREES, Shift.NONE, unrelated=unrelated)
    return Compared(Evidence(passage, score), framing, figures)


def examination(text: str, kind: ClaimKind, *passages: Compared) -> Examination:
    claim = Claim("c", "release", TextQuote(text), kind=kind)
    document = Document(DocumentInfo("release", Role.CLAIMANT))
    return Examination(AnchoredClaim(claim, text), document, compared=passages)


@pytest.mark.parametrize(("score", "unrelated", "speaks"), [(0.8, 0.0, 0.8), (0.8, 0.75, 0.2)])
def test_a_passage_speaks_as_far_as_its_words_are_like_and_its_subject_the_same(
    score, unrelated, speaks
):
    assert compared(score, unrelated).speaks == pytest.approx(speaks)


def test_a_figure_is_borne_out_by_no_passage_without_one():
    text = "Inspectors came seven times."
    assert examination(text, ClaimKind.FIGURE, compared()).framed is None
    assert examination(text, ClaimKind.FIGURE, compared(figures=(NOTHING,))).framed is None
    assert examination(text, ClaimKind.FRAMING, compared()).framed is not None


def test_a_figure_claim_without_a_number_is_judged_by_its_framing():
    assert examination("Most visits are on time.", ClaimKind.FIGURE, compared()).framed is not None


def test_a_figure_that_stands_in_a_passage_settles_the_claim():
    found = examination(
        "Inspectors came seven times.", ClaimKind.FIGURE, compared(figures=(FIGURE,))
    )
    assert found.figure is not None
    assert found.framed is None


def test_an_event_is_told_or_not():
    text = "The watchdog has ended its monitoring."
    near, far = compared(score=TOLD), compared(score=TOLD - 0.01)
    assert examination(text, ClaimKind.EVENT, near).framed is near
    assert examination(text, ClaimKind.EVENT, far).framed is None
    assert examination(text, ClaimKind.FRAMING, far).framed is far


@pytest.mark.parametrize(
    ("relation", "confidence", "printable"),
    [
        (Relation.AGREES, PRINTABLE, True),
        (Relation.AGREES, PRINTABLE - 0.01, False),
        (Relation.EXAGGERATES, PRINTABLE, False),
        (Relation.CONTRADICTS, ACCUSING, True),
    ],
)
def test_an_accusation_must_be_the_surer(relation, confidence, printable):
    evidence = compared().evidence
    framing = FramingComparison(relation, Shift.NONE, confidence=confidence)
    assert Compared(evidence, framing).printable is printable
