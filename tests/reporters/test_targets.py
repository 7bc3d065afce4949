"""Links lead to web addresses and files, and nothing in them can end them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model.run import Run
from crosscheck.reporters.ansi import Paint, columns, without_links
from crosscheck.reporters.interface import Rendering, reporter
from crosscheck.reporters.targets import local, web

HERE = Rendering(here=PurePosixPath("/home/desk/project"))
ADDRESS = re.compile(r"[!-~]+")


@given(st.text())
def test_an_address_is_printable_ascii_whatever_it_was(tail: str) -> None:
    target = web(f"https://example.org/{tail}")
    assert target is None or ADDRESS.fullmatch(target)


@given(st.text(min_size=1))
def test_so_is_the_address_of_a_file(name: str) -> None:
    target = local(f"claims/{name}", HERE)
    assert target is None or (ADDRESS.fullmatch(target) and target.startswith("file:///"))


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "", None]
)
def test_only_web_addresses_are_links(url: str | None) -> None:
    assert web(url) is None


def test_a_file_is_named_from_the_root() -> None:
    assert local("claims/a b/c%.yaml", HERE) == "file:///home/desk/project/claims/a%20b/c%25.yaml"
    assert local("claims/a.yaml", Rendering()) is None


def test_a_link_takes_no_columns_and_can_be_taken_off() -> None:
    linked = Paint(colour=True, links=True).link(
        Paint(colour=True)("page 4", "dim"), "https://a.b/"
    )
    assert columns(linked) == len("page 4")
    assert without_links(linked) == "\x1b[2mpage 4\x1b[0m"


def test_wide_and_combining_characters_take_the_columns_they_take() -> None:
    assert columns("漢字") == 4
    assert columns("e\u0301") == 1


def test_the_report_links_claim_files_and_documents(run: Run) -> None:
    case = run.cases[0]
    letter, release = case.documents
    hostile = "https://example.org/\x1b]8;;\x07evil letter"
    letter = replace(letter, info=replace(letter.info, url=hostile))
    linked = replace(run, cases=(replace(case, documents=(letter, release)),))
    text = reporter("text")(linked, replace(HERE, links=True))
    file = "file:///home/desk/project/claims/fernhollow/release.claims.yaml"
    assert f"\x1b]8;;{file}\x1b\\  claims/fernhollow/release.claims.yaml:13:5" in text
    assert "\x1b]8;;https://example.org/%1B]8;;%07evil%20letter\x1b\\" in text
    assert without_links(text) == reporter("text")(run, HERE)
