# Pages that say what went wrong.

error-number = Error { $number }
error-code = If it lasts, tell the people who run this service the code { $code }.
error-home = To your sending domains
