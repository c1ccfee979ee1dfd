"""What is learnt from texts with labels, and what is not."""

import numpy as np
import pytest

from rodtrad.core.routing import ELSEWHERE, fitting, suggest
from rodtrad.core.routing.fitting import Example, Trial, learn
from rodtrad.core.routing.model import chances_of
from tests.routing_texts import examples


def test_texts_it_has_not_read_are_recognised_by_parts_of_words() -> None:
    learnt = learn(examples())

    assert learnt is not None
    assert suggest(learnt.model, "Kallvattnet i kranen smakar konstigt").label == 1
    assert suggest(learnt.model, "Snöplogen körde inte vår gata").label == 2
    assert learnt.trial == Trial(36, 36, 36, 12, learnt.trial.error)
    assert learnt.trial.is_worth


def test_the_same_examples_teach_the_same() -> None:
    assert learn(examples()) == learn(examples())


def test_two_labels_are_told_as_three_are() -> None:
    learnt = learn([one for one in examples() if one.label != 3])

    assert learnt is not None
    assert learnt.model.labels == (1, 2)
    assert suggest(learnt.model, "vattnet i kranen smakar").label == 1
    assert suggest(learnt.model, "hål i gatan och snö").label == 2


def test_what_is_kept_says_what_scikit_learn_says() -> None:
    rows = examples()
    reading = fitting._Reading.of(rows)
    table, true = reading.table([one.text for one in rows]), np.array([one.label for one in rows])
    fitted = fitting._fitted(table, true)
    kept = fitting._kept(fitted, reading, 1.0)
    told = fitted.predict_proba(reading.table(["vattnet i gatan"]))[0]

    assert chances_of(kept, "vattnet i gatan") == pytest.approx(list(told), abs=1e-3)


@pytest.mark.parametrize("count", [0, 9])
def test_too_few_texts_teach_nothing(count: int) -> None:
    assert learn(examples(count)) is None


def test_one_sender_is_one_however_many_texts() -> None:
    by_one = [Example(one.text, one.label, str(one.label)) for one in examples()]

    assert learn(by_one) is None


def test_words_that_few_have_written_are_not_kept() -> None:
    named = [
        Example(f"{one.text} Zlatko" if at < 2 else one.text, one.label, one.sender)
        for at, one in enumerate(examples())
    ]
    again = [*named, *(Example("vattnet hos Zlatko", 1, named[0].sender) for _ in range(20))]
    learnt, shared = learn(again), learn([*again, Example("vattnet Zlatko", 1, "ny")])

    assert learnt is not None
    assert shared is not None
    assert not any("zla" in piece for piece in learnt.model.pieces)
    # The negative control: a third sender is what it takes.
    assert any("zla" in piece for piece in shared.model.pieces)


def test_labels_that_few_have_written_to_are_one_label_of_others_when_together_many() -> None:
    few = [Example(f"biblioteket stänger tidigt {at}", 10 + at, f"b{at}") for at in range(12)]
    learnt, without = learn([*examples(), *few]), learn([*examples(), *few[:5]])

    assert learnt is not None
    assert learnt.model.labels == (ELSEWHERE, 1, 2, 3)
    assert suggest(learnt.model, "biblioteket stänger alltid tidigt").label is None
    assert without is not None
    assert without.model.labels == (1, 2, 3)


def test_texts_without_known_pieces_teach_nothing() -> None:
    rows = [Example(str(at), at % 2 + 1, str(at)) for at in range(40)]

    assert learn(rows) is None


def test_what_only_all_texts_together_know_is_tried_without_it() -> None:
    """Each part lacks what three senders have in common, so no part has anything to read by."""
    rows = [Example("1", at % 2 + 1, str(at)) for at in range(40)]
    rows[:3] = [Example("abc", 1, str(at)) for at in range(3)]
    learnt = learn(rows)

    assert learnt is not None
    assert learnt.trial.spoke == 0
    assert not learnt.trial.is_worth


def test_what_speaks_no_better_than_the_commonest_label_is_worth_nothing() -> None:
    assert Trial(100, 40, 30, 20, 0.05).is_worth
    assert not Trial(100, 40, 22, 50, 0.05).is_worth
