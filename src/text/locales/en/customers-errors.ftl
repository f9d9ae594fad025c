# What is wrong with a name, and with the choice of a customer.

customers-name-missing = Type a name.
customers-name-too-long = This name is too long. Use { $most } characters at most.
customers-name-hidden-characters = This name contains characters that cannot be seen, or that turn the text around them. Type it again by hand.
customers-several-of-that-name = Several customers are called { $name }. Say which one by its id: { $ids }.
