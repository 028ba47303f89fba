"""Names that the text marks by its signs: a gloss in parentheses, ㈜, single marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.korean.common_noun import is_common, is_ordinary, sounds_foreign
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
    may_be_name,
)
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
_INCORPORATED = re.compile(
    r"(?:㈜|\(주\)|주식회사)\s?(?P<behind>[가-힣A-Za-z0-9&]{2,20})|(?P<before>[가-힣A-Za-z0-9&]{2,20})\s?(?:㈜|\(주\))"
)
_FIRM = re.compile(
    r"(?<![가-힣])(?P<kind>(?:법무|회계|세무|특허)법인) (?P<name>[가-힣A-Za-z]{2,8})"
)
_PRODUCT_CATEGORY = re.compile(
    r"(?:모델|앱|챗봇|서비스|시스템|상담사|도우미|LLM|어플|프로그램|로봇|칩|반도체|프로세서|가속기"
    r"|브라우저|엔진|비서|에이전트|제품|시리즈|브랜드|도구|게임|플랫폼|운영체제"
    r"|소프트웨어|솔루션|스피커|안경|글라스|폰|노트북|번역기|생성기|검색기|LLM|sLLM|AI)$"
)
_NOUNS = re.compile(
    r"(?!이른바|일명|소위|최근|올해|지난|당시|이번|특히|바로|다시|모두|각각)[가-힣A-Za-z]{2,}"
    r"(?<![은는을를의에로와과도며고서])"
)
_QUOTED = re.compile(r"['‘](?P<name>[^'‘’\"“”]{2,30})['’]")
_LAUNCHED_BEFORE = re.compile(
    r"(?:공개|출시|발표|개발|운영)(?:한|하는|했던|할)$|(?:내놓은|선보인|내놓을|선보일|만든)$"
)
_LAUNCHED = re.compile(
    r"(?:\([^()]*\))?(?:[을를은는]|이라는|라는)?\s?(?:\S+\s){0,3}?(?:출시|공개|선보|내놓|내놨|발표|서비스|개발|탑재|업그레이드|도입|운영)"
)


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
    before = text[: found.start("name")].rstrip("'‘ ").split()
    behind = text[found.end() :]
    last = name.split()[-1]
    if is_organisation_like(last) or is_university(last):
        return "organisation"
    if is_company_like(last):
        return "company"
    if before and CATEGORY.search(before[-1]):
        return "company"
    is_marked = text[: found.start("name")].endswith(("'", "‘"))
    if is_marked or re.match(r"['’]?\s?\d", behind):
        return "product"
    title = re.match(r"['’]?\s(?P<title>\S+)", behind)
    titled = title and title_of(title["title"].removesuffix(any_particle(title["title"])))
    if titled and not (before and may_be_korean_name(before[-1])):
        return "person"
    if before and (title_of(before[-1]) or _PRODUCT_CATEGORY.search(before[-1])):
        return "person" if title_of(before[-1]) else "product"
    is_chinese = not found["gloss"][0].isascii()
    if is_chinese and may_be_korean_name(name) and len(found["gloss"]) in (2, 3):
        return "person"
    return "company"


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


def product_names(text: str) -> Iterator[NameMark]:
    """「모델 '누리 3'」, 「'글샘 2.0'을 공개했다」."""
    for found in _QUOTED.finditer(text):
        before = text[: found.start()].split()
        name = re.sub(r"\([^()]*\)", "", found["name"]).strip()
        thing = before[-1] if before else ""
        # 「로보택시 '나린'」: a noun alone before one short word in marks.
        of_kind = len(name) <= 6 and " " not in name and bool(_NOUNS.fullmatch(thing))
        of_kind = of_kind and (is_common(thing) or sounds_foreign(thing))
        named = of_kind or (
            bool(before)
            and bool(_PRODUCT_CATEGORY.search(before[-1]) or _LAUNCHED_BEFORE.search(before[-1]))
        )
        launched = _LAUNCHED.match(text, found.end())
        if before and (CATEGORY.search(before[-1]) or before[-1].endswith("법인")):
            if may_be_name(name):
                yield NameMark(name, "company")
            continue
        short = len(name) <= 15 and not re.search(r"[다요까]$|[.?!…]", name) and name.count(" ") < 3
        owner = before[-1].removesuffix("의") if before and before[-1].endswith("의") else ""
        owned = bool(owner) and (is_company_like(owner) or sounds_foreign(owner))
        if short and (named or launched or owned) and not is_ordinary(name):
            yield NameMark(name, "product")
