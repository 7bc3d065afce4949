"""Did you mean: the known name that a mistyped one is closest to."""

from __future__ import annotations

from collections.abc import Iterable

_CUTOFF = 65
"""Per cent of letters shared, in order: "speeker" is "speaker", "source" is not "quote"."""


def nearest_name(word: str, names: Iterable[str]) -> str | None:
    """The one of `names` that `word` was probably meant to be; None when nothing is close."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  # only a mistyped name needs it

    # No name is that long; comparing a pasted page would only cost time.
    found = process.extractOne(
        word[:200], list(names), scorer=fuzz.ratio, processor=_plain, score_cutoff=_CUTOFF
    )
    return None if found is None else str(found[0])


def _plain(name: str) -> str:
    return name.lower().replace("_", "-").replace(" ", "-")
