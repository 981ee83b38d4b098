# El puesto de trabajo.

## Frame

bench-product = Recourse
bench-workbench = Puesto de trabajo
bench-menu = Menú
bench-worklist = Lista de trabajo
bench-intake = Atender una llamada
bench-escalations = Escaladas
bench-promises = Balance de promesas
bench-code = Código
bench-settings = Ajustes
bench-search = Buscar quejas
bench-search-hint = Palabras, nombre, n.º ( / )
bench-sign-out = Salir
bench-keys = Teclas
bench-keys-on = Usar teclas sueltas en este dispositivo
bench-key-move = moverse
bench-key-open = abrir
bench-key-back = volver a la lista
bench-key-search = buscar
bench-key-call = Llamada
bench-key-send = enviar
bench-key-leave = salir de un campo
bench-yes = Sí
bench-no = No
bench-choose = Elija
bench-none = Ninguna
bench-change = Cambiar
bench-done = hecho
bench-save = Guardar

## Sign-in

bench-sign-in = Entrar
bench-sign-in-title = Entrar en el puesto de trabajo
bench-sign-in-wrong = Este correo y esta contraseña no abren ninguna cuenta. Revise los dos y vuelva a intentarlo.
bench-session-ended = Su sesión ha terminado. Lo que escribió sigue en la página anterior: entre en otra pestaña, vuelva a ella y envíelo de nuevo.
bench-provider-way = Entrar con { $provider }
bench-provider-or = O con una contraseña
bench-provider-emergency = Entrar con una contraseña
bench-provider-emergency-text = Solo un administrador tiene aquí una contraseña que funciona.
bench-provider-no = No ha entrado
bench-provider-no-refused = { $provider } no le dejó pasar. Empiece de nuevo, o pregunte a quien se ocupa de { $provider }.
bench-provider-no-late = Tardó demasiado, o comenzó en otra ventana u otro navegador. Empiece de nuevo aquí.
bench-provider-no-unreachable = { $provider } no responde en este momento. Vuelva a intentarlo en unos minutos.
bench-provider-no-failed = La respuesta de { $provider } no es digna de confianza, y nadie entró. Empiece de nuevo; si se repite, avise a su administrador.
bench-provider-no-unknown = { $provider } le conoce, pero ninguna cuenta de este servicio es suya. Pida una a su administrador.
bench-provider-no-taken = Esta cuenta de { $provider } es de otro colega aquí, o la suya ya está vinculada a otra. Pregunte a su administrador.
bench-provider-again = Empezar de nuevo
bench-provider-title = Entrar con { $provider }
bench-provider-is-linked = Su cuenta está vinculada. Puede entrar con { $provider }.
bench-provider-is-not-linked = Vincúlela, y desde entonces podrá entrar con { $provider }.
bench-provider-connect = Vincular con { $provider }
bench-account-provider-linked = Su cuenta está vinculada.
bench-fault-sign-in-again = Entró hace más de diez minutos. Salga, entre de nuevo, y hágalo entonces.
bench-no-password-here = No tiene contraseña aquí. Esto se puede hacer en los diez minutos siguientes a su entrada.
bench-fault-email-no-password = Las contraseñas están desactivadas, salvo para un administrador. Use la dirección que nombra la configuración.
bench-provider-signs-in = Los colegas entran con { $provider }.
bench-provider-only = Las contraseñas están desactivadas, salvo la de { $administrator }.
bench-provider-roles = También decide los roles: un cambio hecho aquí dura hasta la próxima entrada.
bench-state-linked = Vinculada con { $provider }
bench-provider-unlink = Desvincular de { $provider }
bench-by-provider = El proveedor de identidad
bench-log-provider-linked = vinculó una cuenta con el proveedor de identidad
bench-log-provider-unlinked = desvinculó una cuenta del proveedor de identidad
bench-passkeys = Llaves de acceso
bench-passkeys-text = Una llave de acceso es una llave en su teléfono, su computadora o una llave de seguridad. Abre su cuenta sin contraseña ni código, con huella, rostro o PIN, y una página falsa no puede quitársela.
bench-passkeys-count = { $n ->
    [0] No tiene ninguna.
    [one] Tiene una.
   *[other] Tiene { $n }.
}
bench-passkeys-look = Administrar sus llaves de acceso
bench-passkeys-added = La llave de acceso es suya. Puede entrar con ella.
bench-passkeys-removed = La llave de acceso se quitó. Quítela también del dispositivo.
bench-passkeys-remove = { $n ->
    [one] Quitar la llave de acceso
   *[other] Quitar { $n } llaves de acceso
}
bench-passkey-new = Una llave de acceso nueva
bench-f-passkey-name = Nombre de la llave de acceso
bench-h-passkey-name = Para reconocerla, por ejemplo “Mi teléfono”.
bench-passkey-go-on = Continuar
bench-passkey-make = Crear la llave de acceso
bench-passkey-make-text = Su navegador pregunta dónde guardarla, y el dispositivo pide su huella, su rostro o su PIN.
bench-passkey-no-script = Las llaves de acceso necesitan scripts y un navegador que las conozca. Permita los scripts en este sitio, o use otro navegador.
bench-passkey-failed = No se creó ni usó ninguna llave de acceso. Vuelva a intentarlo, o siga sin ella.
bench-passkey-remove = Quitar
bench-passkey-since = Desde { $at }
bench-passkey-unused = Aún sin usar
bench-passkey-use = Entrar con una llave de acceso
bench-passkey-wrong = Esta llave de acceso no abre ninguna cuenta aquí. Vuelva a intentarlo, o entre con su contraseña.
bench-fault-passkey-name = Póngale un nombre de 60 letras como máximo. Puede tener 20 llaves de acceso.
bench-fault-passkey-new = La llave de acceso no se creó: tardó demasiado, o el dispositivo no preguntó quién es usted. Empiece de nuevo.
bench-log-passkey-added = creó una llave de acceso
bench-log-passkey-removed = quitó una llave de acceso
bench-log-passkeys-removed = quitó las llaves de acceso de un colega
bench-digest = Un correo cada mañana
bench-digest-ask = ¿Quiere un correo cuando abre el servicio?
bench-digest-hint = Lo que es suyo y vence hoy o está atrasado, lo que no llegó, lo nuevo para sus equipos. Cuando no hay nada que decir, no llega ninguno.
bench-digest-yes = Sí
bench-digest-no = No
bench-account-digest = Se guardó lo que eligió sobre el correo de la mañana.
bench-forgot = ¿Olvidó su contraseña?
bench-forgot-text = Indique la dirección con la que inicia sesión. Ahí se envía un enlace para elegir una contraseña nueva.
bench-forgot-send = Envíenme un enlace
bench-forgot-sent = Mire en su correo
bench-forgot-sent-text = Si esta dirección tiene una cuenta aquí, un enlace va en camino. Sirve una sola vez, durante { $minutes } minutos.
bench-forgot-nothing-came = ¿No llegó nada? Mire entre los mensajes no deseados, y si la dirección es la que usa para iniciar sesión. Un administrador también puede darle un enlace.
bench-forgot-spent-text = Ya se usó, hay uno más nuevo, o tiene más de { $minutes } minutos.
bench-back-to-sign-in = Volver a iniciar sesión
bench-everywhere-ends = Después se cierran todas sus sesiones.
bench-new-password-chosen = Su contraseña nueva está lista. Inicie sesión con ella.
bench-log-password-reset = eligió una contraseña nueva por un enlace enviado por correo
bench-code-title = Un paso más: su código
bench-f-code = Código de su aplicación
bench-h-code = Seis cifras, nuevas cada 30 segundos.
bench-h-code-or-recovery = Seis cifras, o un código de recuperación.
bench-f-recovery-code = Código de recuperación
bench-h-recovery-code = Uno de los diez que guardó. Cada uno sirve una sola vez.
bench-fault-code = Este código no corresponde, o ya se usó. Espere el próximo en su aplicación y escriba ese.
bench-fault-recovery-code = Este código de recuperación no corresponde, o ya se usó. Pruebe con otro de los suyos.
bench-recovery-instead = Usar un código de recuperación
bench-code-instead = Usar el código de su aplicación
bench-code-minutes = Tiene { $n } minutos para hacerlo.
bench-code-lost = Si no tiene ninguno de los dos, un administrador puede quitar el segundo factor.
bench-code-begin-again = Volver al correo y la contraseña
bench-code-late = Se acabó el tiempo para el código. Inicie sesión de nuevo.
bench-second-factor = Segundo factor
bench-second-factor-is-off = Desactivado. Inicia sesión solo con su contraseña.
bench-second-factor-is-on = Activado. Inicia sesión con su contraseña y un código de una aplicación.
bench-second-factor-look = Segundo factor y códigos de recuperación
bench-second-factor-set-up = Configurar un segundo factor
bench-second-factor-lead = Quien se entere de su contraseña no puede iniciar sesión sin su teléfono.
bench-second-factor-held = Su rol inicia sesión con un segundo factor. Configure uno aquí para continuar.
bench-second-factor-app = Agregue la cuenta a una aplicación
bench-second-factor-app-text = Sirve cualquier aplicación de códigos que siguen la hora (TOTP). Haga que lea la imagen, o abra el enlace en el teléfono que tiene la aplicación.
bench-second-factor-picture = Una imagen con el mismo secreto que las letras de abajo, para la cámara de su aplicación
bench-second-factor-link = Abrir en la aplicación de este dispositivo
bench-second-factor-type = O escriba el secreto:
bench-second-factor-confirm = Muestre que funciona
bench-second-factor-then = Después se cierran sus sesiones en los demás lugares, y ve diez códigos de recuperación, una sola vez.
bench-second-factor-turn-on = Activarlo
bench-second-factor-not-now = Ahora no
bench-second-factor-since = Activado desde el { $day }.
bench-second-factor-both = Hacer códigos nuevos y desactivarlo piden su contraseña y un código.
bench-second-factor-turn-off = Desactivarlo
bench-second-factor-off-text = Para usar otro teléfono, desactívelo y configúrelo de nuevo.
bench-second-factor-off-required = Para usar otro teléfono, desactívelo y configúrelo de nuevo: su rol debe tener uno, así que la página siguiente lo pide.
bench-fault-second-factor-late = Esta página estuvo abierta demasiado tiempo. Ahora muestra un secreto nuevo: agregue ese a su aplicación.
bench-account-second-factor-off = Su segundo factor está desactivado.
bench-recovery-codes = Sus códigos de recuperación
bench-recovery-shown = Su segundo factor está activado. Estos códigos se muestran solo esta vez; los anteriores ya no sirven.
bench-recovery-keep = Imprímalos, o guárdelos donde guarda sus contraseñas, pero no en el teléfono que tiene la aplicación. Cada uno abre su cuenta una vez en lugar de un código, junto con su contraseña.
bench-recovery-kept = Ya los guardé
bench-recovery-left = { $n ->
    [0] No queda ningún código de recuperación.
    [one] Queda un código de recuperación.
   *[other] Quedan { $n } códigos de recuperación.
}
bench-recovery-used = { $n ->
    [0] Inició sesión con su último código de recuperación. Haga otros nuevos ahora.
    [one] Inició sesión con un código de recuperación. Queda uno: haga otros nuevos.
   *[other] Inició sesión con un código de recuperación. Quedan { $n }.
}
bench-recovery-renew = Hacer códigos de recuperación nuevos
bench-recovery-renew-text = Los códigos de recuperación nuevos terminan con los que quedan.
bench-required-ask = ¿Quién debe tener un segundo factor?
bench-required-hint = Quien debe y no lo tiene lo configura en el paso siguiente, y no puede hacer nada antes.
bench-required-nobody = Nadie está obligado
bench-required-leads = Administradores, directores y cumplimiento
bench-required-everybody = Todos
bench-state-second-factor = Con segundo factor
bench-second-factor-reset = Quitar el segundo factor
bench-log-second-factor-on = configuró un segundo factor
bench-log-second-factor-off = desactivó el segundo factor
bench-log-second-factor-reset = quitó un segundo factor
bench-log-recovery-codes-renewed = hizo códigos de recuperación nuevos
bench-log-second-factor-required = cambió quién debe tener un segundo factor
bench-customers-do-not = Los clientes no entran por aquí.
bench-to-portal = Presentar o seguir una queja
bench-onward = Al puesto de trabajo
bench-account = Su cuenta
bench-account-password = Su contraseña ha cambiado. Sus demás sesiones están cerradas.
bench-account-language = Su idioma ha cambiado.
bench-account-language-ask = ¿En qué idioma trabaja?
bench-away = Ausencia
bench-away-of = Ausencia de { $name }
bench-away-lead = Las quejas abiertas se quedan donde están. Quien reemplaza recibe también los avisos, y ve las quejas como una vista de la lista de trabajo. Termina por sí sola.
bench-away-not = No hay nada previsto.
bench-away-set = Indicar una ausencia
bench-away-change = Ver o cambiar
bench-away-said = Ausente del { $from } al { $until }.
bench-away-covered = Reemplaza: { $name }.
bench-away-uncovered = Ya nadie reemplaza.
bench-away-end = Termina ahora
bench-f-away-from = Primer día de ausencia
bench-f-away-until = Último día de ausencia
bench-h-away-until = Según los días de la oficina.
bench-f-away-cover = Quién reemplaza
bench-h-away-cover = Nadie puede hacer más de lo que permite su rol.
bench-fault-away-order = El último día es anterior al primero. Cambie uno de los dos.
bench-fault-away-over = Ese día ya pasó. Indique uno de hoy en adelante.
bench-fault-away-long = Es más de un año. Para quien se va, un administrador termina el acceso.
bench-fault-cover-away = { $name } también está ausente en esos días. Elija a alguien que esté.
bench-fault-away = { $name } está ausente hasta el { $day }. { $cover ->
    [none] Nadie reemplaza.
   *[other] Reemplaza { $cover }: elija ese nombre,
} o envíe de nuevo para asignarla a { $name } de todos modos.
bench-name-away = { $name } (ausente hasta el { $day })
bench-state-away = Ausente hasta el { $day }
bench-view-covered = Mis reemplazos
bench-covered-text = Siguen siendo de: { $names }. Usted puede hacer lo que permite su rol.
bench-empty-covered = No hay nada abierto ahí
bench-log-absence-set = indicó una ausencia
bench-log-absence-ended = terminó una ausencia
bench-account-new-password = Una contraseña nueva
bench-account-new-password-text = Cierra todas sus demás sesiones.
bench-account-change = Cambiar la contraseña
bench-f-present-password = Contraseña actual
bench-fault-password-present = Esta no es su contraseña actual. Escríbala de nuevo.
bench-everywhere = Sus sesiones abiertas
bench-everywhere-text = { $places ->
    [one] Esta sesión es la única abierta.
   *[other] Hay { $places } sesiones abiertas.
  }
bench-everywhere-do = Cerrar todas las sesiones
bench-account-signed-out = La sesión se cerró ahí.
bench-others-do = Cerrar sesión en los demás lugares
bench-sessions = Sesiones abiertas
bench-sessions-of = Sesiones abiertas de { $name }
bench-sessions-none = Ninguna por ahora.
bench-sessions-note = El «último uso» se anota cada cinco minutos. Cada sesión termina dos horas después de su último uso, y doce horas después de comenzar.
bench-session-here = Esta
bench-col-browser = Navegador
bench-session-since = Desde { $at }
bench-session-end = Cerrar
bench-col-seen = Último uso
bench-col-end = Fin
bench-browser-other = Otro programa
bench-log-session-ended = cerró una sesión
bench-log-password-changed = cambió la contraseña
bench-welcome = Le damos la bienvenida. Elija una contraseña
bench-welcome-text = Entrará como { $email }. Este enlace sirve una sola vez.
bench-welcome-first = Preparar el servicio de quejas
bench-welcome-first-text = Usted será el primer administrador: invita a colegas, forma equipos y cuida las claves. Los administradores no leen quejas. Este enlace sirve una sola vez.
bench-password-hint = Al menos { $n } caracteres. Sirven unas palabras sin relación entre sí.
bench-begin = Empezar
bench-link-spent = Este enlace ya no sirve
bench-link-spent-text = Ya se usó o es demasiado antiguo. Pida otro a un administrador. Si tiene una cuenta, entre.

## Faults

bench-fault-fill = Rellene «{ $label }».
bench-fault-long = «{ $label }» es demasiado largo. Acórtelo o agregue un archivo.
bench-limit-text = Hasta { $most } caracteres.
bench-limit-file = Una imagen, un PDF, un texto, una grabación o un documento de oficina de hasta { $megabytes } MB.
bench-fault-choose = Elija una respuesta para «{ $label }».
bench-fault-date = Dé el día, el mes y el año para «{ $label }».
bench-fault-when = Dé el día, el mes, el año y la hora para «{ $label }».
bench-fault-told-nobody = No se habló con nadie, así que no se le dijo nada. Desmarque la casilla o indique que habló.
bench-fault-amount = Escriba el importe en cifras, por ejemplo 86.24.
bench-fault-amount-either = Escriba { $whole } o { $cents }: no sabemos cuál quiere decir.
bench-fault-remedy = Elija para qué es este importe, o quítelo.
bench-fault-no-amount = Lo elegido arriba no lleva importe. Deje este campo vacío.
bench-fault-email = Escriba la dirección de correo completa, por ejemplo nombre@ejemplo.ca.
bench-fault-phone = Escriba un número de teléfono con su código de área, por ejemplo 902-555-0148.
bench-fault-email-taken = Alguien aquí ya tiene esta dirección. Use otra o cambie a esa persona.
bench-fault-password-short = Elija una contraseña de 12 caracteres o más.
bench-fault-password-common = Esta contraseña es fácil de adivinar. Elija unas palabras sin relación entre sí, sin su nombre ni el nuestro.
bench-fault-password-again = Las dos contraseñas no coinciden. Escriba la misma dos veces.
bench-fault-finding = Diga qué concluyó sobre el punto { $number }.
bench-fault-incomplete = Falta algo. Rellene el formulario y envíelo de nuevo.
bench-fault-last-administrator = Es el último administrador. Nombre antes a otra persona.
bench-fault-no-file = Elija un archivo.
bench-file-runs = { $name } es un programa y no guardamos programas. Envíe un documento, una imagen o una grabación.
bench-file-kind = «{ $name }» no se aceptó: guardamos imágenes, grabaciones, PDF, texto y documentos de oficina. Guárdelo en uno de estos formatos.
bench-file-damaged = «{ $name }» no se aceptó: está dañado, o no es lo que dice su nombre. Ábralo, guárdelo otra vez y agregue esa copia; o pida una copia en buen estado a quien lo envió.
bench-file-infected = «{ $name }» no se aceptó: clamd encontró algo en él. No lo abra; pida a quien lo envió lo que muestra en otra forma.
bench-file-unseen = «{ $name }» no se aceptó: clamd, que mira cada archivo, no responde. Inténtelo de nuevo en unos minutos; si sigue así, avise a quien administra el sistema.
bench-file-large = «{ $name }» no se aceptó: ocupa más de { $megabytes } MB. Hágalo más pequeño.
bench-file-many = «{ $name }» no se aceptó: el máximo es de { $files } archivos a la vez. Agregue los demás después.
bench-file-empty = «{ $name }» está vacío. Elija un archivo que no esté vacío.
bench-file-twice = «{ $name }» ya está en la queja, con el mismo contenido. No hay nada que agregar.
bench-file-much = «{ $name }» no se aceptó: agregó muchos archivos en la última hora. Agréguelo dentro de una hora.
bench-file-full = «{ $name }» no se aceptó: el disco del sistema está casi lleno. Continúe sin él y avise a quien se encarga del sistema.
bench-fault-no-team = No existe ese equipo. Elija uno de la lista.
bench-fault-only-team = { $n ->
    [one] { $team } tiene una queja abierta y no hay otro equipo que se haga cargo. Agregue uno primero.
   *[other] { $team } tiene { $n } quejas abiertas y no hay otro equipo que se haga cargo. Agregue uno primero.
}
bench-fault-team-heir = { $n ->
    [0] Diga qué equipo recibe lo que habría llegado a { $team }.
    [one] { $team } tiene una queja abierta. Diga qué equipo se hace cargo.
   *[other] { $team } tiene { $n } quejas abiertas. Diga qué equipo se hace cargo.
}
bench-fault-heir = { $n ->
    [one] { $name } lleva una queja abierta. Diga quién se hace cargo.
   *[other] { $name } lleva { $n } quejas abiertas. Diga quién se hace cargo.
}
bench-fault-nobody = Nadie aquí tiene ese nombre. Elija a alguien de la lista.
bench-fault-closed-day = La oficina está cerrada el { $day }. El próximo día abierto es el { $next }. Dé ese día, o vuelva a enviar el suyo si es el que quiere.
bench-fault-format-anyway = O envíe de nuevo para anotar la petición de todos modos.
bench-fault-they-handled-below = { $name } llevó esta queja en un nivel inferior, así que aquí debe contestarla otra persona. Un director puede registrar una excepción.
bench-fault-not-their-level = { $name } no atiende el nivel en que está esta queja. Elija a alguien que sí lo atienda.
bench-fault-no-way = Dé un correo, un teléfono o una dirección postal, o marque «quiere seguir en el anonimato».
bench-fault-way-empty = El cliente quiere la respuesta por esta vía. Rellénela.
bench-fault-reference = No tenemos ninguna queja con este número. Revíselo: tiene diez cifras, por ejemplo 123-456-7894, y la última comprueba las demás.
bench-meanwhile = Desde que usted abrió esta página: { $what }. Aún no se ha hecho nada de lo suyo. Léalo en «Qué ha pasado» y vuelva a enviar lo suyo.
bench-error-failed = El fallo es nuestro y consta en el registro. Vuelva atrás: lo que escribió sigue ahí. Mire si está en el historial antes de enviarlo otra vez.
bench-error-request = Para que se investigue, indique: { $request }
bench-error-busy = No se ha cambiado nada. Vuelva atrás: lo que escribió sigue ahí. Envíelo otra vez; casi siempre funciona la segunda.
bench-error-away = La base de datos no responde. Vuelva atrás: lo que escribió sigue ahí. Espere un minuto, mire si ya está en el historial y envíelo otra vez.
bench-error-refused = No se ha cambiado nada. Vuelva atrás para ver cómo está la queja.
bench-error-bad-request = No se ha cambiado nada. Vuelva atrás: lo que escribió sigue ahí. Revíselo y envíelo otra vez.
bench-error-too-large = No se ha cambiado nada. Vuelva atrás: lo que escribió sigue ahí. Envíe archivos más pequeños o menos a la vez.
bench-error-too-many = Espere 15 minutos y vuelva a intentarlo. Un administrador puede darle un enlace nuevo.
bench-error-forged = No venía de una página del área de trabajo, así que no se ha cambiado nada. Abra la página otra vez y envíelo desde ahí.
bench-error-forbidden = Corresponde a otra función. Pida ayuda a un colega que la tenga.
bench-error-not-found = No hay ninguna queja ni página así. Revise el número o búsquela en la lista.

## Who, and how long

bench-the-customer = el cliente
bench-the-representative = el representante
bench-the-desk = el sistema
bench-an-integration = otro sistema
bench-anonymous = Cliente anónimo
bench-nameless = Sin nombre
bench-erased = (borrado)
bench-nobody = Nadie
bench-span-minutes = { $n } min
bench-span-hours = { $n } h
bench-span-days = { $n ->
    [one] { $n } día
   *[other] { $n } días
}
bench-span-business-minutes = { $n ->
    [one] { $n } minuto hábil
   *[other] { $n } minutos hábiles
}
bench-span-business-hours = { $n ->
    [one] { $n } hora hábil
   *[other] { $n } horas hábiles
}
bench-span-business-days = { $n ->
    [one] { $n } día hábil
   *[other] { $n } días hábiles
}
bench-span-in = en { $span }
bench-span-late = { $span } de retraso
bench-span-late-since = con retraso desde { $at }

## Worklist

bench-views = Vistas
bench-view-mine = Mi trabajo
bench-view-broken = Incumplidas, aún pendientes
bench-view-today = Vencen hoy
bench-view-nobody = No la tiene nadie
bench-view-customer = Le toca al cliente
bench-view-scheme = En { $the-scheme }
bench-view-undelivered = Mensajes que no llegaron
bench-view-team = Mis equipos
bench-view-open = Todas las abiertas
bench-count-total = { $n ->
    [one] { $n } queja:
   *[other] { $n } quejas:
}
bench-count-on-this-page = en esta página,
bench-count-broken = { $n ->
    [one] { $n } incumplida y aún pendiente
   *[other] { $n } incumplidas y aún pendientes
}
bench-count-today = { $n ->
    [one] { $n } vence hoy
   *[other] { $n } vencen hoy
}
bench-take-call = Atender una llamada
bench-open-letter = Abrir una carta
bench-list-caption = Quejas, según la próxima promesa que vence
bench-col-standing = Estado
bench-col-due = Vence ({ $zone })
bench-col-promise = Promesa pendiente
bench-col-complaint = Queja
bench-col-stage = Etapa, asesor
bench-col-number = Número
bench-due-broken = Incumplidas, aún pendientes
bench-due-today = Vencen hoy
bench-due-later = Más tarde
bench-due-undated = Sin fecha
bench-nothing-owed = Nada pendiente
bench-urgent = Urgente
bench-undelivered = un mensaje no llegó
bench-pages = Páginas
bench-first-page = Primera página
bench-next-page = Página siguiente
bench-found = Resultados de «{ $q }»
bench-found-nothing = Nada encontrado para «{ $q }»
bench-found-nothing-text = Revise la ortografía o escriba menos: una palabra, el comienzo de un nombre, las últimas siete cifras de un número de teléfono. Un asterisco encuentra palabras por su comienzo: inter*.
bench-found-wrong-number = Ninguna queja tiene este número. Si es un número de seguimiento, una cifra está mal: la última comprueba las demás. Compárelo con un mensaje o un comprobante.
bench-empty-mine = No tiene ninguna queja abierta
bench-empty-broken = No hay ninguna promesa incumplida y aún pendiente
bench-empty-today = Hoy no vence nada
bench-empty-nobody = Cada queja la tiene alguien
bench-empty-customer = Ninguna queja espera a su cliente
bench-empty-scheme = { $The-scheme } no tiene ninguna de nuestras quejas
bench-empty-undelivered = Todos los mensajes llegaron
bench-empty-team = Sus equipos no tienen ninguna queja abierta
bench-empty-open = No hay ninguna queja abierta
bench-empty-text = Una queja aparece aquí en cuanto hay una.

## Case page

bench-back-to-list = Volver a la lista
bench-call-going = Llamada en curso
bench-on-the-line = { $channel }: el cliente está en línea
bench-say-nothing-before = No diga nada personal antes de una verificación superada.
bench-to-call = A la llamada
bench-at-level = Nivel
bench-reads-in = Lee y escribe
bench-in-en = inglés
bench-in-fr = francés
bench-in-es = español
bench-answered-by = Respuesta por
bench-by-page = Solo la página de seguimiento
bench-no-way = Sin vía de respuesta
bench-verified = Identidad verificada el { $at }, { $method }
bench-not-verified = Identidad sin verificar
bench-on-behalf = En nombre de otra persona
bench-no-authority = sin autorización mostrada
bench-adviser = Asesor
bench-team = Equipo
bench-estimate = Fecha prevista de fin
bench-estimate-passed = (ya pasó)
bench-received = Recibida el
bench-code-version = versión { $version } del código
bench-ended = Terminó el { $at } ({ $ending }).
bench-satisfied-yes = El cliente dijo: satisfecho.
bench-satisfied-no = El cliente dijo: no satisfecho.
bench-locked = { $The-scheme } tiene esta queja, expediente { $case }. Hasta que se cierre, aquí nadie puede:
bench-lock-collect = Cobrar el importe en disputa ni aplicarle cargos
bench-lock-disconnect = Cortar o suspender un servicio por ella
bench-lock-withdraw = Pedir al cliente que la retire, con las palabras que sea
bench-lock-close = Cerrar aquí la queja
bench-acts = Acciones sobre esta queja
bench-act-filter = Buscar una acción
bench-act-filter-none = Ninguna acción tiene estas letras.
bench-all-acts = Todo lo que puede hacer
bench-read-only = Usted lee esta queja y no cambia nada. Cada acción corresponde a un asesor, un responsable de asistencia o un director.
bench-what-happened = Qué ha pasado
bench-record = Todo el expediente, para imprimir
bench-record-title = Expediente { $reference }
bench-record-as-of = Como estaba el { $at }, con todas sus anotaciones. Hecho para { $name }.
bench-record-began = Empezó con la anotación { $n }, { $at }.
bench-record-again = Empezó al vencer un plazo anterior, { $at }.
bench-record-kept = La anotación { $n } muestra que se cumplió.
bench-record-ended = Por la anotación { $n } ya no se debe.
bench-record-recorded = anotado { $at }
bench-record-proof = Prueba
bench-record-proof-text = Las anotaciones forman una cadena: la huella de cada una la cubre, junto con la huella de la anterior. Esta es la huella de la anotación { $n }, la última:
bench-record-proof-how = La orden recourse verify prueba la cadena. Mientras no se añada nada, recourse export --reference { $reference } da la misma huella.
bench-earlier-entries = { $n } anotaciones anteriores
bench-earlier-all = { $n ->
    [one] Mostrar la anotación que va antes
   *[other] Mostrar las { $n } anotaciones que van antes
}
bench-show-all = Mostrar los { $n } caracteres
bench-recorded-late = anotado { $span } después
bench-internal = Nota interna.
bench-said-history = Antes:
bench-said-wanted = Quiere:
bench-said-reason = Motivo:
bench-said-evidence = Prueba:
bench-issue-found = Punto { $number }: { $finding }
bench-message-sent = { $what ->
    [reply] enviada el { $at }, { $channel }
    [request] enviada el { $at }, { $channel }
    [estimate] enviada el { $at }, { $channel }
    [offer] enviada el { $at }, { $channel }
   *[other] enviado el { $at }, { $channel }
}
bench-message-shown = en la página de seguimiento desde el { $at }
bench-message-failed = { $what ->
   *[other] no llegó. Lo que debía cumplir vuelve a estar pendiente.
}
bench-message-taken-back = { $what ->
    [reply] retirada antes de salir
    [request] retirada antes de salir
    [estimate] retirada antes de salir
    [offer] retirada antes de salir
   *[other] retirado antes de salir
}
bench-message-held = { $n ->
    [one] sale en { $n } segundo
   *[other] sale en { $n } segundos
}
bench-message-waiting = espera su envío
bench-did-held = { $n ->
    [one] El mensaje sale en { $n } segundo.
   *[other] El mensaje sale en { $n } segundos.
}
bench-did = Hecho: { $what }.
bench-did-left = Falta por dar: { $left }.
bench-did-all-given = No falta nada por dar.
bench-settings-did = { $who } { $what }.
bench-message-line = { $notice }:
bench-will-read = { $name } leerá esto.
bench-will-read-customer = El cliente leerá esto.
bench-to-in = A { $address }, en { $language }.
bench-to-customer-in = Al cliente, en { $language }.
bench-not-by-mail = A este cliente no se le responde por correo electrónico: nada sale por sí solo. Lo que escriba espera en «Para decir o enviar por correo postal» hasta que registre que se hizo.
bench-on-the-page-later = A este cliente solo se le informa en su página de seguimiento: lo que escriba aparece allí a los 20 segundos. Hasta entonces puede retirarlo.
bench-goes-out-later = Sale a los 20 segundos. Hasta entonces puede retirarlo.
bench-reply-to = Responder a { $name }. El cliente leerá esto.
bench-reply-to-customer = Responder al cliente. Lo leerá.
bench-reply-refused = Ahora no puede responder en esta queja. El motivo está más arriba.
bench-has-news = Trae noticias de verdad: cumple la promesa de seguir en contacto cuando se entregue
bench-f-reply-told = Este mensaje también le dice al cliente
bench-note-title = Nota interna. { $name } nunca la ve.
bench-note-title-customer = Nota interna. El cliente nunca la ve.
bench-note-keeps-nothing = Una nota no cumple ninguna promesa.
bench-act-deliver = Dicho por una persona
bench-by-hand = Para decir o enviar por correo postal
bench-by-hand-hint = Esta persona no quiere correo electrónico. Dígalo o envíelo, y registre que lo hizo: solo entonces cuenta.
bench-by-hand-read = Leer o imprimir
bench-by-hand-done = Hecho: { $channel }
bench-by-hand-told = Dicho además, porque el mensaje mismo no lo dice
bench-read-out = Leer en voz alta: { $notice }
bench-read-out-lead = Llame al { $phone } y lea esto al cliente, en su idioma. Después anote qué pasó: solo entonces cuenta.
bench-read-out-no-phone = No hay número de teléfono. Lea esto al cliente cuando llame o venga, y después anótelo.
bench-read-out-text = Para leer
bench-read-out-to = Leído a
bench-read-out-when = Cuándo, si fue antes de ahora
bench-read-out-done = Anotar la lectura
bench-read-out-proof = Leído a { $name }
bench-read-out-nobody-title = ¿No contestó nadie?
bench-read-out-nobody-hint = El intento se anota como tal, y el mensaje sigue esperando.
bench-read-out-nobody = Anotar el intento
bench-read-out-on-call = Leído durante la llamada
bench-read-out-tried = Llamada para leer: { $notice }. No contestó nadie.
bench-promises-here = Promesas de esta queja
bench-locks-on = Prohibido por ahora
bench-lock-forbids = Aquí nadie puede: { $acts }.
bench-promises-running = Promesas en curso
bench-no-promises = Ninguna promesa corre en esta queja.
bench-issues = { $n ->
    [one] Un punto
   *[other] { $n } puntos
}
bench-not-answered = Aún sin respuesta
bench-agreed = Lo acordado
bench-given = { $given } de { $owed } hecho
bench-given-left = Falta por dar: { $left }
bench-reach = Cómo comunicarse con el cliente
bench-files = Archivos
bench-file-line = { $who }, { $at }, { $n } KB
bench-internal-file = interno
bench-no-files = Ningún archivo.
bench-links = Otras quejas
bench-earlier-there = su número antes de traerla
bench-earlier-given = dada por el cliente

## Promises and their dates

bench-owed-open = a más tardar el { $due }
bench-owed-live = antes de que termine la llamada o el chat
bench-owed-paused = en pausa mientras esperamos
bench-owed-waiting = empieza { $since }
bench-owed-after-breach = solo empieza si no se cumple «{ $name }» a más tardar el { $since }
bench-owed-kept = el { $done }; vencía el { $due }
bench-owed-kept-undated = el { $done }
bench-owed-kept-late = el { $done }; vencía el { $due }. { $span } de retraso
bench-owed-kept-just-late = el { $done }; vencía el { $due }. Con retraso
bench-owed-broken-owed = vencía el { $due }; { $span } de retraso, y aún pendiente
bench-owed-broken-owed-just = vencía el { $due }; aún pendiente
bench-owed-broken = vencía el { $due }; no se hizo
bench-owed-discharged = ya no se debe
bench-owed-undone = Hecho el { $done }, pero el mensaje volvió el { $undone }.
bench-owed-recorded-late = Según se anotó, ocurrió el { $said }; está en el registro desde el { $recorded }.
bench-why = ¿Por qué esta fecha?
bench-why-limit = El código dice: { $limit }.
bench-why-internal = Nuestro propio objetivo: { $limit }.
bench-why-started = La inició
bench-why-after-breach = El incumplimiento de «{ $name }»
bench-why-again = El turno anterior, que venció sin cumplirse
bench-why-ended = Ya no se debe por
bench-why-entry = anotación { $n }
bench-why-counted-from = Se toma como recibida
bench-why-calendar = Calendario
bench-why-pauses = En pausa
bench-why-never = Nunca
bench-why-paused = del { $from } al { $until }
bench-why-paused-still = desde el { $from }
bench-why-moves = Movida
bench-why-moved = al { $to } (anotación { $entry })
bench-why-untold = Aún no comunicado
bench-why-date-untold = la nueva fecha de la anotación { $entry }: cuenta cuando el cliente la tiene
bench-why-question-untold = la pregunta de la anotación { $entry }: el reloj se detiene cuando el cliente la tiene
bench-why-closed = Cerrado el
bench-why-days = Cómo se contaron los días
bench-why-start = inicio
bench-why-still = pausa
bench-why-ends = Vence: { $due }.

## Groups of acts

bench-group-touch = Seguir en contacto
bench-group-hands = Quién la tiene
bench-group-solve = Resolver
bench-group-further = Ir más allá
bench-group-facts = Datos y archivos
bench-group-end = El final

## Acts, with their buttons

bench-act-take = Tomar
bench-act-assign = Pasar a alguien
bench-act-transfer = Pasar a un equipo
bench-act-release = Devolver
bench-act-except = Permitir una excepción
bench-act-reply = Responder
bench-act-note = Nota
bench-act-contact = Anotar un contacto
bench-act-heard = Anotar lo que dijo el cliente
bench-act-acknowledge = Acusar recibo
bench-act-ask = Pedir algo
bench-act-received = Recibido lo pedido
bench-act-estimate = Cambiar la fecha prevista
bench-act-offer = Hacer una oferta
bench-act-accept = El cliente acepta
bench-act-refuse = El cliente rechaza
bench-act-outcome = Comunicar el resultado
bench-act-told = Resultado dado de palabra
bench-act-redress = Corregido
bench-act-escalate = Escalar
bench-act-ask-for = El cliente pide
bench-act-deadlock = Declarar punto muerto
bench-act-scheme-told = Anotar que se habló { $of-the-scheme }
bench-act-refer = Remitida por { $the-scheme }
bench-act-scheme-step = Un paso en { $the-scheme }
bench-act-try = ¿Podemos hacerlo?
bench-act-referral-closed = { $The-scheme } la cerró
bench-act-referral-undone = Retirar la remisión
bench-act-reclassify = Reclasificar
bench-act-issue = Agregar un punto
bench-act-urgent = Urgencia
bench-act-details = Cambiar los datos
bench-act-format = Cambiar el formato
bench-act-format-given = Anotar que lo tiene en su formato
bench-act-repeat = Enviarlo de nuevo en su formato
bench-act-file = Agregar un archivo
bench-act-link = Vincular
bench-act-unlink = Desvincular
bench-act-merge = Tratar juntas…
bench-act-merge-now = Tratar juntas
bench-act-unmerge = Separar
bench-act-split = Dividir…
bench-act-put-back = Devolver
bench-act-verify = Verificar la identidad
bench-act-secret = Crear un código secreto nuevo
bench-act-authority = Autorización mostrada
bench-act-close = Cerrar
bench-act-reopen = Reabrir
bench-act-take-back = Retirar
bench-do-assign = Pasar
bench-do-transfer = Pasar al equipo
bench-do-except = Anotar la excepción
bench-do-reply = Enviar a { $name }
bench-do-reply-customer = Enviar al cliente
bench-do-note = Guardar la nota
bench-do-contact = Anotar el contacto
bench-do-heard = Anotar
bench-do-acknowledge = Anotar el acuse de recibo
bench-do-ask = Enviar la pregunta
bench-do-received = Anotar
bench-do-estimate = Comunicar la nueva fecha
bench-do-offer = Enviar la oferta
bench-do-accept = Anotar la aceptación
bench-do-refuse = Anotar el rechazo
bench-do-outcome = Enviar el resultado
bench-do-told = Anotar
bench-do-redress = Anotar
bench-do-escalate = Escalar
bench-do-ask-for = Anotar
bench-do-deadlock = Declarar punto muerto
bench-do-scheme-told = Anotar
bench-do-refer = Anotar la remisión
bench-do-scheme-step = Anotar
bench-do-try = Preguntar al código
bench-do-referral-closed = Anotar
bench-do-referral-undone = Retirar la remisión
bench-do-reclassify = Reclasificar
bench-do-issue = Agregar el punto
bench-do-urgent = Anotar
bench-do-details = Guardar los datos
bench-do-format = Cambiar el formato
bench-do-format-given = Anotar que lo tiene
bench-do-file = Agregar el archivo
bench-do-link = Vincular
bench-do-unlink = Desvincular
bench-do-merge = Tratar juntas
bench-do-unmerge = Separar
bench-do-split = Dividir
bench-do-put-back = Devolver
bench-do-verify = Anotar la verificación
bench-do-secret = Crear un código secreto nuevo
bench-do-authority = Anotar
bench-do-close = Cerrar la queja
bench-do-reopen = Reabrir la queja
bench-do-take-back = Retirar
bench-cannot-end = Aún no puede terminar así:
bench-hint-ask = Pida de una vez todo lo que necesita.
bench-ask-stops = Mientras esperamos «{ $cause }», esto está en pausa desde que el cliente lo sabe: { $promises }.
bench-ask-stops-nothing = Por ninguna otra causa se pone en pausa un plazo.
bench-ask-stops-never = Ningún plazo se pone en pausa mientras esperamos.
bench-hint-contact = Solo una conversación con el cliente, con novedades, cumple la promesa de seguir en contacto.
bench-hint-acknowledge = Diga el número de seguimiento, los próximos pasos y la fecha en que esperamos terminar.
bench-hint-estimate = Las dos fechas y el motivo quedan en el expediente.
bench-hint-offer = El aviso sobre { $the-scheme } acompaña la oferta. La oferta sigue en pie hasta que el cliente responda.
bench-hint-outcome = Responda a cada punto. El aviso sobre { $the-scheme } lo acompaña.
bench-hint-accept = Las aceptaciones que anota el personal se cuentan aparte de las que da el propio cliente.
bench-hint-escalate = El cliente siempre puede ir más allá y no debe ningún motivo. Quien la llevó en un nivel inferior no puede responder en el superior.
bench-hint-ask-for = Una promesa del código empieza cuando el cliente lo pide.
bench-hint-scheme-step = Lo que pasó en { $the-scheme }, o lo que hicimos allí. La remisión sigue abierta hasta que cierre su expediente.
bench-hint-try = Pregunte antes de hacerlo. Lo que el código prohíbe queda anotado como intento.
bench-hint-deadlock = Se le habla enseguida al cliente { $of-the-scheme }.
bench-hint-except = Solo si nadie más puede responder. Queda en el expediente.
bench-hint-close = El tiempo que pasa no termina nada.
bench-hint-verify = Anote cómo y con qué resultado. Las respuestas nunca se guardan.
bench-hint-secret = Para una persona cuya identidad acaba de verificar. El código que tiene deja de servir de inmediato, con todos los enlaces enviados. El nuevo va al correo electrónico registrado como enlace, o si no en una carta; usted no lo ve.
bench-hint-details = Un campo vacío no cambia nada. Si cambia la dirección de correo, los enlaces enviados dejan de servir y se avisa a la dirección anterior.
bench-hint-refer = Todo lo que no puede hacerse mientras tanto queda bloqueado.
bench-hint-referral-undone = Se anotó aquí por error. Lo que bloqueaba vuelve a estar permitido y ya no se debe nada por ella; una promesa incumplida lo sigue siendo.

## Fields

bench-f-to = A quién
bench-f-team = Equipo
bench-f-text = Nota para colegas
bench-f-message = Su mensaje
bench-f-reply-message = Su mensaje
bench-f-ask-message = Qué necesita y por qué
bench-f-heard-message = Lo que dijo o escribió el cliente
bench-f-offer-message = Su oferta, con palabras que el cliente entienda
bench-f-outcome-message = El resultado, con palabras que el cliente entienda
bench-f-channel = Cómo
bench-f-reached = ¿Habló con el cliente?
bench-f-summary = Qué se dijo o cómo lo intentó
bench-f-news = ¿Hubo noticias de verdad?
bench-f-when = Cuándo ocurrió
bench-f-cause = Qué esperamos
bench-f-date = Fecha nueva
bench-f-reason = Motivo
bench-f-estimate-reason = Motivo, que el cliente leerá
bench-f-reclassify-reason = Motivo, que el cliente leerá
bench-f-close-reason = En palabras del cliente (necesario si la retira)
bench-f-except-reason = Por qué nadie más puede responder
bench-f-except-staff = Quién puede responder
bench-f-kind = Tipo
bench-f-service = Servicio
bench-f-category = Categoría
bench-f-category-2 = Segunda categoría
bench-f-category-3 = Tercera categoría
bench-more-categories = Trata de más de una cosa
bench-f-nature = De qué se trata
bench-f-urgent = ¿Es urgente?
bench-f-name = Nombre
bench-f-email = Correo electrónico
bench-f-phone = Teléfono
bench-f-address = Dirección postal
bench-f-account = Número de cuenta
bench-f-behalf = Para quién
bench-f-answer_by = Responder por
bench-f-language = Idioma
bench-f-format = Formato
bench-f-format-given-channel = ¿Cómo lo recibió?
bench-f-format-given-of = Lo que ya tiene en su formato
bench-f-how = Qué lo muestra: quién lo leyó, o el número del correo
bench-f-file = Archivo
bench-f-internal = Quién puede verlo
bench-f-other = Número de seguimiento
bench-f-relation = Qué relación tienen
bench-f-redress = Qué ofrecemos además de palabras
bench-f-remedy = Medida { $n }
bench-f-amount = Importe { $n }
bench-f-for-issue = Para el punto (medida { $n })
bench-all-issues = Todos los puntos
bench-f-finding = Punto { $n }: { $category }
bench-f-proof = Cómo lo sabe
bench-f-evidence = Qué dijo el cliente y dónde
bench-f-redress-evidence = Prueba, por ejemplo el número de una nota de crédito
bench-f-redress-amount = Importe
bench-f-which = Qué se hizo
bench-f-case = Número de expediente { $of-the-scheme }
bench-f-referral-undone-reason = Por qué no corresponde a esta queja
bench-f-step = Qué pasó
bench-f-asking = Qué pide el cliente
bench-f-act = Qué se quiere hacer
bench-f-told = También se le dijo al cliente
bench-f-settled = ¿Se resolvió?
bench-f-ending = Cómo termina
bench-f-shut = Aún no
bench-f-document = Cómo se mostró
bench-f-method = Cómo
bench-f-verdict = Resultado
bench-f-assurance = Grado de seguridad
bench-f-verify-method = Cómo verificó
bench-f-verify-verdict = Resultado
bench-f-verify-assurance = Grado de seguridad
bench-f-work-email = Correo del trabajo
bench-f-password = Contraseña
bench-f-new-password = Contraseña nueva
bench-f-again = La misma contraseña otra vez
bench-f-your-name = Su nombre, tal como lo leerán clientes y colegas
bench-f-colleague-name = Nombre
bench-f-role = Función
bench-f-team-name = Nombre del equipo
bench-h-when = Déjelo vacío si es ahora. Lo que hicimos cuenta desde que se anota; lo que hizo el cliente, desde que ocurrió.
bench-h-redress = Hasta tres líneas. Importes en { $currency }; deje el importe vacío si no lo hay.
bench-h-redress-amount = Si es un pago parcial, lo que se dio ahora. Vacío: todo lo que falta.
bench-h-link-other = El número de la otra queja.
bench-h-contact-told = Solo lo que el cliente oyó de verdad. Puede cumplir una promesa.

## Words of the trade, for staff

bench-reached-yes = Sí, hablamos
bench-reached-no = No, lo intenté
bench-told-receipt = Un justificante con el contenido de la queja
bench-told-right-to-a-document = El derecho a un documento que acredite la queja
bench-told-consequences = Qué pasa si no se envía nada a tiempo
bench-told-confirmation = Una confirmación de lo que se hizo
bench-told-summary = Un resumen de cómo se resolvió
bench-told-not-yet = Que todavía no hay respuesta, y por qué
bench-told-escalation-process = Cómo ir más allá
bench-told-supervisor = Un supervisor habló con el cliente
bench-told-deadlock-letter = La carta que dice que no podemos avanzar más
bench-asking-supervisor = hablar con un supervisor
bench-asking-escalation-process = cómo ir más allá
bench-asking-deadlock-letter = una carta que diga que no podemos avanzar más
bench-step-objected = Presentamos una objeción
bench-step-reported-open = Informamos: sin resolver
bench-step-reported-settled = Informamos: resuelta
bench-step-conciliated = Conciliación terminada: resuelta
bench-step-not-conciliated = Conciliación terminada: sin resolver
bench-step-found = Se dieron las conclusiones
bench-step-customer-accepts = El cliente acepta las conclusiones
bench-step-customer-rejects = El cliente rechaza las conclusiones
bench-step-we-accept = Aceptamos las conclusiones
bench-step-we-reject = Rechazamos las conclusiones
bench-step-implemented = Hicimos lo que se concluyó
bench-step-review-asked = Se pidió una revisión
bench-doing-close = cerrar la queja
bench-doing-survey = enviar una encuesta
bench-doing-suspend-service = suspender el servicio
bench-doing-collect = cobrar el importe en disputa
bench-doing-charge-fee = aplicar un cargo
bench-doing-threaten-legal-action = amenazar con acciones legales
bench-doing-ask-to-withdraw = pedir al cliente que la retire
bench-doing-sell = vender algo
bench-try-locked = Denegado: { $act }. { $lock } El intento queda anotado.
bench-try-free = Ninguna regla del código lo prohíbe ahora: { $act }. No se anotó nada.
bench-file-internal = Solo colegas
bench-file-customer = También el cliente
bench-authority-yes = En un documento
bench-authority-no = La persona nos lo dijo
bench-cause-information = información del cliente
bench-cause-third-party = otra empresa
bench-cause-customer-away = ausencia del cliente
bench-cause-completion = lo que falta en la queja
bench-proof-portal = en la página de seguimiento
bench-proof-call = en una llamada
bench-proof-message = en un mensaje
bench-proof-letter = en una carta
bench-proof-in-person = en persona
bench-relation-earlier = una queja anterior
bench-relation-duplicate = la misma queja
bench-relation-related = sobre el mismo asunto
bench-relation-merged = unida
bench-relation-split = separada
bench-finding-upheld = Fundado
bench-finding-partly-upheld = Fundado en parte
bench-finding-not-upheld = No fundado
bench-finding-out-of-scope = Fuera de nuestra competencia
bench-method-account-pin = PIN de la cuenta
bench-method-security-questions = preguntas de seguridad
bench-method-one-time-code = código de un solo uso
bench-method-call-back = llamada al número del expediente
bench-method-signed-in = sesión en la cuenta
bench-method-document = documento de identidad
bench-method-tracking-secret = número de seguimiento y secreto
bench-verdict-passed = Superada
bench-verdict-failed = No superada
bench-verdict-declined = La persona no quiso
bench-assurance-basic = básico
bench-assurance-full = completo
bench-notice-acknowledgement = Acuse de recibo
bench-notice-reply = Respuesta
bench-notice-request = Petición de información
bench-notice-estimate = Fecha nueva
bench-notice-offer = Oferta
bench-notice-outcome = Resultado
bench-notice-escalation = Aviso de escalamiento
bench-notice-scheme = Aviso sobre { $the-scheme }
bench-notice-late = Aviso de retraso
bench-notice-reclassified = Aviso de reclasificación
bench-notice-agreed = Confirmación de una aceptación
bench-notice-redress = Mensaje de que ya se hizo
bench-notice-closing = Mensaje de cierre
bench-notice-reopened = Aviso de reapertura
bench-notice-recovery = Enlace nuevo
bench-notice-new-secret = Código secreto nuevo
bench-notice-address-changed = Aviso a la dirección anterior
bench-notice-repeat = Lo ya dicho, de nuevo
bench-notice-staff-assigned = Aviso al personal: asignada
bench-notice-staff-due-soon = Aviso al personal: vence pronto
bench-notice-staff-broken = Aviso al personal: incumplida
bench-notice-staff-escalated = Aviso al personal: escalada
bench-notice-staff-undelivered = Aviso al personal: no llegó
bench-notice-staff-replied = Aviso al personal: el cliente respondió
bench-notice-staff-new-password = Aviso al personal: una contraseña nueva
bench-notice-staff-second-factor-reset = Aviso al personal: se quitó el segundo factor
bench-notice-staff-mail-waits = Aviso al personal: un mensaje de correo espera
bench-notice-staff-digest = Aviso al personal: el correo de la mañana
bench-notice-staff-password-changed = Aviso al personal: contraseña nueva
bench-notice-staff-second-factor-on = Aviso al personal: segundo factor activado
bench-notice-staff-second-factor-off = Aviso al personal: segundo factor desactivado
bench-notice-staff-recovery-codes = Aviso al personal: códigos de recuperación nuevos
bench-notice-staff-passkey-added = Aviso al personal: llave de acceso agregada
bench-notice-staff-passkey-removed = Aviso al personal: llave de acceso quitada
bench-notice-staff-connected = Aviso al personal: cuenta vinculada
bench-notice-staff-covers = Aviso al personal: cubre a alguien

## What happened: one line for each kind of entry

bench-entry-filed = { $kind } recibida ({ $channel })
bench-entry-contact-began = Contacto iniciado: { $channel }
bench-entry-contact-ended = Contacto terminado: { $channel }
bench-entry-contact-ended-solved = Resuelto y confirmado durante el contacto: { $channel }
bench-entry-contact-ended-by-desk = Nadie terminó el contacto; lo terminó el servicio al acabar el día: { $channel }
bench-entry-verified = Identidad verificada: { $method }, { $assurance }
bench-entry-verified-failed = Identidad no verificada: falló, { $method }
bench-entry-verified-declined = La persona no quiso verificarse ({ $method })
bench-entry-authority-shown = Se mostró la autorización para actuar por la persona
bench-entry-secret-renewed = Código secreto nuevo creado; el anterior y todos los enlaces enviados hasta entonces dejaron de servir
bench-entry-reclassified = Tratada ahora como: { $kind }
bench-entry-issue-added = Punto { $number } agregado: { $category }
bench-entry-details-changed = Datos cambiados
bench-entry-urgent = Marcada como urgente
bench-entry-not-urgent = Ya no es urgente
bench-entry-format-asked = Se pidió otro formato: { $format }
bench-entry-format-given = Entregado en el formato pedido: { $format }, { $channel }
bench-entry-repeated = Enviado de nuevo en el formato pedido, { $format }: { $n ->
    [one] un mensaje
   *[other] { $n } mensajes
}. No dice nada nuevo
bench-formats-owed = Pendiente en el formato que pidió: { $format }
bench-formats-told = del { $at }
bench-formats-due = A más tardar { $due }
bench-formats-late = Vencía { $due }
bench-formats-repeats = Con un solo clic se envía todo de nuevo, en un mensaje. No dice nada nuevo: no cuenta como contacto, y solo termina el plazo del formato.
bench-formats-under-way = Ya va en camino, en ese formato.
bench-formats-made = Esto no se puede enviar desde aquí en ese formato. Hágalo producir o léalo en voz alta; luego anote qué mensajes tiene y qué lo muestra.
bench-entry-arrived = Llegó al cliente: { $notice }
bench-entry-file-added = Archivo agregado
bench-entry-file-added-internal = Archivo interno agregado
bench-entry-assigned = Asignada a { $to }
bench-entry-taken = La tomó
bench-entry-transferred = Asignada al equipo { $team }
bench-entry-released = La devolvió
bench-entry-excepted = Excepción: { $who } puede responder en el nivel { $level }
bench-entry-acknowledged = Acuse de recibo dado por una persona: { $channel }
bench-entry-contacted-news = Conversación con el cliente, con noticias: { $channel }
bench-entry-contacted = Conversación con el cliente, sin noticias: { $channel }
bench-entry-attempted = Intento de comunicarse con el cliente: { $channel }
bench-entry-wrote-news = Respuesta con noticias
bench-entry-wrote = Respuesta
bench-entry-asked = El cliente pidió: { $asking }
bench-entry-customer-wrote = Del cliente: { $channel }
bench-entry-information-asked = Pedido; esperamos: { $cause }
bench-entry-information-received = Ya no se espera: { $cause }
bench-entry-noted = Nota para colegas
bench-entry-estimated = Fecha prevista de fin: { $date }
bench-entry-estimated-anew = Nueva fecha prevista: { $date }
bench-entry-sent = { $what ->
    [reply] { $notice }: enviada, { $channel }
    [request] { $notice }: enviada, { $channel }
    [estimate] { $notice }: enviada, { $channel }
    [offer] { $notice }: enviada, { $channel }
   *[other] { $notice }: enviado, { $channel }
}
bench-entry-shown = { $notice }: en la página de seguimiento
bench-entry-taken-back = { $what ->
    [reply] { $notice }: retirada antes de salir
    [request] { $notice }: retirada antes de salir
    [estimate] { $notice }: retirada antes de salir
    [offer] { $notice }: retirada antes de salir
   *[other] { $notice }: retirado antes de salir
}
bench-entry-overtaken = { $what ->
   *[other] { $notice }: no se envió, el cliente dio otro paso antes
}
bench-entry-bounced = { $what ->
   *[other] { $notice }: no llegó
}
bench-entry-offered = Oferta
bench-entry-offered-amount = Oferta: { $amount }
bench-entry-accepted = El cliente aceptó, { $proof }
bench-entry-refused = El cliente rechazó, { $proof }
bench-entry-concluded = Resultado
bench-entry-outcome-told = Resultado comunicado por una persona: { $channel }
bench-entry-redress-given = Corregido: { $redress }
bench-entry-escalated = Escalada a: { $level } ({ $channel })
bench-entry-deadlocked = Punto muerto: no podemos avanzar más
bench-entry-scheme-notified = Una persona habló { $of-the-scheme }: { $channel }
bench-entry-scheme-referred = { $The-scheme } nos la envió: expediente { $case }
bench-entry-scheme-referral-undone = Remisión retirada: el expediente { $case } { $of-the-scheme } se anotó aquí por error
bench-entry-scheme-objected = Presentamos una objeción
bench-entry-scheme-reported-settled = Informe { $to-the-scheme }: resuelta
bench-entry-scheme-reported-unsettled = Informe { $to-the-scheme }: sin resolver
bench-entry-scheme-conciliated-settled = Conciliación: resuelta
bench-entry-scheme-conciliated-unsettled = Conciliación: sin resolver
bench-entry-scheme-found = { $The-scheme } dio sus conclusiones
bench-entry-scheme-findings-accepted-customer = El cliente aceptó las conclusiones
bench-entry-scheme-findings-accepted-us = Aceptamos las conclusiones
bench-entry-scheme-findings-rejected-customer = El cliente rechazó las conclusiones
bench-entry-scheme-findings-rejected-us = Rechazamos las conclusiones
bench-entry-scheme-implemented = Hicimos lo que concluyó { $the-scheme }
bench-entry-scheme-review-asked = Se pidió una revisión
bench-entry-scheme-closed-settled = { $The-scheme } la cerró: resuelta
bench-entry-scheme-closed-unsettled = { $The-scheme } la cerró: sin resolver
bench-entry-forbidden = Impedido: { $act }
bench-entry-linked = Vinculada con { $other }: { $relation }
bench-entry-unlinked = Ya no está vinculada con { $other }
bench-entry-merged-into = Tratada junto con { $other } desde aquí
bench-entry-took-in = { $other } se trata junto con esta desde aquí
bench-entry-unmerged = Tratada otra vez aparte de { $other }
bench-entry-split-off = { $other } se separó como queja aparte
bench-entry-split-from = Separada de { $other }: desde aquí es una queja aparte
bench-entry-split-undone = { $other } se devolvió a esta
bench-entry-put-back = Devuelta a { $other }
bench-entry-closed = Cerrada: { $ending }
bench-entry-reopened = Reabierta
bench-entry-satisfied = El cliente está satisfecho
bench-entry-not-satisfied = El cliente no está satisfecho
bench-entry-promise-broken = Promesa { $number } incumplida: { $name }
bench-entry-warned-of = Personal avisado de que la promesa { $number } está por vencer: { $name }
bench-entry-clock-lengthened = Se alargó un plazo
bench-entry-viewed = Consultada
bench-entry-erased = Texto personal borrado
bench-entry-hold-placed = Protegida del borrado
bench-entry-hold-lifted = Puede borrarse de nuevo
bench-entry-imported = Traída de { $source }
bench-entry-imported-ended = Traída de { $source }, donde había terminado: { $ending }

## Taking a call or opening a letter

bench-intake-title = Atender una llamada, abrir una carta
bench-intake-lead = Registre mientras habla. Nadie tiene que probar quién es para quejarse.
bench-intake-what = De qué se trata
bench-intake-who = Quién se queja
bench-intake-answer = Cómo responder
bench-intake-known = Sobre una queja que ya tenemos
bench-intake-known-text = Con un número de seguimiento, lo recibido se agrega a esa queja y no se registra nada nuevo.
bench-say-listen = «Cuénteme qué falló y desde cuándo. Lo escribo y se lo leo.»
bench-f-received = Fecha de recepción
bench-h-received = Para una carta: el día en que llegó. Los plazos cuentan desde entonces.
bench-f-is-complaint = ¿Es una queja?
bench-h-is-complaint = ¿No está seguro? Pregunte: «¿Quiere que se trate como una queja?»
bench-h-nature = Con sus palabras.
bench-f-history = Qué ha pasado hasta ahora
bench-f-wanted = Qué lo arreglaría
bench-f-earlier = Referencias anteriores
bench-h-earlier = Nuestras o no; separadas por comas.
bench-f-scan = Escaneo de la carta
bench-nobody-has-to-verify = Al menos una vía de respuesta, o en el anonimato.
bench-f-anonymous = Quiere seguir en el anonimato
bench-f-on-behalf = Se queja en nombre de otra persona
bench-f-class = Cliente
bench-class-consumer = Particular u hogar
bench-class-small-business = Pequeña empresa
bench-class-other = Otra organización
bench-f-about = Número de seguimiento
bench-first-way = La primera vía dada
bench-file-it = Registrar la queja
bench-file-then = Queda registrada cuando la página siguiente muestra su número.
bench-filed = Está registrada
bench-filed-text = Número de seguimiento:

## A call

bench-caller-known = Llamada sobre una queja que ya tenemos
bench-f-reference = Número de seguimiento
bench-h-reference = Diez cifras. No se muestra nada personal antes de verificar a la persona.
bench-open-call = Abrir la página de la llamada
bench-new-complaint = Una queja nueva
bench-call-title = Llamada sobre { $reference }
bench-call-since = Desde el { $at }, { $span }
bench-call-verified = Identidad verificada en esta llamada
bench-call-unverified = Identidad sin verificar en esta llamada
bench-call-steps = Pasos de esta llamada
bench-this-call = Esta llamada
bench-step-verify = Verificar
bench-step-listen = Escuchar
bench-step-solve = Resolver ahora
bench-step-read = Leer en voz alta
bench-step-end = Terminar la llamada
bench-to-end = Terminar la llamada
bench-whole-case = La queja completa
bench-nobody-on-line = No hay nadie en línea. Empiece al descolgar.
bench-begin-call = Empezar la llamada
bench-verify-text = Nadie tiene que verificarse para quejarse o ir más allá. Sin verificación, no diga nada personal.
bench-answers-not-kept = Las respuestas nunca se guardan.
bench-wants-senior = Quiere hablar con un superior
bench-never-refuse = Regístrelo cuando lo pidan. Nadie puede negarse y no hace falta motivo.
bench-solve-after-verify = Una oferta sobre esta queja toca cosas personales: verifique antes.
bench-f-solve-message = Qué hacemos al respecto
bench-h-solve-message = Dígalo, hágalo si puede y escríbalo como lo oyó el cliente.
bench-f-solve-evidence = Qué respondió
bench-h-solve-evidence = Sus propias palabras. La aceptación la anota usted; por eso se cuenta aparte.
bench-do-solve = Anotar oferta y aceptación
bench-offer-stands = Una oferta espera respuesta.
bench-ask-settled = «¿Con esto queda resuelto para usted?»
bench-nothing-to-offer = Ahora no se puede ofrecer nada en esta queja.
bench-offer-and-yes-recorded = La oferta y su aceptación están anotadas.
bench-say-agreed = Aceptó. Diga esto ahora:
bench-scheme-still-open = La promesa { $number } sigue pendiente: hable también { $of-the-scheme } a quien llama, antes de terminar.
bench-to-scheme = Qué decir
bench-f-read-out = Le leí a quien llama lo que hemos escrito hasta ahora
bench-f-scheme-told = Le hablé { $of-the-scheme } a quien llama
bench-say-scheme-owed = La promesa { $number } ({ $name }) sigue pendiente. Diga esto antes de terminar, y marque que lo dijo:
bench-say-scheme = Si no queda resuelto, o si no puede llegar más lejos, diga esto antes de terminar:
bench-aloud-agreed = «Usted acepta nuestra oferta, y queda anotado.»
bench-aloud-agreed-do = «Esto es lo que hacemos ahora: { $what }.»
bench-aloud-agreed-due = «Lo hacemos a más tardar el { $moment }.»
bench-aloud-agreed-written = «Recibirá la confirmación { $via }.»
bench-aloud-number = «Su número de seguimiento es
bench-aloud-mail = Se lo envío por correo electrónico, con un código secreto que abre su queja.»
bench-aloud-letter = Lo recibirá por correo postal, con un código secreto que abre su queja.»
bench-aloud-end = Téngalo a mano cuando llame.»
bench-aloud-steps = «Estos son los próximos pasos:
bench-aloud-steps-end = »
bench-aloud-estimate = «Esperamos terminar a más tardar el { $date }.»
bench-secret-in-writing = El secreto se envía por escrito, nunca se dice.
bench-acknowledged = Acuse de recibo dado
bench-do-acknowledge-now = Acusar recibo ahora
bench-acknowledge-when-said = Cuando haya dicho el número, los próximos pasos y la fecha.
bench-f-ends = Pregunte: ¿queda resuelto?
bench-ends-settled = Sí, resuelto
bench-ends-open = No, dejarla abierta
bench-ends-senior = Quiere hablar con un superior
bench-do-end = Terminar la llamada
bench-step-acknowledge = Acusar recibo
bench-end-unacknowledged = Esta queja aún no tiene acuse de recibo. Si la llamada termina sin él, la promesa { $number } queda incumplida, y así consta.
bench-to-read = Leerlo ahora
bench-f-unacknowledged = Terminar sin él: la persona ya no está en línea
bench-fault-unacknowledged = Acuse recibo primero: lea el texto en voz alta y anótelo. Si la persona ya no está en línea, marque «Terminar sin él».
bench-fault-what-settled = Diga qué lo resolvió: qué hacemos y qué respondió la persona.
bench-what-settled = Todavía no se ha aceptado nada. ¿Qué lo resolvió?
bench-do-settle-end = Anotarlo y terminar la llamada
bench-the-person = La persona
bench-shown-because = Se muestra porque la identidad está verificada en esta llamada.
bench-hidden-until = No se muestra nada personal antes de una verificación superada.
bench-digit-0 = cero
bench-digit-1 = uno
bench-digit-2 = dos
bench-digit-3 = tres
bench-digit-4 = cuatro
bench-digit-5 = cinco
bench-digit-6 = seis
bench-digit-7 = siete
bench-digit-8 = ocho
bench-digit-9 = nueve

## Escalations

bench-escalations-lead = { $n ->
    [one] Una queja
   *[other] { $n } quejas
}, arriba lo que vence antes.
bench-escalations-more = Hay más en la lista de trabajo.
bench-column-nobody = No la tiene nadie
bench-column-level = Nivel
bench-column-scheme = En { $the-scheme }
bench-column-text-nobody = Tome una o pásela a quien no la haya llevado en un nivel inferior.
bench-column-text-level = Alguien responde a estas.
bench-column-text-scheme = Bloqueadas: sin cobros, cargos, cortes ni pedir que se retiren.
bench-column-empty = Ninguna queja en este nivel.
bench-scheme-file = Expediente { $case } { $of-the-scheme }.
bench-with-you = La tiene usted.
bench-with = La tiene { $name }.
bench-handled-below = Llevada en un nivel inferior por { $names }.
bench-complaint-of = la queja de { $name }

## Promises kept

## Settings

bench-settings-lead = Quién trabaja aquí y cómo. Cada cambio queda en el registro de cambios.
bench-by-command = En la terminal
bench-by-itself = Por sí mismo
bench-link-title = Un enlace para su colega
bench-link-text = Se muestra una vez, sirve una vez y durante tres días, y anula los anteriores. Déselo a su colega por una vía segura.
bench-staff = Personal
bench-col-state = Estado
bench-state-left = Ya no trabaja aquí
bench-state-invited = Con invitación, aún sin contraseña
bench-state-active = { $n ->
    [0] Sin sesión
   *[other] Con sesión
}
bench-change-person = Cambiar
bench-new-link = Enlace nuevo para la contraseña
bench-sign-out-everywhere = Cerrar todas las sesiones
bench-deactivate = Deja de trabajar aquí
bench-hand-over = Entregarlas
bench-heir-queue = Nadie todavía: de vuelta al equipo
bench-h-heir = Cada cambio queda en su historial. Lo que la persona elegida no pueda contestar vuelve a su equipo.
bench-f-heir = Quién se hace cargo
bench-open-of-colleague = { $n ->
    [one] Esta persona lleva una queja abierta.
   *[other] Esta persona lleva { $n } quejas abiertas.
}
bench-activate = Vuelve a trabajar aquí
bench-add-colleague = Agregar a un colega
bench-invite = Agregar y crear un enlace
bench-invite-then = La página siguiente muestra un enlace, una vez.
bench-teams = Equipos
bench-no-teams = Aún no hay equipos. Sin ellos, las quejas esperan en «No la tiene nadie».
bench-add-team = Agregar un equipo
bench-routing-text = Lo que llega por sí solo a este equipo. Si no marca nada en un grupo, vale todo.
bench-members = Miembros
bench-save-team = Guardar el equipo
bench-remove-team = Quitar el equipo
bench-h-team-heir = Recibe las quejas abiertas y lo que habría llegado al anterior. Quien tiene una queja la conserva, y quien quedaría sin equipo pasa a este.
bench-f-team-heir = Qué equipo se hace cargo
bench-open-of-team = { $n ->
    [0] Este equipo no tiene quejas abiertas.
    [one] Este equipo tiene una queja abierta.
   *[other] Este equipo tiene { $n } quejas abiertas.
}
bench-api-keys = Claves de otros sistemas
bench-api-keys-text = Una clave se crea con un comando en la máquina, o por la API con una clave de alcance «admin». Se muestra una sola vez. El comando:
bench-no-keys = Aún no hay claves.
bench-col-scopes = Puede
bench-key-revoked = Revocada el { $at }
bench-key-ended = Terminó el { $day }
bench-key-until = Funciona hasta el { $day }.
bench-revoke = Revocar
bench-provider = Proveedor
bench-hours-phone = Teléfono atendido
bench-hours-desk = Servicio abierto
bench-sender = Remitente de nuestros mensajes
bench-sender-text = Se fija en la sección [mail] de recourse.toml.
bench-sender-folder = No hay servidor de correo: los mensajes se escriben en la carpeta «mail» y no llegan a nadie.
bench-log = Registro de administración
bench-log-menu = Administración
bench-log-lead = Quién cambió qué de las personas, los equipos, las claves y los ajustes, lo más reciente primero. Solo se agregan líneas; “recourse verify” encuentra la que se haya cambiado o quitado.
bench-log-whole = El registro completo
bench-log-any = Todo
bench-log-by = Por quién
bench-log-act = Qué se hizo
bench-log-at = Cuándo
bench-log-show = Mostrar
bench-log-table = Como tabla (CSV)
bench-log-nothing = No se hizo nada así.
bench-log-key-made = hizo una clave
bench-log-register-key-replaced = dio una clave nueva al registro
bench-log-exported = exportó quejas del registro
bench-log-first-administrator = pasó a ser el primer administrador
bench-log-invitation = eligió una contraseña
bench-log-staff-added = agregó a un colega
bench-log-role-changed = cambió una función o un idioma
bench-log-staff-deactivated = quitó el acceso a un colega
bench-log-staff-activated = devolvió el acceso a un colega
bench-log-handed-over = entregó las quejas abiertas de un colega
bench-log-signed-out = cerró todas las sesiones
bench-log-link-made = creó un enlace nuevo
bench-log-team-saved = guardó un equipo
bench-log-team-removed = quitó un equipo
bench-log-key-revoked = revocó una clave
bench-log-code-in-force = puso un código en vigor
bench-log-sender-changed = cambió el remitente
bench-log-imported = trajo quejas de otro sistema
bench-log-cut-acknowledged = respondió por un corte del registro
bench-log-heads-lost = vio que el archivo «heads» se había perdido y lo empezó de nuevo

## Set-up

setup = Configuración
setup-go = Cambiar en la página de configuración
setup-lead = Quiénes son, cuándo abren, quién envía sus correos y qué código de práctica está en vigor.
setup-people = Colegas, equipos y claves
setup-provider = Proveedor y horario
setup-provider-text = Esto es parte del código publicado. Un cambio hace una versión nueva; las quejas ya iniciadas conservan la suya.
setup-name = Nombre del proveedor
setup-page = Página web
setup-title = Título del código
setup-about = Qué hace el proveedor
setup-zone = Zona horaria
setup-zones-africa = África
setup-zones-america = América
setup-zones-antarctica = Antártida
setup-zones-asia = Asia
setup-zones-atlantic = Atlántico
setup-zones-australia = Australia
setup-zones-europe = Europa
setup-zones-indian = Océano Índico
setup-zones-pacific = Pacífico
setup-holidays = Días festivos
setup-no-holidays = Sin días festivos
setup-hours-hint = Por ejemplo 09:00-12:00, 13:00-17:00. Deje vacío un día en que cierran.
setup-day-mon = Lunes
setup-day-tue = Martes
setup-day-wed = Miércoles
setup-day-thu = Jueves
setup-day-fri = Viernes
setup-day-sat = Sábado
setup-day-sun = Domingo
setup-look-over = Revisar
setup-look-over-then = Nada entra en vigor hasta que usted lo diga en la página siguiente.
setup-in-force = En vigor:
setup-started-with = Este servicio se inició con --code { $code }. Ese código vuelve a entrar en vigor en el próximo inicio, sea lo que sea que se ponga en vigor aquí. Para conservar lo que se fija aquí, inícielo sin --code.
setup-upload = Un código propio
setup-upload-hint = Un archivo TOML. Se comprueba y usted lo revisa antes de que entre en vigor.
setup-shipped = Un código incluido
setup-sender = Dirección desde la que salen los mensajes
setup-sender-hint = Por ejemplo Quejas <quejas@ejemplo.ca>. Alguien lee lo que llega allí.
setup-checks = Antes de abrir las puertas
setup-done = Hecho
setup-missing = Falta
setup-check-mail = Los mensajes salen por un servidor de correo
setup-mend-mail = Indíquelo en la sección [mail] de recourse.toml y reinicie. Hasta entonces los mensajes no llegan a nadie.
setup-check-sender = Los clientes pueden responder a nuestros mensajes
setup-mend-sender = Indique en esta página la dirección desde la que salen los mensajes.
setup-check-https = Se llega al servicio por HTTPS
setup-mend-https = Ponga delante un proxy con certificado y dé a site.origin en recourse.toml la dirección https.
setup-check-proxy = Se distingue a los visitantes tras el proxy
setup-mend-proxy = Nombre el proxy en site.trusted_proxies de recourse.toml; si no, todos comparten un límite.
setup-check-provider = El código habla de ustedes, no del ejemplo
setup-mend-provider = Rellene el proveedor en esta página y ponga en vigor la versión nueva.
setup-check-notice = El aviso de { $whom } es el prescrito
setup-mend-notice = Es nuestra traducción. Compárela con el aviso oficial, corrija el paquete junto a su código e inicie con él.
setup-check-level = Alguien puede responder en el nivel { $whom }
setup-mend-level = Agregue un colega con esta función en los ajustes; cuenta cuando haya elegido una contraseña.
setup-code-faults = El código aún no puede entrar en vigor
setup-code-faults-text = Esto encontró la comprobación, con el lugar y cómo corregirlo. Lo que está en vigor no ha cambiado.
setup-code-faults-english = Lo que se encontró está escrito en inglés.
setup-fault-page = Empiece la página web con https://.
setup-fault-zone = Elija una zona horaria de la lista.
setup-fault-hours = { $day }: escriba las horas como 09:00-12:00, 13:00-17:00.
setup-fault-never-open = { $hours }: todos los días están vacíos. Escriba el horario de al menos un día, por ejemplo 09:00-17:00.
setup-fault-backwards = { $day }: el cierre va antes de la apertura. Escriba primero la hora de apertura, por ejemplo 09:00-17:00.
setup-fault-same = No cambiaría nada: ya está en vigor.
setup-fault-shipped = Elija un código de la lista.
setup-fault-utf8 = Este archivo no es texto. Guárdelo en UTF-8 y envíelo otra vez.
setup-fault-future = Este código surte efecto el { $day }. Póngalo en vigor ese día o cambie su fecha.
setup-fault-published = La versión { $version } se publicó con otro texto, y una versión publicada no cambia nunca. Dele una versión nueva.
setup-fault-overtaken = Un colega puso otro código en vigor entretanto. Vea lo que está en vigor y haga el cambio de nuevo.
setup-preview = Revisar el cambio
setup-preview-text = El código no tiene faltas. Esto es lo que cambia; aún no hay nada en vigor.
setup-was = Ahora
setup-is = Después
setup-nothing = Nada
setup-own-target = Nuestro propio objetivo, que ningún texto público dice: { $promise }
setup-reads = Lo que leen los clientes: { $language }
setup-whole = El texto completo
setup-put-in-force = Poner en vigor
setup-leave = Dejarlo como está

# Calendars of holidays, each by the place whose holidays it has.
calendar-au-act = Australia: Territorio de la Capital
calendar-au-national = Australia: todo el país
calendar-au-nsw = Australia: Nueva Gales del Sur
calendar-au-nt = Australia: Territorio del Norte
calendar-au-qld = Australia: Queensland
calendar-au-sa = Australia: Australia Meridional
calendar-au-tas = Australia: Tasmania
calendar-au-vic = Australia: Victoria
calendar-au-wa = Australia: Australia Occidental
calendar-ca-ab = Canadá: Alberta
calendar-ca-bc = Canadá: Columbia Británica
calendar-ca-federal = Canadá: empleadores de competencia federal
calendar-ca-mb = Canadá: Manitoba
calendar-ca-nb = Canadá: Nuevo Brunswick
calendar-ca-nl = Canadá: Terranova y Labrador
calendar-ca-ns = Canadá: Nueva Escocia
calendar-ca-nt = Canadá: Territorios del Noroeste
calendar-ca-nu = Canadá: Nunavut
calendar-ca-on = Canadá: Ontario
calendar-ca-pe = Canadá: Isla del Príncipe Eduardo
calendar-ca-qc = Canadá: Quebec
calendar-ca-sk = Canadá: Saskatchewan
calendar-ca-yt = Canadá: Yukón
calendar-es-an = España: Andalucía
calendar-es-ar = España: Aragón
calendar-es-as = España: Asturias
calendar-es-cb = España: Cantabria
calendar-es-ce = España: Ceuta
calendar-es-cl = España: Castilla y León
calendar-es-cm = España: Castilla-La Mancha
calendar-es-cn = España: Canarias
calendar-es-ct = España: Cataluña
calendar-es-ex = España: Extremadura
calendar-es-ga = España: Galicia
calendar-es-ib = España: Islas Baleares
calendar-es-mc = España: Murcia
calendar-es-md = España: Madrid
calendar-es-ml = España: Melilla
calendar-es-national = España: todo el país
calendar-es-nc = España: Navarra
calendar-es-pv = España: País Vasco
calendar-es-ri = España: La Rioja
calendar-es-vc = España: Comunidad Valenciana
calendar-fr-national = Francia: todo el país
calendar-ie-national = Irlanda: todo el país
calendar-uk-england = Reino Unido: Inglaterra
calendar-uk-northern-ireland = Reino Unido: Irlanda del Norte
calendar-uk-scotland = Reino Unido: Escocia
calendar-uk-wales = Reino Unido: Gales
calendar-us-federal = Estados Unidos: feriados federales

# ---- webhooks
bench-hooks = Webhooks
bench-hooks-lead = Otros programas pueden enterarse de lo que pasa con las quejas: cada anotación sale en un mensaje firmado, sin nombres, direcciones ni lo que escribieron las personas.
bench-hooks-told = A quién se informa
bench-no-hooks = Todavía no se informa a ningún programa.
bench-hook-add = Agregar un webhook
bench-hook-title = Webhook
bench-f-url = Dirección
bench-h-url = Empieza con https:// y se puede alcanzar desde Internet.
bench-h-url-inside = Empieza con https:// o, dentro de su red, con http://.
bench-hook-events = Qué se informa
bench-hook-all = Todo lo que pasa
bench-hook-only = Solo lo marcado abajo
bench-hook-kinds = Tipos de anotaciones
bench-hook-some = { $n ->
    [one] { $n } tipo de anotación
   *[other] { $n } tipos de anotaciones
}
bench-hook-since = Informado desde { $at }
bench-hook-ended = Terminado { $at }
bench-hook-no-event = Marque al menos un tipo de anotación o elija todo.
bench-hook-url-no-address = Escriba una dirección que empiece con https://, por ejemplo https://crm.ejemplo.ca/recourse.
bench-hook-url-in-the-clear = Escriba una dirección que empiece con https://. Si no, lo que se informa podría leerse en el camino.
bench-hook-url-password = No ponga nombre ni contraseña en la dirección: aparece en esta página y en el registro. La firma muestra que el mensaje viene de aquí.
bench-hook-url-inside = Esta dirección está en su propia red, a la que no se llama. Indique una que se alcance por Internet, o pida al operador que la permita (webhooks.inside en la configuración).
bench-hook-url-too-long = La dirección tiene más de 2000 caracteres. Indique una más corta.
bench-hook-messages = Mensajes
bench-hook-nothing-told = Todavía no se ha informado nada.
bench-hook-event = Qué pasó
bench-hook-heard = Respuesta
bench-hook-heard-nothing = Aún sin intentar
bench-hook-heard-status = Respondió { $status }.
bench-hook-heard-address = Con la configuración actual no se puede llamar a esta dirección.
bench-hook-heard-name = Ninguna máquina tiene este nombre.
bench-hook-heard-inside = El nombre lleva a su propia red, a la que el programa no llama (webhooks.inside en la configuración).
bench-hook-heard-connection = Nadie contesta en esta dirección.
bench-hook-heard-tls = No se puede confiar en su certificado.
bench-hook-heard-time = No contestó en diez segundos.
bench-hook-heard-answer = Cortó antes de contestar.
bench-hook-heard-entry = No se pudo leer la anotación; el registro del programa dice por qué.
bench-hook-state-waiting = Por informar
bench-hook-state-delivered = Informado
bench-hook-state-failed = Abandonado
bench-hook-tries = { $n ->
    [one] { $n } intento
   *[other] { $n } intentos
}
bench-hook-next = Próximo intento { $at }
bench-hook-again = Informar de nuevo
bench-hook-change = Cambiarlo
bench-hook-try = Probarlo
bench-hook-try-text = Ahora se envía un mensaje de tipo «test», y esta página dice qué contestó.
bench-hook-do-try = Enviar una prueba
bench-hook-tried = Prueba enviada. { $heard }
bench-hook-secret = Secreto
bench-hook-secret-text = Firma cada mensaje. Guárdelo donde el programa que recibe pueda leerlo, y nadie más.
bench-hook-show-secret = Mostrar el secreto
bench-hook-renew = Crear un secreto nuevo
bench-hook-end = Terminarlo
bench-hook-end-text = No se informa nada más, y lo que espera se abandona. No se puede retomar; agregue uno nuevo.
bench-hook-do-end = Terminar este webhook
bench-log-webhook-added = agregó un webhook
bench-log-webhook-changed = cambió un webhook
bench-log-webhook-renewed = creó un secreto nuevo para un webhook. El anterior también firma los mensajes, hasta que se cree otro
bench-log-webhook-ended = terminó un webhook
bench-log-webhook-again = hizo informar de nuevo un mensaje
bench-log-webhook-gone = terminó un webhook cuyo programa dijo que ya no existe

# ---- standard texts
bench-texts = Textos modelo
bench-texts-lead = Lo que se escribe a menudo, en los idiomas en que alguien lo redactó. Quien responde pone uno en su mensaje y lo lee antes de enviarlo.
bench-texts-known = Textos
bench-texts-all = Todos los textos
bench-texts-others = { $n ->
    [one] { $n } texto más no existe en el idioma del cliente.
   *[other] { $n } textos más no existen en el idioma del cliente.
}
bench-no-texts = Todavía no hay textos. Un superior puede escribirlos.
bench-f-text-name = Nombre del texto
bench-h-text-name = Como lo buscan los colegas, por ejemplo «Módem en camino».
bench-save-text = Guardar el texto
bench-add-text = Agregar un texto
bench-remove-text = Quitar el texto
bench-blanks = Espacios por llenar
bench-blanks-text = Cada uno se llena cuando el texto se pone en un mensaje. El que no se puede llenar queda, y el mensaje no sale hasta que alguien ponga algo en su lugar.
bench-blank-name = el nombre del cliente
bench-blank-number = el número de seguimiento
bench-blank-adviser = su nombre
bench-blank-provider = el nombre del proveedor
bench-blank-phone = el teléfono del proveedor
bench-blank-date = la fecha en que dijimos que terminaríamos
bench-fault-text-name-taken = Ya hay un texto con este nombre. Cambie ese o elija otro nombre.
bench-fault-text-empty = Escriba el texto al menos en un idioma.
bench-fault-blank = { $blank } no es un espacio por llenar. Los espacios están al lado de este formulario.
bench-fault-text-gone = Este texto ya no existe en el idioma del cliente. Lo que escribió se conserva.
bench-fault-blank-left = Ponga algo en lugar de { $blank } antes de enviarlo.
bench-log-text-saved = guardó un texto modelo
bench-log-text-removed = quitó un texto modelo
bench-log-mail-nothing-for-us = Un mensaje de correo: nada para nosotros

## Search

bench-search-box = Buscar en todas las quejas
bench-search-go = Buscar
bench-search-count = { $n ->
    [0] No se encontró nada.
    [one] Se encontró { $number } queja.
   *[other] Se encontraron { $number } quejas, la más reciente primero.
}
bench-search-many = Se encontraron más de { $number } quejas, la más reciente primero.
bench-search-widened = Ninguna queja tiene la última palabra entera; estas tienen una que comienza así.
bench-search-behind = Ha cambiado mucho en este momento. Algunas quejas más antiguas todavía no se buscan como están ahora.
bench-search-caption = Quejas encontradas, la más reciente primero
bench-search-col-received = Recibida
bench-search-chips = Campos que usted escribió
bench-search-without = Buscar sin { $part }
bench-search-no-word = En «{ $text }» no hay ninguna palabra que buscar; no se tuvo en cuenta.
bench-search-too-long = Solo se buscaron los primeros { $most } caracteres.
bench-search-too-many = Solo se buscaron las primeras { $most } palabras, frases y campos.
bench-search-not-for-you = Con su función encuentra quejas por su número y por campos como estado:abierta, no por nombres ni textos.
bench-search-names-only = Con su función encuentra quejas por nombres, direcciones y números, y por campos.
bench-search-unknown-field = No hay un campo «{ $field }». Hay: { $there }. Para buscar una palabra seguida de dos puntos, póngala entre comillas.
bench-search-unknown-value = «{ $field }» no conoce «{ $value }». Puede escribir: { $there }.
bench-search-no-value = Escriba algo después de «{ $field }:», por ejemplo: { $there }.
bench-search-no-not = «{ $field }» no puede llevar un signo menos. Escriba < o > antes de la fecha.
bench-search-help = Lo que puede escribir
bench-search-ex-words = módem Delgado
bench-search-say-words = Las dos palabras deben estar, en cualquier texto de la queja. Las mayúsculas y los acentos no importan. Un nombre puede comenzar con la última palabra.
bench-search-ex-phrase = "no hay tono"
bench-search-say-phrase = Estas palabras, una al lado de la otra.
bench-search-ex-begins = inter*
bench-search-say-begins = Toda palabra que comienza así.
bench-search-ex-not = -factura
bench-search-say-not = Sin esta palabra.
bench-search-ex-number = 514 555-0199
bench-search-say-number = Un número de teléfono por sus últimas siete cifras o más, un número de seguimiento por su comienzo, una dirección de correo por su comienzo.
bench-search-ex-field = estado:abierta servicio:internet
bench-search-say-field = Lo que es la queja. Ponga varias palabras entre comillas: equipo:"Mesa de facturación".
bench-search-ex-days = vence:<2026-12-31
bench-search-say-days = Días: una fecha, < o > antes de ella, dos fechas con .. entre ellas, hoy, mañana, semana; vence:atrasada para lo que se incumplió y aún se debe.
bench-search-ex-me = responsable:yo
bench-search-say-me = El nombre de un colega, yo o nadie.
bench-search-fields = Los campos:
bench-search-limits = Como máximo { $longest } caracteres, y { $most } palabras, frases y campos.
bench-search-field-status = estado, etapa
bench-search-field-due = vence, vencimiento
bench-search-field-received = recibida, fecha
bench-search-field-service = servicio
bench-search-field-category = categoría, asunto
bench-search-field-kind = clase, tipo
bench-search-field-channel = canal
bench-search-field-language = idioma
bench-search-field-team = equipo
bench-search-field-assignee = responsable, asesor
bench-search-field-level = nivel
bench-search-field-urgent = urgente
bench-search-field-name = nombre, cliente
bench-search-open = Abierta
bench-search-nobody = nadie
bench-search-me = yo
bench-search-today = hoy
bench-search-tomorrow = mañana
bench-search-yesterday = ayer
bench-search-week = semana
bench-search-late = atrasada, atrasado
bench-search-days-due = hoy, mañana, semana, atrasada, 2026-12-31, <2026-12-31, 2026-12-01..2026-12-31
bench-search-days-received = hoy, ayer, semana, 2026-11-30, >2026-11-30, 2026-11
bench-search-a-name = el comienzo de un nombre
bench-search-language-en = inglés
bench-search-language-fr = francés
bench-search-language-es = español

# ---- several at once
bench-bulk-title = Varias quejas a la vez
bench-bulk-with = Con las marcadas
bench-bulk-choose = Elegir
bench-bulk-colleague = Colega
bench-key-choose = marcarla, en una lista
bench-bulk-none = Marque al menos una queja de la lista y elija qué hacer.
bench-bulk-to-whom = Elija quién las recibe.
bench-bulk-done = { $n ->
    [0] No se hizo nada.
    [one] Hecho con { $n } queja.
   *[other] Hecho con { $n } quejas.
}
bench-bulk-not = { $n ->
    [one] No con { $n }.
   *[other] No con { $n }.
}
bench-bulk-failed = No se pudo hacer en este momento. Inténtelo de nuevo.
bench-fault-team-nobody = Nadie en este equipo puede contestarla.
bench-bulk-not-title = Lo que no se hizo, y por qué
bench-bulk-done-title = Hecho

## Mail that came in

bench-mail = Correo
bench-mail-menu = { $n ->
    [0] Correo
   *[other] Correo ({ $n })
}
bench-mail-lead = Lo que llegó por correo y ningún programa pudo colocar. Cada mensaje se conserva tal como llegó; léalo y diga qué se hace con él.
bench-mail-waits = { $n ->
    [0] No espera nada
    [one] Espera un mensaje
   *[other] Esperan { $n } mensajes
}
bench-mail-none = Todo lo que llegó por correo tiene su lugar.
bench-mail-more = Esperan más mensajes de los que se muestran. Se muestran los que vencen primero.
bench-mail-late = Con retraso
bench-mail-age = Aquí desde hace { $span }
bench-mail-no-subject = Sin asunto
bench-mail-no-sender = Sin remitente
bench-mail-did-new = Es una queja nueva:
bench-mail-did-belongs = Se agregó a:
bench-mail-did-nothing = No es nada para nosotros. El mensaje se conserva, y el registro dice quién decidió.
bench-mail-did-meanwhile = Alguien decidió sobre este mensaje mientras tanto.
bench-mail-taken = Llegó el { $at }
bench-mail-why = Espera por este motivo:
bench-mail-why-was = Esperó por este motivo:
bench-mail-by = Hay que decidir antes de: { $at }
bench-mail-became-kept = Se está colocando en este momento.
bench-mail-became-new-complaint = Se convirtió en una queja:
bench-mail-became-written = Se agregó a:
bench-mail-became-automatic = Un mensaje automático; anotado en:
bench-mail-became-bounced = Dice que un mensaje nuestro no llegó:
bench-mail-became-delayed = Dice que un mensaje nuestro se demora. Se sigue intentando.
bench-mail-became-duplicate = Lo mismo había llegado antes. Se conserva otra vez y no tiene más efecto.
bench-mail-became-quarantine = Espera a quien recibe el correo.
bench-mail-became-nothing-for-us = No es nada para nosotros.
bench-mail-decided = Decidió { $who }, { $at }
bench-mail-text = El mensaje
bench-mail-from = De
bench-mail-to = Para
bench-mail-cc = Copia para
bench-mail-date = Su propia fecha
bench-mail-folded = Texto citado o firma
bench-mail-no-text = No tiene texto.
bench-mail-not-read = No se pudo leer. El original lo tiene todo.
bench-mail-parts = { $n ->
    [one] Un archivo venía con él
   *[other] { $n } archivos venían con él
}
bench-mail-kilobytes = { $n } kB
bench-mail-original = El mensaje original
bench-mail-original-download = Descargar el original
bench-mail-decide-new = Una queja nueva
bench-mail-decide-new-hint = Cuenta como recibida cuando llegó el mensaje. Queda a su cargo, si usted atiende quejas.
bench-mail-do-new = Registrar como queja nueva
bench-mail-decide-belongs = Corresponde a una queja
bench-f-mail-reference = Número de seguimiento
bench-h-mail-reference = Asegúrese de que quien escribe sea la persona de la queja. Lo que agregue aquí aparece en su propia página.
bench-mail-do-belongs = Agregar a esta queja
bench-mail-decide-nothing = Nada para nosotros
bench-f-mail-reason = Por qué no es nada para nosotros
bench-h-mail-reason = Por ejemplo: publicidad. El mensaje se conserva, con su motivo.
bench-mail-do-nothing = Apartarlo
bench-fault-mail-reference = No hay ninguna queja con este número. Revíselo.
bench-asks-senior = Quien se queja parece pedir a alguien de mayor jerarquía.
bench-asks-senior-where = Leerlo
bench-do-escalate-now = Escalar ahora
