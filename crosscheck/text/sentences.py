"""Sentences, with their places."""

from __future__ import annotations

from crosscheck.model.text import Span


def sentences(text: str) -> list[Span]:
    """The sentences of `text` in order, trimmed of white space; a blank line always ends one."""
    import sentencex  # noqa: PLC0415  # only commands that read documents pay for it

    spans = []
    for boundary in sentencex.get_sentence_boundaries("en", text):
        start, end = boundary["start_index"], boundary["end_index"]
        body = text[start:end]
        start += len(body) - len(body.lstrip())
        end -= len(body) - len(body.rstrip())
        if start < end:
            spans.append(Span(start, end))
    return spans
