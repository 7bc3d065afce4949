"""Only the writing differs."""

from __future__ import annotations

import pytest

from crosscheck.facts.quotations.likeness import alike


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("up to date", "up todate", True),
        ("pre proceedings", "preproceedings", True),
        ("childrens", "children's", True),
        ("board", "board2", True),
        ("do not", "don't", True),
        ("five", "5", True),
        ("25 per cent", "25%", True),
        ("forty five", "45", True),
        ("five", "6", False),
        ("board", "boards", False),
        ("25 per cent", "25", False),
        ("sufficiently", "insufficiently", False),
        ("16", "162", False),
    ],
)
def test_alike(one: str, other: str, same: bool) -> None:
    assert alike(one.split(), other.split()) is same
