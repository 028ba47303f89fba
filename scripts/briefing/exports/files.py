"""Public records as JSON, CSV, JSON Schema and a data package."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Mapping
from typing import Any

from briefing.exports.records import Record
from briefing.exports.tables import Column, ColumnType, Table
from briefing.library import Library

VERSION = "1"
# A spreadsheet takes a cell that begins so for a formula; an apostrophe keeps it text.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_NAME_SCHEMA = {
    "type": "object",
    "properties": {
        "kind": {"enum": ["company", "theme", "product", "person", "organisation"]},
        "id": {"type": "string"},
        "name": {"type": "string"},
    },
    "required": ["kind", "id", "name"],
    "additionalProperties": False,
}
_EVIDENCE_SCHEMA = {
    "type": "object",
    "properties": {
        "text": {"type": "string"},
        "paragraph": {"type": ["integer", "null"], "minimum": 1},
        "line": {"type": ["integer", "null"], "minimum": 1},
    },
    "required": ["text", "paragraph", "line"],
    "additionalProperties": False,
}
_AMOUNT_SCHEMA = {
    "type": "object",
    "properties": {
        "text": {"type": "string"},
        "value": {"type": "number"},
        "low": {"type": "number"},
        "high": {"type": "number"},
        "unit": {"type": "string"},
        "relation": {"enum": ["=", "~", ">", ">=", "<", "<=", "range"]},
    },
    "required": ["text", "unit", "relation"],
    "additionalProperties": False,
}
_JSON_TYPES: Mapping[ColumnType, Mapping[str, Any]] = {
    "string": {"type": "string"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "edtf": {"type": "string"},
    "day": {"type": "string", "format": "date"},
    "strings": {"type": "array", "items": {"type": "string"}},
    "names": {"type": "array", "items": _NAME_SCHEMA},
    "evidence": {"type": "array", "items": _EVIDENCE_SCHEMA},
    "amounts": {"type": "array", "items": _AMOUNT_SCHEMA},
}
# What a list of records looks like in one cell of a spreadsheet.
_CELL_KEYS: Mapping[ColumnType, str] = {"names": "name", "evidence": "text", "amounts": "text"}


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


def table_schema(table: Table) -> dict[str, Any]:
    """The JSON Schema of `data/<table>.json`."""
    properties = {column.name: _property(column) for column in table.columns}
    record = {
        "type": "object",
        "properties": properties,
        "required": [column.name for column in table.columns if not column.either],
        "additionalProperties": False,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": table.means,
        "type": "object",
        "properties": {
            "version": {"const": VERSION},
            "generated_from": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            table.name: {"type": "array", "items": record},
        },
        "required": ["version", "generated_from", table.name],
        "additionalProperties": False,
    }


def _property(column: Column) -> dict[str, Any]:
    schema = {**_JSON_TYPES[column.type], "description": column.means}
    if not column.required:
        schema["type"] = [schema["type"], "null"]
    return schema


def data_package(tables: Iterable[Table], source: str) -> dict[str, Any]:
    """`data/datapackage.json`: every CSV with its columns (Frictionless Data Package)."""
    types = {"number": "number", "boolean": "boolean", "day": "date"}
    return {
        "name": "briefing",
        "title": "원문 브리핑",
        "version": VERSION,
        "generated_from": source,
        "resources": [
            {
                "name": table.name,
                "title": table.means,
                "path": f"{table.name}.csv",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": {
                    "fields": [
                        {
                            "name": column.name,
                            "type": types.get(column.type, "string"),
                            "description": column.means,
                        }
                        for column in table.columns
                    ],
                    "primaryKey": "id",
                },
            }
            for table in tables
        ],
    }
