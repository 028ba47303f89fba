"""Feeds as a feed reader sees them."""

from __future__ import annotations

import json
from pathlib import Path

import feedparser
import pytest

from briefing.build import build

INVENTED = Path(__file__).parents[1] / "library"
SITE = "https://briefing.example/x/y/"


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return {export.path: export.data for export in build(INVENTED, site_url=SITE).exports}


def test_every_feed_is_well_formed_and_complete(files: dict[str, bytes]) -> None:
    feeds = [path for path in files if path.startswith("feeds/") and path.endswith(".xml")]
    assert {"feeds/briefings.xml", "feeds/companies/gana.xml"} <= set(feeds)
    assert "feeds/themes/inference-cost.xml" in feeds
    for path in feeds:
        feed = feedparser.parse(files[path])
        assert not feed.bozo, path
        assert feed.feed.id.startswith("tag:briefing-site,2026:")
        assert feed.feed.updated
        for entry in feed.entries:
            assert entry.id.startswith("tag:briefing-site,2026:2026-")
            assert entry.link.startswith(f"{SITE}briefings/")
            assert entry.updated_parsed
            assert entry.title


def test_a_correction_is_news_and_says_what_was_mended(files: dict[str, bytes]) -> None:
    entries = feedparser.parse(files["feeds/briefings.xml"]).entries
    raon = next(entry for entry in entries if entry.id.endswith(":2026-02-raon-n2"))

    assert raon.published == "2026-02-26T00:00:00+09:00"
    assert raon.updated == "2026-03-09T00:00:00+09:00"
    assert "고침(2026. 3. 9.): 칩 공급 계약의 날을" in raon.content[0].value
    assert [entry.updated for entry in entries] == sorted(
        (entry.updated for entry in entries), reverse=True
    )


def test_the_feed_of_a_name_tells_of_its_briefings_only(files: dict[str, bytes]) -> None:
    entries = feedparser.parse(files["feeds/companies/raon.xml"]).entries
    assert [entry.id for entry in entries] == ["tag:briefing-site,2026:2026-02-raon-n2"]


def test_ids_do_not_depend_on_where_the_site_stands(files: dict[str, bytes]) -> None:
    elsewhere = {export.path: export.data for export in build(INVENTED).exports}
    for path in ("feeds/briefings.xml", "feeds/companies/gana.xml"):
        here = feedparser.parse(files[path])
        there = feedparser.parse(elsewhere[path])
        assert here.feed.id == there.feed.id
        assert [entry.id for entry in here.entries] == [entry.id for entry in there.entries]


def test_without_an_address_the_links_are_the_way_from_the_feed() -> None:
    files = {export.path: export.data for export in build(INVENTED).exports}
    assert b'href="../briefings/2026-02-raon-n2/"' in files["feeds/briefings.xml"]
    assert b'href="../../briefings/2026-02-raon-n2/"' in files["feeds/companies/raon.xml"]
    assert (
        b'rel="self" type="application/atom+xml" href="raon.xml"'
        in (files["feeds/companies/raon.xml"])
    )


def test_the_json_feed_has_what_its_form_asks_for(files: dict[str, bytes]) -> None:
    feed = json.loads(files["feeds/briefings.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{SITE}feeds/briefings.json"
    assert [set(item) for item in feed["items"]] == [
        {"id", "url", "title", "content_text", "date_published", "date_modified", "tags"}
    ] * len(feed["items"])


def test_a_feed_holds_no_words_of_an_article(files: dict[str, bytes]) -> None:
    """Our sentences only; the passages stand on the page."""
    for path, data in files.items():
        if path.startswith("feeds/"):
            assert "추론 비용을 이전 모델의 5분의 1로 낮췄다" not in data.decode(), path
