"""Van een antwoord van de zoekmachine naar de vormen van de API."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from search import tonen
from search.van_buiten import Buitenvraag
from search.zoeken import Antwoord
from search.zoekresultaat import Hit
from search.zoekvraag import FACETTEN, PER_PAGINA
from vacatures.bronnen.opschonen import schoon
from vacatures.kaart import geplaatst_op, vakken
from vacatures.models import Vacature
from vacatures.tonen import reageren

from . import vormen

# Velden die een regel in de lijst niet heeft.
NIET_IN_LIJST = ("tekst", "bronwaarden", "vergrendelde_velden", "bronhash")


def lijst(buiten: Buitenvraag, antwoord: Antwoord, request: HttpRequest, *, op: date) -> vormen.Vacaturelijst:
    totaal, pagina = antwoord.resultaat.totaal, antwoord.vraag.pagina
    paginas = -(-totaal // buiten.aantal)
    return vormen.Vacaturelijst(
        dag=op,
        totaal=totaal,
        pagina=pagina,
        paginas=paginas,
        aantal=buiten.aantal,
        zelf=adres(buiten, request),
        vorige=adres(buiten, request, pagina=pagina - 1) if pagina > 1 else None,
        volgende=adres(buiten, request, pagina=pagina + 1) if pagina < paginas else None,
        site=request.build_absolute_uri(op_de_site(buiten)),
        plaats=_plaats(antwoord),
        meldingen=list(antwoord.meldingen),
        vacatures=[vacature(v, km, request) for v, km in _rijen(antwoord.resultaat.hits, op=op)],
        facetten=_facetten(antwoord),
    )


def adres(buiten: Buitenvraag, request: HttpRequest, *, pagina: int | None = None) -> str:
    """Deze vraag, of een andere pagina ervan, als volledig adres van de API. Gelijke vragen hebben hetzelfde adres."""
    vraag = buiten.vraag if pagina is None else buiten.vraag.met(pagina=pagina)
    delen = [("school", buiten.school)] if buiten.school else []
    if buiten.aantal != PER_PAGINA:
        delen.append(("aantal", str(buiten.aantal)))
    query = "&".join(deel for deel in (vraag.als_query(), urlencode(delen)) if deel)
    return request.build_absolute_uri(reverse("api-1:vacatures")) + (f"?{query}" if query else "")


def op_de_site(buiten: Buitenvraag) -> str:
    """Waar een mens deze vacatures ziet. De site heeft geen filter op school; een school heeft haar eigen bladzijde."""
    return reverse("paginas:school", args=[buiten.school]) if buiten.school else tonen.adres(buiten.vraag.met())


def _rijen(hits: Iterable[Hit], *, op: date) -> list[tuple[Vacature, float | None]]:
    """In dezelfde volgorde; wat intussen weg of gesloten is valt eruit."""
    hits = list(hits)
    welke = Vacature.objects.open(op).voor_lijst().prefetch_related("niveaus").defer(*NIET_IN_LIJST)
    gevonden = welke.in_bulk([hit.pk for hit in hits])
    return [(gevonden[hit.pk], hit.km) for hit in hits if hit.pk in gevonden]


def vacature(v: Vacature, km: float | None, request: HttpRequest) -> vormen.Vacature:
    return vormen.Vacature(**_velden(v, km, request))


def vacature_met_tekst(v: Vacature, request: HttpRequest) -> vormen.VacatureMetTekst:
    return vormen.VacatureMetTekst(**_velden(v, None, request), tekst=schoon(v.tekst))


def _velden(v: Vacature, km: float | None, request: HttpRequest) -> dict:
    bladzijde = request.build_absolute_uri(v.get_absolute_url())
    waar = reageren(v)
    scholen = [_school(school, request) for school in v.scholen.all()]
    return {
        "id": v.adres,
        "titel": v.titel,
        "adres": bladzijde,
        "reageren_adres": bladzijde if waar.is_mail or not waar.adres else waar.adres,
        "geplaatst_op": geplaatst_op(v),
        "gewijzigd_om": v.last_published_at or v.first_published_at,
        "sluit_op": v.sluit_op,
        "bestuur": vormen.Bestuur(slug=v.bestuur.slug, naam=v.bestuur.naam, website=v.bestuur.website or None),
        "scholen": scholen,
        "plaats": scholen[0].plaats if scholen else v.plaatsnaam or None,
        "km": km,
        "sector": v.sector or None,
        "niveaus": [_benoemd(n) for n in sorted(v.niveaus.all(), key=lambda n: n.volgorde)],
        "functie": _benoemd(v.functie) if v.functie else None,
        "vakken": [_benoemd(vak) for vak in vakken(v)],
        "graden": _graden(v),
        "fte": _bereik(v.fte_van, v.fte_tot),
        "lessen_per_week": _bereik(v.lesuren_van, v.lesuren_tot),
        "uren_per_week": _bereik(v.uren_van, v.uren_tot),
        "schaal": v.schaal or None,
        "salaris": _bereik(v.salaris_van, v.salaris_tot),
        "contract": v.contract or None,
        "begint_op": v.begint_op,
        "per_direct": v.per_direct,
        "plaatsen": v.plaatsen,
        "begeleiding_starters": bool(v.inductie or v.inductie_jaren),
        "zij_instromers_welkom": v.zij_instromers_welkom,
        "lio_welkom": v.lio_welkom,
        "is_onzeker": v.is_onzeker,
    }


def _school(school, request: HttpRequest) -> vormen.School:
    return vormen.School(
        slug=school.slug,
        naam=school.naam,
        code=school.code,
        plaats=school.plaats,
        postcode=school.postcode or None,
        lat=school.lat,
        lon=school.lon,
        adres=request.build_absolute_uri(reverse("paginas:school", args=[school.slug])),
    )


def _graden(v: Vacature) -> list[vormen.Benoemd]:
    graden = {regel.graad_id: regel.graad for regel in v.vakregels.all() if regel.graad is not None}
    return [_benoemd(graad) for graad in sorted(graden.values(), key=lambda graad: graad.volgorde)]


def _benoemd(ding) -> vormen.Benoemd:
    return vormen.Benoemd(slug=ding.slug, naam=ding.naam)


def _bereik(van: Decimal | None, tot: Decimal | None) -> vormen.Bereik | None:
    if van is None and tot is None:
        return None
    return vormen.Bereik(van=None if van is None else float(van), tot=None if tot is None else float(tot))


def _plaats(antwoord: Antwoord) -> vormen.Plaats | None:
    rond = antwoord.rond
    return vormen.Plaats(naam=rond.naam, lat=rond.lat, lon=rond.lon, is_benadering=rond.is_benadering) if rond else None


def _facetten(antwoord: Antwoord) -> list[vormen.Facet]:
    return [
        vormen.Facet(
            parameter=facet,
            naam=str(tonen.FACETNAMEN[facet]),
            waarden=[
                vormen.Facetwaarde(waarde=w.waarde, naam=w.naam, aantal=w.aantal, gekozen=w.gekozen) for w in waarden
            ],
        )
        for facet in FACETTEN
        if (waarden := antwoord.resultaat.facetten.get(facet))
    ]
