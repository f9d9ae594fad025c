# "Paste a list": many domains at one time, looked over before anything is saved.

domain-add-several = Meer dan één?
import-title = Een lijst plakken
import-lead = Veel domeinen in één keer. U ziet wat er met elke regel gebeurt voordat er iets wordt opgeslagen.
import-label = Domeinen, één per regel
import-label-left = Wat er van uw lijst over is
import-hint = Hoogstens 1.000 regels. E-mailadressen en webadressen mogen ook, en een tabel met een kolom “domain” ook.
import-file = Of lees ze uit een bestand
import-file-hint = Een tekstbestand of CSV-bestand. Het komt in het veld hierboven; er wordt nog niets verstuurd.
import-table = Met afzenders, of uit een spreadsheet
import-table-how = Begin met een regel die de kolommen noemt: domain, en als u wilt sender_name en sender_address. Ertussen mogen komma’s, puntkomma’s of tabs staan.
import-table-sheet = Uit een spreadsheet: kies de cellen met hun koppen, kopieer ze en plak ze in het veld hierboven.
import-look = Bekijken
import-look-again = Opnieuw bekijken
import-empty = Plak of typ ten minste één domein.
import-too-many = { $count ->
    [one] Uw lijst heeft { $count } regel; er kunnen er { $most } in één keer. Er is niets verloren: haal er enkele weg, of plak de lijst in delen.
   *[other] Uw lijst heeft { $count } regels; er kunnen er { $most } in één keer. Er is niets verloren: haal er enkele weg, of plak de lijst in delen.
}
import-several-names = In deze regel staan meerdere namen. Geef elke naam een eigen regel.

import-outcome-title = Wat er met uw lijst gebeurt
import-left-title = Wat er over is
import-outcome-lead = Hiervan is nog niets opgeslagen. U kunt de lijst hierboven veranderen en opnieuw bekijken.
import-nothing-to-add = Er is niets om toe te voegen.
import-add = { $count ->
    [one] { $count } domein toevoegen
   *[other] { $count } domeinen toevoegen
}
import-add-ticked = Toevoegen wat is aangevinkt
import-add-senders = { $count ->
    [one] { $count } afzender toevoegen
   *[other] { $count } afzenders toevoegen
}

import-refused = Kunnen niet worden toegevoegd
import-word-refused = niet toe te voegen
import-sender-refused = Hun afzender kan niet worden toegevoegd
import-word-sender-refused = afzender niet toe te voegen
import-unsure = Worden alleen toegevoegd als u ze aanvinkt: misschien bedoelde u iets anders
import-word-unsure = te bevestigen
import-repaired = Worden toegevoegd, verbeterd
import-word-repaired = toe te voegen, verbeterd
import-new = Worden toegevoegd
import-word-new = toe te voegen
import-here = Al bij uw domeinen
import-word-here = al aanwezig
import-twice = Meer dan eens in uw lijst
import-word-twice = meer dan eens
import-word-senders = afzenders toe te voegen

import-column-yes = Toevoegen
import-column-typed = In uw lijst
import-column-notes = Opmerkingen
import-line = Regel { $line }
import-no-domain = geen
import-yes = { $domain } toevoegen
import-note-twice = Hetzelfde als regel { $line }.
import-note-here = Het is al een van uw domeinen.
import-note-sender-new = De afzender { $address } wordt toegevoegd.
import-note-sender-twice = De afzender { $address } staat al in regel { $line }.
import-note-sender-refused = De afzender { $address } kan niet worden toegevoegd.

import-done = { $count ->
    [0] Er is geen domein toegevoegd
    [one] { $count } domein is toegevoegd
   *[other] { $count } domeinen zijn toegevoegd
}
import-done-senders = { $count ->
    [one] { $count } afzender is toegevoegd.
   *[other] { $count } afzenders zijn toegevoegd.
}
import-done-here = { $count ->
    [one] { $count } domein was er al.
   *[other] { $count } domeinen waren er al.
}
import-done-checks = Naar hun DNS hebben we nog niet gekeken; naar het laatste kijken we
import-done-which = Toon ze
import-to-the-list = Naar uw verzenddomeinen

cli-import-would = { $count ->
    [0] Er zou geen domein worden toegevoegd.
    [one] { $count } domein zou worden toegevoegd.
   *[other] { $count } domeinen zouden worden toegevoegd.
}
cli-import-would-senders = { $count ->
    [one] { $count } afzender zou worden toegevoegd.
   *[other] { $count } afzenders zouden worden toegevoegd.
}
cli-import-unsure = Misschien bedoelde u dit domein niet: { $shown }. In de DNS staat het als { $domain }.
