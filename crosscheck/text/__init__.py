"""Text as every other folder sees it: normalised, cut into sentences and words, compared word by word."""
