"""
On which occasion: when a thing took place, and of which inspection or visit a text tells.

`datings.py` holds the dates of a claim against those of the passage (`events.py`) and of the report's first page
(`inspection.py`); `visits.py` tells one visit of a regulator from another.
"""
