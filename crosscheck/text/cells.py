"""Tables of grades: what was judged and its grade, which a laid-out text has on lines of their own."""

from __future__ import annotations

import re
from functools import cache

from crosscheck.text.blocks import BlockKind
from crosscheck.text.lexicon import word_list
from crosscheck.text.paragraphs import Group

_STOPPED = re.compile(r"[.!?;:][\"'”’)\]]{0,3}$")
_LONGEST_LABEL = 160


def paired(found: list[Group]) -> list[Group]:
    """`found` with each grade joined to the label before it: "Overall effectiveness: Good" as one cell."""
    pairs: list[Group] = []
    at = 0
    while at < len(found):
        group = found[at]
        taken = _grade_length(found, at)
        if taken and pairs and _is_label(pairs[-1]):
            label = pairs.pop()
            value = tuple(line for part in found[at : at + taken] for line in part.lines)
            pairs.append(
                Group(
                    label.lines + value,
                    BlockKind.CELL,
                    label.marker,
                    label.number,
                    value=len(label.lines),
                )
            )
            at += taken
        else:
            pairs.append(group)
            at += 1
    return pairs


def is_grade(text: str) -> bool:
    """True for a grade and nothing else: "Requires improvement", "Good (Grade 2)", "Grade 3 (Adequate)"."""
    return _grade().fullmatch(text) is not None


def ends_in_grade(text: str) -> bool:
    """True for a line of words that closes with a grade: "Leadership, management and governance are good"."""
    match = _last_grade().search(text)
    return match is not None and match.start() > 0


def _grade_length(found: list[Group], at: int) -> int:
    """How many blocks from `at` make up a grade: 1, 2 where it was torn apart, 0 for none."""
    if found[at].kind is not BlockKind.TEXT or found[at].marker:
        return 0
    if is_grade(found[at].text):
        return 1
    two = found[at : at + 2]
    if len(two) == 2 and two[1].kind is BlockKind.TEXT and is_grade(f"{two[0].text} {two[1].text}"):
        return 2
    return 0


def _is_label(group: Group) -> bool:
    text = group.text
    return (
        group.kind is BlockKind.TEXT
        and group.marker < len(text)
        and len(text) <= _LONGEST_LABEL
        and not _STOPPED.search(text)
        and not is_grade(text)
    )


def _choices() -> str:
    return "|".join(
        sorted((re.escape(grade) for grade in word_list("lines", "grades")), key=len, reverse=True)
    )


@cache
def _grade() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_choices()})(?: \(?grade \d\)?)?\.?|grade \d \((?:{_choices()})\)", re.IGNORECASE
    )


@cache
def _last_grade() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_choices()})$", re.IGNORECASE)
