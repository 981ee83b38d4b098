# Correo a la clientela y a colegas.
mail-greeting = Hola, { $name }:
mail-greeting-nameless = Hola:
mail-signature = El servicio de quejas
mail-letter-date = { $date }
mail-foot = { $kind ->
    [question] Pregunta
    [request] Solicitud
   *[complaint] Queja
} { $reference }. Se aplica el código de práctica, versión { $version }.
mail-number = Número de seguimiento
mail-secret = Código secreto
mail-received = Recibida
mail-secret-note = Con este número y este código, usted y quien los reciba de usted pueden seguir la queja. Nunca le pediremos el código por teléfono.
mail-you-told-us = Lo que nos contó
mail-steps = Qué pasa ahora
mail-dates = Fechas
mail-by = a más tardar el { $moment }
mail-estimate-label = Esperamos terminar a más tardar el
mail-estimate-passed = Esperábamos terminar a más tardar en esta fecha, que ya pasó
mail-escalate-any-time = Puede pedir en cualquier momento que la vea un superior, con el enlace de abajo, por teléfono o por carta. No tiene que dar un motivo.
mail-escalate-any-time-on-paper = Puede pedir en cualquier momento que la vea un superior: por teléfono, por carta o en su página de seguimiento. No tiene que dar un motivo.
mail-link = Abrir su queja
mail-link-lasts = Este enlace sirve una vez, durante { $days } días. Su número y su código secreto abren su queja en cualquier momento.
mail-link-on-paper = Para preguntar por su queja, o para seguirla
mail-without-a-browser = { $ways ->
    [both] Llámenos al { $phone }, o escriba a { $address }, e indique el número { $reference }. También puede usar la web.
    [phone] Llámenos al { $phone } e indique el número { $reference }. También puede usar la web.
   *[post] Escriba a { $address } e indique el número { $reference }. También puede usar la web.
}
mail-type-address = Escriba { $url } en un navegador y luego indique su número de seguimiento y su código secreto.
mail-scheme-heading = Si no llegamos a un acuerdo
mail-scheme-how = Puede acudir al organismo que se nombra aquí. Es gratis e independiente de nosotros.
mail-contact = Cómo contactarnos
mail-contact-phone = Teléfono
mail-contact-email = Correo electrónico
mail-contact-address = Por correo postal
mail-code-link = Puede leer nuestro código de práctica aquí: { $url }
mail-answer-limits = Cuánto puede tardar nuestra respuesta
mail-right-to-a-document = Tiene derecho a un documento que acredite el contenido de su queja. Puede imprimirlo con el enlace de abajo; o pídanoslo y se lo enviamos.
mail-right-to-a-document-on-paper = Tiene derecho a un documento que acredite el contenido de su queja. Pídanoslo y se lo enviamos; o imprímalo en su página de seguimiento.

mail-acknowledgement-subject = Acuse de recibo: { $reference }
mail-acknowledgement-intro-complaint = Hemos registrado su queja. Este es su acuse de recibo; guárdelo.
mail-split-intro = En { $whole } nos habló de más de un asunto. Uno de ellos sigue desde ahora por su cuenta, para que cada uno tenga su respuesta. Su número es { $reference }. Las fechas que prometimos no cambian, y { $whole } sigue abierta con su propio número.
mail-acknowledgement-intro-question = Hemos registrado su pregunta. Esta es su confirmación; guárdela. Puede convertirla en una queja en cualquier momento.
mail-acknowledgement-intro-request = Hemos registrado su solicitud. Esta es su confirmación; guárdela. Puede convertirla en una queja en cualquier momento.
mail-reply-subject = Sobre su queja { $reference }
mail-reply-link = Responder, o ver todo el historial
mail-reply-link-on-paper = Para responder, o para preguntar
mail-request-subject = Necesitamos algo de usted: { $reference }
mail-request-intro = Para seguir con su queja necesitamos algo de usted:
mail-request-pause = Esperamos su respuesta. Su queja sigue abierta el tiempo que haga falta.
mail-request-link = Responder
mail-request-still = { $whose ->
    [customer] La fecha que le dimos, { $date }, está en pausa hasta que conteste.
   *[others] La fecha que le dimos, { $date }, está en pausa mientras esperamos.
}
mail-request-third-party-subject = Esperamos a otra empresa: { $reference }
mail-request-third-party-intro = Para seguir con su queja necesitamos algo de otra empresa. Ahora usted no tiene que hacer nada. Esto es lo que esperamos:
mail-request-customer-away-subject = Esperamos a que usted vuelva: { $reference }
mail-request-customer-away-intro = Seguiremos con su queja cuando usted vuelva. Ahora no tiene que hacer nada. Este es el motivo:
mail-estimate-subject = Una nueva fecha para su queja { $reference }
mail-estimate-intro = Necesitamos más tiempo del que le dijimos. Esta es la nueva fecha, y el porqué.
mail-estimate-new = Nueva fecha
mail-estimate-old = La fecha que tenía
mail-new-date = Recibirá otra respuesta nuestra a más tardar el { $date }.

## Mensajes de texto: solo dicen el número, la próxima fecha y dónde se lee lo demás.
text-acknowledgement = { $provider }: tenemos su caso { $reference }.
text-next = Ahora: lo vemos, le damos noticias y le decimos el resultado.
text-reply = { $provider }: le escribimos sobre el caso { $reference }.
text-request = { $provider }: nos falta algo suyo en el caso { $reference }.
text-request-third-party = { $provider }: en el caso { $reference } esperamos a otra empresa. No tiene que hacer nada.
text-request-customer-away = { $provider }: el caso { $reference } espera a que usted vuelva. No tiene que hacer nada.
text-estimate = { $provider }: hay nueva fecha para el caso { $reference }.
text-offer = { $provider }: le hacemos una oferta en el caso { $reference }.
text-agreed = { $provider }: anotamos que acepta la oferta en el caso { $reference }.
text-redress = { $provider }: lo acordado o decidido en el caso { $reference } ya se hizo.
text-outcome = { $provider }: ya hay resultado en el caso { $reference }.
text-escalation = { $provider }: un superior tiene el caso { $reference }.
text-scheme = Gratis, independiente: { $page }, { $phone }.
text-scheme-notice = { $provider }: puede acudir a otra instancia con el caso { $reference }.
text-scheme-deadlocked = { $provider }: no hay acuerdo posible en el caso { $reference }.
text-late = { $provider }: vamos tarde con el caso { $reference }. Lo sentimos.
text-reclassified = { $provider }: el caso { $reference } es ahora de otra clase.
text-closing = { $provider }: el caso { $reference } se ha cerrado.
text-closing-put-back = { $provider }: el caso { $reference } es otra vez parte de su otro caso. Use ese número.
text-repeat = { $provider }: le enviamos de nuevo lo que le habíamos dicho sobre el caso { $reference }.
text-reopened = { $provider }: el caso { $reference } vuelve a estar abierto.
text-date = Fecha prevista: { $date }.
text-read = Lea: { $url }

mail-offer-subject = Nuestra oferta sobre su queja { $reference }
mail-offer-intro = Hemos investigado lo que nos contó, y esto es lo que le ofrecemos:
mail-offer-choice = Decide usted. La oferta no tiene plazo. Si la rechaza, la queja continúa y no pierde nada.
mail-offer-accepted = Usted ha aceptado esta oferta.
mail-offer-confirmed = Este mensaje es su confirmación; guárdelo.
mail-offer-to-come = Qué hacemos ahora
mail-offer-refused = Usted ha rechazado esta oferta. Su queja continúa, y no pierde nada.
mail-offer-link = Aceptar, rechazar o preguntar
mail-agreed-subject = Usted ha aceptado nuestra oferta: { $reference }
mail-agreed-intro = Hemos anotado que acepta nuestra oferta. Este mensaje es su confirmación.
mail-redress-subject = Ya está hecho: { $reference }
mail-redress-intro = Lo que se acordó o decidió sobre su queja está hecho:
mail-redress-missing = Si falta algo, díganoslo.
mail-outcome-subject = El resultado de su queja { $reference }
mail-outcome-intro = Hemos terminado de investigar su queja. Este es el resultado, para cada punto que planteó:
mail-outcome-escalate = Si no está conforme, puede pedir que la vea un superior que no la haya atendido antes.
mail-outcome-escalate-plain = Si no está conforme, puede pedir que la vea un superior.
mail-outcome-link = Ver el resultado, o ir más allá
mail-outcome-link-on-paper = Para preguntar por el resultado, o para ir más allá
mail-escalation-subject = Un superior tiene su queja { $reference }
mail-escalation-intro = Como pidió, su queja pasa al nivel superior: { $level }.
mail-escalation-due = Tendrá una respuesta a más tardar el { $moment }.
mail-escalation-independent = Nadie que haya atendido su queja hasta ahora la contestará en ese nivel.
mail-scheme-subject = Ayuda independiente con su queja { $reference }
mail-scheme-intro = Hasta ahora no hemos llegado a un acuerdo con usted. Puede acudir a este organismo, independiente de nosotros.
mail-scheme-deadlocked-subject = No podemos avanzar más con su queja { $reference }
mail-scheme-deadlocked-intro = Dijimos que no podemos llegar a un acuerdo con usted. Esto significa que aquí no avanzamos más con su queja, y que puede acudir al organismo independiente que se nombra abajo.
mail-deadlocked-owed = Lo que todavía le debemos
mail-late-subject = Nos hemos retrasado: { $reference }
mail-late-intro = No hicimos a tiempo lo que le prometimos. La culpa es nuestra y le pedimos disculpas.
mail-late-promise = Lo que prometimos
mail-late-due = Vencía
mail-late-record = Este retraso queda en el registro de su queja y se cuenta. Se lo seguimos debiendo.
mail-closing-subject = Su queja { $reference } ha terminado
mail-closing-intro = { $further ->
    [yes] Su queja ha terminado. Si usted lo ve de otro modo, puede reabrirla o pedir que la vea un superior cuando quiera.
   *[other] Su queja ha terminado. Si usted lo ve de otro modo, puede reabrirla cuando quiera.
}
mail-closing-intro-withdrawn = { $further ->
    [yes] Su queja ha terminado porque usted la retiró. Si no es así, o si después de todo quiere seguir con ella, puede reabrirla o pedir que la vea un superior cuando quiera.
   *[other] Su queja ha terminado porque usted la retiró. Si no es así, o si después de todo quiere seguir con ella, puede reabrirla cuando quiera.
}
mail-closing-how = Cómo terminó
mail-closing-given = Lo que hicimos para corregirlo
mail-closing-link = Díganos si está satisfecho, o reábrala
mail-closing-put-back-subject = Vuelve a ser una sola queja: { $reference }
mail-closing-put-back-intro = Le dijimos que una parte de su queja { $other } sigue aparte. Es otra vez parte de { $other }, y la respuesta le llega allí. Le basta ese número; el otro lleva a él.
mail-closing-put-back-link = Ver su queja
mail-reopened-subject = Su queja { $reference } está abierta de nuevo
mail-reopened-intro = Su queja está abierta de nuevo.
mail-repeat-subject = De nuevo, en el formato que pidió: { $reference }
mail-repeat-intro = Usted pidió otro formato. Aquí tiene de nuevo, en ese formato, lo que ya le habíamos dicho. No hay nada nuevo. Su código secreto no se repite.
mail-repeat-heading = { $place }. { $subject } ({ $moment })
mail-reclassified-subject = Su asunto { $reference } se trata ahora de otra manera
mail-reclassified-intro = Ahora tratamos lo que nos planteó como otro tipo de asunto. Los plazos cuentan desde el día en que lo recibimos. Con el enlace de abajo puede ver qué es ahora, y convertirlo en una queja.
mail-reclassified-intro-on-paper = Ahora tratamos lo que nos planteó como otro tipo de asunto. Los plazos cuentan desde el día en que lo recibimos. Pídanos que sea una queja si lo desea; en su página de seguimiento puede ver qué es ahora, y convertirlo en una.
mail-reclassified-kind = Se trata como
mail-recovery-subject = Su enlace a { $reference }
mail-recovery-intro = Usted, o alguien que conoce su número de seguimiento, pidió un nuevo enlace. Si no fue usted, no se ha mostrado nada a nadie: borre este mensaje.
mail-recovery-link = Abrir su queja
mail-recovery-lasts = Este enlace sirve una vez, durante { $days } días. Cuando abra su queja con él, podrá crear ahí un código secreto nuevo: con su número, ese código la abre después en cualquier momento.
mail-new-secret-subject = Un código secreto nuevo para { $reference }
mail-new-secret-intro = Como pidió, hemos creado un código secreto nuevo para su queja.
mail-new-secret-intro-yours = En su página de seguimiento se creó un código secreto nuevo para su queja.
mail-new-secret-ended = El código anterior ya no sirve, ni tampoco los enlaces que le enviamos hasta ahora.
mail-new-secret-not-you = Si no lo pidió usted, abra su queja con el enlace de abajo y cree allí otro código, o llámenos.
mail-new-secret-link = Ver el código secreto nuevo
mail-new-secret-link-on-paper = Para preguntar por su queja, o para seguirla
mail-address-changed-subject = Se cambió la dirección para { $reference }
mail-address-changed-intro = La dirección de correo electrónico a la que contestamos la queja { $reference } se cambió el { $moment }. Ya no es esta. Los enlaces que enviamos aquí ya no sirven.
mail-address-changed-not-you = Si lo sabe, no tiene que hacer nada. Si no, { $phone ->
    [none] responda a este mensaje
   *[other] llámenos al { $phone }
} y dé el número: verificamos quién es y lo corregimos. Durante { $hours } horas nadie puede hacer que se envíe un enlace a la dirección nueva diciendo que perdió el código secreto.

mail-pair = { $label }: { $value }
mail-promise = Promesa
mail-due = Vence
mail-staff-link = Abrir el caso
mail-staff-cover = Recibe esto porque reemplaza a { $name }. La queja sigue siendo suya.
mail-staff-assigned-subject = Ahora es suya: { $reference }
mail-staff-assigned-intro = Se le ha asignado una queja.
mail-staff-due-soon-subject = Vence pronto: { $reference }
mail-staff-due-soon-intro = Una promesa vence dentro de unas horas.
mail-staff-broken-subject = Incumplida y aún pendiente: { $reference }
mail-staff-broken-intro = Se incumplió una promesa y sigue pendiente. También hay que decírselo al cliente; si no puede ser por correo electrónico, la página del caso lo indica.
mail-staff-escalated-subject = Escalada a su nivel: { $reference }
mail-staff-escalated-intro = Un cliente ha pedido su nivel.
mail-staff-undelivered-subject = No llegó: { $reference }
mail-staff-undelivered-intro = No se pudo entregar un mensaje al cliente, así que lo que debía probar vuelve a estar pendiente. Comuníquese con el cliente de otro modo.
mail-staff-replied-subject = El cliente respondió: { $reference }
mail-staff-replied-intro = El cliente escribió, o contestó a su oferta.

mail-staff-new-password-subject = Un enlace para elegir una contraseña nueva
mail-staff-new-password-text =
    Alguien, seguramente usted, pidió una contraseña nueva para la cuenta { $email } en la oficina de quejas.
    El enlace sirve una sola vez, durante { $minutes } minutos. Si no fue usted, tire este mensaje: nada cambió.
mail-staff-new-password-link = Elegir una contraseña nueva

mail-staff-second-factor-reset-subject = Se quitó su segundo factor
mail-staff-second-factor-reset-text =
    Un administrador quitó el segundo factor de la cuenta { $email }, como con un teléfono perdido. Sus sesiones se cerraron en todas partes.
    Hasta que configure otro, inicia sesión solo con su contraseña. Si usted no lo pidió, avise de inmediato a su administrador.
mail-staff-second-factor-reset-link = Configurar un segundo factor

# Mail that came in: what is written down beside it, in the desk’s own language.
mail-in-only-files = (El mensaje no tiene texto. Lo que venía con él está adjunto; el original se conserva.)
mail-in-cut = (Aquí se cortó. El original se conserva entero.)
mail-in-note-unproven = Nuestro servidor de correo no pudo comprobar que este mensaje viniera de { $sender }. Hasta verificar a quien escribe, no le diga nada personal.
mail-in-note-elsewhere = El mensaje pide que se responda a otra dirección distinta de la de origen. Las respuestas van a { $sender }.
mail-in-note-cut = Partes del mensaje exceden lo que se lee. El original las tiene todas.
mail-in-note-packed = Una parte del mensaje no se pudo abrir. El original la tiene.
mail-in-note-files = Estos archivos venían con el mensaje y no se aceptaron. El original los tiene.
mail-in-note-automatic = Llegó un mensaje automático de { $sender }: { $subject }. No se movió ningún plazo y no se respondió a nadie.
mail-in-note-placed = Este mensaje llegó por correo de { $sender } y se colocó aquí a mano. Esperaba por este motivo: { $cause }

# Why a message waits for a person.
mail-cause-loop = Viene de una dirección nuestra, o lleva un identificador nuestro.
mail-cause-claims-to-be-staff = Dice ser de alguien del personal, o responde a un aviso al personal. Ningún correo hace lo que hace una persona del equipo.
mail-cause-other-sender = Responde a una queja y viene de otra dirección que la de la queja.
mail-cause-unproven = Responde a una queja, y nuestro servidor de correo dice que no viene de quien dice.
mail-cause-address-ended = Responde por una dirección o a un mensaje de antes de que se renovara el código secreto de la queja.
mail-cause-automatic = Lo escribió un programa y no responde a nada que conozcamos.
mail-cause-marked-automatic = Está marcado como escrito por un programa. Algunos sistemas de correo marcan así lo que escribió una persona cuando lo reenvían.
mail-cause-bulk = Se envió a muchas personas, o por una lista.
mail-cause-abuse-report = Es un aviso sobre correo no deseado.
mail-cause-bounce-of-nothing-known = Dice que algo no se pudo entregar, y no se sabe qué.
mail-cause-bounce-of-another-address = Dice que un mensaje no llegó a una dirección, y no es la dirección a la que escribimos.
mail-cause-bounce-too-late = Dice que un mensaje nuestro de hace más de treinta días no se pudo entregar.
mail-cause-colleague-unreachable = Un aviso al personal no se pudo entregar.
mail-cause-no-sender = No nombra a nadie, o nombra a varios, como remitente.
mail-cause-cannot-be-answered = A la dirección de quien lo envía no se le puede responder.
mail-cause-encrypted = Está cifrado y no lo podemos leer.
mail-cause-empty = No contiene nada.
mail-cause-many-of-one-sender = Quien lo envía escribió en una hora más de lo que se acepta sin revisar.
mail-cause-gone = Sus bytes ya no están. Ejecute recourse verify.
mail-cause-unreadable = No se pudo leer.
mail-cause-took-too-long = Leerlo tomó demasiado tiempo.
mail-cause-too-large = Es más grande de lo que aceptamos: aquí está solo el principio. El mensaje entero está en el buzón.
mail-cause-refused = Las reglas no lo aceptaron tal como está.

mail-staff-mail-waits-subject = Un mensaje de correo ha esperado demasiado
mail-staff-mail-waits-text = Puede ser una queja, y ya pasó el momento en que alguien debía revisarlo. Espera por este motivo:
mail-staff-mail-waits-link = Ver el mensaje
mail-staff-not-you = Si no fue usted, avise enseguida a su administrador: otra persona entró en su cuenta.
mail-staff-covers-line = { $name }, del { $from } al { $until }
mail-staff-password-changed-subject = Su contraseña cambió
mail-staff-password-changed-text = La contraseña de la cuenta { $email } cambió. Sus demás sesiones están cerradas.
mail-staff-password-changed-link = Su cuenta
mail-staff-second-factor-on-subject = Su segundo factor está activado
mail-staff-second-factor-on-text = Se configuró un segundo factor para la cuenta { $email }. Desde ahora se pide un código además de la contraseña.
mail-staff-second-factor-on-link = Su segundo factor
mail-staff-second-factor-off-subject = Su segundo factor está desactivado
mail-staff-second-factor-off-text = Se desactivó el segundo factor de la cuenta { $email }. La contraseña sola abre su sesión.
mail-staff-second-factor-off-link = Configurar un segundo factor
mail-staff-recovery-codes-subject = Tiene códigos de recuperación nuevos
mail-staff-recovery-codes-text = Se hicieron códigos de recuperación nuevos para la cuenta { $email }. Los anteriores ya no sirven.
mail-staff-recovery-codes-link = Su segundo factor
mail-staff-passkey-added-subject = Se agregó una llave de acceso
mail-staff-passkey-added-text = Se agregó una llave de acceso a la cuenta { $email }. Abre la cuenta sin contraseña.
mail-staff-passkey-added-link = Sus llaves de acceso
mail-staff-passkey-removed-subject = Se quitó una llave de acceso
mail-staff-passkey-removed-text = Se quitó una llave de acceso de la cuenta { $email }. Ya no abre la cuenta.
mail-staff-passkey-removed-link = Sus llaves de acceso
mail-staff-connected-subject = Su cuenta está vinculada
mail-staff-connected-text = La cuenta { $email } se vinculó con el proveedor de identidad, con el que desde ahora puede entrar.
mail-staff-connected-link = Su cuenta
mail-staff-covers-subject = Usted cubre a un colega
mail-staff-covers-text = Mientras un colega está ausente, usted recibe también los avisos sobre sus quejas, y las encuentra en una vista de la lista de trabajo:
mail-staff-covers-link = Abrir la lista de trabajo

mail-staff-digest-subject = Lo que trae el día
mail-staff-digest-text = Buenos días. Así está su trabajo al abrir el servicio. Puede desactivar este correo en la página de su cuenta.
mail-staff-digest-link = Abrir la lista de trabajo
mail-staff-digest-line = { $reference }: { $promise }, { $due }
mail-staff-digest-more = y { $n } más
mail-staff-digest-late = Suyas y atrasadas: { $n }
mail-staff-digest-today = Suyas y vencen hoy: { $n }
mail-staff-digest-undelivered = Suyas, y un mensaje no llegó: { $n }
mail-staff-digest-new = Nuevas para sus equipos: { $n }
mail-staff-digest-broken = Incumplidas desde el último día hábil y aún pendientes: { $n }
mail-staff-digest-escalated = Escaladas, y nadie las tiene: { $n }
mail-staff-digest-unassigned = Nadie las tiene: { $n }
