# Cartas: la cola de impresión, lo que se envió y lo que volvió, y las cartas en PDF.

mail-letter-page = Página { $page } de { $pages }
mail-letter-enclosures = Documentos adjuntos

bench-letters = Cartas por enviar
bench-letters-menu = Cartas
bench-letters-lead = { $n ->
    [0] No hay nada pendiente.
    [one] { $n } carta está pendiente. Cuenta cuando se envía, no cuando se imprime.
   *[other] { $n } cartas están pendientes. Cada una cuenta cuando se envía, no cuando se imprime.
}
bench-letters-more = Otras aparecerán cuando se envíen estas.
bench-letters-empty = Ninguna carta está pendiente de envío
bench-letters-empty-text = Las cartas llegan aquí cuando una persona quiere respuesta por correo postal.
bench-letters-col-letter = Carta
bench-letters-col-whom = Para
bench-letters-no-address = sin dirección postal
bench-letters-came-back = devuelta
bench-letters-do-batch = Imprimir las marcadas
bench-letters-changed = Una carta cambió desde que se abrió esta página. Este es el lote como está ahora: imprímalo de nuevo.
bench-letters-none-ticked = Ninguna de estas cartas sigue pendiente, o no se marcó ninguna. Vuelva a la lista y marque alguna.
bench-letters-batch = Imprimir y enviar
bench-letters-batch-lead = { $n ->
    [one] { $n } carta. Imprímala, envíela y luego registre aquí que se envió.
   *[other] { $n } cartas. Imprímalas, envíelas y luego registre aquí que se enviaron.
}
bench-letters-both-sides = Cada carta empieza en una hoja propia, se imprima por una cara o por las dos.
bench-letters-too-many = Las cartas se imprimen de { $most } en { $most }. De las que marcó, { $more } no están aquí y siguen esperando: márquelas de nuevo cuando estas se hayan enviado.
bench-letters-own-proof = Su propia prueba de envío: { $notice }, { $reference }
bench-letters-open-pdf = Abrir en un solo PDF
bench-letters-which-posted = ¿Cuáles se enviaron?
bench-letters-when = Fecha de envío
bench-letters-when-hint = El día en que se entregaron al correo. Un día pasado se muestra como registrado tarde.
bench-letters-when-empty = Déjelo vacío si fue ahora mismo.
bench-letters-proof = Comprobante de envío
bench-letters-proof-hint = { $n ->
    [one] Por ejemplo, el número de un envío certificado o el lugar donde se envió.
   *[other] Por ejemplo, dónde se enviaron. Se anota en cada una: registre una carta certificada por separado, con su número.
}
bench-letters-proof-said = Comprobante: { $proof }
bench-letters-do-posted = Se enviaron
bench-letters-posted = Cartas enviadas
bench-letters-posted-done = { $n ->
    [one] { $n } carta registrada como enviada.
   *[other] { $n } cartas registradas como enviadas.
}
bench-letters-posted-not = { $n ->
    [one] { $n } no se registró.
   *[other] { $n } no se registraron.
}
bench-letters-not-title = No registradas, y por qué
bench-letters-done-title = Registradas
bench-letters-gone = Esta carta ya no está pendiente. Otra persona la registró, o se retiró.
bench-by-hand-pdf = Carta en PDF
bench-by-hand-when = Día y comprobante de envío
bench-f-deliver-proof = Comprobante de envío
bench-act-returned = Una carta volvió
bench-do-returned = Registrar que volvió
bench-hint-returned = Lo que la carta debía cumplir se debe de nuevo desde ahora, y la carta queda pendiente de envío otra vez. Corrija antes la dirección.
bench-f-returned-sent = Qué carta
bench-f-returned-when = Cuándo volvió
bench-f-returned-reason = Por qué, según el correo

portal-outcome-letter = Su carta con el resultado (PDF)
portal-letters-heading = Nuestras cartas, en PDF accesible
portal-letter-of = { $notice ->
    [outcome] Resultado, { $date }
    [offer] Oferta, { $date }
    [request] Pregunta, { $date }
    [estimate] Nueva fecha, { $date }
    [reply] Mensaje, { $date }
    [escalation] Derivación, { $date }
    [scheme] Aviso sobre { $the-scheme }, { $date }
    [late] Una promesa que no cumplimos, { $date }
    [closing] Cierre, { $date }
    [reopened] Reapertura, { $date }
   *[other] Carta, { $date }
}
