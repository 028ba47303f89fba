"""The pages of what programs read: the data files, their schemas and the feeds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from briefing.addresses import feed_url
from briefing.catalogue import TABLES, TYPE_WORDS, VERSION, Column, Table
from briefing.library import Library
from briefing.model import NameKind
from briefing.registry import Name
from briefing.strings import KO
from briefing.views.listing import alphabetical

_NAME_KINDS: frozenset[str] = frozenset(get_args(NameKind))


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """A column of a table in words."""

    name: str
    type: str
    means: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """A data file: its addresses, how many records it holds and what each of them has."""

    name: str
    title: str
    json: str
    csv: str
    schema: str
    number: int
    columns: tuple[ColumnRow, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """The page of the open data."""

    url: str
    title: str
    description: str
    version: str
    tables: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class SchemaView:
    """The page of the schemas: those of the YAML, (title, address), then those of the data."""

    url: str
    title: str
    description: str
    yaml: tuple[tuple[str, str], ...]
    data: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FeedGroup:
    """The feeds of one kind of names: (title, address) each."""

    id: str
    title: str
    feeds: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FeedsView:
    """The page of the feeds."""

    url: str
    title: str
    description: str
    groups: tuple[FeedGroup, ...]


def data_view(library: Library) -> DataView:
    """Everything the page of the data shows."""
    return DataView(
        url="data/",
        title=KO["data.title"],
        description=KO["data.lead"],
        version=VERSION,
        tables=tuple(_table_row(library, table) for table in TABLES),
    )


def _table_row(library: Library, table: Table) -> TableRow:
    return TableRow(
        name=table.name,
        title=table.means,
        json=f"data/{table.name}.json",
        csv=f"data/{table.name}.csv",
        schema=_schema_url(table.name),
        number=_number(library, table),
        columns=tuple(ColumnRow(c.name, TYPE_WORDS[c.type], _means(c)) for c in table.columns),
    )


def _number(library: Library, table: Table) -> int:
    if table.holds == "briefing":
        return len(library.listed)
    if table.holds in _NAME_KINDS:
        return sum(name.kind == table.holds for name in library.by_name)
    return sum(item.kind == table.holds for entry in library.listed for item in entry.items)


def _means(column: Column) -> str:
    notes = []
    if column.choices:
        notes.append(KO["data.choices"].format(choices=" ".join(column.choices)))
    if not column.required or column.either:
        notes.append(KO["data.may_be_empty"])
    return f"{column.means} ({', '.join(notes)})" if notes else column.means


def schema_view(library: Library) -> SchemaView:
    """Everything the page of the schemas shows; they are the same for every library."""
    del library
    return SchemaView(
        url="schema/",
        title=KO["schema.title"],
        description=KO["schema.lead"],
        yaml=tuple(
            (KO[f"schema.{kind}"], _schema_url(kind)) for kind in ("briefing", *get_args(NameKind))
        ),
        data=tuple((table.means, _schema_url(table.name)) for table in TABLES),
    )


def _schema_url(name: str) -> str:
    return f"schema/{name}.schema.json"


def feeds_view(library: Library) -> FeedsView:
    """Everything the page of the feeds shows."""
    everything = tuple(
        (f"{KO['feeds.briefings']} ({words})", feed_url(form=form))
        for words, form in (("Atom", "xml"), ("JSON Feed", "json"))
    )
    return FeedsView(
        url="feeds/",
        title=KO["feeds.title"],
        description=KO["feeds.lead"],
        groups=(FeedGroup("all", KO["feeds.all"], everything), *_name_feeds(library)),
    )


def _name_feeds(library: Library) -> Iterator[FeedGroup]:
    kinds: tuple[NameKind, ...] = ("company", "theme")
    for kind in kinds:
        names: list[Name] = sorted(library.names(kind), key=lambda name: alphabetical(name.name))
        if names:
            feeds = tuple((name.name, feed_url(name)) for name in names)
            yield FeedGroup(kind, KO[f"kind.{kind}"], feeds)
