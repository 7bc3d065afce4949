"""The full-text index under the search: tantivy in memory, stemmed words and character 4-grams."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

import tantivy

from crosscheck.evidence.stems import analyser

_HEAP = 15_000_000
"""Bytes for the writer: tantivy's least. Its default would be most of what a check may use."""
_GRAM = 4


class Engine:
    """Passages by number, found by words or by letters."""

    def __init__(self, passages: Iterable[tuple[str, int]]) -> None:
        """Index texts, each with the number of its document; they are numbered in their order."""
        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("at", fast=True)
        builder.add_integer_field("document", indexed=True)
        builder.add_text_field("words", tokenizer_name="words", index_option="freq")
        builder.add_text_field("grams", tokenizer_name="grams", index_option="freq")
        self._schema = builder.build()
        self._grams = (
            tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.ngram(_GRAM, _GRAM))
            .filter(tantivy.Filter.lowercase())
            .build()
        )
        index = tantivy.Index(self._schema)
        index.register_tokenizer("words", analyser())
        index.register_tokenizer("grams", self._grams)
        writer = index.writer(heap_size=_HEAP, num_threads=1)
        for at, (text, document) in enumerate(passages):
            writer.add_document(tantivy.Document(at=at, document=document, words=text, grams=text))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()
        self._frequency: dict[str, int] = {}

    def frequency(self, stem: str) -> int:
        """In how many passages a stem occurs."""
        known = self._frequency.get(stem)
        if known is None:
            known = self._frequency[stem] = self._searcher.doc_freq("words", stem)
        return known

    def by_words(
        self, stems: Mapping[str, float], limit: int, documents: Collection[int] | None
    ) -> dict[int, float]:
        """The passages that hold the stems, each stem boosted, by BM25."""
        terms = [
            tantivy.Query.boost_query(
                tantivy.Query.term_query(self._schema, "words", stem, index_option="freq"), boost
            )
            for stem, boost in sorted(stems.items())
        ]
        return self._search(terms, limit, documents)

    def by_letters(
        self, text: str, limit: int, documents: Collection[int] | None
    ) -> dict[int, float]:
        """The passages that share runs of four letters with `text`, by BM25."""
        terms = [
            tantivy.Query.term_query(self._schema, "grams", gram, index_option="freq")
            for gram in sorted(set(self._grams.analyze(text)))
        ]
        return self._search(terms, limit, documents)

    def _search(
        self, terms: Sequence[tantivy.Query], limit: int, documents: Collection[int] | None
    ) -> dict[int, float]:
        if not terms:
            return {}
        query = tantivy.Query.boolean_query([(tantivy.Occur.Should, term) for term in terms])
        if documents is not None:
            within = tantivy.Query.term_set_query(self._schema, "document", sorted(documents))
            unscored = tantivy.Query.const_score_query(within, 0.0)
            query = tantivy.Query.boolean_query(
                [(tantivy.Occur.Must, unscored), (tantivy.Occur.Must, query)]
            )
        hits = self._searcher.search(query, limit, count=False).hits
        places = self._searcher.fast_field_values("at", [address for _, address in hits])
        return {
            at: float(score)
            for (score, _), at in zip(hits, places, strict=True)
            if isinstance(at, int)
        }
