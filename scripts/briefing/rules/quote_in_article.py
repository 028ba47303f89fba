"""A quotation stands in the article, word for word, inside quotation marks of the running text.

Words in quotation marks in a headline, a deck or a heading are the paper's own summary: a
paraphrase, and no quotation.

PASS:
    quotes:
      - who: 김하늘
        text: 추론 비용을 이전 모델의 5분의 1로 낮췄다
        about: [누리 3]
FAIL:
    quotes:
      - who: 김하늘
        text: 추론 비용을 이전 모델의 4분의 1로 낮췄다
        about: [누리 3]
FAIL:
    quotes:
      - who: 가나전자
        text: 대규모 언어모델 '누리(Nuri) 3'를 공개했다
        about: [누리 3]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.article import Span
from briefing.entry import Entry
from briefing.korean.quotation_mark import Marked
from briefing.problem import Problem
from briefing.rules.nearest import nearest_hint
from briefing.yaml_scalar import quote_scalar

CODE = "quote-in-article"
_MARKS = frozenset('"“”„‟＂〝〞')
_WITH_MARKS = re.compile(r"[\"“”„‟＂〝〞](?P<words>[^\"“”„‟＂〝〞]+)[\"“”„‟＂〝〞]\S{0,4}")
_KINDS = {
    "title": "제목",
    "heading": "소제목",
    "deck": "부제",
    "caption": "사진 설명",
}


def check(entry: Entry) -> Iterator[Problem]:
    """Report every quotation whose words the article does not have inside quotation marks."""
    for item in entry.of_kind("quote"):
        evidence = item.evidence[0]
        place = entry.place(item.field, item.index, "text")
        words = without_marks(entry, evidence.text)
        if words:
            hint = f"text: {quote_scalar(words)}"
            yield Problem(CODE, "error", place, "따옴표까지 옮겼습니다. 안의 말만 적습니다.", hint)
        elif evidence.span is None:
            hint = nearest_hint(entry, evidence.text)
            yield Problem(CODE, "error", place, "따옴표 안의 말이 기사와 다릅니다.", hint)
        elif marked_at(entry, evidence.span) is None:
            yield Problem(CODE, "error", place, *_not_quoted(entry, evidence.span))


def without_marks(entry: Entry, text: str) -> str | None:
    """The words between the quotation marks that were copied with them: `"우리의 답"이라고`."""
    copied = _WITH_MARKS.fullmatch(text)
    words = copied["words"].strip() if copied else ""
    spans = entry.article.find(words) if words else ()
    return words if spans and marked_at(entry, spans[0]) else None


def marked_at(entry: Entry, span: Span) -> Marked | None:
    """What stands between the two quotation marks around a span of the body."""
    paragraph = entry.reading.paragraph(span.paragraph)
    if paragraph.kind != "body":
        return None
    for marked in entry.reading.marked(span.paragraph):
        if marked.start <= span.start and span.end <= marked.end:
            return marked
    return _half_marked(paragraph.text, span)


def _half_marked(text: str, span: Span) -> Marked | None:
    """The span itself where one mark was left out in the article and the other touches it."""
    if sum(character in _MARKS for character in text) % 2 == 0:
        return None
    around = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
    return Marked(span.start, span.end) if _MARKS.intersection(around) else None


def _not_quoted(entry: Entry, span: Span) -> tuple[str, str]:
    paragraph = entry.reading.paragraph(span.paragraph)
    kind = _KINDS.get(paragraph.kind)
    if kind:
        message = f"{kind}의 말은 신문이 간추린 것이어서 인용이 아닙니다(기사 {paragraph.line}행)."
        return message, "본문의 큰따옴표 안에 있는 말만 인용으로 옮겨 주세요."
    message = f"기사 {paragraph.line}행에 있으나 큰따옴표 안의 말이 아닙니다."
    said = next((q for q in entry.reading.quotations if q.paragraph == span.paragraph), None)
    if said:
        return message, f"그 문단의 인용: {said.text}"
    return message, "인용이 아니라 summary의 문장으로 쓰고, 이 말은 evidence에 적어 주세요."
