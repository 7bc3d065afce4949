"""
Quotations: found in a text, located in their sources, judged word by word.

`quoting.py` holds all quotations of a text against the documents of those who are quoted, `judge.py` one. On the way:

- found: `marks.py` (quotation marks and blocks), `spoken.py` (without "…," she said), `quoted_words.py` (… and [ ]);
- located: `sources.py`, `sift.py`, then `locate.py`, over the words of `wording.py` and `runs.py`;
- laid beside its source: `collate.py`, with `chain.py`, `costs.py` and `gaps.py`, into the `stretches.py` that differ;
- judged: `changes.py` says what each difference does (`likeness.py`, `sense.py`, `replaced.py`, `omissions.py`), `severed.py`
  what a cut did, `judgement.py` what it all comes to, `messages.py` says it to people;
- who said it: `whose_words.py`, `misgiven.py`, `looks.py`, on top of `speakers/`;
- from text to text: `reuse.py`, `shared.py`, `lineage.py`, `earlier.py`, `commonplace.py`.
"""
