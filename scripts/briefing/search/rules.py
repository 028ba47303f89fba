"""The rules of words that build and browser share: particles, endings, units, Hanja."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_rules() -> Mapping[str, Any]:
    """The table as it stands in `rules.json`; the browser gets the same one with the index."""
    text = files("briefing.search").joinpath("rules.json").read_text(encoding="utf-8")
    rules: Mapping[str, Any] = json.loads(text)
    return rules
