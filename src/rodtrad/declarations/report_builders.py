"""What declarations and ways of working tell a year's report."""

from collections import defaultdict
from datetime import date

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.declarations.enums import Scope, Used
from rodtrad.declarations.models import MethodAssessment, WorkMethod
from rodtrad.declarations.queries import in_force
from rodtrad.declarations.queries.coverage import core_areas
from rodtrad.declarations.report_items import Reach, Section, register, within
from rodtrad.improvement.models import ImprovementArea
from rodtrad.organisation.queries import tree


def department_wide(year: int, day: date, reach: Reach = None) -> Section:
    """List the declarations of whole departments that held on the day."""
    rows = in_force(day).filter(declaration__scope=Scope.DEPARTMENT_WIDE)
    rows = rows.filter(within("declaration__unit", reach))
    known = list(rows.select_related("declaration", "decision").order_by("sort_key"))
    cells = tuple(
        (row.title, tree(day).name(row.declaration.unit_id), row.valid.lower, str(row.decision))
        for row in known
    )
    said = ngettext(
        "%(count)s förvaltningsövergripande deklaration gällde %(year)s.",
        "%(count)s förvaltningsövergripande deklarationer gällde %(year)s.",
        len(known),
    )
    header = (_("Deklaration"), _("Förvaltning"), _("Gäller från"), _("Beslut"))
    return Section(said % {"count": len(known), "year": year}, header, cells)


def coverage(year: int, day: date, reach: Reach = None) -> Section:
    """Tell which core areas something was declared of on the day."""
    areas = [one for one in core_areas(None, day) if reach is None or one.body_id in reach]
    titles: dict[int | None, list[str]] = defaultdict(list)
    for row in in_force(day).select_related("declaration").order_by("sort_key"):
        titles[row.declaration.area_id].append(row.title)
    cells = tuple(
        (area.name, tree(day).name(area.body_id), ", ".join(titles[area.pk]) or _("saknas"))
        for area in areas
    )
    said = _("%(done)s av %(all)s kärnverksamheter hade en deklaration %(year)s.")
    done = sum(area.is_declared for area in areas)
    header = (_("Verksamhet"), _("Nämnd"), _("Deklaration"))
    return Section(said % {"done": done, "all": len(areas), "year": year}, header, cells)


def methods(year: int, day: date, reach: Reach = None) -> Section:
    """Tell how ways of working were assessed during the year, and how many promises use them."""
    used = Count("uses", filter=Q(uses__valid__contains=day))
    known = list(WorkMethod.objects.on(day).filter(within("unit", reach)).annotate(used=used))
    known.sort(key=lambda method: (method.sort_key, method.pk))
    rows = MethodAssessment.objects.filter(
        method__in=known, assessed_on__year=year, assessed_on__lte=day
    )
    newest = {row.method_id: row for row in rows.order_by("assessed_on", "pk")}
    cells = tuple(
        (method.title, tree(day).name(method.unit_id), *_assessed(newest.get(method.pk)),
         str(method.used))
        for method in known
    )  # fmt: skip
    said = _("%(done)s av %(all)s arbetssätt bedömdes %(year)s. %(enough)s räckte.")
    enough = sum(row.is_enough for row in newest.values())
    numbers = {"done": len(newest), "all": len(known), "year": year, "enough": enough}
    header = (
        _("Arbetssätt"), _("Enhet"), _("Används"), _("Räcker"), _("Vad ni såg"),
        _("Löften som bygger på det"),
    )  # fmt: skip
    return Section(said % numbers, header, cells)


def _assessed(row: MethodAssessment | None) -> tuple[str, str, str]:
    if row is None:
        return _("inte bedömt"), "", ""
    return str(Used(row.used).label), _("ja") if row.is_enough else _("nej"), row.text


def improving(year: int, day: date, reach: Reach = None) -> Section:
    """List what units have chosen to become better at, and what they have done about it."""
    done = Count("actions", filter=Q(actions__done_on__lte=day, actions__done_on__year=year))
    rows = ImprovementArea.objects.on(day).filter(within("unit", reach))
    areas = list(rows.annotate(all=Count("actions"), done=done).order_by("pk"))
    cells = tuple(
        (area.name, tree(day).name(area.unit_id), area.why, str(area.all), str(area.done))
        for area in areas
    )
    said = ngettext(
        "%(count)s förbättringsområde är valt %(year)s. Vilka ni har jämfört er med står inte här.",
        "%(count)s förbättringsområden är valda %(year)s. Vilka ni har jämfört er med står inte "
        "här.",
        len(areas),
    )
    header = (_("Område"), _("Enhet"), _("Varför"), _("Åtgärder"), _("Genomförda i år"))
    return Section(said % {"count": len(areas), "year": year}, header, cells)


BUILDERS = {
    "y2003_1": department_wide,
    "declarations_list": department_wide,
    "y2004_1": coverage,
    "y2004_3": methods,
    "y2003_3": improving,
    "y2004_4": improving,
    "role_models": improving,
}


def register_report_items() -> None:
    """Let the year's report ask declarations for what they can answer."""
    for key, builder in BUILDERS.items():
        register(key, builder)
