"""The page of a name: everything told about a company, theme, product or person, by month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from briefing.addresses import item_url, name_url
from briefing.entry import Entry, LinkedItem
from briefing.library import Library
from briefing.model import ItemKind, NameKind
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

STREAM_KINDS: tuple[ItemKind, ...] = ("statement", "figure", "quote", "event", "outlook")


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
    """A company's items of one theme; `id` is the anchor that the matrix leads to."""

    id: str
    chip: Chip
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class NameView:
    """All a name's page shows."""

    url: str
    kind: NameKind
    kind_label: str
    title: str
    description: str
    others: tuple[tuple[str, str], ...]
    means: str | None
    owner: Chip | None
    owned: tuple[Chip, ...]
    counts: tuple[Count, ...]
    due: tuple[ItemView, ...]
    months: tuple[Month, ...]
    by_theme: tuple[Meeting, ...]
    together: tuple[tuple[str, tuple[Together, ...]], ...]


def name_view(library: Library, name: Name) -> NameView:
    """Everything the page of a name shows."""
    items = library.by_name[name]
    kinds = Counter(item.kind for item in items)
    briefings = len({item.briefing for item in items})
    counts = [Count(KO["kind.briefing"], briefings)]
    counts += [Count(KO[f"kind.{kind}"], kinds[kind]) for kind in STREAM_KINDS if kinds[kind]]
    owners = library.registry.companies_of(name)
    owned = (other for other in library.registry.owned_by(name) if other in library.by_name)
    return NameView(
        url=name_url(name),
        kind=name.kind,
        kind_label=KO[f"kind.{name.kind}"],
        title=name.name,
        description=name.file.means or f"{name.name} · {KO['site.name']}",
        others=tuple((text, script(text)) for text in name.spellings[1:]),
        means=name.file.means,
        owner=chip(library, owners[0]) if owners else None,
        owned=tuple(chip(library, other) for other in owned),
        counts=tuple(counts),
        due=tuple(_due(library, items)),
        months=tuple(_months(library, items)),
        by_theme=tuple(_by_theme(library, items)) if name.kind == "company" else (),
        together=tuple(_together(library, name, items)),
    )


def script(text: str) -> str:
    """The language a spelling is written in, for the `lang` attribute: ko, zh-Hant or en."""
    if any("\uac00" <= character <= "\ud7a3" for character in text):
        return "ko"
    if any("\u3400" <= character <= "\u9fff" for character in text):
        return "zh-Hant"
    return "en"


def _views(library: Library, items: Iterable[LinkedItem]) -> list[ItemView]:
    return [item_view(library, library.by_slug[item.briefing], item) for item in items]


def _due(library: Library, items: tuple[LinkedItem, ...]) -> list[ItemView]:
    """What is announced and has a day, the nearest first, then what has none."""
    outlook = [item for item in items if item.kind == "outlook"]
    return _views(library, sorted(outlook, key=due_order))


def due_order(item: LinkedItem) -> tuple[bool, str]:
    """Sorts outlooks by the last day they are due; those without a day come last."""
    last = item.date.last_day if item.date else None
    return last is None, last.isoformat() if last else ""


def _month_of(entry: Entry) -> str:
    published = entry.briefing.source.published
    day = published.last_day or published.first_day
    assert day is not None  # an interval is open on one side at most
    return day.isoformat()[:7]


def _months(library: Library, items: tuple[LinkedItem, ...]) -> list[Month]:
    """By the month of the article, newest first; within it by briefing, then by kind."""
    stream = [item for item in items if item.kind in STREAM_KINDS and item.kind != "outlook"]

    def month(item: LinkedItem) -> str:
        return _month_of(library.by_slug[item.briefing])

    stream.sort(key=month, reverse=True)
    months = []
    for key, found in groupby(stream, key=month):
        of_month = list(found)
        months.append(
            Month(
                id=f"m-{key}",
                title=f"{int(key[:4])}년 {int(key[5:])}월",
                count=len(of_month),
                briefings=tuple(_from_briefings(library, of_month)),
            )
        )
    return months


def _from_briefings(library: Library, items: list[LinkedItem]) -> list[FromBriefing]:
    grouped: dict[str, list[LinkedItem]] = {}
    for item in items:
        grouped.setdefault(item.briefing, []).append(item)
    return [
        FromBriefing(briefing_link(library.by_slug[slug]), tuple(_views(library, of_briefing)))
        for slug, of_briefing in grouped.items()
    ]


def _by_theme(library: Library, items: tuple[LinkedItem, ...]) -> list[Meeting]:
    """A company's items under each theme, the fullest first: where the matrix leads."""
    grouped: dict[Name, list[LinkedItem]] = {}
    for item in items:
        for theme in item.themes:
            grouped.setdefault(theme, []).append(item)
    ranked = sorted(grouped.items(), key=lambda pair: (-len(pair[1]), pair[0].name))
    return [
        Meeting(f"t-{theme.slug}", chip(library, theme), tuple(_line(item) for item in found))
        for theme, found in ranked
    ]


def _line(item: LinkedItem) -> Line:
    return Line(KO[f"kind.{item.kind}"], item_label(item), item_url(item))


def _together(
    library: Library, name: Name, items: tuple[LinkedItem, ...]
) -> list[tuple[str, tuple[Together, ...]]]:
    """The names in the same items, most often first, a list for each kind."""
    counted = Counter(other for item in items for other in item.names if other != name)
    lists = []
    for kind in ("company", "theme", "product", "person", "organisation"):
        ranked = sorted(
            (pair for pair in counted.items() if pair[0].kind == kind),
            key=lambda pair: (-pair[1], pair[0].name),
        )
        if ranked:
            together = tuple(Together(chip(library, other), number) for other, number in ranked)
            lists.append((KO[f"kind.{kind}"], together))
    return lists
