"""A project's own words change how texts are read, and only in its own runs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crosscheck.claims.schemas import schema
from crosscheck.claims.words import read_words
from crosscheck.errors import ClaimFileError
from crosscheck.framing.compare import compare
from crosscheck.framing.lexicon import Sense
from crosscheck.framing.own_words import own_vocabulary, read_sound, sound_files, word_problems
from crosscheck.framing.read import read
from crosscheck.framing.vocabulary import Vocabulary, shipped, vocabulary
from crosscheck.model.words import WordFile


def words_file(folder: Path, **parts: list[dict[str, object]]) -> WordFile:
    path = folder / "words.json"
    path.write_text(json.dumps(parts), "utf-8")
    found, problems = read_words(path)
    assert problems == ()
    assert found is not None
    return found


def value(text: str, lists: Vocabulary | None = None) -> float:
    return read(text, (), lists).propositions[0].value


GREEN = {"sense": "evaluation", "value": 3, "label": "strong", "words": ["copper bottomed"]}
EMERGING = {
    "sense": "certainty",
    "value": 0.95,
    "label": "established",
    "kind": "boost",
    "words": ["emerging"],
}
STRONG = {"sense": "evaluation", "words": ["strong"]}


def test_added_word_is_read_and_forgotten_outside_its_case(tmp_path: Path) -> None:
    lists = own_vocabulary([words_file(tmp_path, add=[GREEN])])
    plain = value("Support is copper bottomed.")
    assert value("Support is copper bottomed.", lists) == 3
    assert value("Support is copper bottomed.") == plain < 3


def test_changed_word_has_its_new_level_in_all_that_is_compared(tmp_path: Path) -> None:
    claim, passage = "The direct work is strong.", "Direct work is an emerging strength."
    changed = own_vocabulary([words_file(tmp_path, change=[EMERGING])])
    meaning = shipped().meaning("emerging", Sense.CERTAINTY)
    assert meaning is not None
    assert meaning.value < 0.5
    certainty = [a for a in compare(claim, passage).axes if a.axis == "certainty"]
    ours = [a for a in compare(claim, passage, vocabulary=changed).axes if a.axis == "certainty"]
    assert certainty[0].difference > 0
    assert all(axis.difference <= 0 for axis in ours)


def test_word_taken_away_says_nothing_in_that_sense(tmp_path: Path) -> None:
    lists = own_vocabulary([words_file(tmp_path, remove=[STRONG])])
    assert value("Support is strong.", lists) < value("Support is strong.")
    assert lists.meaning("strong", Sense.EVALUATION) is None


def test_of_two_files_the_later_holds(tmp_path: Path) -> None:
    first = words_file(tmp_path, add=[GREEN])
    second = words_file(tmp_path, change=[{**GREEN, "value": -3, "label": "poor"}])
    third = words_file(tmp_path, remove=[{"sense": "evaluation", "words": ["copper bottomed"]}])
    assert word_problems([first, second, third]) == []
    values = [
        value("Support is copper bottomed.", own_vocabulary([first, second, third][:n]))
        for n in (1, 2)
    ]
    assert values == [3, -3]
    assert value("Support is copper bottomed.", own_vocabulary([first, second, third])) == value(
        "Support is copper bottomed."
    )


def test_concept_of_a_project_tells_its_subjects_apart(tmp_path: Path) -> None:
    hubs = {
        "sense": "concept",
        "label": "lantern rooms",
        "kind": "service",
        "words": ["lantern room~"],
    }
    lists = own_vocabulary([words_file(tmp_path, add=[hubs])])
    found = read("Lantern rooms help.", (), lists).subject.concept_names()
    assert "lantern rooms" in found
    assert "lantern rooms" not in read("Lantern rooms help.").subject.concept_names()


def test_nothing_of_its_own_is_the_lists_as_they_are() -> None:
    assert own_vocabulary(()) is shipped() is vocabulary(())


@pytest.mark.parametrize(
    ("part", "entry", "said"),
    [
        (
            "add",
            {**GREEN, "words": ["good"]},
            "is in the list of evaluation already, as “good” (2)",
        ),
        ("change", GREEN, '"copper bottomed" is not in the list of evaluation'),
        ("remove", {**STRONG, "words": ["stronk"]}, 'did you mean "strong"'),
        ("add", {"sense": "evaluation", "label": "x", "words": ["zzz"]}, "needs a value"),
        ("add", {**GREEN, "sense": "quantity"}, "3 is not on the scale"),
        ("add", {**GREEN, "kind": "ded"}, 'did you mean "deed"'),
        ("add", {**EMERGING, "kind": "", "words": ["zzz"]}, "a certainty needs a kind"),
        (
            "add",
            {
                "sense": "concept",
                "label": "x",
                "kind": "child",
                "under": "childen",
                "words": ["zzz"],
            },
            'there is no concept "childen"; did you mean "children"',
        ),
        ("add", {**GREEN, "words": ["a~ b~ c~"]}, "too many wordings"),
        ("add", {**GREEN, "words": ["copper-bottomed"]}, "is never met when texts are read"),
        ("add", {**GREEN, "words": ["zzz~", "zzzs"]}, None),
    ],
)
def test_entry_the_lists_cannot_take_is_named_and_left_out(
    tmp_path: Path, part: str, entry: dict[str, object], said: str | None
) -> None:
    own = words_file(tmp_path, **{part: [entry]})
    problems = word_problems([own])
    if said is None:
        assert problems == []
        return
    assert said in str(problems[0])
    assert problems[0].rule == "claim-words"
    (kept,) = sound_files([own])
    assert kept.count("added") + kept.count("changed") + kept.count("removed") == 0


def test_word_that_stands_twice_in_a_file_is_named(tmp_path: Path) -> None:
    own = words_file(tmp_path, add=[GREEN, {**GREEN, "value": 1}])
    (problem,) = word_problems([own])
    assert "is in this file already" in str(problem)


def test_faulty_file_named_on_the_command_line_is_refused_with_the_next_step(
    tmp_path: Path,
) -> None:
    words_file(tmp_path, change=[GREEN])
    with pytest.raises(ClaimFileError, match="put it under add:"):
        read_sound([tmp_path / "words.json"])


def test_entry_has_the_form_of_the_shipped_lists() -> None:
    lists = schema("lexicon")["oneOf"][0]["properties"]
    shipped_form = lists["entries"]["items"]["properties"]
    own = schema("words")["$defs"]
    assert set(own["entry"]["properties"]) == {"sense", *shipped_form}
    for key in ("minimum", "maximum"):
        assert own["entry"]["properties"]["value"][key] == shipped_form["value"][key]
    pattern = shipped_form["words"]["items"]["pattern"]
    assert own["words"]["items"]["pattern"] == pattern
    assert set(own["sense"]["enum"]) == set(lists["sense"]["enum"]) - {"closed", "strength"}
