"""The page needs nothing but itself, says what the run says, and lets nothing of a document act."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter, defaultdict
from dataclasses import replace
from urllib.parse import unquote

import pytest
from lxml import etree
from lxml import html as lxml_html

from crosscheck.model.coverage import Mention
from crosscheck.model.document import Availability
from crosscheck.model.run import Run
from crosscheck.reporters.interface import Rendering, reporter

Page = lxml_html.HtmlElement


def page_of(run: Run) -> Page:
    return lxml_html.document_fromstring(reporter("html")(run, Rendering()))


@pytest.fixture(scope="module")
def page(harrowmere: Run) -> Page:
    return page_of(harrowmere)


def words(element: Page) -> str:
    return element.text_content()


def test_the_policy_allows_what_stands_in_the_page_and_nothing_else(page: Page) -> None:
    policy = page.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    directives = dict(part.split(" ", 1) for part in policy.split("; "))
    assert directives["default-src"] == "'none'"
    for name, tag in (("style-src", "style"), ("script-src", "script")):
        (element,) = page.xpath(f"//{tag}")
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert directives[name] == f"'sha256-{digest}'"


@pytest.mark.parametrize("name", ["harrowmere", "hostile", "run"])
def test_nothing_is_fetched_and_nothing_stands_in_an_attribute_that_runs(
    name: str, request: pytest.FixtureRequest
) -> None:
    page = page_of(request.getfixturevalue(name))
    assert not page.xpath("//img | //iframe | //link | //object | //*[@src] | //base")
    assert not page.xpath("//@*[starts-with(name(), 'on')] | //@style | //@srcdoc")
    assert all(re.match(r"#|https?://", href) for href in page.xpath("//@href"))
    assert len(page.xpath("//script")) == len(page.xpath("//style")) == 1


@pytest.mark.parametrize("name", ["harrowmere", "hostile", "run"])
def test_ids_are_unique_and_every_link_inside_leads_somewhere(
    name: str, request: pytest.FixtureRequest
) -> None:
    page = page_of(request.getfixturevalue(name))
    ids = Counter(page.xpath("//@id"))
    assert [id_ for id_, count in ids.items() if count > 1] == []
    inside = {unquote(href[1:]) for href in page.xpath("//@href") if href.startswith("#")}
    assert inside - set(ids) == set()
    for names in page.xpath("//@aria-labelledby | //@aria-describedby | //@aria-controls"):
        assert set(names.split()) <= set(ids)


def test_every_claim_is_marked_in_its_text_with_its_own_words(page: Page, harrowmere: Run) -> None:
    for number, result in enumerate(harrowmere.cases[0].claims):
        marks = page.xpath(
            "//section[contains(@class, 'said')]"
            f"//a[contains(concat(' ', @data-claims, ' '), ' {number} ')]"
        )
        shown = "".join(words(mark) for mark in marks)
        assert re.sub(r"\s", "", shown) == re.sub(r"\s|^- ", "", result.claim.text)


def test_every_card_says_the_verdict_the_reason_and_both_wordings(
    page: Page, harrowmere: Run
) -> None:
    for number, result in enumerate(harrowmere.cases[0].claims):
        card = words(page.get_element_by_id(f"card-0-{number}"))
        assert str(result.verdict) in card
        assert result.reason in card
        assert result.claim.text in card
        for finding in result.findings:
            assert finding.message in card


def test_deciding_words_are_linked_to_the_same_words_of_the_text(page: Page) -> None:
    shown = defaultdict(str)
    for word in page.xpath("//article//*[@class='word']"):
        for name in word.get("data-word").split():
            shown[word.xpath("string(ancestor::section[1]/@id)"), name] += words(word)
    linked = defaultdict(str)
    for link in page.xpath("//figure//a[@class='word']"):
        side = link.get("href")[1:].rsplit("-", 1)[0]
        for name in link.get("data-word").split():
            linked[side, name] += words(link)
    assert len(linked) > 50
    for end, text in linked.items():
        assert text in shown[end]


def test_a_changed_quotation_is_shown_word_by_word(page: Page) -> None:
    dropped = {
        re.sub(r"\s+", " ", words(d)).strip() for d in page.xpath("//div[@class='diff']//del")
    }
    assert any(text.startswith("left out: While the lessons of audit") for text in dropped)
    assert "put in: an exceptionally" in {words(i).strip() for i in page.xpath("//ins")}


def test_required_actions_that_nobody_mentions_are_listed(page: Page, harrowmere: Run) -> None:
    (coverage,) = harrowmere.cases[0].coverage
    listed = [words(a) for a in page.xpath("//figure[@class='strip']//li/a")]
    assert listed == [omitted.quote for omitted in coverage.omitted]


def test_a_quotation_that_texts_have_differently_is_shown_in_each_version(
    page: Page, harrowmere: Run
) -> None:
    differing = [shared for shared in harrowmere.cases[0].shared if shared.differs]
    shown = page.xpath("//section[@class='versions']/ul/li")
    assert len(shown) == len(differing) > 0
    for item, shared in zip(shown, differing, strict=True):
        assert len(item.xpath(".//li")) == len(shared.versions)
        for version in shared.versions:
            if version.changed:
                assert version.match.message in words(item)


def test_hidden_characters_are_shown_and_control_characters_do_not_reach_the_file(
    hostile: Run,
) -> None:
    source = reporter("html")(hostile, Rendering())
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069]", source)
    assert "\\u202e</span>yletamitlu" in source


def test_template_marks_in_a_document_stay_what_they_are(hostile: Run) -> None:
    assert "{{ 7 * 7 }} {% raw %}" in words(page_of(hostile))


def test_a_case_without_texts_shows_the_words_of_its_claims(harrowmere: Run) -> None:
    case = harrowmere.cases[0]
    bare = replace(
        case,
        documents=tuple(
            replace(d, text="", passages=(), available=Availability.NONE) for d in case.documents
        ),
        claims=tuple(
            replace(r, claim=replace(r.claim, span=None), evidence=(), axes=(), findings=())
            for r in case.claims
        ),
        coverage=(),
        reuse=(),
    )
    page = page_of(replace(harrowmere, cases=(bare,)))
    assert "The text is not at hand: these are the words of its claims." in words(page)
    marks = page.xpath("//section[contains(@class, 'said')]//a[@data-claims]")
    assert {words(mark) for mark in marks} == {result.claim.text for result in case.claims}


def test_an_empty_run_is_a_page_too() -> None:
    page = page_of(Run((), "0.0.0"))
    assert etree.tostring(page.xpath("//main")[0], encoding="unicode").count("<section") == 0


def test_the_same_run_gives_the_same_bytes(hostile: Run) -> None:
    assert reporter("html")(hostile, Rendering()) == reporter("html")(hostile, Rendering())


def test_every_point_of_the_letter_has_a_row_and_every_text_a_column(
    page: Page, harrowmere: Run
) -> None:
    (coverage,) = harrowmere.cases[0].coverage
    tables = page.xpath("//section[@class='left-out']//table")
    rows = [row for table in tables for row in table.xpath("./tbody/tr")]
    assert len(rows) == len(coverage.claimants[0].treatments)
    points = {words(row.xpath("th/a")[0]) for row in rows}
    assert points == {t.point.passage.text for t in coverage.claimants[0].treatments}
    never = sum(t.mention is Mention.NEVER for one in coverage.claimants for t in one.treatments)
    assert len(page.xpath("//section[@class='left-out']//td[@class='never']")) == never
