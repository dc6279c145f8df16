"""De openbare API: dezelfde vragen als de site, met dezelfde antwoorden, voor een ander programma."""
