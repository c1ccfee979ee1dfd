"""What the log says of acts on cases."""

from django.utils.translation import gettext_lazy as _

ACTS = {
    "case.received": _("tog emot ett ärende"),
    "case.taken": _("gav ett ärende en handläggare"),
    "case.handed_on": _("lämnade över ett ärende"),
    "case.sorted": _("ändrade slag eller sekretess"),
    "case.noted": _("antecknade i ett ärende"),
    "case.asked": _("frågade avsändaren"),
    "case.resumed": _("slutade vänta på svar"),
    "case.answered": _("besvarade ett ärende"),
    "case.followed_up": _("berättade vad som blev av ett ärende"),
    "case.let_in": _("släppte in ett ärende"),
    "case.removed": _("tog bort skräppost"),
    "case.replied": _("tog emot mer från avsändaren"),
    "case.reopened": _("öppnade ett ärende igen på avsändarens begäran"),
    "case.judged": _("tog emot avsändarens omdöme"),
    "case.shown": _("lät en felanmälan visas öppet"),
    "case.hidden": _("slutade visa en felanmälan öppet"),
    "service.offered": _("lade till en tjänst för felanmälan"),
    "service.ended": _("avslutade en tjänst för felanmälan"),
    "key.made": _("gjorde en nyckel för felanmälan"),
    "key.revoked": _("drog in en nyckel för felanmälan"),
    "time.promised": _("lovade hur snart något händer i ett ärende"),
    "time.ended": _("slutade lova en tid"),
    "day.closed": _("stängde en dag"),
    "day.opened": _("höll en stängd dag öppen"),
    "case.read": _("läste ett ärende som kan omfattas av sekretess"),
}
