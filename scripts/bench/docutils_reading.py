"""Reads the pages that a JSON list on the standard input names with docutils, and reports nothing."""

import json
import sys

from docutils.core import publish_doctree

SETTINGS = {
    "report_level": 5,
    "halt_level": 6,
    "file_insertion_enabled": False,
    "raw_enabled": False,
    "_disable_config": True,
}

for name in json.load(sys.stdin):
    with open(name, encoding="utf-8", errors="replace") as page:
        source = page.read()
    try:
        publish_doctree(source, source_path=name, settings_overrides=SETTINGS)
    except Exception as error:  # a page that docutils cannot take has cost its time all the same
        print(f"{name}: {error!r}", file=sys.stderr)
