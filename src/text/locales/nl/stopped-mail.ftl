# De mail over domeinen die klaar waren en niet meer werken.

stopped-mail-subject-one = { $domain } werkt niet meer
stopped-mail-subject-several = { $count } domeinen werken niet meer
stopped-mail-what = { $count ->
    [one] Dit domein was klaar en is dat niet meer. Mail vanaf dit domein kan worden geweigerd of in de spam belanden:
   *[other] Deze domeinen waren klaar en zijn dat niet meer. Mail vanaf deze domeinen kan worden geweigerd of in de spam belanden:
}
stopped-mail-line = { $domain }: { $record }, { $status }
stopped-mail-more = { $count ->
    [one] en nog een
   *[other] en nog { $count }
}
stopped-mail-link-one = Bekijk wat er veranderde
stopped-mail-link-several = Toon deze domeinen
stopped-mail-how-certain = We keken meer dan eens voordat we u schreven, en we blijven kijken. Zodra het weer klopt, staat dat binnen een minuut op de pagina; u hoeft niets te melden.
