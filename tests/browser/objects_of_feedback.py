"""What nobody has said in the demonstration yet, and nobody has done with what was said."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from rodtrad.accounts.models import User
from rodtrad.declarations.models import PromiseVerdict
from rodtrad.feedback import services as feedback
from rodtrad.feedback.enums import SHOWN, TrackKind
from rodtrad.feedback.models import FeedbackCase, SentFile
from rodtrad.feedback.queries.report_periods import newest_ended
from rodtrad.improvement.models import Action
from rodtrad.organisation.models import Unit
from rodtrad.organisation.queries import tree


def begin_to_say() -> list[str]:
    """Begin to say something, and return where it is gone on with."""
    draft = feedback.begin_draft("Det är halt på gångvägen till skolan.")
    pages = ("rewrite", "place", "read", "later")
    return [reverse(f"tell:{name}", args=[draft.key]) for name in pages]


def promised_to_do() -> str:
    """Return where it is told what came of what an answer said would be done."""
    waiting = FeedbackCase.objects.filter(has_measure=True, followed_up_at=None)
    return reverse("feedback:follow_up", args=[waiting.earliest("pk").code])


def files_sent() -> list[str]:
    """Return where files that residents have sent are let through and taken away."""
    locked = SentFile.objects.filter(state="unchecked").earliest("pk")
    at = [FeedbackCase.objects.get(words=locked.words_id).code, locked.number]
    return [reverse(f"feedback:{name}", args=at) for name in ("release_file", "remove_file")]


def on_a_track() -> list[str]:
    """Return where it is decided what else a case is, and where that is done with."""
    case = FeedbackCase.objects.filter(state__in=SHOWN, secrecy="none").latest("pk")
    feedback.accept_track(case, kind=TrackKind.DOCUMENT, reason="Ber om ett avtal.", by=None)
    own = {"track": TrackKind.APPEAL.value, "close_track": TrackKind.DOCUMENT.value}
    found = [reverse(f"feedback:{name}", args=[case.code, kind]) for name, kind in own.items()]
    setting = reverse("feedback:set_track", args=[TrackKind.APPEAL.value])
    return [reverse("feedback:tracks", args=[case.code]), *found, setting]


def looked_at_again() -> str:
    """Return where it is said whether an action helped, of one whose days have passed."""
    waiting = [one for one in Action.objects.all() if one.is_time_to_tell]
    return reverse("improvement:check", args=[waiting[0].pk])


def let_be_read() -> str:
    """Return where it is said what everybody may read of a fault."""
    faults = FeedbackCase.objects.filter(kind="fault", secrecy="none", state__in=SHOWN)
    return reverse("feedback:show", args=[faults.earliest("pk").code])


def weeding() -> list[str]:
    """Return where a rule is tried, what it takes is approved, and a hold is lifted."""
    day, case = timezone.localdate(), FeedbackCase.objects.filter(state="answered").earliest("pk")
    said = feedback.Keeping("everything", 1, "KS 2026/17, § 42", decided_on=day)
    rule = feedback.write_rule(said, by=None)
    FeedbackCase.objects.filter(pk=case.pk).update(answered_at=timezone.now() - timedelta(days=90))
    proposal = feedback.propose(rule, by=User.objects.get(username="sofia.ahlgren"))
    hold = feedback.hold(case=case, reason="Tvist.", ends_on=day, by=None)
    at = {"dry_run": rule.pk, "lift": hold.pk, "weeding": proposal.pk}
    return [reverse(f"feedback:{name}", args=[pk]) for name, pk in at.items()]


def frozen_report() -> list[str]:
    """Compile what the last period taught, and return where it is read and presented."""
    period = newest_ended(timezone.localdate())
    whole = Unit.objects.get(pk=tree().roots()[0].id)
    made = feedback.compile_report(whole, period=period, by=None)
    return [reverse(f"feedback:{name}", args=[made.pk]) for name in ("compiled", "present")]


def both_sides() -> str:
    """Return where what was measured of a promise stands beside what cases say."""
    held = PromiseVerdict.objects.filter(wording__version__valid__contains=timezone.localdate())
    one = held.select_related("period").latest("period__ends_on")
    return reverse("feedback:difference", args=[one.promise_id, one.period.key])


def put_in_words() -> list[str]:
    """Return where the form is put in another language, a phrase at a time and by the sheet."""
    at: dict[str, list[object]] = {"language": ["fi"], "phrase": ["fi", 0]}
    at["take_in_language"] = ["fi"]
    return [reverse(f"feedback:{name}", args=args) for name, args in at.items()]


def all_inside() -> list[str]:
    """Do it all, and return the addresses that somebody signed in meets."""
    found = [promised_to_do(), *files_sent(), *on_a_track()]
    return [
        *found,
        both_sides(),
        *put_in_words(),
        let_be_read(),
        looked_at_again(),
        *weeding(),
        *frozen_report(),
    ]
