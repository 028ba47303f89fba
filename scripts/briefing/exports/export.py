"""One file for programs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Export:
    """A file of the site for programs. `path` is from the site's root: `data/figures.csv`."""

    path: str
    data: bytes
