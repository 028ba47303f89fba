"""JSON Schemas of the data files; those of the YAML files stand in `briefing.schema`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing.catalogue import RELATIONS, VERSION, Column, ColumnType, Table

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NUMBERS = {key: {"type": "number"} for key in ("value", "low", "high")}
_MEASURED = {
    "unit": {"type": ["string", "null"]},
    "relation": {"enum": [*RELATIONS, None]},
}


def _object(properties: Mapping[str, Any], required: list[str]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": required,
        "additionalProperties": False,
    }


_TEXT = {"type": "string"}
_NAME = _object(
    {
        "kind": {"enum": ["company", "theme", "product", "person", "organisation"]},
        "id": _TEXT,
        "name": _TEXT,
    },
    ["kind", "id", "name"],
)
_POSITION = {"type": ["integer", "null"], "minimum": 1}
_PASSAGE = _object(
    {"text": _TEXT, "paragraph": _POSITION, "line": _POSITION}, ["text", "paragraph", "line"]
)
_AMOUNT = _object({"text": _TEXT, **_NUMBERS, **_MEASURED}, ["text", "unit", "relation"])
_TYPES: Mapping[ColumnType, Mapping[str, Any]] = {
    "string": _TEXT,
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "edtf": {"type": "string", "pattern": "^(\\.\\.|[0-9]{4})[0-9~?/.-]*$"},
    "day": {"type": "string", "format": "date"},
    "strings": {"type": "array", "items": _TEXT},
    "names": {"type": "array", "items": _NAME},
    "evidence": {"type": "array", "items": _PASSAGE},
    "amounts": {"type": "array", "items": _AMOUNT},
}


def table_schema(table: Table) -> dict[str, Any]:
    """The JSON Schema of `data/<table>.json`."""
    properties = {column.name: _property(column) for column in table.columns}
    record = _object(properties, [column.name for column in table.columns if not column.either])
    file = _object(
        {
            "version": {"const": VERSION},
            "generated_from": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            table.name: {"type": "array", "items": record},
        },
        ["version", "generated_from", table.name],
    )
    return {"$schema": _DIALECT, "title": table.means, **file}


def _property(column: Column) -> dict[str, Any]:
    schema = {**_TYPES[column.type], "description": column.means}
    if not column.required:
        schema["type"] = [schema["type"], "null"]
    if column.choices:
        schema["enum"] = [*column.choices, *([] if column.required else [None])]
    return schema
