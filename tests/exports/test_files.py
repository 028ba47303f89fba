"""Cells of a spreadsheet, and the schemas of the YAML."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from briefing.catalogue import Column
from briefing.exports.files import csv_cell

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
