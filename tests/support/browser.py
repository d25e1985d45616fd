"""A real Chromium for tests, closed to every address but this machine's own."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from . import finders

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A page that asks for another host must fail the test, not trouble that host.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the browser that was found, without a window, with a new profile."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=finders.chromium(), headless=True, args=FLAGS)
        yield browser
        browser.close()


class Pages:
    """Opens pages of one site, each in a context of its own, and remembers what they asked of other origins."""

    def __init__(self, browser: Browser, base: str) -> None:
        self.browser = browser
        self.base = base
        self.strayed: list[str] = []
        self._contexts: list[BrowserContext] = []

    def __call__(self, path: str, *, width: int = 1280, height: int = 900, **options) -> Page:
        """Open the path (`/rights/`) at a width; options are Playwright's own: `color_scheme="dark"` …"""
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, base_url=self.base, service_workers="block", **options
        )
        self._contexts.append(context)
        context.on("request", lambda request: self.watch(request.url))
        page = context.new_page()
        page.goto(self.base + path)
        return page

    def watch(self, url: str) -> None:
        """Keep the address if it is neither the site's nor made within the page (data:, blob:, about:)."""
        address = urlsplit(url)
        if address.scheme in ("http", "https", "ws", "wss") and f"{address.scheme}://{address.netloc}" != self.base:
            self.strayed.append(url)

    def close(self) -> None:
        for context in self._contexts:
            context.close()
