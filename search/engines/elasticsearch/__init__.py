"""De zoekmachine op Elasticsearch. De client wordt pas geladen als er een adres is ingesteld.

De vraag wordt vertaald naar punten die precies optellen tot die van de ingebouwde machine (`vertaling`). Wat verandert
komt in de transactie van de wijziging in een wachtrij (`wachtrij`) en gaat daarna in één keer naar de server. Zolang er
iets in die rij staat, of de server niet antwoordt, antwoordt de ingebouwde machine (`terugval`).
"""
