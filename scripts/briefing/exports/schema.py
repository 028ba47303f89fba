"""JSON Schemas: of every data file, and of the two YAML files that people write."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing.catalogue import RELATIONS, VERSION, Column, ColumnType, Table
from briefing.model import Briefing, NameFile, Record, is_one_or_many

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


def yaml_schemas() -> dict[str, dict[str, Any]]:
    """The schemas of a briefing's and a name's file, for editors that complete and check YAML."""
    return {
        "briefing": yaml_schema(Briefing, "브리핑의 YAML"),
        "name": yaml_schema(NameFile, "이름의 YAML"),
    }


def yaml_schema(kind: type[Record], title: str) -> dict[str, Any]:
    """The JSON Schema of one kind of file, from its model.

    The models read strings that pydantic's own schema does not tell of: one passage where a list
    may stand, nothing where a list is empty. Its made-up titles and nulls help nobody.
    """
    schema = kind.model_json_schema()
    for name, record in {kind.__name__: schema, **schema.get("$defs", {})}.items():
        fields = _models()[name].model_fields
        record.pop("description", None)
        record.pop("title", None)
        for field, prop in record["properties"].items():
            record["properties"][field] = _plain(prop, is_one_or_many(fields[field]))
    return {"$schema": _DIALECT, "title": title, **schema}


def _plain(prop: dict[str, Any], one_or_many: bool) -> dict[str, Any]:
    """A property without null, title and default; with what a single value may be."""
    kinds: list[dict[str, Any]] = prop.get("anyOf", [])
    inner = next((kind for kind in kinds if kind != {"type": "null"}), {})
    plain = {**inner, **{key: value for key, value in prop.items() if key != "anyOf"}}
    plain.pop("title", None)
    plain.pop("default", None)
    if plain.get("type") == "array" and "minLength" in plain:
        plain["minItems"] = plain.pop("minLength")
    if one_or_many:
        means = {"description": plain.pop("description")}
        return {**means, "anyOf": [{"type": "string"}, plain]}
    return plain


def _models() -> dict[str, type[Record]]:
    found: dict[str, type[Record]] = {}
    waiting: list[type[Record]] = [Record]
    while waiting:
        kind = waiting.pop()
        found[kind.__name__] = kind
        waiting += kind.__subclasses__()
    return found
