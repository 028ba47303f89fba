"""When something was, and by when it is due: what the article's words may stand for."""

import pytest
from tests.rules.conftest import Check, places

STAFF = "가나전자는 현재 260명인 직원도 연말까지 400명으로 늘릴 계획이다."
FIGURE = """\
figures:
  - what: 직원
    about: [가나전자]
    value: {}
    when: {}
    evidence: 현재 260명인 직원도 연말까지 400명으로
"""


@pytest.mark.parametrize(
    ("value", "when"),
    [
        ("260명", "2026-03"),
        ("260명", "2026-03-05"),
        ("400명", "2026-12"),
        ("400명", "2026-12~"),
    ],
)
def test_now_is_the_day_of_the_article(problems: Check, value: str, when: str) -> None:
    assert problems(STAFF, FIGURE.format(value, when)) == []


@pytest.mark.parametrize(
    ("value", "when", "hint"),
    [
        ("260명", "2025-12", "when: 2026-03 또는 2026-03-05"),
        ("400명", "2026-03", "when: 2026-12"),
        ("400명", "2027-12", "when: 2026-12"),
    ],
)
def test_the_mend_is_the_date_that_the_amount_belongs_to(
    problems: Check, value: str, when: str, hint: str
) -> None:
    found = problems(STAFF, FIGURE.format(value, when))

    assert [(p.code, p.hint) for p in found] == [("when-in-article", hint)]


@pytest.mark.parametrize(
    ("words", "count"), [("지금까지", 0), ("이미", 0), ("이미지를", 1), ("현재로서는", 1)]
)
def test_what_counts_for_now(problems: Check, words: str, count: int) -> None:
    article = f"가나전자는 {words} 260장 만들었다."
    figure = (
        "figures:\n  - what: 만든 것\n    about: [가나전자]\n    value: 260장\n    when: 2026-03\n"
        f"    evidence: {words} 260장 만들었다\n"
    )

    assert len(problems(article, figure)) == count


def test_a_date_counted_until_now_is_that_date(problems: Check) -> None:
    article = "가나전자의 직원은 지난 2월 말 현재 260명이다."
    figure = FIGURE.replace("현재 260명인 직원도 연말까지 400명으로", "지난 2월 말 현재 260명")

    assert problems(article, figure.format("260명", "2026-02")) == []
    assert places(problems(article, figure.format("260명", "2026-03"))) == [
        (15, 11, "when-in-article")
    ]


OUTLOOK = """\
outlook:
  - by: {}
    what: 법인 설립
    about: [가나전자]
    evidence: {} 법인을 세운다
"""


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("내년 초", "2027-01 2027-01~ 2027-02~ 2027-03 2027-03~ 2027-01/2027-03 2027-01/2027-02"),
        ("연말까지", "2026-12 2026-12~ 2026-11~ 2026-10/2026-12"),
        ("내년 말", "2027-12 2027-12~ 2027-11/2027-12"),
        ("내년 상반기 초", "2027-01 2027-01~ 2027-02~ 2027-01/2027-02"),
        ("내년 하반기 말", "2027-12 2027-12~ 2027-11~"),
        ("오는 4월 초", "2026-04 2026-04~ 2026-04-10 2026-04-05~ 2026-04-01/2026-04-10"),
        ("오는 4월 중순", "2026-04 2026-04~ 2026-04-20 2026-04-15~"),
        ("오는 4월 하순", "2026-04 2026-04~ 2026-04-30 2026-04-25~"),
    ],
)
def test_an_imprecise_word_is_written_in_several_ways(
    problems: Check, words: str, right: str
) -> None:
    article = f"가나전자는 {words} 법인을 세운다."

    found = {by: problems(article, OUTLOOK.format(by, words)) for by in right.split()}

    assert {by: told for by, told in found.items() if told} == {}


@pytest.mark.parametrize(
    ("words", "by", "level", "hint"),
    [
        ("내년 초", "2027-06", "error", "by: 2027-01"),
        ("내년 초", "2027-02", "error", "by: 2027-01"),
        ("내년 초", "2027-06~", "error", "by: 2027-01~"),
        ("내년 초", "2027-01/2027-06", "error", "by: 2027-01"),
        ("내년 초", "2027~", "hint", "by: 2027-01~"),
        ("내년 초", "2028-01", "error", "by: 2027-01"),
        ("연말까지", "2026-11", "error", "by: 2026-12"),
        ("오는 4월 초", "2026-05", "error", "by: 2026-04-10"),
        ("오는 4월 초", "2026-04-15~", "error", "by: 2026-04-10~"),
    ],
)
def test_an_imprecise_word_is_not_any_date(
    problems: Check, words: str, by: str, level: str, hint: str
) -> None:
    found = problems(f"가나전자는 {words} 법인을 세운다.", OUTLOOK.format(by, words))

    assert [(p.level, p.code, p.hint) for p in found] == [(level, "by-in-article", hint)]


def test_when_is_no_deadline(problems: Check) -> None:
    article = "가나전자는 지난해 초 법인을 세웠다."
    event = "events:\n  - when: {}\n    what: 법인 설립\n    about: [가나전자]\n    evidence: {}\n"
    right, wrong = ("2025-01", "2025-01~", "2025-01/2025-03"), ("2025-03", "2024-12~")

    for when in right:
        assert problems(article, event.format(when, "지난해 초 법인을 세웠다")) == []
    for when in wrong:
        found = places(problems(article, event.format(when, "지난해 초 법인을 세웠다")))
        assert found == [(12, 11, "when-in-article")]
