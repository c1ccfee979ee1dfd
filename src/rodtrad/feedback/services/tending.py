"""Files in cases are looked after: let through, taken away, scanned again and swept up."""

from datetime import timedelta

from django.core.files.storage import default_storage
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.core.errors import BadInput
from rodtrad.core.written import required
from rodtrad.feedback import rules, scanning
from rodtrad.feedback.enums import GONE, FileState
from rodtrad.feedback.models import FeedbackCase, SentFile
from rodtrad.feedback.scanning import Finding
from rodtrad.feedback.services import common
from rodtrad.feedback.services.files import FOLDER
from rodtrad.feedback.services.handling import noted, working
from rodtrad.notifications.services import tell

# What is put away and not yet in any row may be somebody's who is sending right now.
STRAY_AFTER = timedelta(days=1)


def release_file(row: SentFile, *, by: User | None) -> None:
    """Let a file be opened that nothing has looked for malware in; whoever does has been warned."""
    with working(_case(row), by, rule=rules.may_tend_files) as case:
        row = changing.locked(row)
        if row.state != FileState.UNCHECKED:
            raise BadInput(_("Filen är inte låst."))
        changing.save(row, state=FileState.RELEASED)
        common.told("case.file_released", case, by=by, file=row.number)


def remove_file(row: SentFile, *, reason: str, by: User | None) -> None:
    """Take away a file for a reason that stays; that there was one stays too."""
    with working(_case(row), by, rule=rules.may_tend_files) as case:
        row = changing.locked(row)
        why = required(reason, "text", _("Skriv varför filen tas bort."))
        if row.state in GONE:
            raise BadInput(_("Filen är redan borta."))
        noted(case, f"{row.title}: {why}", by)
        _emptied(row, FileState.REMOVED)
        common.told("case.file_removed", case, by=by, file=row.number)


def _case(row: SentFile) -> FeedbackCase:
    return FeedbackCase.objects.get(words=row.words_id)


def _emptied(row: SentFile, state: FileState) -> None:
    path = str(row.file.name)
    changing.save(row, state=state, file="", digest="")
    transaction.on_commit(lambda: default_storage.delete(path))


def scan_again() -> int:
    """Scan what has not been, now that it may go, and return how many got an answer."""
    if not scanning.is_set():
        return 0
    waiting = SentFile.objects.filter(state__in=(FileState.UNCHECKED, FileState.RELEASED))
    return sum(_scanned(row) for row in waiting.order_by("pk"))


def _scanned(row: SentFile) -> bool:
    try:
        with row.file.open("rb") as file:
            finding = scanning.scan(file.read())
    except FileNotFoundError:
        return False
    if finding is Finding.UNKNOWN:
        return False
    with transaction.atomic():
        row = changing.locked(row)
        if row.state in GONE:
            return False
        if finding is Finding.CLEAN:
            changing.save(row, state=FileState.SAFE)
        else:
            _emptied(row, FileState.INFECTED)
            _tell_of_malware(row)
    return True


def _tell_of_malware(row: SentFile) -> None:
    """Tell the log and whoever has the case in hand that a file was taken away."""
    if row.words is None:
        return
    case = row.words.case
    common.told("case.file_infected", case, by=None, file=row.number)
    if case.handler:
        said = _("En fil i ärendet %s innehöll skadlig kod och är borttagen.") % case.code
        tell(
            case.handler, said, url=reverse("feedback:case", args=[case.code]), link_text=case.code
        )


def forget_strays() -> int:
    """Delete what no row names any longer, such as what went with its words; return how many."""
    named = set(SentFile.objects.exclude(file="").values_list("file", flat=True))
    since, count = timezone.now() - STRAY_AFTER, 0
    if not default_storage.exists(FOLDER):
        return 0
    for folder in default_storage.listdir(FOLDER)[0]:
        for name in default_storage.listdir(f"{FOLDER}/{folder}")[1]:
            path = f"{FOLDER}/{folder}/{name}"
            if path not in named and default_storage.get_modified_time(path) < since:
                default_storage.delete(path)
                count += 1
    return count
