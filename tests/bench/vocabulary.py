"""The words that invented briefings are put together from: two sets that share none but a few.

Rules of search and reading were written with the first in view; the second only ever counted.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Verb:
    """A verb as it ends a sentence, stands before a noun, and stands in a dictionary."""

    past: str
    before_noun: str
    plain: str


@dataclass(frozen=True)
class Vocabulary:
    """The words of one invented industry; `first` and `product` have Latin and Hanja beside."""

    first: tuple[str, ...]
    first_latin: tuple[str, ...]
    first_hanja: tuple[str, ...]
    field: tuple[tuple[str, str, str], ...]
    product: tuple[str, ...]
    product_latin: tuple[str, ...]
    form: tuple[str, ...]
    surname: tuple[str, ...]
    given: tuple[str, ...]
    role: tuple[str, ...]
    theme: tuple[str, ...]
    head: tuple[str, ...]
    tail: tuple[str, ...]
    place: tuple[str, ...]
    quality: tuple[str, ...]
    measure: tuple[str, ...]
    medium: tuple[str, ...]
    verb: tuple[Verb, ...]


def _words(*lines: str) -> tuple[str, ...]:
    return tuple(word for line in lines for word in line.split())


def _phrases(*lines: str) -> tuple[str, ...]:
    return tuple(phrase for line in lines for phrase in line.split(","))


def _verbs(*lines: str) -> tuple[Verb, ...]:
    return tuple(Verb(*forms.split("/")) for forms in _words(*lines))


FIRST = Vocabulary(
    first=_words(
        "가람 나루 다솜 라온 마루 바론 사름 아토 자람 차오 카나 타래 파란 하람 거루 너울",
        "도담 로운 모아 보늬 새벽 여울 조안 초롱 코뮤 토리 포근 한빛 구름 누림 두레 루나",
        "무진 부루 수리 온새 주니 추임 큐빅 투모 푸른 해솔 그린 느루 드림 미르 비손 시나",
    ),
    first_latin=_words(
        "Garam Naru Dasom Raon Maru Baron Sareum Ato Jaram Chao Kana Tarae Paran Haram Georu",
        "Neoul Dodam Roun Moa Bonui Saebyeok Yeoul Joan Chorong Komu Tori Pogeun Hanbit Gureum",
        "Nurim Dure Luna Mujin Buru Suri Onsae Juni Chuim Qubic Tumo Pureun Haesol Green Neuru",
        "Dream Mir Bison Sina",
    ),
    first_hanja=_words(
        "佳羅 羅樓 多松 羅溫 馬樓 波論 沙凜 亞土 慈覽 車五 加羅 打來 波蘭 河覽 巨樓 訥鬱",
        "道談 魯雲 慕雅 寶尼 曙碧 如鬱 趙安 初龍 高茂 土理 浦根 韓光 九凜 累林 斗來 樓那",
        "武進 富樓 秀理 溫塞 朱尼 推任 矩碧 投謀 碧潤 海率 綠林 縷縷 登林 美流 飛孫 時那",
    ),
    field=(
        ("전자", "Electronics", "電子"),
        ("소프트", "Soft", "軟件"),
        ("클라우드", "Cloud", "雲端"),
        ("로보틱스", "Robotics", "機器"),
        ("반도체", "Semicon", "半導"),
        ("바이오", "Bio", "生物"),
        ("모빌리티", "Mobility", "移動"),
        ("시스템즈", "Systems", "系統"),
    ),
    product=_words(
        "누비 다래 두빛 라임 모리 바다 새롬 솔바 아람 온음 이랑 자올 찬솔 큰별 토담 포레",
        "하늬 가온 나래 도란 미소 벼리 소담 윤슬 푸르",
    ),
    product_latin=_words(
        "Nubi Darae Dubit Lime Mori Bada Saerom Solba Aram Oneum Irang Jaol Chansol Keunbyeol",
        "Todam Fore Haneui Gaon Narae Doran Miso Byeori Sodam Yunseul Pureu",
    ),
    form=_words("모델 앱 칩 비서 노트 서버 에이전트 번역기"),
    surname=_words("김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 홍"),
    given=_words(
        "하늘 도담 가람 보람 서윤 지안 태오 유진 민재 은결 세아 다온 준호 나리 현우 소라 재희",
        "아름 규민 새봄",
    ),
    role=_words("대표 연구소장 최고기술책임자 부사장 전략실장 수석연구원"),
    theme=_phrases(
        "추론 비용,학습 데이터,온디바이스 AI,음성 인식,영상 합성,데이터센터 전력,저작권 분쟁",
        "의료 영상,자율 주행,검색 증강,개인정보 보호,코드 생성,반도체 공급,로봇 제어",
        "교육 서비스,광고 추천,기업 인수,인재 채용,오픈소스 공개,정부 규제,멀티모달,번역 품질",
        "금융 사기 탐지,기상 예측",
    ),
    head=_words(
        "음성 영상 추론 학습 번역 검색 보안 결제 물류 의료 교육 금융 광고 게임 통신 제조 농업",
        "법률 채용 여행 부동산 에너지 위성 도서 악보 수어 점자 지도 날씨 약품 특허 세무 방송",
        "웹툰 자막 회의 고객 재고 배송 주차",
    ),
    tail=_words(
        "플랫폼 엔진 서버 데이터 비서 알고리즘 솔루션 단말기 센서 가속기 요금제 연구소 생태계",
        "인프라 자동화 분석기 상담사 저장소 안전망 표준안",
    ),
    place=_words(
        "서울 부산 대전 광주 인천 울산 제주 춘천 전주 창원 도쿄 싱가포르 런던 파리 베를린 두바이"
    ),
    quality=_words("낮은 빠른 안전한 새로운 저렴한 정확한 가벼운 강력한 투명한 유연한"),
    measure=_phrases(
        "월간 활성 이용자,누적 내려받기,연간 반복 매출,하루 처리 문장,학습 데이터 규모",
        "특허 출원 건수,서비스 지역,협력 기업",
    ),
    medium=_words("예시신문 가상일보 보기경제 지어낸타임스"),
    verb=_verbs(
        "낮췄다/낮춘/낮추다 늘렸다/늘린/늘리다 줄였다/줄인/줄이다 키웠다/키운/키우다",
        "공개했다/공개한/공개하다 개발했다/개발한/개발하다 밝혔다/밝힌/밝히다",
        "선보였다/선보인/선보이다 내놓았다/내놓은/내놓다 넘겨받았다/넘겨받은/넘겨받다",
        "사들였다/사들인/사들이다 되살렸다/되살린/되살리다 앞당겼다/앞당긴/앞당기다",
        "미뤘다/미룬/미루다 바꿨다/바꾼/바꾸다 고쳤다/고친/고치다 옮겼다/옮긴/옮기다",
        "접었다/접은/접다 도입했다/도입한/도입하다 중단했다/중단한/중단하다",
        "확대했다/확대한/확대하다 맡겼다/맡긴/맡기다 떼어냈다/떼어낸/떼어내다",
        "끌어올렸다/끌어올린/끌어올리다 묶었다/묶은/묶다 채웠다/채운/채우다",
    ),
)

SECOND = Vocabulary(
    first=_words(
        "강산 노을 달무 래온 명가 별하 서린 오름 잔디 채움 케이 태백 필라 호수 규원 난초",
        "담연 리버 문무 백야 상아 은하 진주 철마 콘텔 탑골 평원 황금 글로 늘봄 동백 렉스",
        "민트 북극 산들 월광 재담 창공 킨텍 통일 퓨어 효성 금빛 녹차 등대 만월 봉우 석탑",
    ),
    first_latin=_words(
        "Gangsan Noeul Dalmu Raeon Myeongga Byeolha Seorin Oreum Jandi Chaeum Kay Taebaek Pila",
        "Hosu Gyuwon Nancho Damyeon River Munmu Baegya Sanga Eunha Jinju Cheolma Contel Tapgol",
        "Pyeongwon Hwanggeum Glow Neulbom Dongbaek Rex Mint Bukgeuk Sandeul Wolgwang Jaedam",
        "Changgong Kintec Tongil Pure Hyoseong Geumbit Nokcha Deungdae Manwol Bongu Seoktap",
    ),
    first_hanja=_words(
        "江山 老乙 月舞 來溫 名家 別河 瑞潾 吾凜 殘地 彩雲 慶伊 太白 必羅 湖水 奎園 蘭草",
        "淡然 里部 文武 白夜 象牙 銀河 眞珠 鐵馬 坤泰 塔谷 平原 黃金 契路 恒春 冬柏 烈士",
        "敏土 北極 山野 月光 才談 蒼空 建澤 統一 富雅 曉星 金光 綠茶 燈臺 滿月 峰宇 石塔",
    ),
    field=(
        ("정보", "Info", "情報"),
        ("네트웍스", "Networks", "網絡"),
        ("에너지", "Energy", "能源"),
        ("디스플레이", "Display", "顯示"),
        ("제약", "Pharma", "製藥"),
        ("항공", "Aero", "航空"),
        ("금융그룹", "Financial", "金融"),
        ("테크", "Tech", "科技"),
    ),
    product=_words(
        "고래 그림자 날개 단비 라벤더 마중 반디 샛별 아지랑이 오솔길 은방울 조각달 참새 코스모",
        "탱고 펭귄 함박눈 귀뚜리 노래방 두루미 맑음 봄동 사다리 유성 황조",
    ),
    product_latin=_words(
        "Gorae Shade Wing Danbi Lavender Majung Bandi Saetbyeol Haze Trail Belle Crescent",
        "Sparrow Cosmo Tango Penguin Hambak Cricket Karaoke Crane Malgeum Bomdong Ladder Yuseong",
        "Hwangjo",
    ),
    form=_words("엔진 브라우저 로봇 스피커 안경 워치 스튜디오 메신저"),
    surname=_words("구 남 노 도 마 문 민 배 백 변 성 손 심 양 엄 염 우 원 유 전"),
    given=_words(
        "건우 나윤 다미 라희 명수 병찬 상현 연두 영재 용하 은채 재윤 주담 찬영 채린 태린 평강",
        "한결 혜준 희수",
    ),
    role=_words("회장 사장 전무 상무 본부장 책임연구원"),
    theme=_phrases(
        "탄소 배출,양자 컴퓨팅,생성형 검색,아동 보호,국방 조달,우주 통신,노동 시장,선거 보도",
        "유전체 분석,건설 안전,음악 창작,재난 대응,물 관리,도시 교통,문화유산 복원,식품 검사",
        "심리 상담,표절 검사,대학 입시,전기차 충전,해양 탐사,보험 심사,스포츠 중계,고령자 돌봄",
    ),
    head=_words(
        "연료 항만 철도 병원 시장 학교 극장 도로 하천 공장 축산 어업 관광 숙박 외식 패션 미용",
        "가구 조명 냉방 난방 수도 폐기물 재활용 경매 증권 환전 우편 출판 인쇄 사진 조각 무용",
        "합창 장례 결혼 육아 반려동물 체육 등산",
    ),
    tail=_words(
        "지도앱 예보 관제탑 설계도 계산기 탐지기 기록장 게시판 요약본 안내문 창고 실험실 협의체",
        "기금 보험료 수수료 정류장 교재 매뉴얼 점검표",
    ),
    place=_words(
        "수원 청주 포항 목포 강릉 김해 진주 속초 원주 여수 오사카 방콕 뉴욕 마드리드 시드니 하노이"
    ),
    quality=_words("튼튼한 느린 친절한 오래된 간편한 촘촘한 무거운 값싼 공정한 엄격한"),
    measure=_phrases(
        "분기 영업이익,하루 방문자,누적 투자금,평균 대기 시간,회원 가입 건수,전력 사용량",
        "수출 계약액,정규직 인원",
    ),
    medium=_words("상상신문 가공일보 허구경제 꾸민저널"),
    verb=_verbs(
        "높였다/높인/높이다 넓혔다/넓힌/넓히다 깎았다/깎은/깎다 부쳤다/부친/부치다",
        "출시했다/출시한/출시하다 철회했다/철회한/철회하다 알렸다/알린/알리다",
        "들여왔다/들여온/들여오다 받아들였다/받아들인/받아들이다 물려줬다/물려준/물려주다",
        "팔았다/판/팔다 세웠다/세운/세우다 늦췄다/늦춘/늦추다 거뒀다/거둔/거두다",
        "나눴다/나눈/나누다 다듬었다/다듬은/다듬다 합쳤다/합친/합치다 닫았다/닫은/닫다",
        "구축했다/구축한/구축하다 검토했다/검토한/검토하다 축소했다/축소한/축소하다",
        "빼앗겼다/빼앗긴/빼앗기다 갈아치웠다/갈아치운/갈아치우다 골랐다/고른/고르다",
        "이끌었다/이끈/이끌다 모았다/모은/모으다",
    ),
)
