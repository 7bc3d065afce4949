"""One text in five formats, and what can go wrong in each."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.documents.interface import Limits
from crosscheck.documents.markdown import read as read_markdown
from crosscheck.errors import DocumentError
from crosscheck.model.document import PassageKind

from .reading import load, of_kind

MARKDOWN = """\
---
title: left out
---
# Inspection of **Marlowshire**

Leaders have a [plan](https://example.org/plan_a "title"). It is *not yet* carried out,
and staff &amp; families wait.

What needs to improve
---------------------

- The timeliness of `visits`
  to children.
* The oversight of plans.

<!-- a note to the editor -->
7. Caseloads have fallen\\*.

| Judgement | Grade |
|-----------|:-----:|
| Overall effectiveness | Good |

> “We will do better,” the leader said.
"""

HTML = """\
<!DOCTYPE html>
<html><head><title>Menu</title><style>p {color: red}</style></head><body>
<nav><a href="/">Home page</a></nav>
<main><h1>Inspection of Marlowshire</h1>
<p>Leaders have a <a href="plan">plan</a>. It is <em>not yet</em> carried out,
and staff &amp; families wait.</p>
<h2>What needs to improve</h2>
<ul><li>The timeliness of visits to children.</li>
<li>The oversight of plans.</li></ul>
<p>Caseloads have fallen.</p>
<table><tr><th>Judgement</th><th>Grade</th></tr><tr><td>Overall effectiveness</td><td>Good</td></tr></table>
<blockquote><p>&ldquo;We will do better,&rdquo; the leader said.</p></blockquote>
<script>document.write("Leaders")</script></main>
<footer><p>Cookies and contact</p></footer></body></html>
"""


def word_file() -> bytes:
    document = docx.Document()
    document.add_heading("Inspection of Marlowshire", 0)
    document.add_paragraph(
        "Leaders have a plan. It is not yet carried out, and staff & families wait."
    )
    document.add_heading("What needs to improve", 1)
    document.add_paragraph("The timeliness of visits to children.", style="List Bullet")
    document.add_paragraph("The oversight of plans.", style="List Bullet")
    document.add_paragraph("7. Caseloads have fallen.")
    table = document.add_table(2, 2)
    for row, cells in enumerate((("Judgement", "Grade"), ("Overall effectiveness", "Good"))):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    document.add_paragraph("“We will do better,” the leader said.")
    stored = io.BytesIO()
    document.save(stored)
    return stored.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.md", MARKDOWN.encode()), ("a.html", HTML.encode()), ("a.docx", word_file())],
)
def test_marked_up_formats_give_the_same_passages(tmp_path: Path, name: str, data: bytes):
    document = load(tmp_path, name, data)
    assert of_kind(document, PassageKind.HEADING) == [
        "Inspection of Marlowshire",
        "What needs to improve",
    ]
    assert of_kind(document, PassageKind.ITEM) == [
        "The timeliness of visits to children.",
        "The oversight of plans.",
    ]
    assert of_kind(document, PassageKind.CELL) == ["Overall effectiveness: Good"]
    sentences = of_kind(document, PassageKind.SENTENCE)
    assert sentences[:2] == [
        "Leaders have a plan.",
        "It is not yet carried out, and staff & families wait.",
    ]
    assert sentences[-1] == "“We will do better,” the leader said."
    item = next(
        passage for passage in document.passages if passage.text.startswith("The oversight")
    )
    assert item.section == ("What needs to improve",)


@pytest.mark.parametrize(("name", "text"), [("a.md", MARKDOWN), ("a.html", HTML)])
def test_lines_and_columns_are_those_of_the_source(tmp_path: Path, name: str, text: str):
    document = load(tmp_path, name, text.encode())
    for words in (
        "Leaders have",
        "families wait",
        "timeliness of",
        "oversight",
        "fallen",
        "Overall",
    ):
        place = document.position(document.text.index(words))
        assert place is not None
        assert text.splitlines()[place.line - 1][place.column - 1 :].startswith(words.split()[0])


def test_typed_numbers_are_paragraph_numbers(tmp_path: Path):
    for name, data in (("a.md", MARKDOWN.encode()), ("a.docx", word_file())):
        document = load(tmp_path, name, data)
        fallen = next(
            passage for passage in document.passages if passage.text.startswith("Caseloads")
        )
        assert fallen.paragraph == "7"


def test_markdown_loses_its_marks_and_keeps_its_words(tmp_path: Path):
    document = load(
        tmp_path,
        "a.md",
        b"A snake_case name, 2 * 3, **bold**_it_, ![x](y.png)<b>tag</b> \\*star\\* &pound;5 <https://a.b/c>.",
    )
    assert document.text == "A snake_case name, 2 * 3, boldit, tag *star* £5 https://a.b/c."


@given(
    st.text(
        st.one_of(st.sampled_from("ab #*_-`[]()<>!&;|\\\n\n1.~"), st.characters()), max_size=200
    )
)
@settings(max_examples=200)
def test_any_markdown_is_read_or_refused(text: str):
    try:
        read = read_markdown(text.encode("utf-8", "surrogatepass"), Path("a.md"), Limits())
    except DocumentError:
        return
    sources = [read.origin.source(offset) for offset in range(len(read.text))]
    assert sources == sorted(sources)


def zipped(files: dict[str, bytes]) -> bytes:
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name, data)
    return stored.getvalue()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04 torn", "is not a .docx file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "is encrypted or an old .doc file"),
        (zipped({"a.txt": b"no document"}), "is not a .docx file"),
        (zipped({"word/document.xml": b"0" * 101_000_000}), "unpacks to more than 100 MB"),
        (word_file()[:-900], "is not a .docx file"),
    ],
)
def test_what_is_no_word_file_is_refused_with_the_next_step(
    tmp_path: Path, data: bytes, message: str
):
    with pytest.raises(DocumentError, match=message):
        load(tmp_path, "a.docx", data)


def changed(stored: bytes, change: dict[bytes, bytes]) -> bytes:
    """The Word file with these bytes of its document replaced."""
    with zipfile.ZipFile(io.BytesIO(stored)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    for old, new in change.items():
        assert old in files["word/document.xml"]
        files["word/document.xml"] = files["word/document.xml"].replace(old, new)
    return zipped(files)


def test_a_word_file_with_entities_expands_none(tmp_path: Path):
    bomb = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><w:document '
    data = changed(word_file(), {b"<w:document ": bomb, b"Caseloads": b"&b;&c;Caseloads"})
    document = load(tmp_path, "a.docx", data)
    assert "ha" not in document.text.split("Caseloads")[0][-10:]
    assert "root" not in document.text


def test_tracked_changes_are_read_as_accepted(tmp_path: Path):
    run = b"<w:t>7. Caseloads have fallen.</w:t>"
    data = changed(
        word_file(),
        {
            run: b"<w:t>Caseloads have </w:t></w:r><w:del><w:r><w:delText>risen</w:delText></w:r></w:del>"
            b"<w:ins><w:r><w:t>fallen.</w:t></w:r></w:ins><w:r>"
        },
    )
    assert "Caseloads have fallen." in load(tmp_path, "a.docx", data).text
