"""Everybody an article has named so far: whom 그는, 회사는 and 「문 CTO」 mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from briefing.korean.common_noun import is_common, sounds_foreign
from briefing.korean.noun_phrase import phrase_start
from briefing.korean.party import Party, is_short_form, read_party
from briefing.korean.role import (
    UNNAMED,
    is_body,
    is_category,
    may_be_korean_name,
    surname_of,
    title_after_name,
    title_ending,
    title_of,
)
from briefing.korean.usage import Usage
from briefing.korean.word import Word, any_particle

PRONOUNS = frozenset(["그", "그녀", "본인", "자신", "그들", "이들"])
_COMPANY = re.compile(r"(?:(?:이|같은|해당|그)\s)?(?:회사|업체|기업|사측|당사)(?:\s?측)?")
_GENERIC_BODY = re.compile(
    r"(?:(?:이|해당|그)\s)?(?:협회|학회|위원회|재단|노조|노동조합|연구소|은행|조합|단체|기관|모임|연맹|연대"
    r"|협의회|대학|병원|공단|공사|증권사)"
)
_SAME = re.compile(r"(?:이|같은|해당|그)\s(?P<title>\S+)")
_OF_COMPANY = re.compile(
    r"(?:이|해당|그)\s(?P<kind>회사|업체|기업|매체|단체|협회|기관|모임|연구소|대학|병원|은행)(?P<rest>의?\s\S.*)"
)
_ANY_BODY = ("회사", "업체", "기업", "매체", "단체", "기관", "모임")
_SHARE = re.compile(r"(?P<whole>.+)의\s(?:\d.*|절반|대다수|상당수|일부)")
_NO_SIDES = frozenset(
    "업계 정부 당국 정치권 국회 법원 재판부 시장 학계 외신 증권가 금융권 국내 해외 다른 한 "
    "익명 미국 중국 한국 일본 유럽".split()
)
# Of how many people of one surname a short form is looked up.
_REMEMBERED = 20


def is_company_again(text: str) -> bool:
    """Whether a phrase means a company named before: 회사, 「이 회사」, 「회사 측」."""
    return bool(_COMPANY.fullmatch(text))


@dataclass(slots=True)
class Cast:
    """Who was named, in the fullest form given so far, and whom 그 and 회사 mean now."""

    usage: Usage
    person: Party | None = None
    body: Party | None = None
    interviewee: str = ""
    fullest: dict[str, Party] = field(default_factory=dict)
    elsewhere: dict[str, Party] = field(default_factory=dict)
    _by_part: dict[str, str] = field(default_factory=dict)
    _by_surname: dict[str, dict[str, None]] = field(default_factory=dict)
    _bodies: dict[str, Party] = field(default_factory=dict)
    _by_title: dict[str, Party] = field(default_factory=dict)
    _times: dict[str, int] = field(default_factory=dict)

    @property
    def principal(self) -> Party | None:
        """Whom an interview is with: who stands in its headline, else who is named most often."""
        if self.interviewee in self.fullest:
            return self.fullest[self.interviewee]
        name = max(self._times, key=lambda known: self._times[known], default=None)
        return self.fullest[name] if name else None

    def knows(self, word: str) -> bool:
        """Whether a word is the name of somebody, or one part of it."""
        return word in self._by_part

    def note_elsewhere(self, words: Sequence[Word]) -> None:
        """Keep the full forms of a deck or a caption, for people the body names shortly."""
        for party in self._people(words):
            if party.name and party.size > 2:
                self.elsewhere.setdefault(party.name, party)

    def note_interviewee(self, words: Sequence[Word]) -> None:
        """Keep whom the headline of an interview names."""
        self.interviewee = next((p.name or "" for p in self._people(words) if p.name), "")

    def observe(self, words: Sequence[Word]) -> None:
        """Take up everybody a sentence names with a title, whatever his part in it."""
        for party in self._people(words):
            is_new = party.kind == "person" and party.name not in self.fullest
            if is_new and not _SAME.fullmatch(party.text) and self._known(party) is None:
                self.introduce(party)

    def pass_by(self, words: Sequence[Word]) -> None:
        """Remember the last company of a sentence that is read: 「이 회사」 may mean it next."""
        for word in words:
            particle = any_particle(word.bare)
            stem = word.bare.removesuffix(particle)
            topic = particle in ("은", "는") and self._may_be_company(stem)
            named = (
                is_body(stem)
                and not is_category(stem)
                and not is_company_again(stem)
                and len(stem) > 2
            )
            if topic or (named and stem not in _NO_SIDES):
                self.body = Party(stem, "body", stem, None, 1)

    def _may_be_company(self, word: str) -> bool:
        """Whether a topic that is no person sounds as companies of this news do."""
        is_person = self.knows(word) or word in self.usage.called
        return sounds_foreign(word) and not (is_person or is_common(word) or title_of(word))

    def speaks(self, party: Party | None) -> None:
        """Remember whom 그는 and 회사는 will mean."""
        if party and party.kind == "body":
            # 「이 회사」 is never the government, nor what a sentence is about.
            ordinary = is_common(party.text.split()[-1]) and not sounds_foreign(party.text)
            idle = party.text in _NO_SIDES or ordinary
            self.body = self.body if idle else party
        elif party:
            self.person = party
            self._take_side(party)

    def _take_side(self, party: Party) -> None:
        """「실리카도의 한 임원」 speaks, so 회사는 means 실리카도 next."""
        words = party.text.split()
        first = words[0].removesuffix("의")
        is_name = first in self.usage.nouns and not may_be_korean_name(first)
        ordinary = title_of(first) or is_category(first) or first in _NO_SIDES
        if len(words) > 1 and is_name and not ordinary:
            self.body = Party(first, "body", first, None, 1)

    def introduce(self, party: Party) -> Party:
        """Take up a party; a person comes back in the fullest form given so far."""
        of_company = _OF_COMPANY.fullmatch(party.text)
        if of_company:
            body = self.body if of_company["kind"] in _ANY_BODY else None
            body = body or self._body_ending(of_company["kind"])
            party = replace(party, text=body.text + of_company["rest"]) if body else party
        if party.kind == "person" and party.name:
            party = self._introduce_person(party.name, party)
        elif party.kind == "body" and party.name:
            # 「미국 영화협회」, later 「영화협회」.
            last = party.name.split()[-1]
            known = self._bodies.get(last)
            # 「퀀트리프 AI」 is another body than the AI spoken of before.
            if known is None or (party.size > 1 and known.text == last):
                self._bodies[last] = known = party
            party = known
        if party.title:
            self._by_title[party.title] = party
        return party

    def _introduce_person(self, name: str, party: Party) -> Party:
        known = self.fullest.get(name)
        if known is None or known.size < min(3, party.size):
            known = party if party.size > 2 else self.elsewhere.get(name, party)
        self.fullest[name] = known
        self._times[name] = self._times.get(name, 0) + 1
        for part in (name, *name.split()):
            self._by_part[part] = name
        recent = self._by_surname.setdefault(surname_of(name), {})
        recent.pop(name, None)
        recent[name] = None
        return known

    def resolve(self, words: Sequence[Word], last: str) -> Party | None:
        """The party a phrase names, a short form led back to the full one."""
        text = " ".join([*(word.text for word in words[:-1]), last])
        if last in PRONOUNS and len(words) == 1:
            return self.person
        if is_company_again(text):
            return self.body or Party(text, "body", text, None, len(words))
        if _GENERIC_BODY.fullmatch(text):
            return self._body_ending(text.split()[-1]) or read_party(words, last, self.usage)
        share = _SHARE.fullmatch(text)
        if share:
            return Party(share["whole"], "unnamed", None, None, 1)
        same = self._same(text)
        if same:
            return same
        party = read_party(words, last, self.usage)
        if party is None:
            return None
        return self.introduce(self._known(party) or party)

    def _body_ending(self, kind: str) -> Party | None:
        """「협회」, 「이 단체」: the last body spoken of whose name ends so."""
        known = [party for party in self._bodies.values() if party.text.endswith(kind)]
        others = [party for party in known if party.text != kind]
        if kind in ("단체", "기관", "모임") and not others and self.body:
            return self.body
        return others[-1] if others else None

    def _same(self, text: str) -> Party | None:
        """「이 관계자」, 「같은 임원」: who last had that title; 「이 대표」 may be a surname."""
        same = _SAME.fullmatch(text)
        if same is None:
            return None
        if text.startswith("이 ") and title_of(same["title"]) not in UNNAMED:
            surnamed = self._of_surname("이", same["title"])
            if surnamed:
                return surnamed
        return self._by_title.get(title_of(same["title"]) or same["title"])

    def _known(self, party: Party) -> Party | None:
        """Who was meant by a name alone, a surname with a title, a part of a foreign name."""
        first = party.text.split()[0]
        if is_short_form(party, first):
            surnamed = self._of_surname(first.removesuffix("씨"), party.title or "")
            if surnamed:
                return surnamed
        if party.size > 2:
            return None
        name = party.name if party.kind != "unnamed" else first
        known = self._by_part.get(name or "")
        return self.fullest[known] if known else None

    def _of_surname(self, surname: str, title: str) -> Party | None:
        """Who was last called so, best with that title in his own: 「김 소장」 for an 연구소장."""
        names = list(reversed(self._by_surname.get(surname, {})))[:_REMEMBERED]
        people = [self.fullest[name] for name in names]
        fitting = (party for party in people if title in party.text.replace(" ", ""))
        return next(fitting, people[0] if people and title != "씨" else None)

    def _people(self, words: Sequence[Word]) -> Iterator[Party]:
        for index, word in enumerate(words):
            is_title = title_after_name(word.bare) or word.bare in self.usage.titles
            particle = "" if is_title else any_particle(word.bare) or title_ending(word.bare)
            # 「새솔언어연구원 원장」: the second title is the person's.
            following = words[index + 1].bare if index + 1 < len(words) else ""
            if is_title and title_of(following.removesuffix(any_particle(following))):
                continue
            # 「계수나 교수팀이」 names her as well.
            stem = word.bare.removesuffix(particle).removesuffix("팀")
            if not (title_after_name(stem) or stem in self.usage.titles or stem.endswith("씨")):
                continue
            first = phrase_start(words, index, self.usage)
            last = word.text.removesuffix(particle).removesuffix("팀")
            party = read_party(words[first : index + 1], last, self.usage)
            if party:
                yield party
