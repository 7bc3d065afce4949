"""What a document contains can be read on the page, and does nothing there."""

from __future__ import annotations

import html
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.reporters.html.visible import visible


def test_markup_is_shown_as_text() -> None:
    assert visible("<script>x</script> & \"'") == (
        "&lt;script&gt;x&lt;/script&gt; &amp; &#34;&#39;"
    )


def test_a_bidirectional_override_is_shown_in_a_box() -> None:
    shown = visible("safe \u202e efas")
    assert "\u202e" not in shown
    assert (
        '<span class="control" title="a hidden character of the document">\\u202e</span>' in shown
    )


def test_line_ends_stay() -> None:
    assert visible("one\ntwo") == "one\ntwo"


@given(st.text())
def test_nothing_hidden_and_no_markup_but_the_boxes_comes_out(text: str) -> None:
    shown = visible(text)
    assert all(
        c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co", "Cn"} for c in shown
    )
    bare = shown.replace('<span class="control" title="a hidden character of the document">', "")
    assert "<" not in bare.replace("</span>", "")


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_printable_text_reads_as_it_was(text: str) -> None:
    assert html.unescape(visible(text)) == text
