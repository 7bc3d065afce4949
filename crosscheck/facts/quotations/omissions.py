"""Words of a source that a quotation leaves out, and which of them decide the sense of what is kept."""

from __future__ import annotations

from crosscheck.facts.quotations.sense import cue_at, words_of
from crosscheck.facts.quotations.severed import turned
from crosscheck.facts.quotations.wording import Wording, clauses

_COORDINATORS = frozenset(["and", "or", "nor"])
_ASIDES = frozenset(
    ["including", "such", "which", "who", "that", "as", "along", "whose", "where", "e.g", "eg"]
)
_SCOPE = frozenset(["in", "for", "with", "at"])
"""Prepositions of the phrases that say how far a sentence holds: "in some cases", "for most children"."""
_PHRASE = 7
"""Words of such a phrase."""
_CONNECTIVE = 3
"""Words of an opening such as "In addition,"."""


def boundaries(source: Wording, first: int, last: int) -> list[int]:
    """The words from `first` to `last` before which a sentence ends; `last` included."""
    return [at for at in range(first, last + 1) if source.parts(at)]


def is_furniture(source: Wording, first: int, last: int) -> bool:
    """True when only the numbers of pages and paragraphs stand there."""
    for at in range(first, last):
        if not source.norms[at].isdigit() or len(source.norms[at]) > 4:
            return False
        before = source.text[source.ends[at - 1] if at else 0 : source.starts[at]]
        following = source.starts[at + 1] if at + 1 < len(source) else len(source.text)
        after = source.text[source.ends[at] : following]
        if "\n" not in before or not ("\n" in after or after.startswith(".")):
            return False
    return True


def governing(source: Wording, first: int, last: int, *, contrast: bool = False) -> list[str]:
    """The deciding words among those left out that bear on what is kept, not only on each other."""
    if first >= last:
        return []
    found = [
        cue
        for at in range(first, last)
        if (cue := cue_at(source, at)) and not _leaves_with_its_word(source, at, cue, (first, last))
    ]
    if contrast:
        turns = [
            w for w in source.norms[first:last] if w in words_of("contrast") and w not in found
        ]
        found = turns + found
    head = source.norms[first]
    if head in words_of("adjunct_openings") and not _denied(source, first):
        # Without "at every level" the sentence says less, not more; without "in some cases" it says more.
        found = [cue for cue in found if cue not in words_of("universal")]
    if head in _COORDINATORS | _ASIDES:
        # One more item of a list, or an aside: its own quantifiers and degrees leave with it.
        own = _inner() | (words_of("frequency") if last - first > 2 else frozenset())
        found = [cue for cue in found if cue not in own]
    return found


def _leaves_with_its_word(source: Wording, at: int, cue: str, gone: tuple[int, int]) -> bool:
    """True for an adverb whose verb or adjective is left out too: "[increasingly used by families]"."""
    if cue not in words_of("frequency") | words_of("degree") | words_of("adverbs"):
        return False
    first, last = gone
    if at + 1 < last:
        return True
    if at == first:
        return False
    gap = source.text[source.ends[at] : source.starts[last]] if last < len(source) else "."
    return "," in gap or last == len(source) or source.norms[last] in _COORDINATORS


def _inner() -> frozenset[str]:
    return frozenset().union(
        *(words_of(name) for name in ("quantifier", "degree", "modal", "hedge", "sized"))
    )


def _denied(source: Wording, at: int) -> bool:
    """True when a negation stands before `at` in its sentence."""
    begin, _ = source.sentence(at, at)
    return any(word in words_of("negation") for word in source.norms[begin:at])


def lost_tail(source: Wording, first: int, last: int) -> list[str]:
    """What decides the sense among the words with which a sentence went on after it was quoted."""
    if first >= last:
        return []
    turn = turned(source, first, last)
    if turn is not None:
        return [turn.cue]
    opening = source.norms[first]
    apart = first > 0 and "," in source.text[source.ends[first - 1] : source.starts[first]]
    if apart or opening in words_of("subordinators") | _COORDINATORS | _ASIDES:
        return []  # a clause of its own, with its own negations
    _, phrase = next(clauses(source, first, last))
    return governing(source, first, phrase)


def lost_head(source: Wording, first: int, last: int) -> list[str]:
    """The same for the words with which a sentence began before it was quoted."""
    if is_connective(source, first, last):
        return []
    parts = list(clauses(source, first, last))
    beside = last < len(source) and "," in source.text[source.ends[last - 1] : source.starts[last]]
    gone: list[str] = []
    for number, (begin, end) in enumerate(parts):
        adjoins = number == len(parts) - 1 and not beside
        if adjoins or (source.norms[begin] in _SCOPE and end - begin < _PHRASE):
            gone += governing(source, begin, end)
    return gone


def is_connective(source: Wording, first: int, last: int) -> bool:
    """True for nothing, or nothing but an opening such as "However," or "In addition,"."""
    if first >= last:
        return True
    if last - first > _CONNECTIVE or last >= len(source):
        return False
    return "," in source.text[source.ends[last - 1] : source.starts[last]]
