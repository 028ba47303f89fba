"""What a saved page says of its article in the places that programs read: meta tags, JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Any

from briefing.korean.role import may_be_korean_name
from briefing.paragraph_kind import EMAIL, REPORTER

_SEOUL = timezone(timedelta(hours=9))
_ARTICLE_TYPES = re.compile(r"Article|BlogPosting|Report")
_DEEPEST = 8

_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_AUTHORS = (
    "author",
    "article:author",
    "dable:author",
    "byl",
    "dc.creator",
    "og:article:author:name",
    "parsely-author",
)
_PUBLISHERS = ("og:site_name", "og:article:author", "twitter:creator", "publisher", "dc.publisher")
_DAYS = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "article.published",
    "pubdate",
    "publishdate",
    "publish_date",
    "dc.date.issued",
    "dc.date",
    "date",
    "regdate",
    "sailthru.date",
    "parsely-pub-date",
)
# A portal shows the articles of others; its own name is no paper's.
_PORTAL = re.compile(
    r"(?:네이버|다음|네이트|줌|구글|카카오|MSN|Daum|NAVER|nate|Google)\b.*|\S{1,8}포털(?: 뉴스)?",
    re.IGNORECASE,
)
_BEHIND_BAR = re.compile(r"\s*(?:[|:–—]|\s-\s|::|<)\s*(?P<name>[^|:–—<]+?)\s*>?\s*$")
_DAY = re.compile(r"(20\d\d|19\d\d)\s?[-./년]?\s?(\d{1,2})\s?[-./월]?\s?(\d{1,2})(?!\d)")
_ROLE = re.compile(rf"(?:{REPORTER}|기자)\s*$")


@dataclass(frozen=True, slots=True)
class PageMeta:
    """What stands in the page about its article, each None where it does not.

    `published` is YYYY-MM-DD, the day in Seoul where the page gives a time with its zone.
    """

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None


def read_page_meta(
    metas: Sequence[Mapping[str, str]], scripts: Iterable[str], title: str
) -> PageMeta:
    """Gather what a page says of itself; nothing is inferred, and no day is made up.

    `metas` are the attributes of `<meta>`, `<link>` and dated elements, `scripts` the JSON-LD,
    `title` the words of `<title>`.
    """
    named = list(_named(metas))
    articles = [found for script in scripts for found in _articles(script)]
    publisher = _first(
        name
        for value in [*_inside(articles, "publisher"), *_of(named, _PUBLISHERS)]
        for name in [_publisher(value)]
        if name
    )
    headlines = [*_of(named, _TITLES), *_inside(articles, "headline"), title]
    authors = (
        name
        for value in [*_inside(articles, "author"), *_of(named, _AUTHORS)]
        for name in [_author(value, publisher)]
        if name
    )
    days = [*_inside(articles, "datePublished"), *_of(named, _DAYS), *_dated(metas)]
    return PageMeta(
        title=_first(_headline(text, publisher) for text in headlines if text.strip()),
        author=_first(authors),
        publisher=publisher,
        published=_first(day for text in days for day in [read_day(text)] if day),
        url=_first(_addresses(metas)),
    )


def read_day(text: str) -> str | None:
    """The day that a time or a date of a page names, in Seoul: 2026-03-04T22:00:00Z is the 5th."""
    text = text.strip()
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        found = _DAY.match(text)
        try:
            return date(*map(int, found.groups())).isoformat() if found else None
        except ValueError:
            return None
    if moment.tzinfo is not None and 1900 < moment.year < 9000:
        moment = moment.astimezone(_SEOUL)
    return moment.date().isoformat()


def _first(values: Iterable[str]) -> str | None:
    return next(iter(values), None)


def _named(metas: Iterable[Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    for given in metas:
        name = given.get("property") or given.get("name") or given.get("itemprop") or ""
        content = " ".join(given.get("content", "").split())
        if name and content:
            yield name.lower().strip(), content


def _of(named: Sequence[tuple[str, str]], wanted: Sequence[str]) -> Iterator[str]:
    for name in wanted:
        yield from (content for given, content in named if given == name)


def _dated(metas: Iterable[Mapping[str, str]]) -> Iterator[str]:
    """`<time>` marked as the day of publication, and what portals call `data-date-time`."""
    for given in metas:
        if given.get("data-date-time"):
            yield given["data-date-time"]
        elif given.get("datetime") and (
            given.get("itemprop") == "datePublished" or "pubdate" in given
        ):
            yield given["datetime"]


def _addresses(metas: Sequence[Mapping[str, str]]) -> Iterator[str]:
    for given in metas:
        if given["tag"] == "link" and "canonical" in given.get("rel", "").lower().split():
            yield from _web_address(given.get("href", ""))
    for name, content in _named(metas):
        if name == "og:url":
            yield from _web_address(content)


def _web_address(text: str) -> Iterator[str]:
    if re.fullmatch(r"https?://[^\s<>\"]{4,2000}", text.strip()):
        yield text.strip()


def _articles(script: str) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD script that describe an article."""
    try:
        data = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return
    queue: list[tuple[Any, int]] = [(data, 0)]
    while queue:
        value, depth = queue.pop(0)
        if isinstance(value, list) and depth < _DEEPEST:
            queue += [(item, depth + 1) for item in value]
        elif isinstance(value, dict):
            if _ARTICLE_TYPES.search(str(value.get("@type", ""))[:200]):
                yield value
            elif depth < _DEEPEST:
                queue += [(value.get(key), depth + 1) for key in ("@graph", "mainEntity")]


def _inside(articles: Iterable[dict[str, Any]], key: str) -> Iterator[str]:
    """The texts of a key: a string, an object's name, or a list of these."""
    for article in articles:
        value = article.get(key)
        for item in value if isinstance(value, list) else [value]:
            text = item.get("name") if isinstance(item, dict) else item
            if isinstance(text, str) and text.strip():
                yield " ".join(text.split())


def _headline(text: str, publisher: str | None) -> str:
    """A headline without the name of the paper that many pages add: 「… | 예시신문」."""
    behind = _BEHIND_BAR.search(text)
    head = text[: behind.start()].strip() if behind else ""
    if behind and head and (behind["name"] == publisher or _PORTAL.fullmatch(behind["name"])):
        return head
    return text.strip()


def _publisher(value: str) -> str | None:
    """The name of a paper: 「예시신문 | 네이버」 is 예시신문, a portal's own name is none."""
    behind = _BEHIND_BAR.search(value)
    if behind and _PORTAL.fullmatch(behind["name"]):
        value = value[: behind.start()].strip()
    is_name = value and len(value) <= 40 and not value.startswith(("@", "http"))
    return value if is_name and not _PORTAL.fullmatch(value) else None


def _author(value: str, publisher: str | None) -> str | None:
    """A person's name, without role, e-mail and paper: 「예시신문 김하늘 기자(a@b.kr)」."""
    bare = _ROLE.sub("", re.sub(rf"[(<\[]?{EMAIL}[)>\]]?", " ", value).strip()).strip()
    if "://" in bare or bare == publisher or not 1 < len(bare) <= 40:
        return None
    words = bare.split()
    if publisher and words[0] == publisher:
        words = words[1:]
    names = [word for word in words if may_be_korean_name(word)]
    if len(words) > 1 and names and bare != value.strip():
        return names[-1]
    return " ".join(words) or None
