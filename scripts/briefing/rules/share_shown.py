"""A briefing shows at most four fifths of its article: a quotation, not a copy.

Counted are the characters of the body (without white space) that any item shows: of a quotation
and a figure the sentence they stand in, of everything else the evidence as it was copied.

PASS:
    notes:
      - text: 이 글은 지어낸 기사로 쓴 보기이다.
FAIL:
    summary:
      - text: 가나전자가 대규모 언어모델 누리 3를 공개했다.
        about: [가나전자, 누리 3]
        evidence: 대규모 언어모델 '누리(Nuri) 3'를 공개했다
      - text: 가나전자는 말을 알아듣는 기계를 여러 해 만들어 왔다.
        about: [가나전자]
        evidence: 회사는 여러 해 동안 사람의 말을 알아듣고 옮기고 간추리고 되묻는 기계를 만들어 왔다
    # seeds/2026-03-gana-nuri-3.txt
    가나전자, 누리 3 공개
    가나전자는 지난 3일 대규모 언어모델 '누리(Nuri) 3'를 공개했다.
    가나전자 김하늘 연구소장은 "추론 비용을 이전 모델의 5분의 1로 낮췄다"고 말했다.
    누리 앱의 월간 활성 이용자는 지난달 기준 230만 명을 넘어섰다.
    회사는 오는 하반기까지 결제 기능을 넣을 계획이다.
    회사는 여러 해 동안 사람의 말을 알아듣고 옮기고 간추리고 되묻는 기계를 만들어 왔다.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.article import Span
from briefing.entry import Entry, Evidence, LinkedItem
from briefing.problem import Level, Problem

CODE = "share-shown"
# No file of the site holds more than this many characters of an article in a row.
LONGEST_IN_A_ROW = 300
_MUCH, _TOO_MUCH = 0.75, 0.80
_SHORT_BODY = 1_000
# In a short article, evidence that alone shows fewer characters than this is short already.
_SHORT_EVIDENCE = 30


def check(entry: Entry) -> Iterator[Problem]:
    """Report a briefing that shows too much, at the evidence that would best be shorter."""
    if entry.is_draft:
        return
    yield from _long(entry)
    share = share_shown(entry)
    if share <= _MUCH:
        return
    is_short = sum(_length(part.text) for part in entry.article.body) < _SHORT_BODY
    level: Level = "error" if share > _TOO_MUCH and not is_short else "hint"
    longest = max(_shortable(entry), key=lambda found: found[0], default=None)
    if is_short and (longest is None or longest[0] < _SHORT_EVIDENCE):
        # Of a few lines most is shown by the sentences alone: there is nothing to mend.
        return
    place = entry.place("summary")
    if longest is not None:
        place = entry.place(longest[1].field, longest[1].index, "evidence", longest[2])
    message = f"기사 본문의 {share:.0%}가 페이지에 그대로 보입니다(80%까지)."
    yield Problem(CODE, level, place, message, "이 근거를 꼭 있어야 할 말만 남기고 줄여 주세요.")


def share_shown(entry: Entry) -> float:
    """How much of the body's characters the pages show, from 0 to 1."""
    shown = _union(span for item in entry.items for span, _ in _spans(entry, item))
    whole = sum(_length(part.text) for part in entry.article.body)
    if not whole:
        return 0.0
    texts = {part.number: part.text for part in entry.article.body}
    return sum(_length(texts[s.paragraph][s.start : s.end]) for s in shown) / whole


def _length(text: str) -> int:
    return len("".join(text.split()))


def _spans(entry: Entry, item: LinkedItem) -> Iterator[tuple[Span, Evidence]]:
    """What an item shows of the body, with the evidence that makes it so."""
    for evidence in item.evidence:
        span = evidence.span
        if span is None or entry.reading.paragraph(span.paragraph).kind != "body":
            continue
        yield _shown(entry, item, span), evidence


def _shown(entry: Entry, item: LinkedItem, span: Span) -> Span:
    if item.kind not in ("quote", "figure"):
        return span
    sentence = entry.article.sentence(span)
    if sentence.end - sentence.start <= LONGEST_IN_A_ROW:
        return sentence
    # A longer sentence is shown in part, around the words.
    room = max(0, LONGEST_IN_A_ROW - (span.end - span.start)) // 2
    start = max(sentence.start, span.start - room)
    return Span(span.paragraph, start, min(sentence.end, start + LONGEST_IN_A_ROW))


def _union(spans: Iterator[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.paragraph, one.start)):
        last = merged[-1] if merged else None
        if last and last.paragraph == span.paragraph and span.start <= last.end:
            merged[-1] = Span(last.paragraph, last.start, max(last.end, span.end))
        else:
            merged.append(span)
    return merged


def _shortable(entry: Entry) -> Iterator[tuple[int, LinkedItem, int]]:
    """Evidence shown as it was copied, with how many characters no quotation or figure shows."""
    sentences = _union(
        span
        for item in entry.items
        if item.kind in ("quote", "figure")
        for span, _ in _spans(entry, item)
    )
    for item in entry.items:
        if item.kind not in ("statement", "event", "outlook"):
            continue
        for number, evidence in enumerate(item.evidence):
            span = evidence.span
            if span and entry.reading.paragraph(span.paragraph).kind == "body":
                yield _alone(entry, span, sentences), item, number


def _alone(entry: Entry, span: Span, others: list[Span]) -> int:
    """How many characters of a span stand in none of the others."""
    text = entry.reading.paragraph(span.paragraph).text
    covered = {
        at
        for other in others
        if other.paragraph == span.paragraph
        for at in range(other.start, other.end)
    }
    places = (at for at in range(span.start, span.end) if at not in covered)
    return sum(1 for at in places if not text[at].isspace())


def _long(entry: Entry) -> Iterator[Problem]:
    """What stands in a row of the article: one evidence, or several of an item that follow on."""
    for item in entry.items:
        field = "text" if item.kind == "quote" else "evidence"
        for number, length in _rows(entry, item):
            if length > LONGEST_IN_A_ROW:
                place = entry.place(item.field, item.index, field, number)
                message = f"기사의 글 {length}자가 잇달아 실립니다({LONGEST_IN_A_ROW}자까지)."
                hint = "꼭 있어야 할 말만 남기고 줄여 주세요."
                yield Problem(CODE, "error", place, message, hint)


def _rows(entry: Entry, item: LinkedItem) -> Iterator[tuple[int, int]]:
    """How many characters each evidence shows together with those before it that lead up to it."""
    found = [(e.span, number) for number, e in enumerate(item.evidence) if e.span]
    before: Span | None = None
    length = 0
    for span, number in sorted(found, key=lambda one: (one[0].paragraph, one[0].start)):
        # What is copied longer than may be shown stands in the data as it is.
        shown = max(_shown(entry, item, span), span, key=lambda one: one.end - one.start)
        start = shown.start
        if before and before.paragraph == shown.paragraph:
            start = max(start, before.end)
        new = max(0, shown.end - start)
        length = length + new if before and _follows(entry, before, shown) else new
        before = before if before and not new else shown
        yield number, length


def _follows(entry: Entry, one: Span, other: Span) -> bool:
    """Whether no word stands between two passages: with the tags gone they are one text."""
    texts = {part.number: part.text for part in entry.article.paragraphs}
    if one.paragraph == other.paragraph:
        between = texts[one.paragraph][one.end : other.start]
    elif one.paragraph + 1 == other.paragraph:
        between = texts[one.paragraph][one.end :] + texts[other.paragraph][: other.start]
    else:
        return False
    return not any(character.isalnum() for character in between)
