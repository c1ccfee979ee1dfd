import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('organisation', '0003_reorganisations'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='decision',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('title', 'registry_number', 'paragraph', config='swedish'), name='decisions_are_searched'),
        ),
        migrations.AddIndex(
            model_name='unitversion',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('name', 'short_name', config='swedish'), name='units_are_searched'),
        ),
    ]
