"""Reports: one file a format, each a pure function from a Run to text."""
