# "Verificar este dominio".

verify-title = Verifique que { $domain } es suyo
