"""What must hold: one rule a module, with the examples that the tests run and `explain` shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from types import ModuleType
from weakref import WeakKeyDictionary

from briefing.entry import Entry
from briefing.library import Library
from briefing.problem import Problem, milder
from briefing.rules import (
    about_in_evidence,
    also_in_article,
    article_covered,
    by_in_article,
    claim_said_by,
    company_of_name,
    event_happened,
    evidence_in_article,
    evidence_once,
    figures_agree,
    free_address,
    item_once,
    known_item,
    known_name,
    known_slug,
    name_file,
    name_spelling,
    names_of_evidence,
    one_briefing_an_article,
    one_name_one_file,
    one_script,
    outlook_has_outcome,
    outlook_to_come,
    own_names,
    own_numbers,
    own_polarity,
    own_quotations,
    quote_in_article,
    quote_whole,
    review_current,
    said_by_in_article,
    seed_unchanged,
    share_shown,
    source_in_article,
    speaker_in_article,
    todo,
    value_in_evidence,
    versus_in_article,
    when_in_article,
    whole_words,
    withdrawn_has_reason,
)

# The registry of rules, in the order of the manual. Each module has CODE and check().
ENTRY_RULES = (
    known_name,
    todo,
    quote_in_article,
    quote_whole,
    speaker_in_article,
    evidence_in_article,
    evidence_once,
    whole_words,
    value_in_evidence,
    also_in_article,
    versus_in_article,
    when_in_article,
    by_in_article,
    event_happened,
    outlook_to_come,
    said_by_in_article,
    claim_said_by,
    about_in_evidence,
    names_of_evidence,
    own_numbers,
    own_polarity,
    own_names,
    own_quotations,
    name_spelling,
    one_script,
    item_once,
    source_in_article,
    seed_unchanged,
    withdrawn_has_reason,
    known_item,
    review_current,
    share_shown,
    article_covered,
)
LIBRARY_RULES = (
    one_name_one_file,
    name_file,
    company_of_name,
    known_slug,
    free_address,
    one_briefing_an_article,
    figures_agree,
    outlook_has_outcome,
)
# What they look at is not there to see while some of a briefing cannot be read.
_OF_THE_WHOLE = frozenset(
    (withdrawn_has_reason, known_item, review_current, share_shown, article_covered)
)


# The rules are run once over an entry, for the report and for every page that counts what agrees.
_FOUND: WeakKeyDictionary[Entry, tuple[Problem, ...]] = WeakKeyDictionary()


def check_library(library: Library) -> Iterator[Problem]:
    """Every problem of every briefing and of the library as a whole."""
    for entry in library.entries:
        yield from check_entry(entry)
    for entry in library.faulty:
        yield from _check_entry(entry, (r for r in ENTRY_RULES if r not in _OF_THE_WHOLE))
    drafts = {entry.path for entry in library.entries if entry.is_draft}
    for rule in LIBRARY_RULES:
        for problem in rule.check(library):
            yield from milder(problem) if problem.place.path in drafts else (problem,)


def errors_once_published(library: Library, told: Iterable[Problem]) -> dict[str, int]:
    """How many errors each draft has without its `status: draft`, by its path.

    `told` is what was wrong when the files were read, in a draft one level milder.
    """
    entries = tuple(map(_published, library.entries))
    faulty = tuple(map(_published, library.faulty))
    drafts = {e.path: 0 for e in (*library.entries, *library.faulty) if e.is_draft}
    if not drafts:
        return drafts
    told = (problem for problem in told if problem.level != "hint")
    found = check_library(replace(library, entries=entries, faulty=faulty))
    for problem in (*told, *(problem for problem in found if problem.level == "error")):
        if problem.place.path in drafts:
            drafts[problem.place.path] += 1
    return drafts


def _published(entry: Entry) -> Entry:
    """A draft as it stands, but for its status; what was read of the article is the same."""
    if not entry.is_draft:
        return entry
    published = replace(entry, briefing=entry.briefing.model_copy(update={"status": None}))
    vars(published)["reading"] = entry.reading
    return published


def check_entry(entry: Entry) -> tuple[Problem, ...]:
    """Every problem of one briefing; a draft's are one level milder and its hints fall away."""
    if entry not in _FOUND:
        _FOUND[entry] = tuple(_check_entry(entry, ENTRY_RULES))
    return _FOUND[entry]


def _check_entry(entry: Entry, rules: Iterable[ModuleType]) -> Iterator[Problem]:
    unwritten = todo.todo_places(entry)
    for rule in rules:
        for problem in rule.check(entry):
            # What is still to be written can be wrong in no other way.
            if problem.place in unwritten and rule is not todo:
                continue
            yield from milder(problem) if entry.is_draft else (problem,)
