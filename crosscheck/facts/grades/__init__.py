"""Grades of a regulator: found in a text, and those of a claim held against those of its evidence."""
