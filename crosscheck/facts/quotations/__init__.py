"""Quotations: found in a text, located in their sources, judged word by word."""
