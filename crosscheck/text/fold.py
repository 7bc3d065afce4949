"""Folding for comparison: what typography changes and meaning does not."""

from __future__ import annotations

_SAME_LENGTH = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "‚": "'",
        "‛": "'",
        "′": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "‟": '"',
        "″": '"',
        "«": '"',
        "»": '"',
        "‐": "-",
        "‑": "-",
        "‒": "-",
        "–": "-",
        "—": "-",
        "―": "-",
        "−": "-",
        "\u00a0": " ",
        "\u2007": " ",
        "\u2009": " ",
        "\u202f": " ",
    }
)


def fold_typography(text: str) -> str:
    """`text` with plain quotation marks, hyphens and spaces. As long as `text`, so offsets hold."""
    return text.translate(_SAME_LENGTH)


def fold_space(text: str) -> str:
    """`text` with every run of white space made one space, and none at the ends."""
    return " ".join(text.split())


def fold(text: str) -> str:
    """`text` for comparing: plain marks, single spaces, lower case."""
    return fold_space(fold_typography(text)).lower()
