"""A quotation's speaker, his role and the medium that relayed it are those the article gives.

PASS:
    quotes:
      - who: 김하늘
        role: 연구소장
        text: 추론 비용을 이전 모델의 5분의 1로 낮췄다
        about: [누리 3]
FAIL:
    quotes:
      - who: 가나전자
        text: 추론 비용을 이전 모델의 5분의 1로 낮췄다
        about: [누리 3]
FAIL:
    quotes:
      - who: 김하늘
        role: 대표
        text: 추론 비용을 이전 모델의 5분의 1로 낮췄다
        about: [누리 3]
FAIL:
    quotes:
      - who: 김하늘
        text: 추론 비용을 이전 모델의 5분의 1로 낮췄다
        about: [누리 3]
        via: FT
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.article import Span
from briefing.entry import Entry
from briefing.korean.normalise import normalise
from briefing.korean.quotation import Quotation
from briefing.korean.role import is_body, may_be_korean_name
from briefing.model import Quote, is_todo
from briefing.problem import Level, Problem
from briefing.registry import fold
from briefing.rules.ground import Ground, grounds
from briefing.rules.party_match import is_party
from briefing.rules.wording import quoted

CODE = "speaker-in-article"
# 미라 솔베르, but not 한 장비.
_FOREIGN_NAME = re.compile(r"(?!(?:한|이|그|다른) )[가-힣]{1,6}(?: [가-힣]{1,7}){1,2}")


def check(entry: Entry) -> Iterator[Problem]:
    """Report every quotation that is given to somebody else, or with another role or medium."""
    for ground in grounds(entry, "quote"):
        quote = ground.item.source
        assert isinstance(quote, Quote)
        said = entry.reading.quotation_at(ground.spans[0])
        if not is_todo(quote.who):
            yield from _speaker(ground, quote, said)
        if quote.role and not is_todo(quote.role):
            yield from _role(ground, quote, said)
        yield from _medium(ground, quote, said)


def _speaker(ground: Ground, quote: Quote, said: Quotation | None) -> Iterator[Problem]:
    entry, place = ground.entry, ground.place("who")
    is_said = said and said.speaker and is_party(entry, quote.who, said.speaker, said.name)
    if not is_said and not _is_mentioned(entry, quote.who):
        message = f"{quoted(quote.who, '은/는')} 기사에 나오지 않습니다."
        hint = f"기사는 이렇게 적었습니다: {said.speaker}" if said and said.speaker else None
        yield Problem(CODE, "error", place, message, hint)
    elif said and said.speaker and not is_said:
        message = f"기사 {ground.line}행은 이 말을 「{said.speaker}」의 말로 적었습니다."
        hint = f"who: {said.name or said.speaker}"
        yield Problem(CODE, _level(ground, quote, said), place, message, hint)
    elif said and said.name and said.speaker and entry.registry.find(quote.who) is None:
        yield from _unregistered(ground, quote, said.speaker, said.name)


def _level(ground: Ground, quote: Quote, said: Quotation) -> Level:
    """An error where the article names the other one beside the quotation, or this one nowhere
    near it; where a reader must resolve 그는 or 이 관계자, a warning.
    """
    entry = ground.entry
    sentence = entry.reading.text(ground.sentences[0])
    if (said.name or said.speaker or "") in sentence:
        return "error"
    number = ground.spans[0].paragraph
    near = [part.number for part in entry.article.body if number - 2 <= part.number <= number]
    name = entry.registry.find(quote.who)
    if name and not any(name == found for n in near for _, found in entry.reading.names(n)):
        return "error"
    return "warning"


def _unregistered(ground: Ground, quote: Quote, printed: str, bare: str) -> Iterator[Problem]:
    """Somebody whom the article names with his role is registered; B씨 and 한 임원 are nobody."""
    is_person = printed != bare and (may_be_korean_name(bare) or _FOREIGN_NAME.fullmatch(bare))
    if not is_person or is_body(bare.split()[-1]) or fold(bare) not in fold(quote.who):
        return
    message = f"{quoted(quote.who, '은/는')} 등록되지 않은 이름입니다."
    hint = f"briefing add person {bare}"
    yield Problem(CODE, "warning", ground.place("who"), message, hint)


def _is_mentioned(entry: Entry, who: str) -> bool:
    name = entry.registry.find(who)
    if name is None:
        return any(_is_in(who, part.text) for part in entry.article.paragraphs)
    numbers = (part.number for part in entry.article.paragraphs)
    return any(name == found for number in numbers for _, found in entry.reading.names(number))


def _is_in(words: str, text: str) -> bool:
    return fold(normalise(words).text) in fold(normalise(text).text)


def _role(ground: Ground, quote: Quote, said: Quotation | None) -> Iterator[Problem]:
    entry, role = ground.entry, quote.role or ""
    if said and said.speaker and _has_words(role, said.speaker):
        return
    spans = [span for span in entry.article.find(role) if _names_speaker(ground, quote, span)]
    if spans:
        return
    message = f"기사는 「{quote.who}」의 직함을 {quoted(role, '이라고/라고')} 적지 않았습니다."
    hint = f"기사가 적은 대로: {said.speaker}" if said and said.speaker else None
    yield Problem(CODE, "error", ground.place("role"), message, hint)


def _has_words(role: str, printed: str) -> bool:
    """Whether the role is in the speaker's own phrase, in one piece or around the name."""
    given = fold(normalise(printed).text)
    return all(fold(word) in given for word in normalise(role).text.split())


def _names_speaker(ground: Ground, quote: Quote, span: Span) -> bool:
    entry = ground.entry
    sentence = entry.article.sentence(span)
    name = entry.registry.find(quote.who)
    if name:
        return name in entry.reading.names_in(sentence)
    return _is_in(quote.who, entry.reading.text(sentence))


def _medium(ground: Ground, quote: Quote, said: Quotation | None) -> Iterator[Problem]:
    via = said.via if said else None
    if quote.via and not (via and _is_in(quote.via, via)):
        # The sentence may name it where the reading of relays does not see one.
        if not _is_in(quote.via, ground.entry.reading.text(ground.sentences[0])):
            message = f"기사는 이 말을 {quoted(quote.via, '이/가')} 전했다고 적지 않았습니다."
            hint = f"via: {via}" if via else "via 줄을 지워 주세요."
            yield Problem(CODE, "error", ground.place("via"), message, hint)
    elif via and not quote.via:
        message = f"기사는 이 말을 {quoted(via, '이/가')} 전한 말로 적었습니다."
        yield Problem(CODE, "warning", ground.place("text"), message, f"via: {via}")
