"""Words of a project's own: what a case or a project adds to the word lists, changes in them, or takes away."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.text import Position

_TOP = Position(1, 1)


@dataclass(frozen=True, slots=True)
class OwnWords:
    """One entry of a file of words."""

    sense: str
    """The list it belongs to: `evaluation`, `certainty`, `quantity` …"""
    words: tuple[str, ...]
    """Wordings as the word lists write them: `~` after a word means in any of its forms."""
    value: float = 0.0
    """The level on the scale of the sense; nothing for words that are taken away."""
    label: str = ""
    """The level in words for people; for a concept its name."""
    kind: str = ""
    under: tuple[str, ...] = ()
    """For a concept: the wider concepts it falls under."""
    has_value: bool = False
    """True where the file gives a value."""
    position: Position = _TOP
    """Where the entry stands in its file."""
    places: tuple[Position, ...] = ()
    """Where each wording stands there."""
    path: tuple[str | int, ...] = ()
    """The way to it from the top of its file."""


@dataclass(frozen=True, slots=True)
class WordFile:
    """A file of words, as it takes part in a run."""

    file: str
    """As the user named it, or as the settings do."""
    sha256: str
    """Of the file as stored."""
    added: tuple[OwnWords, ...] = ()
    changed: tuple[OwnWords, ...] = ()
    removed: tuple[OwnWords, ...] = ()

    def count(self, part: str) -> int:
        """How many wordings are `added`, `changed` or `removed`."""
        entries: tuple[OwnWords, ...] = getattr(self, part)
        return sum(len(entry.words) for entry in entries)
