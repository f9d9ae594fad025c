# Wat er niet klopt aan wat iemand over een persoon of bij het inloggen heeft getypt.

people-sign-in-wrong = Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Controleer ze allebei en probeer het opnieuw.
people-email-missing = Typ een e-mailadres.
people-email-odd = Dit is geen e-mailadres. Het ziet eruit als naam@example.com, zonder spaties.
people-password-too-short = Dit wachtwoord is te kort. Gebruik { $least } tekens of meer; een paar woorden achter elkaar mag ook.
people-password-too-long = Dit wachtwoord is te lang. Gebruik hoogstens { $most } tekens.
people-password-guessable = Dit wachtwoord is makkelijk te raden. Laat veelgebruikte woorden, je eigen namen, jaartallen en reeksen zoals 1234 weg, of voeg woorden toe die niets met elkaar te maken hebben.
people-already-member = Deze persoon hoort al bij deze klant. Er is niets veranderd.
