"""What a reader does: from the news to its evidence, along a company and a theme, and back."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

OpenPage = Callable[..., Page]
NURI = "briefings/2026-03-gana-nuri-3/"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_home_to_briefing_to_evidence_to_company_to_theme_to_matrix_and_back(
    site: Any, open_page: OpenPage, script: bool
) -> None:
    page = open_page(site.address, script=script)
    page.get_by_role("link", name="브리핑", exact=True).first.click()
    page.get_by_role("link", name="가나전자, 누리 3 공개").click()

    quotation = page.locator("#quotes + .b-body li").first
    quotation.locator("summary").click()
    expect(quotation.locator("mark")).to_have_text("추론 비용을 이전 모델의 5분의 1로 낮췄다")
    expect(quotation).to_contain_text("예시신문 5행")

    page.locator("#summary + .b-body").get_by_role("link", name="회사: 가나전자").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("가나전자")
    page.get_by_role("link", name="주제: 추론 비용").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("추론 비용")

    page.get_by_role("link", name="회사 × 주제", exact=True).first.click()
    cell = page.get_by_role("row", name="가나전자").get_by_role(
        "link", name="건, 가나전자, 추론 비용"
    )
    number = int(re.sub(r"\D.*", "", cell.inner_text()))
    cell.click()
    meeting = page.locator(":target")
    expect(meeting).to_contain_text("추론 비용")
    expect(meeting.get_by_role("listitem")).to_have_count(number)

    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("회사 × 주제")


def test_a_link_to_an_item_opens_its_evidence(site: Any, open_page: OpenPage) -> None:
    page = open_page(site.address + NURI)
    item = page.locator("#figures + .b-body li").first
    address = item.get_attribute("id")

    page.goto(f"{site.address}{NURI}#{address}")
    expect(item.locator("blockquote")).to_be_visible()
    expect(item).to_be_in_viewport()


def test_the_words_are_found_in_the_article_itself(site: Any, open_page: OpenPage) -> None:
    page = open_page(site.address + NURI)
    page.locator("#quotes + .b-body summary").first.click()
    link = page.locator("#quotes + .b-body").get_by_role("link", name="원문에서 보기").first

    assert str(link.get_attribute("href")).startswith("https://news.example/1#:~:text=%EC%B6%94")


def test_what_is_copied_can_be_cited(site: Any, open_page: OpenPage) -> None:
    page = open_page(site.address + NURI, permissions=["clipboard-read", "clipboard-write"])
    item = page.locator("#quotes + .b-body li").first
    item.locator("summary").click()
    item.get_by_role("button", name="인용 복사").click()

    expect(page.get_by_role("status")).to_have_text("문장과 출처를 복사했습니다")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "추론 비용을 이전 모델의 5분의 1로 낮췄다" in copied
    assert "예시신문, 2026. 3. 5." in copied
    assert copied.endswith(f"{site.address}{NURI}#{item.get_attribute('id')}")


def test_the_menu_of_a_phone_opens_with_the_keyboard_and_leads_on(
    site: Any, open_page: OpenPage
) -> None:
    page = open_page(site.address, width=360)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="본문으로")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    menu = page.get_by_role("navigation", name="메뉴", exact=True)
    expect(menu).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    page.keyboard.press("Enter")
    menu.get_by_role("link", name="고침 기록").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("고침 기록")
    expect(menu).to_be_hidden()


def paper(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_the_dark_switch_is_kept_on_this_device(site: Any, open_page: OpenPage) -> None:
    page = open_page(site.address, color_scheme="light")
    light = paper(page)
    page.get_by_role("button", name="어두운 화면으로").click()
    dark = paper(page)
    assert dark != light

    page.goto(f"{site.address}matrix/")
    assert paper(page) == dark
    page.get_by_role("button", name="밝은 화면으로").click()
    assert paper(page) == light


def test_without_a_script_the_device_decides_the_scheme(site: Any, open_page: OpenPage) -> None:
    light = paper_without_script(site, open_page, "light")
    assert light != paper_without_script(site, open_page, "dark")


def paper_without_script(site: Any, open_page: OpenPage, scheme: str) -> bytes:
    page = open_page(site.address, script=False, color_scheme=scheme, width=200, height=100)
    return page.screenshot(clip={"x": 0, "y": 90, "width": 4, "height": 4})


def test_side_notes_stand_beside_their_items_and_go_again(site: Any, open_page: OpenPage) -> None:
    page = open_page(site.address + NURI, width=1440)
    by_hand = page.locator("#figures + .b-body details").first
    by_hand.locator("summary").click()
    switch = page.get_by_role("button", name="나란히 보기")
    switch.click()

    item = page.locator("#quotes + .b-body li").first
    expect(item.locator(".b-ev__in")).to_be_visible()
    words, note = item.locator(".b-quote").bounding_box(), item.locator("details").bounding_box()
    assert words is not None
    assert note is not None
    assert note["x"] >= words["x"] + words["width"]
    assert abs(note["y"] - words["y"]) < 60
    expect(switch).to_have_attribute("aria-pressed", "true")

    switch.click()
    expect(item.locator("blockquote").last).to_be_hidden()
    expect(by_hand.locator("blockquote")).to_be_visible()


def test_on_paper_every_item_shows_its_evidence(site: Any, open_page: OpenPage) -> None:
    page = open_page(site.address + NURI, script=False)
    page.emulate_media(media="print")

    for item in page.locator(".b-body--items .b-item").all():
        expect(item.locator(".b-ev__in blockquote")).to_be_visible()
    expect(page.get_by_role("banner")).to_be_hidden()


def test_what_is_past_its_day_says_so(site: Any, open_page: OpenPage) -> None:
    page = open_page(site.address + "outlook/")

    old = page.locator("#been + .b-body li").nth(1)
    expect(old).to_contain_text("기한 지남")
    expect(old).to_contain_text("2025년")


def test_figures_are_sorted_and_chosen_by_company_and_measure(
    site: Any, open_page: OpenPage
) -> None:
    page = open_page(site.address + "figures/")
    users = page.get_by_role("table").filter(has_text="누리 앱").first
    users.get_by_role("button", name="값").click()
    first = users.locator("tbody").first
    expect(first).to_contain_text("91만 명 초과")
    expect(users.get_by_role("columnheader", name="값")).to_have_attribute("aria-sort", "ascending")
    users.get_by_role("button", name="값").click()
    expect(first).not_to_contain_text("91만")

    page.get_by_label("회사", exact=True).select_option("라온반도체")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"수치 \d건"))
    expect(users).to_be_hidden()
    expect(page.get_by_role("heading", name="월간 활성 이용자")).to_be_hidden()
    page.get_by_label("회사", exact=True).select_option("모두")
    page.get_by_label("지표").select_option("월간 활성 이용자")
    expect(users).to_be_visible()
    expect(page.get_by_role("heading", level=2)).to_have_count(1)


def test_what_is_new_since_the_last_visit_is_known_to_this_device_alone(
    site: Any, open_page: OpenPage
) -> None:
    page = open_page(site.address)
    expect(page.locator(".b-new")).to_be_hidden()
    page.evaluate("sessionStorage.clear(); localStorage.setItem('b-last', '2026-03-10')")

    page.reload()
    expect(page.locator(".b-new")).to_contain_text(re.compile(r"새 브리핑 \d+건"))
    assert page.locator(".b-row.is-new").count() >= 3


def test_a_name_is_explained_on_focus_and_escape_puts_that_away(
    site: Any, open_page: OpenPage
) -> None:
    page = open_page(site.address + NURI)
    chip = page.locator("#summary + .b-body").get_by_role("link", name="회사: 가나전자")
    chip.focus()

    expect(page.locator(".b-tip")).to_have_text("언어모델 누리와 누리 앱을 만드는 전자 회사.")
    expect(chip).to_have_accessible_description("언어모델 누리와 누리 앱을 만드는 전자 회사.")
    page.keyboard.press("Escape")
    expect(page.locator(".b-tip")).to_have_count(0)


def test_the_keyboard_goes_through_a_briefing_in_the_order_of_reading(
    site: Any, open_page: OpenPage
) -> None:
    page = open_page(site.address + NURI, width=1280)
    places = []
    page.get_by_role("link", name="본문으로").focus()
    while (seen := press_tab(page))["name"] != "BODY":
        assert seen["ring"], seen
        assert not seen["covered"], seen
        if seen["main"]:
            places.append(seen["top"])
    assert len(places) > 20
    for _ in places:  # and back again: nothing is hidden by the header that stays in its place
        assert not press_tab(page, "Shift+Tab")["covered"]
    assert all(after >= before - 30 for before, after in pairwise(places))


FOCUSED = """async () => {
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  const e = document.activeElement, box = e.getBoundingClientRect();
  const style = getComputedStyle(e.closest('.b-ask__box, .b-find') || e);
  return {
    name: e.tagName, html: e.outerHTML.slice(0, 80), main: !!e.closest('#main'),
    top: box.top + scrollY, covered: box.bottom > innerHeight ||
      (e.closest('#main') && box.top < document.querySelector('.b-top').offsetHeight),
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
  };
}"""


def press_tab(page: Page, keys: str = "Tab") -> dict[str, Any]:
    page.keyboard.press(keys)
    focused: dict[str, Any] = page.evaluate(FOCUSED)
    return focused


def test_a_figure_and_a_quotation_as_a_screen_reader_has_them(
    site: Any, open_page: OpenPage
) -> None:
    page = open_page(site.address + NURI)

    expect(page.locator("#figures + .b-body li").first).to_match_aria_snapshot("""
        - listitem:
          - paragraph: 230만 명 초과
          - text: 월간 활성 이용자
          - paragraph: 누리 앱 · 2026년 2월 · 기사 1건에 근거
          - paragraph:
            - text: 서로 다른 값
            - link "예시통신 225만 명"
          - group: "근거 : 월간 활성 이용자 230만 명을 넘어섰다"
          - list:
            - listitem:
              - 'link "제품: 누리 앱"'
    """)
    expect(page.locator("#quotes + .b-body li").first).to_match_aria_snapshot("""
        - listitem:
          - paragraph:
            - link "김하늘"
            - text: 연구소장
          - blockquote:
            - paragraph: “추론 비용을 이전 모델의 5분의 1로 낮췄다”
          - group: "근거 : 김하늘: “추론 비용을 이전 모델의 5분의 1로 낮췄다”"
          - list
    """)
