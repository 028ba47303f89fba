"""How much of an article may stand in a row: of one evidence, and of several that follow on."""

import pytest
from tests.rules.conftest import Check, places

ONE = "가나전자는 " + "지어낸 말을 한없이 늘어놓는 기계를 " * 10 + "내놓았다."
OTHER = "그 기계는 " + "또 다른 지어낸 말을 끝없이 되뇌는 까닭에 " * 7 + "멈추었다."
BETWEEN = "여기에는 다른 말이 있다."
REST = "\n".join(f"{number}번째로 이어지는 지어낸 줄이다. " * 9 for number in range(1, 15))
ITEM = """\
events:
  - what: 기계를 내놓음
    about: [가나전자]
    evidence:
      - {one}
      - {other}
"""


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (f"{ONE} {OTHER}", [(16, 9, "share-shown")]),
        (f"{ONE}\n\n{OTHER}", [(16, 9, "share-shown")]),
        (f"{OTHER} {ONE}", [(15, 9, "share-shown")]),
        (f"{ONE} {BETWEEN} {OTHER}", []),
        (f"{ONE}\n\n{BETWEEN}\n\n{OTHER}", []),
    ],
    ids=["one-paragraph", "two-paragraphs", "other-order", "apart", "paragraphs-apart"],
)
def test_passages_that_follow_on_are_one_text_to_the_reader(
    article: str, expected: list[tuple[int, int, str]], problems: Check
) -> None:
    assert len(ONE) < 300 > len(OTHER)
    assert len(ONE) + len(OTHER) > 300

    found = problems(f"{article}\n{REST}", ITEM.format(one=ONE, other=OTHER))

    assert [place for place in places(found) if place[2] == "share-shown"] == expected


def test_the_first_line_of_an_article_may_be_evidence(problems: Check) -> None:
    items = "events:\n  - what: 기사가 남\n    themes: [추론 비용]\n    evidence: 지어낸 기사\n"
    found = problems(f"{ONE}\n{REST}", items)
    assert [place for place in places(found) if place[2] == "share-shown"] == []
