"""What was made once and is taken again while what it was made of is the same: for a server."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

Made = TypeVar("Made")


class Kept:
    """The results of the last build, each beside what it was made of.

    A new build asks for each by its key: equal ingredients give the kept result, anything else is
    made anew. `made` counts those since the last `start()`; what nobody asked for is dropped then.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], tuple[Any, Any]] = {}
        self._asked: set[tuple[str, str]] = set()
        self.made = 0

    def start(self) -> None:
        """Begin a build: forget what the last one did not ask for."""
        if self._asked:
            self._kept = {key: kept for key, kept in self._kept.items() if key in self._asked}
        self._asked = set()
        self.made = 0

    def take(self, kind: str, key: str, made_of: Any, make: Callable[[], Made]) -> Made:
        """The result of `make()`, or the one kept when it was made of the same."""
        place = kind, key
        self._asked.add(place)
        kept = self._kept.get(place)
        if kept is None or kept[0] != made_of:
            self.made += 1
            kept = made_of, make()
            self._kept[place] = kept
        made: Made = kept[1]
        return made


class Nothing(Kept):
    """Keeps nothing: a build that runs once."""

    def take(self, kind: str, key: str, made_of: Any, make: Callable[[], Made]) -> Made:
        """Make it."""
        del kind, key, made_of
        return make()
