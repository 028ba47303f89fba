"""Amounts in sentences: what is found, where, and how it is bounded. All material is invented."""

from __future__ import annotations

import csv
import time
from decimal import Decimal
from pathlib import Path

import pytest

from briefing.korean.amount import Amount, find_amounts, parse_amount, same_amount

DATA = Path(__file__).parent / "data"


def rows(name: str) -> dict[str, list[dict[str, str]]]:
    """Sentence → its annotated amounts; the columns stand in the file's first line."""
    sentences: dict[str, list[dict[str, str]]] = {}
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            amounts = sentences.setdefault(row["context"], [])
            if row["relation"] != "none":
                amounts.append(row)
    return sentences


def said(amount: Amount) -> tuple[str, Decimal | tuple[Decimal, Decimal], str, str]:
    """Text, value or both ends, unit, relation."""
    if amount.value is not None:
        return amount.text, amount.value, amount.unit, amount.relation
    assert amount.low is not None
    assert amount.high is not None
    return amount.text, (amount.low, amount.high), amount.unit, amount.relation


def values(amounts: tuple[Amount, ...]) -> list[tuple[Decimal | None, ...]]:
    return [(amount.value, amount.low, amount.high) for amount in amounts]


@pytest.mark.parametrize("sentence", rows("amounts_dev.tsv"))
def test_every_amount_of_the_development_sentences_is_found_and_nothing_else(sentence: str) -> None:
    expected = rows("amounts_dev.tsv")[sentence]
    found = find_amounts(sentence)

    numbers = [
        tuple(Decimal(row[key]) if row[key] else None for key in ("value", "low", "high"))
        for row in expected
    ]
    assert values(found) == numbers
    assert [amount.relation for amount in found] == [row["relation"] for row in expected]
    assert [amount.unit for amount in found] == [row["unit"] for row in expected]


def test_an_article_gives_text_value_unit_and_bound() -> None:
    found = find_amounts(
        "누리 앱의 월간 활성 이용자는 지난달 기준 230만 명을 넘어섰다. 가나전자는 30억 위안"
        "(약 6,300억 원)을 들여 모델을 400개 이상 공개하고, 비용을 10분의 1 수준으로 낮췄다."
    )

    assert [said(amount) for amount in found] == [
        ("230만 명", 2_300_000, "person", ">"),
        ("30억 위안", 3_000_000_000, "CNY", "="),
        ("6,300억 원", 630_000_000_000, "KRW", "~"),
        ("400개", 400, "unit", ">="),
        ("10분의 1", Decimal("0.1"), "fraction", "~"),
    ]


def test_the_cue_is_the_whole_phrase() -> None:
    text = "이용자가 약 230만 명을 지난달 처음으로 넘어섰고, 하루 최대 5시간 쓴다."
    first, second = find_amounts(text)

    assert text[slice(*first.cue)] == "약 230만 명을 지난달 처음으로 넘어섰고"
    assert text[slice(*second.cue)] == "하루 최대 5시간"


def test_a_change_is_two_amounts_and_the_second_knows_the_first() -> None:
    text = "컨텍스트 윈도를 기존 12만 8,000토큰에서 100만 토큰으로 늘렸다."
    before, after = find_amounts(text)

    assert [before.value, before.from_value] == [128_000, None]
    assert [after.value, after.from_value] == [1_000_000, 128_000]
    assert text[slice(*after.cue)] == "12만 8,000토큰에서 100만 토큰"


@pytest.mark.parametrize(
    ("text", "old"),
    [
        ("12만 톤에서 15만 톤으로 늘었다", 120_000),
        ("3만에서 5만 명으로 늘었다", 30_000),
        ("82.1%→91.4%로 올랐다", Decimal("82.1")),
        ("월 20달러에서 25달러로 오른다", 20),
        ("가입자는 2024년 12월 3억 명에서 올 2월 4억 명으로 늘었다", 300_000_000),
        ("120MW에서 3년 만에 300MW로 늘렸다", 120),
    ],
)
def test_what_a_change_came_from(text: str, old: Decimal) -> None:
    assert find_amounts(text)[-1].from_value == old


@pytest.mark.parametrize(
    "text",
    [
        "2만에서 3만 명이 참가했다",  # a range
        "서울 3곳에서 200명이 모였다",  # a place
        "20%에서 30% 사이다",
        "전년 동기의 3억 달러에서 두 배로 뛰었다",
        "30~40% 수준에서 80% 이상으로",  # which of the two is the old one is not said
        "수십%에서 80%로",
    ],
)
def test_what_is_no_change(text: str) -> None:
    assert all(amount.from_value is None for amount in find_amounts(text))


def test_the_second_amount_of_a_change_shares_the_rate_of_the_first() -> None:
    _, after = find_amounts("입력은 100만 토큰당 1.25달러에서 0.5달러로 내렸다")

    assert (after.value, after.unit, after.counter) == (
        Decimal("0.5"),
        "USD/1000000 token",
        "달러/토큰",
    )


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("8Gb를 46% 웃돈다", "="),
        ("점유율은 50%를 웃돈다", ">"),
        ("시장 예상치를 12% 상회했다", "="),
        ("100억달러(약 14조원) 이상", ">="),
        ("1억 명을 넘지 못했다", "<="),
        ("300만 대를 팔아 목표를 넘어섰다", "="),
        ("최대 출력은 3만 토큰이다", "="),
        ("최대 100여 명", "<="),
        ("약 10만 명 이상", ">="),
        ("사상 최고 5000선", "="),
        ("4만 명이 채 안 되는 인구", "<"),
        ("서버 3대의 이상 징후", "="),
    ],
)
def test_a_bound_belongs_to_the_nearest_number(text: str, relation: str) -> None:
    assert find_amounts(text)[0 if "Gb" not in text else 1].relation == relation


@pytest.mark.parametrize(
    ("sentence", "text", "unit", "counter"),
    [
        ("월 20달러", "20달러", "USD/month", "달러/월"),
        ("1인당 2억 원", "1인당 2억 원", "KRW/person", "원/인"),
        ("개당 1만2000원", "개당 1만2000원", "KRW/unit", "원/개"),
        ("주당 180달러", "주당 180달러", "USD/주", "달러/주"),
        ("주당 52시간", "주당 52시간", "hour/week", "시간/주"),
        ("초당 최대 8TB", "8TB", "TB/second", "TB/초"),
        ("1.2TB/s", "1.2TB/s", "TB/second", "TB/초"),
        ("한 달에 7만 건", "7만 건", "unit/month", "건/달"),
        ("지난 한 달 7만 건", "7만 건", "unit", "건"),
        ("3월 20달러", "20달러", "USD", "달러"),
        ("이번 주 3건", "3건", "unit", "건"),
        ("100만 토큰당 입력 2달러, 출력 8달러", "8달러", "USD/1000000 token", "달러/토큰"),
        ("100엔당 942원, 유로는 1696원", "1696원", "KRW", "원"),
    ],
)
def test_what_an_amount_is_counted_per(sentence: str, text: str, unit: str, counter: str) -> None:
    amount = find_amounts(sentence)[-1]

    assert (amount.text, amount.unit, amount.counter) == (text, unit, counter)


@pytest.mark.parametrize(
    "text",
    [
        "GPT-5.2와 R1, HBM4, V3.2.1, 누리3-235B, 누리 3도, 글샘 2.0 배포, 2.0 프로, 누리3만 공개",
        "2026년 3월 14일 오후 2시 30분, 지난 3분기와 하반기, '24년, 90년대, 3년 전",
        "다시 한번 백화점에서 만화 원고를 조건 없이, 한편 두 배우와 네 명문대는",
        "02-1234-5678, dev.5만명@example.com, https://news.example/5만명",
        "3대 강국과 500대 기업, 2차전지, 4차 산업혁명, 제3자, 형법 제30조 개정",
        "51 대 49, 3대 2로 이겼다. 1인 기업, 재벌 3세, 6세대 HBM, 60주년",
        "구조 문제와 수주 잔고, 점수, 수명, 억 원 단위, 이천 공장, 1부에서",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert find_amounts(text) == ()


@pytest.mark.parametrize(
    ("copied", "value", "unit", "relation"),
    [
        ("230만 명을 넘어섰다", 2_300_000, "person", ">"),
        ("약 6,300억 원", 630_000_000_000, "KRW", "~"),
        ("100만 토큰당 450원", 450, "KRW/1000000 token", "="),
        ("10분의 1 수준", Decimal("0.1"), "fraction", "~"),
        ("1위", 1, "rank", "="),
        (" 3조 2천억 원. ", 3_200_000_000_000, "KRW", "="),
        ("557만6000달러에 불과했다", 5_576_000, "USD", "="),
        ("총 4조 5,000억 원 규모의", 4_500_000_000_000, "KRW", "="),
        ("1억 초과", 100_000_000, "", ">"),
    ],
)
def test_an_amount_as_a_contributor_copies_it(
    copied: str, value: Decimal, unit: str, relation: str
) -> None:
    amount = parse_amount(copied)

    assert amount is not None
    assert (amount.value, amount.unit, amount.relation) == (value, unit, relation)


def test_a_copied_change_and_a_copied_range() -> None:
    change = parse_amount("12만 8,000토큰에서 100만 토큰으로")
    span = parse_amount("20~30%가량")

    assert change is not None
    assert [change.value, change.from_value] == [1_000_000, 128_000]
    assert span is not None
    assert [span.value, span.low, span.high] == [None, 20, 30]
    assert span.relation == "range"


@pytest.mark.parametrize(
    "copied",
    [
        "",
        "많은 이용자",
        "GPT-5.2",
        "3% 늘었다",
        "매출 3조 원",
        "30억 위안(약 6,300억 원)",
        "3개, 5개",
    ],
)
def test_what_is_not_one_amount(copied: str) -> None:
    assert parse_amount(copied) is None


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("매출 3조 2026년 5만 명", ["3조", "5만 명"]),
        ("3만 5만 개", ["3만", "5만 개"]),
        ("3천 5천 명", ["5천 명"]),
        ("1억 1명", ["1억 1명"]),
        ("1만 2천 500명", ["1만 2천 500명"]),
        ("2천500만 원", ["2천500만 원"]),
        ("10만 장 3개", ["10만 장", "3개"]),
    ],
)
def test_where_a_numeral_ends(text: str, printed: list[str]) -> None:
    assert [amount.text for amount in find_amounts(text)] == printed


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("3~5만 개", 30_000, 50_000, "unit"),
        ("5000~1만 명", 5_000, 10_000, "person"),
        ("7~70B", 7_000_000_000, 70_000_000_000, "parameter"),
        ("$20~$30", 20, 30, "USD"),
        ("6개월~1년", 6, 12, "month"),
        ("연 16~22%대", 16, Decimal("22.9"), "percent/year"),
        ("20-30%", 20, 30, "percent"),
        ("2, 3년", 2, 3, "year"),
    ],
)
def test_both_ends_of_a_range(text: str, low: Decimal, high: Decimal, unit: str) -> None:
    (found,) = find_amounts(text)

    assert [found.low, found.high] == [low, high]
    assert (found.unit, found.relation) == (unit, "range")


def test_a_value_has_no_exponent_and_no_trailing_zeros() -> None:
    found = find_amounts("$1.20B, 2.50배, 12경 원")

    assert [str(a.value) for a in found] == ["1200000000", "2.5", "120000000000000000"]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("1억 5,500만 명", "1억5500만명", True),
        ("3조 2천억 원", "3조2000억원", True),
        ("두 배", "2배", True),
        ("51.3%", "51.3퍼센트", True),
        ("630,000,000,200원", "6300억 원", False),
        ("100만 명", "100만 명 이상", False),
        ("20달러", "20위안", False),
        ("20~30%", "20~31%", False),
        ("12만 톤에서 15만 톤으로", "15만 톤", False),
    ],
)
def test_whether_two_amounts_say_the_same(a: str, b: str, same: bool) -> None:
    first, second = parse_amount(a), parse_amount(b)

    assert first is not None
    assert second is not None
    assert same_amount(first, second) is same


def test_a_paragraph_of_an_article_takes_well_under_a_millisecond() -> None:
    paragraph = (
        "다온AI는 지난 14일 대규모 언어모델 '다온 6'을 공개했다. 월간 활성 이용자는 지난달 "
        "기준 1억 5,500만 명으로 1위를 지키고 있다. 회사는 이용자에게 30억 위안(약 6300억 원)의 "
        "보조금을 지급하겠다고 밝혔다. 솔빛리서치는 경쟁이 내년까지 이어질 것으로 내다봤다. "
    )
    best = min(_seconds(paragraph) for _ in range(50))

    assert best < 0.001


def _seconds(text: str) -> float:
    start = time.perf_counter()
    find_amounts(text)
    return time.perf_counter() - start
