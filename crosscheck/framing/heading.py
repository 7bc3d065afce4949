"""Headings that say what stands below them: things to put right, things that are well."""

from __future__ import annotations

from functools import lru_cache

from crosscheck.framing.lexicon import Entry
from crosscheck.framing.scan import scan
from crosscheck.framing.vocabulary import Vocabulary

_LONGEST = 400
"""Code points of a heading that are read."""


def heading_of(section: tuple[str, ...], vocabulary: Vocabulary) -> Entry | None:
    """What the innermost heading of `section` (outermost first) that says something says; None when none does."""
    heading = _innermost(section, vocabulary)
    return sign_of(heading, vocabulary) if heading is not None else None


def turning_heading(section: tuple[str, ...], vocabulary: Vocabulary) -> str | None:
    """The heading that makes weaknesses of what stands under `section`, or None."""
    heading = _innermost(section, vocabulary)
    found = sign_of(heading, vocabulary) if heading is not None else None
    return heading if found is not None and found.value < 0 else None


def _innermost(section: tuple[str, ...], vocabulary: Vocabulary) -> str | None:
    return next((h for h in reversed(section) if sign_of(h, vocabulary) is not None), None)


@lru_cache(maxsize=1024)
def sign_of(heading: str, vocabulary: Vocabulary) -> Entry | None:
    """What one heading says of the list below it; None for a heading of both signs, or of none."""
    entries = [mark.entries[0] for mark in vocabulary.headings.find(scan(heading[:_LONGEST]))]
    if len({entry.value for entry in entries}) != 1:
        return None
    return max(entries, key=lambda entry: entry.kind == "urgent")
