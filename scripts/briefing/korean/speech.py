"""The words by which a sentence tells that somebody speaks, spoke before, or is asked."""

from __future__ import annotations

import re

SPEECH = (
    r"(?:말|물음|질문|지적|설명|이야기|얘기|생각|진단|분석|조언|답|대답|답변|회고|고백|전언|평가|주장|바람|당부|입장|의견"
    r"|경고|판단|소감|글|목소리|반응|약속|반박|불만|해석|한마디|첫마디|첫말|일성|다짐|넋두리|외침|하소연|응답)"
)
# 「…는 진행자의 물음에」, 「…는 것이 그의 생각이다」.
OWNED = re.compile(rf"(?P<owner>\S+)의\s{SPEECH}")
# 「…는 담당자도 있었다」.
EXISTS = re.compile(r"\s?(?:이?라)?는\s(?P<who>(?:\S+\s){0,4}?\S+?)(?:도|이|가)\s(?:있|많|나왔)")
ASKED = re.compile(r"의\s(?:물음|질문|지적)")
SOURCE = re.compile(
    r"(?P<owner>\S+?)(?:의 말)?[을를]\s(?:인용|빌려)|(?P<teller>\S+?)의 말[을를]\s(?:전했|전한)"
)
IN_PARENTHESES = re.compile(r"[.]?\s?\((?P<who>[^()]+)\)")
# 「사 씨의 대답은 짧았다.」
OWNED_TOPIC = re.compile(rf"(?P<owner>\S+)(?:의| [쪽측])\s{SPEECH}[은는]\s")
OWN_STATEMENT = re.compile(rf"(?P<owner>\S+)의\s{SPEECH}(?:이다|이었다|였다|다)[.]")
SAYS_SO = re.compile(r"이렇게|이같이|이처럼|이와 같이|이런 말|다음과 같[이다]|이랬다|이렇다")
SPEAKS = re.compile(
    r"(?:[다라냐자]고 했|[말답함]했|설명했|대답했|반박했|거들었|덧붙였|회상했|강조했|외쳤"
    r"|물었|적었|썼|고백했|토로했|지적했|밝혔|전했"
    r"|말문을 열었|입을 열었|운을 뗐|말을 이었|웃었|웃어 보였|털어놨|털어놓았"
    r"|인정했|꼬집었|속삭였|인사했|소리쳤|중얼거렸"
    r"|소개했|맞섰|받아쳤|반응했|말한|말하|설명한)(?:다|습니다|는다)[.:]$"
)
CONTINUES = re.compile(
    r"(?:이어|또|또한|그러면서|다만|아울러|그리고|특히|이어서|한편으로는|반면)\b"
)
# A place of its own: what was said there did not come by the medium named before.
ELSEWHERE = re.compile(
    r"블로그|기자회견|간담회|성명|브리핑|행사|누리집|소셜미디어|SNS|트위터|링크드인|본지|입장문|컨퍼런스"
)
INTERVIEW = re.compile(r"[\[<【]\S*(?:인터뷰|대담|만났습니다|만남|초대석)\S*[\]>】]\s")
ANSWER = re.compile(r"(?:A\d*[.:]|답[.:)]|▲)\s?")
QUESTION = re.compile(r"^\s*(?:[-–—―─▷▶◆◇■●]|Q[.:\s\d]|문[.:]|질문)|[?？]$")
