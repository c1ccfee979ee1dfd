"""Texts that say alike in six groups, in words that each group has to itself."""

from rodtrad.core.themes.grouping import Text

SAID = (
    "Vattnet i kranen är brunt",
    "Snön på gatan plogas inte",
    "Elever i skolan saknar lärare",
    "Soptunnan töms aldrig av sopbilen",
    "Biblioteket har stängt, böckerna saknas",
    "Bussen stannar inte vid hållplatsen",
)


def texts(of_each: int = 20, senders: int = 20) -> list[Text]:
    """Six groups in words of their own, each text with one word that is nobody else's."""
    return [
        Text(
            100 * group_ + at,
            f"{said} {'uvwxyz'[group_ - 1] + 'abcdefghijklmnopqrst'[at] * 4}",
            f"{group_}-{at % senders}",
        )
        for group_, said in enumerate(SAID, start=1)
        for at in range(of_each)
    ]
