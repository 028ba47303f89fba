"""Our own sentences: every number, date and name is the article's."""

import pytest
from tests.rules.conftest import Check, places

ARTICLE = """\
가나전자는 지난 3일 대규모 언어모델 '누리 3'를 공개했다. 이용자는 230만 명을 넘어섰다.
다온AI는 12일 다온 5를 공개한다."""
SUMMARY = """\
summary:
  - text: {}
    about: {}
    evidence:
      - 지난 3일 대규모 언어모델 '누리 3'를 공개했다
      - 이용자는 230만 명을 넘어섰다
"""


@pytest.mark.parametrize(
    "text",
    [
        "가나전자가 3월 3일 누리 3를 공개했고, 이용자는 230만 명을 넘었다.",
        "가나전자가 3월에 누리 3를 공개했고, 이용자는 약 240만 명이다.",
        "가나전자의 누리 3 이용자가 2,300,000명을 넘었다.",
    ],
)
def test_the_articles_numbers_in_other_words_pass(problems: Check, text: str) -> None:
    assert problems(ARTICLE, SUMMARY.format(text, "[가나전자, 누리 3]")) == []


@pytest.mark.parametrize(
    ("text", "column", "code"),
    [
        ("가나전자가 3월 4일 누리 3를 공개했다.", 17, "own-numbers"),
        ("누리 3의 이용자는 320만 명을 넘었다.", 22, "own-numbers"),
        ("누리 3의 이용자는 230만 명 미만이다.", 22, "own-numbers"),
        ("누리 3의 이용자는 약 260만 명이다.", 24, "own-numbers"),
        ("다온AI가 누리 3를 공개했다.", 11, "own-names"),
    ],
)
def test_what_the_article_does_not_say_is_marked(
    problems: Check, text: str, column: int, code: str
) -> None:
    found = places(problems(ARTICLE, SUMMARY.format(text, "[가나전자, 누리 3]")))

    assert [place for place in found if place[0] == 8] == [(8, column, code)]


def test_a_swap_in_sentence_and_about_alike_is_noticed(problems: Check) -> None:
    swapped = SUMMARY.format("다온AI가 다온 5를 공개했다.", "[다온AI, 다온 5]")

    codes = {code for _, _, code in places(problems(ARTICLE, swapped))}

    assert {"own-names", "about-in-evidence"} <= codes


def test_evidence_that_stands_twice_is_ambiguous(problems: Check) -> None:
    article = "가나전자는 새 모델을 공개했다. 이용자가 크게 늘었다.\n다온AI도 이용자가 크게 늘었다."
    items = "events:\n  - what: 이용자 증가\n    about: [가나전자]\n    evidence: {}\n"

    assert (14, 15, "evidence-once") in places(
        problems(article, items.format("이용자가 크게 늘었다"))
    )
    assert problems(article, items.format("새 모델을 공개했다. 이용자가 크게 늘었다")) == []


MONTHLY = (
    "매달 진료 31만 건이 누리 앱을 거친다. 가나전자와 다온AI가 쓴다. 지점은 세 곳, 병원은 42개다."
)
FIGURE = """\
figures:
  - what: {}
    about: [누리 앱]
    value: 31만 건
    evidence: 매달 진료 31만 건이 누리 앱을 거친다
"""


@pytest.mark.parametrize(
    "what",
    ["한 달에 거치는 진료", "1개월 진료", "한 번에 보는 진료", "두 명이 본 진료", "한 가지 진료"],
)
def test_number_words_of_everyday_language_pass(problems: Check, what: str) -> None:
    assert problems(MONTHLY, FIGURE.format(what)) == []


@pytest.mark.parametrize(
    "what",
    [
        "두 달에 거치는 진료",
        "한 주에 거치는 진료",
        "지점 두 곳의 진료",
        "병원 두 개의 진료",
        "진료의 두 배",
        "세 명이 본 진료",
        "5명이 본 진료",
    ],
)
def test_a_wrong_number_in_words_is_marked(problems: Check, what: str) -> None:
    assert [code for _, _, code in places(problems(MONTHLY, FIGURE.format(what)))] == [
        "own-numbers"
    ]
