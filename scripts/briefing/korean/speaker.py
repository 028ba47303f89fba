"""The subject of a sentence that may be a speaker: a person, a body, or any topic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.korean.cast import PRONOUNS, Cast, is_company_again
from briefing.korean.noun_phrase import phrase_start
from briefing.korean.party import Party, may_be_called
from briefing.korean.role import (
    UNNAMED,
    is_body,
    may_be_korean_name,
    title_after_name,
    title_of,
)
from briefing.korean.word import Word, split_subject

# Topics that never speak.
_THINGS = frozenset(
    [
        "값",
        "가격",
        "수",
        "점유율",
        "매출",
        "이유",
        "배경",
        "문제",
        "관건",
        "목표",
        "반응",
        "결과",
        "내용",
        "조건",
        "요금",
        "비용",
        "계획",
        "전망",
        "분위기",
        "상황",
        "기술",
        "제품",
        "모델",
        "서비스",
        "기능",
        "시장",
        "성능",
        "숫자",
        "이야기",
        "말",
        "글",
        "것",
        "점",
        "때",
        "뒤",
        "경우",
        "특징",
        "핵심",
        "이",
        "여기",
        "지금",
        "오늘",
        "이번",
        "최근",
        "당시",
        "하나",
        "둘",
        "셋",
        "예산",
        "투자",
        "사업",
        "비판",
        "우려",
        "지적",
        "주장",
        "설명",
        "의견",
        "목소리",
        "평가",
        "질문",
        "대답",
        "답변",
        "논란",
        "효과",
        "속도",
        "규모",
        "기준",
        "방식",
        "이름",
        "제목",
        "사실",
        "영상",
        "사진",
        "자료",
        "데이터",
        "보고서",
        "발표",
        "행사",
        "대회",
        "회의",
        "토론회",
        "시연",
        "정책",
        "법",
        "제도",
        "규제",
        "움직임",
        "경쟁",
        "격차",
        "변화",
        "성과",
        "실적",
        "주가",
        "수요",
        "공급",
        "물량",
        "시간",
        "기간",
        "시대",
        "세대",
        "무대",
        "기대",
        "최대",
        "확대",
        "대부분",
        "부분",
        "일부",
        "차원",
        "지원",
        "직원수",
        "단체",
    ]
)
# With 는 or 도 behind them these look like topics: 「그러면서도」, 「예산을 두고는」.
_ADVERBS = frozenset(
    "그러면서 이어서 그래서 그러고 하지만 한편 다만 두고 놓고 대해 대해서 관해 관해서 통해서 "
    "위해서 "
    "따라서 비해 비해서 앞두고 계기 둘러싸고 이에 그 때문에 그래 그러나 특히 또한 아울러 다시 앞서 "
    "향후 앞으로 당장 현재 아직 이미 이제 지금까지".split()
)
# What stands before a verb: an argument or an adverb.
_ARGUMENT = re.compile(r".(?:[을를에와과로이가게히도만]|에서|에게)$")
_VERBAL = re.compile(
    r"(?:하|되|있|없|않|같|많|높|낮|좋|작|크|맡|받|얻|읽|넘|쓰|드|짓|찾|오|보|주|가|지|리|치|기|키|우"
    r"|추|으|시|르|먹|알|서|젊|싶|남|들|늘|줄|열|걸|살|팔|풀)$"
)
# Who may speak with 에서는: 「업계에서는 “…”는 전망이 나온다」.
_GROUP = re.compile(
    r"(?:업계|학계|재계|정치권|금융권|증권가|시장|안팎|일각|내부|현장|진영|당국|정부|노동계|의료계"
    r"|출판계|법조계|커뮤니티|사이)$"
)
# 「참여자의 84.6%가 “…”고 답했다」.
_SHARE = re.compile(r"\d[\d.]*%|절반|대다수|대부분|상당수|다수|과반|\d[\d,]*명")
# 「값을 내리느냐는 질문에」: what is asked is no subject.
_ASKED = re.compile("질문|물음|지적|말|취지|내용|이유|것|주장|얘기|이야기|의견")
PERSON, BODY, TOPIC = 4.0, 3.0, 2.0


@dataclass(frozen=True, slots=True)
class Subject:
    """A phrase that may be the speaker, and how surely: `PERSON`, `BODY`, `TOPIC` or less.

    A topic (은, 는) ranks above a subject (이, 가) of its kind.
    """

    party: Party
    rank: float


def find_subject(words: Sequence[Word], cast: Cast) -> Subject | None:
    """The likeliest speaker among the phrases of a stretch of a sentence.

    The surest counts, of equals the last: 「네브로가 반발하자 솔베르는 …」.
    """
    best: tuple[float, int, str] | None = None
    for index, word in enumerate(words):
        split = split_subject(word.bare, cast.usage.nouns) or _bare_subject(words, index)
        if split is None:
            continue
        rank = _rank(words, index, split, cast)
        if rank > 0 and (best is None or rank >= best[0]):
            best = (rank, index, split[1])
    if best is None:
        return None
    rank, index, particle = best
    party = phrase_party(words[: index + 1], words[index].text.removesuffix(particle), cast)
    return Subject(party, rank) if party else None


def _bare_subject(words: Sequence[Word], index: int) -> tuple[str, str] | None:
    """A subject without a particle: 「국화영 씨 역시」, 「누군가」."""
    follows = index + 1 < len(words) and words[index + 1].bare in ("역시", "또한")
    return (words[index].bare, "") if follows or words[index].bare == "누군가" else None


def phrase_party(words: Sequence[Word], last: str, cast: Cast) -> Party | None:
    """The party of the noun phrase that ends `words`; `last` is its end without the particle."""
    if not words:
        return None
    return cast.resolve(words[phrase_start(words, len(words) - 1, cast.usage) :], last)


def _rank(words: Sequence[Word], index: int, split: tuple[str, str], cast: Cast) -> float:
    stem, particle = split
    if particle.startswith(("에서", "에선")):
        return TOPIC if _GROUP.search(stem) else 0.0
    previous = words[index - 1].bare if index else ""
    if _SHARE.fullmatch(stem) and previous.endswith("의"):
        return PERSON
    above = 0.0 if particle in ("이", "가", "께서") else 1.5
    if stem in PRONOUNS or stem.endswith("씨") or cast.usage.title(stem) or cast.knows(stem):
        return PERSON + above
    if index and title_after_name(stem) and may_be_called(previous):
        return PERSON + above
    following = words[index + 1].bare if index + 1 < len(words) else ""
    if stem.endswith("냐") or (stem.endswith(("다", "라", "자", "까")) and _ASKED.match(following)):
        return 0.0
    if stem in _THINGS or stem in _ADVERBS:
        return 0.0
    if _names_after_title(words, index):
        return PERSON + above
    if is_body(stem) or is_company_again(stem):
        return BODY + above
    if not above:
        return 0.0
    if stem in cast.usage.nouns or (may_be_korean_name(stem) and len(stem) == 3):
        return TOPIC
    is_verb = _VERBAL.search(stem) and _ARGUMENT.search(previous)
    return 0.0 if len(stem) < 2 or is_verb else TOPIC / 2


def _names_after_title(words: Sequence[Word], index: int) -> bool:
    """Whether a title stands before the name: 「대표 미라 솔베르는」, 「소설가 여울목은」."""
    for before in (index - 1, index - 2):
        if before < 0 or words[before].comma or not words[before + 1].bare.isalpha():
            return False
        title = title_of(words[before].bare)
        if title and title not in UNNAMED:
            return True
    return False
