"""Who is said to say it is not what is said: attributions are taken out before a text is read."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crosscheck.framing.lexicon import closed_class
from crosscheck.framing.scan import Word, scan

_TAIL = 14
"""Words; a longer stretch after the last comma says something of its own."""
_SPEAKER = 8
"""A reporting verb stands within this many words of the start of its clause."""
_HEAD = 3
"""Who speaks is named in the first words: "the county", "foster carers in the county" is not the county."""
_DENYING = frozenset({"not", "never", "no", "nor"})
_PRONOUNS = frozenset({"it", "they", "there", "its", "their", "we"})
_COMPLEMENT = 4
"""The "that" of what is said stands within so many words of the verb: "told the panel that"."""
_FEELING = 6
"""What is felt or noted is named within so many words of the start: "We are very pleased that"."""
_SELF = frozenset({"we", "i", "everyone", "the", "it", "council", "leaders"})
_ASIDE = ',-"('
_AUDIENCE = 5
"""Who is told takes at most so many words: "told the cabinet on Monday"."""
_OCCASION = frozenset({"yesterday", "today", "last", "earlier", "later", "monday", "tuesday"})
_PLAIN = 5
"""A speaker who is no office is named in fewer words than this."""


def attributed(words: Sequence[Word]) -> list[tuple[int, int]]:
    """
    The stretches of words, start and end, that only say whose statement a text is.

    ", the leader told councillors" at the end or between commas, "according to …", and "Inspectors
    said that" at the beginning. What staff or families say of a service is part of what is said.
    """
    found: list[tuple[int, int]] = []
    for start, end in _sentences(words):
        found.extend(_according(words, start, end))
        felt = _frame(words, start, end) or _feeling(words, start, end)
        head = _leading(words, max(start, felt), end) or felt
        if head:
            found.append((start, head))
        found.extend(_aside(words, max(start, head), end))
    return [(start, end) for start, end in found if end - start < len(words)]


def without_attributions(text: str) -> str:
    """`text` without what only says whose statement it is, spaces single; as it is where nothing else is left."""
    words = scan(text)
    pieces, at = [], 0
    apart = sorted(attributed(words))
    for first, last in apart:
        start, end = words[first].start, words[last - 1].end
        if start >= at:
            pieces.append(text[at:start])
            at = end
    left = " ".join("".join([*pieces, text[at:]]).split()).strip(",;:-. ")
    return left if apart and left else text


def _sentences(words: Sequence[Word]) -> list[tuple[int, int]]:
    starts = [0, *(at for at in range(1, len(words)) if words[at].gap == ".")]
    return list(zip(starts, [*starts[1:], len(words)], strict=True)) if words else []


def _according(words: Sequence[Word], start: int, end: int) -> list[tuple[int, int]]:
    for at in range(start, end - 2):
        if words[at].norm == "according" and words[at + 1].norm == "to":
            far = min(at + _TAIL + 1, end)
            stop = next((n for n in range(at + 2, far) if words[n].gap), far)
            if stop - at <= _TAIL:
                return [(at, stop)]
    return []


def _leading(words: Sequence[Word], start: int, end: int) -> int:
    """The end of "Inspectors said that" at the start of a sentence, or 0."""
    official = closed_class("official")
    reporting = closed_class("reports")
    for at in range(start + 1, min(start + _SPEAKER, end - 2)):
        if words[at].gap and words[at].gap != ",":
            return 0
        head = words[start : min(at, start + _HEAD)]
        if words[at].norm in _DENYING:
            return 0  # "inspectors did not find": the denial is what is said
        if words[at].norm in reporting and any(w.norm in official for w in head):
            following = at + 1
            if words[following].norm == "that":
                return following + 1
            if words[following].norm in _PRONOUNS or _inspects(head):
                return following
            audience = next(
                (
                    n
                    for n in range(following, min(following + _COMPLEMENT, end))
                    if words[n].norm == "that"
                ),
                0,
            )
            if audience and words[at].norm in closed_class("tells"):
                return audience + 1
            return 0
    return 0


def _inspects(named: Sequence[Word]) -> bool:
    """Whether it is inspectors who speak: what they find, they say."""
    return any(word.norm in closed_class("inspects") for word in named)


def _frame(words: Sequence[Word], start: int, end: int) -> int:
    """The end of "It should be noted that" at the start of a sentence, or 0."""
    if words[start].norm != "it" or end - start < _FEELING:
        return 0
    for at in range(start + 2, min(start + _FEELING, end - 2)):
        if words[at].norm in _DENYING:
            return 0
        if words[at].norm in closed_class("frames"):
            near = range(at + 1, min(at + _COMPLEMENT, end))
            return next((n + 1 for n in near if words[n].norm == "that"), 0)
    return 0


def _feeling(words: Sequence[Word], start: int, end: int) -> int:
    """The end of "We are delighted that" at the start of a sentence, or 0: how one feels about a finding."""
    for at in range(start + 1, min(start + _FEELING, end - 2)):
        if words[at].norm in _DENYING:
            return 0
        if words[at].norm in closed_class("feels"):
            if words[start].norm not in _SELF or words[at + 1].norm in ("of", "with", "by", "for"):
                return 0
            that = next(
                (n for n in range(at, min(at + _FEELING, end)) if words[n].norm == "that"), 0
            )
            if not that and words[at].norm == "clear":
                return 0
            return that + 1 if that else at + 1
    return 0


def _aside(words: Sequence[Word], start: int, end: int) -> list[tuple[int, int]]:
    """Stretches after a comma that are nothing but a speaker and a reporting verb."""
    reporting = closed_class("reports")
    breaks = [at for at in range(start + 1, end) if words[at].gap]
    found = []
    for edge, stop in pairwise([*breaks, end]):
        if words[edge].gap not in _ASIDE or not 1 < stop - edge <= _TAIL:
            continue
        verb = next((at for at in range(edge, stop) if words[at].norm in reporting), stop)
        if verb == edge:
            speaker = words[verb + 1 : stop] if words[verb].norm in closed_class("inverts") else []
        else:
            speaker = words[edge:verb] if stop - verb <= _AUDIENCE + 1 else []
        closes = verb == stop - 1 and stop == end
        if verb != edge and verb + 1 < stop and not _has_audience(words, verb):
            continue
        if verb < stop and _can_speak(speaker, longest=_SPEAKER if closes else _PLAIN):
            found.append((edge, stop))
    return found


def _has_audience(words: Sequence[Word], verb: int) -> bool:
    """True of "told councillors", "said on Monday"; "sixty carers wrote letters" is no attribution."""
    if words[verb].norm in closed_class("tells"):
        return True
    following = words[verb + 1].norm
    return following in _OCCASION | closed_class() | closed_class("reports")


def _can_speak(named: Sequence[Word], *, longest: int) -> bool:
    """Whether words can name a speaker: an office, or a few words with no verb and no joining word."""
    norms = [word.norm for word in named]
    if not norms or norms[0] in closed_class("joins"):
        return False
    office = not closed_class("official").isdisjoint(norms)
    return (len(norms) < longest or office) and closed_class("asserts").isdisjoint(norms[1:])
