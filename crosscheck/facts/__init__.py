"""
What a claim says that can be counted, dated or quoted, held against its evidence.

`figures.py` is the front door to numbers, dates and grades. Behind it each folder reads only from those
below it (a contract in `pyproject.toml`):

- `reckoning/`, `grades/` and `occasions/`: what the passage has for each number, grade and date of the claim;
- `judgements/`: what a claim says of a letter's judgements as a whole, against the table of them;
- `comparing/`: both texts side by side, and whether they speak of the same thing;
- `statements/`: what one text states with its numbers, and of what;
- `numbers/`, then `dates/`: the quantities and dates of a text;
- `words/`: the word lists, and a text cut into words.

Beside them stand `quotations/` and, below it, `speakers/`: whether the words are right, and whose they are.
"""
