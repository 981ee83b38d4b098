# Les pages du public.

## Accueil

portal-home-title = Déposer ou suivre une plainte
portal-home-heading = Quand nous vous décevons, dites-le-nous
portal-home-lead = Nous consignons chaque plainte, nous vous donnons un numéro et des dates, et nous comptons chaque promesse que nous ne tenons pas.
portal-home-make = Déposer une plainte
portal-home-make-text = Environ 10 minutes. Aucun compte n’est nécessaire, et vous pouvez vous arrêter et revenir. Les questions et les demandes commencent ici aussi.
portal-home-start = Commencer une plainte
portal-home-go-on = Poursuivre votre plainte
portal-home-follow = Suivre une plainte
portal-home-follow-text = Voyez ce que nous avons fait, répondez à une offre, ajoutez un fichier ou demandez un responsable.
portal-home-follow-do = Suivre votre plainte
portal-home-read = Lire nos promesses
portal-home-read-text = { $count ->
    [one] Une promesse. Nous en répondons.
   *[other] { $count } promesses. Nous répondons de chacune d’elles.
}
portal-home-read-do = Lire le code
portal-ways-heading = Par téléphone ou par lettre, cela compte tout autant
portal-ways-text = Choisissez ce qui vous convient. Chaque plainte reçoit un numéro de suivi et les mêmes promesses, quelle que soit la façon dont elle nous parvient.
portal-ways-phone = Par téléphone
portal-ways-phone-text = Les appels par relais et par ATS sont les bienvenus. Un conseiller rédige votre plainte avec vous et vous la relit.
portal-ways-letter = Par lettre
portal-ways-letter-text = Indiquez votre nom, ce qui ne va pas et depuis quand. Le délai court à partir de la date d’arrivée.
portal-ways-email = Par courriel
portal-ways-email-text = Écrivez « plainte » dans votre message. Si nous avons un doute, nous vous posons la question.
portal-hours = Heures : { $hours }.
portal-promises-heading = Ce que nous promettons
portal-promises-all = { $count ->
    [one] Notre promesse
   *[other] Les { $count } promesses
}
portal-promise = Promesse
portal-promise-number = Promesse { $number }.
portal-scheme-heading = Si nous ne trouvons pas d’accord
portal-scheme-home = Vous pouvez porter votre plainte devant { $the-scheme }. Vous devez d’abord nous avoir donné l’occasion de la régler : votre page de suivi en fait foi.
portal-scheme-done = Vous pouvez vous adresser { $to-the-scheme }. Vous devez d’abord nous avoir donné l’occasion de régler la plainte, et ce reçu montre la date à laquelle vous vous êtes adressé à nous.
portal-scheme-help = Une aide indépendante
portal-scheme-case = Vous pouvez vous adresser { $to-the-scheme } si notre réponse ne vous satisfait pas.
portal-scheme-from = L’organisme indépendant ({ $scheme }) accepte votre plainte à partir du { $date }.
portal-scheme-now = L’organisme indépendant ({ $scheme }) accepte votre plainte dès maintenant.
portal-scheme-history = Cette page montre { $to-the-scheme } que vous vous êtes d’abord adressé à nous.

## Le code

portal-code-earlier = Voici une version antérieure, { $version }. Les plaintes qui ont commencé sous cette version la conservent.
portal-code-current = Lire la version en vigueur.
portal-code-contents = Dans ce code
portal-code-reach = Comment nous joindre
portal-code-desk-hours = Heures du service des plaintes
portal-code-versions = Versions
portal-code-versions-text = Une plainte conserve la version sous laquelle elle a commencé.
portal-code-col-version = Version
portal-code-col-from = En vigueur depuis le
portal-code-this = { $version }, celle-ci
portal-code-was-in-effect = Elle a été en vigueur du { $from } au { $until }.
portal-code-col-changes = Ce qui a changé
portal-code-pair = De { $earlier } à { $later }
portal-changes = Ce qui a changé depuis la version { $version }
portal-changes-until = Jusqu’au { $day } : version { $version }
portal-changes-from = À partir du { $day } : version { $version }
portal-changes-which = Quelle version s’applique à ma plainte?
portal-changes-which-text = Votre plainte conserve jusqu’à sa fin la version qui était en vigueur quand elle a commencé, même si une version plus récente est entrée en vigueur depuis; la page de votre plainte l’indique.
portal-to-print = Pour imprimer, utilisez la commande Imprimer de votre navigateur.

## Déposer

portal-part-matter = Le problème
portal-part-you = Vous
portal-later = Enregistrer et revenir plus tard
portal-help-label = Aide pour cette question
portal-help-heading = Vous préférez parler à quelqu’un?
portal-help-call = Composez le
portal-help-same = Une plainte par téléphone compte tout autant.
portal-draft-lost = Nous n’avons pas trouvé ce que vous aviez commencé. Vos réponses sont conservées 7 jours dans le navigateur que vous avez utilisé, s’il accepte les témoins. Vous pouvez recommencer ici.
portal-filed-title = Vous l’avez déjà envoyée
portal-filed-text = Nous l’avons, sous le numéro
portal-filed-change = Ce que vous avez envoyé ne peut plus être changé, mais vous pouvez y ajouter quelque chose en tout temps.
portal-filed-follow = La suivre
portal-filed-again = Revoir le numéro et le code secret
portal-filed-another = Commencer une autre plainte
portal-ask-kind = Que voulez-vous nous dire?
portal-kind-complaint = Je veux déposer une plainte
portal-kind-complaint-hint = Quelque chose n’a pas marché, ou notre aide n’a pas été à la hauteur.
portal-kind-question = J’ai une question
portal-kind-question-hint = Sur la mise en service, un changement, votre compte ou votre facture.
portal-kind-request = Je veux que quelque chose soit changé ou fait
portal-kind-request-hint = Par exemple, une nouvelle installation ou un changement à votre service.
portal-kind-unsure = Je ne sais pas
portal-kind-unsure-hint = Nous la traitons alors comme une plainte, ce qui vous donne droit à toutes nos promesses et à leurs dates.
portal-ask-service = De quel service s’agit-il?
portal-ask-category = De quoi s’agit-il?
portal-ask-category-hint = Choisissez ce qui s’en rapproche le plus. Vous pourrez expliquer à la page suivante.
portal-ask-category-more = De quoi d’autre s’agit-il?
portal-ask-category-more-hint = Chaque chose qui n’a pas marché reçoit sa propre réponse. S’il n’y a rien d’autre, continuez.
portal-issues-named = Aussi dans votre plainte
portal-issue-another = Ajouter un autre sujet
portal-ask-nature = Que s’est-il passé?
portal-ask-nature-hint = Dites ce qui ne va pas et depuis quand, avec vos mots. N’inscrivez ni mot de passe ni numéro de carte.
portal-ask-history = Que s’est-il passé jusqu’ici?
portal-history-label = Avec qui avez-vous communiqué, quand, et que vous a-t-on dit?
portal-history-hint = Vous n’aurez pas à tout répéter. Laissez vide si c’est la première fois.
portal-earlier-label = Références antérieures
portal-earlier-hint = Numéros de dossiers ou de demandes antérieurs, séparés par des virgules.
portal-ask-wanted = Qu’est-ce qui réglerait le problème?
portal-ask-wanted-hint = Par exemple, une réparation, un crédit ou une explication.
portal-ask-files = Voulez-vous ajouter des fichiers?
portal-files-label = Choisir des fichiers
portal-files-more = Choisir d’autres fichiers
portal-files-hint = Photos, enregistrements, PDF, texte et documents Word, Excel, PowerPoint ou OpenDocument.
portal-files-limit = { $files ->
    [one] Un seul fichier, d’au plus { $megabytes } Mo.
   *[other] Au plus { $files } fichiers, chacun d’au plus { $megabytes } Mo.
}
portal-text-limit = Au plus { $most } caractères.
portal-files-added = Fichiers ajoutés
portal-files-add = Ajouter les fichiers choisis
portal-file-remove = Retirer
portal-file-size = { $kilobytes } ko
portal-file-line = { $name }, { $kilobytes } ko
portal-file-runs = « { $name } » n’a pas été accepté : ce genre de fichier peut s’exécuter comme un programme. Envoyez plutôt une image ou un PDF.
portal-file-kind = « { $name } » n’a pas été accepté : nous pouvons ouvrir des photos, des enregistrements, des PDF, du texte et des documents bureautiques. Enregistrez-le en PDF et ajoutez celui-ci.
portal-file-damaged = « { $name } » n’a pas été accepté : il est endommagé, ou n’est pas ce que dit son nom, et nous ne pouvons pas l’ouvrir. Voyez s’il s’ouvre sur votre appareil; si oui, enregistrez-le de nouveau et ajoutez cette copie.
portal-file-infected = « { $name } » n’a pas été accepté : le programme qui cherche les virus y a trouvé quelque chose. Si ce fichier vient de quelqu’un d’autre, ne l’ouvrez pas. Vous pouvez nous dire en mots ce qu’il montre.
portal-file-unseen = « { $name } » n’a pas été accepté : en ce moment, nous ne pouvons pas vérifier si les fichiers sont sûrs. Réessayez dans quelques minutes, ou envoyez le reste sans lui et ajoutez-le plus tard.
portal-file-large = « { $name } » n’a pas été accepté : il dépasse { $megabytes } Mo. Réduisez-le ou envoyez-le par la poste.
portal-file-many = « { $name } » n’a pas été accepté : le maximum est de { $files } fichiers. Retirez-en un, ou envoyez le reste plus tard depuis votre page de suivi.
portal-file-empty = « { $name } » est vide. Choisissez un fichier qui contient quelque chose, ou continuez sans fichier.
portal-file-twice = « { $name } » y est déjà, avec le même contenu. Il est gardé une fois; inutile de l’envoyer de nouveau.
portal-fault-no-file = Choisissez d’abord un fichier, ou continuez sans fichier
portal-file-much = « { $name } » n’a pas été accepté : beaucoup de fichiers sont arrivés de votre connexion dans la dernière heure. Continuez sans ce fichier, et envoyez-le plus tard depuis votre page de suivi ou par la poste.
portal-file-full = « { $name } » n’a pas été accepté : nous n’avons pas de place pour des fichiers en ce moment. Continuez sans ce fichier, et envoyez-le plus tard depuis votre page de suivi ou par la poste.
portal-ask-behalf = Pour qui écrivez-vous?
portal-behalf-self = Pour moi
portal-behalf-other = Pour quelqu’un d’autre
portal-behalf-other-hint = Cette personne doit être d’accord. Nous pouvons vous demander de le montrer.
portal-for-label = Nom de la personne ou de l’entreprise
portal-for-hint = Requis seulement si vous écrivez pour quelqu’un d’autre.
portal-ask-class = À quel usage le service est-il destiné?
portal-ask-class-hint = Cela détermine quelles règles { $of-the-scheme } s’appliquent à vous. Cela ne change rien à la façon dont nous traitons votre plainte.
portal-ask-who = Qui êtes-vous, et comment vous joindre?
portal-name-label = Votre nom
portal-reach-heading = Comment vous joindre
portal-reach-hint = Donnez au moins un moyen.
portal-email-label = Courriel
portal-phone-label = Téléphone
portal-phone-hint = Avec l’indicatif régional.
portal-address-label = Adresse postale
portal-account-heading = Votre compte
portal-account-label = Numéro de compte ou de téléphone chez nous
portal-account-hint = Il nous aide à trouver vos dossiers.
portal-anonymous-heading = Rester anonyme
portal-anonymous-label = Je ne veux pas dire qui je suis
portal-anonymous-hint = Vous ne pourrez alors suivre votre plainte qu’avec son numéro et le code secret, et nous pourrons vérifier moins de choses.
portal-anonymous = Anonyme
portal-ask-answering = Comment devons-nous vous répondre?
portal-by-legend = Par quel moyen?
portal-by-email = Par courriel
portal-by-phone = Par téléphone
portal-by-letter = Par lettre
portal-by-sms = Par message texte : seulement qu’il y a quelque chose à lire, et où
portal-by-none = Vous n’avez donné aucun moyen de vous joindre; nos réponses seront donc seulement sur votre page de suivi.
portal-language-legend = Dans quelle langue?
portal-format-legend = Dans quel format?
portal-format-hint = Tous les formats sont gratuits.
portal-format-where = Où doit-il arriver?
portal-format-where-hint = Si nous ne l’avons pas encore : votre adresse postale pour le braille, votre numéro de téléphone pour une lecture, votre adresse de courriel pour un fichier. Nous pourrions d’abord vous poser une question, pour être sûrs que c’est bien vous.
portal-start-title = Vous avez commencé une plainte
portal-start-text = Vos réponses sont encore ici. Rien ne nous a été envoyé.
portal-start-go-on = Continuer là où vous étiez
portal-start-again-text = Ou supprimez vos réponses et recommencez.
portal-start-again = Supprimer et recommencer
portal-saved-title = Enregistrée, mais pas encore envoyée
portal-saved-text = Vos réponses sont conservées jusqu’au { $until }. Revenez à cette page avec le même navigateur.
portal-saved-not-filed = Votre plainte n’est pas encore envoyée. Les délais commencent quand vous l’envoyez.
portal-check-title = Vérifiez vos réponses avant d’envoyer
portal-change = Modifier
portal-row-kind = Nature de votre demande
portal-row-service = Service
portal-row-category = Sujet
portal-row-issue = Point { $n }
portal-row-nature = Ce qui s’est passé
portal-row-history = Démarches déjà faites
portal-row-earlier = Références antérieures
portal-row-wanted = Ce qui réglerait le problème
portal-row-files = Fichiers
portal-row-behalf = Au nom de
portal-row-class = Usage du service
portal-row-name = Nom
portal-row-email = Courriel
portal-row-phone = Téléphone
portal-row-address = Adresse postale
portal-row-account = Compte
portal-row-by = Comment vous répondre
portal-row-language = Langue
portal-row-format = Format
portal-row-received = Reçue
portal-row-stands = État
portal-row-level = Échelon
portal-row-code = Version du code
portal-send-heading = Envoyer votre { $kind ->
    [question] question
    [request] demande
   *[complaint] plainte
}
portal-send-text = Nous utilisons ce que vous nous dites pour vous répondre et pour montrer que nous l’avons fait. Vous recevez tout de suite un numéro de suivi, et une copie par courriel si vous avez donné une adresse.
portal-send-free = L’envoi est gratuit. Il ne vous empêche pas de vous adresser { $to-the-scheme } et ne peut jamais vous nuire.
portal-send-do = Envoyer la { $kind ->
    [question] question
    [request] demande
   *[complaint] plainte
}
portal-fault-changed = Vos réponses ont été modifiées dans un autre onglet ou une autre fenêtre depuis l’affichage de cette page. Vérifiez-les telles qu’elles sont maintenant, puis envoyez.
portal-fault-kind = Choisissez ce que vous voulez nous dire
portal-fault-service = Choisissez le service dont il s’agit, ou « Autre chose »
portal-fault-category = Choisissez de quoi il s’agit
portal-fault-nature = Écrivez ce qui s’est passé
portal-fault-long = { $n ->
    [one] Raccourcissez « { $label } » de { $over } caractère : le maximum est de { $most }. Vous pouvez envoyer le reste dans un fichier
   *[other] Raccourcissez « { $label } » de { $over } caractères : le maximum est de { $most }. Vous pouvez envoyer le reste dans un fichier
}
portal-fault-long-line = { $n ->
    [one] Raccourcissez « { $label } » de { $over } caractère : le maximum est de { $most }
   *[other] Raccourcissez « { $label } » de { $over } caractères : le maximum est de { $most }
}
portal-fault-behalf = Choisissez pour qui vous écrivez
portal-fault-for = Inscrivez le nom de la personne ou de l’entreprise pour qui vous écrivez
portal-fault-class = Choisissez l’usage du service
portal-fault-name = Inscrivez votre nom, ou choisissez de rester anonyme
portal-fault-named-anonymous = Vous avez inscrit votre nom et choisi de rester anonyme. Effacez le nom, ou décochez « Je ne veux pas dire qui je suis »
portal-fault-way = Donnez au moins un moyen de vous joindre : courriel, téléphone ou adresse postale
portal-fault-email = Inscrivez une adresse de courriel comme nom@exemple.ca
portal-fault-phone = Inscrivez un numéro de téléphone avec l’indicatif régional, comme 902-555-0148
portal-fault-by = Choisissez par quel moyen nous devons répondre
portal-fault-language = Choisissez une langue
portal-fault-format = Choisissez un format

## Le reçu

portal-done-title = Nous avons votre { $kind ->
    [question] question
    [request] demande
   *[complaint] plainte
}
portal-done-received = Reçue le { $at }.
portal-done-mailed = Une copie est envoyée à { $email }.
portal-number = Numéro de suivi
portal-number-note = Utilisez-le chaque fois que vous communiquez avec nous. Seul, il ne montre rien de personnel.
portal-secret = Code secret
portal-secret-note = Avec le numéro, il ouvre votre plainte.
portal-secret-once = Ce navigateur peut le montrer pendant une heure : notez-le ou imprimez cette page maintenant.
portal-secret-mailed = Notez-le ou imprimez cette page. Le courriel de confirmation le contient aussi.
portal-done-follow = Suivre cette { $kind ->
    [question] question
    [request] demande
   *[complaint] plainte
}
portal-done-unreachable = Vous n’avez laissé aucun moyen de vous joindre. Nos réponses seront sur votre page de suivi, que seuls le numéro et le code secret ouvrent. Personne ne peut vous envoyer un nouveau code.
portal-next-heading = La suite
portal-by-date = Au plus tard le { $date }
portal-was-due = Devait être tenue au plus tard le { $date }
portal-soon = Bientôt
portal-done-no-dates = { $kind ->
    [request] Nous répondons à votre demande dès que possible.
   *[other] Nous répondons à votre question dès que possible.
} Si elle devient une plainte, les délais comptent à partir d’aujourd’hui.
portal-any-time = En tout temps
portal-any-time-senior = Vous pouvez demander un responsable,
portal-any-time-how = sur votre page de suivi, par téléphone ou par lettre. Vous n’avez pas à donner de raison.
portal-steps-heading = Comment nous l’examinons
portal-code-applies = Code de bonnes pratiques, version { $version }.
portal-all-times = Toutes les heures : { $zone }.

## Revenir

portal-follow-title = Suivre une plainte
portal-follow-text = Inscrivez le numéro et le code secret que vous avez reçus en déposant la plainte.
portal-number-hint = Dix chiffres, comme 123-456-7894.
portal-secret-hint = Trois groupes de lettres et de chiffres. Les majuscules et les traits d’union sont sans importance.
portal-follow-do = Ouvrir ma plainte
portal-follow-lost = J’ai perdu le code secret
portal-fault-number = Inscrivez votre numéro de suivi
portal-fault-no-number = Ce numéro de suivi n’est pas valide : un chiffre est erroné ou manquant. Il en compte dix; comparez-le avec votre confirmation ou un de nos messages
portal-fault-secret = Inscrivez votre code secret
portal-fault-opens-nothing = Ce numéro et ce code n’ouvrent aucune plainte. Vérifiez les deux, ou demandez un nouveau lien
portal-lost-title = Obtenir un nouveau lien
portal-lost-text = Nous l’envoyons à l’adresse de courriel que nous avons au dossier, et nulle part ailleurs. Il ouvre votre plainte une fois, et vous pouvez alors créer un nouveau code secret.
portal-lost-do = M’envoyer un lien
portal-lost-number = Si c’est le cas, si vous avez aussi perdu le numéro, ou si vous n’avez pas donné de courriel, téléphonez-nous :
portal-lost-young = Une adresse de courriel changée depuis moins de { $hours } heures ne reçoit pas encore de lien.
portal-lost-sent-title = Consultez vos courriels
portal-lost-sent-text = Si ce numéro existe et que nous avons une adresse de courriel à son dossier, nous y avons envoyé un lien.
portal-lost-sent-else = Rien après quelques minutes? Regardez dans les indésirables, ou téléphonez-nous :
portal-link-title = Ouvrir votre plainte
portal-link-text = Ce lien sert une fois. Appuyez sur le bouton sur l’appareil où vous voulez lire votre plainte : elle reste ouverte dans ce navigateur pendant { $hours } heures au plus. Si vous avez perdu le code secret, vous pourrez alors en créer un nouveau.
portal-link-do = Ouvrir ma plainte
portal-link-text-secret = Ce lien sert une fois. Appuyez sur le bouton sur l’appareil où vous voulez lire votre plainte et voir le nouveau code secret.
portal-link-do-secret = Voir le nouveau code secret
portal-link-used-title = Ce lien n’est plus valide
portal-link-used-text = Chaque lien sert une fois, pendant { $days } jours, et seulement tant que le code secret et l’adresse de courriel restent les mêmes. Votre plainte est toujours ici : inscrivez son numéro et son code secret, ou obtenez un nouveau lien.
portal-link-used-follow = Inscrire le numéro et le code
portal-link-used-new = Obtenir un nouveau lien
portal-leave-text = Sur un ordinateur partagé, quittez votre plainte quand vous avez terminé.
portal-leave-do = Quitter cette plainte
portal-left-title = Vous avez quitté votre plainte
portal-left-text = Plus rien de personnel n’est visible depuis ce navigateur.
portal-secret-link = Créer un nouveau code secret, si le vôtre est perdu ou connu de quelqu’un d’autre
portal-secret-title = Créer un nouveau code secret
portal-secret-ends = Le code secret que vous avez cessera aussitôt de fonctionner. Les liens déjà envoyés ne fonctionneront plus non plus, et quiconque a ouvert cette plainte ailleurs n’y aura plus accès.
portal-secret-stays = Le numéro reste le même, et rien d’autre ne change dans votre plainte. La création du nouveau code figure dans son historique.
portal-secret-told = Nous vous en avisons aussi par courriel.
portal-secret-do = Créer un nouveau code secret
portal-new-secret-title = Votre nouveau code secret
portal-new-secret-text = Le code que vous aviez ne fonctionne plus, ni les liens que nous avons envoyés jusqu’ici.

## La page de suivi

portal-case-received = reçue le { $date }
portal-headline-new = Nous avons votre { $kind ->
    [question] question
    [request] demande
   *[complaint] plainte
}
portal-headline-investigating = Nous l’examinons
portal-headline-senior = Un responsable l’examine
portal-headline-senior-waits = Votre plainte attend un responsable
portal-headline-waiting = Nous avons besoin de quelque chose de votre part
portal-headline-deadlocked = Nous avons dit que nous ne pouvons pas nous entendre avec vous
portal-headline-offered = Nous vous avons fait une offre. C’est vous qui décidez.
portal-headline-agreed = Vous avez accepté notre offre
portal-headline-outcome-told = Nous vous avons donné le résultat
portal-headline-with-the-scheme = { $The-scheme } a votre plainte
portal-headline-closed = Votre { $kind ->
    [question] question
    [request] demande
   *[complaint] plainte
} est terminée
portal-lead-new = Elle est enregistrée, et personne ne peut changer ce que vous avez envoyé. Un conseiller s’en occupera.
portal-lead-investigating = Un conseiller y travaille. Vous n’avez rien à faire pour le moment.
portal-lead-at-work = { $name } s’en occupe. Vous n’avez rien à faire pour le moment.
portal-lead-senior = { $name } s’en occupe maintenant, à cet échelon : { $level }. Vous n’avez rien à faire pour le moment.
portal-lead-senior-waits = Elle attend quelqu’un de cet échelon : { $level }. Vous n’avez rien à faire pour le moment.
portal-lead-waiting = Nous pourrons continuer quand nous aurons ce que nous vous avons demandé. Il n’y a pas de délai pour vous.
portal-lead-offered = Elle reste ouverte jusqu’à votre réponse. Il n’y a pas de délai pour vous.
portal-lead-agreed = Nous faisons maintenant ce qui a été convenu et vous le confirmons.
portal-lead-agreed-done = Nous avons fait ce qui a été convenu. S’il manque quelque chose, dites-le-nous.
portal-lead-outcome-told = { $further ->
    [yes] Elle reste ouverte pour vous : vous pouvez dire que cela ne vous convient pas, demander un responsable ou vous adresser { $to-the-scheme }.
   *[other] Elle reste ouverte pour vous : vous pouvez dire que cela ne vous convient pas ou vous adresser { $to-the-scheme }.
}
portal-lead-with-the-scheme = Nous répondons maintenant { $to-the-scheme }.
portal-lead-deadlocked = Cela veut dire que nous n’irons pas plus loin ici. { $now ->
    [yes] Vous pouvez vous adresser dès maintenant { $to-the-scheme }.
   *[no] Vous pouvez vous adresser { $to-the-scheme }; la date à partir de laquelle c’est possible est indiquée plus bas.
} { $further ->
    [yes] Vous pouvez aussi demander un responsable.
   *[no] {""}
}
portal-deadlocked-owed = Ce que nous vous devons encore est indiqué plus bas.
portal-deadlocked-nothing-owed = Nous ne vous devons plus d’autre réponse.
portal-others-answer = Personne qui l’a traitée avant n’y répondra.
portal-lead-closed = Elle a pris fin le { $date } ({ $ending }). Vous pouvez la rouvrir.
portal-ending-agreed = d’un commun accord avec vous
portal-ending-withdrawn = vous l’avez retirée
portal-ending-answered = réponse donnée
portal-ending-duplicate = identique à une autre de vos plaintes
portal-ending-scheme-closed = fermée par { $the-scheme }
portal-ending-final-answer = réponse finale donnée
portal-ending-not-completed = pas complétée dans le délai donné
portal-ending-uncontactable = nous n’avons pas pu vous joindre
portal-lead-estimate-still = La date que nous vous avons donnée, le { $date }, est suspendue pendant que nous attendons.
portal-lead-estimate-to-come = Nous pensons finir au plus tard le { $date }.
portal-lead-estimate-late = Nous vous avions dit que nous finirions au plus tard le { $date }. Cette date est passée : nous sommes en retard, et nous en sommes désolés. Nous continuons et nous vous devons toujours une réponse; la suite est indiquée plus bas.
portal-lead-estimate-waits = Nous pensions finir au plus tard le { $date }. Cette date est passée pendant que votre dossier est en attente; ce qui manque est indiqué plus bas.
portal-offer-heading = Notre offre
portal-offer-amount = Notre offre : { $amount }
portal-offer-made = Faite le { $at }.
portal-offer-made-by = Faite le { $at } par { $name }, qui s’occupe de votre plainte.
portal-offer-ask = Poser d’abord une question
portal-offer-if-accept = Si vous acceptez,
portal-offer-then-accept = nous faisons ce qui est offert et vous le confirmons.
portal-offer-if-refuse = Si vous refusez,
portal-offer-then-refuse = la plainte continue et vous ne perdez rien.
portal-offer-review = Vous pourrez revoir votre réponse avant de l’envoyer.
portal-total = Total
portal-agreed-heading = Ce qui a été convenu
portal-outcome-heading = Le résultat
portal-outcome-not-good = Si cela ne vous convient pas, dites-le-nous. La plainte continue et vous ne perdez rien.
portal-outcome-refused = { $further ->
    [yes] Vous nous avez dit que cela ne vous convient pas. Vous pouvez demander un responsable ou vous adresser { $to-the-scheme }.
   *[other] Vous nous avez dit que cela ne vous convient pas. Vous pouvez vous adresser { $to-the-scheme }.
}
portal-needs-heading = Ce que nous attendons de vous
portal-needs-now = Maintenant
portal-needs-clock = La date que nous vous avons donnée est suspendue jusqu’à votre réponse. Tous nos autres délais continuent de courir.
portal-needs-offer = Votre réponse à l’offre, sans limite de temps.
portal-needs-nothing = Rien.
portal-reach-how-heading = Comment nous vous joignons
portal-reach-known = Nous en avons une.
portal-reach-answered = Nous vous répondons ainsi.
portal-reach-none = Vous n’avez laissé aucun moyen de vous joindre. Nos réponses sont sur cette page.
portal-reach-why = Une partie seulement est montrée, car d’autres personnes peuvent lire cette page.
portal-reach-change = Nous demander de changer cela
portal-add-answer = Répondre
portal-add-link = Ajouter un message ou un fichier
portal-next-third-party = Nous attendons une autre entreprise.
portal-next-customer-away = Nous attendons votre retour.
portal-next-run-on = Nos délais envers vous continuent de courir.
portal-next-late = Nous sommes en retard et nous nous en excusons. Ce retard reste au dossier.
portal-next-none = { $kind ->
    [complaint] Rien n’est dû de notre part en ce moment.
   *[other] Nous répondons dès que possible.
}
portal-promised-heading = Ce que nous vous avons promis
portal-why-begun-by = A commencé le { $at } : « { $what } ».
portal-why-begun = A commencé le { $at }.
portal-why-open = Au plus tard le { $due }.
portal-why-open-undated = En cours, sans date pour le moment.
portal-why-paused = { $whose ->
    [customer] Suspendue pendant que nous attendons votre réponse.
   *[other] Suspendue pendant que nous attendons.
}
portal-why-waiting = N’a pas commencé.
portal-why-after-breach = Ne commence que si nous ne tenons pas la promesse { $number } au plus tard le { $since }.
portal-why-since = Commence { $since }.
portal-why-if-accepted = Commence si vous acceptez.
portal-why-kept = Au plus tard le { $due }. Fait le { $done }.
portal-why-kept-undated = Fait le { $done }.
portal-why-kept-late = Au plus tard le { $due }. Nous l’avons fait le { $done }. C’était en retard et nous nous en excusons. Ce retard reste au dossier.
portal-why-broken-owed = Devait être tenue au plus tard le { $due }, et nous vous la devons encore. Nous nous en excusons. Cela reste au dossier.
portal-why-broken = Devait être tenue au plus tard le { $due }, et nous ne l’avons pas tenue. Nous nous en excusons. Cela reste au dossier.
portal-why-discharged = N’est plus due depuis le { $ended }.
portal-why-moved = Nous avons déplacé cette date et vous avons dit pourquoi : voyez plus bas.
portal-why-returned = Un de nos messages nous est revenu; il ne compte donc pas.
portal-story-heading = Ce qui s’est passé
portal-complain-heading = En faire une plainte
portal-complain-text = Si notre réponse ne vous convient pas, faites de votre { $kind ->
    [request] demande
   *[other] question
} une plainte. Toutes nos promesses s’appliquent alors, à compter du jour où vous avez écrit la première fois.
portal-further-heading = Si vous voulez que quelqu’un d’autre l’examine
portal-further-text = Vous pouvez passer dès maintenant à l’échelon suivant : { $level }. Vous n’avez pas à donner de raison.
portal-further-offer = L’offre tient toujours.
portal-further-by = Si vous le demandez aujourd’hui, vous aurez une réponse au plus tard le { $date }.
portal-further-above = Ensuite, si vous le voulez : { $level }.
portal-further-other-ways = Aussi par téléphone ou par lettre :
portal-further-elsewhere = Cet échelon se demande { $ways }.
portal-further-top = Votre plainte est à l’échelon le plus élevé : { $level }. Si notre réponse ne vous satisfait pas, { $the-scheme } est l’étape suivante.
portal-asks-heading = Ce que vous pouvez demander aussi
portal-asks-by = Si vous le demandez aujourd’hui, vous l’aurez au plus tard le { $date }.
portal-history-link = Tout le dossier à imprimer, pour vous et pour { $the-scheme }
portal-history-title = Dossier de la plainte { $reference }
portal-history-lead = Tout ce qui s’est passé, avec les dates, et l’état de chaque promesse. Aucune inscription ne peut être changée sans que cela se voie : une correction s’y ajoute, et les textes personnels peuvent être effacés.
portal-history-as-of = État au { $at }.
portal-satisfied-heading = Une question
portal-satisfied-legend = Êtes-vous satisfait de la façon dont cela s’est terminé?
portal-satisfied-text = Voulez-vous nous en dire plus?
portal-satisfied-do = Envoyer ma réponse
portal-satisfied-thanks = Vous nous avez dit que vous êtes satisfait. Merci.
portal-not-satisfied-thanks = { $further ->
    [yes] Vous nous avez dit que vous n’êtes pas satisfait. Vous pouvez rouvrir le dossier ou demander un responsable, et vous pouvez vous adresser { $to-the-scheme }.
   *[other] Vous nous avez dit que vous n’êtes pas satisfait. Vous pouvez rouvrir le dossier, et vous pouvez vous adresser { $to-the-scheme }.
}
portal-fault-satisfied = Choisissez oui ou non
portal-yes = Oui
portal-no = Non

## Ce que le client peut faire

portal-act-accept-title = Accepter notre offre?
portal-act-accept-text = Si vous acceptez, nous faisons ce qui est offert ci-dessous et vous le confirmons. Si nous ne le faisons pas, vous pouvez toujours nous le dire ou vous adresser { $to-the-scheme }.
portal-act-accept-do = Accepter l’offre
portal-act-refuse-title = Refuser notre offre?
portal-act-refuse-text = { $further ->
    [yes] Si vous refusez, la plainte continue et vous ne perdez rien. Vous pouvez demander un responsable ou vous adresser { $to-the-scheme }.
   *[other] Si vous refusez, la plainte continue et vous ne perdez rien. Vous pouvez vous adresser { $to-the-scheme }.
}
portal-act-refuse-do = Refuser l’offre
portal-act-refuse-outcome-title = Cela ne vous convient pas?
portal-act-refuse-outcome-text = Nous consignons que vous n’acceptez pas le résultat et vous disons ce que vous pouvez faire ensuite. Vous ne perdez rien.
portal-act-refuse-outcome-do = Dire que cela ne me convient pas
portal-act-escalate-title = Demander un responsable
portal-act-escalate-text = Votre plainte passe à l’échelon suivant : { $level }. Vous n’avez pas à donner de raison.
portal-act-escalate-do = Demander un responsable
portal-act-ask-supervisor-title = Parler à un superviseur
portal-act-ask-supervisor-text = Un superviseur vous parlera de votre { $kind ->
    [question] question
    [request] demande
   *[complaint] plainte
 }, de la façon dont vous avez choisi d’avoir nos réponses. La personne qui s’en occupe la garde.
portal-act-ask-supervisor-do = Demander un superviseur
portal-act-ask-escalation-process-title = Demander comment aller plus loin
portal-act-ask-escalation-process-text = Nous vous expliquerons qui peut l’examiner ensuite, et comment le demander.
portal-act-ask-escalation-process-do = Demander comment aller plus loin
portal-act-ask-deadlock-letter-title = Demander une lettre qui dit que nous ne pouvons aller plus loin
portal-act-ask-deadlock-letter-text = Avec cette lettre, vous pouvez vous adresser à un organisme indépendant sans attendre.
portal-act-ask-deadlock-letter-do = Demander la lettre
portal-act-withdraw-link = Retirer cette { $kind ->
    [question] question
    [request] demande
   *[complaint] plainte
}
portal-act-withdraw-title = Retirer votre { $kind ->
    [question] question
    [request] demande
   *[complaint] plainte
}?
portal-act-withdraw-text = Nous cessons d’y travailler. Le dossier est conservé, et vous pouvez le rouvrir.
portal-act-withdraw-do = Retirer ma { $kind ->
    [question] question
    [request] demande
   *[complaint] plainte
}
portal-act-reopen-title = Rouvrir votre { $kind ->
    [question] question
    [request] demande
   *[complaint] plainte
}
portal-act-reopen-text = Nous la reprenons sous le même numéro. Tout ce qui s’est passé reste au dossier.
portal-act-reopen-do = La rouvrir
portal-act-complain-title = En faire une plainte
portal-act-complain-text = Toutes nos promesses s’appliquent alors. Les délais comptent à partir du jour où vous avez écrit la première fois.
portal-act-complain-do = En faire une plainte
portal-act-format-title = Demander un autre format
portal-act-format-text = Nos messages suivants vous parviennent dans ce format sans nouvelle demande. Le braille et l’audio sont à produire et prennent plus de temps. Cela ne vous coûte rien.
portal-act-format-do = Demander ce format
portal-act-text = Voulez-vous ajouter quelque chose?
portal-act-text-hint = Ce n’est pas nécessaire.
portal-flash-accept = Nous avons votre réponse : vous avez accepté l’offre.
portal-flash-refuse = Nous avons votre réponse : vous n’avez pas accepté. La plainte continue.
portal-flash-escalate = Votre plainte est maintenant à l’échelon suivant.
portal-flash-escalated-already = C’était déjà fait, et rien n’a changé. Si vous voulez passer à l’échelon suivant, demandez-le de nouveau ci-dessous.
portal-flash-highest = Votre plainte est déjà à l’échelon le plus élevé : il n’y a personne au-dessus à qui la confier. Si notre réponse ne vous satisfait pas, vous pouvez vous adresser { $to-the-scheme }.
portal-flash-ask-supervisor = C’est noté : vous avez demandé un superviseur.
portal-flash-ask-escalation-process = C’est noté : vous avez demandé comment aller plus loin.
portal-flash-ask-deadlock-letter = C’est noté : vous avez demandé la lettre.
portal-flash-withdraw = Vous l’avez retirée. Vous pouvez la rouvrir.
portal-flash-reopen = Elle est de nouveau ouverte.
portal-flash-complain = C’est maintenant une plainte, et toutes nos promesses s’appliquent.
portal-flash-format = C’est noté : vous avez demandé un autre format. Nos messages vous parviennent désormais dans ce format.
portal-flash-format-where = C’est noté : vous avez demandé un autre format et écrit où il doit arriver. Dès que nous l’aurons ajouté, nos messages vous parviendront dans ce format.
portal-flash-added = Nous avons ce que vous avez envoyé.
portal-flash-linked = Le lien a servi, et votre plainte est ouverte dans ce navigateur pendant { $hours } heures au plus. Ensuite, il faut le numéro et le code secret. Si vous avez perdu le code :
portal-flash-added-once = Nous avons ce que vous avez envoyé. Un fichier qui y était déjà est gardé une seule fois.
portal-flash-satisfied = Merci de nous l’avoir dit.
portal-flash-not-satisfied = Merci de nous l’avoir dit. Voici ce que vous pouvez faire maintenant.
portal-add-title = Ajouter un message ou un fichier
portal-add-contact = Changer la façon de me joindre
portal-add-contact-text = Écrivez la nouvelle adresse de courriel, le nouveau numéro de téléphone ou la nouvelle adresse postale, et par quel moyen vous voulez nos réponses. Nous pourrions d’abord vous poser une question, pour être sûrs que c’est bien vous.
portal-add-we-asked = Nous vous avons demandé :
portal-add-message = Votre message
portal-add-do = Envoyer
portal-fault-nothing-added = Écrivez un message ou choisissez un fichier
portal-fault-many-filed = Beaucoup d’envois sont arrivés de votre connexion dans la dernière heure. Vos réponses sont conservées : attendez une heure, puis envoyez-les depuis cette page. Vous pouvez aussi téléphoner ou écrire
portal-files-as-answer = (Fichiers envoyés en réponse)
portal-added-already = Ces fichiers sont déjà ajoutés; il n’est pas nécessaire de les envoyer de nouveau : { $names }

## Ce qui s’est passé

portal-via-web = en ligne
portal-via-page = sur cette page
portal-via-support-case = dans une demande d’assistance
portal-via-chat = par clavardage
portal-via-phone = par téléphone
portal-via-email = par courriel
portal-via-letter = par lettre
portal-via-in-person = en personne
portal-via-sms = par message texte
portal-via-scheme = par l’entremise { $of-the-scheme }
portal-story-filed = { $kind ->
    [question] Vous avez posé votre question { $via }
    [request] Vous avez fait votre demande { $via }
   *[complaint] Vous avez déposé votre plainte { $via }
}
portal-story-part = { $part } : { $text }
portal-story-solved-live = La question a été réglée pendant notre échange
portal-story-verified = Nous avons vérifié que c’était bien vous
portal-story-authority-shown = Vous avez montré que vous pouvez agir pour quelqu’un d’autre
portal-story-secret-renewed = Vous avez créé un nouveau code secret; l’ancien et tous les liens envoyés jusque-là ne fonctionnent plus
portal-story-secret-renewed-by-us = Nous avons créé un nouveau code secret pour vous; l’ancien et tous les liens envoyés jusque-là ne fonctionnent plus
portal-story-made-complaint = Vous en avez fait une plainte
portal-story-reclassified = { $kind ->
    [question] Nous la traitons maintenant comme une question
    [request] Nous la traitons maintenant comme une demande
   *[complaint] Nous la traitons maintenant comme une plainte
}
portal-story-issue-added = Ajouté : { $issue }
portal-story-details-changed = Vos coordonnées ont été modifiées
portal-story-urgent = Nous l’avons marquée comme urgente
portal-story-format-asked = Vous avez demandé un autre format : { $format }
portal-story-format-given = Vous l’avez dans le format demandé : { $format }
portal-story-repeated = Nous vous avons renvoyé ce que nous vous avions dit, dans le format demandé : { $format }
portal-story-file-added = Vous avez ajouté un fichier : { $name }
portal-story-file-added-by-us = Nous avons ajouté un fichier : { $name }
portal-story-assigned = { $name } s’occupe de votre plainte
portal-story-independence-excepted = Un directeur a permis à quelqu’un qui l’avait déjà traitée d’y répondre, parce que personne d’autre ne le peut
portal-story-acknowledged = Nous en avons accusé réception { $via }
portal-story-contacted = Nous nous sommes parlé { $via }
portal-story-tried = Nous avons essayé de vous joindre { $via }
portal-story-wrote = Nous vous avons écrit
portal-story-wrote-by = { $name } vous a écrit
portal-story-asked = Nous vous avons demandé quelque chose
portal-story-asked-by = { $name } vous a demandé quelque chose
portal-story-waiting-for-others = Nous attendons la réponse d’une autre entreprise
portal-story-waiting-until-back = Nous avons commencé à attendre votre retour
portal-story-received = Nous n’attendons plus rien de vous
portal-story-others-answered = L’autre entreprise nous a répondu
portal-story-back = Nous n’attendons plus votre retour
portal-story-customer-wrote = Vous nous avez écrit { $via }
portal-story-asked-for-supervisor = Vous avez demandé un superviseur
portal-story-asked-for-escalation-process = Vous avez demandé comment aller plus loin
portal-story-asked-for-deadlock-letter = Vous avez demandé une lettre qui dit que nous ne pouvons aller plus loin
portal-story-estimate = Nous vous avons dit que nous finirions au plus tard le { $date }
portal-story-estimate-moved = Nous avons déplacé la date au { $date }
portal-story-offered = Nous vous avons fait une offre
portal-story-accepted = Vous avez accepté l’offre
portal-story-accepted-by-staff = Nous avons consigné que vous avez accepté l’offre
portal-story-refused = Vous avez dit que cela ne vous convient pas
portal-story-refused-by-staff = Nous avons consigné que vous n’avez pas accepté
portal-story-concluded = Nous avons fini de l’examiner
portal-story-outcome-told = Nous vous avons donné le résultat { $via }
portal-story-redress-given = Nous avons fait ce qui a été convenu
portal-story-escalated = Vous avez demandé { $via } un responsable ({ $level })
portal-story-deadlocked = Nous avons dit que nous ne pouvons pas nous entendre avec vous ni aller plus loin
portal-story-scheme-notified = Nous vous avons parlé { $of-the-scheme } { $via }
portal-story-scheme-referred = { $The-scheme } a pris en charge votre plainte
portal-story-scheme-referral-undone = Nous avions inscrit par erreur que { $the-scheme } avait pris en charge cette plainte; c’est corrigé
portal-story-scheme-objected = Nous avons présenté une objection { $to-the-scheme }
portal-story-scheme-reported = Nous avons fait rapport { $to-the-scheme }
portal-story-scheme-conciliated = La conciliation devant { $the-scheme } a pris fin
portal-story-scheme-found = { $The-scheme } a donné ses conclusions
portal-story-scheme-findings-accepted-customer = Vous avez accepté les conclusions
portal-story-scheme-findings-accepted-us = Nous avons accepté les conclusions
portal-story-scheme-findings-rejected-customer = Vous avez rejeté les conclusions
portal-story-scheme-findings-rejected-us = Nous avons rejeté les conclusions
portal-story-scheme-review-asked = Une révision des conclusions a été demandée
portal-story-scheme-implemented = Nous avons fait ce que { $the-scheme } a conclu
portal-story-scheme-closed = { $The-scheme } a fermé son dossier
portal-story-together = À partir d’ici, elle est traitée ensemble avec votre autre plainte { $other }
portal-story-took-in = Votre plainte { $other } est traitée ensemble avec celle-ci à partir d’ici
portal-story-apart = Elle est de nouveau traitée à part de votre plainte { $other }
portal-story-split-off = Une partie continue sous son propre numéro : { $other }
portal-story-split-from = À partir d’ici, elle a son propre numéro; jusque-là elle faisait partie de { $other }
portal-story-split-undone = { $other } fait de nouveau partie de cette plainte
portal-story-put-back = Elle fait de nouveau partie de votre plainte { $other }
portal-story-elsewhere = Fait dans votre plainte { $other }, où vous pouvez le lire.
portal-together-with = Traitée ensemble avec votre autre plainte { $other }
portal-together-means = Ce que nous faisons pour { $other } compte aussi pour celle-ci, et nous vous écrivons une seule fois pour les deux. Ce que vous envoyez ou décidez ici va à { $other }. Les dates que nous avons promises pour celle-ci restent.
portal-together-here = Votre plainte { $other } est traitée ensemble avec celle-ci. Ce que nous vous disons ici compte pour les deux, et ce que vous décidez ici aussi.
portal-split-from = Vous nous avez parlé de plus d’une chose dans { $other }. Celle-ci suit son propre chemin, pour que chacune ait sa réponse. Les dates que nous avons promises ne changent pas.
portal-split-off = L’une des choses dont vous nous avez parlé suit son propre chemin, sous le numéro { $other }. Elle aura sa propre réponse. Les dates que nous avons promises ne changent pas.
portal-put-back-head = De nouveau une partie de votre plainte { $other }
portal-put-back = Vous aurez la réponse là, sous le numéro { $other }. Ce que vous envoyez ou décidez ici y va.
portal-story-withdrawn = Vous l’avez retirée
portal-story-closed = Elle a pris fin : { $ending }
portal-story-reopened = Vous l’avez rouverte
portal-story-reopened-by-us = Nous l’avons rouverte
portal-story-satisfied = Vous avez dit que vous êtes satisfait
portal-story-not-satisfied = Vous avez dit que vous n’êtes pas satisfait
portal-story-broken = Nous n’avons pas tenu la promesse { $number } : { $name }
portal-story-bounced = Un de nos messages ne vous est pas parvenu
portal-story-sent = Nous vous avons envoyé un avis { $via }
portal-story-sent-late = Nous vous avons avisé { $via } de notre retard
portal-story-sent-agreed = Nous avons confirmé { $via } ce que vous avez accepté
portal-story-sent-redress = Nous vous avons écrit { $via } que c’est fait
portal-story-sent-recovery = Nous vous avons envoyé un nouveau lien { $via }
portal-story-sent-address-changed = Nous avons avisé l’ancienne adresse de courriel du changement
portal-story-sent-at = Envoyé { $via } le { $at }.
portal-story-shown-at = Sur cette page depuis le { $at }.
portal-story-enclosed = Pièce jointe : { $about }
portal-story-recorded-late = Consigné le { $at }.

## Courtes pages

portal-accessibility-lead = Tout le monde doit pouvoir déposer une plainte et lire notre réponse.
portal-accessibility-pages = Ces pages sont faites pour respecter les WCAG 2.2, niveau AA. Elles fonctionnent sans script, au clavier, avec un lecteur d’écran, à 320 pixels et sur papier.
portal-accessibility-formats = Autres formats
portal-accessibility-formats-text = Gros caractères, texte brut, PDF accessible, braille, enregistrement audio ou lecture par téléphone : choisissez en déposant la plainte, ou demandez-le plus tard. C’est gratuit.
portal-accessibility-tell = Quelque chose ne fonctionne pas?
portal-accessibility-tell-text = Dites-le-nous, et déposez entre-temps votre plainte par téléphone ou par lettre : elle compte tout autant.
portal-accessibility-relay = Les appels par relais et par ATS sont les bienvenus :
portal-privacy-lead = Nous conservons ce que vous nous dites pour vous répondre et pour montrer que nous l’avons fait.
portal-privacy-keep = Ce que nous conservons
portal-privacy-keep-text = Ce que vous écrivez et envoyez, comment vous joindre, et ce que nous avons fait. Quand nous vérifions votre identité, vos réponses ne sont pas conservées. Aucune inscription ne peut être changée sans que cela se voie : une correction s’y ajoute, et les textes personnels peuvent être effacés.
portal-privacy-see = Qui le voit
portal-privacy-see-text = Les personnes qui traitent les plaintes chez nous, et { $the-scheme } si vous y portez votre plainte. Depuis ce site, rien de personnel n’est visible sans votre code secret ou un lien que nous vous avons envoyé.
portal-privacy-cookies = Témoins
portal-privacy-cookies-text = Seulement ceux dont la page a besoin : un pour une plainte commencée (conservée { $days } jours), un pour une visite à votre plainte. Aucun ne vous suit.
portal-privacy-ask = Vos droits
portal-privacy-ask-text = Vous pouvez demander une copie de ce que nous conservons, faire corriger une erreur et demander que nous effacions ce dont nous n’avons plus besoin.
portal-privacy-ask-call = Écrivez-nous ou téléphonez :
