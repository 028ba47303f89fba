"""Evidence is long enough to mean something, and stands in one place of the article only.

PASS:
    events:
      - what: 누리 3 공개
        about: [누리 3]
        evidence: "'누리(Nuri) 3'를 공개했다"
FAIL:
    events:
      - what: 누리 3 공개
        about: [누리 3]
        evidence: 공개했다
FAIL:
    # seeds/2026-03-gana-nuri-3.txt
    가나전자, 누리 3 공개
    가나전자는 지난 3일 대규모 언어모델 '누리(Nuri) 3'를 공개했다.
    나라전자도 지난 4일 대규모 언어모델 '누리(Nuri) 3'를 공개했다.
    가나전자 김하늘 연구소장은 "추론 비용을 이전 모델의 5분의 1로 낮췄다"고 말했다.
    누리 앱의 월간 활성 이용자는 지난달 기준 230만 명을 넘어섰다.
    회사는 오는 하반기까지 결제 기능을 넣을 계획이다.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.article import Span
from briefing.entry import Entry
from briefing.korean.normalise import normalise
from briefing.korean.quotation import Quotation
from briefing.model import Note, Quote
from briefing.problem import Problem
from briefing.registry import fold
from briefing.rules.passage import WrittenPassage, written_passages

CODE = "evidence-once"
# 「73.4점을 받았다」 says something; 「공개했다」, 「넘었다」 say it of anybody.
_SHORTEST = 6
_SHORTEST_WORD = 10
_LONG = 30


def check(entry: Entry) -> Iterator[Problem]:
    """Report every passage that is too short, or that could be two."""
    for passage in written_passages(entry):
        if isinstance(passage.item.source, Note):
            continue
        spans = entry.article.find(passage.text)
        if not spans:
            continue
        is_quote = isinstance(passage.item.source, Quote)
        if not is_quote and _is_short(passage.text):
            message = "근거가 너무 짧아 무엇을 뒷받침하는지 알 수 없습니다."
            hint = f"둘레의 말까지 옮겨 주세요: {_wider(entry, spans[0])}"
            yield _problem(entry, passage, message, hint)
        elif len(places := _places(entry, spans, only_body=is_quote)) > 1:
            whole = [q for span in places if (q := _whole(entry, passage.text, span))]
            if is_quote and len(whole) == len(places):
                yield from _said_twice(entry, passage, whole)
                continue
            lines = [entry.reading.paragraph(span.paragraph).line for span in places]
            where = "·".join(str(line) for line in dict.fromkeys(lines))
            message = f"이 구절은 기사에 {len(places)}번 나옵니다({where}행)."
            hint = f"어느 곳인지 알 수 있게 더 길게 옮겨 주세요: {_wider(entry, places[0])}"
            yield _problem(entry, passage, message, hint)


def _whole(entry: Entry, text: str, span: Span) -> Quotation | None:
    """The quotation of the article that a quotation copies from its first word to its last."""
    said = entry.reading.quotation_at(span)
    return said if said and _bare(said.text) == _bare(text) else None


def _bare(text: str) -> str:
    return fold(normalise(text).text).rstrip(".!?…")


def _said_twice(entry: Entry, passage: WrittenPassage, whole: list[Quotation]) -> Iterator[Problem]:
    """What one speaker says twice is one quotation; of two speakers nobody knows which is meant."""
    if len({said.name or said.speaker for said in whole}) > 1:
        message = "기사에서 두 쪽이 똑같이 한 말이어서 누구의 말인지 가릴 수 없습니다."
        hint = "summary의 문장으로 쓰고, 말한 쪽이 든 구절을 evidence에 적어 주세요."
        yield _problem(entry, passage, message, hint)


def _problem(entry: Entry, passage: WrittenPassage, message: str, hint: str) -> Problem:
    return Problem(CODE, "error", entry.place(*passage.path), message, hint)


def _is_short(text: str) -> bool:
    words = text.split()
    length = sum(map(len, words))
    return length < _SHORTEST or (len(words) == 1 and length < _SHORTEST_WORD)


def _places(entry: Entry, spans: tuple[Span, ...], *, only_body: bool) -> list[Span]:
    """The places a passage may mean; a line that the page repeats (a deck, a headline) is one.

    A quotation means the body, and so does a long passage that a deck or a headline takes over.
    """
    reading = entry.reading
    only_body = only_body or spans[0].end - spans[0].start >= _LONG
    in_body = [
        span
        for span in spans
        if reading.paragraph(span.paragraph).kind == "body"
        or (not only_body and reading.paragraph(span.paragraph).kind in ("title", "heading"))
    ]
    by_sentence: dict[str, Span] = {}
    alike: list[Span] = []
    for span in in_body or list(spans):
        sentence = entry.article.sentence(span)
        text = normalise(reading.text(sentence)).text.strip()
        first = by_sentence.setdefault(text, span)
        if first is span or (first.paragraph == span.paragraph and first.start != span.start):
            alike.append(span)
    return alike


def _wider(entry: Entry, span: Span) -> str:
    """The passage with some words around it, inside its sentence."""
    sentence = entry.article.sentence(span)
    text = entry.reading.paragraph(span.paragraph).text
    start, end = span.start, span.end
    for _ in range(3):
        start = max(sentence.start, text.rfind(" ", sentence.start, max(0, start - 1)) + 1)
    if start < sentence.start:
        start = sentence.start
    following = text.find(" ", end + 1, sentence.end)
    return text[start : following if following > 0 else sentence.end]
