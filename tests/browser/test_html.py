"""What every page is made of: well-formed, nothing inline, and no link leads nowhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import html5lib
import pytest
from html5lib.html5parser import ParseError

# What a browser fetches or runs by itself.
LOADED = {"script": "src", "link": "href", "img": "src", "iframe": "src", "source": "src"}
FETCHED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "preconnect", "manifest"}
DATA_SCRIPTS = {"application/json", "application/ld+json"}


class Reader(HTMLParser):
    """The ids, links, loads and inline code of one page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.inline: list[str] = []
        self.attributes: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.attributes += [name for name, _ in attrs]
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if tag in ("a", "area", "form"):
            self.links += [str(found[name]) for name in ("href", "action") if found.get(name)]
        if tag == "script" and not found.get("src") and found.get("type") not in DATA_SCRIPTS:
            self.inline.append("script")
        if tag == "style":
            self.inline.append("style")
        if tag == "link" and not FETCHED_LINKS & set(str(found.get("rel")).split()):
            return
        if found.get(LOADED.get(tag, "")):
            self.loads.append(str(found[LOADED[tag]]))


def pages_of(site: Any) -> Iterator[tuple[str, Path]]:
    for path in sorted(site.folder.rglob("*.html")):
        yield path.relative_to(site.folder).as_posix().removesuffix("index.html"), path


@pytest.fixture(scope="module")
def read(site: Any) -> dict[str, Reader]:
    """Every page of the invented site, by its address."""
    found = {}
    for address, path in pages_of(site):
        found[address] = Reader()
        found[address].feed(path.read_text(encoding="utf-8"))
    return found


def test_no_page_has_a_parse_error(site: Any) -> None:
    faults = []
    for address, path in pages_of(site):
        parser = html5lib.HTMLParser(strict=True)
        try:
            parser.parse(path.read_text(encoding="utf-8"))
        except ParseError as error:
            faults.append(f"{address}: {error} {parser.errors[:1]}")
    assert faults == []


def test_no_page_holds_a_script_a_style_or_a_handler_of_its_own(read: dict[str, Reader]) -> None:
    for address, reader in read.items():
        assert reader.inline == [], address
        handlers = [name for name in reader.attributes if name == "style" or name[:2] == "on"]
        assert handlers == [], address


def test_nothing_is_loaded_from_another_host(read: dict[str, Reader]) -> None:
    for address, reader in read.items():
        assert [load for load in reader.loads if urlsplit(load).netloc] == [], address


def test_every_page_tells_a_feed_reader_where_the_feeds_are(site: Any) -> None:
    for address, path in pages_of(site):
        page = path.read_text(encoding="utf-8")
        for link in re.findall(r'<link rel="alternate" [^>]*href="([^"]+)"', page):
            target = urlsplit(urljoin(f"https://briefing.example/{address}", link)).path
            assert (site.folder / target.lstrip("/")).is_file(), (address, link)
        assert page.count('<link rel="alternate"') == 2, address


def test_an_id_stands_once_on_a_page(read: dict[str, Reader]) -> None:
    for address, reader in read.items():
        assert [key for key, number in Counter(reader.ids).items() if number > 1] == [], address


def test_every_link_inside_the_site_leads_somewhere(site: Any, read: dict[str, Reader]) -> None:
    nowhere = []
    for address, reader in read.items():
        for link in reader.links:
            if urlsplit(link).scheme or (address == "404.html" and not link.startswith("/")):
                continue
            target = urlsplit(urljoin(f"/{address}", link))
            if not leads_somewhere(site.folder, target.path, unquote(target.fragment), read):
                nowhere.append(f"{address or '/'} → {link}")
    assert nowhere == []


def leads_somewhere(folder: Path, path: str, anchor: str, read: dict[str, Reader]) -> bool:
    page = read.get(path.lstrip("/"))
    if page is None:
        return (folder / path.lstrip("/")).is_file()
    return not anchor or anchor in page.ids


@pytest.mark.parametrize("words", ['그는 "AI…"라고', "<b>굵게</b> & 둘", "'따옴표' </title>"])
def test_a_title_of_any_words_stays_a_title(
    words: str, tmp_path: Path, build_one: Callable[[str, Path], str]
) -> None:
    page = build_one(words, tmp_path)

    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), strict=True)
    document = parser.parse(page)
    space = "{http://www.w3.org/1999/xhtml}"
    title = document.find(f".//{space}head/{space}title")
    assert title is not None
    assert title.text == f"{words} · 지어낸 브리핑"
    metas = document.findall(f".//{space}head/{space}meta")
    described = {meta.get("name") or meta.get("property"): meta.get("content") for meta in metas}
    assert described["description"] == words
    assert described["og:title"] == words


@pytest.fixture
def build_one() -> Callable[[str, Path], str]:
    """The head of a page is the theme's: a page of one title, built by MkDocs with our theme."""
    import json

    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    def build_page(title: str, root: Path) -> str:
        docs = root / "docs"
        docs.mkdir()
        said = json.dumps(title, ensure_ascii=False)
        page = f"---\ntitle: {said}\ndescription: {said}\n---\n\n# 머리\n"
        (docs / "index.md").write_text("# 집\n", encoding="utf-8")
        (docs / "page.md").write_text(page, encoding="utf-8")
        theme = Path(__file__).parents[2] / "scripts/briefing/theme"
        config = {
            "site_name": "지어낸 브리핑",
            "theme": {
                "name": "material", "custom_dir": str(theme), "language": "ko", "font": False
            },
            "plugins": [],
        }  # fmt: skip
        (root / "mkdocs.yml").write_text(json.dumps(config), encoding="utf-8")
        build(load_config(str(root / "mkdocs.yml")))
        return (root / "site/page/index.html").read_text(encoding="utf-8")

    return build_page
