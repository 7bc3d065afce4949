"""Characters: what a reader does not see is dropped, what a reader sees as letters becomes letters."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Ligatures of Latin letters, as PDFs carry them; NFKC would also change "½" and "²", which mean something.
_LIGATURES = {
    chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)
} | {"\ufb05": "st"}
_LINE_ENDS = {
    "\r\n": "\n",
    "\r": "\n",
    "\x85": "\n",
    "\u2028": "\n",
    "\u2029": "\n\n",
    "\x0b": "\n",
}
# A word divided by the typesetter: a soft hyphen that became visible at the end of its line.
_SOFT_HYPHEN_BREAK = re.compile("\u00ad[ \t]{0,20}(?:\r\n|\r|\n)[ \t]{0,80}")
# The Unicode Stream-Safe Text Format (UAX #15, section 13) allows 30 marks on a letter.
_MARKS_A_LETTER = 30


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Cleaned text and where it came from: `starts[i]` is a cleaned offset, `sources[i]` its source offset."""

    text: str
    starts: tuple[int, ...]
    sources: tuple[int, ...]


def clean(raw: str) -> Cleaned:
    r"""
    `raw` in NFC, with plain spaces and line ends (`\n`, form feeds kept), ligatures expanded, nothing invisible.

    Soft hyphens, zero-width characters, byte-order marks, bidirectional controls and C0 controls are dropped.
    """
    table, marks = _changes(set(raw))
    if not table and not marks:
        return Cleaned(raw, (0,), (0,))
    pattern = _pattern(table, marks)
    parts: list[str] = []
    starts, sources = [0], [0]
    at = length = 0
    for match in pattern.finditer(raw):
        start, end = match.span()
        found = match.group()
        if found in table:
            new = table[found]
        elif found[0] == "\u00ad":
            new = ""
        else:
            new = unicodedata.normalize("NFC", "".join(table.get(one, one) for one in found))
            if new == found:
                continue
        parts += (raw[at:start], new)
        length += start - at
        for step in range(len(new)):
            starts.append(length + step)
            sources.append(start)
        length += len(new)
        starts.append(length)
        sources.append(end)
        at = end
    parts.append(raw[at:])
    return Cleaned("".join(parts), tuple(starts), tuple(sources))


def _changes(characters: set[str]) -> tuple[dict[str, str], list[str]]:
    """What each character of the text becomes, and the marks that may combine with the letter before."""
    table: dict[str, str] = {}
    marks: list[str] = []
    for character in characters:
        if character in " \n\f" or "!" <= character <= "~":
            continue
        category = unicodedata.category(character)
        if character in _LINE_ENDS:
            table[character] = _LINE_ENDS[character]
        elif character in _LIGATURES:
            table[character] = _LIGATURES[character]
        elif category == "Zs" or character == "\t":
            table[character] = " "
        elif category in ("Cc", "Cf", "Cs"):
            table[character] = ""
        elif category[0] == "M" or "\u1160" <= character <= "\u11ff":
            marks.append(character)
        elif not unicodedata.is_normalized("NFC", character):
            table[character] = unicodedata.normalize("NFC", character)
    if "\r" in table:
        table["\r\n"] = "\n"
    return table, marks


def _pattern(table: dict[str, str], marks: list[str]) -> re.Pattern[str]:
    choices = []
    if "\u00ad" in table:
        choices.append(_SOFT_HYPHEN_BREAK.pattern)
    if marks:
        joined = re.escape("".join(sorted(marks)))
        choices.append(f"[^{joined}\n\f][{joined}]{{1,{_MARKS_A_LETTER}}}")
    if "\r\n" in table:
        choices.append("\r\n")
    singles = "".join(sorted(key for key in table if len(key) == 1))
    if singles:
        choices.append(f"[{re.escape(singles)}]")
    return re.compile("|".join(choices))
