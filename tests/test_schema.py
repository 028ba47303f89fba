"""The schemas that editors read: as committed, valid, and no stricter than our own reader."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from referencing import Registry as Schemas
from referencing import Resource

from briefing.library import Library
from briefing.problem import Report
from briefing.schema import NAMES, render_schemas

ROOT = Path(__file__).parents[1]
INVENTED = Path(__file__).parent / "library"
KINDS = {
    "companies": "company",
    "themes": "theme",
    "products": "product",
    "people": "person",
    "organisations": "organisation",
    "measures": "measure",
    "briefings": "briefing",
}


class EditorLoader(yaml.SafeLoader):
    """Reads as an editor does: dates stay text."""


EditorLoader.yaml_implicit_resolvers = {
    key: [one for one in found if one[0] != "tag:yaml.org,2002:timestamp"]
    for key, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.fixture(scope="module")
def schemas() -> dict[str, Any]:
    registry = Library.open(INVENTED, Report()).registry
    return {
        path.rpartition("/")[2].removesuffix(".schema.json"): json.loads(data)
        for path, data in render_schemas(registry).items()
    }


def mistakes(schemas: dict[str, Any], kind: str, data: object) -> list[str]:
    known = [
        (f"{name}.schema.json", Resource.from_contents(schema)) for name, schema in schemas.items()
    ]
    validator = Draft7Validator(schemas[kind], registry=Schemas().with_resources(known))
    return [error.message for error in validator.iter_errors(data)]


def test_the_committed_schemas_say_what_the_models_say() -> None:
    registry = Library.open(ROOT, Report()).registry
    for path, data in render_schemas(registry).items():
        if path != NAMES:  # A name registered by hand is no drift: `briefing schema` takes it up.
            assert (ROOT / path).read_bytes() == data, f"briefing schema: {path}"
    assert (ROOT / NAMES).is_file()


def test_every_schema_is_one(schemas: dict[str, Any]) -> None:
    for schema in schemas.values():
        Draft7Validator.check_schema(schema)


@pytest.mark.parametrize("root", [ROOT, INVENTED], ids=["published", "invented"])
def test_every_file_is_valid_for_an_editor(root: Path, schemas: dict[str, Any]) -> None:
    paths = sorted((root / "briefings").rglob("*.yaml"))
    assert paths
    for path in paths:
        data = yaml.load(path.read_text("utf-8"), EditorLoader)
        assert mistakes(schemas, KINDS[path.parent.name], data) == [], path.name


def test_every_field_explains_itself_in_korean(schemas: dict[str, Any]) -> None:
    def fields(schema: Any) -> list[tuple[str, Any]]:
        found = list(schema.get("properties", {}).items())
        for inner in schema.get("definitions", {}).values():
            found += fields(inner)
        return found

    for name, field in [pair for schema in schemas.values() for pair in fields(schema)]:
        assert any("가" <= letter <= "힣" for letter in field["description"]), name


def test_names_are_completed_and_an_alias_is_no_mistake(schemas: dict[str, Any]) -> None:
    item = {"what": "공개", "evidence": "누리 3를 공개했다", "about": ["Nuri 3"]}
    briefing = {
        "format": 1,
        "title": "누리 3 공개",
        "source": {"publisher": "예시신문", "published": 2026},
        "summary": [{"text": "ㄱ", "evidence": ["ㄴ", "ㄷ"], "themes": ["추론 비용"]}],
        "events": [item],
        "notes": None,
    }

    assert "누리 3" in schemas["names"]["definitions"]["about"]["enum"]
    assert schemas["names"]["definitions"]["themes"]["enum"]
    assert mistakes(schemas, "briefing", briefing) == []
    assert mistakes(schemas, "briefing", {**briefing, "titel": "ㄱ"})
    assert mistakes(schemas, "briefing", {**briefing, "summary": []})
    del item["about"]
    assert mistakes(schemas, "briefing", briefing), "neither about nor themes"


@pytest.mark.parametrize("path", [".vscode/settings.json", ".idea/jsonSchemas.xml"])
def test_editors_are_wired_to_every_schema(path: str) -> None:
    wired = (ROOT / path).read_text(encoding="utf-8")

    for folder, kind in KINDS.items():
        glob = "briefings/*.yaml" if kind == "briefing" else f"briefings/registry/{folder}/*.yaml"
        assert f"docs/schema/{kind}.schema.json" in wired
        assert f'"{glob}"' in wired
