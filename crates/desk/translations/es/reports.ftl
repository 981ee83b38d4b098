# The promise record: findings, drawings and tables.
decimal = .
percent = { $number } %
date-brief = { $day } { $month_short }
date-brief-far = { $day } { $month_short } { $year }
month-brief = { $month_short } { $year }
report-period = Del { $from } al { $to }, por semanas enteras desde el lunes.
report-counted = Contado a partir de los expedientes, { $now }.
report-print = Imprimir
report-xlsx = Todas las tablas (XLSX)
report-rows = Una fila por queja (CSV)
report-rows-xlsx = Las mismas en XLSX, hasta { $most } quejas
report-rows-sheet = Quejas
report-too-many = Son más de { $most } quejas, demasiadas para un archivo XLSX. Tómelas en CSV, que no tiene límite, o elija menos semanas.
report-so-far = en curso
report-so-far-from = La semana del { $day } no ha terminado: lo que muestra es provisional, y los totales también. No la compare con una semana entera.
report-col-aside = Observación
report-csv = Descargar la tabla (CSV)
report-act = Actuar
report-parts = Partes del informe
report-tab-kept = Promesas y plazos
report-tab-volumes = Lo que llegó
report-tab-outcomes = Qué resultó
report-choose = Cambiar el período o el equipo
report-f-period = Período
report-weeks = Las últimas 12 semanas
report-quarter = Este trimestre
report-last-quarter = El trimestre pasado
report-year = Este año
report-last-year = El año pasado
report-span = De un día a otro
report-f-from = Desde
report-h-from = Para «De un día a otro».
report-f-to = Hasta
report-h-to = Ese día incluido; su semana se cuenta entera.
report-f-team = Equipo
report-all-teams = Todos los equipos
report-do-choose = Mostrar
report-no-team = No está en ningún equipo
report-no-team-text = Cada asesor ve el informe de sus equipos. La administración puede ponerle en uno.
report-never = No se contó nada en estas semanas
report-never-text = Cuando lleguen quejas, esta página mostrará qué promesas se cumplieron, se cumplieron tarde o se incumplieron, cuánto tardaron las quejas, cómo llegaron y qué resultó. Cada cifra llevará a sus quejas.
report-figure-kept = Cumplidas a tiempo
report-figure-of-promises = { $n-said } de { $of ->
    [one] una promesa
   *[other] { $of-said } promesas
}
report-figure-broken = Incumplidas
report-figure-late = y { $n ->
    [one] una cumplida
   *[other] { $n-said } cumplidas
} tarde
report-figure-days = El 80 % terminó en
report-days = { $n ->
    [one] un día
   *[other] { $n-said } días
}
report-figure-days-of = días hábiles; { $n ->
    [one] terminó una queja
   *[other] terminaron { $n-said } quejas
}
report-figure-first = Resueltas en el primer contacto
report-figure-of-ended = { $n-said } de { $of ->
    [one] una queja terminada
   *[other] { $of-said } quejas terminadas
}
report-kept-by-week = Promesas por semana
report-all-in-table = Todos los valores están en la tabla.
report-col-week = Semana del
report-col-due = Vencidas
report-col-kept = Cumplidas
report-col-late = Tarde
report-col-broken = Incumplidas
report-col-share = A tiempo
report-col-promise = Promesa
report-col-strip = Cumplidas, tarde, incumplidas
report-see-breaches = { $n ->
    [one] Ver la queja
   *[other] Ver las quejas detrás de estos { $n-said } casos
}
report-see-complaints = { $n ->
    [one] Ver la queja
   *[other] Ver las { $n-said } quejas
}
report-legend-kept = Cumplidas a tiempo, sobre la línea.
report-legend-late = Cumplidas tarde, debajo, un contorno.
report-legend-broken = Incumplidas, debajo, rayadas.
report-by-promise = Promesas por número
report-note-promises = Una promesa cuenta en la semana en que se cumplió o venció. «Incumplida»: aún se debe o nunca se hizo; queda en el informe pase lo que pase después.
find-kept-none-due = Ninguna promesa se cumplió ni venció en estas semanas
find-kept-all = { $of ->
    [one] La única promesa que venció se cumplió a tiempo
   *[other] Las { $of-said } promesas se cumplieron a tiempo
}
find-kept-late = { $late ->
    [one] Ninguna de { $of-said } promesas se incumplió; una se cumplió tarde
   *[other] Ninguna de { $of-said } promesas se incumplió; { $late-said } se cumplieron tarde
}
find-kept-broken-once = Una de { $of-said } promesas se incumplió, «{ $name }»{ $late ->
    [0] {""}
    [one] {","} y una se cumplió tarde
   *[other] {","} y { $late-said } se cumplieron tarde
}
find-kept-broken-each = { $broken-said } de { $of-said } promesas se incumplieron{ $late ->
    [0] {""}
    [one] {" "}y una se cumplió tarde
   *[other] {" "}y { $late-said } se cumplieron tarde
}
find-kept-broken = { $broken-said } de { $of-said } promesas se incumplieron{ $late ->
    [0] {""}
    [one] {" "}y una se cumplió tarde
   *[other] {" "}y { $late-said } se cumplieron tarde
}; { $worst-said } de las incumplidas: «{ $name }»
find-ledger-worst = La promesa { $number }, «{ $name }», fue la que menos se cumplió a tiempo: { $share } de { $of-said }
find-ledger-all = Cada promesa se cumplió a tiempo todas las veces
find-ledger-none = Cada promesa del código, por su número
report-days-by-week = Días hábiles desde la recepción hasta el final, el 80 % en
report-col-ended = Terminadas
report-col-mean = Media
report-col-median = Mediana
report-col-p80 = 80 % en
report-all-weeks = Todas estas semanas
report-calendar-days = Lo mismo en días naturales
report-note-days = En días hábiles; el día de la recepción es el día 0. No se cuentan las quejas iguales a otra.
find-days = { $n ->
    [one] La única queja terminada tardó { $p80 ->
        [one] un día hábil
       *[other] { $p80-said } días hábiles
    }
   *[other] El 80 % de las { $n-said } quejas terminadas tardó como máximo { $p80 ->
        [one] un día hábil
       *[other] { $p80-said } días hábiles
    }; la mitad, como máximo { $median-said }
}
find-days-none = Ninguna queja terminó en estas semanas
report-ageing = Quejas abiertas según su antigüedad hoy
report-days-since = días naturales desde que la recibimos
report-limit-days = { $n-said } días
report-col-age = Días naturales
report-col-open = Abiertas
report-note-ageing = Como está en este momento, sea cual sea el período.
find-ageing-none = No hay ninguna queja abierta
find-ageing-young = { $of ->
    [one] La única queja abierta no tiene más de { $days-said } días
   *[other] Ninguna de las { $of-said } quejas abiertas tiene más de { $days-said } días
}
find-ageing = { $n ->
    [one] Una de las { $of-said } quejas abiertas tiene más de { $days-said } días
   *[other] { $n-said } de las { $of-said } quejas abiertas tienen más de { $days-said } días
}
report-targets = Metas del código
report-col-target = Meta de
report-col-window = Desde
report-col-cases = Casos
report-col-value = Resultado
report-col-met = Meta
report-met = Alcanzada
report-not-met = No alcanzada
report-too-few = Muy pocos casos
report-note-targets = Las duraciones son en horas. Se cuenta por los meses en que empezaron los plazos.
find-targets = { $of ->
    [one] { $n ->
        [one] La única meta que se puede juzgar se alcanzó
       *[other] La única meta que se puede juzgar no se alcanzó
    }
   *[other] { $n-said } de { $of-said } metas se alcanzaron
}
find-targets-none = Ninguna meta del código tiene aún casos suficientes para juzgarla
report-aimed = { $name }, mes por mes: { $statistic }
report-hours = { $n } h
report-target-line = Meta: { $target }
report-note-aimed = Por el mes en que empezaron los plazos. Los casos cuyo límite aún no llega no están incluidos: un mes que los tiene está «en curso».
find-aimed-share = «{ $name }»: { $value } a tiempo de { $of ->
    [one] un caso
   *[other] { $of-said } casos
}; el código aspira a { $target }
find-aimed-hours = «{ $name }»: { $value } horas ({ $statistic }) en { $of ->
    [one] un caso
   *[other] { $of-said } casos
}; el código aspira a { $target }
find-aimed-none = «{ $name }»: muy pocos casos en estos meses; el código aspira a { $target }
report-funnel = Hasta dónde llegaron las quejas
find-funnel-none = No llegó ninguna queja en estas semanas
find-funnel-nobody = { $of ->
    [one] La única queja no fue más lejos
   *[other] Ninguna de las { $of-said } quejas fue más lejos
}
find-funnel = { $n ->
    [one] Una de { $of-said } quejas fue más lejos
   *[other] { $n-said } de { $of-said } quejas fueron más lejos
}; { $scheme ->
    [0] ninguna se llevó ante { $the-scheme }
    [one] una se llevó ante { $the-scheme }
   *[other] { $scheme-said } se llevaron ante { $the-scheme }
}
report-reached-1 = Recibidas
report-reached-scheme-notice = Informadas { $of-the-scheme }
report-reached-scheme = Llevadas ante { $the-scheme }
report-received = Recibidas por semana
find-received = { $n ->
    [0] No llegó ninguna queja
    [one] Llegó una queja
   *[other] Llegaron { $n-said } quejas
}, y { $others ->
    [0] ninguna pregunta ni solicitud
    [one] una pregunta o solicitud
   *[other] { $others-said } preguntas y solicitudes
}
report-by-channel = Vía
report-by-service = Servicio
report-by-category = Categoría
report-by-language = Idioma
report-by-class = Quién se queja
find-by-channel = { $n-said } de { $of-said } quejas llegaron así: { $name }
find-by-service = { $n-said } de { $of-said } quejas tratan de este servicio: { $name }
find-by-category = Lo que más se reclama: { $name } ({ $n-said })
find-by-language = { $n-said } de { $of-said } quejas se contestan en este idioma: { $name }
find-by-class = { $n-said } de { $of-said } quejas vienen de: { $name }
find-by-none = No llegó en estas semanas ninguna queja que contar aquí
report-note-category = Una queja con varios asuntos cuenta una vez en cada una de sus categorías.
report-col-n = Quejas
report-col-part = Parte
report-endings = Cómo terminaron las quejas
find-endings = { $n-said } de { $of-said } quejas terminaron así: { $name }
find-endings-none = Ninguna queja terminó en estas semanas
report-first = Resueltas en el primer contacto
report-col-first = En el primer contacto
find-first = { $n-said } de { $of ->
    [one] una queja terminada se resolvió
   *[other] { $of-said } quejas terminadas se resolvieron
} en el primer contacto
find-first-nobody = { $of ->
    [one] La única queja terminada no se resolvió en el primer contacto
   *[other] Ninguna de las { $of-said } quejas terminadas se resolvió en el primer contacto
}
find-first-none = Ninguna queja terminó aquí en estas semanas
report-satisfied = ¿Están satisfechos los clientes?
report-satisfied-yes = Satisfechos
report-satisfied-no = No satisfechos
find-satisfied = { $n-said } de { $of ->
    [one] un cliente que contestó está satisfecho
   *[other] { $of-said } clientes que contestaron están satisfechos
}
find-satisfied-none = Ningún cliente ha dicho aún si está satisfecho
report-label-yes = Sí
report-label-no = No
report-label-not-answered = Sin respuesta
report-label-not-asked = Sin preguntar: no les llegó ningún mensaje del final
report-label-linked = Enlazadas con una queja anterior
report-label-told = El cliente mencionó una anterior
report-redress = Reparación
find-redress = { $n ->
    [one] Se dio reparación una vez: { $amount }
   *[other] Se dio reparación { $n-said } veces: { $amount }
}
find-redress-no-money = { $n ->
    [one] Se dio reparación una vez, sin dinero
   *[other] Se dio reparación { $n-said } veces, sin dinero
}
find-redress-none = No se dio ninguna reparación en estas semanas
report-col-remedy = Medida
report-col-times = Veces
report-col-amount = Importe
report-col-currency = Moneda
report-reopened = Retomadas
report-note-reopened = Según cómo habían terminado.
find-reopened = { $n ->
    [one] Una queja se retomó después de terminar
   *[other] Se retomaron quejas { $n-said } veces después de terminar
}
find-reopened-none = Ninguna queja se retomó después de terminar
report-repeat = Con una queja anterior
find-repeat = { $n ->
    [one] Una de { $of-said } quejas tenía una anterior
   *[other] { $n-said } de { $of-said } quejas tenían una anterior
}
find-repeat-none = { $of ->
    [one] La única queja no tenía una anterior
   *[other] Ninguna de las { $of-said } quejas tenía una anterior
}
report-moved = La fecha que se dio a los clientes, y cuántas veces se cambió
report-col-moved = Cambiada
report-col-days = Días en total
report-note-moved = Se cuenta en la semana en que el cliente supo la nueva fecha. Una fecha nueva cuyo mensaje volvió no cuenta. El motivo está en cada caso, como se le dijo al cliente.
report-label-later = A una fecha posterior
report-label-sooner = A una fecha más próxima
report-label-first = por primera vez
report-label-again = ya cambiada antes
find-moved = { $n ->
    [one] La fecha que se dio a un cliente se cambió una vez{ $again ->
        [0] {""}
       *[other] {";"} ya se había cambiado antes
    }
   *[other] Las fechas que se dieron a los clientes se cambiaron { $n-said } veces{ $again ->
        [0] {""}
        [one] {";"} una de esas veces ya se había cambiado antes
       *[other] {";"} { $again-said } de esas veces ya se había cambiado antes
    }
}
find-moved-none = Ninguna fecha dada a un cliente se cambió en estas semanas
report-paused = Plazos detenidos mientras esperábamos
report-col-waited = Se esperaba
report-note-paused = Días naturales en que un plazo de nuestras promesas estuvo detenido, contados en la semana en que siguió. Los plazos que siguen detenidos aún no cuentan. Los días desde la recepción hasta el final siguen corriendo entretanto.
report-label-information = Información del cliente
report-label-third-party = Otra empresa
report-label-customer-away = Al cliente, que estaba ausente
report-label-completion = Lo que faltaba en la queja
find-paused = { $n ->
    [one] Los plazos se detuvieron una vez, { $days ->
        [0] menos de un día
        [one] un día
       *[other] { $days-said } días
    }, en espera de esto: { $name }
   *[other] Los plazos se detuvieron { $n-said } veces, { $days ->
        [0] menos de un día cada vez
        [one] un día en total
       *[other] { $days-said } días en total
    }, { $causes ->
        [one] en espera
       *[other] las más de las veces en espera
    } de esto: { $name }
}
find-paused-none = Ningún plazo detenido siguió en estas semanas
report-show-numbers = Mostrar las cifras
report-scrolls = { $name }: gráfico, se desplaza de lado en una pantalla pequeña
report-table-of = { $name }: tabla, se desplaza de lado en una pantalla pequeña
report-cases = Las quejas detrás de una cifra
report-cases-text = Una queja aparece aquí una vez, cuente las veces que cuente.
report-counted-due = Vencimiento: { $due }.
report-counted-done = Hecho: { $done }.
report-received-between = Abiertas en este momento, recibidas del { $from } al { $to }.
report-received-until = Abiertas en este momento, recibidas hasta el { $to }.
report-cases-none = No hay ahora ninguna queja detrás de esta cifra
report-cases-none-text = Lo que se cuenta cambia a medida que avanzan las quejas. Abra otra vez el informe para ver la cifra actual.
report-measure-promise = Promesa
report-measure-kind = Recibidas
report-measure-channel = Vía
report-measure-service = Servicio
report-measure-category = Categoría
report-measure-language = Idioma
report-measure-class = Quién se queja
report-measure-open = Quejas abiertas
report-measure-ending = Terminadas
report-measure-days = Terminadas
report-measure-business-days = Terminadas
report-measure-first-contact = Resueltas en el primer contacto
report-measure-satisfaction = Satisfechos
report-measure-reached = Hasta dónde llegaron
report-measure-redress = Reparación
report-measure-reopened = Retomadas
report-measure-repeat = Ya habían venido
report-measure-moved = Fecha cambiada
report-measure-paused = Plazos detenidos
report-measure-target = Meta
