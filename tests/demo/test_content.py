"""What the demonstration's files say of themselves."""

from importlib.resources import files

from rodtrad.demo import content
from rodtrad.exchange.kolada import known


def test_a_figure_of_koladas_is_described_as_kolada_describes_it() -> None:
    lent = [part for part in content.thread().series if part.kolada]

    assert len(lent) == 6
    assert [(part.description, part.method, part.source) for part in lent] == [
        (known.kpis()[part.kolada].title, known.kpis()[part.kolada].method, _address(part.kolada))
        for part in lent
    ]


def test_a_figure_of_ones_own_is_described_by_the_file() -> None:
    own = next(part for part in content.thread().series if not part.kolada)
    written = (files("rodtrad.demo") / "data/thread.toml").read_text(encoding="utf-8")

    assert f'method = "{own.method}"' in written
    assert "Kolada" not in own.source


def _address(kpi: str) -> str:
    return f"Kolada, https://api.kolada.se/v3/kpi/{kpi}"
