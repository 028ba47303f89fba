"""Numbers as static SVG: one measure over time, readable without colour or script."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from markupsafe import Markup

Mark = Literal["exact", "about", "over", "under"]
# The drawing's own units; the page scales it to its column.
WIDTH, HEIGHT = 240, 132
LEFT, RIGHT, TOP, BOTTOM = 4, 236, 28, 108


@dataclass(frozen=True, slots=True)
class Point:
    """One value: its day, its size, and both as words. `mark` says how exact it is."""

    day: date
    value: float
    mark: Mark
    value_words: str
    day_words: str


def line_chart(points: Sequence[Point], title_id: str) -> Markup:
    """Points joined by a line from zero to the largest, as one `<svg>`.

    `title_id` is the id of the element that names the chart; the values are its description.
    Raises ValueError with fewer than two points: one value is no line.
    """
    if len(points) < 2:
        raise ValueError("a line needs two points")
    placed = [(_x(point, points), _y(point, points), point) for point in points]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in placed)
    words = ", ".join(f"{point.day_words} {point.value_words}" for point in points)
    last_x, last_y, last = placed[-1]
    parts = [
        Markup(
            '<svg viewBox="0 0 {} {}" role="img" aria-labelledby="{} {}-d">'
            '<desc id="{}-d">{}</desc>'
        ).format(WIDTH, HEIGHT, title_id, title_id, title_id, words),
        Markup('<line class="c-base" x1="{}" x2="{}" y1="{}" y2="{}" stroke-width="1"/>').format(
            LEFT, RIGHT, BOTTOM, BOTTOM
        ),
        Markup(
            '<polyline points="{}" fill="none" stroke="currentColor" stroke-width="2"'
            ' stroke-linejoin="round"/>'
        ).format(path),
        *(_mark(x, y, point.mark) for x, y, point in placed),
        # Above its point and to the left, so that words of any length stay inside the drawing.
        Markup(
            '<text class="c-last" x="{}" y="{:.1f}" font-size="15" text-anchor="end">{}</text>'
        ).format(last_x + 3, last_y - 10, last.value_words),
        Markup('<text x="{}" y="{}" font-size="12">{}</text>').format(
            LEFT, HEIGHT - 7, points[0].day_words
        ),
        Markup('<text x="{}" y="{}" font-size="12" text-anchor="end">{}</text>').format(
            RIGHT, HEIGHT - 7, last.day_words
        ),
        Markup("</svg>"),
    ]
    return Markup("").join(parts)


def _x(point: Point, points: Sequence[Point]) -> float:
    first, last = points[0].day.toordinal(), points[-1].day.toordinal()
    return LEFT + (RIGHT - LEFT) * (point.day.toordinal() - first) / max(1, last - first)


def _y(point: Point, points: Sequence[Point]) -> float:
    """From zero, so that a line twice as high is twice as much."""
    lowest = min(0.0, *(other.value for other in points))
    highest = max(0.0, *(other.value for other in points))
    return BOTTOM - (BOTTOM - TOP) * (point.value - lowest) / ((highest - lowest) or 1)


def _mark(x: float, y: float, mark: Mark) -> Markup:
    """A dot as printed, a ring for 「약」, a triangle that points over or under the value."""
    if mark == "exact":
        return Markup('<circle cx="{:.1f}" cy="{:.1f}" r="3" fill="currentColor"/>').format(x, y)
    if mark == "about":
        return Markup(
            '<circle class="c-hole" cx="{:.1f}" cy="{:.1f}" r="3" stroke="currentColor"'
            ' stroke-width="1.6"/>'
        ).format(x, y)
    rise = -7 if mark == "over" else 7
    return Markup(
        '<path class="c-hole" d="M{:.1f} {:.1f}h8l-4 {}z" stroke="currentColor"'
        ' stroke-width="1.6"/>'
    ).format(x - 4, y - rise * 3 / 7, rise)
