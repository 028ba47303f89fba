"""The table of kinds: every way a briefing is broken, every way it is rewritten without harm."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Literal

from tests.injection import dates, harmless, names, numbers, speakers, structure, words
from tests.injection.case import Case
from tests.injection.change import Change

Make = Callable[[Case, Random], Iterator[Change]]
# What a kind of change asks of the checks: to be caught; to be caught where they can, while the
# rest needs a human eye; to be passed over.
Duty = Literal["mechanical", "human", "harmless"]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of change: its name on the command line, and in Korean for the docs."""

    name: str
    korean: str
    make: Make
    duty: Duty = "mechanical"


_NUMBERS = (
    Kind("value-digit", "수치의 숫자 하나가 바뀜", numbers.in_values(numbers.any_digit)),
    Kind("value-zero-added", "수치에 0이 하나 더 붙음", numbers.in_values(numbers.more_zero)),
    Kind("value-digit-lost", "수치의 끝자리가 빠짐", numbers.in_values(numbers.less_zero)),
    Kind("value-point", "수치의 소수점이 옮겨짐", numbers.in_values(numbers.moved_point)),
    Kind("value-unit", "수치의 단위가 바뀜", numbers.in_values(numbers.other_unit)),
    Kind("value-bound-dropped", "약·이상 같은 말이 빠짐", numbers.in_values(numbers.no_bound)),
    Kind("value-bound-added", "약·이상 같은 말이 더해짐", numbers.in_values(numbers.more_bound)),
    Kind("value-bound-flipped", "이상이 이하로 뒤집힘", numbers.in_values(numbers.other_bound)),
    Kind("value-of-neighbour", "다른 수치의 값을 적음", numbers.neighbours_value),
    Kind("value-consistent", "수치와 근거가 같이 틀림", numbers.consistently),
    Kind("also-digit", "함께 적은 값의 숫자가 바뀜", numbers.in_values(numbers.any_digit, "also")),
    Kind("also-unit", "함께 적은 값의 단위가 바뀜", numbers.in_values(numbers.other_unit, "also")),
    Kind("also-of-another", "함께 적은 값이 다른 수치의 것", numbers.also_of_another),
    Kind("evidence-digit", "근거의 숫자 하나가 바뀜", numbers.in_evidence(numbers.any_digit)),
    Kind("evidence-unit", "근거의 단위가 바뀜", numbers.in_evidence(numbers.other_unit)),
    Kind("evidence-point", "근거의 소수점이 옮겨짐", numbers.in_evidence(numbers.moved_point)),
    Kind("quote-digit", "인용의 숫자 하나가 바뀜", numbers.in_quotes(numbers.any_digit)),
    Kind("our-digit", "우리 문장의 숫자가 바뀜", numbers.in_our_words(numbers.other_digit)),
    Kind("our-zero-added", "우리 문장의 수에 0이 더 붙음", numbers.in_our_words(numbers.more_zero)),
    Kind("our-unit", "우리 문장의 단위가 바뀜", numbers.in_our_words(numbers.other_unit)),
    Kind(
        "our-bound-flipped", "우리 문장의 이상이 이하로", numbers.in_our_words(numbers.other_bound)
    ),
)
_WORDS = (
    Kind("quote-word-changed", "인용의 낱말이 바뀜", numbers.in_quotes(words.other_word)),
    Kind("quote-word-dropped", "인용의 낱말이 빠짐", numbers.in_quotes(words.no_word)),
    Kind("quote-word-added", "인용에 낱말이 더해짐", numbers.in_quotes(words.more_word)),
    Kind("quote-words-swapped", "인용의 낱말 순서가 바뀜", numbers.in_quotes(words.swapped_words)),
    Kind("quote-negated", "인용이 반대로 뒤집힘", numbers.in_quotes(words.negated)),
    Kind("quote-cut-start", "인용의 앞이 잘림", words.cut_start),
    Kind("quote-cut-middle", "인용의 가운데가 잘림", words.cut_middle),
    Kind("quote-cut-end", "인용의 뒤가 잘림", words.cut_end),
    Kind("quote-paraphrased", "인용을 풀어 씀", words.paraphrase),
    Kind("prose-as-quote", "기사의 서술을 인용으로", words.prose_as_quote),
    Kind("heading-as-quote", "제목의 말을 인용으로", words.heading_as_quote),
    Kind("quotes-joined", "두 인용을 하나로 이음", words.joined_quotes),
    Kind("our-quotation", "제목에 아무도 하지 않은 말을 인용으로", words.invented_quotation),
    Kind("partial-added", "온전한 인용에 partial", structure.needless_partial),
    Kind("partial-dropped", "잘린 인용에 partial이 없음", structure.dropped_partial),
    Kind("evidence-word-changed", "근거의 낱말이 바뀜", numbers.in_evidence(words.other_word)),
    Kind("evidence-word-dropped", "근거의 낱말이 빠짐", numbers.in_evidence(words.no_word)),
    Kind("evidence-word-added", "근거에 낱말이 더해짐", numbers.in_evidence(words.more_word)),
    Kind("evidence-negated", "근거가 반대로 뒤집힘", numbers.in_evidence(words.negated)),
    Kind("evidence-cut-word", "근거가 낱말 가운데서 시작함", words.cut_word),
    Kind("evidence-cut-number", "근거가 수 가운데서 시작함", words.cut_number),
    Kind("evidence-short", "근거가 한 낱말뿐임", words.short_evidence),
    Kind("evidence-ambiguous", "근거가 기사에 여러 번 나옴", words.ambiguous_evidence),
    Kind("evidence-moved", "근거가 다른 문장", words.other_sentence),
    Kind("evidence-of-neighbour", "근거가 다른 항목의 것", words.neighbours_evidence),
)
_SPEAKERS = (
    Kind("speaker-swapped", "말한 이가 다른 발언자", speakers.other_speaker),
    Kind("speaker-surname", "말한 이가 성이 같은 사람", speakers.same_surname),
    Kind("speaker-silent", "말하지 않은 이를 말한 이로", speakers.silent_person),
    Kind("speaker-outside", "기사에 없는 이를 말한 이로", speakers.outside_speaker),
    Kind("speaker-misspelt", "말한 이의 이름에 오자", speakers.misspelt_speaker),
    Kind("role-swapped", "다른 사람의 직함", speakers.other_role),
    Kind("role-wrong", "기사에 없는 직함", speakers.wrong_role),
    Kind("via-dropped", "전한 매체가 빠짐", speakers.no_via),
    Kind("via-wrong", "전한 매체가 바뀜", speakers.wrong_via),
    Kind("via-added", "전한 매체가 더해짐", speakers.more_via),
    Kind("said-by-dropped", "주장한 쪽이 빠짐", speakers.no_said_by),
    Kind("said-by-swapped", "주장한 쪽이 기사의 다른 쪽", speakers.other_said_by),
    Kind("said-by-outside", "주장한 쪽이 기사에 없는 이름", speakers.outside_said_by),
)
_DATES = (
    Kind("date-day", "날이 바뀜", dates.other_day),
    Kind("date-month", "달이 바뀜", dates.other_month),
    Kind("date-year", "해가 바뀜", dates.other_year),
    Kind("date-by", "기한이 바뀜", dates.other_deadline),
    Kind("date-precision", "없는 날짜까지 지어냄", dates.invented_day),
    Kind("date-invented", "기사에 없는 때를 적음", dates.invented_when),
    Kind("date-interval", "기간이 뒤바뀌거나 한쪽만 남음", dates.turned_interval),
    Kind("date-form", "정해진 꼴이 아닌 날짜", dates.wrong_form),
    Kind("our-date", "우리 문장의 날짜가 바뀜", dates.in_our_words),
    Kind("published-wrong", "기사의 날짜를 잘못 적음", dates.other_published),
    Kind("added-too-early", "기사보다 먼저 실음", dates.added_too_early),
    Kind("event-as-outlook", "일어난 일을 예고로", dates.event_as_outlook),
    Kind("outlook-as-event", "예고를 일어난 일로", dates.outlook_as_event),
)
_NAMES = (
    Kind("company-inside", "회사가 기사의 다른 회사", names.swapped("company", inside=True)),
    Kind("company-outside", "회사가 기사에 없는 회사", names.swapped("company", inside=False)),
    Kind("product-inside", "제품이 기사의 다른 제품", names.swapped("product", inside=True)),
    Kind("product-outside", "제품이 기사에 없는 제품", names.swapped("product", inside=False)),
    Kind("person-inside", "사람이 기사의 다른 사람", names.swapped("person", inside=True)),
    Kind(
        "company-consistent",
        "문장과 about의 회사가 같이 틀림",
        names.swapped_consistently("company", inside=True),
    ),
    Kind(
        "product-consistent",
        "문장과 about의 제품이 같이 틀림",
        names.swapped_consistently("product", inside=True),
    ),
    Kind("maker-consistent", "제품과 회사가 같이 틀림", names.product_and_company),
    Kind("our-name-inside", "우리 문장의 이름이 바뀜", names.swapped_in_our_words(inside=True)),
    Kind(
        "our-name-outside", "우리 문장에 기사에 없는 이름", names.swapped_in_our_words(inside=False)
    ),
    Kind("our-name-misspelt", "우리 문장의 이름에 오자", names.misspelt_in_our_words),
    Kind("title-name", "제목에 기사에 없는 이름", names.swapped_in_title),
    Kind("versus-wrong", "견준 이름이 바뀜", names.wrong_versus),
    Kind("about-misspelt", "about의 이름에 오자", names.misspelt_in("about")),
    Kind("about-unknown", "about에 등록되지 않은 이름", names.unknown_name),
    Kind("theme-misspelt", "주제에 오자", names.misspelt_in("themes")),
    Kind("theme-unknown", "등록되지 않은 주제", names.unknown_theme),
    Kind("name-in-wrong-list", "about과 themes가 뒤바뀜", names.wrong_list),
)
_STRUCTURE = (
    Kind("key-misspelt", "항목 이름에 오자", structure.misspelt_key),
    Kind("key-unknown", "형식에 없는 항목", structure.other_key),
    Kind("key-twice", "같은 항목을 두 번", structure.duplicate_key),
    Kind("field-missing", "꼭 있어야 할 항목이 빠짐", structure.missing_field),
    Kind("field-empty", "값이 비어 있음", structure.empty_value),
    Kind("type-wrong", "글과 목록이 뒤바뀜", structure.wrong_type),
    Kind("about-and-themes-missing", "about도 themes도 없음", structure.bare_item),
    Kind("character-unseen", "보이지 않는 글자", structure.unseen_character),
    Kind("character-look-alike", "라틴 글자를 닮은 키릴 글자", structure.look_alike),
    Kind("space-odd", "들여쓰기의 특수 빈칸", structure.odd_space),
    Kind("indent-wrong", "들여쓰기가 어긋남", structure.wrong_indent),
    Kind("value-cut-by-comment", "「 #」에 잘린 값", structure.cut_by_comment),
    Kind("colon-without-space", "콜론 뒤에 빈칸이 없음", structure.missing_space),
    Kind("choice-wrong", "고를 수 없는 값", structure.wrong_choice),
    Kind("sha256-wrong", "기사의 sha256이 다름", structure.wrong_hash),
    Kind("see-wrong", "없는 브리핑을 가리킴", structure.wrong_see),
    Kind("item-wrong", "없는 항목을 가리킴", structure.wrong_item),
    Kind("url-wrong", "주소가 아님", structure.wrong_url),
    Kind("author-wrong", "기자 이름에 오자", structure.wrong_author),
    Kind("todo-left", "초고의 할 일이 남음", structure.todo_left),
    Kind("item-twice", "같은 항목을 두 번 적음", structure.twice_the_same),
)
# Said honestly in the docs: what a rule catches of these by luck is no promise.
_HUMAN = (
    Kind("what-of-neighbour", "수치의 이름이 다른 수치의 것", numbers.neighbours_what, "human"),
    Kind(
        "our-words-negated",
        "우리 문장이 반대로 뒤집힘",
        numbers.in_our_words(words.negated),
        "human",
    ),
    Kind("our-word-changed", "우리 문장의 낱말이 바뀜", words.our_other_word, "human"),
    Kind(
        "company-earlier",
        "「회사는 …」을 앞에 나온 다른 회사의 일로",
        names.swapped("company", inside=True, earlier=True),
        "human",
    ),
    Kind(
        "product-earlier",
        "이름 없는 문장을 앞에 나온 다른 제품의 일로",
        names.swapped("product", inside=True, earlier=True),
        "human",
    ),
    Kind(
        "both-earlier",
        "「회사는 …」을 문장과 about에서 같이 다른 회사의 일로",
        names.swapped_consistently("company", inside=True, earlier=True),
        "human",
    ),
    Kind(
        "carried-said-by-dropped",
        "앞 문장에서 이어진 주장의 주체가 빠짐",
        speakers.no_carried_said_by,
        "human",
    ),
    Kind(
        "carried-said-by-swapped",
        "앞 문장에서 이어진 주장의 주체가 바뀜",
        speakers.other_carried_said_by,
        "human",
    ),
    Kind("undated-as-outlook", "날짜 없는 일을 예고로", dates.undated_event_as_outlook, "human"),
    Kind("theme-other", "등록된 다른 주제를 적음", names.other_theme, "human"),
    Kind("deadline-dropped", "기한을 적지 않음", dates.dropped_deadline, "human"),
)
_HARMLESS = tuple(
    Kind(name, korean, make, "harmless")
    for name, korean, make in (
        ("nfd", "NFD로 적음", harmless.decomposed),
        ("spacing-of-names", "이름의 띄어쓰기", harmless.other_spacing),
        ("spacing-of-passages", "구절의 띄어쓰기", harmless.wider_spacing),
        ("quotation-marks", "따옴표의 꼴", harmless.other_marks),
        ("number-style", "수를 적는 법", harmless.other_number_style),
        ("yaml-quotes", "YAML의 따옴표", harmless.quoted_scalars),
        ("yaml-blocks", "YAML의 여러 줄 값", harmless.block_scalars),
        ("yaml-order-of-keys", "항목 안의 순서", harmless.order_of_keys),
        ("yaml-order-of-top", "파일 안의 순서", harmless.order_of_top),
        ("yaml-comments", "메모", harmless.comments),
        ("yaml-line-ends", "줄 끝과 빈 줄", harmless.other_line_ends),
        ("yaml-outdented", "목록의 들여쓰기", harmless.outdented_lists),
        ("yaml-empty-lists", "빈 목록", harmless.empty_lists),
        ("order-of-items", "항목의 순서", harmless.order_of_items),
        ("order-of-names", "이름의 순서", harmless.order_of_names),
        ("aliases", "이름 대신 다른 이름", harmless.alias),
        ("evidence-list", "근거를 목록으로", harmless.evidence_as_list),
        ("evidence-sentence", "근거를 온 문장으로", harmless.longer_evidence),
        ("evidence-word-more", "근거를 한 낱말 길게", harmless.more_words),
        ("sha256", "sha256을 적음", harmless.own_hash),
        ("names-left-out", "about이나 themes를 비움", harmless.fewer_names),
    )
)
KINDS: tuple[Kind, ...] = (
    *_NUMBERS,
    *_WORDS,
    *_SPEAKERS,
    *_DATES,
    *_NAMES,
    *_STRUCTURE,
    *_HUMAN,
    *_HARMLESS,
)
