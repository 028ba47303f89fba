"""Mistakes in who said it: speaker, role, medium, the party behind a claim."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from tests.injection.case import Case, YamlPath
from tests.injection.change import Change, add_field, drop, rewrite

from briefing.entry import LinkedItem
from briefing.korean.quotation import find_quotations
from briefing.model import Quote

# Verbs of saying, telling and reckoning; 요구했다 and 올렸다 are deeds.
_REPORTS = re.compile(
    "밝혔|말했|전했|주장|강조|설명|분석|전망|내다봤|추산|집계|따르면|보도|공시|인정|평가|선언|덧붙|했다고"
)
_CLAIMS = ("summary", "figures", "outlook")


def other_speaker(case: Case, rng: Random) -> Iterator[Change]:
    """Another speaker of the same briefing."""
    for item, others in _quotes_and_others(case):
        if others:
            yield rewrite(case, {(*_path(item), "who"): rng.choice(others)})


def same_surname(case: Case, rng: Random) -> Iterator[Change]:
    """Another person of the article with the same family name."""
    people = [name for name in case.named if name.kind == "person"]
    for item in case.items("quotes"):
        who = _source(item).who
        others = [p.name for p in people if p.name[0] == who[0] and p != item.speaker]
        if others and item.speaker and item.speaker.kind == "person":
            yield rewrite(case, {(*_path(item), "who"): rng.choice(others)})


def silent_person(case: Case, rng: Random) -> Iterator[Change]:
    """A party that the article names, but that says nothing in it."""
    said = {item.speaker for item in case.items("quotes")}
    for item in case.items("quotes"):
        side = {*item.speaker_side, item.speaker, *item.companies}
        silent = [n.name for n in case.named if n not in said | side and n.kind != "product"]
        if silent:
            yield rewrite(case, {(*_path(item), "who"): rng.choice(silent)})


def outside_speaker(case: Case, rng: Random) -> Iterator[Change]:
    """A registered person or company that the article does not name."""
    outside = [
        name.name
        for name in case.library.registry.of_kind("person", "company", "organisation")
        if name not in case.named
    ]
    for item in case.items("quotes"):
        if outside:
            yield rewrite(case, {(*_path(item), "who"): rng.choice(outside)})


def misspelt_speaker(case: Case, rng: Random) -> Iterator[Change]:
    """A syllable of the speaker's name is another."""
    for item in case.items("quotes"):
        path = (*_path(item), "who")
        who = _source(item).who
        yield rewrite(case, {path: misspelt(who, rng)})


def other_role(case: Case, rng: Random) -> Iterator[Change]:
    """The role of another speaker of the briefing."""
    roles = {q.role for q in _quotes(case) if q.role}
    for item in case.items("quotes"):
        own = _source(item).role
        others = sorted(role for role in roles if own and role not in own and own not in role)
        if own and others:
            yield rewrite(case, {(*_path(item), "role"): rng.choice(others)})


def wrong_role(case: Case, rng: Random) -> Iterator[Change]:
    """A role that the article gives nobody."""
    everything = " ".join(part.text for part in case.entry.article.paragraphs)
    roles = [r for r in ("부회장", "수석부사장", "사무관", "비상임이사") if r not in everything]
    for item in case.items("quotes"):
        if _source(item).role:
            yield rewrite(case, {(*_path(item), "role"): rng.choice(roles)})


def no_via(case: Case, rng: Random) -> Iterator[Change]:
    """The medium that relayed the words is left out."""
    for item in case.items("quotes"):
        if _source(item).via:
            yield drop(case, (*_path(item), "via"))


def wrong_via(case: Case, rng: Random) -> Iterator[Change]:
    """Another medium: the paper itself, or one the article does not name."""
    everything = " ".join(part.text for part in case.entry.article.body)
    media = [m for m in ("로이터통신", "블룸버그", "NHK", "닛케이") if m not in everything]
    media.append(case.entry.briefing.source.publisher)
    for item in case.items("quotes"):
        if _source(item).via:
            yield rewrite(case, {(*_path(item), "via"): rng.choice(media)})


def more_via(case: Case, rng: Random) -> Iterator[Change]:
    """A medium where the article has the words at first hand."""
    relayed = {q.text for q in find_quotations(case.entry.article.paragraphs) if q.via}
    for item in case.items("quotes"):
        if not _source(item).via and not any(_source(item).text in text for text in relayed):
            yield add_field(
                case, _path(item), f"via: {rng.choice(('로이터통신', '블룸버그', 'FT'))}"
            )


def no_said_by(case: Case, rng: Random) -> Iterator[Change]:
    """A claim of a party's stands as if it were nobody's, against the sentence of its evidence."""
    for item, party in _claims(case):
        # A sentence of ours that names the party leaves nobody in doubt whose claim it is.
        if party not in _our_words(case, item) and _is_reported(case, item):
            yield drop(case, (*_path(item), "said_by"))


def no_carried_said_by(case: Case, rng: Random) -> Iterator[Change]:
    """The same, where only an earlier sentence says who: a survey that goes on."""
    for item, party in _claims(case):
        if party not in _our_words(case, item) and not _is_reported(case, item):
            yield drop(case, (*_path(item), "said_by"))


def other_said_by(case: Case, rng: Random) -> Iterator[Change]:
    """A claim is given to another party of the article, not that of its speaker either."""
    for item, others in _claims_and_others(case):
        if others and _is_reported(case, item):
            yield rewrite(case, {(*_path(item), "said_by"): rng.choice(others)})


def other_carried_said_by(case: Case, rng: Random) -> Iterator[Change]:
    """The same, where only an earlier sentence says who."""
    for item, others in _claims_and_others(case):
        if others and not _is_reported(case, item):
            yield rewrite(case, {(*_path(item), "said_by"): rng.choice(others)})


def _claims(case: Case) -> Iterator[tuple[LinkedItem, str]]:
    for item in case.items(*_CLAIMS):
        party = case.at((*_path(item), "said_by"))
        if isinstance(party, str):
            yield item, party


def _claims_and_others(case: Case) -> Iterator[tuple[LinkedItem, list[str]]]:
    for item, _ in _claims(case):
        side = {*item.speaker_side, item.speaker, *item.companies, *item.about}
        for evidence in item.evidence:
            said = case.entry.reading.quotation_at(evidence.span) if evidence.span else None
            if said and said.speaker:
                side |= {name for _, name in case.library.registry.mentions(said.speaker)}
        others = [
            n.name for n in case.named if n not in side and n.kind not in ("product", "theme")
        ]
        yield item, others


def _our_words(case: Case, item: LinkedItem) -> str:
    return str(case.at((*_path(item), "text")) or case.at((*_path(item), "what")))


def _is_reported(case: Case, item: LinkedItem) -> bool:
    """Whether every sentence of the evidence says by a verb of saying that somebody says so."""
    article = case.entry.article
    spans = [article.sentence(e.span) for e in item.evidence if e.span]
    texts = [article.paragraphs[s.paragraph - 1].text[s.start : s.end] for s in spans]
    return all(_REPORTS.search(text) for text in texts)


def outside_said_by(case: Case, rng: Random) -> Iterator[Change]:
    """A claim is given to a party that the article does not name."""
    registry = case.library.registry.of_kind("company", "organisation", "person")
    outside = [name.name for name in registry if name not in case.named]
    for item in case.items(*_CLAIMS):
        if case.at((*_path(item), "said_by")) and outside:
            yield rewrite(case, {(*_path(item), "said_by"): rng.choice(outside)})


def _quotes_and_others(case: Case) -> Iterator[tuple[LinkedItem, list[str]]]:
    for item in case.items("quotes"):
        own = _source(item).who
        others = sorted({q.who for q in _quotes(case)} - {own})
        yield item, [other for other in others if own not in other and other not in own]


def _quotes(case: Case) -> Iterator[Quote]:
    return (_source(item) for item in case.items("quotes"))


def _source(item: LinkedItem) -> Quote:
    assert isinstance(item.source, Quote)
    return item.source


def _path(item: LinkedItem) -> YamlPath:
    return item.field, item.index


def misspelt(name: str, rng: Random) -> str:
    """One Hangul syllable (or letter) of a name is another, as a slip of the finger makes it."""
    places = [i for i, letter in enumerate(name) if letter.isalpha()]
    at = rng.choice(places)
    if "가" <= name[at] <= "힣":
        return name[:at] + _slipped(name[at], rng) + name[at + 1 :]
    return name[:at] + rng.choice([c for c in "aeknrst" if c != name[at].lower()]) + name[at + 1 :]


def _slipped(syllable: str, rng: Random) -> str:
    """Another vowel in the syllable."""
    code = ord(syllable) - 0xAC00
    first, vowel, last = code // 588, code // 28 % 21, code % 28
    other = rng.choice([v for v in (0, 4, 8, 13, 20) if v != vowel])
    return chr(0xAC00 + first * 588 + other * 28 + last)
