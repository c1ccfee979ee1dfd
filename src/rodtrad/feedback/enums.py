"""What a resident's word can be, where it stands, and what came of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(models.TextChoices):
    """What somebody wants to say; a person may turn one into another later."""

    VIEW = "view", _("synpunkt")
    COMPLAINT = "complaint", _("klagomål")
    SUGGESTION = "suggestion", _("förslag")
    PRAISE = "praise", _("beröm")
    QUESTION = "question", _("fråga")
    FAULT = "fault", _("felanmälan")


class KnownTo(models.TextChoices):
    """Who may know who wrote: nobody, the municipality, or everybody who reads."""

    NOBODY = "nobody", _("okänd för alla, även för oss")
    MUNICIPALITY = "municipality", _("känd för kommunen")
    EVERYBODY = "everybody", _("visas öppet")


class Channel(models.TextChoices):
    WEB = "web", _("webbplatsen")
    PHONE = "phone", _("telefon")
    VISIT = "visit", _("besök")
    PAPER = "paper", _("papper")
    MAIL = "mail", _("e-post")
    OPEN311 = "open311", _("en app för felanmälan")


class Taking(models.TextChoices):
    """What came of a mail."""

    CASE = "case", _("nytt ärende")
    HELD = "held", _("granskas")
    ADDED = "added", _("till ett ärende som fanns")
    AUTOMATIC = "automatic", _("skickat av en maskin, inget ärende")


class State(models.TextChoices):
    """Where a case stands; what is held is looked at before it counts as a case."""

    HELD = "held", _("granskas")
    RECEIVED = "received", _("mottaget")
    UNDER_WAY = "under_way", _("handläggs")
    ANSWERED = "answered", _("besvarat")
    REMOVED = "removed", _("borttaget som skräppost")


OPEN = (State.RECEIVED, State.UNDER_WAY)
# Where a fault may stand that everybody reads of.
SHOWN = (*OPEN, State.ANSWERED)


class Secrecy(models.TextChoices):
    """A reminder, not a decision: secrecy is tried each time somebody asks to read."""

    NONE = "none", _("ingen markering")
    MARKED = "marked", _("kan omfattas av sekretess")


class Result(models.TextChoices):
    """What the answer says of what was brought."""

    UPHELD = "upheld", _("vi ger dig rätt")
    PARTLY = "partly", _("vi ger dig delvis rätt")
    NOT_UPHELD = "not_upheld", _("vi ger dig inte rätt")
    NOTED = "noted", _("vi tar med oss det")
    FORWARDED = "forwarded", _("det är någon annans sak att svara på")


class Verdict(models.TextChoices):
    """What a case shows of the promise it is about, in the words of its day."""

    KEPT = "kept", _("löftet hölls")
    BROKEN = "broken", _("löftet bröts")
    NOT_PROMISED = "not_promised", _("det var inte utlovat")
    UNCLEAR = "unclear", _("går inte att säga")


class Writer(models.TextChoices):
    """Whose words a message in a case is."""

    SENDER = "sender", pgettext_lazy("who wrote in a case", "den som skrev till oss")
    MUNICIPALITY = "municipality", pgettext_lazy("who wrote in a case", "kommunen")


class MessageKind(models.TextChoices):
    QUESTION = "question", _("fråga till avsändaren")
    REPLY = "reply", _("svar på vår fråga")
    NEWS = "news", _("besked på vägen")
    ANSWER = "answer", _("svar")
    REOPENING = "reopening", _("inte klart än")
    CORRECTION = "correction", _("rättelse")


class FileState(models.TextChoices):
    """What is known of a file that a sender added."""

    SAFE = "safe", _("kontrollerad")
    UNCHECKED = "unchecked", _("inte kontrollerad")
    RELEASED = "released", _("inte kontrollerad, men släppt fram")
    INFECTED = "infected", _("innehöll skadlig kod och togs bort")
    REMOVED = "removed", _("borttagen")


GONE = (FileState.INFECTED, FileState.REMOVED)
OPENED = (FileState.SAFE, FileState.RELEASED)


class Ending(models.TextChoices):
    """What a file is; with its number also what it is called, for its own name is not kept."""

    JPEG = "jpg", _("Bild")
    PNG = "png", _("Bild")
    WEBP = "webp", _("Bild")
    PDF = "pdf", _("Pdf")
    TEXT = "txt", _("Textfil")


PICTURES = (Ending.JPEG, Ending.PNG, Ending.WEBP)


class Promised(models.TextChoices):
    """What is to have happened when a promised time is up; the keys of `core.clock.What`."""

    CONFIRM = "confirm", _("besked om vem som tar hand om det")
    FIRST_ANSWER = "first_answer", _("ett första svar")
    FINAL_ANSWER = "final_answer", _("svar")
    MEASURE = "measure", _("besked om vad som blev av det")


class TimeUnit(models.TextChoices):
    """What a promised time is counted in; the keys of `core.clock.Unit`."""

    HOURS = "hours", _("timmar")
    WORKING_DAYS = "working_days", _("arbetsdagar")
    CALENDAR_DAYS = "calendar_days", _("dagar")
    WEEKS = "weeks", _("veckor")


class Waiting(models.TextChoices):
    """Whom a case waits for; the keys of `core.clock.Cause`."""

    SENDER = "sender", _("avsändaren")
    OTHER_AUTHORITY = "other_authority", _("en annan myndighet")
    MUNICIPALITY = "municipality", _("oss själva")


class Receipt(models.TextChoices):
    """What a fault service answers an app with; the keys of `exchange.open311.ServiceType`."""

    REALTIME = "realtime", _("ärendekoden genast")
    BATCH = "batch", _("ett kvitto, och koden när ärendet visas öppet")


class Goes(models.TextChoices):
    """How much of what is personal in a case goes; its codes always stay."""

    CONTACT = "contact", _("namn och kontaktuppgifter")
    EVERYTHING = "everything", _("namn, kontaktuppgifter, all text och alla filer")


class Asked(models.TextChoices):
    """What somebody can ask of what is kept about her."""

    ACCESS = "access", _("registerutdrag")
    CORRECTION = "correction", _("rättelse")
    ERASURE = "erasure", _("radering")


class Weeded(models.TextChoices):
    """What came of a case that was proposed to be weeded."""

    WAITING = "", _("väntar")
    GONE = "gone", _("gallrat")
    HELD = "held", _("undantaget")
    NOT_DUE = "not_due", _("omfattas inte längre")


class TrackKind(models.TextChoices):
    """What else a case can be or contain, whatever its kind, that has a way of its own."""

    CHILD = "child", _("oro för ett barn")
    LEX_SARAH = "lex_sarah", _("missförhållande i omsorgen, lex Sarah")
    DEGRADING = "degrading", _("kränkande behandling i skolan")
    WHISTLEBLOWING = "whistleblowing", _("visselblåsning")
    DANGER = "danger", _("akut fara")
    APPEAL = "appeal", _("överklagande eller begäran om omprövning")
    PROPOSAL = "proposal", _("medborgarförslag")
    DOCUMENT = "document", _("begäran om allmän handling")
    LEX_MARIA = "lex_maria", _("vårdskada, lex Maria")
    DISCRIMINATION = "discrimination", _("diskriminering")
    WORK = "work", _("händelse i arbetsmiljön")
    PERSONAL_DATA = "personal_data", _("begäran om personuppgifter")
    DAMAGES = "damages", _("krav på skadestånd")
    CRIME = "crime", _("misstanke om brott")
    SUPERVISION = "supervision", _("tillsyn av bygge eller miljö")
    OTHER_AUTHORITY = "other_authority", _("en annan myndighets fråga")


class TrackState(models.TextChoices):
    """Where a track stands; words suggest, a person decides."""

    SUGGESTED = "suggested", _("föreslaget")
    ACCEPTED = "accepted", _("gäller")
    DECLINED = "declined", _("gäller inte")


class TrackStart(models.TextChoices):
    """From when the time of a track is counted."""

    RECEIVED = "received", _("när ärendet kom in")
    DECIDED = "decided", _("när någon beslutat om spåret")


class Withheld(models.TextChoices):
    """Why the figures of a report are not let out."""

    KEPT = "kept", _("den som sammanställde valde att inte publicera")
    FEW = "few", _("det är för få ärenden för att visa något")
    UNSAFE = "unsafe", _("kontrollen fann att små tal kunde räknas ut")
    OVERLAP = "overlap", _("en period som delvis är samma är redan publicerad")


class Quiet(models.TextChoices):
    """Why no unit is suggested for a case; the keys of `core.routing.Silence`."""

    FEW_WORDS = "few_words", _("för få ord som känns igen")
    UNSURE = "unsure", _("för osäkert")
    ELSEWHERE = "elsewhere", _("liknar ärenden hos enheter med för få för att läras in")
