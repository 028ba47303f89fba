"""Where the records of each data file come from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import get_args

from briefing.catalogue import Table
from briefing.exports.records import Record, briefing_records, item_records, name_records
from briefing.library import Library
from briefing.model import ItemKind, NameKind

_RECORDS: Mapping[str, Callable[[Library], Iterable[Record]]] = {
    "briefing": briefing_records,
    **{kind: partial(name_records, kind=kind) for kind in get_args(NameKind)},
    **{kind: partial(item_records, kind=kind) for kind in get_args(ItemKind) if kind != "note"},
}


def table_records(library: Library, table: Table) -> list[Record]:
    """The records of one data file, as plain data."""
    return list(_RECORDS[table.holds](library))
