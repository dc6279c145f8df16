"""Wat een mens over een bron beslist: mogelijke dubbelen, open vragen, afgewezen items, onthouden antwoorden."""
