"""The run as one self-contained HTML page: what was said, the verdicts, and what was written, side by side."""

from __future__ import annotations

from crosscheck.model.run import Run
from crosscheck.reporters.html.page import page
from crosscheck.reporters.interface import Rendering


def render(run: Run, rendering: Rendering) -> str:
    """One page a run; it works from a file, without network, and as plain text without scripts."""
    return page(run, rendering)
