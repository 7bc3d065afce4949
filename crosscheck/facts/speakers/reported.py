"""Statements that a text gives to somebody without quotation marks."""

from __future__ import annotations

from crosscheck.facts.speakers.narration import gap, sentences_of, words_between
from crosscheck.facts.speakers.subjects import noun_phrase_from, passive, reports, subject_before
from crosscheck.model.text import Span


def reported(text: str) -> list[tuple[str, Span]]:
    """Who is named, and the words given to them: after "X said that", before ", X said", after "According to X,"."""
    found = [
        statement
        for start, end in sentences_of(text)
        if (statement := _in_sentence(text, start, end))
    ]
    return [(" ".join(speaker.of(text).split()), _trimmed(text, said)) for speaker, said in found]


def _in_sentence(text: str, start: int, end: int) -> tuple[Span, Span] | None:
    words = words_between(text, start, end)
    if len(words) > 2 and words[0].norm == "according":
        comma = text.find(",", words[2].start, end)
        speaker = noun_phrase_from(text, words[2].start, comma) if comma >= 0 else None
        return (speaker, Span(comma + 1, end)) if speaker else None
    for at in range(1, len(words)):
        if not reports(words, at) or passive(words, at):
            continue
        speaker = subject_before(text, words[:at], comma=False)
        if speaker is None:
            continue
        if at == len(words) - 1 and "," in text[words[0].start : speaker.start]:
            return speaker, Span(start, speaker.start)
        that = (
            at + 1 < len(words) and words[at + 1].norm == "that" and gap(text, words, at + 1) == " "
        )
        return speaker, Span(words[at + that].end, end)
    return None


def _trimmed(text: str, span: Span) -> Span:
    body = span.of(text)
    return Span(
        span.start + len(body) - len(body.lstrip(" ,:\n")),
        span.end - len(body) + len(body.rstrip(" ,.\n")),
    )
