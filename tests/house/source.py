"""The source files, read once, as the house rules see them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "src" / "rodtrad"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def modules() -> tuple[Path, ...]:
    """Return every module of the product, migrations aside."""
    return tuple(p for p in sorted(PACKAGE.rglob("*.py")) if "migrations" not in p.parts)


@cache
def trials() -> tuple[Path, ...]:
    return tuple(sorted((ROOT / "tests").rglob("*.py")))


@cache
def everything_of_ours() -> tuple[Path, ...]:
    """Return every module of the product and of what surrounds it: tests, tools, benchmarks."""
    around = (ROOT / "tools", ROOT / "benchmarks")
    found = (path for folder in around for path in sorted(folder.rglob("*.py")))
    return (*modules(), *trials(), *found)


def functions(path: Path) -> Iterator[Function]:
    """Yield every function and method in a module."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(function: Function) -> int:
    """Return a function's lines, its docstring aside."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    if ast.get_docstring(function):
        said = function.body[0]
        lines -= (said.end_lineno or said.lineno) - said.lineno + 1
    return lines


def is_view(function: Function) -> bool:
    """Say whether a function answers a request."""
    first = function.args.args[:1]
    return bool(first) and first[0].arg == "request" and isinstance(function.returns, ast.expr)


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
