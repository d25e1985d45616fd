"""The second, slower look: one request at a time a host, several tries with growing waits, patience when asked."""

import re
import socket
import ssl
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin, urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import HTTPError
from urllib3.exceptions import TimeoutError as TookTooLong

from .addresses import host
from .verdict import Answer

TEMPORARY = (408, 425, 429, 500, 502, 503, 504)
REDIRECTS = (301, 302, 303, 307, 308)


@dataclass(frozen=True)
class Manners:
    """How to ask; times are in seconds."""

    agent: str
    timeout: float = 12.0
    """For connecting, and for each piece of the answer."""
    whole: float = 25.0
    """For one answer altogether, however it drips."""
    tries: int = 3
    wait: float = 1.0
    """Before the second try; each wait after it is three times as long."""
    longest_wait: float = 60.0
    """A site that asks for a longer one is left alone."""
    pause: float = 0.2
    """Between two requests to a host."""
    most_bytes: int = 500_000
    most_redirects: int = 10
    hosts: int = 16
    """How many hosts are asked at once."""
    authorities: str | bool = True
    """A file of the certificate authorities to trust, or True for the usual ones."""


@dataclass
class Asking:
    """One round of asking; the clock and the waiting are arguments, so that tests need not wait."""

    manners: Manners
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    locks: dict[str, threading.Lock] = field(default_factory=lambda: defaultdict(threading.Lock))

    def answers(self, urls: Iterable[str]) -> Iterator[Answer]:
        """The last answer of each address, the addresses of one host one after another."""
        by_host = defaultdict(list)
        for url in urls:
            by_host[host(url)].append(url)
        with ThreadPoolExecutor(max_workers=self.manners.hosts) as pool:
            for answers in pool.map(self._of_host, by_host.values()):
                yield from answers

    def _of_host(self, urls: list[str]) -> list[Answer]:
        with self._session() as session:
            return [self.answer(session, url) for url in urls]

    def _session(self) -> requests.Session:
        session = requests.Session()
        session.headers = {"User-Agent": self.manners.agent, "Accept": "text/html,application/pdf,*/*;q=0.5",
                           "Accept-Language": "en-GB,en;q=0.8"}
        session.verify = self.manners.authorities
        for scheme in ("http://", "https://"):
            session.mount(scheme, HTTPAdapter(max_retries=0))
        return session

    def answer(self, session: requests.Session, url: str) -> Answer:
        """What comes back at last: a fault that may pass is tried again, after a longer wait each time."""
        for number in range(1, self.manners.tries + 1):
            found, asked_for = self._one(session, url)
            found = replace(found, tries=number)
            if not _may_pass(found) or number == self.manners.tries:
                return found
            wait = self.manners.wait * 3 ** (number - 1) if asked_for is None else asked_for
            if wait > self.manners.longest_wait:
                return found
            self.sleep(wait)
        raise AssertionError("there is at least one try")

    def _one(self, session: requests.Session, url: str) -> tuple[Answer, float | None]:
        """One try, through its redirects, and the wait that the site asked for."""
        here, hops, seen = url, [], []
        while True:
            seen.append(here)
            try:
                answer, onward, asked_for = self._request(session, here)
            except (requests.RequestException, HTTPError) as error:
                return Answer(url, here, tuple(hops), fault=_fault(error)), None
            except (UnicodeError, ValueError):
                return Answer(url, here, tuple(hops), fault="redirect"), None
            if onward is None:
                return replace(answer, url=url, final=here, hops=tuple(hops)), asked_for
            hops.append(answer.status)
            here = urljoin(here, onward)
            if urlsplit(here).scheme not in ("http", "https"):
                return Answer(url, here, tuple(hops), fault="redirect"), None
            # A page may send to itself once, to see whether a cookie was kept.
            if seen.count(here) > 1 or len(hops) > self.manners.most_redirects:
                return Answer(url, here, tuple(hops), fault="loop"), None

    def _request(self, session: requests.Session, url: str) -> tuple[Answer, str | None, float | None]:
        """One request: the answer, where it sends us, and how long it asks us to wait."""
        with self.locks[host(url)]:
            started = self.clock()
            with session.get(url, timeout=self.manners.timeout, stream=True, allow_redirects=False) as response:
                onward = response.headers.get("Location") if response.status_code in REDIRECTS else None
                text = "" if onward else self._beginning(response, started)
                took = self.clock() - started
            self.sleep(self.manners.pause)
        kind = response.headers.get("Content-Type", "text/html").partition(";")[0].strip().lower()
        answer = Answer(url, status=response.status_code, kind=kind, text=text, seconds=took)
        return answer, onward, _wait_asked_for(response.headers.get("Retry-After"))

    def _beginning(self, response: requests.Response, started: float) -> str:
        """The beginning of the page; a page that goes on and on is not read to its end."""
        read, raw = bytearray(), response.raw
        # read1 gives what has come; anything else waits for a whole piece, and a page that drips has none.
        while piece := raw.read1(16_384, decode_content=True):
            read += piece
            if len(read) >= self.manners.most_bytes:
                break
            if self.clock() - started > self.manners.whole:
                raise requests.ReadTimeout("the answer drips")
        if not piece and raw.length_remaining:
            raise requests.ConnectionError("the answer broke off")
        declared = re.search(rb"charset=[\"']?([\w-]+)", bytes(read[:2000])) if read else None
        try:
            return read.decode((declared[1].decode() if declared else response.encoding) or "utf-8", errors="replace")
        except LookupError:
            return read.decode("utf-8", errors="replace")


def anybody(urls: Iterable[str], manners: Manners) -> bool:
    """Whether any host of these addresses takes a connection: if none does, it is we who have no network."""
    hosts = list({(parts.hostname, parts.port or (443 if parts.scheme == "https" else 80))
                  for parts in map(urlsplit, urls)})
    found = threading.Event()

    def knock(place: tuple[str, int]) -> None:
        if not found.is_set():
            with suppress(OSError), socket.create_connection(place, timeout=manners.timeout):
                found.set()

    with ThreadPoolExecutor(max_workers=2 * manners.hosts) as pool:
        list(pool.map(knock, hosts))
    return found.is_set()


def certificate_end(url: str, timeout: float, authorities: str | bool = True) -> date | None:
    """The last day of the certificate of an https address's host; None where that can't be told."""
    parts = urlsplit(url)
    context = ssl.create_default_context(cafile=authorities if isinstance(authorities, str) else None)
    try:
        with (
            socket.create_connection((parts.hostname, parts.port or 443), timeout=timeout) as plain,
            context.wrap_socket(plain, server_hostname=parts.hostname) as secure,
        ):
            ends = ssl.cert_time_to_seconds(secure.getpeercert()["notAfter"])
    except (OSError, KeyError, ValueError):
        return None
    return datetime.fromtimestamp(ends, UTC).date()


def _may_pass(answer: Answer) -> bool:
    return answer.status in TEMPORARY or answer.fault in ("timeout", "dns", "refused", "cut")


def _wait_asked_for(header: str | None) -> float | None:
    """Seconds, or a day and time, as Retry-After gives them."""
    if header is None:
        return None
    if header.strip().isdigit():
        return float(header)
    try:
        return max((parsedate_to_datetime(header) - datetime.now(UTC)).total_seconds(), 0.0)
    except (TypeError, ValueError):
        return None


def _fault(error: requests.RequestException | HTTPError) -> str:
    """The name of what went wrong, as `verdict.FAULTS` has it."""
    words = repr(error)
    if isinstance(error, requests.exceptions.SSLError):
        return "tls"
    if isinstance(error, requests.Timeout | TookTooLong) or "timed out" in words:
        return "timeout"
    if "NameResolution" in words or "getaddrinfo" in words:
        return "dns"
    if isinstance(error, requests.exceptions.InvalidURL | requests.exceptions.InvalidSchema):
        return "redirect"
    if "NewConnectionError" in words or "refused" in words:
        return "refused"
    return "cut"
