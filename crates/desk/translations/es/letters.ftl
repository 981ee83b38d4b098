# Cartas: la cola de impresión, lo que se envió y lo que volvió, y las cartas en PDF.

mail-letter-page = Página { $page } de { $pages }
mail-letter-enclosures = Documentos adjuntos
mail-enclosure-title = Documento adjunto { $number }: { $about }
mail-enclosure-page = { $about }, página { $page } de { $pages }
mail-enclosure-apart = { $about } (en el sobre, en hojas aparte)
mail-enclosure-attached = { $about } (archivo adjunto: { $name })

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
bench-letters-too-heavy = Las cartas que se imprimen juntas muestran hasta { $pages } páginas y { $megabytes } MB de documentos adjuntos. { $n } de las que marcó no están entre ellas y siguen esperando: márquelas de nuevo cuando estas se hayan enviado.
bench-letters-enclosed = { $n ->
    [one] { $n } documento adjunto
   *[other] { $n } documentos adjuntos
}
bench-letters-apart = Imprímalo aparte y póngalo en el sobre:
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
bench-enclose = Adjuntar archivos
bench-enclose-hint = Hasta { $most } archivos, de { $megabytes } MB en total, van con el mensaje. En una carta, las imágenes y los PDF se muestran como páginas, hasta { $pages }; lo demás va en el sobre en hojas aparte. Por correo electrónico se adjuntan tal como son.
bench-enclose-which = Qué archivos
bench-enclose-about-hint = Diga qué es cada uno en el idioma del cliente: así lo enumera el mensaje, y quien no ve la imagen lo oye.
bench-f-enclose-about = Qué es
bench-f-upload = Otro archivo
bench-do-upload = Agregar este archivo a la queja y adjuntarlo
bench-fault-enclose-upload = Hay un archivo elegido, pero aún no agregado. Pulse el botón que está debajo, o quite el archivo.
bench-fault-enclose-about = Diga en hasta { $most } caracteres qué es el archivo.
bench-fault-enclose-unknown = La queja ya no tiene este archivo. Cargue de nuevo la página.
bench-fault-enclose-heard = { $name } es una grabación y no puede ir en una carta. Quítelo.
bench-fault-enclose-many = Hasta { $most } archivos van con un mensaje. Quite algunos.
bench-fault-enclose-large = Con { $name } los archivos pasan de { $megabytes } MB. Quite algunos.
bench-fault-enclose-long = Con { $name } los documentos adjuntos pasan de { $pages } páginas. Quite algunos, o envíelos con otro mensaje.
bench-fault-enclose-infected = clamd encontró algo en { $name }. No se envía a nadie.
bench-fault-enclose-unseen = { $name } no se puede enviar ahora: clamd, que examina cada archivo, no responde. Inténtelo de nuevo en unos minutos.
bench-entry-enclosed = Adjunto al mensaje
bench-entry-enclosed-apart = Adjunto al mensaje, en hojas aparte
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
    [escalation] Paso al nivel superior, { $date }
    [scheme] Aviso sobre { $the-scheme }, { $date }
    [late] Una promesa que no cumplimos, { $date }
    [agreed] Su aceptación, { $date }
    [redress] Lo que hicimos, { $date }
    [closing] Cierre, { $date }
    [reopened] Reapertura, { $date }
   *[other] Carta, { $date }
}
