"""Every colour of words keeps the contrast of WCAG 2.2 AA on every ground it stands on, light and dark."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

import crosscheck.reporters.html

BASE = Path(crosscheck.reporters.html.__file__).parent / "page" / "css" / "1-base.css"
COLOURS = {
    name: colours
    for name, *colours in re.findall(
        r"--([\w-]+): light-dark\((#\w+), (#\w+)\)", BASE.read_text(encoding="utf-8")
    )
}
VERDICTS = ["contradicts", "exaggerates", "downplays", "agrees", "no-evidence", "unchecked"]


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2, definitions)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("words", "ground"),
    [
        *product(["ink", "soft", "link", *VERDICTS], ["paper", "sheet"]),
        ("ink", "marker"),
        *product(["paper"], VERDICTS),
    ],
)
def test_words_stand_out_from_their_ground(words: str, ground: str, scheme: int) -> None:
    assert contrast(COLOURS[words][scheme], COLOURS[ground][scheme]) >= 4.5
