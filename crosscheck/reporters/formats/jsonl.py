"""JSON Lines: one claim a line, with its case and document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from crosscheck.model.run import CaseRun, ClaimResult, Run
from crosscheck.reporters.formats.json import claim_object
from crosscheck.reporters.interface import Rendering
from crosscheck.reporters.json_text import json_text


def render(run: Run, rendering: Rendering) -> str:
    """Every claim of every case, in the order of the files; an empty run is an empty text."""
    return "".join(
        json_text(_line(case, result, rendering)) + "\n"
        for case in run.cases
        for result in case.claims
    )


def _line(case: CaseRun, result: ClaimResult, rendering: Rendering) -> Mapping[str, Any]:
    info = case.document(result.claim.claim.document).info
    return {
        "case": case.id,
        "publisher": info.publisher,
        "published": str(info.published) if info.published else None,
        "counts": result.counts(rendering.fail_on),
        **claim_object(result, case.id),
    }
