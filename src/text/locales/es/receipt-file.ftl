# A receipt as a text file.

receipt-title = Comprobante { $number }: { $domain }
receipt-made = Comprobado a las { $time } con { $count } mensajes de DNS.
receipt-left-out = { $count ->
    [one] { $count } respuesta era demasiado larga para guardarla.
   *[other] { $count } respuestas eran demasiado largas para guardarlas.
}
receipt-answers = Cada pregunta y cada respuesta, en el orden en que se hicieron:
