"""A GitHub on this machine: pull requests, issues and comments of one repository, kept in lists."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

BASE = "/repos/council/carers/"


class Hub(ThreadingHTTPServer):
    """What GitHub holds, and every request but reading."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.pulls: list[dict] = []
        self.issues: list[dict] = []
        self.comments: list[dict] = []
        self.written: list[str] = []
        self.refuses = False


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *_) -> None: ...

    def do_GET(self) -> None:
        path, query = urlsplit(self.path).path.removeprefix(BASE), parse_qs(urlsplit(self.path).query)
        if path == "pulls":
            rows = self.server.pulls
        elif path == "issues":
            rows = [each for each in self.server.issues
                    if each["state"] == query["state"][0] and query["labels"][0] in each["labels"]]
        else:
            number = int(path.split("/")[1])
            rows = [each for each in self.server.comments if each["issue"] == number]
        first = 100 * (int(query["page"][0]) - 1)
        self.answer(200, rows[first:first + 100])

    def do_POST(self) -> None:
        path, data = self.path.removeprefix(BASE), self.data()
        if self.server.refuses or self.headers["Authorization"] != "Bearer token":
            self.answer(403, {"message": "Resource not accessible by integration"})
        elif path == "issues":
            made = {"number": len(self.server.issues) + 1, "state": "open", **data}
            self.server.issues.append(made)
            self.answer(201, made)
        else:
            user = {"login": "github-actions[bot]"}
            number = int(path.split("/")[1])
            made = {"id": len(self.server.comments) + 1, "issue": number, "user": user, **data}
            self.server.comments.append(made)
            self.answer(201, made)

    def do_PATCH(self) -> None:
        path, data = self.path.removeprefix(BASE), self.data()
        kind, number = (self.server.comments, "id") if "comments" in path else (self.server.issues, "number")
        found = next(each for each in kind if each[number] == int(path.rsplit("/", 1)[1]))
        found.update(data)
        self.answer(200, found)

    def data(self) -> dict:
        self.server.written.append(f"{self.command} {self.path.removeprefix(BASE)}")
        return json.loads(self.rfile.read(int(self.headers["Content-Length"])))

    def answer(self, status: int, data) -> None:
        body = json.dumps(data).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def github() -> Iterator[Hub]:
    """One that listens on the loopback address."""
    with Hub() as hub:
        threading.Thread(target=hub.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield hub
        hub.shutdown()
