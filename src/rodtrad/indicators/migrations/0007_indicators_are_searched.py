import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('indicators', '0006_periods_locked_and_opened'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='indicatordefinition',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('name', 'description', 'method', config='swedish'), name='indicators_are_searched'),
        ),
    ]
