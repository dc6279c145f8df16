"""Wat voor elk verzoek geldt."""


class _Doorgeef:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)


class SchoneInvoer(_Doorgeef):
    pass


class GekozenTaal(_Doorgeef):
    pass


class GekozenRegio(_Doorgeef):
    pass
