"""What other rooms have written down of a name, and how it is taken away again."""

from collections.abc import Callable

Hide = Callable[[str, str], None]

_hiders: list[Hide] = []


def register(hide: Hide) -> None:
    """Let a room put what is shown in place of a name it has kept: `hide(name, shown)`."""
    _hiders.append(hide)


def hide_everywhere(name: str, shown: str) -> None:
    """Take the name away from everything kept."""
    for hide in _hiders:
        hide(name, shown)
