"""Numbers as a drawing: where each point stands, what is written beside it."""

from __future__ import annotations

import re
from datetime import date

import pytest

from briefing.charts import Mark, Point, line_chart

LEFT, RIGHT, TOP, BOTTOM = 4, 236, 28, 108


def point(day: int, value: float, mark: Mark = "exact", words: str = "") -> Point:
    return Point(date(2026, 3, day), value, mark, words or f"{value}명", f"3월 {day}일")


def corners(*points: Point) -> list[tuple[float, float]]:
    found = re.search(r'<polyline points="([^"]*)"', line_chart(points, "t"))
    assert found
    pairs = (pair.split(",") for pair in found[1].split())
    return [(float(x), float(y)) for x, y in pairs]


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        # From zero: twice as much is twice as high, and days are as far apart as they are.
        ([(1, 50.0), (2, 100.0), (5, 25.0)], [(LEFT, 68), (62, TOP), (RIGHT, 88)]),
        ([(1, 10.0), (2, 10.0)], [(LEFT, TOP), (RIGHT, TOP)]),
        ([(1, 0.0), (2, 0.0)], [(LEFT, BOTTOM), (RIGHT, BOTTOM)]),
        # A loss hangs under zero.
        ([(1, -10.0), (3, 10.0)], [(LEFT, BOTTOM), (RIGHT, TOP)]),
        ([(1, -10.0), (3, -5.0)], [(LEFT, BOTTOM), (RIGHT, 68)]),
        # Two values of one day do not divide by nothing.
        ([(1, 5.0), (1, 10.0)], [(LEFT, 68), (LEFT, TOP)]),
    ],
)
def test_a_point_stands_where_its_day_and_value_put_it(
    points: list[tuple[int, float]], expected: list[tuple[float, float]]
) -> None:
    assert corners(*(point(*one) for one in points)) == expected


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("exact", '<circle cx="236.0" cy="28.0" r="3" fill="currentColor"/>'),
        ("about", '<circle class="c-hole" cx="236.0" cy="28.0" r="3"'),
        # A triangle round the point, its tip above or under it.
        ("over", '<path class="c-hole" d="M232.0 31.0h8l-4 -7z"'),
        ("under", '<path class="c-hole" d="M232.0 25.0h8l-4 7z"'),
    ],
)
def test_how_exact_a_value_is_shows_in_its_mark(mark: Mark, expected: str) -> None:
    drawing = line_chart([point(1, 5.0), point(2, 10.0, mark)], "t")
    assert expected in drawing
    assert drawing.count("<circle") + drawing.count("<path") == 2


def test_the_values_are_the_description_and_nothing_in_them_is_markup() -> None:
    drawing = line_chart([point(1, 5.0, words="<b>5"), point(2, 10.0)], "t")

    assert 'aria-labelledby="t t-d"' in drawing
    assert '<desc id="t-d">3월 1일 &lt;b&gt;5, 3월 2일 10.0명</desc>' in drawing
    assert re.findall(r">([^<]+)</text>", drawing) == ["10.0명", "3월 1일", "3월 2일"]
    assert "style=" not in drawing


@pytest.mark.parametrize("count", [0, 1])
def test_one_value_is_no_line(count: int) -> None:
    with pytest.raises(ValueError, match="two points"):
        line_chart([point(1, 5.0)] * count, "t")
