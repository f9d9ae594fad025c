# Claves que firman: cuál, desde cuándo, hasta cuándo; y archivos para otros programas.

signing-title = Clave de firma
signing-with = Firma con
signing-since = Desde
signing-not-yet = todavía no: no se ha visto su registro
signing-next = Próximo cambio
signing-changing = Hay una clave nueva publicada que espera a ser vista.
signing-old = { $selector } sigue publicada hasta
signing-by-you = Usted publica esta clave, así que se queda como está.

cli-signs-with = Firma con { $selector } desde { $time }.
cli-signs-not-yet = Firmará con { $selector } en cuanto se vea su registro.
cli-key-changes = Se crea una clave nueva el { $time }.
cli-key-old = { $selector }, que firmaba antes, sigue publicada hasta { $time }.
cli-rotation-begun = Se creó una clave nueva con { $selector }. Firma en cuanto se haya visto en DNS, en un cuarto de hora aproximadamente; nadie tiene que hacer nada.

rotation-not-ours = El cliente publica esta clave, así que solo el cliente puede sustituirla. Con keys.zone, usted publica y cambia las claves.
rotation-under-way = Ya se creó una clave nueva con { $selector }, que espera a ser vista en DNS.
rotation-old-key = { $selector } firmaba hasta hace poco, y el correo firmado con ella puede estar aún en camino. Se puede crear una clave nueva a partir del { $time }.
rotation-no-alias = No se ha visto el alias { $selector }, así que nadie podría leer una clave nueva detrás de él. Pida al cliente que lo añada y compruebe el dominio.

export-no-zone = No hay zona de claves: keys.zone no está configurado, así que los clientes publican sus claves.
export-no-name-servers = No se sabe quién sirve la zona. Ponga en keys.name_servers los nombres de sus servidores de nombres.
export-zone-written = La zona se escribió en { $path }.
export-opendkim-written = { $count ->
    [one] Se escribió { $count } clave en { $path }. Ponga KeyTable en file:{ $path }/KeyTable y SigningTable en refile:{ $path }/SigningTable. Las claves de tipo Ed25519 quedan fuera, porque OpenDKIM firma con un solo tipo.
   *[other] Se escribieron { $count } claves en { $path }. Ponga KeyTable en file:{ $path }/KeyTable y SigningTable en refile:{ $path }/SigningTable. Las claves de tipo Ed25519 quedan fuera, porque OpenDKIM firma con un solo tipo.
}
export-rspamd-written = { $count ->
    [one] Se escribió { $count } clave en { $path }. Incluya { $path }/dkim_signing.conf en local.d/dkim_signing.conf.
   *[other] Se escribieron { $count } claves en { $path }. Incluya { $path }/dkim_signing.conf en local.d/dkim_signing.conf.
}
export-exists = { $path } ya existe. Indique otra carpeta o repita la orden con --replace.
export-not-ours = { $path } contiene algo que ninguna exportación escribió, así que no se sustituye.
export-no-folder = { $path } no nombra ninguna carpeta.
export-odd-path = { $path } contiene caracteres que significan algo en los archivos de configuración. Elija una ruta de letras, dígitos, puntos, guiones y guiones bajos.
