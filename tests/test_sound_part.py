"""One run tells the mistakes of structure and those against the article."""

from pathlib import Path

import pytest

from briefing.document import parse_document
from briefing.library import Library
from briefing.model import Briefing, NameFile
from briefing.problem import Report
from briefing.rules import check_library
from briefing.sound_part import sound_part

FILE = "briefings/2026-03-gana-nuri-3.yaml"


def told(root: Path) -> list[tuple[int, str]]:
    report = Report()
    report.extend(check_library(Library.open(root, report)))
    return [(p.place.line, p.code) for p in report.problems if p.place.path == FILE]


@pytest.mark.parametrize(
    ("old", "new", "structural"),
    [
        (
            "themes: [추론 비용]\n    evidence",
            "theme: [추론 비용]\n    evidence",
            (12, "known-field"),
        ),
        ("    evidence: 대규모 언어모델", "    evidense: 대규모 언어모델", (13, "known-field")),
        ("    themes: [추론 비용]\n    evid", "    colour: 빨강\n    evid", (12, "known-field")),
        ("2026-03-05", "2026.03.05", (7, "date-form")),
        ("  publisher: 예시신문\n", "", (4, "required-field")),
        ("  - text: 가나전자가 대규모 언어모델 누리 3를 공개했다.", "  -", (11, "required-field")),
        ("\nadded: 2026-03-06", "\nadded: 2026-03", (38, "date-form")),
        ("title: 가나전자, 누리 3 공개", "status: drft", (2, "required-field")),
    ],
)
def test_a_wrong_digit_is_told_beside(
    library_copy: Path, old: str, new: str, structural: tuple[int, str]
) -> None:
    path = library_copy / FILE
    text = path.read_text(encoding="utf-8")
    assert old in text
    wrong = text.replace("value: 230만", "value: 203만").replace(old, new, 1)
    path.write_text(wrong, encoding="utf-8")

    found = told(library_copy)

    line = wrong[: wrong.index("203만")].count("\n") + 1
    assert (line, "value-in-evidence") in found
    assert structural in found
    assert {code for _, code in found} <= {"value-in-evidence", structural[1], "field-value"}


def test_a_faulty_item_takes_nothing_with_it_and_moves_no_place(library_copy: Path) -> None:
    path = library_copy / FILE
    text = path.read_text(encoding="utf-8")
    item = "  - what: 없는 것\n    about: [가나전자]\n    value: 3개\n"
    text = text.replace("figures:\n", f"figures:\n{item}").replace("value: 230만", "value: 203만")
    path.write_text(text, encoding="utf-8")

    assert told(library_copy) == [(21, "required-field"), (26, "value-in-evidence")]


@pytest.mark.parametrize(
    "text",
    [
        "format: 2\ntitle: 가\nsource: {}\n",
        "format: 1\ntitle: 가\nsource:\n  publisher: 나\n  published: 어제\n",
        "format: 1\ntitle: 가\nsource: 나\n",
        "- 1\n",
    ],
)
def test_too_little_is_left_to_be_checked(text: str) -> None:
    document, _ = parse_document(text.encode(), FILE)
    assert document
    assert sound_part(document, Briefing) is None


def test_a_name_with_a_mistake_elsewhere_is_known() -> None:
    text = "name: 가나전자\nalias: [가나]\ncolour: 빨강\nwas: [Bad Slug]\n"
    document, _ = parse_document(text.encode(), "briefings/registry/companies/gana.yaml")
    assert document
    found = sound_part(document, NameFile)
    assert found
    part, record = found
    assert (record.name, record.aliases, record.was) == ("가나전자", ("가나",), ())
    assert part.place("aliases", 0).line == 2
