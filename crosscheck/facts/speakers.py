"""Who is quoted: the noun phrase beside a reporting verb, and whom it stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crosscheck.facts.lexicon import word_list
from crosscheck.model.text import Span

_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*|\n")
_STOP = re.compile(r"[.!?][”’\"')\]]*\s+(?=[\"“‘'A-Z\ufffc])")
_HIDDEN = "\ufffc"
_TOKEN = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_LONGEST = 30
"""Words of a noun phrase that names a speaker."""
_TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "cllr",
        "councillor",
        "sir",
        "dame",
        "lord",
        "lady",
        "prof",
        "professor",
    ]
)
_SIGNED = re.compile(r"[”\"’']?\s{0,2}[―—–]\s?([A-Z][^\n,.“”\"―—–]{2,60}?)\.?\s*$")
"""A quotation signed with a dash: "…" — Ann Hart."""
_ABBREVIATIONS = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Cllr|St|Sen|Rep|Del|Gov|Lt|Col|Gen|Rev|Hon|Jr|Sr|Prof|No|U\.S|[A-Z])\.$"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text names the speaker of a quotation, and as whom."""

    span: Span
    name: str
    """As the text words it; for "she" or "Ms Hart", the fuller name before it."""


def speakers(text: str, spans: Sequence[Span]) -> list[str | None]:
    """The speaker of each quotation of `text`, as the text words it; None where it names none."""
    return [mention.name if mention else None for mention in mentions(text, spans)]


def mentions(text: str, spans: Sequence[Span]) -> list[Mention | None]:
    """Where the speaker of each quotation is named; `spans` in order, a nested one after its outer one."""
    hidden = _hide(text, spans)
    found: list[Mention | None] = []
    known: list[str] = []
    last: Mention | None = None
    last_end = 0
    for span in spans:
        outer = next((s for s in spans if s != span and s.contains(span)), None)
        if outer is not None:
            inside = _named(text[outer.start : outer.end], span.shift(-outer.start), [])
            found.append(_moved(inside, outer.start))
            continue
        phrase = _phrase(hidden, span)
        if phrase is None and last is not None and _goes_on(hidden, last_end, span):
            found.append(last)
            last_end = span.end
            continue
        mention = _resolved(text, phrase, known) if phrase else None
        if mention is not None:
            known.append(mention.name)
            last, last_end = mention, span.end
        found.append(mention)
    return found


def _moved(mention: Mention | None, by: int) -> Mention | None:
    return Mention(mention.span.shift(by), mention.name) if mention else None


def _named(text: str, span: Span, known: list[str]) -> Mention | None:
    phrase = _phrase(_hide(text, [span]), span)
    return _resolved(text, phrase, known) if phrase else None


def _hide(text: str, spans: Sequence[Span]) -> str:
    """`text` with the quoted words masked, so that only what narrates is read."""
    parts, at = [], 0
    for span in spans:
        if span.start < at:
            continue
        # The stop before the closing mark stays: it tells whether the sentence goes on after it.
        stop = text[span.end - 1] if text[span.end - 1] in ".,!?" else _HIDDEN
        parts += [text[at : span.start], _HIDDEN * (len(span) - 1), stop]
        at = span.end
    return "".join([*parts, text[at:]])


def _goes_on(hidden: str, end: int, span: Span) -> bool:
    """True when only marks and breaks, or a whole sentence's end, part two quotations."""
    between = hidden[end : span.start]
    if len(between) > 300:
        return False
    words = _TOKEN.findall(between.replace(_HIDDEN, " "))
    if not words:
        return True
    # The reporting clause of the first closes its sentence; the second follows at once.
    return (
        "\n\n" not in between.strip("”\"’' \n")
        and re.search(r"[.!?:][\s”\"’]*[“\"‘']?\s*$", between) is not None
    )


def _phrase(hidden: str, span: Span) -> Span | None:
    """The noun phrase of the reporting clause in the quotation's own sentence."""
    start, end = _sentence(hidden, span)
    before = _before(hidden, start, span.start)
    if before is not None and re.search(r":\s*[“\"‘']?$", hidden[start : span.start]):
        return before
    return _after(hidden, span.end, end) or before or _by(hidden, span.end, end)


def _sentence(hidden: str, span: Span) -> tuple[int, int]:
    """The narration around a quotation up to the ends of its sentence and paragraph."""
    start = 0
    window = max(0, span.start - 700)
    for gap in _PARAGRAPH.finditer(hidden, window, span.start):
        start = gap.end()
    start = max(start, window)
    colon = re.search(r":\s*\n\s*[“\"‘']?$", hidden[window : span.start])
    if colon:
        start = max(window, hidden.rfind("\n", window, window + colon.start()) + 1)
    for stop in _STOP.finditer(hidden, start, span.start):
        if not _ABBREVIATIONS.search(hidden[start : stop.start() + 1]):
            start = stop.end()
    end = min(len(hidden), span.end + 500)
    gap = _PARAGRAPH.search(hidden, span.end, end)
    end = gap.start() if gap else end
    for stop in _STOP.finditer(hidden, span.end, end):
        if not _ABBREVIATIONS.search(hidden[span.end : stop.start() + 1]):
            end = stop.start()
            break
    return start, end


@cache
def _verbs() -> frozenset[str]:
    return frozenset(word_list("reporting")["verbs"])


def _tokens(hidden: str, start: int, end: int) -> list[tuple[str, int, int]]:
    return [(m.group().lower(), *m.span()) for m in _TOKEN.finditer(hidden, start, end)]


def _after(hidden: str, start: int, end: int) -> Span | None:
    """`…,” said X`, `…,” X said`, `…,” according to X`."""
    signed = _SIGNED.match(hidden, start, end)
    if signed:
        return Span(signed.start(1), signed.end(1))
    tokens = _tokens(hidden, start, end)[: _LONGEST + 6]
    if len(tokens) < 2 or hidden[start - 1] == ".":
        return None
    head = hidden[start : tokens[0][1]]
    if re.search(r"[.!?;:]", head) or _HIDDEN in head:
        return None
    if tokens[0][0] == "according" and len(tokens) > 2:
        return _extent(hidden, tokens[2][1], end)
    if tokens[0][0] in _verbs() and not tokens[0][0].endswith("ing"):
        pronoun = tokens[1][0] in _pronouns()
        return Span(*tokens[1][1:]) if pronoun else _extent(hidden, tokens[1][1], end)
    for at in range(1, min(len(tokens), _LONGEST)):
        if _HIDDEN in hidden[tokens[at - 1][2] : tokens[at][1]]:
            return None
        if _reports(tokens, at):
            subject = _subject(
                hidden, tokens[:at], comma="," in hidden[tokens[at - 1][2] : tokens[at][1]]
            )
            whole = subject is not None and subject.start == tokens[0][1]
            return subject if whole else None
    return None


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(word_list("reporting")["pronouns"])


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(word_list("reporting")[name]["words"])


def _reports(tokens: Sequence[tuple[str, int, int]], at: int) -> bool:
    """True for a reporting verb; "report" and "claim" are nouns after anything but a plural."""
    word = tokens[at][0]
    if word not in _verbs():
        return False
    before = tokens[at - 1][0] if at else ""
    if word in _list("nouns_too") and word.endswith("s"):
        return before in _pronouns() | _people()
    if word in _list("nouns_too"):
        return before in ("they", "we", "i", "you", "people", "who", "to") or (
            before.endswith("s") and not before.endswith(("'s", "ss", "this"))
        )
    return True


# What ends a noun phrase after its verb: a mark, the quotation's other half, an adverbial.
_ENDS = re.compile(
    rf"[.;:!?—–“”\"\n](?=\s|$|[”\"])|{_HIDDEN}|, (?=\w+ing\b|but\b|and (?:he|she|they|it|the)\b|in a\b|on \w+day\b|when\b|as\b)"
    r"|[ ,](?P<adverbial>told|in|on|during|at|as|when|after|while|before|to|about|with|yesterday|today|last|this"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)


def _extent(hidden: str, start: int, end: int) -> Span | None:
    """A noun phrase that begins at `start` and ends with its clause; an apposition belongs to it."""
    finish = end
    for stop in _ENDS.finditer(hidden, start, end):
        if stop.group() == "." and _ABBREVIATIONS.search(
            hidden[max(start, stop.start() - 8) : stop.end()]
        ):
            continue
        if stop.group("adverbial") and "," in hidden[start : stop.start()]:
            continue
        finish = stop.start()
        break
    phrase = hidden[start:finish].rstrip(" ,.”“\"'’")
    if not phrase or len(phrase.split()) > _LONGEST:
        return None
    return Span(start, start + len(phrase))


def _before(hidden: str, start: int, end: int) -> Span | None:
    """`X said: “…`, `X said that it was “…`, `According to X, “…`, `X: “…`."""
    tokens = _tokens(hidden, start, end)
    reported = False
    for at in range(len(tokens) - 1, -1, -1):
        word, begin, _ = tokens[at]
        if word == "according" and at + 2 < len(tokens):
            return _extent(hidden, tokens[at + 2][1], end)
        if not at or not _reports(tokens, at) or _passive(tokens, at):
            continue
        reported = True
        comma = "," in hidden[tokens[at - 1][2] : begin]
        if word.endswith("ing") and not _progressive(tokens, at):
            # "…, saying": a participle has the subject of its sentence; "a report saying" has its noun.
            subject = _opening_subject(hidden, tokens[:at]) if comma else None
        else:
            subject = _subject(hidden, tokens[:at], comma=comma)
        if subject is not None:
            return subject
    if reported:
        return _opening_subject(hidden, tokens)
    lead = hidden[start:end].rstrip(" “\"‘'")
    if lead.endswith(":") and tokens and len(tokens) <= 12:
        return Span(tokens[0][1], start + len(lead) - 1)
    return _possessor(hidden, tokens)


def _possessor(hidden: str, tokens: Sequence[tuple[str, int, int]]) -> Span | None:
    """`X’s claim that it was “…”`."""
    for at in range(len(tokens) - 1, 0, -1):
        owner = tokens[at - 1][0]
        if tokens[at][0] in _list("statements") and owner.endswith(("'s", "’s")):
            first = at - 1
            while (
                first
                and hidden[tokens[first - 1][1]].isupper()
                and hidden[tokens[first - 1][2]] == " "
            ):
                first -= 1
            return Span(tokens[first][1], tokens[at - 1][2])
    return None


def _passive(tokens: Sequence[tuple[str, int, int]], at: int) -> bool:
    """True for "was judged": its subject is not who said so."""
    helper = next((t[0] for t in reversed(tokens[:at]) if not t[0].endswith("ly")), "")
    return helper in ("is", "are", "was", "were", "been", "be", "being") and not tokens[at][
        0
    ].endswith("ing")


def _progressive(tokens: Sequence[tuple[str, int, int]], at: int) -> bool:
    return tokens[at - 1][0] in ("is", "are", "was", "were", "been", "also") and at > 1


_AUXILIARY = frozenset(
    [
        *(
            "has",
            "have",
            "had",
            "having",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "will",
            "would",
            "did",
            "does",
            "do",
        ),
        *(
            "also",
            "then",
            "later",
            "not",
            "n't",
            "previously",
            "even",
            "just",
            "once",
            "again",
            "now",
            "never",
            "further",
        ),
        *(
            "can",
            "could",
            "may",
            "might",
            "should",
            "himself",
            "herself",
            "themselves",
            "both",
            "all",
            "has",
            "still",
            "ever",
        ),
    ]
)
_CLAUSE = frozenset(
    [
        *(
            "that",
            "but",
            "because",
            "when",
            "what",
            "which",
            "if",
            "though",
            "although",
            "while",
            "where",
            "how",
        ),
        *("since", "until", "whether", "why", "as", "before", "than", "so", "whom"),
    ]
)


def _subject(hidden: str, tokens: Sequence[tuple[str, int, int]], *, comma: bool) -> Span | None:
    """
    The subject that ends `tokens`, which stand before a reporting verb.

    With a comma before the verb ("Ann Hart, the director, said") an apposition belongs to it; without one the
    subject starts after the last comma ("In Novi, Michigan, Hart said").
    """
    last = len(tokens) - 1
    while last >= 0 and (
        (tokens[last][0] in _AUXILIARY and hidden[tokens[last][1]].islower())  # not "in May"
        or (tokens[last][0].endswith("ly") and last)
    ):
        last -= 1
    if last < 0 or tokens[last][0] == "to":
        return None
    if tokens[last][0] in _pronouns() | {"which"} and not comma:
        return Span(*tokens[last][1:])
    first = last
    while first > 0 and last - first < _LONGEST:
        word, _, ends = tokens[first - 1]
        gap = hidden[ends : tokens[first][1]]
        if any(mark in gap for mark in ';:—–“”"') or _HIDDEN in gap:
            break
        if re.search(r"[.!?]\s", gap) and not _ABBREVIATIONS.search(
            hidden[max(0, ends - 8) : ends + 1]
        ):
            break
        if "," in gap and not comma:
            break
        if (
            word in _CLAUSE
            or word in _AUXILIARY - {"both", "all", "now"}
            or _reports(tokens, first - 1)
        ):
            break
        if word == "and" and "," in hidden[tokens[max(first - 2, 0)][2] : tokens[first - 1][1]]:
            break
        first -= 1
    first = _without_opening(hidden, tokens, first, last)
    if first is None:
        return None
    span = _without_aside(hidden, tokens, first, last)
    return span if _looks_named(hidden, span) else None


def _without_opening(
    hidden: str, tokens: Sequence[tuple[str, int, int]], first: int, last: int
) -> int | None:
    """Past an adverbial before the subject, which ends with a comma; None when all of it is one."""
    while tokens[first][0] in _openings():
        for at in range(first + 1, last + 1):
            if "," in hidden[tokens[at - 1][2] : tokens[at][1]]:
                first = at
                break
        else:
            if tokens[first][0] in ("but", "and", "so", "yet", "still") and first < last:
                return first + 1
            # "In an interview Hart said": the name right before the verb.
            name = last
            while name > first + 1 and hidden[tokens[name - 1][1]].isupper():
                name -= 1
            return name if hidden[tokens[name][1]].isupper() and name > first else None
    return first


def _without_aside(
    hidden: str, tokens: Sequence[tuple[str, int, int]], first: int, last: int
) -> Span:
    """Without ", speaking of …" and ", who …" after the name."""
    for at in range(first + 1, last + 1):
        if "," in hidden[tokens[at - 1][2] : tokens[at][1]] and (
            tokens[at][0].endswith("ing")
            or tokens[at][0]
            in ("who", "which", "asked", "in", "when", "after", "while", "during", "at", "on")
        ):
            return Span(tokens[first][1], tokens[at - 1][2])
    return Span(tokens[first][1], tokens[last][2])


def _opening_subject(hidden: str, tokens: Sequence[tuple[str, int, int]]) -> Span | None:
    """The subject that a sentence opens with: its first words up to a verb."""
    first = _without_opening(hidden, tokens, 0, len(tokens) - 1) if tokens else None
    if first is None:
        return None
    last = first
    for at in range(first, min(len(tokens), first + 8)):
        if at > first and (
            tokens[at][0] in _AUXILIARY
            or tokens[at][0].endswith(("ed", "ing"))
            or (
                hidden[tokens[at][1]].islower()
                and hidden[tokens[first][1] : tokens[at][1]].istitle()
            )
            or _reports(tokens, at)
            or "," in hidden[tokens[at - 1][2] : tokens[at][1]]
        ):
            break
        last = at
        if tokens[at][0] in _pronouns():
            break
    span = Span(tokens[first][1], tokens[last][2])
    return span if _looks_named(hidden, span) else None


@cache
def _openings() -> frozenset[str]:
    return frozenset(word_list("reporting")["openings"]["words"])


def _looks_named(hidden: str, span: Span) -> bool:
    words = [m.group() for m in _TOKEN.finditer(hidden, span.start, span.end)]
    if not words:
        return False
    if words[-1].lower() in _pronouns() or words[0].lower() in _list("determiners"):
        return True
    return any(w[0].isupper() or w.lower() in _people() for w in words)


@cache
def _people() -> frozenset[str]:
    lists = word_list("reporting")
    return frozenset(
        [
            *lists["regulators"]["words"],
            *lists["judged"]["words"],
            *lists["records"]["words"],
            "she",
            "he",
            "they",
            "it",
            "campaigners",
            "critics",
            "residents",
            "parents",
            "officials",
            "lawyers",
            "supporters",
            "statement",
            "campaign",
            "voters",
            "people",
            "source",
            "sources",
            "member",
            "members",
            "man",
            "woman",
            "who",
            "i",
            "we",
            "one",
            "experts",
            "leaders",
            "poll",
            "survey",
        ]
    )


def _by(hidden: str, start: int, end: int) -> Span | None:
    """`was judged “…” by X`."""
    match = re.match(r"[”\"’',\s]{0,4}by ", hidden[start:end])
    return _extent(hidden, start + match.end(), end) if match else None


def _resolved(text: str, phrase: Span, known: Sequence[str]) -> Mention:
    """The phrase, with a pronoun or a bare surname given the fuller name that stands before it."""
    said = " ".join(phrase.of(text).split())
    words = [w for w in _TOKEN.findall(said)]
    core = [w for w in words if w.lower() not in _TITLES]
    if said.lower() in word_list("reporting")["pronouns"]:
        if known and said.lower() in ("he", "she", "they", "who"):
            return Mention(phrase, known[-1])
        return Mention(phrase, said)
    if len(core) == 1 and core[0][0].isupper():
        fuller = _fuller(text[: phrase.start], core[0])
        if fuller:
            return Mention(phrase, fuller)
    return Mention(phrase, said)


def _fuller(before: str, surname: str) -> str | None:
    """The first full name with that surname, with a title that stands before it."""
    pattern = re.compile(
        rf"\b(?:(?:Mr|Mrs|Ms|Dr|Cllr|Councillor|Sir|Dame) )?(?:[A-Z][\w'’-]{{1,30}} ){{1,3}}{re.escape(surname)}\b"
    )
    match = pattern.search(before)
    return match.group() if match else None


def reported(text: str) -> list[tuple[str, Span]]:
    """Statements given without quotation marks: who is named, and the words after "said that" or before it."""
    found: list[tuple[str, Span]] = []
    for start, end in _sentences(text):
        tokens = _tokens(text, start, end)
        if tokens and tokens[0][0] == "according" and len(tokens) > 2:
            comma = text.find(",", tokens[2][1], end)
            phrase = _extent(text, tokens[2][1], comma) if comma >= 0 else None
            if phrase:
                found.append((_resolved(text, phrase, []).name, Span(comma + 1, end)))
            continue
        for at in range(1, len(tokens)):
            if not _reports(tokens, at) or _passive(tokens, at):
                continue
            subject = _subject(text, tokens[:at], comma=False)
            if subject is None:
                continue
            name = _resolved(text, subject, []).name
            if "," in text[tokens[0][1] : subject.start] and at == len(tokens) - 1:
                found.append((name, Span(start, subject.start)))
            else:
                that = at + 1 < len(tokens) and tokens[at + 1][0] == "that"
                found.append((name, Span(tokens[at + that][2], end)))
            break
    return [(name, _inner(text, span)) for name, span in found]


def _inner(text: str, span: Span) -> Span:
    body = span.of(text)
    return Span(
        span.start + len(body) - len(body.lstrip(" ,:\n")),
        span.end - len(body) + len(body.rstrip(" ,.\n")),
    )


def _sentences(text: str) -> list[tuple[int, int]]:
    starts = [0, *(stop.end() for stop in _STOP.finditer(text))]
    return list(zip(starts, [*starts[1:], len(text)], strict=True))
