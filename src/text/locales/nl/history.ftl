# Wat er met een domein gebeurde, en hoe het ging.

history-title = Geschiedenis van { $domain }
history-link = Geschiedenis
history-health = De laatste 90 dagen
history-health-share = { $whole },{ $tenth }% klaar
history-health-always = Altijd klaar
history-health-since = Geteld vanaf de eerste keer dat het klaar was.
history-health-not-yet = Het is nog niet klaar geweest. Daarna ziet u hier hoeveel van de tijd het klaar was.
history-health-picture = { $incidents ->
    [0] Eén streepje voor elk van de laatste 90 dagen. Geen incidenten.
    [one] Eén streepje voor elk van de laatste 90 dagen. { $incidents } incident, hieronder genoemd.
   *[other] Eén streepje voor elk van de laatste 90 dagen. { $incidents } incidenten, hieronder genoemd.
}
history-health-today = Vandaag
history-days = Dag voor dag
history-day-run = { $first } tot en met { $last }
history-day-none = nog niet hier
history-incidents = { $count ->
    [0] Geen incidenten
    [one] { $count } incident
   *[other] { $count } incidenten
}
history-incident-until = van { $from } tot { $until }
history-incident-lasts = sinds { $from }
history-incidents-more = En nog { $count } oudere.
history-timeline = Wat er gebeurde
history-nothing-yet = Er is nog niets gebeurd. Zodra de naamservers zijn gevraagd, staat elke verandering hier.
history-older = Toon oudere
history-newest = Terug naar het nieuwste
history-compare-before = Eerst
history-compare-now = Nu
history-compare-nothing = niets
history-compare-said-by = volgens
history-compare-good = Voor het laatst goed
history-window = Veranderd tussen { $from } en { $until }.
history-serials = Zoneversie { $before } → { $after }
history-by-person = door { $name }
history-by-somebody = door iemand die hier niet meer is
history-by-operator = door de beheerders van deze dienst
history-by-recipient = door wie de mail kreeg
history-by-itself = vanzelf
history-record-found = Het record is goed.
history-record-other-words = De waarde is veranderd; ze is nog steeds goed.
history-record-missing = Het record is weg.
history-record-different = Het record is niet wat nodig is.
history-record-wrong-place = Het record staat op de verkeerde plek.
history-record-more-than-one = Er is meer dan één record.
history-record-some-servers = Alleen sommige naamservers hebben het record.
history-standing-not_verified = Het domein is niet meer geverifieerd.
history-standing-needs_records = Het domein heeft records nodig.
history-standing-waiting = Wachten tot DNS alle records laat zien.
history-standing-record_problem = Er is een probleem met een record.
history-standing-ready = Het domein is klaar.
history-standing-stopped_working = Het domein werkt niet meer.
history-silence-began = De naamservers gaven geen antwoord. Dat verandert niets: de laatste goede stand telt.
history-silence-ended = De naamservers antwoorden weer.
history-zone-moved = Het domein wordt nu beheerd in de zone { $zone }.
history-zone-servers = Het domein heeft andere naamservers.
history-proof-challenge = Eigendom bewezen: het eigendomsrecord is er.
history-proof-own-records = Eigendom bewezen: het handtekeningrecord is er.
history-proof-lapsed = Het bewijs van eigendom is vervallen: de records zijn al drie dagen weg.
history-proof-held-elsewhere = Bewezen, maar een ander account heeft het domein.
history-proof-free = Geen enkel ander account heeft het domein meer.
history-done-added = Het domein is toegevoegd.
history-done-challenge-renewed = Er is een nieuwe waarde voor het eigendomsrecord gemaakt.
history-done-validated = Gevalideerd.
history-done-key-made = De ondertekensleutel is gemaakt.
history-done-key-renewed = Er is een nieuwe ondertekensleutel gemaakt.
history-done-key-switched = E-mail wordt met de nieuwe sleutel ondertekend.
history-done-handed-over = De records zijn overgedragen.
history-done-sent-to = De records zijn gestuurd naar { $recipient }.
history-done-mail-proof-asked = Er is een link gemaild naar { $recipient }.
history-done-proven-by-mail = De link die naar { $recipient } ging, is bevestigd.
cli-history-nothing = Er is nog niets gebeurd met { $domain }.
cli-history-older = Er is meer: --before { $place }
