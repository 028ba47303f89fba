"""Who wrote an article, for which paper, and when it was published: only what stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.korean.role import may_be_korean_name, title_of
from briefing.paragraph import Paragraph
from briefing.paragraph_kind import REPORTER

_SIGNED = re.compile(
    rf"(?:기자명|글|취재|정리)?(?:\s?[·/]\s?사진)?\s?/?\s?(?:(?P<left>[가-힣]+)\s?=\s?)?"
    rf"(?P<author>(?:[가-힣]{{2,4}}[·,]\s?)*[가-힣]{{2,8}})(?:\s(?P<publisher>[가-힣A-Za-z]{{2,12}}))?\s?{REPORTER}(?![가-힣])"
)
_MAIL_SIGNED = re.compile(r"(?P<author>[가-힣]{2,4})\s*[(<]?[\w.+-]+@")
# 「[서울=예시통신]」, 「[도쿄=예시신문 길벗 특파원]」, 「[예시비즈=도하늬 기자]」.
_PLACED = re.compile(r"[\[【(（〔](?P<left>[^=]+)=(?P<right>[^\]】)）〕]+)[\]】)）〕]")
_OWNER = re.compile(
    r"(?:[ⓒ©]|\([cC]\)|[Cc]opyright\s?[ⓒ©]?|저작권자)\s*(?P<owner>[^ⓒ©(]+?)"
    r"\s*(?:[.&\]>]|,\s*(?:무단|AI|[\w-]+\.[a-z])|\s무단|\sAll|\sall|$|\s?무단)"
)
_OWNER_FIRST = re.compile(r"^[<\[]\s*(?P<owner>[가-힣A-Za-z0-9 ]{2,20}),\s*무단")
_CREDITED = re.compile(r"^(?:(?:글|사회|정리|진행|취재|사진|대담)[·/,\s]\s?)+")
_DESK = re.compile(r"[가-힣A-Za-z·]+(?:부|팀|국|센터|본부|실|데스크)")
_OFFICE = re.compile(r"([가-힣A-Za-z]{2,12}) 편집[부국](?=\s|$)")
# 「담당: 가나전자 홍보팀 …」 in the head of a press release.
_RELEASED = re.compile(
    r"^(?:담당|문의|작성|제공|보도자료 문의)\s?(?:부서|자|처)?\s?[:：]\s?(?P<owner>\S{2,20})\s"
    r"(?:홍보|커뮤니케이션|대외|PR|마케팅|기업문화|언론|산학협력|대변인)"
)
_DATE = re.compile(r"(20\d\d)\s?[-./년]\s?(\d{1,2})\s?[-./월]\s?(\d{1,2})")
_CHANGED = re.compile(r"수정|업데이트")


@dataclass(frozen=True, slots=True)
class ArticleMeta:
    """What the text says about itself, each None where it does not; `published` is YYYY-MM-DD."""

    title: str | None
    author: str | None
    publisher: str | None
    published: str | None


def read_meta(paragraphs: Sequence[Paragraph]) -> ArticleMeta:
    """Gather title, author, paper and day from the lines that hold them; nothing is inferred."""
    of_kind = {
        kind: [part.text for part in paragraphs if part.kind == kind]
        for kind in ("title", "byline", "dateline", "notice")
    }
    # 「모의사이언스 편집부 | 김하늘 기자」.
    offices = [(None, found[1]) for text in of_kind["byline"] if (found := _OFFICE.match(text))]
    credits = [found for text in of_kind["byline"] for found in _credits(text)]
    datelines = [found for text in of_kind["dateline"] for found in _placed(text)]
    # 「김하늘 기자 haneul@… <저작권자 ⓒ 예시경제>」 is a notice that signs.
    credits += [
        (author, None)
        for text in of_kind["notice"]
        if _OWNER.search(text) and re.search(REPORTER, text)
        for author, _ in _credits(text)
    ]
    owners = [(None, owner) for text in of_kind["notice"] for owner in _owners(text)]
    everything = [*offices, *credits, *datelines, *owners]
    return ArticleMeta(
        title=_first(of_kind["title"]),
        author=_first(author for author, _ in everything if author),
        publisher=_first(publisher for _, publisher in everything if publisher),
        published=_first(_days([*of_kind["dateline"], *of_kind["notice"]])),
    )


def _first(values: Iterable[str]) -> str | None:
    return next(iter(values), None)


def _credits(text: str) -> Iterator[tuple[str | None, str | None]]:
    signed = _SIGNED.search(text) or _MAIL_SIGNED.search(text)
    if signed and (signed.re is _SIGNED or may_be_korean_name(signed["author"])):
        fields = signed.groupdict()
        author, publisher = signed["author"], fields.get("publisher")
        # 「예시일보 = 김하늘 기자」 names the paper, 「도쿄=김하늘 특파원」 a place.
        if fields.get("left") and re.search(r"(?:일보|신문|경제|뉴스|통신|저널)$", fields["left"]):
            publisher = fields["left"]
        if publisher and publisher.endswith("전문"):
            publisher = None
        yield _told_apart(author, publisher)
        return
    words = _CREDITED.sub("", text).split()
    if len(words) > 1 and title_of(words[-1]) and may_be_korean_name(words[0]):
        yield words[0], None


def _told_apart(author: str, behind: str | None) -> tuple[str, str | None]:
    """Author and paper of two words before 기자, where the second may be somebody's name too."""
    if behind is None or not may_be_korean_name(behind):
        return author, behind
    # 「국제부 김하늘 기자」: the desk comes first; 「김하늘 이보람 기자」 wrote it together.
    if _DESK.fullmatch(author):
        return behind, None
    if may_be_korean_name(author):
        return f"{author} {behind}", None
    # 「예시경제 박새봄 기자」: the paper may come first.
    return behind, author


def _placed(text: str) -> Iterator[tuple[str | None, str | None]]:
    placed = _PLACED.match(text)
    rest = text[placed.end() :] if placed else text
    if placed:
        inside = _SIGNED.fullmatch(placed["right"].strip())
        if inside and inside["publisher"] is None:
            yield inside["author"], placed["left"].strip()
        elif not re.search(REPORTER, placed["right"]):
            yield None, placed["right"].strip()
        else:
            publisher, _, author = placed["right"].strip().partition(" ")
            yield re.sub(rf"\s?{REPORTER}$", "", author) or None, publisher
    yield from _credits(rest)


def _owners(text: str) -> Iterator[str]:
    found = _RELEASED.search(text) or _OWNER_FIRST.search(text) or _OWNER.search(text)
    if found:
        # 「ⓒ경제를 읽는 눈, 예시비즈」: the paper's motto comes first.
        owner = found["owner"].rstrip(" ,").split(",")[-1].strip(" .")
        if 1 < len(owner) <= 20:
            yield owner


def _days(texts: Iterable[str]) -> Iterator[str]:
    """The days of publication first; a day the text was changed on comes after them."""
    dated = [text for text in texts if _DATE.search(text)]
    for text in sorted(dated, key=lambda text: bool(re.match(rf"\s?{_CHANGED.pattern}", text))):
        found = _DATE.search(text)
        assert found is not None
        year, month, day = (int(part) for part in found.groups())
        try:
            yield date(year, month, day).isoformat()
        except ValueError:
            continue
