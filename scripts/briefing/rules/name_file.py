"""A file of the registry says what its kind can be, and each thing once.

PASS:
    # briefings/registry/companies/gadam.yaml
    name: 가담전자
    aliases: [가담]
FAIL:
    # briefings/registry/companies/gadam.yaml
    name: 가담전자
    aliases: [가담, 가담]
FAIL:
    # briefings/registry/themes/voice.yaml
    name: 음성 합성
    company: 가나전자
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.korean.particle import with_particle
from briefing.library import Library
from briefing.problem import Problem
from briefing.registry import Name
from briefing.rules.wording import quoted

CODE = "name-file"
_WITHOUT_COMPANY = {"theme": "주제", "measure": "지표"}


def check(library: Library) -> Iterator[Problem]:
    """Report what a name's file says twice, and what its kind does not have."""
    for name in library.registry:
        yield from _twice(name)
        kind = _WITHOUT_COMPANY.get(name.kind)
        if kind and name.file.company:
            message = f"{with_particle(kind, '은/는')} 회사에 딸리지 않습니다."
            hint = "company는 제품, 연구소, 자회사에만 적습니다."
            yield Problem(CODE, "error", name.place("company"), message, hint)


def _twice(name: Name) -> Iterator[Problem]:
    seen = {name.file.name.casefold()}
    for number, alias in enumerate(name.file.aliases):
        if alias.casefold() in seen:
            message = f"{quoted(alias, '은/는')} 이 파일에 이미 있는 이름입니다."
            place = name.place("aliases", number)
            yield Problem(CODE, "warning", place, message, "한 번만 적어 주세요.")
        seen.add(alias.casefold())
