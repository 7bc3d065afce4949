"""Two texts compared: the page of `crosscheck compare`, to argue with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tabulate import tabulate

from crosscheck.model.account import Account, ClauseAccount, Contribution
from crosscheck.model.framing import Cue, FramingComparison
from crosscheck.model.run import ModelUse
from crosscheck.model.text import Span
from crosscheck.model.verdict import Axis, Relation
from crosscheck.model.words import WordFile
from crosscheck.reporters.ansi import Paint
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.layout import Marks, wrap
from crosscheck.reporters.words import SHIFT, words_in_use
from crosscheck.text.printable import printable

_PUSHES = 8
"""Measures shown; what is left pushed less than any of them."""
_SHARE = 0.15
"""The part of a clause from which an answer is worth showing."""
_NARROWEST = 24


def as_text(
    texts: tuple[str, str],
    found: FramingComparison,
    told: Account,
    rendering: Rendering,
    *,
    own: Sequence[WordFile] = (),
    models: Sequence[ModelUse] = (),
) -> str:
    """Both texts with the deciding words marked, then axes, clauses, alignment, subjects and decision."""
    claim, evidence = texts
    paint = Paint(rendering.colour)
    shift = SHIFT[found.shift]
    # Of two that speak of different things, no level can be compared.
    axes = found.axes if found.relation is not Relation.UNRELATED else ()
    lines = [
        paint(found.relation.value, "bold") + (f" ({shift})" if shift else ""),
        *wrap(found.reason, rendering.width),
        "",
        *_side("-", claim, [a.claim_span for a in axes], rendering, paint),
        *_side("+", evidence, [a.evidence_span for a in axes], rendering, paint),
        "",
    ]
    if axes:
        rows = [(a.axis.value, a.claim, a.evidence, _signed(a.axis, a.difference)) for a in axes]
        lines += [
            tabulate(rows, headers=("axis", "claim", "evidence", "claim says"), tablefmt="simple"),
            "",
        ]
    lines += [*_clauses("claim", claim, told.claim, rendering.width, paint)]
    lines += [*_clauses("evidence", evidence, told.evidence, rendering.width, paint)]
    lines += [*_alignment(told, rendering.width, paint)]
    lines += [*_decision(found, told, rendering.width, paint)]
    lines += _entailment(found, rendering, models)
    for file in own:
        lines += wrap(words_in_use(file), rendering.width)
    return "\n".join(lines)


def _side(
    sign: str, text: str, spans: Sequence[Span | None], rendering: Rendering, paint: Paint
) -> list[str]:
    colour = "red" if sign == "-" else "green"
    brackets = ("[-", "-]") if sign == "-" else ("{+", "+}")
    marks = Marks(*brackets, lambda word: paint(word, colour, "bold"))
    marked = _merged([s for s in spans if s is not None])
    return [
        f"{paint(sign, colour)} {line}"
        for line in wrap(text, rendering.width - 2, spans=marked, marks=marks)
    ]


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _entailment(
    found: FramingComparison, rendering: Rendering, models: Sequence[ModelUse]
) -> list[str]:
    """What an entailment model saw, and what it changed: one signal, with a line of its own."""
    seen = found.contradiction
    if seen is None:
        return []
    names = "".join(f" ({printable(m.name)}, sha256 {m.sha256[:12]}…)" for m in models)
    said = (
        f"Entailment model{names}: contradiction {seen.probability:.2f} — claim against evidence "
        f"{seen.of_claim:.2f}, evidence against claim {seen.of_passage:.2f}. "
    )
    if found.by_words is found.relation:
        return wrap(f"{said}The words alone come to the same.", rendering.width)
    return wrap(f"{said}By the words alone: {found.by_words}.", rendering.width)


def _signed(axis: Axis, difference: int) -> str:
    if difference == 0:
        return "the same"
    if axis is Axis.DIRECTION:
        return "the opposite"
    steps = "level" if abs(difference) == 1 else "levels"
    return f"{'more' if difference > 0 else 'less'}, by {abs(difference)} {steps}"


def _clauses(
    side: str, text: str, clauses: Sequence[ClauseAccount], width: int, paint: Paint
) -> Iterator[str]:
    """Each clause with what it was read as, and the words that say so."""
    yield paint(f"How the {side} was read, clause by clause", "bold")
    for number, clause in enumerate(clauses, start=1):
        yield from _hung(f"{number}  ", f"“{clause.span.of(text)}”", width)
        yield from _hung("     ", _read_as(clause), width)
        for cue in clause.cues:
            yield from _hung("     · ", _cue(cue), width)
    if not clauses:
        yield "  nothing: there are no words in it"
    yield ""


def _hung(head: str, words: str, width: int) -> Iterator[str]:
    first, *more = wrap(words, max(width - len(head) - 2, _NARROWEST))
    yield f"  {head}{first}"
    yield from (" " * (len(head) + 2) + line for line in more)


def _read_as(clause: ClauseAccount) -> str:
    parts = [f"{clause.direction}, {clause.degree}"]
    if clause.completion == "required":
        parts = ["weakness: what is required is not there yet"]
    elif clause.from_heading is not None:
        parts = [f"weakness, because it stands under “{clause.from_heading}”"]
    elif not clause.evaluates:
        parts = ["nothing judges: that a thing is done or so counts as mildly good"]
    parts += [
        f"{axis} {level}"
        for axis, level in (("scope", clause.scope), ("certainty", clause.certainty))
        if level not in ("unqualified", "as fact")
    ]
    if clause.completion not in ("as fact", "required"):
        parts.append(clause.completion)
    if clause.conceded:
        parts.append("conceded, so it counts half")
    return "; ".join(parts)


def _cue(cue: Cue) -> str:
    said = " ".join(cue.text.split())
    turned = ""
    if cue.flipped_by and cue.flipped_by != cue.text:
        turned = f", turned by “{' '.join(cue.flipped_by.split())}”"
    elif cue.flipped_by and cue.axis is Axis.SCOPE:
        turned = ", of what it denies"  # what few do, most do not
    return f"“{said}”: {cue.axis.value}, {cue.label}{turned}"


def _alignment(told: Account, width: int, paint: Paint) -> Iterator[str]:
    """Which clause was held against which, and what the two speak of."""
    yield paint("What was held against what", "bold")
    for number in range(len(told.claim)):
        answers = sorted(
            (a for a in told.answers if a.claim == number and a.share >= _SHARE),
            key=lambda answer: -answer.share,
        )
        shares = ", ".join(f"evidence {a.evidence + 1} ({a.share:.0%})" for a in answers)
        yield from _hung("", f"claim {number + 1} against {shares or 'all alike'}", width)
    subjects = told.subjects
    for title, names in (
        ("both speak of", subjects.shared),
        ("only the claim speaks of", subjects.claim_only),
        ("only the evidence speaks of", subjects.evidence_only),
    ):
        if names:
            yield from _hung("", f"{title} {', '.join(names)}", width)
    yield from _hung("", f"{subjects.words:.0%} of the claim's content words have a match", width)
    yield ""


def _decision(found: FramingComparison, told: Account, width: int, paint: Paint) -> Iterator[str]:
    yield paint("What decided", "bold")
    chances = sorted(told.probabilities.items(), key=lambda item: -item[1])
    shown = ", ".join(f"{relation} {chance:.0%}" for relation, chance in chances if chance >= 0.005)
    if told.taken_whole:
        said = "The claim is a run of the evidence's own words, and nothing around them turns it: it agrees."
        yield from _hung("", said, width)
        yield ""
        return
    yield from _hung("", f"How a careful reader would probably call it: {shown}.", width)
    pushes = [*told.contributions[:_PUSHES]]
    rest = sum(item.push for item in told.contributions[_PUSHES:])
    yield from _hung(
        "",
        f"Pushes towards {found.relation} (+) or towards {told.runner_up}, the next likely (-):",
        width,
    )
    yield f"    {told.start:+5.1f}  before anything is measured"
    for item in pushes:
        yield from _push(item, width)
    if len(told.contributions) > _PUSHES:
        yield f"    {rest:+5.1f}  {len(told.contributions) - _PUSHES} smaller ones together"
    total = told.start + sum(item.push for item in told.contributions)
    yield f"    {total:+5.1f}  in all"
    yield ""


def _push(item: Contribution, width: int) -> Iterator[str]:
    first, *more = wrap(printable(item.says), max(width - 11, _NARROWEST))
    yield f"    {item.push:+5.1f}  {first}"
    yield from (" " * 11 + line for line in more)
