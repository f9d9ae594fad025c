# Lo que impide añadir o cambiar un dominio.

domains-add-confirm = Puede que no quisiera este dominio: { $shown }. En el DNS se escribe { $domain }. Pulse el botón otra vez si es el correcto.
domains-already-there = { $domain } ya es uno de sus dominios.
domains-changed-meanwhile = Alguien ha cambiado este dominio en el mismo momento. Revíselo y repita lo que quería hacer.
domains-enough-links = Ya hay diez enlaces a este comprobante. Retírelos primero; después cree uno nuevo.
