"""Words in double quotation marks in our own sentences are the article's, wherever it has them.

The title, the summary's sentences and `what` are looked at; notes are the editor's own. Single
marks are for names and emphasis: only a whole sentence inside them reads as somebody's words.

PASS:
    title: 김하늘 연구소장 "추론 비용을 이전 모델의 5분의 1로 낮췄다"
FAIL:
    title: 김하늘 연구소장 "세계 최고의 모델을 만들었다"
FAIL:
    events:
      - when: 2026-03-03
        what: “누구나 쓰는 모델” 누리 3 공개
        about: [누리 3]
        evidence: 지난 3일 대규모 언어모델 '누리(Nuri) 3'를 공개했다
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.entry import Entry
from briefing.korean.normalise import normalise
from briefing.korean.quotation_mark import find_marked
from briefing.model import is_todo
from briefing.problem import Level, Problem
from briefing.rules.ground import own_words
from briefing.rules.nearest import nearest_hint
from briefing.rules.wording import quoted

CODE = "own-quotations"
# What was left out between two pieces of one quotation, as headlines do.
_LEFT_OUT = re.compile(r"…+|⋯+|\.{2,}")
_EDGES = " .,!?·'‘’"
_SINGLE = re.compile(r"(?<![0-9A-Za-z가-힣])['‘]([^'‘’]+)['’]")
_SENTENCE = re.compile(r"(?:\S+\s+){2,}\S*(?:다|요|까|자|라|죠|네)[.!?]?")
# 15" is a length.
_INCH = re.compile(r"\d$")


def check(entry: Entry) -> Iterator[Problem]:
    """Report every piece of a quotation of ours that the article has nowhere."""
    for words in own_words(entry):
        if is_todo(words.text):
            continue
        for level, start, end in _marked(words.text):
            missing = next(_missing(entry, words.text[start:end]), None)
            if missing:
                place = entry.text_place(words.path, words.text, start, end)
                message = f"따옴표 안의 말 {quoted(missing, '이/가')} 기사에 없습니다."
                hint = f"우리 말이라면 따옴표를 지워 주세요. {nearest_hint(entry, missing)}"
                yield Problem(CODE, level, place, message, hint)


def _marked(text: str) -> Iterator[tuple[Level, int, int]]:
    """What reads as somebody's words, and how surely."""
    for marked in find_marked(text):
        if not _INCH.search(text, 0, marked.start - 1):
            yield "error", marked.start, marked.end
    for single in _SINGLE.finditer(text):
        if _SENTENCE.fullmatch(single[1]):
            yield "warning", *single.span(1)


def _missing(entry: Entry, said: str) -> Iterator[str]:
    headline = normalise(entry.briefing.source.title or "").text
    for piece in _LEFT_OUT.split(said):
        words = piece.strip(_EDGES)
        if words and not entry.article.find(words) and normalise(words).text not in headline:
            yield words
