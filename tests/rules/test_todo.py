"""A name that waits for its file is told once, with how often it stands and the mend."""

from __future__ import annotations

from tests.rules.conftest import HEAD, Check, places

ARTICLE = (
    "너른전자가 추론칩 '빛샘2'를 공개했다. 너른전자 직원은 40명이다. "
    "'빛샘2'의 가격은 3만 원이다. 가나전자도 있다."
)
ITEMS = """\
figures:
  - what: 직원
    about: [TODO 너른전자]
    value: 40명
    evidence: 너른전자 직원은 40명이다
  - what: 가격
    about: [TODO 너른전자, TODO 빛샘2]
    value: 3만 원
    evidence: "'빛샘2'의 가격은 3만 원이다"
events:
  - what: 빛샘2 공개
    about: [TODO 너른전자, TODO 가나전자]
    evidence: 너른전자가 추론칩 '빛샘2'를 공개했다
  - what: TODO 무슨 일인가
    about: [TODO 누구의 일인가]
    evidence: 가나전자도 있다
"""


def test_each_name_is_told_once_where_it_first_stands(problems: Check) -> None:
    draft = HEAD.replace("source:", "status: draft\nsource:")

    found = problems(ARTICLE, ITEMS, draft)

    assert places(found) == [
        (14, 13, "todo"),
        (18, 24, "todo"),
        (23, 24, "todo"),
        (25, 11, "todo"),
        (26, 13, "todo"),
    ]
    assert [(problem.message, problem.hint) for problem in found[:3]] == [
        (
            "「너른전자」는 아직 등록하지 않은 이름입니다(모두 3곳).",
            "briefing add company 너른전자를 실행한 뒤 briefing check --fix",
        ),
        (
            "「빛샘2」는 아직 등록하지 않은 이름입니다.",
            "briefing add product 빛샘2 --company 회사를 실행한 뒤 briefing check --fix",
        ),
        (
            "「가나전자」는 이제 등록된 이름입니다.",
            "TODO를 지워 주세요: 가나전자 (briefing check --fix가 모두 지워 줍니다)",
        ),
    ]
    assert found[3].message == found[4].message == "아직 채우지 않은 자리입니다."
    assert {problem.level for problem in found} == {"warning"}
