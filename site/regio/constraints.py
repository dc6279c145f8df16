"""Wat tussen rijen nooit onwaar mag zijn, in de database zelf: op PostgreSQL en op SQLite."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS
from django.db.backends.ddl_references import Statement, Table
from django.db.models import F, Func, Q, Value
from django.db.models.constraints import BaseConstraint


class GeenOverlap(BaseConstraint):
    """Geen twee rijen met gelijke `groep` en overlappende tijdvakken [van, tot); `tot` leeg is open.

    PostgreSQL: een exclusion constraint (btree_gist). SQLite: twee triggers, die meeverhuizen als Django de
    tabel opnieuw opbouwt (triggers uit een RunPython zouden dan stil verdwijnen).
    Verschuif een gedeelde grens door eerst te krimpen.
    """

    def __init__(self, *, name: str, groep: Iterable[str], van: str = "van", tot: str = "tot", **kwargs: Any) -> None:
        self.groep, self.van, self.tot = tuple(groep), van, tot
        super().__init__(name=name, **kwargs)

    def _exclusion(self):
        from django.contrib.postgres.constraints import ExclusionConstraint

        bereik = Func(F(self.van), F(self.tot), Value("[)"), function="daterange")
        return ExclusionConstraint(name=self.name, expressions=[*((g, "=") for g in self.groep), (bereik, "&&")])

    def _triggers(self, model, editor) -> Iterator[Statement]:
        def kolom(veld: str) -> str:
            return editor.quote_name(model._meta.get_field(veld).column)

        van, tot, pk = kolom(self.van), kolom(self.tot), editor.quote_name(model._meta.pk.column)
        gelijk = " AND ".join(f"d.{kolom(g)} = NEW.{kolom(g)}" for g in self.groep)
        for soort, wanneer, zelf in (("i", "INSERT", ""), ("u", "UPDATE", f"AND d.{pk} <> OLD.{pk}")):
            sql = (
                # Alleen eigen kolomnamen komen in deze tekst.
                f"CREATE TRIGGER {editor.quote_name(self.name + '_' + soort)} BEFORE {wanneer} ON %(table)s "  # noqa: S608
                f"WHEN EXISTS (SELECT 1 FROM %(table)s d WHERE {gelijk} {zelf} "
                f"AND d.{van} < coalesce(NEW.{tot}, '9999-12-31') AND NEW.{van} < coalesce(d.{tot}, '9999-12-31')) "
                f"BEGIN SELECT RAISE(ABORT, 'constraint failed: {self.name}'); END"
            )
            yield Statement(sql, table=Table(model._meta.db_table, editor.quote_name))

    def constraint_sql(self, model, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            return self._exclusion().constraint_sql(model, schema_editor)
        schema_editor.deferred_sql.extend(self._triggers(model, schema_editor))
        return None

    def create_sql(self, model, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            return self._exclusion().create_sql(model, schema_editor)
        return None

    def remove_sql(self, model, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            return self._exclusion().remove_sql(model, schema_editor)
        return None

    def validate(self, model, instance, exclude=None, using=DEFAULT_DB_ALIAS):
        def waarde(veld: str):
            return getattr(instance, model._meta.get_field(veld).attname)

        if exclude and {*self.groep, self.van, self.tot} & set(exclude):
            return
        if waarde(self.van) is None or any(waarde(g) is None for g in self.groep):
            return
        botst = Q(**{g: waarde(g) for g in self.groep})
        botst &= Q(**{f"{self.tot}__isnull": True}) | Q(**{f"{self.tot}__gt": waarde(self.van)})
        if waarde(self.tot) is not None:
            botst &= Q(**{f"{self.van}__lt": waarde(self.tot)})
        if model._default_manager.using(using).filter(botst).exclude(pk=instance.pk).exists():
            fout = ValidationError(self.get_violation_error_message(), code=self.violation_error_code)
            raise ValidationError({self.van: fout})  # naast het veld, niet boven het formulier

    def deconstruct(self):
        pad, args, kwargs = super().deconstruct()
        return pad, args, kwargs | {"groep": self.groep, "van": self.van, "tot": self.tot}

    def __eq__(self, other):
        return isinstance(other, GeenOverlap) and self.deconstruct() == other.deconstruct()

    __hash__ = None  # type: ignore[assignment]  # zoals Django's eigen constraints


class ZelfdeOuder(BaseConstraint):
    """Samengestelde verwijzing: (`veld`, `ouder`) bestaat als (id, `ouder`) in de tabel waar `veld` naar wijst.

    Zo kan een deelname alleen een status van het eigen partnerschap hebben. De andere tabel heeft een unieke
    (id, ouder) nodig.
    """

    def __init__(self, *, name: str, veld: str, ouder: str, **kwargs: Any) -> None:
        self.veld, self.ouder = veld, ouder
        super().__init__(name=name, **kwargs)

    def _verwijzing(self, model, editor) -> str:
        meta, q = model._meta, editor.quote_name
        doel = meta.get_field(self.veld).related_model._meta
        return (
            f"FOREIGN KEY ({q(meta.get_field(self.veld).column)}, {q(meta.get_field(self.ouder).column)}) "
            f"REFERENCES {q(doel.db_table)} ({q(doel.pk.column)}, {q(doel.get_field(self.ouder).column)}) "
            "DEFERRABLE INITIALLY DEFERRED"
        )

    def constraint_sql(self, model, schema_editor):
        return f"CONSTRAINT {schema_editor.quote_name(self.name)} {self._verwijzing(model, schema_editor)}"

    def create_sql(self, model, schema_editor):
        if schema_editor.connection.vendor == "sqlite":
            return None  # SQLite bouwt de tabel opnieuw op, met constraint_sql erin
        q = schema_editor.quote_name
        return f"ALTER TABLE {q(model._meta.db_table)} ADD " + self.constraint_sql(model, schema_editor)

    def remove_sql(self, model, schema_editor):
        if schema_editor.connection.vendor == "sqlite":
            return None
        q = schema_editor.quote_name
        return f"ALTER TABLE {q(model._meta.db_table)} DROP CONSTRAINT {q(self.name)}"

    def validate(self, model, instance, exclude=None, using=DEFAULT_DB_ALIAS):
        meta = model._meta
        if exclude and {self.veld, self.ouder} & set(exclude):
            return
        pk = getattr(instance, meta.get_field(self.veld).attname)
        ouder = getattr(instance, meta.get_field(self.ouder).attname)
        if pk is None or ouder is None:
            return
        doel = meta.get_field(self.veld).related_model
        if not doel._default_manager.using(using).filter(pk=pk, **{self.ouder: ouder}).exists():
            fout = ValidationError(self.get_violation_error_message(), code=self.violation_error_code)
            raise ValidationError({self.veld: fout})  # naast het veld, niet boven het formulier

    def deconstruct(self):
        pad, args, kwargs = super().deconstruct()
        return pad, args, kwargs | {"veld": self.veld, "ouder": self.ouder}

    def __eq__(self, other):
        return isinstance(other, ZelfdeOuder) and self.deconstruct() == other.deconstruct()

    __hash__ = None  # type: ignore[assignment]
