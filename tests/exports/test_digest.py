"""The newsletter of a period: what is in it, what is not, and that no text is markup."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from markdown import markdown

from briefing.cli import briefing
from briefing.exports.digest import Digest, Line, digest, render_digest
from briefing.library import Library
from briefing.problem import Report


def letter(root: Path, since: str, until: str) -> Digest:
    library = Library.open(root, Report())
    return digest(library, date.fromisoformat(since), date.fromisoformat(until))


def test_it_tells_what_was_added_in_the_days_and_nothing_else(library_copy: Path) -> None:
    found = letter(library_copy, "2026-03-06", "2026-03-06")

    assert [story.title for story in found.stories] == ["가나전자, 누리 3 공개"]
    [story] = found.stories
    assert story.figures[0].text == "누리 앱: 월간 활성 이용자 230만 명을 넘어섰다"
    assert story.quotes[0].said == "김하늘 연구소장"
    assert story.sentences[0].url.startswith("briefings/2026-03-gana-nuri-3/#s-")


def test_what_is_due_within_three_months_is_announced(library_copy: Path) -> None:
    due = letter(library_copy, "2026-11-01", "2026-11-30").due
    assert "2026년 12월까지: 결제 기능 탑재" in [line.text for line in due]


HOSTILE = "1. <b>굵게</b> [링크](javascript:alert(1)) *별* `코드` # ~~취소~~ {: onload}"


@pytest.mark.parametrize("form", ["md", "html"])
def test_text_is_never_markup(form: str) -> None:
    day = date(2026, 3, 6)
    hostile = Digest(day, day, (), (Line(HOSTILE, "briefings/a-1/", HOSTILE),), ())

    page = render_digest(hostile, "md" if form == "md" else "html", "")
    html = markdown(page) if form == "md" else page

    assert "<b>" not in html
    assert "<em>" not in html
    assert "<code>" not in html
    assert 'href="javascript' not in html
    assert "굵게" in html


def test_without_a_period_it_is_the_week_of_the_newest_briefing(library_copy: Path) -> None:
    result = CliRunner().invoke(briefing, ["--root", str(library_copy), "digest"])

    assert result.exit_code == 0
    assert "~2026. 3. " in result.output.splitlines()[0]


def test_links_are_whole_where_the_site_has_an_address(library_copy: Path) -> None:
    config = library_copy / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "site_url: https://b.example/x\n", "utf-8")

    arguments = ["--root", str(library_copy), "digest", "--since", "2026-03-06"]
    result = CliRunner().invoke(briefing, arguments)

    assert "(<https://b.example/x/briefings/2026-03-gana-nuri-3/" in result.output


def test_days_the_wrong_way_round_are_told(library_copy: Path) -> None:
    arguments = ["digest", "--since", "2026-03-07", "--until", "2026-03-06"]
    result = CliRunner().invoke(briefing, ["--root", str(library_copy), *arguments])

    assert result.exit_code == 2
    assert "--since가 --until보다 뒤입니다" in result.output
