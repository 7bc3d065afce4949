"""Texts and pairs of texts as the numbers that a model reads, by its tokenizer.json."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tokenizers import Tokenizer

from crosscheck.errors import ModelError
from crosscheck.models.folder import ModelFolder

LONGEST = 512
"""Tokens of a text or pair: more costs by its square, and no claim or passage is so long."""
_LEAST = 16
_MOST_TOKENS = 2**31 - 1
"""The largest number of a token that every model takes."""
_CHARACTERS = 20_000
"""Code points of a text that are read at all; far more than LONGEST tokens."""
_OFFSET_POSITIONS = frozenset({"roberta", "xlm-roberta", "camembert", "mpnet", "longformer"})
"""Types of model whose positions start after the number of the padding token."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """One text, or a pair of texts as one."""

    ids: tuple[int, ...]
    types: tuple[int, ...]
    """0 for the first text, 1 for the second, where the model tells them apart."""


class TokenReader:
    """The tokenizer of a model directory, at the length that the model takes."""

    def __init__(self, folder: ModelFolder, columns: int | None = None) -> None:
        """
        `columns` is how many tokens the model takes, where its export fixed that.

        Raises ModelError when tokenizer.json cannot be used.
        """
        self._path = folder.path / "tokenizer.json"
        with self._refusals():
            self._tokenizer = Tokenizer.from_str(folder.tokenizer)
        padding = self._tokenizer.padding
        self._tokenizer.no_padding()
        self.longest = min(columns or LONGEST, _longest(folder, self._tokenizer.truncation))
        with self._refusals():
            self._tokenizer.enable_truncation(self.longest, strategy="longest_first")
        self.padding_id = _padding_id(folder, padding, self._tokenizer)

    @property
    def separates_pairs(self) -> bool:
        """True when a pair is read as two texts, with a mark between them."""
        return bool(self._tokenizer.num_special_tokens_to_add(is_pair=True))

    def read(self, texts: Sequence[str | tuple[str, str]]) -> list[Tokens]:
        """Each text, or pair of texts; what is too long is cut, of a pair the longer text first."""
        cut = [
            text[:_CHARACTERS]
            if isinstance(text, str)
            else (text[0][:_CHARACTERS], text[1][:_CHARACTERS])
            for text in texts
        ]
        with self._refusals():
            encoded = self._tokenizer.encode_batch(cut)
        return [Tokens(tuple(one.ids), tuple(one.type_ids)) for one in encoded]

    @contextmanager
    def _refusals(self) -> Iterator[None]:
        """What tokenizers refuses, as a ModelError. Only its own calls stand inside."""
        try:
            yield
        except Exception as error:  # tokenizers raises the bare Exception itself, or ValueError
            if type(error) not in (Exception, ValueError):
                raise  # a mistake of ours, not a file that is refused
            said = " ".join(str(error).split())[:200]
            raise ModelError(f"{self._path}: cannot be used ({said}) - download it again") from None


def _longest(folder: ModelFolder, declared: dict[str, Any] | None) -> int:
    """The fewest tokens that any of the settings allows, within LONGEST."""
    config = folder.configs.get("config.json", {})
    positions = config.get("max_position_embeddings")
    if isinstance(positions, int) and config.get("model_type") in _OFFSET_POSITIONS:
        padding = config.get("pad_token_id")
        positions -= (padding if isinstance(padding, int) else 1) + 1
    named = (
        (declared or {}).get("max_length"),
        folder.configs.get("sentence_bert_config.json", {}).get("max_seq_length"),
        # where nobody set one, this is 1e30
        folder.configs.get("tokenizer_config.json", {}).get("model_max_length"),
        positions,
    )
    known = [int(n) for n in named if isinstance(n, int | float) and _LEAST <= n <= LONGEST]
    return min([LONGEST, *known])


def _padding_id(folder: ModelFolder, padding: dict[str, Any] | None, tokenizer: Tokenizer) -> int:
    if padding is not None:
        return int(padding["pad_id"])
    given = folder.configs.get("config.json", {}).get("pad_token_id")
    if isinstance(given, int) and 0 <= given <= _MOST_TOKENS:
        return given
    token = folder.configs.get("tokenizer_config.json", {}).get("pad_token")
    text = token.get("content") if isinstance(token, dict) else token
    found = tokenizer.token_to_id(text) if isinstance(text, str) else None
    return int(found) if found is not None else 0
