"""Differences between two texts, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

from crosscheck.text.tokens import Token, words

Operation = Literal["equal", "insert", "delete", "replace"]


@dataclass(frozen=True, slots=True)
class Edit:
    """A run of words that is the same in both texts, or differs; `insert` is only in `right`."""

    operation: Operation
    left: tuple[Token, ...]
    right: tuple[Token, ...]


def diff_tokens(left: Sequence[Token], right: Sequence[Token]) -> list[Edit]:
    """The shortest list of edits that turns `left` into `right`, compared by `norm`."""
    edits: list[Edit] = []
    for code in Indel.opcodes([t.norm for t in left], [t.norm for t in right]):
        gone = tuple(left[code.src_start : code.src_end])
        come = tuple(right[code.dest_start : code.dest_end])
        if edits and code.tag != "equal" and edits[-1].operation != "equal":
            before = edits.pop()
            gone, come = before.left + gone, before.right + come
        operation: Operation = "equal"
        if code.tag != "equal":
            operation = "replace" if gone and come else "delete" if gone else "insert"
        edits.append(Edit(operation, gone, come))
    return edits


def word_diff(left: str, right: str) -> list[Edit]:
    """The edits that turn the words of `left` into those of `right`."""
    return diff_tokens(words(left), words(right))
