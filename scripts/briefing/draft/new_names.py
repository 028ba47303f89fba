"""Names an article tells that the registry does not have yet, each with the file it would get."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.draft.telling import Sentence
from briefing.korean.medium import find_relay
from briefing.korean.noun_phrase import any_particle, split_subject
from briefing.korean.quotation import Quotation
from briefing.korean.role import (
    is_body,
    is_category,
    may_be_korean_name,
    title_after_name,
    title_of,
)
from briefing.korean.romanise import romanise
from briefing.model import PLURALS, NameKind, is_slug
from briefing.registry import Registry, fold
from briefing.yaml_scalar import quote_scalar

# 「라온반도체(羅溫半導體, Raon Semiconductor)」: the article gives the name in another script.
_GLOSSED = re.compile(
    r"(?P<name>[가-힣A-Za-z0-9]{2,15})['’]?\((?P<other>[A-Z一-鿿][^()\d]{1,40})\)"
)
# 「대규모 언어모델 '누리(Nuri) 3'」, 「자사 모델 '다온 5'」.
_PRODUCT = re.compile(
    r"(?:모델|서비스|앱|칩|반도체|플랫폼|솔루션|로봇|에이전트|챗봇|비서|검색|브라우저|제품|소프트웨어|연구원|도구|시험)"
    r"(?:인|의)?\s?['‘](?P<name>[^'’]{2,24})['’]"
)
_ORGANISATION = re.compile(
    r"(?:협회|학회|연구소|연구원|위원회|정부|법원|재판부|연대|노조|재단|대학|대학교|병원|의회|국회|공사|공단|진흥원"
    r"|모임|회|시민단체|평가원|신약원|[가-힣]{2}[부처청원대])$"
)
_NO_NAME = re.compile(
    r"(?:업계|업체|기업|회사|정부|당국|측|기관|단체|관계자|학계|재계|정치권|금융권|증권가|진영|안팎|법원|검찰|경찰|재판부"
    r"|연구원|연구소|시민단체|위원회|협회|학회|대학원|재단|모임|연대|조합|노조|의회|국회|이용자|개발자|전문가|국내|해외"
    r"|시스템|데이터|클라우드|로봇|반도체|에너지|증권|그룹|은행|대학|대학교|병원|센터|본부|미디어|소프트|전자)$"
)
_PART_OF_BODY = re.compile(r"(?:학과|과|팀|학부|부문|사업부|본부|연구실|당시|전|현|수석|신입|한)$")
_BODY_WORD = re.compile(r"[가-힣A-Za-z0-9&·]{2,20}$")
_ACRONYM_TITLE = re.compile(r"^(?:[A-Z]{2,5}|AI)$")


@dataclass(frozen=True, slots=True)
class NewName:
    """A name to be registered: its kind, its slug and the other spellings the article gives."""

    kind: NameKind
    name: str
    slug: str
    aliases: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """The file, relative to the root."""
        return f"briefings/registry/{PLURALS[self.kind]}/{self.slug}.yaml"

    @property
    def text(self) -> str:
        """What the file holds."""
        lines = [f"name: {quote_scalar(self.name)}"]
        if self.aliases:
            aliases = ", ".join(quote_scalar(alias, in_list=True) for alias in self.aliases)
            lines.append(f"aliases: [{aliases}]")
        return "\n".join(lines) + "\n"


def slug_for(name: str, english: str | None = None) -> str:
    """A file name for a name: of its English where there is one, else romanised."""
    source = english or romanise(name)
    slug = re.sub(r"[^a-z0-9]+", "-", romanise(source).lower()).strip("-")[:60].strip("-")
    return slug if is_slug(slug) else f"name-{slug}"[:60].strip("-")


def find_new_names(sentences: Sequence[Sentence], registry: Registry) -> tuple[NewName, ...]:
    """Speakers, names printed in two scripts, products in single marks, bodies that act."""
    found: dict[str, NewName] = {}
    aliases: dict[str, list[str]] = {}
    for kind, name, other in _candidates(sentences):
        if registry.find(name) or (other and registry.find(other)) or len(name) < 2:
            continue
        key = fold(name)
        if other:
            aliases.setdefault(key, []).append(other)
        # 솔빛리서치 of 「솔빛리서치 관계자」: the longer name holds what is known already.
        if key not in found:
            english = other if other and other.isascii() else None
            found[key] = NewName(kind, name, slug_for(name, english))
    return tuple(
        NewName(new.kind, new.name, new.slug, tuple(dict.fromkeys(aliases.get(key, ()))))
        for key, new in found.items()
    )


def _candidates(sentences: Sequence[Sentence]) -> Iterator[tuple[NameKind, str, str | None]]:
    for sentence in sentences:
        yield from _glossed(sentence.text)
        for product in _PRODUCT.finditer(sentence.text):
            yield "product", re.sub(r"\([^()]*\)", "", product["name"]).strip(), None
        yield from _speakers(sentence)
        yield from _acting(sentence)


def _glossed(text: str) -> Iterator[tuple[NameKind, str, str | None]]:
    for found in _GLOSSED.finditer(text):
        name = found["name"]
        if title_of(name) or _ACRONYM_TITLE.match(found["other"]) or is_category(name):
            continue
        if text[max(0, found.start() - 1) : found.start()] in ("'", "‘"):
            continue  # 「'누리(Nuri) 3'」 is told whole, as a product.
        kind: NameKind = "organisation" if _ORGANISATION.search(name) else "company"
        for other in re.split(r",\s*", found["other"]):
            if not title_of(other):
                yield kind, name, other.strip()


def _speakers(sentence: Sentence) -> Iterator[tuple[NameKind, str, str | None]]:
    for quote in sentence.quotes:
        yield from _employers(quote)
        if quote.name and quote.speaker:
            if quote.speaker != quote.name or may_be_korean_name(quote.name):
                if len(quote.name) > 1 and not quote.name.endswith(("씨", "모")):
                    yield "person", quote.name, None
            elif is_body(quote.name):
                name = re.sub(r" (?:측|안팎|관계자)$", "", quote.name)
                if " " not in name and not _NO_NAME.fullmatch(name):
                    yield _kind_of_body(name), name, None


def _employers(quote: Quotation) -> Iterator[tuple[NameKind, str, str | None]]:
    """Whom a speaker works for: 온빛메디 of 「온빛메디 문가온 CTO」."""
    if not quote.speaker or not quote.name or quote.speaker == quote.name:
        return
    words = quote.speaker.replace(quote.name, " ").split()
    if len(words) < 2 or not title_after_name(words[-1]):
        return
    bodies = [word.removesuffix("의") for word in words[:-1] if not is_category(word)]
    named = [word for word in bodies if _may_be_body(word)]
    name = next((word for word in named if is_body(word)), named[-1] if named else None)
    if name and not _PART_OF_BODY.search(name):
        yield _kind_of_body(name), name, None


def _may_be_body(word: str) -> bool:
    is_word = _BODY_WORD.match(word) and len(word) > 1
    return bool(is_word and not title_of(word) and not _NO_NAME.fullmatch(word))


def _acting(sentence: Sentence) -> Iterator[tuple[NameKind, str, str | None]]:
    """A body that a sentence is about: 「라온반도체는 …」."""
    if find_relay(sentence.text):
        return
    for before, word in zip((None, *sentence.words), sentence.words[:5], strict=False):
        split = split_subject(word.bare, frozenset())
        # 「채용 플랫폼 일터온은」: what kind of company it is stands before its name.
        if split and before and is_category(before.bare) and _may_be_body(split[0]):
            yield _kind_of_body(split[0]), split[0], None
            continue
        stem = split[0] if split else word.bare.removesuffix(any_particle(word.bare))
        is_name = split and len(stem) > 2 and is_body(stem) and not _NO_NAME.fullmatch(stem)
        if is_name and not is_category(stem) and not title_of(stem):
            yield _kind_of_body(stem), stem, None


def _kind_of_body(name: str) -> NameKind:
    return "organisation" if _ORGANISATION.search(name) else "company"
