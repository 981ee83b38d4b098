# What is done about causes that complaints showed.
actions-title = Ce que nous faisons
actions-lead = Les causes que les plaintes ont révélées, et ce qui est fait pour chacune : par qui et pour quand.
actions-back = Toutes les actions
actions-open = { $n ->
    [0] Aucune action en cours
    [one] Une action en cours
   *[other] { $n } actions en cours
}
actions-done = { $n ->
    [one] Une action terminée
   *[other] Les { $n } dernières actions terminées
}
actions-none = Aucune action n’est en cours. Une action part d’un chiffre d’un rapport : choisissez « Agir » à côté de lui.
action-title = Une action
action-begin = Commencer une action
action-begin-lead = Tout le personnel peut la lire. Ne nommez aucun client : les plaintes sont liées par leur numéro.
action-do-begin = Commencer
action-by = D’ici le { $day }
action-done-on = Terminée le { $day }
action-late = La date est passée.
action-result = Résultat :
action-owner-is = { $name } s’en occupe.
action-f-cause = Cause
action-h-cause = Ce qui va mal encore et encore, et pourquoi.
action-f-measure = Ce qu’il faut faire
action-h-measure = Une chose que quelqu’un peut faire, et dire faite.
action-f-owner = Qui s’en occupe
action-h-owner = Cette personne est avisée par courriel, puis de nouveau trois jours avant la date.
action-f-due = D’ici le
action-h-due = Aujourd’hui ou plus tard.
action-f-complaints = Plaintes qui l’ont révélée
action-h-complaints = Leurs numéros, séparés par des espaces ou des virgules.
action-complaints = Plaintes qui l’ont révélée
action-f-result = Ce qui en est résulté
action-h-result = Ce qui a été fait, et comment vous savez que cela aide. Ce texte ne change plus.
action-history = Ce qui s’est passé
action-mark-done = C’est fait
action-do-done = Marquer comme faite
action-change-owner = La confier à quelqu’un d’autre
action-do-owner = Confier
action-change-due = Déplacer la date
action-do-due = Déplacer
action-fault-owner = Choisissez qui s’en occupe.
action-fault-past = Choisissez aujourd’hui ou un jour plus tard.
action-fault-moved = Quelqu’un d’autre a changé cette action entre-temps : rien de ce que vous avez saisi n’a été enregistré. Regardez où elle en est, puis réessayez.
action-told-begun = L’action est commencée.
action-told-owner = Quelqu’un d’autre s’en occupe maintenant.
action-told-due = La date est déplacée.
action-told-done = C’est fait. Le résultat reste ici.
action-changed-opened = l’a commencée
action-changed-owner = l’a confiée à { $became } (avant : { $was })
action-changed-due = a déplacé la date du { $was } au { $became }
action-changed-done = l’a marquée comme faite. { $became }
mail-staff-action-given-subject = Quelque chose dont vous vous occupez
mail-staff-action-given-intro = Vous vous occupez de ceci à partir de maintenant :
mail-staff-action-due-subject = Pour le { $date } : quelque chose dont vous vous occupez
mail-staff-action-due-intro = La date approche. Si elle ne peut pas être tenue, dites-le avant qu’elle passe : un chef du soutien peut la déplacer.
mail-action-due = D’ici le
mail-action-cause = Cause
mail-action-link = L’ouvrir
