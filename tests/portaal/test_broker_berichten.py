"""De bestandsbroker van dichtbij: wanneer een bericht er is, van wie het is en wanneer het weg is."""

import multiprocessing
import os
import signal
from concurrent.futures import ThreadPoolExecutor
from queue import Empty

import pytest
from kombu import Connection, Queue
from kombu.transport import TRANSPORT_ALIASES
from kombu.transport.virtual import BrokerState

import portaal.bestandsbroker as broker

TRANSPORT_ALIASES["bestand"] = "portaal.bestandsbroker:Transport"


@pytest.fixture
def verbinding(tmp_path, monkeypatch):
    for naam in ("wachtrij", "onderweg", "control"):
        (tmp_path / naam).mkdir()
    monkeypatch.setattr(broker.Channel, "_opgeruimd_om", -1000.0)  # meteen opruimen bij het eerste pakken
    monkeypatch.setattr(broker.Transport, "global_state", BrokerState())  # kombu onthoudt anders de vorige map
    opties = {
        "data_folder_in": str(tmp_path / "wachtrij"),
        "data_folder_out": str(tmp_path / "wachtrij"),
        "processed_folder": str(tmp_path / "onderweg"),
        "control_folder": str(tmp_path / "control"),
    }
    with Connection("bestand://", transport_options=opties) as verbinding:
        yield verbinding


@pytest.fixture
def rij(verbinding):
    with verbinding.SimpleQueue("werk") as rij:
        yield rij


def pak_en_sterf(rij):
    rij.get(timeout=1)
    os.kill(os.getpid(), signal.SIGKILL)


def berichten(map_):
    return sorted(pad.name for pad in map_.glob("**/*.msg"))


def test_een_bevestigd_bericht_laat_niets_achter(rij, tmp_path):
    rij.put("een")

    rij.get(timeout=1).ack()

    assert berichten(tmp_path) == []


def test_een_gepakt_bericht_is_voor_niemand_anders_tot_het_bevestigd_is(rij, tmp_path):
    rij.put("een")

    rij.get(timeout=1)

    with pytest.raises(Empty):
        rij.get_nowait()
    assert len(berichten(tmp_path / "onderweg")) == 1


def test_een_geweigerd_bericht_komt_precies_eenmaal_terug(rij, tmp_path):
    rij.put("een")

    rij.get(timeout=1).requeue()

    assert len(berichten(tmp_path)) == 1
    assert rij.get(timeout=1).payload == "een"


def test_wie_zijn_verbinding_sluit_geeft_zijn_berichten_terug(verbinding, tmp_path):
    with verbinding.SimpleQueue("werk") as rij:
        rij.put("een")
        rij.get(timeout=1)

    verbinding.default_channel.close()

    assert len(berichten(tmp_path / "wachtrij")) == 1


def test_een_bericht_zonder_bevestiging_is_na_het_pakken_weg(verbinding, tmp_path):
    verbinding.SimpleQueue("werk").put("een")

    bericht = verbinding.default_channel.basic_get("werk", no_ack=True)

    assert bericht.payload == "een"
    assert berichten(tmp_path) == []


def test_berichten_komen_in_de_volgorde_waarin_zij_geplaatst_zijn(rij):
    for nummer in range(20):
        rij.put(nummer)

    assert [rij.get(timeout=1).payload for _ in range(20)] == list(range(20))


def test_een_onleesbaar_bestand_houdt_de_rest_niet_op_en_blijft_om_na_te_kijken(rij, tmp_path):
    (tmp_path / "wachtrij" / "00_stuk.werk.msg").write_text('{"half')
    rij.put("een")

    assert rij.get(timeout=1).payload == "een"
    assert (tmp_path / "wachtrij" / "00_stuk.werk.msg.onleesbaar").exists()


@pytest.mark.parametrize("inhoud", ['{"properties": {}}', '{"properties": {"delivery_tag": "1"}}', "[]", "null"])
def test_json_die_geen_bericht_is_houdt_de_rest_niet_op(rij, tmp_path, inhoud):
    (tmp_path / "wachtrij" / "00000000000000000001_x.werk.msg").write_text(inhoud)
    rij.put("goed")

    assert rij.get(timeout=1).payload == "goed"


def test_werk_van_een_gestopt_proces_wordt_teruggelegd(rij, tmp_path):
    rij.put("een")
    proces = multiprocessing.get_context("fork").Process(target=pak_en_sterf, args=(rij,))
    proces.start()
    proces.join()
    assert len(berichten(tmp_path / "onderweg")) == 1

    bericht = rij.get(timeout=1)

    assert bericht.payload == "een"


def test_werk_van_een_levend_proces_blijft_waar_het_is(rij, tmp_path):
    rij.put("een")
    eigen = broker.EigenMap(tmp_path / "onderweg")
    (tmp_path / "wachtrij" / berichten(tmp_path)[0]).rename(eigen.pad / "0_x.werk.msg")

    with pytest.raises(Empty):
        rij.get(timeout=0.2)

    eigen.slot.close()


def test_wie_tegelijk_wachtrijen_aanmeldt_raakt_er_geen_kwijt(verbinding):
    kanaal = verbinding.default_channel
    namen = [f"rij{nummer}" for nummer in range(40)]

    with ThreadPoolExecutor(8) as ploeg:
        list(ploeg.map(lambda naam: Queue(naam, exchange="doel", routing_key=naam)(kanaal).declare(), namen))

    assert sorted(regel[2] for regel in kanaal.get_table("doel")) == sorted(namen)
