"""Companies in plain words, told by what only companies have, do or have done to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.korean.common_noun import is_common
from briefing.korean.name_role import MAKES, WITH
from briefing.korean.name_word import (
    CATEGORY,
    MARKS,
    NameMark,
    bare_name,
    kind_of,
    may_be_name,
    may_be_verb,
)
from briefing.korean.product_mark import PRODUCT_CATEGORY
from briefing.korean.role import COUNTRIES, may_be_korean_name, title_of
from briefing.korean.usage import Usage
from briefing.korean.word import Word, any_particle

_TIMES = r"(?:(?:올해?|지난해|작년|연간|최근|국내|[상하]반기|\d\S*) ){0,2}"
# What follows a company with this particle: 「…를 인수했다」, 「…의 지난해 매출」.
_BEHIND = {
    "을": r"(?:\S+ ){0,2}?(?:\d\S* )?(?:인수|합병|매각|창업|설립한|설립했|세웠|세운)",
    "에": r"(?:따르면|(?:총 |약 )?(?:\d\S+ )(?:\S+ )?(?:투자|출자)|과징금|과태료|시정명령)",
    "의": rf"{_TIMES}(?:매출|영업이익|영업손실|순이익|실적|주가|시가총액|기업가치|지분|창업자"
    r"|대주주|최대주주|주주|이사회|공모가|시장점유율)",
}
_BEHIND["를"] = _BEHIND["을"]
_BEHIND["이"] = _BEHIND["가"] = (
    r"(?:\S+ )?(?:(?:개발|운영|출시|제조|서비스|판매|공급|제공)(?:한|하는|해 온)|만든|만드는"
    r"|내놓은|선보인) "
)
# 「엔비온이 5% 넘게 빠지며」; an index, a rate, a price moves too and is an ordinary noun.
_MOVES = re.compile(
    r"(?:\S+ ){0,3}?\d[\d.]*%(?:대)? ?(?:넘게 |가까이 |이상 |안팎 |가량 )?"
    r"(?:오[르른]|올[랐라]|내[렸린리]|급등|급락|빠[졌진지]|뛰|뛴|떨어|하락|상승|밀[렸린리]|치솟|폭락|폭등|강세|약세)"
)
_BEHIND["와"] = _BEHIND["과"] = WITH
_FOLLOWING = {particle: re.compile(pattern) for particle, pattern in _BEHIND.items()}
# What stands right behind the bare name: 「별마루 지분 12%를」.
_OWNED = re.compile(r"(?:지분|주주|이사회|경영진|창업주|최대주주|공모주|신주|보통주|전환사채)")
# A sentence about a company ends so, and its topic opens it.
_DOES = re.compile(
    r"(?:매출|영업이익|영업손실|순이익|순손실|실적)\S*(?: \S+){0,4} (?:기록|냈|거뒀|올렸|달성"
    r"|내[고며]|늘|줄)"
    r"|(?:요금|가격|구독료|이용료|수수료)\S* (?:\S+ ){0,3}(?:올렸|올린|내렸|내린|인상|인하"
    r"|낮췄|받는|책정)"
    r"|(?:출시했|출시한다|공시했|상장했|상장한다|양산|투자를 유치|투자받|파산|법정관리|구조조정"
    r"|직원\S* (?:\S+ ){0,3}(?:뽑|줄|늘|감원|해고|채용))"
)
_LEADS = frozenset(
    "한편 반면 이날 이에 또 또한 다만 특히 앞서 그러나 하지만 그러자 올해 지난해 최근".split()
)
_TOPICS = ("은", "는", "이", "가", "도")
_FIRMS = re.compile(
    r"(?:주관|발주|시공|운용|위탁|수탁|원청|하청|납품|발행|대행|설계|시행|협력|제휴|인수)(?:사|업체|기업)$"
)
_RANKED = re.compile(r"\d위(?:인|의)?")
_FIELD = re.compile(r"(?:업계|국내|세계|시장|분야|글로벌|점유율)$")
_AMONG = frozenset(["가운데", "중"])
_ANSWERS = re.compile(r"(?P<name>[가-힣A-Za-z0-9]{2,12}?)(?:이다|다|였다|이었다)")
_SHARED = re.compile(r"(?P<name>[가-힣A-Za-z0-9]{2,12})\(\d[\d.]*%\)")
_COUNTED_FIRMS = re.compile(
    r"(?P<names>[가-힣A-Za-z0-9]{2,12}(?:(?:, |·|과 |와 )[가-힣A-Za-z0-9]{2,12})+)"
    r" 등 (?:국내 |해외 |주요 )?(?:\d+|두|세|네|다섯|여섯)\s?(?:개사|개 사|곳|개 업체|개 기업"
    r"|개 회사)"
)


def framed_names(words: Sequence[Word], usage: Usage, sentence: str) -> Iterator[NameMark]:
    """The companies of a sentence that it tells by a frame, each once for each frame."""
    does = bool(_DOES.search(sentence))
    for index, word in enumerate(words):
        particle = any_particle(word.bare)
        if _is_told(words, index, particle, does):
            name = bare_name(word, usage.nouns)
            is_bare = bool(particle) and name == word.bare.strip(MARKS)
            if not is_bare and _is_proper(name):
                yield NameMark(name, kind_of(name))
    yield from _answered(words)


def _is_told(words: Sequence[Word], index: int, particle: str, does: bool) -> bool:
    """Whether a company's name stands in a frame; `does` is whether the sentence is about one."""
    if not particle:
        behind = words[index + 1 : index + 2]
        return bool(behind) and not words[index].comma and bool(_OWNED.match(behind[0].bare))
    following = _FOLLOWING.get(particle)
    near = " ".join([after.bare for after in words[index + 1 : index + 6]])
    if following is not None and following.match(near):
        return True
    if particle == "의" and _owns_product(words, index):
        return True
    if particle in ("은", "는", "이", "가") and _MOVES.match(near):
        return True
    if particle in _TOPICS and ((does and _opens(words, index)) or _is_placed(words, index)):
        return True
    before = words[index - 1] if index else None
    if before is None or before.comma:
        return False
    made = does and particle in _TOPICS and bool(MAKES.search(before.bare))
    return made or _is_kind(before.bare)


def framed_lists(text: str) -> Iterator[NameMark]:
    """「물푸레, 별마루 등 3개사」, 「물푸레(42%), 별마루(30%)」."""
    for found in _COUNTED_FIRMS.finditer(text):
        for name in re.split(r", |·|[과와] ", found["names"]):
            if _is_proper(name):
                yield NameMark(name, kind_of(name))
    shared = [found["name"] for found in _SHARED.finditer(text)]
    if len(shared) > 1:
        yield from (NameMark(name, kind_of(name)) for name in shared if _is_proper(name))


def _opens(words: Sequence[Word], index: int) -> bool:
    """Whether a topic opens its sentence, maybe behind 「반면」 or a date."""
    return all(word.bare in _LEADS or word.bare[0].isdigit() for word in words[:index])


def _is_placed(words: Sequence[Word], index: int) -> bool:
    """「업계 2위 나눔터는」, 「투자사 가운데 나눔터가」."""
    if index < 2 or words[index - 1].comma:
        return False
    before, first = words[index - 1].bare, words[index - 2].bare
    ranked = _RANKED.fullmatch(before) and _FIELD.search(first)
    return bool(ranked or (before in _AMONG and CATEGORY.search(first)))


def _owns_product(words: Sequence[Word], index: int) -> bool:
    """「별마루의 챗봇 '길벗'은」."""
    for kind, named in zip(
        words[index + 1 : index + 3], words[index + 2 : index + 4], strict=False
    ):
        if PRODUCT_CATEGORY.search(kind.bare) and named.text.startswith(("'", "‘")):
            return True
    return False


def _is_kind(word: str) -> bool:
    """「경쟁사인」, 「1위 사업자인」: says that a company follows."""
    return word.endswith("인") and bool(CATEGORY.search(word[:-1]))


def _answered(words: Sequence[Word]) -> Iterator[NameMark]:
    """「주관사는 누리샘이다」."""
    for before, word in pairwise(words):
        stem = before.bare[:-1] if before.bare.endswith(("은", "는")) else ""
        answer = _ANSWERS.fullmatch(word.bare)
        firm = CATEGORY.search(stem) or _FIRMS.search(stem)
        if answer and firm and _is_proper(answer["name"]):
            yield NameMark(answer["name"], kind_of(answer["name"]))


def _is_proper(name: str) -> bool:
    """Whether a word in a company's place may be its name, and nobody's."""
    return (
        may_be_name(name)
        and not may_be_verb(name)
        and not is_common(name)
        and not title_of(name)
        and name not in COUNTRIES
        and "·" not in name
        and not (may_be_korean_name(name) and len(name) == 2)
    )
