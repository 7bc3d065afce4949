"""A small run with every verdict, hostile text included."""

from __future__ import annotations

import pytest

from crosscheck.model.claim import AnchoredClaim, Claim, ClaimKind, Review
from crosscheck.model.coverage import (
    Balance,
    ClaimantCoverage,
    Mention,
    Partly,
    Point,
    PointSort,
    Treatment,
)
from crosscheck.model.document import (
    Availability,
    Document,
    DocumentInfo,
    DocumentKind,
    PartialDate,
    Passage,
    Role,
)
from crosscheck.model.finding import Finding, Level, Place
from crosscheck.model.framing import AxisComparison
from crosscheck.model.quotation import Quotation, QuotationMatch, QuoteLabel
from crosscheck.model.reuse import Reuse, ReusedPassage
from crosscheck.model.run import (
    CaseRun,
    ClaimResult,
    Coverage,
    Evidence,
    Omitted,
    ReviewOutcome,
    Run,
)
from crosscheck.model.text import Position, Span, TextQuote
from crosscheck.model.verdict import Axis, Relation, Shift, Verdict

LETTER = (
    "Work with families is an emerging strength. Most plans are clear, but not all are acted on. "
    "Visits are not yet regular."
)
RELEASE = "Work with families is strong. All plans are clear. Visits are regular. We \x1b[31mthank\x1b[0m staff."


def _claim(name: str, quote: str, line: int, review: Review | None = None) -> AnchoredClaim:
    start = RELEASE.index(quote)
    claim = Claim(
        id=name,
        document="release",
        selector=TextQuote(exact=quote),
        kind=ClaimKind.FRAMING,
        speaker="Cllr Ann Other",
        review=review,
        file="claims/fernhollow/release.claims.yaml",
        position=Position(line, 5),
    )
    return AnchoredClaim(claim, quote, Span(start, start + len(quote)))


def _passage(index: int, words: str, paragraph: str | None) -> Passage:
    start = LETTER.index(words)
    return Passage(
        "letter",
        index,
        words,
        Span(start, start + len(words)),
        section=("Findings",),
        paragraph=paragraph,
        page=2,
    )


def _axis(axis: Axis, claim: tuple[str, str], evidence: tuple[str, str], by: int) -> AxisComparison:
    def span(text: str, words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    return AxisComparison(
        axis, claim[0], evidence[0], by, span(RELEASE, claim[1]), span(LETTER, evidence[1])
    )


@pytest.fixture
def run() -> Run:
    """A case with one claim of each verdict but `downplays`."""
    letter = Document(
        DocumentInfo(
            "letter",
            Role.AUTHORITY,
            DocumentKind.INSPECTION_LETTER,
            published=PartialDate(2031, 5, 8),
        ),
        LETTER,
        available=Availability.TEXT,
        sha256="0" * 64,
    )
    release = Document(
        DocumentInfo(
            "release", Role.CLAIMANT, DocumentKind.PRESS_RELEASE, published=PartialDate(2031, 5)
        ),
        RELEASE,
        available=Availability.TEXT,
        sha256="1" * 64,
    )
    emerging = _passage(0, "Work with families is an emerging strength.", "1")
    plans = _passage(1, "Most plans are clear, but not all are acted on.", "2")
    visits = _passage(2, "Visits are not yet regular.", None)
    degree = _axis(Axis.DEGREE, ("strong", "strong"), ("good", "strength"), 1)
    certainty = _axis(Axis.CERTAINTY, ("stated as fact", "is strong"), ("emerging", "emerging"), 2)
    signed = Review(Verdict.EXAGGERATES, by="desk")
    results = (
        ClaimResult(
            _claim("families", "Work with families is strong", 4, signed),
            Verdict.EXAGGERATES,
            Shift.FAVOURABLE,
            "The claim says “strong”, the letter “an emerging strength”.",
            axes=(degree, certainty),
            evidence=(Evidence(emerging, 0.83, Relation.EXAGGERATES),),
            findings=(
                Finding(
                    "framing-exaggerates",
                    Level.WARNING,
                    "More certainty than the evidence.",
                    certainty.claim_span,
                    Place("letter", Span(25, 33)),
                ),
            ),
            confidence=0.8,
            review=ReviewOutcome(Verdict.EXAGGERATES, agrees=True, holds=True),
            line=1,
            column=1,
        ),
        ClaimResult(
            _claim("plans", "All plans are clear", 9),
            Verdict.AGREES,
            Shift.NONE,
            "Both say so.",
            evidence=(Evidence(plans, 0.7, Relation.AGREES),),
            line=1,
            column=31,
        ),
        ClaimResult(
            _claim("visits", "Visits are regular", 13),
            Verdict.CONTRADICTS,
            Shift.FAVOURABLE,
            "The claim says it is done, the letter that it is not yet.",
            evidence=(Evidence(visits, 0.9, Relation.CONTRADICTS),),
            findings=(
                Finding(
                    "framing-contradicts", Level.ERROR, "Done against not done: 100% of visits."
                ),
            ),
            line=1,
            column=52,
        ),
        ClaimResult(
            _claim("thanks", "We \x1b[31mthank\x1b[0m staff", 17),
            Verdict.NO_EVIDENCE,
            Shift.NONE,
            "No passage of the authority speaks to this claim; that does not make it false.",
            findings=(Finding("evidence-missing", Level.NOTE, "Nothing speaks to it."),),
            line=1,
            column=72,
        ),
        ClaimResult(
            _claim("staff", "staff", 21),
            Verdict.UNCHECKED,
            Shift.NONE,
            "Only excerpts are at hand.",
        ),
    )
    covered = ClaimantCoverage(
        "release",
        "letter",
        (
            Treatment(Point(visits, PointSort.ACTION, safety=True), Mention.NEVER),
            Treatment(
                Point(plans, PointSort.WEAKNESS),
                Mention.PARTLY,
                Passage("release", 1, "All plans are clear.", Span(29, 49)),
                Partly.PRAISE,
                0.6,
            ),
        ),
        Balance(3, 0),
        Balance(1, 2),
    )
    coverage = Coverage(
        "letter",
        3,
        1,
        1,
        0,
        (Omitted("Visit on time.", ("To improve",), Span(0, 5)),),
        partly=1,
        strengths=1,
        claimants=(covered,),
    )
    source = Place("letter", Span(0, 18))
    copied = QuotationMatch(
        Quotation("Visits are regular", Span(20, 38)), QuoteLabel.VERBATIM, source
    )
    reuse = Reuse(
        "release", 4, 20, (ReusedPassage(copied, source, 0.9, 3, quoted=False),), reused=1
    )
    about = Finding(
        "text-reused", Level.NOTE, "15% is copied.", Span(20, 38), source, document="release"
    )
    case = CaseRun(
        "fernhollow",
        "claims/fernhollow",
        (letter, release),
        results,
        (coverage,),
        findings=(about,),
        reuse=(reuse,),
    )
    return Run(
        (case,), "0.0.0", ("claims/fernhollow/old.pdf: encrypted; save it without a password",)
    )
