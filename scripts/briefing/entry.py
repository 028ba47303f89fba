"""One briefing beside its article: every item with its id, its names and the place it rests on."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from briefing.article import Article, Span
from briefing.article_facts import ArticleFacts
from briefing.document import Data, Document, Path
from briefing.edtf import Edtf
from briefing.korean.amount import Amount, parse_amount
from briefing.model import (
    Briefing,
    Correction,
    Event,
    Figure,
    Item,
    ItemKind,
    Note,
    Outlook,
    Quote,
    Statement,
)
from briefing.problem import Place
from briefing.registry import Name, Registry

# The field of a briefing, the kind of what stands there, and the letter its ids begin with;
# in the order a page shows them.
SECTIONS: tuple[tuple[str, ItemKind, str], ...] = (
    ("summary", "statement", "s"),
    ("figures", "figure", "f"),
    ("quotes", "quote", "q"),
    ("events", "event", "e"),
    ("outlook", "outlook", "o"),
    ("notes", "note", "n"),
    ("corrections", "correction", "c"),
)
Source = Statement | Quote | Figure | Event | Outlook | Note | Correction


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of the article that an item rests on.

    `span` is where it stands, None when the article does not have it (a problem tells so).
    """

    briefing: str
    text: str
    span: Span | None
    paragraph: int | None
    line: int | None


@dataclass(frozen=True, eq=False)
class LinkedItem:
    """One item of a briefing with everything it refers to found."""

    briefing: str
    kind: ItemKind
    id: str
    field: str
    index: int
    source: Source
    evidence: tuple[Evidence, ...]
    about: tuple[Name, ...]
    themes: tuple[Name, ...]
    versus: tuple[Name, ...]
    speaker: Name | None
    speaker_side: tuple[Name, ...]
    companies: tuple[Name, ...]
    measure: Name | None

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Every name on whose page the item stands: whom it is about, who says so, its themes."""
        said = (self.speaker,) if self.speaker else ()
        everyone = (*self.about, *said, *self.speaker_side, *self.companies, *self.themes)
        return tuple(dict.fromkeys(everyone))

    @cached_property
    def amount(self) -> Amount | None:
        """What the value of a figure says; None elsewhere and where it cannot be read."""
        return parse_amount(self.source.value) if isinstance(self.source, Figure) else None

    @cached_property
    def also(self) -> tuple[Amount, ...]:
        """The same amount in other units."""
        if not isinstance(self.source, Figure):
            return ()
        return tuple(found for text in self.source.also if (found := parse_amount(text)))

    @property
    def date(self) -> Edtf | None:
        """When it happened, is due, or is counted for; None where the article gives no time."""
        match self.source:
            case Figure(when=when) | Event(when=when):
                return when
            case Outlook(by=by):
                return by
            case Correction(date=date):
                return date
            case _:
                return None


@dataclass(frozen=True, eq=False)
class Entry:
    """A briefing, its article and its items, linked with the registry of names."""

    slug: str
    briefing: Briefing
    document: Document
    article: Article
    registry: Registry

    @property
    def path(self) -> str:
        """The YAML file, relative to the root."""
        return self.document.path

    @property
    def is_draft(self) -> bool:
        """Served, never built."""
        return self.briefing.status == "draft"

    @property
    def is_withdrawn(self) -> bool:
        """Its page stays; its items are in no list."""
        return self.briefing.status == "withdrawn"

    @property
    def added(self) -> str:
        """The day it was published here; left out, the last day that `published` allows."""
        if self.briefing.added:
            return self.briefing.added.text
        return self.published_day.isoformat()

    @property
    def published_day(self) -> date:
        """The last day the article can be of; of an interval without an end, its first."""
        published = self.briefing.source.published
        day = published.last_day or published.first_day
        assert day is not None  # an interval is open on one side at most
        return day

    @cached_property
    def items(self) -> tuple[LinkedItem, ...]:
        """All items in the order of the file, notes and corrections last."""
        return tuple(self._linked())

    @cached_property
    def reading(self) -> ArticleFacts:
        """What can be read in the article: quotations, claims, amounts, dates, names."""
        return ArticleFacts(self.article, self.registry, self.briefing.source.published)

    def of_kind(self, kind: ItemKind) -> tuple[LinkedItem, ...]:
        """The items of one kind, in the order of the file."""
        return tuple(item for item in self.items if item.kind == kind)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Every name an item of this briefing rests on, in order of appearance."""
        return tuple(dict.fromkeys(name for item in self.items for name in item.names))

    def place(self, *path: str | int) -> Place:
        """Where a value of the YAML file stands."""
        return self.document.place(*path)

    def text_place(self, path: Path, text: str, start: int, end: int) -> Place:
        """Where the characters `start` up to `end` of a value, read as `text`, stand in the file.

        The whole value where the file writes it otherwise (with decomposed letters).
        """
        data: Data = self.document.data
        for part in path:
            data = data[part] if isinstance(data, (dict, list)) else None  # type: ignore[index]
        if data != text:
            return self.document.place(*path)
        return self.document.text_place(path, start, end)

    def _linked(self) -> Iterator[LinkedItem]:
        for field, kind, letter in SECTIONS:
            taken: dict[str, int] = {}
            for index, source in enumerate(getattr(self.briefing, field)):
                stem = f"{letter}-{item_digest(source)}"
                taken[stem] = taken.get(stem, 0) + 1
                item_id = stem if taken[stem] == 1 else f"{stem}-{taken[stem]}"
                yield self._link(field, kind, index, item_id, source)

    def _link(
        self, field: str, kind: ItemKind, index: int, item_id: str, source: Source
    ) -> LinkedItem:
        about = self._names(source.about if isinstance(source, Item) else ())
        themes = self._names(source.themes if isinstance(source, Item) else ())
        said_by = speaker_of(source)
        speaker = self.registry.find(said_by) if said_by else None
        side = self._speaker_side(source, said_by if speaker is None else None)
        said = (speaker,) if speaker else ()
        return LinkedItem(
            briefing=self.slug,
            kind=kind,
            id=item_id,
            field=field,
            index=index,
            source=source,
            evidence=tuple(self.evidence(text) for text in evidence_of(source)),
            about=about,
            themes=themes,
            versus=self._names(source.versus if isinstance(source, Figure) else ()),
            speaker=speaker,
            speaker_side=side,
            companies=self._companies((*about, *said, *side)),
            measure=self._measure(source),
        )

    def _names(self, spellings: Iterable[str]) -> tuple[Name, ...]:
        found = (self.registry.find(spelling) for spelling in spellings)
        return tuple(dict.fromkeys(name for name in found if name))

    def _measure(self, source: Source) -> Name | None:
        """The registered measure a figure is of; free text is none."""
        if not isinstance(source, Figure):
            return None
        return self.registry.find(source.what, ("measure",))

    def _speaker_side(self, source: Source, words: str | None) -> tuple[Name, ...]:
        """Registered names inside the words of `who` or `role` (허깅페이스 엔지니어)."""
        role = source.role if isinstance(source, Quote) else None
        texts = [text for text in (words, role) if text]
        return tuple(
            dict.fromkeys(name for text in texts for _, name in self.registry.mentions(text))
        )

    def _companies(self, names: Iterable[Name]) -> tuple[Name, ...]:
        """The companies an item stands under: those named, and whose product or lab is named."""
        owners = (
            company for name in names for company in (name, *self.registry.companies_of(name))
        )
        return tuple(dict.fromkeys(name for name in owners if name.kind == "company"))

    def evidence(self, text: str) -> Evidence:
        """Look a passage up in the article; the first place where it stands counts."""
        spans = self.article.find(text)
        if not spans:
            return Evidence(self.slug, text, None, None, None)
        paragraph = self.article.paragraphs[spans[0].paragraph - 1]
        return Evidence(self.slug, text, spans[0], paragraph.number, paragraph.line)


def speaker_of(source: Source) -> str | None:
    """Who says it, as written: the speaker of a quotation, the party behind a claim."""
    match source:
        case Quote(who=who):
            return who
        case Item(said_by=said_by):
            return said_by
        case _:
            return None


def evidence_of(source: Source) -> tuple[str, ...]:
    """The passages an item is said to rest on, as copied."""
    match source:
        case Correction():
            return ()
        case Note(evidence=evidence):
            return evidence or ()
        case _:
            return source.evidence


def item_digest(source: Source) -> str:
    """Eight hex digits of the sha256 of what the item rests on, in NFC without white space.

    So an id survives a change of our words, of order and of neighbours.
    """
    match source:
        case Note(text=text):
            basis = text
        case Correction(date=date, what=what):
            basis = date.text + what
        case _:
            basis = source.evidence[0]
    compact = "".join(unicodedata.normalize("NFC", basis).split())
    return hashlib.sha256(compact.encode()).hexdigest()[:8]
