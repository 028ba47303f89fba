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

import re
from collections.abc import Iterator

from briefing.article import Span
from briefing.entry import Entry
from briefing.model import Item
from briefing.problem import Problem
from briefing.registry import Name
from briefing.rules.ground import Ground, grounds

CODE = "names-of-evidence"
_KINDS = ("company", "product")
# A name that is the topic, the subject or the owner of what follows.
_TOPIC = re.compile(r"['\"’”)]*(?:\([^()]*\))?(?:은|는|이|가|의|도)(?![가-힣])")


def check(entry: Entry) -> Iterator[Problem]:
    """Report a name of the evidence that gave way to another of its kind."""
    for ground in grounds(entry, "statement", "quote", "figure", "event", "outlook"):
        source = ground.item.source
        if isinstance(source, Item) and source.about:
            yield from _check(ground, source.about)


def _check(ground: Ground, about: tuple[str, ...]) -> Iterator[Problem]:
    inside = ground.names(ground.spans)
    spoken_of = inside or _topics_before(ground)
    missing = [name for name in spoken_of if name.kind in _KINDS and not _is_used(ground, name)]
    for number, spelling in enumerate(about):
        name = ground.entry.registry.find(spelling)
        if name is None or name in inside:
            continue
        taken = next((other for other in missing if other.kind == name.kind), None)
        if taken:
            missing.remove(taken)
            message = f"근거는 「{taken.name}」을 말하는데 about에는 「{name.name}」이 있습니다."
            hint = f"about: [{taken.name}]"
            yield Problem(CODE, "warning", ground.place("about", number), message, hint)


def _is_used(ground: Ground, name: Name) -> bool:
    """Whether the item uses a name: by itself, as the yardstick, or by the company alone."""
    item, companies_of = ground.item, ground.entry.registry.companies_of
    if name in item.names or name in item.versus:
        return True
    if any(owner in item.about for owner in companies_of(name)):
        return True
    return any(name in companies_of(yardstick) for yardstick in item.versus)


def _topics_before(ground: Ground) -> set[Name]:
    """The last name that is a topic in front of the evidence, inside its sentence."""
    found: set[Name] = set()
    for span in ground.spans:
        sentence = ground.entry.article.sentence(span)
        before = Span(span.paragraph, sentence.start, span.start)
        text = ground.entry.reading.paragraph(span.paragraph).text
        topics = [
            name
            for mention, name in ground.entry.reading.names(span.paragraph)
            if before.start <= mention.start
            and mention.end <= before.end
            and _TOPIC.match(text, mention.end)
        ]
        found.update(topics[-1:])
    return found
