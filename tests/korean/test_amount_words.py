"""Amounts as a page shows them, and read again. All material is invented."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.korean.amount import Amount, Relation, find_amounts, parse_amount
from briefing.korean.amount_words import AmountWords, format_amount, format_number


def amount_of(text: str) -> Amount:
    amount = parse_amount(text)
    assert amount is not None, text
    return amount


def made(
    value: str | tuple[str, str],
    unit: str,
    relation: Relation = "=",
    counter: str = "",
    before: str | None = None,
) -> Amount:
    """An amount that did not come from a text."""
    low, high = (None, None) if isinstance(value, str) else map(Decimal, value)
    return Amount(
        *("", 0, 0, (0, 0)),
        value=Decimal(value) if isinstance(value, str) else None,
        low=low,
        high=high,
        unit=unit,
        relation=relation,
        from_value=None if before is None else Decimal(before),
        counter=counter,
    )


def test_the_parts_of_an_amount() -> None:
    words = format_amount(amount_of("1억5500만명을 넘어섰다"))

    assert words == AmountWords(number="1억 5,500만", unit="명", bound="초과", before="")
    assert str(words) == "1억 5,500만 명 초과"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("30억위안", "30억 위안"),
        ("약 6300억 원", "6,300억 원쯤"),
        ("12000개", "1만 2,000개"),
        ("2.50배", "2.5배"),
        ("10분의 1 수준", "10분의 1쯤"),
        ("절반", "절반"),
        ("51.3퍼센트", "51.3퍼센트"),
        ("7%대", "7%대"),
        ("20∼30%", "20~30%"),
        ("한 달에 20달러", "월 20달러"),
        ("100만토큰당 450원", "100만 토큰당 450원"),
        ("$1.2B", "12억 달러"),
        ("수십억원", "수십억 원"),
        ("700억원대", "700억 원대"),
        ("500달러대 이상", "500달러대 이상"),
        ("30대 이용자", "30대"),
        ("몇 달", "몇 달"),
        ("며칠", "며칠"),
        ("석 달", "3개월"),
        ("7B", "70억 매개변수"),
        ("2시간 30분", "2시간 30분"),
        ("1년 6개월", "1년 6개월"),
        ("반년", "반 년"),
        ("제3차", "제3차"),
        ("두 번째", "2번째"),
        ("1위", "1위"),
        ("마이너스 140억원", "-140억 원"),
        ("1억을 넘었다", "1억 초과"),
        ("2048장 이상", "2,048장 이상"),
        ("1인당 최대 2억 원", "1인당 2억 원 이하"),
        ("초당 1.2TB", "초당 1.2TB"),
        ("12만8000톤에서 15만톤으로", "12만 8,000톤 → 15만 톤"),
    ],
)
def test_an_amount_as_printed_and_as_shown(text: str, shown: str) -> None:
    assert str(format_amount(find_amounts(text)[-1])) == shown


def test_an_old_value_has_its_unit() -> None:
    words = format_amount(amount_of("12만 8,000토큰에서 100만 토큰으로"))

    assert words == AmountWords(number="100만", unit="토큰", bound="", before="12만 8,000토큰")


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (made("3e9", "CNY"), "30억 위안"),
        (made("450", "KRW/1000000 token"), "100만 토큰당 450원"),
        (made("20", "USD/month", "<="), "월 20달러 이하"),
        (made("50000", "unit/year"), "연간 5만 개"),
        (made("4.5", "percent/year"), "연 4.5%"),
        (made("0.6666666667", "fraction"), "3분의 2"),
        (made("0.1234", "fraction"), "0.1234"),
        (made(("20", "39"), "year", "range", counter="대"), "20~30대"),
        (made(("1000", "9999"), "person", "~"), "수천 명"),
        (made("3", "quarter"), "3개 분기"),
        (made("100", "USD/배럴"), "배럴당 100달러"),
        (made("150000", "톤", before="120000"), "12만 톤 → 15만 톤"),
    ],
)
def test_an_amount_without_a_text(amount: Amount, shown: str) -> None:
    assert str(format_amount(amount)) == shown


def test_an_amount_without_a_number_is_a_mistake_of_the_caller() -> None:
    amount = made("1", "unit")
    nothing = Amount("", 0, 0, (0, 0), None, None, None, amount.unit, "=")

    with pytest.raises(ValueError, match="low and a high"):
        format_amount(nothing)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("0", "0"),
        ("9999", "9,999"),
        ("10000", "1만"),
        ("100000001", "1억 1"),
        ("4515.65", "4,515.65"),
        ("24515.65", "2만 4,515.65"),
        ("-155000000", "-1억 5,500만"),
        ("1000000000000", "1조"),
        ("20000000000000000", "2경"),
        ("0.14", "0.14"),
        ("1.50", "1.5"),
    ],
)
def test_numbers_are_grouped_by_four(number: str, words: str) -> None:
    assert format_number(Decimal(number)) == words
