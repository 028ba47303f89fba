"""What a name is a name of, by how it ends: a company, an organisation, a medium."""

from __future__ import annotations

import re
from typing import Literal

from briefing.korean.common_noun import is_common, is_ordinary, sounds_foreign

MentionKind = Literal["company", "product", "person", "organisation", "medium"]

_COMPANY_ENDS = re.compile(
    r"[가-힣A-Za-z0-9]{1,}?(?P<end>투자증권|회계법인|법무법인|특허법인|은행|전기|하이텍|옵틱스"
    r"|레이팅스|트로닉스|다이내믹스|에듀|컴퍼니|메탈|베이스|웍스|닉스|전자|반도체|소프트|테크"
    r"|로보틱스|로봇|바이오|메디|메디컬|모빌리티|시스템즈|네트웍스|네트워크스|텔레콤|제약"
    r"|화학|건설|항공|게임즈|게임스|스튜디오|스튜디오스|솔루션즈|홀딩스|파트너스|캐피탈|캐피털"
    r"|벤처스|인베스트먼트|커머스|모터스"
    r"|증권|자산운용|뱅크|카드|생명|화재|보험|자동차|중공업|디스플레이|이노베이션|이노텍|일렉트릭"
    r"|일렉트로닉스|에너지솔루션"
    r"|랩스|랩|리서치|데이터|클라우드|그룹|지주|상사|물산|제철|정유|식품|제과|유업|통상|해운|물류"
    r"|로지스틱스|코퍼레이션|정밀|엔지니어링|컴퓨팅|머티리얼즈|케미칼|픽처스|인베스트|에셋|시스템스|헬스케어"
    r"|테라퓨틱스|파마|사이언스|다이나믹스|애널리틱스|건축|전력|화장품|음료|제강|조선해양|해운"
    r"|인더스트리|엔터테인먼트|엔터|코리아|재팬|차이나|아메리카|USA|AI|에이아이)"
)
_ORGANISATION_ENDS = re.compile(
    r"(?:한국|대한|국립|중앙)[가-힣]{2,}(?:원|회)|[가-힣A-Za-z]{1,}(?:협회|학회|연구회|협의회|연합회|총연합회|위원회|대학교|대학원|대학|연구원|연구소"
    r"|진흥원|진흥공단|공단|재단|학술원"
    r"|과학원|기술원|평가원|개발원|안전원|정보원|연구재단|조합|연맹|노동조합|회의소|총회|사령부"
    r"|은행연합회|법원|지법|고법|지검|고검|의료원|대병원|검찰청|경찰청"
    r"|노조|모임|변호사회|의사회|약사회|연대|회의|시민회|진흥회|노총|경총|상의|연합|기구"
    r"|(?:보호|보안|감독|관리|심사|품질|인증|표준|언론|번역|콘텐츠|통계|산업|교육|경영|정책)원|연구센터|연구단"
    r"|초등학교|중학교|고등학교|유치원"
    r"|연구회|사무소|주민센터|보건소|언어원|문화원|도서관|박물관|미술관|우체국|세무서|경찰서|소방서)"
)
_MINISTRY = re.compile(
    r"[가-힣]*(?:안전|보훈|자원|식품|해양|기후|농업|농촌|상무|외교|국방|법무|재무|국무|교육|환경|통일|노동|문화|농무|내무|재정|보건|총무"
    r"|과기정통|산업데이터|데이터산업|디지털산업|디지털|과학기술|산업|복지|국토|행안"
    r"|경제|교통|수산|통상|체육관광|콘텐츠|문화콘텐츠|관광|여성가족|고용노동|기획재정|중소벤처기업|에너지|정보통신"
    r"|공업정보화|상공|후생노동)부"
)
_OFFICES = re.compile(
    r"[가-힣]*(?:교육청|경찰청|검찰청|소방청|기상청|병무청|질병관리청|지방청)|[가-힣]{2,}(?:관리청"
    r"|특허청|조달청|통계청|관세청|국세청|금감원|위)"
)
_NOT_OFFICES = re.compile(
    r".*(?:순위|단위|범위|우위|지위|시위|수위|품위|하위|상위|차위|권위|전위|행위)"
)
_RESEARCHER = re.compile(
    r"(?:수석|선임|책임|전임|주임|객원|박사후|연구|초빙|인턴|[가-힣]{0,1})연구원"
)
_GENERIC_BODIES = frozenset(
    "노동조합 대학원 연구원 위원회 협회 학회 법원 재단 조합 연맹 총회 공단 연구소 대학교 협의회 "
    "일반법원 지방법원 고등법원 집행위원회 연합 기구 사무소 주민센터 보건소 도서관 박물관 미술관 "
    "일반대학원 특수대학원 전문대학원 연구센터 공동연구센터 교육원 관리원 공동연구단 "
    "면사무소 읍사무소 동사무소 공공도서관 시립도서관 우체국 경찰서 소방서 세무서 연구회 "
    "현지사무소 "
    "국립박물관 미술관 국제기구 정부기구 산하기구 협의기구 자문기구 집행기구".split()
)
_MEDIUM_ENDS = re.compile(
    r"[가-힣A-Za-z]{2,10}(?:신문|일보|통신|타임스|저널|포스트|헤럴드|경제|방송|데일리|뉴스|매거진"
    r"|인사이더|크런치)"
)
_NOT_ORGANISATIONS = frozenset(
    "내부 외부 일부 전부 정부 간부 본부 대부 지부 학부 남부 북부 동부 서부 중부 상부 하부 세부 "
    "거부 기부 여부 확대 최대 "
    "세대 시대 무대 기대 군대 절대 상대 반대 연대 현대 침대 일대 지대 토대 초대 근대 대처 조처 "
    "거처 부처 출처 "
    "신청 요청 시청 도청 상반기도 정도 속도 제도 온도 강도 의도 시도 보도 태도 한도 별도 연도 "
    "용도 지도 각도 밀도 "
    "동시 즉시 다시 역시 잠시 임시 당시 표시 제시 지시 무시 도시 접시 혹시 일시 몇시 공시 전시 "
    "명시 게시 투시 감시 "
    "인도 반도 수도 고도 난도 농도 빈도 순도 습도 신도 위도 경도 유도 주도 진도 "
    "척도 철도 초도 파도 효도 중도 시청률".split()
)


# 「소비전력」 is no company, 「서해전력」 is.
_KINDS_OF_POWER = frozenset(
    "소비 대기 순간 평균 최대 예비 냉각 발전 송전 잉여 심야 피크 필요 사용 유휴 소요 정격 "
    "출력".split()
)


def is_company_like(word: str) -> bool:
    """Whether a word ends as names of companies do and is no ordinary noun: 가나전자, 다온AI."""
    found = _COMPANY_ENDS.fullmatch(word)
    if found is None:
        return False
    first = word[: found.start("end")]
    if found["end"] == "전력" and first in _KINDS_OF_POWER:
        return False
    return len(first) > 1 and not (is_common(first) or is_ordinary(word))


def company_stem(word: str) -> str | None:
    """A company's name without the business it ends with: 한빛 of 한빛반도체."""
    found = _COMPANY_ENDS.fullmatch(word)
    stem = word[: found.start("end")] if found and is_company_like(word) else ""
    return stem if len(stem) > 1 else None


def is_organisation_like(word: str) -> bool:
    """Whether it ends as the name of an office, an association or a university does."""
    if word in _NOT_ORGANISATIONS or word in _GENERIC_BODIES or len(word) < 3:
        return False
    if _MINISTRY.fullmatch(word) or (_OFFICES.fullmatch(word) and not _NOT_OFFICES.match(word)):
        return True
    return bool(_ORGANISATION_ENDS.fullmatch(word)) and not _RESEARCHER.fullmatch(word)


def is_university(word: str) -> bool:
    """A university in its short form: 한별대."""
    return bool(re.fullmatch("[가-힣]{2,5}대", word)) and word not in _NOT_ORGANISATIONS


def is_medium_like(word: str) -> bool:
    """Whether it ends as the name of a paper or a channel does."""
    return bool(_MEDIUM_ENDS.fullmatch(word))


def is_town(word: str) -> bool:
    """Whether a word before a title is a town's or a province's administration: 서울시."""
    is_place = re.fullmatch("[가-힣]{2,3}[시도군]|[가-힣]{2,}[시도구군]청", word)
    return bool(is_place) and not (sounds_foreign(word) or word.endswith("야시"))
