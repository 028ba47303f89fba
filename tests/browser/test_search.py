"""The search as a reader and a program meet it, on the invented library."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import OpenPage, Site
from tests.browser.test_every_page import OUTSIDE, SMALL_TARGETS, violations

CASES = json.loads((Path(__file__).parents[1] / "search/cases.json").read_text(encoding="utf-8"))
BOX = ".b-find input"
HITS = ".b-find .b-hit"


def ask(page: Page, query: str, **options: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(
        "([query, options]) => briefing.search(query, options)", [query, options]
    )
    return found


def test_the_browser_has_the_rules_of_the_build(site: Site, open_page: OpenPage) -> None:
    page = open_page(site.address)
    found = page.evaluate(
        """async (cases) => {
          const { Words, ...letters } = await import("./search/words.js");
          const { toJamo, choseong, fromKeyboard, toKeyboard } = letters;
          const { Engine } = await import("./search/engine.js");
          const engine = new Engine(new URL(location.href));
          await engine.open();
          const apply = (rule, some) => some.map(([text]) => [text, rule(text)]);
          return {
            terms: apply((text) => new Words(engine.meta.rules).terms(text), cases.terms),
            jamo: apply(toJamo, cases.jamo),
            choseong: apply(choseong, cases.choseong),
            from_keyboard: apply(fromKeyboard, cases.from_keyboard),
            to_keyboard: apply(toKeyboard, cases.to_keyboard),
          };
        }""",
        CASES,
    )
    assert found == CASES


@pytest.mark.parametrize(
    ("query", "kind", "url"),
    [
        ("가나전자", "company", "companies/gana/"),
        ("가나전자에서는", "company", "companies/gana/"),
        ("가나 전자", "company", "companies/gana/"),
        ("GANA Electronics", "company", "companies/gana/"),
        ("rkskwjswk", "company", "companies/gana/"),
        ("ㄱㄴㅈㅈ", "company", "companies/gana/"),
        ("가나전ㅈ", "company", "companies/gana/"),
        ("가나젼자", "company", "companies/gana/"),
        ("추론 비용", "theme", "themes/inference-cost/"),
        ("누리앱", "product", "products/nuri-app/"),
        ("김하늘", "person", "people/kim-haneul/"),
    ],
)
def test_a_name_comes_first_however_it_is_typed(
    site: Site, open_page: OpenPage, query: str, kind: str, url: str
) -> None:
    first = ask(open_page(site.address), query)[0]
    assert (first["type"], first["url"]) == (kind, url)


@pytest.mark.parametrize(
    ("query", "kind", "says"),
    [
        ("230만명", "figure", "월간 활성 이용자"),
        ("2,300,000", "figure", "월간 활성 이용자"),
        ("추론비용 낮춘", "quote", "추론 비용을 이전 모델의 5분의 1로 낮췄다"),
        ("결제 탑재", "outlook", "결제 기능 탑재"),
        ("누리 3 공개하는", "event", "누리 3 공개"),
    ],
)
def test_an_answer_is_typed_and_has_its_sentence_and_its_briefing(
    site: Site, open_page: OpenPage, query: str, kind: str, says: str
) -> None:
    found = [result for result in ask(open_page(site.address), query) if result["type"] == kind]
    result = next(result for result in found if "2026-03-gana" in result["url"])
    assert says in result["text"]
    assert result["url"].startswith("briefings/2026-03-gana-nuri-3/#")
    assert result["briefing"]["title"] == "가나전자, 누리 3 공개"
    assert result["company"] == "가나전자"
    assert "".join(segment["text"] for segment in result["segments"]) == result["text"]
    assert any(segment["mark"] for segment in result["segments"])


def test_results_are_chosen_by_kind_company_theme_and_period(
    site: Site, open_page: OpenPage
) -> None:
    page = open_page(site.address)
    assert {result["type"] for result in ask(page, "이용자", type="figure")} == {"figure"}
    for result in ask(page, "공개", company="gana", limit=30):
        assert "gana" in [one["slug"] for one in result.get("companies", [])] or result["owners"]
    for result in ask(page, "공개", theme="open-models", limit=30):
        themes = [one["slug"] for one in result.get("themes", [])]
        assert "open-models" in themes or result["url"] == "themes/open-models/"
    dated = ask(page, "이용자", **{"from": "2025-03-01", "to": "2025-05-31"}, limit=30)
    months = {result["briefing"]["url"][10:17] for result in dated}
    assert months == {"2025-03", "2025-04", "2025-05"}


def test_nothing_found_gives_the_nearest_names(site: Site, open_page: OpenPage) -> None:
    page = open_page(site.address)
    found = page.evaluate(
        "briefing.search('가냐쟌쟈').then((r) => [r.length, r.suggestions.map((s) => s.title)])"
    )
    assert found[0] == 0
    assert "가나전자" in found[1]
    assert ask(page, "qqqqzzz") == []
    assert ask(page, "   ") == []
    assert ask(page, "<b>&\"'") == []


def test_nothing_is_fetched_before_the_box_is_used(site: Site, open_page: OpenPage) -> None:
    page = open_page(site.address)
    fetched = "performance.getEntriesByType('resource').map((e) => new URL(e.name).pathname)"
    assert not [path for path in page.evaluate(fetched) if path.startswith("/search/")]
    assert not [path for path in page.evaluate(fetched) if "workers" in path]
    with page.expect_response(lambda response: response.url.endswith("/search/engine.js")):
        page.focus(BOX)


def test_the_box_is_a_combobox_for_keyboard_and_screen_reader(
    site: Site, open_page: OpenPage
) -> None:
    page = open_page(site.address)
    page.keyboard.press("/")
    box = page.locator(BOX)
    expect(box).to_be_focused()
    page.keyboard.type("가나전자")
    expect(page.locator(HITS).first).to_contain_text("가나전자")
    expect(box).to_have_attribute("role", "combobox")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".b-find [role=status]")).to_contain_text("결과")
    page.keyboard.press("ArrowDown")
    active = box.get_attribute("aria-activedescendant")
    option = page.locator(f"#{active}")
    expect(option).to_have_attribute("role", "option")
    expect(option).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/companies/gana/")


def test_enter_with_nothing_chosen_leads_to_the_page_of_results(
    site: Site, open_page: OpenPage
) -> None:
    page = open_page(f"{site.address}companies/gana/")
    page.keyboard.press("s")
    page.keyboard.type("추론 비용")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")
    expect(page.locator("#b-search-q")).to_have_value("추론 비용")
    expect(page.locator(".b-find__results .b-hit").first).to_contain_text("추론 비용")


def test_the_address_of_the_page_of_results_holds_the_query_and_its_filters(
    site: Site, open_page: OpenPage
) -> None:
    page = open_page(f"{site.address}search/?q=이용자&type=figure")
    hits = page.locator(".b-find__results .b-hit")
    expect(hits.first).to_contain_text("활성 이용자")
    expect(page.locator(".b-find__results h2")).to_have_count(1)
    page.get_by_label("기사 날짜부터").fill("2025-01-01")
    page.wait_for_url("**from=2025-01-01*")
    page.get_by_label("모두", exact=True).first.check()
    expect(page.locator(".b-find__results h2").nth(1)).to_be_visible()
    assert "type=" not in page.url
    page.locator("#b-search-q").fill("")
    expect(page.locator("h2", has_text="ㄱ").first).to_be_visible()


def test_on_a_phone_the_box_opens_over_the_header(site: Site, open_page: OpenPage) -> None:
    page = open_page(site.address, width=360, height=740)
    expect(page.locator(BOX)).to_be_hidden()
    page.locator(".b-find__button").click()
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.type("누리")
    expect(page.locator(HITS).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.get_by_label("찾기 닫기").click()
    expect(page.locator(BOX)).to_be_hidden()


def test_without_a_script_the_form_leads_to_every_name(site: Site, open_page: OpenPage) -> None:
    page = open_page(site.address, script=False)
    page.locator(".b-find__input").fill("가나")
    page.locator(".b-find__button").click()
    page.wait_for_url("**/search/?q=*")
    expect(page.locator("noscript")).to_be_visible()
    page.get_by_role("link", name="가나전자", exact=True).click()
    page.wait_for_url("**/companies/gana/")


def test_half_typed_words_are_looked_up_while_the_input_method_composes(
    site: Site, open_page: OpenPage
) -> None:
    page = open_page(site.address)
    page.focus(BOX)
    page.wait_for_selector(".b-find--box")
    page.locator(BOX).fill("가나저")
    expect(page.locator(HITS).first).to_contain_text("가나전자")
    page.locator(BOX).fill("가나전ㅈ")
    expect(page.locator(HITS).first).to_contain_text("가나전자")


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
def test_axe_finds_nothing_in_the_open_box_nor_on_the_page_of_results(
    site: Site, open_page: OpenPage, scheme: str, width: int
) -> None:
    page = open_page(site.address, width=width, color_scheme=scheme)
    page.keyboard.press("/")
    page.keyboard.type("이용자")
    expect(page.locator(HITS).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    assert violations(page) == []
    assert page.evaluate(SMALL_TARGETS) == []

    page = open_page(f"{site.address}search/?q=이용자", width=width, color_scheme=scheme)
    expect(page.locator(".b-find__results .b-hit").first).to_be_visible()
    assert violations(page) == []
    assert page.evaluate(SMALL_TARGETS) == []
    assert page.evaluate(OUTSIDE) == []


def test_where_nothing_is_found_the_page_says_how_to_go_on(site: Site, open_page: OpenPage) -> None:
    page = open_page(f"{site.address}search/?q=쀍뤫쀍뤫")

    expect(page.get_by_text("더 짧은 말로 찾거나")).to_be_visible()
    expect(page.locator(".b-index").first).to_be_visible()


def test_a_date_reads_as_on_every_other_page(real_site: Site, open_page: OpenPage) -> None:
    page = open_page(f"{real_site.address}search/?q=바이트댄스&type=briefing")

    expect(page.locator(".b-hit .b-quiet").first).to_contain_text("2026. 2. 15.~28.")
