"""An article becomes a draft in which `check` finds nothing but what is still to be written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.article import parse_article
from briefing.document import parse_document
from briefing.draft import Draft, SourceFields, make_draft
from briefing.draft.called import use_of_count
from briefing.draft.counting import counted_thing
from briefing.draft.incoming import read_incoming
from briefing.draft.wording import happening, nominal
from briefing.edtf import parse_edtf
from briefing.entry import Entry
from briefing.library import Library
from briefing.model import Briefing
from briefing.problem import Problem, Report
from briefing.registry import Registry
from briefing.rules import check_entry
from briefing.structure import validate

DATA = Path(__file__).parent / "korean" / "data"
ARTICLES = sorted((DATA / "articles" / "dev").glob("*.txt"))
PAGES = sorted((DATA / "pages" / "dev").glob("*.html"))
LIBRARY = Path(__file__).parent / "library"
ADDED = "2026-11-25"


@pytest.fixture(scope="module")
def registry() -> Registry:
    return Library.open(LIBRARY, Report()).registry


def drafted(
    data: bytes, registry: Registry, ending: str = ".txt", known: SourceFields | None = None
) -> tuple[Draft, Entry | None, list[Problem]]:
    """The draft of an article, and what `check` says of it."""
    incoming = read_incoming(data, ending)
    article, article_problems = parse_article(incoming.text.encode(), "seeds/x.txt")
    assert article is not None
    draft = make_draft(article, registry, known or incoming.fields, ADDED)
    document, problems = parse_document(draft.text.encode(), "briefings/x.yaml")
    assert document is not None
    record, structural = validate(document, Briefing)
    found = [*article_problems, *problems, *structural]
    if record is None:
        return draft, None, found
    entry = Entry("x", record, document, article, registry)
    return draft, entry, [*found, *check_entry(entry)]


@pytest.mark.parametrize("path", [*ARTICLES, *PAGES], ids=lambda path: path.stem)
def test_check_finds_nothing_in_a_draft_but_what_is_to_be_written(
    path: Path, registry: Registry
) -> None:
    draft, entry, problems = drafted(path.read_bytes(), registry, path.suffix)

    assert entry is not None, problems
    others = [problem for problem in problems if problem.code != "todo"]
    assert others == []
    assert any(problem.code == "todo" for problem in problems), "the title at least is one"
    assert {problem.level for problem in problems} == {"warning"}
    assert draft.text.startswith("# yaml-language-server: $schema=../docs/schema/")


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        (
            "가나전자는 대규모 언어모델 '누리 3'를 공개했다.",
            "가나전자, 대규모 언어모델 누리 3 공개",
        ),
        ("라온반도체(羅溫)는 계약을 맺었다고 25일 밝혔다.", "라온반도체, 계약을 맺었음"),
        ("회사는 결제 기능을 넣을 계획이다.", "결제 기능을 넣을 계획"),
        ("시는 노선을 바꾸기로 했다.", "시, 노선을 바꾸기"),
        ("다음 재판은 열린다.", "다음 재판, 열림"),
        ("서비스가 시작됐다.", "서비스, 시작됨"),
        ("솔빛리서치에 따르면 값이 올랐다.", "값, 올랐음"),
    ],
)
def test_a_sentence_becomes_a_line_of_a_timeline(sentence: str, what: str) -> None:
    assert happening(sentence) == what


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("안전장치를 강화하겠다", "안전장치 강화"),
        ("그날로 내리겠다", "그날로 내리기"),
        ("점수를 사고파는 일을 막겠다", "점수를 사고파는 일을 막기"),
    ],
)
def test_a_promise_becomes_a_noun(words: str, what: str) -> None:
    assert nominal(words) == what


@pytest.mark.parametrize(
    ("before", "after", "thing"),
    [
        ("한국어 공개 시험의 문항 ", "를 공개했다", "한국어 공개 시험의 문항"),
        ("누리 앱의 월간 활성 이용자는 지난달 기준 ", "230만 명을", "누리 앱의 월간 활성 이용자"),
        ("이용자에게 ", "의 보조금을 지급하겠다고", "보조금"),
        ("거래량은 평소의 ", "여섯 배였다", "거래량"),
        ("이 연구원은 목표주가 ", "을 유지했다", "목표주가"),
        ("논문 3만 편을 읽고 가설 ", "를 세웠다", "가설"),
        ("하루 평균 통화 수는 ", "으로 줄었다", "하루 평균 통화 수"),
        ("", "", None),
    ],
)
def test_what_an_amount_counts(before: str, after: str, thing: str | None) -> None:
    assert counted_thing(before, after) == thing


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                '가나전자는 "값을 낮추겠다"고 3일 밝혔다.',
                "누리 앱 이용자는 지난달 기준 230만 명을 넘어섰다.",
                "'누리: 3' #1 모델이라는 말이 나왔다.",
                "- 값은 1억 5,500만 달러(약 2100억 원)다",
                "> 회사는 오는 하반기까지 30%에서 18%로 내릴 계획이다.",
                '"" 그는 "[가]: {나}"라고 했다.',
                "*다온AI*에 따르면 %가 아니라 5%포인트다.",
                "이번 주 두 배.",
            ]
        ),
        min_size=1,
        max_size=8,
    )
)
def test_whatever_is_pasted_only_todos_are_left(registry: Registry, lines: list[str]) -> None:
    known = SourceFields("예시신문", "2026-03-05")

    _, entry, problems = drafted("\n".join(lines).encode(), registry, known=known)

    assert entry is not None
    assert {problem.code for problem in problems} == {"todo"}


def test_no_day_of_publication_leaves_its_dates_to_be_written(registry: Registry) -> None:
    draft, entry, _ = drafted("가나전자는 지난 3일 누리 4를 공개했다.".encode(), registry)

    assert entry is not None
    assert entry.briefing.source.published == parse_edtf(f"../{ADDED}")
    assert "when: TODO 지난 3일" in draft.text


def test_a_speaker_who_is_named_stands_there_though_nobody_has_registered_him(
    registry: Registry,
) -> None:
    article = '가나전자는 3일 누리 4를 공개했다. 별하소프트 한빛나 대표는 "값이 낮다"고 말했다.'

    draft, _, problems = drafted(article.encode(), registry)

    assert "  - who: 한빛나\n    role: 대표\n" in draft.text
    assert "#   briefing add person 한빛나\n" in draft.text
    assert {problem.code for problem in problems} == {"todo"}


def test_the_deadline_of_an_announced_amount_is_that_of_the_announcement(
    registry: Registry,
) -> None:
    article = "입력 2026-03-12\n가나전자는 오는 9월까지 은행 5곳에 누리 4를 공급할 계획이다."

    draft, _, _ = drafted(article.encode(), registry)

    assert "outlook:\n  # 기사 2행\n  - by: 2026-09\n" in draft.text


def test_a_name_with_another_script_inside_is_proposed_once(registry: Registry) -> None:
    article = "새길로보틱스가 로봇 '나르미(Nareumi) 4'를 공개했다. '나르미 4'는 멈춘다."

    draft, _, _ = drafted(article.encode(), registry)

    assert draft.text.count("briefing add product") == 1
    assert '#   briefing add product "나르미 4"' in draft.text


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("글샘은 물음에 0.3초 안에 답한다.", ["0.3초"]),
        ("글샘은 3년 안에 흑자를 낸다.", []),
        ("가나전자는 '글샘 14B'를 공개했다.", []),
        ("글샘의 60대 이용자는 웃었다.", []),
    ],
)
def test_which_amounts_are_proposed(registry: Registry, sentence: str, values: list[str]) -> None:
    text = f"글샘이 나왔다\n\n{sentence} 사람들은 놀랐다.\n"
    draft, _, _ = drafted(text.encode(), registry, known=SourceFields("예시신문", "2026-03-05"))

    assert [line.split(": ")[1] for line in draft.text.split("\n") if "value:" in line] == values


@pytest.mark.parametrize(
    ("after", "unit", "what"),
    [
        ("을 뽑는다", "person", "채용 인원"),
        ("가 “쓰겠다”고 답했다", "percent", "응답 비율"),
        ("를 생산한다", "unit", "생산량"),
        ("는 많다", "unit", None),
    ],
)
def test_a_count_is_called_by_the_verb_behind_it(after: str, unit: str, what: str | None) -> None:
    assert use_of_count(after, unit) == what


def test_an_undecided_date_is_left_to_the_contributor(registry: Registry) -> None:
    text = "돌봄을 넓힌다\n\n복지부는 내년부터 2029년까지 1200억 원을 들인다고 23일 밝혔다.\n"
    _, entry, problems = drafted(text.encode(), registry)

    assert entry is not None
    assert {problem.code for problem in problems} == {"todo"}


def test_a_sentence_that_is_printed_twice_introduces_nobody(registry: Registry) -> None:
    twice = '가나전자는 "값을 낮추겠다"고 3일 밝혔다.'
    lines = ("'누리: 3' #1 모델이라는 말이 나왔다.", twice, "*다온AI*에 따르면 5%포인트다.")
    more = ("- 값은 1억 5,500만 달러(약 2100억 원)다", twice)
    known = SourceFields("예시신문", "2026-03-05")

    _, entry, problems = drafted("\n".join((*lines, *more)).encode(), registry, known=known)

    assert entry is not None
    assert {problem.code for problem in problems} == {"todo"}
