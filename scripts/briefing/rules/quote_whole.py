"""A quotation is whole, or runs from sentence to sentence, or says that it is `partial`.

A cut can turn a meaning round. What begins or ends inside a sentence of the speaker's has
`partial: true`; what does not, has no need of it.

PASS:
    quotes:
      - who: 김하늘
        text: 이전 모델의 5분의 1로 낮췄다
        partial: true
        about: [누리 3]
FAIL:
    quotes:
      - who: 김하늘
        text: 이전 모델의 5분의 1로 낮췄다
        about: [누리 3]
FAIL:
    quotes:
      - who: 김하늘
        text: 추론 비용을 이전 모델의 5분의 1로 낮췄다
        partial: true
        about: [누리 3]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.article import Span
from briefing.entry import Entry
from briefing.korean.quotation_mark import Marked
from briefing.korean.sentence import split_sentences
from briefing.model import Quote
from briefing.problem import Problem
from briefing.rules.quote_in_article import marked_at

CODE = "quote-whole"
# What may be left out at either end: stops, and the marks of a quotation inside the quotation.
_EDGE = " .,?!…·。，\"'“”‘’"


def check(entry: Entry) -> Iterator[Problem]:
    """Report every quotation that is cut without a word, and every `partial` that is none."""
    for item in entry.of_kind("quote"):
        span, quote = item.evidence[0].span, item.source
        marked = span and marked_at(entry, span)
        if not span or not marked or not isinstance(quote, Quote):
            continue
        cut = _cut(entry.reading.paragraph(span.paragraph).text, span, marked)
        if cut and not quote.partial:
            message = f"문장의 {cut} 잘린 인용입니다."
            whole = entry.reading.text(Span(span.paragraph, marked.start, marked.end)).strip()
            hint = f"문장을 온전히 옮기거나 partial: true를 적어 주세요: {whole}"
            place = entry.place(item.field, item.index, "text")
            yield Problem(CODE, "error", place, message, hint)
        elif quote.partial and not cut:
            message = "잘리지 않은 인용인데 partial: true라고 적었습니다."
            place = entry.place(item.field, item.index, "partial")
            yield Problem(CODE, "warning", place, message, "partial 줄을 지워 주세요.")


def _cut(text: str, span: Span, marked: Marked) -> str | None:
    """Where a sentence of the speaker's goes on outside of the span: 앞이, 뒤가, or both."""
    inside = text[marked.start : marked.end]
    sentences = [(marked.start + a, marked.start + b) for a, b in split_sentences(inside)]
    begins = any(_is_same(text, start, span.start) for start, _ in sentences)
    ends = any(_is_same(text, end, span.end) for _, end in sentences)
    if begins and ends:
        return None
    return "뒤가" if begins else "앞이" if ends else "앞뒤가"


def _is_same(text: str, edge: int, at: int) -> bool:
    """Whether only stops and marks stand between two places."""
    return not text[min(edge, at) : max(edge, at)].strip(_EDGE)
