"""Governing documents in a sheet: what each is, whose it is and how long it holds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rodtrad.access.enums import Right, Role
from rodtrad.core.errors import BadInput
from rodtrad.documents import services
from rodtrad.documents.enums import Standing, VersionState
from rodtrad.documents.models import DocumentVersion, GoverningDocument
from rodtrad.documents.queries.standing import Shown, by_document
from rodtrad.documents.queries.visible import versions_visible_to
from rodtrad.documents.scopes import scopes
from rodtrad.documents.services.content import subject_keys
from rodtrad.documents.services.writing import RESERVED
from rodtrad.exchange.sheets import Cell
from rodtrad.organisation.models import Unit
from rodtrad.organisation.queries import profile
from rodtrad.organisation.sheets.pointed import unit_of, units_by_key
from rodtrad.sheets.columns import Column, labels
from rodtrad.sheets.enums import Sort, Verb
from rodtrad.sheets.gathering import all_of
from rodtrad.sheets.plan import Actor, Change, Line, Plan, planned, same
from rodtrad.sheets.register import SheetKind


def _kinds(day: date | None = None) -> dict[str, str]:
    return {kind.key: kind.name for kind in profile(day).document_types}


def _known_kinds() -> dict[str, str]:
    """Return the types of the profile, and those it has left that documents still are of."""
    used = DocumentVersion.objects.order_by("kind").values_list("kind", flat=True).distinct()
    return {kind: kind for kind in used} | _kinds()


def _known_scopes() -> dict[str, str]:
    used = DocumentVersion.objects.exclude(scope="").order_by("scope")
    there = used.values_list("scope", flat=True).distinct()
    return {scope: scope for scope in (*scopes(profile()).every, *there)}


COLUMNS = (
    Column(
        "key",
        "Nyckel",
        most=70,
        help=gettext_lazy("Dokumentets adress. Tom för ett nytt dokument: den görs av namnet."),
        also=("id", "dokument-id", "nr"),
    ),
    Column(
        "title",
        "Dokument",
        is_required=True,
        example="Policy för synpunkter",
        also=("namn", "titel", "rubrik", "styrdokument"),
        width=44,
    ),
    Column(
        "kind",
        "Dokumenttyp",
        Sort.CHOICE,
        is_required=True,
        choices=_known_kinds,
        help=gettext_lazy("Typen i kommunens styrprofil."),
        also=("typ", "typ av dokument"),
        width=24,
    ),
    Column(
        "scope",
        "Räckvidd",
        Sort.CHOICE,
        choices=_known_scopes,
        help=gettext_lazy("Tom är den som hör till typen."),
    ),
    Column(
        "unit",
        "Ansvarig enhet",
        is_required=True,
        most=80,
        help=gettext_lazy("Enhetens nyckel."),
        example="kommunstyrelsen",
        also=("enhet", "nämnd", "förvaltning"),
        width=24,
    ),
    Column(
        "role",
        "Ansvarig roll",
        Sort.CHOICE,
        choices=lambda: labels(Role),
        help=gettext_lazy("Tomt är enhetschef för ett nytt dokument, och oförändrat för ett känt."),
        also=("dokumentansvarig", "roll"),
        width=24,
    ),
    Column(
        "summary",
        "Dokumentinformation",
        most=10_000,
        also=("beskrivning", "sammanfattning"),
        width=44,
    ),
    Column("applies_to", "Gäller för", most=300, width=30),
    Column(
        "subjects",
        "Ämnen",
        most=1_000,
        help=gettext_lazy("Ord med komma emellan."),
        also=("ämnesord", "nyckelord"),
        width=30,
    ),
    Column("link", "Länk", most=500, also=("adress", "url"), width=30),
    Column(
        "valid_until",
        "Giltigt till och med",
        Sort.DAY,
        help=gettext_lazy("Tomt gäller tills vidare."),
        also=("giltighetstid", "gäller till"),
    ),
    Column("next_review_on", "Ska ses över senast", Sort.DAY, also=("revideras", "översyn")),
    Column(
        "valid_from",
        "Gäller från",
        Sort.DAY,
        help=gettext_lazy("Läses ut men inte in: ett dokument börjar gälla genom ett beslut."),
    ),
    Column(
        "state",
        "Läge",
        Sort.CHOICE,
        choices=lambda: labels(Standing),
        help=gettext_lazy("Läses ut men inte in: dokument beslutas på sin sida."),
        width=24,
    ),
)


def read_out(user: Actor, day: date) -> Iterator[list[Cell]]:
    """Yield each document as the version that speaks for it on the day, by name."""
    kinds, roles, states = _kinds(day), labels(Role), labels(Standing)
    for shown in sorted(_shown(user, day).values(), key=_by_name):
        row, document = shown.version, shown.version.document
        yield [
            document.key,
            row.title,
            kinds.get(row.kind, row.kind),
            row.scope,
            document.unit.key,
            roles[document.role],
            row.summary,
            row.applies_to,
            ", ".join(row.subjects),
            row.link,
            row.valid_until,
            row.next_review_on,
            None if row.state == VersionState.DRAFT else row.valid.lower,
            states[shown.standing],
        ]


def _shown(user: Actor, day: date) -> dict[int, Shown]:
    rows = DocumentVersion.objects.all() if user is None else versions_visible_to(user)
    return by_document(rows.select_related("document__unit"), day)


def _by_name(shown: Shown) -> tuple[str, int]:
    return shown.version.sort_key, shown.version.document_id


@dataclass
class _Known:
    by_key: dict[str, Shown]
    by_name: dict[tuple[str, int], Shown]
    units: dict[str, Unit]
    taken: frozenset[str]


def plan(lines: Iterable[Line], user: Actor) -> Plan:
    """Say which documents would be drafted, worded anew or handed over."""
    there = _shown(user, timezone.localdate()).values()
    known = _Known(
        {shown.version.document.key: shown for shown in there},
        {
            (shown.version.title.casefold(), shown.version.document.unit_id): shown
            for shown in there
        },
        units_by_key(),
        frozenset(GoverningDocument.objects.values_list("key", flat=True)) | RESERVED,
    )
    return planned(lines, partial(_plan_one, known=known))


def _plan_one(line: Line, known: _Known) -> Change:
    unit, key = all_of(lambda: unit_of(line, known.units), lambda: _sound_key(line, known))
    shown = known.by_key.get(key) or known.by_name.get((line["title"].casefold(), unit.pk))
    if shown is None:
        if key in known.taken:
            raise BadInput(_("Nyckeln används redan. Välj en annan."), "key")
        act = partial(_draft, line, unit)
        return Change(line.row, Verb.NEW, line["title"], _kinds().get(line["kind"], ""), act)
    version, document = shown.version, shown.version.document
    role = Role(line["role"] or document.role)
    stands = _standing(version)
    content = _content(line, stands)
    is_worded = content.checked(version) != stands.checked(version)
    is_moved = (unit.pk, role) != (document.unit_id, document.role)
    if not is_worded and not is_moved:
        return same(line, line["title"])
    if shown.standing in {Standing.REPLACED, Standing.REPEALED}:
        raise BadInput(_("Dokumentet gäller inte längre och kan inte ändras."), "title")
    act = partial(
        _change, version, content if is_worded else None, (unit, role) if is_moved else None
    )
    return Change(line.row, Verb.CHANGED, line["title"], version.title, act)


def _sound_key(line: Line, known: _Known) -> str:
    key = line.text("key")
    if key not in known.by_key and slugify(key) != key:
        raise BadInput(_("Nyckeln får ha bokstäverna a–z, siffror och bindestreck."), "key")
    return key


def _content(line: Line, stands: services.Content) -> services.Content:
    """Return what the row says; what no column says stays as it is."""
    return replace(
        stands,
        title=line["title"],
        kind=line["kind"],
        scope=line.text("scope", stands.scope),
        summary=line.text("summary", stands.summary),
        applies_to=line.text("applies_to", stands.applies_to),
        subjects=tuple(line.text("subjects", ",".join(stands.subjects)).split(",")),
        link=line.text("link", stands.link),
        valid_until=line.said("valid_until", stands.valid_until),
        next_review_on=line.said("next_review_on", stands.next_review_on),
    )


def _standing(version: DocumentVersion) -> services.Content:
    """Return what the version says, as a sheet carries it."""
    return services.Content(
        title=version.title,
        kind=version.kind,
        scope=version.scope,
        summary=version.summary.replace("\r\n", "\n"),
        applies_to=version.applies_to,
        subjects=tuple(subject_keys(tuple(version.subjects))),
        link=version.link,
        valid_until=version.valid_until,
        next_review_on=version.next_review_on,
        header=version.header,
        not_applicable=version.not_applicable,
    )


def _draft(line: Line, unit: Unit, by: Actor) -> None:
    services.draft_document(
        unit=unit,
        content=_content(line, services.Content(line["title"], line["kind"])),
        role=Role(line["role"] or Role.UNIT_MANAGER),
        key=line.text("key"),
        by=by,
    )


def _change(
    version: DocumentVersion,
    content: services.Content | None,
    owner: tuple[Unit, Role] | None,
    by: Actor,
) -> None:
    if content is not None:
        services.edit_version(version, content=content, by=by)
    if owner is not None:
        services.hand_over(version.document, unit=owner[0], role=owner[1], by=by)


DOCUMENTS = SheetKind(
    key="styrdokument",
    name=gettext_lazy("Styrdokument"),
    lead=gettext_lazy("Registret. Nya dokument blir utkast som sedan beslutas."),
    sheet="Styrdokument",
    columns=COLUMNS,
    identity=("key", "title", "unit"),
    unique=("key",),
    reading=Right.SEE,
    writing=Right.EDIT_DOCUMENTS,
    read_out=read_out,
    plan=plan,
    url_name="documents:list",
    order=100,
)
