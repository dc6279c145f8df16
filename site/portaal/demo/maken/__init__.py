"""Maakt de bronbestanden van de demo (`python -m portaal.demo.maak_bronnen`); het product leest ze alleen."""
