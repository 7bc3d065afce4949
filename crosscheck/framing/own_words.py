"""What is wrong with a project's own words, seen from the word lists they go on top of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from crosscheck.claims.case import LoadedCase
from crosscheck.claims.problems import Problem
from crosscheck.claims.words import read_words
from crosscheck.errors import ClaimFileError
from crosscheck.framing.lexicon import Entry, Sense, shipped_entries
from crosscheck.framing.scan import scan
from crosscheck.framing.vocabulary import Vocabulary, vocabulary, wordings
from crosscheck.model.text import Position
from crosscheck.model.words import OwnWords, WordFile
from crosscheck.text.nearest import nearest_name

_RULE = "claim-words"
_INFLECTED = 2
"""Words of one wording that may stand for all their forms: each multiplies the wording by four."""


def own_vocabulary(files: Sequence[WordFile]) -> Vocabulary:
    """The word lists with everything in `files` that is sound."""
    return vocabulary(sound_files(files))


def sound_files(files: Sequence[WordFile]) -> tuple[WordFile, ...]:
    """`files` without the entries that have a fault."""
    return tuple(sound(file, files[:at]) for at, file in enumerate(files))


def word_problems(files: Sequence[WordFile]) -> list[Problem]:
    """Everything wrong in `files` that their schema cannot see, in their order."""
    return [problem for at, file in enumerate(files) for problem in _faults(file, files[:at])]


def problems_of(cases: Sequence[LoadedCase]) -> list[Problem]:
    """Everything wrong in `cases` and in the words they use, each once, in the order of the cases."""
    found = [
        problem
        for loaded in cases
        for problem in (*loaded.problems, *word_problems(loaded.case.words))
    ]
    return list(dict.fromkeys(found))


def read_sound(paths: Sequence[Path]) -> tuple[WordFile, ...]:
    """The files of words at `paths`. Raises ClaimFileError with everything that is wrong in them."""
    files, problems = _read(paths)
    problems += word_problems(files)
    if problems:
        lines = [line for p in problems for line in (str(p), f"  {p.hint}" if p.hint else "")]
        raise ClaimFileError("\n".join(filter(None, lines)))
    return tuple(files)


def problems_in(path: Path, before: Path | None) -> list[Problem]:
    """Everything wrong in the file of words at `path`, which goes on top of the one at `before`."""
    files, _ = _read([before] if before is not None and not before.samefile(path) else [])
    own, problems = _read([path])
    return [*problems, *word_problems([*files, *own])]


def _read(paths: Sequence[Path]) -> tuple[list[WordFile], list[Problem]]:
    files, problems = [], list[Problem]()
    for path in paths:
        file, found = read_words(path)
        problems += found
        if file is not None:
            files.append(file)
    return files, problems


def sound(file: WordFile, before: Sequence[WordFile] = ()) -> WordFile:
    """`file` without the entries that have a fault; `before` are the files it goes on top of."""
    faulty = {problem.path[:2] for problem in _faults(file, before)}
    if not faulty:
        return file
    added, changed, removed = (
        tuple(entry for entry in part if entry.path not in faulty)
        for part in (file.added, file.changed, file.removed)
    )
    return replace(file, added=added, changed=changed, removed=removed)


def _faults(file: WordFile, before: Sequence[WordFile]) -> Iterator[Problem]:
    lists = own_vocabulary(before)
    seen: dict[tuple[str, str], OwnWords] = {}
    names = {entry.label for entry in (*file.added, *file.changed)} | _shipped(Sense.CONCEPT)[2]
    for part in (file.added, file.changed, file.removed):
        for entry in part:
            if part is not file.removed:
                yield from _misplaced(file, entry, names)
            for at in range(len(entry.words)):
                yield from _word(file, entry, at, lists, seen)


def _misplaced(file: WordFile, entry: OwnWords, names: set[str]) -> Iterator[Problem]:
    """A value, kind or wider concept that the list of its sense does not know."""
    sense = Sense(entry.sense)
    kinds, (low, high), _ = _shipped(sense)
    if sense is not Sense.CONCEPT:
        if not entry.has_value:
            yield _problem(
                file,
                entry,
                f"a word of {sense} needs a value",
                f"{_scale(sense)}; the `about` of its list says what they mean",
            )
        elif not low <= entry.value <= high:
            yield _problem(file, entry, f"{entry.value:g} is not on the scale", _scale(sense))
    if entry.kind not in kinds:
        near = nearest_name(entry.kind, kinds - {""})
        meant = f'; did you mean "{near}"?' if near else ""
        allowed = ", ".join(sorted(kinds - {""})) or "none: leave it out"
        message = (
            f'"{entry.kind}" is no kind of {sense}' if entry.kind else f"a {sense} needs a kind"
        )
        yield _problem(file, entry, message + meant, f"kinds of {sense}: {allowed}")
    for name in entry.under:
        if name not in names:
            near = nearest_name(name, names)
            meant = f'; did you mean "{near}"?' if near else ""
            yield _problem(file, entry, f'there is no concept "{name}"{meant}')


def _word(
    file: WordFile,
    entry: OwnWords,
    at: int,
    lists: Vocabulary,
    seen: dict[tuple[str, str], OwnWords],
) -> Iterator[Problem]:
    """A wording that stands in the lists already, or does not stand there."""
    part, wording = str(entry.path[0]), entry.words[at]
    if sum(word.endswith("~") for word in wording.split()) > _INFLECTED:
        hint = f"give ~ to {_INFLECTED} of its words at most, and write the other forms out"
        yield _problem(file, entry, f'"{wording}" stands for too many wordings', hint, at)
        return
    bare = wording.replace("~", "").replace("… ", "")
    read_as = " ".join(word.norm for word in scan(bare))
    if read_as != bare:
        hint = f'write "{read_as}": hyphens are opened, and endings after an apostrophe left off'
        yield _problem(file, entry, f'"{wording}" is never met when texts are read', hint, at)
        return
    sense = Sense(entry.sense)
    forms = wordings(replace(entry, words=(wording,)))
    first = next((seen[entry.sense, form] for form in forms if (entry.sense, form) in seen), None)
    if first is not None and first is not entry:
        message = f'"{wording}" is in this file already, in line {first.position.line}'
        yield _problem(file, entry, message, "keep one of the two", at)
    seen.update({(entry.sense, form): entry for form in forms})
    known = [found for form in forms if (found := lists.meaning(form, sense))]
    if part == "add":
        same = [
            found for found in known if sense is not Sense.CONCEPT or found.label == entry.label
        ]
        if same:
            yield _problem(
                file,
                entry,
                f'"{wording}" is in the list of {sense} already, as {_level(same[0])}',
                "put it under change: to give it another level",
                at,
            )
    elif not known:
        near = nearest_name(wording, _shipped(sense)[2] | set(_wordings(sense)))
        meant = f'; did you mean "{near}"?' if near else ""
        hint = "put it under add:" if part == "change" else "delete it"
        yield _problem(file, entry, f'"{wording}" is not in the list of {sense}{meant}', hint, at)


def _level(entry: Entry) -> str:
    return entry.label if entry.sense is Sense.CONCEPT else f"“{entry.label}” ({entry.value:g})"


def _scale(sense: Sense) -> str:
    low, high = _shipped(sense)[1]
    levels = sorted({(entry.value, entry.label) for entry, _ in shipped_entries(sense)})
    ends = f"{levels[0][1]} to {levels[-1][1]}"
    return f"values of {sense} run from {low:g} to {high:g} ({ends})"


@cache
def _shipped(sense: Sense) -> tuple[set[str], tuple[float, float], set[str]]:
    """The kinds of a list, the ends of its scale, and its labels."""
    entries = [entry for entry, _ in shipped_entries(sense)]
    values = [entry.value for entry in entries]
    kinds = {entry.kind for entry in entries}
    return kinds, (min(values), max(values)), {entry.label for entry in entries}


@cache
def _wordings(sense: Sense) -> tuple[str, ...]:
    return tuple(pattern.replace("~", "") for _, pattern in shipped_entries(sense))


def _problem(
    file: WordFile, entry: OwnWords, message: str, hint: str = "", at: int | None = None
) -> Problem:
    place: Position = entry.position if at is None else entry.places[at]
    path = entry.path if at is None else (*entry.path, "words", at)
    return Problem(file.file, place, path, _RULE, message, hint)
