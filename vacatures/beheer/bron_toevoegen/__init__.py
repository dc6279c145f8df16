"""Bron toevoegen in drie stappen: een adres plakken, zien wat erachter zit, en nakijken voordat het op de site komt."""
