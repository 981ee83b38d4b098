# What is done about causes that complaints showed.
actions-title = Lo que hacemos
actions-lead = Las causas que mostraron las quejas y lo que se hace con cada una: quién y para cuándo.
actions-back = Todas las acciones
actions-open = { $n ->
    [0] Ninguna acción en curso
    [one] Una acción en curso
   *[other] { $n } acciones en curso
}
actions-done = { $n ->
    [one] Una acción terminada
   *[other] Las últimas { $n } acciones terminadas
}
actions-none = No hay ninguna acción en curso. Una acción parte de una cifra de un informe: elija «Actuar» junto a ella.
action-title = Una acción
action-begin = Comenzar una acción
action-begin-lead = Todo el personal puede leerla. No nombre a ningún cliente: las quejas se enlazan por su número.
action-do-begin = Comenzar
action-by = Hasta el { $day }
action-done-on = Terminada el { $day }
action-late = La fecha ya pasó.
action-result = Resultado:
action-owner-is = Se encarga { $name }.
action-f-cause = Causa
action-h-cause = Lo que va mal una y otra vez, y por qué.
action-f-measure = Qué hay que hacer
action-h-measure = Una cosa que alguien pueda hacer y decir que está hecha.
action-f-owner = Quién se encarga
action-h-owner = Se le avisa por correo electrónico, y otra vez tres días antes de la fecha.
action-f-due = Hasta el
action-h-due = Hoy o más tarde.
action-f-complaints = Quejas que la mostraron
action-h-complaints = Sus números, separados por espacios o comas.
action-complaints = Quejas que la mostraron
action-f-result = Qué resultó
action-h-result = Qué se hizo y cómo sabe que ayuda. Este texto ya no cambia.
action-history = Qué pasó
action-mark-done = Está hecha
action-do-done = Marcar como hecha
action-change-owner = Pasarla a otra persona
action-do-owner = Pasar
action-change-due = Mover la fecha
action-do-due = Mover
action-fault-owner = Elija quién se encarga.
action-fault-past = Elija hoy o un día posterior.
action-fault-moved = Otra persona cambió esta acción mientras tanto, así que no se guardó nada de lo suyo. Mírela como está ahora e inténtelo de nuevo.
action-told-begun = La acción comenzó.
action-told-owner = Ahora se encarga otra persona.
action-told-due = La fecha se movió.
action-told-done = Está hecha. El resultado queda aquí.
action-changed-opened = la comenzó
action-changed-owner = la pasó de { $was } a { $became }
action-changed-due = movió la fecha del { $was } al { $became }
action-changed-done = la marcó como hecha. { $became }
mail-staff-action-given-subject = Algo de lo que usted se encarga
mail-staff-action-given-intro = Desde ahora usted se encarga de esto:
mail-staff-action-due-subject = Para el { $date }: algo de lo que usted se encarga
mail-staff-action-due-intro = La fecha está cerca. Si no se puede cumplir, dígalo antes de que pase: un responsable de asistencia puede moverla.
mail-action-due = Hasta el
mail-action-cause = Causa
mail-action-link = Abrirla
