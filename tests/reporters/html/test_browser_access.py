"""axe-core finds nothing against WCAG 2.2 AA, on either paper, wide and narrow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

pytestmark = pytest.mark.browser
Opened = Callable[..., Any]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [
        ("harrowmere", 1400, "light"),
        ("harrowmere", 1400, "dark"),
        ("harrowmere", 390, "light"),
        ("harrowmere", 390, "dark"),
        ("hostile", 1400, "light"),
    ],
)
def test_axe_finds_nothing(
    opened: Opened, name: str, width: int, scheme: str, request: pytest.FixtureRequest
) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="needs pip install -e '.[browser]'"
    )
    # The page's own policy forbids what a tester brings in; everything else is as it is for readers.
    run = request.getfixturevalue(name)
    case = run.cases[0]
    # Some claims have every part that a card can have; what axe takes grows with the page.
    few = replace(run, cases=(replace(case, claims=case.claims[:12]),))
    page = opened(few, width=width, color_scheme=scheme, bypass_csp=True)
    for element in page.locator("details").all():
        element.evaluate("details => { details.open = true }")
    page.locator(".card h3 button").nth(1).click()
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    found = axe.Axe().run(page, options=options).response["violations"]
    assert [
        (each["id"], each["impact"], node["target"], node.get("failureSummary"))
        for each in found
        for node in each["nodes"][:3]
    ] == []
