import ast
import io
import tokenize
from collections.abc import Iterable
from pathlib import Path

from tests.house.source import everything_of_ours, functions, is_view, length, modules, place

LONGEST_MODULE = 400
LONGEST_FUNCTION = 40
LONGEST_VIEW = 25
MOST_COMMENTS_PER_HUNDRED_LINES = 6


def test_no_module_is_longer_than_one_sitting() -> None:
    assert _longer_than_one_sitting(everything_of_ours()) == {}


def test_what_surrounds_the_product_is_held_to_its_length_too() -> None:
    held = {place(path) for path in everything_of_ours()}

    around = {"tests/house/test_size.py", "tools/catalogues.py", "benchmarks/pages.py"}
    assert around | {place(path) for path in modules()} <= held


def test_a_module_of_one_line_too_many_would_be_found(tmp_path: Path) -> None:
    whole, too_long = tmp_path / "whole.py", tmp_path / "too_long.py"
    whole.write_text("x = 1\n" * LONGEST_MODULE)
    too_long.write_text("x = 1\n" * (LONGEST_MODULE + 1))

    assert _longer_than_one_sitting((whole, too_long)) == {too_long: LONGEST_MODULE + 1}


def test_no_function_is_longer_than_forty_lines() -> None:
    long = {
        f"{place(path)}:{function.name}": length(function)
        for path in modules()
        for function in functions(path)
        if length(function) > LONGEST_FUNCTION
    }

    assert long == {}


def test_a_view_finds_acts_and_answers_in_twenty_five_lines() -> None:
    long = {
        f"{place(path)}:{function.name}": length(function)
        for path in modules()
        for function in functions(path)
        if is_view(function) and length(function) > LONGEST_VIEW
    }

    assert long == {}


def test_the_rules_see_a_view_and_measure_it_without_its_docstring() -> None:
    source = (
        'def page(request: HttpRequest) -> HttpResponse:\n    """One."""\n    return answer()\n'
    )
    function = ast.parse(source).body[0]

    assert isinstance(function, ast.FunctionDef)
    assert is_view(function)
    assert length(function) == 2


def test_comments_are_few() -> None:
    lines = comments = 0
    for path in modules():
        lines += len(path.read_text().splitlines())
        comments += _comments(path)

    assert comments <= lines * MOST_COMMENTS_PER_HUNDRED_LINES / 100


def _longer_than_one_sitting(paths: Iterable[Path]) -> dict[Path, int]:
    lines = {path: len(path.read_text().splitlines()) for path in paths}
    return {path: count for path, count in lines.items() if count > LONGEST_MODULE}


def _comments(path: Path) -> int:
    tokens = tokenize.generate_tokens(io.StringIO(path.read_text()).readline)
    return sum(token.type == tokenize.COMMENT for token in tokens)
