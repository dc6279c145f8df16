"""Van banen naar bronbestanden, elk in de vorm waarin zo'n systeem ze echt stuurt. Geeft {pad: inhoud} terug.

Dagen staan er als {dag:+14:vorm} en het eigen adres als {basis}; `bronnen.py` vult dat in bij het uitserveren.
"""

import json
import re
from html import escape
from xml.sax.saxutils import escape as xml_escape

from django.utils.text import slugify

from .plan import School
from .tekst import Baan

Bestanden = dict[str, str]
PAGINA = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{titel} - {bestuur} (demo)</title>
<link rel="stylesheet" href="{{basis}}/demo/bronnen/bestuur.css">
{kop}</head>
<body>
<p class="demo">Dit is een demo. {bestuur} is verzonnen en deze banen bestaan niet.</p>
<header><a href="{{basis}}/">Terug naar het regioportaal</a><p>Werken bij {bestuur}</p></header>
<main>
{inhoud}
</main>
</body>
</html>
"""


def adres_van(bestuur: str, sleutel: str) -> str:
    """Waar in het echt de vacature op de site van het bestuur staat; in de demo één pagina die dat uitlegt."""
    return f"{{basis}}/demo/bronnen/vacature.html?bestuur={bestuur}&nr={sleutel}"


def recruitee(nummer: str, naam: str, banen: list[Baan]) -> Bestanden:
    inhoud = {"offers": [_aanbieding(nummer, naam, b) for b in banen]}
    return {f"{nummer}/offers.json": json.dumps(inhoud, ensure_ascii=False, indent=1) + "\n"}


def _aanbieding(nummer: str, naam: str, b: Baan) -> dict:
    eerste = _plek(b)
    adres = adres_van(nummer, b.sleutel)
    beschrijving, eisen = _knip(b.html)
    velden = {
        "id": int(b.sleutel), "slug": slugify(b.titel), "status": "published", "title": b.titel,
        "company_name": naam, "description": beschrijving, "requirements": eisen,
        "created_at": f"{{dag:{b.geplaatst:+d}:utc}}", "published_at": f"{{dag:{b.geplaatst:+d}:utc}}",
        "updated_at": f"{{dag:{b.geplaatst:+d}:utc}}",
        "close_at": f"{{dag:{b.sluit:+d}:utc}}" if b.sluit is not None else None,
        "employment_type_code": "parttime_permanent" if b.contract == "vast" else "parttime",
        "department": "Onderwijs" if b.graad else "Ondersteuning en leiding",
        "tags": [w for w in (b.vaknaam, b.niveau, f"schaal {b.schaal}") if w],
        "city": eerste["city"], "postal_code": eerste["postal_code"], "country_code": "NL",
        "locations": [_plek(b, s) for s in b.scholen],
        "careers_url": adres, "careers_apply_url": f"{adres}&reageer=1",
    }  # fmt: skip
    if b.uren:
        velden |= {"min_hours": b.uren[0], "max_hours": b.uren[1]}
    if b.salaris:
        velden["salary"] = {"min": str(b.salaris[0]), "max": str(b.salaris[1]), "period": "month", "currency": "EUR"}
    return velden


def _plek(b: Baan, school: School | None = None) -> dict:
    if is_onbekend(b):
        return {
            "name": "Bestuursbureau",
            "street": "",
            "city": b.scholen[0].plaats,
            "postal_code": "",
            "country_code": "NL",
        }
    s = school or b.scholen[0]
    return {"name": s.naam, "street": s.straat, "city": s.plaats, "postal_code": s.postcode, "country_code": "NL"}


def indeed(nummer: str, naam: str, banen: list[Baan]) -> Bestanden:
    kop = f"  <publisher>{xml_escape(naam)}</publisher>\n  <publisherurl>{{basis}}/demo/bronnen/</publisherurl>\n"
    jobs = "".join(_job(nummer, naam, b) for b in banen)
    return {f"{nummer}/indeed.xml": f'<?xml version="1.0" encoding="utf-8"?>\n<source>\n{kop}{jobs}</source>\n'}


def _job(nummer: str, naam: str, b: Baan) -> str:
    s, onbekend = b.scholen[0], is_onbekend(b)
    adres = "" if b.per_mail else adres_van(nummer, b.sleutel)
    loon = f", € {b.salaris[0]} tot € {b.salaris[1]} bruto per maand" if b.salaris else ""
    velden = {
        "title": b.titel, "date": f"{{dag:{b.geplaatst:+d}:rfc}}", "referencenumber": b.sleutel,
        "url": adres, "email": b.email if b.per_mail else "", "company": naam if onbekend else s.naam,
        "city": s.plaats, "country": "NL", "postalcode": "" if onbekend else s.postcode,
        "streetaddress": "" if onbekend else s.straat, "description": b.html,
        "salary": f"schaal {b.schaal}{loon}", "jobtype": "parttime", "category": b.vaknaam or "Onderwijs",
        "education": b.niveau,
        "expirationdate": f"{{dag:{b.sluit:+d}:dmj}}" if b.sluit is not None else "",
    }  # fmt: skip
    regels = "".join(f"    <{n}><![CDATA[{w}]]></{n}>\n" for n, w in velden.items())
    return f"  <job>\n{regels}  </job>\n"


def rss(nummer: str, naam: str, banen: list[Baan]) -> Bestanden:
    items = "".join(_rss_item(nummer, b) for b in banen)
    return {
        f"{nummer}/feed.xml": (
            '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" '
            'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:job_listing="{basis}">\n<channel>\n'
            f"  <title>Werken bij {xml_escape(naam)}</title>\n  <link>{{basis}}/demo/bronnen/</link>\n"
            f"{items}</channel>\n</rss>\n"
        )
    }


def _rss_item(nummer: str, b: Baan) -> str:
    s, adres = b.scholen[0], xml_escape(adres_van(nummer, b.sleutel))
    niveau = _niveau(b, "<category><![CDATA[{}]]></category>")
    plaats = s.plaats if is_onbekend(b) else f"{s.straat}, {s.postcode} {s.plaats}"
    wie = "" if is_onbekend(b) else f"    <job_listing:company><![CDATA[{s.naam}]]></job_listing:company>\n"
    return (
        f"  <item>\n    <title>{xml_escape(b.titel)}</title>\n    <link>{adres}</link>\n"
        f"    <pubDate>{{dag:{b.geplaatst:+d}:rfc}}</pubDate>\n"
        f"    <category><![CDATA[{b.vaknaam or 'Overig'}]]></category>\n"
        f"{niveau}"
        f'    <guid isPermaLink="false">{nummer}-p{b.sleutel}</guid>\n'
        f"    <job_listing:location><![CDATA[{plaats}]]></job_listing:location>\n{wie}"
        f"    <description><![CDATA[{b.kort} [&#8230;]]]></description>\n"
        f"    <content:encoded><![CDATA[{b.html}]]></content:encoded>\n  </item>\n"
    )


def _niveau(b: Baan, element: str) -> str:
    return f"    {element.format(b.niveau)}\n" if b.niveau else ""


def atom(nummer: str, naam: str, banen: list[Baan]) -> Bestanden:
    entries = "".join(_entry(nummer, naam, b) for b in banen)
    return {
        f"{nummer}/atom.xml": (
            '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
            f'  <title type="text">{xml_escape(naam)}</title>\n  <updated>{{dag:-1:iso}}</updated>\n{entries}</feed>\n'
        )
    }


def _entry(nummer: str, naam: str, b: Baan) -> str:
    niveau = _niveau(b, '<category term="{}"/>')
    locatie = b.scholen[0].plaats if is_onbekend(b) else b.scholen[0].naam
    loon = f"    <salary_indication>€ {b.salaris[0]} - € {b.salaris[1]}</salary_indication>\n" if b.salaris else ""
    return (
        f"  <entry>\n    <author><name>{xml_escape(naam)}</name></author>\n"
        f'    <title type="text">{xml_escape(b.titel)}</title>\n{niveau}'
        f'    <link rel="alternate" type="text/html" href="{xml_escape(adres_van(nummer, b.sleutel))}"/>\n'
        f'    <id>job_{b.sleutel}</id>\n    <summary type="html"><![CDATA[{b.kort}]]></summary>\n'
        f'    <description type="html"><![CDATA[{b.html}]]></description>\n'
        f"    <department><name>{xml_escape(b.vaknaam or 'Ondersteuning')}</name></department>\n"
        f"    <location><name>{xml_escape(locatie)}</name></location>\n    <type><name>Part-time</name></type>\n{loon}"
        f"    <published>{{dag:{b.geplaatst:+d}:iso}}</published>\n"
        f"    <updated>{{dag:{b.geplaatst:+d}:iso}}</updated>\n  </entry>\n"
    )


def lijst(nummer: str, naam: str, banen: list[Baan]) -> Bestanden:
    regels = "".join(
        f'<li><a href="vacatures/{_bestand(b)}">{escape(b.titel)}</a>, {b.scholen[0].naam}</li>\n' for b in banen
    )
    inhoud = f"<h1>Vacatures</h1>\n<ul>\n{regels}</ul>"
    return {f"{nummer}/vacatures.html": pagina("Vacatures", naam, inhoud), **_paginas(nummer, naam, banen)}


def sitemap(nummer: str, naam: str, banen: list[Baan]) -> Bestanden:
    regels = "".join(
        f"  <url><loc>{{basis}}/demo/bronnen/{nummer}/vacatures/{_bestand(b)}</loc>"
        f"<lastmod>{{dag:{b.geplaatst:+d}:iso}}</lastmod></url>\n"
        for b in banen
    )
    kop = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return {f"{nummer}/sitemap.xml": f"{kop}{regels}</urlset>\n", **_paginas(nummer, naam, banen)}


def een_pagina(nummer: str, naam: str, banen: list[Baan]) -> Bestanden:
    return {f"{nummer}/vacature.html": _vacaturepagina(naam, banen[0])}


def _paginas(nummer: str, naam: str, banen: list[Baan]) -> Bestanden:
    return {f"{nummer}/vacatures/{_bestand(b)}": _vacaturepagina(naam, b) for b in banen}


def _bestand(b: Baan) -> str:
    return f"{slugify(b.titel)[:50].strip('-')}-{b.sleutel}.html"


def _vacaturepagina(naam: str, b: Baan) -> str:
    blok = json.dumps(_jobposting(naam, b), ensure_ascii=False, indent=1).replace("<", "\\u003c")
    kop = f'<script type="application/ld+json">\n{blok}\n</script>\n'
    return pagina(b.titel, naam, f"<h1>{escape(b.titel)}</h1>\n{b.html}", kop)


def _jobposting(naam: str, b: Baan) -> dict:
    velden = {
        "@context": "https://schema.org", "@type": "JobPosting", "title": b.titel, "description": b.html,
        "identifier": {"@type": "PropertyValue", "name": naam, "value": b.sleutel},
        "datePosted": f"{{dag:{b.geplaatst:+d}:iso}}", "employmentType": ["PART_TIME"],
        "hiringOrganization": {"@type": "Organization", "name": naam},
        "jobLocation": [_locatie(s, is_onbekend(b)) for s in b.scholen],
        "workHours": b.omvang, "occupationalCategory": [w for w in (b.vaknaam, b.niveau) if w],
        "applicationContact": {"@type": "ContactPoint", "name": b.contact, "telephone": b.telefoon},
    }  # fmt: skip
    if b.sluit is not None:
        velden["validThrough"] = f"{{dag:{b.sluit:+d}:iso}}"
    if b.salaris:
        waarde = {"@type": "QuantitativeValue", "minValue": b.salaris[0], "maxValue": b.salaris[1], "unitText": "MONTH"}
        velden["baseSalary"] = {"@type": "MonetaryAmount", "currency": "EUR", "value": waarde}
    return velden


def _locatie(s: School, onbekend: bool) -> dict:
    adres = {"@type": "PostalAddress", "addressLocality": s.plaats, "addressCountry": "NL"}
    if onbekend:
        return {"@type": "Place", "address": adres}
    return {"@type": "Place", "name": s.naam, "address": adres | {"streetAddress": s.straat, "postalCode": s.postcode}}


def pagina(titel: str, bestuur: str, inhoud: str, kop: str = "") -> str:
    return PAGINA.format(titel=escape(titel), bestuur=escape(bestuur), inhoud=inhoud, kop=kop)


def is_onbekend(b: Baan) -> bool:
    """Ongeveer één op de twaalf banen noemt geen school: daarover krijgt HR een vraag."""
    return int(re.sub(r"\D", "", b.sleutel)) % 12 == 5 and len(b.scholen) == 1


def _knip(html: str) -> tuple[str, str]:
    """Recruitee heeft de tekst in twee velden: knip voor de tweede kop."""
    deel = [m.start() for m in re.finditer("<h3>", html)]
    return (html[: deel[1]], html[deel[1] :]) if len(deel) > 1 else (html, "")


VORMEN = {
    "recruitee": recruitee, "indeed": indeed, "rss": rss, "atom": atom, "lijst": lijst, "sitemap": sitemap,
    "pagina": een_pagina,
}  # fmt: skip
