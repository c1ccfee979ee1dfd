"""What each rule looks for."""

from rodtrad.core.wording.asked import Check, first_of

from . import commitment, matter, measure, passives, plain, vocabulary

CHECKS: dict[str, Check] = {
    "RTL01": measure.direction_without_level,
    "RTL02": measure.no_time,
    "RTL03": matter.goal_is_activity,
    "RTL04": measure.promise_without_measure,
    "RTL05": matter.promise_to_nobody,
    "RTL06": matter.activity_without_action,
    "RTL07": matter.activity_is_goal,
    "RTL08": measure.unmeasurable_verb,
    "RTL09": measure.rubber_word,
    "RTL10": commitment.back_door,
    "RTL11": measure.vague_time,
    "RTL12": commitment.attention,
    "RTL13": commitment.absolute,
    "RTL14": commitment.contest,
    "RTL15": matter.several_goals,
    "RTL16": passives.nobody_does_it,
    "RTL17": plain.long_sentence,
    "RTL18": plain.clauses,
    "RTL19": plain.heavy,
    "RTL20": first_of,
    "RTL21": vocabulary.abbreviation,
    "RTL22": plain.hidden_verb,
    "RTL23": vocabulary.vogue_word,
    "RTL24": commitment.half_will,
    "RTL25": first_of,
}
