# What the API says.

api-no-customer = There is no customer with this id.
