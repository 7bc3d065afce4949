"""
A claim beside its evidence: whether both speak of the same thing, and the weights that decide.

`comparison.py` has both sides, ready. What a passage offers is a `candidate.py`; `sameness.py` gives its features, out of
`subject.py`, `naming.py`, `polarity.py`, `repetition.py` and `circumstances.py`; `decision.py` weighs them by `decision.json`, and
`telling.py` puts the outcome into words.
"""
