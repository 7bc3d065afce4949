"""The reading text of a laid-out document, and the way back to the file."""

from __future__ import annotations

import pytest

from crosscheck.text.blocks import BlockKind
from crosscheck.text.normalise import normalise


def blocks(raw: str) -> list[str]:
    return normalise(raw).text.split("\n\n")


def page(number: int, *lines: str) -> str:
    """A page as converters write them: its lines, its number, a form feed."""
    return "\n".join([*lines, "", str(number), "", "\f"])


FULL = "Social workers in Marlowshire visit most children at the times that were agreed,"
"""A line that fills the width, so that a text is seen to be wrapped."""


def test_lines_of_a_paragraph_are_joined_and_paragraphs_parted():
    raw = f"{FULL}\nand know them well.\n\nCaseloads have fallen.\n"
    assert blocks(raw) == [f"{FULL} and know them well.", "Caseloads have fallen."]


def test_each_line_is_a_paragraph_where_lines_are_not_wrapped():
    raw = (
        "The council has improved its services for children, inspectors said.\n"
        "But they warned that care leavers still wait too long for a plan.\n"
        "The leader of the council welcomed the report on Tuesday evening.\n"
    )
    assert len(blocks(raw)) == 3


def test_a_word_broken_at_the_end_of_a_line_is_made_whole():
    assert blocks("There is a well-\ncoordinated plan for the develop-\nment of staff.") == [
        "There is a well-coordinated plan for the development of staff."
    ]


def test_the_documents_own_spelling_decides_about_a_broken_word():
    raw = "The casework model is new. Each case-\nwork file is read, and the multi-\nagency hub is multi-agency."
    assert blocks(raw) == [
        "The casework model is new. Each casework file is read, and the multi-agency hub is multi-agency."
    ]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("16-\nyear-olds", "16-year-olds"),
        ("up-\nto-date", "up-to-date"),
        ("South-\nWest", "South-West"),
        ("unneces-\nsary", "unnecessary"),
        ("inter-\nvention", "intervention"),
        ("self-\nassessment", "self-assessment"),
        ("one-to-\none", "one-to-one"),
    ],
)
def test_hyphens_of_the_writer_stay_and_those_of_the_typesetter_go(broken: str, whole: str):
    assert blocks(f"They saw {broken} work.") == [f"They saw {whole} work."]


def test_a_hyphen_lost_with_the_end_of_its_line_is_put_back():
    long = "A stable team, more money and closer work with partner agencies and a wholecouncil approach to children have helped."
    raw = f"{FULL}\n" * 8 + f"{long}\nThe whole service and the council agree."
    assert "a whole-council approach" in normalise(raw).text


def test_a_word_that_the_document_writes_whole_elsewhere_gets_no_hyphen():
    long = "A stable team, more money and closer work with partner agencies and better childcare provision have helped here."
    raw = f"{FULL}\n" * 8 + f"{long}\nThe childcare offer: a child in care."
    assert "better childcare provision" in normalise(raw).text


def test_ligatures_are_spelled_out_and_what_cannot_be_seen_is_dropped():
    assert blocks("\ufeffﬁrst o\u00adf\u200b ﬂoor\u202e, e\u0301tat\u00a0½") == [
        "first of floor, état ½"
    ]


def test_a_soft_hyphen_at_the_end_of_a_line_joins_the_word():
    assert blocks("The develop\u00ad\nment of staff is good.") == [
        "The development of staff is good."
    ]


def test_quotation_marks_and_dashes_stay_as_written():
    raw = "“It’s ‘good’ – mostly” — she said."
    assert blocks(raw) == [raw]


def test_a_sentence_reads_on_across_the_page():
    foot = ("Inspection of Marlowshire County Council", "3 to 14 June 2024")
    raw = (
        page(
            1,
            "Inspection of Marlowshire",
            FULL,
            "Managers in every team of the service check and sign the",
            *foot,
        )
        + page(
            2,
            "plans of children.",
            "Most of the records that inspectors read in the two weeks were",
            *foot,
        )
        + page(
            3,
            "up to date.",
            "Care leavers say that they know whom to ask, and that they are",
            *foot,
        )
        + page(4, "heard.", *foot)
    )
    text = normalise(raw).text
    assert "check and sign the plans of children." in text
    assert "in the two weeks were up to date." in text
    assert "that they are heard." in text
    assert "County Council" not in text
    assert "3 to 14 June" not in text


def test_pages_are_numbered_as_printed():
    raw = page(5, FULL, "First words.") + page(6, FULL, "Second words.") + page(7, "Third words.")
    read = normalise(raw)
    assert read.page(read.text.index("First")) == 5
    assert read.page(read.text.index("Third")) == 7


def test_bare_ascending_numbers_are_pages_where_there_are_no_form_feeds():
    body = [FULL + " and."] * 14
    raw = "\n".join([*body, "1", *body, "2", *body, "3"])
    read = normalise(raw)
    assert [start.number for start in read.pages] == [1, 2, 3]
    assert "\n2" not in read.text


def test_a_number_that_is_not_the_pages_is_kept():
    raw = page(1, FULL, "It fell to", "12") + page(2, FULL, "and then stayed.") + page(3, "Done.")
    assert "12" in normalise(raw).text


def test_a_text_without_pages_has_no_page_numbers():
    assert normalise("One line.").page(0) is None


def test_a_number_on_a_line_of_its_own_belongs_to_the_paragraph_after_it():
    read = normalise(f"9.\n\n{FULL}\nand know them.\n\n10. The next one is here.")
    assert [block.number for block in read.blocks] == ["9", "10"]
    assert read.blocks[0].body.of(read.text) == f"{FULL} and know them."


def test_a_number_in_the_middle_of_a_sentence_starts_no_paragraph():
    read = normalise(f"{FULL} on the\n24. of May and on the\n{FULL}\nthen.")
    assert [block.number for block in read.blocks] == [None]


@pytest.mark.parametrize(
    "bullet", ["◼", "■", "•", "●", "-", "*", "\uf0b7", "\uf06e", "−", "(a)", "o"]
)
def test_every_bullet_makes_an_item(bullet: str):
    read = normalise(
        f"What needs to improve:\n{bullet} The timeliness of plans,\nand of visits.\n{bullet} The records."
    )
    assert [block.kind for block in read.blocks] == [BlockKind.TEXT, BlockKind.ITEM, BlockKind.ITEM]
    assert read.blocks[1].body.of(read.text) == "The timeliness of plans, and of visits."


def test_a_bullet_on_a_line_of_its_own_belongs_to_the_item_after_it():
    read = normalise("It covered:\n\n•\n\ndiscussions with staff\n\n•\n\na review of files")
    assert [block.body.of(read.text) for block in read.blocks[1:]] == [
        "discussions with staff",
        "a review of files",
    ]


def test_a_dash_in_the_middle_of_a_sentence_is_no_bullet():
    raw = f"{FULL} and their families\n- all of them - are pleased."
    assert len(blocks(raw)) == 1


def test_an_item_goes_on_after_a_blank_line_in_the_middle_of_its_sentence():
    raw = "• The preparation of care leavers for living independently in the community\n\nand the use of hostels.\n"
    assert blocks(raw) == [
        "• The preparation of care leavers for living independently in the community and the use of hostels."
    ]


def test_a_label_and_its_grade_become_one_cell():
    read = normalise(
        "Judgement\n\nGrade\n\nThe impact of leaders on social work practice with children\nand families\n\n"
        "Requires improvement\nto be good\n\nOverall effectiveness\n\nGood\n\n"
        f"{FULL}\nand know them.\n"
    )
    cells = [block.span.of(read.text) for block in read.blocks if block.kind is BlockKind.CELL]
    assert cells == [
        "The impact of leaders on social work practice with children and families: Requires improvement to be good",
        "Overall effectiveness: Good",
    ]


def test_a_footnote_follows_the_paragraph_it_interrupts_and_its_mark_is_gone():
    raw = (
        page(
            1,
            FULL,
            "in special schools1 and in",
            "",
            "1",
            "",
            "These are residential schools for children.",
        )
        + page(2, "their own homes.", FULL, "here.")
        + page(3, "The end.")
    )
    read = normalise(raw)
    assert "in special schools and in their own homes." in read.text
    note = next(block for block in read.blocks if block.kind is BlockKind.NOTE)
    assert note.body.of(read.text) == "These are residential schools for children."
    start = read.text.index("These are")
    assert raw[read.origin.source(start) :].startswith("These are")


def test_a_heading_parts_from_the_paragraph_below_it_without_a_blank_line():
    raw = f"{FULL}\nand know them well.\nManagement oversight\n{FULL}\nand so on.\n{FULL}\n{FULL}"
    assert "Management oversight" in blocks(raw)


def test_positions_are_those_of_the_stored_file():
    raw = f"\ufeffFirst.\r\n\r\n  {FULL}\r\nand ﬁve more.\r\n"
    read = normalise(raw)
    place = read.origin.position(read.text.index("more"))
    assert (place.line, place.column) == (4, 9)
