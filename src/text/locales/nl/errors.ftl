# Pagina's die zeggen wat er misging.

error-number = Fout { $number }
error-code = Blijft het zo, geef dan de code { $code } door aan de beheerders van deze dienst.
error-home = Naar uw verzenddomeinen

error-400-title = Dat hebben wij niet begrepen
error-400-text = Wat uw browser stuurde, is niet wat deze pagina vraagt. Ga terug, laad de pagina opnieuw en probeer het nog eens.
error-403-title = Dat mag u niet
error-403-manager = U kunt kijken, maar niets wijzigen. Een eigenaar van { $customer } kan u de rol van beheerder geven.
error-403-owner = Alleen een eigenaar van { $customer } kan dat. Vraag het een van hen.
error-404-title = Deze pagina bestaat niet
error-404-text = Misschien is het adres verkeerd getypt, of is verwijderd wat hier stond.
error-405-title = Dat gaat niet op dit adres
error-405-text = Het adres bestaat, maar niet voor wat uw browser probeerde. Open het vanaf een pagina van ons.
error-408-title = Dat duurde te lang
error-408-text = Wat u stuurde, kwam niet helemaal aan; er is dus niets opgeslagen. Controleer uw verbinding en verstuur het opnieuw.
error-409-title = Iemand heeft dit intussen gewijzigd
error-413-title = Dat is te veel in één keer
error-413-text = Wat u stuurde, is groter dan een formulier van ons kan zijn. Er is niets opgeslagen. Maak het korter en verstuur het opnieuw.
error-421-title = U kwam hier onder een andere naam
error-421-text = Deze dienst antwoordt alleen op { $address }. Gebruik dat adres.
error-429-title = Te veel pogingen
error-429-text = U kunt het om { $time } opnieuw proberen.
error-500-title = Er ging bij ons iets mis
error-500-text = Het ligt niet aan u, en opnieuw proberen kan helpen.
error-503-title = Wij kunnen onze eigen database niet bereiken
error-503-text = Er is niets verloren en niets half opgeslagen. Probeer het over een minuut opnieuw.
error-cookies-title = Er zit een cookie van een andere site in de weg
error-cookies-text = Uw browser stuurde een cookie die alleen op de onze lijkt. Voor uw veiligheid zijn wij hier gestopt. Verwijder in uw browser de cookies van deze site en log opnieuw in.
error-cross-site-title = Dit kwam niet van onze eigen pagina
error-cross-site-text = Een andere site, of een pagina die heel lang openstond, heeft dit gestuurd. Er is niets gewijzigd. Open onze pagina opnieuw en doe het daar nog eens.
