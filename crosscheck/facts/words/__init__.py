"""The word lists of facts (JSON), and a text cut into words, numerals, cues and the things it names."""
