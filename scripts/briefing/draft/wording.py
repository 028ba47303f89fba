"""Words of ours made of the article's: what happened or is announced, in a few words."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.draft.verb_form import before_noun, in_plain_style, noun_form, will_form
from briefing.korean.word import any_particle

_GLOSS = re.compile(r"\s?[(（][^()（）]*[)）]")
_MARKS = re.compile("['\"‘’“”「」『』]")
_SPACE = re.compile(r"\s+")
_LABEL = re.compile(r"^\s*(?:[\[【〈<][^\]】〉>]{1,12}[\]】〉>]\s*)+")
_TELLS = (
    "(?:밝혔|말했|전했|발표했|설명했|강조했|공시했|알렸|주장했|선언했|덧붙였|분석했|전망했|내다봤|예상했|예측했|약속했|예고했|집계했"
    "|추정했|봤|보도했|소개했|털어놨|털어놓았|회고했|답했)"
)
# What a claim ends with: 「…맺었다고 25일 밝혔다」 tells that something was agreed.
_REPORTED = re.compile(rf"(?<=[다라자])고(?:도|는)? (?:\S+ ){{0,5}}?(?:{_TELLS}|했)\S*$")
_ACCORDING = re.compile(r"^[^,]{1,40}?에 따르면,? ")
_SET = "[을를] (?:세웠|잡았|정했|내걸었|내놨|내놓았|제시했|밝혔)다"
_PLANNED = re.compile(
    rf"(?:할|하는)\s(?P<plan>계획|예정|방침|목표|전망)(?:이?다|{_SET}|으로 전해졌다)?$"
)
# 「1만 대를 생산한다는 목표를 세웠다」
_AIMED = re.compile(
    r"(?P<verb>[가-힣]+다)는\s(?:계획|예정|방침|목표|전망|구상|포부)"
    rf"(?:이?다|{_SET}|으로 전해졌다)?$"
)
_IS_PLANNED = re.compile(
    rf"(?P<plan>계획|예정|방침|목표|전망)(?:이?다|이라고|{_SET}|으로 알려졌다)$"
)
_GOAL = re.compile(r"(?P<verb>\S+)\s(?:것이|게)\s(?:올해\s)?목표(?:이?다)?$")
_DECIDED = re.compile(r"(?P<stem>\S+기)로 (?:했|정했|결정했|합의했)다$")
# 「조사를 하겠다」, 「로봇이 나르게 하겠다」: by itself 하다 may be the half of a verb.
_DOES_SO = re.compile(r"(?P<apart>\s)?(?P<does>하겠|(?<!못)했|한|하였)다$")
_WILL = re.compile(r"(?P<stem>\S+)겠다$")
_TOPIC = re.compile(r"^(?P<topic>[^,]{1,40}?)(?<=[가-힣0-9A-Za-z)])(?:은|는|이|가|도) ")
_OPENING = re.compile(
    r"^(?:[^\w'\"‘“(]+"
    r"|(?:다만|한편|반면|또|또한|특히|그러나|하지만|그런데|이어|앞서|아울러|이에|이와 함께)\s)+"
)
# 「현재 260명인 직원도」: how many there are now is a figure of its own.
_NOW = re.compile(r"(?:현재|지금|기존)\s\S*\d\S*(?:인|이던)\s")
# Whom these mean stands in `about`.
_AGAIN = re.compile(r"(?:.+[인던한] )?그(?:녀)?|(?:(?:이|그|해당|같은) )?회사(?: 측)?|이들")
# Telling is no event: 「이같이 밝혔다」, 「본지와 만나 인터뷰했다」.
_ONLY_TELLS = re.compile(
    r"(?:이같이|이렇게|이처럼|이와 같이|다음과 같이|이 같은 내용을|이 같은 계획을)\s"
    rf"(?:\S+\s){{0,3}}?{_TELLS}"
    r"|(?:만났|인터뷰했|마주 앉았|(?:인터뷰|간담회|기자회견)를? (?:했|가졌|진행했|열었))다$"
)
_TELLS_AT_END = re.compile(rf"{_TELLS}다$")
_DOES = re.compile(r"(?:며|면서|한 뒤|(?<!열)(?<!갖)고)[ ,]")


def plain(text: str) -> str:
    """A phrase without glosses in parentheses and quotation marks."""
    return _SPACE.sub(" ", _MARKS.sub("", _GLOSS.sub("", text))).strip(" ,.·")


def without_label(headline: str) -> str:
    """A headline without the paper's label in front: 「[단독]」, 「[인터뷰]」."""
    return _LABEL.sub("", headline) or headline


def only_tells(sentence: str, lead: str | None = None) -> bool:
    """Whether a sentence only tells that somebody spoke; `lead` is what stands before a quotation.

    「가나는 누리를 공개하며 “…”고 말했다」 tells more than that.
    """
    text = in_plain_style(plain(sentence))
    if _ONLY_TELLS.search(text):
        return True
    return lead is not None and bool(_TELLS_AT_END.search(text)) and not _DOES.search(lead)


def happening(sentence: str, called: Callable[[str], str] = str, *, decided: bool = False) -> str:
    """A sentence as a line of a timeline: 「가나는 누리를 공개했다.」 → 「가나, 누리 공개」.

    A claim is told without the words that report it. Where the verb has no noun, -음 ends the line.
    `called` makes its topic shorter; `decided` tells that the decision is what happened.
    """
    text = _OPENING.sub("", plain(sentence))
    text = _ACCORDING.sub("", text)
    text = in_plain_style(_REPORTED.sub("", in_plain_style(text)))
    text = _NOW.sub("", text)
    topic = _TOPIC.match(text)
    # 「점수를 사고파는 일」: what has an object before it is a verb, no topic.
    if topic and re.search("[을를] ", topic["topic"]):
        topic = None
    # 「이 마을에 스피커가 들어왔다」 begins with a place.
    if topic and text[topic.end("topic")] in "이가" and re.search("(?:에|에서|로) ", topic[0]):
        topic = None
    if topic and any_particle(topic["topic"]) in ("", "이", "가", "도", "로"):
        if text[topic.end("topic")] == "도" and not re.search("[을를] ", text[topic.end() :]):
            # 「직원도 400명으로 늘릴 계획」: the object, or nobody who does anything.
            return nominal(f"{topic['topic']} {text[topic.end() :]}")
        name = "" if _AGAIN.fullmatch(topic["topic"]) else called(topic["topic"])
        text = f"{name}, {text[topic.end() :]}" if name else text[topic.end() :]
    if decided and _DECIDED.search(text):
        return _DECIDED.sub(r"\g<stem>로 함", text)
    return nominal(text)


def promised(sentence: str) -> str:
    """What somebody says will be, as a noun."""
    return nominal(_OPENING.sub("", plain(sentence)))


def nominal(text: str) -> str:
    """What somebody does or will do, as a noun: 「안전장치를 강화하겠다」 → 「안전장치 강화」."""
    text = in_plain_style(text)
    planned = _PLANNED.search(text)
    if planned:
        return _without_object(text[: planned.start()].rstrip())
    aimed = _AIMED.search(text)
    aim = before_noun(aimed["verb"]) if aimed else None
    if aimed and aim:
        return _as_noun(f"{text[: aimed.start()]}{will_form(aim)}")
    goal = _GOAL.search(text)
    if goal:
        return _as_noun(f"{text[: goal.start()]}{will_form(goal['verb'])}")
    if _IS_PLANNED.search(text):
        return _IS_PLANNED.sub(r"\g<plan>", text)
    decided = _DECIDED.search(text)
    if decided:
        return _as_noun(f"{text[: decided.start()]}{decided['stem'].removesuffix('하기')}")
    does = _DOES_SO.search(text)
    if does:
        return _deed(text[: does.start()], does)
    if text.endswith(("됐다", "된다", "되었다")):
        return re.sub(r"(?:됐|된|되었)다$", "됨", text)
    will = _WILL.search(text)
    if will:
        return f"{text[: will.start()]}{will['stem']}기"
    return noun_form(text) if re.search("[가-힣]다$", text) else text


def _deed(before: str, does: re.Match[str]) -> str:
    """What stands before 하다, as a noun; where 하다 is the half of a verb, with it."""
    if not does["apart"]:
        return _without_object(before)
    if before.endswith(("게", "도록", "로", "야", "고자", "려")):
        return f"{before} {'하기' if does['does'] == '하겠' else '함'}"
    return re.sub("[을를은는]$", "", before)


def _as_noun(text: str) -> str:
    """A verb in -기 keeps its object's particle, a noun does not."""
    return text if text.endswith("기") else _without_object(text)


def _without_object(text: str) -> str:
    """「문항 200개를 공개」 → 「문항 200개 공개」, 「상장도 추진」 → 「상장 추진」."""
    return re.sub(r"(?<=\S)(?:[을를]|(?<![속온정제강지한])도) (?=[가-힣]{1,5}$)", " ", text).strip()
