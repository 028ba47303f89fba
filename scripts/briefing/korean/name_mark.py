"""Names that the text marks by its signs: a gloss in parentheses, ㈜, a head's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.korean.common_noun import is_common
from briefing.korean.name_kind import (
    MentionKind,
    is_company_like,
    is_organisation_like,
    is_university,
)
from briefing.korean.name_word import (
    CATEGORY,
    NUMBERED,
    NameMark,
    kind_of,
    may_be_name,
)
from briefing.korean.product_mark import PRODUCT_CATEGORY
from briefing.korean.role import (
    is_category,
    may_be_korean_name,
    title_of,
)
from briefing.korean.usage import Usage
from briefing.korean.word import any_particle

# 「바이트댄스(字節跳動)」, 「문샷 AI(Moonshot AI)」; 「인공지능(AI)」 glosses no name.
_GLOSS = re.compile(
    r"(?<![가-힣A-Za-z0-9·])(?P<name>[가-힣A-Za-z0-9·]{1,20}(?: [가-힣A-Za-z0-9·]{1,20}){0,2})['’]?"
    r"\((?P<gloss>(?:[A-Z][\w.&'’-]*|[a-z]+[A-Z]\w*)(?: [\w.&'’-]+){0,4}"
    r"|[一-鿿]{2,12})(?:[,·;][^()]*)?\)"
)
_HEADED = re.compile(
    r"(?P<name>[가-힣A-Za-z0-9&·]{2,20})\s?\((?:(?:공동|각자)?\s?대표(?:이사)?|회장|CEO|사장|[+▲▼△▽-]\s?\d+(?:\.\d+)?%|\d{6}\b|코스닥|코스피|NASDAQ|나스닥|NYSE)"
)
_HEADED_BY = re.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<body>[가-힣A-Za-z0-9]{2,20})\((?:[가-힣]{0,4}(?:은행장|총장|이사장|원장|회장|위원장|학장"
    r"|병원장|대표이사|대표|사장|행장|소장|센터장|교육감|시장|군수|청장|단장)"
    r"|CEO) (?P<person>[가-힣]{2,4})\)"
)
_INCORPORATED = re.compile(
    r"(?:㈜|\(주\)|주식회사)\s?(?P<behind>[가-힣A-Za-z0-9&]{2,20})|(?P<before>[가-힣A-Za-z0-9&]{2,20})\s?(?:㈜|\(주\))"
)
_FIRM = re.compile(
    r"(?<![가-힣])(?P<kind>(?:법무|회계|세무|특허)법인) (?P<name>[가-힣A-Za-z]{2,8})"
)
# 「현지 매체 차이신(財新)」.
_MEDIUM_CATEGORY = re.compile(r"(?:매체|언론|일간지|주간지|경제지|방송사?|신문|통신사|잡지)$")


def glossed_names(text: str, usage: Usage) -> Iterator[NameMark]:
    """Names before their Latin or Chinese form in parentheses."""
    for found in _GLOSS.finditer(text):
        words = _glossed_words(found["name"].split(), found["gloss"], usage)
        name = " ".join(words)
        gloss = found["gloss"]
        if not words or (gloss.isupper() and len(gloss) < 7 and not _is_body_name(name)):
            continue
        if NUMBERED.match(name):
            continue
        if len(words) == 1 and is_common(name) and not is_organisation_like(name):
            continue
        kind = _glossed_kind(text, found, name)
        yield NameMark(name, kind)


def _glossed_words(words: list[str], gloss: str, usage: Usage) -> list[str]:
    """As many words of the Korean form as the gloss has, none of them an ordinary noun."""
    many = len(gloss.split()) if gloss[0].isascii() else 1
    kept: list[str] = []
    for word in reversed(words[-many:]):
        alone = any_particle(word) and word not in usage.nouns and len(kept) > 0
        if kept and (alone or is_common(word) or is_category(word) or title_of(word)):
            break
        kept.insert(0, word)
    return kept


def _is_body_name(name: str) -> bool:
    last = name.split()[-1]
    return is_organisation_like(last) or is_company_like(last)


def _glossed_kind(text: str, found: re.Match[str], name: str) -> MentionKind:
    in_front = text[: found.end("name") - len(name)]
    before = in_front.rstrip("'‘ ").split()
    behind = text[found.end() :]
    last = name.split()[-1]
    if is_organisation_like(last) or is_university(last):
        return "organisation"
    if is_company_like(last):
        return "company"
    if before and CATEGORY.search(before[-1]):
        return "company"
    is_marked = in_front.endswith(("'", "‘"))
    if is_marked or re.match(r"['’]?\s?\d", behind):
        return "product"
    title = re.match(r"['’]?\s(?P<title>\S+)", behind)
    called = re.sub(r"\([^()]*\)", "", title["title"]) if title else ""
    titled = title_of(called.removesuffix(any_particle(called)))
    if titled and not (before and may_be_korean_name(before[-1])):
        return "person"
    if before and _MEDIUM_CATEGORY.search(before[-1]):
        return "medium"
    if before and (title_of(before[-1]) or PRODUCT_CATEGORY.search(before[-1])):
        return "person" if title_of(before[-1]) else "product"
    is_chinese = not found["gloss"][0].isascii()
    if is_chinese and may_be_korean_name(name) and len(found["gloss"]) in (2, 3):
        return "person"
    return "company"


def headed_names(text: str) -> Iterator[NameMark]:
    """「국립들샘대(총장 육하은)」: a body and the person who heads it."""
    for found in _HEADED_BY.finditer(text):
        body, person = found["body"], found["person"]
        if (may_be_name(body) or is_university(body)) and may_be_korean_name(person):
            yield NameMark(body, "organisation" if is_university(body) else kind_of(body))
            yield NameMark(person, "person")


def incorporated_names(text: str) -> Iterator[NameMark]:
    """㈜가나, 가나전자(대표 김하늘), 가나전자(005930)."""
    for found in _INCORPORATED.finditer(text):
        name = found["behind"] or found["before"]
        yield NameMark(name.removesuffix(any_particle(name)), "company")
    for found in _FIRM.finditer(text):
        name = found["name"].removesuffix(any_particle(found["name"]))
        yield NameMark(f"{found['kind']} {name}", "company")
    for found in _HEADED.finditer(text):
        if may_be_name(found["name"]):
            yield NameMark(found["name"], "company")
