"""Every state a page may be in: none, one, three hundred; odd dates, long names, hard figures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from briefing.build import Build, build
from briefing.pages import Page

INVENTED = Path(__file__).parents[1] / "library"


def project(root: Path, files: dict[str, str]) -> Path:
    for path, text in {"mkdocs.yml": "site_name: 지어낸 브리핑\n", **files}.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    return root


def page_of(site: Build, url: str) -> Page:
    [page] = [page for page in site.pages if page.url == url]
    return page


def company(name: str = "가나전자", more: str = "") -> str:
    return f"name: {name}\n{more}"


def briefing(slug: str, published: str, items: str = "", more: str = "") -> dict[str, str]:
    """A briefing of one sentence, with its article; `items` are further blocks of YAML."""
    return {
        f"seeds/{slug}.txt": (
            f"가나전자는 일을 했다. 이용자는 120만 명이다. 내년에 더 한다. ({slug})\n"
        ),
        f"briefings/{slug}.yaml": (
            "format: 1\ntitle: 가나전자의 일\nsource:\n  publisher: 예시신문\n"
            f"  published: {published}\nsummary:\n  - text: 가나전자가 일을 했다.\n"
            "    about: [가나전자]\n    themes: [비용]\n    evidence: 가나전자는 일을 했다\n"
            f"{items}added: {published}\n{more}"
        ),
    }


NAMES = {
    "briefings/registry/companies/gana.yaml": company(),
    "briefings/registry/themes/cost.yaml": "name: 비용\n",
    "briefings/registry/measures/users.yaml": "name: 이용자\n",
}
FIGURE = (
    "figures:\n  - what: 이용자\n    about: [가나전자]\n    value: 120만 명\n"
    "    evidence: 이용자는 120만 명이다\n"
)


@pytest.fixture(scope="module")
def invented() -> Build:
    return build(INVENTED)


def test_with_no_briefing_at_all_every_index_says_so(tmp_path: Path) -> None:
    site = build(project(tmp_path, {}))

    assert not site.report.has_errors
    assert {page.url for page in site.pages} >= {"", "briefings/", "companies/", "figures/"}
    assert "아직 실린 브리핑이 없습니다" in page_of(site, "").markdown
    assert "아직 실린 이름이 없습니다" in page_of(site, "people/").markdown
    for url in ("figures/", "quotes/", "timeline/", "outlook/", "matrix/"):
        assert "아직 실린 것이 없습니다" in page_of(site, url).markdown
    corrections = page_of(site, "corrections/").markdown
    assert "아직 고친 것이 없습니다" in corrections
    assert "모두 0건" not in corrections


def test_a_row_names_what_its_title_leaves_out_the_most_told_of_first(tmp_path: Path) -> None:
    more = "events:\n" + "".join(
        f"  - what: 일 {number}\n    themes: [칩]\n    evidence: 이용자는 120만 명이다\n"
        for number in range(2)
    )
    files = {**NAMES, "briefings/registry/themes/chip.yaml": "name: 칩\n"}
    site = build(project(tmp_path, {**files, **briefing("2026-01-one", "2026-01-05", more)}))

    [row] = re.findall(r'<li class="b-row".*?</p>', page_of(site, "").markdown)
    assert re.findall(r'<span class="b-nb">(.*?)</span>', row) == ["칩", "비용"]


def test_the_medium_that_relayed_a_quotation_has_one_particle(tmp_path: Path) -> None:
    said = (
        "quotes:\n  - who: 가나전자\n    text: 이용자는 120만 명이다\n    via: FT\n"
        "    about: [가나전자]\n"
    )
    site = build(project(tmp_path, {**NAMES, **briefing("2026-01-one", "2026-01-05", said)}))

    assert ">FT가 전함<" in page_of(site, "briefings/2026-01-one/").markdown


def test_with_one_briefing_nothing_is_empty_and_nothing_is_offered_that_is_not(
    tmp_path: Path,
) -> None:
    site = build(project(tmp_path, {**NAMES, **briefing("2026-01-one", "2026-01-05")}))

    assert "이어 읽기" not in page_of(site, "briefings/2026-01-one/").markdown
    assert "지난 글" not in page_of(site, "companies/gana/").markdown
    assert "{#charts}" not in page_of(site, "companies/gana/").markdown
    assert "가나전자의 일" in page_of(site, "").markdown


def many(number: int) -> dict[str, str]:
    """Briefings spread over three years, every day one, newest last."""
    files = dict(NAMES)
    for index in range(number):
        year, month, day = 2024 + index // 100, index % 12 + 1, index % 28 + 1
        date = f"{year}-{month:02}-{day:02}"
        files |= briefing(f"{date}-n{index}", date, FIGURE)
    return files


@pytest.fixture(scope="module")
def three_hundred(tmp_path_factory: pytest.TempPathFactory) -> Build:
    site = build(project(tmp_path_factory.mktemp("many"), many(300)))
    assert not site.report.has_errors
    return site


def test_of_three_hundred_each_older_year_has_a_page_of_its_own(three_hundred: Build) -> None:
    urls = {page.url for page in three_hundred.pages}
    for index in ("briefings/", "companies/gana/", "themes/cost/", "figures/"):
        assert {index, f"{index}2025/", f"{index}2024/"} <= urls
        newest = page_of(three_hundred, index).markdown
        assert 'href="2025/"' in newest
        assert 'href="../">새것 보기' in page_of(three_hundred, f"{index}2024/").markdown
    assert not [url for url in urls if url.startswith("quotes/2")]


def test_no_briefing_is_lost_between_the_pages(three_hundred: Build) -> None:
    pages = [page for page in three_hundred.pages if page.url.startswith("briefings/")]
    indexes = [page for page in pages if page.url.count("/") == 1 or page.url[10:14].isdigit()]
    indexes = [page for page in indexes if len(page.url) <= len("briefings/2024/")]
    listed = [page.markdown.count('<li class="b-row"') for page in indexes]
    assert sum(listed) == 300
    assert max(listed) <= 200


def test_the_matrix_leads_to_the_meetings_of_every_year(three_hundred: Build) -> None:
    assert 'href="../companies/gana/#t-cost"' in page_of(three_hundred, "matrix/").markdown
    newest = page_of(three_hundred, "companies/gana/").markdown
    assert 'id="t-cost"' in newest
    assert 'href="2024/#t-cost"' in newest
    assert 'id="t-cost"' in page_of(three_hundred, "companies/gana/2024/").markdown


def test_the_first_page_of_a_name_counts_its_whole_history(three_hundred: Build) -> None:
    assert "<dt>브리핑</dt><dd>300</dd>" in page_of(three_hundred, "companies/gana/").markdown
    assert "<dt>브리핑</dt><dd>100</dd>" in page_of(three_hundred, "companies/gana/2024/").markdown


def test_a_briefing_ends_with_what_came_before_and_after(three_hundred: Build) -> None:
    middle = page_of(three_hundred, "briefings/2025-08-12-n151/").markdown
    more = middle[middle.index("{#more}") :]
    assert more.count("<small>앞선 글</small>") == 3
    assert more.count("<small>뒤이은 글</small>") == 3
    assert "함께 나온 이름: 가나전자, 비용" in more


def test_two_briefings_on_the_same_thing_lead_to_each_other(invented: Build) -> None:
    one = page_of(invented, "briefings/2026-03-gana-nuri-3/").markdown
    other = page_of(invented, "briefings/2026-03-daon-open-test/").markdown
    assert 'href="../2026-03-daon-open-test/"' in one
    assert 'href="../2026-03-gana-nuri-3/"' in other


def test_a_draft_is_served_with_a_word_and_not_built(invented: Build) -> None:
    assert "briefings/2026-03-maru-center/" not in {page.url for page in invented.pages}
    served = build(INVENTED, with_drafts=True)
    assert "<b>초고</b>" in page_of(served, "briefings/2026-03-maru-center/").markdown
    assert "초고" in page_of(served, "briefings/").markdown


def test_a_withdrawn_briefing_keeps_its_page_with_the_reason_and_is_nowhere_else(
    invented: Build,
) -> None:
    page = page_of(invented, "briefings/2026-01-saeneul-robot/")
    assert "<b>거두어들임</b>" in page.markdown
    assert "기사를 낸 매체가 기사를 거두어들여" in page.markdown
    for other in invented.pages:
        if other is not page:
            assert "saeneul" not in other.markdown, other.url


def test_a_correction_stands_on_the_page_and_in_the_log(invented: Build) -> None:
    words = "칩 공급 계약의 날을 2026. 1. 22.에서"
    assert words in page_of(invented, "briefings/2026-02-raon-n2/").markdown
    assert words in page_of(invented, "corrections/").markdown
    assert "고친 날" in page_of(invented, "briefings/2026-02-raon-n2/").markdown


def test_what_has_no_date_says_so_and_stands_with_its_article(invented: Build) -> None:
    timeline = page_of(invented, "timeline/").markdown
    march = timeline[timeline.index('id="m-2026-03"') : timeline.index('id="m-2026-01"')]
    assert "하루 처리량 확대" in march
    assert "날짜 없음" in march


@pytest.mark.parametrize(
    ("what", "shown"),
    [
        ("하루 처리량", "12만 건 → 15만 건"),
        ("바른말 점수", "70~72점"),
        ("월간 활성 이용자", "230만 명 초과"),
        ("입력 요금", "100만 토큰당 450원"),
        ("칩 공급 계약 규모", "840억 원쯤"),
    ],
    ids=["change", "range", "bound", "rate", "about"],
)
def test_a_figure_is_shown_as_what_it_is(what: str, shown: str, invented: Build) -> None:
    figures = "".join(re.sub("<[^>]+>", "", page_of(invented, "figures/").markdown).split())
    assert "".join(shown.split()) in figures
    assert "".join(what.split()) in figures


def test_a_claim_is_shown_as_its_partys(invented: Build) -> None:
    page = page_of(invented, "briefings/2026-03-daon-open-test/").markdown
    assert "다온AI가 밝힘" in page
    assert "솔빛리서치에 따르면" in page
    assert "견준 것: 가나전자" in page_of(invented, "briefings/2026-02-raon-n2/").markdown


def test_a_name_in_three_scripts_stands_with_all_of_them_each_in_its_language(
    invented: Build,
) -> None:
    for url in ("companies/raon/", "companies/"):
        page = page_of(invented, url).markdown
        assert 'lang="zh-Hant">羅溫半導體<' in page
        assert 'lang="en">Raon Semiconductor<' in page


def test_a_title_of_eighty_syllables_stays_whole(tmp_path: Path) -> None:
    title = "가나전자가말한일을두고" * 7 + "세글자"
    assert len(title) == 80
    files = briefing("2026-01-long", "2026-01-05")
    path = "briefings/2026-01-long.yaml"
    files[path] = files[path].replace("title: 가나전자의 일", f"title: {title}")
    site = build(project(tmp_path, {**NAMES, **files}))

    for url in ("", "briefings/", "briefings/2026-01-long/", "companies/gana/"):
        assert title in page_of(site, url).markdown


def test_a_company_with_forty_products_shows_them_all(tmp_path: Path) -> None:
    files = {**NAMES, **briefing("2026-01-many", "2026-01-05")}
    names = [f"모델 {number:02}" for number in range(40)]
    for number, name in enumerate(names):
        more = f"name: {name}\ncompany: 가나전자\n"
        files[f"briefings/registry/products/model-{number:02}.yaml"] = more
    path = "briefings/2026-01-many.yaml"
    about = ", ".join(["가나전자", *names])
    files[path] = files[path].replace("about: [가나전자]", f"about: [{about}]", 1)
    site = build(project(tmp_path, files))

    page = page_of(site, "companies/gana/").markdown
    owned = page[page.index("b-owned") : page.index("b-tally")]
    assert owned.count('class="b-pr"') == 40
    assert page_of(site, "products/").markdown.count("<li>") == 40
    assert 'href="../../companies/gana/"' in page_of(site, "products/model-00/").markdown


def figure(value: str, when: str) -> str:
    return f"{FIGURE.replace('120만 명', value, 1)}    when: {when}\n"


def measured(values: Iterable[tuple[str, str]]) -> dict[str, str]:
    files = dict(NAMES)
    for index, (value, when) in enumerate(values):
        slug = f"2026-0{index + 1}-m"
        files |= briefing(slug, f"2026-0{index + 1}-05", figure(value, when))
        files[f"seeds/{slug}.txt"] = f"가나전자는 일을 했다. 이용자는 {value}이다.\n"
        path = f"briefings/{slug}.yaml"
        files[path] = files[path].replace("이용자는 120만 명이다", f"이용자는 {value}이다")
    return files


def test_a_measure_over_time_is_drawn_with_its_table(tmp_path: Path) -> None:
    values = [("120만 명", "2025-12"), ("약 140만 명", "2026-01"), ("150만~160만 명", "2026-02")]
    site = build(project(tmp_path, measured(values)))

    for url in ("figures/", "companies/gana/"):
        page = page_of(site, url).markdown
        chart = page[page.index('<figure class="b-chart">') : page.index("</figure>")]
        assert '<figcaption id="g_users_company-gana_person">' in chart
        assert chart.count("<circle") == 2
        assert chart.count("<tr>") == 3  # the head, and one row a value that has a single size
        assert "120만 명" in chart
        assert "140만 명쯤" in chart
    assert 'id="users"' in page_of(site, "figures/").markdown


def test_one_value_or_two_of_the_same_day_are_no_line(tmp_path: Path) -> None:
    values = [("120만 명", "2025-12"), ("130만 명", "2025-12")]
    site = build(project(tmp_path, measured(values)))
    assert "b-chart" not in page_of(site, "figures/").markdown


def test_an_old_address_of_a_briefing_a_name_or_an_item_still_leads_there(tmp_path: Path) -> None:
    files = {**NAMES, **briefing("2026-01-one", "2026-01-05", more="was: [2026-01-old]\n")}
    files["briefings/registry/companies/gana.yaml"] = company(more="was: [old-gana]\n")
    path = "briefings/2026-01-one.yaml"
    files[path] = files[path].replace(
        "    evidence: 가나전자는", "    was: [s-1a2b3c4d]\n    evidence: 가나전자는"
    )
    site = build(project(tmp_path, files))

    assert 'redirect: "../2026-01-one/"' in page_of(site, "briefings/2026-01-old/").markdown
    assert 'redirect: "../gana/"' in page_of(site, "companies/old-gana/").markdown
    assert 'id="s-1a2b3c4d"' in page_of(site, "briefings/2026-01-one/").markdown


def test_two_values_of_the_same_thing_stand_together_and_name_each_other(invented: Build) -> None:
    figures = page_of(invented, "figures/").markdown
    clash = figures[figures.index("b-clash-head") :]
    row = clash[: clash.index("</tbody>")]
    assert "서로 다른 값" in row
    assert "#f-6b6c3c03" in row  # 230만 명 초과, of one article
    assert "#f-1b094654" in row  # 225만 명, of the other
    one = page_of(invented, "briefings/2026-03-gana-nuri-3/").markdown
    other = page_of(invented, "briefings/2026-03-daon-open-test/").markdown
    assert "예시통신 225만 명" in one
    assert "예시신문 230만 명 초과" in other


def test_a_figure_of_one_article_alone_says_so(invented: Build) -> None:
    page = page_of(invented, "briefings/2026-03-daon-open-test/").markdown
    note = page[page.rindex("다온 노트\u00a0· 2026년 2월") :]
    assert "기사 1건에 근거" in note[: note.index("</p>")]


def test_a_measure_keeps_its_address_when_its_figures_are_all_of_older_years(
    tmp_path: Path,
) -> None:
    name = "name: 이용자\nwas: [people-using]\n"
    free = FIGURE.replace("what: 이용자", "what: 쓰는 이").removeprefix("figures:\n")
    files = {**NAMES, "briefings/registry/measures/users.yaml": name}
    files |= briefing("2025-01-one", "2025-01-05", FIGURE)
    files |= briefing("2026-01-many", "2026-01-05", "figures:\n" + free * 200)
    site = build(project(tmp_path, files))

    newest = page_of(site, "figures/").markdown
    heading = newest[newest.index('<h2 id="users">') :]
    assert heading.startswith('<h2 id="users"><span id="people-using"></span>')
    assert '<a href="2025/#users">2025년</a>' in heading
    assert '<h2 id="users">' in page_of(site, "figures/2025/").markdown


def test_every_page_of_a_name_that_moved_leads_on(tmp_path: Path) -> None:
    files = {**NAMES, "briefings/registry/companies/gana.yaml": company(more="was: [old-gana]\n")}
    files |= briefing("2025-01-one", "2025-01-05", FIGURE)
    many = FIGURE.removeprefix("figures:\n") * 200
    files |= briefing("2026-01-many", "2026-01-05", "figures:\n" + many)
    site = build(project(tmp_path, files))

    assert 'redirect: "../gana/"' in page_of(site, "companies/old-gana/").markdown
    moved = page_of(site, "companies/old-gana/2025/").markdown
    assert 'redirect: "../../gana/2025/"' in moved
