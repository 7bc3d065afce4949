"""The adapters of other people's sets, on small ones of our own in the same form."""

from __future__ import annotations

import json

import pytest

ARTICLE = (
    "The ferry sank off the headland on Monday. Forty people were rescued by a trawler. "
    "The harbour master praised the trawler's crew. An inquiry begins in May."
)


def test_wice_counts_the_sentences_of_any_supporting_set(script, tmp_path):
    rows = [
        {
            "claim": "A trawler saved 40.",
            "evidence": ["a", "b", "c"],
            "supporting_sentences": [[1], [0, 1]],
        },
        {"claim": "Nothing is known.", "evidence": ["a"], "supporting_sentences": [[]]},
    ]
    path = tmp_path / "dev.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    [item] = script("evidence_wice").items(path)
    assert item.gold == {0, 1}


def test_defacto_finds_the_sentence_that_holds_the_evidence(script, tmp_path):
    row = {
        "article": ARTICLE,
        "candidate": "Forty saved.",
        "feedback": {"evidence": '"forty people were rescued"'},
    }
    lost = {**row, "feedback": {"evidence": "the mayor resigned over the bridge"}}
    bare = {**row, "feedback": {"evidence": None}}
    path = tmp_path / "dev.jsonl"
    path.write_text("".join(json.dumps(each) + "\n" for each in (row, lost, bare)))
    [item] = script("evidence_defacto").items(path)
    assert [item.passages[at] for at in item.gold] == ["Forty people were rescued by a trawler."]


def test_the_table_has_crosscheck_first_and_one_fuzzy_scorer(script, capsys):
    retrieval = script("retrieval")
    passages = ARTICLE.split(". ")
    retrieval.print_hits(
        "Ferries", [retrieval.Item("The trawler rescued forty people", passages, {1})], (1, 3)
    )
    table = capsys.readouterr().out.splitlines()
    systems = [line.split("  ")[0] for line in table[4:]]
    assert systems[0] == "crosscheck"
    assert sum(system.startswith("rapidfuzz") for system in systems) == 1
    assert {"TF-IDF", "BM25"} <= set(systems)
    assert table[4].split()[-2:] == ["1.000", "1.000"]


def test_a_folder_that_is_not_there_is_said_to_be_missing(script, monkeypatch, tmp_path):
    monkeypatch.setattr("sys.argv", ["evidence_wice.py", "--data", str(tmp_path / "none")])
    with pytest.raises(SystemExit, match="not a folder"):
        script("retrieval").folder_of("help")


@pytest.fixture
def clef(script):
    return script("claim_retrieval_clef2020")


def test_average_precision_rewards_early_places(clef):
    found, gold = [[7, 1, 2], [3, 4, 5]], [{7, 2}, {9}]
    assert clef.mean_average_precision(found, gold) == pytest.approx((1 + 2 / 3) / 2 / 2)


def test_average_precision_looks_at_five_places(clef):
    assert clef.mean_average_precision([[0, 1, 2, 3, 4, 5]], [{5}]) == 0.0


def test_claims_with_the_same_letters_are_twins(clef):
    assert clef.twins(['He said "no".', "Another.", "He said 'no'."]) == [0, 1, 0]


def test_the_files_of_the_task_are_read_and_searched(clef, tmp_path):
    (tmp_path / "verified_claims.docs.tsv").write_text(
        "\tvclaim\ttitle\n10\tA ferry sank in May.\tDid a Ferry Sink?\n11\tPigs can fly.\tDo Pigs Fly?\n"
    )
    (tmp_path / "tweets.queries.tsv").write_text("\ttweet_content\n1\tsay the #FlyingPigs\n")
    (tmp_path / "tweet-vclaim-pairs.qrels").write_text("1\t0\t11\t1\n")
    ids, claims = clef.checked_claims(tmp_path)
    asked = clef.queries(tmp_path, ids)
    assert asked.gold == [{1}]
    found = clef.rankings(claims, asked)
    assert found["crosscheck"][0][0] == 1
