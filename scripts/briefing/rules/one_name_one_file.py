"""A name or alias stands in one file of the registry only.

PASS:
    # briefings/registry/companies/gadam.yaml
    name: 가담전자
    aliases: [가담]
FAIL:
    # briefings/registry/companies/gadam.yaml
    name: 가담전자
    aliases: [가나]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.library import Library
from briefing.problem import Problem
from briefing.registry import Name, fold
from briefing.rules.wording import quoted

CODE = "one-name-one-file"


def check(library: Library) -> Iterator[Problem]:
    """Report every spelling that a second file has too, at the second file."""
    first: dict[str, Name] = {}
    for name in library.registry:
        for path, spelling in _spellings(name):
            other = first.setdefault(fold(spelling), name)
            if other != name:
                message = f"{quoted(spelling, '은/는')} {other.document.path}에도 있는 이름입니다."
                hint = "한쪽에서 지우거나, 둘이 같은 것이면 한 파일로 합쳐 주세요."
                yield Problem(CODE, "error", name.place(*path), message, hint)


def _spellings(name: Name) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("name",), name.file.name
    for number, alias in enumerate(name.file.aliases):
        yield ("aliases", number), alias
    if name.file.en:
        yield ("en",), name.file.en
