"""Blocks to passages: each sentence, item and cell with the headings above it, its paragraph and its page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.documents.boilerplate import furniture
from crosscheck.documents.headings import Outline, is_heading
from crosscheck.documents.layout_words import known_level
from crosscheck.model.document import Passage, PassageKind
from crosscheck.model.text import Span
from crosscheck.text.blocks import Block, BlockKind, Normalised
from crosscheck.text.cells import ends_in_grade
from crosscheck.text.sentences import sentences

# "Lead inspector: …", "Report published: …".
_FIELD = re.compile(r"[A-Z][\w’'-]*(?: [\w’'-]+){0,4}: (?=\S)")
_STOPPED = re.compile(r"[.!?;:][\"'”’)\]]{0,3}$")
# "(Recommendation)", "(paragraph 12)": a reference, not a statement.
_REFERENCE = re.compile(r"\([^()]{1,40}\)\.?")
_LONGEST_LINE = 200
_LEAD_IN_WORDS = 30


def passages(document: str, normalised: Normalised) -> tuple[Passage, ...]:
    """
    The passages of a document, in order; their `document` is the id given.

    A list item of several sentences is several passages: an ITEM and the SENTENCEs after it.
    """
    return tuple(_Reader(document, normalised).passages())


def block_kinds(normalised: Normalised) -> list[PassageKind]:
    """What each block is."""
    text = normalised.text
    boilerplate = furniture(normalised)
    kinds: list[PassageKind] = []
    title = True
    for index, (block, following) in enumerate(_with_following(normalised.blocks)):
        body = block.body.of(text)
        kind = PassageKind.FURNITURE
        if not boilerplate[index]:
            title = title and not _STOPPED.search(body)
            kind = _kind(block, body, following, normalised.width, title=title)
        kinds.append(kind)
    return kinds


def _with_following(blocks: tuple[Block, ...]) -> list[tuple[Block, Block | None]]:
    """Each block with the next one that is not a footnote."""
    pairs: list[tuple[Block, Block | None]] = []
    following: Block | None = None
    for block in reversed(blocks):
        pairs.append((block, following))
        if block.kind is not BlockKind.NOTE:
            following = block
    return pairs[::-1]


def _kind(
    block: Block, body: str, following: Block | None, width: int, *, title: bool
) -> PassageKind:
    if block.kind is BlockKind.ITEM:
        return PassageKind.ITEM
    if block.kind is BlockKind.CELL or _is_field(body):
        return PassageKind.CELL
    if is_heading(block, body, following, width, title=title):
        return PassageKind.HEADING
    return PassageKind.CELL if _is_judgement(body) else PassageKind.SENTENCE


def _is_field(body: str) -> bool:
    """True for a line of a form: "Lead inspector: …"."""
    short = len(body) <= _LONGEST_LINE and not _STOPPED.search(body)
    return short and _FIELD.match(body) is not None and known_level(body) is None


def _is_judgement(body: str) -> bool:
    """True for a line without a stop that closes with a grade."""
    return len(body.split()) <= _LEAD_IN_WORDS and ends_in_grade(body)


class _Reader:
    """Goes through the blocks of a document once."""

    def __init__(self, document: str, normalised: Normalised) -> None:
        self._document = document
        self._normalised = normalised
        self._kinds = block_kinds(normalised)
        self._outline = Outline()
        self._count = 0
        self._number: str | None = None
        self._lead_in: str | None = None
        self._parent = ""
        """The bullet of the item that leads in a list of its own."""
        self._counted = False
        """The list that was led in may be numbered paragraphs."""

    def passages(self) -> Iterator[Passage]:
        """Every passage, in order."""
        title = self._title_end()
        for index, (block, kind) in enumerate(
            zip(self._normalised.blocks, self._kinds, strict=True)
        ):
            if kind is PassageKind.FURNITURE:
                # A bullet or number with nothing after it has no body.
                yield self._passage(block.body if len(block.body) else block.span, kind, ())
            elif kind is PassageKind.HEADING:
                yield self._heading(block, opens=index >= title)
            elif kind is PassageKind.CELL and self._heads_section(index):
                yield self._heading(block, self._text(index).rpartition(": ")[0])
            else:
                yield from self._body(block, kind)

    def _title_end(self) -> int:
        """
        The block before which headings make up the title of the document, and head no section.

        The title ends at the first heading that inspection reports share, at the one that heads a list, and at the
        first sentence.
        """
        for index, kind in enumerate(self._kinds):
            if kind in (PassageKind.SENTENCE, PassageKind.ITEM):
                return index
            if kind is PassageKind.HEADING and (self._is_section(index) or self._heads_list(index)):
                return index
        return 0

    def _is_section(self, index: int) -> bool:
        level = self._normalised.blocks[index].level
        return known_level(self._text(index)) is not None if level is None else level > 1

    def _heads_list(self, index: int) -> bool:
        after = index + 1
        if after >= len(self._kinds):
            return False
        return self._kinds[after] is PassageKind.ITEM or (
            self._kinds[after] is PassageKind.SENTENCE
            and self._normalised.blocks[after].number is not None
        )

    def _heads_section(self, index: int) -> bool:
        """True for a heading that has its grade below it, then its text; a table has more rows or a head."""
        if (
            self._normalised.blocks[index].kind is not BlockKind.CELL
            or not 0 < index < len(self._kinds) - 1
        ):
            return False
        beside = (PassageKind.CELL, PassageKind.FURNITURE)
        return (
            self._kinds[index - 1] not in beside and self._kinds[index + 1] is PassageKind.SENTENCE
        )

    def _text(self, index: int) -> str:
        return self._normalised.blocks[index].body.of(self._normalised.text)

    def _heading(self, block: Block, title: str | None = None, *, opens: bool = True) -> Passage:
        """A heading; one with its grade in it or below it is a cell, since the grade is evidence."""
        self._number = self._lead_in = None
        words = block.body.of(self._normalised.text)
        above = self._outline.enter(title or words, block.level) if opens else ()
        graded = title is not None or ends_in_grade(words)
        kind = PassageKind.CELL if graded else PassageKind.HEADING
        return self._passage(block.body, kind, above, block.number)

    def _body(self, block: Block, kind: PassageKind) -> Iterator[Passage]:
        text = self._normalised.text
        self._outline.body()
        if block.number or kind is PassageKind.CELL:
            self._number = block.number
        section = (*self._outline.path, *self._list_of(block, kind))
        spans = [block.body]
        if kind is not PassageKind.CELL:
            spans = [span.shift(block.body.start) for span in sentences(block.body.of(text))]
        for index, span in enumerate(spans):
            words = span.of(text)
            if _REFERENCE.fullmatch(words):
                yield self._passage(span, PassageKind.FURNITURE, ())
            else:
                own = PassageKind.SENTENCE if kind is PassageKind.ITEM and index else kind
                yield self._passage(span, own, section, self._number)
        self._lead(block, kind, spans)

    def _list_of(self, block: Block, kind: PassageKind) -> tuple[str, ...]:
        """The sentence that leads in the list to which a block belongs, as one more heading."""
        listed = kind is PassageKind.ITEM or (self._counted and block.number is not None)
        if not listed or self._bullet(block, kind) == self._parent:
            self._lead_in = None
        return (self._lead_in,) if self._lead_in else ()

    def _lead(self, block: Block, kind: PassageKind, spans: list[Span]) -> None:
        last = spans[-1].of(self._normalised.text) if spans else ""
        if last.endswith(":") and len(last.split()) <= _LEAD_IN_WORDS:
            self._lead_in = last.rstrip(" :")
            self._parent = self._bullet(block, kind)
            self._counted = kind is PassageKind.SENTENCE and block.number is None

    def _bullet(self, block: Block, kind: PassageKind) -> str:
        return self._normalised.text[block.span.start] if kind is PassageKind.ITEM else ""

    def _passage(
        self, span: Span, kind: PassageKind, section: tuple[str, ...], number: str | None = None
    ) -> Passage:
        words = span.of(self._normalised.text)
        self._count += 1
        page = self._normalised.page(span.start)
        return Passage(self._document, self._count - 1, words, span, kind, section, number, page)
