"""Runs that were written as JSON: read again, and held against each other."""
