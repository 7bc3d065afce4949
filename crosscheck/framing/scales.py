"""The ordered levels of each axis, with their names for people (design: Rules)."""

from __future__ import annotations

Scale = tuple[tuple[float, str], ...]
"""Levels from least to most: the value from which each begins, and its name."""

DEGREE: Scale = (
    (0.0, "none"),
    (0.3, "slight"),
    (0.9, "some"),
    (1.7, "good"),
    (2.7, "strong"),
    (3.6, "outstanding"),
)
BLAME = ("none", "slight", "some", "clear", "serious", "grave")
"""The names of the same levels where a clause speaks badly of its subject."""
CERTAINTY: Scale = (
    (0.0, "beginning"),
    (0.245, "emerging"),
    (0.6, "reported"),
    (0.82, "established"),
)
SCOPE: Scale = ((0.0, "none"), (0.05, "few"), (0.25, "some"), (0.5, "most"), (0.95, "all"))
COMPLETION: Scale = (
    (0.0, "required"),
    (1.0, "planned"),
    (2.0, "under way"),
    (3.0, "done"),
    (4.0, "embedded"),
)
DIRECTION_LABELS = {
    (True, False): "strength",
    (True, True): "better",
    (False, False): "weakness",
    (False, True): "worse",
}
"""For a clause that speaks well (or badly) of its subject, and whether by a change."""


def degree_of(value: float) -> tuple[int, str]:
    """The level of degree that a clause of that value reaches, and its name: of praise, or of blame."""
    level, label = level_of(DEGREE, abs(value))
    return level, BLAME[level] if value < 0 else label


def level_of(scale: Scale, value: float) -> tuple[int, str]:
    """The level that `value` reaches on a scale, from 0, and its name."""
    level = 0
    for index, (least, _) in enumerate(scale):
        if value >= least:
            level = index
    return level, scale[level][1]
