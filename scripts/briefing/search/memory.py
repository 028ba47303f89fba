"""Briefings indexed once and again only when something they are made of has changed."""

from __future__ import annotations

from collections.abc import Callable

from briefing.entry import Entry
from briefing.registry import Registry
from briefing.search.records import IndexedEntry, index_entry


class Memory:
    """The index of each briefing by what it was made of; a server keeps one between builds.

    `misses` counts the briefings that had to be indexed.
    """

    def __init__(self, index: Callable[[Entry], IndexedEntry] = index_entry) -> None:
        self._index = index
        self._kept: dict[str, tuple[tuple[object, ...], IndexedEntry]] = {}
        self._registry: tuple[Registry, tuple[object, ...]] | None = None
        self.misses = 0

    def index(self, entry: Entry) -> IndexedEntry:
        """The index of a briefing: the one kept, when neither it nor the names have changed."""
        made_of = (entry.briefing, entry.article.sha256, self._names(entry.registry))
        kept = self._kept.get(entry.slug)
        if kept is None or kept[0] != made_of:
            self.misses += 1
            kept = made_of, self._index(entry)
            self._kept[entry.slug] = kept
        return kept[1]

    def _names(self, registry: Registry) -> tuple[object, ...]:
        """What is written of all names, compared once a build."""
        if self._registry is None or self._registry[0] is not registry:
            written: tuple[object, ...] = tuple((name.key, name.file) for name in registry)
            if self._registry is not None and self._registry[1] == written:
                written = self._registry[1]
            self._registry = registry, written
        return self._registry[1]
