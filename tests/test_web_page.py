"""Saved pages: the article whole, nothing invented, and what was left out said aloud."""

import json
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.paragraph import paragraphs_of
from briefing.web_page import MissingExtra, WebPage, read_page

PAGES = Path(__file__).parent / "korean" / "data" / "pages" / "dev"
FIRST = "가나전자는 지난 3일 대규모 언어모델 누리 3를 공개했다고 밝혔다."
SECOND = "회사는 오는 하반기까지 결제 기능을 넣을 계획이라고 설명했다."
THIRD = "업계 관계자는 값이 더 내려갈 것으로 본다고 말했다."


def page(body: str, head: str = "", encoding: str = "utf-8") -> WebPage:
    html = f"<html><head>{head}</head><body>{body}</body></html>"
    return read_page(html.encode(encoding))


def body_of(read: WebPage) -> list[str]:
    return [part.text for part in paragraphs_of(read.lines) if part.kind == "body"]


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.html")), ids=lambda path: path.stem)
def test_the_body_is_whole_and_in_order_with_the_lines_of_the_file(path: Path) -> None:
    annotated = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    read = read_page(path.read_bytes())
    found = [(p.text, p.line) for p in paragraphs_of(read.lines) if p.kind == "body"]
    wanted = [(p["text"], p["line"]) for p in annotated["paragraphs"] if p["kind"] == "body"]
    assert found == wanted
    meta = annotated["meta"]
    assert {key: getattr(read.meta, key) for key in meta} == meta


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.html")), ids=lambda path: path.stem)
def test_every_visible_text_is_in_the_article_or_left_out(path: Path) -> None:
    annotated = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    read = read_page(path.read_bytes())
    seen = "".join(f"{read.text}{' '.join(read.left_out)}".split())
    for part in annotated["left_out"] + [p["text"] for p in annotated["paragraphs"]]:
        assert "".join(part.split()) in seen
    assert "보이지 않는" not in seen


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", ""),
        ("utf-8", '<meta charset="euc-kr">'),
        ("cp949", ""),
        ("cp949", '<meta charset="euc-kr">'),
        ("cp949", '<meta charset="utf-8">'),
        ("cp949", '<meta charset="no-such-thing">'),
        ("utf-16", ""),
        ("utf-8-sig", ""),
    ],
)
def test_an_encoding_is_read_whatever_the_page_says_of_it(encoding: str, declared: str) -> None:
    read = page(f"<p>{FIRST}</p><p>{SECOND}</p>", declared, encoding)
    assert body_of(read) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{FIRST}</p><div>{SECOND}</div><p>{THIRD}</p>",
        f"<div>{FIRST}<br><br>{SECOND}<br><br>{THIRD}</div>",
        f"<div>{FIRST}<br/>&nbsp;<br/>{SECOND}<br/>&nbsp;<br/>{THIRD}</div>",
        f"<p>{FIRST}<p>{SECOND}<p>{THIRD}",
        f"<div><span>{FIRST}</span><p><b>{SECOND[:2]}</b>{SECOND[2:]}</p>{THIRD}</div>",
        f"<article>{FIRST}<section><p>{SECOND}</p></section><blockquote>{THIRD}</blockquote>",
    ],
)
def test_paragraphs_of_any_markup_are_paragraphs(body: str) -> None:
    assert body_of(page(body)) == [FIRST, SECOND, THIRD]


def test_what_nobody_sees_and_what_stands_beside_is_not_the_article() -> None:
    read = page(
        "<nav><a href=/>홈</a></nav><script>var a = '<p>안 보임</p>';</script>"
        f"<div><p>{FIRST}</p><p style='display:none'>안 보임</p><p hidden>안 보임</p>"
        f"<p>{SECOND}</p><div class='related'><a href=/>다른 기사</a></div></div>"
        "<div class=comment><p>이 글은 독자가 남긴 댓글이라고 합니다.</p></div>"
    )
    assert body_of(read) == [FIRST, SECOND]
    assert read.left_out == (
        "홈",
        "다른 기사",
        "이 글은 독자가 남긴 댓글이라고 합니다.",
    )
    assert "안 보임" not in read.text


def test_no_day_author_or_paper_is_invented() -> None:
    address = "https://news.example/2024/01/02/3.html"
    read = page(f"<p>{FIRST}</p><p>{SECOND}</p>", f'<meta property="og:url" content="{address}">')
    assert (read.meta.published, read.meta.author, read.meta.publisher) == (None, None, None)
    assert (read.meta.title, read.meta.url) == (None, address)


@pytest.mark.parametrize(
    ("head", "key", "value"),
    [
        ('<meta property="article:published_time" content="2026-03-04T22:00:00Z">', "published",
         "2026-03-05"),
        ('<meta name="pubdate" content="20260305">', "published", "2026-03-05"),
        ('<meta name="date" content="2026.02.30">', "published", None),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name":'
         ' "김하늘 기자"}}</script>', "author", "김하늘"),
        ('<meta name="author" content="https://social.example/a">', "author", None),
        ('<meta property="og:site_name" content="네이버 뉴스">'
         '<meta property="og:article:author" content="예시신문 | 네이버">', "publisher",
         "예시신문"),
        ('<script type="application/ld+json">{"@type": </script>', "author", None),
    ],
)  # fmt: skip
def test_what_the_page_tells_programs(head: str, key: str, value: str | None) -> None:
    assert getattr(page(f"<p>{FIRST}</p><p>{SECOND}</p>", head).meta, key) == value


def test_a_caption_is_marked_in_the_text_a_reader_of_the_seed_gets() -> None:
    read = page(
        f"<p>{FIRST}</p><figure><figcaption>새 모델을 소개하는 사람들</figcaption></figure>"
        f"<p>{SECOND}</p>"
    )
    assert read.text == f"{FIRST}\n\n▲ 새 모델을 소개하는 사람들\n\n{SECOND}\n"


def test_a_portal_s_page_with_its_deck_and_captions_inside_the_text() -> None:
    read = page(
        f"<div id=wrap><h2 id=title_area><span>가나전자, 누리 3 공개</span></h2><div id=body>"
        "<article id=dic_area><strong class=media_end_summary>값은 반<br>속도는 두 배로"
        "</strong><br>"
        "<br><span class=end_photo_org><div class=w><img src=a></div>"
        "<em class=img_desc>새 모델을 소개하는 사람들</em></span><br>"
        f"{FIRST}<br><br>{SECOND}<div class=vod><button>재생</button></div><br><br>{THIRD}"
        "</article></div></div><div class=media_end_linked><a href=#>다른 기사</a></div>",
        '<meta property="og:title" content="가나전자, 누리 3 공개">',
    )
    assert [(part.kind, part.text) for part in paragraphs_of(read.lines)] == [
        ("title", "가나전자, 누리 3 공개"),
        ("deck", "값은 반"),
        ("deck", "속도는 두 배로"),
        ("caption", "새 모델을 소개하는 사람들"),
        ("body", FIRST),
        ("body", SECOND),
        ("body", THIRD),
    ]
    assert read.left_out == ("재생", "다른 기사")


def test_without_trafilatura_the_message_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(MissingExtra, match=r"pip install .*trafilatura"):
        page(f"<p>{FIRST}</p>")


_TAGS = "<p> </p> <div> </div> <br> < & <a> </a> <li> </ul> <script> <!-- --> <![CDATA[ <h1> <td>"
_PIECES = st.sampled_from([*_TAGS.split(), FIRST, SECOND, "\n", "\x00"])


@settings(max_examples=30, deadline=None)
@given(st.lists(_PIECES | st.text(max_size=5), max_size=30))
def test_no_page_makes_it_fall(pieces: list[str]) -> None:
    read_page("".join(pieces).encode("utf-8", "replace"))


@settings(max_examples=30, deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_make_it_fall(data: bytes) -> None:
    read_page(data)


def test_headline_deck_and_day_in_one_block_are_a_line_each() -> None:
    head = "<title>가나전자, 누리 3 공개하고 값 내려</title>"
    day = "예시타임스 2026/10/08 14:30"
    top = f"<b>가나전자, 누리 3 공개하고 값 내려</b><br>하반기 결제 도입<br>{day}"
    read = page(f"<p>{top}</p><div id=body><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>", head)
    kinds = [(part.kind, part.text) for part in paragraphs_of(read.lines)][:3]
    assert kinds == [
        ("title", "가나전자, 누리 3 공개하고 값 내려"),
        ("deck", "하반기 결제 도입"),
        ("dateline", "예시타임스 2026/10/08 14:30"),
    ]
    assert read.meta.published == "2026-10-08"


def test_two_spans_side_by_side_are_two_words() -> None:
    info = "<div class=info><span>김하늘 기자</span><span>입력 2026.10.08 14:30</span></div>"
    read = page(f"<h1>누리 3 공개</h1>{info}<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>")
    kinds = [part.kind for part in paragraphs_of(read.lines)]
    assert kinds[:3] == ["title", "byline", "dateline"]
    assert read.meta.author == "김하늘"
