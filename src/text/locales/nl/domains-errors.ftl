# Wat een domein tegenhoudt om toegevoegd of veranderd te worden.

domains-add-confirm = Misschien bedoelde u dit domein niet: { $shown }. In DNS wordt het geschreven als { $domain }. Druk nog eens op de knop als het klopt.
domains-already-there = { $domain } is al een van je domeinen.
domains-changed-meanwhile = Iemand heeft dit domein op hetzelfde moment veranderd. Bekijk het opnieuw en herhaal dan wat je wilde doen.
domains-enough-links = Er zijn al tien links naar dit bewijs. Trek ze eerst in; maak daarna een nieuwe.
