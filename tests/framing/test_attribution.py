import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.framing.attribution import attributed, without_attributions
from crosscheck.framing.read import read
from crosscheck.framing.scan import scan


def _left_out(text: str) -> list[str]:
    words = scan(text)
    return [text[words[a].start : words[b - 1].end] for a, b in attributed(words)]


@pytest.mark.parametrize(
    ("text", "said_by"),
    [
        ("Plans are clear, the leader told councillors.", ["the leader told councillors"]),
        ("Plans are clear, the county says, though late.", ["the county says"]),
        ("“Plans are clear,” said the director.", ["said the director"]),
        ("Inspectors found that plans are clear.", ["Inspectors found that"]),
        ("According to the watchdog, plans are clear.", ["According to the watchdog"]),
        ("The council recognises it has more to do.", ["The council recognises"]),
    ],
)
def test_who_says_it_is_left_out(text: str, said_by: list[str]) -> None:
    assert _left_out(text) == said_by


@pytest.mark.parametrize(
    "text",
    [
        "Social workers say that they feel supported.",
        "Plans are clear, and managers report progress.",
        "Children are seen, but partners said little.",
        "Foster carers in the county often complain that calls go unanswered.",
    ],
)
def test_what_staff_and_families_say_is_part_of_what_is_said(text: str) -> None:
    assert _left_out(text) == []


def test_the_name_of_the_council_is_no_part_of_what_is_said() -> None:
    assert [w.norm for w in read("Kent listens to children.").words] == [
        "listens",
        "to",
        "children",
    ]


def test_a_word_that_is_only_spelled_like_a_council_stays() -> None:
    assert "reading" in [word.norm for word in read("Children enjoy reading.").words]


@given(st.text(max_size=200))
def test_what_was_left_out_moves_no_offset(text: str) -> None:
    reading = read(text)
    assert len(reading.told) == len(text)
    assert all(mine in (theirs, " ") for mine, theirs in zip(reading.told, text, strict=True))


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("This report confirms that children are safe", "children are safe"),
        ("Plans are late, the inspectorate reported.", "Plans are late"),
        ("According to inspectors, plans are weak.", "plans are weak"),
        ("Plans are weak.", "Plans are weak."),
        ("The inspectors say", "The inspectors say"),
    ],
)
def test_what_is_said_is_left_when_the_speaker_is_taken_out(text: str, rest: str) -> None:
    assert without_attributions(text) == rest
