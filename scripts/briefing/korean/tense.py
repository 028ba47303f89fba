"""Whether what a sentence says of a date has happened or is to come, told by the verb behind it."""

from __future__ import annotations

import re
from typing import Literal

Tense = Literal["past", "future"]

# A verb further behind than this seldom belongs to the date.
_REACH = 90
_SENTENCE_END = re.compile(r"[.!?](?=[\s\"'”’)]|$)")


def syllables_with_final(index: int, without: str = "") -> str:
    """The syllables that end in one consonant, counted as Unicode does: 4 is ㄴ, 8 ㄹ, 20 ㅆ."""
    return "".join(
        character
        for character in map(chr, range(ord("가") + index, ord("힣") + 1, 28))
        if character not in without
    )


# Every past form has ㅆ as a final (했다, 열렸다); so have 있다 and 겠다, which are none.
_PAST_SYLLABLE = f"[{syllables_with_final(20, without='있겠')}]"
_PLAIN_PRESENT = f"[{syllables_with_final(4)}]다(?=[고는며면.,\" ']|$)"
# 공개한 모델 is past, 강력한 모델 no verb at all: only verbs that tell an event are taken.
_EVENT = (
    "공개|출시|발표|도입|설립|인수|투자|기록|체결|시작|개시|착수|참가|참여|발매|배포|판매|개발|개최|진행"
    "|출범|합류|취임|제출|신청|통과|시행|합의|계약|출간|제기|영입|임명|창업|상장|완공|착공|준공|개통|개설"
    "|개장|오픈|론칭|런칭|업데이트|확정|결정|의결|승인|발사|방문|제안|접수|개막|폐막|폐지|철수|합병|분사"
)
_PAST_MODIFIER = (
    rf"(?:{_EVENT})(?:한|된|됐던|했던)|열린|나온|들어온|내놓은|선보인|펴낸|맺은|끝난|받은|올린|밝힌|불거진|치른"
    "|문을 연|사들인"
)
_CUE = re.compile(
    rf"(?P<past>{_PAST_SYLLABLE}(?=[다고으지는던을음습어])|(?:{_PAST_MODIFIER})(?= (?!뒤|후|다음)))"
    rf"|(?P<future>{_PLAIN_PRESENT}|예정|계획|방침|목표|앞두고|앞둔|것으로 (?:보인|예상|전망|관측)"
    r"|(?:전망|예상|관측)(?:한다|했|하|된|이)|겠|[가-힣]기로 |(?<![역분])[할될릴낼칠킬길] "
    rf"|[{syllables_with_final(8)}] (?:것|수|전망|가능성|듯)|내놓을 |선보일 |나올 |[하되리]는 )"
)
# Beside the verbs: words that place what a sentence tells behind the day of publication.
_TO_COME = re.compile(
    r"예고|다짐|약속|예측|기대(?!감)|내다[보봤]|점[치쳤]|오는 |내년|내달|내후년|다음 (?:달|주|해)"
    r"|이르면|연내|연말까지|조만간|앞으로"
)
_PAST = re.compile(rf"{_PAST_SYLLABLE}(?=[다고으지는던을음습어])|(?:{_PAST_MODIFIER})(?= |$)")
_PLAN_AT_END = re.compile(
    r"(?:계획|예정|방침|목표|전망|것|참|셈)(?:이다|입니다|이라고[^.]*)|겠다$"
    r"|것으로 (?:보인다|예상된다|전망된다|관측된다)"
)
_PRESENT_AT_END = re.compile(_PLAIN_PRESENT)
_PUT_OFF = re.compile(r"(?:으로|로) (?:미[루룬뤘]|연기|늦[추췄춘]|앞당|확정|정했|잡았|잡혔)")
_REPORTED = re.compile(
    r"[다라자]고 [^.]{0,30}?(?:밝혔|말했|전했|발표했|설명했|강조했|공시했|알렸|보도했|주장했)"
)
_TOPIC = re.compile(r"[은는] ?$")


def tense_after(text: str, end: int) -> Tense | None:
    """The tense of the first verb behind a date that ends at `end`, within its sentence."""
    limit = _sentence_end(text, end)
    if _PUT_OFF.match(text, end, limit):
        return "future"
    cue = _CUE.search(text, end, limit)
    if cue is None:
        return "future" if text.startswith("까지", end) else None
    return "past" if cue["past"] else "future"


def tells_past(text: str) -> bool:
    """Whether some verb of a passage tells of what has been done."""
    return bool(_PAST.search(text))


def tells_future(text: str) -> bool:
    """Whether anything in a sentence tells of what is planned, expected, possible or to come."""
    return bool(_TO_COME.search(text)) or any(cue["future"] for cue in _CUE.finditer(text))


def ends_in_future(sentence: str) -> bool:
    """Whether the last verb of a sentence tells a plan, or a present of a day to come."""
    end = sentence.rstrip(" .\"'”’")[-24:]
    if _PLAN_AT_END.search(end):
        return True
    last = _PRESENT_AT_END.search(f"{end[-2:]} ")
    return bool(last and _TO_COME.search(sentence))


def is_day_of_report(text: str, start: int, end: int) -> bool:
    """「가나전자는 3일 …한다고 밝혔다」: the day belongs to 밝혔다, not to the nearer verb."""
    return bool(_TOPIC.search(text, max(0, start - 2), start)) and bool(
        _REPORTED.search(text, end, _sentence_end(text, end, reach=3 * _REACH))
    )


def _sentence_end(text: str, start: int, reach: int = _REACH) -> int:
    stop = _SENTENCE_END.search(text, start, start + reach)
    return stop.start() if stop else min(len(text), start + reach)
