"""`crosscheck check` on a real terminal: what it shows, the pager, the bar, links, and how it ends."""

from __future__ import annotations

import os
import re
import select
import struct
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from crosscheck.claims.case import load_case

fcntl = pytest.importorskip("fcntl", reason="pseudo-terminals are a thing of Unix")
termios = pytest.importorskip("termios", reason="pseudo-terminals are a thing of Unix")

PAGER = """\
import os, sys
text = sys.stdin.read()
sys.stdout.write(f"PAGED {len(text.splitlines())} LESS={os.environ['LESS']}\\n{text[:4000]}")
sys.exit(7)
"""
WORDS = "Our plans are strong and our visits are regular in every team of area number"


_LONGEST = 120.0
"""Seconds before a command is given up."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a terminal was sent, and how the command ended."""

    screen: str
    """Everything in order, codes included; line ends as `\\n`."""
    returncode: int


def on_terminal(
    *arguments: str | Path,
    cwd: Path,
    columns: int = 100,
    rows: int = 24,
    keys: str = "",
    at: str = "",
    **environment: str,
) -> Shown:
    """Run `crosscheck` with all three streams on one terminal; `keys` are typed once it has written `at`."""
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    unset = {"COLUMNS", "LINES", "NO_COLOR", "LESS", "PAGER", "CROSSCHECK_PAGER", "CI"}
    kept = {key: value for key, value in os.environ.items() if key not in unset}
    process = subprocess.Popen(
        [sys.executable, "-m", "crosscheck", *map(str, arguments)],
        cwd=cwd,
        env={**kept, "TERM": "xterm", **environment},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    screen = _read(ours, process, keys.encode(), at.encode())
    os.close(ours)
    return Shown(screen.decode("utf-8").replace("\r\n", "\n"), process.wait(timeout=_LONGEST))


def _read(terminal: int, process: subprocess.Popen[bytes], keys: bytes, at: bytes) -> bytes:
    screen = b""
    end = time.monotonic() + _LONGEST
    while time.monotonic() < end:
        ready, _, _ = select.select([terminal], [], [], 0.2)
        if not ready:
            if process.poll() is not None:
                return screen
            continue
        try:
            part = os.read(terminal, 65536)
        except OSError:  # Linux's way to say that nobody holds the other end any more
            return screen
        if not part:
            return screen
        screen += part
        if keys and at in screen:
            os.write(terminal, keys)
            keys = b""
    process.kill()
    raise AssertionError(f"the command did not end; it had written {screen[-500:]!r}")


@pytest.fixture
def project(fernhollow: Path) -> Path:
    """The project of the case, with a program to page with."""
    top = fernhollow.parents[1]
    (top / "pager.py").write_text(PAGER)
    return top


def _check(project: Path, *arguments: str, rows: int = 8, **environment: str) -> Shown:
    paged = {"CROSSCHECK_PAGER": f"'{sys.executable}' pager.py"}
    return on_terminal("check", *arguments, cwd=project, rows=rows, **(paged | environment))


def test_a_report_longer_than_the_screen_goes_through_the_pager_and_the_status_stays(
    project: Path,
) -> None:
    shown = _check(project)
    assert "PAGED" in shown.screen
    assert "LESS=FRX" in shown.screen
    assert shown.screen.rstrip().endswith("findings at warning or above")
    assert shown.returncode == 1


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (["--no-pager"], {}),
        ([], {"CROSSCHECK_PAGER": "cat"}),
        ([], {"CROSSCHECK_PAGER": ""}),
        ([], {"CROSSCHECK_PAGER": "no-such-program-of-anybody"}),
        ([], {"CROSSCHECK_PAGER": "'"}),
        ([], {"TERM": "dumb"}),
    ],
)
def test_without_a_pager_it_stands_on_the_screen(
    project: Path, arguments: list[str], environment: dict[str, str]
) -> None:
    shown = _check(project, *arguments, **environment)
    assert "PAGED" not in shown.screen
    assert "direct-work" in shown.screen
    assert shown.returncode == 1


def test_what_fits_is_not_paged_unless_asked(project: Path) -> None:
    assert "PAGED" not in _check(project, rows=60).screen
    assert "PAGED" in _check(project, "--pager", rows=60).screen


def test_the_switch_before_the_command_holds_too(project: Path) -> None:
    shown = on_terminal(
        "--no-pager", "check", cwd=project, rows=8, PAGER=f"{sys.executable} pager.py"
    )
    assert "PAGED" not in shown.screen
    shown = on_terminal("check", cwd=project, rows=8, PAGER=f"{sys.executable} pager.py")
    assert "PAGED" in shown.screen


def test_a_screen_gets_the_brief_report_and_a_file_all_of_it(project: Path) -> None:
    shown = _check(project, "--no-pager", "--report", "text=whole.txt")
    assert "Not listed: 1 agrees." in shown.screen
    assert "support" not in shown.screen
    written = (project / "whole.txt").read_text(encoding="utf-8")
    assert "support  = agrees" in re.sub(r" +", "  ", written).replace("=  ", "= ")
    assert "\x1b" not in written


def test_links_are_for_terminals_that_take_them(project: Path) -> None:
    link = f"\x1b]8;;file://{project}/claims/fernhollow/release.claims.yaml\x1b\\"
    assert link in _check(project, "--no-pager", TERM_PROGRAM="WezTerm").screen
    assert link in _check(project, "--no-pager", FORCE_HYPERLINK="1").screen
    for off in (
        {},
        {"TERM_PROGRAM": "WezTerm", "NO_COLOR": "1"},
        {"TERM_PROGRAM": "WezTerm", "TERM": "dumb"},
        {"TERM_PROGRAM": "WezTerm", "TERM": "tmux-256color"},
        {"VTE_VERSION": "4800"},
        {"VTE_VERSION": "x"},
    ):
        assert "\x1b]8" not in _check(project, "--no-pager", **off).screen
    # A pager of which nobody knows what it does with them gets none.
    assert "\x1b]8" not in _check(project, TERM_PROGRAM="WezTerm").screen


def test_long_work_shows_a_bar_that_is_gone_at_the_end(project: Path) -> None:
    number = 400
    case = project / "claims" / "fernhollow"
    (case / "release.txt").write_text(" ".join(f"{WORDS} {at}.\n" for at in range(number)))
    claims = [f"  - id: c{at}\n    quote: {WORDS} {at}.\n" for at in range(number)]
    (case / "release.claims.yaml").write_text("document: release\nclaims:\n" + "".join(claims))
    assert len(load_case(case).case.claims) == number
    shown = _check(project, "--no-pager")
    bars = re.findall(r"\r\x1b\[Kclaims checked \[#*\.*\] (\d+) of 400", shown.screen)
    assert len(bars) > 1
    assert [int(bar) for bar in bars] == sorted(int(bar) for bar in bars)
    assert "claims checked" not in shown.screen.rpartition("\r\x1b[K")[2]


def test_control_characters_of_a_case_are_text_on_the_terminal(project: Path) -> None:
    case = project / "claims" / "fernhollow"
    hostile = "The direct work with children is \x9b31m strong\u202e.\n"
    (case / "release.txt").write_text(hostile + (case / "release.txt").read_text())
    (case / "release.claims.yaml").write_text(
        'document: release\nclaims:\n  - {id: a, quote: "children is \\x9b31m strong\\u202e"}\n'
    )
    for arguments in (["--all", "--no-pager"], ["--all"], ["--format", "lines", "--no-pager"]):
        screen = _check(project, *arguments).screen
        assert not {"\x9b", "\u202e"} & set(screen)
        assert set(re.findall(r"\x1b.", screen)) <= {"\x1b["}
