"""A quotation beside its source gets the class, the sentence and the words that a person would give."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.quotations.judge import judge, judge_quotation
from crosscheck.facts.quotations.locate import Sources
from crosscheck.model.document import Availability, Document, DocumentInfo, Role
from crosscheck.model.quotation import Quotation, QuoteLabel
from crosscheck.model.text import Span

from .letter import LETTER, document, letter

SOURCES = Sources([letter()])


@pytest.mark.parametrize(
    ("quotation", "label"),
    [
        ("Caseloads have come down and are now manageable.", "verbatim"),
        ("caseloads have come down and are now manageable,", "typographic"),
        ("Children's up to date views are heard by the 'listening' panel", "typographic"),
        ("Children’s up-todate views are heard", "typographic"),
        ("a group of young people - which advises senior and middle managers", "typographic"),
        ("25 per cent of them came back for a second course", "typographic"),
        ("Most plans are clear … and well written.", "marked"),
        ("[They] have settled a workforce that had been unstable for years", "marked"),
        ("[M]any workers in the duty team still hold too many cases", "marked"),
        ("Most plans are clear and well written.", "trimmed"),
        ("which advises senior managers in every district", "trimmed"),
        ("Leaders in Ashcombe have rescued a workforce that had been unstable", "altered"),
        ("Leaders in Ashcombe have settled a proud workforce", "altered"),
        ("Caseloads had come down and were now manageable.", "altered"),
        ("the family centre in Thornby has helped 430 families", "figure-altered"),
        ("Since March 2021 the family centre in Thornby has helped", "figure-altered"),
        ("the family centre in Wrexley has helped 340 families", "figure-altered"),
        ("Most care leavers move into their own homes before they are ready.", "meaning-altered"),
        ("Plans for disabled children are reviewed on time.", "meaning-altered"),
        ("Plans for disabled children are … reviewed on time.", "meaning-altered"),
        ("Plans for disabled children are not reviewed on time.", "meaning-altered"),
        ("Support for carers is exposed to cuts.", "meaning-altered"),
        ("Care leavers move into their own homes before they are ready.", "meaning-altered"),
        ("Caseloads have come down and are now manageable. Morale is good.", "spliced"),
        ("Morale is good. Caseloads have come down and are now manageable.", "spliced"),
        ("The response to children who go missing has improved", "severed"),
        ("consistently good supervision", "severed"),
        ("visits are regular", "severed"),
        ("plans are clear, detailed and well written", "severed"),
        ("a jewel in the crown of the county", "absent"),
        ("Workers in Ashcombe carry far fewer cases than they used to", "absent"),
    ],
)
def test_class(quotation: str, label: str) -> None:
    assert judge(quotation, SOURCES).label.value == label


@pytest.mark.parametrize(
    ("quotation", "message"),
    [
        ("Most plans are clear and well written.", "leaves out “detailed” without marking it"),
        ("has helped 430 families", "has “430” where the source has “340”"),
        (
            "Plans for disabled children are … reviewed on time.",
            "the ellipsis hides “not”, “always” (“not always”), which changes the meaning",
        ),
        (
            "Caseloads have come down and are now manageable. Morale is good.",
            (
                "runs together two passages and drops the qualification between them: "
                "“However, many workers in the duty team still hold too many cases”"
            ),
        ),
        (
            "The response to children who go missing has improved",
            "is word for word, but stops before “but it is not yet consistent”",
        ),
        (
            "consistently good supervision",
            "is word for word, but leaves off “not yet led to”, which governs it",
        ),
    ],
)
def test_message(quotation: str, message: str) -> None:
    assert judge(quotation, SOURCES).message == message


def test_the_turn_is_not_cut_off_when_the_text_says_it_itself() -> None:
    context = "The county has not seen “consistently good supervision” yet."
    assert (
        judge("consistently good supervision", SOURCES, context=context).label
        is QuoteLabel.VERBATIM
    )
    context = "The response “has improved”, but is not consistent."
    match = judge("The response to children who go missing has improved", SOURCES, context=context)
    assert match.label is not QuoteLabel.VERBATIM, "the quotation itself is not in that context"


def test_an_ellipsis_never_hides_a_turn() -> None:
    match = judge("has improved, but it is … consistent", SOURCES)
    assert match.label is QuoteLabel.MEANING_ALTERED


def test_deciding_words_are_given_on_both_sides() -> None:
    match = judge("has helped 430 families", SOURCES)
    assert match.claim_span is not None
    assert match.source_span is not None
    assert match.claim_span.of("has helped 430 families") == "430"
    assert match.source_span.of(LETTER) == "340"


def test_spans_on_the_quoting_side_are_those_of_the_text_that_quotes() -> None:
    text = "The centre “has helped 430 families”."
    match = judge_quotation(Quotation("has helped 430 families", Span(12, 35)), SOURCES)
    assert match.claim_span is not None
    assert match.claim_span.of(text) == "430"


def test_a_faithful_place_is_preferred_to_one_that_a_clause_turns() -> None:
    twice = document(f"{LETTER}\n\nElsewhere there is consistently good supervision.")
    assert judge("consistently good supervision", [twice]).label is QuoteLabel.VERBATIM


def test_page_numbers_in_mid_sentence_are_nobodys_change() -> None:
    broken = document("Caseloads have come down\n\n7\n\nand are now manageable everywhere.")
    match = judge("Caseloads have come down and are now manageable everywhere.", [broken])
    assert match.label.faithful


def test_a_number_of_a_footnote_run_into_a_word_is_nobodys_change() -> None:
    broken = document("The safeguarding board1 meets every month in Ashcombe.")
    assert judge("The safeguarding board meets every month in Ashcombe.", [broken]).label.faithful


def test_without_a_text_nothing_can_be_said() -> None:
    nothing = Document(DocumentInfo("letter", Role.AUTHORITY))
    assert judge("Morale is good.", [nothing]).label is QuoteLabel.UNCHECKED


def test_excerpts_alone_cannot_show_that_words_are_absent() -> None:
    excerpts = Document(
        DocumentInfo("letter", Role.AUTHORITY), "Morale is good.", available=Availability.EXCERPTS
    )
    assert (
        judge("Visits are regular and children are seen alone.", [excerpts]).label
        is QuoteLabel.UNCHECKED
    )
    assert judge("Morale is good.", [excerpts]).label is QuoteLabel.VERBATIM


def test_a_quotation_without_words_is_unchecked() -> None:
    assert judge("… –", SOURCES).label is QuoteLabel.UNCHECKED


WORDS = LETTER.split()


@given(st.integers(0, len(WORDS) - 1), st.integers(1, 25))
def test_what_stands_in_the_source_is_never_accused(first: int, length: int) -> None:
    quotation = " ".join(WORDS[first : first + length])
    label = judge(quotation, SOURCES).label
    assert label.faithful or label in (QuoteLabel.SEVERED, QuoteLabel.UNCHECKED)


@given(st.integers(0, len(WORDS) - 9), st.integers(8, 25), st.data())
def test_dropping_not_is_never_faithful(first: int, length: int, data: st.DataObject) -> None:
    words = WORDS[first : first + length]
    inner = [at for at, word in enumerate(words[1:-1], 1) if word == "not"]
    if inner:
        at = data.draw(st.sampled_from(inner))
        for filler in ([], ["…"]):
            quotation = " ".join([*words[:at], *filler, *words[at + 1 :]])
            assert not judge(quotation, SOURCES).label.faithful


@given(st.text(max_size=200))
def test_any_text_gets_a_judgement(quotation: str) -> None:
    match = judge(quotation, SOURCES)
    assert match.message
    assert (match.source is None) == (not match.diff)


@given(
    st.text(alphabet="ab .,…[]“”'-\n0", max_size=120), st.text(alphabet="ab .,\n0", max_size=200)
)
def test_the_diff_accounts_for_every_word(quotation: str, source: str) -> None:
    match = judge(quotation, [document(source)])
    if match.source is not None:
        rebuilt = " ".join(part.quotation for part in match.diff if part.quotation)
        kept = [c for c in rebuilt if c.isalnum()]
        assert kept == [c for c in quotation if c.isalnum()]
