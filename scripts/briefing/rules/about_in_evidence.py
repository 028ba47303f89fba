"""A name in `about` stands in the sentence of the evidence, or was told before it.

It stands in the sentence, or earlier in its paragraph; or it is the company of a product that
does; or 회사는, 그는, 이 모델은 lead back to it; or it is who speaks, or whom he speaks for.

PASS:
    outlook:
      - by: 2026-12
        what: 결제 기능 탑재
        about: [누리 앱]
        evidence: 오는 하반기까지 결제 기능을 넣을 계획이다
FAIL:
    outlook:
      - by: 2026-12
        what: 결제 기능 탑재
        about: [다온 노트]
        evidence: 오는 하반기까지 결제 기능을 넣을 계획이다
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.article import Paragraph, Span
from briefing.entry import Entry
from briefing.model import Item, Quote
from briefing.problem import Problem
from briefing.registry import Name
from briefing.rules.ground import Ground, grounds
from briefing.rules.referent import is_answer, referents
from briefing.rules.wording import quoted

CODE = "about-in-evidence"
# What leads back over the beginning of a paragraph.
_LEADS_BACK = re.compile(
    r"(?<![가-힣])(?:(?:(?:이|그|해당|같은|두|양) )?"
    r"(?:회사|업체|기업|모델|앱|서비스|제품|칩|기관|단체|협회|연구소|연구진)"
    r"|양사|자사|당사|사측|그|그녀|이들)(?:는|은|가|이|의|도|측)(?![가-힣])"
)

_SHORT_PARAGRAPHS = 3
# What something is only held against: 오르빗 4보다.
COMPARED = re.compile(
    r"['\"’”)]*(?:보다| 대비|에 비해|[와과] 견[주줘]|의 (?:절반|[두세네]|[\d.]+ ?(?:배|%|분의)))"
)


def check(entry: Entry) -> Iterator[Problem]:
    """Report every name that the article does not speak of there."""
    for ground in grounds(entry, "statement", "quote", "figure", "event", "outlook"):
        source = ground.item.source
        if not isinstance(source, Item) or not source.about:
            continue
        told = told_names(ground)
        for number, spelling in enumerate(source.about):
            name = entry.registry.find(spelling)
            if name and name not in told and not is_protagonist(ground, name):
                field = "근거의 문장에도 같은 문단의 앞에도"
                message = (
                    f"{quoted(spelling, '은/는')} {field} 나오지 않습니다(기사 {ground.line}행)."
                )
                place = ground.place("about", number)
                yield Problem(CODE, "error", place, message, _hint(ground, name, told))


def is_protagonist(ground: Ground, name: Name) -> bool:
    """Whom the whole article is about, where the paragraph so far names no other of that kind.

    He is named in the headline or the first paragraph of the body; the speaker's own company and
    what something is compared with (오르빗 4보다) are no others.
    """
    article, reading = ground.entry.article, ground.entry.reading
    opening = [part for part in article.paragraphs if part.kind == "title"] + list(article.body[:1])
    known = {found for part in opening for _, found in reading.names(part.number)}
    known |= {owner for found in known for owner in ground.entry.registry.companies_of(found)}
    if name not in known:
        return False
    own = {*ground.item.speaker_side, *ground.item.versus}
    speaker = ground.item.speaker
    own.update(ground.entry.registry.companies_of(speaker) if speaker else ())
    return not any(
        other.kind == name.kind and other not in own and not COMPARED.match(text, mention.end)
        for span in ground.before
        for text in (reading.paragraph(span.paragraph).text,)
        for mention, other in reading.names(span.paragraph)
        if span.start <= mention.start and mention.end <= span.end
    )


def _hint(ground: Ground, name: Name, told: set[Name]) -> str:
    names = sorted(other.name for other in told if other.kind in ("company", "product"))
    near = f"그 문단의 이름: {', '.join(names[:6])}. " if names else ""
    if isinstance(ground.item.source, Quote):
        return near.removesuffix(". ") or "기사가 이 말로 이야기하는 이름을 적어 주세요."
    line = _line_of(ground, name)
    if line is None:
        return near + f"{quoted(name.name, '은/는')} 기사에 나오지 않습니다."
    more = f"{quoted(name.name, '이/가')} 나오는 구절(기사 {line}행)을 거기에 더해 주세요."
    return f"{near}맞는 이름이면, evidence는 목록일 수 있으니 {more}"


def _line_of(ground: Ground, name: Name) -> int | None:
    """Where the article names somebody, in the body if it does there."""
    parts = ground.entry.article.paragraphs
    told = (p for p in parts if any(name == n for _, n in ground.entry.reading.names(p.number)))
    return next((p.line for p in sorted(told, key=lambda p: p.kind != "body")), None)


def told_names(ground: Ground) -> set[Name]:
    """Whom the evidence may be about: named there or before, their companies, who speaks."""
    names = ground.names(ground.before)
    names |= ground.names(_led_back_to(ground))
    names |= referents(ground)
    owners = {owner for name in names for owner in ground.entry.registry.companies_of(name)}
    return names | owners


def _led_back_to(ground: Ground) -> tuple[Span, ...]:
    """What stands before the paragraph, where the sentence leads back to it."""
    reading = ground.entry.reading
    spans = []
    for sentence in ground.sentences:
        # Before an answer stands a question, and before that another answer.
        if reading.paragraph(sentence.paragraph).kind != "body" or is_answer(ground, sentence):
            continue
        before = Span(sentence.paragraph, 0, sentence.end)
        named = reading.names_in(before)
        is_told = any(name.kind == "company" or name.file.company for name in named)
        leads_back = not is_told and _LEADS_BACK.search(reading.text(sentence))
        is_alone = len(ground.entry.article.sentences(sentence.paragraph)) == 1
        if not named or leads_back or is_alone:
            parts = _parts_before(ground, sentence)
            spans += [Span(part.number, 0, len(part.text)) for part in parts]
    return tuple(spans)


def _parts_before(ground: Ground, sentence: Span) -> Iterator[Paragraph]:
    """The paragraph of the body before this one and the headings between.

    Where papers make a paragraph of every sentence, some more.
    """
    article, left = ground.entry.article, _SHORT_PARAGRAPHS
    for part in reversed(article.paragraphs[: sentence.paragraph - 1]):
        if part.kind in ("body", "heading", "title"):
            yield part
        if part.kind == "body":
            left -= 1
            if not left or len(article.sentences(part.number)) > 1:
                return
