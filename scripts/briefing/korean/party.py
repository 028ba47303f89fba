"""Who speaks, read from a noun phrase: the words as printed, the bare name, what kind of party."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.korean.common_noun import is_common, is_ordinary, sounds_foreign
from briefing.korean.name_kind import is_company_like
from briefing.korean.role import (
    UNNAMED,
    is_body,
    is_category,
    is_rare_surname,
    is_surname,
    may_be_korean_name,
    surname_of,
    title_after_name,
    title_of,
)
from briefing.korean.usage import Usage
from briefing.korean.word import Word

PartyKind = Literal["person", "unnamed", "body"]
# 「(사진)」 behind a name is about the page, not about the person.
_PICTURE = re.compile(r"\s*\((?:사진|오른쪽|왼쪽|가운데|맨|앞줄|뒷줄|이하)[^()]*\)")
_PARENTHESES = re.compile(r"\([^()]*\)")
_QUOTED_NAME = re.compile(r"['‘](.+)['’]")
_AGED = re.compile(r"\(\d{1,3}\)$")
_DEPARTMENT = re.compile(
    r"[가-힣A-Za-z·]{1,}(?:과|학부|학교실|대학원|본부|부문|팀|실|센터|연구소|병원)"
)
# Before a title they tell that no name follows.
_SOMEBODY = frozenset("한 어느 어떤 모 익명의 또 다른 여러 일부 몇 몇몇".split())
_WRITTEN_NAME = re.compile("[가-힣A-Za-z.·-]+")


@dataclass(frozen=True, slots=True)
class Party:
    """A person, somebody unnamed, or a body, as one phrase of the article names it.

    `text` is name and role as printed; `name` the bare name where it can be told; `title` the
    title or occupation; `size` counts the words, to tell the fuller of two phrases.
    """

    text: str
    kind: PartyKind
    name: str | None
    title: str | None
    size: int


def read_party(words: Sequence[Word], last: str, usage: Usage) -> Party | None:
    """Read a noun phrase; `last` is its last word without the particle behind it."""
    printed = [*(word.text for word in words[:-1]), last]
    bare = [_PARENTHESES.sub("", text) for text in printed]
    if not bare[-1]:
        return None
    at = _title_index(bare, usage)
    if at is None:
        return _aged(printed, bare) or _untitled(printed, bare)
    title = title_after_name(bare[at]) or usage.title(bare[at]) or "씨"
    named = None
    if title not in UNNAMED and not _is_one_of(bare, at):
        named = _aged_name(printed, bare, at) or _named(bare, at, usage)
    if named is None:
        return Party(_joined(printed), "unnamed", None, title, len(printed))
    name, first = named
    printed = _without_category(printed, bare, first)
    return Party(_joined(printed), "person", name, title, len(printed))


def _joined(words: Sequence[str]) -> str:
    text = _PICTURE.sub("", " ".join(words)).strip()
    quoted = _QUOTED_NAME.fullmatch(text)
    return quoted[1] if quoted else text


def _title_index(bare: Sequence[str], usage: Usage) -> int | None:
    """The word with the title: the last one, else the last that has a name behind it."""
    last = len(bare) - 1
    if usage.title(bare[last]) or (bare[last].endswith("씨") and len(bare[last]) + last > 1):
        return last
    if last and title_after_name(bare[last]) and may_be_called(bare[last - 1]):
        return last
    for index in range(last - 1, max(-1, last - 4), -1):
        title = title_of(bare[index])
        if title and title not in UNNAMED:
            return index
    return None


def _is_one_of(bare: Sequence[str], at: int) -> bool:
    """「대학병원의 한 교수」, 「한 사모펀드 대표」: one of many; 「한 대표」 may be a surname."""
    return at > 1 and (bare[0] == "한" or (bare[at - 1] == "한" and bare[at - 2].endswith("의")))


def may_be_called(word: str) -> bool:
    """Whether a word before a title may be a name or a surname: 「함초롬 선임」, 「정 수석」."""
    return bool(re.fullmatch("[가-힣]{1,5}", word)) and not word.endswith(("의", "을", "를"))


def _aged_name(printed: Sequence[str], bare: Sequence[str], at: int) -> tuple[str, int] | None:
    """「마루한(39) 손길로보틱스 최고과학자」: an age tells which word is the name."""
    for index in range(at - 1):
        if _AGED.search(printed[index]) and may_be_korean_name(bare[index]):
            return bare[index], index
    return None


def _named(bare: Sequence[str], at: int, usage: Usage) -> tuple[str, int] | None:
    """The name beside the title at `at`, and the index of its first word."""
    if at < len(bare) - 1:
        return " ".join(bare[at + 1 :]), at
    if bare[at].endswith("씨"):
        return _named_with_ssi(bare, at)
    before = at
    while before and title_of(bare[before - 1]) and not may_be_korean_name(bare[before - 1]):
        before -= 1
    if not before or any(_is_somebody(bare, index, usage) for index in range(1, before)):
        return None
    last = bare[before - 1]
    # 「나오미 셔 CPO」, later 「셔 CPO」: what looks Korean is a foreign first name.
    first_too = last not in usage.called and not (before > 1 and sounds_foreign(bare[0]))
    candidates = (last, bare[0]) if first_too else (last,)
    koreans = [word for word in candidates if _is_korean_person(word)]
    # 「소피 바우터스 EU 경쟁담당 집행위원」: a first name that looks like a Korean one.
    if koreans == [bare[0]] and len(bare[0]) == 2 and before > 1 and sounds_foreign(bare[1]):
        koreans = []
    if koreans:
        name = max(koreans, key=lambda word: _likelihood(word, usage))
        return name, before - 1 if name == last else 0
    inside = _before_department(bare[:before])
    return (bare[inside], inside) if inside else _foreign_name(bare[:before], usage)


def _before_department(words: Sequence[str]) -> int | None:
    """The Korean name in 「한별대병원의 문가람 호흡기내과 교수」."""
    for index in range(len(words) - 2, 0, -1):
        if not (_DEPARTMENT.fullmatch(words[index + 1]) or _is_duty(words[index + 1])):
            return None
        if len(words[index]) == 3 and _is_korean_person(words[index]):
            return index
    return None


def _is_somebody(bare: Sequence[str], at: int, usage: Usage) -> bool:
    """「지방 대학병원의 한 교수」 is nobody by name; 「마크 한 부사장」 is."""
    if bare[at] not in _SOMEBODY or bare[at] in usage.called:
        return False
    before = bare[at - 1]
    return before.endswith("의") or is_body(before) or is_category(before) or is_common(before)


def _named_with_ssi(bare: Sequence[str], at: int) -> tuple[str, int] | None:
    """「편백호 씨」, 「김모씨」; of 「A씨」 the whole is the name."""
    if bare[at] == "씨":
        return bare[at - 1], at - 1
    name = bare[at].removesuffix("씨")
    return (bare[at] if re.fullmatch("[A-Z]", name) else name), at


def _is_korean_person(word: str) -> bool:
    # 「개업 변호사」, 「기준 변호사」: of two syllables a name has a surname that people have.
    is_word = len(word) == 2 and (is_rare_surname(word[0]) or is_ordinary(word))
    return may_be_korean_name(word) and not (is_word or is_body(word) or is_category(word))


def _likelihood(name: str, usage: Usage) -> int:
    """Of two words that look like names, who is called by his surname later is the person."""
    return 2 * (surname_of(name) in usage.called) - (name in usage.nouns)


def _foreign_name(words: Sequence[str], usage: Usage) -> tuple[str, int] | None:
    """A name without a Korean surname, before or behind the body it belongs to."""
    for index in range(len(words) - 2, -1, -1):
        if words[index].endswith("의"):
            return " ".join(words[index + 1 :]), index + 1
    if not all(_WRITTEN_NAME.fullmatch(word) for word in words):
        return None
    bodies = [index for index, word in enumerate(words) if _is_body_here(word, usage)]
    if len(words) == 1 and (len(words[0]) == 1 or is_ordinary(words[0])):
        return None
    if bodies and bodies[-1] == len(words) - 1:
        return (" ".join(words[: bodies[0]]), 0) if bodies[0] else None
    if bodies and 1 < bodies[0] < 4 and all(map(_is_duty, words[bodies[-1] + 1 :])):
        # 「소피 바우터스 EU 경쟁담당 집행위원」.
        return " ".join(words[: bodies[0]]), 0
    first = max(bodies[-1] + 1 if bodies else 0, len(words) - 2)
    if len(words) == 2 and not bodies and words[0] in usage.nouns and len(words[1]) > 1:
        first = 1
    return " ".join(words[first:]), first


def _is_duty(word: str) -> bool:
    """Whether a word says what somebody is in charge of: 경쟁담당, 디지털."""
    return is_common(word) or word.endswith(("담당", "총괄", "부문", "전략", "정책"))


def _is_body_here(word: str, usage: Usage) -> bool:
    latin = not re.search("[가-힣]", word)
    used_alone = word in usage.nouns and word not in usage.called
    return is_body(word) or is_category(word) or is_company_like(word) or latin or used_alone


def _without_category(printed: list[str], bare: Sequence[str], first: int) -> list[str]:
    """Leave out 「채용 플랫폼」 before 「일터온 이레 본부장」: the role is body and title."""
    for index in range(first - 2, -1, -1):
        rest = bare[index + 1 :]
        if is_category(bare[index]) and not title_of(rest[0]) and len(rest) > 2:
            return printed[index + 1 :]
    return printed


def _aged(printed: Sequence[str], bare: Sequence[str]) -> Party | None:
    """「목수 앙리 뒤발(81)」: an age makes a person of a name without a title we know."""
    if not _AGED.search(printed[-1]):
        return None
    alone = may_be_korean_name(bare[-1]) or len(bare) == 1
    name = bare[-1] if alone else " ".join(bare[-2:])
    return Party(_joined(printed), "person", name, None, len(printed))


def _untitled(printed: list[str], bare: Sequence[str]) -> Party:
    """A body, without the category before its name, or somebody called by the bare name."""
    kinds = [index for index, word in enumerate(bare[:-1]) if is_category(word)]
    if kinds:
        printed = printed[kinds[-1] + 1 :]
    text = _joined(printed)
    return Party(text, "body", _PARENTHESES.sub("", text).strip(), None, len(printed))


def is_short_form(party: Party, first: str) -> bool:
    """Whether a phrase may be a surname with a title: 「김 소장」, 「김씨」."""
    if party.size == 1:
        return party.title == "씨" and is_surname(first.removesuffix("씨"))
    return party.size == 2 and party.title is not None and party.title not in UNNAMED
