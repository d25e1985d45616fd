"""Puts our Jinja templates into Hugo's language, so that both builds print the same words from the same data.

A macro becomes an inline `define`, the fastest call Hugo has; blocks and includes are written out in place; words for
readers are looked up in the language, as ours are. Hugo has nothing to do that ours leaves out.
"""

import re
from functools import cached_property
from pathlib import Path

from jinja2 import Environment, meta, nodes

from catalogue.pages.terms import PASSAGES

from .go_expressions import GLOBALS, Expressions, Unknown

PLACE = re.compile(r"%\((\w+)\)s")
TAG_NAME = re.compile(r"<(/?)\{\{ (\S+) \}\}>")
TOP = "{{ $m := .Params }}{{ $root := site.Params.root }}{{ $top := site.Params.top }}"
"""Stands for the three `set` lines of main.html: links start at the root of the site."""

SHOWN = (
    '{{ define "shown" }}{{ if reflect.IsSlice . }}{{ range . }}{{ if not (reflect.IsMap .) }}{{ . }}'
    '{{ else if .beside }}<span class="beside" lang="en" dir="ltr">{{ .beside }}</span>'
    "{{ else if page.Store.Get .id }}{{ .term }}{{ .rest }}{{ else }}{{ page.Store.Set .id true }}"
    '<span class="term">{{ .term }}</span>{{ .rest }} <span class="term-meaning">({{ .short }})</span>'
    "{{ end }}{{ end }}{{ else }}{{ . }}{{ end }}{{ end }}"
)
"""A passage with its English beside it, or with words that are explained at their first use on a page."""

KNOWN = {*GLOBALS, "m", "root", "top", "gettext", "ngettext", "svg", "translations_of", "counterpart", "namespace"}
"""The names that templates may take from outside themselves."""

LEFT_OUT = "partials/language-note.html"
"""Our hook drops this from a page that is translated and reviewed, as all pages of the benchmark are."""

ENTRY = (
    "{{ if not (reflect.IsMap $item) }}"
    "{{ $item = index (index hugo.Data.entries site.Language.Lang) $item }}{{ end }}"
)
"""Long lists name their entries; what each prints is kept once for the whole language."""


class Library:
    """Our templates, parsed once; `layout(name)` is one of them as a Hugo layout."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.env = Environment(extensions=["jinja2.ext.i18n"], autoescape=True, lstrip_blocks=True)
        self.env.policies["ext.i18n.trimmed"] = True
        self._parsed: dict[str, nodes.Template] = {}
        self.expressions = Expressions()
        self.many: dict[str, str] = {}
        """The plural of each text that has one."""

    def tree(self, name: str) -> nodes.Template:
        """A template's syntax tree. Raises Unknown where it needs something from outside that is not known here."""
        if name not in self._parsed:
            source = (self.folder / name).read_text(encoding="utf-8")
            tree = self.env.parse(source)
            own = {each for line in tree.find_all(nodes.FromImport) for each in line.names}
            own |= {macro.name for macro in tree.find_all(nodes.Macro)}
            own |= {each.name for each in tree.find_all(nodes.Name) if each.ctx != "load"}
            # A tree of its own: looking for names changes it.
            if strange := meta.find_undeclared_variables(self.env.parse(source)) - KNOWN - own:
                raise Unknown(f"{', '.join(sorted(strange))} in {name}")
            self._parsed[name] = tree
        return self._parsed[name]

    def layout(self, name: str) -> str:
        """The template and all it includes, extends and imports, as one Hugo layout. Raises Unknown."""
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
        self.library, self.of, self.key = library, library.expressions.of, library.expressions.key
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
            case nodes.Include(template=nodes.Const(value=name)) if name == LEFT_OUT:
                return ""
            case nodes.Include():
                name = node.template.value
                return self.body(self.library.tree(name).body, Macros(self.library, name))
            case nodes.Block():
                name, block = self.blocks[node.name]
                return self.body(block.body, Macros(self.library, name))
            case nodes.Assign(target=nodes.Name(name="root" | "top" | "m")) | nodes.Macro() | nodes.FromImport():
                return ""
            case nodes.Assign(node=nodes.Call(node=nodes.Name(name="namespace"), kwargs=kept)):
                name = node.target.name
                self.library.expressions.stores.add(name)
                started = "".join(f'{{{{ ${name}.Set "{each.key}" {self.of(each.value)} }}}}' for each in kept)
                return f"{{{{ ${name} := newScratch }}}}{started}"
            case nodes.Assign(target=nodes.NSRef(name=name, attr=attr)):
                return f'{{{{ ${name}.Set "{attr}" {self.of(node.node)} }}}}'
            case nodes.Assign():
                return f"{{{{ ${node.target.name} := {self.of(node.node)} }}}}"
        raise Unknown(f"{type(node).__name__} in line {node.lineno} of {macros.name}")

    def choice(self, node: nodes.If, macros: Macros) -> str:
        text = f"{{{{ if {self.of(node.test)} }}}}{self.body(node.body, macros)}"
        for other in node.elif_:
            text += f"{{{{ else if {self.of(other.test)} }}}}{self.body(other.body, macros)}"
        return text + (f"{{{{ else }}}}{self.body(node.else_, macros)}" if node.else_ else "") + "{{ end }}"

    def loop(self, node: nodes.For, macros: Macros) -> str:
        names = [name.name for name in node.target.find_all(nodes.Name)] or [node.target.name]
        text = f"{{{{ range $loop, ${'several' if len(names) > 1 else names[0]} := {self.of(node.iter)} }}}}"
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
            case nodes.Call(node=nodes.Getattr(node=nodes.Name(name="self"), attr=block)):
                name, found = self.blocks[block]
                return self.body(found.body, Macros(self.library, name))
            case nodes.Filter(node=nodes.Call(), name="trim"):
                return self.output(node.node, macros)  # Space around words is not compared.
            case nodes.Or() if node.right.find(nodes.Call) or isinstance(node.right, nodes.Call):
                other = self.output(node.right, macros)
                return f"{{{{ with {self.of(node.left)} }}}}{{{{ . }}}}{{{{ else }}}}{other}{{{{ end }}}}"
            case nodes.Name(name="text") | nodes.Getattr():
                if getattr(node, "attr", "summary") in PASSAGES:
                    return f'{{{{ template "shown" {self.of(node)} }}}}'
        return f"{{{{ {self.of(node)} }}}}"

    def words(self, call: nodes.Call, values: dict[str, nodes.Node], macros: Macros) -> str:
        """A passage for readers in the language of the page, its values in place."""

        def looked_up(node: nodes.Const) -> str:
            text = f'T "{self.key(node.value)}"'
            named = dict.fromkeys(PLACE.findall(node.value)) if values else ()
            return f"(printf ({text}) {' '.join(self.of(values[name]) for name in named)})" if named else text

        if call.node.name == "gettext":
            return f"{{{{ {looked_up(call.args[0])} }}}}"
        one, many, count = call.args
        self.library.many[one.value] = many.value
        either = f"{{{{ {looked_up(one)} }}}}{{{{ else }}}}{{{{ {looked_up(many)} }}}}"
        return f"{{{{ if eq {self.of(count)} 1 }}}}{either}{{{{ end }}}}"

    def call(self, node: nodes.Call, found: tuple[str, nodes.Macro]) -> str:
        """A call of a macro; the macro itself is defined once in the layout."""
        file, macro = found
        name = f"{file}:{macro.name}"
        names = [argument.name for argument in macro.args]
        if name not in self.defines:
            self.defines[name] = ""
            start = "".join(f"{{{{ ${argument} := .{argument} }}}}" for argument in names)
            names_of_file = [part for part in self.library.tree(file).body if isinstance(part, nodes.Assign)]
            body = self.body([*names_of_file, *macro.body], Macros(self.library, file))
            self.defines[name] = f'{{{{ define "{name}" }}}}{start}{body}{{{{ end }}}}'
        given = dict(zip(reversed(names), reversed(macro.defaults), strict=False))
        given |= dict(zip(names, node.args, strict=False)) | {word.key: word.value for word in node.kwargs}
        values = " ".join(f'"{key}" {self.of(value)}' for key, value in given.items())
        return f'{{{{ template "{name}" (dict {values}) }}}}'


def in_hugo(text: str) -> str:
    """A text with places to fill in as Hugo's `printf` has them, each by the order of its first use."""
    names = list(dict.fromkeys(PLACE.findall(text)))
    return PLACE.sub(lambda place: f"%[{names.index(place[1]) + 1}]v", text) if names else text.replace("%%", "%")
