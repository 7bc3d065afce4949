"""What a document mentions of a letter, what only in part, and what never."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.checking import check
from crosscheck.claims.case import load_case
from crosscheck.examine.coverage import coverage
from crosscheck.model.claim import Case
from crosscheck.model.coverage import ClaimantCoverage, Mention, Partly, PointSort
from crosscheck.model.document import Role

from ..conftest import document

ROOT = Path(__file__).resolve().parents[2]
LETTER = """\
Visits to children are late. Morale among social workers is good.

What needs to improve

• The timeliness of return home interviews for children who go missing.
• The quality of pathway plans for care leavers.
• The sufficiency of foster placements.
• The recording of supervision.
"""


def _covered(release: str, letter: str = LETTER) -> ClaimantCoverage:
    documents = (
        document("letter", Role.AUTHORITY, letter),
        document("release", Role.CLAIMANT, release, reports_on=("letter",)),
    )
    (found,) = coverage(Case("example", "claims/example", documents))
    (covered,) = found.claimants
    return covered


def _mention(release: str, words: str) -> tuple[Mention, Partly | None]:
    treatments = _covered(release).treatments
    (found,) = [t for t in treatments if words in t.point.passage.text]
    return found.mention, found.partly


def test_other_words_for_the_same_thing_mention_it() -> None:
    release = "Too many teenagers who run away wait too long before anybody talks to them about it."
    assert _mention(release, "return home") == (Mention.MENTIONED, None)


def test_words_that_every_text_has_mention_nothing() -> None:
    release = (
        "The quality of life in our county is good, and children enjoy the timeliness of its buses."
    )
    covered = _covered(release)
    assert covered.count(PointSort.ACTION, Mention.NEVER) == 4


def test_praise_for_what_the_letter_finds_fault_with_is_no_mention_of_the_fault() -> None:
    release = "Inspectors praised the excellent recording of supervision in every team."
    assert _mention(release, "supervision") == (Mention.PARTLY, Partly.PRAISE)


def test_a_promise_owns_up_however_pleased_it_sounds() -> None:
    release = "We will build on our excellent supervision by improving how it is recorded."
    assert _mention(release, "supervision")[0] is Mention.MENTIONED


def test_asking_for_better_work_with_people_mentions_only_the_subject() -> None:
    release = "We know that there is more to do for young adults who have left care."
    mention, partly = _mention(release, "pathway")
    assert mention is not Mention.NEVER
    assert mention is Mention.MENTIONED or partly in (Partly.SUBJECT, Partly.PART)


def test_headlines_and_notes_are_read_too() -> None:
    release = "Supervision is poorly recorded, inspectors find\n\nThe council met on Monday.\n"
    assert _mention(release, "supervision")[0] is Mention.MENTIONED


def test_the_sentence_before_a_list_says_what_the_list_is() -> None:
    release = (
        "The inspectorate named areas for improvement. They include the number of foster placements "
        "and the way in which supervision is recorded."
    )
    assert _mention(release, "supervision")[0] is Mention.MENTIONED


def test_a_copy_of_the_letter_mentions_everything() -> None:
    covered = _covered(LETTER)
    assert {t.mention for t in covered.treatments} == {Mention.MENTIONED}


def test_an_empty_page_mentions_nothing() -> None:
    covered = _covered("Page not found.\n")
    assert {t.mention for t in covered.treatments} == {Mention.NEVER}


@given(st.permutations(["The buses run on Sundays.", "Supervision is poorly recorded.", "We met."]))
def test_the_order_of_a_text_changes_nothing(sentences: list[str]) -> None:
    covered = _covered("\n\n".join(sentences))
    mentions = [t.mention for t in covered.treatments if "supervision" in t.point.passage.text]
    assert mentions == [Mention.MENTIONED]


def test_a_letter_that_nobody_reports_on_is_background() -> None:
    documents = (
        document("letter", Role.AUTHORITY, LETTER),
        document("release", Role.CLAIMANT, "We are pleased."),
    )
    assert coverage(Case("example", "claims/example", documents)) == ()


def test_what_one_document_mentions_is_not_omitted_by_all() -> None:
    documents = (
        document("letter", Role.AUTHORITY, LETTER),
        document("a", Role.CLAIMANT, "Supervision is poorly recorded.", reports_on=("letter",)),
        document("b", Role.CLAIMANT, "There are too few foster homes.", reports_on=("letter",)),
    )
    (found,) = coverage(Case("example", "claims/example", documents))
    assert len(found.claimants) == 2
    assert next(o.quote for o in found.omitted).startswith("The timeliness of return home")
    assert not any("supervision" in o.quote for o in found.omitted)


def test_whoever_watches_sees_every_point_looked_for_in_every_document() -> None:
    documents = (
        document("letter", Role.AUTHORITY, LETTER),
        document("a", Role.CLAIMANT, "Supervision is poorly recorded.", reports_on=("letter",)),
        document("b", Role.CLAIMANT, "There are too few foster homes.", reports_on=("letter",)),
    )
    told: list[tuple[int, int]] = []
    (found,) = coverage(
        Case("example", "claims/example", documents), lambda done, total: told.append((done, total))
    )
    total = sum(len(claimant.treatments) for claimant in found.claimants)
    assert told == [(done, total) for done in range(1, total + 1)]


def test_the_note_names_the_document_and_the_gravest_omission() -> None:
    case = load_case(ROOT / "claims" / "harrowmere").case
    findings = [f for f in check([case]).cases[0].findings if f.rule == "coverage-omits"]
    assert {f.document for f in findings} == {d.id for d in case.documents if d.info.reports_on}
    release = next(f for f in findings if f.document == "council-release-2024-07")
    assert "of the 8 required actions" in release.message
    assert "educated at home" in release.message
    assert release.evidence is not None


def test_harrowmere_release_never_mentions_two_required_actions() -> None:
    (found,) = coverage(load_case(ROOT / "claims" / "harrowmere").case)
    release = next(c for c in found.claimants if c.document == "council-release-2024-07")
    never = [t.point.passage.text for t in release.of(PointSort.ACTION, Mention.NEVER)]
    assert len(never) == 2
    assert any("educated at home" in text for text in never)
    assert any("unregistered accommodation" in text for text in never)


@pytest.mark.shared
def test_the_release_of_2019_never_mentions_these(shared: Path) -> None:
    case = load_case(
        ROOT / "claims" / "south-gloucestershire", shared / "documents" / "south-gloucestershire"
    ).case
    found = {c.document: c for c in coverage(case)}["ofsted-report-2019-05"]
    release = next(c for c in found.claimants if c.document == "council-release-2019-05")
    assert release.count(PointSort.ACTION) == 13
    never = {t.point.passage.text for t in release.of(PointSort.ACTION, Mention.NEVER)}
    cues = ["return home", "first point", "analysis", "FYPS", "local placements", "virtual school"]
    assert {cue for cue in cues if any(cue in text for text in never)} == set(cues)
    assert len(never) == len(cues)
    praised = [t for t in release.treatments if t.partly is Partly.PRAISE]
    assert any("permanence arrangements" in t.point.passage.text for t in praised)
    ours, theirs = release.balance, release.authority_balance
    assert ours.praise * theirs.criticism > 2 * ours.criticism * theirs.praise
