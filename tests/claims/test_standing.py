"""Quotes, excerpts, reviews and hashes are held against the texts, and every fault says how to mend it."""

from __future__ import annotations

from hashlib import sha256

import pytest

from crosscheck.claims.case import load_case
from crosscheck.claims.problems import Problem

RELEASE = """\
Good work was seen. Managers made good work a habit.

The council said: good work goes on, and it will go on for as long as it takes.
"""


def only(write_case, claim: str = "quote: good work", **files: str) -> Problem:
    claims = f"document: release\nclaims:\n  - id: a\n    {claim}\n"
    folder = write_case(**{"claims": claims, "release": RELEASE} | files)
    (problem,) = load_case(folder).problems
    return problem


def hint(problem: Problem) -> list[str]:
    """The lines of the hint, with paths cut to the name of the file."""
    return [line.strip().rpartition("/")[2] for line in problem.hint.splitlines()]


def test_an_ambiguous_quote_lists_each_place_with_what_names_it(write_case):
    problem = only(write_case)
    assert problem.rule == "claim-anchor-ambiguous"
    assert str(problem).endswith(
        "release.claims.yaml:4:12: claims[0].quote: these words stand in release twice: "
        "say which with a prefix or suffix"
    )
    assert hint(problem) == [
        "release.txt:1:35: …work was seen. Managers made [good work] a habit. The council said:…",
        "prefix: made",
        "release.txt:3:19: …a habit. The council said: [good work] goes on, and it will go on…",
        'prefix: "said:"',
    ]


def test_every_suggested_prefix_mends_the_claim(write_case):
    for line in only(write_case).hint.splitlines():
        if line.strip().startswith("prefix"):
            folder = write_case(
                claims=f"document: release\nclaims:\n  - id: a\n    quote: good work\n    {line.strip()}\n",
                release=RELEASE,
            )
            assert load_case(folder).problems == ()


def test_only_the_first_places_of_a_frequent_quote_are_listed(write_case):
    problem = only(write_case, "quote: so", release="so " * 30)
    assert "30 times" in problem.message
    assert problem.hint.splitlines()[-1] == "and 25 more"


def test_a_missing_quote_leads_to_the_nearest_words(write_case):
    problem = only(write_case, "quote: Managers made good work the habit")
    assert problem.rule == "claim-anchor-missing"
    assert problem.message == "these words do not stand in release"
    assert hint(problem) == [
        "release.txt:1:21",
        "quote: Managers made good work a habit",
    ]
    assert problem.hint.startswith("nearest, 94% alike, in ")


def test_a_missing_quote_like_nothing_says_so(write_case):
    problem = only(write_case, "quote: foster carers are valued")
    assert "nothing in it is like them" in problem.hint


def test_a_quote_of_another_document_leads_there(write_case):
    problem = only(write_case, "quote: visits are beginning to be more regular")
    assert problem.hint == "they stand in letter: is the right document named?"


def test_a_prefix_that_is_not_there_shows_what_is(write_case):
    problem = only(write_case, "quote: goes on\n    prefix: bad work")
    assert problem.message == "these words stand in release, but not with the prefix bad work"
    assert hint(problem)[1] == "no prefix or suffix is needed: delete it"


@pytest.mark.parametrize(
    ("quote", "path", "message"),
    [
        ("{from: Nobody saw, to: a habit}", "quote.from", "these words do not stand in release"),
        ("{from: Good work, to: a hobby}", "quote.to", "these words do not stand in release"),
        (
            "{from: a habit, to: Good work}",
            "quote.to",
            'the words of "to" do not stand after those',
        ),
    ],
)
def test_of_from_and_to_the_one_at_fault_is_named(write_case, quote: str, path: str, message: str):
    problem = only(write_case, f"quote: {quote}")
    assert f"claims[0].{path}: " in str(problem)
    assert message in problem.message


def test_a_review_whose_evidence_is_gone_no_longer_holds_and_the_claim_stays(write_case):
    letter = "Children told us that visits are beginning to be regular.\n"
    loaded = load_case(write_case(letter=letter))
    (problem,) = loaded.problems
    assert problem.rule == "claim-review-stale"
    assert "claims[0].review.evidence.quote: these words do not stand in letter" in str(problem)
    assert "quote: visits are beginning to be regular" in problem.hint
    assert len(loaded.case.claims) == 1


def test_a_review_whose_evidence_stands_twice_is_ambiguous_and_the_claim_stays(write_case):
    letter = "So visits are beginning to be more regular. Yes, visits are beginning to be more regular.\n"
    loaded = load_case(write_case(letter=letter))
    assert [problem.rule for problem in loaded.problems] == ["claim-anchor-ambiguous"]
    assert len(loaded.case.claims) == 1


def test_evidence_is_not_missed_in_a_document_of_which_only_excerpts_are_at_hand(write_case):
    folder = write_case()
    (folder / "texts" / "letter.txt").unlink()
    assert load_case(folder).problems == ()


def test_an_excerpt_stands_in_its_document_or_where_it_was_seen_quoted(write_case):
    documents = """\
        documents:
          - id: letter
            role: authority
            text: texts/letter.txt
            excerpts:
              - {quote: plans are reviewed on time}
              - {quote: plans are always reviewed on time}
              - {quote: strong improvements, via: release}
              - {quote: strong improvements}
          - {id: release, role: claimant, text: texts/release.txt}
        """
    loaded = load_case(write_case(documents=documents))
    assert [(problem.path[3], problem.rule) for problem in loaded.problems] == [
        (1, "claim-excerpt"),
        (3, "claim-excerpt"),
    ]
    assert "quote: plans are reviewed on time" in loaded.problems[0].hint


def test_a_text_with_another_hash_is_named_with_its_hash_and_the_command(write_case):
    folder = write_case()
    loaded = load_case(folder)
    actual = loaded.case.document("letter").sha256
    assert actual == sha256(loaded.case.document("letter").text.encode()).hexdigest()
    path = folder / "documents.yaml"
    text = path.read_text()
    path.write_text(text.replace("texts/letter.txt", f"texts/letter.txt\n    sha256: {'0a' * 32}"))
    (problem,) = load_case(folder).problems
    assert problem.rule == "claim-hash"
    assert problem.message.endswith(f"its hash is {actual}")
    assert problem.hint.splitlines()[-1].strip() == (
        f"crosscheck add {folder}/texts/letter.txt --case {folder} --id letter --update"
    )
    path.write_text(text.replace("texts/letter.txt", f"texts/letter.txt\n    sha256: {actual}"))
    assert load_case(folder).problems == ()
