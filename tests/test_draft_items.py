"""What a draft makes of the sentences of news: whose figure it is and of what, what happened.

Every article here is invented, and so is everyone in it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing.article import parse_article
from briefing.draft import SourceFields, make_draft, propose_slug, slug_of_article
from briefing.draft.verb_form import before_noun, done_form, in_plain_style, will_form
from briefing.draft.wording import nominal
from briefing.edtf import parse_edtf
from briefing.library import Library
from briefing.problem import Report
from briefing.registry import Registry

LIBRARY = Path(__file__).parent / "library"
KNOWN = SourceFields("예시신문", "2026-05-12", "다솔전자, 추론칩 '빛샘2' 공개")
Items = list[dict[str, Any]]


@pytest.fixture(scope="module")
def registry() -> Registry:
    return Library.open(LIBRARY, Report()).registry


def drafted(registry: Registry, *paragraphs: str) -> dict[str, Items]:
    """The sections of a draft; names that wait for their file as they will stand in the end."""
    article, _ = parse_article("\n".join(paragraphs).encode(), "seeds/x.txt")
    assert article is not None
    draft = make_draft(article, registry, KNOWN, "2026-11-25")
    data: dict[str, Items] = yaml.load(draft.text.replace("TODO ", ""), yaml.BaseLoader)
    return data


def told(items: Items, *fields: str) -> list[tuple[Any, ...]]:
    return [tuple(item.get(field) for field in fields) for item in items]


LEAD = "다솔전자가 추론칩 '빛샘2'를 10월부터 판다. '빛샘2'는 추론칩 '빛샘1'의 다음 제품이다."


def test_what_something_is_held_against_is_the_yardstick_and_not_the_subject(
    registry: Registry,
) -> None:
    said = "회사 측은 빛샘1보다 계산 속도가 3배 빠르고 무게는 20% 가볍다고 설명했다."

    figures = drafted(registry, f"{LEAD} {said}")["figures"]

    assert told(figures, "what", "about", "versus", "said_by") == [
        ("계산 속도", ["빛샘2"], ["빛샘1"], "다솔전자"),
        ("무게", ["빛샘2"], ["빛샘1"], "다솔전자"),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "다솔전자는 지난해 구독 매출이 90억 원으로 전년보다 31% 늘었다.",
            [("구독 매출", "90억 원", "2025"), ("구독 매출 증가율", "31%", "2025")],
        ),
        (
            "다솔전자는 지난해 매출 80억 원, 영업손실 12억 원을 기록했다.",
            [("매출", "80억 원", "2025"), ("영업손실", "12억 원", "2025")],
        ),
        (
            "다솔전자 매출은 12.5%, 순이익은 30% 늘었다.",
            [("매출 증가율", "12.5%", None), ("순이익 증가율", "30%", None)],
        ),
        (
            "다솔전자의 불량률은 아직 목표인 2%에 못 미친다.",
            [("불량률 목표", "2%에 못 미친다", None)],
        ),
        (
            "다솔전자는 올해 수출 목표를 지난해 15억 원의 두 배 수준인 30억 원으로 잡았다.",
            [("수출", "15억 원", "2025"), ("수출 목표", "30억 원", "2026")],
        ),
        (
            "빛샘2를 쓰는 공장은 지난해 말 8곳에서 이달 20곳으로 늘었다.",
            [("빛샘2를 쓰는 공장", "8곳에서 이달 20곳으로", "2026-05")],
        ),
        ("매달 주문 3만 건이 빛샘2를 거친다.", [("빛샘2를 거치는 주문", "3만 건", None)]),
        (
            "다솔전자가 부품을 나르는 데 3시간이 걸린다.",
            [("다솔전자가 부품을 나르는 시간", "3시간", None)],
        ),
        ("다솔전자는 이름을 잘못 적은 비율이 4%였다.", [("이름을 잘못 적은 비율", "4%", None)]),
        ("다솔전자는 빛샘2 900개를 들여놓았다.", [("빛샘2 수량", "900개", None)]),
    ],
)
def test_a_figure_says_what_it_is_of_and_for_what_time(
    registry: Registry, sentence: str, expected: list[tuple[str, ...]]
) -> None:
    figures = drafted(registry, LEAD, sentence)["figures"]

    assert told(figures, "what", "value", "when") == expected


def test_what_stands_behind_an_amount_belongs_to_its_evidence(registry: Registry) -> None:
    [figure] = drafted(registry, LEAD, "빛샘2는 7나노미터(㎚) 공정으로 만드는 칩이다.")["figures"]

    assert (figure["what"], figure["evidence"]) == ("공정", "빛샘2는 7나노미터(㎚) 공정으로")


def test_a_target_is_told_once_by_the_outlook(registry: Registry) -> None:
    goal = "다솔전자는 올해는 매출 300억 원을 넘기는 것이 목표다."
    staff = "현재 40명인 직원도 연말까지 70명으로 늘릴 계획이다."

    data = drafted(registry, LEAD, f"{goal} {staff}")

    assert told(data["figures"], "what", "value") == [("직원", "40명")]
    assert told(data["outlook"], "by", "what")[-2:] == [
        ("2026", "다솔전자, 매출 300억 원을 넘기기"),
        ("2026-12", "직원 70명으로 늘릴 계획"),
    ]


def test_a_figure_is_about_everyone_its_clause_names_and_who_was_told_of_before(
    registry: Registry,
) -> None:
    customer = "첫 고객은 물류 기업 너른클라우드로, 계약 규모는 40억 원이다."
    further = "이 회사는 직원이 90명이다."

    figures = drafted(registry, f"다솔전자가 새 장치를 판다. {customer} {further}")["figures"]

    assert told(figures, "what", "about") == [
        ("계약 규모", ["다솔전자", "너른클라우드"]),
        ("직원", ["다솔전자"]),
    ]


def test_what_was_done_with_an_amount_is_an_event_and_what_was_reached_is_none(
    registry: Registry,
) -> None:
    raised = "회사는 지난 2월 너른인베스트먼트에서 50억 원을 투자받았다."
    reached = "회사는 지난 3월 매출 7억 원을 기록했다."

    data = drafted(registry, LEAD, f"다솔전자는 작다. {raised} {reached}")

    assert told(data["events"], "when", "what", "about") == [
        ("2026-02", "너른인베스트먼트에서 50억 원을 투자받았음", ["다솔전자", "너른인베스트먼트"])
    ]


def test_a_date_before_a_noun_belongs_to_the_clause_of_that_noun(registry: Registry) -> None:
    past = "'빛샘2'는 이 회사가 2024년 내놓은 '빛샘1'의 다음 제품이다."
    to_come = "다솔전자는 오는 9월 여는 강릉 공장에 기계를 보낸다."

    data = drafted(registry, LEAD, past, to_come)

    assert ("2024", "빛샘1 내놓음", ["빛샘1"]) in told(data["events"], "when", "what", "about")
    assert ("2026-09", "강릉 공장 열기", ["다솔전자"]) in told(
        data["outlook"], "by", "what", "about"
    )


def test_what_was_decided_on_a_day_is_an_event_and_no_outlook_beside_it(
    registry: Registry,
) -> None:
    text = "다솔전자는 지난달 강릉 공장에 올해 20억 원을 투입하기로 했다."

    data = drafted(registry, "다솔전자는 작은 회사다.", text)

    assert told(data["events"], "when", "what") == [
        ("2026-04", "다솔전자, 강릉 공장에 올해 20억 원을 투입하기로 함")
    ]
    assert "outlook" not in data


@pytest.mark.parametrize(
    "sentence",
    [
        "다솔전자는 지난 9일 강릉 본사에서 기자간담회를 열고 이같이 밝혔다.",
        "지난 5일 나주에서 만난 문소담 다솔전자 대표는 까닭을 이렇게 말했다.",
        "지난 5일 강릉 사무실에서 문소담 다솔전자 대표를 만났다.",
        '문소담 다솔전자 대표는 지난 5일 설명회에서 "값이 낮다"고 밝혔다.',
    ],
)
def test_that_somebody_spoke_is_no_event(registry: Registry, sentence: str) -> None:
    assert "events" not in drafted(registry, LEAD, sentence)


def test_what_was_done_while_speaking_is_one(registry: Registry) -> None:
    text = '문소담 다솔전자 대표는 지난 5일 빛샘2를 공개하며 "값이 낮다"고 말했다.'

    assert told(drafted(registry, LEAD, text)["events"], "when") == [("2026-05-05",)]


def test_promises_and_plans_in_an_answer_have_their_deadline_and_no_date_words(
    registry: Registry,
) -> None:
    lead = "지난 5일 만난 문소담(41) 다솔전자 대표는 까닭을 이렇게 말했다."
    answer = (
        "“지난해 4분기에 이름을 잘못 적은 비율이 4%였습니다. 올해 안에 1% 아래로 낮추겠습니다. "
        "내년 초 미국에 법인을 세웁니다. 무엇이 될지는 모르겠습니다.”"
    )

    data = drafted(registry, lead, answer)

    assert told(data["outlook"], "by", "what", "about", "said_by") == [
        ("2026", "이름을 잘못 적은 비율을 1% 아래로 낮추기", ["다솔전자"], "문소담"),
        ("2027-01", "미국에 법인을 세움", ["다솔전자"], "문소담"),
    ]
    assert told(data["figures"], "value") == [("4%",)]
    assert told(data["quotes"], "who", "role") == [("문소담", "다솔전자 대표")]


def test_an_answer_is_of_the_company_of_who_gives_it(
    registry: Registry,
) -> None:
    first, rate = "“일이 많습니다. 힘듭니다.”", "“이름을 잘못 적은 비율이 4%였습니다.”"
    lead = "지난 5일 만난 문소담(41) 다솔전자 대표는 까닭을 이렇게 말했다. 그는 웃었다."

    [figure] = drafted(registry, first, lead, "―왜.", first, "―그래서.", rate)["figures"]

    assert figure["about"] == ["다솔전자"]
    assert figure["evidence"] == "이름을 잘못 적은 비율이 4%였습니다"


def test_the_summary_rests_on_the_sentence_that_tells_what_the_headline_tells(
    registry: Registry,
) -> None:
    met = "지난 5일 만난 문소담 다솔전자 대표는 까닭을 이렇게 말했다."
    core = "다솔전자는 추론칩 '빛샘2'를 공개했다."

    [summary] = drafted(registry, met, f"날이 맑았다. {core}")["summary"]

    assert summary["evidence"] == core.rstrip(".")


def test_one_of_many_is_no_name(registry: Registry) -> None:
    text = "빛샘2를 쓰는 지방 대학병원의 한 교수는 “아직 자주 놓친다”고 했다."

    data = drafted(registry, LEAD, text)

    assert told(data["quotes"], "who", "role") == [("지방 대학병원의 한 교수", None)]


def test_neither_marks_nor_places_are_proposed_as_companies(registry: Registry) -> None:
    lead = "기록을 써 주는 AI ‘빛샘2’가 대표 제품이다. 다솔전자는 장치를 판다."
    place = "회사는 내년 미국 로스앤젤레스에 법인을 세운다."
    body = "배도현 대한기록연구회 회장은 “표준이 먼저다”라고 했다."
    article, _ = parse_article("\n".join((lead, place, body)).encode(), "seeds/x.txt")
    assert article is not None

    draft = make_draft(article, registry, KNOWN, "2026-11-25")

    assert {(new.kind, new.name) for new in draft.new_names} == {
        ("company", "다솔전자"),
        ("person", "배도현"),
        ("organisation", "대한기록연구회"),
        ("product", "빛샘2"),
    }


def test_a_product_is_proposed_with_its_company_which_comes_first(registry: Registry) -> None:
    article, _ = parse_article(LEAD.encode(), "seeds/x.txt")
    assert article is not None

    commands = [
        line.removeprefix("#   briefing add ")
        for line in make_draft(article, registry, KNOWN, "2026-11-25").text.split("\n")
        if line.startswith("#   ")
    ]

    assert commands == [
        "company 다솔전자",
        "product 빛샘2 --company 다솔전자",
        "product 빛샘1 --company 다솔전자",
    ]


def test_a_slug_is_made_of_the_names_and_ends_at_a_whole_word(registry: Registry) -> None:
    article, _ = parse_article(LEAD.encode(), "seeds/x.txt")
    assert article is not None
    long = "[인터뷰] 아주 길고도 오래도록 이어지는기나긴이야기들이 끝없이계속되는머리글"

    assert slug_of_article(article, registry, KNOWN, "2026-11-25") == "2026-05-dasol-bitsaem2"
    assert propose_slug(long, parse_edtf("2026-05-12"), "2026-11-25", registry) == (
        "2026-05-aju-gilgo-oraedorok"
    )


@pytest.mark.parametrize(
    ("formal", "plain"),
    [
        ("법인을 세웁니다", "법인을 세운다"),
        ("낮추겠습니다", "낮추겠다"),
        ("먹습니다", "먹는다"),
        ("계획입니다", "계획이다"),
        ("줄었습니다", "줄었다"),
        ("줄었다", "줄었다"),
    ],
)
def test_the_formal_style_becomes_that_of_the_press(formal: str, plain: str) -> None:
    assert in_plain_style(formal) == plain


def test_verbs_before_a_noun_become_nouns() -> None:
    assert [will_form(verb) for verb in ("넘기는", "여는", "내놓을", "나올", "출시할")] == [
        "넘기기",
        "열기",
        "내놓기",
        "나오기",
        "출시",
    ]
    assert [done_form(verb) for verb in ("내놓은", "나온", "공개한")] == [
        "내놓음",
        "나옴",
        "공개",
    ]
    assert [before_noun(verb) for verb in ("거친다", "먹는다", "거쳤다")] == [
        "거치는",
        "먹는",
        None,
    ]


BOUGHT = "다솔전자가 공작기계 '무른쇠 2'를 공개했다. 새누리물산은 '무른쇠 2'를 쓴다."
SAID = '새누리물산 관계자는 "일손이 20% 줄었다"고 말했다.'


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ("다솔전자의 지난해 매출은 70억 원이다. 직원은 30명이다.", "다솔전자"),
        ("지난해 다솔전자는 새누리물산에 기계를 팔았다.", "다솔전자"),
        ("손님은 새누리물산이 아니라 너른클라우드였다.", "새누리물산"),
        ("날이 맑았다.", "새누리물산"),
    ],
)
def test_the_company_again_is_the_one_its_paragraph_is_about_before_any_of_an_earlier_one(
    registry: Registry, sentences: str, expected: str
) -> None:
    text = f"{sentences} 회사는 오는 하반기까지 나주에 공장을 지을 계획이다."

    data = drafted(registry, BOUGHT, SAID, text)

    plan = data["outlook"][-1]
    assert plan["about"] == [expected]
    assert isinstance(plan["evidence"], str)


def test_several_companies_again_are_none_of_them_alone(registry: Registry) -> None:
    text = "다솔전자와 새누리물산은 함께 일한다. 두 회사는 내년까지 기계 40대를 사들인다."

    [figure] = drafted(registry, BOUGHT, text)["figures"]

    assert figure["about"] == ["새누리물산"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "다솔전자는 지난달 새누리물산에 기계 500대를 공급하는 계약을 맺었다.",
            ("2026-04", "다솔전자, 새누리물산에 기계 500대를 공급하는 계약을 맺었음"),
        ),
        (
            "다솔전자는 이달 새누리물산에 기계 500대를 공급하는 계약을 맺었다고 밝혔다.",
            ("2026-05", "다솔전자, 새누리물산에 기계 500대를 공급하는 계약을 맺었음"),
        ),
        (
            "다솔전자는 2019년 직원 4명으로 나주에 공장을 세웠다.",
            ("2019", "다솔전자, 직원 4명으로 나주에 공장을 세웠음"),
        ),
    ],
)
def test_a_contract_or_a_founding_is_an_event_though_an_amount_has_its_date(
    registry: Registry, sentence: str, expected: tuple[str, str]
) -> None:
    data = drafted(registry, LEAD, sentence)

    assert expected in told(data["events"], "when", "what")
    assert len(data["figures"]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "다솔전자는 새누리물산에 올해 안에 기계 500대를 공급하는 계약을 맺었다.",
        "다솔전자는 2023년 이후 기계만 40대 이상 공개했다.",
    ],
)
def test_the_day_of_what_is_agreed_is_not_that_of_the_agreement_nor_one_of_a_count(
    registry: Registry, text: str
) -> None:
    assert "events" not in drafted(registry, LEAD, text)


def test_a_plan_that_ends_a_quotation_is_announced_by_its_speaker(registry: Registry) -> None:
    to_come = '문소담 다솔전자 대표는 "올해 안에 베트남에도 진출할 계획"이라고 말했다.'
    said = '문소담 다솔전자 대표는 "남은 것은 꼼꼼한 계획"이라고 말했다.'

    data = drafted(registry, LEAD, f"{to_come} {said}")

    assert told(data["outlook"], "by", "what", "said_by")[-1:] == [
        ("2026", "베트남에 진출", "문소담")
    ]


@pytest.mark.parametrize(
    ("announced", "expected"),
    [
        ("기계 1만 대를 생산한다는 목표를 세웠다", "기계 1만 대 생산"),
        ("나주에 공장을 연다는 계획을 내놨다", "나주에 공장을 열기"),
        ("나주에 공장을 열 계획을 세웠다", "나주에 공장을 열 계획"),
        ("기계 1만 대를 생산하기로 정했다", "기계 1만 대 생산"),
        ("짐을 기계가 나르게 하겠다", "짐을 기계가 나르게 하기"),
        ("조사를 하겠다", "조사"),
        ("가지 못했다", "가지 못했음"),
        ("공급 계약을 맺었다", "공급 계약을 맺었음"),
    ],
)
def test_what_is_announced_is_a_whole_noun(announced: str, expected: str) -> None:
    assert nominal(announced) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "빛샘2는 대기 시간이 30% 짧고 한 번 채우면 9시간을 버틴다.",
            ["대기 시간", "한 번 채우면 버티는 시간"],
        ),
        (
            "빛샘2는 대기 시간이 30% 짧고 다 채우면 최대 9시간까지 쓸 수 있다.",
            ["대기 시간", "다 채우면 쓸 수 있는 시간"],
        ),
        ("빛샘2는 대기 시간이 30% 짧고 다 채우면 9시간이다.", ["대기 시간", "무엇의 수치인가"]),
    ],
)
def test_what_follows_from_a_condition_is_not_named_after_the_figure_before_it(
    registry: Registry, sentence: str, expected: list[str]
) -> None:
    figures = drafted(registry, LEAD, sentence)["figures"]

    assert [figure["what"] for figure in figures] == expected
