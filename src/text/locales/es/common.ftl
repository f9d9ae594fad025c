# Words that every screen uses.
