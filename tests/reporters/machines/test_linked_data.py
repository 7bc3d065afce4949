"""ClaimReview and Web Annotations, read by a JSON-LD processor that has no network."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from pyld import jsonld

from crosscheck.model.publisher import Publisher
from crosscheck.model.run import Run
from crosscheck.reporters.interface import Rendering, reporter

SCHEMA = "https://schema.org/"
OA = "http://www.w3.org/ns/oa#"
DESK = Rendering(publisher=Publisher("The Desk", "https://desk.example/checks/"))
_LINK = {"@type": "@id"}
CONTEXTS: dict[str, Any] = {
    # What schema.org's own context comes to for the terms used here.
    "https://schema.org": {"@vocab": SCHEMA, "url": {"@id": f"{SCHEMA}url", **_LINK}},
    # The terms of the Web Annotation vocabulary (section 3, JSON-LD context) used here.
    "http://www.w3.org/ns/anno.jsonld": {
        "oa": OA,
        "as": "https://www.w3.org/ns/activitystreams#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "dc": "http://purl.org/dc/elements/1.1/",
        "dcterms": "http://purl.org/dc/terms/",
        "id": "@id",
        "type": "@type",
        **{
            name: f"oa:{name}"
            for name in (
                "Annotation",
                "TextualBody",
                "SpecificResource",
                "TextQuoteSelector",
                "TextPositionSelector",
                "RangeSelector",
                "exact",
                "prefix",
                "suffix",
                "start",
                "end",
            )
        },
        "AnnotationCollection": "as:OrderedCollection",
        "AnnotationPage": "as:OrderedCollectionPage",
        "Software": "as:Application",
        "label": "rdf:label",
        "total": "as:totalItems",
        "startIndex": "as:startIndex",
        "first": {"@id": "as:first", "@type": "@id"},
        "partOf": {"@id": "as:partOf", "@type": "@id"},
        "items": {"@id": "as:items", "@container": "@list", "@type": "@id"},
        "generator": {"@id": "as:generator", "@type": "@id"},
        "name": "as:name",
        "body": {"@id": "oa:hasBody", "@type": "@id"},
        "target": {"@id": "oa:hasTarget", "@type": "@id"},
        "source": {"@id": "oa:hasSource", "@type": "@id"},
        "selector": {"@id": "oa:hasSelector", "@type": "@id"},
        "startSelector": {"@id": "oa:hasStartSelector", "@type": "@id"},
        "endSelector": {"@id": "oa:hasEndSelector", "@type": "@id"},
        "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
        "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
        "value": "rdf:value",
        "format": "dc:format",
        "language": "dc:language",
        **{
            name: f"oa:{name}"
            for name in (
                "assessing",
                "tagging",
                "identifying",
                "classifying",
                "commenting",
                "linking",
            )
        },
    },
}


def load(url: str, options: object) -> dict[str, Any]:
    """A context from this file: any other address is an error."""
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXTS[url]}}


def expanded(written: str) -> list[Any]:
    read: list[Any] = jsonld.expand(json.loads(written), {"documentLoader": load})
    return read


@pytest.mark.parametrize(
    ("name", "rendering"), [("claimreview", DESK), ("annotations", Rendering())]
)
def test_format_is_as_it_was(
    name: str, rendering: Rendering, full_run: Run, golden: Callable[[str, str], None]
) -> None:
    golden(f"{name}.txt", reporter(name)(full_run, rendering))


def test_only_what_a_person_has_reviewed_is_published(full_run: Run) -> None:
    graph = json.loads(reporter("claimreview")(full_run, Rendering()))["@graph"]
    assert {review["itemReviewed"]["text"] for review in graph} == {
        "Work with families is strong",
        "plans are acted on",
    }


def test_a_draft_is_not_published_even_with_a_review(full_run: Run) -> None:
    from crosscheck.model.claim import ClaimStatus

    case = full_run.cases[1]
    quoted = case.claims[1]
    draft = replace(quoted.claim, claim=replace(quoted.claim.claim, status=ClaimStatus.DRAFT))
    run = replace(full_run, cases=(replace(case, claims=(replace(quoted, claim=draft),)),))
    assert json.loads(reporter("claimreview")(run, Rendering()))["@graph"] == []


def test_the_person_s_verdict_is_published_and_not_the_machine_s(full_run: Run) -> None:
    case = full_run.cases[1]
    quoted = case.claims[1]
    assert quoted.review is not None
    from crosscheck.model.verdict import Verdict

    other = replace(quoted, review=replace(quoted.review, verdict=Verdict.AGREES, agrees=False))
    run = replace(full_run, cases=(replace(case, claims=(other,)),))
    rating = json.loads(reporter("claimreview")(run, Rendering()))["@graph"][0]["reviewRating"]
    assert (rating["ratingValue"], rating["alternateName"]) == (5, "Agrees with the evidence")


def test_a_processor_of_json_ld_reads_a_claim_review(full_run: Run) -> None:
    reviews = expanded(reporter("claimreview")(full_run, DESK))
    assert len(reviews) == 2
    review = next(r for r in reviews if "reviewBody" in str(r))
    assert review["@type"] == [f"{SCHEMA}ClaimReview"]
    assert review[f"{SCHEMA}url"] == [{"@id": "https://desk.example/checks/deanbury#quoted"}]
    claim = review[f"{SCHEMA}itemReviewed"][0]
    assert claim["@type"] == [f"{SCHEMA}Claim"]
    assert claim[f"{SCHEMA}author"][0][f"{SCHEMA}name"] == [{"@value": "Deanbury Council"}]
    assert claim[f"{SCHEMA}appearance"][0]["@type"] == [f"{SCHEMA}CreativeWork"]
    rating = review[f"{SCHEMA}reviewRating"][0]
    assert rating[f"{SCHEMA}ratingValue"] == [{"@value": 1}]
    assert review[f"{SCHEMA}author"][0][f"{SCHEMA}name"] == [{"@value": "The Desk"}]


def test_no_text_ends_the_script_element_that_a_review_is_put_into(full_run: Run) -> None:
    written = reporter("claimreview")(full_run, Rendering())
    assert "<" not in written
    assert any("</script>" in str(review) for review in json.loads(written)["@graph"])


def test_a_processor_of_json_ld_reads_the_annotations(full_run: Run) -> None:
    collection = expanded(reporter("annotations")(full_run, Rendering()))[0]
    page = collection["https://www.w3.org/ns/activitystreams#first"][0]
    items = page["https://www.w3.org/ns/activitystreams#items"][0]["@list"]
    assert len(items) == 11
    for item in items:
        assert item["@type"] == [f"{OA}Annotation"]
        assert {"@id": f"{OA}tagging"} in item[f"{OA}motivatedBy"]
        assert item[f"{OA}hasTarget"][0][f"{OA}hasSelector"]
        assert item[f"{OA}hasBody"]
    assert len({item["@id"] for item in items}) == len(items)


def test_selectors_name_the_words_by_code_points(full_run: Run) -> None:
    page = json.loads(reporter("annotations")(full_run, Rendering()))["first"]
    release = next(d for d in full_run.cases[1].documents if d.id == "release")
    late = next(
        item for item in page["items"] if any(b.get("value") == "late" for b in item["body"])
    )
    quote, position = late["target"]["selector"]
    assert release.text[position["start"] : position["end"]] == quote["exact"] == "nothing is late"
    before = release.text[: position["start"]]
    assert before.endswith(quote["prefix"])


def test_a_stretch_of_which_only_the_ends_are_known_is_a_range(full_run: Run) -> None:
    page = json.loads(reporter("annotations")(full_run, Rendering()))["first"]
    (selector,) = page["items"][-1]["target"]["selector"]
    assert selector["startSelector"]["exact"] == "The first"
    assert (selector["endSelector"]["exact"], selector["endSelector"]["prefix"]) == ("", "the last")


def test_an_empty_run_is_an_empty_collection(run: Run) -> None:
    empty = json.loads(reporter("annotations")(replace(run, cases=()), Rendering()))
    assert (empty["total"], "first" in empty) == (0, False)
