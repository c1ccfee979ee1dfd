import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.conf import settings
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('goals', '0005_a_presented_list_says_when'),
        ('organisation', '0004_units_and_decisions_are_searched'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name='activity',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('title', 'description', config='swedish'), name='activities_are_searched'),
        ),
        migrations.AddIndex(
            model_name='assignment',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('title', 'description', 'report', config='swedish'), name='assignments_are_searched'),
        ),
        migrations.AddIndex(
            model_name='goal',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('title', 'expected_result', 'description', config='swedish'), name='goals_are_searched'),
        ),
        migrations.AddIndex(
            model_name='goalsource',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('title', 'reference', config='swedish'), name='goal_sources_are_searched'),
        ),
        migrations.AddIndex(
            model_name='plan',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('name', config='swedish'), name='plans_are_searched'),
        ),
    ]
