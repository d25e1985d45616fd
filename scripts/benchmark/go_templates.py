"""Puts our Jinja templates into Hugo's language, so that both builds print the same words from the same data.

A macro becomes an inline `define`, the fastest call Hugo has; blocks and includes are written out in place; words for
readers stand as they are, without a look-up of translations. Hugo has nothing to do that ours leaves out.
"""

import json
import re
from functools import cached_property
from pathlib import Path

from jinja2 import Environment, nodes

from catalogue.pages.terms import PASSAGES

SIMPLE = re.compile(r"[A-Za-z_]\w*")
PLACE = re.compile(r"%\((\w+)\)s")
TAG_NAME = re.compile(r"<(/?)\{\{ (\S+) \}\}>")
COMPARISONS = {"eq": "eq", "ne": "ne", "gt": "gt", "lt": "lt", "gteq": "ge", "lteq": "le"}
FILTERS = {
    "length": "(len {0})", "join": "(delimit {0} {1})", "replace": "(replace {0} {1} {2})", "sum": "(math.Sum {0})",
    "trim": "(strings.Trim {0} {1})", "urlencode": "{0}", "safe": "(safeHTML {0})",
}  # fmt: skip
GLOBALS = {"frame": "site.Params.frame", "page": '(ne $.Kind "404")', "base_url": "site.Params.root"}
PAGE = {"canonical_url": "$.Permalink", "content": "$.Content"}
TOP = "{{ $m := .Params }}{{ $root := site.Params.root }}{{ $top := site.Params.top }}"
"""Stands for the three `set` lines of main.html: links start at the root of the site."""

SHOWN = (
    '{{ define "shown" }}{{ if reflect.IsSlice . }}{{ range . }}{{ if not (reflect.IsMap .) }}{{ . }}'
    "{{ else if page.Store.Get .id }}{{ .term }}{{ else }}{{ page.Store.Set .id true }}"
    '<span class="term">{{ .term }}</span> <span class="term-meaning">({{ .short }})</span>{{ end }}{{ end }}'
    "{{ else }}{{ . }}{{ end }}{{ end }}"
)
"""A passage with the words that are explained at their first use on a page: what `catalogue.runs` does for ours."""

ENTRY = (
    "{{ if not (reflect.IsMap $item) }}"
    "{{ $item = index (index hugo.Data.entries site.Language.Lang) $item }}{{ end }}"
)
"""Long lists name their entries; what each prints is kept once for the whole language."""


class Unknown(Exception):
    """Our templates use something that has no counterpart here yet."""


class Library:
    """Our templates, parsed once; `layout(name)` is one of them as a Hugo layout."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.env = Environment(extensions=["jinja2.ext.i18n"], autoescape=True, lstrip_blocks=True)
        self.env.policies["ext.i18n.trimmed"] = True
        self._parsed: dict[str, nodes.Template] = {}

    def tree(self, name: str) -> nodes.Template:
        """A template's syntax tree."""
        if name not in self._parsed:
            self._parsed[name] = self.env.parse((self.folder / name).read_text(encoding="utf-8"))
        return self._parsed[name]

    def layout(self, name: str) -> str:
        """The template and all it includes, extends and imports, as one Hugo layout."""
        writer = Writer(self)
        body = TOP + writer.page(name)
        # Hugo takes a tag whose name is a value for text unless it is told.
        return TAG_NAME.sub(r'{{ printf "<\1%s>" \2 | safeHTML }}', SHOWN + "".join(writer.defines.values()) + body)


class Macros:
    """The macros one template may call: its own and those it imports, each as (file, macro)."""

    def __init__(self, library: Library, name: str):
        self.library, self.name = library, name

    @cached_property
    def known(self) -> dict[str, tuple[str, nodes.Macro]]:
        tree = self.library.tree(self.name)
        found = {macro.name: (self.name, macro) for macro in tree.find_all(nodes.Macro)}
        for line in tree.find_all(nodes.FromImport):
            theirs = Macros(self.library, line.template.value).known
            found |= {name: theirs[name] for name in line.names}
        return found


class Writer:
    """Writes one layout; `defines` collects the macros it needs."""

    def __init__(self, library: Library):
        self.library = library
        self.defines: dict[str, str] = {}
        self.blocks: dict[str, tuple[str, nodes.Block]] = {}

    def page(self, name: str) -> str:
        """A template with its parents: the child's blocks in the parents' places."""
        tree = self.library.tree(name)
        for block in tree.find_all(nodes.Block):
            self.blocks.setdefault(block.name, (name, block))
        if parent := tree.find(nodes.Extends):
            return self.page(parent.template.value)
        return self.body(tree.body, Macros(self.library, name))

    def body(self, parts: list[nodes.Node], macros: Macros) -> str:
        return "".join(self.statement(part, macros) for part in parts)

    def statement(self, node: nodes.Node, macros: Macros) -> str:
        match node:
            case nodes.Output():
                return "".join(self.output(part, macros) for part in node.nodes)
            case nodes.If():
                return self.choice(node, macros)
            case nodes.For():
                return self.loop(node, macros)
            case nodes.Include():
                name = node.template.value
                return self.body(self.library.tree(name).body, Macros(self.library, name))
            case nodes.Block():
                name, block = self.blocks[node.name]
                return self.body(block.body, Macros(self.library, name))
            case nodes.Assign(target=nodes.Name(name="root" | "top" | "m")) | nodes.Macro() | nodes.FromImport():
                return ""
            case nodes.Assign():
                return f"{{{{ ${node.target.name} := {expression(node.node)} }}}}"
        raise Unknown(f"{type(node).__name__} in line {node.lineno} of {macros.name}")

    def choice(self, node: nodes.If, macros: Macros) -> str:
        text = f"{{{{ if {expression(node.test)} }}}}{self.body(node.body, macros)}"
        for other in node.elif_:
            text += f"{{{{ else if {expression(other.test)} }}}}{self.body(other.body, macros)}"
        return text + (f"{{{{ else }}}}{self.body(node.else_, macros)}" if node.else_ else "") + "{{ end }}"

    def loop(self, node: nodes.For, macros: Macros) -> str:
        names = [name.name for name in node.target.find_all(nodes.Name)] or [node.target.name]
        text = f"{{{{ range $loop, ${'several' if len(names) > 1 else names[0]} := {expression(node.iter)} }}}}"
        text += "".join(f"{{{{ ${name} := index $several {n} }}}}" for n, name in enumerate(names) if len(names) > 1)
        text += (ENTRY if names == ["item"] else "") + self.body(node.body, macros)
        return text + (f"{{{{ else }}}}{self.body(node.else_, macros)}" if node.else_ else "") + "{{ end }}"

    def output(self, node: nodes.Node, macros: Macros) -> str:
        """What stands between the tags: words as they are, values and macros as Hugo's actions."""
        match node:
            case nodes.TemplateData():
                return node.data
            case nodes.MarkSafeIfAutoescape(expr=nodes.Call() as call):
                return self.words(call, {}, macros)
            case nodes.Mod(left=nodes.MarkSafeIfAutoescape(expr=nodes.Call() as call), right=nodes.Dict() as values):
                return self.words(call, {pair.key.value: pair.value for pair in values.items}, macros)
            case nodes.Call(node=nodes.Name(name=name)) if name in macros.known:
                return self.call(node, macros.known[name])
            case nodes.Filter(node=nodes.Call(node=nodes.Name(name=name)), name="trim") if name in macros.known:
                return self.output(node.node, macros)  # Space around words is not compared.
            case nodes.Or() if node.right.find(nodes.Call) or isinstance(node.right, nodes.Call):
                other = self.output(node.right, macros)
                return f"{{{{ with {expression(node.left)} }}}}{{{{ . }}}}{{{{ else }}}}{other}{{{{ end }}}}"
            case nodes.Name(name="text") | nodes.Getattr():
                if getattr(node, "attr", "summary") in PASSAGES:
                    return f'{{{{ template "shown" {expression(node)} }}}}'
        return f"{{{{ {expression(node)} }}}}"

    def words(self, call: nodes.Call, values: dict[str, nodes.Node], macros: Macros) -> str:
        """A passage for readers, its values in place; the singular or the plural by their number."""

        def filled(node: nodes.Const) -> str:
            pieces = PLACE.split(node.value)
            pieces[1::2] = [self.output(values[name], macros) for name in pieces[1::2]]
            return "".join(pieces).replace("%%", "%") if values else node.value.replace("%%", "%")

        if call.node.name == "gettext":
            return filled(call.args[0])
        one, many, count = call.args
        return f"{{{{ if eq {expression(count)} 1 }}}}{filled(one)}{{{{ else }}}}{filled(many)}{{{{ end }}}}"

    def call(self, node: nodes.Call, found: tuple[str, nodes.Macro]) -> str:
        """A call of a macro; the macro itself is defined once in the layout."""
        file, macro = found
        name = f"{file}:{macro.name}"
        names = [argument.name for argument in macro.args]
        if name not in self.defines:
            self.defines[name] = ""
            start = "".join(f"{{{{ ${argument} := .{argument} }}}}" for argument in names)
            body = self.body(macro.body, Macros(self.library, file))
            self.defines[name] = f'{{{{ define "{name}" }}}}{start}{body}{{{{ end }}}}'
        given = dict(zip(reversed(names), reversed(macro.defaults), strict=False))
        given |= dict(zip(names, node.args, strict=False)) | {word.key: word.value for word in node.kwargs}
        values = " ".join(f'"{key}" {expression(value)}' for key, value in given.items())
        return f'{{{{ template "{name}" (dict {values}) }}}}'


def expression(node: nodes.Node) -> str:
    """An expression as one operand of Hugo's language. Raises Unknown."""
    match node:
        case nodes.Name(name=name):
            return GLOBALS.get(name, f"${name}")
        case nodes.Const(value=None):
            return "nil"
        case nodes.Const(value=value):
            return json.dumps(value, ensure_ascii=False)
        case nodes.Getattr(node=nodes.Name(name="page"), attr=attr):
            return PAGE[attr]
        case nodes.Getattr(node=nodes.Name(name="loop"), attr=attr):
            return {"first": "(eq $loop 0)", "index": "(add $loop 1)", "index0": "$loop"}[attr]
        case nodes.Getattr():
            return f"{expression(node.node)}.{node.attr}"
        case nodes.Getitem(arg=nodes.Const(value=str() as key)) if SIMPLE.fullmatch(key):
            return f"{expression(node.node)}.{key}"
        case nodes.Getitem():
            return f"(index {expression(node.node)} {expression(node.arg)})"
        case nodes.And() | nodes.Or():
            return f"({type(node).__name__.lower()} {expression(node.left)} {expression(node.right)})"
        case nodes.Not():
            return f"(not {expression(node.node)})"
        case nodes.Compare(expr=nodes.Getitem() as letter, ops=[nodes.Operand(op="in", expr=nodes.Const() as letters)]):
            return f"(in {expression(letters)} (substr {expression(letter.node)} {expression(letter.arg)} 1))"
        case nodes.Compare(ops=[nodes.Operand(op="in", expr=several)]):
            return f"(in {expression(several)} {expression(node.expr)})"
        case nodes.Compare(ops=[nodes.Operand(op=op, expr=other)]) if op in COMPARISONS:
            return f"({COMPARISONS[op]} {expression(node.expr)} {expression(other)})"
        case nodes.CondExpr():
            other = expression(node.expr2) if node.expr2 else '""'
            return f"(cond (not (not {expression(node.test)})) {expression(node.expr1)} {other})"
        case nodes.Concat():
            return f"(print {' '.join(map(expression, node.nodes))})"
        case nodes.Tuple() | nodes.List():
            return f"(slice {' '.join(map(expression, node.items))})"
        case nodes.Filter(name=name) if name in FILTERS:
            return FILTERS[name].format(expression(node.node), *map(expression, node.args))
        case nodes.Call(node=nodes.Getattr(node=text, attr="rstrip"), args=[ends]):
            return f"(strings.TrimRight {expression(ends)} {expression(text)})"
        case nodes.Call(node=nodes.Name(name="translations_of")):  # Every page is in every language here.
            return "site.Params.frame.languages"
        case nodes.Call(node=nodes.Name(name="counterpart"), args=[_, address]):
            return expression(address)
        case nodes.Call(node=nodes.Name(name="gettext")):
            return expression(node.args[0])
        case nodes.Call(node=nodes.Name(name="svg")):
            return f"(index hugo.Data.icons {expression(node.args[0])} | safeHTML)"
        case nodes.MarkSafeIfAutoescape():
            return expression(node.expr)
    raise Unknown(f"{type(node).__name__} in line {node.lineno}: {node}")
