"""The page for an address that is not there: in Korean, with a way on, and the nearest names."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

BASE = "/x/y/"


class Handler(SimpleHTTPRequestHandler):
    """A plain file server that has the site under a path and answers with its 404.html."""

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(BASE))

    def send_error(self, code: int, *arguments: Any) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: Any) -> None:
        pass


@pytest.fixture(scope="module")
def address(site_folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site_folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{BASE}"
    server.shutdown()


def visit(page: Page, address: str) -> Page:
    answer = page.goto(address)
    assert answer is not None
    assert answer.status == 404
    return page


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [
        ("companies/gna/", ("가나전자", "companies/gana/")),
        ("companies/가나전지/", ("가나전자", "companies/gana/")),
        ("companies/羅溫半導體", ("라온반도체", "companies/raon/")),
        (
            "briefings/2026-03-gana-nuri-4/",
            ("가나전자, 누리 3 공개", "briefings/2026-03-gana-nuri-3/"),
        ),
        ("products/nuri-3/2025/", ("누리 3", "products/nuri-3/")),
    ],
)
def test_the_nearest_pages_are_offered(
    asked: str, nearest: tuple[str, str], browser: Any, address: str
) -> None:
    page = visit(browser.new_page(), address + asked)
    link = page.locator("[data-missing] a").first
    link.wait_for()
    assert (link.inner_text(), link.get_attribute("href")) == (nearest[0], address + nearest[1])
    page.close()


def test_what_is_near_to_nothing_offers_nothing(browser: Any, address: str) -> None:
    page = visit(browser.new_page(), f"{address}zzzzqqq/")
    page.wait_for_load_state("networkidle")
    assert not page.locator("[data-missing]").is_visible()
    page.close()


def test_without_a_script_it_leads_on_all_the_same(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = visit(context.new_page(), f"{address}briefings/no/such/page/")
    assert page.locator("h1").inner_text() == "찾는 페이지가 없습니다"
    assert page.locator("article form[role=search]").get_attribute("action") == f"{BASE}search/"
    page.locator("article a", has_text="회사에서 찾기").click()
    assert page.url == f"{address}companies/"
    context.close()
