"""
Who speaks: the names beside reporting verbs, and which side they are on.

`naming.py` names the speaker of quotations: by the clause beside them (`clauses.py`, `subjects.py`), by the sentences around them
(`neighbours.py`), by whom a pronoun stands for (`antecedents.py`); `narration.py` is the text without its quotations.
`reported.py` has statements without marks, `unnamed.py` those given to nobody, `voices.py` the sides.
"""
