"""A text read for comparing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.facts.statements.reading import read


def test_the_no_of_a_clause_with_a_number_of_its_own_only_negates():
    assert [q.text for q in read("One in nine has no assessment.").quantities] == ["One in nine"]
    assert [q.text for q in read("There were no serious incidents.").quantities] == ["no"]


def test_an_age_is_part_of_what_is_counted():
    (term,) = (t for t in read("People aged 19 to 21 get help.").terms if "19" in t.text)
    assert term.ids == {"age 19-21"}


@given(st.text(alphabet="ab9 .,;:()-•\n", max_size=60))
def test_every_piece_has_a_sentence_a_clause_and_a_depth_that_never_run_backwards(text):
    reading = read(text)
    assert len(reading.run) == len(reading.sentences) == len(reading.clauses) == len(reading.depths)
    assert list(reading.sentences) == sorted(reading.sentences)
    assert list(reading.clauses) == sorted(reading.clauses)
    assert all(depth >= 0 for depth in reading.depths)
