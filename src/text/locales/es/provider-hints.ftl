# Qué tener en cuenta al introducir un registro en una empresa de DNS conocida.

provider-hint-short-name = Escriba solo el nombre corto como host; { $provider } añade el dominio por sí mismo.
provider-hint-full-name = Escriba el nombre completo como host; { $provider } no añade nada.
provider-hint-no-quotes = Introduzca el valor en { $provider } sin comillas.
provider-hint-quotes = Ponga el valor entre comillas en { $provider }.
provider-hint-parts = { $provider } quiere los valores de más de 255 caracteres en partes, cada una entre sus propias comillas.
provider-hint-whole = Introduzca el valor de una vez; { $provider } lo divide por sí mismo.
provider-hint-too-long = { $provider } acepta como máximo { $number } caracteres de texto.
provider-hint-final-dot = Termine el destino con un punto; de lo contrario { $provider } pone su dominio detrás.
provider-hint-proxy = Desactive el proxy de este registro en { $provider }, para que se responda el alias mismo.
provider-hint-underscore = Puede que { $provider } no admita el guion bajo en el nombre de un alias; en ese caso, consulte a su servicio de ayuda.
