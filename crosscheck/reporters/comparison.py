"""Two texts compared: for `crosscheck compare`, as a page to argue with and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from tabulate import tabulate

from crosscheck.model.framing import AxisComparison, Cue, FramingComparison
from crosscheck.model.run import ModelUse
from crosscheck.model.text import Span
from crosscheck.model.words import WordFile
from crosscheck.reporters.ansi import Paint
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.layout import Marks, wrap
from crosscheck.reporters.words import SHIFT, words_in_use, words_object
from crosscheck.text.printable import printable


def as_text(
    claim: str,
    evidence: str,
    found: FramingComparison,
    rendering: Rendering,
    *,
    own: Sequence[WordFile] = (),
    models: Sequence[ModelUse] = (),
) -> str:
    """Both texts with the deciding words marked, the axes, the cues, and what decided."""
    paint = Paint(rendering.colour)
    shift = SHIFT[found.shift]
    lines = [
        paint(found.relation.value, "bold") + (f" ({shift})" if shift else ""),
        *wrap(found.reason, rendering.width),
        "",
        *_side("-", claim, [a.claim_span for a in found.axes], rendering, paint),
        *_side("+", evidence, [a.evidence_span for a in found.axes], rendering, paint),
        "",
    ]
    if found.axes:
        rows = [(a.axis.value, a.claim, a.evidence, _signed(a.difference)) for a in found.axes]
        lines += [
            tabulate(rows, headers=("axis", "claim", "evidence", "claim says"), tablefmt="simple"),
            "",
        ]
    lines += _cues("Cues of the claim", found.claim_cues, rendering)
    lines += _cues("Cues of the evidence", found.evidence_cues, rendering)
    lines += _entailment(found, rendering, models)
    lines.append(f"Alignment {found.alignment:.2f} · confidence {found.confidence:.2f}")
    if found.decided_by:
        lines += wrap(f"Decided by: {found.decided_by}", rendering.width)
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


def _seen(found: FramingComparison, models: Sequence[ModelUse]) -> dict[str, Any]:
    if found.contradiction is None or found.by_words is None:
        return {}
    return {
        "contradiction": {
            "of_claim": found.contradiction.of_claim,
            "of_passage": found.contradiction.of_passage,
        },
        "by_words": found.by_words.value,
        "models": [asdict(model) for model in models],
    }


def _signed(difference: int) -> str:
    if difference == 0:
        return "the same"
    return f"{'more' if difference > 0 else 'less'}, by {abs(difference)}"


def _cues(title: str, cues: Sequence[Cue], rendering: Rendering) -> list[str]:
    if not cues:
        return [f"{title}: none", ""]
    lines = [f"{title}:"]
    for cue in cues:
        turned = f", turned by “{printable(cue.flipped_by)}”" if cue.flipped_by else ""
        said = " ".join(cue.text.split())
        lines += wrap(f"  {cue.axis.value:<11}{cue.label} “{said}”{turned}", rendering.width)
    return [*lines, ""]


def as_json(
    claim: str,
    evidence: str,
    found: FramingComparison,
    *,
    own: Sequence[WordFile] = (),
    models: Sequence[ModelUse] = (),
) -> str:
    """The comparison as one JSON object; spans are [start, end) in code points of the two texts."""
    return json.dumps(
        {
            "version": 1,
            "claim": claim,
            "evidence": evidence,
            "relation": found.relation.value,
            "shift": found.shift.value,
            "reason": found.reason,
            "confidence": found.confidence,
            "alignment": found.alignment,
            "decided_by": found.decided_by,
            **_seen(found, models),
            "axes": [_axis(axis) for axis in found.axes],
            "claim_cues": [_cue(cue) for cue in found.claim_cues],
            "evidence_cues": [_cue(cue) for cue in found.evidence_cues],
            "words": [words_object(file) for file in own],
        },
        ensure_ascii=False,
        indent=2,
    )


def _axis(axis: AxisComparison) -> dict[str, Any]:
    return {
        "axis": axis.axis.value,
        "claim": axis.claim,
        "evidence": axis.evidence,
        "difference": axis.difference,
        "claim_span": _span(axis.claim_span),
        "evidence_span": _span(axis.evidence_span),
    }


def _cue(cue: Cue) -> dict[str, Any]:
    return {
        "axis": cue.axis.value,
        "level": cue.level,
        "label": cue.label,
        "span": _span(cue.span),
        "text": cue.text,
        "flipped_by": cue.flipped_by,
    }


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None
