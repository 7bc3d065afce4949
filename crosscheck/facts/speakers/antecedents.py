"""Whom "she", "they" and "it" stand for beside a reporting verb, and who is spoken of before words that nobody claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.facts.speakers.narration import (
    MASK,
    listed,
    names_in,
    people,
    sentences_of,
    words_between,
)
from crosscheck.facts.speakers.subjects import opening_subject
from crosscheck.model.text import Span

_FARTHEST = 700
"""Code points before a pronoun that are searched for its noun."""
_NAME = r"[A-Z][\w'’-]{1,30}"
_PERSON = re.compile(
    rf"(?P<title>\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Cllr|Coun|Councillor)\.? )?"
    rf"\b(?P<name>{_NAME}(?: {_NAME}){{0,3}})(?P<age>, (?:aged )?(?:\d\d?|[a-z]+(?:-[a-z]+)?), )?"
)
_PLACED = re.compile(
    r"\b(?:in|at|near|from|around|across|outside|of|the|on|by|to|for) $", re.IGNORECASE
)
_PREPOSITION = 9
_PARAGRAPH = "\n\n"


@dataclass(frozen=True, slots=True)
class Antecedent:
    """Whom a pronoun stands for."""

    span: Span
    name: str
    sure: bool = True
    """False where others could be meant."""


def antecedent(hidden: str, pronoun: Span, last: Antecedent | None) -> Antecedent | None:
    """
    The noun for the pronoun at `pronoun`, from the narration before it; `last` is who spoke last.

    A person for "he", "she" and "who", a body or several for "it" and "they"; nobody for "we" and "I". The
    nearest sentence that names one gives it, and is sure when it names no other.
    """
    said = pronoun.of(hidden).lower()
    if said in ("we", "i"):
        return None
    begin = max(last.span.end if last else 0, pronoun.start - _FARTHEST)
    region = hidden[begin : pronoun.start]
    for start, end in reversed(sentences_of(region)):
        place = Span(begin + start, begin + end)
        found = _of_many(hidden, place) if said in ("it", "they") else None
        if found is None and said != "it":
            found = person_in(hidden, place, said)
        if found is not None:
            return found
    if last is None or not _fits(last.name, said):
        return None
    return last


def introduced(hidden: str, begin: int, end: int) -> Antecedent | None:
    """The one person of whom the paragraph right before speaks, for words that no clause gives to anybody."""
    begin = max(begin, end - _FARTHEST)
    before = hidden[begin:end].rstrip(" \n“\"‘'")
    start = before.rfind(_PARAGRAPH) + len(_PARAGRAPH) if _PARAGRAPH in before else 0
    if MASK in before[start:] or not before[start:].rstrip().endswith((".", ":")):
        return None
    found = person_in(hidden, Span(begin + start, begin + len(before)), "who")
    return found if found and found.sure else None


def person_in(hidden: str, sentence: Span, pronoun: str) -> Antecedent | None:
    """The person whom a sentence has as its subject, else the only one it names."""
    words = words_between(hidden, sentence.start, sentence.end)
    if not words:
        return None
    every = [
        p
        for p in _persons(hidden, sentence)
        if _gender(p.name) in (None, _GENDERS.get(pronoun)) or pronoun not in _GENDERS
    ]
    subject = opening_subject(hidden, words)
    at_head = [p for p in every if p.span.start <= words[0].start + _HEAD]
    if subject is not None and not at_head:
        said = subject.of(hidden)
        noun = {word.lower() for word in names_in(said)} & listed("person_nouns")
        if noun and (pronoun not in _GENDERS or _gender(said) in (None, _GENDERS[pronoun])):
            return Antecedent(subject, " ".join(said.split()))
    if at_head:
        return Antecedent(at_head[0].span, at_head[0].name, sure=len(every) == 1)
    return Antecedent(every[-1].span, every[-1].name, sure=len(every) == 1) if every else None


_HEAD = 60
"""Code points within which a sentence names its subject, after an office: "The leader of the council, Cllr Hart,"."""
_GENDERS = {"he": "men", "she": "women"}


def _gender(name: str) -> str | None:
    words = {word.lower() for word in names_in(name)}
    return next((kind for kind in ("men", "women") if words & listed(kind)), None)


def _persons(hidden: str, sentence: Span) -> Iterator[Antecedent]:
    nobody = listed("bodies") | listed("regulators") | listed("not_people")
    for match in _PERSON.finditer(hidden, sentence.start, sentence.end):
        start, name = match.start("name"), match.group("name")
        while " " in name and name.split()[0].lower() in _opening():
            start += name.index(" ") + 1
            name = name.split(" ", 1)[1]
        title = match.group("title") or ""
        if {word.lower() for word in name.split()} & nobody:
            continue
        if not title and start == match.start("name"):
            single = " " not in name
            before = hidden[max(sentence.start, start - _PREPOSITION) : start]
            if _PLACED.search(before) or (
                single and not match.group("age") and not _set_off(hidden, match)
            ):
                continue
        yield Antecedent(Span(start, match.end("name")), title + name)


def _opening() -> frozenset[str]:
    """Capitalised at the head of a sentence, and no part of the name after them."""
    return listed("openings") | listed("clause_openings") | listed("determiners") | {"for", "and"}


def _set_off(hidden: str, match: re.Match[str]) -> bool:
    """True for a first name between commas: "One of our members, Beth, has"."""
    return hidden.endswith(", ", 0, match.start()) and hidden.startswith(",", match.end())


def _of_many(hidden: str, sentence: Span) -> Antecedent | None:
    """A body, a record or several people that a sentence has as its subject."""
    words = words_between(hidden, sentence.start, sentence.end)
    subject = opening_subject(hidden, words) if words else None
    if subject is None or not _fits(subject.of(hidden), "they"):
        return None
    return Antecedent(subject, " ".join(subject.of(hidden).split()))


def _fits(name: str, pronoun: str) -> bool:
    words = [word.lower().removesuffix("'s").removesuffix("’s") for word in names_in(name)]
    if pronoun in _GENDERS:
        return _gender(name) in (None, _GENDERS[pronoun]) and not set(words) & (
            listed("regulators") - {"inspector", "hmi"} | listed("records")
        )
    if pronoun in ("it", "they"):
        many = listed("regulators") | listed("bodies") | listed("records")
        several = {word for word in words if word in people() and word.endswith("s")}
        return bool(set(words) & many or several) and not set(words) & listed("person_nouns")
    return True
