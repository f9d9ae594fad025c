# Páginas que dicen qué ha fallado.

error-number = Error { $number }
error-code = Si persiste, comunique el código { $code } a quienes gestionan este servicio.
error-home = A sus dominios de envío
