"""GitHub's interface, as little of it as is used here; where it is and the token are arguments."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import requests


class GitHubFailed(Exception):
    """GitHub said no, or said nothing."""


@dataclass
class GitHub:
    """One repository, as 'owner/name', at an address as https://api.github.com."""

    api: str
    repository: str
    token: str
    session: requests.Session = field(default_factory=requests.Session)

    def all(self, path: str, **parameters: Any) -> Iterator[dict]:
        """Everything at a path, page after page."""
        for page in range(1, 101):
            rows = self._ask("GET", path, params=parameters | {"per_page": 100, "page": page})
            yield from rows
            if len(rows) < 100:
                return

    def create(self, path: str, data: dict) -> dict:
        """Makes something new."""
        return self._ask("POST", path, json=data)

    def change(self, path: str, data: dict) -> dict:
        """Changes what is there."""
        return self._ask("PATCH", path, json=data)

    def _ask(self, method: str, path: str, **options: Any) -> Any:
        headers = {"Authorization": f"Bearer {self.token}", "Accept": "application/vnd.github+json",
                   "X-GitHub-Api-Version": "2022-11-28"}
        url = f"{self.api}/repos/{self.repository}/{path}"
        try:
            answer = self.session.request(method, url, headers=headers, timeout=30, **options)
        except requests.RequestException as error:
            raise GitHubFailed(f"GitHub could not be reached: {error}") from None
        if answer.status_code >= 300:
            raise GitHubFailed(f"GitHub answered {answer.status_code} to {method} {path}: {answer.text[:300]}")
        return answer.json()
