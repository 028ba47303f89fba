"""What is coming, what is past and what is recent, reckoned from the day of the build."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from briefing.library import Library
from briefing.problem import Report
from briefing.views.home import home_view
from briefing.views.name import name_views
from briefing.views.stream import OUTLOOK, TIMELINE, stream_views

WriteFiles = Callable[[Mapping[str, str]], Path]
# Made up: one company tells what it will do by three days, another was told of long before.
ARTICLE = "가나전자는 2월에 앱을 낸다. 가나전자는 4월에 칩을 낸다. 가나전자는 5월에 로봇을 낸다.\n"
PLANS = """\
  - by: 2026-02-10
    what: 앱 출시
    about: [가나전자]
    themes: [출시]
    evidence: 2월에 앱을 낸다
  - by: 2026-04-10
    what: 칩 출시
    about: [가나전자]
    evidence: 4월에 칩을 낸다
  - by: 2026-05-10
    what: 로봇 출시
    about: [가나전자]
    evidence: 5월에 로봇을 낸다
"""


def briefing(title: str, day: str, company: str, evidence: str, rest: str = "") -> str:
    return (
        f"format: 1\ntitle: {title}\nsource:\n  publisher: 예시신문\n  published: {day}\n"
        f"summary:\n  - text: {title}\n    about: [{company}]\n    themes: [출시]\n"
        f"    evidence: {evidence}\n{rest}added: {day}\n"
    )


@pytest.fixture
def library(write_files: WriteFiles, monkeypatch: pytest.MonkeyPatch) -> Library:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    root = write_files(
        {
            "briefings/registry/companies/gana.yaml": "name: 가나전자\n",
            "briefings/registry/companies/raon.yaml": "name: 라온반도체\n",
            "briefings/registry/themes/launch.yaml": "name: 출시\n",
            "seeds/plans.txt": ARTICLE,
            "briefings/plans.yaml": briefing(
                "앱을 낸다", "2026-03-01", "가나전자", "앱을 낸다", f"outlook:\n{PLANS}"
            ),
            "seeds/old.txt": "라온반도체는 칩을 냈다.\n",
            "briefings/old.yaml": briefing("칩을 냈다", "2025-03-01", "라온반도체", "칩을 냈다"),
        }
    )
    return Library.open(root, Report())


def test_the_home_page_shows_what_is_coming_the_nearest_first(library: Library) -> None:
    assert [item.text for item in home_view(library).due] == ["칩 출시", "로봇 출시"]


def test_the_home_page_counts_the_last_months_alone(library: Library) -> None:
    home = home_view(library)

    assert [(row.name, row.items) for row in home.companies] == [("가나전자", 4)]
    assert [(row.name, row.items) for row in home.themes] == [("출시", 2)]


def test_the_timeline_begins_with_what_is_coming_the_farthest_first(library: Library) -> None:
    [timeline] = stream_views(library, TIMELINE)

    assert timeline.groups[0].id == "coming"
    assert [item.text for item in timeline.groups[0].items] == ["로봇 출시", "칩 출시"]


def test_the_outlook_puts_what_is_past_last_and_says_so(library: Library) -> None:
    [outlook] = stream_views(library, OUTLOOK)

    groups = {
        group.id: [(item.text, item.is_late) for item in group.items] for group in outlook.groups
    }
    assert groups == {
        "y-2026": [("칩 출시", False), ("로봇 출시", False)],
        "been": [("앱 출시", True)],
    }


def test_a_theme_is_told_by_company_and_a_company_by_theme(library: Library) -> None:
    [theme] = library.registry.of_kind("theme")
    [view] = name_views(library, theme)
    assert [(meeting.id, len(meeting.lines)) for meeting in view.meetings] == [
        ("c-gana", 2),
        ("c-raon", 1),
    ]

    gana = next(name for name in library.registry.of_kind("company") if name.slug == "gana")
    [view] = name_views(library, gana)
    assert [(meeting.id, len(meeting.lines)) for meeting in view.meetings] == [("t-launch", 2)]


@pytest.mark.parametrize(
    ("moment", "day", "due"),
    [
        ("1778166000", "2026-05-08", ["로봇 출시"]),  # 00:00 in Seoul, the day before in Greenwich
        ("1770000000", "2026-02-02", ["앱 출시", "칩 출시", "로봇 출시"]),
        ("1900000000", "2030-03-18", []),
        ("tomorrow", "2026-03-01", ["칩 출시", "로봇 출시"]),
    ],
)
def test_a_build_may_be_given_its_day(
    moment: str, day: str, due: list[str], library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
    given = Library.open(library.root, Report())

    assert given.day == day
    assert [item.text for item in home_view(given).due] == due
    assert [row.name for row in home_view(given).companies] == ["가나전자"]
