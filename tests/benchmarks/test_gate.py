"""The gate holds, tightens freely, and slackens only with a reason."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def gate(script):
    return script("gate")


def bound(gate, side, *steps):
    return gate.Bound("framing", "macro_f1", side, tuple(gate.Step(*step) for step in steps))


@pytest.mark.parametrize(
    ("side", "measured", "holds"),
    [
        ("at least", 0.7, True),
        ("at least", 0.69, False),
        ("at most", 0.7, True),
        ("at most", 0.71, False),
    ],
)
def test_a_bound_holds_up_to_its_value(gate, side, measured, holds):
    assert bound(gate, side, (0.7,)).holds(measured) is holds


def test_a_better_figure_tightens_a_bound_on_the_lenient_side(gate):
    assert bound(gate, "at least", (0.7,)).moved(0.71296).value == 0.712
    assert bound(gate, "at most", (0.2,)).moved(0.1911).value == 0.192


def test_a_worse_figure_moves_nothing_without_a_reason(gate):
    floor = bound(gate, "at least", (0.7,))
    assert floor.moved(0.5) is floor


def test_a_worse_figure_moves_a_bound_with_a_reason_and_keeps_it(gate):
    moved = bound(gate, "at least", (0.7,)).moved(0.5, "the set was relabelled")
    assert moved.value == 0.5
    assert moved.history == (gate.Step(0.7), gate.Step(0.5, "the set was relabelled"))
    assert moved.faults() == []


def test_a_bound_slackened_by_hand_is_a_fault(gate):
    assert bound(gate, "at least", (0.7,), (0.6,)).faults()
    assert bound(gate, "at most", (0.1,), (0.2, " ")).faults()
    assert bound(gate, "at least", (0.6,), (0.7,)).faults() == []


def test_the_file_comes_back_as_it_was_written(gate):
    text = gate.FLOORS.read_text("utf-8")
    floors = gate.read_floors(text)
    assert gate.read_floors(gate.written(floors)) == floors
    assert {bound.kind for bound in floors.bounds} == set(floors.sets)


def test_it_is_skipped_aloud_where_the_sets_are_absent(gate, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(gate, "SHARED", tmp_path)
    monkeypatch.setattr("sys.argv", ["gate.py"])
    assert gate.main() == 0
    assert "skipped" in capsys.readouterr().out


@pytest.fixture
def small(gate, monkeypatch, tmp_path):
    """A gate over one figures set of one row, which crosscheck gets right."""
    sets = tmp_path / "sets"
    sets.mkdir()
    (tmp_path / "documents" / "ofsted").mkdir(parents=True)
    row = {
        "id": 1,
        "report": "invented",
        "evidence": "The council employs 42 social workers.",
        "claim": "The council employs 42 social workers.",
        "label": "consistent",
    }
    (sets / "figures.jsonl").write_text(json.dumps(row))
    floors = tmp_path / "floors.json"
    monkeypatch.setattr(gate, "SHARED", tmp_path)
    monkeypatch.setattr(gate, "FLOORS", floors)

    def run(value, *arguments, sha256="another"):
        told = {"figures": {"file": "figures.jsonl", "sha256": sha256}}
        accuracy = gate.Bound("figures", "accuracy", "at least", (gate.Step(value),))
        floors.write_text(gate.written(gate.Floors(told, (accuracy,))))
        monkeypatch.setattr("sys.argv", ["gate.py", *arguments])
        return gate.main(), gate.read_floors(floors.read_text())

    return run


def test_another_set_than_the_pinned_one_fails(small, capsys):
    status, _ = small(0.5)
    assert status == 1
    assert "not the set" in capsys.readouterr().err


def test_a_reason_pins_the_new_set_and_passes(small):
    status, floors = small(0.5, "--lower", "a second annotator went through it")
    assert status == 0
    assert floors.sets["figures"]["sha256"] != "another"
    assert floors.bounds[0].value == 0.5, "a bound that holds stays where it is"
    sha256 = floors.sets["figures"]["sha256"]
    status, raised = small(0.5, "--raise", sha256=sha256)
    assert status == 0
    assert raised.bounds[0].value == 1.0


def test_a_reason_lowers_only_what_is_broken(small):
    _, floors = small(1.001, "--lower", "one row was wrong")
    assert [step.value for step in floors.bounds[0].history] == [1.001, 1.0]
    assert floors.bounds[0].history[-1].reason == "one row was wrong"


def test_a_broken_bound_fails_and_is_named(gate, small, capsys):
    _, floors = small(0.5, "--lower", "to learn the hash")
    status, kept = small(1.001, "--raise", sha256=floors.sets["figures"]["sha256"])
    assert status == 1
    assert kept.bounds[0].value == 1.001
    assert "figures accuracy: 1.000, not at least 1.001" in capsys.readouterr().err


def test_lowering_needs_a_reason(small):
    with pytest.raises(SystemExit):
        small(0.5, "--lower", " ")
