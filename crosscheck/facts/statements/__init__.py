"""What one text states: its clauses, and what each number in them is of, when, and whose."""
