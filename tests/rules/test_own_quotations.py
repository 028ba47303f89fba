"""Words in quotation marks in our own sentences: the article has them."""

import pytest
from tests.rules.conftest import HEAD, Check, places

ARTICLE = """\
"싼 추론이 이긴다"
가나전자는 지난 3일 대규모 언어모델 '누리 3'를 공개했다.
가나전자 김하늘 연구소장은 "추론 비용을 이전 모델의 5분의 1로 낮췄다"고 했다.
회사는 '누구나 쓰는 AI'를 내걸었다."""
QUOTES = """\
quotes:
  - who: 김하늘
    text: 추론 비용을 이전 모델의 5분의 1로 낮췄다
    about: [가나전자]
"""


def check_title(problems: Check, title: str) -> list[tuple[int, int, str]]:
    head = HEAD.replace("title: 지어낸 브리핑", f"title: >-\n  {title}")
    return places(problems(ARTICLE, QUOTES, head))


@pytest.mark.parametrize(
    "title",
    [
        '가나전자 김하늘 "추론 비용을 이전 모델의 5분의 1로 낮췄다"',
        "가나전자 김하늘 “이전 모델의 5분의 1로 낮췄다.”",
        '가나전자 김하늘 "추론 비용…5분의 1로 낮췄다"',
        '가나전자 "싼 추론이 이긴다"',
        '가나전자 "누구나 쓰는 AI"',
        "가나전자 '모두의 AI'",
        "가나전자 '아주 싼 추론' 내걸어",
        '가나전자 13" 화면과 15" 화면',
    ],
)
def test_what_the_article_has_anywhere_passes(problems: Check, title: str) -> None:
    assert [found for found in check_title(problems, title) if found[2] == "own-quotations"] == []


@pytest.mark.parametrize(
    "title",
    [
        '가나전자 김하늘 "우리가 세계 최고의 모델을 만들었다"',
        "가나전자 김하늘 “비용을 이전 모델의 5분의 1로 줄였다”",
        '가나전자 김하늘 "추론 비용…세계 최저"',
        "가나전자 김하늘 '우리가 세계 최고의 모델을 만들었다'",
    ],
)
def test_what_nobody_said_is_marked(problems: Check, title: str) -> None:
    assert check_title(problems, title) == [(4, 13, "own-quotations")]


@pytest.mark.parametrize("field", ["text", "what"])
def test_an_invented_quotation_stands_in_no_sentence_of_ours(problems: Check, field: str) -> None:
    section = {"text": "summary", "what": "events"}[field]
    items = (
        f"{section}:\n  - {field}: 가나전자가 “모두의 모델” 누리 3를 공개했다\n"
        "    about: [가나전자, 누리 3]\n"
        "    evidence: 지난 3일 대규모 언어모델 '누리 3'를 공개했다\n"
    )

    found = problems(ARTICLE, items)

    assert [problem.code for problem in found] == ["own-quotations"]
    assert found[0].level == "error"


def test_a_note_is_the_editors_own(problems: Check) -> None:
    assert problems(ARTICLE, 'notes:\n  - text: 이 글은 "지어낸 말"을 쓴 보기이다.\n') == []
