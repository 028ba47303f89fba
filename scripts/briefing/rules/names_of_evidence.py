"""Whom the evidence itself names is whom the item is about.

Where the evidence speaks of one product and `about` gives another one, told elsewhere in the
paragraph, the two were taken for each other.

PASS:
    summary:
      - text: 가나전자가 대규모 언어모델 누리 3를 공개했다.
        about: [가나전자, 누리 3]
        evidence: 지난 3일 대규모 언어모델 '누리(Nuri) 3'를 공개했다
FAIL:
    figures:
      - what: 월간 활성 이용자
        about: [누리 앱]
        value: 230만 명을 넘어섰다
        evidence: 월간 활성 이용자는 지난달 기준 230만 명을 넘어섰다
      - what: 이용자
        about: [누리 앱]
        value: 30만 명
        evidence: 다온 5의 이용자는 30만 명이다
    # seeds/2026-03-gana-nuri-3.txt
    가나전자, 누리 3 공개
    가나전자는 지난 3일 대규모 언어모델 '누리(Nuri) 3'를 공개했다.
    가나전자 김하늘 연구소장은 "추론 비용을 이전 모델의 5분의 1로 낮췄다"고 말했다.
    누리 앱의 월간 활성 이용자는 지난달 기준 230만 명을 넘어섰다.
    회사는 오는 하반기까지 결제 기능을 넣을 계획이다.
    다온 5의 이용자는 30만 명이다.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.article import Span
from briefing.entry import Entry
from briefing.model import Item
from briefing.problem import Problem
from briefing.registry import Name
from briefing.rules.about_in_evidence import COMPARED
from briefing.rules.ground import Ground, grounds
from briefing.rules.referent import TOPIC, companies_meant
from briefing.rules.wording import quoted

CODE = "names-of-evidence"
_KINDS = ("company", "product")


def check(entry: Entry) -> Iterator[Problem]:
    """Report a name of the evidence that gave way to another of its kind."""
    for ground in grounds(entry, "statement", "quote", "figure", "event", "outlook"):
        source = ground.item.source
        if isinstance(source, Item) and source.about:
            yield from _check(ground, source.about)


def _check(ground: Ground, about: tuple[str, ...]) -> Iterator[Problem]:
    inside, around = ground.names(ground.spans), ground.names(ground.sentences)
    meant = around | companies_meant(ground)
    compared = _compared(ground)
    topics = _topics(ground, ground.spans)
    before = set() if inside else _topics_before(ground)
    # Around somebody's words stands who speaks; around the paper's, whom they are about.
    beside = set() if inside or _is_quoted(ground) else around - before
    unused = {
        name
        for name in inside | before | beside
        if name.kind in _KINDS and name not in compared and not _is_used(ground, name)
    }
    told = {name.kind for name in ground.item.about if name in inside}
    for number, spelling in enumerate(about):
        name = ground.entry.registry.find(spelling)
        if name is None or (name.kind in told and not _is_stray(ground, name, meant)):
            continue
        # Both in one sentence: only the topic of the evidence can be meant instead.
        rivals = unused & topics if name in meant else unused
        if not _is_stray(ground, name, meant):
            rivals = rivals - beside
        taken = next((other for other in sorted(rivals, key=_key) if other.kind == name.kind), None)
        if taken:
            unused.remove(taken)
            says, given = quoted(taken.name, "을/를"), quoted(name.name, "이/가")
            message = f"근거는 {says} 말하는데 about에는 {given} 있습니다."
            hint = f"about: [{taken.name}]"
            yield Problem(CODE, "warning", ground.place("about", number), message, hint)


def _is_quoted(ground: Ground) -> bool:
    return any(ground.entry.reading.quotation_at(span) for span in ground.spans)


def _is_stray(ground: Ground, name: Name, around: set[Name]) -> bool:
    """Whether neither a name nor anything of its maker's or its own is in the sentence."""
    companies_of = ground.entry.registry.companies_of
    near = {*around, *(owner for other in around for owner in companies_of(other))}
    return name not in near and not near & set(companies_of(name))


def _compared(ground: Ground) -> set[Name]:
    """The names that something is only compared with: 「오르빗 4보다」."""
    reading = ground.entry.reading
    return {
        name
        for span in ground.spans
        for mention, name in reading.names(span.paragraph)
        if COMPARED.match(reading.paragraph(span.paragraph).text, mention.end)
    }


def _key(name: Name) -> str:
    return name.key


def _is_used(ground: Ground, name: Name) -> bool:
    """Whether the item uses a name: as one of its own, or as the yardstick."""
    item, companies_of = ground.item, ground.entry.registry.companies_of
    if name in item.names or name in item.versus:
        return True
    return any(name in companies_of(yardstick) for yardstick in item.versus)


def _topics_before(ground: Ground) -> set[Name]:
    """The last name that is a topic in front of the evidence, inside its sentence."""
    found: set[Name] = set()
    for span in ground.spans:
        sentence = ground.entry.article.sentence(span)
        before = Span(span.paragraph, sentence.start, span.start)
        found.update(_topics_in(ground, before)[-1:])
    return found


def _topics(ground: Ground, spans: tuple[Span, ...]) -> set[Name]:
    return {name for span in spans for name in _topics_in(ground, span)}


def _topics_in(ground: Ground, span: Span) -> list[Name]:
    """The names of a span that are its topics, subjects or owners, in order."""
    text = ground.entry.reading.paragraph(span.paragraph).text
    return [
        name
        for mention, name in ground.entry.reading.names(span.paragraph)
        if span.start <= mention.start
        and mention.end <= span.end
        and TOPIC.match(text, mention.end)
    ]
