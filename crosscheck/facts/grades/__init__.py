"""
Grades of a regulator: found in a text, and those of a claim held against those of its evidence.

`mentions.py` finds them; `gradings.py` holds one against the other, by the grades its words allow (`allowed.py`), by how many
areas have it (`counted.py`), or beside another area or time (`moves.py`).
"""
