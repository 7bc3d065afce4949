"""HTML pages: what is refused, encodings, and nothing expanded."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.errors import DocumentError

from .reading import load


def test_a_page_without_an_article_is_refused(tmp_path: Path):
    with pytest.raises(
        DocumentError, match=r"no article found in the page - save its text as \.txt"
    ):
        load(tmp_path, "a.html", b"<html><body><script>var words = 1</script></body></html>")


def test_a_page_with_too_many_tags_is_refused(tmp_path: Path):
    with pytest.raises(DocumentError, match="more than 50,000 tags"):
        load(tmp_path, "a.html", b"<p>a</p>" * 50_000)


@pytest.mark.parametrize("tag", ["div", "ul", "blockquote", "table", "span", "b"])
def test_deeply_nested_pages_are_read_or_refused(tmp_path: Path, tag: str):
    page = f"<html><body><p>The plan is late.</p>{f'<{tag}>' * 20_000}<p>It is not yet done.</p></body></html>"
    try:
        document = load(tmp_path, "a.html", page.encode())
    except DocumentError:
        return
    assert "The plan is late." in document.text


def test_a_pages_own_encoding_is_used(tmp_path: Path):
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Łódź’s plan is late.</p></body></html>'
    document = load(tmp_path, "a.html", page.replace("’", "").encode("iso-8859-2"))
    assert "Łódź" in document.text


def test_entities_of_a_page_are_not_expanded(tmp_path: Path):
    page = '<!DOCTYPE html [<!ENTITY a "boom"><!ENTITY b SYSTEM "file:///etc/passwd">]><html><body><p>The &a; &b; plan is late.</p></body></html>'
    text = load(tmp_path, "a.html", page.encode()).text
    assert "plan is late." in text
    assert "root:" not in text
