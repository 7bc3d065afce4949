"""The page in a browser: marks, mouse, keyboard, filters, papers; by people who see or hear it differently."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from crosscheck.model.run import Run
from crosscheck.model.verdict import Verdict
from crosscheck.reporters.interface import Rendering, reporter

pytestmark = pytest.mark.browser
Opened = Callable[..., Any]


def card(page: Any, claim: str) -> Any:
    return page.locator(f".card:has(code:text-is('{claim}'))")


def in_view(page: Any, selector: str) -> bool:
    """Whether an element lies inside the visible part of its pane."""
    return page.locator(selector).first.evaluate(
        """element => {
          const at = element.getBoundingClientRect();
          const pane = element.closest('.pane').getBoundingClientRect();
          return at.top >= pane.top && at.top < pane.bottom;
        }"""
    )


def test_marks_stand_on_the_words_of_their_claims(opened: Opened, harrowmere: Run) -> None:
    page = opened(harrowmere)
    shown = page.evaluate(
        """() => [...document.querySelectorAll('.card')].map(card => {
          const claim = card.dataset.claim;
          const marks = [...document.querySelectorAll(`.said [data-claims~="${claim}"]`)];
          return [Number(claim), marks.map(mark => mark.textContent).join('')];
        })"""
    )
    claims = harrowmere.cases[0].claims
    assert len(shown) == len(claims)
    for number, words in shown:
        assert re.sub(r"\s", "", words) == re.sub(r"\s|^- ", "", claims[number].claim.text)


def test_a_click_on_a_mark_opens_its_card_and_lights_the_letter(
    opened: Opened, harrowmere: Run
) -> None:
    page = opened(harrowmere)
    page.locator(".said .range", has_text="an exceptionally").first.click()
    opened_card = card(page, "adoption-exceptional")
    assert opened_card.locator(".body").is_visible()
    assert page.locator(".card.open").count() == 1
    assert (
        page.locator(".wrote .range.on").first.inner_text().startswith("Adoption is a very strong")
    )
    assert page.locator(".said .word.lit").first.inner_text() == "an exceptionally"
    assert in_view(page, ".wrote .range.on")


def test_a_click_on_a_deciding_word_goes_to_its_partner(opened: Opened, harrowmere: Run) -> None:
    page = opened(harrowmere)
    page.locator(".said .range", has_text="an exceptionally").first.click()
    page.locator(".pane.wrote").evaluate("pane => { pane.scrollTop = pane.scrollHeight }")
    page.wait_for_timeout(100)
    assert not in_view(page, ".wrote .word.lit")
    page.locator(".said .word.lit").first.click()
    page.wait_for_timeout(200)
    assert in_view(page, ".wrote .word.lit")
    assert page.locator(".wrote .found").inner_text() == "a very"


def test_the_keyboard_is_enough(opened: Opened, harrowmere: Run) -> None:
    page = opened(harrowmere)
    focused = "() => document.activeElement.closest('.card')?.dataset.claim ?? null"
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first = page.evaluate(focused)
    assert first is not None
    page.keyboard.press("ArrowDown")
    second = page.evaluate(focused)
    assert second not in (None, first)
    assert page.locator(".card.open").get_attribute("data-claim") == second
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") in ("word", "jump")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('.document') !== null")
    page.keyboard.press("Escape")
    assert page.evaluate(focused) == second
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("End")
    last = page.locator(".card").last.get_attribute("data-claim")
    assert page.evaluate(focused) == last
    page.keyboard.press("Escape")
    assert page.locator(".card.open").count() == 0


def test_the_marks_of_a_text_are_one_stop_of_tab(opened: Opened, harrowmere: Run) -> None:
    page = opened(harrowmere)
    page.locator(".pane.said").focus()
    text = page.locator(".said .document:visible")
    assert text.locator(".range[tabindex='0']").count() == 1
    text.locator(".range[tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    words = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    assert words in page.locator(".card.open .said").inner_text()


def test_filters_leave_what_fits(opened: Opened, harrowmere: Run) -> None:
    page = opened(harrowmere)
    shown = page.locator(".card:visible")
    count = page.locator(".count")
    case = harrowmere.cases[0]
    downplays = case.count(Verdict.DOWNPLAYS)
    page.locator(".chip.downplays").click()
    assert shown.count() == downplays
    assert count.inner_text() == f"{downplays} of {len(case.claims)} claims"
    page.locator(".chip.exaggerates").click()
    assert shown.count() == downplays + case.count(Verdict.EXAGGERATES)
    page.locator(".chip.downplays").click()
    page.locator(".chip.exaggerates").click()
    page.locator("[name=words]").fill("GATEWAY gateway-shortened")
    assert shown.count() == 1
    assert page.locator(".said .range:not(.off)").count() >= 1
    page.locator("[name=words]").fill("zebra")
    assert page.locator(".empty").is_visible()
    page.locator("[type=reset]").click()
    assert count.inner_text() == f"{len(case.claims)} claims"
    page.locator("[name=state]").select_option("new")
    assert shown.count() == sum(not (r.review or r.pinned) for r in case.claims)


def test_the_order_can_be_that_of_the_text(opened: Opened, harrowmere: Run) -> None:
    page = opened(harrowmere)
    page.locator("[name=order]").select_option("text")
    page.locator("[name=document]").select_option("courier-article-2024-07")
    starts = page.locator(".card:visible").evaluate_all("all => all.map(c => +c.dataset.start)")
    assert starts == sorted(starts)
    assert page.locator(".said .document:visible h3").inner_text() == "Harrowmere Evening Courier"


def test_the_page_can_be_made_dark_and_light_again(opened: Opened, harrowmere: Run) -> None:
    page = opened(harrowmere, color_scheme="light")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.locator("#dark").click()
    assert page.evaluate(paper) != light
    page.locator("#dark").click()
    assert page.evaluate(paper) == light


def test_a_link_to_a_claim_opens_it(opened: Opened, harrowmere: Run) -> None:
    page = opened(harrowmere)
    page.evaluate("location.hash = '#card-0-5'")
    page.wait_for_selector("#card-0-5.open")


def test_printed_every_shown_claim_is_open(opened: Opened, harrowmere: Run) -> None:
    page = opened(harrowmere)
    page.emulate_media(media="print")
    assert page.locator(".card .body:visible").count() == len(harrowmere.cases[0].claims)
    assert not page.locator(".filters").is_visible()
    assert not page.locator(".switches").is_visible()


def test_without_scripts_everything_is_there(opened: Opened, harrowmere: Run) -> None:
    page = opened(harrowmere, java_script_enabled=False)
    assert page.locator(".card .body:visible").count() == len(harrowmere.cases[0].claims)
    assert page.locator(".document:visible").count() == page.locator(".document").count()
    assert not page.locator(".filters").is_visible()


def test_two_cases_on_one_page_do_not_disturb_each_other(opened: Opened, run: Run) -> None:
    page = opened(replace(run, cases=run.cases * 2))
    second = page.locator("#case-1")
    second.locator(".chip").first.click()
    assert page.locator("#case-0 .card:visible").count() == 5
    second.locator(".card:visible button").first.click()
    assert second.locator(".card.open").count() == 1


@pytest.mark.parametrize("width", [320, 390, 800, 1400])
def test_nothing_is_wider_than_the_window(opened: Opened, harrowmere: Run, width: int) -> None:
    page = opened(harrowmere, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_a_card_holds_both_sides(opened: Opened, harrowmere: Run) -> None:
    page = opened(harrowmere, width=390, height=800, has_touch=True)
    assert page.locator(".card.open").count() == 0
    shown = card(page, "adoption-exceptional")
    shown.locator("h3 button").tap()
    assert shown.locator("figure.said").is_visible()
    assert shown.locator("figure.wrote").is_visible()
    shown.locator("figure.wrote .jump").tap()
    page.wait_for_timeout(300)
    assert page.locator(".pane.wrote .found").count() == 1


def test_hostile_text_is_inert(opened: Opened, hostile: Run) -> None:
    page = opened(hostile)
    for button in page.locator(".card h3 button").all():
        button.click()
    page.locator("[name=words]").fill("<img src=x onerror=window.hit=1>")
    page.wait_for_timeout(300)
    assert page.evaluate("window.hit === undefined")
    assert page.locator("img, iframe, main script, svg[onload]").count() == 0
    assert page.locator(".said .document .control").first.inner_text() == "\\u202e"
    assert "</script><script>window.hit = 1</script>" in page.locator(".pane.said").inner_text()


def test_the_policy_stops_what_might_get_past_the_escaping(
    chromium: Any, tmp_path: Path, run: Run
) -> None:
    source = reporter("html")(run, Rendering())
    file = tmp_path / "page.html"
    file.write_text(
        source.replace(
            "<main>", "<main><script>window.hit = 1</script><p id=p onclick='window.hit=1'>x</p>"
        )
    )
    page = chromium.new_page()
    page.goto(file.as_uri())
    page.locator("#p").click()
    assert page.evaluate("window.hit === undefined")
    page.close()


def test_a_link_below_the_texts_leads_up_to_the_words(opened: Opened, harrowmere: Run) -> None:
    page = opened(harrowmere)
    assert page.locator(".versions .jump").count() > 1
    page.locator(".versions .jump").last.click()
    page.wait_for_timeout(200)
    found = page.locator(".said .found").bounding_box()
    assert found is not None
    assert 0 <= found["y"] < 900
