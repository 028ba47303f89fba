"""Cells of a spreadsheet, and the schemas of the YAML."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from briefing.catalogue import Column
from briefing.exports.files import csv_cell
from briefing.exports.schema import yaml_schemas

ROOT = Path(__file__).parents[2]
INVENTED = Path(__file__).parents[1] / "library"


@pytest.mark.parametrize(
    ("type_", "value", "cell"),
    [
        ("string", "=1+1", "'=1+1"),
        ("string", "+82", "'+82"),
        ("string", "-5%", "'-5%"),
        ("string", "@SUM(A1)", "'@SUM(A1)"),
        ("string", "\t=1", "'\t=1"),
        ("string", "＝1", "'＝1"),
        ("string", "3-1", "3-1"),
        ("number", -5, "-5"),
        ("number", 1_000_000_000_000_000_000_000, "1000000000000000000000"),
        ("boolean", False, "false"),
        ("strings", ["gana", "raon"], "gana; raon"),
        ("strings", [], ""),
        ("names", [{"kind": "company", "id": "gana", "name": "=가나"}], "'=가나"),
        ("edtf", None, ""),
    ],
)
def test_a_cell(type_: Any, value: object, cell: str) -> None:
    assert csv_cell(Column("x", type_, ""), value) == cell


class _TextLoader(yaml.SafeLoader):
    """Reads as an editor does: dates stay text."""


_TextLoader.yaml_implicit_resolvers = {
    key: [one for one in found if one[0] != "tag:yaml.org,2002:timestamp"]
    for key, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _errors(kind: str, data: object) -> list[str]:
    schema = yaml_schemas()[kind]
    Draft202012Validator.check_schema(schema)
    return [error.message for error in Draft202012Validator(schema).iter_errors(data)]


@pytest.mark.parametrize("root", [ROOT, INVENTED], ids=["published", "invented"])
def test_every_yaml_file_is_valid_under_the_schema_that_editors_use(root: Path) -> None:
    for path in sorted((root / "briefings").rglob("*.yaml")):
        data = yaml.load(path.read_text("utf-8"), _TextLoader)
        kind = "briefing" if path.parent.name == "briefings" else "name"
        assert _errors(kind, data) == [], path.name


def test_the_schema_of_the_yaml_refuses_an_unknown_key_and_takes_one_or_many_passages() -> None:
    source = {"publisher": "예시신문", "published": "2026-03"}
    summary = [{"text": "ㄱ", "evidence": ["ㄴ", "ㄷ"], "about": ["가나전자"]}]
    briefing = {"format": 1, "title": "ㄱ", "source": source, "summary": summary}

    assert _errors("briefing", briefing) == []
    assert "'titel' was unexpected" in _errors("briefing", {**briefing, "titel": "ㄱ"})[0]
    assert _errors("briefing", {**briefing, "summary": []}) != []
