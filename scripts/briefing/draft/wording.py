"""Words of ours made of the article's: what an amount counts, what happened, in a few words."""

from __future__ import annotations

import re

from briefing.korean.word import any_particle

_GLOSS = re.compile(r"\s?[(（][^()（）]*[)）]")
_MARKS = re.compile("['\"‘’“”「」『』]")
_SENTENCE = re.compile(r"(?<=[.!?])\s")
_SPACE = re.compile(r"\s+")
# What a claim ends with: 「…맺었다고 25일 밝혔다」 tells that something was agreed.
_REPORTED = re.compile(
    r"(?<=[다라자])고 (?:\S+ ){0,5}?(?:밝혔|말했|전했|발표했|설명했|강조했|공시했|알렸|주장했"
    r"|선언했|덧붙였|분석했|전망했|내다봤|예상했|예측했|약속했|예고했|집계했|추정했|봤)\S*$"
)
_ACCORDING = re.compile(r"^[^,]{1,40}?에 따르면,? ")
_PLANNED = re.compile(
    r"(?:할|하는|한다는)\s(?P<plan>계획|예정|방침|목표|전망)(?:이다|을 세웠다|으로 전해졌다)?$"
)
_IS_PLANNED = re.compile(r"(?P<plan>계획|예정|방침|목표|전망)(?:이다|이라고|으로 알려졌다)$")
_DECIDED = re.compile(r"하기로 했다$")
_WILL = re.compile(r"(?P<stem>\S+)겠다$")
_TOPIC = re.compile(r"^(?P<topic>[^,]{1,40}?)(?<=[가-힣0-9A-Za-z)])(?:은|는|이|가|도) ")
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
    "거의 조건 한쪽 이유로 ".split()
)
# No thing to count by itself, but part of one: 「월간 활성 이용자」, 「하루 평균 통화 수」.
_PART_OF_NOUN = frozenset("월간 연간 주간 일간 하루 평균 누적 전체 총".split())
_SHORT_NOUNS = frozenset("값 돈 빚 힘 땅 집 칩 앱 몫 일".split())
# Nouns that end as if a particle hung on them.
_WHOLE = re.compile(
    r"(?:[주평원단국증물추시정고저호특염모종재초]가|전문가|참가|투자가|대가|작가|회의|동의|합의|논의|주의|속도|제도|온도|정도|강도|빈도"
    r"|밀도|용도|국제사회|최고|사고|광고|보고|창고|재고|가을|마을|결과|효과|성과|통과|초과|학과|인도|한도|시도|지도|태도"
    r"|[가-힣]유도|난이도|정확도|만족도|선호도|인지도|기여도|의존도|신뢰도)$"
)
_VERB_JOINS = re.compile(
    r"(?:[하되었았했됐있없]고|며|다고|라고|더니|다면|면서|지만|는데|니까|[아어해여워려]서|려고|도록"
    r"|따르면|(?<![화전장측표국])면|[.!?죠요])$"
)
# What an adverbial form ends in, where an object stands before it: 「'메아리 2'를 넣어」.
_VERB_AFTER_OBJECT = ("고", "서", "어", "아", "해", "여", "워", "려", "겨")
# 「사과하는 데」, 「그리는 사람」: before these a word in -는 is a verb.
_AFTER_VERB = frozenset("데 사람 말 것 일 수 곳 중 때 동안 이".split())
# What an agent does with the money, where nothing else says what the money is.
_MONEY: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?:장을|거래를) (?:마|끝)|에 마감"), "종가"),
    (re.compile(r"투자(?:를|받)?[^.]{0,8}?(?:유치|받)|조달"), "투자 유치액"),
    (re.compile(r"투자|투입|쏟"), "투자액"),
    (re.compile(r"(?:을|를) (?:썼|쓴|쓰|들[였이])"), "쓴 돈"),
    (re.compile(r"(?:을|를) (?:아[꼈끼낀]|절감)"), "아낀 돈"),
    (re.compile(r"(?:을|를) (?:벌|번)"), "번 돈"),
    (re.compile(r"(?:을|를) (?:지급|지원|보상|나눠|풀)"), "지급액"),
    (re.compile(r"(?:을|를) (?:물|배상|내야|부과)"), "물어야 할 돈"),
)
# How a rate of change is called, by the verb behind it.
_CHANGES: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(r"\s?(?:넘게 |이상 |가까이 |정도 |안팎 |가량 )?(?:오른|올랐|오르|뛰|급등|상승)"),
        "상승률",
    ),
    (
        re.compile(r"\s?(?:넘게 |이상 |가까이 |정도 |안팎 |가량 )?(?:내린|내렸|떨어|급락|하락)"),
        "하락률",
    ),
    (re.compile(r"\s?(?:넘게 |이상 |가까이 |정도 |안팎 |가량 )?(?:늘|증가|성장|불어)"), "증가율"),
    (
        re.compile(r"\s?(?:넘게 |이상 |가까이 |정도 |안팎 |가량 )?(?:줄|감소|낮[춘췄아]|절감)"),
        "감소율",
    ),
)
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
    r"(?:(?<=.)[는던]|[할될릴낼칠]|[한된린친]|[오내나줄늘만든]른|은|든|본|온|난|킨|진|춘)$"
)

# The finals ㄴ, ㅁ and ㅆ as Unicode counts them.
_N, _M, _SS = 4, 16, 20


def plain(text: str) -> str:
    """A phrase without glosses in parentheses and quotation marks."""
    return _SPACE.sub(" ", _MARKS.sub("", _GLOSS.sub("", text))).strip(" ,.·")


def counted_thing(before: str, after: str) -> str | None:
    """What an amount between two stretches of its sentence counts; None where that is unclear.

    「문항 | 200개를」, 「월간 활성 이용자는 지난달 기준 | 230만 명을」, 「| 30억 위안의 보조금을」.
    """
    before = before.rstrip("(（ ")
    after = _GLOSS.sub("", after, count=1) if after[:2].strip()[:1] in ("(", "（") else after
    behind = _COUNTED_AFTER.match(after)
    if behind:
        return plain(behind["noun"])
    before = _SENTENCE.split(before)[-1]
    words = plain(before.rpartition(",")[2]).split() or plain(before).split()
    beside = _bare_nouns(words)
    if beside:
        return beside
    for candidates in (words, plain(before).split()):
        for index in range(len(candidates) - 1, -1, -1):
            particle = _particle(candidates[index])
            if particle in ("은", "는", "이", "가", "을", "를", "도", "의"):
                stem = candidates[index].removesuffix(particle)
                phrase = _phrase([*candidates[:index], stem])
                # 「정의를 정하는 데」: what has an object before it is a verb.
                acts = particle == "는" and _acts(candidates, index)
                is_noun = len(stem) > 1 or stem in _SHORT_NOUNS or " " in (phrase or "")
                if phrase and not acts and is_noun:
                    return phrase
    counted = _COUNTED_BESIDE.match(after)
    if not (counted and _is_noun(counted["noun"])):
        return _place(words)
    return counted["noun"]


def _place(words: list[str]) -> str | None:
    """What an amount is told of with 에서 or 에는: 「학습에는 150메가와트」."""
    for index in range(len(words) - 1, -1, -1):
        for particle in ("에서는", "에서", "에는", "에도"):
            stem = words[index].removesuffix(particle)
            if stem != words[index] and len(stem) > 1:
                return _phrase([*words[:index], stem])
    return None


def _bare_nouns(words: list[str]) -> str | None:
    """The nouns right before an amount, without a particle: 「공공 데이터 1200종」."""
    if words and _particle(words[-1]) in ("만", "만도"):
        words = [*words[:-1], words[-1].removesuffix("도").removesuffix("만")]
    if not words or _particle(words[-1]) or not _is_noun(words[-1]):
        return None
    return _phrase(words)


def _phrase(words: list[str]) -> str | None:
    """The noun phrase that ends with the last word; three words at most, five with a 의."""
    if not words or not _is_noun(words[-1]):
        return None
    first = len(words) - 1
    while first and len(words) - first < 5:
        before = words[first - 1]
        joins = before.endswith(_VERB_AFTER_OBJECT) and first > 1
        if joins and words[first - 2].endswith(("을", "를", "에", "로", "가")):
            break
        is_part = before in _PART_OF_NOUN or _is_noun(before)
        if not is_part or _particle(before) not in ("", "의"):
            break
        first -= 1
    return " ".join(words[first:]) or None


def _is_noun(word: str) -> bool:
    if not _NOUN_PART.match(word) or word[0].isdigit() or word.removesuffix("의") in _NO_NOUN:
        return False
    return not (len(word) > 1 and (_ATTRIBUTIVE.search(word) or _VERB_JOINS.search(word)))


def _particle(word: str) -> str:
    return "" if _WHOLE.search(word) else any_particle(word)


def _acts(words: list[str], index: int) -> bool:
    """Whether a word in -는 is a verb: it has an object, or a noun stands behind it."""
    following = words[index + 1] if index + 1 < len(words) else ""
    has_object = index > 0 and words[index - 1].endswith(("을", "를", "지"))
    behind = following.removesuffix(_particle(following)) if following else ""
    return has_object or behind in _AFTER_VERB or words[index].endswith(("다는", "라는"))


def use_of_money(after: str) -> str | None:
    """What an amount of money is by the verb behind it: 「9000억원을 썼다」 → 쓴 돈."""
    near = re.split(r"\d", after)[0][:20]
    return next((name for pattern, name in _MONEY if pattern.search(near)), None)


def rate_of_change(after: str) -> str | None:
    """What a percentage is called by the verb behind it: 「8.2% 오른」 → 상승률."""
    return next((name for pattern, name in _CHANGES if pattern.match(after)), None)


def happening(sentence: str) -> str:
    """A sentence as a line of a timeline: 「가나는 누리를 공개했다.」 → 「가나, 누리 공개」.

    A claim is told without the words that report it. Where the verb has no noun, -음 ends the line.
    """
    text = _ACCORDING.sub("", plain(sentence))
    text = _REPORTED.sub("", text)
    topic = _TOPIC.match(text)
    # 「점수를 사고파는 일」: what has an object before it is a verb, no topic.
    if topic and re.search("[을를] ", topic["topic"]):
        topic = None
    if topic and any_particle(topic["topic"]) in ("", "이", "가", "도", "로"):
        text = f"{topic['topic']}, {text[topic.end() :]}"
    return nominal(text)


def nominal(text: str) -> str:
    """What somebody does or will do, as a noun: 「안전장치를 강화하겠다」 → 「안전장치 강화」."""
    planned = _PLANNED.search(text)
    if planned:
        text = text[: planned.start()].rstrip()
        return _without_object(text)
    if _IS_PLANNED.search(text):
        return _IS_PLANNED.sub(r"\g<plan>", text)
    if _DECIDED.search(text):
        return _without_object(_DECIDED.sub("", text).rstrip())
    if text.endswith(("하겠다", "했다", "한다", "하였다")):
        return _without_object(re.sub(r"(?:하겠|했|한|하였)다$", "", text))
    if text.endswith(("됐다", "된다", "되었다")):
        return re.sub(r"(?:됐|된|되었)다$", "됨", text)
    will = _WILL.search(text)
    if will:
        return f"{text[: will.start()]}{will['stem']}기"
    return _noun_form(text) if re.search("[가-힣]다$", text) else text


def _noun_form(text: str) -> str:
    """The form in -음 of a verb: 올랐다 → 올랐음, 줄인다 → 줄임, 먹는다 → 먹음; 이다 falls away."""
    stem, final = text[:-1], (ord(text[-2]) - ord("가")) % 28
    if final == _SS:
        return f"{stem}음"
    if stem.endswith("는"):
        return f"{stem[:-1]}음"
    if final == _N:
        return f"{stem[:-1]}{chr(ord(stem[-1]) - _N + _M)}"
    return stem.removesuffix("이") if stem.endswith("이") else text


def _without_object(text: str) -> str:
    """「문항 200개를 공개」 → 「문항 200개 공개」."""
    return re.sub(r"(?<=\S)[을를] (?=[가-힣]{1,5}$)", " ", text).strip()
