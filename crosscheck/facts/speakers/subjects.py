"""The noun phrase that a reporting verb has for its subject."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosscheck.facts.speakers.narration import (
    MASK,
    Word,
    gap,
    is_abbreviation,
    listed,
    names_in,
    people,
    words_between,
)
from crosscheck.model.text import Span

LONGEST = 30
"""Words of a noun phrase that names a speaker."""
_OPENING = 8
"""Words among which a sentence's verb must come."""
_BE = frozenset(["is", "are", "was", "were", "been", "be", "being"])
# What ends a noun phrase after its verb: a mark, the quotation's other half, an adverbial.
_ENDS = re.compile(
    rf"[.;:!?—–“”\"\n](?=\s|$|[”\"])|{MASK}"
    r"|, (?=\w+ing\b|but\b|and (?:he|she|they|it|the)\b|in a\b|on \w+day\b|when\b|as\b)"
    r"|[ ,](?P<adverbial>told|in|on|during|at|as|when|after|while|before|to|about|with|yesterday|today|last|this"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_GOES = frozenset({"went", "goes"})


def reports(words: Sequence[Word], at: int) -> bool:
    """True for a reporting verb; "report" and "claim" are nouns after anything but a plural."""
    word = words[at].norm
    if word in _GOES:  # "she went on: “…”", never "he went on trial"
        return at + 2 == len(words) and words[at + 1].norm == "on"
    if word not in listed("verbs"):
        return False
    before = words[at - 1].norm if at else ""
    if word not in listed("nouns_too"):
        return True
    if word.endswith("s"):
        return before in listed("pronouns") | people()
    plural = before.endswith("s") and not before.endswith(("'s", "ss", "this"))
    return plural or before in ("they", "we", "i", "you", "people", "who", "to")


def passive(words: Sequence[Word], at: int) -> bool:
    """True for "was judged": its subject is not who said so."""
    helper = next((w.norm for w in reversed(words[:at]) if not w.norm.endswith("ly")), "")
    return helper in _BE and not words[at].norm.endswith("ing")


def progressive(words: Sequence[Word], at: int) -> bool:
    """True for "is describing", which has its own subject, unlike ", describing"."""
    return at > 1 and words[at - 1].norm in _BE | {"also"}


def subject_before(text: str, words: Sequence[Word], *, comma: bool) -> Span | None:
    """
    The subject that ends `words`, which stand before a reporting verb.

    With a comma before the verb ("Ann Hart, the director, said") an apposition belongs to it; without one the
    subject starts after the last comma ("In Novi, Michigan, Hart said").
    """
    last = len(words) - 1
    while last >= 0 and _skipped(text, words, last):
        last -= 1
    if comma:
        last = _before_aside(text, words, last)
    if last < 0 or words[last].norm == "to":
        return None
    if words[last].norm in listed("pronouns") | {"which"} and not comma:
        return Span(words[last].start, words[last].end)
    first = last
    while first > 0 and last - first < LONGEST and not _starts(text, words, first, comma=comma):
        first -= 1
    begun = _without_opening(text, words, first, last)
    if begun is None:
        return None
    span = _without_aside(text, words, begun, last)
    return span if _names_somebody(text, span) else None


def _before_aside(text: str, words: Sequence[Word], last: int) -> int:
    """The last word before ", who has run it since May," where that is what the comma before the verb closes."""
    for at in range(last, max(0, last - LONGEST), -1):
        between = gap(text, words, at)
        if re.search(r"[.!?;:\n]", between) and not is_abbreviation(text, words[at - 1].end):
            return last
        if "," in between:
            opens = words[at].norm in listed("asides") | {"whose", "which"}
            return at - 1 if opens else last
    return last


def _skipped(text: str, words: Sequence[Word], at: int) -> bool:
    """Auxiliaries and adverbs before the verb; "May" is a month."""
    word = words[at]
    helps = word.norm in listed("auxiliaries") and text[word.start].islower()
    return helps or (word.norm.endswith("ly") and at > 0)


def _starts(text: str, words: Sequence[Word], first: int, *, comma: bool) -> bool:
    """True when the subject cannot reach back beyond word `first`."""
    before = words[first - 1]
    between = gap(text, words, first)
    if any(mark in between for mark in ';:—–“”"') or MASK in between:
        return True
    if re.search(r"[.!?]\s", between) and not is_abbreviation(text, before.end):
        return True
    if "," in between and not comma:
        return True
    word = before.norm
    if word in listed("clause_openings") or reports(words, first - 1):
        return True
    if word in listed("auxiliaries") - {"both", "all", "now"}:
        return True
    return word == "and" and first > 1 and "," in gap(text, words, first - 1)


def _without_opening(text: str, words: Sequence[Word], first: int, last: int) -> int | None:
    """Past an adverbial before the subject, which ends with a comma; None when all of it is one."""
    while words[first].norm in listed("openings"):
        comma = next((at for at in range(first + 1, last + 1) if "," in gap(text, words, at)), None)
        if comma is not None:
            first = comma
            continue
        if words[first].norm in ("but", "and", "so", "yet", "still") and first < last:
            return first + 1
        # "In an interview Hart said": the name right before the verb.
        name = last
        while name > first + 1 and text[words[name - 1].start].isupper():
            name -= 1
        return name if text[words[name].start].isupper() and name > first else None
    return first


def _without_aside(text: str, words: Sequence[Word], first: int, last: int) -> Span:
    """Without ", speaking of …" and ", who …" after the name."""
    for at in range(first + 1, last + 1):
        aside = words[at].norm.endswith("ing") or words[at].norm in listed("asides")
        if aside and "," in gap(text, words, at):
            return Span(words[first].start, words[at - 1].end)
    return Span(words[first].start, words[last].end)


def opening_subject(text: str, words: Sequence[Word]) -> Span | None:
    """The subject that a sentence opens with: its first words up to a verb."""
    first = _without_opening(text, words, 0, len(words) - 1) if words else None
    if first is None:
        return None
    last = first
    for at in range(first, min(len(words), first + _OPENING)):
        if at > first and _is_verb(text, words, first, at):
            break
        last = at
        if words[at].norm in listed("pronouns"):
            break
    span = Span(words[first].start, words[last].end)
    return span if _names_somebody(text, span) else None


def _is_verb(text: str, words: Sequence[Word], first: int, at: int) -> bool:
    word = words[at]
    named = words[first].norm not in listed("determiners") or at > first + 1
    so_far = text[words[first].start : word.start]
    after_name = named and text[word.start].islower() and so_far.istitle()
    return (
        word.norm in listed("auxiliaries")
        or word.norm.endswith(("ed", "ing"))
        or after_name
        or reports(words, at)
        or "," in gap(text, words, at)
    )


def _names_somebody(text: str, span: Span) -> bool:
    names = names_in(span.of(text))
    if not names:
        return False
    if names[-1].lower() in listed("pronouns") or names[0].lower() in listed("determiners"):
        return True
    return any(name[0].isupper() or name.lower() in people() for name in names)


def noun_phrase_from(text: str, start: int, end: int) -> Span | None:
    """A noun phrase that begins at `start` and ends with its clause; an apposition belongs to it."""
    finish = end
    for stop in _ENDS.finditer(text, start, end):
        if stop.group() == "." and is_abbreviation(text, stop.start()):
            continue
        if stop.group("adverbial") and "," in text[start : stop.start()]:
            continue
        finish = stop.start()
        break
    phrase = text[start:finish].rstrip(" ,.”“\"'’")
    if not phrase or len(phrase.split()) > LONGEST:
        return None
    return Span(start, start + len(phrase))


def possessor(text: str, start: int, end: int) -> Span | None:
    """The owner in `X’s claim that it was “…”`."""
    words = words_between(text, start, end)
    for at in range(len(words) - 1, 0, -1):
        several = gap(text, words, at).strip() in ("'", "’") and words[at - 1].norm.endswith("s")
        one = words[at - 1].norm.endswith(("'s", "’s"))
        if words[at].norm in listed("statements") and (one or several):
            first = at - 1
            while (
                first and text[words[first - 1].start].isupper() and gap(text, words, first) == " "
            ):
                first -= 1
            return Span(words[first].start, words[at - 1].end)
    return None
