"""What the lists of a profile are called, and in which groups they are read."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

Said = str | Promise


@dataclass(frozen=True)
class Group:
    key: str
    title: Said
    sections: tuple[str, ...]


TITLES: dict[str, Said] = {
    "words": _("Ord"),
    "definitions": _("Definitioner"),
    "aims": _("Syften"),
    "levels": _("Nivåer"),
    "cascade": _("Styrkedjan"),
    "goal_sources": _("Varifrån målen kommer"),
    "perspectives": _("Perspektiv"),
    "measure_kinds": _("Slag av mått"),
    "measures": _("Andra mått"),
    "goal_checks": _("Prövning av mål"),
    "assessment_scale": _("Bedömningsskala"),
    "settings": _("Inställningar"),
    "cycles": _("Förbättringshjul"),
    "bodies": _("Organ"),
    "roles": _("Roller"),
    "tasks": _("Uppgifter"),
    "group_rules": _("Regler för samordnande grupper"),
    "meetings": _("Möten"),
    "provider_kinds": _("Slag av utförare"),
    "plan_kinds": _("Slag av planer"),
    "document_types": _("Dokumenttyper"),
    "document_header_fields": _("Dokumenthuvudets fält"),
    "paper_fields": _("Fält i andra handlingar"),
    "source_documents": _("Dokument som källan nämner"),
    "approval_chains": _("Beslutsvägar"),
    "wheel_events": _("Årets händelser"),
    "reporting_periods": _("Uppföljningsperioder"),
    "report_items": _("Punkter att redovisa"),
    "rollout_stages": _("Stegvis införande"),
    "declaration_kinds": _("Slag av löften"),
    "life_situations": _("Livssituationer"),
    "quality_aspects": _("Kvalitetsaspekter"),
    "feedback_kinds": _("Slag av synpunkter"),
    "submitters": _("Vem som lämnar synpunkter"),
    "audiences": _("Målgrupper"),
    "dialogue_steps": _("Dialogens steg"),
    "dialogue_levels": _("Vem som samtalar med vem"),
    "dialogue_kinds": _("Slag av dialoger"),
    "satisfaction_dimensions": _("Det människor är nöjda med eller inte"),
    "requirements": _("Krav på alla"),
    "rules": _("Regler"),
    "evidence_kinds": _("Slag av underlag"),
    "methods": _("Metoder"),
    "instruments": _("Mätinstrument"),
    "comparison_areas": _("Områden att jämföra"),
    "analysis_steps": _("Analysens steg"),
    "unit_statements": _("Det varje enhet tar ställning till"),
    "basic_questions": _("Grundfrågor"),
    "views": _("Sätt att se på helheten"),
    "innovation_phases": _("Det nyas faser"),
    "principles": _("Principer"),
    "values": _("Värden"),
    "frameworks": _("Ramverk"),
    "processes": _("Processer"),
    "concepts": _("Begrepp"),
    "assignments": _("Uppdrag och beslut"),
    "check_rules": _("Hur allvarlig en bruten regel är"),
    "assumptions": _("Antaganden där källan tiger"),
}

GROUPS = (
    Group(
        "traden",
        _("Mål och nivåer"),
        ("levels", "cascade", "aims", "goal_sources", "goal_checks", "perspectives"),
    ),
    Group("matten", _("Mått och bedömning"), ("measure_kinds", "measures", "assessment_scale")),
    Group(
        "aret",
        _("Perioder och redovisning"),
        ("wheel_events", "reporting_periods", "report_items", "rollout_stages", "cycles"),
    ),
    Group(
        "organisationen",
        _("Organ, roller och uppgifter"),
        ("bodies", "roles", "tasks", "group_rules", "meetings", "provider_kinds"),
    ),
    Group(
        "dokumenten",
        _("Planer, dokument och beslut"),
        (
            "plan_kinds",
            "document_types",
            "document_header_fields",
            "paper_fields",
            "approval_chains",
            "source_documents",
            "assignments",
        ),
    ),
    Group(
        "invanaren",
        _("Invånaren"),
        (
            "declaration_kinds",
            "life_situations",
            "quality_aspects",
            "feedback_kinds",
            "submitters",
            "audiences",
            "dialogue_steps",
            "dialogue_levels",
            "dialogue_kinds",
            "satisfaction_dimensions",
        ),
    ),
    Group(
        "larandet",
        _("Uppföljning, analys och jämförelse"),
        (
            "analysis_steps",
            "basic_questions",
            "unit_statements",
            "requirements",
            "instruments",
            "comparison_areas",
            "evidence_kinds",
            "methods",
            "views",
            "innovation_phases",
        ),
    ),
    Group(
        "grunden",
        _("Grunden"),
        ("principles", "values", "rules", "frameworks", "processes", "concepts"),
    ),
    Group("orden", _("Ord och definitioner"), ("words", "definitions")),
    Group("valen", _("Inställningar och antaganden"), ("settings", "check_rules", "assumptions")),
)


def plain_title(section: str) -> str:
    """Return a section's title in the language of the source, whoever asks."""
    with override("sv"):
        return str(TITLES[section])
