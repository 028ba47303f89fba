"""EDTF: what is read, what is refused and which form is offered instead."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.edtf import Edtf, parse_edtf

D = date


@pytest.mark.parametrize(
    ("text", "first_day", "last_day", "precision"),
    [
        ("2026", D(2026, 1, 1), D(2026, 12, 31), "year"),
        ("2026-02", D(2026, 2, 1), D(2026, 2, 28), "month"),
        ("2028-02", D(2028, 2, 1), D(2028, 2, 29), "month"),
        ("2026-02-14", D(2026, 2, 14), D(2026, 2, 14), "day"),
        ("2026-01/2026-06", D(2026, 1, 1), D(2026, 6, 30), "interval"),
        ("2026-02-16/2026-02-22", D(2026, 2, 16), D(2026, 2, 22), "interval"),
        ("2025/2026-03", D(2025, 1, 1), D(2026, 3, 31), "interval"),
        ("2023/..", D(2023, 1, 1), None, "interval"),
        ("../2023", None, D(2023, 12, 31), "interval"),
    ],
)
def test_a_date_covers_its_days(
    text: str, first_day: date | None, last_day: date | None, precision: str
) -> None:
    read = parse_edtf(text)
    assert (read.first_day, read.last_day, read.precision) == (first_day, last_day, precision)
    assert (read.approximate, read.uncertain) == (False, False)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2026~", True, False),
        ("2026-02?", False, True),
        ("2026-02-14~", True, False),
        ("2026-01~/2026-06?", True, True),
        ("../2023?", False, True),
    ],
)
def test_a_mark_is_told_and_widens_nothing(text: str, approximate: bool, uncertain: bool) -> None:
    read, bare = parse_edtf(text), parse_edtf(text.replace("~", "").replace("?", ""))
    assert (read.approximate, read.uncertain) == (approximate, uncertain)
    assert (read.first_day, read.last_day, read.precision) == (
        bare.first_day,
        bare.last_day,
        bare.precision,
    )


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("2026.2.14", "2026-02-14"),
        ("2026. 2. 14.", "2026-02-14"),
        ("2026-2-14", "2026-02-14"),
        ("2026/02/14", "2026-02-14"),
        ("20260214", "2026-02-14"),
        ("26.2.14", "2026-02-14"),
        ("２０２６-02", "2026-02"),
        (" 2026-02", "2026-02"),
        ("2026년 2월 14일", "2026-02-14"),
        ("2026-02-14T09:30:00+09:00", "2026-02-14"),
        ("2026년 2월경", "2026-02~"),
        ("약 2026년", "2026~"),
        ("2026년 2월(불확실)", "2026-02?"),
        ("2026년 상반기", "2026-01/2026-06"),
        ("2026-H2", "2026-07/2026-12"),
        ("2026 Q3", "2026-07/2026-09"),
        ("2026-02-16~2026-02-22", "2026-02-16/2026-02-22"),
        ("2026-02-16/22", "2026-02-16/2026-02-22"),
        ("2026년 2월~4월", "2026-02/2026-04"),
        ("2023-2025", "2023/2025"),
        ("2023년 이후", "2023/.."),
        ("2023/", "2023/.."),
        ("2023년까지", "../2023"),
        ("2026-03/2026-02", "2026-02/2026-03"),
    ],
)
def test_another_form_is_refused_with_the_right_one(text: str, offered: str) -> None:
    with pytest.raises(ValueError, match="이렇게 적어 주세요") as refusal:
        parse_edtf(text)
    assert str(refusal.value).endswith(f"이렇게 적어 주세요: {offered}")
    assert parse_edtf(offered).text == offered


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2026-02-30", "「2026-02-30」: 없는 날입니다. 2026년 2월은 1일부터 28일까지입니다."),
        ("2026-13", "「2026-13」: 없는 달입니다. 달은 01부터 12까지입니다."),
        ("0000", "「0000」: 0000년은 없습니다. 해는 0001부터 적어 주세요."),
        ("../..", "「../..」: 날짜가 없습니다. 시작이나 끝은 적어 주세요. 예: 2023/.."),
        (
            "2026-33",
            "「2026-33」: 계절, 분기, 반기는 달의 구간으로 적어 주세요. 예: 2026-01/2026-03",
        ),
    ],
)
def test_a_date_that_does_not_exist_says_why(text: str, message: str) -> None:
    with pytest.raises(ValueError, match="「") as refusal:
        parse_edtf(text)
    assert str(refusal.value) == message


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "지난 14일",
        "2026~?",
        "2026%",
        "a/b/c",
        "١٤٤٧",
        "9" * 5000,
        "99999",
        "2026031",
        "2026?~",
    ],
)
def test_what_resembles_no_date_gets_the_list_of_forms(text: str) -> None:
    with pytest.raises(ValueError, match="쓸 수 있는 꼴: 2026, 2026-02, ") as refusal:
        parse_edtf(text)
    assert len(str(refusal.value)) < 200


@pytest.mark.parametrize(
    ("outer", "inner", "contains", "overlaps"),
    [
        ("2026", "2026-02-14", True, True),
        ("2026-02", "2026-02-14/2026-03-01", False, True),
        ("2026-02", "2026-03", False, False),
        ("2023/..", "2026/..", True, True),
        ("2026", "2023/..", False, True),
        ("../2023", "../2024", False, True),
        ("../2023", "2024/..", False, False),
    ],
)
def test_containing_and_overlapping(outer: str, inner: str, contains: bool, overlaps: bool) -> None:
    assert parse_edtf(outer).contains(parse_edtf(inner)) is contains
    assert parse_edtf(outer).overlaps(parse_edtf(inner)) is overlaps
    assert parse_edtf(inner).overlaps(parse_edtf(outer)) is overlaps


def test_dates_are_ordered_by_first_day_then_last() -> None:
    ordered = ["../2025", "2026-01-01", "2026-01", "2026", "2026/..", "2026-02"]
    read = [parse_edtf(text) for text in reversed(ordered)]
    assert [date.text for date in sorted(read, key=lambda date: date.sort_key)] == ordered


days = st.dates(date(1, 1, 1), date(9999, 12, 31))
forms = st.sampled_from(["%Y", "%Y-%m", "%Y-%m-%d"])


@st.composite
def points(draw: st.DrawFn) -> str:
    day, form = draw(days), draw(forms)
    text = day.isoformat()[: {"%Y": 4, "%Y-%m": 7, "%Y-%m-%d": 10}[form]]
    return text + draw(st.sampled_from(["", "~", "?"]))


@st.composite
def intervals(draw: st.DrawFn) -> str:
    start, end = sorted((draw(points()), draw(points())), key=lambda point: point[:10].rstrip("~?"))
    return f"{draw(st.sampled_from([start, '..']))}/{end}"


@settings(derandomize=True, max_examples=300)
@given(st.one_of(points(), intervals()))
def test_every_date_keeps_its_text_and_its_days_are_in_order(text: str) -> None:
    read = parse_edtf(text)
    assert read.text == text
    assert read == parse_edtf(read.text)
    if read.first_day and read.last_day:
        assert read.first_day <= read.last_day
    assert read.contains(read)


@settings(derandomize=True, max_examples=300)
@given(days, st.integers(0, 400))
def test_two_days_in_order_make_an_interval_that_holds_both(day: date, length: int) -> None:
    later = day + min(timedelta(days=length), date.max - day)
    interval = parse_edtf(f"{day.isoformat()}/{later.isoformat()}")
    assert interval.contains(parse_edtf(day.isoformat()))
    assert interval.contains(parse_edtf(later.isoformat()))


@settings(derandomize=True, max_examples=500)
@given(st.text(alphabet="0123456789-/.~?년월일상하반기분이후까지 qh'T:", max_size=24))
def test_any_text_is_a_date_or_a_polite_refusal(text: str) -> None:
    try:
        assert isinstance(parse_edtf(text), Edtf)
    except ValueError as refusal:
        offer = str(refusal).partition("이렇게 적어 주세요: ")[2]
        assert offer == "" or parse_edtf(offer).text == offer
