"""Quotations whose words are right and whose sense was turned by a clause that was cut off."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from crosscheck.facts.quotations.sense import words_of
from crosscheck.facts.quotations.wording import Wording, wording
from crosscheck.facts.words.lexicon import word_list

# Words between a noun such as "lack" and what it governs; a verb's negation reaches further.
_NEAR = 3
_FARTHEST = 14
# Words in a quotation that can be a clause, or a predicate of one.
_CLAUSE = 4
_NOUNS = frozenset(
    [
        "no",
        "lack",
        "lacks",
        "lacked",
        "lacking",
        "failure",
        "insufficient",
        "insufficiently",
        "few",
        "little",
        "neither",
    ]
)
_FINITE = frozenset(
    [
        *("is", "are", "was", "were", "has", "have", "had", "do", "does", "did"),
        *("can", "could", "will", "would", "should", "must", "may", "might"),
    ]
)
_DETERMINERS = frozenset(["the", "these", "those", "their", "its", "our"])
_OWN_CLAUSE = frozenset(["but", "because", "which", "so", "although", "while", "whereas"])


@dataclass(frozen=True, slots=True)
class Cut:
    """What was cut off: source words, and which of them turn the sense."""

    first: int
    last: int
    cue: str
    before: bool
    """The cut words stand before the quotation."""
    scope: bool = False
    """Only the quantifier that set how far the quotation holds was cut ("Most", "Some")."""


def cut(source: Wording, first: int, last: int, around: str = "") -> Cut | None:
    """
    The clause of the same sentence that turns source words `first` to `last`, if they were quoted without it.

    `around` is the text that quotes, without the quotation: what it says itself is not cut off.
    """
    begin, end = source.sentence(first, last)
    said = wording(around).norms
    denied = _negated(source, begin, first, last)
    if denied is not None and not _denies(said):
        return denied
    if last - first < _CLAUSE and not any(word in _FINITE for word in source.norms[first:last]):
        return None  # a term of two or three words states nothing that a later clause could turn
    for turn in (_conceded(source, begin, first, last, end), turned(source, last, end)):
        if turn is not None and not _turns(said, source, turn):
            return turn
    return None


@cache
def _severing(key: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(word.split()) for word in word_list("sense")["severing"][key])


def _denies(said: list[str]) -> bool:
    """True when the quoting text has a negation of its own."""
    phrases = _severing("negators")
    return any(
        word.endswith("n't") or (word,) in phrases or tuple(said[at : at + 2]) in phrases
        for at, word in enumerate(said)
    )


def _turns(said: list[str], source: Wording, cut_off: Cut) -> bool:
    """True when the quoting text has the turn too: a connective, and a negation or a word of the clause."""
    connectives = words_of("contrast")
    if not any(word in connectives for word in said):
        return False
    content = {
        w for w in source.norms[cut_off.first : cut_off.last] if w not in words_of("function_words")
    }
    return _denies(said) or bool(content & set(said))


def _gap(source: Wording, at: int) -> str:
    """What stands between word `at` - 1 and `at`."""
    return source.text[source.ends[at - 1] : source.starts[at]]


def _negated(source: Wording, begin: int, first: int, last: int) -> Cut | None:
    """A negator before the quotation that governs it: nothing between them starts a clause of its own."""
    for at in range(first - 1, begin - 1, -1):
        if any(mark in _gap(source, at + 1) for mark in ",;:–—("):
            return None
        if at < first - 1 and source.norms[at] in _OWN_CLAUSE:
            return None
        negator = _negator(source, at, first)
        if negator:
            governed = _governs(source, at, negator, first, last)
            return Cut(at, first, " ".join(negator), before=True) if governed else None
    return None


def _negator(source: Wording, at: int, first: int) -> tuple[str, ...]:
    for width in (2, 1):
        words = tuple(source.norms[at : at + width])
        if at + width <= first and words in _severing("negators"):
            return words
    return ("not",) if source.norms[at].endswith("n't") else ()


def _governs(source: Wording, at: int, negator: tuple[str, ...], first: int, last: int) -> bool:
    following = source.norms[at + 1]
    if negator == ("not",) and following == "only":
        return False
    distance = first - at - len(negator)
    if negator[0] in _NOUNS and distance > _NEAR:
        return False
    opening = source.norms[first]
    if distance > 1 and opening in words_of("adjunct_openings"):
        return False
    before = source.norms[first - 1]
    if distance > (_FARTHEST if before not in ("and", "or") else _FARTHEST // 2):
        return False
    between = source.norms[at + len(negator) : first]
    if before in ("and", "or") and any(
        word in _FINITE for word in source.norms[first : min(first + 7, last)]
    ):
        return False  # a second clause, beside the negated one
    if words_of("subordinators") & set(between):
        return False
    if any(pair in (("and", "that"), ("or", "that")) for pair in pairwise(between)):
        return False
    relative = any(
        word in ("who", "which", "that", "where") for word in source.norms[max(at - 3, 0) : at]
    )
    return not (relative and opening in _FINITE)


def _conceded(source: Wording, begin: int, first: int, last: int, end: int) -> Cut | None:
    """The quotation stands inside "while …" or "although …", and the main clause that answers it is cut off."""
    for at in range(first - 1, begin - 1, -1):
        if any(mark in _gap(source, at + 1) for mark in ",;"):
            return None
        if (source.norms[at],) in _severing("conceding"):
            inside = at > begin and not any(mark in _gap(source, at) for mark in ",;–—")
            if inside and source.norms[at - 1] not in ("and", "but", "however", "that"):
                return None
            rest = next((word for word in range(last, end) if "," in _gap(source, word)), None)
            return None if rest is None else Cut(rest, end, source.norms[at], before=False)
    return None


def turned(source: Wording, last: int, end: int) -> Cut | None:
    """The sentence goes on with "but …", "although …", "however …" after the quotation."""
    for at in range(last, end):
        word, gap = source.norms[at], _gap(source, at)
        # "not yet" and "so however" turn nothing: those two open a clause only after a mark.
        parted = any(mark in gap for mark in ",;–—-(") or (
            at == last and word not in ("yet", "however")
        )
        if (word,) in _severing("turning") and (parted or word == "but"):
            following = source.norms[at + 1] if at + 1 < end else ""
            if word == "but" and following in ("also", "especially", "particularly", "rather"):
                continue
            return Cut(at, end, word, before=False)
        if word in ("while", "whilst", "whereas") and "," in gap and _differs(source, at, end):
            return Cut(at, end, word, before=False)
    return None


def _differs(source: Wording, first: int, last: int) -> bool:
    """True when a clause with "while" speaks of others or of a fault, rather than of the same time."""
    return any((word,) in _severing("others") for word in source.norms[first:last])


def unscoped(
    source: Wording, first: int, last: int, around: str = "", *, opened: bool
) -> Cut | None:
    """
    The quantifier that the subject of a quoted clause begins with in its source: "Some [children are …]".

    `opened` says that the quotation is set as a sentence of its own, with a capital letter that the source
    does not have there, or an ellipsis; then a word or two may stand between ("Some young [people are …]").
    """
    opening = source.norms[first]
    if (
        opening
        in (words_of("function_words") - _DETERMINERS) | words_of("adjunct_openings") | _FINITE
    ):
        return None  # no subject begins so
    at = _quantifier_before(source, first, farthest=_NEAR if opened else 1)
    if at is None or source.norms[at] in wording(around).norms:
        return None
    if not (opened or _is_clause(source, first, last)):
        return None
    return Cut(at, first, source.norms[at], before=True, scope=True)


def _quantifier_before(source: Wording, first: int, *, farthest: int) -> int | None:
    """The quantifier of the noun phrase that word `first` goes on with; at most `farthest` words lie between."""
    for at in range(first - 1, max(first - farthest - 3, -1), -1):
        if source.parts(at + 1) or any(mark in _gap(source, at + 1) for mark in ",;:–—("):
            return None
        word = source.norms[at]
        if word in words_of("scoping"):
            return at
        if word in ("all", "every") and at and source.norms[at - 1] == "not":
            return at - 1
        if word in words_of("counted_of"):
            counted = at > 0 and source.norms[at - 1] in words_of("sized") | {"a"}
            of = source.norms[at + 1] == "of"
            return at if of and (counted or word in ("majority", "minority")) else None
        if word == "of" or word in _DETERMINERS:
            continue  # "some of the", "the majority of these"
        if (
            first - at >= farthest
            or word in words_of("function_words") | words_of("adjunct_openings") | _FINITE
        ):
            return None
    return None


def _is_clause(source: Wording, first: int, last: int) -> bool:
    return any(word in _FINITE for word in source.norms[first + 1 : min(first + 8, last)])
