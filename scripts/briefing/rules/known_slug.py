"""Every briefing that `see` names is there.

PASS:
    see: [2026-03-daon-open-test]
FAIL:
    see: [2026-03-daon-opened-test]
"""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import process

from briefing.entry import Entry
from briefing.inputs import BRIEFINGS
from briefing.korean.particle import with_particle
from briefing.library import Library
from briefing.model import Outlook
from briefing.problem import Problem

CODE = "known-slug"
_MINIMUM_LIKENESS = 70.0


def check(library: Library) -> Iterator[Problem]:
    """Report every `see` that leads nowhere."""
    written = _written(library)
    for entry in library.entries:
        for path, slug in _references(entry):
            if slug in written and slug != entry.slug:
                continue
            others = [other for other in written if other != entry.slug]
            nearest = process.extractOne(slug, others, score_cutoff=_MINIMUM_LIKENESS)
            hint = (
                f"비슷한 브리핑: {nearest[0]}"
                if nearest
                else "see에는 briefings/에 있는 파일의 이름을 적습니다."
            )
            quoted = with_particle(f"「{slug}」", "이라는/라는")
            message = f"{quoted} 다른 브리핑이 없습니다."
            yield Problem(CODE, "error", entry.place(*path), message, hint)


def _written(library: Library) -> frozenset[str]:
    """Every briefing that has a file: one that cannot be read is told of by itself."""
    folder = f"{BRIEFINGS}/"
    files = (path.removeprefix(folder) for path in library.files if path.startswith(folder))
    return frozenset(path.removesuffix(".yaml") for path in files if "/" not in path)


def _references(entry: Entry) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for number, slug in enumerate(entry.briefing.see):
        yield ("see", number), slug
    for item in entry.items:
        if isinstance(item.source, Outlook):
            for number, slug in enumerate(item.source.see):
                yield (item.field, item.index, "see", number), slug
