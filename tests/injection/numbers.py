"""Mistakes in numbers: a digit, a zero, a point, a unit, a bound."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random

from tests.injection.case import Case, Value
from tests.injection.change import Change, rewrite

from briefing.korean.amount import Amount, find_amounts, parse_amount, same_amount

Twist = Callable[[str, Random], str | None]

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
# One unit beside another that could be printed in its place, longest first.
_UNITS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("%포인트", ("%",)),
    ("%", ("%포인트", "배")),
    ("조", ("억",)),
    ("억", ("만", "조")),
    ("만", ("억", "천")),
    ("원", ("달러", "위안")),
    ("달러", ("원", "유로")),
    ("위안", ("원", "달러")),
    ("유로", ("달러",)),
    ("명", ("곳", "건")),
    ("곳", ("명",)),
    ("건", ("명",)),
    ("개월", ("년", "주")),
    ("년", ("개월",)),
    ("토큰", ("달러",)),
    ("배", ("%",)),
)
_BOUND_AFTER = ("이상", "이하", "미만", "초과", "안팎")
_FLIPPED: tuple[tuple[str, str], ...] = (
    ("이상", "이하"),
    ("이하", "이상"),
    ("미만", "초과"),
    ("초과", "미만"),
    ("넘는", "못 미치는"),
    ("넘어섰다", "밑돌았다"),
    ("넘었다", "밑돌았다"),
    ("넘어선", "밑도는"),
    ("웃도는", "밑도는"),
    ("웃돌았다", "밑돌았다"),
    ("밑도는", "웃도는"),
    ("밑돌았다", "웃돌았다"),
    ("최대 ", "최소 "),
    ("최소 ", "최대 "),
)
_CUES = re.compile(r"^(?:약|최대|최소|적어도)\s*|\s*(?:이상|이하|미만|초과|안팎|수준|가량|정도)")


def other_digit(text: str, rng: Random) -> str | None:
    """One digit becomes another, the leading one of a number where that can be told."""
    numbers = list(_DIGITS.finditer(text))
    if not numbers:
        return None
    at = rng.choice(numbers).start()
    return text[:at] + rng.choice([d for d in "123456789" if d != text[at]]) + text[at + 1 :]


def any_digit(text: str, rng: Random) -> str | None:
    """Any one digit becomes another."""
    places = [found.start() for found in re.finditer(r"\d", text)]
    if not places:
        return None
    at = rng.choice(places)
    leads = at == 0 or not text[at - 1].isdecimal()
    return (
        text[:at] + rng.choice([d for d in "0123456789"[leads:] if d != text[at]]) + text[at + 1 :]
    )


def more_zero(text: str, rng: Random) -> str | None:
    """A number ten times as large."""
    number = rng.choice(list(_DIGITS.finditer(text)) or [None])
    if number is None:
        return None
    whole = re.match(r"[\d,]+", number[0])
    if whole is None or whole[0] == "0":
        return None
    at = number.start() + whole.end()
    if whole[0].endswith(","):
        at -= 1
    return f"{text[:at]}0{text[at:]}"


def less_zero(text: str, rng: Random) -> str | None:
    """The last digit of a number of several is lost."""
    numbers = [n for n in re.finditer(r"\d[\d,]*\d", text) if text[n.end() : n.end() + 1] != "."]
    if not numbers:
        return None
    at = rng.choice(numbers).end() - 1
    return text[:at] + text[at + 1 :]


def moved_point(text: str, rng: Random) -> str | None:
    """A decimal point moves, is lost, or comes between two digits."""
    number = re.search(r"(\d+)\.(\d+)", text)
    if number:
        whole, part = number.groups()
        moved = rng.choice([whole + part, f"{whole[:-1] or '0'}.{whole[-1]}{part}"])
        return text[: number.start()] + moved + text[number.end() :]
    number = re.search(r"(?<![\d,])\d{2,}(?![\d,])", text)
    if number is None:
        return None
    return f"{text[: number.start()]}{number[0][:-1]}.{number[0][-1]}{text[number.end() :]}"


def other_unit(text: str, rng: Random) -> str | None:
    """The factor or the unit of an amount becomes another."""
    amounts = find_amounts(text)
    if not amounts:
        return None
    amount = rng.choice(amounts)
    for unit, others in _shuffled(rng):
        tail = re.search(rf"(?<=[\d\s천백십억만조여]){unit}", amount.text)
        if tail and _stands_alone(unit, amount.text, tail.start()):
            at = amount.start + tail.start()
            return text[:at] + rng.choice(others) + text[at + len(unit) :]
    return None


def _shuffled(rng: Random) -> list[tuple[str, tuple[str, ...]]]:
    units = list(_UNITS)
    rng.shuffle(units)
    return sorted(units, key=lambda unit: unit[0] == "%")


def _stands_alone(unit: str, text: str, at: int) -> bool:
    return not (unit == "%" and text[at : at + 4] == "%포인트") and not (
        unit == "년" and text[at : at + 2] == "년대"
    )


def no_bound(text: str, rng: Random) -> str | None:
    """A word that bounds an amount is left out."""
    found = _CUES.search(text)
    if found is None:
        return None
    bare = text[: found.start()] + text[found.end() :]
    before, after = parse_amount(text), parse_amount(bare)
    # 「몇 달 정도」 says no more than 「몇 달」.
    return None if before and after and same_amount(before, after) else bare


def more_bound(text: str, rng: Random) -> str | None:
    """An exact amount gets a bound the article does not give."""
    amounts = [a for a in find_amounts(text) if a.relation == "=" and a.value is not None]
    if not amounts or any(a.relation != "=" for a in find_amounts(text)):
        return None
    amount = amounts[-1]
    if rng.random() < 0.5:
        return f"{text[: amount.start]}약 {text[amount.start :]}"
    return f"{text[: amount.end]} {rng.choice(_BOUND_AFTER)}{text[amount.end :]}"


def other_bound(text: str, rng: Random) -> str | None:
    """At least becomes at most."""
    for word, other in _FLIPPED:
        if word in text:
            return text.replace(word, other, 1)
    return None


def in_values(twist: Twist, key: str = "value") -> Callable[[Case, Random], Iterator[Change]]:
    """A twist of what figures say, their evidence left as it is."""

    def make(case: Case, rng: Random) -> Iterator[Change]:
        for value in case.every(("figures",), key):
            yield from _twisted(case, value, twist, rng)

    return make


def in_evidence(twist: Twist) -> Callable[[Case, Random], Iterator[Change]]:
    """A twist of a copied passage that makes it one the article does not have."""

    def make(case: Case, rng: Random) -> Iterator[Change]:
        for value in case.evidence():
            yield from (
                change for change in _twisted(case, value, twist, rng) if _is_not_in(case, change)
            )

    return make


def in_quotes(twist: Twist) -> Callable[[Case, Random], Iterator[Change]]:
    """A twist of a quotation."""

    def make(case: Case, rng: Random) -> Iterator[Change]:
        for value in case.every(("quotes",), "text"):
            yield from (
                change for change in _twisted(case, value, twist, rng) if _is_not_in(case, change)
            )

    return make


def in_our_words(twist: Twist) -> Callable[[Case, Random], Iterator[Change]]:
    """A twist of a number in a sentence of ours, off by more than rounding allows."""

    def make(case: Case, rng: Random) -> Iterator[Change]:
        for value in case.our_words():
            for change in _twisted(case, value, twist, rng):
                if not (_is_rounded(value.text, change) or _names_another(case, change)):
                    yield change

    return make


def consistently(case: Case, rng: Random) -> Iterator[Change]:
    """The same digit is wrong in the value and in its evidence."""
    for item in case.items("figures"):
        path = (item.field, item.index)
        value = next(case.values((*path, "value")))
        evidence = next(case.values((*path, "evidence")))
        wrong = any_digit(value.text, rng)
        if wrong and value.text in evidence.text:
            copied = evidence.text.replace(value.text, wrong)
            if not case.entry.article.find(copied):
                yield rewrite(case, {value.path: wrong, evidence.path: copied})


def neighbours_value(case: Case, rng: Random) -> Iterator[Change]:
    """A figure gets the value of another figure of the briefing."""
    figures = list(case.items("figures"))
    for item in figures:
        own = next(case.values((item.field, item.index, "value")))
        texts = {next(case.values((o.field, o.index, "value"))).text for o in figures}
        said = " ".join(v.text for v in case.values((item.field, item.index, "evidence")))
        others = sorted(text for text in texts if text != own.text and text not in said)
        if others:
            yield rewrite(case, {own.path: rng.choice(others)})


def neighbours_what(case: Case, rng: Random) -> Iterator[Change]:
    """A figure is called what another figure of the briefing is."""
    names = {value.text for value in case.every(("figures",), "what")}
    for value in case.every(("figures",), "what"):
        others = sorted(names - {value.text})
        if others:
            yield rewrite(case, {value.path: rng.choice(others)})


def also_of_another(case: Case, rng: Random) -> Iterator[Change]:
    """A second reading that is no reading of this amount: some other amount of the article."""
    amounts = sorted({a.text for part in case.entry.article.body for a in find_amounts(part.text)})
    for value in case.every(("figures",), "also"):
        others = [text for text in amounts if text not in value.text]
        if others:
            yield rewrite(case, {value.path: rng.choice(others)})


def _twisted(case: Case, value: Value, twist: Twist, rng: Random) -> Iterator[Change]:
    new = twist(value.text, rng)
    if new and new != value.text:
        yield rewrite(case, {value.path: new}, f"{value.text} → {new}")


def _is_not_in(case: Case, change: Change) -> bool:
    return not case.entry.article.find(change.what.split(" → ")[-1])


def _names_another(case: Case, change: Change) -> bool:
    """「오르빗 5」 made 「오르빗 4」 is another name, 3분기 made 2분기 another date."""
    old, new = change.what.split(" → ")
    registry = case.library.registry
    before, after = ([name for _, name in registry.mentions(text)] for text in (old, new))
    quarters = set(re.findall(r"\d분기", new)) - set(re.findall(r"\d분기", old))
    everything = " ".join(part.text for part in case.entry.article.paragraphs)
    return any(name not in before for name in after) or any(q in everything for q in quarters)


def _is_rounded(old: str, change: Change) -> bool:
    new = find_amounts(change.what.split(" → ")[-1])
    return any(
        b.relation == "~" and a.unit == b.unit and _near(a, b)
        for a, b in zip(find_amounts(old), new, strict=False)
        if a.value != b.value
    )


def _near(a: Amount, b: Amount) -> bool:
    if a.value is None or b.value is None or not b.value:
        return False
    return abs(a.value - b.value) / abs(b.value) <= 0.1
