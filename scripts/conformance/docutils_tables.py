"""Reads the pages and modules that the standard input names, one a line, with docutils, and prints for each a line of JSON
with its tables, its fields for status codes, and all its words. Of a module, what its program does is told, too.

Directives that docutils does not know stand in for those of Sphinx: they read what they hold, or show it as it is.
"""

import ast
import inspect
import json
import re
import sys
import warnings

from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Directive, Parser, directives, roles, states
from docutils.transforms.references import Substitutions
from docutils.utils import new_document

SHOWN = {"code", "code-block", "sourcecode", "literalinclude", "raw", "math", "http:example", "graphviz"}
SILENT = {
    "autoflask", "automodule", "contents", "default-domain", "highlight", "include", "index", "meta", "module",
    "openapi", "rest_expand_all", "rest_method", "rest_parameters", "rest_status_code", "toctree",
}
SETTINGS = get_default_settings(Parser)
SETTINGS.report_level, SETTINGS.halt_level = 5, 6
SETTINGS.file_insertion_enabled = SETTINGS.raw_enabled = False
FIELD = re.compile(r"(?:status ?code|status|code)\s+(\d{3})(?!\d)", re.IGNORECASE)
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
STATING = re.compile(r"\+[-=]|== |table::|:(?:status ?code|status|code) +\d", re.IGNORECASE)


class AnyOption(dict):
    """Takes every option as it is."""

    def __contains__(self, key):
        return True

    def __getitem__(self, key):
        return directives.unchanged


class StandIn(Directive):
    """A directive that docutils does not know, or that a page is read without."""

    has_content = True
    optional_arguments = 50
    final_argument_whitespace = True
    option_spec = AnyOption({"any": directives.unchanged})

    def run(self):
        if self.name.lower() in SILENT:
            return []
        if self.name.lower() in SHOWN:
            return [nodes.literal_block("", "\n".join(self.content))]
        held = nodes.container()
        self.state.nested_parse(self.content, self.content_offset, held)
        return [held]


def titled(name, rawtext, text, lineno, inliner, options=None, content=None):
    """A role that docutils does not know, by its title."""
    title = re.match(r"^(.*?)\s*<[^<>]*>$", text, re.DOTALL)
    return [nodes.inline(rawtext, (title.group(1) if title else text).lstrip("~!"))], []


known_directive, known_role = directives.directive, roles.role


def directive(name, language, document):
    found, messages = known_directive(name, language, document)
    return (StandIn, []) if found is None or name.lower() in SHOWN | SILENT else (found, messages)


def role(name, language, lineno, reporter):
    found, messages = known_role(name, language, lineno, reporter)
    return (titled, []) if found is None or name == "code" else (found, messages)


states.directives.directive = directive
states.roles.role = role


def words_of(node):
    own = node.deepcopy()
    for inner in [*own.findall(nodes.table), *own.findall(nodes.system_message)]:
        if inner.parent is not None:
            inner.parent.remove(inner)
    return " ".join(child.astext() for child in own.children)


def rows_of(group, kind):
    return [
        [words_of(entry) for entry in row.children]
        for part in group.children if isinstance(part, kind) for row in part.children
    ]


def tables_in(document):
    for table in document.findall(nodes.table):
        group = next(iter(table.findall(nodes.tgroup)))
        caption = next((child.astext() for child in table.children if isinstance(child, nodes.title)), None)
        yield {"caption": caption, "header_rows": rows_of(group, nodes.thead), "body_rows": rows_of(group, nodes.tbody)}


def fields_in(document):
    for field in document.findall(nodes.field):
        stated = FIELD.match(field[0].astext())
        if stated is not None:
            yield {"code": int(stated.group(1)), "words": words_of(field[1])}


def read(file, text):
    document = new_document(file, SETTINGS)
    Parser().parse(text, document)
    Substitutions(document).apply()
    return document


def texts_of(file, source):
    """A page, or the docstrings of a module that may state something."""
    if not file.endswith(".py"):
        return [source]
    found = [node for node in ast.walk(ast.parse(source)) if isinstance(node, DOCUMENTED) and ast.get_docstring(node, False)]
    texts = [inspect.cleandoc(ast.get_docstring(node, False)) for node in sorted(found, key=lambda node: node.body[0].lineno)]
    return [text for text in texts if STATING.search(text)]


def program_of(file, source):
    """A module without what its docstrings say, as a text that is the same for the same program."""
    if not file.endswith(".py"):
        return ""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, DOCUMENTED) and ast.get_docstring(node, False):
            node.body[0].value.value = ""
    return ast.dump(tree)


warnings.simplefilter("ignore")
for file in sys.stdin.read().splitlines():
    with open(file, encoding="utf-8", errors="replace") as page:
        source = page.read()
    texts = texts_of(file, source)
    documents = [read(file, text) for text in texts]
    print(json.dumps({
        "file": file,
        "tables": [table for document in documents for table in tables_in(document)],
        "fields": [field for document in documents for field in fields_in(document)],
        "words": " ".join(document.astext() for document in documents),
        "program": program_of(file, source),
    }))
