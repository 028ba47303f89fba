"""A briefing beside its article: ids, names, and the place that each item rests on."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable

import pytest
from tests.conftest import WriteFiles

from briefing.entry import Entry
from briefing.library import Library
from briefing.problem import Report

EntryOf = Callable[[str], Entry]
ARTICLE = (
    "누리 3 공개\n\n가나전자는 지난 3일 누리 3를 공개했다. 이용자는 230만 명을 넘어섰다.\n\n"
    "가나랩 엔지니어는 “값을 낮췄다”고 말했다.\n"
)
NAMES = {
    "companies/gana": "name: 가나전자\n",
    "companies/lab": "name: 가나랩\ncompany: 가나전자\n",
    "companies/daon": "name: 다온AI\n",
    "products/nuri-3": "name: 누리 3\ncompany: 가나전자\n",
    "people/haneul": "name: 김하늘\n",
    "organisations/ministry": "name: 예시부\n",
    "themes/cost": "name: 추론 비용\n",
    "measures/users": "name: 이용자\naliases: [월간 이용자]\n",
}
HEAD = """\
format: 1
title: 지어낸 브리핑
source:
  publisher: 예시신문
  published: 2026-03-05
"""
SUMMARY = "summary:\n  - text: 나왔다.\n    about: [누리 3]\n    evidence: 누리 3를 공개했다\n"


@pytest.fixture
def entry_of(write_files: WriteFiles) -> EntryOf:
    def read(items: str) -> Entry:
        text = HEAD + ("" if "summary:" in items else SUMMARY) + items
        files = {f"briefings/registry/{key}.yaml": name for key, name in NAMES.items()}
        report = Report()
        root = write_files(files | {"briefings/aa.yaml": text, "seeds/aa.txt": ARTICLE})
        library = Library.open(root, report)
        assert report.problems == ()
        return library.by_slug["aa"]

    return read


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def item(what: str, evidence: str) -> str:
    return f"  - what: {what}\n    about: [누리 3]\n    evidence: {evidence}\n"


def test_an_id_is_of_what_an_item_rests_on(entry_of: EntryOf) -> None:
    entry = entry_of(
        "quotes:\n  - who: 가나랩 엔지니어\n    text: 값을 낮췄다\n    about: [누리 3]\n"
        "figures:\n  - what: 이용자\n    about: [누리 3]\n    value: 230만 명\n"
        "    evidence:\n      - 이용자는 230만 명\n      - 넘어섰다\n"
        "notes:\n  - text: 덧붙인다\n    evidence: 공개했다\n"
        "corrections:\n  - date: 2026-03-07\n    what: 고쳤다\n"
    )  # fmt: skip
    assert [one.id for one in entry.items] == [
        "s-" + digest("누리3를공개했다"),
        "f-" + digest("이용자는230만명"),
        "q-" + digest("값을낮췄다"),
        "n-" + digest("덧붙인다"),
        "c-" + digest("2026-03-07고쳤다"),
    ]


def test_an_id_survives_our_words_white_space_order_and_letters_taken_apart(
    entry_of: EntryOf,
) -> None:
    first, second = "지난 3일 누리 3를 공개했다", "누리 3를 공개했다"
    before = entry_of("events:\n" + item("공개", first) + item("또", second))
    decomposed = unicodedata.normalize("NFD", first)
    after = entry_of("events:\n" + item("다른 말", "'누리 3를  공개했다'") + item("셋", decomposed))

    ids = [one.id for one in before.of_kind("event")]
    assert [one.id for one in after.of_kind("event")] == ids[::-1]


def test_equal_ids_are_counted_within_their_kind(entry_of: EntryOf) -> None:
    same = "누리 3를 공개했다"
    entry = entry_of("events:\n" + item("가", same) + item("나", same) + item("다", same)
                     + "outlook:\n" + item("라", same))  # fmt: skip
    stem = digest("누리3를공개했다")
    assert [one.id for one in entry.items] == [
        *[f"s-{stem}", f"e-{stem}", f"e-{stem}-2", f"e-{stem}-3", f"o-{stem}"]
    ]


@pytest.mark.parametrize(
    ("fields", "names", "companies", "speaker"),
    [
        # A product's company, a lab's owner; each once, and in the order of the item.
        ("about: [누리 3, 가나전자]", "nuri-3 gana", "gana", None),
        ("about: [가나랩]\n    themes: [추론 비용]", "lab gana cost", "lab gana", None),
        ("about: [예시부]", "ministry", "", None),
        # Who says so stands beside it; the names inside words of the article's are its side.
        ("about: [누리 3]\n    said_by: 다온AI", "nuri-3 daon gana", "gana daon", "daon"),
        ("about: [예시부]\n    said_by: 가나랩 엔지니어", "ministry lab gana", "lab gana", None),
        ("about: [예시부]\n    said_by: 업계 관계자", "ministry", "", None),
        # A name that nobody knows, and one that is said twice.
        ("about: [모르는 이름, 다온AI, 다온 AI]", "daon", "daon", None),
    ],
)
def test_the_names_on_whose_pages_an_item_stands(
    entry_of: EntryOf, fields: str, names: str, companies: str, speaker: str | None
) -> None:
    entry = entry_of(f"events:\n  - what: 가\n    evidence: 공개했다\n    {fields}\n")
    (event,) = entry.of_kind("event")

    assert " ".join(name.slug for name in event.names) == names
    assert " ".join(name.slug for name in event.companies) == companies
    assert (event.speaker and event.speaker.slug) == speaker


def test_the_side_of_a_speaker_is_in_who_and_role(entry_of: EntryOf) -> None:
    entry = entry_of(
        "quotes:\n"
        "  - who: 김하늘\n    role: 다온AI 고문\n    text: 값을 낮췄다\n    themes: [추론 비용]\n"
        "  - who: 가나랩 엔지니어\n    text: 낮췄다\n    themes: [추론 비용]\n"
    )
    first, second = entry.of_kind("quote")
    assert [name.slug for name in first.names] == ["haneul", "daon", "cost"]
    assert [name.slug for name in second.names] == ["lab", "gana", "cost"]


def test_a_yardstick_gives_no_page_and_free_text_no_measure(entry_of: EntryOf) -> None:
    figure = (
        "  - what: {}\n    about: [누리 3]\n    value: 230만 명\n    evidence: 230만 명\n    {}\n"
    )
    entry = entry_of(
        "figures:\n"
        + figure.format("월간 이용자", "versus: [다온AI]\n    also: 약 30억 원")
        + figure.format("추론 비용", "when: 2026-02")
    )
    first, second = entry.of_kind("figure")
    assert [name.slug for name in first.versus] == ["daon"]
    assert [name.slug for name in first.names] == ["nuri-3", "gana"]
    assert (first.measure and first.measure.slug, second.measure) == ("users", None)
    assert "daon" not in {name.slug for name in entry.names}
    assert [amount.value for amount in first.also] == [3_000_000_000]
    assert (first.date, second.date and second.date.text) == (None, "2026-02")


def test_evidence_has_its_paragraph_and_the_line_of_the_seed(entry_of: EntryOf) -> None:
    entry = entry_of(
        "events:\n  - what: 가\n    about: [누리 3]\n    evidence:\n"
        "      - 누리 3를  공개했다\n      - 값을 낮췄다\n      - 없는 말\n"
    )
    (event,) = entry.of_kind("event")
    places = [(one.paragraph, one.line, one.span and one.span.start) for one in event.evidence]
    assert places == [(2, 3, 12), (3, 5, 11), (None, None, None)]
    assert {one.briefing for one in event.evidence} == {"aa"}


def test_the_place_of_a_part_of_a_value_or_of_the_whole_where_letters_are_apart(
    entry_of: EntryOf,
) -> None:
    apart = unicodedata.normalize("NFD", "누리")
    entry = entry_of("events:\n" + item("누리 공개", "공개했다") + item(apart, "공개했다"))

    place = entry.text_place(("events", 0, "what"), "누리 공개", 3, 5)
    assert (place.line, place.column, place.end_column) == (11, 14, 16)
    place = entry.text_place(("events", 1, "what"), "누리", 0, 1)
    assert (place.line, place.column, place.end_column) == (14, 11, 11 + len(apart))
