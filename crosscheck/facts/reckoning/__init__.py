"""
What a passage has for each number of a claim: amounts that stand there, and those that follow from them.

`numbered.py` asks for each statement of the claim: `levels.py` for an amount (with `parts.py`, `sums.py`, `spans.py` for what
makes one), `differences.py` for a change or gap, `orders.py` for more and less (`rivals.py`: than what; `worth.py`: which is
better). `counts.py` counts a passage's lists, `listed.py` those of a whole document.
"""
