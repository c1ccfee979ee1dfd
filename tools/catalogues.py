"""Keeps the message catalogues in step with the source strings, or says how far they are from it.

python tools/catalogues.py           writes new strings into the catalogues and compiles them
python tools/catalogues.py --check   changes nothing and says what is wrong; fails if anything is

The Swedish catalogue is written by hand: it says in our own voice what the frameworks say.
"""

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import allauth
import django
import polib
from django.conf import settings
from django.utils.translation.template import templatize

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "rodtrad"
LANGUAGES = ["en"]
RETOLD = "sv"
FRAMEWORKS = (
    Path(django.__path__[0]) / "conf",
    Path(django.__path__[0]) / "contrib" / "auth",
    Path(allauth.__path__[0]),
)
HEADER = {
    "Project-Id-Version": "Röda tråden",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}
# Where the text, the plural and the context stand among the arguments of a call.
CALLS: dict[str, tuple[int, int | None, int | None]] = {
    "gettext": (0, None, None),
    "gettext_noop": (0, None, None),
    "sentence": (0, None, None),
    "ngettext": (0, 1, None),
    "pgettext": (1, None, 0),
    "npgettext": (1, 2, 0),
}
# The modules whose functions translate, under whatever name they are imported.
SPEAKING = ("django.utils.translation", "language")
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|%([sd])|\{(\w*)\}")


@dataclass(frozen=True)
class Message:
    """A string in the source, with its plural and what it is told apart by."""

    text: str
    plural: str = ""
    context: str = ""


def messages(package: Path) -> dict[Message, list[str]]:
    """Return every string that the package wraps, with the files it stands in."""
    found: dict[Message, list[str]] = {}
    for path in sorted(package.rglob("*")):
        if path.suffix not in {".py", ".html", ".txt"} or "migrations" in path.parts:
            continue
        text = path.read_text(encoding="utf-8")
        wrapped = _in_code(text) if path.suffix == ".py" else _in_template(text, path.name)
        for message in wrapped:
            places = found.setdefault(message, [])
            place = path.relative_to(package).as_posix()
            if place not in places:
                places.append(place)
    return _one_each(found)


def _one_each(found: dict[Message, list[str]]) -> dict[Message, list[str]]:
    """A text wrapped both alone and with a plural is one entry: the plural's answers for both."""
    plurals = {(message.text, message.context) for message in found if message.plural}
    return {
        message: places
        for message, places in found.items()
        if message.plural or (message.text, message.context) not in plurals
    }


def _in_code(text: str) -> Iterator[Message]:
    tree = ast.parse(text)
    names = {
        alias.asname or alias.name: alias.name.removesuffix("_lazy")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").endswith(SPEAKING)
        for alias in node.names
    }
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        name = names.get(getattr(call.func, "id", ""), "")
        if name in CALLS:
            yield from _message(name, call.args)


def _in_template(text: str, origin: str) -> Iterator[Message]:
    """Django turns tags into calls of gettext between letters that mean nothing."""
    for call in re.finditer(r"\b(n?p?gettext|_)\(", templatize(text, origin=origin)):
        rest = call.string[call.start() :]
        node = ast.parse(rest[: _end(rest)], mode="eval").body
        if isinstance(node, ast.Call):
            yield from _message("gettext" if call[1] == "_" else call[1], node.args)


def _end(text: str) -> int:
    """Return where a call ends: its strings may hold brackets, so shorter is tried first."""
    for bracket in re.finditer(r"\)", text):
        try:
            ast.parse(text[: bracket.end()], mode="eval")
        except SyntaxError:
            continue
        return bracket.end()
    raise ValueError(f"The call never ends: {text[:60]}")


def _message(name: str, arguments: list[ast.expr]) -> Iterator[Message]:
    said = [node.value if isinstance(node, ast.Constant) else None for node in arguments]
    positions = CALLS[name]
    parts = [said[position] if position is not None else "" for position in positions]
    # Blank text is asked of gettext by nobody: it would answer with the catalogue's header.
    if all(isinstance(part, str) for part in parts) and parts[0]:
        yield Message(*map(str, parts))


def place(language: str) -> Path:
    return PACKAGE / "locale" / language / "LC_MESSAGES" / "django.po"


def retold(catalogue: polib.POFile) -> dict[Message, list[str]]:
    """Return which of the catalogue's strings the frameworks still say."""
    files = (folder / "locale" / RETOLD / "LC_MESSAGES" / "django.po" for folder in FRAMEWORKS)
    said = {_of(entry) for file in files for entry in polib.pofile(str(file)) if not entry.obsolete}
    return {message: [] for message in map(_of, catalogue) if message in said}


def brought_up_to_date(known: polib.POFile, wrapped: dict[Message, list[str]]) -> polib.POFile:
    """Return a catalogue of exactly the wrapped strings, with the translations there were."""
    memory = {_of(entry): entry for entry in known if not entry.obsolete and not entry.fuzzy}
    catalogue = polib.POFile(wrapwidth=100)
    catalogue.metadata = HEADER | {"Language": known.metadata.get("Language", "")}
    for message, places in wrapped.items():
        entry = polib.POEntry(msgid=message.text, occurrences=[(name, "") for name in places])
        entry.msgctxt = message.context or None
        old = memory.get(message)
        if message.plural:
            entry.msgid_plural = message.plural
            entry.msgstr_plural = old.msgstr_plural if old else {0: "", 1: ""}
        elif old:
            entry.msgstr = old.msgstr
        catalogue.append(entry)
    return catalogue


def _of(entry: polib.POEntry) -> Message:
    return Message(entry.msgid, entry.msgid_plural or "", entry.msgctxt or "")


def faults(
    catalogue: polib.POFile, compiled: polib.MOFile, wrapped: dict[Message, list[str]]
) -> list[str]:
    """Say in a sentence each what keeps the catalogue from being whole."""
    known = {_of(entry): entry for entry in catalogue if not entry.obsolete}
    told = [f"not in the catalogue: {message.text!r}" for message in wrapped.keys() - known.keys()]
    told += [f"no longer wrapped: {message.text!r}" for message in known.keys() - wrapped.keys()]
    told += [f"left over: {entry.msgid!r}" for entry in catalogue.obsolete_entries()]
    for entry in known.values():
        if entry.fuzzy:
            told.append(f"only guessed: {entry.msgid!r}")
        elif not entry.translated():
            told.append(f"not translated: {entry.msgid!r}")
        elif not _agree(entry):
            told.append(f"placeholders differ: {entry.msgid!r}")
    if _texts(entry for entry in known.values() if not entry.fuzzy) != _texts(compiled):
        told.append("the compiled catalogue is not made from this one")
    return sorted(told)


def _agree(entry: polib.POEntry) -> bool:
    """Say whether each form fills in what the source fills in; a singular may leave out its one."""
    forms = [text for _, text in sorted(entry.msgstr_plural.items())] or [entry.msgstr]
    sources = [entry.msgid, *([entry.msgid_plural] if entry.msgid_plural else [])]
    return [_filled(text) for text in forms] == [_filled(text) for text in sources]


def _filled(text: str) -> list[tuple[str, ...]]:
    return sorted(PLACEHOLDER.findall(text.replace("%%", "")))


def _texts(entries: Iterable[polib.POEntry | polib.MOEntry]) -> dict[Message, list[str]]:
    texts = {
        _of(entry): [entry.msgstr, *(text for _, text in sorted(entry.msgstr_plural.items()))]
        for entry in entries
    }
    return {message: said for message, said in texts.items() if any(said)}


def check() -> int:
    wrapped = messages(PACKAGE)
    is_whole = True
    for language in [*LANGUAGES, RETOLD]:
        path = place(language)
        catalogue = polib.pofile(str(path))
        compiled = polib.mofile(str(path.with_suffix(".mo")))
        told = faults(catalogue, compiled, retold(catalogue) if language == RETOLD else wrapped)
        sys.stdout.write("".join(f"{language}: {sentence}\n" for sentence in told))
        is_whole = is_whole and not told
    return 0 if is_whole else 1


def write() -> int:
    wrapped = messages(PACKAGE)
    for language in LANGUAGES:
        path = place(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        known = polib.pofile(str(path)) if path.exists() else polib.POFile()
        known.metadata["Language"] = language
        catalogue = brought_up_to_date(known, wrapped)
        catalogue.save(str(path))
        catalogue.save_as_mofile(str(path.with_suffix(".mo")))
    by_hand = place(RETOLD)
    polib.pofile(str(by_hand)).save_as_mofile(str(by_hand.with_suffix(".mo")))
    return 0


if __name__ == "__main__":
    settings.configure(USE_I18N=False)
    if sys.argv[1:] == ["--check"]:
        sys.exit(check())
    write()
    sys.exit(check())
