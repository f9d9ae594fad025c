# Wat een afzender tegenhoudt om toegevoegd te worden.

senders-unknown-domain = { $domain } is nog niet een van je domeinen. Voeg het eerst toe, of gebruik een adres op een van je domeinen.
senders-already-there = { $address } is al een van je afzenders.
