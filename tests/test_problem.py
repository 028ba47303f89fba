"""Problems as values: their order, and what a report holds."""

from briefing.problem import Place, Problem, Report


def problem(line: int, code: str = "known-name", level: str = "error") -> Problem:
    return Problem(code, level, Place("briefings/x.yaml", line, 3), "틀렸습니다.")  # type: ignore[arg-type]


def test_a_report_shows_problems_by_place_whatever_order_they_came_in() -> None:
    report = Report()
    report.add(problem(9), problem(2))
    report.extend([problem(10), problem(2, code="date-form")])

    assert [(p.place.line, p.code) for p in report] == [
        (2, "date-form"),
        (2, "known-name"),
        (9, "known-name"),
        (10, "known-name"),
    ]


def test_a_problem_found_twice_is_shown_once() -> None:
    report = Report()
    report.add(problem(2), problem(2))

    assert len(report.problems) == 1


def test_only_errors_keep_a_site_from_being_published() -> None:
    report = Report()
    report.add(problem(2, level="warning"), problem(3, level="hint"))
    assert not report.has_errors
    report.add(problem(4))
    assert report.has_errors
    assert [report.count(level) for level in ("error", "warning", "hint")] == [1, 1, 1]


def test_a_place_is_written_as_editors_read_it() -> None:
    assert str(Place("briefings/x.yaml", 4, 7)) == "briefings/x.yaml:4:7"
