"""Draw docs/page.png: the HTML page of the demo case, in Chromium. Needs the extra `browser`."""  # noqa: INP001  # a script, not a package

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from crosscheck.checking import check
from crosscheck.claims.case import load_case
from crosscheck.reporters.interface import Rendering, reporter

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "page.png"
SHOWN = "care-leavers-improved"
"""A claim of the demo case that turns the letter's words round."""
_WIDTH, _HEIGHT = 1280, 800


def draw() -> None:
    """Write the picture. Not compared by a test: every version of Chromium draws a little differently."""
    run = check([load_case(ROOT / "claims" / "harrowmere").case])
    number = next(n for n, result in enumerate(run.cases[0].claims) if result.claim.id == SHOWN)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "page.html"
        file.write_text(reporter("html")(run, Rendering()), encoding="utf-8")
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("chromium-browser"),
            args=["--headless", "--no-sandbox", "--disable-gpu"],
        )
        page = browser.new_page(viewport={"width": _WIDTH, "height": _HEIGHT}, color_scheme="light")
        page.goto(f"{file.as_uri()}#card-0-{number}")
        page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
        page.wait_for_timeout(500)
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    draw()
