"""What claimant documents make of a letter as plain data: inside a run, and for `crosscheck coverage`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from crosscheck.model.coverage import ClaimantCoverage, Mention, PointSort, Treatment
from crosscheck.model.document import Document
from crosscheck.model.run import Coverage
from crosscheck.reporters.json_text import json_text
from crosscheck.reporters.passage_object import passage_object

Json = dict[str, Any]
Documents = Mapping[str, Document]

PLURAL = {
    PointSort.ACTION: "actions",
    PointSort.WEAKNESS: "weaknesses",
    PointSort.STRENGTH: "strengths",
}
"""The names under which sorts of points are counted."""


def coverage_object(coverage: Coverage, documents: Documents) -> Json:
    """An authority's entry in a run (schemas/run.schema.json), with its required actions one by one."""
    return {
        "passages": coverage.passages,
        "weaknesses": coverage.weaknesses,
        "actions": coverage.actions,
        "strengths": coverage.strengths,
        "mentioned": coverage.mentioned,
        "partly": coverage.partly,
        "omitted": [
            {"quote": omitted.quote, "section": list(omitted.section)}
            for omitted in coverage.omitted
        ],
        "claimants": {
            covered.document: {
                **_counts(covered),
                "required": [
                    _treatment(covered, treatment, documents)
                    for treatment in covered.treatments
                    if treatment.point.sort is PointSort.ACTION
                ],
            }
            for covered in coverage.claimants
        },
    }


def as_json(case: str, covered: Sequence[ClaimantCoverage], documents: Documents) -> str:
    """Every point of every letter, for each claimant document (schemas/coverage.schema.json)."""
    shown = {
        "version": 1,
        "case": case,
        "coverage": [
            {
                "document": one.document,
                "authority": one.authority,
                **_counts(one),
                "points": [_treatment(one, t, documents) for t in one.treatments],
            }
            for one in covered
        ],
    }
    return json_text(shown, indent=2) + "\n"


def _counts(covered: ClaimantCoverage) -> Json:
    counts: Json = {
        name: {
            "total": covered.count(sort),
            **{str(mention): covered.count(sort, mention) for mention in Mention},
            "praised": covered.praised(sort),
        }
        for sort, name in PLURAL.items()
    }
    counts["balance"] = {
        "praise": covered.balance.praise,
        "criticism": covered.balance.criticism,
        "authority_praise": covered.authority_balance.praise,
        "authority_criticism": covered.authority_balance.criticism,
    }
    return counts


def _treatment(covered: ClaimantCoverage, treatment: Treatment, documents: Documents) -> Json:
    point = treatment.point
    return {
        "sort": str(point.sort),
        **passage_object(point.passage, documents[covered.authority]),
        "urgent": point.urgent,
        "safety": point.safety,
        "consequence": point.consequence,
        "mention": str(treatment.mention),
        "partly": str(treatment.partly) if treatment.partly else None,
        "sentence": passage_object(treatment.sentence, documents[covered.document])
        if treatment.sentence
        else None,
    }
