"""What is wrong is told in a sentence, and nothing of what was written is lost."""

from rodtrad.core.errors import BadInput, Conflict


def test_bad_input_says_where():
    error = BadInput("Skriv ett tal.", "value")

    assert (str(error), error.sentence, error.field) == ("Skriv ett tal.",) * 2 + ("value",)


def test_a_conflict_keeps_both_texts():
    error = Conflict("Någon annan ändrade.", theirs={"title": "A"}, yours={"title": "B"})

    assert (str(error), error.sentence) == ("Någon annan ändrade.",) * 2
    assert (error.theirs, error.yours) == ({"title": "A"}, {"title": "B"})


def test_a_conflict_shows_what_each_says_of_the_fields_of_yours():
    error = Conflict.between(
        "Någon annan ändrade.",
        theirs={"title": "A", "subjects": ["ett", "två"], "on": None, "other": "X"},
        yours={"title": "B", "subjects": (), "on": 2026, "new": "N"},
    )

    assert error.theirs == {"title": "A", "subjects": "ett, två", "on": "", "new": ""}
    assert error.yours == {"title": "B", "subjects": "", "on": "2026", "new": "N"}
