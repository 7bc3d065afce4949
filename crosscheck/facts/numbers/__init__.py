"""
Numbers of a text: what each measures, what bounds it, and whether one amount bears out another.

`quantities.py` finds them: `measures.py` tries what `measure.py` may begin at a word (`age_measures.py`, `durations.py`,
`fractions.py`, `occurrences.py`, `ratios.py`), `bounds.py` adds "at least" and "or more", `ranges.py` joins two, `ages.py` knows
bare ages. `quantity.py` is what comes out, `amounts.py` its arithmetic.
"""
