"""One round of the link check: what to ask, the first pass, the second look, and what is remembered."""

import functools
import os
import re
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.request import getproxies

from ..load import Loaded
from .addresses import Place, addresses, asked, exceptions, host
from .first_pass import Seen, look
from .memory import Memory
from .report import Row, row
from .second_look import Asking, Manners, anybody, certificate_end
from .site_links import SiteLinks
from .verdict import Answer, Verdict, verdict

NO_NETWORK = "none of {} addresses could be reached, so there is no network here, and nothing is known of any link"


class Nothing(Exception):
    """Not one address could be reached: it is we who have no network, and nothing is known of any link."""


@dataclass
class Round:
    """The catalogue, the day, what is remembered and how to ask."""

    loaded: Loaded
    today: date
    memory: Memory
    manners: Manners
    fresh: bool = False

    def rows(self, site: Path | None = None) -> Iterator[Row]:
        """A row for each place of each address, after those of the site's links to itself. Raises Nothing."""
        places = addresses(self.loaded)
        if site:
            links = SiteLinks(site, self.loaded.catalogue.site.url).read()
            yield from self._inside(site, links)
            forms = f"{(self.loaded.catalogue.site.repository or '').rstrip('/')}/issues/new?"
            for url, link in links.outside.items():
                if url.startswith(forms):
                    continue  # One form for every entry, and GitHub shows it only to those who have signed in.
                places.setdefault(asked(url), [Place("", (site / link.page).as_posix(), link.line, "")])
        yield from self._outside(places)

    def _outside(self, places: dict[str, list[Place]]) -> Iterator[Row]:
        excepted = {asked(each.url): each for each, _ in exceptions(self.loaded) if each.until >= self.today}
        found = self._verdicts([url for url in places if url not in excepted])
        for url, named in places.items():
            if url in excepted:
                passed_over = f"Not looked at until {excepted[url].until}: {excepted[url].reason.rstrip('.')}"
                result, since = Verdict("caution", passed_over, ""), None
            else:
                result, since = found[url], self.memory.since(url, self.today)
            yield from (row(url, result, place, since) for place in named)
        yield from self._ended()

    def _ended(self) -> Iterator[Row]:
        """Exceptions whose last day has passed."""
        for each, place in exceptions(self.loaded):
            if each.until < self.today:
                message = f"The exception for this address ended on {each.until}"
                fix = "Try the address. Delete the exception, or write a new day and why."
                yield row(each.url, Verdict("caution", message, fix), place)

    def _verdicts(self, urls: list[str]) -> dict[str, Verdict]:
        """A verdict for each address, from memory where it is young, and remembered where it is new."""
        known = {} if self.fresh else {url: found for url in urls if (found := self.memory.young(url, self.today))}
        answers = self._answers([url for url in urls if url not in known])
        if answers and all(answer.status == 0 and answer.fault in ("timeout", "dns", "refused", "cut")
                           for answer in answers):
            raise Nothing(NO_NETWORK.format(len(answers)))
        for answer in answers:
            known[answer.url] = verdict(answer, self.today)
            self.memory.learn(answer.url, known[answer.url], self.today)
        return known

    def _answers(self, urls: list[str]) -> list[Answer]:
        """LinkChecker's look at all of them, and a slower one at whatever was not a plain success."""
        if not urls:
            return []
        if not getproxies() and not anybody(urls, self.manners):
            raise Nothing(NO_NETWORK.format(len(urls)))
        seen = {each.url: each for each in look(urls, self.manners.agent, round(self.manners.timeout))}
        good = [Answer(url, url, status=200) for url in urls if url in seen and seen[url].plain]
        shut = [Answer(url, url, fault="robots") for url in urls if url in seen and _refused_by_robots(seen[url])]
        settled = {answer.url for answer in (*good, *shut)}
        again = Asking(self.manners).answers(url for url in urls if url not in settled)
        return self._with_certificates([*good, *shut, *again])

    def _with_certificates(self, answers: list[Answer]) -> list[Answer]:
        """The same with the last day of each https host's certificate: each host is asked once."""
        secure = {host(answer.url): answer.url for answer in answers
                  if answer.url.startswith("https:") and answer.status and not answer.fault}
        with ThreadPoolExecutor(max_workers=self.manners.hosts) as pool:
            ends = dict(zip(secure, pool.map(self._certificate_end, secure.values()), strict=True))
        return [replace(answer, certificate_ends=ends.get(host(answer.url))) if answer.url.startswith("https:")
                else answer for answer in answers]

    def _certificate_end(self, url: str) -> date | None:
        return certificate_end(url, self.manners.timeout, self.manners.authorities)

    def _inside(self, site: Path, links: SiteLinks) -> Iterator[Row]:
        """The site's links to itself: by its files, and as LinkChecker finds them on a walk through each language."""
        told = set()
        for fault in links.faults():
            told.add(fault.link.url)
            place = Place("", (site / fault.link.page).as_posix(), fault.link.line, "")
            yield row(fault.link.url, Verdict("broken", fault.message, fault.fix), place)
        for seen in walked(site, self.loaded.catalogue.site.languages, self.manners.agent):
            if not seen.plain and not any(seen.url.endswith(url.lstrip("./")) for url in told if url.strip("./")):
                place = Place("", seen.parent, seen.line, "")
                message = f"LinkChecker found '{seen.result}' {'; '.join(seen.notes)}".strip()
                yield row(seen.url, Verdict("broken", message, "Mend the link in the template or the page."), place)


def walked(site: Path, languages: Iterable[str], agent: str) -> list[Seen]:
    """What LinkChecker sees on a walk through a built site, a process a language, of the site's own addresses."""
    others = [code for code in languages if code != "en" and (site / code / "index.html").is_file()]
    with _served(site) as root, ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        own = re.escape(f"{root}/")
        # LinkChecker counts all that is below its first address as inside, and below English are the others.
        english = (f"{root}/", f"^{own}", f"^{own}({'|'.join(others)})/" if others else "")
        tasks = [english, *((f"{root}/{code}/", f"^{own}{code}/", "") for code in others)]
        found = pool.map(lambda task: look([task[0]], agent, 30, walk=task[1], apart=task[2]), tasks)
        return [seen for rows in found for seen in rows if not seen.outside]


def _refused_by_robots(seen: Seen) -> bool:
    return any("robots.txt" in note for note in seen.notes)


class _Files(SimpleHTTPRequestHandler):
    """Serves files without a log, and tells LinkChecker that it need not wait."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # Without it each answer waits 40 ms for a word from the other side.

    def log_message(self, *_) -> None: ...

    def end_headers(self) -> None:
        self.send_header("LinkChecker", "no need to wait")
        super().end_headers()


class _Server(ThreadingHTTPServer):
    """A server that says nothing when LinkChecker drops a connection it does not need any more."""

    daemon_threads = True

    def handle_error(self, request, client_address) -> None: ...


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    """The folder on this machine's own address, for as long as it is walked through."""
    handler = functools.partial(_Files, directory=str(folder))
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
