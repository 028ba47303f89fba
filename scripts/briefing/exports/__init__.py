"""The promise to programs: every record of the site as open data, with its schemas."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.exports.export import Export
from briefing.exports.files import (
    data_package,
    generated_from,
    table_csv,
    table_json,
    table_schema,
    write_json,
)
from briefing.exports.tables import TABLES
from briefing.library import Library

__all__ = ["Export", "render_exports"]


def render_exports(library: Library) -> Iterator[Export]:
    """Every file for programs: data, its package and its schemas."""
    source = generated_from(library)
    for table in TABLES:
        records = list(table.records(library))
        yield Export(f"data/{table.name}.json", table_json(table, records, source))
        yield Export(f"data/{table.name}.csv", table_csv(table, records))
        yield Export(f"schema/{table.name}.schema.json", write_json(table_schema(table)))
    yield Export("data/datapackage.json", write_json(data_package(TABLES, source)))
