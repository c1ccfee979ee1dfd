"""The town the other tests live in."""

from tests.town import Town

from rodtrad.organisation.queries import tree


def test_the_town_stands_with_its_branches(town: Town) -> None:
    standing = tree()

    below = [node.name for node in standing.subtree(town.care_committee.pk)]

    assert below == [
        "Omsorgsnämnden",
        "Omsorgsförvaltningen",
        "Hemtjänsten",
        "Hemtjänsten Norr",
        "Hemtjänsten Söder",
        "Stiftelsen Björkhaga",
    ]


def test_the_town_stands_again_for_the_next_test(town: Town) -> None:
    standing = tree()

    assert len(standing) == 16
    assert standing.name(town.home_care_south.pk) == "Hemtjänsten Söder"
