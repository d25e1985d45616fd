"""LinkChecker as a process: a task in JSON on standard input, a line of JSON on standard output for each address."""

import json
import os
import sys
from typing import ClassVar
from urllib.parse import urldefrag, urljoin

from bs4 import BeautifulSoup
from bs4.filter import ElementFilter
from linkcheck import configuration as linkchecker
from linkcheck import get_link_pat, init_i18n
from linkcheck.checker import get_url_from
from linkcheck.checker.httpurl import HttpUrl
from linkcheck.configuration import Configuration
from linkcheck.director import check_urls, get_aggregate
from linkcheck.htmlutil import htmlsoup
from linkcheck.htmlutil.linkparse import LinkTags
from linkcheck.logger import _Logger

THREADS, ON_A_WALK = 16, 2
"""Outside, most of the time is spent waiting; on a walk through our own files, threads get in each other's way."""
MOST_BYTES = 2_000_000
"""A page is looked into up to here; more is not read."""
MOST_REDIRECTS = 8
HARMLESS = ("url-content-type-unparseable", "url-whitespace", "http-cookie-store-error", "url-too-long")
"""Warnings that say nothing about whether the page is there."""


class Kept(_Logger):
    """Keeps the first sight of each address."""

    LoggerName = "kept"
    LoggerArgs: ClassVar = {}

    def __init__(self, task: dict) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.task = task

    def start_output(self) -> None: ...

    def end_output(self, **_) -> None: ...

    def comment(self, s, **_) -> None: ...

    def log_filter_url(self, url_data, do_print) -> None:
        self.log_url(url_data)

    def log_url(self, url_data) -> None:
        asked = url_data.cache_url or url_data.url if self.task["walk"] else url_data.base_url
        if asked not in self.seen and asked.startswith(("http://", "https://")):
            self.seen.add(asked)
            print(json.dumps(row(url_data, asked, self.task)), flush=True)


ALWAYS = frozenset({"base", "meta"})
ANYWHERE = frozenset(LinkTags[None])
LINKS = {tag: ANYWHERE.union(attributes) for tag, attributes in LinkTags.items()}
"""The attributes that may hold a link, for each element; those of `ANYWHERE` do on all."""


class Leading(ElementFilter):
    """Keeps of a page what may lead somewhere, and what is said to robots: LinkChecker looks at nothing else of it.

    A walk through the real site takes half the time that it takes with every word of every page.
    """

    def allow_tag_creation(self, nsprefix, name, attrs) -> bool:
        return name in ALWAYS or not LINKS.get(name, ANYWHERE).isdisjoint(attrs or ())

    def allow_string_creation(self, string) -> bool:
        return False


LEADING = Leading()


def leading(markup: bytes, from_encoding: str | None = None) -> BeautifulSoup:
    """What LinkChecker makes of a page itself, with nothing in it but what leads somewhere."""
    return BeautifulSoup(markup, "html.parser", from_encoding=from_encoding,
                         multi_valued_attributes=None, parse_only=LEADING)


TOOK: dict[str, float] = {}
"""Seconds that each address took to answer; LinkChecker's own time has the waits between requests in it."""


def timed(send):
    """LinkChecker's way of sending a request, with a note of how long the answer took."""

    def send_and_note(self, request, **options) -> None:
        send(self, request, **options)
        TOOK[self.base_url] = max(self.url_connection.elapsed.total_seconds(), TOOK.get(self.base_url, 0.0))

    return send_and_note


def once(add_url):
    """LinkChecker's way of noting a link of a page, for the first link to each address: the rest are like it."""
    noted = set()

    def add_once(self, url, *place, base=None, **words) -> None:
        try:
            address = urldefrag(urljoin(base or self.url, url or "")).url
        except ValueError:
            address = url  # LinkChecker says what is wrong with it.
        if address not in noted:
            noted.add(address)
            add_url(self, url, *place, base=base, **words)

    return add_once


def row(url_data, asked: str, task: dict) -> list:
    """One sight, in the order of `first_pass.Seen`."""
    warnings = [f"{tag or 'text'}: {text}" for tag, text in url_data.warnings if tag not in HARMLESS]
    notes = warnings + [note for note in url_data.info if "robots.txt" in note]
    if not task["walk"] and url_data.content_type not in task["pages"]:
        notes.append(f"kind: {url_data.content_type}")
    took = max(TOOK.get(asked, 0.0), url_data.dltime or 0.0)
    if took > task["slow"]:
        notes.append(f"slow: {took:.1f} s")
    plain = url_data.valid and not notes and url_data.result.startswith("200")
    place = url_data.parent_url or "", url_data.line or 1
    return [asked, url_data.url or asked, plain, url_data.result or "", notes, *place, bool(url_data.extern)]


def configuration(task: dict, kept: Kept) -> Configuration:
    """Its settings for this task; nothing is read from the machine's own files."""
    config = Configuration()
    config["useragent"] = task["agent"]
    config["timeout"] = task["timeout"]
    config["aborttimeout"] = task["timeout"]
    config["threads"] = ON_A_WALK if task["walk"] else THREADS
    config["maxhttpredirects"] = MOST_REDIRECTS
    config["maxfilesizedownload"] = config["maxfilesizeparse"] = MOST_BYTES
    config["status"] = False
    config["verbose"] = True
    config["checkextern"] = False
    config["recursionlevel"] = -1 if task["walk"] else 0
    if task["walk"]:
        config["internlinks"] = [get_link_pat(task["walk"])]
        config["externlinks"] = [get_link_pat(task["apart"], strict=True)] if task["apart"] else []
        config["maxrequestspersecond"] = 10_000  # Our own server says it can take this.
        config["robotstxt"] = False
    else:
        config["enabledplugins"] = ["RegexCheck"]
        config["RegexCheck"] = {"warningregex": task["missing"]}
    config["logger"] = kept
    config.sanitize()
    if path := os.environ.get("REQUESTS_CA_BUNDLE"):
        config["sslverify"] = path
    return config


def main() -> int:
    """Does the task."""
    init_i18n()
    task = json.load(sys.stdin)
    linkchecker.UserAgent = task["agent"]  # It asks for robots.txt in its own name otherwise.
    kept = Kept(task)
    aggregate = get_aggregate(configuration(task, kept))
    for url in task["urls"]:
        aggregate.urlqueue.put(get_url_from(url, 0, aggregate, extern=(0, 0)))
    HttpUrl._send_request = timed(HttpUrl._send_request)
    if task["walk"]:
        htmlsoup.make_soup = leading
        HttpUrl.add_url = once(HttpUrl.add_url)
    check_urls(aggregate)
    return 0


if __name__ == "__main__":
    sys.exit(main())
