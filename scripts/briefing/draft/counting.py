"""What an amount counts, in the article's own words: 「월간 활성 이용자」, 「앱을 쓰는 병원」."""

from __future__ import annotations

import re

from briefing.draft.wording import plain
from briefing.korean.word import any_particle

_GLOSS = re.compile(r"\s?[(（][^()（）]*[)）]")
_SENTENCE = re.compile(r"(?<=[.!?])\s")
# A modifier that is no noun stands before no counted thing: 「높은」, 「오른」, 「줄어든」.
_NOUN_PART = re.compile(r"[가-힣A-Za-z0-9·\-&+.'‘’]+$")
_NO_NOUN = frozenset(
    "약 최대 최소 무려 불과 또 이 그 저 각각 모두 총 전체 지난 지난해 올해 "
    "작년 이날 현재 기준 이미 다시 함께 약간 더 매년 하루 매달 매월 한때 "
    "이후 동안 대비 평균 누적 이어 특히 대신 사이 가운데 중 새로 결국 당시 "
    "최근 이번 다만 단 즉시 가까이 정도 수준 앞으로 향후 오는 내년 매일 같은 "
    "연간 월간 직접 처음 아직 모든 등 및 그중 평소 이전 기존 전년 작년 지금 "
    "거래일 과거 여기 그들 우리 나 그녀 이곳 그것 이것 하나 절반 나머지 반면 "
    "것 곳 데 때 뒤 후 전 새 채 씩 즈음 무렵 건 오히려 그런데 이튿날 "
    "결과 초 상당 다 이런 선착순 가까 그리 오늘 남은 연내 제때 매우 훨씬 "
    "거의 조건 한쪽 이유로 이상 이하 미만 초과 안팎 가량 당초 애초 넘게 초반 중반 후반 장중 "
    "아래 위 오히려 대신 대체로 ".split()
)
# No thing to count by itself, but part of one: 「월간 활성 이용자」, 「하루 평균 통화 수」.
_PART_OF_NOUN = frozenset("월간 연간 주간 일간 하루 평균 누적 전체 총".split())
# Behind an amount these say how large it is, not what of.
_MEASURES = frozenset("규모 수준 상당 어치 꼴 선 이상 가운데".split())
_CASES = ("은", "는", "이", "가", "을", "를", "도", "의")
_SHORT_NOUNS = frozenset("값 돈 빚 힘 땅 집 칩 앱 몫 일 팀".split())
# Nouns that end as if a particle hung on them.
_WHOLE = re.compile(
    r"(?:[주평원단국증물추시정고저호특염모종재초]가|전문가|참가|투자가|대가|작가|회의|동의|합의|논의|주의|속도|제도|온도|정도|강도|빈도"
    r"|밀도|용도|국제사회|최고|사고|광고|보고|창고|재고|가을|마을|결과|효과|성과|통과|초과|학과|인도|한도|시도|지도|태도"
    r"|[가-힣]유도|난이도|정확도|만족도|선호도|인지도|기여도|의존도|신뢰도)$"
)
_VERB_JOINS = re.compile(
    r"(?:(?<!최)(?<!사)(?<!광)(?<!보)(?<!창)(?<!재)고|며|다고|라고|더니|다면|면서|지만|는데|니까|[아어해여워려]서|려고|도록"
    r"|따르면|(?<![화전장측표국])면|[.!?죠요])$"
)
# A verb that ends its sentence: 「늘었다」, 「줄었습니다」.
_STATED = re.compile(r"(?:[가-힣]니다|(?<![바판캐소람])[가-힣]?다)$")
# A verb before the noun that it says something of: 「적은」, 「쓸」; one in -는 may be a topic.
_ADNOMINAL = re.compile(
    r"(?:(?<![북제권기무유대])한|된|던|[놓적맺받찾얻읽남넣잡뽑믿닫걷쏟잃막]은|[할될릴낼칠쓸들]"
    r"|[가-힣][른린친긴킨난온낸든])$"
)
_ARGUMENT = re.compile(r"(?:(?<=.)[을를에로이가]|에서|까지|에게|히|게)$")
_SHORT_VERBS = frozenset(
    "쓰는 드는 보는 하는 되는 가는 오는 사는 파는 주는 여는 내는 짓는 먹는 있는 없는".split()
)
_LONGEST_PHRASE, _MOST_ARGUMENTS = 28, 5
# What stands outside the clause of a verb before a noun.
_OUTSIDE = frozenset("가운데 중 결과 때 동안 뒤 후 당시 만에 현재 기준 각각 반면".split())
_TIMES = frozenset("year quarter month week day hour minute second".split())
# What an adverbial form ends in, where an object stands before it: 「'메아리 2'를 넣어」.
_VERB_AFTER_OBJECT = ("고", "서", "어", "아", "해", "여", "워", "려", "겨")
# 「사과하는 데」, 「그리는 사람」: before these a word in -는 is a verb.
_AFTER_VERB = frozenset("데 사람 말 것 일 수 곳 중 때 동안 이".split())
_COUNTED_AFTER = re.compile(
    r"(?:\s?(?:규모|상당|어치)의?|의|짜리|인|에 이르는|에 달하는)\s"
    r"(?P<noun>(?:[가-힣A-Za-z0-9·]+\s){0,2}?[가-힣A-Za-z0-9·]+?)"
    r"(?=(?:을|를|이|가|은|는|로|으로|에|도|와|과)(?:\s|[,.]|$))"
)
# 「37개 모델 가운데」: the counted thing stands behind.
_COUNTED_BESIDE = re.compile(
    r" (?P<noun>[가-힣A-Za-z]{2,12}?)(?:을|를|이|가|은|는|의|에|로|으로|에서|와|과|도)?(?=[\s,.]|$)"
)
_ATTRIBUTIVE = re.compile(
    r"(?:(?<=.)[는던]|[할될릴낼칠]|[한된린친]|[오내나줄늘만든]른|은|든|본|온|난|킨|진|춘|낸|긴)$"
)


def counted_thing(before: str, after: str) -> str | None:
    """What an amount between two stretches of its sentence counts; None where that is unclear.

    「문항 | 200개를」, 「월간 활성 이용자는 지난달 기준 | 230만 명을」, 「| 30억 위안의 보조금을」.
    """
    before = before.rstrip("(（ ")
    after = _GLOSS.sub("", after, count=1) if after[:2].strip()[:1] in ("(", "（") else after
    behind = _COUNTED_AFTER.match(after)
    if behind and not re.search(r"\d", behind["noun"]):
        return plain(behind["noun"])
    before = _SENTENCE.split(before)[-1]
    words = plain(before.rpartition(",")[2]).split() or plain(before).split()
    everything = plain(before).split()
    if words and words[-1].endswith("인") and words[-1][:-1] in _MEASURES:
        # 「세 배 수준인 120억 원」
        words, everything = words[:-1], everything[:-1]
    beside = _predicate(words, everything) or _bare_nouns(words)
    if beside:
        return beside
    for candidates in (words, everything):
        thing = _subject(candidates)
        if thing:
            return thing
    counted = _COUNTED_BESIDE.match(after)
    noun = counted["noun"] if counted else ""
    stem = noun.removesuffix(_particle(noun))
    may_count = is_noun(noun) and (len(stem) > 1 or stem in _SHORT_NOUNS)
    return stem if may_count and stem not in _MEASURES else _place(words)


def _subject(words: list[str], particles: tuple[str, ...] = _CASES) -> str | None:
    """The nearest phrase before an amount that has a particle: its subject, topic or object."""
    for index in range(len(words) - 1, -1, -1):
        particle = _particle(words[index])
        if particle in particles:
            stem = words[index].removesuffix(particle)
            phrase = _phrase([*words[:index], stem])
            # 「정의를 정하는 데」: what has an object before it is a verb.
            acts = _is_adnominal(words, index) if particle == "은" else False
            acts = acts or (particle == "는" and _acts(words, index))
            is_whole = len(stem) > 1 or stem in _SHORT_NOUNS or " " in (phrase or "")
            if phrase and not acts and is_whole:
                return phrase
    return None


def _predicate(words: list[str], before: list[str]) -> str | None:
    """What an amount is said to be of something: 「수율이 아직 목표인 70%」 is 수율 목표."""
    if not words or len(words[-1]) < 3 or not words[-1].endswith("인"):
        return None
    stem = words[-1][:-1]
    if stem in _NO_NOUN or not is_noun(stem):
        return None
    subject = _subject(before[:-1])
    return f"{subject} {stem}" if subject and not subject.endswith(stem) else stem


def purpose(before: str, unit: str) -> str | None:
    """What time or money goes into: 「차트를 쓰는 데 | 두 시간을」 is 차트를 쓰는 시간."""
    words = plain(_SENTENCE.split(before)[-1].rpartition(",")[2]).split()
    if len(words) > 2 and words[-1] in ("데", "데만", "데에") and words[-2].endswith("는"):
        first = _clause_start(words, len(words) - 2)
        return " ".join([*words[first:-1], "시간" if unit in _TIMES else "비용"])
    return None


def _place(words: list[str]) -> str | None:
    """What an amount is told of with 에서 or 에는: 「학습에는 150메가와트」."""
    for index in range(len(words) - 1, -1, -1):
        for particle in ("에서는", "에서", "에는", "에도"):
            stem = words[index].removesuffix(particle)
            if stem != words[index] and len(stem) > 1:
                return _phrase([*words[:index], stem])
    return None


def subject_of(before: str) -> str | None:
    """What is held against the phrase before an amount: 「냉각 전력이 육지의 | 5분의 1로」."""
    words = plain(_SENTENCE.split(before)[-1]).split()
    # 「사고는 … 사람이 모는 택시의 5분의 1」: who drives it is none of it.
    of_clause = [
        at - 1
        for at in range(1, len(words))
        if _is_adnominal(words, at) and _particle(words[at - 1]) in ("이", "가")
    ]
    kept = [word for at, word in enumerate(words) if at not in of_clause]
    return _subject(kept, ("은", "는", "이", "가", "을", "를"))


def bare_noun_before(before: str) -> str | None:
    """The noun right before an amount, in its clause: 「증권사 | 14곳의 전망」."""
    return _bare_nouns(plain(_SENTENCE.split(before)[-1].rpartition(",")[2]).split())


def _bare_nouns(words: list[str]) -> str | None:
    """The nouns right before an amount, without a particle: 「공공 데이터 1200종」."""
    if words and _particle(words[-1]) in ("만", "만도"):
        words = [*words[:-1], words[-1].removesuffix("도").removesuffix("만")]
    if not words or _particle(words[-1]) or not is_noun(words[-1]):
        return None
    return _phrase(words)


def _phrase(words: list[str]) -> str | None:
    """The noun phrase that ends with the last word; three words at most, five with a 의."""
    is_average = len(words) > 1 and words[-1] in ("평균", "합계", "누적")
    if not words or not (is_noun(words[-1]) or is_average):
        return None
    first = len(words) - 1
    while first and len(words) - first < 5:
        before = words[first - 1]
        joins = before.endswith(_VERB_AFTER_OBJECT) and first > 1
        if joins and words[first - 2].endswith(("을", "를", "에", "로", "가")):
            break
        is_part = before in _PART_OF_NOUN or is_noun(before)
        if not is_part or _particle(before) not in ("", "의"):
            break
        first -= 1
    return " ".join(words[_with_clause(words, first) :]) or None


def _with_clause(words: list[str], first: int) -> int:
    """Where the clause begins that says which ones: 「앱을 쓰는 병원」, 「차트 쓰는 시간」."""
    before = first - 1
    if before < 1 or not _is_adnominal(words, before):
        return first
    start = _clause_start(words, before)
    return start if len(" ".join(words[start:])) <= _LONGEST_PHRASE else first


def _is_adnominal(words: list[str], index: int) -> bool:
    """Whether a word is a verb before the noun it says something of."""
    word = words[index]
    if word in _NO_NOUN:
        return False
    if not word.endswith("는"):
        return bool(_ADNOMINAL.search(word))
    has_argument = index > 0 and _ARGUMENT.search(words[index - 1])
    return bool(has_argument) or word in _SHORT_VERBS or word.endswith(("하는", "되는"))


def _clause_start(words: list[str], verb: int) -> int:
    """Where the arguments of a verb before a noun begin: behind a topic, a comma, another verb."""
    first = verb
    while first > 0 and verb - first < _MOST_ARGUMENTS:
        before = words[first - 1]
        is_topic = before.endswith(("은", "는", "던")) and before not in ("있는", "없는")
        ends = is_topic or _VERB_JOINS.search(before)
        if ends or before in _OUTSIDE or _STATED.search(before):
            break
        first -= 1
    # 「모델을 만드는 데 드는 값」
    return _clause_start(words, first - 1) if words[first] == "데" and first else first


def is_noun(word: str) -> bool:
    """Whether a word may be what is counted: no verb, no adverb, no number."""
    if _STATED.search(word) or word.endswith(("처럼", "만에", "하느라")):
        return False
    if not _NOUN_PART.match(word) or word[0].isdigit() or word.removesuffix("의") in _NO_NOUN:
        return False
    return not (len(word) > 1 and (_ATTRIBUTIVE.search(word) or _VERB_JOINS.search(word)))


def _particle(word: str) -> str:
    return "" if _WHOLE.search(word) else any_particle(word)


def _acts(words: list[str], index: int) -> bool:
    """Whether a word in -는 is a verb: it has an object, or a noun stands behind it."""
    following = words[index + 1] if index + 1 < len(words) else ""
    has_object = index > 0 and words[index - 1].endswith(("을", "를"))
    behind = following.removesuffix(_particle(following)) if following else ""
    return has_object or behind in _AFTER_VERB or words[index].endswith(("다는", "라는"))
