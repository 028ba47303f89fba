"""The words that bound an amount: 약, 최대 in front of it; 이상, 을 넘어섰다 behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from briefing.korean.rate import period_of, takes_rate
from briefing.korean.unit import Kind

Relation = Literal["=", "~", ">", ">=", "<", "<=", "range"]

_WORDS_IN_FRONT: dict[Relation, str] = {
    "~": "약 대략 거의 얼추 어림잡아 근",
    "<=": "최대 최고 최장 많게는 많아야 길게는 기껏해야",
    ">=": "최소 최소한 적어도 적게는 짧게는 못해도 줄잡아",
}
_IN_FRONT = {word: bound for bound, words in _WORDS_IN_FRONT.items() for word in words.split()}
_NEUTRAL = re.compile(
    "총|무려|불과|누적|평균|단|단돈|겨우|고작|합계|자그마치|만|각각|각|도합|또|딱|꼭|영하|영상|섭씨"
)
# What is counted may stand between: 「최대 GPU 1000장」.
_COUNTED = re.compile(
    "[A-Z]{2,5}|칩|서버|인원|인력|직원|가입자|이용자|투자금|예산|비용|기간|과징금|벌금|현금|무게|두께|용량|속도"
)
# 사상 최고 5000선 is a record, no upper bound.
_RECORD = re.compile(r"(?:사상|역대|연중|장중)$")
_OPENING = "([{<'\"“‘「『《〈·…,—~→=:"
_LONGEST_FRONT = 12

# Words between an amount and its verb: 1억 명을 지난달 처음으로 넘어섰다. An object or a verb of
# its own (팔아, 목표를) ends the search: the bound is then of something else.
_ADVERBS = (
    r"(?: (?:\d{1,3}(?:년|개월|일|주|달|분기) ?만에"
    r"|[가-힣]{1,6}(?<![을를은는고며서해아어여워면도]))){0,3}?"
)
_OVER = (
    r"(?:넘(?:는|은|을|긴|길|어|었|게|겨|겼|고|으|기(?!지)|지(?! ?[못않]))"
    r"|웃도|웃돌|웃돈|상회|초과(?!하지)|뛰어넘|돌파(?:했|하(?!지)|한|할|해|됐|될|된|(?![가-힣])))"
)
_UNDER = r"(?:밑도|밑돌|밑돈|하회|못 ?미|미치지 못|모자라)"
_NOT_OVER = r"(?:넘지 ?[못않]|넘기지 ?[못않]|못 ?넘|(?:돌파|초과)하지 ?[못않])"
_HEIGHT = r"(?: ?(?:규모|고지|벽|문턱|선|수준))?"
_DEGREE = r"(?:웃도|웃돌|웃돈|상회|하회|밑도|밑돌|밑돈|초과|뛰어넘|넘어서|넘어섰|넘겼|넘긴)"

_BEHIND = re.compile(
    r"(?:\([^()]{0,80}\))?(?:"
    r" ?(?:(?P<ge>이상(?![적한하]| 징후| 현상| 신호| 기후| 없))|(?P<le>이하|이내)"
    r"|(?P<lt>미만|(?:아래|밑)(?:으?로)? (?:떨어|내려|내리|낮추|줄이|밀|붕괴|추락|하락|갈|갔"
    r"|가는|간))"
    r"|(?P<about>안팎|내외|가량|정도|쯤|남짓|수준|초반|중반|후반|언저리|전후|가까이|가까운|육박|꼴))"
    rf"| ?(?P<bare>(?P<bare_over>{_OVER})|(?P<bare_under>{_UNDER}))"
    rf"|{_HEIGHT}(?:[을를이가]|까지){_ADVERBS} ?"
    rf"(?:(?P<not_over>{_NOT_OVER})|(?P<over>{_OVER})|(?P<under>{_UNDER}))"
    rf"|에(?:도|는|까지)?{_ADVERBS} ?"
    r"(?:(?P<short>못 ?미|미치지 ?못)|(?P<near>육박|근접|가까|버금|다가))"
    r"|[이도가] ?(?P<less>(?:채 ?)?(?:안 ?[되된돼걸]|되지 ?[않못]|걸리지 ?않|못 ?되))"
    r")[가-힣]*"
)
_RELATION_OF_GROUP: dict[str, Relation] = {
    **dict.fromkeys(("over", "bare_over"), ">"),
    **dict.fromkeys(("under", "bare_under", "short", "less", "lt"), "<"),
    **dict.fromkeys(("about", "near"), "~"),
    **dict.fromkeys(("not_over", "le"), "<="),
    "ge": ">=",
}
_BY_DEGREE = re.compile(_DEGREE)
_YARDSTICK = re.compile(r"(?:[를을]|보다) ?$")


@dataclass(frozen=True, slots=True)
class Cue:
    """What the words beside an amount say.

    `edge` is the offset up to which they reach (their start in front, their end behind),
    `relation` None where they bound nothing, `per` the period in front (월 → month) with its print.
    """

    edge: int
    relation: Relation | None = None
    per: tuple[str, str] | None = None


def _word_in_front(text: str, pos: int, floor: int) -> tuple[str, int]:
    """The word that ends at `pos` (one space between, or none) and where it starts."""
    end = pos - 1 if text[pos - 1 : pos] == " " and pos > floor else pos
    begin = max(floor, end - _LONGEST_FRONT)
    start = text.rfind(" ", begin, end) + 1 or begin
    word = text[start:end]
    bare = word.lstrip(_OPENING)
    return bare, end - len(bare)


def read_cue_in_front(text: str, start: int, floor: int, kind: Kind) -> Cue:
    """The cue words directly in front of `start`, not before `floor`: (약 …, 하루 최대 …."""
    edge, relation, per = start, None, None
    while edge > floor:
        word, begin = _word_in_front(text, edge, floor)
        counted = per is None and takes_rate(kind, word)
        period = period_of(text, word, begin, kind) if counted else None
        if word in _IN_FRONT:
            if word == "최고" and _RECORD.search(text[:begin].rstrip()[-3:]):
                break
            relation = relation or _IN_FRONT[word]
        elif period is not None:
            per, begin = (period.unit, period.counter), period.start
        elif _COUNTED.fullmatch(word):
            before, begin_before = _word_in_front(text, begin, floor)
            if before not in _IN_FRONT or edge != start:
                break
            relation, begin = relation or _IN_FRONT[before], begin_before
        elif not _NEUTRAL.fullmatch(word):
            break
        edge = begin
        if text[edge - 1 : edge] not in (" ", ""):
            break
    return Cue(edge, relation, per)


def read_cue_behind(text: str, end: int, front: int) -> Cue:
    """The cue behind `end`; `front` is where the whole amount with its front cues begins.

    A verb of degree bounds nothing when a yardstick stands in front: in 8Gb를 46% 웃돈다 the 46 %
    is exact.
    """
    match = _BEHIND.match(text, end)
    if match is None:
        return Cue(end)
    by_degree = match["bare"] and _BY_DEGREE.match(match["bare"])
    if by_degree and _YARDSTICK.search(text[max(0, front - 4) : front]):
        return Cue(end)
    for group, relation in _RELATION_OF_GROUP.items():
        if match[group]:
            return Cue(match.end(), relation)
    return Cue(end)
