"""
What one text states: its clauses, and what each number in them is of, when, and whose.

`reading.py` reads a text once (`clauses.py`, `vague.py`). Of a passage, `stated.py` makes facts (`fact.py`) that know their date,
owner (`whose.py`) and whole (`partition.py`), and `series.py` pairs them: later and earlier, one's own and the country's. Of a
claim, `assertions.py` says what each number does in it (`assertion.py`, `framed.py`, `wordless.py`); `ahead.py` knows plans from facts.
"""
