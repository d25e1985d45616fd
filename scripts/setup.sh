#!/bin/sh
# Finds a Python new enough and lets it do the set-up, or says in one sentence what is missing.
# Usage: sh scripts/setup.sh site|test|bench|lock
set -eu
cd "$(dirname "$0")/.."

# Prints the version of the Python named, if it runs at all; a pyenv shim may exist and not run.
version_of() {
    "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null
}

is_new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

can_make_venv() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null
}

# An environment that works needs no other Python, and no venv module.
if is_new_enough .venv/bin/python; then
    exec .venv/bin/python scripts/environment.py "$@"
fi

too_old=
without_venv=
for python in python3.13 python3.12 python3.11 python3.14 python3; do
    version=$(version_of "$python") || continue
    if ! is_new_enough "$python"; then
        too_old=$version
    elif ! can_make_venv "$python"; then
        without_venv=${without_venv:-$version}
    else
        exec "$python" scripts/environment.py "$@"
    fi
done

if [ -n "$without_venv" ]; then
    echo "Python $without_venv is here without its venv module. Install it with: apt install python$without_venv-venv" >&2
elif [ -n "$too_old" ]; then
    echo "Signpost needs Python 3.11 or newer, and this machine has $too_old. Install a newer one from python.org or your package manager." >&2
else
    echo "Signpost needs Python 3.11 or newer, and this machine has none. Install it from python.org or with: apt install python3 python3-venv" >&2
fi
exit 2
