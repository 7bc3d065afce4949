"""How a claim's framing differs from a passage's, as numbers that a decision can weigh."""

from __future__ import annotations

from math import exp

from rapidfuzz.distance import Indel

from crosscheck.framing.align import Alignment, align
from crosscheck.framing.likeness import Likeness, likeness
from crosscheck.framing.proposition import Proposition
from crosscheck.framing.quantified import quantified
from crosscheck.framing.read import Reading

UNMET = 0.3
APART = 0.2
"""Differences up to these sizes are none."""
TELLING = 0.5
"""A word of the claim as rare as this that nothing answers makes it another claim."""
COPY = 0.85
"""A claim of which more than this is the passage's own words is a copy."""
MILD = 1.0
"""Evaluations up to this size are faint."""
ALL = 0.2
FACT = 3.0
"""The completion of a plain statement: it is done."""


_STEPS = {
    "a_degree": 0.5,
    "a_scope": 2.0,
    "a_certainty": 1.5,
    "a_clash": 2.0,
    "a_clash_unmarked": 1.0,
    "denied_in_one": 1.0,
    "narrowest": 1.0,
    "certainty": 1.0,
    "mild": 1.0,
}
"""What each difference counts for in how far two texts stand apart: about one for a plain level."""

_DIFFERENCES = (
    "a_degree",
    "a_scope",
    "a_certainty",
    "a_completion",
    "a_clash",
    "a_clash_unmarked",
)
_NAMED = 2
"""Content words; a claim with fewer ("there is more to do") names no subject."""
_MOST = 2.0
"""Texts farther apart than this many steps count as so far apart."""


def features(
    claim: Reading, passage: Reading, alignment: Alignment | None = None
) -> dict[str, float]:
    """Each difference by name; above 0 the claim says more."""
    found = alignment or align(claim, passage)
    values = _clause_by_clause(claim, passage, found)
    for name, value in _whole(claim, passage).items():
        gated = name in ("scope", "narrowest", "widest", "certainty", "completion", "mag", "degree")
        values[name] = value * values["a_accord"] if gated else value
    values["wider"], values["narrower"] = quantified(claim, passage, found)
    like = likeness(claim.told, passage.told)
    values.update(
        denied_in_one=_denied_in_one(claim, passage),
        covered=float(_is_covered(claim, found)),
        answered=like.answered,
        taken_up=like.taken_up,
        unmet=like.unmet,
        words=found.shared_words,
        concepts=found.shared_concepts,
        concepts_back=found.passage_concepts,
        mild=_mild(claim) - _mild(passage),
        swapped=swapped(claim, passage),
        foreign=float(min(len(found.foreign), 3)),
        replaced=float(min(found.replaced, 2)),
        foreign_topics=float(min(found.foreign_topics, 3)),
    )
    copied, stir = _copied(claim, passage), _stir(values)
    values.update(
        copied=copied * _changed(copied, values, like, found),
        calm=exp(-stir),
        altered=min(stir, _MOST) * copied,
        opposed=min(_opposition(values), _MOST) * copied,
    )
    return values


def _stir(values: dict[str, float]) -> float:
    """How far the two stand apart on all axes together, in steps of about one level."""
    return sum(size * abs(values[name]) for name, size in _STEPS.items())


def _opposition(values: dict[str, float]) -> float:
    """How far the two speak against each other, in the same steps."""
    clash = 2 * values["a_clash"] + values["a_clash_unmarked"]
    return clash + values["clash_m"] + values["denied_in_one"]


def _is_covered(claim: Reading, found: Alignment) -> bool:
    """Whether the passage has every person, service, topic and other content word of a claim that names some."""
    nothing_else = not (found.unmatched or found.foreign or found.foreign_topics)
    return nothing_else and len(claim.subject.stems) >= _NAMED


def _changed(copied: float, values: dict[str, float], like: Likeness, found: Alignment) -> float:
    """How much was changed of what a claim repeats, 0–1: words that are merely repeated are no sign of anything."""
    apart = any(abs(values[name]) > APART / 2 for name in _DIFFERENCES)
    if not (apart or like.unmet > UNMET or found.foreign):
        return 0.0
    if copied > COPY:  # who repeats everything else meant what was changed
        return 1.0
    return min(max(_stir(values), like.unmet / TELLING, float(bool(found.foreign))), 1.0)


def _mild(reading: Reading) -> float:
    """The part of its clauses that damn with faint praise, or blame faintly, 0–1."""
    found = reading.propositions
    return sum(p.marked and abs(p.value) <= MILD for p in found) / max(len(found), 1)


def _copied(claim: Reading, passage: Reading) -> float:
    """The part of the claim's words that are the passage's own, 0–1."""
    ours, theirs = {w.norm for w in claim.words}, {w.norm for w in passage.words}
    return len(ours & theirs) / max(len(claim.words), 1)


def swapped(claim: Reading, passage: Reading) -> float:
    """How many things a claim that copies its passage's words puts in place of others, up to 3."""
    ours, theirs = claim.subject.things, passage.subject.things
    copied = [word.norm for word in claim.words]
    codes = Indel.opcodes(copied, [word.norm for word in passage.words])
    shared = sum(code.src_end - code.src_start for code in codes if code.tag == "equal")
    gone: set[str] = set()
    come: set[str] = set()
    found = 0
    for code in codes:
        if code.tag == "equal":
            found += bool(gone and come and not gone & come)
            gone, come = set(), set()
            continue
        come.update(*(ours.get(at, ()) for at in range(code.src_start, code.src_end)))
        gone.update(*(theirs.get(at, ()) for at in range(code.dest_start, code.dest_end)))
    found += bool(gone and come and not gone & come)
    return min(found, 3) * shared / max(len(copied), 1)


def _denied_in_one(claim: Reading, passage: Reading) -> float:
    """How far the shared word that fares worst is denied in one of the two only, 0–1."""
    theirs: dict[str, list[float]] = {}
    for stem, at in passage.subject.stems:
        theirs.setdefault(stem, []).append(passage.denied[at])
    return max(
        (
            min(abs(claim.denied[at] - other) for other in theirs[stem])
            for stem, at in claim.subject.stems
            if stem in theirs
        ),
        default=0.0,
    )


def _clause_by_clause(claim: Reading, passage: Reading, found: Alignment) -> dict[str, float]:
    total = sum(p.weight for p in claim.propositions) or 1.0
    sums = dict.fromkeys(
        (
            "a_degree",
            "a_degree_unmarked",
            "a_scope",
            "a_certainty",
            "a_completion",
            "a_clash",
            "a_clash_unmarked",
            "a_accord",
            "a_mag",
        ),
        0.0,
    )
    for ours, row in zip(claim.propositions, found.weights, strict=True):
        for theirs, share in zip(passage.propositions, row, strict=True):
            weight = ours.weight / total * share
            if ours.value * theirs.value < 0:
                known = "a_clash" if ours.marked and theirs.marked else "a_clash_unmarked"
                sums[known] += weight * min(abs(ours.value), abs(theirs.value), 2)
            else:
                sums["a_accord"] += weight
                # what no cue evaluates may say more than the word lists know
                known = "a_degree" if ours.marked and theirs.marked else "a_degree_unmarked"
                sums[known] += weight * (abs(ours.value) - abs(theirs.value))
                sums["a_mag"] += weight * (magnitude(ours) - magnitude(theirs))
                # of two that contradict each other, neither says more than the other
                sums["a_scope"] += weight * (_reach(ours) - _reach(theirs))
                sums["a_certainty"] += weight * (_firmness(ours) - _firmness(theirs))
                sums["a_completion"] += weight * (_done(ours) - _done(theirs))
    return sums


def magnitude(proposition: Proposition) -> float:
    """How much a clause asserts: degree times scope times certainty."""
    return abs(proposition.value) * _reach(proposition) * _firmness(proposition)


def _reach(proposition: Proposition) -> float:
    """Scope, with "all" further from "most" than "most" from "many": a single exception refutes it."""
    return proposition.scope + (ALL if proposition.scope > 0.97 else 0.0)


def _firmness(proposition: Proposition) -> float:
    """Certainty; what is only planned or required is no firmer than a hope."""
    done = _done(proposition)
    return min(proposition.certainty, 0.35 if done < 2 else 0.6 if done < FACT else 1.0)


def _done(proposition: Proposition) -> float:
    """How far along it is. That something has to improve is itself a fact, and a weakness."""
    if proposition.completion == 0 and proposition.value < 0:
        return FACT
    return FACT if proposition.completion is None else proposition.completion


def _whole(claim: Reading, passage: Reading) -> dict[str, float]:
    ours, theirs = _totals(claim), _totals(passage)
    return {
        "clash": max(0.0, -ours["value"] * theirs["value"]) ** 0.5,
        "clash_m": max(0.0, -ours["mag"] * theirs["mag"]) ** 0.5,
        "mag": abs(ours["mag"]) - abs(theirs["mag"]),
        "degree": abs(ours["value"]) - abs(theirs["value"]),
        "scope": ours["scope"] - theirs["scope"],
        "narrowest": ours["narrowest"] - theirs["narrowest"],
        "widest": ours["widest"] - theirs["widest"],
        "certainty": ours["certainty"] - theirs["certainty"],
        "completion": ours["completion"] - theirs["completion"],
        "distance": abs(ours["value"] - theirs["value"]),
        "distance_m": abs(ours["mag"] - theirs["mag"]),
    }


def _totals(reading: Reading) -> dict[str, float]:
    found = reading.propositions
    total = sum(p.weight for p in found) or 1.0
    return {
        "value": sum(p.value * p.weight for p in found) / total,
        "mag": sum((1 if p.value > 0 else -1) * magnitude(p) * p.weight for p in found) / total,
        "scope": sum(_reach(p) * p.weight for p in found) / total,
        "narrowest": min((_reach(p) for p in found), default=0.75),
        "widest": max((_reach(p) for p in found), default=0.75),
        "certainty": min((_firmness(p) for p in found), default=0.85),
        "completion": min((_done(p) for p in found), default=FACT),
    }


def total_value(reading: Reading) -> float:
    """How well (above 0) or badly a text as a whole speaks of its subject."""
    return _totals(reading)["value"]
