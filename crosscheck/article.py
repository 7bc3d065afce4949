"""A new article as a case of its own: its drafts against the authorities of cases or of files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from crosscheck.claims.adding import Request, add
from crosscheck.claims.case import load_case
from crosscheck.claims.write import identifier, save_drafts
from crosscheck.documents.load import load_document
from crosscheck.errors import ClaimFileError
from crosscheck.evidence.index import Index
from crosscheck.examine.propose import propose
from crosscheck.facts.quotations.judge import judge
from crosscheck.framing.own_words import problems_of
from crosscheck.model.claim import AnchoredClaim, Case, ClaimKind
from crosscheck.model.document import Document, DocumentInfo, DocumentKind, Role
from crosscheck.model.words import WordFile
from crosscheck.models.load import Models
from crosscheck.text.tokens import words

_ID = "article"
_TELLING = 6
"""Words; fewer stand in several letters."""


@dataclass(frozen=True, slots=True)
class ArticleCase:
    """An article, its draft claims, and what it is held against."""

    case: Case
    article: Document
    problems: tuple[str, ...] = ()
    """What could not be read of the cases named, a line each."""
    guessed: str | None = None
    """The authority document that the article seems to report on, when nobody said which."""


def article_case(
    file: Path,
    against: Sequence[Path],
    texts: Path | None,
    reports_on: Sequence[str] = (),
    *,
    words: Path | None = None,
    models: Models | None = None,
) -> ArticleCase:
    """
    `file` with the claims proposed for it, beside the documents of `against`.

    `against` holds case folders and documents of the authority, `words` is the project's file of words;
    `reports_on` names those of the documents that the article is about. Without it, that is the one in
    which most of its claims are found, by `models` too where there are any. Raises
    DocumentError when the article or one of those documents cannot be read, ClaimFileError when there
    is nothing to hold it against.
    """
    documents: list[Document] = []
    problems: list[str] = []
    own: tuple[WordFile, ...] = ()
    for path in against:
        if path.is_dir():
            loaded = load_case(path, texts, words=words)
            documents += loaded.case.documents
            problems += [str(problem) for problem in problems_of([loaded])]
            own = tuple(dict.fromkeys((*own, *loaded.case.words)))
        elif path.is_file():
            documents.append(_authority(path))
        else:
            raise ClaimFileError(f"{path}: no such case or file - name a case folder or a letter")
    authorities = [d for d in documents if d.info.role is Role.AUTHORITY]
    if not authorities:
        names = ", ".join(str(path) for path in against)
        raise ClaimFileError(f"{names}: has no document with the role authority to hold it against")
    known = {document.id for document in authorities}
    for name in reports_on:
        if name not in known:
            names = ", ".join(sorted(known))
            raise ClaimFileError(
                f"--reports-on {name}: no such authority document - there are {names}"
            )
    article = _article(file, {document.id for document in documents})
    claims = propose(article)
    guessed = None if reports_on else _subject(claims, authorities, models or Models())
    about = tuple(reports_on) or ((guessed,) if guessed else ())
    article = replace(article, info=replace(article.info, reports_on=about))
    others = tuple(d for d in _unique(documents) if d.sha256 != article.sha256)
    # Letters named by their files are meant, whatever visit the article says it is about.
    named = tuple(d.id for d in authorities) if all(path.is_file() for path in against) else ()
    checked = replace(article, info=replace(article.info, reports_on=about or named))
    case = Case(article.id, str(file), (*others, checked), claims, own)
    return ArticleCase(case, article, tuple(problems), guessed)


def _subject(
    claims: Sequence[AnchoredClaim], authorities: Sequence[Document], models: Models
) -> str | None:
    """The authority in which most of the claims find their best passage; None when none leads."""
    if len(authorities) == 1:
        return None
    quoted = _quoted(claims, authorities)
    if quoted is not None:
        return quoted
    index = Index(authorities, embedder=models.embedder)
    best = Counter(
        found[0].passage.document
        for claim in claims
        if (found := index.search(claim.text, limit=1)) and index.speaks(found[0])
    )
    leading = best.most_common(2)
    if not leading or (len(leading) == 2 and leading[0][1] == leading[1][1]):
        return None
    return leading[0][0]


def _quoted(claims: Sequence[AnchoredClaim], authorities: Sequence[Document]) -> str | None:
    """The authority's document in which most of what the article quotes stands unchanged; None when none leads."""
    found = Counter(
        match.source.document
        for claim in claims
        if claim.claim.kind is ClaimKind.QUOTATION
        and len(words(claim.text)) >= _TELLING
        and (match := judge(claim.text, authorities)).label.faithful
        and match.source is not None
    )
    leading = found.most_common(2)
    if not leading or (len(leading) == 2 and leading[0][1] == leading[1][1]):
        return None
    return leading[0][0]


def save_article(file: Path, article: ArticleCase, case: Path) -> Path:
    """Add the article to `case` unless it is there, and its drafts to its claim file; the file's path."""
    present = {d.sha256: d.id for d in load_case(case, file.parent).case.documents}
    document_id = present.get(article.article.sha256)
    if document_id is None:
        document_id = article.article.id
        request = Request(
            file=file,
            role=Role.CLAIMANT,
            kind=DocumentKind.NEWS_ARTICLE,
            id=document_id,
            copy=True,
            fields={"reports-on": list(article.article.info.reports_on)},
        )
        add(case, request)
    drafts = [replace(claim.claim, document=document_id) for claim in article.case.claims]
    return save_drafts(case, document_id, drafts)


def _article(file: Path, taken: set[str]) -> Document:
    document_id = identifier(file.stem) or _ID
    while document_id in taken:
        document_id = f"{document_id}-{_ID}"
    return load_document(DocumentInfo(document_id, Role.CLAIMANT, DocumentKind.NEWS_ARTICLE), file)


def _authority(path: Path) -> Document:
    document_id = identifier(path.stem) or "authority"
    info = DocumentInfo(document_id, Role.AUTHORITY, DocumentKind.INSPECTION_REPORT)
    return load_document(info, path)


def _unique(documents: Sequence[Document]) -> Iterator[Document]:
    seen: set[str] = set()
    for document in documents:
        if document.id not in seen:
            seen.add(document.id)
            yield document
