
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('goals', '0006_the_thread_is_searched'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='plan',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='plan',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='plan',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='plan',
            name='stated',
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name='planevent',
            name='stated',
            field=models.JSONField(blank=True, default=dict),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='plan',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_planevent" ("body_id", "decision_id", "first_year", "id", "kind", "last_year", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "stated", "version") SELECT new_values."body_id", new_values."decision_id", new_values."first_year", new_values."id", new_values."kind", new_values."last_year", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."state", new_values."stated", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='6c7762e6edd4e015bc6cc894897e448670339735', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_d8c55', referencing='REFERENCING NEW TABLE AS new_values ', table='goals_plan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='plan',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_planevent" ("body_id", "decision_id", "first_year", "id", "kind", "last_year", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "stated", "version") SELECT new_values."body_id", new_values."decision_id", new_values."first_year", new_values."id", new_values."kind", new_values."last_year", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."state", new_values."stated", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='a05adba3baa166d38034ba5ce3d779537a1e9f62', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_cb48d', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='goals_plan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='plan',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "goals_planevent" ("body_id", "decision_id", "first_year", "id", "kind", "last_year", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "stated", "version") SELECT old_values."body_id", old_values."decision_id", old_values."first_year", old_values."id", old_values."kind", old_values."last_year", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."state", old_values."stated", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='0f753db321b62de7144f0138e887ba90ef14a8a3', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_a4266', referencing='REFERENCING OLD TABLE AS old_values ', table='goals_plan', when='AFTER')),
        ),
    ]
