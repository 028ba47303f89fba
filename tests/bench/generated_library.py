"""Invented briefings in any number, for benches: nothing in them is true.

    python -m tests.bench.generated_library DIR --briefings 1000 --seed 1

Companies, products, people, sentences and figures are put together from lists by a seeded script;
every briefing passes `briefing check`. The same count and seed give the same bytes.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

_FIRST = "가람 나루 다솜 라온 마루 바론 사름 아토 자람 차오 카나 타래 파란 하람 거루 너울 도담 로운 모아 보늬 새벽 여울 조안 초롱 코뮤 토리 포근 한빛 구름 누림 두레 루나 무진 부루 수리 온새 주니 추임 큐빅 투모 푸른 해솔 그린 느루 드림 미르 비손 시나 이든 지음".split()
_LATIN = "Garam Naru Dasom Raon Maru Baron Sareum Ato Jaram Chao Kana Tarae Paran Haram Georu Neoul Dodam Roun Moa Bonui Saebyeok Yeoul Joan Chorong Komu Tori Pogeun Hanbit Gureum Nurim Dure Luna Mujin Buru Suri Onsae Juni Chuim Qubic Tumo Pureun Haesol Green Neuru Dream Mir Bison Sina Eden Jieum".split()
_HANJA = "佳羅 羅樓 多松 羅溫 馬樓 波論 沙凜 亞土 慈覽 車五 加羅 打來 波蘭 河覽 巨樓 訥鬱 道談 魯雲 慕雅 寶尼 曙碧 如鬱 趙安 初龍 高茂 土理 浦根 韓光 九凜 累林 斗來 樓那 武進 富樓 秀理 溫塞 朱尼 推任 矩碧 投謀 碧潤 海率 綠林 縷縷 登林 美流 飛孫 時那 伊登 至音".split()
_FIELD = [
    ("전자", "Electronics", "電子"),
    ("소프트", "Soft", "軟件"),
    ("클라우드", "Cloud", "雲端"),
    ("로보틱스", "Robotics", "機器"),
    ("반도체", "Semicon", "半導"),
    ("바이오", "Bio", "生物"),
    ("모빌리티", "Mobility", "移動"),
    ("시스템즈", "Systems", "系統"),
]
_PRODUCT = "누비 다래 두빛 라임 모리 바다 새롬 솔바 아람 온음 이랑 자올 찬솔 큰별 토담 포레 하늬 가온 나래 도란 미소 벼리 소담 윤슬 푸르".split()
_PRODUCT_LATIN = "Nubi Darae Dubit Lime Mori Bada Saerom Solba Aram Oneum Irang Jaol Chansol Keunbyeol Todam Fore Haneui Gaon Narae Doran Miso Byeori Sodam Yunseul Pureu".split()
_FORM = "모델 앱 칩 비서 노트 서버 에이전트 번역기".split()
_SURNAME = "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 홍".split()
_GIVEN = "하늘 도담 가람 보람 서윤 지안 태오 유진 민재 은결 세아 다온 준호 나리 현우 소라 재희 아름 규민 새봄".split()
_ROLE = "대표 연구소장 최고기술책임자 부사장 전략실장 수석연구원".split()
_THEME = "추론 비용,학습 데이터,온디바이스 AI,음성 인식,영상 합성,데이터센터 전력,저작권 분쟁,의료 영상,자율 주행,검색 증강,개인정보 보호,코드 생성,반도체 공급,로봇 제어,교육 서비스,광고 추천,기업 인수,인재 채용,오픈소스 공개,정부 규제,멀티모달,번역 품질,금융 사기 탐지,기상 예측".split(
    ","
)
_HEAD = "음성 영상 추론 학습 번역 검색 보안 결제 물류 의료 교육 금융 광고 게임 통신 제조 농업 법률 채용 여행 부동산 에너지 위성 도서 악보 수어 점자 지도 날씨 약품 특허 세무 방송 웹툰 자막 회의 고객 재고 배송 주차".split()
_TAIL = "플랫폼 엔진 서버 데이터 비서 알고리즘 솔루션 단말기 센서 가속기 요금제 연구소 생태계 인프라 자동화 분석기 상담사 저장소 안전망 표준안".split()
_PLACE = "서울 부산 대전 광주 인천 울산 제주 춘천 전주 창원 도쿄 싱가포르 런던 파리 베를린 두바이".split()
_QUALITY = "낮은 빠른 안전한 새로운 저렴한 정확한 가벼운 강력한 투명한 유연한".split()
_MEASURE = "월간 활성 이용자,누적 내려받기,연간 반복 매출,하루 처리 문장,학습 데이터 규모,특허 출원 건수,서비스 지역,협력 기업".split(
    ","
)
_MEDIUM = "예시신문 가상일보 보기경제 지어낸타임스".split()


@dataclass(frozen=True)
class Verb:
    """What is done to a thing: object particle, past form, the form before a noun, dictionary."""

    past: str
    before_noun: str
    plain: str


VERBS = tuple(
    Verb(*forms.split("/"))
    for forms in (
        "낮췄다/낮춘/낮추다 늘렸다/늘린/늘리다 줄였다/줄인/줄이다 키웠다/키운/키우다 공개했다/공개한/공개하다"
        " 개발했다/개발한/개발하다 밝혔다/밝힌/밝히다 선보였다/선보인/선보이다 내놓았다/내놓은/내놓다"
        " 넘겨받았다/넘겨받은/넘겨받다 사들였다/사들인/사들이다 되살렸다/되살린/되살리다 앞당겼다/앞당긴/앞당기다"
        " 미뤘다/미룬/미루다 바꿨다/바꾼/바꾸다 고쳤다/고친/고치다 옮겼다/옮긴/옮기다 접었다/접은/접다"
        " 도입했다/도입한/도입하다 중단했다/중단한/중단하다 확대했다/확대한/확대하다 맡겼다/맡긴/맡기다"
        " 떼어냈다/떼어낸/떼어내다 끌어올렸다/끌어올린/끌어올리다 묶었다/묶은/묶다 채웠다/채운/채우다"
    ).split()
)


def has_final(word: str) -> bool:
    """Whether the last syllable ends in a consonant; a digit or letter is read as it may be."""
    last = word[-1]
    return (ord(last) - 0xAC00) % 28 > 0 if "가" <= last <= "힣" else last in "013678LMNR"


def with_particle(word: str, pair: str) -> str:
    """A word with the particle that fits it: ('칩', '을/를') → 칩을."""
    consonant, vowel = pair.split("/")
    return word + (consonant if has_final(word) else vowel)


def with_ro(word: str) -> str:
    """A word with 으로 or 로: 8은 팔로, 곳은 곳으로."""
    last = word[-1]
    rieul = (ord(last) - 0xAC00) % 28 == 8 if "가" <= last <= "힣" else last in "178L"
    return word + ("으로" if has_final(word) and not rieul else "로")


@dataclass(frozen=True)
class NameEntry:
    """A name of the invented registry."""

    kind: str
    slug: str
    name: str
    aliases: tuple[str, ...] = ()
    en: str = ""
    company: str = ""


@dataclass
class Item:
    """An item, the sentence of the article it rests on, and what a query can be made of."""

    section: str
    fields: list[tuple[str, str]]
    sentence: str
    noun: str = ""
    verb: Verb | None = None


@dataclass
class Invented:
    """One invented briefing."""

    slug: str
    title: str
    publisher: str
    author: str
    published: date
    items: list[Item] = field(default_factory=list)
    head: str = ""
    tail: str = ""

    @property
    def compound(self) -> str:
        """The word that the title is about."""
        return self.head + self.tail

    @property
    def text(self) -> str:
        """Everything a reader sees of it, one item a line."""
        lines = [" ".join(value for _, value in item.fields) for item in self.items]
        shown = [item.sentence for item in self.items if item.section in ("figures", "quotes")]
        return "\n".join([self.title, *lines, *shown])


@dataclass(frozen=True)
class World:
    """The invented companies, products, people and themes."""

    companies: tuple[NameEntry, ...]
    products: tuple[NameEntry, ...]
    people: tuple[NameEntry, ...]
    themes: tuple[NameEntry, ...]

    @property
    def names(self) -> tuple[NameEntry, ...]:
        """Every name."""
        return (*self.companies, *self.products, *self.people, *self.themes)


def invent_world(count: int, seed: int) -> World:
    """As many names as a library of this size has: they grow with it, but more slowly."""
    chance = random.Random(f"world {seed}")
    pairs = [(first, kind) for first in range(len(_FIRST)) for kind in range(len(_FIELD))]
    companies = []
    for first, kind in chance.sample(pairs, min(len(pairs), 20 + count // 40)):
        ko, latin, hanja = _FIELD[kind]
        english = f"{_LATIN[first]} {latin}"
        slug = f"{_LATIN[first]}-{latin}".lower()
        aliases = (_HANJA[first] + hanja,)
        companies.append(NameEntry("companies", slug, _FIRST[first] + ko, aliases, english))
    forms = [(name, form, n) for name in range(len(_PRODUCT)) for form in _FORM for n in (0, 2, 3)]
    products = []
    for place, (name, form, n) in enumerate(
        chance.sample(forms, min(len(forms), 30 + count // 20))
    ):
        number = f" {n}" if n else ""
        owner = companies[place % len(companies)].name
        slug = f"{_PRODUCT_LATIN[name]}-{_FORM.index(form)}-{n}".lower()
        english = f"{_PRODUCT_LATIN[name]} {'XYZUVWRT'[_FORM.index(form)]}{number}"
        full = f"{_PRODUCT[name]} {form}{number}"
        products.append(NameEntry("products", slug, full, (), english, owner))
    people_names = [(s, g) for s in _SURNAME for g in _GIVEN]
    people = tuple(
        NameEntry("people", f"person-{place + 1}x", surname + given)
        for place, (surname, given) in enumerate(
            chance.sample(people_names, min(len(people_names), 20 + count // 30))
        )
    )
    themes = tuple(NameEntry("themes", f"theme-{n + 1}x", name) for n, name in enumerate(_THEME))
    return World(tuple(companies), tuple(products), people, themes)


def invent(count: int, seed: int) -> tuple[World, list[Invented]]:
    """A world and its briefings, the oldest first."""
    world = invent_world(count, seed)
    briefings = [
        _invent_one(world, number, random.Random(f"{seed} {number}")) for number in range(count)
    ]
    return world, briefings


def _invent_one(world: World, number: int, chance: random.Random) -> Invented:
    company = chance.choice(world.companies)
    own = [product for product in world.products if product.company == company.name]
    product = chance.choice(own or world.products)
    head, tail = chance.choice(_HEAD), chance.choice(_TAIL)
    compound = head + tail
    verb = chance.choice(VERBS)
    title = chance.choice(
        (
            f"{company.name}, {compound} {verb.before_noun} {product.name}",
            f"{company.name} {product.name}, {chance.choice(_PLACE)} {compound}에 도입",
            f"{product.name}, {compound} 요금 {chance.randint(2, 90)}% 인하",
            f"{company.name}의 {chance.choice(_QUALITY)} {compound} 전략",
        )
    )
    published = date(2023, 1, 1) + timedelta(days=number * 1200 // max(1, 10_000) + number % 7)
    briefing = Invented(
        f"b{number:05d}-{company.slug.split('-')[0]}",
        title,
        chance.choice(_MEDIUM),
        chance.choice(_SURNAME) + chance.choice(_GIVEN),
        published,
        head=head,
        tail=tail,
    )
    makers = (_statement, _statement, _statement, _figure, _figure, _quote, _quote, _event, _event)
    sentences: set[str] = set()
    for make in (*makers, _outlook)[: chance.randint(8, 10)]:
        item = make(world, company, product, compound, chance, published)
        if item.sentence not in sentences:
            sentences.add(item.sentence)
            briefing.items.append(item)
    return briefing


def _names(*names: NameEntry) -> str:
    return f"[{', '.join(dict.fromkeys(name.name for name in names))}]"


def _common(
    world: World, company: NameEntry, product: NameEntry, chance: random.Random
) -> list[tuple[str, str]]:
    themes = chance.sample(world.themes, chance.randint(1, 2))
    return [("about", _names(company, product)), ("themes", _names(*themes))]


def _thing(compound: str, chance: random.Random) -> str:
    return compound if chance.random() < 0.4 else chance.choice(_HEAD) + " " + chance.choice(_TAIL)


def _statement(
    world: World,
    company: NameEntry,
    product: NameEntry,
    compound: str,
    chance: random.Random,
    _: date,
) -> Item:
    verb, thing = chance.choice(VERBS), _thing(compound, chance)
    place, quality = chance.choice(_PLACE), chance.choice(_QUALITY)
    object_ = with_particle(thing, "을/를")
    topic = with_particle(company.name, "은/는")
    text = chance.choice(
        (
            f"{topic} {place}에서 {quality} {object_} {verb.past}",
            f"{topic} {product.name}에 쓰일 {object_} {verb.past}",
            f"{topic} {chance.choice(_HEAD)} 분야의 {object_} {place} 고객에게 {verb.past}",
        )
    )
    evidence = f"{quality} {object_} {verb.past}" if quality in text else f"{object_} {verb.past}"
    article = f"{topic} 최근 {place} 행사에서 {evidence}."
    if evidence not in article or evidence not in text:
        evidence = text
        article = f"{text}."
    fields = [("text", f"{text}."), *_common(world, company, product, chance)]
    return Item("summary", [*fields, ("evidence", evidence)], article, thing, verb)


def _figure(
    world: World,
    company: NameEntry,
    product: NameEntry,
    compound: str,
    chance: random.Random,
    _: date,
) -> Item:
    what = chance.choice(_MEASURE)
    number = chance.choice(
        (
            f"{chance.randint(2, 900)}억 {chance.choice(('원', '위안', '달러'))}",
            f"{chance.randint(1, 9)}조 {chance.randint(1, 9)},{chance.randint(0, 9)}00억 원",
            f"{chance.randint(11, 990)}만 명",
            f"{chance.randint(1, 9)}억 {chance.randint(1, 9)},{chance.randint(0, 9)}00만 명",
            f"{chance.randint(1, 99)}.{chance.randint(1, 9)}%",
            f"{chance.randint(1001, 9999):,}곳",
        )
    )
    sentence = f"{compound} 부문의 {with_particle(what, '은/는')} {with_ro(number)} 집계됐다."
    fields = [("what", what), ("value", number), *_common(world, company, product, chance)]
    return Item("figures", [*fields, ("evidence", sentence[:-1])], sentence, number)


def _quote(
    world: World,
    company: NameEntry,
    product: NameEntry,
    compound: str,
    chance: random.Random,
    _: date,
) -> Item:
    person, role = chance.choice(world.people), chance.choice(_ROLE)
    thing = _thing(compound, chance)
    words = chance.choice(
        (
            f"{with_particle(thing, '은/는')} {chance.choice(_QUALITY)} 방식으로 다시 설계해야 한다",
            f"올해는 {chance.choice(_PLACE)} 시장에서 {with_particle(thing, '이/가')} 가장 중요하다",
            f"우리는 {with_particle(thing, '을/를')} 누구나 쓰게 만들고 싶다",
            f"{chance.choice(_HEAD)} 현장이 {with_particle(thing, '을/를')} 기다려 왔다",
        )
    )
    sentence = f'{company.name} {person.name} {role}은 "{words}"고 말했다.'
    fields = [("who", person.name), ("role", role), ("text", words)]
    return Item("quotes", [*fields, *_common(world, company, product, chance)], sentence, thing)


def _event(
    world: World,
    company: NameEntry,
    product: NameEntry,
    compound: str,
    chance: random.Random,
    published: date,
) -> Item:
    day = published - timedelta(days=chance.randint(1, 5))
    thing = _thing(compound, chance)
    what = (
        f"{product.name} {thing} {chance.choice(('시연', '출시', '계약', '증설', '시험', '협약'))}"
    )
    sentence = f"{with_particle(company.name, '은/는')} {day.year}년 {day.month}월 {day.day}일 {what} 소식을 전했다."
    fields = [("when", day.isoformat()), ("what", what)]
    fields += _common(world, company, product, chance)
    return Item("events", [*fields, ("evidence", sentence[:-1])], sentence, thing)


def _outlook(
    world: World,
    company: NameEntry,
    product: NameEntry,
    compound: str,
    chance: random.Random,
    published: date,
) -> Item:
    year = published.year + 1
    what = f"{chance.choice(_PLACE)} {_thing(compound, chance)} {chance.choice(('착공', '통합', '무료 전환', '상장'))}"
    sentence = f"{with_particle(company.name, '은/는')} {year}년까지 {what} 계획을 세웠다."
    fields = [("by", str(year)), ("what", what), *_common(world, company, product, chance)]
    return Item("outlook", [*fields, ("evidence", sentence[:-1])], sentence)


def files(world: World, briefings: list[Invented]) -> Iterator[tuple[str, str]]:
    """Every file of the library: `(path, text)`."""
    for name in world.names:
        yield f"briefings/registry/{name.kind}/{name.slug}.yaml", _registry_file(name)
    for briefing in briefings:
        yield f"seeds/{briefing.slug}.txt", _article(briefing)
        yield f"briefings/{briefing.slug}.yaml", _briefing_file(briefing)


def _registry_file(name: NameEntry) -> str:
    lines = [f"name: {name.name}"]
    lines += [f"aliases: [{', '.join(name.aliases)}]"] if name.aliases else []
    lines += [f"en: {name.en}"] if name.en else []
    lines += [f"company: {name.company}"] if name.company else []
    return "\n".join(lines) + "\n"


def _article(briefing: Invented) -> str:
    published = briefing.published
    head = f"{briefing.title}\n{briefing.publisher} {briefing.author} 기자\n"
    dated = f"{published.year}.{published.month:02d}.{published.day:02d}\n\n"
    # Sentences that no briefing shows: an article always tells more.
    rest = "업계는 앞으로의 흐름을 조심스럽게 지켜보고 있다. 이 글은 시험을 위해 지어낸 것이다."
    return head + dated + "\n\n".join(item.sentence for item in briefing.items) + f"\n\n{rest}\n"


def _briefing_file(briefing: Invented) -> str:
    lines = ["format: 1", f"title: {_quoted(briefing.title)}", "source:"]
    lines += [f"  publisher: {briefing.publisher}", f"  author: {briefing.author}"]
    lines += [f"  published: {briefing.published.isoformat()}"]
    for section in ("summary", "quotes", "figures", "events", "outlook"):
        items = [item for item in briefing.items if item.section == section]
        lines += [f"{section}:"] if items else []
        for item in items:
            for place, (key, value) in enumerate(item.fields):
                written = value if value.startswith("[") else _quoted(value)
                lines.append(f"  {'- ' if place == 0 else '  '}{key}: {written}")
    added = briefing.published + timedelta(days=1)
    return "\n".join([*lines, f"added: {added.isoformat()}"]) + "\n"


def _quoted(value: str) -> str:
    return f'"{value}"' if ": " in value or value[0] in "%&*'\"" else value


def write_library(root: Path, count: int, seed: int) -> tuple[World, list[Invented]]:
    """Write an invented library under `root`, which may be empty or new."""
    world, briefings = invent(count, seed)
    for path, text in files(world, briefings):
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    config = root / "mkdocs.yml"
    if not config.exists():
        config.write_text("site_name: 지어낸 브리핑\n", encoding="utf-8")
    return world, briefings


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("directory", type=Path)
    parser.add_argument("--briefings", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write_library(given.directory, given.briefings, given.seed)
