# Lo que falla en los datos escritos sobre una persona o al iniciar sesión.

people-sign-in-wrong = Esta dirección de correo y esta contraseña no coinciden. Revise las dos e inténtelo de nuevo.
people-email-missing = Escriba una dirección de correo.
people-email-odd = Esto no es una dirección de correo. Tiene la forma nombre@example.com, sin espacios.
people-password-too-short = La contraseña es demasiado corta. Use { $least } caracteres o más; unas cuantas palabras seguidas también valen.
people-password-too-long = La contraseña es demasiado larga. Use { $most } caracteres como máximo.
people-password-guessable = La contraseña es fácil de adivinar. Evite palabras comunes, sus propios nombres, años y series como 1234, o añada palabras que no tengan nada que ver entre sí.
people-already-member = Esta persona ya pertenece a este cliente. No se ha cambiado nada.
