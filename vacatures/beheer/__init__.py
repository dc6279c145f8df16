"""Het menu "Vacatures" in het beheer van Wagtail."""
