"""Markdown as a reader of CommonMark and tables sees it: what documents say is text, never markup."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from crosscheck.model.finding import Finding, Level
from crosscheck.model.run import Run
from crosscheck.reporters.formats.markdown import LIMIT
from crosscheck.reporters.interface import Rendering, reporter
from crosscheck.reporters.markdown_text import fenced, inline
from crosscheck.text.fold import fold_space
from crosscheck.text.printable import printable

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
ZERO_WIDTH = "\u200b"
HOSTILE = st.text(
    st.sampled_from("ab1 \\`*_{}[]()<>#!|~&$^@:/.-+=\"'\n\t;") | st.characters(codec="utf-8"),
    max_size=60,
)


def page_of(run: Run) -> str:
    return reporter("markdown")(run, Rendering())


def test_markdown_is_as_it_was(full_run: Run, golden: Callable[[str, str], None]) -> None:
    golden("markdown.txt", page_of(full_run))


@given(HOSTILE)
@example("a | b `c` <b>d</b> &amp; **e** [f](g)")
@example("- 1. # x")
def test_a_document_s_text_in_a_line_is_shown_letter_by_letter(text: str) -> None:
    """A paragraph, the head of an item or its end: one line of text, no link, code, tag, list or emphasis."""
    expected = printable(fold_space(text), keep_newlines=False)
    for before, said, blocks in (
        ("", "", ["paragraph_open"]),
        ("- ", "", ["bullet_list_open", "list_item_open", "paragraph_open"]),
        ("- said: ", "said: ", ["bullet_list_open", "list_item_open", "paragraph_open"]),
    ):
        tokens = PARSER.parse(before + inline(text))
        opened = [token.type for token in tokens if token.type.endswith("_open")]
        assert opened == blocks or not expected
        assert {child.type for token in tokens for child in token.children or ()} <= {"text"}
        shown = "".join(child.content for token in tokens for child in token.children or ())
        assert shown.replace(ZERO_WIDTH, "").strip() == f"{said}{expected}".strip()


@given(HOSTILE)
def test_a_document_s_text_stays_in_its_cell(text: str) -> None:
    tokens = PARSER.parse(f"| a | b |\n|---|---|\n| {inline(text)} | end |\n")
    cells = [tokens[i + 1] for i, token in enumerate(tokens) if token.type == "td_open"]
    assert len(cells) == 2
    assert cells[1].content == "end"


@given(st.lists(st.text(st.sampled_from("`~ab \t"), max_size=12), max_size=6))
def test_no_line_ends_the_block_of_code_it_stands_in(lines: list[str]) -> None:
    tokens = PARSER.parse("\n".join([*fenced(lines, "diff"), "", "after"]))
    assert tokens[0].type == "fence"
    assert tokens[0].content == "".join(f"{line}\n" for line in lines)


def test_nobody_is_mentioned_and_nothing_is_linked(full_run: Run) -> None:
    page = page_of(full_run)
    outside = re.sub(r"^(`{3,}).*?^\1$", "", page, flags=re.MULTILINE | re.DOTALL)
    assert not re.search(r"@\w|(?<!&)#\d|://", outside)
    html = PARSER.render(page)
    ours = "h details summary b p pre code ul li strong table thead tbody tr th td"
    assert set(re.findall(r"<([a-z]+)", html)) <= set(ours.split())


def test_the_words_that_were_left_out_of_a_quotation_are_marked(full_run: Run) -> None:
    assert "! plans are {+not+} acted on" in page_of(full_run)


def test_a_thousand_claims_fit_into_a_comment_and_the_rest_is_counted(full_run: Run) -> None:
    case = full_run.cases[1]
    many = tuple(
        replace(r, claim=replace(r.claim, claim=replace(r.claim.claim, id=f"{r.claim.id}-{i}")))
        for i in range(300)
        for r in case.claims
    )
    page = page_of(replace(full_run, cases=(replace(case, claims=many),)))
    assert len(page.encode("utf-16-le")) // 2 <= LIMIT
    shown = page.count("<details")
    [left] = re.findall(r"^(\d+) more claims found no room", page, re.MULTILINE)
    assert shown > 20
    # The draft without evidence and the claim that was not checked have no block of their own.
    assert shown + int(left) == 4 * 300


def test_a_thousand_findings_on_whole_documents_leave_room_for_the_claims(full_run: Run) -> None:
    case = full_run.cases[1]
    many = tuple(
        Finding("text-reused", Level.NOTE, f"{i} " + "words " * 40, document="release")
        for i in range(1000)
    )
    page = page_of(replace(full_run, cases=(replace(case, findings=many),)))
    assert len(page) <= LIMIT
    assert "found no room here" in page
    assert page.count("<details") == page.count("</details>") == 4


def test_a_thousand_cases_fit_too(run: Run) -> None:
    case = run.cases[0]
    many = tuple(replace(case, id=f"{'case' * 20}-{i}", claims=()) for i in range(1500))
    assert len(page_of(replace(run, cases=many))) <= LIMIT
