"""Claim files: read with the place of every value, held to their schemas, anchored in the texts, written."""
