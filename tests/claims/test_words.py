"""A file of words is read with its places, and what is wrong in it is said where it stands."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from crosscheck.claims.case import load_case
from crosscheck.claims.words import read_words

SOUND = """\
add:
  - sense: evaluation
    value: 3
    label: strong
    words: [green shoots]
change:
  - {sense: certainty, value: 0.7, label: well under way, kind: stage, words: [emerging]}
remove:
  - sense: evaluation
    comment: Estermouth Sound is water
    words: [sound, soundly]
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "words.yaml"
    path.write_text(text, "utf-8")
    return path


def test_file_is_read_with_its_hash_and_the_place_of_every_wording(tmp_path: Path) -> None:
    words, problems = read_words(written(tmp_path, SOUND), "words.yaml")
    assert problems == ()
    assert words is not None
    assert words.sha256 == hashlib.sha256(SOUND.encode()).hexdigest()
    assert [words.count(part) for part in ("added", "changed", "removed")] == [1, 1, 2]
    (changed,) = words.changed
    assert (changed.sense, changed.value, changed.kind) == ("certainty", 0.7, "stage")
    assert (words.added[0].places[0].line, words.added[0].places[0].column) == (5, 13)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ad: []", 'words.yaml:1:1: ad: "ad" is not a field at the top of the file; did you mean'),
        ("add: [{sense: evaluatoin, value: 1, label: x, words: [x]}]", 'did you mean "evaluation"'),
        ("add: [{sense: evaluation, value: 9, label: x, words: [x]}]", "between -4.5 and 4.5"),
        ("add: [{sense: evaluation, value: 1, label: x, words: [Big Win]}]", "small letters"),
        ("add: [{sense: evaluation, value: 1, words: [x]}]", 'the field "label" is missing'),
        ("add: [{sense: evaluation, label: x, wrods: [x]}]", 'did you mean "words"'),
        ("add: good", "must be a list"),
        ("- add", "must be fields with values"),
        ("remove: [{sense: strength, words: [x]}]", "is not allowed here"),
    ],
)
def test_fault_is_said_with_its_place_and_the_next_step(
    tmp_path: Path, text: str, said: str
) -> None:
    words, problems = read_words(written(tmp_path, text), "words.yaml")
    assert any(said in str(problem) for problem in problems)
    assert all(problem.position.line == 1 for problem in problems)
    assert words is None or not words.added + words.changed + words.removed


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"add: [", b"null"])
def test_file_of_which_nothing_can_be_made_is_none(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "words.yaml"
    path.write_bytes(data)
    words, problems = read_words(path, "words.yaml")
    assert words is None
    assert problems


def test_missing_file_is_a_problem_that_names_it(tmp_path: Path) -> None:
    words, (problem,) = read_words(tmp_path / "no.yaml", "no.yaml")
    assert words is None
    assert str(problem).startswith("no.yaml:1:1: no such file")


def test_words_of_the_project_come_before_those_of_the_case(write_case, tmp_path: Path) -> None:
    project = written(tmp_path, SOUND)
    folder = write_case(**{"words.yaml": SOUND.replace("green shoots", "shining")})
    loaded = load_case(folder, words=project)
    assert loaded.problems == ()
    assert [words.added[0].words for words in loaded.case.words] == [
        ("green shoots",),
        ("shining",),
    ]
    assert load_case(folder).case.words == loaded.case.words[1:]


def test_words_that_lead_out_of_the_case_are_not_read(write_case, tmp_path: Path) -> None:
    folder = write_case()
    (folder / "words.yaml").symlink_to(written(tmp_path, SOUND))
    loaded = load_case(folder)
    assert loaded.case.words == ()
    assert [problem.rule for problem in loaded.problems] == ["claim-file-unreadable"]
