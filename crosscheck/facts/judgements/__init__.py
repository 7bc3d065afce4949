"""
The judgements of an inspection, and what a claim says of them as a whole.

`table.py` and `former.py` read a letter: the grade of each part now, and grades it remembers. `mentions.py`,
`naming.py`, `selection.py` and `statements.py` read a claim: which grade, of what, of which inspection.
`held.py` holds the one against the other (`spread.py` where several judgements are meant), `telling.py` puts the
outcome into words.
"""
