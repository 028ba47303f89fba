"""All that is read in one article: paragraphs, quotations, amounts, dates, names, where it is from.

reading = read_article(article, registry, published)
for number in reading.quantities:
    print(reading.line(number.paragraph), number.amount.text)
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from briefing.article import Article, ArticleMeta, parse_article
from briefing.credits import read_meta
from briefing.edtf import Edtf, parse_edtf
from briefing.korean.amount import Amount, find_amounts
from briefing.korean.press_date import PressDate, find_article_dates, possible_dates
from briefing.korean.quotation import Quotation, find_quotations
from briefing.markdown_page import read_markdown
from briefing.names_in_article import NamedIn, find_names
from briefing.page_meta import PageMeta
from briefing.paragraph import Paragraph, paragraphs_of
from briefing.problem import Place, Problem
from briefing.registry import Registry
from briefing.web_page import WebPage, read_page

HTML_ENDINGS = (".html", ".htm", ".xhtml")
MARKDOWN_ENDINGS = (".md", ".markdown")
# Two days with nothing in common: a date that both give the same is printed in full.
_ANY_DAYS = (date(2003, 5, 21), date(2030, 10, 8))


@dataclass(frozen=True, slots=True)
class Source:
    """An article as a file brought it, whatever the file was.

    `meta` is what stands in it, its address too; `left_out` what a reader of the page sees beside
    the article, empty for plain text.
    """

    article: Article
    meta: PageMeta
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AmountIn:
    """An amount, and the number of the paragraph it stands in."""

    paragraph: int
    amount: Amount


@dataclass(frozen=True, slots=True)
class DateIn:
    """A date, and the number of the paragraph it stands in."""

    paragraph: int
    date: PressDate


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in the body of an article, each in the order of the text.

    `published` is the day the dates were read against, None where it is not known: then only those
    printed in full are among `dates`.
    """

    paragraphs: tuple[Paragraph, ...]
    quotes: tuple[Quotation, ...]
    quantities: tuple[AmountIn, ...]
    dates: tuple[DateIn, ...]
    mentions: tuple[NamedIn, ...]
    published: Edtf | None

    def line(self, paragraph: int) -> int:
        """The line of the file at which a paragraph begins."""
        return self.paragraphs[paragraph - 1].line


def parse_source(data: bytes, path: str) -> tuple[Source | None, tuple[Problem, ...]]:
    """Read the bytes of an article as its name tells: HTML, Markdown, else plain text.

    None where there is no text in it. Raises `MissingExtra` for HTML where that part of the
    installation is missing. `path` is relative to the root and only named in problems.
    """
    ending = PurePath(path).suffix.lower()
    if ending in HTML_ENDINGS:
        return _from_page(data, path, read_page)
    if ending in MARKDOWN_ENDINGS:
        return _from_page(data, path, read_markdown)
    article, problems = parse_article(data, path)
    if article is None:
        return None, problems
    meta = article.meta
    told = PageMeta(meta.title, meta.author, meta.publisher, meta.published)
    return Source(article, told), problems


def _from_page(
    data: bytes, path: str, read: Callable[[bytes], WebPage]
) -> tuple[Source | None, tuple[Problem, ...]]:
    page = read(data)
    paragraphs = paragraphs_of(page.lines)
    if not paragraphs:
        hint = "기사 본문이 보이는 페이지를 저장했는지 보거나, 본문을 복사해 .txt로 저장해 주세요."
        return None, (Problem("article-text", "error", Place(path), "기사에 글이 없습니다.", hint),)
    seen, told = read_meta(paragraphs), page.meta
    meta = ArticleMeta(
        told.title or seen.title,
        told.author or seen.author,
        told.publisher or seen.publisher,
        told.published or seen.published,
    )
    article = Article(path, paragraphs, meta, hashlib.sha256(data).hexdigest())
    whole = PageMeta(meta.title, meta.author, meta.publisher, meta.published, told.url)
    return Source(article, whole, page.left_out), ()


def read_article(article: Article, registry: Registry, published: Edtf | None = None) -> Reading:
    """Read everything; the day of publication is the given one, else the one the article prints."""
    if published is None and article.meta.published:
        published = parse_edtf(article.meta.published)
    body = article.body
    texts = [part.text for part in body]
    dates = tuple(
        DateIn(part.number, found)
        for part, found_in in zip(body, _dates(texts, published), strict=True)
        for found in found_in
    )
    mentions = find_names(article.paragraphs, registry)
    return Reading(
        article.paragraphs,
        find_quotations(article.paragraphs),
        tuple(_amounts(body, dates, mentions)),
        dates,
        mentions,
        published,
    )


def _amounts(
    body: Sequence[Paragraph], dates: Sequence[DateIn], mentions: Sequence[NamedIn]
) -> Iterator[AmountIn]:
    """The amounts of each paragraph that are no date and no name: 「3년 뒤」, 「누리 14B」."""
    taken = [(found.paragraph, found.date.start, found.date.end) for found in dates]
    taken += [(found.paragraph, found.start, found.end) for found in mentions]
    spans: dict[int, list[tuple[int, int]]] = {}
    for paragraph, start, end in taken:
        spans.setdefault(paragraph, []).append((start, end))
    for part in body:
        for amount in find_amounts(part.text):
            inside = spans.get(part.number, ())
            if not any(start <= amount.start and amount.end <= end for start, end in inside):
                yield AmountIn(part.number, amount)


def _dates(texts: Sequence[str], published: Edtf | None) -> Iterator[tuple[PressDate, ...]]:
    """The dates of each paragraph that have one value, whatever is known of the publication."""
    if published is None:
        first, other = (find_article_dates(texts, day) for day in _ANY_DAYS)
        for ours, theirs in zip(first, other, strict=True):
            yield tuple(found for found in ours if found in theirs)
    elif published.precision == "day" and published.first_day:
        yield from find_article_dates(texts, published.first_day)
    else:
        for text in texts:
            yield tuple(
                PressDate(found.text, found.start, found.end, value)
                for found in possible_dates(text, published)
                for value in found.values
                if len(found.values) == 1
            )
