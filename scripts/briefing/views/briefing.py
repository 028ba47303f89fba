"""A briefing's own page: what happened, how much, who says so, what is due, what was checked."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.addresses import briefing_url, name_url
from briefing.entry import SECTIONS, Entry
from briefing.korean.date_words import format_date
from briefing.library import Library
from briefing.model import ItemKind
from briefing.strings import KO
from briefing.views.item import (
    BriefingLink,
    Chip,
    DateView,
    ItemView,
    briefing_link,
    chip,
    date_view,
    item_view,
)

# How many kin on each side, and how many shared names are said.
RELATED, SHARED = 3, 5


@dataclass(frozen=True, slots=True)
class Checked:
    """How many items of a kind rest on words found in the article."""

    label: str
    found: int
    total: int


@dataclass(frozen=True, slots=True)
class Section:
    """The items of one kind under their heading; `id` is the heading's anchor."""

    id: str
    title: str
    kind: ItemKind
    items: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """Another briefing that shares names: `side` is before or after, by the article's date."""

    link: BriefingLink
    side: str
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A name of the briefing and what it means, in the editor's words."""

    name: str
    url: str
    means: str


@dataclass(frozen=True, slots=True)
class BriefingView:
    """All a briefing's page shows."""

    url: str
    title: str
    description: str
    publisher: str
    author: str | None
    published: DateView
    article_title: str | None
    article_url: str | None
    source_note: str | None
    added: DateView | None
    corrected: DateView | None
    status: str | None
    sections: tuple[Section, ...]
    themes: tuple[Chip, ...]
    checked: tuple[Checked, ...]
    more: tuple[Related, ...]
    terms: tuple[Term, ...]
    reference: str


def briefing_view(library: Library, entry: Entry) -> BriefingView:
    """Everything the page of a briefing shows."""
    briefing = entry.briefing
    source = briefing.source
    sections = tuple(_sections(library, entry))
    corrections = [correction.date for correction in briefing.corrections]
    return BriefingView(
        url=briefing_url(entry),
        title=briefing.title,
        description=briefing.summary[0].text,
        publisher=source.publisher,
        author=source.author,
        published=date_view(source.published),
        article_title=source.title,
        article_url=source.url,
        source_note=source.note,
        added=date_view(briefing.added) if briefing.added else None,
        corrected=date_view(max(corrections, key=lambda day: day.text)) if corrections else None,
        status=briefing.status,
        sections=sections,
        themes=tuple(chip(library, name) for name in entry.names if name.kind == "theme"),
        checked=tuple(_checked(sections)),
        more=tuple(_more(library, entry)),
        terms=tuple(_terms(library, entry)),
        reference=_reference(entry),
    )


def _sections(library: Library, entry: Entry) -> list[Section]:
    return [
        Section(
            id=field,
            title=KO[f"section.{kind}"],
            kind=kind,
            items=tuple(item_view(library, entry, item) for item in entry.of_kind(kind)),
        )
        for field, kind, _ in SECTIONS
        if entry.of_kind(kind)
    ]


def _checked(sections: tuple[Section, ...]) -> list[Checked]:
    labels: dict[ItemKind, str] = {
        "quote": KO["checked.quotes"],
        "figure": KO["checked.figures"],
        "statement": KO["checked.statements"],
        "event": KO["section.event"],
        "outlook": KO["section.outlook"],
    }
    counted = {section.kind: section.items for section in sections}
    return [
        Checked(label, sum(not item.is_unfounded for item in counted[kind]), len(counted[kind]))
        for kind, label in labels.items()
        if kind in counted
    ]


def _more(library: Library, entry: Entry) -> list[Related]:
    """What else is told of its companies and themes: the nearest kin before and after it.

    A briefing that `see` joins comes first, then by how many names are shared.
    """
    kin = []
    for other in _candidates(library, entry):
        theirs = frozenset(other.names)
        kin.append((other, [name.name for name in entry.names if name in theirs]))
    kin.sort(key=lambda pair: (pair[0].slug in entry.briefing.see, len(pair[1])), reverse=True)
    day = published_day(entry)
    before = [pair for pair in kin if published_day(pair[0]) < day][:RELATED]
    after = [pair for pair in kin if published_day(pair[0]) >= day][:RELATED]
    return [
        Related(briefing_link(other), side, tuple(shared[:SHARED]))
        for side, pairs in (("after", after), ("before", before))
        for other, shared in sorted(pairs, key=lambda p: published_day(p[0]), reverse=True)
    ]


def _candidates(library: Library, entry: Entry) -> list[Entry]:
    """Briefings that share a name: joined by `see`, or near in time among those that have it.

    Looking near in time only keeps the cost of a page flat, however large the library.
    """
    joined = (library.by_slug[slug] for slug in entry.briefing.see if slug in library.positions)
    near = (other for name in entry.names for other in library.neighbours(entry, name, RELATED))
    return list(dict.fromkeys((*joined, *near)))


def _terms(library: Library, entry: Entry) -> list[Term]:
    names = sorted(entry.names, key=lambda name: name.name)
    return [
        Term(name.name, name_url(name), name.file.means)
        for name in names
        if name.file.means and name in library.by_name
    ]


def published_day(entry: Entry) -> str:
    """The last day the article can be of."""
    published = entry.briefing.source.published
    day = published.last_day or published.first_day
    return day.isoformat() if day else ""


def _reference(entry: Entry) -> str:
    briefing = entry.briefing
    days = []
    if briefing.added:
        days.append(f"{format_date(briefing.added)} 게재")
    if briefing.corrections:
        last = max(correction.date.text for correction in briefing.corrections)
        day = next(c.date for c in briefing.corrections if c.date.text == last)
        days.append(f"{format_date(day)} 고침")
    return f"「{briefing.title}」, {', '.join([KO['site.name'], *days])}"
