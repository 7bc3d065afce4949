"""Everything there is to find out about a claim or a case, before anything is decided."""
