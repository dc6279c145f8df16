"""Wat elke test kan gebruiken. De spelers (talent, coordinator...) staan in de fixtures van hun map."""
