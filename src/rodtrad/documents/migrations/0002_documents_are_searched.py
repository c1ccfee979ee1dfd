import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('documents', '0001_initial'),
        ('organisation', '0004_units_and_decisions_are_searched'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='decisionpaper',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('title', config='swedish'), name='papers_are_searched'),
        ),
        migrations.AddIndex(
            model_name='documentversion',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('title', 'summary', 'applies_to', config='swedish'), name='documents_are_searched'),
        ),
    ]
