"""Where the pages of declarations are."""

from rodtrad.declarations.staff.paths import texts, units

app_name = "declarations"

# Addresses of one declaration come last: its key could be any other word.
urlpatterns = [*units.urlpatterns, *texts.urlpatterns]
