"""The points of an authority's letter: what it requires, where it finds fault, and what it finds well done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from crosscheck.examine.lexicon import word_pattern
from crosscheck.framing.heading import heading_of, sign_of
from crosscheck.framing.lexicon import Entry
from crosscheck.framing.read import LISTED, Reading, is_demand, read
from crosscheck.framing.vocabulary import Vocabulary
from crosscheck.model.coverage import Balance, Point, PointSort
from crosscheck.model.document import Document, Passage, PassageKind
from crosscheck.model.text import Span

_WEAK = -0.4
"""The value of a sentence from which down it finds fault."""
_STRONG = 1.3
"""The value from which up it praises; below, it says what there is."""
_REQUIRED = ("action", "urgent")
"""Kinds of headings under which something is asked for."""
_SHORTEST = 3
"""Words; fewer name a thing and say nothing of it."""
_OPENING = 60
"""Code points at the start of a passage in which it says of whom it speaks."""
_ADVERBS = len(" now also ")
"""Code points that may stand between who is obliged and the word that says so."""
_COMMENT = 12
"""Words of a sentence that may do no more than comment on the one before."""
_LEANING = re.compile(
    r"(?:However, |As a result, |Consequently, |Therefore, |In part, |For (?:many|some|a few|too many), )?"
    r"(?:[Tt]h(?:is|ese|at|ose|ey)|[Ii]t)\b"
)
_DASHED = re.compile(r"[‐-―−\u0336-]\s")
"""The mark of a list inside an item."""


def points(document: Document, vocabulary: Vocabulary) -> tuple[Point, ...]:
    """
    The required actions, weaknesses and strengths of `document`, in the order of its text.

    Required is what stands in a list under a heading such as “What needs to improve” or
    “Recommendations”; in a letter without such a list, what a sentence says that the authority
    should do. What is asked of another body than the one inspected is left out.
    """
    listed = [*_required(document, vocabulary), *_announced(document, vocabulary)]
    taken = {index for action in listed for index in action.indices}
    found = [(action.passage.index, _point(action.passage, action.heading)) for action in listed]
    for passage in document.passages:
        if passage.index in taken or not _says_something(passage) or _leans_back(passage.text):
            continue
        after = _after_the_list(passage, vocabulary)
        asks = _asks(after, listed=bool(listed))
        sort = PointSort.ACTION if asks else sort_of(after, vocabulary)
        if sort is not None and not _of_another_body(passage):
            found.append((passage.index, Point(after, sort, safety=_is_safety(passage.text))))
    return tuple(point for _, point in sorted(found, key=lambda pair: pair[0]))


def sort_of(passage: Passage, vocabulary: Vocabulary) -> PointSort | None:
    """Whether a passage by itself finds fault or praises; None when it does neither."""
    value = value_of(read(passage.text, passage.section, vocabulary))
    if value <= _WEAK:
        return PointSort.WEAKNESS
    return PointSort.STRENGTH if value >= _STRONG else None


def value_of(reading: Reading) -> float:
    """How well (above 0) or badly a text speaks of its subject in what it does not merely concede; 0 where no word evaluates."""
    marked = [p for p in reading.propositions if p.marked or p.value == LISTED]
    main = [p for p in marked if p.weight == 1] or marked
    return sum(p.value for p in main) / len(main) if main else 0.0


def balance(document: Document, vocabulary: Vocabulary) -> Balance:
    """How many sentences of a document praise, and how many find fault."""
    sorts = [sort_of(p, vocabulary) for p in document.passages if _says_something(p)]
    return Balance(sorts.count(PointSort.STRENGTH), sorts.count(PointSort.WEAKNESS))


def _after_the_list(passage: Passage, vocabulary: Vocabulary) -> Passage:
    """A passage that is no entry of the list under whose heading it seems to stand, without that heading."""
    heading = heading_of(passage.section, vocabulary)
    if heading is None or heading.kind not in _REQUIRED:
        return passage
    return replace(passage, section=())


@dataclass(frozen=True, slots=True)
class _Action:
    passage: Passage
    heading: Entry
    indices: tuple[int, ...]
    """Of the passages it is made of."""
    ended: bool = False
    """It is no entry but the running text after the list."""


def _required(document: Document, vocabulary: Vocabulary) -> Iterator[_Action]:
    """The items of the lists of required actions, each with the sentences and dashes that belong to it."""
    last: _Action | None = None
    for passage in document.passages:
        heading = heading_of(passage.section, vocabulary)
        if not passage.is_evidence or heading is None or heading.kind not in _REQUIRED:
            continue
        if passage.kind is PassageKind.CELL or _of_another_body(passage):
            continue
        if last and not last.ended and _continues(last, passage, document):
            last = _joined(last, passage, document)
            continue
        listed = last if last and last.passage.section == passage.section else None
        if listed and listed.ended:
            continue
        if last and not last.ended:
            yield last
        entry = _is_entry(passage, listed, vocabulary)
        last = _Action(passage, heading, (passage.index,) if entry else (), ended=not entry)
    if last and not last.ended:
        yield last


def _announced(document: Document, vocabulary: Vocabulary) -> Iterator[_Action]:
    """The numbered paragraphs that a sentence such as "The council should now:" leads in."""
    heading: Entry | None = None
    number: str | None = None
    for passage in document.passages:
        text = passage.text
        if passage.paragraph is None or heading is None:
            leads = passage.is_evidence and text.endswith(":") and _asks_for(text)
            heading, number = (sign_of(text, vocabulary) if leads else None), None
        elif passage.paragraph == number:
            heading = None  # a second sentence: running text has begun
        else:
            number = passage.paragraph
            yield _Action(passage, heading, (passage.index,))


def _is_entry(passage: Passage, before: _Action | None, vocabulary: Vocabulary) -> bool:
    """
    Whether a passage is an entry of the list that its heading opens, `before` being the last one.

    An item directly under the heading is; a paragraph has to ask for something, but for one among
    numbered paragraphs that do. Where neither holds, running text has begun and the list is over.
    """
    direct = sign_of(passage.section[-1], vocabulary) is not None
    if passage.text.endswith(":") and passage.kind is not PassageKind.ITEM:
        return False
    if not direct:
        return _plainly_demands(passage.text)
    if passage.kind is PassageKind.ITEM:
        return True
    if before and before.passage.kind is PassageKind.ITEM:
        return False
    after = before is None or _demands(before.passage.text)
    return _demands(passage.text) or (passage.paragraph is not None and after)


def _demands(text: str) -> bool:
    """True for the imperative of any verb, which outside a list may be a noun: "Review meetings are …"."""
    opens = word_pattern("demands_under_heading").match(text.lower())
    return opens is not None or is_demand(text) or _plainly_demands(text)


def _plainly_demands(text: str) -> bool:
    words = text.lower()
    opens = word_pattern("demands").match(words)
    return opens is not None or word_pattern("obligation").search(words) is not None


def _continues(action: _Action, passage: Passage, document: Document) -> bool:
    """True for the next sentence of the same item, and for an item or dash of the list inside it."""
    before = action.passage
    if passage.index != action.indices[-1] + 1:
        return False
    if passage.section[:-1] == before.section:
        return passage.section[-1] in before.text
    if passage.kind is not PassageKind.SENTENCE:
        return False
    between = document.text[before.span.end : passage.span.start]
    return "\n" not in between or _DASHED.match(passage.text) is not None


def _joined(action: _Action, passage: Passage, document: Document) -> _Action:
    span = Span(action.passage.span.start, passage.span.end)
    whole = replace(action.passage, text=" ".join(span.of(document.text).split()), span=span)
    return _Action(whole, action.heading, (*action.indices, passage.index))


def _point(passage: Passage, heading: Entry) -> Point:
    urgent = heading.kind == "urgent"
    return Point(passage, PointSort.ACTION, urgent=urgent, safety=_is_safety(passage.text))


def _asks(passage: Passage, *, listed: bool) -> bool:
    """Whether a passage outside the lists asks for something; where there are none, prose may."""
    if passage.paragraph and word_pattern("demands").match(passage.text.lower()):
        return True
    return not listed and not passage.text.endswith(":") and _asks_for(passage.text)


def _asks_for(text: str) -> bool:
    """True for "The local authority should …", and not for "Leaders know what they need to do"."""
    words = text.lower()
    who = word_pattern("obliged").match(words)
    found = word_pattern("obligation").search(words)
    return who is not None and found is not None and found.start() - who.end() <= _ADVERBS


def _says_something(passage: Passage) -> bool:
    return (
        passage.is_evidence
        and passage.kind is not PassageKind.CELL
        and len(passage.text.split()) >= _SHORTEST
    )


def _leans_back(text: str) -> bool:
    """True for a short comment on the sentence before, which by itself names nothing: "This is poor practice."""
    return len(text.split()) <= _COMMENT and _LEANING.match(text) is not None


def _is_safety(text: str) -> bool:
    return word_pattern("safety").search(text.lower()) is not None


def _of_another_body(passage: Passage) -> bool:
    pattern = word_pattern("other_bodies")
    named = (*passage.section, passage.text[:_OPENING])
    return any(pattern.search(text.lower()) for text in named)
