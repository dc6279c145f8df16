"""Het menu "Regio" in het beheer van Wagtail."""
