"""Shows the site on this machine and builds it again whenever the catalogue, a page or a template is saved."""

import argparse
import sys

from mkdocs.livereload import LiveReloadServer

import build

WATCHED = ("services.yml", "docs", "overrides")


def arguments(argv: list[str] | None = None) -> argparse.Namespace:
    """The command line: the port, and any option of build.py."""
    parser = argparse.ArgumentParser(description=__doc__, epilog="Every option of build.py works here too.")
    parser.add_argument("--port", type=int, default=8000, metavar="N", help="the port on this machine (8000)")
    options, rest = parser.parse_known_args(argv)
    options.build = [*rest, "--no-pdf"]
    return options


def server(options: argparse.Namespace) -> LiveReloadServer:
    """A server of the site that calls `build.py` when a watched file changes; a broken catalogue changes nothing."""
    site = build.arguments(options.build).out
    made = LiveReloadServer(
        builder=lambda: build.main(options.build), host="127.0.0.1", port=options.port, root=str(site), shutdown_delay=0
    )
    for name in WATCHED:
        made.watch(str(build.ROOT / name))
    return made


def main(argv: list[str] | None = None) -> int:
    """Builds once, then serves until it is stopped with Ctrl+C; the exit code."""
    options = arguments(argv)
    if code := build.main(options.build):
        return code
    showing = server(options)
    print(f"Look at it on http://127.0.0.1:{options.port}/ and stop with Ctrl+C.", file=sys.stderr)
    try:
        showing.serve(open_in_browser=False)
    except KeyboardInterrupt:
        showing.shutdown(wait=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
