"""Every kind of page: its address, its states, and that nothing anybody writes becomes markup."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Any

import html5lib
import markdown
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.build import Build, build
from briefing.pages import PAGE_KINDS, Page, held

INVENTED = Path(__file__).parent / "library"
EXTENSIONS = ["attr_list", "tables", "toc", "meta"]
HOSTILE = [
    "<script>alert(1)</script>",
    "</article></body><textarea>",
    "<img src=x onerror=alert(1)>",
    "{: onfocus=alert(1) tabindex=0 }",
    "[" * 2000,
    "![" * 1000,
    '--8<-- "mkdocs.yml"',
    "$$ x $$ \\( y \\)",
    "한 줄\u2028다음 줄",
    "*굵게* __밑줄__ `코드` ~~지움~~",
    "[누름](javascript:alert(1))",
    "# 제목",
    "1. 하나",
    "&lt;b&gt; &#60; &amp;",
    "{{ config }} {% raw %}",
    '" onmouseover="alert(1)',
    "--> <!-- ]]>",
]


@pytest.fixture(scope="module")
def site() -> Build:
    return build(INVENTED)


def page_of(site: Build, url: str) -> Page:
    [page] = [page for page in site.pages if page.url == url]
    return page


def article_of(page: Page) -> Any:
    """The page's article as a browser has it: Markdown to HTML, and that parsed."""
    _, _, text = page.markdown.split("---\n", 2)
    html = markdown.markdown(text, extensions=EXTENSIONS)
    return html5lib.parse(f"<article>{html}</article>", namespaceHTMLElements=False)


def words_of(page: Page) -> str:
    return "".join(article_of(page).itertext())


def front_of(page: Page) -> dict[str, str]:
    front: dict[str, str] = yaml.safe_load(page.markdown.split("---\n", 2)[1])
    return front


@pytest.mark.parametrize(
    ("text", "whole"),
    [("가나·다온 동시 공세", ["나·"]), ("시댄스 2.0", []), ("<b>·</b>", ["&gt;·"])],
)
def test_no_line_of_a_headline_begins_with_a_dot(text: str, whole: list[str]) -> None:
    said = str(held(text))

    assert re.findall(r'<span class="b-dot">(.*?)</span>', said) == whole
    parsed = html5lib.parseFragment(said, namespaceHTMLElements=False)
    assert "".join(parsed.itertext()) == text


def test_every_kind_of_page_is_made_and_stands_at_its_address(site: Build) -> None:
    urls = [page.url for page in site.pages]
    assert len(urls) == len(set(urls))
    contract = (
        " briefings/ companies/ themes/ products/ people/ organisations/ figures/ quotes/ timeline/"
        " outlook/ matrix/ corrections/ data/ schema/ feeds/ briefings/2026-03-gana-nuri-3/"
        " companies/gana/ themes/inference-cost/ products/nuri-3/ people/kim-haneul/"
    )
    assert set(contract.split(" ")) - {""} <= set(urls)
    kinds = {front_of(page)["kind"] for page in site.pages}
    assert {kind.name for kind in PAGE_KINDS} - kinds <= {"organisation"}


def test_every_page_says_what_it_is_and_has_ids_that_are_its_own(site: Build) -> None:
    for page in site.pages:
        front = front_of(page)
        assert front["title"] == page.title
        assert front["description"]
        ids = re.findall(r'(?:id="|\{#)([^"}]+)', page.markdown)
        assert len(ids) == len(set(ids)), page.url
        assert page.path == f"{page.url}index.md"


def test_no_page_has_an_inline_script_or_style(site: Build) -> None:
    for page in site.pages:
        for element in article_of(page).iter():
            assert element.tag not in ("script", "style", "iframe", "object"), page.url
            assert "style" not in element.attrib, page.url
            assert not [name for name in element.attrib if name.startswith("on")], page.url


def hostile_project(root: Path, text: str) -> Path:
    """A library in which this text stands wherever anybody may write."""
    said = json.dumps(text, ensure_ascii=False)
    files = {
        "mkdocs.yml": "site_name: 지어낸 브리핑\n",
        "seeds/2026-03-hostile.txt": f'가나전자가 밝혔다: {text} 끝. 김하늘은 "{text}"고 했다.\n',
        "briefings/registry/companies/gana.yaml": (
            f"name: 가나전자\nmeans: {said}\naliases:\n  - {json.dumps(text + '社')}\n"
        ),
        "briefings/registry/themes/cost.yaml": f"name: {said}\n",
        "briefings/2026-03-hostile.yaml": f"""\
format: 1
title: {said}
source:
  publisher: {said}
  author: {said}
  title: {said}
  note: {said}
  published: 2026-03-05
summary:
  - text: {said}
    about: [가나전자]
    evidence: {said}
quotes:
  - who: {said}
    role: {said}
    text: {said}
    via: {said}
    about: [가나전자]
figures:
  - what: {said}
    value: {said}
    about: [가나전자]
    evidence: {said}
events:
  - what: {said}
    about: [가나전자]
    said_by: {said}
    evidence: {said}
outlook:
  - what: {said}
    about: [가나전자]
    evidence: {said}
notes:
  - text: {said}
corrections:
  - date: 2026-03-09
    what: {said}
added: 2026-03-06
""",
    }
    for path, content in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8", newline="\n")
    return root


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_what_anybody_writes_appears_as_text_and_nothing_else(text: str, tmp_path: Path) -> None:
    site = build(hostile_project(tmp_path, text))
    page = page_of(site, "briefings/2026-03-hostile/") if site.library.pages else None
    if page is None:  # what no YAML file may hold is a problem with a place, and no page
        assert site.report.has_errors
        return
    started = time.perf_counter()
    for one in site.pages:
        for element in article_of(one).iter():
            assert element.tag not in ("script", "textarea", "img", "iframe", "style"), one.url
            assert not [name for name in element.attrib if name.startswith("on")], one.url
            assert "javascript:" not in (element.get("href") or ""), one.url
    assert time.perf_counter() - started < 20
    said = "".join(words_of(page).split())
    assert said.count("".join(text.split())) >= 8


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(st.sampled_from("<>&\"'`*_[](){}#:!|\\~$-=+%^/ \n가나a1"), min_size=3, max_size=40))
def test_any_text_of_markup_characters_stays_text(
    tmp_path_factory: pytest.TempPathFactory, drawn: str
) -> None:
    text = " ".join(f"ㄱ{drawn}ㄴ".split())
    site = build(hostile_project(tmp_path_factory.mktemp("p"), text))
    for page in site.pages:
        if page.url.startswith("briefings/2026"):
            assert "".join(text.split()) in "".join(words_of(page).split())


def runs_of(article: str, length: int) -> set[str]:
    flat = "".join(article.split())
    return {flat[at : at + length] for at in range(len(flat) - length + 1)}


def test_no_passage_shows_more_than_three_hundred_characters_in_a_row(tmp_path: Path) -> None:
    """Even where a contributor copies far too much, and the article is one endless sentence."""
    sentence = " ".join(f"{number}번째 말을 이어서 적는다" for number in range(120))
    project = hostile_project(tmp_path, sentence)
    too_long = runs_of((project / "seeds/2026-03-hostile.txt").read_text("utf-8"), 301)
    passages = [
        "".join("".join(passage.itertext()).split())
        for page in build(project).pages
        for passage in article_of(page).iterfind(".//div[@class='b-ev__in']/blockquote/p")
    ]
    assert max(map(len, passages)) > 200
    assert not {run for passage in passages for run in runs_of(passage, 301)} & too_long


@pytest.mark.parametrize("root", [INVENTED, INVENTED.parents[1]], ids=["invented", "published"])
def test_no_file_of_the_site_holds_an_article_as_running_text(root: Path) -> None:
    site = build(root)
    articles = [entry.article for entry in site.library.entries]
    texts = ["\n".join(part.text for part in article.paragraphs) for article in articles]
    runs = {run for text in texts for run in runs_of(text, 301)}
    for page in site.pages:
        assert not runs_of(words_of(page), 301) & runs, page.url
    for export in site.exports:
        said = export.data.decode("utf-8", errors="replace")
        assert not runs_of(said, 301) & runs, export.path
