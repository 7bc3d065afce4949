"""A claim beside its evidence: whether both speak of the same thing, and the weights that decide."""
