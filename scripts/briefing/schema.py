"""The JSON Schemas of the YAML files: what an editor checks, completes and explains in Korean."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

from briefing.model import (
    PLURALS,
    Briefing,
    Event,
    Figure,
    Item,
    NameFile,
    NameKind,
    Note,
    Outlook,
    Statement,
    is_one_or_many,
)
from briefing.registry import Registry

SCHEMAS = "docs/schema"
NAMES = f"{SCHEMAS}/names.schema.json"
_DIALECT = "http://json-schema.org/draft-07/schema#"
_ABOUT: tuple[NameKind, ...] = ("company", "product", "person", "organisation")
# Which list of names completes a field, by the name of the field.
_COMPLETED = {
    "about": "about",
    "versus": "about",
    "said_by": "about",
    "who": "about",
    "themes": "themes",
    "company": "companies",
}
_LISTS: dict[str, tuple[NameKind, ...]] = {
    "about": _ABOUT,
    "themes": ("theme",),
    "measures": ("measure",),
    "companies": ("company", "organisation"),
}
_KIND_TITLES: dict[NameKind, str] = {
    "company": "회사",
    "theme": "주제",
    "product": "제품",
    "person": "사람",
    "organisation": "기관",
    "measure": "척도",
}
# An editor reads 2026 and true as a number and a truth; here they are text like everything else.
_SCALAR = ["string", "number", "boolean"]
_ONE_OR_MANY = frozenset(
    name
    for record in (Statement, Figure, Event, Outlook, Note)
    for name, field in record.model_fields.items()
    if is_one_or_many(field)
)
Schema = dict[str, Any]


def render_schemas(registry: Registry) -> Mapping[str, bytes]:
    """Every schema by its path, relative to the root.

    The names stand in a file of their own: only that one changes when a name is registered.
    """
    files = {f"{SCHEMAS}/briefing.schema.json": _briefing_schema()}
    for kind, title in _KIND_TITLES.items():
        files[f"{SCHEMAS}/{kind}.schema.json"] = _name_schema(kind, title)
    files[NAMES] = _names_schema(registry)
    return {path: _as_bytes(schema) for path, schema in files.items()}


def stale_schemas(root: Path, registry: Registry) -> tuple[str, ...]:
    """The schemas that are missing or no longer say what the models and the registry say."""
    return tuple(
        path
        for path, data in render_schemas(registry).items()
        if not (root / path).is_file() or (root / path).read_bytes() != data
    )


def _as_bytes(schema: Schema) -> bytes:
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _briefing_schema() -> Schema:
    schema = _tidied(Briefing.model_json_schema())
    for field in _item_fields():
        definition = schema["definitions"][field]
        # One of the two is needed, and an editor says so at the item.
        definition["anyOf"] = [{"required": ["about"]}, {"required": ["themes"]}]
    schema["definitions"]["Figure"]["properties"]["what"] |= _completed("measures")
    return _headed("브리핑", "기사 하나의 브리핑(briefings/)", schema)


def _headed(title: str, description: str, schema: Schema) -> Schema:
    return {"$schema": _DIALECT, "title": title} | schema | {"description": description}


def _completed(names: str) -> Schema:
    """Completed from a list of names, and free to be anything else: an alias, a new name."""
    reference = {"$ref": f"names.schema.json#/definitions/{names}"}
    return {"anyOf": [reference, {"type": list(_SCALAR)}]}


def _item_fields() -> Iterator[str]:
    for info in Briefing.model_fields.values():
        for inner in get_args(info.annotation):
            if isinstance(inner, type) and issubclass(inner, Item):
                yield inner.__name__


def _name_schema(kind: NameKind, title: str) -> Schema:
    schema = _tidied(NameFile.model_json_schema())
    where = f"briefings/registry/{PLURALS[kind]}/"
    return _headed(title, f"{title}의 이름({where})", schema)


def _names_schema(registry: Registry) -> Schema:
    definitions = {
        name: {"enum": sorted(found.name for found in registry.of_kind(*kinds))}
        for name, kinds in _LISTS.items()
    }
    # A schema may not have an empty `enum`.
    filled = {
        name: found if found["enum"] else {"type": "string"} for name, found in definitions.items()
    }
    return {"$schema": _DIALECT, "title": "등록된 이름", "definitions": filled}


def _tidied(schema: Schema) -> Schema:
    """What pydantic says, without its own words and with what our reader takes besides."""
    text = json.dumps(schema, ensure_ascii=False).replace("$defs", "definitions")
    tidied: Schema = _schema(json.loads(text), None)
    return tidied


def _schema(node: Any, field: str | None) -> Any:
    if isinstance(node, list):
        return [_schema(part, field) for part in node]
    if not isinstance(node, dict):
        return node
    found = {
        key: _properties(value) if key in ("properties", "definitions") else _schema(value, field)
        for key, value in node.items()
        if key not in ("default", "title")
    }
    if "properties" in node:
        found.pop("description", None)  # A record's own, in English.
    if "$ref" in found and len(found) > 1:
        found["allOf"] = [{"$ref": found.pop("$ref")}]
    return _widened(found, field)


def _properties(properties: Mapping[str, Any]) -> Schema:
    return {name: _schema(value, name) for name, value in properties.items()}


def _widened(found: Schema, field: str | None) -> Schema:
    """A text may be any scalar, one passage may stand for a list of them, a list may be empty."""
    described = {key: found.pop(key) for key in ("description",) if key in found}
    if found.get("type") == "string" and "enum" not in found:
        found["type"] = list(_SCALAR)
        if field in _COMPLETED:
            found = _completed(_COMPLETED[field])
    elif found.get("type") == "array":
        if field in _ONE_OR_MANY:
            found = {"anyOf": [found["items"], found]}
        elif "minItems" not in found:
            found["type"] = ["array", "null"]
    elif "anyOf" in found:
        # `Text | None`: a field that may be left out is not written as null.
        options = [option for option in found["anyOf"] if option != {"type": "null"}]
        found["anyOf"] = list(_flattened(options))
        if len(found["anyOf"]) == 1:
            found = found | found.pop("anyOf")[0]
    return described | found


def _flattened(options: Iterable[Schema]) -> Iterator[Schema]:
    for option in options:
        if set(option) == {"anyOf"}:
            yield from option["anyOf"]
        else:
            yield option
