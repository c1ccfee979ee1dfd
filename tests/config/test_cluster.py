import pytest
from django.db import connection


@pytest.mark.django_db
def test_the_tests_run_on_a_database_of_their_own() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_database()")
        (name,) = cursor.fetchone()

    assert name == connection.settings_dict["NAME"]
    assert name.startswith("test_rodtrad_")
