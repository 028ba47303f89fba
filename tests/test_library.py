"""Everything loaded and linked: which files are read, in which order, under which names."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import WriteFiles

from briefing.library import Library, read_registry
from briefing.problem import Report

ARTICLE = "지어낸 기사\n\n가나전자 김하늘 대표는 누리 3를 공개했다고 밝혔다.\n"
NAMES = "briefings/registry"
FOUR = {
    f"{NAMES}/companies/gana.yaml": "name: 가나전자\n",
    f"{NAMES}/companies/lab.yaml": "name: 가나랩\ncompany: 가나전자\n",
    f"{NAMES}/products/nuri-3.yaml": "name: 누리 3\ncompany: 가나랩\n",
    f"{NAMES}/themes/cost.yaml": "name: 추론 비용\n",
}


def briefing(published: str = "2026-03-05", head: str = "", about: str = "[가나전자]") -> str:
    return (
        f"format: 1\ntitle: 지어낸 브리핑\n{head}source:\n  publisher: 예시신문\n"
        f"  published: {published}\nsummary:\n  - text: 누리 3가 나왔다.\n"
        f"    about: {about}\n    evidence: 누리 3를 공개했다\n"
    )


def pair(slug: str, text: str) -> dict[str, str]:
    return {f"briefings/{slug}.yaml": text, f"seeds/{slug}.txt": ARTICLE}


def open_library(root: Path, *, with_drafts: bool = False) -> tuple[Library, list[str]]:
    report = Report()
    library = Library.open(root, report, with_drafts=with_drafts)
    return library, [f"{problem.place.path} {problem.code}" for problem in report.problems]


def slugs(entries: object) -> list[str]:
    return [entry.slug for entry in entries]  # type: ignore[attr-defined]


def test_the_newest_here_comes_first_then_the_newest_article_then_the_slug(
    write_files: WriteFiles,
) -> None:
    root = write_files(
        pair("aa", briefing(head="added: 2026-03-06\n"))
        | pair("bb", briefing(head="added: 2026-03-06\n"))
        | pair("cc", briefing("2026-02-01", head="added: 2026-03-06\n"))
        # Left out, `added` is the last day that `published` allows.
        | pair("dd", briefing("2026-03"))
        | pair("ee", briefing("2026-03-30/.."))
        | pair("ff", briefing("../2026-01-31"))
    )
    library, problems = open_library(root)

    assert problems == []
    assert slugs(library.entries) == ["dd", "ee", "bb", "aa", "cc", "ff"]
    assert [entry.added for entry in library.entries][:2] == ["2026-03-31", "2026-03-30"]
    assert library.day == "2026-03-31"
    assert library.positions["bb"] == 2


def test_a_draft_is_served_and_a_withdrawn_one_is_in_no_list(write_files: WriteFiles) -> None:
    root = write_files(
        FOUR
        | pair("one", briefing(head="status: draft\nadded: 2026-03-09\n", about="[누리 3]"))
        | pair("two", briefing(head="status: withdrawn\n", about="[누리 3]"))
        | pair("three", briefing(head="added: 2026-03-07\n"))
    )
    built, problems = open_library(root)
    served, _ = open_library(root, with_drafts=True)

    assert problems == []
    assert (slugs(built.pages), slugs(built.listed)) == (["three", "two"], ["three"])
    assert slugs(served.pages) == ["one", "three", "two"]
    assert slugs(served.listed) == ["one", "three"]
    assert (built.day, served.day) == ("2026-03-07", "2026-03-09")
    assert set(built.by_slug) == {"one", "two", "three"}
    # Only a name that a listed item rests on has a page.
    assert [name.slug for name in built.names("product")] == []
    assert [name.slug for name in served.names("product")] == ["nuri-3"]
    assert [name.slug for name in served.names("theme")] == []


def test_a_product_s_items_stand_under_its_lab_and_the_lab_s_owner(
    write_files: WriteFiles,
) -> None:
    root = write_files(
        FOUR
        | pair("one", briefing("2026-03-01", about="[누리 3]"))
        | pair("two", briefing("2026-03-02", about="[누리 3]"))
        | pair("three", briefing("2026-03-03"))
        | pair("four", briefing("2026-03-04", about="[누리 3, 모르는 이름]"))
    )
    library, _ = open_library(root)
    items = {
        name.slug: [item.briefing for item in found] for name, found in library.by_company.items()
    }
    nuri = library.registry.get("products/nuri-3")

    assert items == {"gana": ["four", "three", "two", "one"], "lab": ["four", "two", "one"]}
    assert slugs(library.briefings_of(nuri)) == ["four", "two", "one"]
    assert slugs(library.neighbours(library.by_slug["two"], nuri, 1)) == ["four", "one"]
    assert slugs(library.neighbours(library.by_slug["four"], nuri, 1)) == ["two"]
    assert slugs(library.neighbours(library.by_slug["four"], nuri, 2)) == ["two", "one"]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"briefings/aa.yml": "가"}, ["briefings/aa.yml file-ending"]),
        ({"seeds/aa.md": "가"}, ["seeds/aa.md file-ending"]),
        ({"briefings/Aa.yaml": "가"}, ["briefings/Aa.yaml slug-form"]),
        ({"briefings/2026.yaml": "가"}, ["briefings/2026.yaml slug-form"]),
        ({"briefings/con.yaml": "가"}, ["briefings/con.yaml slug-form"]),
        ({"briefings/a.yaml": "가"}, ["briefings/a.yaml slug-form"]),
        ({f"briefings/{'a' * 61}.yaml": "가"}, [f"briefings/{'a' * 61}.yaml slug-form"]),
        ({"seeds/가나.txt": "가"}, ["seeds/가나.txt slug-form"]),
        ({"seeds/aa.txt": ARTICLE}, ["seeds/aa.txt seed-used"]),
        ({"briefings/aa.yaml": briefing()}, ["briefings/aa.yaml seed-present"]),
        ({f"{NAMES}/company/aa.yaml": "name: 가"}, [f"{NAMES}/company known-folder"]),
        ({f"{NAMES}/aa.yaml": "name: 가"}, [f"{NAMES}/aa.yaml known-folder"]),
        ({f"{NAMES}/people/A.yaml": "name: 가"}, [f"{NAMES}/people/A.yaml slug-form"]),
        ({f"{NAMES}/README.md": "가"}, []),
        ({"briefings/.aa.yaml.swp": "가", "seeds/.DS_Store": "가"}, []),
    ],
)  # fmt: skip
def test_a_file_that_is_not_read_is_told(
    write_files: WriteFiles, files: dict[str, str], expected: list[str]
) -> None:
    library, problems = open_library(write_files(files))
    assert problems == expected
    assert (library.entries, library.registry.names) == ((), ())
    # Only what was read counts as checked.
    assert library.files == tuple(path for path in files if "seed-present" in f"{expected}")


@pytest.mark.parametrize(
    ("stem", "hint"), [("Gana Nuri!", "예: gana-nuri"), ("가나", "예: 2026-03-gana-nuri-3")]
)
def test_a_better_name_is_offered(write_files: WriteFiles, stem: str, hint: str) -> None:
    report = Report()
    Library.open(write_files({f"briefings/{stem}.yaml": "가"}), report)
    assert [problem.hint for problem in report] == [hint]


def test_a_symbolic_link_is_not_followed(write_files: WriteFiles, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text(briefing(), encoding="utf-8")
    root = write_files(pair("aa", briefing()))
    (root / "briefings/bb.yaml").symlink_to(outside)
    (root / "seeds/bb.txt").symlink_to(root / "seeds/aa.txt")

    library, problems = open_library(root)
    assert problems == ["briefings/bb.yaml readable-file", "seeds/bb.txt readable-file"]
    assert slugs(library.entries) == ["aa"]
    assert library.files == ("briefings/aa.yaml",)


def test_a_faulty_file_stays_out_and_the_rest_is_read(write_files: WriteFiles) -> None:
    root = write_files(
        FOUR
        | pair("aa", briefing())
        | pair("bb", "format: 1\n  : 가\n")
        | pair("cc", briefing(head="colour: 빨강\n"))
        | {"briefings/dd.yaml": briefing(), "seeds/dd.txt": "\n"}
        | {f"{NAMES}/people/ha.yaml": "nam"}
    )
    library, problems = open_library(root)

    assert slugs(library.listed) == ["aa"]
    assert problems == [
        "briefings/bb.yaml yaml-colon",
        "briefings/cc.yaml known-field",
        "briefings/registry/people/ha.yaml field-type",
        "seeds/dd.txt article-text",
    ]
    assert len(library.files) == 9
    assert [name.key for name in read_registry(root)] == [
        "companies/gana",
        "companies/lab",
        "themes/cost",
        "products/nuri-3",
    ]


def test_an_empty_project_is_an_empty_library(tmp_path: Path) -> None:
    library, problems = open_library(tmp_path)
    assert (library.entries, library.files, library.day, problems) == ((), (), None, [])
