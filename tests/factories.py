"""De fabrieken van de demo, voor de tests. Nieuwe fabrieken komen daar, niet hier."""

from portaal.demo.fabriek import *  # noqa: F403  dit is de hele bedoeling
