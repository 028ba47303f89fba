"""Whom an item is about: named there, or meant by 회사는, by an answer, by 「김 소장」."""

import pytest
from tests.rules.conftest import Check, places

LISTING = """\
다온AI는 가나전자와 손잡았다.
가나전자는 지난해 매출 310억 원을 냈다. 다온AI보다 많다.
회사는 상장을 추진한다. 지난 1월 새늘로봇을 주관사로 뽑았다.
다온AI도 상장을 준비한다."""
EVENT = """\
events:
  - what: 주관사 선정
    when: 2026-01
    about: [{}]
    evidence: 지난 1월 새늘로봇을 주관사로 뽑았다
"""


@pytest.mark.parametrize("about", ["가나전자, 새늘로봇", "가나전자", "새늘로봇"])
def test_the_company_is_the_last_one_spoken_of(problems: Check, about: str) -> None:
    assert problems(LISTING, EVENT.format(about)) == []


@pytest.mark.parametrize("about", ["다온AI, 새늘로봇", "새늘로봇, 다온AI", "다온AI"])
def test_another_company_of_the_article_is_not_meant(problems: Check, about: str) -> None:
    codes = {code for _, _, code in places(problems(LISTING, EVENT.format(about)))}

    assert "about-in-evidence" in codes


def test_whoever_else_the_paragraph_before_tells_of_may_be_meant(problems: Check) -> None:
    article = "가나전자는 매출 310억 원을 냈다. 다온AI는 웃었다.\n회사는 1월 주관사를 뽑았다."
    event = EVENT.replace("지난 1월 새늘로봇을 주관사로", "회사는 1월 주관사를")

    assert problems(article, event.format("가나전자")) == []
    assert problems(article, event.format("다온AI")) == []


def test_a_topic_between_ends_what_the_company_means(problems: Check) -> None:
    article = LISTING.replace("지난 1월 새", "새늘로봇은 웃었다. 지난 1월 새")

    assert [p.code for p in problems(article, EVENT.format("가나전자"))] != []


@pytest.mark.parametrize(
    "before",
    [
        "가나전자의 지난해 매출은 310억 원으로 다온AI보다 많다.",
        "가나전자는 다온AI에 칩을 판다.",
        "손님은 가나전자만이 아니다.",
    ],
)
def test_the_company_is_one_of_its_own_paragraph_first(problems: Check, before: str) -> None:
    article = f"다온AI는 웃었다.\n{before} 회사는 지난 1월 새늘로봇을 주관사로 뽑았다."

    assert problems(article, EVENT.format("가나전자")) == []
    assert [p.code for p in problems(article, EVENT.format("다온AI"))] != []


INTERVIEW = """\
지난 2일 만난 김하늘(41) 가나전자 대표는 누리 앱을 만든 까닭을 말했다. 앱은 인기다.
다온AI와 다온 노트는 경쟁사다.
—얼마나 아끼나.
“평균 45% 줄었습니다. 우리가 잰 값입니다.”
—실제 오류는 얼마나 되나.
“지난해 4분기에 0.8%였습니다.”
이도담 다온AI 대표는 “틀린 말”이라고 했다.
가나전자는 누리 3도 낸다. 김 대표는 매출 목표를 120억 원으로 잡았다."""
ANSWER = """\
figures:
  - what: 오류 비율
    about: [{}]
    value: 0.8%
    said_by: 김하늘
    evidence: 지난해 4분기에 0.8%였습니다
"""


@pytest.mark.parametrize("about", ["가나전자", "누리 앱", "김하늘", "가나전자, 누리 앱"])
def test_an_answer_is_about_who_gives_it(problems: Check, about: str) -> None:
    quote = ANSWER.replace("figures:\n  - what: 오류 비율", "quotes:\n  - who: 김하늘")
    quote = quote.replace("    value: 0.8%\n    said_by: 김하늘\n", "").replace(
        "evidence: 지난해 4분기에 0.8%였습니다", "text: 지난해 4분기에 0.8%였습니다."
    )

    assert problems(INTERVIEW, ANSWER.format(about)) == []
    assert problems(INTERVIEW, quote.format(about)) == []


@pytest.mark.parametrize("about", ["다온AI", "다온 노트", "누리 3", "이도담", "새늘로봇"])
def test_an_answer_is_about_nobody_else(problems: Check, about: str) -> None:
    found = places(problems(INTERVIEW, ANSWER.format(about)))

    assert (13, 13, "about-in-evidence") in found


def test_the_mend_says_that_evidence_may_be_a_list(problems: Check) -> None:
    found = problems(INTERVIEW, ANSWER.format("누리 3"))
    mended = ANSWER.format("누리 3").replace(
        "evidence: 지난해", "evidence:\n      - 가나전자는 누리 3도 낸다\n      - 지난해"
    )

    assert [problem.hint for problem in found] == [
        "그 문단의 이름: 가나전자, 누리 앱. 맞는 이름이면, evidence는 목록일 수 있으니 "
        "「누리 3」이 나오는 구절(기사 9행)을 거기에 더해 주세요."
    ]
    assert problems(INTERVIEW, mended) == []


GOAL = """\
outlook:
  - what: 매출 120억 원
    about: [{}]
    said_by: {}
    evidence: 매출 목표를 120억 원으로 잡았다
"""


def test_a_surname_with_a_title_is_that_person(problems: Check) -> None:
    assert problems(INTERVIEW, GOAL.format("김하늘", "김하늘")) == []
    assert problems(INTERVIEW, GOAL.format("가나전자", "김하늘")) == []


@pytest.mark.parametrize("said_by", ["이도담", "최가람", "다온AI"])
def test_a_surname_with_a_title_is_nobody_else(problems: Check, said_by: str) -> None:
    found = places(problems(INTERVIEW, GOAL.format("가나전자", said_by)))

    assert found == [(14, 14, "said-by-in-article")]


def test_a_title_that_is_not_his_is_not_him(problems: Check) -> None:
    article = INTERVIEW.replace("김 대표는", "김 교수는")

    found = places(problems(article, GOAL.format("가나전자", "김하늘")))

    assert found == [(14, 14, "said-by-in-article")]
