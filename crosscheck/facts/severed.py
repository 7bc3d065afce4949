"""Quotations whose words are right and whose sense was turned by a clause that was cut off."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.facts.sense import words_of
from crosscheck.facts.lexicon import word_list
from crosscheck.facts.wording import Wording, wording


@dataclass(frozen=True, slots=True)
class Cut:
    """What was cut off: source words, and which of them turn the sense."""

    first: int
    last: int
    cue: str


def cut(source: Wording, first: int, last: int, around: str = "") -> Cut | None:
    """
    The clause of the same sentence that turns source words `first` to `last`, if they were quoted without it.

    `around` is the text that quotes, without the quotation: what it says itself is not cut off.
    """
    begin, end = source.sentence(first, last)
    said = set(wording(around).norms)
    negated = _left(source, begin, first, last)
    if negated is not None and not _says_so(said, negated.cue):
        return negated
    conceded = _conceded(source, begin, first, last, end)
    if conceded is not None and not _turns(said):
        return conceded
    turned = _right(source, last, end)
    if turned is not None and not _turns(said):
        return turned
    return None


def _severing(key: str) -> tuple[str, ...]:
    return tuple(word_list("sense")["severing"][key])


def _says_so(said: set[str], _cue: str) -> bool:
    negators = {word.split()[0] for word in _severing("negators")} - {
        "far",
        "less",
        "too",
        "rather",
    }
    return bool(said & negators) or any(word.endswith("n't") for word in said)


def _turns(said: set[str]) -> bool:
    return bool(said & set(_severing("turning")) | said & {"while", "whilst", "whereas"})


def _gap(source: Wording, at: int) -> str:
    """What stands between word `at` - 1 and `at`."""
    return source.text[source.ends[at - 1] : source.starts[at]]


def _left(source: Wording, begin: int, first: int, last: int) -> Cut | None:
    """A negator before the quotation that governs it: nothing between them starts a clause of its own."""
    negators = [tuple(word.split()) for word in _severing("negators")]
    for at in range(first - 1, begin - 1, -1):
        if at + 1 < first + 1 and any(mark in _gap(source, at + 1) for mark in ",;:–—("):
            return None
        if at < first - 1 and source.norms[at] in (
            "but",
            "because",
            "which",
            "who",
            "so",
            "although",
            "while",
        ):
            return None
        for negator in negators:
            width = len(negator)
            if at + width <= first and tuple(source.norms[at : at + width]) == negator:
                if negator == ("not",) and source.norms[at + 1 : at + 2] == ["only"]:
                    return None
                if _new_clause(source, at, first, last):
                    return None
                return Cut(at, first, " ".join(negator))
    return None


_FINITE = frozenset(
    "is are was were has have had do does did can could will would should must may might".split()
)


def _new_clause(source: Wording, negator: int, first: int, last: int) -> bool:
    """True when the quotation is a clause of its own beside the negated one."""
    before = source.norms[first - 1]
    quoted = source.norms[first:last]
    if before in ("and", "or") and any(word in _FINITE for word in quoted[1:6]):
        return True
    relative = any(
        w in ("who", "which", "that", "where") for w in source.norms[max(negator - 3, 0) : negator]
    )
    return relative and quoted[0] in _FINITE


def _conceded(source: Wording, begin: int, first: int, last: int, end: int) -> Cut | None:
    """The quotation stands inside "while …" or "although …", and the main clause that answers it is cut off."""
    conceding = set(_severing("conceding"))
    for at in range(first - 1, begin - 1, -1):
        if "," in _gap(source, at + 1) or ";" in _gap(source, at + 1):
            return None
        if source.norms[at] in conceding:
            if (
                at > begin
                and "," not in _gap(source, at)
                and source.norms[at - 1] not in ("and", "but", "however")
            ):
                return None
            rest = next((w for w in range(last, end) if "," in _gap(source, w)), None)
            return Cut(rest, end, source.norms[at]) if rest is not None else None
    return None


def _right(source: Wording, last: int, end: int) -> Cut | None:
    """The sentence goes on with "but …", "although …", "however …" after the quotation."""
    turning = set(_severing("turning"))
    for at in range(last, end):
        word = source.norms[at]
        gap = _gap(source, at)
        if word in turning and (
            at == last or any(mark in gap for mark in ",;–—-(") or word == "but"
        ):
            return Cut(at, end, word)
        if word in ("while", "whilst", "whereas") and "," in gap:
            if set(source.norms[at:end]) & set(_severing("others")):
                return Cut(at, end, word)
    return None


def left_edge(source: Wording, first: int, around: str) -> str | None:
    """The quantifier right before the quotation that sets its scope ("Most", "Some"), unless the text says it."""
    if first == 0 or source.parts(first):
        return None
    word = source.norms[first - 1]
    if word not in words_of("quantifier") or word in wording(around).norms:
        return None
    return word
