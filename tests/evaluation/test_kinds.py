"""Each kind, run on a small set about an invented council."""

from __future__ import annotations

import json

import pytest

from crosscheck.errors import LabelledSetError
from crosscheck.evaluation.interface import SYSTEM, evaluate, kind_names, load_kind
from crosscheck.model.verdict import Relation

REPORT = """Harrowmere Borough Council
Inspection of services for children

Plans for children in need are weak, and parents find them hard to follow. Social workers see
children often and know them well. The council employs 42 social workers. Foster carers value
the training they receive. Care leavers told inspectors that they feel safe at home.
"""
OTHER = """Stow Upland Council
Inspection of services for children

The roads are clear and the bins are emptied. Libraries open on Sundays. Parks have new swings.
Swimming lessons are cheap. Street lamps were mended before the winter.
"""
WEAK = "Plans for children in need are weak, and parents find them hard to follow."
KNOWN = "Social workers see children often and know them well."
FRAMING = [
    {
        "id": "f-1",
        "report": "harrowmere_2024",
        "evidence": WEAK,
        "claim": "Plans for children in need are weak and parents struggle with them.",
        "label": "agrees",
        "shift": "none",
    },
    {
        "id": 2,
        "report": "harrowmere_2024",
        "evidence": KNOWN,
        "claim": "Social workers never see the children they work with.",
        "label": "contradicts",
        "shift": "unfavourable",
    },
    {
        "id": "f-3",
        "report": "harrowmere_2024",
        "evidence": WEAK,
        "claim": "Plans for new bus lanes are weak.",
        "label": "unrelated",
        "shift": "none",
    },
    {
        "id": "f-4",
        "report": "stow-upland_2023",
        "evidence": "Libraries open on Sundays.",
        "claim": "The libraries are open on a Sunday.",
        "label": "agrees",
        "shift": "none",
    },
]
QUOTES = [
    {
        "id": "q-1",
        "report": "harrowmere_2024",
        "text": f"The report says: “{KNOWN}”",
        "quote": KNOWN,
        "label": "verbatim",
    },
    {
        "id": "q-2",
        "report": "harrowmere_2024",
        "text": "It says “the swings in the park are rusty and cold”.",
        "quote": "the swings in the park are rusty and cold",
        "label": "absent",
    },
]
FIGURES = [
    {
        "id": "n-1",
        "report": "invented",
        "evidence": "The council employs 42 social workers.",
        "claim": "There are 42 social workers.",
        "label": "consistent",
    },
    {
        "id": "n-2",
        "report": "invented",
        "evidence": "The council employs 42 social workers.",
        "claim": "The council employs 24 social workers.",
        "label": "conflicts",
    },
]
SETS = {"framing": FRAMING, "evidence": FRAMING, "quotes": QUOTES, "figures": FIGURES}


@pytest.fixture
def folder(tmp_path):
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "harrowmere_2024.txt").write_text(REPORT)
    (reports / "stow-upland_2023").write_text(OTHER)
    return reports


@pytest.fixture
def run(tmp_path, folder):
    def evaluated(kind, rows=None, documents=folder):
        path = tmp_path / f"{kind}.jsonl"
        rows = SETS[kind] if rows is None else rows
        path.write_text("".join(json.dumps(row) + "\n" for row in rows))
        return evaluate(kind, path, documents)

    return evaluated


def test_every_kind_has_a_set_here():
    assert set(kind_names()) == set(SETS)


@pytest.mark.parametrize("kind", SETS)
def test_a_kind_predicts_every_row_and_compares_with_baselines(run, kind):
    evaluation = run(kind)
    outcome = evaluation.outcome
    ids = [row["id"] for row in SETS[kind]]
    if kind == "evidence":
        ids.remove("f-3")
    assert [prediction["id"] for prediction in outcome.predictions] == ids
    systems = [row[0] for row in outcome.tables[0].rows]
    assert systems[0] == SYSTEM
    assert len(systems) > 2
    assert outcome.problems == ()
    assert all(0 <= figure <= 1 for figure in outcome.figures.values())
    for table in outcome.tables:
        assert all(len(row) == len(table.headers) for row in table.rows)
    json.dumps(outcome.predictions)


def test_framing_predictions_say_label_shift_and_axes(run):
    prediction = run("framing").outcome.predictions[1]
    assert prediction["label"] in set(Relation)
    assert {"shift", "axes"} <= prediction.keys()


def test_evidence_predictions_say_rank_and_passages(run):
    first = run("evidence").outcome.predictions[0]
    assert first["rank"] == 1
    assert first["passages"][0] == WEAK


def test_the_figures_of_evidence_are_those_of_its_ranks(run):
    outcome = run("evidence").outcome
    ranks = [prediction["rank"] for prediction in outcome.predictions]
    assert outcome.figures["hit_at_1"] == pytest.approx(ranks.count(1) / len(ranks))


@pytest.mark.parametrize("kind", ["evidence", "quotes"])
def test_a_row_without_its_report_counts_as_wrong_and_is_named(run, kind):
    rows = [*SETS[kind], {**SETS[kind][0], "id": "lost", "report": "nowhere_2020"}]
    outcome = run(kind, rows).outcome
    last = outcome.predictions[-1]
    assert last.get("rank", None) is None
    assert last.get("label", "unchecked") == "unchecked"
    assert [problem for problem in outcome.problems if "nowhere_2020" in problem]


@pytest.mark.parametrize("kind", ["evidence", "quotes"])
def test_a_set_none_of_whose_reports_is_there_is_refused(run, kind):
    with pytest.raises(LabelledSetError, match="no row could be"):
        run(kind, [{**row, "report": "nowhere_2020"} for row in SETS[kind]])


@pytest.mark.parametrize("kind", ["evidence", "quotes"])
def test_whole_reports_are_needed_and_asked_for(run, kind):
    with pytest.raises(LabelledSetError, match="--documents DIR"):
        run(kind, documents=None)


def test_a_passage_that_its_report_does_not_hold_is_never_found(run):
    rows = [
        {**FRAMING[0], "evidence": "Ferries cross the strait at dawn, said the harbour master."}
    ]
    assert run("evidence", rows).outcome.predictions[0]["rank"] is None


def test_texts_far_too_long_are_judged_in_good_time(run):
    endless = "not " * 20_000
    assert run("quotes", [{**QUOTES[1], "quote": endless, "text": endless}]).outcome.predictions
    assert run(
        "evidence", [{**FRAMING[0], "claim": endless, "evidence": endless}]
    ).outcome.predictions


def test_there_is_no_kind_of_another_name():
    with pytest.raises(KeyError):
        load_kind("metrics")
