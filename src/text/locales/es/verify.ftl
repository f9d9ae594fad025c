# «Verificar este dominio».

button-verify = Verificar
verify-title = Verifique que { $domain } es suyo
verify-lead = Añada este único registro donde se gestiona el DNS de { $domain }.
verify-servers = Sus servidores de nombres son
verify-name-matters = El nombre importa.
verify-name-matters-how = El registro debe estar bajo { $name }, no en { $domain } mismo.
verify-alias = Mi panel DNS rechaza un nombre que empieza con guion bajo
verify-alias-how = Use entonces este nombre. El valor sigue siendo el mismo.
verify-we-look = Nosotros también miramos. Puede cerrar esta página.
verify-new = Crear un valor nuevo
verify-new-warning = El valor de arriba deja de contar enseguida. Hágalo solo si alguien no debería haberlo visto.
verify-new-button = Crear uno nuevo
verify-nothing = No hay nada que añadir para este dominio.
verify-done = { $domain } es suyo.
verify-keep = Deje el registro donde está: mantiene viva la prueba.
step-verified = Verificado
