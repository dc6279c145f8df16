"""De uitleg van de API als gewone bladzijde, gemaakt uit dezelfde OpenAPI die een programma leest."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from .adressen import api


@dataclass(frozen=True, slots=True)
class Veld:
    naam: str
    soort: str
    uitleg: str


@require_safe
def bladzijde(request: HttpRequest) -> HttpResponse:
    schema = api.get_openapi_schema()
    paden = [(pad, wat["get"]) for pad, wat in schema["paths"].items()]
    return render(
        request,
        "search/api.html",
        {
            "titel": schema["info"]["title"],
            "alineas": schema["info"]["description"].strip().split("\n\n"),
            "adres": request.build_absolute_uri(reverse("api-1:vacatures")),
            "openapi": request.build_absolute_uri(reverse("api-1:openapi-json")),
            "paden": [
                {
                    "adres": pad,
                    "titel": get["summary"],
                    "uitleg": get["description"],
                    "parameters": [_veld(p["name"], p["schema"]) for p in get["parameters"]],
                    "antwoorden": sorted((status, a["description"]) for status, a in get["responses"].items()),
                }
                for pad, get in paden
            ],
            "vormen": [
                (
                    naam,
                    [_veld(veld, vorm) for veld, vorm in schema["components"]["schemas"][naam]["properties"].items()],
                )
                for naam in (
                    "Vacaturelijst",
                    "Vacature",
                    "School",
                    "Bestuur",
                    "Benoemd",
                    "Bereik",
                    "Facet",
                    "Facetwaarde",
                )
            ],
        },
    )


def _veld(naam: str, vorm: dict[str, Any]) -> Veld:
    return Veld(naam, _soort(vorm), vorm.get("description", ""))


def _soort(vorm: dict[str, Any]) -> str:
    """In woorden: "tekst", "dag of leeg", "lijst van School"."""
    if "$ref" in vorm:
        return vorm["$ref"].rsplit("/", 1)[-1]
    if "anyOf" in vorm:
        return " of ".join(_soort(deel) for deel in vorm["anyOf"])
    if "enum" in vorm:
        return "een van " + ", ".join(map(str, vorm["enum"]))
    if vorm.get("type") == "array":
        return f"lijst van {_soort(vorm['items'])}"
    return WOORDEN.get((vorm.get("type", ""), vorm.get("format", "")), "tekst")


WOORDEN = {
    ("string", ""): "tekst",
    ("string", "date"): "dag",
    ("string", "date-time"): "moment",
    ("integer", ""): "heel getal",
    ("number", ""): "getal",
    ("boolean", ""): "ja of nee",
    ("null", ""): "leeg",
}
