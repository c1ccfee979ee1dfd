"""Whoever sends too often is noticed, and nobody is known by it."""

from rodtrad.feedback.watching import KEY_LASTS, Watch


def test_a_person_is_never_too_often_and_a_robot_soon() -> None:
    watch = Watch(most=3, window=10)

    assert [watch.is_too_often("a", now=at) for at in (1, 2, 3, 4)] == [False, False, False, True]
    assert not watch.is_too_often("b", now=4)


def test_to_ask_whether_it_is_full_counts_nothing() -> None:
    watch = Watch(most=1)

    assert [watch.is_full("a", now=1) for _ in range(3)] == [False] * 3
    watch.is_too_often("a", now=1)
    assert watch.is_full("a", now=1)
    assert not watch.is_full("b", now=1)


def test_what_was_long_ago_does_not_count() -> None:
    watch = Watch(most=1, window=10)
    watch.is_too_often("a", now=1)

    assert watch.is_too_often("a", now=5)
    assert not watch.is_too_often("a", now=30)


def test_nothing_of_where_it_came_from_is_kept() -> None:
    watch = Watch()
    watch.is_too_often("192.0.2.7", now=1)

    assert "192.0.2.7" not in repr(vars(watch))


def test_the_key_is_another_after_an_hour() -> None:
    watch = Watch(most=1, window=2 * KEY_LASTS)
    watch.is_too_often("a", now=1)

    assert not watch.is_too_often("a", now=KEY_LASTS + 2)


def test_a_crowd_does_not_fill_the_memory() -> None:
    watch = Watch(most=1)
    for number in range(20_003):
        watch.is_too_often(str(number), now=1)

    assert len(watch._seen) < 20_002
