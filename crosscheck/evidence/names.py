"""Words that a claim and a document share whatever either says: whose document it is, and when."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from crosscheck.evidence.frequency import background
from crosscheck.evidence.stems import stems
from crosscheck.model.document import Document, DocumentKind, Role
from crosscheck.text.tokens import words

_HEAD = 600
"""Code points from the start of a text in which it says whom it is about."""
_WHOLE = 4 * _HEAD
"""A shorter text is excerpts or a note, and has no such head."""

_INSPECTIONS = (DocumentKind.INSPECTION_REPORT, DocumentKind.INSPECTION_LETTER)


def own_names(document: Document) -> frozenset[str]:
    """
    The stems of the names under which an inspection's document stands: the council's, the inspector's.

    They are the capitalised words of its title, publisher and head that the text never writes small
    and that reports in general do not use. A document of any other kind has none, since who it is
    about may be all that tells it apart.
    """
    info = document.info
    if info.role is not Role.AUTHORITY or info.kind not in _INSPECTIONS:
        return frozenset()
    head = document.text[:_HEAD] if len(document.text) >= _WHOLE else None
    said = " ".join(filter(None, (info.title, info.publisher, head)))
    capitalised = {token.norm for token in words(said) if token.text[:1].isupper()}
    small = {token.norm for token in words(document.text) if token.text[:1].islower()}
    _, common = background()
    found = {stem for name in capitalised - small for stem in stems(name)}
    return frozenset(found - common.keys() - quiet_stems())


@cache
def quiet_stems() -> frozenset[str]:
    """The stems of function words, of words that attribute a statement, and of dates."""
    return _stems_of("function", "narration", "dates")


@cache
def passing_stems() -> frozenset[str]:
    """Those that tell a search little: the quiet ones, and verbs that could go with anything."""
    return quiet_stems() | _stems_of("light")


def _stems_of(*names: str) -> frozenset[str]:
    text = files("crosscheck.evidence").joinpath("words/quiet.json").read_text("utf-8")
    lists = json.loads(text)
    return frozenset(stem for name in names for word in lists[name] for stem in stems(word))
