"""Every registered name in our own sentences is told in the article.

In a summary sentence it is told in the paragraph of its evidence or just before it; and `about`
does not name another of its kind instead.

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
      - text: 누리 3가 공개되었다.
        about: [누리 앱]
        evidence: 대규모 언어모델 '누리(Nuri) 3'를 공개했다
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.entry import Entry
from briefing.model import is_todo
from briefing.problem import Level, Problem
from briefing.registry import Name
from briefing.rules.about_in_evidence import is_protagonist, told_names
from briefing.rules.ground import Ground, own_words
from briefing.rules.wording import quoted

CODE = "own-names"


def check(entry: Entry) -> Iterator[Problem]:
    """Report every name of ours that the article does not tell there, or that `about` lacks."""
    for words in own_words(entry):
        if is_todo(words.text):
            continue
        mentions = entry.reading.names_of(words.text)
        if not mentions:
            continue
        ground = Ground(entry, words.item) if words.item else None
        if ground and not ground.spans:
            continue
        in_paragraph = ground is not None and ground.item.kind == "statement"
        told = _told(ground) if ground and in_paragraph else set(_everywhere(entry))
        mentioned = {name for _, name in mentions}
        for mention, name in mentions:
            fault = _fault(entry, ground, name, told, mentioned)
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
    entry: Entry, ground: Ground | None, name: Name, told: set[Name], mentioned: set[Name]
) -> tuple[Level, str, str] | None:
    if name not in told and not (ground and is_protagonist(ground, name)):
        where = "근거의 문단" if ground and ground.item.kind == "statement" else "기사"
        others = sorted(other.name for other in told if other.kind == name.kind)
        hint = f"거기 나오는 이름: {', '.join(others[:6])}" if others else "이름을 지워 주세요."
        return "error", f"{quoted(name.name, '은/는')} {where}에 나오지 않습니다.", hint
    if ground is None:
        if name in entry.names:
            return None
        message = f"제목의 {quoted(name.name, '을/를')} 다룬 항목이 없습니다."
        return "warning", message, "그 이름을 about에 적은 항목을 쓰거나 제목에서 빼 주세요."
    item = ground.item
    if not item.about or name in item.names or name in item.versus:
        return None
    companies_of = entry.registry.companies_of
    owners = [owner for other in item.versus for owner in companies_of(other)]
    if name in owners:
        return None
    rival = next((o for o in item.about if o.kind == name.kind and o not in mentioned), None)
    if rival is None:
        return None if _is_near(ground, name) else _far(name)
    message = (
        f"문장은 {quoted(name.name, '을/를')} 말하는데 about에 없습니다(있는 것: {rival.name})."
    )
    return "warning", message, f"about: [{name.name}]"


def _is_near(ground: Ground, name: Name) -> bool:
    """Whether the evidence's sentence has a name, or its maker is what the item is about."""
    owners = ground.entry.registry.companies_of
    told = ground.names(ground.sentences)
    told |= {owner for other in told for owner in owners(other)}
    return name in told or any(owner in ground.item.names for owner in owners(name))


def _far(name: Name) -> tuple[Level, str, str]:
    message = f"{quoted(name.name, '은/는')} 근거의 문장에도 about에도 없습니다."
    hint = "잘못 적은 이름이 아니라면 근거를 더하거나 about에 적어 주세요."
    return "warning", message, hint
