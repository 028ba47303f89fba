"""People called by their surname: 「민 대표는」, 「민씨는」."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.korean.role import is_surname, title_after_name
from briefing.korean.word import any_particle, words_of


@dataclass(frozen=True, slots=True)
class ShortForm:
    """A surname with a title, at `text[start:end]`; the title of 씨 is empty."""

    start: int
    end: int
    surname: str
    title: str


def find_short_forms(text: str) -> Iterator[ShortForm]:
    """Every surname that stands alone before a title; 이 대표 and 한 교수 may be nobody's."""
    words = words_of(text, 0, len(text))
    for index, word in enumerate(words):
        stem = word.bare if title_after_name(word.bare) else _stem(word.bare)
        if stem.endswith("씨") and is_surname(stem.removesuffix("씨")):
            yield ShortForm(word.start, word.start + len(stem), stem.removesuffix("씨"), "")
            continue
        title = "" if stem == "씨" else title_after_name(stem)
        before = words[index - 1] if index else None
        if title is not None and before and not before.comma and is_surname(before.bare):
            yield ShortForm(before.start, word.start + len(stem), before.bare, title)


def _stem(word: str) -> str:
    return word.removesuffix(any_particle(word))
