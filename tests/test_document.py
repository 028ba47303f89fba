"""YAML from strangers: data, places and problems."""

from briefing.document import parse_document


def test_a_mended_line_moves_no_place_below_it() -> None:
    text = 'title: 가나: "열다\nsource: 3\nsummary:\n  - text: 글\n    evidence: 근거\n'
    document, problems = parse_document(text.encode(), "a.yaml")

    assert [(p.place.line, p.place.column, p.code) for p in problems] == [(1, 8, "yaml-colon")]
    assert document is not None
    place = document.place("summary", 0, "evidence")
    assert (place.line, place.column, place.end_column) == (5, 15, 17)
