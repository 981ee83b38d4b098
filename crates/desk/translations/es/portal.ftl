# Las páginas del público.

## Inicio

portal-home-title = Presentar o seguir una queja
portal-home-heading = Si le fallamos, díganoslo
portal-home-lead = Registramos cada queja, le damos un número y fechas, y contamos cada promesa que incumplimos.
portal-home-make = Presentar una queja
portal-home-make-text = Unos 10 minutos. No necesita una cuenta y puede detenerse y volver más tarde. Las preguntas y solicitudes también empiezan aquí.
portal-home-start = Empezar una queja
portal-home-go-on = Continuar con su queja
portal-home-follow = Seguir una queja
portal-home-follow-text = Vea lo que hicimos, responda a una oferta, agregue un archivo o pida que la vea un superior.
portal-home-follow-do = Seguir su queja
portal-home-read = Leer nuestras promesas
portal-home-read-text = { $count ->
    [one] Una promesa. Respondemos por ella.
   *[other] { $count } promesas. Respondemos por todas.
}
portal-home-read-do = Leer el código
portal-ways-heading = Por teléfono o por carta vale lo mismo
portal-ways-text = Elija lo que le convenga. Cada queja recibe un número de seguimiento y las mismas promesas, llegue como llegue.
portal-ways-phone = Por teléfono
portal-ways-phone-text = Aceptamos llamadas por servicio de retransmisión y TTY. Un asesor escribe la queja con usted y se la lee en voz alta.
portal-ways-letter = Por carta
portal-ways-letter-text = Indique su nombre, qué falló y desde cuándo. El plazo cuenta desde el día en que llega.
portal-ways-email = Por correo electrónico
portal-ways-email-text = Escriba «queja» en su mensaje. Si tenemos dudas, le preguntamos.
portal-hours = Horario: { $hours }.
portal-promises-heading = Lo que prometemos
portal-promises-all = { $count ->
    [one] Nuestra promesa
   *[other] Las { $count } promesas
}
portal-promise = Promesa
portal-promise-number = Promesa { $number }.
portal-scheme-heading = Si no llegamos a un acuerdo
portal-scheme-home = Puede llevar su queja { $to-the-scheme }. Antes tiene que haberlo intentado con nosotros: su página de seguimiento lo demuestra.
portal-scheme-done = Puede acudir { $to-the-scheme }. Antes tiene que haberlo intentado con nosotros, y este comprobante muestra desde cuándo lo intenta.
portal-scheme-help = Ayuda independiente
portal-scheme-case = Puede acudir { $to-the-scheme } si no está conforme.
portal-scheme-from = El organismo independiente ({ $scheme }) admite su queja a partir del { $date }.
portal-scheme-now = El organismo independiente ({ $scheme }) ya admite su queja.
portal-scheme-history = Esta página demuestra { $to-the-scheme } que primero lo intentó con nosotros.

## El código

portal-code-earlier = Esta es una versión anterior, { $version }. Las quejas que empezaron con ella la conservan.
portal-code-current = Leer la versión vigente.
portal-code-contents = En este código
portal-code-reach = Cómo comunicarse con nosotros
portal-code-desk-hours = Horario del servicio de quejas
portal-code-versions = Versiones
portal-code-versions-text = Una queja conserva la versión con la que empezó.
portal-code-col-version = Versión
portal-code-col-from = Vigente desde el
portal-code-this = { $version }, esta
portal-code-was-in-effect = Estuvo vigente desde el { $from } hasta el { $until }.
portal-code-col-changes = Qué cambió
portal-code-pair = De { $earlier } a { $later }
portal-changes = Qué cambió desde la versión { $version }
portal-changes-until = Hasta el { $day }: versión { $version }
portal-changes-from = Desde el { $day }: versión { $version }
portal-changes-which = ¿Qué versión se aplica a mi queja?
portal-changes-which-text = Su queja conserva hasta el final la versión que estaba vigente cuando empezó, aunque después haya entrado en vigor una más nueva; la página de su queja la indica.
portal-to-print = Para imprimir, use la opción Imprimir de su navegador.

## Presentar

portal-part-matter = Sobre el problema
portal-part-you = Sobre usted
portal-later = Guardar y volver más tarde
portal-help-label = Ayuda con esta pregunta
portal-help-heading = ¿Prefiere hablar con alguien?
portal-help-call = Llame al
portal-help-same = Una queja por teléfono vale lo mismo.
portal-draft-lost = No encontramos lo que había empezado. Se guarda 7 días en el navegador que usó, si acepta cookies. Puede empezar otra vez aquí.
portal-filed-title = Ya la envió
portal-filed-text = La tenemos, con el número
portal-filed-change = Lo que envió ya no se puede cambiar, pero puede agregar algo en cualquier momento.
portal-filed-follow = Seguirla
portal-filed-again = Ver otra vez el número y el código secreto
portal-filed-another = Empezar otra queja
portal-ask-kind = ¿Qué quiere decirnos?
portal-kind-complaint = Tengo una queja
portal-kind-complaint-hint = Algo falló, o nuestra ayuda no estuvo a la altura.
portal-kind-question = Tengo una pregunta
portal-kind-question-hint = Sobre la puesta en marcha, un cambio, su cuenta o su factura.
portal-kind-request = Quiero que se cambie o se haga algo
portal-kind-request-hint = Por ejemplo, una instalación nueva o un cambio de su servicio.
portal-kind-unsure = No lo sé
portal-kind-unsure-hint = Entonces la tomamos como una queja, lo que le da todas nuestras promesas y sus fechas.
portal-ask-service = ¿De qué servicio se trata?
portal-ask-category = ¿De qué se trata?
portal-ask-category-hint = Elija lo que más se acerque. Podrá explicarlo en la página siguiente.
portal-ask-category-more = ¿De qué más se trata?
portal-ask-category-more-hint = Cada cosa que falló recibe su propia respuesta. Si no hay nada más, continúe.
portal-issues-named = También en su queja
portal-issue-another = Agregar otro tema
portal-ask-nature = ¿Qué pasó?
portal-ask-nature-hint = Diga qué falla y desde cuándo, con sus palabras. No escriba contraseñas ni números de tarjeta.
portal-ask-history = ¿Qué ha pasado hasta ahora?
portal-history-label = ¿Con quién habló, cuándo y qué le dijeron?
portal-history-hint = Así no tendrá que repetirlo. Déjelo vacío si es la primera vez.
portal-earlier-label = Referencias anteriores
portal-earlier-hint = Números de casos anteriores, separados por comas.
portal-ask-wanted = ¿Qué lo resolvería?
portal-ask-wanted-hint = Por ejemplo, una reparación, un crédito o una explicación.
portal-ask-files = ¿Quiere agregar archivos?
portal-files-label = Elegir archivos
portal-files-more = Elegir más archivos
portal-files-hint = Fotos, grabaciones, PDF, texto y documentos de Word, Excel, PowerPoint u OpenDocument.
portal-files-limit = { $files ->
    [one] Un solo archivo, de hasta { $megabytes } MB.
   *[other] Hasta { $files } archivos, de hasta { $megabytes } MB cada uno.
}
portal-text-limit = Hasta { $most } caracteres.
portal-files-added = Archivos agregados
portal-files-add = Agregar los archivos elegidos
portal-file-remove = Quitar
portal-file-size = { $kilobytes } KB
portal-file-line = { $name }, { $kilobytes } KB
portal-file-runs = «{ $name }» no se aceptó: los archivos de este tipo pueden ejecutarse como un programa. Envíe una imagen o un PDF.
portal-file-kind = «{ $name }» no se aceptó: podemos abrir fotos, grabaciones, PDF, texto y documentos de oficina. Guárdelo como PDF y agregue ese.
portal-file-damaged = «{ $name }» no se aceptó: está dañado, o no es lo que dice su nombre, y no podemos abrirlo. Vea si se abre en su dispositivo; si se abre, guárdelo otra vez y agregue esa copia.
portal-file-infected = «{ $name }» no se aceptó: el programa que busca virus encontró algo en él. Si viene de otra persona, no lo abra. Puede contarnos con palabras lo que muestra.
portal-file-unseen = «{ $name }» no se aceptó: en este momento no podemos ver si los archivos son seguros. Inténtelo de nuevo en unos minutos, o envíe lo demás sin él y agréguelo después.
portal-file-large = «{ $name }» no se aceptó: pesa más de { $megabytes } MB. Hágalo más pequeño o envíelo por correo postal.
portal-file-many = «{ $name }» no se aceptó: el máximo es de { $files } archivos. Quite uno primero, o envíe el resto más tarde desde su página de seguimiento.
portal-file-empty = «{ $name }» está vacío. Elija un archivo que tenga contenido, o continúe sin archivo.
portal-file-twice = «{ $name }» ya está, con el mismo contenido. Se guarda una vez; no hace falta enviarlo de nuevo.
portal-fault-no-file = Elija primero un archivo, o continúe sin archivo
portal-file-much = «{ $name }» no se aceptó: desde su conexión llegaron muchos archivos en la última hora. Continúe sin él y envíelo más tarde desde su página de seguimiento o por correo postal.
portal-file-full = «{ $name }» no se aceptó: en este momento no tenemos lugar para archivos. Continúe sin él y envíelo más tarde desde su página de seguimiento o por correo postal.
portal-ask-behalf = ¿En nombre de quién escribe?
portal-behalf-self = En mi propio nombre
portal-behalf-other = En nombre de otra persona
portal-behalf-other-hint = Esa persona debe estar de acuerdo. Podemos pedirle que lo demuestre.
portal-for-label = Nombre de la persona o empresa
portal-for-hint = Hace falta solo si escribe por otra persona.
portal-ask-class = ¿Para qué se usa el servicio?
portal-ask-class-hint = De ello depende qué reglas { $of-the-scheme } se le aplican. No cambia cómo tratamos su queja.
portal-ask-who = ¿Quién es usted y cómo podemos contactarle?
portal-name-label = Su nombre
portal-reach-heading = Cómo contactarle
portal-reach-hint = Indique al menos una forma.
portal-email-label = Correo electrónico
portal-phone-label = Teléfono
portal-phone-hint = Con el código de área.
portal-address-label = Dirección postal
portal-account-heading = Su cuenta
portal-account-label = Número de cuenta o de teléfono con nosotros
portal-account-hint = Nos ayuda a encontrar sus registros.
portal-anonymous-heading = Permanecer en el anonimato
portal-anonymous-label = No quiero decir quién soy
portal-anonymous-hint = Entonces solo podrá seguir su queja con el número y el código secreto, y podremos comprobar menos cosas.
portal-anonymous = Anónimo
portal-ask-answering = ¿Cómo debemos contestarle?
portal-by-legend = ¿Por qué medio?
portal-by-email = Por correo electrónico
portal-by-phone = Por teléfono
portal-by-letter = Por carta
portal-by-sms = Por mensaje de texto: solo que hay algo que leer, y dónde
portal-by-none = No indicó cómo contactarle, así que nuestras respuestas estarán solo en su página de seguimiento.
portal-language-legend = ¿En qué idioma?
portal-format-legend = ¿En qué formato?
portal-format-hint = Todos los formatos son gratis.
portal-format-where = ¿Adónde debe llegar?
portal-format-where-hint = Si aún no lo tenemos: su dirección postal para el braille, su teléfono para que se lo lean, su correo electrónico para un archivo. Puede que antes le hagamos una pregunta para comprobar su identidad.
portal-start-title = Empezó una queja
portal-start-text = Sus respuestas siguen aquí. No se nos ha enviado nada.
portal-start-go-on = Continuar donde lo dejó
portal-start-again-text = O borre sus respuestas y empiece otra vez.
portal-start-again = Borrar y empezar otra vez
portal-saved-title = Guardada, no enviada
portal-saved-text = Sus respuestas se guardan hasta el { $until }. Vuelva a esta página con el mismo navegador.
portal-saved-not-filed = Su queja aún no se ha enviado. Los plazos empiezan cuando la envíe.
portal-check-title = Revise sus respuestas antes de enviar
portal-change = Cambiar
portal-row-kind = Tipo de solicitud
portal-row-service = Servicio
portal-row-category = Tema
portal-row-issue = Punto { $n }
portal-row-nature = Qué pasó
portal-row-history = Gestiones anteriores
portal-row-earlier = Referencias anteriores
portal-row-wanted = Qué lo resolvería
portal-row-files = Archivos
portal-row-behalf = En nombre de
portal-row-class = Uso del servicio
portal-row-name = Nombre
portal-row-email = Correo electrónico
portal-row-phone = Teléfono
portal-row-address = Dirección postal
portal-row-account = Cuenta
portal-row-by = Cómo contestarle
portal-row-language = Idioma
portal-row-format = Formato
portal-row-received = Recibida
portal-row-stands = Estado
portal-row-level = Nivel
portal-row-code = Versión del código
portal-send-heading = Enviar su { $kind ->
    [question] pregunta
    [request] solicitud
   *[complaint] queja
}
portal-send-text = Usamos lo que nos dice para contestarle y para demostrar que lo hicimos. Recibe enseguida un número de seguimiento, y una copia por correo electrónico si indicó una dirección.
portal-send-free = Enviarla es gratis. No le impide acudir { $to-the-scheme } y nunca le perjudica.
portal-send-do = Enviar la { $kind ->
    [question] pregunta
    [request] solicitud
   *[complaint] queja
}
portal-fault-changed = Sus respuestas se cambiaron en otra pestaña o ventana después de mostrarse esta página. Revíselas como están ahora y envíelas.
portal-fault-kind = Elija qué quiere decirnos
portal-fault-service = Elija de qué servicio se trata, u «Otra cosa»
portal-fault-category = Elija de qué se trata
portal-fault-nature = Escriba qué pasó
portal-fault-long = { $n ->
    [one] Acorte «{ $label }» en { $over } carácter: caben { $most } como máximo. Puede enviar el resto en un archivo
   *[other] Acorte «{ $label }» en { $over } caracteres: caben { $most } como máximo. Puede enviar el resto en un archivo
}
portal-fault-long-line = { $n ->
    [one] Acorte «{ $label }» en { $over } carácter: caben { $most } como máximo
   *[other] Acorte «{ $label }» en { $over } caracteres: caben { $most } como máximo
}
portal-fault-behalf = Elija en nombre de quién escribe
portal-fault-for = Escriba el nombre de la persona o empresa en cuyo nombre escribe
portal-fault-class = Elija para qué se usa el servicio
portal-fault-name = Escriba su nombre, o elija permanecer en el anonimato
portal-fault-named-anonymous = Escribió su nombre y eligió permanecer en el anonimato. Borre el nombre, o desmarque «No quiero decir quién soy»
portal-fault-way = Indique al menos una forma de contactarle: correo electrónico, teléfono o dirección postal
portal-fault-email = Escriba una dirección de correo como nombre@ejemplo.ca
portal-fault-phone = Escriba un número de teléfono con su código de área, como 902-555-0148
portal-fault-by = Elija por qué medio debemos contestarle
portal-fault-language = Elija un idioma
portal-fault-format = Elija un formato

## El comprobante

portal-done-title = Tenemos su { $kind ->
    [question] pregunta
    [request] solicitud
   *[complaint] queja
}
portal-done-received = Recibida el { $at }.
portal-done-mailed = Enviamos una copia a { $email }.
portal-number = Número de seguimiento
portal-number-note = Úselo siempre que nos contacte. Por sí solo no muestra nada personal.
portal-secret = Código secreto
portal-secret-note = Abre su queja junto con el número.
portal-secret-once = Este navegador puede mostrarlo durante una hora: anótelo o imprima esta página ahora.
portal-secret-mailed = Anótelo o imprima esta página. El correo de confirmación también lo lleva.
portal-done-follow = Seguir esta { $kind ->
    [question] pregunta
    [request] solicitud
   *[complaint] queja
}
portal-done-unreachable = No dejó ninguna forma de contactarle. Nuestras respuestas estarán en su página de seguimiento, que solo abren el número y el código secreto. Nadie puede enviarle un código nuevo.
portal-next-heading = Qué pasa ahora
portal-by-date = A más tardar el { $date }
portal-was-due = Vencía el { $date }
portal-soon = Pronto
portal-done-no-dates = { $kind ->
    [request] Contestamos su solicitud lo antes posible.
   *[other] Contestamos su pregunta lo antes posible.
} Si se convierte en una queja, los plazos cuentan desde hoy.
portal-any-time = En cualquier momento
portal-any-time-senior = Puede pedir que la vea un superior,
portal-any-time-how = en su página de seguimiento, por teléfono o por carta. No tiene que dar un motivo.
portal-steps-heading = Cómo la investigamos
portal-code-applies = Código de práctica, versión { $version }.
portal-all-times = Todas las horas: { $zone }.

## Volver

portal-follow-title = Seguir una queja
portal-follow-text = Escriba el número y el código secreto que recibió al presentar la queja.
portal-number-hint = Diez dígitos, como 123-456-7894.
portal-secret-hint = Tres grupos de letras y números. No importan las mayúsculas ni los guiones.
portal-follow-do = Abrir mi queja
portal-follow-lost = Perdí el código secreto
portal-fault-number = Escriba su número de seguimiento
portal-fault-no-number = Esto no puede ser un número de seguimiento: un dígito está mal o falta. Tiene diez; compárelo con su confirmación o con uno de nuestros mensajes
portal-fault-secret = Escriba su código secreto
portal-fault-opens-nothing = Este número y este código no abren ninguna queja. Revise los dos, o pida un enlace nuevo
portal-lost-title = Obtener un enlace nuevo
portal-lost-text = Lo enviamos a la dirección de correo electrónico que tenemos registrada, y a ninguna otra. Abre su queja una vez, y ahí puede crear un código secreto nuevo.
portal-lost-do = Enviarme un enlace
portal-lost-number = Si es su caso, si también perdió el número, o si no nos dio un correo electrónico, llámenos:
portal-lost-young = Una dirección de correo que se cambió hace menos de { $hours } horas no recibe todavía ningún enlace.
portal-lost-sent-title = Mire su correo electrónico
portal-lost-sent-text = Si este número existe y tenemos una dirección de correo para él, enviamos un enlace a esa dirección.
portal-lost-sent-else = ¿Nada después de unos minutos? Mire en el correo no deseado, o llámenos:
portal-link-title = Abrir su queja
portal-link-text = Este enlace sirve una vez. Presione el botón en el dispositivo donde quiera leer su queja: queda abierta en ese navegador hasta { $hours } horas. Si perdió el código secreto, podrá crear uno nuevo ahí.
portal-link-do = Abrir mi queja
portal-link-text-secret = Este enlace sirve una vez. Presione el botón en el dispositivo donde quiera leer su queja y ver el código secreto nuevo.
portal-link-do-secret = Ver el código secreto nuevo
portal-link-used-title = Este enlace ya no sirve
portal-link-used-text = Cada enlace sirve una vez, durante { $days } días, y solo mientras no cambien el código secreto ni la dirección de correo. Su queja sigue aquí: escriba su número y su código secreto, o pida un enlace nuevo.
portal-link-used-follow = Escribir número y código
portal-link-used-new = Obtener un enlace nuevo
portal-leave-text = En una computadora compartida, salga cuando termine.
portal-leave-do = Salir de esta queja
portal-left-title = Salió de su queja
portal-left-text = Desde este navegador ya no se puede ver nada personal.
portal-secret-link = Crear un código secreto nuevo, si perdió el suyo u otra persona lo conoce
portal-secret-title = Crear un código secreto nuevo
portal-secret-ends = El código secreto que tiene ahora deja de servir de inmediato. También todos los enlaces que le enviamos para esta queja, y quien la tenga abierta en otro lugar ya no podrá verla.
portal-secret-stays = El número sigue siendo el mismo, y nada más cambia en su queja. Que se creó un código nuevo queda en su historial.
portal-secret-told = También le avisamos por correo electrónico.
portal-secret-do = Crear un código secreto nuevo
portal-new-secret-title = Su código secreto nuevo
portal-new-secret-text = El código que tenía ya no sirve, ni tampoco los enlaces que le enviamos hasta ahora.

## La página de seguimiento

portal-case-received = recibida el { $date }
portal-headline-new = Tenemos su { $kind ->
    [question] pregunta
    [request] solicitud
   *[complaint] queja
}
portal-headline-investigating = La estamos investigando
portal-headline-senior = La está investigando un superior
portal-headline-senior-waits = Su queja espera a un superior
portal-headline-waiting = Necesitamos algo de usted
portal-headline-deadlocked = Dijimos que no podemos llegar a un acuerdo con usted
portal-headline-offered = Le hicimos una oferta. Decide usted.
portal-headline-agreed = Usted aceptó nuestra oferta
portal-headline-outcome-told = Le comunicamos el resultado
portal-headline-with-the-scheme = { $The-scheme } tiene su queja
portal-headline-closed = Su { $kind ->
    [question] pregunta
    [request] solicitud
   *[complaint] queja
} ha terminado
portal-lead-new = Está registrada, y nadie puede cambiar lo que envió. Un asesor se ocupará de ella.
portal-lead-investigating = Un asesor trabaja en ella. Ahora no tiene que hacer nada.
portal-lead-at-work = { $name } trabaja en ella. Ahora no tiene que hacer nada.
portal-lead-senior = { $name } la tiene ahora, en este nivel: { $level }. Ahora no tiene que hacer nada.
portal-lead-senior-waits = Espera a alguien de este nivel: { $level }. Ahora no tiene que hacer nada.
portal-lead-waiting = Podremos seguir cuando tengamos lo que le pedimos. No hay plazo para usted.
portal-lead-offered = Sigue abierta hasta que usted conteste. No hay plazo para usted.
portal-lead-agreed = Ahora hacemos lo acordado y se lo confirmamos.
portal-lead-agreed-done = Hicimos lo acordado. Si falta algo, díganoslo.
portal-lead-outcome-told = { $further ->
    [yes] Sigue abierta para usted: puede decir que no le parece bien, pedir que la vea un superior o acudir { $to-the-scheme }.
   *[other] Sigue abierta para usted: puede decir que no le parece bien o acudir { $to-the-scheme }.
}
portal-lead-with-the-scheme = Ahora respondemos ante { $the-scheme }.
portal-lead-deadlocked = Esto significa que aquí no avanzamos más con ella. { $now ->
    [yes] Ya puede acudir { $to-the-scheme }.
   *[no] Puede acudir { $to-the-scheme }; abajo se indica desde cuándo.
} { $further ->
    [yes] También puede pedir que la vea un superior.
   *[no] {""}
}
portal-deadlocked-owed = Abajo está lo que todavía le debemos.
portal-deadlocked-nothing-owed = Ya no le debemos ninguna otra respuesta.
portal-others-answer = Nunca la atiende quien ya la atendió.
portal-lead-closed = Terminó el { $date } ({ $ending }). Puede reabrirla.
portal-ending-agreed = de acuerdo con usted
portal-ending-withdrawn = usted la retiró
portal-ending-answered = respondida
portal-ending-duplicate = igual que otra de sus quejas
portal-ending-scheme-closed = cerrada por { $the-scheme }
portal-ending-final-answer = respuesta final dada
portal-ending-not-completed = sin completar en el plazo dado
portal-ending-uncontactable = no pudimos comunicarnos con usted
portal-lead-estimate-still = La fecha que le dimos, { $date }, está en pausa mientras esperamos.
portal-lead-estimate-to-come = Esperamos terminar a más tardar el { $date }.
portal-lead-estimate-late = Le dijimos que terminaríamos a más tardar el { $date }. Esa fecha ya pasó: nos retrasamos y le pedimos disculpas. Seguimos con ella y todavía le debemos una respuesta; abajo está lo que sigue.
portal-lead-estimate-waits = Le dijimos que esperábamos terminar a más tardar el { $date }. Esa fecha pasó mientras su caso está en espera; abajo se indica qué falta.
portal-offer-heading = Nuestra oferta
portal-offer-amount = Nuestra oferta: { $amount }
portal-offer-made = Hecha el { $at }.
portal-offer-made-by = Hecha el { $at } por { $name }, que atiende su queja.
portal-offer-ask = Preguntar algo antes
portal-offer-if-accept = Si acepta,
portal-offer-then-accept = hacemos lo que se ofrece y se lo confirmamos.
portal-offer-if-refuse = Si rechaza,
portal-offer-then-refuse = la queja continúa y no pierde nada.
portal-offer-review = Antes de enviar su respuesta podrá revisarla.
portal-total = Total
portal-agreed-heading = Lo que acordamos
portal-outcome-heading = El resultado
portal-outcome-not-good = Si no le parece bien, díganoslo. La queja continúa y no pierde nada.
portal-outcome-refused = { $further ->
    [yes] Nos dijo que no le parece bien. Puede pedir que la vea un superior o acudir { $to-the-scheme }.
   *[other] Nos dijo que no le parece bien. Puede acudir { $to-the-scheme }.
}
portal-needs-heading = Lo que necesitamos de usted
portal-needs-now = Ahora
portal-needs-clock = La fecha que le dimos está en pausa hasta que conteste. Todas las demás promesas siguen corriendo.
portal-needs-offer = Su respuesta a la oferta. Sin plazo.
portal-needs-nothing = Nada.
portal-reach-how-heading = Cómo le contactamos
portal-reach-known = Tenemos una.
portal-reach-answered = Le contestamos por esta vía.
portal-reach-none = No dejó ninguna forma de contactarle. Nuestras respuestas están en esta página.
portal-reach-why = Solo se muestra una parte, porque otras personas podrían leer esta página.
portal-reach-change = Pedirnos que cambiemos esto
portal-add-answer = Contestar
portal-add-link = Agregar un mensaje o un archivo
portal-next-third-party = Esperamos a otra empresa.
portal-next-customer-away = Esperamos a que usted vuelva.
portal-next-run-on = Nuestras promesas con usted siguen corriendo.
portal-next-late = Nos retrasamos y le pedimos disculpas. Este retraso queda en el registro.
portal-next-none = { $kind ->
    [complaint] En este momento no tenemos nada pendiente con fecha.
   *[other] Contestamos lo antes posible.
}
portal-promised-heading = Lo que le prometimos
portal-why-begun-by = Empezó el { $at }: «{ $what }».
portal-why-begun = Empezó el { $at }.
portal-why-open = A más tardar el { $due }.
portal-why-open-undated = En curso, todavía sin fecha.
portal-why-paused = { $whose ->
    [customer] En pausa mientras esperamos su respuesta.
   *[other] En pausa mientras esperamos.
}
portal-why-waiting = No ha empezado.
portal-why-after-breach = Solo empieza si no cumplimos la promesa { $number } a más tardar el { $since }.
portal-why-since = Empieza { $since }.
portal-why-if-accepted = Empieza si acepta.
portal-why-kept = A más tardar el { $due }. Lo hicimos el { $done }.
portal-why-kept-undated = Lo hicimos el { $done }.
portal-why-kept-late = A más tardar el { $due }. Lo hicimos el { $done }. Fue tarde y le pedimos disculpas. Este retraso queda en el registro.
portal-why-broken-owed = Vencía el { $due } y aún se lo debemos. Le pedimos disculpas. Queda en el registro.
portal-why-broken = Vencía el { $due } y no lo hicimos. Le pedimos disculpas. Queda en el registro.
portal-why-discharged = Ya no corresponde desde el { $ended }.
portal-why-moved = Cambiamos esta fecha y le dijimos por qué: véalo más abajo.
portal-why-returned = Un mensaje nuestro fue devuelto, así que no cuenta.
portal-story-heading = Qué ha pasado
portal-complain-heading = Convertirla en queja
portal-complain-text = Si nuestra respuesta no le basta, convierta su { $kind ->
    [request] solicitud
   *[other] pregunta
} en una queja. Entonces se aplican todas nuestras promesas, desde el día en que escribió por primera vez.
portal-further-heading = Si quiere que la vea otra persona
portal-further-text = Puede pedir desde ahora que la revise el nivel siguiente: { $level }. No tiene que dar un motivo.
portal-further-offer = La oferta sigue en pie.
portal-further-by = Si lo pide hoy, tendrá respuesta a más tardar el { $date }.
portal-further-above = Después, si quiere: { $level }.
portal-further-other-ways = También por teléfono o por carta:
portal-further-elsewhere = Este nivel se pide { $ways }.
portal-further-top = Su queja está en el nivel más alto: { $level }. Si no está conforme, el paso siguiente es { $the-scheme }.
portal-asks-heading = Qué más puede pedir
portal-asks-by = Si lo pide hoy, lo tendrá a más tardar el { $date }.
portal-history-link = Todo el historial para imprimir, para usted y para { $the-scheme }
portal-history-title = Historial de la queja { $reference }
portal-history-lead = Todo lo que pasó, con fechas, y cómo está cada promesa. Ninguna anotación puede cambiarse sin que se vea: una corrección se agrega, y los textos personales pueden borrarse.
portal-history-as-of = Estado al { $at }.
portal-satisfied-heading = Una pregunta
portal-satisfied-legend = ¿Está satisfecho con cómo terminó?
portal-satisfied-text = ¿Quiere contarnos más?
portal-satisfied-do = Enviar mi respuesta
portal-satisfied-thanks = Nos dijo que está satisfecho. Gracias.
portal-not-satisfied-thanks = { $further ->
    [yes] Nos dijo que no está satisfecho. Puede reabrirla o pedir que la vea un superior, y puede acudir { $to-the-scheme }.
   *[other] Nos dijo que no está satisfecho. Puede reabrirla, y puede acudir { $to-the-scheme }.
}
portal-fault-satisfied = Elija sí o no
portal-yes = Sí
portal-no = No

## Lo que puede hacer el cliente

portal-act-accept-title = ¿Aceptar nuestra oferta?
portal-act-accept-text = Si acepta, hacemos lo que se ofrece abajo y se lo confirmamos. Si no lo hacemos, puede decírnoslo o acudir { $to-the-scheme }.
portal-act-accept-do = Aceptar la oferta
portal-act-refuse-title = ¿Rechazar nuestra oferta?
portal-act-refuse-text = { $further ->
    [yes] Si rechaza, la queja continúa y no pierde nada. Puede pedir que la vea un superior o acudir { $to-the-scheme }.
   *[other] Si rechaza, la queja continúa y no pierde nada. Puede acudir { $to-the-scheme }.
}
portal-act-refuse-do = Rechazar la oferta
portal-act-refuse-outcome-title = ¿No le parece bien?
portal-act-refuse-outcome-text = Registramos que no acepta el resultado y le decimos qué puede hacer después. No pierde nada.
portal-act-refuse-outcome-do = Decir que no me parece bien
portal-act-escalate-title = Pedir que la vea un superior
portal-act-escalate-text = Pasa al nivel siguiente: { $level }. No tiene que dar un motivo.
portal-act-escalate-do = Pedir que la vea un superior
portal-act-ask-supervisor-title = Hablar con un supervisor
portal-act-ask-supervisor-text = Un supervisor le atenderá sobre su { $kind ->
    [question] pregunta
    [request] solicitud
   *[complaint] queja
 }, por la vía que eligió para recibir respuesta. La sigue atendiendo quien la atiende ahora.
portal-act-ask-supervisor-do = Pedir un supervisor
portal-act-ask-escalation-process-title = Preguntar cómo ir más allá
portal-act-ask-escalation-process-text = Le explicaremos quién puede examinarla después y cómo se pide.
portal-act-ask-escalation-process-do = Preguntar cómo ir más allá
portal-act-ask-deadlock-letter-title = Pedir una carta que diga que no podemos avanzar más
portal-act-ask-deadlock-letter-text = Con esta carta puede acudir a un organismo independiente sin esperar.
portal-act-ask-deadlock-letter-do = Pedir la carta
portal-act-withdraw-link = Retirar esta { $kind ->
    [question] pregunta
    [request] solicitud
   *[complaint] queja
}
portal-act-withdraw-title = ¿Retirar su { $kind ->
    [question] pregunta
    [request] solicitud
   *[complaint] queja
}?
portal-act-withdraw-text = Dejamos de trabajar en ella. El historial se conserva y puede reabrirla.
portal-act-withdraw-do = Retirar mi { $kind ->
    [question] pregunta
    [request] solicitud
   *[complaint] queja
}
portal-act-reopen-title = Reabrir su { $kind ->
    [question] pregunta
    [request] solicitud
   *[complaint] queja
}
portal-act-reopen-text = La retomamos con el mismo número. Todo lo que pasó queda en el historial.
portal-act-reopen-do = Reabrirla
portal-act-complain-title = Convertirla en queja
portal-act-complain-text = Entonces se aplican todas nuestras promesas. Los plazos cuentan desde el día en que escribió por primera vez.
portal-act-complain-do = Convertirla en queja
portal-act-format-title = Pedir otro formato
portal-act-format-text = Lo que le digamos después le llega en ese formato sin volver a pedirlo. El braille y el audio hay que producirlos, y tardan más. No le cuesta nada.
portal-act-format-do = Pedir este formato
portal-act-text = ¿Quiere agregar algo?
portal-act-text-hint = No es necesario.
portal-flash-accept = Tenemos su respuesta: aceptó la oferta.
portal-flash-refuse = Tenemos su respuesta: no aceptó. La queja continúa.
portal-flash-escalate = Su queja está ahora en el nivel siguiente.
portal-flash-escalated-already = Ya estaba hecho y no cambió nada. Si quiere ir un nivel más allá, pídalo de nuevo aquí abajo.
portal-flash-highest = Ya está en el nivel más alto: no hay nadie por encima a quien pedírselo. Si no está conforme, puede acudir { $to-the-scheme }.
portal-flash-ask-supervisor = Anotado: pidió un supervisor.
portal-flash-ask-escalation-process = Anotado: preguntó cómo ir más allá.
portal-flash-ask-deadlock-letter = Anotado: pidió la carta.
portal-flash-withdraw = Usted la retiró. Puede reabrirla.
portal-flash-reopen = Está abierta otra vez.
portal-flash-complain = Ahora es una queja y se aplican todas nuestras promesas.
portal-flash-format = Anotado: usted pidió otro formato. Desde ahora, lo que le digamos le llega en ese formato.
portal-flash-format-where = Anotado: usted pidió otro formato y escribió adónde debe llegar. Cuando lo hayamos agregado, lo que le digamos le llegará en ese formato.
portal-flash-added = Tenemos lo que envió.
portal-flash-linked = El enlace ya se usó, y su queja está abierta en este navegador hasta { $hours } horas. Después necesita el número y el código secreto. Si perdió el código:
portal-flash-added-once = Tenemos lo que envió. Un archivo que ya estaba se guarda una sola vez.
portal-flash-satisfied = Gracias por decírnoslo.
portal-flash-not-satisfied = Gracias por decírnoslo. Abajo está lo que puede hacer ahora.
portal-add-title = Agregar un mensaje o un archivo
portal-add-contact = Cambiar la forma de contactarme
portal-add-contact-text = Escriba la nueva dirección de correo electrónico, el nuevo teléfono o la nueva dirección postal, y por qué vía quiere nuestras respuestas. Puede que antes le hagamos una pregunta para comprobar su identidad.
portal-add-we-asked = Le preguntamos:
portal-add-message = Su mensaje
portal-add-do = Enviar
portal-fault-nothing-added = Escriba un mensaje o elija un archivo
portal-fault-many-filed = Desde su conexión llegaron muchos envíos en la última hora. Sus respuestas están guardadas: espere una hora y envíelas desde esta página. También puede llamar o escribir
portal-files-as-answer = (Archivos enviados como respuesta)
portal-added-already = Estos archivos ya se agregaron y no hace falta enviarlos otra vez: { $names }

## Qué ha pasado

portal-via-web = en línea
portal-via-page = en esta página
portal-via-support-case = en un caso de asistencia
portal-via-chat = por chat
portal-via-phone = por teléfono
portal-via-email = por correo electrónico
portal-via-letter = por carta
portal-via-in-person = en persona
portal-via-sms = por mensaje de texto
portal-via-scheme = a través { $of-the-scheme }
portal-story-filed = { $kind ->
    [question] Usted hizo su pregunta { $via }
    [request] Usted hizo su solicitud { $via }
   *[complaint] Usted presentó su queja { $via }
}
portal-story-part = { $part }: { $text }
portal-story-solved-live = Se resolvió durante la conversación
portal-story-verified = Comprobamos que era usted
portal-story-authority-shown = Usted demostró que puede actuar por otra persona
portal-story-secret-renewed = Usted creó un código secreto nuevo; el anterior y todos los enlaces enviados hasta entonces dejaron de servir
portal-story-secret-renewed-by-us = Le creamos un código secreto nuevo; el anterior y todos los enlaces enviados hasta entonces dejaron de servir
portal-story-made-complaint = Usted la convirtió en queja
portal-story-reclassified = { $kind ->
    [question] Ahora la tratamos como pregunta
    [request] Ahora la tratamos como solicitud
   *[complaint] Ahora la tratamos como queja
}
portal-story-issue-added = Agregado: { $issue }
portal-story-details-changed = Se cambiaron sus datos
portal-story-urgent = La marcamos como urgente
portal-story-format-asked = Usted pidió otro formato: { $format }
portal-story-format-given = Lo tiene en el formato que pidió: { $format }
portal-story-repeated = Le enviamos de nuevo lo que le habíamos dicho, en el formato que pidió: { $format }
portal-story-file-added = Usted agregó un archivo: { $name }
portal-story-file-added-by-us = Agregamos un archivo: { $name }
portal-story-assigned = { $name } atiende su queja
portal-story-independence-excepted = Un director permitió que conteste alguien que ya la había atendido, porque nadie más puede hacerlo
portal-story-acknowledged = Acusamos recibo { $via }
portal-story-contacted = Hablamos { $via }
portal-story-tried = Intentamos comunicarnos con usted { $via }
portal-story-wrote = Le escribimos
portal-story-wrote-by = { $name } le escribió
portal-story-asked = Le pedimos algo
portal-story-asked-by = { $name } le pidió algo
portal-story-waiting-for-others = Empezamos a esperar a otra empresa
portal-story-waiting-until-back = Empezamos a esperar a que usted vuelva
portal-story-received = Ya no esperamos nada de usted
portal-story-others-answered = La otra empresa nos contestó
portal-story-back = Ya no esperamos a que usted vuelva
portal-story-customer-wrote = Usted nos escribió { $via }
portal-story-asked-for-supervisor = Pidió un supervisor
portal-story-asked-for-escalation-process = Preguntó cómo ir más allá
portal-story-asked-for-deadlock-letter = Pidió una carta que diga que no podemos avanzar más
portal-story-estimate = Le dijimos que terminaríamos a más tardar el { $date }
portal-story-estimate-moved = Cambiamos la fecha al { $date }
portal-story-offered = Le hicimos una oferta
portal-story-accepted = Usted aceptó la oferta
portal-story-accepted-by-staff = Registramos que usted aceptó la oferta
portal-story-refused = Usted dijo que no le parece bien
portal-story-refused-by-staff = Registramos que usted no aceptó
portal-story-concluded = Terminamos de investigarla
portal-story-outcome-told = Le comunicamos el resultado { $via }
portal-story-redress-given = Hicimos lo acordado
portal-story-escalated = Usted pidió { $via } que la viera un superior ({ $level })
portal-story-deadlocked = Dijimos que no podemos llegar a un acuerdo con usted ni avanzar más
portal-story-scheme-notified = Le hablamos { $of-the-scheme } { $via }
portal-story-scheme-referred = { $The-scheme } tomó su queja
portal-story-scheme-referral-undone = Habíamos anotado por error que { $the-scheme } tomó esta queja; ya está corregido
portal-story-scheme-objected = Presentamos una objeción { $to-the-scheme }
portal-story-scheme-reported = Informamos { $to-the-scheme }
portal-story-scheme-conciliated = Terminó la conciliación en { $the-scheme }
portal-story-scheme-found = { $The-scheme } dio sus conclusiones
portal-story-scheme-findings-accepted-customer = Aceptó las conclusiones
portal-story-scheme-findings-accepted-us = Aceptamos las conclusiones
portal-story-scheme-findings-rejected-customer = Rechazó las conclusiones
portal-story-scheme-findings-rejected-us = Rechazamos las conclusiones
portal-story-scheme-review-asked = Se pidió una revisión de las conclusiones
portal-story-scheme-implemented = Hicimos lo que concluyó { $the-scheme }
portal-story-scheme-closed = { $The-scheme } cerró su caso
portal-story-together = Desde aquí se trata junto con su otra queja { $other }
portal-story-took-in = Su queja { $other } se trata junto con esta desde aquí
portal-story-apart = Se trata otra vez aparte de su queja { $other }
portal-story-split-off = Una parte sigue con su propio número: { $other }
portal-story-split-from = Desde aquí tiene su propio número; hasta entonces era parte de { $other }
portal-story-split-undone = { $other } es otra vez parte de esta queja
portal-story-put-back = Es otra vez parte de su queja { $other }
portal-story-elsewhere = Hecho en su queja { $other }, donde puede leerlo.
portal-together-with = Tratada junto con su otra queja { $other }
portal-together-means = Lo que hacemos por { $other } cuenta también para esta, y le escribimos una sola vez por las dos. Lo que envíe o decida aquí va a { $other }. Las fechas que prometimos para esta no cambian.
portal-together-here = Su queja { $other } se trata junto con esta. Lo que le decimos aquí cuenta para las dos, y lo que usted decide aquí también.
portal-split-from = En { $other } nos habló de más de un asunto. Este sigue por su cuenta, para que cada uno tenga su respuesta. Las fechas que prometimos no cambian.
portal-split-off = Uno de los asuntos de los que nos habló sigue por su cuenta, con el número { $other }. Tendrá su propia respuesta. Las fechas que prometimos no cambian.
portal-put-back-head = Otra vez parte de su queja { $other }
portal-put-back = La respuesta le llega allí, con el número { $other }. Lo que envíe o decida aquí va allí.
portal-story-withdrawn = Usted la retiró
portal-story-closed = Terminó: { $ending }
portal-story-reopened = Usted la reabrió
portal-story-reopened-by-us = La reabrimos
portal-story-satisfied = Usted dijo que está satisfecho
portal-story-not-satisfied = Usted dijo que no está satisfecho
portal-story-broken = No cumplimos la promesa { $number }: { $name }
portal-story-bounced = Un mensaje nuestro no le llegó
portal-story-sent = Le enviamos un aviso { $via }
portal-story-sent-late = Le avisamos { $via } de nuestro retraso
portal-story-sent-agreed = Le confirmamos { $via } lo que aceptó
portal-story-sent-redress = Le escribimos { $via } que ya está hecho
portal-story-sent-recovery = Le enviamos un enlace nuevo { $via }
portal-story-sent-address-changed = Avisamos del cambio a la dirección de correo anterior
portal-story-sent-at = Enviado { $via } el { $at }.
portal-story-shown-at = En esta página desde el { $at }.
portal-story-enclosed = Adjunto: { $about }
portal-story-recorded-late = Anotado el { $at }.

## Páginas cortas

portal-accessibility-lead = Todos deben poder presentar una queja y leer nuestra respuesta.
portal-accessibility-pages = Estas páginas están hechas para cumplir las WCAG 2.2, nivel AA. Funcionan sin scripts, con teclado, con lector de pantalla, a 320 píxeles y en papel.
portal-accessibility-formats = Otros formatos
portal-accessibility-formats-text = Letra grande, texto sin formato, PDF accesible, braille, grabación de audio o lectura por teléfono: elíjalo al presentar la queja o pídalo después. Es gratis.
portal-accessibility-tell = ¿Algo no funciona?
portal-accessibility-tell-text = Díganoslo y, mientras tanto, presente su queja por teléfono o por carta: vale lo mismo.
portal-accessibility-relay = Aceptamos llamadas por servicio de retransmisión y TTY:
portal-privacy-lead = Guardamos lo que nos dice para contestarle y para demostrar que lo hicimos.
portal-privacy-keep = Qué guardamos
portal-privacy-keep-text = Lo que escribe y envía, cómo contactarle y lo que hicimos. Cuando comprobamos quién es, no guardamos sus respuestas. Ninguna anotación puede cambiarse sin que se vea: una corrección se agrega, y los textos personales pueden borrarse.
portal-privacy-see = Quién lo ve
portal-privacy-see-text = Las personas que aquí atienden las quejas, y { $the-scheme } si usted le lleva la suya. Desde este sitio no se puede ver nada personal sin su código secreto o un enlace que le enviamos.
portal-privacy-cookies = Cookies
portal-privacy-cookies-text = Solo las que la página necesita: una para una queja que ha empezado (se guarda { $days } días) y otra para la visita a su queja. Ninguna le rastrea.
portal-privacy-ask = Sus derechos
portal-privacy-ask-text = Puede pedir una copia de lo que guardamos, hacer corregir un error y pedir que borremos lo que ya no necesitamos.
portal-privacy-ask-call = Escríbanos o llame:
