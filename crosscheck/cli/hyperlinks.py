"""Whether the terminal takes links (OSC 8). Nothing asks it: what it says of itself in the environment has to do."""

from __future__ import annotations

import os
import re
import sys

_PROGRAMS = frozenset(["iTerm.app", "WezTerm", "vscode", "ghostty", "rio", "Tabby", "mintty"])
"""Values of TERM_PROGRAM of terminals that take them."""
_TERMS = re.compile(r"(?:xterm-kitty|xterm-ghostty|alacritty|foot|contour|wezterm)(?:-.*)?")
_VTE = 5001
"""VTE 0.50.1 (GNOME Terminal, Tilix …): 0.50.0 crashes on links."""
_SET = ("WT_SESSION", "KONSOLE_VERSION", "DOMTERM")
"""Set by Windows Terminal, Konsole, DomTerm."""


def takes_links() -> bool:
    """
    True for stdout on a terminal known to take links, and not with NO_COLOR.

    FORCE_HYPERLINK, which other programs read too, decides for terminals that are not known here:
    0 for never, anything else for always.
    """
    environment = os.environ
    term = environment.get("TERM", "dumb")
    if not sys.stdout.isatty() or environment.get("NO_COLOR") or term == "dumb":
        return False
    forced = environment.get("FORCE_HYPERLINK")
    if forced:
        return forced != "0"
    if environment.get("CI") or term.startswith(("screen", "tmux")):
        return False
    vte = environment.get("VTE_VERSION", "")
    return (
        environment.get("TERM_PROGRAM") in _PROGRAMS
        or any(environment.get(name) for name in _SET)
        or _TERMS.fullmatch(term) is not None
        or (vte.isascii() and vte.isdecimal() and int(vte[:9]) >= _VTE)
    )
