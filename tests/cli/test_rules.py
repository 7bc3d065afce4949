"""What a rule means, through the real command line."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

Crosscheck = Callable[..., subprocess.CompletedProcess[str]]


def test_every_rule_is_listed_with_its_level(crosscheck: Crosscheck, tmp_path: Path) -> None:
    done = crosscheck("rules", cwd=tmp_path)
    assert done.returncode == 0
    assert "framing-exaggerates" in done.stdout
    assert "quote-meaning-altered" in done.stdout


def test_a_page_has_its_reason_and_examples_that_fire_and_hold(
    crosscheck: Crosscheck, tmp_path: Path
) -> None:
    done = crosscheck("rules", "quote-trimmed", cwd=tmp_path)
    assert done.stdout.startswith("quote-trimmed (warning)")
    assert "Fires" in done.stdout
    assert "Holds" in done.stdout


def test_a_pattern_explains_a_family_of_rules(crosscheck: Crosscheck, tmp_path: Path) -> None:
    done = crosscheck("rules", "framing-*", cwd=tmp_path)
    assert done.stdout.count("(warning)") == 2
    assert "framing-contradicts (error)" in done.stdout


def test_a_rule_that_does_not_exist_is_guessed(crosscheck: Crosscheck, tmp_path: Path) -> None:
    done = crosscheck("rules", "framing-exagerates", cwd=tmp_path)
    assert done.returncode == 2
    assert "Did you mean 'framing-exaggerates'?" in done.stderr
