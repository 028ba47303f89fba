"""One identity for every spelling of a name."""

from __future__ import annotations

import pytest

from briefing.document import parse_document
from briefing.model import NameFile, NameKind
from briefing.registry import Name, Registry
from briefing.structure import validate


def name(kind: NameKind, slug: str, text: str) -> Name:
    document, _ = parse_document(text.encode(), f"{slug}.yaml")
    assert document is not None
    file, problems = validate(document, NameFile)
    assert file is not None
    assert problems == ()
    return Name(kind, slug, file, document)


# Invented; a ring of two owners, which a file of each may make.
REGISTRY = Registry(
    (
        name("company", "gana", "name: 가나전자\naliases: [가나 일렉, 加奈電子]\nen: Gana\n"),
        name("company", "lab", "name: 가나랩\ncompany: gana\n"),
        name("company", "ring-a", "name: 고리\ncompany: 둘레\n"),
        name("company", "ring-b", "name: 둘레\ncompany: 고리\n"),
        name("company", "self", "name: 홀로\ncompany: 홀로\n"),
        name("company", "deepseek", "name: 딥시크\n"),
        name("theme", "cost", "name: 추론 비용\n"),
        name("product", "nuri", "name: 누리\ncompany: 가나랩\n"),
        name("product", "chen", "name: 첸\ncompany: 추론 비용\n"),
        name("product", "chen-35", "name: 첸 3.5\n"),
        name("measure", "users", "name: 이용자\n"),
        name("company", "double", "name: 다온\naliases: [가나전자]\n"),
    )
)


@pytest.mark.parametrize(
    ("spelling", "kinds", "expected"),
    [
        ("가나전자", None, "gana"),  # of two files with one spelling the first stands
        ("가나일렉", None, "gana"),
        ("GANA", None, "gana"),
        ("加奈電子", None, "gana"),
        ("추론비용", ("theme",), "cost"),
        ("추론비용", ("company", "product"), None),
        ("가나", None, None),
        ("", None, None),
    ],
)
def test_a_spelling_stands_for_one_name(
    spelling: str, kinds: tuple[NameKind, ...] | None, expected: str | None
) -> None:
    found = REGISTRY.find(spelling, kinds)
    assert (found and found.slug) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("첸 3.5와 첸은", ["chen-35", "chen"]),
        ("첸나이와 자첸", []),
        ("가나전자(Gana)의 가나랩", ["gana", "lab"]),
        ("추론 비용과 이용자", []),  # a theme and a measure are no names that a text mentions
    ],
)
def test_the_names_of_a_text(text: str, expected: list[str]) -> None:
    assert [found.slug for _, found in REGISTRY.mentions(text)] == expected


@pytest.mark.parametrize(
    ("spelling", "kinds", "expected"),
    [
        ("딥씨크", ("company",), "deepseek"),
        ("gena", ("company",), "gana"),
        ("추론비융", ("theme",), "cost"),
        ("추론비융", ("company",), None),
        ("전혀다른이름", ("company", "product"), None),
    ],
)
def test_the_nearest_name_is_one_letter_away(
    spelling: str, kinds: tuple[NameKind, ...], expected: str | None
) -> None:
    found = REGISTRY.nearest(spelling, kinds)
    assert (found and found.slug) == expected


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("products/nuri", ["lab", "gana"]),
        ("companies/gana", []),
        ("companies/ring-a", ["ring-b"]),
        ("companies/self", []),
        ("products/chen", []),  # a theme owns nothing
    ],
)
def test_the_owners_of_a_name_nearest_first(key: str, expected: list[str]) -> None:
    assert [owner.slug for owner in REGISTRY.companies_of(REGISTRY.get(key))] == expected


def test_a_name_is_owned_by_the_company_its_file_names_alone() -> None:
    owned = {
        owner.slug: [one.slug for one in REGISTRY.owned_by(owner)]
        for owner in REGISTRY
        if REGISTRY.owned_by(owner)
    }
    assert owned == {"gana": ["lab"], "lab": ["nuri"], "ring-b": ["ring-a"], "ring-a": ["ring-b"]}


def test_a_name_is_its_kind_and_slug() -> None:
    gana = REGISTRY.get("companies/gana")
    assert gana == name("company", "gana", "name: 다른 말\n")
    assert gana != name("product", "gana", "name: 가나전자\n")
    assert gana != "companies/gana"
    assert len({gana, name("company", "gana", "name: 다른 말\n")}) == 1
