"""De adressen van de API. Elk antwoord mag op elke site gelezen worden en heeft een vingerafdruk."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Query

from search.engines.basis import ZoekmachineWeg
from search.van_buiten import FouteParameter, beantwoord, lees
from search.voorwaardelijk import met_etag
from vacatures.models import Vacature

from . import antwoorden, vormen

JSON = "application/json; charset=utf-8"
PROBLEEM = "application/problem+json"
UITLEG = """De vacatures van alle schoolbesturen in de regio, zoals zij nu op de site staan.

Zonder sleutel en voor iedereen te lezen. De parameters zijn die van het adres van de zoekbladzijde: zoek daar, en zet
wat achter het vraagteken staat achter het adres van de API. Een parameter of waarde die niet bestaat is een fout (400)
en wordt nooit stil overgeslagen.

Vraag opnieuw met de ETag van het vorige antwoord in If-None-Match: is er niets veranderd, dan is het antwoord 304 en
leeg. De ETag verandert als een vacature of een aantal verandert, en met de dag.
"""
STATUSNAMEN = {
    200: "Gevonden",
    400: "Een parameter of waarde die niet kan",
    404: "Bestaat niet en bestond nooit op de site",
    410: "Staat niet meer open",
    503: "Zoeken lukt nu even niet; probeer het later opnieuw",
}


class VacatureAPI(NinjaAPI):
    """OpenAPI met Nederlandse omschrijvingen, en fouten als application/problem+json."""

    def get_openapi_schema(self, **opties: Any) -> Any:
        schema = super().get_openapi_schema(**opties)
        for pad in schema["paths"].values():
            for status, antwoord in pad["get"]["responses"].items():
                antwoord["description"] = STATUSNAMEN[status]
                if status >= 400:
                    antwoord["content"] = {PROBLEEM: antwoord["content"].pop("application/json")}
            pad["get"]["responses"][304] = {"description": "Niet veranderd sinds de ETag in If-None-Match"}
        return schema


api = VacatureAPI(
    title="Vacatures in het onderwijs", version="1", description=UITLEG, docs_url=None, urls_namespace="api-1"
)


def openbaar(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Nederlands, te lezen vanaf elke andere site, en elke weigering als probleem in JSON."""

    @wraps(view)
    def bekeken(request: HttpRequest, *args: Any, **opties: Any) -> HttpResponseBase:
        with translation.override("nl"):
            try:
                response = view(request, *args, **opties)
            except FouteParameter as fout:
                response = _probleem(400, _("Deze vraag kan niet"), fout.melding, parameter=fout.naam)
            except ZoekmachineWeg:
                response = _probleem(503, _("Zoeken lukt nu niet"), _("Probeer het over een paar minuten opnieuw."))
                response["Retry-After"] = "120"
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = "ETag, Link"
        response["Content-Language"] = "nl"
        return response

    return bekeken


def _probleem(status: int, titel: str, melding: str, *, parameter: str | None = None) -> HttpResponse:
    probleem = vormen.Probleem(title=titel, status=status, detail=melding, parameter=parameter)
    return HttpResponse(
        probleem.model_dump_json(), status=status, content_type=PROBLEEM, headers={"Cache-Control": "no-store"}
    )


@api.api_operation(["HEAD"], "/vacatures", include_in_schema=False)
@api.get(
    "/vacatures",
    response={200: vormen.Vacaturelijst, 400: vormen.Probleem, 503: vormen.Probleem},
    operation_id="zoekVacatures",
    summary="Vacatures zoeken",
    description="Wat vandaag open is en bij de vraag past, met per filter hoeveel een keuze oplevert.",
    url_name="vacatures",
)
@openbaar
def zoek_vacatures(request: HttpRequest, parameters: Query[vormen.Parameters]) -> HttpResponseBase:
    op = timezone.localdate()
    buiten = lees(request.GET)
    lijst = antwoorden.lijst(buiten, beantwoord(buiten, request, op=op), request, op=op)
    response = met_etag(request, lijst.model_dump_json().encode(), JSON)
    verwijzingen = [
        f'<{adres}>; rel="{rel}"' for adres, rel in ((lijst.vorige, "prev"), (lijst.volgende, "next")) if adres
    ]
    if verwijzingen:
        response["Link"] = ", ".join(verwijzingen)
    return response


@api.api_operation(["HEAD"], "/vacatures/{id}", include_in_schema=False)
@api.get(
    "/vacatures/{id}",
    response={200: vormen.VacatureMetTekst, 404: vormen.Probleem, 410: vormen.Probleem},
    operation_id="eenVacature",
    summary="Eén vacature",
    description="Met haar tekst. Is zij gesloten, dan 410: haal haar weg.",
    url_name="vacature",
)
@openbaar
def een_vacature(request: HttpRequest, id: str) -> HttpResponseBase:
    welke = Vacature.objects.voor_lijst().prefetch_related("niveaus")
    gevonden = welke.filter(adres=id).first()
    if gevonden is None or gevonden.first_published_at is None:
        return _probleem(404, _("Niet gevonden"), _("Deze vacature kennen we niet."))
    if not gevonden.is_open(timezone.localdate()):
        return _probleem(410, _("Niet meer open"), _("Deze vacature staat niet meer open."))
    inhoud = antwoorden.vacature_met_tekst(gevonden, request).model_dump_json().encode()
    return met_etag(request, inhoud, JSON)


def _mag_ik(request: HttpRequest) -> HttpResponseBase:
    """Een browser vraagt dit voordat hij vanaf een andere site met If-None-Match vraagt."""
    return HttpResponse(
        status=204,
        headers={
            "Allow": "GET, HEAD, OPTIONS",
            "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
            "Access-Control-Allow-Headers": "If-None-Match",
            "Access-Control-Max-Age": "86400",
        },
    )


@api.api_operation(["OPTIONS"], "/vacatures", include_in_schema=False)
@openbaar
def mag_zoeken(request: HttpRequest) -> HttpResponseBase:
    return _mag_ik(request)


@api.api_operation(["OPTIONS"], "/vacatures/{id}", include_in_schema=False)
@openbaar
def mag_lezen(request: HttpRequest, id: str) -> HttpResponseBase:
    return _mag_ik(request)
