"""The company a product, lab or subsidiary belongs to is in the registry, and no ring is closed.

PASS:
    # briefings/registry/products/nuri-4.yaml
    name: 누리 4
    company: 가나전자
FAIL:
    # briefings/registry/products/nuri-4.yaml
    name: 누리 4
    company: 나가전자
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.korean.particle import with_particle
from briefing.library import Library
from briefing.model import NameKind
from briefing.problem import Problem

CODE = "company-of-name"
_OWNERS: tuple[NameKind, ...] = ("company", "organisation")


def check(library: Library) -> Iterator[Problem]:
    """Report every owner that is unknown, or that is owned by what it owns."""
    registry = library.registry
    for name in registry:
        if not name.file.company:
            continue
        owner = registry.find(name.file.company, _OWNERS)
        place = name.place("company")
        if owner is None:
            quoted = with_particle(f"「{name.file.company}」", "은/는")
            nearest = registry.nearest(name.file.company, _OWNERS)
            hint = f"비슷한 이름: {nearest.name}" if nearest else "회사를 먼저 등록해 주세요."
            yield Problem(CODE, "error", place, f"{quoted} 등록된 회사가 아닙니다.", hint)
        elif owner == name or name in registry.companies_of(owner):
            yours = "자기 자신에" if owner == name else "서로가 서로에게"
            hint = "다른 회사에 딸린 것이 아니라면 company 줄을 지워 주세요."
            yield Problem(CODE, "error", place, f"{yours} 딸려 있습니다.", hint)
