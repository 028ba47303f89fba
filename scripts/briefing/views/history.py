"""What a name's page tells: its items by month, where they meet a theme, who appears beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefing.addresses import item_url
from briefing.entry import LinkedItem
from briefing.library import Library
from briefing.model import ItemKind
from briefing.registry import Name
from briefing.strings import KO
from briefing.views.item import (
    BriefingLink,
    Chip,
    ItemView,
    briefing_link,
    chip,
    item_label,
    item_view,
)
from briefing.views.shelf import OlderLink, Shelf

STREAM_KINDS: tuple[ItemKind, ...] = ("statement", "figure", "quote", "event", "outlook")
# More kin than these of a kind say little; the matrix and the data hold them all.
TOGETHER = 24


@dataclass(frozen=True, slots=True)
class Count:
    """How many items of a kind there are, with the anchor that leads to the first."""

    label: str
    number: int


@dataclass(frozen=True, slots=True)
class FromBriefing:
    """What one briefing tells about a name."""

    briefing: BriefingLink
    items: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """The briefings of one month, newest first; `id` is the heading's anchor."""

    id: str
    title: str
    count: int
    briefings: tuple[FromBriefing, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """A name that appears in the same items, and in how many."""

    chip: Chip
    number: int


@dataclass(frozen=True, slots=True)
class Line:
    """An item in one line."""

    kind_label: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """A company's items of one theme, or a theme's of one company, with the anchor to lead to.

    `id` is `t-` or `c-` and the slug; the matrix leads to a company's.

    `older` leads to those that stand on the pages of older years.
    """

    id: str
    chip: Chip
    lines: tuple[Line, ...]
    older: tuple[OlderLink, ...]


def months_of(library: Library, items: Sequence[LinkedItem]) -> Iterator[Month]:
    """By the month of the article, newest first; within it by briefing, then by kind."""
    stream = [item for item in items if item.kind in STREAM_KINDS and item.kind != "outlook"]
    for key, found in groupby(stream, key=lambda item: history_day(library, item)[:7]):
        of_month = list(found)
        yield Month(
            id=f"m-{key}",
            title=f"{int(key[:4])}년 {int(key[5:])}월",
            count=len(of_month),
            briefings=tuple(_from_briefings(library, of_month)),
        )


def _from_briefings(library: Library, items: list[LinkedItem]) -> list[FromBriefing]:
    grouped: dict[str, list[LinkedItem]] = {}
    for item in items:
        grouped.setdefault(item.briefing, []).append(item)
    return [
        FromBriefing(briefing_link(library.by_slug[slug]), tuple(item_views(library, of_briefing)))
        for slug, of_briefing in grouped.items()
    ]


def meetings_of(
    library: Library,
    name: Name,
    items: Sequence[LinkedItem],
    older: Sequence[Shelf[LinkedItem]],
) -> Iterator[Meeting]:
    """A company's items under each theme, a theme's under each company, the fullest first."""
    if name.kind not in ("company", "theme"):
        return
    here = _met(name, items)
    pages = [(page, _met(name, page.told)) for page in older]
    others = dict.fromkeys([*here, *(other for _, found in pages for other in found)])
    for other in sorted(others, key=lambda other: (-len(here.get(other, ())), other.name)):
        anchor = f"{other.kind[0]}-{other.slug}"
        yield Meeting(
            id=anchor,
            chip=chip(library, other),
            lines=tuple(_line(item) for item in here.get(other, ())),
            older=tuple(
                OlderLink(page.period, f"{page.url}#{anchor}", len(found[other]))
                for page, found in pages
                if other in found
            ),
        )


def _met(name: Name, items: Iterable[LinkedItem]) -> dict[Name, list[LinkedItem]]:
    grouped: dict[Name, list[LinkedItem]] = {}
    for item in items:
        for other in item.themes if name.kind == "company" else item.companies:
            grouped.setdefault(other, []).append(item)
    return grouped


def _line(item: LinkedItem) -> Line:
    return Line(KO[f"kind.{item.kind}"], item_label(item), item_url(item))


def together_of(
    library: Library, name: Name, items: Iterable[LinkedItem]
) -> Iterator[tuple[str, tuple[Together, ...]]]:
    """The names in the same items, most often first, a list for each kind."""
    counted = Counter(other for item in items for other in item.names if other != name)
    for kind in ("company", "theme", "product", "person", "organisation"):
        ranked = sorted(
            (pair for pair in counted.items() if pair[0].kind == kind),
            key=lambda pair: (-pair[1], pair[0].name),
        )
        if ranked:
            together = tuple(
                Together(chip(library, other), number) for other, number in ranked[:TOGETHER]
            )
            yield KO[f"kind.{kind}"], together


def counts_of(items: Iterable[LinkedItem]) -> Iterator[Count]:
    """How many briefings and items of each kind these are."""
    items = tuple(items)
    kinds = Counter(item.kind for item in items)
    yield Count(KO["kind.briefing"], len({item.briefing for item in items}))
    for kind in STREAM_KINDS:
        if kinds[kind]:
            yield Count(KO[f"kind.{kind}"], kinds[kind])


def history_day(library: Library, item: LinkedItem) -> str:
    """The day a history is told by: the article's, so that what one briefing tells stays whole."""
    return library.by_slug[item.briefing].published_day.isoformat()


def item_views(library: Library, items: Iterable[LinkedItem]) -> list[ItemView]:
    """Items of any briefings, ready to be shown."""
    return [item_view(library, library.by_slug[item.briefing], item) for item in items]
