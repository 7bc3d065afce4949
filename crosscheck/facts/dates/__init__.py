"""
Dates of a text: those that name their own day, month or year, and those that lean on another.

`mentions.py` finds them all: by `calendar.py` ("4 May 2019", "early spring") and `relative.py` ("a year earlier").
"""
