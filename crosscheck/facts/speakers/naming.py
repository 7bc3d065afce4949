"""Who is quoted: the noun phrase beside a reporting verb, or in the sentence before or after, and whom it stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.facts.speakers.antecedents import Antecedent, antecedent, introduced
from crosscheck.facts.speakers.clauses import speaker_phrase
from crosscheck.facts.speakers.narration import MASK, listed, masked, names_in
from crosscheck.facts.speakers.neighbours import credited_after, reported_before, same_breath
from crosscheck.facts.speakers.reported import reported
from crosscheck.model.text import Span

__all__ = ["Mention", "mentions", "reported", "speaker_phrase", "speakers"]

_FULL_NAME = re.compile(
    r"\b(?:(?:Mr|Mrs|Ms|Dr|Cllr|Councillor|Sir|Dame) )?(?:[A-Z][\w'’-]{1,30} ){1,3}([A-Z][\w'’-]{1,30})\b"
)
_MARGIN = 8
"""Code points around a quotation in which its line begins and ends."""
_LINE_BEFORE = re.compile(r"(?<!:)\n[ \t]*\n[ \t]*[“‘\"']$")
_LINE_AFTER = re.compile(r"[”’\"'][ \t]*\n")
_HEADING = 12
"""Words; a paragraph of fewer that no mark closes is a heading."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text names the speaker of a quotation, and as whom."""

    span: Span
    name: str
    """As the text words it; for "she" or "Ms Hart", the fuller name before it."""
    sure: bool = True
    """False where the text leaves it to the reader: on that, nobody is accused."""


def speakers(text: str, spans: Sequence[Span]) -> list[Mention | None]:
    """As `mentions`, without pronouns that stand for nobody."""
    found = mentions(text, spans)
    return [m if m and m.name.lower() not in listed("pronouns") else None for m in found]


def mentions(text: str, spans: Sequence[Span]) -> list[Mention | None]:
    """Where the speaker of each quotation is named; `spans` in order, a nested one after its outer one."""
    reader = _Reader(text, masked(text, spans))
    found: list[Mention | None] = []
    outer: list[Span] = []
    for span in spans:
        while outer and not outer[-1].contains(span):
            outer.pop()
        found.append(_nested(text, outer[-1], span) if outer else reader.mention(span))
        outer.append(span)
    return found


def _nested(text: str, outer: Span, span: Span) -> Mention | None:
    """The speaker that the outer quotation itself names for the one inside it."""
    inside, place = outer.of(text), span.shift(-outer.start)
    mention = _Reader(inside, masked(inside, [place])).mention(place)
    return Mention(mention.span.shift(outer.start), mention.name, mention.sure) if mention else None


class _Reader:
    """Reads a text from quotation to quotation, and remembers who spoke."""

    def __init__(self, text: str, hidden: str) -> None:
        self._text, self._hidden = text, hidden
        self._names = _full_names(hidden)
        self._last: Mention | None = None
        self._last_end = 0

    def mention(self, span: Span) -> Mention | None:
        if _heads(self._text, self._hidden, span):
            return None  # a headline in marks is nobody's sentence, and no link between two others
        found = self._found(span)
        if found is not None:
            self._last, self._last_end = found, span.end
        return found

    def _found(self, span: Span) -> Mention | None:
        phrase = speaker_phrase(self._hidden, span)
        if phrase is not None:
            return self._resolved(phrase)
        hidden, last = self._hidden, self._last
        credited = credited_after(hidden, span)
        if credited is not None:
            return self._resolved(credited)
        if last is not None and same_breath(hidden, self._last_end, last.span, span):
            # A closed mark and a new paragraph's: as often another speaker as the same one.
            closed = not names_in(hidden[self._last_end : span.start].replace(MASK, " "))
            parted = closed and "\n\n" in hidden[self._last_end : span.start]
            return Mention(last.span, last.name, last.sure and not parted)
        before = reported_before(hidden, self._last_end, span)
        if before is not None:
            named = self._resolved(before.phrase)
            return Mention(named.span, named.name, named.sure and before.sure)
        new = introduced(hidden, self._last_end, span.start)
        return Mention(new.span, self._fuller(new.span) or new.name, sure=False) if new else None

    def _resolved(self, phrase: Span) -> Mention:
        """The phrase, with a pronoun or a bare surname given the fuller name that stands before it."""
        said = " ".join(phrase.of(self._text).split())
        if said.lower() in listed("pronouns"):
            last = self._last
            known = Antecedent(last.span, last.name, sure=last.sure) if last else None
            found = antecedent(self._hidden, phrase, known)
            if found is None:
                return Mention(phrase, said, sure=False)
            return Mention(phrase, self._fuller(found.span) or found.name, found.sure)
        return Mention(phrase, self._fuller(phrase) or said)

    def _fuller(self, phrase: Span) -> str | None:
        """For a bare surname, titled or not, the full name that stands before it."""
        head = phrase.of(self._text).split(",", maxsplit=1)[0]
        core = [n for n in names_in(head) if n.lower() not in listed("titles")]
        if len(core) == 1 and core[0] in self._names:
            start, fuller = self._names[core[0]]
            return fuller if start < phrase.start else None
        return None


def _full_names(text: str) -> dict[str, tuple[int, str]]:
    """For each surname the place and the words of the first full name that has it."""
    found: dict[str, tuple[int, str]] = {}
    for match in _FULL_NAME.finditer(text):
        start, name = match.start(), match.group()
        while name.count(" ") > 1 and name.split()[0].lower() in listed("not_people"):
            start, name = start + name.index(" ") + 1, name.split(" ", 1)[1]
        found.setdefault(match.group(1), (start, name))
    return found


def _heads(text: str, hidden: str, span: Span) -> bool:
    """True for a line of its own that is nothing but a few words in marks, and no sentence."""
    words = span.of(text)
    before = hidden[max(0, span.start - _MARGIN) : span.start]
    after = hidden[span.end : span.end + _MARGIN]
    return (
        words[-1] not in ".!?,"
        and "\n" not in words
        and len(words.split()) < _HEADING
        and _LINE_BEFORE.search(before if span.start > _MARGIN else f"\n\n{before}") is not None
        and _LINE_AFTER.match(after if len(after) == _MARGIN else f"{after}\n") is not None
    )
