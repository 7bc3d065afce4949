"""The measuring of time and memory."""

from __future__ import annotations

from pathlib import Path

from crosscheck.claims.case import load_case

CASE = Path(__file__).resolve().parents[2] / "claims" / "harrowmere"


def test_a_cold_check_is_timed_and_weighed(script):
    wall, memory = script("speed").cold_check(CASE, None)
    assert 0 < wall < 60
    assert 20 < memory < 500


def test_searching_is_timed_beside_scanning(script):
    built, searched, scanned, passages = script("speed").search_times(load_case(CASE).case)
    assert min(built, searched, scanned) > 0
    assert passages > 50
