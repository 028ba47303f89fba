"""What our own sentences affirm or deny, and whether things rise or fall in them."""

import pytest
from tests.rules.conftest import Check

ARTICLE = """\
가나전자는 지난 3일 누리 3를 공개했다. 다온AI는 논평하지 않았다.
가나전자의 매출은 12% 늘었고 영업이익은 5% 줄었다. 가나전자는 다온AI에 판매 중단을 요구했다.
누리 3의 성능은 다온 5에 못 미친다."""
SUMMARY = "summary:\n  - text: {}\n    about: [가나전자, 다온AI, 누리 3]\n    evidence: {}\n"


@pytest.mark.parametrize(
    ("ours", "evidence"),
    [
        ("가나전자가 누리 3를 공개했다.", "누리 3를 공개했다"),
        ("가나전자가 누리 3를 공개했고 다온AI는 논평하지 않았다.", "다온AI는 논평하지 않았다"),
        ("다온AI는 아무 논평도 내놓지 않았다.", "다온AI는 논평하지 않았다"),
        ("누리 3는 다온 5만 못하다.", "누리 3의 성능은 다온 5에 못 미친다"),
        ("가나전자는 다온AI에 더 팔지 말라고 했다.", "다온AI에 판매 중단을 요구했다"),
        ("가나전자의 매출이 늘고 영업이익은 줄었다.", "매출은 12% 늘었고 영업이익은 5% 줄었다"),
        ("가나전자의 영업이익이 5% 감소했다.", "영업이익은 5% 줄었다"),
        ("가나전자는 누리 3 공개에 그치지 않았다.", "누리 3를 공개했다"),
    ],
)
def test_the_same_in_other_words_passes(problems: Check, ours: str, evidence: str) -> None:
    found = problems(ARTICLE, SUMMARY.format(ours, evidence))

    assert [p.code for p in found if p.code == "own-polarity"] == []


@pytest.mark.parametrize(
    ("ours", "evidence", "said"),
    [
        (
            "가나전자가 누리 3를 공개하지 않았다.",
            "지난 3일 누리 3를 공개했다",
            "않았다는 말이 없습니다",
        ),
        (
            "가나전자는 누리 3를 공개하지 못했다.",
            "지난 3일 누리 3를 공개했다",
            "않았다는 말이 없습니다",
        ),
        ("다온AI가 논평했다.", "다온AI는 논평하지 않았다", "우리 문장에서는 「논평했다」"),
        ("다온AI에 중단을 요구하지 않았다.", "판매 중단을 요구했다", "근거에서는 「요구했다」"),
        (
            "가나전자의 매출이 12% 줄었다.",
            "매출은 12% 늘었고 영업이익은 5% 줄었다",
            "근거에서는 늘거나",
        ),
        ("가나전자의 영업이익이 5% 늘었다.", "영업이익은 5% 줄었다", "우리 문장에서는 늘거나"),
    ],
)
def test_the_contrary_is_told(problems: Check, ours: str, evidence: str, said: str) -> None:
    found = problems(ARTICLE, SUMMARY.format(ours, evidence))

    [problem] = [p for p in found if p.code == "own-polarity"]
    assert problem.level == "warning"
    assert said in problem.message
