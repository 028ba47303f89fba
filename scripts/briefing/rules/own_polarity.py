"""Our own sentences say yes where their evidence says yes, no where it says no, up where up.

What is looked at are plain words for it, in the sentences that the evidence is of: a denial of
ours (않았다, 없다) where nothing there denies, hinders or falls short; a verb that is denied on one
side alone; a rise of ours where the same thing, or everything there, falls, or the reverse.

PASS:
    outlook:
      - what: 결제 기능 탑재
        about: [누리 앱]
        evidence: 오는 하반기까지 결제 기능을 넣을 계획이다
FAIL:
    summary:
      - text: 가나전자는 누리 3를 공개하지 않았다.
        about: [가나전자, 누리 3]
        evidence: 대규모 언어모델 '누리(Nuri) 3'를 공개했다
FAIL:
    summary:
      - text: 누리 3은 추론 비용을 이전 모델의 5분의 1로 높였다.
        about: [누리 3]
        evidence: 추론 비용을 이전 모델의 5분의 1로 낮췄다
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.entry import Entry
from briefing.korean.normalise import normalise
from briefing.model import is_todo
from briefing.problem import Problem
from briefing.rules.ground import Ground, own_words

CODE = "own-polarity"
# A denial in plain words; 「적지 않다」 and 「…에 그치지 않고」 deny nothing.
_DENIES = re.compile(
    r"(?<!적)(?<!그치)(?<!머물)지\s?(?:도\s|는\s)?(?:않|못)|(?<![가-힣])(?:안|못)\s[가-힣]"
    r"|못(?:하[다는며고]|했|한다|할\s)|(?:이|가)\s아니(?:다|라|며|었|고|한|냐)|아닙|없(?:다|이|는|을|었|으|고|어|던|애)"
)
# What denies, hinders or falls short in other words; that a rise is below zero is said so, too.
_SAID_OTHERWISE = re.compile(
    r"불가|불발|불허|불참|불과|미달|미만|미흡|못\s?미|비공개|무산|무료|무상|공짜|중단|금지|제외|거부|반대|취소|거절|철회|부인"
    r"|부정|반박|실패|그치|그쳤|그친|부족|막[는았히고아]|끊|삭제|포기|보류|연기|늦|밀리|밀렸|해지|폐지|폐쇄|닫|빠지|빠졌|빼"
    r"|벗어나|어렵|힘들|모르|몰라|드물|전무|아직|피하|피했|멈|뺏|잃|떠나|떠났|물러|탈락|무관|별개|달리|다르|대신|말고|전에|어긋"
)
_UP = re.compile(
    r"늘[어었리렸릴린고며]|증가|[오올]르|올[랐라]|상승|급등|급증|높아|높였|높인|높이|확대|성장|뛰었|치솟|인상"
)
_DOWN = re.compile(
    r"줄[어었이였일인고며]|감소|내[려렸린]|떨어|하락|급락|급감|낮아|낮췄|낮춘|낮추|축소|인하|절감|단축"
)
_DENIED_VERB = re.compile(r"([가-힣]{2,})(?:하|되)지\s?(?:도\s|는\s)?(?:않|못)")
_CLAUSE = re.compile(r"(?<=[고며])[\s,]+|지만|으나|,\s|\.\s")
_THING = re.compile(r"([가-힣A-Za-z0-9]{2,}?)(?:은|는|이|가|을|를|도)\s")
_OWNER = re.compile(r"([가-힣A-Za-z0-9]{2,}?)(?:은|는|이|가|을|를|도|의)\s")
_ALL = re.compile(r"^()")


def check(entry: Entry) -> Iterator[Problem]:
    """Report every sentence of ours that says the contrary of its evidence."""
    for words in own_words(entry):
        if words.item is None or is_todo(words.text):
            continue
        ground = Ground(entry, words.item)
        if not ground.spans:
            continue
        told = " ".join(entry.reading.text(span) for span in ground.sentences)
        message = _contrary(normalise(words.text).text, normalise(told).text)
        if message:
            place = entry.place(*words.path)
            hint = f"기사 {ground.line}행: {told}"
            yield Problem(CODE, "warning", place, message, hint)


def _contrary(ours: str, told: str) -> str | None:
    if _DENIES.search(ours) and not _DENIES.search(told) and not _SAID_OTHERWISE.search(told):
        return "근거에는 아니라거나 않았다는 말이 없습니다. 거꾸로 적지 않았는지 보아 주세요."
    for denying, affirming in ((ours, told), (told, ours)):
        verb = next((v for v in _denied(denying) if _is_affirmed(v, affirming)), None)
        if verb:
            here, there = ("우리 문장", "근거") if denying is ours else ("근거", "우리 문장")
            return f"{here}에서는 「{verb}하지 않았다」고, {there}에서는 「{verb}했다」고 합니다."
    for pattern in (_THING, _OWNER, _ALL):
        said, moved = _directions(ours, pattern), _directions(told, pattern)
        for thing in said.keys() & moved.keys():
            if len(said[thing]) == 1 and not said[thing] & moved[thing]:
                rises = "up" in said[thing]
                rise, fall = ("우리 문장", "근거") if rises else ("근거", "우리 문장")
                return f"{rise}에서는 늘거나 높아지고, {fall}에서는 줄거나 낮아집니다."
        # What is known of the things themselves goes before whose they are.
        if said.keys() & moved.keys():
            return None
    return None


def _denied(text: str) -> list[str]:
    """The verbs that are denied, without 하다: 요구 of 「요구하지 않았다」."""
    return _DENIED_VERB.findall(text)


def _is_affirmed(verb: str, text: str) -> bool:
    return verb not in _denied(text) and bool(re.search(rf"{verb}(?:했|하였|한|하는|하겠)", text))


def _directions(text: str, pattern: re.Pattern[str]) -> dict[str, set[str]]:
    """What rises and what falls, thing by thing; of a clause in which both are said, nothing."""
    found: dict[str, set[str]] = {}
    for clause in _CLAUSE.split(text):
        up, down = bool(_UP.search(clause)), bool(_DOWN.search(clause))
        if up != down:
            for thing in pattern.findall(clause):
                found.setdefault(thing, set()).add("up" if up else "down")
    return found
