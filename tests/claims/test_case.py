"""A case is loaded with everything that is wrong in it, and what is sound can still be checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.claims.case import LoadedCase, load_case, load_file
from crosscheck.claims.problems import RULES
from crosscheck.errors import ClaimFileError
from crosscheck.model.finding import Level

from .conftest import EXTRA


def said(loaded: LoadedCase) -> list[str]:
    """Problems without the folder, with their rules."""
    prefix = f"{loaded.case.path}/"
    return [f"{str(p).replace(prefix, '')} [{p.rule}]" for p in loaded.problems]


def test_a_sound_case_is_loaded_whole(write_case):
    loaded = load_case(write_case())
    assert loaded.problems == ()
    assert loaded.is_valid
    assert loaded.case.id == "estermouth"
    assert [document.id for document in loaded.case.documents] == ["letter", "release"]
    (claim,) = loaded.case.claims
    assert claim.span is not None
    release = loaded.case.document("release")
    assert claim.text == claim.span.of(release.text) == "strong improvements in how often we visit"
    assert claim.claim.position is not None
    assert (claim.claim.file, claim.claim.position.line) == (loaded.files[1], 3)


def test_the_same_case_as_json_is_the_same_case(write_case):
    import json

    from ruamel.yaml import YAML

    folder = write_case()
    yaml = load_case(folder)
    for path in list(folder.glob("*.yaml")):
        data = json.loads(json.dumps(YAML(typ="safe").load(path.read_text()), default=str))
        path.with_suffix(".json").write_text(json.dumps(data, indent=1))
        path.unlink()
    loaded = load_case(folder)
    assert loaded.problems == ()
    assert loaded.case.claims[0].claim.review == yaml.case.claims[0].claim.review
    assert loaded.case.claims[0].span == yaml.case.claims[0].span


def test_ids_are_unique_over_all_claim_files(write_case):
    documents = """\
        documents:
          - {id: letter, role: authority}
          - {id: release, role: claimant}
          - {id: story, role: claimant}
          - {id: letter, role: authority}
        """
    loaded = load_case(
        write_case(
            documents=documents,
            **{"story.claims.yaml": EXTRA.replace("document: release", "document: story")},
        )
    )
    assert said(loaded) == [
        (
            'documents.yaml:5:10: documents[3].id: "letter" is already the id of a document: '
            "documents.yaml:2 [claim-duplicate-id]"
        ),
        (
            'story.claims.yaml:3:9: claims[0].id: "strong-visits" is already the id of a claim: '
            "release.claims.yaml:3 [claim-duplicate-id]"
        ),
    ]
    assert [claim.id for claim in loaded.case.claims] == ["strong-visits", "second"]


def test_documents_that_do_not_exist_are_named_with_the_ones_that_were_meant(write_case):
    documents = """\
        documents:
          - {id: letter, role: authority}
          - {id: release, role: claimant, reports-on: [leter], excerpts: [{quote: x, via: other}]}
        """
    claims = """\
        document: release
        claims:
          - id: a
            quote: x
            against: [lettter]
            review: {verdict: agrees, evidence: {document: lettr, quote: x}}
        """
    loaded = load_case(write_case(documents=documents, claims=claims))
    assert said(loaded) == [
        (
            'documents.yaml:3:48: documents[1].reports-on[0]: there is no document "leter" in '
            'documents.yaml; did you mean "letter"? [claim-unknown-document]'
        ),
        (
            'documents.yaml:3:83: documents[1].excerpts[0].via: there is no document "other" in '
            "documents.yaml [claim-unknown-document]"
        ),
        (
            'release.claims.yaml:5:15: claims[0].against[0]: there is no document "lettter" in '
            'documents.yaml; did you mean "letter"? [claim-unknown-document]'
        ),
        (
            "release.claims.yaml:6:52: claims[0].review.evidence.document: there is no document "
            '"lettr" in documents.yaml; did you mean "letter"? [claim-unknown-document]'
        ),
    ]
    assert loaded.problems[0].hint == "there are: letter, release"
    assert loaded.case.claims == ()


def test_roles_are_held_to_what_they_can_do(write_case):
    documents = """\
        documents:
          - {id: letter, role: authority, reports-on: [release]}
          - {id: release, role: claimant, reports-on: [story], covers: {from: 2024-01-01, to: 2024-01-02}}
          - {id: story, role: claimant}
        """
    claims = """\
        document: release
        claims:
          - {id: a, quote: x, kind: figure, against: [story]}
          - {id: b, quote: x, kind: quotation, against: [story]}
          - {id: c, quote: x, kind: quotation, against: [release]}
        """
    loaded = load_case(
        write_case(
            documents=documents,
            claims=claims,
            **{"letter.claims.yaml": "document: letter\nclaims: []\n"},
        )
    )
    assert {problem.rule for problem in loaded.problems} == {"claim-role"}
    assert [str(problem).partition(": ")[2] for problem in loaded.problems] == [
        "documents[0].reports-on: an authority's document reports on no other",
        "documents[1].reports-on[0]: \"story\" is a claimant's document, and this must be an authority's document",
        "documents[1].covers: only an authority's document covers an inspection",
        "document: \"letter\" is an authority's document, and this must be a claimant's document",
        "claims[0].against[0]: \"story\" is a claimant's document, and this must be an authority's document",
        'claims[2].against[0]: "release" is the document in which the claim stands',
    ]


def test_claim_files_are_called_after_their_document(write_case):
    loaded = load_case(
        write_case(
            **{
                "relase.claims.yaml": "document: release\nclaims: []\n",
                "release.claims.json": '{"document": "release", "claims": []}',
                "release.claim.yaml": "document: release\n",
                "notes.yaml": "anything\n",
                "notes.txt": "anything\n",
                ".hidden.yaml": "anything\n",
            }
        )
    )
    assert said(loaded) == [
        "notes.yaml:1:1: not read: claim files are called <document-id>.claims.yaml [claim-file-name]",
        (
            "relase.claims.yaml:1:11: document: the file is called relase.claims.yaml, but holds the "
            'claims of "release" [claim-file-name]'
        ),
        (
            "release.claim.yaml:1:1: not read: claim files are called <document-id>.claims.yaml "
            "[claim-file-name]"
        ),
        (
            "release.claims.yaml:1:11: document: release.claims.json holds the claims of "
            '"release" already [claim-file-name]'
        ),
    ]
    assert [p.level for p in loaded.problems] == [
        Level.WARNING, Level.ERROR, Level.WARNING, Level.ERROR,
    ]  # fmt: skip


def test_dates_that_cannot_be_right_are_named(write_case):
    documents = """\
        documents:
          - {id: letter, role: authority, published: 2024-06, covers: {from: 2024-06-10, to: 2024-07-01}}
          - {id: backwards, role: authority, covers: {from: 2024-06-21, to: 2024-06-10}}
          - {id: never, role: authority, published: 2023-02-29, covers: {from: 2024-04-31, to: 2024-05-01}}
          - {id: month, role: authority, published: 2024-13}
          - {id: release, role: claimant, published: 2024-07}
        """
    claims = """\
        document: release
        claims:
          - {id: a, quote: x, review: {verdict: agrees, date: 2024-06-30}}
          - {id: b, quote: x, review: {verdict: agrees, date: 2024-07-01}}
          - {id: c, quote: x, review: {verdict: agrees, date: 2024-11-31}}
        """
    loaded = load_case(write_case(documents=documents, claims=claims))
    assert {problem.rule for problem in loaded.problems} == {"claim-dates"}
    assert [str(problem).partition(": ")[2] for problem in loaded.problems] == [
        "documents[0].published: published 2024-06, before the inspection ended (2024-07-01)",
        "documents[1].covers.to: the inspection ends (2024-06-10) before it begins (2024-06-21)",
        "documents[2].published: 2023-02-29: no calendar has that date",
        "documents[2].covers.from: 2024-04-31: no calendar has that date",
        "documents[3].published: 2024-13: no calendar has that date",
        'claims[0].review.date: reviewed 2024-06-30, before "release" was published (2024-07)',
        "claims[2].review.date: 2024-11-31: no calendar has that date",
    ]
    assert len(loaded.case.claims) == 3


def test_a_review_is_not_older_than_its_evidence(write_case):
    folder = write_case()
    path = folder / "documents.yaml"
    path.write_text(path.read_text().replace("published: 2024-07-09", "published: 2024-08-01"))
    assert 'before "letter" was published' in load_case(folder).problems[0].message


def test_a_faulty_claim_is_left_out_and_the_others_stay(write_case):
    claims = EXTRA.replace("id: second", "id: second\n    speeker: Ada")
    loaded = load_case(write_case(claims=claims))
    assert [problem.rule for problem in loaded.problems] == ["claim-unknown-field"]
    assert [claim.id for claim in loaded.case.claims] == ["strong-visits"]


def test_claims_about_a_faulty_document_are_left_out_with_it(write_case):
    folder = write_case()
    path = folder / "documents.yaml"
    path.write_text(path.read_text().replace("kind: inspection-letter", "kind: leter"))
    loaded = load_case(folder)
    assert [document.id for document in loaded.case.documents] == ["release"]
    assert loaded.case.document("release").info.reports_on == ()
    assert loaded.case.claims == ()
    assert len(loaded.problems) == 1


def test_when_the_documents_cannot_be_read_claims_are_still_held_to_their_schema(write_case):
    loaded = load_case(write_case(documents="documents: [", claims=EXTRA + "    knd: date\n"))
    assert [problem.rule for problem in loaded.problems] == [
        "claim-file-unreadable",
        "claim-unknown-field",
    ]
    assert loaded.case.claims == ()


def test_a_claim_file_alone_is_held_to_its_schema(write_case):
    folder = write_case(documents=None, claims=EXTRA + "    knd: date\n")
    loaded = load_file(folder / "release.claims.yaml")
    assert [problem.rule for problem in loaded.problems] == ["claim-unknown-field"]


def test_a_folder_without_documents_is_no_case(tmp_path: Path):
    with pytest.raises(ClaimFileError, match=r"no documents\.yaml is in it - `crosscheck init"):
        load_case(tmp_path)


def test_every_rule_of_a_problem_is_explained(write_case):
    loaded = load_case(write_case(claims="documnt: x\n", letter=b"\xff", **{"x.yaml": "a"}))
    assert loaded.problems
    assert {problem.rule for problem in loaded.problems} <= set(RULES)
