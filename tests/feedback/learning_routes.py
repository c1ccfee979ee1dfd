"""Sjöby has answered cases of water, roads and schools, so that it is known who answers them."""

from rodtrad.feedback.enums import State
from rodtrad.feedback.models import FeedbackCase, RoutingModel
from rodtrad.feedback.services import learn_routing
from rodtrad.organisation.models import Unit
from tests.feedback.conftest import NOW, brought
from tests.routing_texts import examples
from tests.town import Town


def places(town: Town) -> dict[int, Unit]:
    return {1: town.home_care_south, 2: town.home_care_north, 3: town.lake_school}


def many_answered(town: Town, of_each: int = 12) -> list[FeedbackCase]:
    """Answered cases of three units; each unit's texts are of its own kind."""
    made = [brought(places(town)[one.label], text=one.text) for one in examples(of_each)]
    FeedbackCase.objects.filter(pk__in=[case.pk for case in made]).update(
        state=State.ANSWERED, answered_at=NOW, result="noted"
    )
    return made


def learnt(town: Town) -> RoutingModel:
    many_answered(town)
    model = learn_routing()
    assert model is not None
    return model
