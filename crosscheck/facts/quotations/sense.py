"""Words that decide what a sentence says: negations, modals, hedges, quantifiers. Read from words/sense.json."""

from __future__ import annotations

from functools import cache, lru_cache

from crosscheck.facts.quotations.wording import Wording
from crosscheck.facts.words.lexicon import entries, word_list
from crosscheck.facts.words.numerals import numeral_at
from crosscheck.facts.words.pieces import pieces

CLASSES = ("negation", "modal", "hedge", "quantifier", "frequency", "degree")


@cache
def words_of(name: str) -> frozenset[str]:
    """The single words of one list."""
    listed = word_list("sense")[name]
    return frozenset(listed["words"] if isinstance(listed, dict) else listed)


@cache
def classes() -> dict[str, str]:
    """Each deciding word and its class."""
    return {word: name for name in CLASSES for word in words_of(name)}


def cues(words: Wording, first: int, last: int) -> list[str]:
    """The deciding words among `first` to `last` in order, read with the words around them."""
    return [cue for at in range(first, last) if (cue := cue_at(words, at)) is not None]


def cue_at(words: Wording, at: int) -> str | None:
    """The deciding word at `at`, or None where it decides nothing there ("their needs", "May 2019")."""
    word = words.norms[at]
    before = words.norms[at - 1] if at else ""
    following = words.norms[at + 1] if at + 1 < len(words) else ""
    if word.endswith("n't") or word == "cannot":
        return "not"
    if _decides_nothing(words, at, before, following):
        return None
    if word in classes():
        return word
    conditions = (
        word in words_of("before_to") and following == "to",
        word in words_of("sized") and following in word_list("sense")["sized"]["quantities"],
        word in words_of("before_a_number") and is_number(following),
    )
    return word if any(conditions) else None


def _decides_nothing(words: Wording, at: int, before: str, following: str) -> bool:
    word = words.norms[at]
    if word == "may":
        return words.surface(at)[0].isupper() and not words.parts(at)
    if word == "no":
        return following[:1].isdigit()
    if word == "most":
        return before in ("the", "its", "their", "our", "his", "her")  # "the most vulnerable"
    return (word, following) == ("not", "only") or (before, word) == ("not", "only")


@cache
def _number_words() -> frozenset[str]:
    return frozenset(
        word
        for table in ("cardinals", "tens", "magnitudes", "ordinals", "parts")
        for word in entries("numbers", table)
    )


@lru_cache(maxsize=4096)
def is_number(word: str) -> bool:
    """True for a figure or a number word."""
    return any(character.isdigit() for character in word) or word in _number_words()


def is_date_word(words: Wording, at: int) -> bool:
    """True for a month, weekday or season; "may" and "march" only with a capital."""
    word = words.norms[at]
    return word in words_of("months") and (
        word not in ("may", "march", "spring", "fall") or words.surface(at)[0].isupper()
    )


def figures(text: str) -> list[str]:
    """The values of the numbers of `text` in order, with a per cent sign where one stands."""
    run = pieces(text.replace("per cent", "%").replace("percent", "%"))
    found: list[str] = []
    at = 0
    while at < len(run):
        numeral = numeral_at(run, at)
        if numeral is None:
            word = run[at].norm
            for table in ("ordinals", "parts"):
                if word in entries("numbers", table):
                    found.append(f"{table} {entries('numbers', table)[word]}")
                    break
            at += 1
            continue
        sign = "%" if numeral.end < len(run) and run[numeral.end].norm == "%" else ""
        found.append(f"{numeral.value:g}{sign}")
        at = max(numeral.end, at + 1)
    return found


def reverses(one: str, other: str) -> bool:
    """True when one word is the other with a prefix that turns it round ("in" + "sufficiently")."""
    short, long = sorted((one, other), key=len)
    return any(
        len(short) > 3 and long == prefix + short for prefix in words_of("reversing_prefixes")
    )


@cache
def _sets() -> dict[str, int]:
    return {
        word: number
        for number, forms in enumerate(word_list("sense")["auxiliaries"]["sets"])
        for word in forms
    }


def same_word(one: str, other: str) -> bool:
    """True for two inflections of one word ("are" and "were", "improve" and "improving")."""
    if one == other:
        return True
    sets = _sets()
    if one in sets and sets[one] == sets.get(other):
        return True
    return len(one) > 3 and len(other) > 3 and _stem(one) == _stem(other)


def _stem(word: str) -> str:
    word = word.removesuffix("'s")
    for ending, put in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: len(word) - len(ending)] + put
            break
    return word.rstrip("e")


@cache
def spellings() -> frozenset[str]:
    """Every contraction, and every word of one spelt out."""
    listed: dict[str, str] = word_list("sense")["contractions"]
    contracted = {short: long for short, long in listed.items() if short != "comment"}
    return frozenset(
        (*contracted, *(word for long in contracted.values() for word in long.split()))
    )


def spelt_out(word: str) -> str:
    """A contraction as two words; any other word as it is."""
    return str(word_list("sense")["contractions"].get(word, word))
