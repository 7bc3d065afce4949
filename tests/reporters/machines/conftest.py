"""A run with everything in it that a machine may have to read: every verdict, review state and availability."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from crosscheck.model.claim import AnchoredClaim, Claim, ClaimKind, ClaimStatus, Pin, Review
from crosscheck.model.document import (
    Availability,
    Document,
    DocumentInfo,
    DocumentKind,
    PartialDate,
    Passage,
    PassageKind,
    Role,
)
from crosscheck.model.finding import Finding, Level, Place
from crosscheck.model.quotation import DiffPart, Quotation, QuotationMatch, QuoteLabel
from crosscheck.model.run import (
    CaseRun,
    ClaimResult,
    Evidence,
    PinOutcome,
    ReviewOutcome,
    Run,
)
from crosscheck.model.text import Position, Span, TextQuote
from crosscheck.model.verdict import Relation, Shift, Verdict
from crosscheck.text.normalise import normalise

LETTER = """\
Leaders know their service well.

Too many plans are not acted on. Visits are late | for `some` children.
"""
# The first line has a letter beyond the basic plane: columns count code points, not UTF-16.
RELEASE = """\
𝒲elcome news <script>alert(1)</script> for @deanbury and #12: nothing is late.

=HYPERLINK("https://evil.example") said "plans are acted on" | `quickly`\u202e.
"""


def _document(id_: str, role: Role, text: str, **fields: object) -> Document:
    read = normalise(text)
    return Document(
        DocumentInfo(id_, role, **fields),
        read.text,
        available=Availability.TEXT,
        origin=read.origin,
        path=f"claims/deanbury/texts/{id_} é.txt",
    )


def _place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def full_run(run: Run) -> Run:
    """The sample run, and a second case with what that one does not have."""
    letter = _document(
        "letter",
        Role.AUTHORITY,
        LETTER,
        kind=DocumentKind.INSPECTION_LETTER,
        publisher="Inspectorate",
        title="Letter to Deanbury",
        url="https://inspectorate.example.org/deanbury",
        published=PartialDate(2031, 5, 8),
    )
    release = _document(
        "release",
        Role.CLAIMANT,
        RELEASE,
        kind=DocumentKind.PRESS_RELEASE,
        publisher="Deanbury Council",
        published=PartialDate(2031, 5, 9),
        reports_on=("letter",),
    )
    quoted = "an excerpt of a report that nobody has at hand"
    report = Document(
        DocumentInfo("report", Role.AUTHORITY),
        quoted,
        available=Availability.EXCERPTS,
    )

    def claim(id_: str, words: str, line: int, **fields: object) -> AnchoredClaim:
        span = _place(release.text, words)
        tagged = Claim(
            id_,
            "release",
            TextQuote(exact=words),
            file="claims/deanbury/release.claims.yaml",
            position=Position(line, 5),
            **fields,
        )
        return AnchoredClaim(tagged, words, span)

    def passage(words: str, **fields: object) -> Passage:
        return Passage("letter", 0, words, _place(letter.text, words), page=1, **fields)

    late = passage("Visits are late | for `some` children.", section=("Findings",))
    plans = passage("Too many plans are not acted on.", paragraph="2")
    excerpt = Passage("report", 0, quoted, Span(0, len(quoted)), PassageKind.EXCERPT)
    stale = Review(Verdict.AGREES, "letter", TextQuote(exact="gone"), "AB", date(2031, 6, 1))
    held = Review(
        Verdict.CONTRADICTS,
        "letter",
        TextQuote(exact="not acted on"),
        "AB </script><script>alert(1)</script>",
        date(2031, 6, 2),
        "=1+1, says the \x1b[31mnote\x1b[0m.",
    )
    quotation = "plans are acted on"
    match = QuotationMatch(
        Quotation(quotation, _place(release.text, quotation)),
        QuoteLabel.MEANING_ALTERED,
        Place("letter", plans.span),
        plans.text,
        (
            DiffPart("equal", "plans are", "plans are"),
            DiffPart("delete", "", "not"),
            DiffPart("equal", "acted on", "acted on"),
        ),
    )
    results = (
        ClaimResult(
            claim("late", "nothing is late", 3, speaker="Cllr Ann Other"),
            Verdict.DOWNPLAYS,
            Shift.UNFAVOURABLE,
            "The letter says [late](https://evil.example) | more.",
            evidence=(Evidence(late, 0.9, Relation.DOWNPLAYS),),
            findings=(
                Finding("framing-downplays", Level.WARNING, "Less | than 100%,\nit: is."),
                Finding("framing-mixed", Level.NOTE, "Another passage pulls the other way."),
                Finding(
                    "framing-mixed", Level.NOTE, "And one more.", None, Place("letter", plans.span)
                ),
            ),
        ),
        ClaimResult(
            claim("quoted", quotation, 7, kind=ClaimKind.QUOTATION, review=held),
            Verdict.CONTRADICTS,
            Shift.FAVOURABLE,
            "The quotation leaves out “not”.",
            evidence=(Evidence(plans, 0.9, Relation.CONTRADICTS),),
            findings=(
                Finding(
                    "quote-meaning-altered",
                    Level.ERROR,
                    "The quotation leaves out “not”.",
                    _place(release.text, quotation),
                    Place("letter", _place(letter.text, "not")),
                ),
            ),
            quotations=(match,),
            review=ReviewOutcome(Verdict.CONTRADICTS, agrees=True, holds=True),
            line=3,
            column=43,
        ),
        ClaimResult(
            claim("formula", '=HYPERLINK("https://evil.example")', 12, review=stale),
            Verdict.AGREES,
            Shift.NONE,
            "Both say so.",
            review=ReviewOutcome(
                Verdict.AGREES,
                agrees=True,
                holds=False,
                problem="its evidence no longer stands in letter",
            ),
        ),
        ClaimResult(
            claim(
                "pinned",
                "Welcome news".replace("W", "𝒲"),
                17,
                pin=Pin(Verdict.AGREES, "We rang.", "AB"),
            ),
            Verdict.AGREES,
            Shift.NONE,
            "We rang.",
            findings=(Finding("framing-exaggerates", Level.WARNING, "More than the letter."),),
            pinned=PinOutcome(
                Verdict.EXAGGERATES,
                Shift.FAVOURABLE,
                "More than the letter.",
                0.6,
                "degree",
                needed=True,
            ),
        ),
        ClaimResult(
            claim("draft", "for @deanbury and #12", 22, status=ClaimStatus.DRAFT),
            Verdict.NO_EVIDENCE,
            Shift.NONE,
            "Nothing speaks to it.",
            findings=(Finding("evidence-missing", Level.NOTE, "Nothing speaks to it."),),
        ),
        ClaimResult(
            AnchoredClaim(
                Claim("unanchored", "release", TextQuote(first="The first", last="the last")),
                "The first … the last",
            ),
            Verdict.UNCHECKED,
            Shift.NONE,
            "Only excerpts of report are at hand.",
            evidence=(Evidence(excerpt, 0.4),),
        ),
    )
    case = CaseRun("deanbury", "claims/deanbury", (letter, release, report), results)
    return replace(run, cases=(*run.cases, case))
