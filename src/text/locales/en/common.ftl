# Words that every screen uses.
product-name = Frankmark
