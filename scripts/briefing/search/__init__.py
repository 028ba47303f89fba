"""The search: a static index made at build, and the browser's part that reads it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from briefing.exports.export import Export
from briefing.library import Library
from briefing.search.index import index_files, index_library
from briefing.search.memory import Memory
from briefing.search.script import shorten

__all__ = ["Memory", "render_search"]

# What the browser loads when the search is first used.
MODULES = ("engine.js", "words.js", "box.js")
_MEMORY = Memory()


def render_search(library: Library, memory: Memory = _MEMORY) -> Iterator[Export]:
    """Every file of the search: the index, and the modules that ask it."""
    yield from index_files(index_library(library, memory))
    for name in MODULES:
        source = files("briefing.search").joinpath(name).read_text(encoding="utf-8")
        yield Export(f"search/{name}", shorten(source).encode())
