"""The standing measure: mistakes are caught, and nothing harmless raises an alarm."""

from __future__ import annotations

import pytest
from tests.injection.case import Case, read_cases
from tests.injection.change import Change, Splice, apply
from tests.injection.kinds import KINDS
from tests.injection.measure import DEFAULT_SEED, Trial, choose, run, tally, wilson

# Changes in the sample of a test run: of every kind, and in it of each briefing.
SAMPLE = 1000
# The least share that must be placed, in the sample; of every other mechanical kind, all.
FLOORS = {"evidence-moved": 0.8, "evidence-of-neighbour": 0.8, "our-name-misspelt": 0.9}


@pytest.fixture(scope="module")
def cases() -> tuple[Case, ...]:
    return read_cases()


@pytest.fixture(scope="module")
def trials(cases: tuple[Case, ...]) -> tuple[Trial, ...]:
    return tuple(run(choose(cases, KINDS, SAMPLE, DEFAULT_SEED)))


def test_no_correct_briefing_raises_an_alarm(cases: tuple[Case, ...]) -> None:
    problems = [p for case in cases for p in case.problems(case.text) if p.level != "hint"]

    assert problems == []


def test_no_harmless_rewrite_raises_an_alarm(trials: tuple[Trial, ...]) -> None:
    alarms = [
        (trial.kind.name, trial.case.label, trial.change.what, trial.problems)
        for trial in trials
        if trial.kind.duty == "harmless" and trial.is_caught
    ]

    assert alarms == []


def test_every_mechanical_kind_is_caught_at_its_line(trials: tuple[Trial, ...]) -> None:
    fallen = []
    for kind in KINDS:
        rows = [trial for trial in trials if trial.kind is kind]
        missed = [(t.case.label, sorted(t.lines), t.change.what) for t in rows if not t.is_placed]
        share = 1 - len(missed) / len(rows) if rows else 0.0
        if kind.duty == "mechanical" and share < FLOORS.get(kind.name, 1.0):
            fallen.append((kind.name, missed))

    assert fallen == []


def test_the_sample_is_of_every_kind_and_mostly_caught(trials: tuple[Trial, ...]) -> None:
    mechanical = tally(trial for trial in trials if trial.kind.duty == "mechanical")

    assert {trial.kind.name for trial in trials} == {kind.name for kind in KINDS}
    assert mechanical.placed >= 0.995 * mechanical.total


def test_the_same_seed_makes_the_same_changes(cases: tuple[Case, ...]) -> None:
    few = tuple(kind for kind in KINDS if kind.name in ("value-digit", "quote-word-dropped"))

    first, again, other = (
        [(k.name, c.label, change) for k, c, change in choose(cases, few, 40, seed)]
        for seed in (1, 1, 2)
    )

    assert first == again
    assert first != other


def test_a_change_knows_its_lines() -> None:
    text = "a: 1\nb: 2\nc: 3\n"
    gone_and_new = Change((Splice(0, 5, ""), Splice(13, 14, "4\nd: 5")), "")

    changed = apply(gone_and_new, text)

    assert changed.text == "b: 2\nc: 4\nd: 5\n"
    assert changed.lines == {1, 2, 3}


def test_the_interval_is_wilsons() -> None:
    low, high = wilson(81, 263)

    assert (round(low, 4), round(high, 4)) == (0.2553, 0.3662)
    assert wilson(0, 10)[0] == 0.0
    assert wilson(10, 10)[1] == pytest.approx(1.0)


def test_a_tally_counts_what_is_placed_apart(cases: tuple[Case, ...]) -> None:
    known = next(kind for kind in KINDS if kind.name == "about-unknown")

    count = tally(run(choose(cases, (known,), 20, DEFAULT_SEED)))

    assert (count.total, count.caught, count.placed) == (20, 20, 20)
