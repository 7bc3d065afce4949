"""
The judgements of an inspection, and what a claim says of them as a whole.

`table.py` and `former.py` read a letter: the grade of each part now, and grades it remembers. `mentions.py`,
`naming.py`, `selection.py`, `reach.py` and `statements.py` read a claim: which grade, of what, of which inspection;
`apart.py` sets aside what no letter can answer. `held.py` holds the one against the other (`spread.py` where
several judgements are meant), which comes to an `outcome.py`; `telling.py` puts it into words.
"""
