# Lettres : la file d’impression, ce qui a été posté et ce qui est revenu, et les lettres en PDF.

mail-letter-page = Page { $page } de { $pages }
mail-letter-enclosures = Pièces jointes
mail-enclosure-title = Pièce jointe { $number } : { $about }
mail-enclosure-page = { $about }, page { $page } de { $pages }
mail-enclosure-apart = { $about } (dans l’enveloppe, sur des feuilles à part)
mail-enclosure-attached = { $about } (fichier joint : { $name })

bench-letters = Lettres à poster
bench-letters-menu = Lettres
bench-letters-lead = { $n ->
    [0] Rien n’attend.
    [one] { $n } lettre attend. Elle compte quand elle est postée, non quand elle est imprimée.
   *[other] { $n } lettres attendent. Chacune compte quand elle est postée, non quand elle est imprimée.
}
bench-letters-more = D’autres suivront quand celles-ci seront postées.
bench-letters-empty = Aucune lettre n’attend d’être postée
bench-letters-empty-text = Les lettres viennent ici quand une personne veut une réponse par la poste.
bench-letters-col-letter = Lettre
bench-letters-col-whom = Destinataire
bench-letters-no-address = aucune adresse postale
bench-letters-came-back = revenue
bench-letters-do-batch = Imprimer celles qui sont cochées
bench-letters-changed = Une lettre a changé depuis l’ouverture de cette page. Voici le lot tel qu’il est maintenant : imprimez-le de nouveau.
bench-letters-none-ticked = Aucune de ces lettres n’attend encore, ou aucune n’a été cochée. Revenez à la liste et cochez-en.
bench-letters-batch = Imprimer et poster
bench-letters-batch-lead = { $n ->
    [one] { $n } lettre. Imprimez-la, postez-la, puis notez ici qu’elle a été postée.
   *[other] { $n } lettres. Imprimez-les, postez-les, puis notez ici qu’elles ont été postées.
}
bench-letters-both-sides = Chaque lettre commence sur sa propre feuille, que l’impression soit recto ou recto verso.
bench-letters-too-many = Les lettres s’impriment { $most } à la fois. Parmi celles que vous avez cochées, { $more } ne sont pas ici et attendent toujours : cochez-les de nouveau quand celles-ci seront postées.
bench-letters-own-proof = Sa propre preuve d’envoi : { $notice }, { $reference }
bench-letters-too-heavy = Les lettres imprimées ensemble montrent au plus { $pages } pages et { $megabytes } Mo de pièces jointes. { $n } de celles que vous avez cochées n’en font pas partie et attendent encore : cochez-les de nouveau une fois celles-ci postées.
bench-letters-enclosed = { $n ->
    [one] { $n } pièce jointe
   *[other] { $n } pièces jointes
}
bench-letters-apart = À imprimer à part et à mettre dans l’enveloppe :
bench-letters-open-pdf = Ouvrir en un seul PDF
bench-letters-which-posted = Lesquelles ont été postées?
bench-letters-when = Date d’envoi
bench-letters-when-hint = Le jour où elles ont été remises à la poste. Un jour passé est montré comme noté en retard.
bench-letters-when-empty = Laissez vide si c’était à l’instant.
bench-letters-proof = Preuve d’envoi
bench-letters-proof-hint = { $n ->
    [one] Par exemple le numéro d’un envoi recommandé, ou l’endroit où la lettre a été postée.
   *[other] Par exemple l’endroit où elles ont été postées. C’est noté pour chacune : inscrivez une lettre recommandée à part, avec son numéro.
}
bench-letters-proof-said = Preuve : { $proof }
bench-letters-do-posted = Elles ont été postées
bench-letters-posted = Lettres postées
bench-letters-posted-done = { $n ->
    [one] { $n } lettre notée comme postée.
   *[other] { $n } lettres notées comme postées.
}
bench-letters-posted-not = { $n ->
    [one] { $n } ne l’a pas été.
   *[other] { $n } ne l’ont pas été.
}
bench-letters-not-title = Non notées, et pourquoi
bench-letters-done-title = Notées
bench-letters-gone = Cette lettre n’attend plus. Quelqu’un d’autre l’a notée, ou elle a été reprise.
bench-enclose = Joindre des fichiers
bench-enclose-hint = Au plus { $most } fichiers, de { $megabytes } Mo en tout, partent avec le message. Dans une lettre, les images et les PDF sont montrés en pages, { $pages } au plus; le reste va dans l’enveloppe sur des feuilles à part. Par courriel, ils sont joints tels quels.
bench-enclose-which = Quels fichiers
bench-enclose-about-hint = Dites ce qu’est chacun dans la langue de la cliente ou du client : le message l’énumère ainsi, et qui ne voit pas l’image l’entend.
bench-f-enclose-about = Ce que c’est
bench-f-upload = Un autre fichier
bench-do-upload = Ajouter ce fichier à la plainte et le joindre
bench-fault-enclose-upload = Un fichier est choisi, mais pas encore ajouté. Appuyez sur le bouton au-dessous, ou retirez le fichier.
bench-fault-enclose-about = Dites en au plus { $most } caractères ce qu’est le fichier.
bench-fault-enclose-unknown = La plainte n’a plus ce fichier. Rechargez la page.
bench-fault-enclose-heard = { $name } est un enregistrement et ne peut pas aller dans une lettre. Retirez-le.
bench-fault-enclose-many = Au plus { $most } fichiers partent avec un message. Retirez-en.
bench-fault-enclose-large = Avec { $name }, les fichiers dépassent { $megabytes } Mo. Retirez-en.
bench-fault-enclose-long = Avec { $name }, les pièces jointes dépassent { $pages } pages. Retirez-en, ou envoyez-les avec un autre message.
bench-fault-enclose-infected = clamd a trouvé quelque chose dans { $name }. Le fichier n’est envoyé à personne.
bench-fault-enclose-unseen = { $name } ne peut pas être envoyé maintenant : clamd, qui examine chaque fichier, ne répond pas. Réessayez dans quelques minutes.
bench-entry-enclosed = Joint au message
bench-entry-enclosed-apart = Joint au message, sur des feuilles à part
bench-by-hand-pdf = Lettre en PDF
bench-by-hand-when = Jour et preuve d’envoi
bench-f-deliver-proof = Preuve d’envoi
bench-act-returned = Une lettre est revenue
bench-do-returned = Noter qu’elle est revenue
bench-hint-returned = Ce que la lettre devait tenir est de nouveau dû dès maintenant, et la lettre attend d’être postée de nouveau. Corrigez d’abord l’adresse.
bench-f-returned-sent = Quelle lettre
bench-f-returned-when = Quand elle est revenue
bench-f-returned-reason = Pourquoi, selon la poste

portal-outcome-letter = Votre lettre avec le résultat (PDF)
portal-letters-heading = Nos lettres, en PDF accessible
portal-letter-of = { $notice ->
    [outcome] Résultat, { $date }
    [offer] Offre, { $date }
    [request] Question, { $date }
    [estimate] Nouvelle date, { $date }
    [reply] Message, { $date }
    [escalation] Escalade, { $date }
    [scheme] Avis sur { $the-scheme }, { $date }
    [late] Une promesse non tenue, { $date }
    [agreed] Votre acceptation, { $date }
    [redress] Ce que nous avons fait, { $date }
    [closing] Fermeture, { $date }
    [reopened] Réouverture, { $date }
   *[other] Lettre, { $date }
}
