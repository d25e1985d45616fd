"""Puts the expressions of our Jinja templates into Hugo's language."""

import json
import re

from jinja2 import nodes

SIMPLE = re.compile(r"[A-Za-z_]\w*")
COMPARISONS = {"eq": "eq", "ne": "ne", "gt": "gt", "lt": "lt", "gteq": "ge", "lteq": "le"}
FILTERS = {
    "length": "(len {0})", "join": "(delimit {0} {1})", "replace": "(replace {0} {1} {2})", "sum": "(math.Sum {0})",
    "trim": "(strings.Trim {0} {1})", "urlencode": "{0}", "safe": "(safeHTML {0})",
}  # fmt: skip
"""Hugo escapes by the place: what stands in an address is escaped as one."""

GLOBALS = {"frame": "site.Params.frame", "page": '(ne $.Kind "404")', "base_url": "site.Params.root"}
PAGE = {"canonical_url": "$.Permalink", "content": "$.Content"}


class Unknown(Exception):
    """Our templates use something that has no counterpart here yet."""


class Expressions:
    """Writes expressions; `words` collects the texts that readers see, each with the key it is looked up by."""

    def __init__(self) -> None:
        self.words: dict[str, str] = {}
        self.stores: set[str] = set()
        """Names that our templates change while they print: Jinja's namespaces."""

    def key(self, english: str) -> str:
        """What a text is looked up by."""
        return self.words.setdefault(english, f"words-{len(self.words)}")

    def of(self, node: nodes.Node) -> str:
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
            case nodes.Getattr(node=nodes.Name(name=name), attr=attr) if name in self.stores:
                return f'(${name}.Get "{attr}")'
            case nodes.Getattr():
                return f"{self.of(node.node)}.{node.attr}"
            case nodes.Getitem(arg=nodes.Const(value=str() as key)) if SIMPLE.fullmatch(key):
                return f"{self.of(node.node)}.{key}"
            case nodes.Getitem(arg=nodes.Slice(start=start, stop=None, step=None)):
                return f"(substr {self.of(node.node)} {self.of(start)})"
            case nodes.Getitem():
                return f"(index {self.of(node.node)} {self.of(node.arg)})"
            case nodes.And() | nodes.Or():
                return f"({type(node).__name__.lower()} {self.of(node.left)} {self.of(node.right)})"
            case nodes.Not():
                return f"(not {self.of(node.node)})"
            case nodes.Compare(expr=nodes.Getitem() as one, ops=[nodes.Operand(op="in", expr=nodes.Const() as all)]):
                return f"(in {self.of(all)} (substr {self.of(one.node)} {self.of(one.arg)} 1))"
            case nodes.Compare(ops=[nodes.Operand(op="in", expr=several)]):
                return f"(in {self.of(several)} {self.of(node.expr)})"
            case nodes.Compare(ops=[nodes.Operand(op=op, expr=other)]) if op in COMPARISONS:
                return f"({COMPARISONS[op]} {self.of(node.expr)} {self.of(other)})"
            case nodes.CondExpr():
                other = self.of(node.expr2) if node.expr2 else '""'
                return f"(cond (not (not {self.of(node.test)})) {self.of(node.expr1)} {other})"
            case nodes.Add():
                return f"(add {self.of(node.left)} {self.of(node.right)})"
            case nodes.Concat():
                return f"(print {' '.join(map(self.of, node.nodes))})"
            case nodes.Tuple() | nodes.List():
                return f"(slice {' '.join(map(self.of, node.items))})"
            case nodes.Filter(name=name) if name in FILTERS:
                return FILTERS[name].format(self.of(node.node), *map(self.of, node.args))
            case nodes.Call(node=nodes.Getattr(node=text, attr="rstrip"), args=[ends]):
                return f"(strings.TrimRight {self.of(ends)} {self.of(text)})"
            case nodes.Call(node=nodes.Name(name="translations_of")):  # Every page is in every language here.
                return "site.Params.frame.languages"
            case nodes.Call(node=nodes.Name(name="counterpart"), args=[_, address]):
                return self.of(address)
            case nodes.Call(node=nodes.Name(name="gettext")):
                return f'(T "{self.key(node.args[0].value)}")'
            case nodes.Call(node=nodes.Name(name="svg")):
                return f"(index hugo.Data.icons {self.of(node.args[0])} | safeHTML)"
            case nodes.MarkSafeIfAutoescape():
                return self.of(node.expr)
        raise Unknown(f"{type(node).__name__} in line {node.lineno}: {node}")
