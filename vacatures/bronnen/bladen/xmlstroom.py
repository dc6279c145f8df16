"""XML als een stroom van gebeurtenissen: nooit meer in het geheugen dan één stuk, en zonder entiteiten."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.parsers import expat

from django.utils.translation import gettext as _

from vacatures.bronnen.document import DocumentOnleesbaar


class Gebeurtenis(NamedTuple):
    """`soort` is begin, eind of tekst. Namen zijn zonder naamruimte; `tekst` kan in stukken komen."""

    soort: str
    naam: str
    velden: dict[str, str]


def gebeurtenissen(stukken: Iterable[bytes]) -> Iterator[Gebeurtenis]:
    """Raises DocumentOnleesbaar bij een DOCTYPE (daar wonen de entiteiten) of kapotte XML."""
    wachtend: list[Gebeurtenis] = []
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = lambda naam, velden: wachtend.append(
        Gebeurtenis("begin", _lokaal(naam), {_lokaal(n): w for n, w in velden.items()})
    )
    parser.EndElementHandler = lambda naam: wachtend.append(Gebeurtenis("eind", _lokaal(naam), {}))
    parser.CharacterDataHandler = lambda tekst: wachtend.append(Gebeurtenis("tekst", tekst, {}))
    parser.StartDoctypeDeclHandler = _weiger_doctype
    try:
        for stuk in stukken:
            parser.Parse(stuk, False)
            yield from wachtend
            wachtend.clear()
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as fout:
        raise DocumentOnleesbaar(
            _("Het werkblad is stuk (%(fout)s). Open het in Excel of LibreOffice en bewaar het opnieuw.")
            % {"fout": str(fout)[:80]}
        ) from fout
    yield from wachtend


def _lokaal(naam: str) -> str:
    return naam.rpartition(" ")[2]


def _weiger_doctype(*wat: object) -> None:
    raise DocumentOnleesbaar(
        _("Het werkblad heeft eigen entiteiten; die lezen wij niet. Bewaar het opnieuw vanuit Excel of LibreOffice.")
    )
