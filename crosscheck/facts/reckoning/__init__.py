"""What a passage has for each number of a claim: amounts that stand there, and those that follow from them."""
