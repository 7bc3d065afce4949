import pytest

from crosscheck.framing.read import read


@pytest.mark.parametrize(
    ("text", "word", "denied"),
    [
        ("Plans are reviewed.", "reviewed", 0.0),
        ("Plans are not reviewed.", "reviewed", 1.0),
        ("Plans are not always reviewed.", "reviewed", 0.5),
        ("No plan is without a review.", "review", 0.0),
        ("Managers keep drift from growing.", "growing", 1.0),
        ("Children see a worker without delay and are heard.", "heard", 0.0),
        ("Help comes early rather than late, and is good.", "good", 0.0),
    ],
)
def test_a_word_is_denied_by_what_governs_it(text: str, word: str, denied: float) -> None:
    reading = read(text)
    assert reading.denied[[w.norm for w in reading.words].index(word)] == denied
