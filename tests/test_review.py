"""A signature over a briefing: what it covers, and where it is written."""

from pathlib import Path

from click.testing import CliRunner

from briefing.cli import briefing
from briefing.entry import Entry
from briefing.library import Library
from briefing.problem import Report
from briefing.review import is_current, judgements, review_mark

SLUG = "2026-03-gana-nuri-3"
FILE = f"briefings/{SLUG}.yaml"


def entry_of(root: Path) -> Entry:
    return Library.open(root, Report()).by_slug[SLUG]


def run(root: Path, *arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(briefing, ["--root", str(root), *arguments])
    return result.exit_code, result.output


def edit(root: Path, old: str, new: str) -> None:
    text = (root / FILE).read_text(encoding="utf-8")
    assert old in text
    (root / FILE).write_text(text.replace(old, new), encoding="utf-8")


def test_a_signature_is_added_and_nothing_else_changes(library_copy: Path) -> None:
    before = (library_copy / FILE).read_text(encoding="utf-8")

    code, _ = run(library_copy, "review", SLUG, "--sign", "김편집: 부장")
    after = (library_copy / FILE).read_text(encoding="utf-8")

    assert code == 0
    assert after.startswith(before)
    [signed] = entry_of(library_copy).briefing.reviewed
    assert signed.by == "김편집: 부장"
    assert is_current(entry_of(library_copy), signed)


def test_a_second_signature_stands_behind_the_first(library_copy: Path) -> None:
    run(library_copy, "review", SLUG, "--sign", "김편집")
    run(library_copy, "review", SLUG, "--sign", "이편집")

    signed = entry_of(library_copy).briefing.reviewed
    assert [review.by for review in signed] == ["김편집", "이편집"]
    assert len({review.of for review in signed}) == 1


def test_a_change_of_words_or_of_the_article_outdates_it(library_copy: Path) -> None:
    mark = review_mark(entry_of(library_copy))
    edit(library_copy, "누리 3 공개", "누리 3를 공개")
    changed = review_mark(entry_of(library_copy))
    seed = library_copy / f"seeds/{SLUG}.txt"
    seed.write_bytes(seed.read_bytes() + b"\n")

    assert len({mark, changed, review_mark(entry_of(library_copy))}) == 3


def test_a_briefing_with_mistakes_is_not_signed(library_copy: Path) -> None:
    edit(library_copy, "5분의 1로 낮췄다", "4분의 1로 낮췄다")
    before = (library_copy / FILE).read_bytes()

    code, output = run(library_copy, "review", SLUG, "--sign", "김편집")

    assert code == 1
    assert "서명하지 않았습니다" in output
    assert (library_copy / FILE).read_bytes() == before


def test_every_item_is_put_beside_its_evidence(library_copy: Path) -> None:
    code, output = run(library_copy, "review", SLUG)

    entry = entry_of(library_copy)
    assert code == 0
    assert output.count("    ? ") == len(list(judgements(entry)))
    assert f"seeds/{SLUG}.txt:5  월간 활성 이용자는 지난달 기준 230만 명을 넘어섰다" in output


def test_an_unknown_slug_names_the_nearest(library_copy: Path) -> None:
    code, output = run(library_copy, "review", "2026-03-gana-nuri-4")

    assert code == 2
    assert SLUG in output


def test_the_same_signature_is_not_written_twice(library_copy: Path) -> None:
    path = library_copy / "briefings/2026-03-gana-nuri-3.yaml"
    path.chmod(0o640)
    arguments = ["--root", str(library_copy), "review", "2026-03-gana-nuri-3", "--sign"]
    first = CliRunner().invoke(briefing, [*arguments, "이보람"])
    signed = path.read_bytes()

    again = CliRunner().invoke(briefing, [*arguments, " 이보람 "])

    assert (first.exit_code, again.exit_code) == (0, 0)
    assert "이미 서명했습니다" in again.output
    assert path.read_bytes() == signed
    assert path.stat().st_mode & 0o777 == 0o640
