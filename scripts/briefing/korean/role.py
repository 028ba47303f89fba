"""Titles, occupations, surnames and kinds of bodies: the words that tell who speaks."""

from __future__ import annotations

import re

_EXECUTIVES = (
    "대표 대표이사 공동대표 사장 부사장 회장 부회장 의장 부의장 상무 전무 본부장 부본부장 부문장 "
    "사업부장 사업부문장 실장 팀장 부장 차장 과장 국장 센터장 소장 연구소장 그룹장 파트장 공장장 "
    "지점장 지사장 법인장 "
    "최고경영자 최고기술책임자 최고재무책임자 최고운영책임자 책임자 창업자 창립자 설립자 "
    "매니저 리더 디렉터 파트너 고문 총재 행장 은행장 이사장 사무총장 사무국장 관장 "
    "CEO CTO CFO COO CIO CSO CPO CMO CISO CAIO CDO"
)
_PUBLIC = (
    "장관 차관 위원장 부위원장 위원 대변인 총리 부총리 대통령 비서관 보좌관 의원 도지사 군수 "
    "구청장 단장 처장 청장 "
    "차장검사 검사장 판사 검사 재판관 대법관 재판장 대사 서기관 사무관 주무관 정책관 심의관 "
    "공무원 관료 이장 내정자 후보 후보자 당선인 당선자 지명자 "
    "부시장 원내대표 당대표 특별보좌관 사령관 총영사"
)
_LEARNED = (
    "교수 부교수 조교수 석좌교수 명예교수 총장 부총장 학장 학과장 연구원 연구위원 연구자 박사 "
    "원장 부원장 병원장 "
    "전문의 변호사 변리사 회계사 세무사 노무사 간호사 약사 애널리스트 이코노미스트 연구교수 "
    "컨설턴트 평론가 분석가 "
    "과학자 공학자 학자 칼럼니스트 논설위원 심사위원 전략가 경제학자"
)
_MAKERS = (
    "엔지니어 개발자 디자이너 프로그래머 기획자 운영자 편집자 번역가 작가 소설가 시인 화가 가수 "
    "배우 성우 영화감독 작곡가 무용가 아나운서 요리사 "
    "프로듀서 유튜버 크리에이터 진행자 사회자 앵커 연출가 활동가 운동가 투자자 사업가 기업인 "
    "경영인 감독관"
)
# These never come with a name of their own: 「업계 관계자」.
_UNNAMED = (
    "관계자 임원 직원 간부 소식통 담당자 전문가 이용자 사용자 참가자 참석자 시민 주민 상인 "
    "소비자 실무자 응답자 "
    "당국자 제보자 목격자 피해자 지원자 구직자 변호인 대리인 경영진 임직원 누리꾼 네티즌 학부모 "
    "대학생 졸업생 개발진 연구진 "
    "제작진 측근 내부자 주주 조합원 노동자 근로자 점주 독자 고객사 참모 외교관 애호가 개인투자자 "
    "종사자 사업자 심사관"
)
_FAMILY = "아이 어린이 어머니 아버지 할머니 할아버지 남편 아내 엄마 아빠 친구 동료 선배 후배 학생"
# Words that are a title only behind a name: 「함초롬 선임」, 「안도래 이사」, but not 「책임은」.
_AFTER_NAME = (
    "이사 선임 책임 수석 담당 총괄 리드 지사 시장 감독 교사 의사 주임 대리 사원 코치 선수 기자 "
    "특파원 프로 반장 사무장 "
    "센터장 목사 신부 스님 상임이사 사외이사 PD 선생 조교 원사 간사 양 군 옹 심사역 경정 경감 "
    "경위 총경 소령 중령 대령"
)

_STRONG = frozenset(f"{_EXECUTIVES} {_PUBLIC} {_LEARNED} {_MAKERS} {_UNNAMED} {_FAMILY}".split())
_WEAK = frozenset(_AFTER_NAME.split())
OCCUPATIONS = frozenset(_MAKERS.split())
UNNAMED = frozenset(f"{_UNNAMED} {_FAMILY}".split())
_LONGEST = max(map(len, _STRONG))
# Most words end as no title does: one look at the last syllable tells.
_LAST_SYLLABLES = frozenset(title[-1] for title in _STRONG)
_LAST_AFTER_NAME = frozenset(title[-1] for title in _WEAK)

_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석"
    "선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부류라형동두단갈감개견궁피태빈상승시아애음범복가간계"
)
_COPULAS = ("이었다", "이다", "였다", "다", "이며", "이고")
_RARE_SURNAMES = frozenset("개감견궁태빈상승시아애음범복가간계종부수대동두단갈형초사경영")
_DOUBLE_SURNAMES = ("남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방")
_KOREAN_NAME = re.compile("[가-힣]{2,4}")

# A body that speaks, by how its name ends.
_BODY = re.compile(
    r"(?:협회|학회|연구소|연구원|위원회|정부|당국|업계|법원|검찰|경찰|재판부|회사|업체|기업|단체|연대|노조|모임|재단|은행"
    r"|증권|그룹|대학|대학교|병원|센터|본부|의회|국회|백악관|대통령실|재판소|공사|공단|진흥원|관리단|전자|반도체|소프트"
    r"|클라우드|리서치|랩스?|테크|AI|로봇|로보틱스|바이오|메디|모빌리티|에너지|시스템즈?|네트웍스|텔레콤|제약|화학|건설"
    r"|항공|게임즈|스튜디오|솔루션|홀딩스|파트너스|캐피탈|벤처스|커머스|모터스|미디어|데이터|학계|재계|노동계|정치권|금융권|증권가|진영|연합회|조합|측|회의|총회|안팎"
    r"|[가-힣]{2}(?:부|처|청|원|당|대))$"
)
COUNTRIES = frozenset(
    [
        "한국",
        "미국",
        "중국",
        "일본",
        "유럽",
        "영국",
        "독일",
        "프랑스",
        "인도",
        "대만",
        "캐나다",
        "러시아",
        "이탈리아",
        "스페인",
        "이스라엘",
        "베트남",
        "싱가포르",
        "호주",
        "네덜란드",
        "우크라이나",
        "사우디아라비아",
        "브라질",
        "남한",
        "북한",
    ]
)
_NO_NAME = COUNTRIES | frozenset(
    [
        "정부",
        "업계",
        "회사",
        "법원",
        "검찰",
        "경찰",
        "국회",
        "당국",
        "노조",
        "여당",
        "야당",
        "학계",
        "재계",
        "은행",
        "서울",
        "부산",
        "한편",
    ]
)
_OFFICES_IN_WON = frozenset(
    "감사원 금감원 국정원 연구원 진흥원 조사원 인권원 문화원 기술원 학술원 고용원".split()
)
# A kind of company before its name: 「머신러닝 플랫폼 허깅페이스」.
_CATEGORY = re.compile(
    r"(?:업체|기업|회사|스타트업|플랫폼|단체|엔진|서비스|조사기관|연구기관|유니콘|사업자|벤처|일간|일간지|주간지|매체"
    r"|(?:제조|개발|운영|대행|통신|증권|출판|게임|설계|운용|투자|보험|카드|제약|항공|언론|방송|컨설팅|정유|물류|유통|경쟁"
    r"|자회|모회|계열|평가|신용평가|부품|공급|판매|배급)사|투자은행|시중은행|합작법인|경제지|방송사|신문사|잡지)$"
)


def title_of(word: str) -> str | None:
    """The title or occupation a word ends with, the longest: 연구소장 of 인공지능연구소장."""
    word = word.removesuffix("들")
    if word[-1:] not in _LAST_SYLLABLES:
        return None
    for length in range(min(_LONGEST, len(word)), 0, -1):
        ending = word[-length:]
        if ending in _STRONG:
            return ending
    return None


def title_after_name(word: str) -> str | None:
    """A title that counts behind a name only: 이사, 선임."""
    strong = title_of(word)
    if strong or word[-1:] not in _LAST_AFTER_NAME:
        return strong
    lengths = (4, 3, 2, 1) if len(word) == 1 else (4, 3, 2)
    return next((word[-length:] for length in lengths if word[-length:] in _WEAK), None)


def title_ending(word: str) -> str:
    """What hangs on a title that ends a statement or joins: 「두리안 새솔고 교사다」."""
    for ending in _COPULAS:
        if word.endswith(ending) and title_after_name(word.removesuffix(ending)):
            return ending
    return ""


def surname_of(name: str) -> str:
    """The surname a Korean name begins with."""
    return name[:2] if name.startswith(_DOUBLE_SURNAMES) and len(name) > 2 else name[:1]


def may_be_korean_name(word: str) -> bool:
    """Whether a word looks like a surname and a given name: 김하늘, 이솔, 남궁솔."""
    if not _KOREAN_NAME.fullmatch(word) or word in _NO_NAME or title_of(word):
        return False
    if word.startswith(_DOUBLE_SURNAMES):
        return len(word) > 2
    return word[0] in _SURNAMES and len(word) <= 3


def is_rare_surname(letter: str) -> bool:
    """Whether hardly anybody is called so: of 「개업 변호사」 the first word is no name."""
    return letter in _RARE_SURNAMES


def is_surname(word: str) -> bool:
    """Whether a word is nothing but a surname: 김, 남궁."""
    return word in _SURNAMES or word in _DOUBLE_SURNAMES


def is_body(word: str) -> bool:
    """Whether a word is, or ends as, the name of a company, an office, a group.

    방지원 and 이채원 are people, 감사원 is none.
    """
    if word in COUNTRIES:
        return True
    is_person = len(word) == 3 and word.endswith("원") and word[0] in _SURNAMES
    return bool(_BODY.search(word)) and not (is_person and word not in _OFFICES_IN_WON)


def is_category(word: str) -> bool:
    """Whether a word says what kind of company follows: 플랫폼, 시장조사업체."""
    return bool(_CATEGORY.search(word))
