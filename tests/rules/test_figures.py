"""Figures: value, unit and bound as printed; true pairs; dates as the words say; whose they are."""

import pytest
from tests.rules.conftest import Check, places

ARTICLE = """\
가나전자는 지난 3일 누리 앱의 이용자가 1억 5,500만 명을 넘어섰다고 밝혔다.
누리 앱의 매출은 지난해 말 기준 30억 위안(약 6300억 원)이다. 다온 노트의 매출은 20억 원이다.
누리 3의 요금은 100만 토큰당 450원으로, 다온 5의 절반 수준이다."""
FIGURES = """\
figures:
  - what: 이용자
    about: [누리 앱]
    value: 1억 5,500만 명을 넘어섰다
    said_by: 가나전자
    evidence: 이용자가 1억 5,500만 명을 넘어섰다
  - what: 매출
    about: [누리 앱]
    value: 30억 위안
    also: 약 6300억 원
    when: 2025-12
    evidence: 매출은 지난해 말 기준 30억 위안
  - what: 요금
    about: [누리 3]
    value: 100만 토큰당 450원
    evidence: 요금은 100만 토큰당 450원으로
  - what: 견준 요금
    about: [누리 3]
    value: 절반 수준
    versus: [다온 5]
    evidence: 다온 5의 절반 수준이다
"""


def test_figures_as_printed_pass(problems: Check) -> None:
    assert problems(ARTICLE, FIGURES) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("value: 1억 5,500만 명을 넘어섰다", "value: 1억5500만명을 넘어섰다"),
        ("value: 1억 5,500만 명을 넘어섰다", "value: 155,000,000명을 넘어섰다"),
        ("value: 30억 위안", "value: 3,000,000,000위안"),
        ("also: 약 6300억 원", "also: 약 6,300억원"),
        ("evidence: 매출은 지난해 말 기준 30억 위안", "evidence: 기준 30억 위안(약 6300억 원)"),
        ("about: [누리 앱]\n    value: 30억", "about: [가나전자, 누리 앱]\n    value: 30억"),
    ],
)
def test_other_ways_to_write_the_same_pass(problems: Check, old: str, new: str) -> None:
    assert FIGURES.count(old) == 1

    assert problems(ARTICLE, FIGURES.replace(old, new)) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("value: 1억 5,500만", "value: 1억 5,600만", (14, 12, "value-in-evidence")),
        ("value: 1억 5,500만", "value: 15억 5,000만", (14, 12, "value-in-evidence")),
        ("5,500만 명을 넘어섰다\n    said", "5,500만 명\n    said", (14, 12, "value-in-evidence")),
        ("value: 30억 위안", "value: 30억 원", (19, 12, "value-in-evidence")),
        ("value: 30억 위안", "value: 20억 원", (19, 12, "value-in-evidence")),
        ("also: 약 6300억 원", "also: 20억 원", (20, 11, "also-in-article")),
        ("also: 약 6300억 원", "also: 6300억 원", (20, 11, "also-in-article")),
        ("when: 2025-12", "when: 2026-12", (21, 11, "when-in-article")),
        ("when: 2025-12", "when: 2025-11", (21, 11, "when-in-article")),
        ("    said_by: 가나전자\n", "", (12, 5, "claim-said-by")),
        ("said_by: 가나전자", "said_by: 다온AI", (15, 14, "said-by-in-article")),
        ("versus: [다온 5]", "versus: [다온 노트]", (30, 14, "versus-in-article")),
        ("기준 30억 위안", "기준 30억", (22, 15, "whole-words")),
        ("about: [누리 앱]\n    value: 30억", "about: [라온 N2]\n    value: 30억", None),
    ],
)
def test_each_mistake_stands_at_its_place(
    problems: Check, old: str, new: str, expected: tuple[int, int, str] | None
) -> None:
    assert FIGURES.count(old) == 1

    found = places(problems(ARTICLE, FIGURES.replace(old, new)))

    assert (expected or (18, 13, "about-in-evidence")) in found


def test_the_mend_is_the_articles_own_words(problems: Check) -> None:
    items = FIGURES.replace("5,500만 명을 넘어섰다\n    said", "5,500만 명\n    said")

    (problem,) = problems(ARTICLE, items)

    assert problem.hint == "기사에 적힌 대로: 1억 5,500만 명을 넘어섰다"


def test_this_day_is_the_day_of_the_report(problems: Check) -> None:
    article = "가나전자는 3일 누리 3를 공개했다.\n다온AI는 이날 다온 5를 공개했다."
    event = (
        "events:\n  - when: {}\n    what: 다온 5 공개\n    about: [다온AI]\n"
        "    evidence: 이날 다온 5를 공개했다\n"
    )

    assert problems(article, event.format("2026-03-03")) == []
    assert places(problems(article, event.format("2026-03-04"))) == [(12, 11, "when-in-article")]


def test_words_beside_the_number_are_hinted_at(problems: Check) -> None:
    told = FIGURES.replace(
        "value: 100만 토큰당 450원", "value: 100만 토큰당 450원으로 싸다"
    ).replace(
        "evidence: 요금은 100만 토큰당 450원으로", "evidence: 요금은 100만 토큰당 450원으로 싸다"
    )

    [problem] = problems(ARTICLE.replace("450원으로,", "450원으로 싸다."), told)

    assert (problem.code, problem.level) == ("value-in-evidence", "hint")
    assert (problem.hint or "").startswith("value: 100만 토큰당 450원 (")


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("13만 톤에서 15만 톤으로", "12만 톤에서 15만 톤"),
        ("12만 톤에서 16만 톤으로", "12만 톤에서 15만 톤"),
        ("15만 톤에서 12만 톤으로", "12만 톤에서 15만 톤"),
        ("톤", "12만 톤 / 12만 톤에서 15만 톤"),
    ],
)
def test_a_wrong_change_is_shown_the_whole_change(problems: Check, value: str, hint: str) -> None:
    items = (
        "figures:\n  - what: 생산량\n    about: [라온반도체]\n"
        f"    value: {value}\n    evidence: 생산량을 12만 톤에서 15만 톤으로 늘렸다\n"
    )

    (problem,) = problems("라온반도체는 생산량을 12만 톤에서 15만 톤으로 늘렸다.", items)

    assert (problem.code, problem.level) == ("value-in-evidence", "error")
    assert problem.hint == f"기사에 적힌 대로: {hint}"
