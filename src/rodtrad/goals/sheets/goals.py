"""Goals in a sheet: what each says, whose it is and what it hangs from."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import partial

from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rodtrad.access.enums import Right
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.exchange.sheets import Cell
from rodtrad.goals import levels, rules, services
from rodtrad.goals.enums import GoalState
from rodtrad.goals.models import Goal, GoalLink
from rodtrad.goals.queries import visible_to
from rodtrad.organisation.models import Unit
from rodtrad.organisation.queries import profile, tree
from rodtrad.sheets.columns import Column, labels
from rodtrad.sheets.enums import Sort, Verb
from rodtrad.sheets.gathering import all_of
from rodtrad.sheets.plan import Actor, Change, Line, Plan, planned, same
from rodtrad.sheets.register import SheetKind
from rodtrad.times.spans import holds, span

NOT_IN_KEYS = re.compile(r"[\W_]+")


def _levels(day: date | None = None) -> dict[str, str]:
    return {level.key: level.name for level in levels.goal_levels(profile(day))}


COLUMNS = (
    Column(
        "key",
        "Nyckel",
        most=80,
        help=gettext_lazy("Målets adress. Tom för ett nytt mål: den görs av namnet."),
        also=("id", "målnummer", "nr", "kod"),
    ),
    Column(
        "title",
        "Mål",
        is_required=True,
        example="Fler får hjälp i tid",
        also=("namn", "målformulering", "rubrik", "målsättning", "formulering"),
        width=44,
    ),
    Column(
        "level",
        "Nivå",
        Sort.CHOICE,
        is_required=True,
        choices=_levels,
        help=gettext_lazy("Nivån i kommunens styrprofil."),
        also=("måltyp", "typ av mål"),
        width=24,
    ),
    Column(
        "body",
        "Organ",
        is_required=True,
        most=200,
        help=gettext_lazy("Nyckeln till, eller namnet på, den som målet är."),
        example="omsorgsnamnden",
        also=("nämnd", "enhet", "förvaltning", "ansvarig nämnd", "styrelse"),
        width=24,
    ),
    Column(
        "parent",
        "Hänger under",
        help=gettext_lazy("Nyckeln till, eller namnet på, målet ovanför."),
        also=("överordnat mål", "kopplat till", "fullmäktiges mål", "kommunmål"),
        width=30,
    ),
    Column("weight", "Vikt", Sort.NUMBER, help=gettext_lazy("Tom är 1.")),
    Column("description", "Beskrivning", most=10_000, also=("förklaring", "bakgrund"), width=44),
    Column(
        "expected_result",
        "Förväntat resultat",
        most=10_000,
        also=("önskat läge", "resultat"),
        width=44,
    ),
    Column("valid_from", "Från", Sort.DAY, help=gettext_lazy("Tom är i dag, för ett nytt mål.")),
    Column(
        "ends_before",
        "Upphör",
        Sort.DAY,
        help=gettext_lazy("Första dagen som målet inte längre gäller. Bara för ett nytt mål."),
    ),
    Column(
        "state",
        "Läge",
        Sort.CHOICE,
        choices=lambda: labels(GoalState),
        help=gettext_lazy("Läses ut men inte in: mål beslutas på sin sida."),
    ),
)


def read_out(user: Actor, day: date) -> Iterator[list[Cell]]:
    """Yield the goals of a day that somebody may see, those above before those below."""
    goals = Goal.objects.all() if user is None else visible_to(user)
    rows = list(goals.filter(valid__contains=day).select_related("body"))
    links = {link.child_id: link for link in _main_links(day)}
    seen, names, states = {row.pk for row in rows}, _levels(day), labels(GoalState)
    order = {key: place for place, key in enumerate(names)}
    for row in sorted(rows, key=lambda one: (order.get(one.level, 99), one.sort, one.pk)):
        link = links.get(row.pk)
        is_shown = link is not None and link.parent_id in seen
        yield [
            row.key,
            row.title,
            names.get(row.level, row.level),
            row.body.key,
            link.parent.key if link and is_shown else None,
            link.weight if link and is_shown else None,
            row.description,
            row.expected_result,
            row.valid.lower,
            row.valid.upper,
            states[row.state],
        ]


@dataclass
class _Known:
    """The goals and bodies there are, and those that rows above have named."""

    user: Actor
    by_key: dict[str, Goal] = field(default_factory=dict)
    by_name: dict[tuple[str, str, int], Goal] = field(default_factory=dict)
    bodies: dict[str, int] = field(default_factory=dict)
    links: dict[int, GoalLink] = field(default_factory=dict)
    # What a goal above may be called: keys and names, of goals and of rows.
    above: set[str] = field(default_factory=set)

    def require_above(self, line: Line) -> None:
        """Refuse a goal above that is neither there nor in the sheet."""
        if line["parent"] is not None and line["parent"].casefold() not in self.above:
            raise BadInput(_("Inget mål har nyckeln eller namnet ”%s”.") % line["parent"], "parent")

    def body(self, text: str) -> int:
        """Return the unit of a key or of a name that only one has."""
        found = self.bodies.get(text.casefold())
        if found is None:
            raise BadInput(_("Ingen enhet har nyckeln eller namnet ”%s”.") % text, "body")
        return found


def plan(lines: Iterable[Line], user: Actor) -> Plan:
    """Say which goals would be drafted, worded anew or hung elsewhere; those above come first."""
    known = _known(user)
    rows = list(lines)
    known.above |= {name for line in rows for name in _names(line)}
    made = planned(rows, partial(_plan_one, known=known))
    order = {key: place for place, key in enumerate(_levels())}
    places = {line.row: order[line["level"]] for line in rows if not line.is_faulty}
    made.changes.sort(key=lambda change: places[change.row])
    return made


def _known(user: Actor) -> _Known:
    known = _Known(user)
    for goal in Goal.objects.all():
        known.by_key[goal.key] = goal
        known.above |= {goal.key.casefold(), goal.title.casefold()}
        if goal.state != GoalState.CLOSED:
            known.by_name[goal.title.casefold(), goal.level, goal.body_id] = goal
    names: dict[str, list[int]] = {}
    for node in tree():
        names.setdefault(node.name.casefold(), []).append(node.id)
    known.bodies = {name: ids[0] for name, ids in names.items() if len(ids) == 1}
    known.bodies |= {node.key: node.id for node in tree()}
    known.links = {link.child_id: link for link in _main_links()}
    return known


def _main_links(day: date | None = None) -> Iterable[GoalLink]:
    return GoalLink.objects.on(day).filter(is_main=True).select_related("parent")


def _plan_one(line: Line, known: _Known) -> Change:
    body, _is_below = all_of(lambda: known.body(line["body"]), lambda: known.require_above(line))
    named = (line["title"].casefold(), line["level"], body)
    goal = known.by_key.get(_key(line)) or known.by_name.get(named)
    if goal is None:
        require(rules.may_draft_goal(known.user, body))
        act = partial(_draft, line, body)
        return Change(line.row, Verb.NEW, line["title"], _levels()[line["level"]], act)
    if (line["level"], body) != (goal.level, goal.body_id):
        raise BadInput(_("Målets nivå och organ kan inte ändras med ett ark."), "level")
    stands = _standing(goal)
    wording = _wording(line, stands)
    is_hung = _hangs_elsewhere(line, known.links.get(goal.pk))
    if wording == stands and not is_hung:
        return same(line, line["title"])
    if goal.valid.lower is not None and line["valid_from"] not in (None, goal.valid.lower):
        raise BadInput(_("Dagen då målet började kan inte ändras med ett ark."), "valid_from")
    act = partial(_change, line, goal, None if wording == stands else wording, is_hung)
    return Change(line.row, Verb.CHANGED, line["title"], goal.title, act)


def _names(line: Line) -> Iterator[str]:
    """Yield what rows below may call a row that can be read."""
    if line.unread.isdisjoint({"key", "title"}):
        title = line["title"].casefold()
        yield from (_key(line), title, slugify(title))


def _key(line: Line) -> str:
    """Return a key as addresses have it: a number such as 1.2 keeps its parts apart."""
    return slugify(NOT_IN_KEYS.sub("-", line.text("key")))


def _wording(line: Line, stands: services.Wording) -> services.Wording:
    """Return what the row says; what no column says stays as it is."""
    return services.Wording(
        line["title"],
        line.text("description", stands.description),
        line.text("expected_result", stands.expected_result),
    )


def _standing(goal: Goal) -> services.Wording:
    texts = (goal.title, goal.description, goal.expected_result)
    return services.Wording(*(text.replace("\r\n", "\n").strip() for text in texts))


def _hangs_elsewhere(line: Line, link: GoalLink | None) -> bool:
    if line["parent"] is None:
        return False
    if link is None:
        return True
    named = line["parent"].casefold()
    if link.parent.key != line["parent"] and link.parent.title.casefold() != named:
        return True
    return line["weight"] is not None and line["weight"] != link.weight


def _draft(line: Line, body: int, by: Actor) -> None:
    services.draft_goal(
        level=line["level"],
        body=Unit.objects.get(pk=body),
        wording=_wording(line, services.Wording(line["title"])),
        parent=_parent(line),
        weight=_weight(line),
        key=_key(line),
        valid=span(line["valid_from"] or timezone.localdate(), line["ends_before"]),
        by=by,
    )


def _weight(line: Line) -> Decimal:
    return Decimal(1) if line["weight"] is None else line["weight"]


def _parent(line: Line) -> Goal | None:
    """Return the goal above, by its key or by a name that only one goal in force has."""
    if line["parent"] is None:
        return None
    found: Goal | None = Goal.objects.filter(key=line["parent"]).first()
    if found is not None:
        return found
    level = levels.find(line["level"])
    named = Goal.objects.filter(title__iexact=line["parent"], level__in=level.parents)
    several: list[Goal] = [
        goal for goal in named.exclude(state=GoalState.CLOSED) if holds(goal.valid)
    ]
    if len(several) == 1:
        return several[0]
    said = (
        _("Flera mål heter ”%s”. Skriv målets nyckel.")
        if several
        else _("Inget mål har nyckeln eller namnet ”%s”.")
    )
    raise BadInput(said % line["parent"], "parent")


def _change(
    line: Line, goal: Goal, wording: services.Wording | None, is_hung: bool, by: Actor
) -> None:
    if wording is not None:
        services.edit_goal(goal, wording=wording, by=by)
    parent = _parent(line) if is_hung else None
    if parent is not None:
        services.link_goal(goal, parent=parent, weight=_weight(line), by=by)


GOALS = SheetKind(
    key="mal",
    name=gettext_lazy("Mål"),
    lead=gettext_lazy("Målen och hur de hänger ihop. Nya mål blir utkast som sedan beslutas."),
    sheet="Mål",
    columns=COLUMNS,
    identity=("key", "title", "level", "body"),
    unique=("key",),
    reading=Right.SEE_DRAFTS,
    writing=Right.EDIT_GOALS,
    read_out=read_out,
    plan=plan,
    url_name="goals:thread",
    order=80,
)
