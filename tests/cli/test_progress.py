"""Long work shows how far it has come, to somebody who is there to see it."""

from __future__ import annotations

import pytest

from crosscheck.cli.progress import bar, duration, progress


def test_the_bar_says_how_many_of_how_many_and_how_long() -> None:
    assert bar("claims checked", 25, 100, 4.0, 100) == (
        "claims checked [######..................] 25 of 100, about 12 s left"
    )


def test_time_left_is_not_guessed_from_a_moment() -> None:
    assert bar("claims checked", 1, 100, 0.5, 100).endswith("1 of 100")


@pytest.mark.parametrize("width", range(1, 90))
def test_the_bar_stays_on_its_line(width: int) -> None:
    assert len(bar("claims checked", 45, 91, 30.0, width)) < width


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.2, "1 s"), (59.4, "59 s"), (60, "1 min"), (130, "2 min"), (3900, "1 h 5 min")],
)
def test_durations_are_as_precise_as_a_guess(seconds: float, said: str) -> None:
    assert duration(seconds) == said


def test_nobody_is_told_where_stderr_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert progress("claims checked") is None
    assert capsys.readouterr().err == ""
