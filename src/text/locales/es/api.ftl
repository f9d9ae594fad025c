# Lo que dice la API.

api-no-customer = No hay ningún cliente con este id.
