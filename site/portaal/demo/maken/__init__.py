"""Maakt de bronbestanden van de demo. Draait eenmaal (`python -m portaal.demo.maak_bronnen`); het product leest ze alleen."""
