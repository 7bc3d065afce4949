"""Long articles and long lists stay quick in a browser: each figure is the best of three, for the machine may be busy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from crosscheck.model.run import Run

pytestmark = pytest.mark.browser
Opened = Callable[..., Any]


def opening(opened: Opened, run: Run) -> tuple[Any, float]:
    """The page, and the milliseconds until it stood whole."""
    pages = [opened(run) for _ in range(3)]
    complete = "performance.getEntriesByType('navigation')[0].domComplete"
    return pages[-1], min(page.evaluate(complete) for page in pages)


def drawn(page: Any, action: str) -> float:
    """Milliseconds until what `action` changed was drawn."""
    measure = f"""() => new Promise(done => {{
      const start = performance.now();
      {action};
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    }})"""
    return min(page.evaluate(measure) for _ in range(3))


def test_500_claims_open_and_filter_in_under_a_second(opened: Opened, many: Run) -> None:
    page, took = opening(opened, many)
    assert page.locator(".card").count() == 500
    assert took < 1000
    chip = "document.querySelector('.chip').click()"
    assert drawn(page, chip) < 1000
    search = """const field = document.querySelector('[name=words]');
      field.value = field.value ? '' : 'number 499';
      field.dispatchEvent(new Event('input', {bubbles: true}))"""
    assert drawn(page, search) < 1000
    order = """const order = document.querySelector('[name=order]');
      order.value = order.value === 'text' ? 'worst' : 'text';
      order.dispatchEvent(new Event('input', {bubbles: true}))"""
    assert drawn(page, order) < 1000


def test_a_passage_deep_in_a_long_letter_is_brought_into_view(opened: Opened, deep: Run) -> None:
    page = opened(deep)
    # What is drawn there counts: a text that was not laid out yet only says where it would be.
    drawn_there = """number => {
      const mark = document.getElementById(`wrote-0-${number}`);
      const { left, top } = mark.getClientRects()[0];
      return mark.contains(document.elementFromPoint(left + 5, top + 5));
    }"""
    for number in (2, 0, 1):
        page.locator(f"#card-0-{number} h3 button").click()
        page.wait_for_timeout(700)
        assert page.evaluate(drawn_there, number)


def test_an_article_of_two_megabytes_stays_responsive(opened: Opened, long: Run) -> None:
    page, took = opening(opened, long)
    assert took < 3000
    # Each time another claim, far from the last.
    click = """window.at = (window.at ?? 0) + 17;
      document.querySelectorAll('.card h3 button')[window.at].click()"""
    assert drawn(page, click) < 500
    page.wait_for_timeout(300)
    lit = page.locator(".said .range.on").first
    place = lit.bounding_box()
    assert place is not None
    pane = page.locator(".pane.said").bounding_box()
    assert pane["y"] <= place["y"] < pane["y"] + pane["height"]
    scroll = "document.querySelector('.pane.said').scrollTop += 40000"
    assert drawn(page, scroll) < 500
