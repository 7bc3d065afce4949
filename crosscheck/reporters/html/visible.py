"""Document text made safe to look at: escaped, and nothing in it hidden."""

from __future__ import annotations

from itertools import groupby

from markupsafe import Markup, escape

from crosscheck.text.printable import printable

_BOX = Markup('<span class="control" title="a hidden character of the document">{}</span>')


def visible(text: str) -> Markup:
    r"""
    `text` escaped for HTML, with each control or bidirectional character as a boxed escape.

    A right-to-left override in a document would otherwise reorder what is read ("Trojan Source",
    CVE-2021-42574); here it is `\u202e` in a box.
    """
    if text.isprintable():
        return escape(text)
    return Markup("").join(
        escape("".join(run)) if shown else _BOX.format(printable("".join(run)))
        for shown, run in groupby(text, key=lambda character: printable(character) == character)
    )
