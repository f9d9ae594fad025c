# "Verifieer dit domein".

verify-title = Verifieer dat { $domain } van u is
