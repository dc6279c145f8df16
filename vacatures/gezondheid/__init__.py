"""Hoe het met een bron gaat, en wie het hoort als lezen niet meer lukt."""
