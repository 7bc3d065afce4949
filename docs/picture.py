"""Draw docs/terminal.svg: the beginning of the demo's report as a terminal shows it."""  # noqa: INP001  # a script, not a package

from __future__ import annotations

import io
import re
from pathlib import Path

from rich.console import Console
from rich.text import Text

from crosscheck.checking import check
from crosscheck.claims.case import load_case
from crosscheck.reporters.blocks import block
from crosscheck.reporters.interface import Rendering

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "terminal.svg"
SHOWN = ("care-leavers-improved", "every-child-left", "foundations-inspectors")
"""Claims of the demo case: a reversal, and two that go too far."""
_WIDTH = 92


def picture() -> str:
    """The picture as SVG; the same run gives the same bytes."""
    loaded = load_case(ROOT / "claims" / "harrowmere")
    run = check([loaded.case])
    case = run.cases[0]
    wanted = [result for name in SHOWN for result in case.claims if result.claim.id == name]
    rendering = Rendering(width=_WIDTH, colour=True)
    lines = ["\x1b[1m$ crosscheck check claims/harrowmere\x1b[0m", ""]
    for result in wanted:
        lines += [line for line in block(case, result, rendering) if ".claims.yaml:" not in line]
        lines.append("")
    console = Console(
        record=True, width=_WIDTH, file=io.StringIO(), force_terminal=True, legacy_windows=False
    )
    console.print(Text.from_ansi("\n".join(lines).rstrip()))
    svg = console.export_svg(title="crosscheck", unique_id="terminal")
    # The fonts would be fetched from elsewhere: a monospaced font of the reader's own serves.
    return re.sub(r"@font-face \{[^}]*\}\s*", "", svg)


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
