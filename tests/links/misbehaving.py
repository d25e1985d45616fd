"""A web server on this machine that does everything a site on the web may do, and counts what it was asked."""

import ssl
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

CERTIFICATES = Path(__file__).parent / "certificates"
GOOD = "<!doctype html><html lang=en><title>Carers' centre</title><h1>Carers' centre</h1><p>Ring us."
GONE = "<!doctype html><html lang=en><title>Sorry</title><h1>Page <em>not found</em></h1>"
ABOUT_404 = "<!doctype html><html lang=en><title>Help</title><h1>Help</h1><p>If a page is not found, ring us."
HANGS = 7.0
"""Seconds after which a hanging answer gives up by itself, so that nothing outlives its test for long."""


class Handler(BaseHTTPRequestHandler):
    """Each path misbehaves in its own way; `server.counts` has how often each was asked."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_) -> None: ...

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        with self.server.lock:
            self.server.counts[path] += 1
            self.server.times.append((self.headers["Host"], time.monotonic()))
            self.server.agents.add(self.headers["User-Agent"])
            number = self.server.counts[path]
        try:
            WAYS.get(path, missing)(self, number)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def send(self, status: int, body: str | bytes = b"", kind: str = "text/html; charset=utf-8", **headers) -> None:
        body = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)


Way = Callable[[Handler, int], None]


def says(status: int, body: str | bytes = GOOD, kind: str = "text/html; charset=utf-8", **headers) -> Way:
    return lambda handler, number: handler.send(status, body, kind, **headers)


def sends_to(place: str, status: int = 301) -> Way:
    return lambda handler, number: handler.send(status, b"", Location=place)


def missing(handler: Handler, number: int) -> None:
    handler.send(404, GONE)


def works_at_the_third_try(handler: Handler, number: int) -> None:
    """LinkChecker's look is the first, so the second look needs two tries."""
    handler.send(200 if number >= 3 else 500, GOOD)


def works_when_left_alone(handler: Handler, number: int) -> None:
    handler.send(200, GOOD) if number >= 3 else handler.send(429, "", Retry_After="1")


def slow(handler: Handler, number: int) -> None:
    time.sleep(handler.server.slowness)
    handler.send(200, GOOD)


def hangs(handler: Handler, number: int) -> None:
    handler.server.stopping.wait(HANGS)
    handler.close_connection = True


def drips(handler: Handler, number: int) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    ends = time.monotonic() + HANGS
    while time.monotonic() < ends and not handler.server.stopping.wait(0.2):
        handler.wfile.write(b"<p>drip</p>")
        handler.wfile.flush()
    handler.close_connection = True


def huge(handler: Handler, number: int) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Content-Length", str(200_000_000))
    handler.end_headers()
    handler.wfile.write(GOOD.encode())
    for _ in range(3_000):
        if handler.server.stopping.is_set():
            break
        handler.wfile.write(b"x" * 65_536)
        handler.server.sent += 65_536
    handler.close_connection = True


def breaks_off(handler: Handler, number: int) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"<title>Ca")
    handler.close_connection = True


WAYS: dict[str, Way] = {
    "/": says(200),
    "/robots.txt": lambda handler, number: handler.send(200, "User-agent: *\nDisallow: /private/\n", "text/plain"),
    "/private/page": says(200),
    "/page": says(200),
    "/leaflet.pdf": says(200, b"%PDF-1.7", "application/pdf"),
    "/about-404": says(200, ABOUT_404),
    "/moved": sends_to("/page"),
    "/moved-for-now": sends_to("/page", 302),
    "/moved-with-308": sends_to("/page", 308),
    "/chain": sends_to("/chain-2"),
    "/chain-2": sends_to("/chain-3"),
    "/chain-3": sends_to("/page"),
    "/chain-to-nothing": sends_to("/nowhere"),
    "/loop": sends_to("/loop-2"),
    "/loop-2": sends_to("/loop"),
    "/endless": lambda handler, number: handler.send(302, b"", Location=f"/endless?{number}"),
    "/to-home": sends_to("/"),
    "/to-nonsense": sends_to("javascript:alert(1)"),
    "/to-a-bad-address": sends_to("http://[::1/"),
    "/401": says(401),
    "/403": says(403),
    "/410": says(410),
    "/429": says(429, "", Retry_After="1"),
    "/429-for-an-hour": says(429, "", Retry_After="3600"),
    "/429-then-200": works_when_left_alone,
    "/500": says(500),
    "/500-then-200": works_at_the_third_try,
    "/503": says(503),
    "/204": says(204, b""),
    "/slow": slow,
    "/hangs": hangs,
    "/drips": drips,
    "/zip": says(200, b"PK\x03\x04", "application/zip"),
    "/huge": huge,
    "/breaks-off": breaks_off,
    "/soft-404": says(200, GONE),
    "/in-another-alphabet": says(200, GOOD.encode("utf-16"), "text/html; charset=utf-16"),
    "/unknown-charset": says(200, GOOD, "text/html; charset=nonsense"),
}


class Server(ThreadingHTTPServer):
    """What the handler remembers."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], delay: float, slowness: float) -> None:
        super().__init__(address, Handler if not delay else delayed(delay))
        self.counts: Counter[str] = Counter()
        self.times: list[tuple[str, float]] = []
        self.agents: set[str] = set()
        self.lock, self.stopping = threading.Lock(), threading.Event()
        self.slowness, self.sent = slowness, 0

    def handle_error(self, request, client_address) -> None:
        """A client that has gone, or that trusts no certificate, is no fault of the server."""


def delayed(delay: float) -> type[Handler]:
    """A handler with nothing but good pages, each after so many seconds."""

    class Delayed(Handler):
        def do_GET(self) -> None:
            time.sleep(delay)
            self.send(404 if self.path == "/robots.txt" else 200, GOOD)

    return Delayed


@contextmanager
def misbehaving(certificate: str = "", delay: float = 0.0, slowness: float = 0.6) -> Iterator[tuple[str, Server]]:
    """Give the address, without a slash at its end, and the server, on a port that the system chooses.

    With `certificate`, a name in `certificates/`, it speaks TLS. With `delay`, every page answers after that many
    seconds and nothing misbehaves.
    """
    server = Server(("127.0.0.1", 0), delay, slowness)
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATES / f"{certificate}.pem")
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield f"{'https' if certificate else 'http'}://127.0.0.1:{server.server_port}", server
    finally:
        server.stopping.set()
        server.shutdown()
        server.server_close()
