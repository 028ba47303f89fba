"""Every registered name in our own sentences is told in the article, and stands in `about`.

In a summary sentence it is told in the paragraph of its evidence or just before it. A product goes
with its company: 「가나전자」 in `about` is enough for 누리 3.

PASS:
    summary:
      - text: 가나전자가 누리 3를 공개했다.
        about: [가나전자, 누리 3]
        evidence: 대규모 언어모델 '누리(Nuri) 3'를 공개했다
FAIL:
    summary:
      - text: 다온AI가 누리 3를 공개했다.
        about: [가나전자, 누리 3]
        evidence: 대규모 언어모델 '누리(Nuri) 3'를 공개했다
FAIL:
    summary:
      - text: 가나전자 김하늘 연구소장이 추론 비용을 낮췄다고 말했다.
        about: [가나전자]
        said_by: 가나전자
        evidence: 추론 비용을 이전 모델의 5분의 1로 낮췄다
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entry import Entry
from briefing.model import is_todo
from briefing.problem import Level, Problem
from briefing.registry import Name
from briefing.rules.about_in_evidence import told_names
from briefing.rules.ground import Ground, own_words

CODE = "own-names"


def check(entry: Entry) -> Iterator[Problem]:
    """Report every name of ours that the article does not tell there, or that `about` lacks."""
    for words in own_words(entry):
        if is_todo(words.text):
            continue
        mentions = entry.registry.mentions(words.text)
        if not mentions:
            continue
        ground = Ground(entry, words.item) if words.item else None
        if ground and not ground.spans:
            continue
        in_paragraph = ground is not None and ground.item.kind == "statement"
        told = _told(ground) if ground and in_paragraph else set(_everywhere(entry))
        for mention, name in mentions:
            fault = _fault(entry, ground, name, told)
            if fault:
                place = entry.text_place(words.path, words.text, mention.start, mention.end)
                yield Problem(CODE, fault[0], place, *fault[1:])


def _told(ground: Ground) -> set[Name]:
    names = told_names(ground) | ground.names(ground.paragraphs)
    owners = {owner for name in names for owner in ground.entry.registry.companies_of(name)}
    return names | owners


def _everywhere(entry: Entry) -> Iterator[Name]:
    for part in entry.article.paragraphs:
        for _, name in entry.reading.names(part.number):
            yield name
            yield from entry.registry.companies_of(name)


def _fault(
    entry: Entry, ground: Ground | None, name: Name, told: set[Name]
) -> tuple[Level, str, str] | None:
    if name not in told:
        where = "근거의 문단" if ground and ground.item.kind == "statement" else "기사"
        others = sorted(other.name for other in told if other.kind == name.kind)
        hint = f"거기 나오는 이름: {', '.join(others[:6])}" if others else "이름을 지워 주세요."
        return "error", f"「{name.name}」은 {where}에 나오지 않습니다.", hint
    if ground is None:
        if name in entry.names:
            return None
        message = f"제목의 「{name.name}」을 다룬 항목이 없습니다."
        return "warning", message, "그 이름을 about에 적은 항목을 쓰거나 제목에서 빼 주세요."
    item = ground.item
    if not item.about or name in item.names or name in item.versus:
        return None
    companies_of = entry.registry.companies_of
    owners = [owner for other in item.versus for owner in companies_of(other)]
    if name in owners or any(owner in item.about for owner in companies_of(name)):
        return None
    message = f"문장은 「{name.name}」을 말하는데 about에 없습니다."
    return "warning", message, f"about에 {name.name} 더하기"
