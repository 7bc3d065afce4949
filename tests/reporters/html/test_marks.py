"""Texts are cut at the edges of marks, however these nest and overlap."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model.text import Span
from crosscheck.reporters.html.marks import Mark, cut

TEXT = "One two three. Four five six. Seven."
PARTS = [Span(0, 14), Span(15, 29), Span(30, 36)]


@st.composite
def marks(draw: st.DrawFn) -> list[Mark]:
    spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
    drawn = draw(st.lists(st.tuples(spans, st.sampled_from(["range", "words"])), max_size=8))
    return [
        Mark(Span(min(ends), max(ends)), str(number), layer)
        for number, (ends, layer) in enumerate(drawn)
    ]


@given(marks())
def test_each_code_point_is_under_the_marks_that_cover_it(marked: list[Mark]) -> None:
    for part, stretches in zip(PARTS, cut(TEXT, PARTS, marked), strict=True):
        at = part.start
        for stretch in stretches:
            for run in stretch.runs:
                for offset in range(at, at + len(run.text)):
                    over = {m.name for m in marked if m.span.start <= offset < m.span.end}
                    assert set(stretch.ranges) | set(run.words) == over
                at += len(run.text)
        assert at == part.end
        assert "".join(run.text for s in stretches for run in s.runs) == part.of(TEXT)


@given(marks())
def test_each_mark_with_words_begins_once(marked: list[Mark]) -> None:
    begun = [
        name
        for stretches in cut(TEXT, PARTS, marked)
        for stretch in stretches
        for name in (*stretch.first, *(n for run in stretch.runs for n in run.first))
    ]
    shown = {m.name for m in marked for part in PARTS if m.span.overlaps(part) and len(m.span)}
    assert sorted(begun) == sorted(shown)


def test_the_innermost_mark_leads() -> None:
    marked = [Mark(Span(0, 14), "outer"), Mark(Span(4, 7), "inner")]
    first = next(cut(TEXT, PARTS, marked))
    assert [stretch.ranges for stretch in first] == [("outer",), ("inner", "outer"), ("outer",)]


def test_thousands_of_marks_in_one_part_are_cut() -> None:
    text = "word " * 8_000
    marked = [Mark(Span(at, at + 4), str(at)) for at in range(0, len(text), 5)]
    assert sum(1 for _ in next(cut(text, [Span(0, len(text))], marked))) == 2 * len(marked)
