"""Public records as JSON, CSV and a data package."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from briefing.catalogue import VERSION, Column, ColumnType, Table
from briefing.exports.records import Record
from briefing.library import Library
from briefing.strings import KO

# A spreadsheet takes a cell that begins so for a formula; an apostrophe keeps it text.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
# What a list of records looks like in one cell of a spreadsheet.
_CELL_KEYS: Mapping[ColumnType, str] = {"names": "name", "evidence": "text", "amounts": "text"}
_PACKAGE_TYPES = {"number": "number", "boolean": "boolean", "day": "date"}


def write_json(value: Any) -> bytes:
    """JSON as every file of the site has it: UTF-8, Hangul readable, a line break at the end."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def generated_from(library: Library) -> str:
    """A sha256 over all inputs: the same files give the same data, whoever builds it."""
    digest = hashlib.sha256()
    for name in library.registry:
        digest.update(f"{name.key}\0{name.file.model_dump_json()}\n".encode())
    for entry in sorted(library.listed, key=lambda entry: entry.slug):
        data = json.dumps(entry.document.data, ensure_ascii=False, sort_keys=True)
        digest.update(f"{entry.slug}\0{entry.article.sha256}\0{data}\n".encode())
    return digest.hexdigest()


def table_json(table: Table, records: list[Record], source: str) -> bytes:
    """`data/<table>.json`: the records under the table's name."""
    return write_json({"version": VERSION, "generated_from": source, table.name: records})


def table_csv(table: Table, records: Iterable[Record]) -> bytes:
    """`data/<table>.csv`: UTF-8 with a byte order mark, so that spreadsheets read the Hangul."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(column.name for column in table.columns)
    for record in records:
        writer.writerow(csv_cell(column, record.get(column.name)) for column in table.columns)
    return text.getvalue().encode("utf-8-sig")


def csv_cell(column: Column, value: Any) -> str:
    """One cell: lists joined with `; `, text guarded against formulas, nothing for null."""
    if value is None:
        return ""
    if column.type == "number":
        return str(value)
    if column.type == "boolean":
        return "true" if value else "false"
    key = _CELL_KEYS.get(column.type)
    if key:
        value = [part[key] for part in value]
    text = "; ".join(value) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def data_package(tables: Iterable[Table], source: str) -> dict[str, Any]:
    """`data/datapackage.json`: every CSV with its columns, every JSON file with its schema.

    The form is the Frictionless Data Package, version 1.
    """
    return {
        "profile": "data-package",
        "name": "briefing",
        "title": KO["site.name"],
        "description": KO["data.lead"],
        "version": VERSION,
        "generated_from": source,
        "resources": [resource for table in tables for resource in _resources(table)],
    }


def _resources(table: Table) -> Iterator[dict[str, Any]]:
    yield {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.means,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "missingValues": [""],
            "primaryKey": "id",
            **_foreign_keys(table),
        },
    }
    yield {
        "profile": "data-resource",
        "name": f"{table.name}-json",
        "title": table.means,
        "path": f"{table.name}.json",
        "format": "json",
        "mediatype": "application/json",
        "encoding": "utf-8",
        # A package's paths stay inside its folder; the schema stands beside it, in the site.
        "json_schema": f"../schema/{table.name}.schema.json",
    }


def _field(column: Column) -> dict[str, Any]:
    # An empty cell is null; a required list may be empty all the same.
    constraints = {"required": True} if column.required and not column.either else {}
    if column.type in ("strings", "names", "evidence", "amounts"):
        constraints = {}
    field: dict[str, Any] = {
        "name": column.name,
        "type": _PACKAGE_TYPES.get(column.type, "string"),
        "description": column.means,
    }
    return {**field, "constraints": constraints} if constraints else field


def _foreign_keys(table: Table) -> dict[str, Any]:
    keys = [
        {"fields": field, "reference": {"resource": resource, "fields": "id"}}
        for field, resource in (("briefing", "briefings"), ("company", "companies"))
        if any(column.name == field for column in table.columns)
    ]
    return {"foreignKeys": keys} if keys else {}
