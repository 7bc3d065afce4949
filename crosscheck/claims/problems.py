"""Problems: what is wrong in a file that a person wrote, where, and what to do about it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosscheck.model.finding import Level
from crosscheck.model.text import Position

DataPath = tuple[str | int, ...]
"""The way to a value from the top of its file: ("claims", 2, "review", "verdict")."""

_BARE = re.compile(r"[\w$-]+")


def path_text(path: DataPath) -> str:
    """`path` as people and programs write it: `claims[2].review.verdict`."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        elif _BARE.fullmatch(part):
            text += f".{part}" if text else part
        else:
            text += f'["{_on_one_line(part)}"]'
    return text


def _on_one_line(text: str) -> str:
    return text.replace("\n", r"\n").replace("\r", r"\r")


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a problem is about, such as where an id was used first."""

    file: str
    position: Position


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of one file."""

    file: str
    """As the user named it."""
    position: Position
    path: DataPath
    rule: str
    """Its name, such as `claim-anchor-missing`; the whole list is `RULES`."""
    message: str
    """One line, whatever it quotes."""
    hint: str = ""
    """The next step; may run over several lines."""
    level: Level = Level.ERROR
    related: tuple[Related, ...] = ()

    def __post_init__(self) -> None:
        # A line of its own may be a command to whoever reads the log: GitHub's runner obeys `::`.
        object.__setattr__(self, "message", _on_one_line(self.message))

    def __str__(self) -> str:
        place = f"{self.file}:{self.position.line}:{self.position.column}: "
        path = path_text(self.path)
        return place + (f"{path}: " if path else "") + self.message

    @property
    def is_error(self) -> bool:
        """True when the file is invalid because of it."""
        return self.level >= Level.ERROR


RULES = {
    "claim-file-unreadable": "the file cannot be read as YAML or JSON",
    "claim-file-name": "a claim file is not called <document-id>.claims.yaml",
    "claim-schema": "a field is missing, or its value is not what the schema asks for",
    "claim-unknown-field": "a field that the schema does not know",
    "claim-duplicate-key": "the same field twice in one place",
    "claim-duplicate-id": "two documents or two claims of a case have the same id",
    "claim-unknown-document": "a document is named that documents.yaml does not have",
    "claim-role": "a document is named that has the wrong role for it",
    "claim-dates": "a date that no calendar has, or dates that cannot both be right",
    "claim-anchor-missing": "a quote does not stand in its document",
    "claim-anchor-ambiguous": "a quote stands in its document more than once",
    "claim-excerpt": "an excerpt does not stand in its document",
    "claim-review-stale": "the evidence of a review no longer stands in its document",
    "claim-hash": "the text is not the one whose hash is on record",
    "claim-text": "the text of a document cannot be used",
    "claim-pin": "a pinned verdict that cannot be meant, or that a review of the same claim gainsays",
    "claim-accept": "an acceptance that accepts nothing, has run out, or names a rule that there is not",
    "claim-words": "words of a project's own that the word lists have already, do not have, or cannot place",
}
"""Every kind of problem, and what it means in one line."""
