# Fechas, importes y palabras comunes a todas las páginas.
weekday-1 = lunes
weekday-2 = martes
weekday-3 = miércoles
weekday-4 = jueves
weekday-5 = viernes
weekday-6 = sábado
weekday-7 = domingo
weekday-short-1 = lun
weekday-short-2 = mar
weekday-short-3 = mié
weekday-short-4 = jue
weekday-short-5 = vie
weekday-short-6 = sáb
weekday-short-7 = dom
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
month-short-1 = ene
month-short-2 = feb
month-short-3 = mar
month-short-4 = abr
month-short-5 = may
month-short-6 = jun
month-short-7 = jul
month-short-8 = ago
month-short-9 = sep
month-short-10 = oct
month-short-11 = nov
month-short-12 = dic
date-full = { $weekday } { $day } de { $month } de { $year }
date-long = { $weekday } { $day } de { $month }
date-short = { $weekday_short } { $day } { $month_short }
date-short-far = { $weekday_short } { $day } { $month_short } { $year }
after-midnight = justo después de medianoche
end-of-day = { $date }, al final del día
end-of-day-short = { $date }, fin del día
end-of-day-in-zone = { $date }, al final del día ({ $zone })
in-zone = { $moment } ({ $zone })
zone-america-toronto = hora del Este
zone-america-halifax = hora del Atlántico
zone-america-winnipeg = hora del Centro
zone-america-edmonton = hora de la Montaña
zone-america-vancouver = hora del Pacífico
thousands = {"\u00A0"}
dollar-decimal = .
dollar-thousands = ,
dollar-amount = { $sign }{ $number }
money-decimal = ,
money-thousands = .
money-amount = { $number }{"\u00A0"}{ $sign }

## Las palabras del oficio

standing-open = En plazo
standing-soon = Vence pronto
standing-paused = En pausa
standing-waiting = Sin empezar
standing-kept = Cumplida
standing-kept_late = Cumplida tarde
standing-broken_owed = Incumplida, aún pendiente
standing-broken = Incumplida
standing-discharged = Ya no corresponde
kept-before = Cumplidas antes, a tiempo: { $n }
channel-web = En línea
channel-support-case = Caso de asistencia
channel-chat = Chat
channel-phone = Teléfono
channel-email = Correo electrónico
channel-letter = Carta
channel-in-person = En persona
channel-sms = Mensaje de texto
channel-scheme = { $scheme }
kind-question = Pregunta
kind-request = Solicitud
kind-complaint = Queja
service-internet = Internet
service-television = Televisión
service-wireless = Teléfono celular
service-phone-voip = Teléfono fijo de casa o empresa
service-account = Cuenta o factura
service-other = Otra cosa
portal-class-consumer = Para mí o mi hogar
portal-class-small-business = Para una pequeña empresa
portal-class-other = Para otra organización
format-standard = Normal
format-large-print = Letra grande
format-plain-text = Texto sin formato
format-accessible-pdf = PDF accesible
format-read-aloud = Que me lo lean por teléfono
format-braille = Braille
format-audio = Grabación de audio
stage-new = Nueva
stage-investigating = La estamos investigando
stage-waiting = A la espera del cliente
stage-offered = Oferta hecha
stage-agreed = Acordada
stage-outcome-told = Resultado comunicado
stage-with-the-scheme = En { $the-scheme }
stage-closed = Cerrada
role-adviser = Asesoría
role-mailroom = Sala de correo
role-support-manager = Responsable de asistencia
role-director = Dirección
role-compliance = Responsable de cumplimiento
role-administrator = Administración
finding-upheld = Tenía razón
finding-partly-upheld = Tenía razón en parte
finding-not-upheld = No encontramos una falta nuestra
finding-out-of-scope = No podemos decidir sobre esto
remedy-apology = Disculpa
remedy-explanation = Explicación
remedy-credit = Crédito
remedy-refund = Reembolso
remedy-repair = Reparación del equipo
remedy-change = Cambio
ending-agreed = Acuerdo con el cliente
ending-withdrawn = Retirada por el cliente
ending-answered = Contestada
ending-duplicate = Igual a otra queja
ending-scheme-closed = Cerrada por { $the-scheme }
ending-final-answer = Respuesta final dada
ending-not-completed = No completada por el cliente en el plazo dado
ending-uncontactable = No se pudo contactar con el cliente

## Un «no» con su motivo

refusal-not-your-role = Su función no permite hacer esto. Pídaselo a quien pueda.
refusal-not-your-level = Esta queja está en un nivel que su función no atiende.
refusal-not-for-keys = Una clave solo responde en el nivel 1. Lo hace una persona en su puesto.
refusal-not-their-level = Esta queja está en un nivel que la función de esa persona no atiende. Asígnela a alguien cuya función sí lo atienda.
refusal-handled-below = Usted atendió esta queja en un nivel inferior, así que aquí debe contestarla otra persona. Un director puede registrar una excepción.
refusal-they-handled-below = Esa persona atendió esta queja en un nivel inferior, así que aquí debe contestarla otra. Un director puede registrar una excepción.
refusal-not-barred = Nada impide a esa persona contestar aquí, así que no hay excepción que hacer. Elija a alguien que la atendió en un nivel inferior.
refusal-not-the-customers = Solo el personal puede hacer esto.
refusal-only-customer = Solo el cliente puede hacer esto.
refusal-closed = Esta queja ha terminado. Primero hay que reabrirla.
refusal-not-closed = Esta queja no ha terminado.
refusal-missing = Falta algo. Complételo y envíe otra vez.
refusal-in-future = Eso está en el futuro. Indique cuándo ocurrió.
refusal-too-long-ago = Hace demasiado tiempo para registrarlo con su fecha. Regístrelo con la fecha de hoy y cuente lo ocurrido en una nota.
refusal-before-filing = Eso es anterior a la recepción de la queja.
refusal-no-offer = No hay ninguna oferta que contestar.
refusal-offer-answered = Ya se dio una respuesta.
refusal-offer-stands = Una oferta espera la respuesta del cliente. Sigue en pie hasta que la dé.
refusal-on-its-way = En este momento le estamos respondiendo de nuevo. Espere un minuto, vuelva a cargar la página y lea primero esa respuesta.
refusal-proof-needed = Escriba qué dijo el cliente, cuándo y cómo.
refusal-nothing-agreed = Una queja termina cuando el cliente acepta, la retira o recibe una decisión. El paso del tiempo no termina nada.
refusal-redress-owed = Lo acordado o decidido aún no se ha hecho. Regístrelo primero.
refusal-outcome-untold = Todavía no se ha comunicado el resultado al cliente.
refusal-outcome-refused = El cliente rechazó este resultado. Comuníquele uno nuevo o declare primero que no hay acuerdo.
refusal-top-level = No hay nadie por encima de este nivel. Puede acudir { $to-the-scheme }, que es independiente.
refusal-unknown-category = El código no tiene esa categoría. Elija una de la lista.
refusal-unknown-issue = Esta queja no tiene ese punto.
refusal-issues-unanswered = Conteste cada punto que planteó el cliente.
refusal-issue-twice = Una sola conclusión por cada punto. Quite la segunda.
refusal-same-estimate = Esa es la fecha que el cliente ya tiene.
refusal-estimate-past = Esa fecha ya pasó. Dé una fecha a partir de hoy.
refusal-estimate-too-far = Esa fecha es demasiado lejana para que el cliente pueda contar con ella. Dé una hasta el { $last }.
refusal-not-waiting = No esperamos nada.
refusal-nobody-on-the-line = No hay ninguna llamada ni chat en curso.
refusal-already-on-the-line = Ya hay una llamada o un chat en curso.
refusal-already-taken = Usted ya la tiene.
refusal-nobody-has-it = Nadie tiene esta queja, así que nadie puede devolverla.
refusal-nobody-acts = Nadie actúa por este cliente, así que no hay autorización que mostrar.
refusal-too-late-to-take-back = El mensaje ya salió y no se puede retirar.
refusal-built-on = Desde entonces se hizo algo a partir de este mensaje: ya no se puede retirar. Escriba mejor al cliente.
refusal-satisfaction-not-yet = Solo después del final preguntamos si está satisfecho.
refusal-satisfaction-answered = Ya nos lo dijo. Gracias.
refusal-already-recorded = Ya estaba registrado. Nada ha cambiado.
refusal-already-kind = Ya lo es.
refusal-already-referred = { $The-scheme } ya tiene esta queja.
refusal-not-referred = { $The-scheme } no tiene esta queja.
refusal-not-in-this-order = Lo que consta del expediente allí no lleva a esto. Registre primero lo que vino antes.
refusal-scheme-went-on = Desde entonces se anotó algo más del expediente allí, así que la remisión sigue constando. Ciérrela si aún está abierta y diga en una nota que se anotó aquí por error.
refusal-linked-to-itself = Una queja no se puede vincular consigo misma.
refusal-already-linked = Las dos ya están vinculadas así. No se ha cambiado nada.
refusal-repeats-earlier = La otra llegó después: vincúlela a esta. Esta conserva sus fechas y es la que se responde.
refusal-no-such-link = No está vinculada con esa queja.
refusal-handled-elsewhere = Esta queja se trata junto con una anterior. Hágalo allí: cuenta para las dos.
refusal-not-together = Las dos no se tratan juntas.
refusal-other-ended = La otra queja está cerrada. Reábrala primero.
refusal-other-unanswered = La queja que esta repite terminó sin respuesta. Responda a esta por separado, o vincúlela como duplicada con una que siga en curso.
refusal-with-a-third = Una de las dos se trata junto con una tercera. Separe primero esas.
refusal-not-alike = Una consulta y una queja no se tratan como una sola. Diga primero qué es cada una.
refusal-still-waits = Esta espera algo, y su plazo está detenido. Termine primero la espera y pregunte de nuevo después.
refusal-answered-otherwise = Las dos se contestan en formatos distintos. Registre para ambas el que el cliente necesita.
refusal-stands-higher = Esta está en un nivel más alto que la otra, y no se responde desde abajo. Escale primero la otra.
refusal-not-proven-the-same = Nada prueba que las dos sean de la misma persona. Verifique al cliente en ambas; el nombre y el correo electrónico, o el nombre y la cuenta, deben coincidir.
refusal-nothing-in-common = Las dos no tienen en común ni el nombre, ni el correo electrónico, ni el teléfono, ni la cuenta: una no responde a la otra. Responda a esta por separado.
refusal-offered-for-the-whole = Lo que se ofreció o se acordó vale para toda la queja. Anote primero qué dice el cliente y qué se le dio.
refusal-split-before = Esta queja ya se separó de otra. Devuélvala primero a la otra y separe de aquella todo lo que va por su cuenta.
refusal-others-are-with-it = Otras quejas se tratan junto con esta. Sepárelas primero.
refusal-on-the-line = Hay una llamada o un chat en curso. Termínelo primero.
refusal-nothing-stays = Al menos un punto queda aquí. Deje uno, o diga de qué trata la queja nueva.
refusal-not-split = No se separó nada que se pueda devolver aquí.
refusal-no-answer-way = Indique al menos una forma de contestarle, o elija permanecer en el anonimato.
refusal-nowhere-for-format = { $format ->
    [braille] El braille se envía por correo postal. Añada una dirección postal o elija otro formato.
    [read-aloud] La lectura se hace por teléfono. Añada un número de teléfono o elija otro formato.
    [plain-text] El texto sin formato se envía por correo electrónico. Añada una dirección de correo electrónico o elija otro formato.
    [accessible-pdf] El PDF accesible se envía por correo electrónico. Añada una dirección de correo electrónico o elija otro formato.
    [audio] Una grabación de audio se envía por correo electrónico o postal. Añada una dirección de correo electrónico o postal, o elija otro formato.
   *[other] La letra grande se envía por correo electrónico o postal. Añada una dirección de correo electrónico o postal, o elija otro formato.
}
refusal-not-verified = Verifique primero la identidad del cliente y anótelo: vale una hora.
refusal-nowhere-to-send = Un código secreto nuevo solo sale por escrito. Anote primero un correo electrónico o una dirección postal.
refusal-no-postal-address = No hay dirección postal, así que nada pudo enviarse por correo. Anote primero la dirección.
refusal-before-written = Eso es antes de que se escribiera el mensaje. Indique el día o la hora posterior.
refusal-before-sent = Eso es antes de que saliera el mensaje. Indique el día o la hora posterior.
refusal-nothing-left = Este mensaje no salió por escrito, así que no puede volver: está esperando, o se le dijo al cliente.
refusal-no-format-asked = El cliente no pidió otro formato. Anote primero cuál necesita.
refusal-format-not-made-here = Este formato no se puede enviar desde aquí por la vía por la que se contesta al cliente. Hágalo producir y anote que lo tiene.
refusal-nothing-to-repeat = El cliente lo tiene todo en su formato, o ya va en camino.
refusal-nothing-settled = Todavía no se ha aceptado ni decidido nada. Registre qué lo resolvió, o termine la llamada sin darlo por resuelto.
refusal-amount-missing = Un crédito o reembolso necesita un importe mayor que cero.
refusal-more-than-owed = Es más de lo que falta por dar: { $left }. Corrija el importe. Si de verdad se dio más, registre lo que se debía y escriba el resto en una nota.
refusal-not-linked = Vincúlela primero, como duplicada, con la queja que repite.
refusal-with-scheme = { $The-scheme } tiene esta queja, así que esto no se puede hacer hasta que termine.
refusal-locked = El código de práctica lo prohíbe mientras la queja sigue en curso.
refusal-not-lapsed = El silencio solo pone fin a una queja por una regla del código, y solo cuando se ha hecho todo lo que la regla pide.
refusal-not-let-by-code = El código de práctica pide algo más antes de poder hacer esto.
refusal-cannot-enclose = Eso no se puede adjuntar. Hasta diez archivos de esta queja van con un mensaje que el cliente recibe por escrito.
refusal-above-limit = Puede prometer hasta { $limit }. { $who ->
        [none] Pregunte a un administrador quién puede prometer más.
       *[other] Pueden prometer más: { $who }. Asigne la queja a una de estas personas.
    }

## Páginas de error

error-not-found-title = No encontramos esta página
error-not-found-text = Puede que la dirección tenga un error o que su visita haya terminado. No se ha perdido nada de lo que nos envió.
error-forbidden-title = No puede ver esta página
error-forbidden-text = Es de otra función o de una visita que ha terminado. Vuelva al inicio y pruebe desde allí.
error-forged-title = No aceptamos ese envío
error-forged-text = No venía de una página nuestra, así que nada ha cambiado. Abra otra vez la página y envíe desde allí.
error-too-many-title = Demasiados intentos por ahora
error-too-many-text = Para proteger las quejas de todos contamos cuánto llega de un mismo lugar. Espere 15 minutos y pruebe otra vez; como máximo en una hora podrá continuar. También puede llamar o escribir.
error-too-large-title = Eso es demasiado grande
error-too-large-text = Nada ha cambiado. Envíe archivos más pequeños, o menos a la vez. También puede mandárnoslos por correo postal.
error-bad-request-title = No pudimos leer ese envío
error-bad-request-text = Nada ha cambiado. Vuelva atrás, revise lo que escribió y envíelo otra vez.
error-refused-title = Eso no se puede hacer ahora
error-refused-text = Nada ha cambiado. Vuelva atrás para ver cómo están las cosas.
error-busy-title = Otra persona estaba trabajando en esto
error-busy-text = Nada ha cambiado. Vuelva atrás y pruebe otra vez; la segunda vez suele funcionar.
error-away-title = No podemos acceder a nuestros registros en este momento
error-away-text = Es posible que lo que envió no se haya guardado. Espere unos minutos y pruebe otra vez. También puede llamarnos o escribirnos: una queja por teléfono o por carta vale lo mismo.
error-failed-title = Algo nuestro falló
error-failed-text = La culpa es nuestra. Puede que no se haya guardado lo que envió. Pruebe otra vez; si vuelve a fallar, llámenos o escríbanos: una queja por teléfono o por carta vale lo mismo.
error-request = Si nos llama por esto, diga: { $request }

## Marco

skip-to-main = Ir al contenido principal
language-menu = Idioma
desk-name = Quejas
back = Atrás
optional = (opcional)
continue = Continuar
cancel = Cancelar
not-provided = No indicado
fault-title = Hay un problema
fault-prefix = Error:
footer-talk = Hable con nosotros
footer-write = Escríbanos
footer-about = Sobre este servicio
footer-promises = Nuestras promesas
footer-follow = Seguir una queja
footer-accessibility = Accesibilidad
footer-privacy = Privacidad
footer-version = Código de práctica, versión { $version }, vigente desde el { $date }.
hours-in-zone = { $hours }, { $zone }
error-start = Ir al inicio

## The independent scheme, where no code names one. Where one does, $scheme, $the-scheme and the like are its name

no-scheme = Organismo independiente
no-scheme-the = el organismo independiente
no-scheme-of-the = del organismo independiente
no-scheme-to-the = al organismo independiente

# Tras un número, las palabras entre él y lo que cuenta: la línea no se corta ahí.
unbroken-after = de día días hora horas

# A number that can’t be texted.
text-number-extension = No podemos enviar mensajes de texto a un número con extensión. Escriba solo el número de un teléfono móvil, por ejemplo 902-555-0148.
text-number-not-one = Enviamos los mensajes de texto a un solo número. Escriba un único número, en cifras, por ejemplo 902-555-0148.
text-number-no-area-code = Este número no está completo y no podemos enviarle mensajes de texto. Escríbalo con su código de área, por ejemplo 902-555-0148; si es de otro país, empiece por + y el código de ese país.
text-number-too-long = Este número tiene demasiadas cifras y no podemos enviarle mensajes de texto. Escriba un único número, por ejemplo 902-555-0148; si es de otro país, empiece por + y el código de ese país.
text-number-elsewhere = No enviamos mensajes de texto a números de este país. Escriba otro número o elija otra forma de recibir respuesta.
