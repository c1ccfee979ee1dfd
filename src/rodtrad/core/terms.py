"""Terms of office: four years at a time, from the year after the council is elected.

Councils are elected every fourth year, as in 2022 and 2026, and sit from 15 October that year
(Kommunallag 2017:725, chapter 5, section 7; Vallag 2005:837, chapter 1, section 3). A council's
first whole year of plans and budgets is the one after.
"""

LENGTH = 4
# The first whole year of the council that was elected in 2022.
A_FIRST_YEAR = 2023


def term_of(year: int) -> tuple[int, int]:
    """Return the first and the last year of the term that the year belongs to."""
    first = year - (year - A_FIRST_YEAR) % LENGTH
    return first, first + LENGTH - 1


def is_term(first_year: int, last_year: int) -> bool:
    """Say whether the years are a whole term, neither more nor less."""
    return (first_year, last_year) == term_of(first_year)
