"""The file name proposed for an article: its month and the words of its headline."""

from __future__ import annotations

import re

from briefing.edtf import Edtf
from briefing.korean.particle import possible_stems
from briefing.korean.romanise import romanise
from briefing.model import is_slug
from briefing.registry import Registry

_LONGEST = 48
_WORDS = 4
_NOT_WORD = re.compile(r"[^0-9A-Za-z가-힣\- ]+")


def propose_slug(title: str, published: Edtf | None, added: str, registry: Registry) -> str:
    """`2026-03-gana-nuri-3`: registered names by their slugs, other words romanised."""
    day = published.last_day if published and published.precision != "interval" else None
    prefix = day.strftime("%Y-%m") if day else added[:7]
    words = _named(title, registry) or _romanised(title)
    slug = prefix
    for word in words[:_WORDS]:
        if len(f"{slug}-{word}") <= _LONGEST:
            slug = f"{slug}-{word}"
    return slug if is_slug(slug) else f"{prefix}-article"


def _named(title: str, registry: Registry) -> list[str]:
    return list(dict.fromkeys(name.slug for _, name in registry.mentions(title)))


def _romanised(title: str) -> list[str]:
    found = []
    for word in _NOT_WORD.sub(" ", title).split():
        stem = word if len(word) < 3 else possible_stems(word)[-1]
        latin = re.sub(r"[^a-z0-9]+", "-", romanise(stem).lower()).strip("-")
        if latin:
            found.append(latin)
    return found
