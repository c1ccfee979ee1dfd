"""The figures by which suggestions are judged, against values reckoned by hand."""

import pytest

from rodtrad.core.routing.measures import brier, calibration_error, macro_f1


def test_macro_f1_gives_each_label_the_same_weight() -> None:
    # Label 1: two of three found, two of two told right, 0.8. Label 2: found, and told twice, 2/3.
    assert macro_f1([1, 1, 1, 2], [1, 1, 2, 2]) == pytest.approx((0.8 + 2 / 3) / 2)
    assert macro_f1([1, 2], [None, 3]) == 0
    assert macro_f1([], []) == 0


def test_chances_that_come_true_as_often_as_told_have_no_error() -> None:
    told = [(0.75, True), (0.75, True), (0.75, True), (0.75, False)]

    assert calibration_error(told) == 0
    assert calibration_error([(1.0, False), (0.5, True)]) == pytest.approx(0.75)
    assert calibration_error([]) == 0


def test_brier_is_the_mean_squared_distance() -> None:
    assert brier([(1.0, True), (0.5, False)]) == pytest.approx(0.125)
    assert brier([]) == 0
