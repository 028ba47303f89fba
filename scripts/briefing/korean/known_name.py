"""Names that everybody in this news knows, so that no article marks them: 엔비디아, 챗GPT."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.korean.name_kind import MentionKind
from briefing.korean.name_word import NameMark

# The large firms, products and unions of states of the field, by general knowledge. Those whose
# names end as names of companies do (삼성전자) need no list, nor do registered ones.
_KNOWN: dict[MentionKind, str] = {
    "company": (
        "엔비디아 깃허브 인텔 퀄컴 브로드컴 마벨 마이크론 애플 아마존 넷플릭스 테슬라 오라클 "
        "어도비 "
        "세일즈포스 팔란티어 "
        "스노우플레이크 데이터브릭스 우버 에어비앤비 스포티파이 쇼피파이 시스코 레노버 "
        "에이수스 에이서 시게이트 "
        "코어위브 세레브라스 그로크 미드저니 스태빌리티AI 스케일AI 미스트랄AI 미스트랄 "
        "코히어 인플렉션AI "
        "앤듀릴 웨이모 리비안 스페이스X 블루오리진 아마존웹서비스 오픈AI 앤트로픽 앤스로픽 "
        "구글_딥마인드 구글 메타 "
        "마이크로소프트 딥마인드 허깅페이스 퍼플렉시티 AMD IBM TSMC ASML ARM AWS xAI HP SAP "
        "SMIC YMTC CXMT "
        "알파벳 지멘스 보쉬 에릭슨 노키아 필립스 아스트라제네카 화이자 노바티스 블랙록 "
        "골드만삭스 JP모건 "
        "모건스탠리 시티그룹 소프트뱅크 소니 도요타 혼다 닛산 파나소닉 히타치 후지쓰 "
        "키옥시아 르네사스 라쿠텐 닌텐도 "
        "어드반테스트 도쿄일렉트론 화웨이 샤오미 비야디 지리자동차 메이퇀 징둥 핀둬둬 "
        "디디추싱 콰이쇼우 "
        "넷이즈 센스타임 아이플라이텍 캠브리콘 유니트리 즈푸AI 미니맥스 스텝펀 하이실리콘 "
        "앤트그룹 알리바바 텐센트 "
        "바이두 바이트댄스 딥시크 폭스콘 미디어텍 콴타 네이버 카카오 쿠팡 당근마켓 "
        "배달의민족 우아한형제들 "
        "업스테이지 뤼튼 리벨리온 퓨리오사AI 사피온 딥엑스 마키나락스 루닛 뷰노 넥슨 넷마블 "
        "크래프톤 엔씨소프트 "
        "펄어비스 스마일게이트 현대차 포스코 한국전력 한전 한화 두산 신세계 셀트리온 KT SKT "
        "LG_CNS 삼성SDS SK하이닉스 LG유플러스 삼성바이오로직스 LG화학 LG전자 삼성전자"
    ),
    "product": (
        "챗GPT GPT 클로드 제미나이 코파일럿 라마 그록 더우바오 유튜브 인스타그램 페이스북 왓츠앱 "
        "텔레그램 카카오톡 위챗 틱톡 더우인 웨이보 아이폰 아이패드 갤럭시 안드로이드 "
        "빅스비 알렉사 알파고 알파폴드 하이퍼클로바X 엑사원 익시오 에이닷"
    ),
    "organisation": (
        "MIT KAIST 카이스트 포스텍 유니스트 ETRI KIST 유럽연합 국제연합 세계무역기구 "
        "세계보건기구 국제통화기금 경제협력개발기구"
    ),
}
_SPELLINGS = {
    name.replace("_", " "): kind for kind, names in _KNOWN.items() for name in names.split()
}
_LONGEST_FIRST = sorted(map(re.escape, _SPELLINGS), key=len, reverse=True)
_NAME = re.compile(rf"(?<![가-힣A-Za-z0-9])(?:{'|'.join(_LONGEST_FIRST)})")
# Chips by the letters and numbers of their makers: H100, GB200, MI300X, RTX 5090.
_CHIP = re.compile(
    r"(?<![가-힣A-Za-z0-9-])(?:[ABHL]\d00|[HB]20|H800|GB\d00|MI\d{3}X?|RTX ?\d{4})(?![A-Za-z0-9])"
)


def known_names(text: str) -> Iterator[NameMark]:
    """The known names that stand in a text, whatever hangs on them."""
    for name in dict.fromkeys(_NAME.findall(text)):
        yield NameMark(name, _SPELLINGS[name])
    for name in dict.fromkeys(_CHIP.findall(text)):
        yield NameMark(name, "product")
