"""Feeds of new and corrected briefings: Atom and JSON Feed, over all and for each name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from briefing.addresses import briefing_url, feed_url, name_url, relative
from briefing.catalogue import VERSION
from briefing.entry import Entry
from briefing.exports.export import Export
from briefing.exports.files import write_json
from briefing.korean.date_words import format_date
from briefing.library import Library
from briefing.pages import render_file
from briefing.registry import Name
from briefing.strings import KO

# The newest of them; a reader that comes by once a month misses none.
LENGTH = 30
# An id outlives every address the site may have, so it is made of the project's name alone.
_TAG = "tag:briefing-site,2026:"
_NO_DAY = "1970-01-01"


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A briefing in a feed: our own sentences and corrections, no words of the article."""

    id: str
    url: str
    title: str
    published: str
    updated: str
    categories: tuple[str, ...]
    sentences: tuple[str, ...]
    corrections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed. `url` and `page` are absolute where the site's address is known."""

    id: str
    url: str
    page: str
    title: str
    description: str
    updated: str
    entries: tuple[FeedEntry, ...]


def render_feeds(library: Library, site_url: str | None) -> Iterator[Export]:
    """Every feed of the site as a file."""
    names = (*library.names("company"), *library.names("theme"))
    for name in (None, *names):
        address = feed_url(name)
        feed = _feed(library, name, _Links(address, site_url))
        yield Export(address, render_file("feed.xml.j2", feed=feed).encode())
    address = feed_url(form="json")
    feed = _feed(library, None, _Links(address, site_url))
    yield Export(address, write_json(json_feed(feed)))


@dataclass(frozen=True, slots=True)
class _Links:
    """How a feed writes an address of the site: whole, or as the way from where it stands."""

    feed: str
    site_url: str | None

    def to(self, url: str) -> str:
        if self.site_url:
            return f"{self.site_url.rstrip('/')}/{url}"
        folder = self.feed.rpartition("/")[0]
        return relative(url, f"{folder}/")


def _feed(library: Library, name: Name | None, links: _Links) -> Feed:
    briefings = library.briefings_of(name) if name else library.listed
    # What was corrected is news again, so the order is that of the last change.
    newest = sorted(briefings, key=_updated, reverse=True)[:LENGTH]
    entries = tuple(_entry(entry, links) for entry in newest)
    site = KO["site.name"]
    return Feed(
        id=_TAG + (name.key if name else "briefings"),
        url=links.to(links.feed),
        page=links.to(name_url(name) if name else "briefings/"),
        title=f"{name.name} · {site}" if name else site,
        description=(name.file.means if name else None) or KO["site.description"],
        updated=entries[0].updated if entries else _moment(_NO_DAY),
        entries=entries,
    )


def _entry(entry: Entry, links: _Links) -> FeedEntry:
    briefing = entry.briefing
    names = (name for name in entry.names if name.kind in ("company", "theme"))
    corrections = sorted(briefing.corrections, key=lambda one: one.date.text, reverse=True)
    return FeedEntry(
        id=_TAG + entry.slug,
        url=links.to(briefing_url(entry)),
        title=briefing.title,
        published=_moment(entry.added),
        updated=_moment(_updated(entry)),
        categories=tuple(name.name for name in names),
        sentences=tuple(statement.text for statement in briefing.summary),
        corrections=tuple(
            f"{KO['section.correction']}({format_date(one.date)}): {one.what}"
            for one in corrections
        ),
    )


def _updated(entry: Entry) -> str:
    """The day of the last change: published here, or corrected since."""
    return max(entry.added, *(one.date.text for one in entry.briefing.corrections), "")


def _moment(day: str) -> str:
    """A date without a time is midnight in Seoul."""
    return f"{day}T00:00:00+09:00"


def json_feed(feed: Feed) -> dict[str, Any]:
    """The feed as JSON Feed 1.1."""
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.description,
        "home_page_url": feed.page,
        "feed_url": feed.url,
        "language": "ko",
        "_briefing": {"version": VERSION},
        "items": [
            {
                "id": entry.id,
                "url": entry.url,
                "title": entry.title,
                "content_text": "\n".join(_lines(entry)),
                "date_published": entry.published,
                "date_modified": entry.updated,
                "tags": list(entry.categories),
            }
            for entry in feed.entries
        ],
    }


def _lines(entry: FeedEntry) -> Iterable[str]:
    return (*entry.sentences, *entry.corrections)
