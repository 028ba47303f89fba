"""Every name in `about`, `themes` and `versus` is in the registry.

PASS:
    events:
      - what: 누리 3 공개
        about: [누리 3]
        evidence: 대규모 언어모델 '누리(Nuri) 3'를 공개했다
FAIL:
    events:
      - what: 누리 3 공개
        about: [누리3호]
        evidence: 대규모 언어모델 '누리(Nuri) 3'를 공개했다
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.entry import Entry, LinkedItem
from briefing.korean.particle import with_particle
from briefing.model import Item, NameKind
from briefing.problem import Problem

CODE = "known-name"
_SEPARATORS = re.compile("[，、·/;\\s]+")
_ABOUT: tuple[NameKind, ...] = ("company", "product", "person", "organisation")
_THEMES: tuple[NameKind, ...] = ("theme",)
_FIELDS: tuple[tuple[str, tuple[NameKind, ...]], ...] = (
    ("about", _ABOUT),
    ("themes", _THEMES),
    ("versus", _ABOUT),
)


def check(entry: Entry) -> Iterator[Problem]:
    """Report every name that no file of the registry has, with the nearest one that is there."""
    for item in entry.items:
        if isinstance(item.source, Item):
            for field, kinds in _FIELDS:
                yield from _unknown(entry, item, field, kinds)


def _unknown(
    entry: Entry, item: LinkedItem, field: str, kinds: tuple[NameKind, ...]
) -> Iterator[Problem]:
    for number, spelling in enumerate(getattr(item.source, field, ())):
        if entry.registry.find(spelling, kinds):
            continue
        place = entry.place(item.field, item.index, field, number)
        elsewhere = entry.registry.find(spelling)
        quoted = f"「{spelling}」"
        if elsewhere:
            right = "themes" if elsewhere.kind == "theme" else "about"
            message = f"{with_particle(quoted, '은/는')} {field}에 적는 이름이 아닙니다."
            yield Problem(CODE, "error", place, message, f"{right}에 적어 주세요.")
            continue
        message = f"{with_particle(quoted, '은/는')} 등록되지 않은 이름입니다."
        yield Problem(CODE, "error", place, message, _hint(entry, spelling, kinds))


def _hint(entry: Entry, spelling: str, kinds: tuple[NameKind, ...]) -> str:
    parts = _run_together(entry, spelling, kinds)
    if parts:
        return f"이름 사이에 쉼표(, )를 찍어 주세요: [{', '.join(parts)}]"
    own = next((n for n in entry.registry if n.kind in kinds and n.slug == spelling), None)
    if own:
        return f"파일 이름이 아니라 이름을 적어 주세요: {own.name}"
    nearest = entry.registry.nearest(spelling, kinds)
    kind = "theme" if kinds == _THEMES else "company"
    name = f'"{spelling}"' if " " in spelling else spelling
    add = f"새 이름이면 briefing add {kind} {name}"
    return f"비슷한 이름: {nearest.name}. {add}" if nearest else add


def _run_together(entry: Entry, spelling: str, kinds: tuple[NameKind, ...]) -> list[str]:
    """The names of 「가나전자，누리 3」 and 「가나전자 누리 3」; none where a piece is unknown."""
    words = [word for word in _SEPARATORS.split(spelling) if word]
    for count in range(1, len(words)):
        first, rest = " ".join(words[:count]), " ".join(words[count:])
        if entry.registry.find(first, kinds):
            found = entry.registry.find(rest, kinds)
            others = [rest] if found else _run_together(entry, rest, kinds)
            if others:
                return [first, *others]
    return []
