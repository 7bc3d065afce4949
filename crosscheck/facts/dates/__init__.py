"""Dates of a text: those that name their own day, month or year, and those that lean on another."""
