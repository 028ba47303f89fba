"""Words that may be names: the stem without its particle, and what no name looks like."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.korean.common_noun import is_common, sounds_foreign
from briefing.korean.name_kind import (
    MentionKind,
    is_company_like,
    is_organisation_like,
    is_town,
    is_university,
)
from briefing.korean.particle import possible_stems
from briefing.korean.role import (
    is_category,
    title_of,
)
from briefing.korean.word import Word, any_particle

MARKS = "'‘’\"“”《》「」『』<>〈〉[]()"
CATEGORY = re.compile(
    r"(?:기업|업체|스타트업|회사|유니콘|빅테크|벤처|운영사|개발사|제조사|경쟁사|자회사|모회사"
    r"|계열사|관계사|협력사|파트너사|고객사|배급사"
    r"|증권사|통신사|운용사|조사기관|사업자|팹리스|파운드리|조사업체|은행|금융지주|대기업|중소기업"
    r"|중견기업|상장사|투자사|컨설팅사|게임사|유통사"
    r"|정유사|제약사|카드사|보험사|완성차|출판사|항공사|플랫폼사|설계사|공급사|판매사|지주사|체인"
    r"|총판|평가사|거래소|스튜디오|평가기관|조사기관|제작사)$"
)
_FROM = re.compile(
    r"(?:(?<=[가-힣A-Za-z])(?:이다|이었다|였다)|(?<=[가-힣])으로부터|(?<=[가-힣A-Za-z])로부터"
    r"|에게서|에서는|에서도|에선)$"
)
NUMBERED = re.compile(r"[$₩€]?\d[^A-Za-z]*$|\d+[.,]\d|\d+[kKMGTP]?(?:W|Wh|B|b|Hz|bps|m|g)$")
# A verb in the past that goes on, and what is the name of a model or a standard: HBM4.
_SS = "".join(chr(code) for code in range(ord("가") + 20, ord("힣") + 1, 28))
_PAST = re.compile(
    rf"[{_SS}](?:고|며|으며|지만|는데|으나|던|을|기|음|다|으니)$|^[A-Z]{{2,}}[-.]?[0-9][0-9A-Z.]*$"
)
_NOT_A_NAME = re.compile(
    r"[0-9.,%·-]+|시리즈\s?[A-Z]|.*(?:하는|했던|되는|되던|있는|없는|에서|에게|으로|까지|부터|처럼|보다|라는"
    r"|이라는|다니|는데|면서|지만|려고|도록"
    r"|거나|든지|니까|다|하자|되자|묻자|히자|키자|나자|내자|들자|르자|지자|리자|가자|오자|하고|되고|라고|하며|되며|이며|으며|하면"
    r"|되면|하게|하지|해서|위해|통해|대해"
    r"|따라|관련|였던|이던|했고|됐고|이다|였다|적인|스런|로운)"
)


@dataclass(frozen=True, slots=True)
class NameMark:
    """A name that the text marks, and what it is a name of."""

    text: str
    kind: MentionKind


def bare_name(word: Word, nouns: frozenset[str]) -> str:
    """A word without marks and particle: the shortest stem that the article has as a noun."""
    text = word.bare.strip(MARKS)
    from_whom = _FROM.search(text)
    if from_whom:
        return text[: from_whom.start()]
    particle = any_particle(text)
    for cut in (particle, particle[-1:]):
        stem = text.removesuffix(cut)
        if cut and stem in nouns:
            return stem
    stems = [stem for stem in possible_stems(text) if stem in nouns]
    return (min(stems, key=len) if stems else text.removesuffix(particle)).rstrip(MARKS)


def may_be_name(name: str, is_noun: bool = False) -> bool:
    """Whether a word may name a company at all; `is_noun` where a particle or its place tells it.

    As a noun 푸른바다 may be a name, though verbs end so.
    """
    if is_noun and len(name) > 3 and name.endswith("다"):
        name = f"{name[:-1]}라"
    return (
        not is_town(name)
        and 2 <= len(name) <= 20
        and not NUMBERED.match(name)
        and not (name.endswith("씨") or re.fullmatch("[A-Z][양군모]", name))
        and bool(re.search("[가-힣A-Za-z一-鿿]", name))
        and not (_NOT_A_NAME.fullmatch(name) or _PAST.search(name) or title_of(name))
        and not (is_category(name) and is_common(name))
        and (is_company_like(name) or not is_common(name))
    )


def may_be_verb(name: str) -> bool:
    """Whether a word may be a verb or an adjective in front of a noun."""
    if re.search(r"(?:[낸온운룬른진킨])$", name):
        return len(name) < 4 and not sounds_foreign(name)
    return bool(re.search(r"(?:[은는던]|[^가-힣]인|한|된|될|할|킨|낸|온|운|룬|른|진)$", name))


def kind_of(name: str) -> MentionKind:
    """An organisation where the name ends as theirs do, else a company."""
    is_body = is_organisation_like(name) or is_university(name)
    return "organisation" if is_body and not is_company_like(name) else "company"
