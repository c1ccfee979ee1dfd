"""What is wrong is told in a sentence, and nothing of what was written is lost."""

from rodtrad.core.errors import BadInput, Conflict


def test_bad_input_says_where():
    error = BadInput("Skriv ett tal.", "value")

    assert (str(error), error.sentence, error.field) == ("Skriv ett tal.",) * 2 + ("value",)


def test_a_conflict_keeps_both_texts():
    error = Conflict("Någon annan ändrade.", theirs={"title": "A"}, yours={"title": "B"})

    assert (str(error), error.sentence) == ("Någon annan ändrade.",) * 2
    assert (error.theirs, error.yours) == ({"title": "A"}, {"title": "B"})
