"""Where the pages of declarations are."""

from rodtrad.declarations.staff.paths import texts, units, weighing

app_name = "declarations"

# Addresses of one declaration come last: its key could be any other word.
urlpatterns = [*units.urlpatterns, *weighing.urlpatterns, *texts.urlpatterns]
