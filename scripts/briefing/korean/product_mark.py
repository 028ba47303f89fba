"""Products: names in single marks beside what they are, and names with a version behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.korean.common_noun import is_common, is_ordinary, sounds_foreign
from briefing.korean.name_kind import is_company_like
from briefing.korean.name_word import CATEGORY, NameMark, may_be_name
from briefing.korean.particle import is_particles

PRODUCT_CATEGORY = re.compile(
    r"(?:모델|앱|챗봇|서비스|시스템|상담사|도우미|LLM|어플|프로그램|로봇|칩|반도체|프로세서|가속기"
    r"|브라우저|엔진|비서|에이전트|제품|시리즈|브랜드|도구|게임|플랫폼|운영체제"
    r"|창구|클라우드|메신저|지도|요금제|칩셋|소프트웨어|솔루션|스피커|안경|글라스|폰|노트북|번역기|생성기|검색기|LLM|sLLM|AI)$"
)
_NOUNS = re.compile(
    r"(?!이른바|일명|소위|최근|올해|지난|당시|이번|특히|바로|다시|모두|각각)[가-힣A-Za-z]{2,}"
    r"(?<![은는을를의에로와과도며고서])"
)
_QUOTED = re.compile(r"['‘](?P<name>[^'‘’\"“”]{2,30})['’]")
_LAUNCHED_BEFORE = re.compile(
    r"(?:공개|출시|발표|개발|운영)(?:한|하는|했던|할|된|될)$"
    r"|(?:내놓은|선보인|내놓을|선보일|만든|나온|나올)$"
)
_LAUNCHED = re.compile(
    r"(?:\([^()]*\))?(?:[을를은는]|이라는|라는)?\s?(?:\S+\s){0,3}?(?:출시|공개|선보|내놓|내놨|발표|서비스|개발|탑재|업그레이드|도입|운영)"
)

# 「진료벗 3.0」, 「샛별2」, 「온누리 14B」; a year (「전망 2026」) is no version.
_VERSION = r"(?!(?:19|20)\d\d)\d{1,3}(?:\.\d{1,2}){0,2}[A-Za-z]{0,2}"
_EDITION = (
    r"(?: ?(?:프로|울트라|플래시|미니|맥스|터보|나노|라이트|플러스|에어|베타|오퍼스|소네트|하이쿠"
    r"|Pro|Max|Mini|Ultra|Flash|Turbo|Lite|Plus|Air|Nano|Opus|Sonnet|Haiku)(?![가-힣A-Za-z]{2}))"
)
_VERSIONED = re.compile(
    rf"(?P<name>[가-힣A-Za-z][가-힣A-Za-z·]+(?: "
    rf"[가-힣A-Za-z]+)?)(?P<gap>[ -]?){_VERSION}{_EDITION}?"
)
_NO_PRODUCTS = frozenset("시즌 파트 버전 넘버 제 톱 빅 단계 레벨 세대 인더스트리 월드컵".split())
_TAIL = rf"(?:[ -]?{_VERSION}{_EDITION}?|{_EDITION})(?=(?P<run>[가-힣]*))(?![\d,.%]*\d|%)"
# 「말벗 2만 대」: these go on with the number.
_MYRIADS = ("만", "천", "백", "십", "억", "조")


def versions_of(name: str, text: str) -> Iterator[str]:
    """The longer names that stand where a product's does: 말벗 2, GPT-5.2, 클로드 오퍼스."""
    for found in re.finditer(rf"(?<![가-힣A-Za-z]){re.escape(name)}{_TAIL}", text):
        run = found["run"]
        if not run or (not run.startswith(_MYRIADS) and is_particles(run, found[0])):
            yield found[0]


def versioned(names: Iterable[str], text: str) -> Iterator[NameMark]:
    """Every version of the products named in a text, and the line each versioned one is of.

    누리 4 tells that 누리 3 is one too.
    """
    for name in names:
        of_line = _VERSIONED.fullmatch(name)
        line = of_line["name"] if of_line and len(of_line["name"]) > 1 else ""
        for version in (*versions_of(name, text), *(versions_of(line, text) if line else ())):
            yield NameMark(version, "product")
        if of_line and line and of_line["gap"]:
            yield NameMark(line, "product")


def product_names(text: str) -> Iterator[NameMark]:
    """「모델 '누리 3'」, 「'글샘 2.0'을 공개했다」."""
    for found in _QUOTED.finditer(text):
        before = text[: found.start()].split()
        name = re.sub(r"\([^()]*\)", "", found["name"]).strip()
        # 「대표 서비스인 '누리'」.
        kind = before[-1].removesuffix("인") if before else ""
        before = [*before[:-1], kind] if PRODUCT_CATEGORY.search(kind) else before
        thing = before[-1] if before else ""
        # 「로보택시 '나린'」: a noun alone before one short word in marks.
        of_kind = len(name) <= 6 and " " not in name and bool(_NOUNS.fullmatch(thing))
        of_kind = of_kind and (is_common(thing) or sounds_foreign(thing))
        named = of_kind or (
            bool(before)
            and bool(PRODUCT_CATEGORY.search(before[-1]) or _LAUNCHED_BEFORE.search(before[-1]))
        )
        launched = _LAUNCHED.match(text, found.end())
        if before and (CATEGORY.search(before[-1]) or before[-1].endswith("법인")):
            if may_be_name(name):
                yield NameMark(name, "company")
            continue
        ends = re.search(r"[다요까.?!…]$|[?!…]|\.\s", name)
        short = len(name) <= 15 and not ends and name.count(" ") < 3
        version = _VERSIONED.fullmatch(name)
        numbered = version is not None and _is_line(version["name"])
        owner = before[-1].removesuffix("의") if before and before[-1].endswith("의") else ""
        owned = bool(owner) and (is_company_like(owner) or sounds_foreign(owner))
        if " " in name and all(is_common(word) for word in name.split()):
            continue
        if short and (named or launched or owned or numbered) and not is_ordinary(name):
            yield NameMark(name, "product")


def _is_line(name: str) -> bool:
    """Whether a word before a number may be a product's: no 「톱 10」, no 「G20」."""
    first = name.split()[0]
    capital = len(name) == 1 or (name.isupper() and len(name) < 3)
    return first not in _NO_PRODUCTS and not is_common(first) and not capital
