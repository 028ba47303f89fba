"""No evidence and no quotation begins or ends inside a number or inside a word.

A particle may be left off: 「1억 5,500만 명」 of 「1억 5,500만 명으로」. A denial may not: 「공개」
of 「공개하지 않았다」 says the contrary.

PASS:
    events:
      - what: 누리 3 공개
        about: [누리 3]
        evidence: 지난 3일 대규모 언어모델 '누리(Nuri) 3'
FAIL:
    events:
      - what: 누리 3 공개
        about: [누리 3]
        evidence: 규모 언어모델 '누리(Nuri) 3'를 공개했다
FAIL:
    figures:
      - what: 월간 활성 이용자
        about: [누리 앱]
        value: 230만 명을 넘어섰다
        evidence: 월간 활성 이용자는 지난달 기준 230만
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.article import Span
from briefing.entry import Entry
from briefing.korean.particle import is_particles
from briefing.problem import Problem
from briefing.rules.passage import written_passages

CODE = "whole-words"
# 「동의」 and 「동의하지」 of 「동의하지 않는다」: the passage says the contrary.
_DENIAL = re.compile(r"(?:[가-힣]{0,3}(?<!까)지(?:는|도|를)?)?\s?(?:않|못하|못한|못할|못했)")
_MAY_BE_DENIED = re.compile(r"지(?:는|도|를)?$")
_WORD = re.compile(r"[0-9A-Za-z가-힣一-鿿]")
_NUMERAL = re.compile(r"[\d.,만억조천백]")
_HANGUL_RUN = re.compile("[가-힣]+")
_LATIN = re.compile("[0-9A-Za-z]")
# What else hangs on a noun and may be left off as a particle may.
_ENDINGS = re.compile(
    r"(?:들|씩|쯤|여|대|측|씨|님)?(?:이라며|라며|이라면서|이라고도|라고도|이라는|라는|이란|란|고|며|면서|면서도|는|던|이며|이자|이고"
    r"|입니다|였습니다|이었습니다|이다|이었다|였다|인데|이지만|지만)?"
)

# 「공개」 of 「공개했다」: a noun that a verb is made of.
_VERBAL = re.compile(r"하|한|할|함|해|했|되|된|될|돼|됐|시키|시킨|시켰|받|당하")


def check(entry: Entry) -> Iterator[Problem]:
    """Report every passage that cuts a number or a word of the article."""
    for passage in written_passages(entry):
        span = passage.span
        if span is None:
            continue
        cut = _cut_number(entry, span) or _cut_word(entry, span)
        if denial := _cut_denial(entry, span):
            message = f"옮긴 구절이 「{denial}」의 앞에서 끝나 뜻이 뒤집힙니다."
            hint = f"「{denial}」까지 온전히 옮겨 주세요."
            yield Problem(CODE, "error", entry.place(*passage.path), message, hint)
        elif cut:
            what, whole = cut
            message = f"옮긴 구절이 기사의 {what} 「{whole}」의 가운데를 자릅니다."
            hint = f"「{whole}」까지 온전히 옮겨 주세요."
            yield Problem(CODE, "error", entry.place(*passage.path), message, hint)


def _cut_denial(entry: Entry, span: Span) -> str | None:
    """The words that deny what a passage says, where it ends before them."""
    text = entry.reading.paragraph(span.paragraph).text
    found = _DENIAL.match(text, span.end)
    if not found or not (_MAY_BE_DENIED.search(text[: span.end]) or "지" in found[0]):
        return None
    end = text.find(" ", found.end())
    start = max(text.rfind(" ", 0, span.end), -1) + 1
    words = text[start : end if end > 0 else len(text)].strip("\"'“‘")
    return re.split('["”’.,]', words)[0]


def _cut_number(entry: Entry, span: Span) -> tuple[str, str] | None:
    text = entry.reading.paragraph(span.paragraph).text
    for amount in entry.reading.amounts(span.paragraph):
        # What begins with the counter alone (「명, 하람소프트의 …」) has nothing of the number.
        has_rest = _NUMERAL.match(text[span.start : amount.end])
        begins = amount.start < span.start < amount.end and has_rest
        if (begins and _NUMERAL.match(text[span.start - 2 : span.start].strip()[-1:])) or (
            amount.start < span.end < amount.end
        ):
            return "수", amount.text
    return None


def _cut_word(entry: Entry, span: Span) -> tuple[str, str] | None:
    text = entry.reading.paragraph(span.paragraph).text
    for cuts, edge in ((_begins_inside, span.start), (_ends_inside, span.end)):
        if cuts(text, edge):
            start = max(text.rfind(" ", 0, edge), -1) + 1
            end = text.find(" ", edge)
            word = text[start : end if end > 0 else len(text)]
            return "낱말", word.strip("\"'“”‘’().,")
    return None


def _begins_inside(text: str, at: int) -> bool:
    return _joins(text, at)


def _ends_inside(text: str, at: int) -> bool:
    """Whether a word goes on: with more than particles, endings of a noun, or a statement's 고."""
    if not _joins(text, at):
        return False
    run = _HANGUL_RUN.match(text, at)
    if run is None:
        return True
    stem = text[max(text.rfind(" ", 0, at), -1) + 1 : at]
    return not (is_particles(run[0], stem) or _ENDINGS.fullmatch(run[0]) or _VERBAL.match(run[0]))


def _joins(text: str, at: int) -> bool:
    """Whether one word runs over an offset."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if not _WORD.match(before) or not _WORD.match(after):
        return before in ".-" and bool(_LATIN.match(after) and _LATIN.match(text[at - 2 : at - 1]))
    return True
