"""What changed between two runs: of what they were made with, of documents, claims, verdicts, findings and reviews."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from crosscheck.runs.change import Change, Kind
from crosscheck.runs.stored import StoredRun

Json = Mapping[str, Any]
Pair = tuple[Mapping[str, Any], Mapping[str, Any]]
"""The same things by name, before and after."""


def changes(before: StoredRun, after: StoredRun) -> list[Change]:
    """Every change, cases in the order of `after`, then those that are gone."""
    models = _pair(
        before.data["tool"].get("models", []), after.data["tool"].get("models", []), "use"
    )
    found = list(
        _values(Kind.MODEL, models, lambda model: f"{model['name']} (sha256 {model['sha256']})")
    )
    problems = [{text: text for text in run.data.get("problems", [])} for run in (before, after)]
    found += _values(Kind.PROBLEM, (problems[0], problems[1]), str)
    old, new = _pair(before.data["cases"], after.data["cases"], "id")
    for name in _names(old, new):
        found += _case(name, old.get(name), new.get(name))
    return found


def _case(name: str, old: Json | None, new: Json | None) -> Iterator[Change]:
    if old is None or new is None:
        yield Change(Kind.CASE, _id(old), _id(new), name)
    one, other = (case or _EMPTY for case in (old, new))
    words = _pair(one["words"], other["words"], "file")
    yield from _values(Kind.WORDS, words, lambda file: str(file["sha256"]), name)
    documents = _pair(one["documents"], other["documents"], "id")
    for document in _names(*documents):
        yield from _document(name, document, *(known.get(document) for known in documents))
    yield from _findings(one["findings"], other["findings"], name, document=True)
    claims = _pair(one["claims"], other["claims"], "id")
    for claim in _names(*claims):
        yield from _claim(name, claim, *(known.get(claim) for known in claims))


_EMPTY: Json = {"words": [], "documents": [], "findings": [], "claims": []}


def _document(case: str, name: str, old: Json | None, new: Json | None) -> Iterator[Change]:
    if old is None or new is None:
        yield Change(
            Kind.DOCUMENT, _field(old, "available"), _field(new, "available"), case, document=name
        )
        return
    for kind, field in ((Kind.AVAILABLE, "available"), (Kind.DOCUMENT, "sha256")):
        # A text that is not at hand has no hash: that is said once.
        if old[field] != new[field] and None not in (old[field], new[field]):
            yield Change(kind, old[field], new[field], case, document=name)


def _claim(case: str, name: str, old: Json | None, new: Json | None) -> Iterator[Change]:
    def change(kind: Kind, field: str, reason: str | None = None) -> Iterator[Change]:
        before, after = _field(old, field), _field(new, field)
        if before != after:
            reasons = (_field(old, reason), _field(new, reason)) if reason else (None, None)
            yield Change(kind, before, after, case, name, None, None, *reasons)

    if old is None or new is None:
        yield from change(Kind.CLAIM, "verdict", "reason")
    else:
        yield from change(Kind.QUOTE, "quote")
        yield from change(Kind.VERDICT, "verdict", "reason")
        if old["verdict"] == new["verdict"]:
            yield from change(Kind.SHIFT, "shift", "reason")
        yield from _reviews(case, name, old["review"], new["review"])
        yield from _pins(case, name, old, new)
    yield from _findings(
        (old or {}).get("findings", []), (new or {}).get("findings", []), case, name
    )


def _reviews(case: str, claim: str, old: Json | None, new: Json | None) -> Iterator[Change]:
    before, after = _field(old, "verdict"), _field(new, "verdict")
    if before != after:
        yield Change(Kind.REVIEW, before, after, case, claim)
    held = [None if review is None else _HOLDS[bool(review["holds"])] for review in (old, new)]
    began_stale = old is None and held[1] == _HOLDS[False]
    if began_stale or (None not in held and held[0] != held[1]):
        reasons = (_field(old, "problem"), _field(new, "problem"))
        yield Change(Kind.REVIEW_HOLDS, held[0], held[1], case, claim, None, None, *reasons)


_HOLDS = {True: "holds", False: "no longer holds"}


def _pins(case: str, claim: str, old: Json, new: Json) -> Iterator[Change]:
    pins = [one.get("pinned") for one in (old, new)]
    before, after = (
        one["verdict"] if pin else None for one, pin in zip((old, new), pins, strict=True)
    )
    if before != after:
        reasons = (_field(pins[0], "reason"), _field(pins[1], "reason"))
        yield Change(Kind.PIN, before, after, case, claim, None, None, *reasons)


def _findings(
    old: Sequence[Json],
    new: Sequence[Json],
    case: str,
    claim: str | None = None,
    *,
    document: bool = False,
) -> Iterator[Change]:
    """By rule and number: a finding is the same where its claim's words, or what it says, have changed."""
    one, other = (_numbered(findings) for findings in (old, new))
    for key in _names(one, other):
        before, after = one.get(key), other.get(key)
        said = before or after or {}
        about = (case, claim, said["document"] if document else None, said["rule"])
        levels = (_field(before, "level"), _field(after, "level"))
        reasons = (_field(before, "message"), _field(after, "message"))
        if levels[0] != levels[1]:
            yield Change(Kind.FINDING, *levels, *about, *reasons)
        standings = (_field(before, "standing"), _field(after, "standing"))
        if before and after and standings[0] != standings[1]:
            why = [_field(one.get("accepted"), "reason") for one in (before, after)]
            yield Change(Kind.STANDING, *standings, *about, *why)


def _numbered(findings: Sequence[Json]) -> dict[tuple[str, str, int], Json]:
    seen: Counter[tuple[str, str]] = Counter()
    numbered = {}
    for finding in findings:
        key = (finding.get("document", ""), finding["rule"])
        seen[key] += 1
        numbered[*key, seen[key]] = finding
    return numbered


def _values(
    kind: Kind, things: Pair, value: Callable[[Any], str], case: str | None = None
) -> Iterator[Change]:
    """Things by name that are there or not, or have another value."""
    for name in _names(*things):
        before, after = (value(known[name]) if name in known else None for known in things)
        if before != after:
            subject = None if kind is Kind.PROBLEM else name
            yield Change(kind, before, after, case, subject=subject)


def _pair(old: Sequence[Json], new: Sequence[Json], field: str) -> Pair:
    return _by(old, field), _by(new, field)


def _by(things: Sequence[Json], field: str) -> dict[str, Json]:
    """By the value of `field`; a second thing of the same name has its number behind it."""
    seen: Counter[str] = Counter()
    named = {}
    for thing in things:
        name = str(thing[field])
        seen[name] += 1
        named[name if seen[name] == 1 else f"{name} ({seen[name]})"] = thing
    return named


def _names(old: Mapping[Any, object], new: Mapping[Any, object]) -> list[Any]:
    return [*new, *(name for name in old if name not in new)]


def _id(case: Json | None) -> str | None:
    return None if case is None else str(case["id"])


def _field(thing: Json | None, name: str | None) -> str | None:
    value = None if thing is None or name is None else thing.get(name)
    return None if value is None else str(value)
