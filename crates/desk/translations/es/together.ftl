# Trabajar lado a lado: borradores, colegas en la misma queja, quejas parecidas, vistas guardadas.
# Empezado y sin enviar
bench-drafts = Empezado y sin enviar:
bench-draft-kept = Borrador guardado { $at }
bench-draft-keep = Guardar como borrador
bench-draft-discard = Descartar el borrador
bench-draft-too-long = Es demasiado largo para un borrador: { $most } caracteres como máximo. Acórtelo o envíelo.

# Colegas en la misma queja
bench-beside-open = { $name } tiene abierta esta queja.
bench-beside-began = { $name } empezó { $what } ({ $time }).
bench-beside-both = { $name } tiene abierta esta queja y empezó { $what } ({ $time }).
bench-begun-reply = una respuesta
bench-begun-ask = una pregunta
bench-begun-offer = una oferta
bench-begun-outcome = el resultado
bench-begun-note = una nota

# Puede ser la misma
bench-suspects = Puede ser la misma queja
bench-suspect-received = recibida { $at }
bench-suspect-why = En común: { $why }.
bench-suspect-account = cuenta
bench-suspect-email = correo electrónico
bench-suspect-phone = teléfono
bench-suspect-name = nombre, con menos de 30 días
bench-suspect-words = muchas palabras
bench-suspect-same = Es la misma
bench-suspect-later = Llegó después: si es la misma, vincúlela en su propia página.
bench-suspect-related = El mismo asunto

# Vistas guardadas
bench-views-own = Vistas guardadas
bench-view-new = Guardar una vista
bench-view-edit = Cambiar esta vista
bench-view-save-search = Guardar como vista
bench-view-lead = Una vista es una búsqueda que queda junto a la lista, con su número. Las nueve primeras tienen las teclas 1 a 9.
bench-view-save = Guardar la vista
bench-view-remove = Quitar la vista
bench-view-shared = equipo
bench-view-empty = No hay nada aquí ahora
bench-view-many = Más de 1000 quejas. En esta página
bench-view-nothing = Esta vista ya no significa nada. Cámbiela o quítela.
bench-view-nothing-short = ya no significa nada
bench-f-view-name = Nombre de la vista
bench-f-sought = Lo que encuentra
bench-h-sought = Como en la búsqueda: estado:abierta servicio:internet vence:hoy
bench-f-sorted = En qué orden
bench-view-sorted-due = Por lo que vence primero
bench-view-sorted-newest = Las más recientes primero
bench-f-whose = De quién es la vista
bench-view-whose-mine = Solo mía
bench-fault-view-name-long = Use { $most } caracteres como máximo para el nombre.
bench-fault-view-empty = Diga lo que encuentra: un campo con su valor, o una palabra.
bench-fault-views-many = Tiene { $most } vistas. Quite una primero.
bench-key-views = Vista guardada
bench-due-newest = Las más recientes primero

# Tratadas juntas
bench-in-one = { $n } en una
bench-twin = En { $other }
bench-together-into = Tratada junto con { $other }
bench-together-into-means = Lo que se hace allí cuenta también aquí. Las fechas de esta no cambian.
bench-together-go = Ir a { $other }
bench-together-undo = Separar de nuevo
bench-together-here = { $n } quejas en una
bench-together-here-means = Lo que usted hace aquí cuenta para cada una, y se le avisa al cliente una sola vez. Cada una conserva sus propias fechas.
bench-f-merge-other = Número de seguimiento de la queja anterior
bench-h-merge-other = Las dos deben ser de la misma persona, verificada en ambas. La página siguiente dice qué va a pasar.
bench-join-what = ¿Tratar esta queja junto con { $other }?
bench-join-acts = Desde ahora usted trabaja en { $other }. Lo que allí le diga al cliente se anota también aquí y cuenta aquí.
bench-join-customer = El cliente recibe un mensaje en vez de dos. Cada número sigue abriendo su propia página, que dice que las dos se tratan juntas.
bench-join-dates = Las fechas de esta no cambian. La próxima: { $at }.
bench-join-no-dates = En esta ya no vence nada. Lo que se cumplió o se incumplió sigue así.
bench-join-undo = Puede separarlas en cualquier momento. Ninguna fecha cambia por eso.
# Split
bench-split-off = Separadas de esta
bench-split-from = Separada de { $other }
bench-split-from-means = Hasta entonces era parte de { $other }: lo que pasó antes está escrito allí y cuenta aquí. Sus fechas son las del conjunto.
bench-put-back-into = Devuelta a { $other }
bench-put-back-means = Ya no se debe nada con este número. Quien lo usa llega a { $other }.
bench-hint-split = Lo que se separa se recibió cuando esta: sus fechas no cambian, y lo cumplido cuenta también allí. El cliente recibe el número nuevo, una vez. Puede devolverla.
bench-f-split-issues = Lo que se separa
bench-h-split-issues = Al menos un punto queda aquí.
bench-f-split-category = De qué trata la queja nueva
bench-f-split-nature = En pocas palabras
bench-f-details-kin = Dónde cambia
bench-h-details-kin = Era una sola queja. Lo que allí ya es distinto se queda como está.
bench-kin-astray = Un mensaje sobre { $other } no llegó, y fue a la dirección que también está aquí. Contacte al cliente de otra manera.
bench-kin-here = Solo en esta queja
bench-kin-whole = Aquí, en { $whole } y en cada una de sus partes
bench-kin-parts = Aquí y en { $parts }
bench-h-split-nature = El cliente lo lee.
bench-split-nature-ticked = Si arriba está marcado lo que se separa, puede quedar vacío: entonces están las palabras de esta queja.
bench-before-filing = Todavía no se ha presentado nada. ¿Es sobre una de estas? Entonces agréguelo allí; una queja nueva tiene su propio número y sus propios plazos.
bench-before-filing-add = Agregar a { $other }
bench-before-filing-new = Es otro asunto: presentarla
