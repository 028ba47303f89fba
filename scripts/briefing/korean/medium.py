"""Media that relay what somebody said: 「FT에」, 「로이터통신에 따르면」 and the like."""

from __future__ import annotations

import re
from dataclasses import dataclass

_KNOWN = (
    r"(?:파이낸셜타임스|파이낸셜 타임스|월스트리트저널|월스트리트 저널|뉴욕타임스"
    r"|뉴욕 타임스|워싱턴포스트|블룸버그(?:통신|TV)?"
    r"|로이터(?:통신)?|AP통신|AP|AFP(?:통신)?|CNBC|CNN|BBC|NBC|CBS|ABC|NHK|NPR|닛케이(?:아시아)?|니혼게이자이(?:신문)?"
    r"|교도통신|신화통신|타스통신|테크크런치|더버지|더 버지|와이어드|악시오스"
    r"|디인포메이션|더인포메이션|사우스차이나모닝포스트"
    r"|폴리티코|이코노미스트|가디언|포브스|포천|포춘|타임지|비즈니스인사이더|벤처비트|차이신|환구시보|인민일보|글로벌타임스"
    r"|디지타임스|더타임스|르몽드|슈피겔|한델스블라트|요미우리신문|아사히신문|연합뉴스|FT|WSJ|NYT|WP|SCMP)"
)
_BY_ENDING = (
    r"[가-힣A-Za-z]{2,10}"
    r"(?:신문|일보|통신|타임스|저널|포스트|헤럴드|경제|방송|데일리|뉴스|TV|매거진)"
)
_ALIAS = r"(?:\([^()]{1,20}\))?"
_INTERVIEW = (
    r"(?: 인터뷰|[와과](?:의)? (?:\S+ )?(?:인터뷰|통화|전화|만나)"
    r"|에 출연|의 보도|보도|에 따르면|를 통해 보도)"
)
# A known medium may also be told something; a name known by its ending needs to be asked.
_TOLD = re.compile(
    rf"(?<![가-힣A-Za-z])(?P<name>{_KNOWN}(?: 방송)?{_ALIAS})(?:에게?(?=[\s,])|{_INTERVIEW})"
    rf"|(?<![가-힣A-Za-z])(?P<other>{_BY_ENDING}{_ALIAS}){_INTERVIEW}"
    rf"|(?:일간지?|주간지|경제지|방송사?|매체|잡지|통신사) (?P<kind>[가-힣A-Za-z]{{2,12}}{_ALIAS})"
    rf"(?:에게?(?=[\s,])|{_INTERVIEW})"
    rf"|[<〈《『「](?P<bracketed>[^<>]{{2,15}})[>〉》』」](?:에게?(?=[\s,])|{_INTERVIEW})"
)
_TELLS = re.compile(
    rf"(?<![가-힣A-Za-z])(?P<name>(?:{_KNOWN}(?: 방송)?|{_BY_ENDING}){_ALIAS})"
    r"(?:은|는|이|가|도)(?=[\s,])"
)
_NAMED = re.compile(rf"(?<![가-힣A-Za-z]){_KNOWN}(?![A-Za-z])")
_RELAYS = re.compile(r"전했|전한|보도|인용|알렸|소개했|빌려")


@dataclass(frozen=True, slots=True)
class Relay:
    """A medium named in a sentence; `tells` where it is the one who reports the words."""

    name: str
    tells: bool


def find_relay(sentence: str) -> Relay | None:
    """The medium that relayed what a sentence quotes, its quotations blanked out."""
    told = _TOLD.search(sentence)
    if told:
        return Relay(
            told["name"] or told["other"] or told["kind"] or told["bracketed"], tells=False
        )
    tells = _TELLS.search(sentence)
    if tells and _RELAYS.search(sentence, tells.end()):
        return Relay(tells["name"], tells=True)
    return None


def media_in(text: str) -> tuple[str, ...]:
    """Every medium a text names, well known or told by how its name ends before 「에 따르면」."""
    found = [match[0] for match in _NAMED.finditer(text)]
    found += [
        match["name"] or match["other"] or match["kind"] or match["bracketed"]
        for match in _TOLD.finditer(text)
    ]
    return tuple(dict.fromkeys(re.sub(r"\(.*", "", name) for name in found))
