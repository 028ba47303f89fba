"""An old address in `was` is nobody else's address, and a measure's is no part of its page.

PASS:
    was: [2026-03-gana-nuri]
FAIL:
    was: [2026-03-daon-open-test]
FAIL:
    # briefings/registry/products/nuri-3.yaml
    name: 누리 3
    en: Nuri 3
    company: 가나전자
    was: [nuri-app]
FAIL:
    # briefings/registry/measures/others.yaml
    name: 누적 가입자
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.addresses import FIGURES_IDS
from briefing.library import Library
from briefing.problem import Place, Problem
from briefing.rules.wording import quoted

CODE = "free-address"


def check(library: Library) -> Iterator[Problem]:
    """Report every old address that is taken, at the file that claims it."""
    taken = {f"briefings/{entry.slug}": entry.path for entry in library.entries}
    taken |= {name.key: name.document.path for name in library.registry}
    for old, owner, place in _old_addresses(library):
        other = taken.setdefault(old, owner)
        if other != owner or old == _address(owner):
            slug = old.partition("/")[2]
            message = f"{quoted(slug, '은/는')} {other}의 주소입니다."
            hint = "was에는 이 파일이 전에 가졌던 이름만 적어 주세요."
            yield Problem(CODE, "error", place, message, hint)
    yield from _taken_by_the_page(library)


def _taken_by_the_page(library: Library) -> Iterator[Problem]:
    """A measure's address is `figures/#<slug>`, where the page has anchors of its own."""
    for name in library.registry.of_kind("measure"):
        places = [(name.slug, Place(name.document.path))]
        places += [(old, name.place("was", number)) for number, old in enumerate(name.file.was)]
        for slug, place in places:
            if slug in FIGURES_IDS:
                message = f"{quoted(slug, '은/는')} 수치 페이지가 제 자리에 쓰는 이름입니다."
                yield Problem(CODE, "error", place, message, "다른 이름을 지어 주세요.")


def _address(path: str) -> str:
    """The live address of a file: its own name is no old one."""
    return path.removesuffix(".yaml").replace("briefings/registry/", "")


def _old_addresses(library: Library) -> Iterator[tuple[str, str, Place]]:
    for entry in library.entries:
        for number, slug in enumerate(entry.briefing.was):
            yield f"briefings/{slug}", entry.path, entry.place("was", number)
    for name in library.registry:
        for number, slug in enumerate(name.file.was):
            folder = name.key.partition("/")[0]
            yield f"{folder}/{slug}", name.document.path, name.place("was", number)
