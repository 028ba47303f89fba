"""Whether words between double marks are somebody's words, or a label, a title, a catchphrase."""

from __future__ import annotations

import re

from briefing.korean.sentence import sentence_ends

# A statement, a question or a request, with or without its stop.
_CLAUSE = re.compile(
    r"(?:다|요|죠|까|나|냐|라|자|네|지|걸|게|오|음|함|군|어|래|셈|것|거야|이야|하기|니|는가|은가|던가|구나)[.?!…~]*$"
)
# Right behind the mark: what only somebody's words take.
_SAYS = re.compile(
    r"\s?(?:이?라고|이?라며|이?라면서|이?라는|이?란|고|며|면서|는"
    r"|하고|이?라 |했|던|던데|이?라던|이?라기|[.]?$)"
)
_NAMING = re.compile(
    r"\s?이?라(?:고|는|고도)\s(?:(?:\S+\s){0,2})?(?:부르|부른|불러|불렀|불리|불린|이름|칭하|칭한|명명|일컫|일컬|쓰인|적힌|새겨|표기|제목|별명|명칭|문구"
    r"|구호|낱말|단어|슬로건|브랜드|인사말|표어|용어|간판|팻말|키워드)"
)
_VOICES = re.compile(
    r"\s?(?:이?라)?[는란]\s(?:\S+\s){0,3}?(?:것|말|지적|비판|평가|전망|우려|목소리|반응|주장|설명|입장|분석|의견|생각|얘기|이야기|글|물음|질문|답"
    r"|불만|해석|관측|진단|조언|경고|약속|취지|뜻|속내|판단|당부|요구|호소|푸념|하소연|회의론|비아냥|탄식|시각|기대|댓글|담당자|이용자|사람|이들|문자|메시지)"
)
# 「“…”, “…” 같은 글이 이어졌다」.
_SUCH = re.compile(
    r"[\s,\"“”\ufffc]*(?:같은|등|등의|식의)\s(?:\S+\s)?(?:글|댓글|반응|말|의견|목소리|질문|답|지적|불만)"
)
_ATTRIBUTED = re.compile(r"[.]?\s?\([^()]*[가-힣]\s[^()]*[가-힣][^()]*\)")


_VOICE = re.compile(
    r"\s?(?:이?라)?[는란]\s(?:\S+\s){0,2}?(?:말|지적|이야기|얘기|의견|글|목소리|반응|불만|해석|응답|댓글|전망|우려|비판|관측"
    r"|평가|주장|하소연|물음|질문)(?:이|가|도|은|는|까지|마저)\s"
)


# 「…는 말도 잊지 않았다」: whoever spoke before goes on.
_ADDED = re.compile(r"말도 (?:잊지 않|덧붙|보탰|남겼|빼놓지|곁들)|말을 (?:남겼|덧붙|보탰)")


def is_nobodys(after: str) -> bool:
    """Whether what follows a quotation gives it to nobody in particular: 「…는 댓글도 달렸다」."""
    if _ADDED.search(after):
        return False
    return bool(_VOICE.match(after) or _SUCH.match(after))


def is_quotation(words: str, before: str, after: str) -> bool:
    """Whether the words between two marks are a quotation.

    `before` and `after` are the rest of the sentence on both sides, other marked words blanked.
    """
    clause = (bool(_CLAUSE.search(words)) and " " in words) or sentence_ends(words)
    if _ATTRIBUTED.match(after) or (_SUCH.match(after) and " " in words):
        return True
    if not after.strip(" .,") and not before.strip():
        return clause
    if not _SAYS.match(after):
        return clause and not before.strip() and not re.match(r"\S", after)
    if _NAMING.match(after):
        return clause and bool(_VOICES.match(after))
    if re.match(r"\s?(?:고|며|면서|하고|이?라며|이?라면서|이?라던|했)", after):
        return True
    if re.match(r"\s?(?:이?라)?[는란]", after):
        return bool(_VOICES.match(after)) if not clause else True
    return True
