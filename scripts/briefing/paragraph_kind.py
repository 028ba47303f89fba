"""What a line of a copied article is by itself: byline, dateline, caption, notice, link, ad."""

from __future__ import annotations

import re
from typing import Literal

from briefing.korean.sentence import sentence_ends

ParagraphKind = Literal[
    "title",
    "body",
    "heading",
    "deck",
    "caption",
    "byline",
    "dateline",
    "notice",
    "related",
    "ad",
]

EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
REPORTER = (
    r"(?:(?:선임|수습|인턴|객원|[가-힣]{0,4}전문|대)?기자"
    r"|특파원|통신원|에디터|논설위원|앵커|리포터|PD)"
)
STAMP = (
    r"(?:기사)?\s?(?:최초|최종)?\s?(?:입력|등록|송고|발행|게재|게시|승인|작성|업데이트|수정|보도)"
    r"\s?(?:시간|시각|일시|일자|일)?"
)
DATE = r"20\d\d\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}\s?[.일]?"
_CLOCK = r"(?:\s*\(?[월화수목금토일]\)?)?(?:\s*(?:오전|오후|AM|PM)?\s?T?\d{1,2}[:시]\s?\d{2}\S*)?"
_REPORTER_NAMED = rf"[가-힣]{{2,4}}\s?{REPORTER}"
_BRACKETED = r"[^\[\]【】()（）〔〕=]"

# Longer than any line of a page that is not prose.
_LONGEST_LINE = 60
_LONGEST_BYLINE = 80


def _any(*patterns: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    return re.compile("|".join(patterns), flags)


_DATELINE = _any(
    rf"{DATE}{_CLOCK}(?:\s*{STAMP})?(?:\s*[|/·,]?\s*(?:{STAMP}.*|{_REPORTER_NAMED}))?",
    rf"{STAMP}\s*[:：|]?\s*{DATE}.{{0,60}}",
    rf"\S{{2,10}}\s{STAMP}\s*[:：|]?\s*{DATE}.{{0,20}}",
    # 「예시타임스 2026/10/08 14:30」.
    rf"[가-힣A-Za-z]{{2,12}}\s{DATE}{_CLOCK}",
)
# 「김하늘 기자 입력 2026.03.05 09:12」: what a page prints side by side.
_CREDITS = re.compile(
    rf"(?P<byline>[가-힣·,\s]{{2,24}}?\s?{REPORTER}(?:\s?[(<]?{EMAIL}[)>]?)?)\s?[|·]?\s?"
    rf"(?P<stamp>(?:{STAMP}\s*[:：|]?\s*)?{DATE}.*)"
)
# Who speaks next, in the text of a broadcast.
_SPOKEN_BY = re.compile(r"\[(?:앵커|앵커멘트|기자|리포트|인터뷰)\]")
_DATELINE_IN_FRONT = _any(
    rf"[\[【(（〔]{_BRACKETED}{{1,20}}={_BRACKETED}{{1,30}}[\]】)）〕]"
    rf"(?:\s*[가-힣·\s]{{2,20}}?{REPORTER}(?![가-힣]))?\s*=?\s*",
    rf"[\[【]{_BRACKETED}{{2,20}}\s{REPORTER}[\]】]\s*=?\s*",
)
_BYLINE = _any(
    rf"[/=]?\s?(?:기자명|글|사진|취재|정리|영상)?(?:\s?[·/]\s?사진)?\s?[:=]?\s*(?:[가-힣]{{2,10}}(?:\s[가-힣]{{2,8}})?\s?=\s?)?"
    rf"[가-힣A-Za-z·,|\s]{{2,24}}?\s?{REPORTER}(?![가-힣]).{{0,50}}",
    rf"(?:온라인|디지털|인터넷|편집국|뉴스)\S*(?:팀|부|국|센터)(?:\s?[(<]?{EMAIL}[)>]?)?",
    rf"[^.]{{0,30}}?[(<]?{EMAIL}[)>]?",
)
_BYLINE_BEHIND = _any(
    rf"(?<=[.!?\"”’])\s*(?P<byline>[/=(\[]?\s?(?:[가-힣]{{2,10}}=)?{_REPORTER_NAMED}[)\]]?"
    rf"(?:\s?[(/]?{EMAIL}\)?)?)$",
    rf"(?<=[.!?\"”’])\s(?P<mail>{EMAIL})$",
)
_CAPTION = _any(
    # 「▲강모루=…」 is somebody's answer in a talk.
    r"^[▲△▼](?!\s?[가-힣]{2,4}(?:\s[가-힣]{2,6})?\s?[=:])",
    r"^[\[(<【]?\s?(?:사진|이미지|그래픽|자료|일러스트|출처|그림)(?:\s?(?:제공|출처|설명|자료))?\s?[=:/|ㅣ]",
    r"[\[(/]\s?(?:사진|이미지|자료)[\s=:/]",
    r"(?:사진|이미지|그래픽|자료|출처)\s?(?:제공)?\s?=",
    r"^(?![-–·•]\s).*[^\s에을를로도만]\s?제공[.\])]*$|(?:갈무리|캡처)[.\])]*$",
    r"재판매 및 DB",
    # 「가나전자가 만든 시제품. 가나전자」: what is seen, and whose picture it is.
    r"^[^.]{4,50}[^.다요죠까네]\.\s?(?:[가-힣A-Za-z]{2,10})(?:\s제공)?$",
    r"자료\s?(?:사진|이미지)[.\])]*$|본문과는? 관련|기사와 무관|특정 사실과",
    r"(?:모습|전경|조감도)[.]?(?:\s?[/(\[].{0,30})?$",
    r"/\s?(?:뉴스1|연합뉴스|게티이미지\S*|AP|로이터)$",
    rf"다\.\s?/?\s?{_REPORTER_NAMED}$",
)
# 「윤슬기 원장이 연구실에서 … 설명하고 있다.」: one sentence of somebody doing something somewhere.
_PICTURED = re.compile(r"(?P<who>.{2,40}?)[이가](?:\s\S+){0,8}?\s\S+에서\s.{2,60}고 있다\.")
_OWNED = re.compile(r"[ⓒ©]|저작권자")
_NOTICE = _any(
    r"[ⓒ©]|\(c\)|copyright|all rights reserved",
    r"저작권자|저작권법의 보호|재배포\s?금지|AI\s?학습 (?:및|이용)",
    r"무단\s?(?:전재|복제|배포)[^다]*(?:금지|금합니다|불허)",
    r"^[▶☞]?\s?제보[는 ]|기사\s?제보|카카오톡|네이버에서 .*구독|채널 (?:추가|구독)",
    r"^이 기사는 .*(?:분류|작성|제공|게재)|본지의 (?:편집|논조)|필자의 개인",
    # What heads and closes a press release.
    r"^(?:배포|보도|담당|문의|자료|작성)\s?(?:일시?|시점|자|자료 문의|처|부서|매수"
    r"|제공)?\s?[:：]\s?\S|^보도\s?자료$"
    r"|^[■□◆●▶※]\s?(?:\S+\s){0,3}(?:소개|개요|회사 개요)(?:\s?[:：]|$)|^\[?About\s"
    r"|^\(끝\)$|^<끝>$|^끝\.?$|^[※*]|\[(?:편집자\s?주|알립니다|정정보도|단신)\]",
    flags=re.IGNORECASE,
)
# What the buttons of a page say, one or several in a line.
_BUTTON = re.compile(
    r"(?:(?:본문|이미지|사진|기사\s?원문|요약봇|텍스트 음성 변환"
    r"|글자\s?크기|글씨|글꼴|SNS|인쇄|공유|댓글|좋아요|스크랩|URL|폰트|메일"
    r"|다크\s?모드|구독|바로가기|프린트|추천|화나요|기사 듣기|AI 요약|로그인"
    r"|메뉴|검색|페이스북|트위터|카카오\S*|밴드|링크)"
    r"(?:\s?(?:하기|보내기|닫기|변경|복사|(?:확대|크게|원본)\s?보기|설정|조절|줄이기|키우기|크게|작게|서비스|사용|수|\d+개?))*[\s/·|,]*)+"
)
# How many have read, liked, shared: a number alone in its line.
_COUNT = re.compile(r"[\d,.]{1,9}\s?(?:만|천)?\+?")
_RELATED_HEADER = re.compile(
    r"[\[<【(■▶◆]{0,2}\s?(?:(?:이 기사와 )?관련\s?(?:기사|뉴스|링크|글)|연관\s?(?:기사|뉴스)"
    r"|(?:가장 )?많이 (?:본|읽은) (?:뉴스|기사)|인기\s?(?:기사|뉴스|글)"
    r"|(?:\S+\s)?주요\s?(?:뉴스|기사)"
    r"|추천\s?(?:기사|뉴스|콘텐츠)|(?:.{0,12}기자의 )?다른\s?기사"
    r"|실시간 (?:뉴스|인기|랭킹|주요)|핫\s?(?:뉴스|이슈)|랭킹\s?(?:뉴스|기사)"
    r"|이 시각 (?:주요|많이|인기)"
    r"|오늘의 (?:주요|핫)\s?(?:뉴스|기사)|함께 (?:읽|보|볼)|기자의 다른|더\s?보기"
    r"|최신\s?(?:뉴스|기사)|놓치지|당신이 좋아할)"
)
_LINK = _any(
    r"^(?:☞|▷|➤|▶▶|👉|»)",
    r"^▶\s?(?:관련|클릭|바로|함께|더|\[|https?:)",
    r"^https?://\S+$",
)
_AD = _any(
    r"^[\[(<]?\s?(?:AD|A\.D\.?|광고|스폰서|sponsored|advertisement|advertorial)"
    r"(?:\s?(?:링크|문의|영역|배너))?\s?(?:[\])>:].*|$)",
    r"^클릭|무료\s?체험|지금 (?:바로|신청|구매)|선착순|특가|최저가|공동구매|무료 상담|수강생 모집",
    flags=re.IGNORECASE,
)


def known_kind(text: str) -> ParagraphKind | None:
    """The kind that a line shows by itself, None for what only its surroundings tell."""
    if len(text) > _LONGEST_LINE and len(re.findall(r"다\.(?=\s|$)", text)) > 1:
        return None
    if _DATELINE.fullmatch(text):
        return "dateline"
    if is_button(text) or _COUNT.fullmatch(text):
        return "notice"
    if is_related_header(text) or _LINK.search(text):
        return "related"
    if _CREDITS.fullmatch(text):
        return None
    if _BYLINE.fullmatch(text) and len(text) <= _LONGEST_BYLINE and not _is_prose(text):
        return "notice" if _OWNED.search(text) else "byline"
    if _SPOKEN_BY.fullmatch(text):
        return "heading"
    for kind, pattern in _SHOWN:
        if pattern.search(text) and not (_is_prose(text) and len(text) > _LONGEST_LINE):
            return kind
    return None


_SHOWN: tuple[tuple[ParagraphKind, re.Pattern[str]], ...] = (
    ("caption", _CAPTION),
    ("notice", _NOTICE),
    ("ad", _AD),
)


# A statement in the past, or to somebody; 「…하고 있다.」 describes a picture.
_PAST = "".join(chr(code) for code in range(ord("가") + 20, ord("힣") + 1, 28)).replace("있", "")
_ENDS_IN_PAST = re.compile(rf"(?:[{_PAST}이]다|니다|[요죠])[.\"”]*$")


def _is_prose(text: str) -> bool:
    return bool(_ENDS_IN_PAST.search(text)) and sentence_ends(text)


def is_button(text: str) -> bool:
    """Whether a line is what the buttons of a page say: 「공유하기」, 「글자 크기 변경」."""
    return bool(_BUTTON.fullmatch(text))


def is_related_header(text: str) -> bool:
    """Whether a line heads a list of other articles: 「관련기사」, 「많이 본 뉴스」."""
    return bool(_RELATED_HEADER.match(text)) and len(text) <= 40 and not sentence_ends(text)


def is_pictured(text: str) -> bool:
    """Whether a sentence describes a picture: who, where, what they are doing."""
    return bool(_PICTURED.fullmatch(text))


def split_glued(text: str) -> tuple[tuple[str, ParagraphKind | None], ...]:
    """Cut a dateline off the front of a line and a byline off its end; the rest has no kind.

    A reporter and the time of publication in one line are two.
    """
    pieces: list[tuple[str, ParagraphKind | None]] = []
    credits = _CREDITS.fullmatch(text)
    if credits:
        return ((credits["byline"], "byline"), (credits["stamp"], "dateline"))
    front = _DATELINE_IN_FRONT.match(text)
    if front:
        pieces.append((front[0].strip(), "dateline"))
        text = text[front.end() :].strip()
    behind = _BYLINE_BEHIND.search(text) if text.count("다.") > 0 else None
    byline = (behind["byline"] or behind["mail"]) if behind else ""
    rest = text[: len(text) - len(byline)].strip()
    if rest:
        pieces.append((rest, None))
    if byline:
        pieces.append((byline, "byline"))
    return tuple(pieces)
