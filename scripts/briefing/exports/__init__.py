"""The promise to programs: every record of the site as open data, with its schemas and feeds."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.catalogue import TABLES
from briefing.exports.addresses import address_index
from briefing.exports.export import Export
from briefing.exports.feeds import render_feeds
from briefing.exports.files import (
    data_package,
    generated_from,
    table_csv,
    table_json,
    write_json,
)
from briefing.exports.schema import table_schema
from briefing.exports.tables import table_records
from briefing.library import Library
from briefing.registry import Registry
from briefing.schema import render_schemas

__all__ = ["Export", "render_exports"]


def render_exports(library: Library, site_url: str | None = None) -> Iterator[Export]:
    """Every file for programs: data, its package and schemas, and the feeds.

    `site_url` is where the site will stand; without it the links of the feeds are relative.
    """
    source = generated_from(library)
    for table in TABLES:
        records = table_records(library, table)
        yield Export(f"data/{table.name}.json", table_json(table, records, source))
        yield Export(f"data/{table.name}.csv", table_csv(table, records))
        yield Export(f"schema/{table.name}.schema.json", write_json(table_schema(table)))
    yield Export("data/datapackage.json", write_json(data_package(TABLES, source)))
    told = Registry(tuple(name for name in library.registry if name in library.by_name))
    for path, data in render_schemas(told).items():
        yield Export(f"schema/{path.rpartition('/')[2]}", data)
    yield from render_feeds(library, site_url)
    yield Export("assets/addresses.json", write_json(address_index(library)))
