"""Whom an article means without naming them: 회사는, 우리는, an interviewee's answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.article import Span
from briefing.entry import Entry
from briefing.korean.mention import Mention
from briefing.model import Item
from briefing.registry import Name
from briefing.rules.attributed import attributed_to
from briefing.rules.ground import Ground

# A name that is the topic, the subject or the owner of what follows.
TOPIC = re.compile(r"['\"’”)]*(?:\([^()]*\))?(?:은|는|이|가|의|도)(?![가-힣])")
# Whom a sentence is about, or whose topic: 「가나전자의 지난해 매출은」, 「가나전자 관계자는」.
_LEADS = re.compile(
    r"['\"’”)]*(?:\([^()]*\))?(?:은|는|이|가|도"
    r"|의?(?: [^\s,]*[^\s,은는이가도을를에의로와과고며]){0,3} [가-힣A-Za-z0-9]+(?:은|는))"
    r"(?![가-힣])"
)
_COMPANY_AGAIN = re.compile(
    r"(?<![가-힣])(?:(?:(?:이|그|해당|같은) )?(?:회사|업체|기업)|당사|사측|자사)"
    r"(?: 측)?(?:는|은|가|이|의|도|측)(?![가-힣])"
)
# What stands in front of an answer beside its marks: 「A. “…”」.
_LABEL = re.compile(r"[\s\"“”„‟＂〝〞.·:▲△▶]|^(?:A\d*|답)(?=[.:\s])")
_NO_TEXT = frozenset({"ad", "related", "notice", "caption", "byline"})


def referents(ground: Ground) -> set[Name]:
    """Everybody meant: the company spoken of, who speaks, whom he speaks for and of what."""
    names = companies_meant(ground) | set(_speakers(ground))
    for span in ground.spans:
        if is_answer(ground, span):
            names |= set(_products_before(ground.entry, span, names))
    return names


def companies_meant(ground: Ground) -> set[Name]:
    """Whom 회사는 means in the sentences of the evidence, or just before them."""
    found = (_company_again(ground.entry, sentence) for sentence in ground.sentences)
    return {name for name in found if name}


def _speakers(ground: Ground) -> Iterator[Name]:
    """The speaker the item gives, and the names of his phrase: 「민서율(41) 마루메디 대표」."""
    if isinstance(ground.item.source, Item) and ground.item.speaker:
        yield ground.item.speaker
    yield from ground.item.speaker_side
    for party in attributed_to(ground):
        yield from (name for _, name in ground.entry.registry.mentions(party.printed))


def company_before(
    text: str, companies: Iterable[tuple[Mention, Name]], sentence: int, end: int
) -> Name | None:
    """Whom 회사는 at `end` of a paragraph, in the sentence that begins at `sentence`, means there.

    It is the last company before it that was a topic or had one (「가나전자의 매출은」), else the
    last that an earlier sentence names.
    """
    found = [(mention, owner) for mention, owner in companies if mention.end <= end]
    leading = [owner for mention, owner in found if _LEADS.match(text, mention.end, end)]
    named = [owner for mention, owner in found if mention.end <= sentence]
    return next(reversed(leading or named), None)


def _company_again(entry: Entry, sentence: Span) -> Name | None:
    """Whom 회사는 means where it is the last topic before the end of a sentence.

    None where a company was named as a topic after it.
    """
    part = entry.reading.paragraph(sentence.paragraph)
    if part.kind != "body":
        return None
    found = list(_COMPANY_AGAIN.finditer(part.text, 0, sentence.end))
    if not found:
        return None
    again, companies = found[-1], list(_companies(entry, part.number))
    if any(
        again.start() < mention.end <= sentence.end and TOPIC.match(part.text, mention.end)
        for mention, _ in companies
    ):
        return None
    meant = company_before(part.text, companies, sentence.start, again.start())
    return meant or _last_company(entry, part.number)


def _last_company(entry: Entry, before: int) -> Name | None:
    """The company that the nearest paragraph before is about that names one."""
    for part in reversed([part for part in entry.article.body if part.number < before]):
        end = len(part.text)
        found = company_before(part.text, _companies(entry, part.number), end, end)
        if found:
            return found
    return None


def _companies(entry: Entry, number: int) -> Iterator[tuple[Mention, Name]]:
    """The companies of a paragraph outside its quotations; a product stands for its maker."""
    for mention, name in entry.reading.names(number):
        if entry.reading.quotation_at(Span(number, mention.start, mention.end)):
            continue
        owners = [name] if name.kind == "company" else entry.registry.companies_of(name)[:1]
        yield from ((mention, owner) for owner in owners)


def is_answer(ground: Ground, span: Span) -> bool:
    """Whether a passage lies in a paragraph that is nothing but somebody's words."""
    reading = ground.entry.reading
    text = reading.paragraph(span.paragraph).text
    marked = reading.marked(span.paragraph)
    if not any(said.start < span.end and span.start < said.end for said in marked):
        return False
    for said in reversed(marked):
        text = text[: said.start] + text[said.end :]
    return not _LABEL.sub("", text)


def _products_before(entry: Entry, span: Span, names: set[Name]) -> Iterator[Name]:
    """What an answer is about: the product of the speaker's company that was named last."""
    for part in reversed(entry.article.paragraphs[: span.paragraph - 1]):
        if part.kind in _NO_TEXT:
            continue
        for _, name in reversed(entry.reading.names(part.number)):
            if name.kind == "product" and names & set(entry.registry.companies_of(name)):
                yield name
                return
