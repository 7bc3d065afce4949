"""
The word lists of facts (JSON), and a text cut into words, numerals, cues and the things it names.

`lexicon.py` reads the lists; `pieces.py` cuts, and everything counts places in its pieces; `numerals.py` reads numbers,
`cues.py` movement and comparison, `terms.py` (with `stems.py`) what is spoken of.
"""
