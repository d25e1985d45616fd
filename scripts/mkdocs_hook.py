"""The one MkDocs hook: our templates escape what they print, know the frame and Material's icons; only our files are published."""

import json
from functools import cache
from pathlib import Path

from markupsafe import Markup

OURS = Path(__file__).parent.parent / "overrides"


def on_files(files, config, **_):
    """Leaves out Material's own stylesheets and scripts: our templates use none of them."""
    for file in list(files):
        theirs = not Path(file.abs_src_path).is_relative_to(OURS)
        if theirs and not Path(file.abs_src_path).is_relative_to(config.docs_dir):
            files.remove(file)
    return files


def on_env(env, config, **_):
    """Turns autoescape on (nothing else covers children, includes and macros) and gives every template the frame."""
    env.autoescape = True
    env.lstrip_blocks = True
    env.policies["ext.i18n.trimmed"] = True
    env.globals["frame"] = json.loads(Path(config.docs_dir).with_suffix(".json").read_text(encoding="utf-8"))
    env.globals["svg"] = cache(lambda name: Markup(env.loader.get_source(env, f".icons/material/{name}.svg")[0]))
    return env
