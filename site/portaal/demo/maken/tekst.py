"""Schrijft bij een plan een titel en een tekst. Een zin komt pas terug als de stapel zinnen op is."""

import random
from dataclasses import dataclass
from html import escape

from .plan import BOVENBOUW, VMBO_BK, Plan, School, toml

NAMEN = (
    "Noor van Dalen", "Youssef Achterberg", "Marijke Hofstra", "Tom Verzonnen", "Sanne Bedacht", "Karim de Groot",
    "Ilse Wiersma", "Bart Nijhuis", "Fatma Kaptein", "Wouter Zandstra", "Lotte Brandsma", "Henk ter Horst",
    "Amina Vos", "Jelle Postma", "Ria Kooistra", "Daan Schipper",
)  # fmt: skip
ROLLEN = ("teamleider", "afdelingsleider", "sectievoorzitter", "conrector", "adviseur werving")
NIVEAUTEKST = {"pro": "praktijkonderwijs", "vmbo-bk": "vmbo basis/kader", "vmbo-gt": "vmbo-tl (mavo)", "havo": "havo",
               "vwo": "vwo", "vso": "het vso", "mbo": "het mbo"}  # fmt: skip
GRAADVORMEN = {
    "eerstegraads": ("1e graad", "1e graads", "eerstegraads"),
    "tweedegraads": ("2e graad", "2e graads", "tweedegraads"),
    "beide": ("1e of 2e graads", "1e/2e graads", "eerste- of tweedegraads"),
}
# De eerste vier ook voor wie iemand vervangt; de zomer alleen voor een nieuwe baan.
BEGIN = ["per direct", "zo snel mogelijk", *["m.i.v. {eerste:2:nl}"] * 2, *["per {eerste:8:nl}"] * 3]
CONTRACTEN = {"lio": "lio", "zij": "zij-instroom", "vervanging": "vervanging"}
GEWONE_CONTRACTEN = ["vast", *["uitzicht-op-vast"] * 3, "tijdelijk"]
SALARIS = {"LB": (3301, 5030), "LC": (3318, 5854), "LD": (3327, 6656)}


@dataclass(slots=True)
class Baan:
    """Een baan zoals zij in een bron kan staan. Dagen zijn dagen na de eerste dag van de demo."""

    plan: Plan
    sleutel: str
    titel: str
    html: str
    kort: str
    geplaatst: int
    sluit: int | None
    graad: str
    schaal: str
    omvang: str
    uren: tuple[int, int] | None
    contract: str
    salaris: tuple[int, int] | None
    contact: str
    telefoon: str
    email: str
    vaknaam: str
    niveau: str
    per_mail: bool

    @property
    def scholen(self) -> list[School]:
        return self.plan.scholen


class Stapel:
    """Geeft elk element één keer, in willekeurige volgorde, en begint dan opnieuw."""

    def __init__(self, toeval: random.Random) -> None:
        self.toeval, self.stapels = toeval, {}

    def __call__(self, naam: str, keuzes):
        stapel = self.stapels.setdefault(naam, [])
        if not stapel:
            stapel.extend(keuzes)
            self.toeval.shuffle(stapel)
        return stapel.pop()


class Schrijver:
    def __init__(self, toeval: random.Random) -> None:
        self.toeval, self.trek = toeval, Stapel(toeval)
        self.zinnen, self.vakken = toml("teksten.toml"), toml("vakken.toml")["vakken"]

    def zin(self, naam: str) -> str:
        return self.trek(naam, self.zinnen[naam])

    def baan(self, plan: Plan, sleutel: str, email: str) -> Baan:
        feiten = self._feiten(plan)
        feiten["vervanging"] = self.trek("vervanging", self.zinnen["vervanging"])
        feiten |= {"email": email, "voor": self._voor(feiten["sluit"])}
        titel = self._titel(plan, feiten)
        html = self._html(plan, feiten)
        kort = f"{feiten['school']} in {feiten['plaats']} zoekt versterking: {titel}."
        velden = {v: feiten[v] for v in Baan.__dataclass_fields__ if v in feiten}
        return Baan(plan=plan, sleutel=sleutel, titel=titel, html=html, kort=kort, **velden)

    # -- feiten -----------------------------------------------------------------------------------
    def _feiten(self, plan: Plan) -> dict:
        school, kies = plan.scholen[0], self.toeval.choice
        vak = plan.vakken[0] if plan.vakken else ""
        graad, niveau = self._graad_en_niveau(plan, vak, school)
        schaal = plan.gegevens.get("schaal") or self._schaal(plan, graad)
        contract = plan.gegevens.get("contract") or CONTRACTEN.get(plan.soort) or kies(GEWONE_CONTRACTEN)
        feiten = {
            "school": school.naam, "plaats": school.plaats, "kenmerk": school.kenmerk,
            "graad": graad, "niveau": niveau, "schaal": schaal, "contract": contract,
            "vaknaam": self.trek(f"naam {vak}", self.vakken[vak]["namen"]) if vak in self.vakken else "",
            "vak": self.vakken[vak]["namen"][0] if vak in self.vakken else "",
            "dagen": kies(["twee", "drie", "drie", "vier"]), "contact": self.trek("wie", NAMEN), "rol": kies(ROLLEN),
            "telefoon": f"088-00000{self.toeval.randrange(10, 99)}",
            "begin": kies(BEGIN[:4] if plan.soort == "vervanging" else BEGIN),
            "geplaatst": -self.toeval.randrange(1, 50), "sluit": self._sluit(plan.rol),
            "per_mail": self.toeval.random() < 0.25,
            "salaris": SALARIS.get(schaal) if self.toeval.random() < 0.6 else None,
        }  # fmt: skip
        if plan.soort == "ander" and not plan.vakken:
            feiten["niveau"] = "mbo" if "mbo" in school.niveaus else ""
        return feiten | self._omvang(plan)

    def _schaal(self, plan: Plan, graad: str) -> str:
        if plan.soort in {"lio", "zij"}:
            return "LB"
        schalen = {"eerstegraads": ["LC", "LC", "LD", "LC/LD"], "beide": ["LB/LC"]}
        return self.toeval.choice(schalen.get(graad, ["LB", "LB", "LB/LC"]))

    def _graad_en_niveau(self, plan: Plan, vak: str, school: School) -> tuple[str, str]:
        eigen, niveaus = plan.gegevens.get("graad"), set(school.niveaus)
        if niveaus & {"mbo"}:
            return eigen or "geen", "het mbo"
        if niveaus <= {"pro", "vso"}:
            return eigen or "pabo", NIVEAUTEKST[school.niveaus[0]]
        havovwo = niveaus & BOVENBOUW and vak not in VMBO_BK | {"nask", "techniek", "nt2", "rekenen"}
        if vak == "nt2" and not eigen:
            return "geen", "de schakelklas"
        if not havovwo:
            return eigen or "tweedegraads", " en ".join(NIVEAUTEKST[n] for n in school.niveaus if n.startswith("vmbo"))
        graad = eigen or self.toeval.choice(["eerstegraads"] * 4 + ["tweedegraads"] * 3 + ["beide"] * 2)
        soort = "/".join(n for n in ("havo", "vwo") if n in niveaus)
        deel = {"eerstegraads": "de bovenbouw", "tweedegraads": "de onderbouw"}.get(graad, "alle leerjaren")
        return graad, f"{deel} {soort}"

    def _omvang(self, plan: Plan) -> dict:
        """Wat er over de grootte staat; lessen en uren passen bij elkaar, zoals een bestuur ze zou opgeven."""
        eigen, trek = plan.gegevens, self.toeval.randrange
        tienden, hoger = trek(3, 10), trek(1, 4)
        if eigen.get("fte") or eigen.get("uren"):
            tekst = f"{eigen['fte']} fte" if eigen.get("fte") else f"{eigen['uren']} uur per week"
            titel, eerste = tekst, float(tekst.split()[0].replace(",", "."))
            tienden = round(eerste * 10 if eigen.get("fte") else eerste / 4)
        else:
            titel, tekst = self._los_van(tienden, min(10, tienden + hoger))
        lessen = max(4, round(tienden * 2.4) + trek(-1, 2))
        titel, tekst = (t.replace("{lessen}", str(lessen)) for t in (titel, tekst))
        getallen = [int(w) for w in tekst.split() if w.isdigit()] if tekst.endswith("uur per week") else []
        return {
            "omvang": tekst, "omvang_hoofdletter": tekst[0].upper() + tekst[1:], "omvang_titel": titel,
            "lessen": f"{lessen} lessen van {self.toeval.choice([45, 50, 50, 60, 70])} minuten",
            "uren": (getallen[0], getallen[-1]) if getallen else None,
        }  # fmt: skip

    def _los_van(self, van: int, tot: int) -> tuple[str, str]:
        """De vorm in de titel en die in de tekst."""
        vorm = self.trek("omvang", ["fte"] * 3 + ["fte-bereik"] * 4 + ["uren", "uren-bereik", "lessen", "wtf"])
        tekst = {
            "fte-bereik": f"{_komma(van)} tot {_komma(tot)} fte",
            "uren": f"{van * 4} uur per week",
            "uren-bereik": f"{van * 4} tot {tot * 4} uur per week",
            "lessen": "{lessen} lessen per week",
        }.get(vorm, f"{_komma(van)} fte")
        return (f"wtf {_komma(van)}" if vorm == "wtf" else tekst), tekst

    def _sluit(self, rol: str) -> int | None:
        if rol == "verlopen":
            return -self.toeval.randrange(2, 12)
        if rol != "open" or self.toeval.random() < 0.25:
            return None
        return self.toeval.choice([*range(6, 22), *range(20, 50), *range(20, 50), *range(50, 110, 2)])

    @staticmethod
    def _voor(sluit: int | None) -> str:
        return f", tot en met {{dag:{sluit:+d}:nl}}" if sluit is not None else ""

    # -- titel ------------------------------------------------------------------------------------
    def _titel(self, plan: Plan, f: dict) -> str:
        if "titel" in plan.gegevens:
            return plan.gegevens["titel"]
        if plan.soort in {"lio", "zij"}:
            titel = self.trek(f"titel {plan.soort}", self.zinnen[plan.soort]["titels"])
            return _vul(titel, f | {"vak": f["vaknaam"], "jaar": "volgend schooljaar"})
        g = self.toeval.choice(GRAADVORMEN.get(f["graad"], ("",)))
        vak, omvang = f["vaknaam"], f["omvang_titel"]
        if plan.soort == "vervanging":
            reden = f["vervanging"]["titel"]
            kort = {"1e graad": "1e gr.", "2e graad": "2e gr."}.get(g, g)
            vormen = (
                f"Leraar {vak} {kort} (vervanging {reden}), {omvang}",
                f"Docent {vak}, {omvang} (tijdelijk, {reden})",
            )
            return _netjes(vormen[self.trek("titel vervanging", range(2))])
        schaal, niveau = f["schaal"], f["niveau"].removeprefix("de ")
        eerst = GRAADVORMEN.get(f["graad"], ("",))[-1].capitalize()
        vormen = (
            f"Docent {vak} ({g}) - {omvang} - {schaal}", f"Docent {vak}", f"Docent {vak} {g} {omvang}",
            f"Docent {vak} (m/v/x) {omvang}", f"Leraar {vak} voor {f['niveau']}", f"Docent {vak}, {omvang}",
            f"{eerst} docent {vak}", f"Vacature docent {vak} {niveau} ({omvang})",
            f"Docent {vak} {g} | {f['school']}", f"Wij zoeken: docent {vak}, {niveau}", f"Docent {vak} {schaal}",
            f"Leraar {vak} {g}, {omvang}",
        )  # fmt: skip
        return _netjes(vormen[self.trek("titel", range(len(vormen)))])

    # -- tekst ------------------------------------------------------------------------------------
    def _html(self, plan: Plan, f: dict) -> str:
        soort = f["contract"]
        eigen = [f["vervanging"]["contract"]] if soort == "vervanging" else self.zinnen["contract"][soort]
        f = f | {"contract": self.trek(f"contract {soort} {eigen[0]}", eigen)}
        start = _vul(self.zin("start"), f)
        vak = plan.vakken[0] if plan.vakken else ""
        vakzin = self.trek(f"zin {vak}", self.vakken[vak]["zinnen"]) if vak in self.vakken else ""
        if plan.soort in {"lio", "zij"}:
            extra = {"zin": vakzin, "start": start, "starters": self.zin("starters")}
            hoofd = _vul(self.trek(f"tekst {plan.soort}", self.zinnen[plan.soort]["teksten"]), f | extra)
            return hoofd + _p(self._reageren(f))
        kop = self.trek("koppen", range(len(self.zinnen["koppen"])))
        koppen = self.zinnen["koppen"][kop]
        werk = self._werk(plan, f, vakzin)
        eis, houding = self._eis(plan, f), [self.zin("houding"), self.zin("houding")]
        bieden = _vul(self.zin("bieden"), f)
        if self.toeval.random() < 0.25:  # een kort bericht, zoals een secretariaat dat schrijft
            kort = _vul(self.zin("bieden_kort"), f)
            return _p(werk[0]) + _p(f"{werk[1]} {eis}") + _p(f"{kort} {start}") + _p(self._reageren(f))
        stukken = [
            _p(werk[0]),
            f"<h3>{koppen[0]}</h3>" + _p(" ".join(werk[1:])),
            f"<h3>{koppen[1]}</h3>" + _lijst([eis, *houding])
            if kop % 2
            else f"<h3>{koppen[1]}</h3>" + _p(f"{eis} {houding[0]}"),
            f"<h3>{koppen[2]}</h3>"
            + _p(f"{bieden} {start}")
            + _p(self.zin("starters") if plan.vakken else self.zin("team")),
            f"<h3>{koppen[3]}</h3>" + _p(self._reageren(f)),
        ]
        return "".join(stukken)

    def _werk(self, plan: Plan, f: dict, vakzin: str) -> list[str]:
        if plan.gegevens.get("tekst"):
            return [
                f"{f['kenmerk']}. Op {f['school']} is plek voor een nieuwe collega.",
                plan.gegevens["tekst"],
                self.zin("team"),
            ]
        if plan.soort == "vervanging":
            opening = self.trek(f["vervanging"]["titel"], f["vervanging"]["opening"])
        else:
            opening = self.zin("opening")
        delen = [_vul(opening, f), vakzin, _vul(self.zin("werk"), f), self.zin("team")]
        if len(plan.scholen) > 1:
            delen.append(f"Je werkt op twee scholen: {' en '.join(s.naam for s in plan.scholen)}.")
        elif self.toeval.random() < 0.5:
            delen.append(_vul(self.zin("werk"), f))
        return delen

    def _eis(self, plan: Plan, f: dict) -> str:
        return plan.gegevens.get("eis") or _vul(self.zin(f"eisen_{f['graad']}"), f)

    def _reageren(self, f: dict) -> str:
        hoe = self.zin("reageren_mail" if f["per_mail"] else "reageren_link")
        return " ".join(filter(None, (_vul(hoe, f), _vul(self.zin("vragen"), f), self.zin("slot"))))


def _vul(zin: str, feiten: dict) -> str:
    """Vul {namen} in; plaatshouders voor dagen ({dag:...}, {eerste:...}) blijven staan voor het uitserveren."""
    for naam, waarde in feiten.items():
        zin = zin.replace(f"{{{naam}}}", str(waarde))
    return zin


def _komma(tienden: int) -> str:
    return f"{tienden // 10},{tienden % 10}"


def _netjes(titel: str) -> str:
    """Zonder lege haakjes en dubbele spaties, want niet elke baan heeft een graad."""
    titel = " ".join(titel.replace("()", "").split()).replace(" ,", ",").replace(" | ,", ",")
    return titel[0].upper() + titel[1:]


def _p(tekst: str) -> str:
    return f"<p>{escape(tekst, quote=False)}</p>" if tekst else ""


def _lijst(punten: list[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(p, quote=False)}</li>" for p in punten) + "</ul>"
