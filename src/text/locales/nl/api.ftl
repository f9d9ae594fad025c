# Wat de API zegt.

api-no-customer = Er is geen klant met deze id.
