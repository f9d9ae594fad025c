# Páginas que dicen qué ha fallado.

error-number = Error { $number }
error-code = Si persiste, comunique el código { $code } a quienes gestionan este servicio.
error-home = A sus dominios de envío

error-400-title = No hemos entendido la petición
error-400-text = Lo que envió su navegador no es lo que pide esta página. Vuelva atrás, cargue la página de nuevo e inténtelo otra vez.
error-403-title = No puede hacer eso
error-403-manager = Puede mirar, pero no cambiar nada. Un propietario de { $customer } puede darle el papel de gestor.
error-403-owner = Solo un propietario de { $customer } puede hacerlo. Pídaselo a uno de ellos.
error-404-title = Esta página no existe
error-404-text = Puede que la dirección esté mal escrita o que lo que había aquí se haya eliminado.
error-405-title = Eso no funciona en esta dirección
error-405-text = La dirección existe, pero no para lo que intentó su navegador. Ábrala desde una página nuestra.
error-408-title = Ha tardado demasiado
error-408-text = Lo que envió no llegó completo, así que no se guardó nada. Compruebe su conexión y vuelva a enviarlo.
error-409-title = Alguien ha cambiado esto entretanto
error-413-title = Es demasiado de una vez
error-413-text = Lo que envió es más grande de lo que puede ser cualquiera de nuestros formularios. No se guardó nada. Acórtelo y vuelva a enviarlo.
error-421-title = Ha llegado aquí con otro nombre
error-421-text = Este servicio solo responde en { $address }. Use esa dirección.
error-429-title = Demasiados intentos
error-429-text = Puede volver a intentarlo a las { $time }.
error-500-title = Algo ha fallado por nuestra parte
error-500-text = No es culpa suya, y puede ayudar volver a intentarlo.
error-503-title = No podemos acceder a nuestra propia base de datos
error-503-text = No se ha perdido nada y nada quedó a medio guardar. Vuelva a intentarlo dentro de un minuto.
error-cookies-title = Una cookie de otro sitio estorba
error-cookies-text = Su navegador envió una cookie que solo se parece a la nuestra. Por su seguridad nos hemos detenido aquí. Borre en su navegador las cookies de este sitio e inicie sesión de nuevo.
error-cross-site-title = Esto no vino de nuestra propia página
error-cross-site-text = Otro sitio, o una página abierta durante mucho tiempo, envió esto. No se cambió nada. Abra de nuevo nuestra página y repítalo allí.
