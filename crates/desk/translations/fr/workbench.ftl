# Le poste de travail.

## Frame

bench-product = Recourse
bench-workbench = Poste de travail
bench-menu = Menu
bench-worklist = Liste de travail
bench-intake = Prendre un appel
bench-escalations = Escalades
bench-promises = Bilan des promesses
bench-code = Code
bench-settings = Réglages
bench-search = Chercher une plainte
bench-search-hint = Mots, nom, nᵒ ( / )
bench-sign-out = Déconnexion
bench-keys = Raccourcis clavier
bench-keys-on = Utiliser les raccourcis d’une touche sur cet appareil
bench-key-move = se déplacer
bench-key-open = ouvrir
bench-key-back = revenir à la liste
bench-key-search = chercher
bench-key-call = Appel
bench-key-send = envoyer
bench-key-leave = quitter un champ
bench-yes = Oui
bench-no = Non
bench-choose = Choisir
bench-none = Aucune
bench-change = Modifier
bench-done = fait
bench-save = Enregistrer

## Sign-in

bench-sign-in = Se connecter
bench-sign-in-title = Se connecter au poste de travail
bench-sign-in-wrong = Ce courriel et ce mot de passe n’ouvrent aucun compte. Vérifiez les deux et réessayez.
bench-session-ended = Votre session est terminée. Ce que vous avez écrit est encore sur la page précédente : connectez-vous dans un nouvel onglet, revenez-y et envoyez-le de nouveau.
bench-provider-way = Se connecter avec { $provider }
bench-provider-or = Ou avec un mot de passe
bench-provider-emergency = Se connecter avec un mot de passe
bench-provider-emergency-text = Un seul administrateur a ici un mot de passe qui fonctionne.
bench-provider-no = Votre session n’est pas ouverte
bench-provider-no-refused = { $provider } ne vous a pas laissé passer. Recommencez, ou adressez-vous à qui s’occupe de { $provider }.
bench-provider-no-late = Cette connexion a pris trop de temps, ou a commencé dans une autre fenêtre ou un autre navigateur. Recommencez ici.
bench-provider-no-unreachable = { $provider } ne répond pas en ce moment. Réessayez dans quelques minutes.
bench-provider-no-failed = La réponse de { $provider } n’est pas digne de foi, et personne n’est entré. Recommencez; si cela se répète, dites-le à votre administrateur.
bench-provider-no-unknown = { $provider } vous connaît, mais aucun compte de ce service n’est à vous. Demandez-en un à votre administrateur.
bench-provider-no-taken = Ce compte de { $provider } est celui d’un autre collègue ici, ou le vôtre est déjà lié à un autre. Adressez-vous à votre administrateur.
bench-provider-again = Recommencer
bench-provider-title = Connexion avec { $provider }
bench-provider-is-linked = Votre compte est lié. Vous pouvez ouvrir une session avec { $provider }.
bench-provider-is-not-linked = Liez-le, et { $provider } pourra dès lors ouvrir votre session.
bench-provider-connect = Lier à { $provider }
bench-account-provider-linked = Votre compte est lié.
bench-fault-sign-in-again = Votre session est ouverte depuis plus de dix minutes. Fermez-la, ouvrez-en une nouvelle, puis revenez ici.
bench-no-password-here = Vous n’avez pas de mot de passe ici. Cela se fait dans les dix minutes qui suivent l’ouverture de votre session.
bench-fault-email-no-password = Les mots de passe sont désactivés, sauf pour un administrateur. Utilisez l’adresse que la configuration nomme.
bench-provider-signs-in = { $provider } ouvre les sessions des collègues.
bench-provider-only = Les mots de passe sont désactivés, sauf celui de { $administrator }.
bench-provider-roles = Il décide aussi des rôles : un changement fait ici tient jusqu’à la prochaine session.
bench-state-linked = Lié à { $provider }
bench-provider-unlink = Délier de { $provider }
bench-by-provider = Le fournisseur d’identité
bench-log-provider-linked = a lié un compte au fournisseur d’identité
bench-log-provider-unlinked = a délié un compte du fournisseur d’identité
bench-passkeys = Clés d’accès
bench-passkeys-text = Une clé d’accès est une clé sur votre téléphone, votre ordinateur ou une clé de sécurité. Elle ouvre votre compte sans mot de passe ni code, par empreinte, visage ou NIP, et une fausse page ne peut pas vous la prendre.
bench-passkeys-count = { $n ->
    [0] Vous n’en avez pas.
    [one] Vous en avez une.
   *[other] Vous en avez { $n }.
}
bench-passkeys-look = Gérer vos clés d’accès
bench-passkeys-added = La clé d’accès est à vous. Vous pouvez ouvrir une session avec elle.
bench-passkeys-removed = La clé d’accès est retirée. Retirez-la aussi de l’appareil.
bench-passkeys-remove = { $n ->
    [one] Retirer la clé d’accès
   *[other] Retirer { $n } clés d’accès
}
bench-passkey-new = Une nouvelle clé d’accès
bench-f-passkey-name = Nom de la clé d’accès
bench-h-passkey-name = Pour la reconnaître, par exemple « Mon téléphone ».
bench-passkey-go-on = Continuer
bench-passkey-make = Créer la clé d’accès
bench-passkey-make-text = Votre navigateur demande où la garder, et l’appareil demande votre empreinte, votre visage ou votre NIP.
bench-passkey-no-script = Les clés d’accès demandent des scripts et un navigateur qui les connaît. Permettez les scripts pour ce site, ou prenez un autre navigateur.
bench-passkey-failed = Aucune clé d’accès n’a été créée ni utilisée. Réessayez, ou continuez sans elle.
bench-passkey-remove = Retirer
bench-passkey-since = Depuis { $at }
bench-passkey-unused = Pas encore utilisée
bench-passkey-use = Se connecter avec une clé d’accès
bench-passkey-wrong = Cette clé d’accès n’ouvre aucun compte ici. Réessayez, ou utilisez votre mot de passe.
bench-fault-passkey-name = Donnez-lui un nom de 60 lettres au plus. Vous pouvez avoir 20 clés d’accès.
bench-fault-passkey-new = La clé d’accès n’a pas été créée : c’était trop long, ou l’appareil n’a pas demandé qui vous êtes. Recommencez.
bench-log-passkey-added = a créé une clé d’accès
bench-log-passkey-removed = a retiré une clé d’accès
bench-log-passkeys-removed = a retiré les clés d’accès d’un collègue
bench-digest = Un courriel chaque matin
bench-digest-ask = Voulez-vous un courriel à l’ouverture du service?
bench-digest-hint = Ce qui est à vous et dû aujourd’hui ou en retard, ce qui n’est pas arrivé, ce qui est nouveau pour vos équipes. Quand il n’y a rien à dire, rien ne vient.
bench-digest-yes = Oui
bench-digest-no = Non
bench-account-digest = Votre choix pour le courriel du matin est gardé.
bench-forgot = Mot de passe oublié?
bench-forgot-text = Donnez l’adresse avec laquelle vous ouvrez une session. Un lien pour choisir un nouveau mot de passe y est envoyé.
bench-forgot-send = Envoyez-moi un lien
bench-forgot-sent = Regardez dans votre boîte de courriel
bench-forgot-sent-text = Si cette adresse a un compte ici, un lien y est en route. Il sert une seule fois, pendant { $minutes } minutes.
bench-forgot-nothing-came = Rien n’est arrivé? Regardez parmi les indésirables, et si l’adresse est bien celle avec laquelle vous ouvrez une session. Un administrateur peut aussi vous donner un lien.
bench-forgot-spent-text = Il a servi, il y en a un plus récent, ou il a plus de { $minutes } minutes.
bench-back-to-sign-in = Retour à l’ouverture de session
bench-everywhere-ends = Toutes vos sessions prennent alors fin.
bench-new-password-chosen = Votre nouveau mot de passe est en place. Ouvrez une session avec lui.
bench-log-password-reset = a choisi un nouveau mot de passe par un lien envoyé par courriel
bench-code-title = Encore une étape : votre code
bench-f-code = Code de votre application
bench-h-code = Six chiffres, nouveaux toutes les 30 secondes.
bench-h-code-or-recovery = Six chiffres, ou un code de secours.
bench-f-recovery-code = Code de secours
bench-h-recovery-code = L’un des dix que vous avez gardés. Chacun sert une seule fois.
bench-fault-code = Ce code ne convient pas, ou il a déjà servi. Attendez le prochain dans votre application et tapez celui-là.
bench-fault-recovery-code = Ce code de secours ne convient pas, ou il a déjà servi. Essayez-en un autre des vôtres.
bench-recovery-instead = Utiliser un code de secours
bench-code-instead = Utiliser le code de votre application
bench-code-minutes = Vous avez { $n } minutes pour le faire.
bench-code-lost = Si vous n’avez ni l’un ni l’autre, un administrateur peut retirer le second facteur.
bench-code-begin-again = Retour au courriel et au mot de passe
bench-code-late = Le temps prévu pour le code est écoulé. Ouvrez une session de nouveau.
bench-second-factor = Second facteur
bench-second-factor-is-off = Désactivé. Vous ouvrez une session avec votre seul mot de passe.
bench-second-factor-is-on = Activé. Vous ouvrez une session avec votre mot de passe et un code d’une application.
bench-second-factor-look = Second facteur et codes de secours
bench-second-factor-set-up = Configurer un second facteur
bench-second-factor-lead = Qui apprend votre mot de passe ne peut pas ouvrir de session sans votre téléphone.
bench-second-factor-held = Votre rôle ouvre une session avec un second facteur. Configurez-en un ici pour continuer.
bench-second-factor-app = Ajoutez le compte à une application
bench-second-factor-app-text = Toute application de codes qui suivent l’heure convient (TOTP). Faites-lui lire l’image, ou ouvrez le lien sur le téléphone qui a l’application.
bench-second-factor-picture = Une image qui contient le même secret que les lettres ci-dessous, pour l’appareil photo de votre application
bench-second-factor-link = Ouvrir dans l’application de cet appareil
bench-second-factor-type = Ou tapez le secret :
bench-second-factor-confirm = Montrez que cela fonctionne
bench-second-factor-then = Vos sessions ouvertes ailleurs prennent alors fin, et vous voyez dix codes de secours, une seule fois.
bench-second-factor-turn-on = Activer
bench-second-factor-not-now = Pas maintenant
bench-second-factor-since = Activé depuis le { $day }.
bench-second-factor-both = De nouveaux codes de secours, et la désactivation, demandent votre mot de passe et un code.
bench-second-factor-turn-off = Désactiver
bench-second-factor-off-text = Pour changer de téléphone, désactivez-le et configurez-le de nouveau.
bench-second-factor-off-required = Pour changer de téléphone, désactivez-le et configurez-le de nouveau : votre rôle doit en avoir un, la page suivante vous le demande donc.
bench-fault-second-factor-late = Cette page est restée ouverte trop longtemps. Elle montre maintenant un nouveau secret : ajoutez celui-là à votre application.
bench-account-second-factor-off = Votre second facteur est désactivé.
bench-recovery-codes = Vos codes de secours
bench-recovery-shown = Votre second facteur est activé. Ces codes ne sont montrés que cette fois; les précédents ne valent plus.
bench-recovery-keep = Imprimez-les, ou gardez-les où vous gardez vos mots de passe, mais pas sur le téléphone qui a l’application. Chacun ouvre votre compte une seule fois à la place d’un code, avec votre mot de passe.
bench-recovery-kept = Je les ai gardés
bench-recovery-left = { $n ->
    [0] Il ne reste aucun code de secours.
    [one] Il reste un code de secours.
   *[other] Il reste { $n } codes de secours.
}
bench-recovery-used = { $n ->
    [0] Vous avez utilisé votre dernier code de secours. Faites-en de nouveaux maintenant.
    [one] Vous avez utilisé un code de secours. Il en reste un : faites-en de nouveaux.
   *[other] Vous avez utilisé un code de secours. Il en reste { $n }.
}
bench-recovery-renew = Faire de nouveaux codes de secours
bench-recovery-renew-text = De nouveaux codes de secours mettent fin à ceux qui restent.
bench-required-ask = Qui doit avoir un second facteur?
bench-required-hint = Qui le doit et n’en a pas le configure à l’étape suivante, et ne peut rien faire avant.
bench-required-nobody = Personne n’y est tenu
bench-required-leads = Administrateurs, directeurs et conformité
bench-required-everybody = Tout le monde
bench-state-second-factor = Avec un second facteur
bench-second-factor-reset = Retirer le second facteur
bench-log-second-factor-on = a configuré un second facteur
bench-log-second-factor-off = a désactivé le second facteur
bench-log-second-factor-reset = a retiré un second facteur
bench-log-recovery-codes-renewed = a fait de nouveaux codes de secours
bench-log-second-factor-required = a changé qui doit avoir un second facteur
bench-customers-do-not = Les clients ne se connectent pas ici.
bench-to-portal = Déposer ou suivre une plainte
bench-onward = Vers le poste de travail
bench-account = Votre compte
bench-account-password = Votre mot de passe est changé. Vos autres sessions sont fermées.
bench-account-language = Votre langue est changée.
bench-account-language-ask = Dans quelle langue travaillez-vous?
bench-away = Absence
bench-away-of = Absence de { $name }
bench-away-lead = Les plaintes ouvertes restent où elles sont. Qui remplace reçoit aussi les avis, et voit les plaintes dans une vue de la liste de travail. Cela prend fin tout seul.
bench-away-not = Rien n’est prévu.
bench-away-set = Prévoir une absence
bench-away-change = Voir ou changer
bench-away-said = Absence du { $from } au { $until }.
bench-away-covered = Remplacement par { $name }.
bench-away-uncovered = Plus personne ne remplace.
bench-away-end = Elle prend fin maintenant
bench-f-away-from = Premier jour d’absence
bench-f-away-until = Dernier jour d’absence
bench-h-away-until = Selon les jours du bureau.
bench-f-away-cover = Qui remplace
bench-h-away-cover = Personne ne peut faire plus que son rôle ne le permet.
bench-fault-away-order = Le dernier jour vient avant le premier. Changez l’un des deux.
bench-fault-away-over = Ce jour est passé. Donnez-en un à partir d’aujourd’hui.
bench-fault-away-long = C’est plus d’un an. Pour qui s’en va, un administrateur met fin à l’accès.
bench-fault-cover-away = { $name } a aussi une absence à ce moment. Choisissez quelqu’un qui est là.
bench-fault-away = Absence de { $name } jusqu’au { $day }. { $cover ->
    [none] Personne ne remplace.
   *[other] Remplacement par { $cover } : choisissez ce nom,
} ou envoyez de nouveau pour confier quand même la plainte à { $name }.
bench-name-away = { $name } (absence jusqu’au { $day })
bench-state-away = Absence jusqu’au { $day }
bench-view-covered = Mes remplacements
bench-covered-text = Toujours entre les mains de : { $names }. Vous pouvez y faire ce que votre rôle permet.
bench-empty-covered = Rien n’est ouvert de ce côté
bench-log-absence-set = a prévu une absence
bench-log-absence-ended = a mis fin à une absence
bench-account-new-password = Un nouveau mot de passe
bench-account-new-password-text = Il ferme toutes vos autres sessions.
bench-account-change = Changer le mot de passe
bench-f-present-password = Mot de passe actuel
bench-fault-password-present = Ce n’est pas votre mot de passe actuel. Saisissez-le de nouveau.
bench-everywhere = Vos sessions ouvertes
bench-everywhere-text = { $places ->
    [one] Cette session est la seule ouverte.
   *[other] { $places } sessions sont ouvertes.
  }
bench-everywhere-do = Fermer toutes les sessions
bench-account-signed-out = La session y a pris fin.
bench-others-do = Se déconnecter partout ailleurs
bench-sessions = Sessions ouvertes
bench-sessions-of = Sessions ouvertes de { $name }
bench-sessions-none = Aucune en ce moment.
bench-sessions-note = La « dernière utilisation » est notée toutes les cinq minutes. Chaque session prend fin deux heures après sa dernière utilisation, et douze heures après son début.
bench-session-here = Celle-ci
bench-col-browser = Navigateur
bench-session-since = Depuis { $at }
bench-session-end = Fermer
bench-col-seen = Dernière utilisation
bench-col-end = Fin
bench-browser-other = Un autre programme
bench-log-session-ended = a mis fin à une session
bench-log-password-changed = a changé le mot de passe
bench-welcome = Bienvenue. Choisissez un mot de passe
bench-welcome-text = Vous vous connecterez avec { $email }. Ce lien ne sert qu’une fois.
bench-welcome-first = Mettre en place le service des plaintes
bench-welcome-first-text = Vous devenez le premier administrateur : vous invitez des collègues, formez des équipes et gérez les clés. Les administrateurs ne lisent pas les plaintes. Ce lien ne sert qu’une fois.
bench-password-hint = Au moins { $n } caractères. Quelques mots sans rapport entre eux font l’affaire.
bench-begin = Commencer
bench-link-spent = Ce lien ne fonctionne plus
bench-link-spent-text = Il a déjà servi ou il est trop vieux. Demandez-en un autre à un administrateur. Si vous avez un compte, connectez-vous.

## Faults

bench-fault-fill = Remplissez « { $label } ».
bench-fault-long = « { $label } » est trop long. Raccourcissez le texte ou joignez un fichier.
bench-limit-text = Au plus { $most } caractères.
bench-limit-file = Une image, un PDF, un texte, un enregistrement ou un document de bureau d’au plus { $megabytes } Mo.
bench-fault-choose = Choisissez une réponse pour « { $label } ».
bench-fault-date = Donnez le jour, le mois et l’année pour « { $label } ».
bench-fault-when = Donnez le jour, le mois, l’année et l’heure pour « { $label } ».
bench-fault-told-nobody = Personne n’a été joint; rien n’a donc été dit. Décochez, ou indiquez que vous avez parlé.
bench-fault-amount = Écrivez le montant en chiffres, par exemple 86,24.
bench-fault-amount-either = Écrivez { $whole } ou { $cents } : nous ne savons pas lequel vous voulez dire.
bench-fault-remedy = Choisissez à quoi sert ce montant, ou enlevez-le.
bench-fault-no-amount = Ce qui est choisi plus haut n’a pas de montant. Laissez ce champ vide.
bench-fault-email = Écrivez l’adresse de courriel au complet, par exemple nom@exemple.ca.
bench-fault-phone = Écrivez un numéro de téléphone avec l’indicatif régional, par exemple 902-555-0148.
bench-fault-email-taken = Quelqu’un ici a déjà cette adresse. Prenez-en une autre ou modifiez cette personne.
bench-fault-password-short = Choisissez un mot de passe de 12 caractères ou plus.
bench-fault-password-common = Ce mot de passe est facile à deviner. Choisissez quelques mots sans rapport entre eux, sans votre nom ni le nôtre.
bench-fault-password-again = Les deux mots de passe diffèrent. Tapez deux fois le même.
bench-fault-finding = Dites ce que vous avez conclu sur le point { $number }.
bench-fault-incomplete = Il manque quelque chose. Remplissez le formulaire et envoyez-le de nouveau.
bench-fault-last-administrator = C’est le dernier administrateur. Nommez d’abord quelqu’un d’autre.
bench-fault-no-file = Choisissez un fichier.
bench-file-runs = { $name } est un programme, et nous n’en gardons pas. Envoyez un document, une image ou un enregistrement.
bench-file-kind = « { $name } » n’a pas été accepté : nous gardons des images, des enregistrements, des PDF, du texte et des documents de bureau. Enregistrez-le dans un de ces formats.
bench-file-damaged = « { $name } » n’a pas été accepté : il est endommagé, ou n’est pas ce que dit son nom. Ouvrez-le, enregistrez-le de nouveau et ajoutez cette copie; ou demandez une copie intacte à qui l’a envoyé.
bench-file-infected = « { $name } » n’a pas été accepté : clamd y a trouvé quelque chose. Ne l’ouvrez pas; demandez à qui l’a envoyé ce qu’il montre sous une autre forme.
bench-file-unseen = « { $name } » n’a pas été accepté : clamd, qui examine chaque fichier, ne répond pas. Réessayez dans quelques minutes; si cela dure, prévenez la personne qui gère le système.
bench-file-large = « { $name } » n’a pas été accepté : il dépasse { $megabytes } Mo. Réduisez-le.
bench-file-many = « { $name } » n’a pas été accepté : le maximum est de { $files } fichiers à la fois. Ajoutez les autres ensuite.
bench-file-empty = « { $name } » est vide. Choisissez un fichier qui n’est pas vide.
bench-file-twice = « { $name } » est déjà dans la plainte, avec le même contenu. Il n’y a rien à ajouter.
bench-file-much = « { $name } » n’a pas été accepté : vous en avez ajouté beaucoup dans la dernière heure. Ajoutez-le dans une heure.
bench-file-full = « { $name } » n’a pas été accepté : le disque du service est presque plein. Continuez sans ce fichier, et prévenez la personne qui s’occupe du système.
bench-fault-no-team = Cette équipe n’existe pas. Choisissez-en une dans la liste.
bench-fault-only-team = { $n ->
    [one] { $team } a une plainte ouverte, et aucune autre équipe ne peut prendre la relève. Ajoutez-en une d’abord.
   *[other] { $team } a { $n } plaintes ouvertes, et aucune autre équipe ne peut prendre la relève. Ajoutez-en une d’abord.
}
bench-fault-team-heir = { $n ->
    [0] Dites quelle équipe reçoit ce qui serait venu à { $team }.
    [one] { $team } a une plainte ouverte. Dites quelle équipe prend la relève.
   *[other] { $team } a { $n } plaintes ouvertes. Dites quelle équipe prend la relève.
}
bench-fault-heir = { $n ->
    [one] Une plainte ouverte est à { $name }. Dites qui la reprend.
   *[other] { $n } plaintes ouvertes sont à { $name }. Dites qui les reprend.
}
bench-fault-nobody = Personne ici ne porte ce nom. Choisissez un collègue dans la liste.
bench-fault-closed-day = Le bureau est fermé le { $day }. Le prochain jour ouvert est le { $next }. Donnez ce jour-là, ou envoyez le vôtre de nouveau si c’est bien lui.
bench-fault-format-anyway = Ou envoyez de nouveau pour inscrire quand même la demande.
bench-fault-they-handled-below = { $name } a traité cette plainte à un échelon inférieur; quelqu’un d’autre doit donc y répondre ici. Un directeur peut inscrire une exception.
bench-fault-not-their-level = { $name } ne répond pas à l’échelon où se trouve cette plainte. Choisissez quelqu’un qui y répond.
bench-fault-no-way = Donnez un courriel, un numéro de téléphone ou une adresse postale, ou cochez « veut rester anonyme ».
bench-fault-way-empty = Le client veut sa réponse de cette façon. Remplissez ce champ.
bench-fault-reference = Nous n’avons pas de plainte avec ce numéro. Vérifiez-le : il compte dix chiffres, par exemple 123-456-7894, et le dernier vérifie les autres.
bench-meanwhile = Depuis que vous avez ouvert cette page : { $what }. Rien de ce que vous avez demandé n’a encore été fait. Lisez-le sous « Ce qui s’est passé », puis envoyez le vôtre de nouveau.
bench-error-failed = La faute est de notre côté, et elle est au journal. Revenez en arrière : ce que vous avez écrit s’y trouve encore. Regardez s’il est au dossier avant de l’envoyer de nouveau.
bench-error-request = Pour qu’on examine cela, transmettez : { $request }
bench-error-busy = Rien n’a changé. Revenez en arrière : ce que vous avez écrit s’y trouve encore. Envoyez-le de nouveau; la deuxième fois réussit presque toujours.
bench-error-away = La base de données ne répond pas. Revenez en arrière : ce que vous avez écrit s’y trouve encore. Attendez une minute, regardez s’il est au dossier, puis envoyez-le de nouveau.
bench-error-refused = Rien n’a changé. Revenez en arrière pour voir où en est la plainte.
bench-error-bad-request = Rien n’a changé. Revenez en arrière : ce que vous avez écrit s’y trouve encore. Vérifiez-le et envoyez-le de nouveau.
bench-error-too-large = Rien n’a changé. Revenez en arrière : ce que vous avez écrit s’y trouve encore. Envoyez des fichiers plus petits, ou moins à la fois.
bench-error-too-many = Attendez 15 minutes, puis essayez de nouveau. Un administrateur peut vous donner un nouveau lien.
bench-error-forged = Cela ne venait pas d’une page de l’espace de travail; rien n’a donc changé. Ouvrez la page de nouveau et envoyez-le de là.
bench-error-forbidden = Elle relève d’un autre rôle que le vôtre. Demandez à un collègue qui l’a.
bench-error-not-found = Il n’y a ni plainte ni page à cette adresse. Vérifiez le numéro, ou cherchez-la dans la liste.

## Who, and how long

bench-the-customer = le client
bench-the-representative = le représentant
bench-the-desk = le système
bench-an-integration = un autre système
bench-anonymous = Client anonyme
bench-nameless = Sans nom
bench-erased = (effacé)
bench-nobody = Personne
bench-span-minutes = { $n } min
bench-span-hours = { $n } h
bench-span-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
bench-span-business-minutes = { $n ->
    [one] { $n } minute ouvrable
   *[other] { $n } minutes ouvrables
}
bench-span-business-hours = { $n ->
    [one] { $n } heure ouvrable
   *[other] { $n } heures ouvrables
}
bench-span-business-days = { $n ->
    [one] { $n } jour ouvrable
   *[other] { $n } jours ouvrables
}
bench-span-in = dans { $span }
bench-span-late = { $span } de retard
bench-span-late-since = en retard depuis { $at }

## Worklist

bench-views = Vues
bench-view-mine = Mon travail
bench-view-broken = Non tenues, encore dues
bench-view-today = À échéance aujourd’hui
bench-view-nobody = Non attribuées
bench-view-customer = En attente du client
bench-view-scheme = Devant { $the-scheme }
bench-view-undelivered = Messages non livrés
bench-view-team = Mes équipes
bench-view-open = Toutes les plaintes en cours
bench-count-total = { $n ->
    [one] { $n } plainte :
   *[other] { $n } plaintes :
}
bench-count-on-this-page = sur cette page,
bench-count-broken = { $n ->
    [one] { $n } promesse non tenue et toujours due
   *[other] { $n } promesses non tenues et toujours dues
}
bench-count-today = { $n } à échéance aujourd’hui
bench-take-call = Prendre un appel
bench-open-letter = Ouvrir une lettre
bench-list-caption = Plaintes, selon la prochaine promesse à échéance
bench-col-standing = État
bench-col-due = Échéance ({ $zone })
bench-col-promise = Promesse due
bench-col-complaint = Plainte
bench-col-stage = Étape, conseiller
bench-col-number = Numéro
bench-due-broken = Non tenues, encore dues
bench-due-today = À échéance aujourd’hui
bench-due-later = Plus tard
bench-due-undated = Sans date
bench-nothing-owed = Rien n’est dû
bench-urgent = Urgente
bench-undelivered = un message n’a pas été livré
bench-pages = Pages
bench-first-page = Première page
bench-next-page = Page suivante
bench-found = Résultats pour « { $q } »
bench-found-nothing = Aucun résultat pour « { $q } »
bench-found-nothing-text = Vérifiez l’orthographe ou écrivez moins : un mot, le début d’un nom, les sept derniers chiffres d’un numéro de téléphone. Une étoile trouve les mots par leur début : inter*.
bench-found-wrong-number = Aucune plainte n’a ce numéro. Si c’est un numéro de suivi, un chiffre est faux : le dernier vérifie les autres. Comparez-le avec un message ou un reçu.
bench-empty-mine = Vous n’avez aucune plainte en cours
bench-empty-broken = Aucune promesse non tenue n’est encore due
bench-empty-today = Rien n’arrive à échéance aujourd’hui
bench-empty-nobody = Chaque plainte est entre les mains de quelqu’un
bench-empty-customer = Aucune plainte n’attend son client
bench-empty-scheme = { $The-scheme } n’a aucune de nos plaintes
bench-empty-undelivered = Tous les messages ont été livrés
bench-empty-team = Vos équipes n’ont aucune plainte en cours
bench-empty-open = Aucune plainte n’est en cours
bench-empty-text = Une plainte apparaît ici dès qu’il y en a une.

## Case page

bench-back-to-list = Retour à la liste
bench-call-going = Appel en cours
bench-on-the-line = { $channel } : le client est en ligne
bench-say-nothing-before = Ne dites rien de personnel avant une vérification réussie.
bench-to-call = Vers l’appel
bench-at-level = Échelon
bench-reads-in = Lit et écrit en
bench-in-en = anglais
bench-in-fr = français
bench-in-es = espagnol
bench-answered-by = Réponse par
bench-by-page = Page de suivi seulement
bench-no-way = Aucun moyen de répondre
bench-verified = Identité vérifiée le { $at }, { $method }
bench-not-verified = Identité non vérifiée
bench-on-behalf = Pour une autre personne
bench-no-authority = autorisation non montrée
bench-adviser = Conseiller
bench-team = Équipe
bench-estimate = Fin prévue
bench-estimate-passed = (passée)
bench-received = Reçue le
bench-code-version = version { $version } du code
bench-ended = Terminée le { $at } ({ $ending }).
bench-satisfied-yes = Le client a dit : satisfait.
bench-satisfied-no = Le client a dit : non satisfait.
bench-locked = { $The-scheme } a cette plainte, dossier { $case }. Tant que son dossier n’est pas fermé, personne ici ne peut :
bench-lock-collect = Recouvrer le montant contesté, ni y ajouter de frais
bench-lock-disconnect = Débrancher ou suspendre un service à ce sujet
bench-lock-withdraw = Demander au client de se désister, en quelques mots que ce soit
bench-lock-close = Fermer la plainte ici
bench-acts = Actions sur cette plainte
bench-act-filter = Trouver une action
bench-act-filter-none = Aucune action ne contient ces lettres.
bench-all-acts = Tout ce que vous pouvez faire
bench-read-only = Vous lisez cette plainte sans rien y changer. Chaque action revient à un conseiller, à un chef du soutien ou à un directeur.
bench-what-happened = Ce qui s’est passé
bench-record = Tout le dossier, à imprimer
bench-record-title = Dossier { $reference }
bench-record-as-of = Tel qu’il était le { $at }, avec toutes ses inscriptions. Établi pour { $name }.
bench-record-began = Elle a commencé par l’inscription { $n }, { $at }.
bench-record-again = Elle a commencé quand une échéance précédente a été dépassée, { $at }.
bench-record-kept = L’inscription { $n } montre qu’elle a été tenue.
bench-record-ended = À cause de l’inscription { $n }, elle n’est plus due.
bench-record-recorded = inscrit { $at }
bench-record-proof = Preuve
bench-record-proof-text = Les inscriptions forment une chaîne : l’empreinte de chacune la couvre, avec l’empreinte de la précédente. Voici l’empreinte de l’inscription { $n }, la dernière :
bench-record-proof-how = La commande recourse verify prouve la chaîne. Tant que rien n’a été ajouté, recourse export --reference { $reference } donne la même empreinte.
bench-earlier-entries = { $n } inscriptions plus anciennes
bench-earlier-all = { $n ->
    [one] Afficher l’inscription qui précède
   *[other] Afficher les { $n } inscriptions qui précèdent
}
bench-show-all = Montrer les { $n } caractères
bench-recorded-late = inscrit { $span } plus tard
bench-internal = Note interne.
bench-said-history = Auparavant :
bench-said-wanted = Demande :
bench-said-reason = Raison :
bench-said-evidence = Preuve :
bench-issue-found = Point { $number } : { $finding }
bench-message-sent = { $what ->
    [reply] envoyée le { $at }, { $channel }
    [request] envoyée le { $at }, { $channel }
    [estimate] envoyée le { $at }, { $channel }
    [offer] envoyée le { $at }, { $channel }
   *[other] envoyé le { $at }, { $channel }
}
bench-message-shown = sur la page de suivi depuis le { $at }
bench-message-failed = { $what ->
    [reply] n’a pas été livrée. Ce qu’elle devait tenir est dû de nouveau.
    [request] n’a pas été livrée. Ce qu’elle devait tenir est dû de nouveau.
    [estimate] n’a pas été livrée. Ce qu’elle devait tenir est dû de nouveau.
    [offer] n’a pas été livrée. Ce qu’elle devait tenir est dû de nouveau.
   *[other] n’a pas été livré. Ce qu’il devait tenir est dû de nouveau.
}
bench-message-taken-back = { $what ->
    [reply] annulée avant l’envoi
    [request] annulée avant l’envoi
    [estimate] annulée avant l’envoi
    [offer] annulée avant l’envoi
   *[other] repris avant l’envoi
}
bench-message-held = { $n ->
    [one] part dans { $n } seconde
   *[other] part dans { $n } secondes
}
bench-message-waiting = attend son envoi
bench-did-held = { $n ->
    [one] Le message part dans { $n } seconde.
   *[other] Le message part dans { $n } secondes.
}
bench-did = Fait : { $what }.
bench-did-left = Reste à donner : { $left }.
bench-did-all-given = Il ne reste rien à donner.
bench-settings-did = { $who } { $what }.
bench-message-line = { $notice } :
bench-will-read = { $name } lira ceci.
bench-will-read-customer = Le client lira ceci.
bench-to-in = À { $address }, en { $language }.
bench-to-customer-in = Au client, en { $language }.
bench-not-by-mail = Ce client ne reçoit pas sa réponse par courriel : rien ne part tout seul. Ce que vous écrivez attend sous « À dire ou à poster par une personne » jusqu’à ce que vous notiez que c’est fait.
bench-on-the-page-later = Ce client n’est informé que par sa page de suivi : ce que vous écrivez y paraît 20 secondes plus tard; vous pouvez l’annuler d’ici là.
bench-goes-out-later = L’envoi part 20 secondes plus tard; vous pouvez l’annuler d’ici là.
bench-reply-to = Répondre à { $name }. Le client lira ceci.
bench-reply-to-customer = Répondre au client. Il lira ceci.
bench-reply-refused = Vous ne pouvez pas répondre sur cette plainte. La raison est donnée plus haut.
bench-has-news = Contient de vraies nouvelles : tient la promesse de rester en contact une fois livré
bench-f-reply-told = Ce message dit aussi au client
bench-note-title = Note interne. { $name } ne la verra jamais.
bench-note-title-customer = Note interne. Le client ne la verra jamais.
bench-note-keeps-nothing = Une note ne tient aucune promesse.
bench-act-deliver = Dit par une personne
bench-by-hand = À dire ou à poster par une personne
bench-by-hand-hint = Cette personne ne veut pas de courriel. Dites-le ou postez-le, puis notez que c’est fait : cela ne compte qu’à ce moment.
bench-by-hand-read = Lire ou imprimer
bench-by-hand-done = Fait : { $channel }
bench-by-hand-told = Dit en plus, car le message lui-même ne le dit pas
bench-read-out = Lire à voix haute : { $notice }
bench-read-out-lead = Appelez au { $phone } et lisez ceci au client, dans sa langue. Consignez ensuite ce qui s’est passé : c’est alors seulement que cela compte.
bench-read-out-no-phone = Il n’y a pas de numéro de téléphone. Lisez ceci au client quand il appelle ou vient, puis consignez-le.
bench-read-out-text = À lire
bench-read-out-to = Lu à
bench-read-out-when = Quand, si c’était avant maintenant
bench-read-out-done = Consigner la lecture
bench-read-out-proof = Lu à { $name }
bench-read-out-nobody-title = Personne n’a répondu?
bench-read-out-nobody-hint = L’essai est consigné comme tel, et le message attend toujours.
bench-read-out-nobody = Consigner l’essai
bench-read-out-on-call = Lu pendant l’appel
bench-read-out-tried = Appel pour lire : { $notice }. Personne n’a répondu.
bench-promises-here = Promesses pour cette plainte
bench-locks-on = Interdit pour l’instant
bench-lock-forbids = Personne ici ne peut : { $acts }.
bench-promises-running = Promesses en cours
bench-no-promises = Aucune promesse ne court pour cette plainte.
bench-issues = { $n ->
    [one] Un point
   *[other] { $n } points
}
bench-not-answered = Pas encore de réponse
bench-agreed = Ce qui a été convenu
bench-given = { $given } sur { $owed } fait
bench-given-left = Reste à donner : { $left }
bench-reach = Comment joindre le client
bench-files = Fichiers
bench-file-line = { $who }, { $at }, { $n } ko
bench-internal-file = interne
bench-no-files = Aucun fichier.
bench-links = Autres plaintes
bench-earlier-there = son numéro avant la reprise
bench-earlier-given = donnée par le client

## Promises and their dates

bench-owed-open = au plus tard le { $due }
bench-owed-live = avant la fin de l’appel ou du clavardage
bench-owed-paused = suspendue pendant que nous attendons
bench-owed-waiting = commence { $since }
bench-owed-after-breach = ne commence que si « { $name } » n’est pas tenue au plus tard le { $since }
bench-owed-kept = le { $done }; échéance le { $due }
bench-owed-kept-undated = le { $done }
bench-owed-kept-late = le { $done }; échéance le { $due }. { $span } de retard
bench-owed-kept-just-late = le { $done }; échéance le { $due }. En retard
bench-owed-broken-owed = échéance le { $due }; { $span } de retard, et encore due
bench-owed-broken-owed-just = échéance le { $due }; encore due
bench-owed-broken = échéance le { $due }; non tenue
bench-owed-discharged = n’est plus due
bench-owed-undone = Fait le { $done }, mais le message est revenu le { $undone }.
bench-owed-recorded-late = Aurait eu lieu le { $said }; inscrit le { $recorded }.
bench-why = Pourquoi cette date?
bench-why-limit = Le code dit : { $limit }.
bench-why-internal = Notre propre objectif : { $limit }.
bench-why-started = Déclenchée par
bench-why-after-breach = La promesse non tenue « { $name } »
bench-why-again = Le tour précédent, échu sans être tenu
bench-why-ended = N’est plus due à cause de
bench-why-entry = inscription { $n }
bench-why-counted-from = Réputée reçue
bench-why-calendar = Calendrier
bench-why-pauses = Suspendue
bench-why-never = Jamais
bench-why-paused = du { $from } au { $until }
bench-why-paused-still = depuis le { $from }
bench-why-moves = Déplacée
bench-why-moved = au { $to } (inscription { $entry })
bench-why-untold = Pas encore communiqué
bench-why-date-untold = la nouvelle date de l’inscription { $entry } : elle compte dès que le client l’a reçue
bench-why-question-untold = la question de l’inscription { $entry } : l’horloge s’arrête dès que le client l’a reçue
bench-why-closed = Fermé le
bench-why-days = Comment les jours ont été comptés
bench-why-start = début
bench-why-still = pause
bench-why-ends = Échéance : { $due }.

## Groups of acts

bench-group-touch = Rester en contact
bench-group-hands = Qui l’a
bench-group-solve = Régler
bench-group-further = Aller plus loin
bench-group-facts = Faits et fichiers
bench-group-end = La fin

## Acts, with their buttons

bench-act-take = Prendre
bench-act-assign = Confier
bench-act-transfer = Confier à une équipe
bench-act-release = Remettre
bench-act-except = Permettre une exception
bench-act-reply = Répondre
bench-act-note = Note
bench-act-contact = Inscrire une communication
bench-act-heard = Inscrire ce que le client a dit
bench-act-acknowledge = Accuser réception
bench-act-ask = Demander quelque chose
bench-act-received = Reçu ce qui était demandé
bench-act-estimate = Changer la date prévue
bench-act-offer = Faire une offre
bench-act-accept = Le client accepte
bench-act-refuse = Le client refuse
bench-act-outcome = Donner le résultat
bench-act-told = Résultat donné de vive voix
bench-act-redress = Réparé
bench-act-escalate = Faire remonter
bench-act-ask-for = Le client demande
bench-act-deadlock = Constater l’impasse
bench-act-scheme-told = Inscrire qu’on a parlé { $of-the-scheme }
bench-act-refer = Transmise par { $the-scheme }
bench-act-scheme-step = Une étape devant { $the-scheme }
bench-act-try = Pouvons-nous le faire?
bench-act-referral-closed = { $The-scheme } l’a fermée
bench-act-referral-undone = Retirer la transmission
bench-act-reclassify = Reclasser
bench-act-issue = Ajouter un point
bench-act-urgent = Urgence
bench-act-details = Modifier les coordonnées
bench-act-format = Changer le format
bench-act-format-given = Consigner qu’il l’a dans son format
bench-act-repeat = Renvoyer dans son format
bench-act-file = Ajouter un fichier
bench-act-link = Relier
bench-act-unlink = Délier
bench-act-merge = Traiter ensemble…
bench-act-merge-now = Traiter ensemble
bench-act-unmerge = Séparer
bench-act-split = Détacher…
bench-act-put-back = Remettre
bench-act-verify = Vérifier l’identité
bench-act-secret = Créer un nouveau code secret
bench-act-authority = Autorisation montrée
bench-act-close = Fermer
bench-act-reopen = Rouvrir
bench-act-take-back = Reprendre
bench-do-assign = Confier
bench-do-transfer = Confier à l’équipe
bench-do-except = Inscrire l’exception
bench-do-reply = Envoyer à { $name }
bench-do-reply-customer = Envoyer au client
bench-do-note = Garder la note
bench-do-contact = Inscrire la communication
bench-do-heard = Inscrire
bench-do-acknowledge = Inscrire l’accusé de réception
bench-do-ask = Envoyer la question
bench-do-received = Inscrire
bench-do-estimate = Annoncer la nouvelle date
bench-do-offer = Envoyer l’offre
bench-do-accept = Inscrire l’acceptation
bench-do-refuse = Inscrire le refus
bench-do-outcome = Envoyer le résultat
bench-do-told = Inscrire
bench-do-redress = Inscrire
bench-do-escalate = Faire remonter
bench-do-ask-for = Inscrire
bench-do-deadlock = Constater l’impasse
bench-do-scheme-told = Inscrire
bench-do-refer = Inscrire la transmission
bench-do-scheme-step = Inscrire
bench-do-try = Demander au code
bench-do-referral-closed = Inscrire
bench-do-referral-undone = Retirer la transmission
bench-do-reclassify = Reclasser
bench-do-issue = Ajouter le point
bench-do-urgent = Inscrire
bench-do-details = Enregistrer les coordonnées
bench-do-format = Changer le format
bench-do-format-given = Consigner qu’il l’a
bench-do-file = Ajouter le fichier
bench-do-link = Relier
bench-do-unlink = Délier
bench-do-merge = Traiter ensemble
bench-do-unmerge = Séparer
bench-do-split = Détacher
bench-do-put-back = Remettre
bench-do-verify = Inscrire la vérification
bench-do-secret = Créer un nouveau code secret
bench-do-authority = Inscrire
bench-do-close = Fermer la plainte
bench-do-reopen = Rouvrir la plainte
bench-do-take-back = Reprendre
bench-cannot-end = Elle ne peut pas encore se terminer ainsi :
bench-hint-ask = Demandez en une fois tout ce qu’il vous faut.
bench-ask-stops = Pendant que nous attendons « { $cause } », ceci est suspendu dès que le client le sait : { $promises }.
bench-ask-stops-nothing = Aucun délai n’est suspendu pour une autre cause.
bench-ask-stops-never = Aucun délai n’est suspendu pendant que nous attendons.
bench-hint-contact = Seule une vraie conversation avec le client, avec du nouveau, tient la promesse de rester en contact.
bench-hint-acknowledge = Dites le numéro de suivi, les prochaines étapes et la date à laquelle nous pensons avoir fini.
bench-hint-estimate = Les deux dates et la raison restent au dossier.
bench-hint-offer = L’avis sur { $the-scheme } accompagne l’offre. L’offre tient jusqu’à la réponse du client.
bench-hint-outcome = Répondez à chaque point. L’avis sur { $the-scheme } l’accompagne.
bench-hint-accept = Les acceptations inscrites par le personnel sont comptées à part de celles que les clients donnent eux-mêmes.
bench-hint-escalate = Le client peut toujours aller plus loin, sans donner de raison. Qui l’a traitée à un échelon inférieur ne peut y répondre plus haut.
bench-hint-ask-for = Une promesse du code commence quand le client le demande.
bench-hint-scheme-step = Ce qui s’est passé devant { $the-scheme }, ou ce que nous y avons fait. La transmission reste ouverte jusqu’à la fermeture de son dossier.
bench-hint-try = Demandez avant de le faire. Ce que le code interdit est inscrit comme tentative.
bench-hint-deadlock = On parle tout de suite { $of-the-scheme } au client.
bench-hint-except = Seulement si personne d’autre ne peut répondre. Cela reste au dossier.
bench-hint-close = Le temps qui passe ne met fin à rien.
bench-hint-verify = Inscrivez comment, et avec quel résultat. Les réponses ne sont jamais conservées.
bench-hint-secret = Pour une personne dont vous venez de vérifier l’identité. Le code qu’elle a prend fin aussitôt, avec tous les liens envoyés. Le nouveau part à l’adresse de courriel au dossier sous forme de lien, ou sinon dans une lettre; vous ne le voyez pas.
bench-hint-details = Un champ laissé vide ne change rien. Si l’adresse de courriel change, les liens déjà envoyés prennent fin, et l’ancienne adresse en est avisée.
bench-hint-refer = Tout ce qui est interdit entre-temps est verrouillé.
bench-hint-referral-undone = Elle a été inscrite ici par erreur. Ce qu’elle verrouillait est de nouveau permis, et plus rien n’est dû à ce titre; une promesse non tenue le reste.

## Fields

bench-f-to = À qui
bench-f-team = Équipe
bench-f-text = Note aux collègues
bench-f-message = Votre message
bench-f-reply-message = Votre message
bench-f-ask-message = Ce qu’il vous faut, et pourquoi
bench-f-heard-message = Ce que le client a dit ou écrit
bench-f-offer-message = Votre offre, en mots que le client comprend
bench-f-outcome-message = Le résultat, en mots que le client comprend
bench-f-channel = Comment
bench-f-reached = Avez-vous joint le client?
bench-f-summary = Ce qui a été dit, ou comment vous avez essayé
bench-f-news = Y avait-il de vraies nouvelles?
bench-f-when = Quand cela s’est passé
bench-f-cause = Ce que nous attendons
bench-f-date = Nouvelle date
bench-f-reason = Raison
bench-f-estimate-reason = Raison, que le client lira
bench-f-reclassify-reason = Raison, que le client lira
bench-f-close-reason = Dans les mots du client (nécessaire s’il se désiste)
bench-f-except-reason = Pourquoi personne d’autre ne peut répondre
bench-f-except-staff = Qui peut répondre
bench-f-kind = Nature de la demande
bench-f-service = Service
bench-f-category = Catégorie
bench-f-category-2 = Deuxième catégorie
bench-f-category-3 = Troisième catégorie
bench-more-categories = Elle porte sur plus d’une chose
bench-f-nature = De quoi il s’agit
bench-f-urgent = Est-ce urgent?
bench-f-name = Nom
bench-f-email = Courriel
bench-f-phone = Téléphone
bench-f-address = Adresse postale
bench-f-account = Numéro de compte
bench-f-behalf = Pour qui
bench-f-answer_by = Répondre par
bench-f-language = Langue
bench-f-format = Format
bench-f-format-given-channel = Comment l’a-t-il reçu?
bench-f-format-given-of = Ce qu’il a maintenant dans son format
bench-f-how = Ce qui le montre : qui l’a lu, ou le numéro de la poste
bench-f-file = Fichier
bench-f-internal = Qui peut le voir
bench-f-other = Numéro de suivi
bench-f-relation = Leur lien
bench-f-redress = Ce que nous offrons en plus des mots
bench-f-remedy = Mesure { $n }
bench-f-amount = Montant { $n }
bench-f-for-issue = Pour le point (mesure { $n })
bench-all-issues = Tous les points
bench-f-finding = Point { $n } : { $category }
bench-f-proof = Comment vous le savez
bench-f-evidence = Ce que le client a dit, et où
bench-f-redress-evidence = Preuve, par exemple le numéro d’une note de crédit
bench-f-redress-amount = Montant
bench-f-which = Ce qui a été fait
bench-f-case = Numéro de dossier { $of-the-scheme }
bench-f-referral-undone-reason = Pourquoi elle n’est pas à sa place ici
bench-f-step = Ce qui s’est passé
bench-f-asking = Ce que le client demande
bench-f-act = Ce qui doit se faire
bench-f-told = Ce qui a aussi été dit au client
bench-f-settled = A-t-elle été réglée?
bench-f-ending = Comment elle se termine
bench-f-shut = Pas encore
bench-f-document = Comment elle a été montrée
bench-f-method = Comment
bench-f-verdict = Résultat
bench-f-assurance = Degré de certitude
bench-f-verify-method = Comment vous avez vérifié
bench-f-verify-verdict = Résultat
bench-f-verify-assurance = Degré de certitude
bench-f-work-email = Courriel professionnel
bench-f-password = Mot de passe
bench-f-new-password = Nouveau mot de passe
bench-f-again = Le même mot de passe encore une fois
bench-f-your-name = Votre nom, tel que les clients et les collègues le liront
bench-f-colleague-name = Nom
bench-f-role = Rôle
bench-f-team-name = Nom de l’équipe
bench-h-when = Laissez vide pour maintenant. Ce que nous avons fait compte à partir de l’inscription; ce que le client a fait, à partir du moment où cela s’est passé.
bench-h-redress = Jusqu’à trois lignes. Montants en { $currency }; laissez le montant vide s’il n’y en a pas.
bench-h-redress-amount = Pour un versement partiel, ce qui a été donné maintenant. Vide : tout ce qui reste.
bench-h-link-other = Le numéro de l’autre plainte.
bench-h-contact-told = Seulement ce que le client a vraiment entendu. Une promesse peut être tenue ainsi.

## Words of the trade, for staff

bench-reached-yes = Oui, nous avons parlé
bench-reached-no = Non, j’ai essayé
bench-told-receipt = Un reçu avec le contenu de la plainte
bench-told-right-to-a-document = Le droit à un document qui prouve la plainte
bench-told-consequences = Ce qui arrive si rien n’est envoyé à temps
bench-told-confirmation = Une confirmation de ce qui a été fait
bench-told-summary = Un résumé de la façon dont c’est réglé
bench-told-not-yet = Qu’il n’y a pas encore de réponse, et pourquoi
bench-told-escalation-process = Comment aller plus loin
bench-told-supervisor = Un superviseur a parlé au client
bench-told-deadlock-letter = La lettre qui dit que nous ne pouvons aller plus loin
bench-asking-supervisor = à parler à un superviseur
bench-asking-escalation-process = comment aller plus loin
bench-asking-deadlock-letter = une lettre qui dit que nous ne pouvons aller plus loin
bench-step-objected = Nous avons présenté une objection
bench-step-reported-open = Nous avons fait rapport : non réglée
bench-step-reported-settled = Nous avons fait rapport : réglée
bench-step-conciliated = Conciliation terminée : réglée
bench-step-not-conciliated = Conciliation terminée : non réglée
bench-step-found = Les conclusions ont été rendues
bench-step-customer-accepts = Le client accepte les conclusions
bench-step-customer-rejects = Le client rejette les conclusions
bench-step-we-accept = Nous acceptons les conclusions
bench-step-we-reject = Nous rejetons les conclusions
bench-step-implemented = Nous avons fait ce qui a été conclu
bench-step-review-asked = Une révision a été demandée
bench-doing-close = fermer la plainte
bench-doing-survey = envoyer un sondage
bench-doing-suspend-service = suspendre le service
bench-doing-collect = recouvrer le montant contesté
bench-doing-charge-fee = imposer des frais
bench-doing-threaten-legal-action = menacer de poursuites
bench-doing-ask-to-withdraw = demander au client de se désister
bench-doing-sell = vendre quelque chose
bench-try-locked = Refusé : { $act }. { $lock } La tentative est inscrite au dossier.
bench-try-free = Aucune règle du code ne l’interdit maintenant : { $act }. Rien n’a été inscrit.
bench-file-internal = Seulement les collègues
bench-file-customer = Le client aussi
bench-authority-yes = Dans un document
bench-authority-no = Le plaignant nous l’a dit
bench-cause-information = renseignements du client
bench-cause-third-party = une autre entreprise
bench-cause-customer-away = l’absence du client
bench-cause-completion = ce qui manque à la plainte
bench-proof-portal = sur la page de suivi
bench-proof-call = lors d’un appel
bench-proof-message = dans un message
bench-proof-letter = dans une lettre
bench-proof-in-person = en personne
bench-relation-earlier = une plainte antérieure
bench-relation-duplicate = la même plainte
bench-relation-related = sur le même sujet
bench-relation-merged = fusionnée
bench-relation-split = détachée
bench-finding-upheld = Fondé
bench-finding-partly-upheld = Fondé en partie
bench-finding-not-upheld = Non fondé
bench-finding-out-of-scope = Hors de notre compétence
bench-method-account-pin = NIP du compte
bench-method-security-questions = questions de sécurité
bench-method-one-time-code = code à usage unique
bench-method-call-back = rappel au numéro du dossier
bench-method-signed-in = connexion au compte
bench-method-document = pièce d’identité
bench-method-tracking-secret = numéro de suivi et secret
bench-verdict-passed = Réussie
bench-verdict-failed = Non réussie
bench-verdict-declined = La personne a refusé
bench-assurance-basic = de base
bench-assurance-full = complet
bench-notice-acknowledgement = Accusé de réception
bench-notice-reply = Réponse
bench-notice-request = Demande de renseignements
bench-notice-estimate = Nouvelle date
bench-notice-offer = Offre
bench-notice-outcome = Résultat
bench-notice-escalation = Avis de passage à l’échelon supérieur
bench-notice-scheme = Avis sur { $the-scheme }
bench-notice-late = Avis de retard
bench-notice-reclassified = Avis de reclassement
bench-notice-agreed = Confirmation d’une acceptation
bench-notice-redress = Message disant que c’est fait
bench-notice-closing = Message de fermeture
bench-notice-reopened = Avis de réouverture
bench-notice-recovery = Nouveau lien
bench-notice-new-secret = Nouveau code secret
bench-notice-address-changed = Avis à l’ancienne adresse
bench-notice-repeat = Ce qui a été dit, de nouveau
bench-notice-staff-assigned = Avis au personnel : confiée
bench-notice-staff-due-soon = Avis au personnel : échéance proche
bench-notice-staff-broken = Avis au personnel : promesse non tenue
bench-notice-staff-escalated = Avis au personnel : escalade
bench-notice-staff-undelivered = Avis au personnel : non livré
bench-notice-staff-replied = Avis au personnel : le client a répondu
bench-notice-staff-new-password = Avis au personnel : un nouveau mot de passe
bench-notice-staff-second-factor-reset = Avis au personnel : second facteur retiré
bench-notice-staff-mail-waits = Avis au personnel : un courriel attend
bench-notice-staff-digest = Avis au personnel : le courriel du matin
bench-notice-staff-password-changed = Avis au personnel : mot de passe changé
bench-notice-staff-second-factor-on = Avis au personnel : second facteur activé
bench-notice-staff-second-factor-off = Avis au personnel : second facteur désactivé
bench-notice-staff-recovery-codes = Avis au personnel : nouveaux codes de secours
bench-notice-staff-passkey-added = Avis au personnel : clé d’accès ajoutée
bench-notice-staff-passkey-removed = Avis au personnel : clé d’accès retirée
bench-notice-staff-connected = Avis au personnel : compte lié
bench-notice-staff-covers = Avis au personnel : remplace quelqu’un

## What happened: one line for each kind of entry

bench-entry-filed = { $kind } reçue ({ $channel })
bench-entry-contact-began = Communication commencée : { $channel }
bench-entry-contact-ended = Communication terminée : { $channel }
bench-entry-contact-ended-solved = Réglé et confirmé pendant la communication : { $channel }
bench-entry-contact-ended-by-desk = Personne n’a terminé la communication; le service l’a terminée avec la journée : { $channel }
bench-entry-verified = Identité vérifiée : { $method }, { $assurance }
bench-entry-verified-failed = Identité non vérifiée : échec, { $method }
bench-entry-verified-declined = La personne a refusé la vérification ({ $method })
bench-entry-authority-shown = L’autorisation d’agir pour le plaignant a été montrée
bench-entry-secret-renewed = Nouveau code secret créé; l’ancien et tous les liens envoyés jusque-là ont pris fin
bench-entry-reclassified = Traitée désormais comme : { $kind }
bench-entry-issue-added = Point { $number } ajouté : { $category }
bench-entry-details-changed = Coordonnées modifiées
bench-entry-urgent = Marquée urgente
bench-entry-not-urgent = N’est plus urgente
bench-entry-format-asked = Autre format demandé : { $format }
bench-entry-format-given = Remis dans le format demandé : { $format }, { $channel }
bench-entry-repeated = Renvoyé dans le format demandé, { $format } : { $n ->
    [one] un message
   *[other] { $n } messages
}. Rien n’y est nouveau
bench-formats-owed = Encore à donner dans le format demandé : { $format }
bench-formats-told = du { $at }
bench-formats-due = Au plus tard { $due }
bench-formats-late = C’était dû { $due }
bench-formats-repeats = Une pression renvoie le tout, en un seul message. Cela ne dit rien de nouveau : ce n’est pas un contact, et seul le délai du format prend fin.
bench-formats-under-way = C’est en route, dans ce format.
bench-formats-made = Cela ne peut pas être envoyé d’ici dans ce format. Faites-le produire ou lisez-le, puis consignez quels messages la personne a reçus et ce qui le montre.
bench-entry-arrived = Parvenu au client : { $notice }
bench-entry-file-added = Fichier ajouté
bench-entry-file-added-internal = Fichier interne ajouté
bench-entry-assigned = Confiée à { $to }
bench-entry-taken = L’a prise
bench-entry-transferred = Confiée à l’équipe { $team }
bench-entry-released = L’a remise
bench-entry-excepted = Exception : { $who } peut répondre à l’échelon { $level }
bench-entry-acknowledged = Accusé de réception donné par une personne : { $channel }
bench-entry-contacted-news = Conversation avec le client, avec des nouvelles : { $channel }
bench-entry-contacted = Conversation avec le client, sans nouvelles : { $channel }
bench-entry-attempted = Tentative de joindre le client : { $channel }
bench-entry-wrote-news = Réponse avec des nouvelles
bench-entry-wrote = Réponse
bench-entry-asked = Le client a demandé : { $asking }
bench-entry-customer-wrote = Du client : { $channel }
bench-entry-information-asked = Demande faite; nous attendons : { $cause }
bench-entry-information-received = N’attend plus : { $cause }
bench-entry-noted = Note aux collègues
bench-entry-estimated = Fin prévue : { $date }
bench-entry-estimated-anew = Nouvelle fin prévue : { $date }
bench-entry-sent = { $what ->
    [reply] { $notice } : envoyée, { $channel }
    [request] { $notice } : envoyée, { $channel }
    [estimate] { $notice } : envoyée, { $channel }
    [offer] { $notice } : envoyée, { $channel }
   *[other] { $notice } : envoyé, { $channel }
}
bench-entry-shown = { $notice } : sur la page de suivi
bench-entry-taken-back = { $what ->
    [reply] { $notice } : annulée avant l’envoi
    [request] { $notice } : annulée avant l’envoi
    [estimate] { $notice } : annulée avant l’envoi
    [offer] { $notice } : annulée avant l’envoi
   *[other] { $notice } : repris avant l’envoi
}
bench-entry-overtaken = { $what ->
    [request] { $notice } : non envoyée, le client a fait une autre démarche avant l’envoi
    [estimate] { $notice } : non envoyée, le client a fait une autre démarche avant l’envoi
    [offer] { $notice } : non envoyée, le client a fait une autre démarche avant l’envoi
   *[other] { $notice } : non envoyé, le client a fait une autre démarche avant l’envoi
}
bench-entry-bounced = { $what ->
    [reply] { $notice } : non livrée
    [request] { $notice } : non livrée
    [estimate] { $notice } : non livrée
    [offer] { $notice } : non livrée
   *[other] { $notice } : non livré
}
bench-entry-offered = Offre
bench-entry-offered-amount = Offre : { $amount }
bench-entry-accepted = Le client a accepté, { $proof }
bench-entry-refused = Le client a refusé, { $proof }
bench-entry-concluded = Résultat
bench-entry-outcome-told = Résultat donné par une personne : { $channel }
bench-entry-redress-given = Réparé : { $redress }
bench-entry-escalated = Escalade : { $level } ({ $channel })
bench-entry-deadlocked = Impasse : nous ne pouvons aller plus loin
bench-entry-scheme-notified = Une personne a parlé { $of-the-scheme } : { $channel }
bench-entry-scheme-referred = { $The-scheme } nous l’a transmise : dossier { $case }
bench-entry-scheme-referral-undone = Transmission retirée : le dossier { $case } { $of-the-scheme } avait été inscrit ici par erreur
bench-entry-scheme-objected = Nous avons présenté une objection
bench-entry-scheme-reported-settled = Rapport { $to-the-scheme } : réglée
bench-entry-scheme-reported-unsettled = Rapport { $to-the-scheme } : non réglée
bench-entry-scheme-conciliated-settled = Conciliation : réglée
bench-entry-scheme-conciliated-unsettled = Conciliation : non réglée
bench-entry-scheme-found = { $The-scheme } a rendu ses conclusions
bench-entry-scheme-findings-accepted-customer = Le client a accepté les conclusions
bench-entry-scheme-findings-accepted-us = Nous avons accepté les conclusions
bench-entry-scheme-findings-rejected-customer = Le client a rejeté les conclusions
bench-entry-scheme-findings-rejected-us = Nous avons rejeté les conclusions
bench-entry-scheme-implemented = Nous avons fait ce que { $the-scheme } a conclu
bench-entry-scheme-review-asked = Une révision a été demandée
bench-entry-scheme-closed-settled = { $The-scheme } l’a fermée : réglée
bench-entry-scheme-closed-unsettled = { $The-scheme } l’a fermée : non réglée
bench-entry-forbidden = Empêché : { $act }
bench-entry-linked = Reliée à { $other } : { $relation }
bench-entry-unlinked = N’est plus reliée à { $other }
bench-entry-merged-into = Traitée ensemble avec { $other } à partir d’ici
bench-entry-took-in = { $other } est traitée ensemble avec celle-ci à partir d’ici
bench-entry-unmerged = De nouveau traitée à part de { $other }
bench-entry-split-off = { $other } a été détachée et suit son propre chemin
bench-entry-split-from = Détachée de { $other } : à partir d’ici, une plainte à part
bench-entry-split-undone = { $other } a été remise dans celle-ci
bench-entry-put-back = Remise dans { $other }
bench-entry-closed = Fermée : { $ending }
bench-entry-reopened = Rouverte
bench-entry-satisfied = Le client est satisfait
bench-entry-not-satisfied = Le client n’est pas satisfait
bench-entry-promise-broken = Promesse { $number } non tenue : { $name }
bench-entry-warned-of = Personnel averti que la promesse { $number } approche de l’échéance : { $name }
bench-entry-clock-lengthened = Un délai a été prolongé
bench-entry-viewed = Consultée
bench-entry-erased = Texte personnel effacé
bench-entry-hold-placed = Protégée de l’effacement
bench-entry-hold-lifted = Peut de nouveau être effacée
bench-entry-imported = Reprise de { $source }
bench-entry-imported-ended = Reprise de { $source }, où elle était terminée : { $ending }

## Taking a call or opening a letter

bench-intake-title = Prendre un appel, ouvrir une lettre
bench-intake-lead = Inscrivez pendant que vous parlez. Personne n’a à prouver son identité pour se plaindre.
bench-intake-what = De quoi il s’agit
bench-intake-who = Qui se plaint
bench-intake-answer = Comment répondre
bench-intake-known = Sur une plainte que nous avons
bench-intake-known-text = Avec un numéro de suivi, ce qui est arrivé s’ajoute à cette plainte et rien de nouveau n’est inscrit.
bench-say-listen = « Dites-moi ce qui n’a pas marché et depuis quand. Je l’écris et je vous le relis. »
bench-f-received = Date de réception
bench-h-received = Pour une lettre : le jour de son arrivée. Les délais comptent à partir de ce jour.
bench-f-is-complaint = Est-ce une plainte?
bench-h-is-complaint = Pas certain? Demandez : « Voulez-vous que ce soit traité comme une plainte? »
bench-h-nature = Dans ses mots.
bench-f-history = Ce qui s’est passé jusqu’ici
bench-f-wanted = Ce qui arrangerait les choses
bench-f-earlier = Références antérieures
bench-h-earlier = Les nôtres ou d’autres; une virgule entre elles.
bench-f-scan = Numérisation de la lettre
bench-nobody-has-to-verify = Au moins un moyen de répondre, ou anonyme.
bench-f-anonymous = Veut rester anonyme
bench-f-on-behalf = Se plaint pour quelqu’un d’autre
bench-f-class = Client
bench-class-consumer = Particulier ou foyer
bench-class-small-business = Petite entreprise
bench-class-other = Autre organisme
bench-f-about = Numéro de suivi
bench-first-way = Le premier moyen donné
bench-file-it = Inscrire la plainte
bench-file-then = Elle est inscrite quand la page suivante montre son numéro.
bench-filed = C’est inscrit
bench-filed-text = Numéro de suivi :

## A call

bench-caller-known = Appel au sujet d’une plainte existante
bench-f-reference = Numéro de suivi
bench-h-reference = Dix chiffres. Rien de personnel n’est montré avant la vérification.
bench-open-call = Ouvrir la page d’appel
bench-new-complaint = Une nouvelle plainte
bench-call-title = Appel au sujet de la plainte { $reference }
bench-call-since = Depuis le { $at }, { $span }
bench-call-verified = Identité vérifiée dans cet appel
bench-call-unverified = Identité non vérifiée dans cet appel
bench-call-steps = Étapes de cet appel
bench-this-call = Cet appel
bench-step-verify = Vérifier
bench-step-listen = Écouter
bench-step-solve = Régler maintenant
bench-step-read = Relire
bench-step-end = Terminer l’appel
bench-to-end = Terminer l’appel
bench-whole-case = Toute la plainte
bench-nobody-on-line = Personne n’est en ligne. Commencez quand vous décrochez.
bench-begin-call = Commencer l’appel
bench-verify-text = Personne n’a à prouver son identité pour se plaindre ou aller plus loin. Sans vérification, ne dites rien de personnel.
bench-answers-not-kept = Les réponses ne sont jamais conservées.
bench-wants-senior = La personne veut un responsable
bench-never-refuse = Inscrivez-le dès la demande. Personne ne peut la refuser, et aucune raison n’est nécessaire.
bench-solve-after-verify = Une offre sur cette plainte touche à des choses personnelles : vérifiez d’abord.
bench-f-solve-message = Ce que nous faisons
bench-h-solve-message = Dites-le, faites-le si vous pouvez, et écrivez-le comme le client l’a entendu.
bench-f-solve-evidence = Ce que la personne a répondu
bench-h-solve-evidence = Ses propres mots. C’est vous qui inscrivez l’acceptation; elle est donc comptée à part.
bench-do-solve = Inscrire l’offre et l’acceptation
bench-offer-stands = Une offre attend une réponse.
bench-ask-settled = « Est-ce que cela règle la question pour vous? »
bench-nothing-to-offer = Rien ne peut être offert sur cette plainte en ce moment.
bench-offer-and-yes-recorded = L’offre et son acceptation sont inscrites.
bench-say-agreed = La personne a accepté. Dites ceci maintenant :
bench-scheme-still-open = La promesse { $number } reste à tenir : parlez aussi { $of-the-scheme } à la personne, avant de terminer.
bench-to-scheme = Ce qu’il faut dire
bench-f-read-out = J’ai lu à la personne ce que nous avons écrit jusqu’ici
bench-f-scheme-told = J’ai parlé { $of-the-scheme } à la personne
bench-say-scheme-owed = La promesse { $number } ({ $name }) reste à tenir. Dites ceci avant de terminer, et cochez que vous l’avez dit :
bench-say-scheme = Si ce n’est pas réglé, ou si vous ne pouvez aller plus loin, dites ceci avant de terminer :
bench-aloud-agreed = « Vous acceptez notre offre, et je l’ai inscrit. »
bench-aloud-agreed-do = « Voici ce que nous faisons maintenant : { $what }. »
bench-aloud-agreed-due = « Nous le faisons au plus tard le { $moment }. »
bench-aloud-agreed-written = « Vous en recevez la confirmation { $via }. »
bench-aloud-number = « Votre numéro de suivi est
bench-aloud-mail = Je vous l’envoie par courriel, avec un code secret qui ouvre votre plainte. »
bench-aloud-letter = Vous le recevrez par la poste, avec un code secret qui ouvre votre plainte. »
bench-aloud-end = Gardez-le à portée de main quand vous appelez. »
bench-aloud-steps = « Voici les prochaines étapes :
bench-aloud-steps-end = {" "}»
bench-aloud-estimate = « Nous pensons avoir fini au plus tard le { $date }. »
bench-secret-in-writing = Le secret est envoyé par écrit, jamais dit.
bench-acknowledged = Accusé de réception donné
bench-do-acknowledge-now = Accuser réception maintenant
bench-acknowledge-when-said = Quand vous avez dit le numéro, les prochaines étapes et la date.
bench-f-ends = Demandez : est-ce que cela règle la question?
bench-ends-settled = Oui, c’est réglé
bench-ends-open = Non, la garder ouverte
bench-ends-senior = La personne veut un responsable
bench-do-end = Terminer l’appel
bench-step-acknowledge = Accuser réception
bench-end-unacknowledged = Cette plainte n’a pas encore d’accusé de réception. Si l’appel se termine sans lui, la promesse { $number } n’est pas tenue, et cela reste au dossier.
bench-to-read = Le lire maintenant
bench-f-unacknowledged = Terminer sans accusé de réception : la personne n’est plus en ligne
bench-fault-unacknowledged = Accusez d’abord réception : lisez le texte à voix haute et inscrivez-le. Si la personne n’est plus en ligne, cochez « Terminer sans accusé de réception ».
bench-fault-what-settled = Dites ce qui a réglé la question : ce que nous faisons, et ce que la personne a répondu.
bench-what-settled = Rien n’a encore été accepté. Qu’est-ce qui a réglé la question?
bench-do-settle-end = L’inscrire et terminer l’appel
bench-the-person = La personne
bench-shown-because = Montré parce que l’identité est vérifiée dans cet appel.
bench-hidden-until = Rien de personnel n’est montré avant une vérification réussie.
bench-digit-0 = zéro
bench-digit-1 = un
bench-digit-2 = deux
bench-digit-3 = trois
bench-digit-4 = quatre
bench-digit-5 = cinq
bench-digit-6 = six
bench-digit-7 = sept
bench-digit-8 = huit
bench-digit-9 = neuf

## Escalations

bench-escalations-lead = { $n ->
    [one] Une plainte
   *[other] { $n } plaintes
}, la plus proche de l’échéance en haut.
bench-escalations-more = Il y en a d’autres dans la liste de travail.
bench-column-nobody = Non attribuées
bench-column-level = Échelon
bench-column-scheme = Devant { $the-scheme }
bench-column-text-nobody = Prenez-en une, ou confiez-la à quelqu’un qui ne l’a pas traitée plus bas.
bench-column-text-level = Quelqu’un répond à celles-ci.
bench-column-text-scheme = Verrouillées : ni recouvrement, ni frais, ni débranchement, ni demande de désistement.
bench-column-empty = Aucune plainte à cet échelon.
bench-scheme-file = Dossier { $case } { $of-the-scheme }.
bench-with-you = Chez vous.
bench-with = Chez { $name }.
bench-handled-below = Traitée plus bas par { $names }.
bench-complaint-of = la plainte de { $name }

## Promises kept

## Settings

bench-settings-lead = Qui travaille ici, et comment. Chaque changement est au journal.
bench-by-command = Dans le terminal
bench-by-itself = De lui-même
bench-link-title = Un lien pour votre collègue
bench-link-text = Il est montré une seule fois, sert une fois et pendant trois jours, et annule les précédents. Donnez-le à votre collègue par une voie sûre.
bench-staff = Personnel
bench-col-state = État
bench-state-left = Ne travaille plus ici
bench-state-invited = Invitation envoyée, pas encore de mot de passe
bench-state-active = { $n ->
    [0] Non connecté
   *[other] Connecté
}
bench-change-person = Modifier
bench-new-link = Nouveau lien pour le mot de passe
bench-sign-out-everywhere = Déconnecter partout
bench-deactivate = Ne travaille plus ici
bench-hand-over = Les remettre
bench-heir-queue = Personne encore : retour à l’équipe
bench-h-heir = Chaque reprise reste au dossier. Ce à quoi la personne choisie ne peut pas répondre retourne à son équipe.
bench-f-heir = Qui les reprend
bench-open-of-colleague = { $n ->
    [one] Une plainte ouverte est à cette personne.
   *[other] { $n } plaintes ouvertes sont à cette personne.
}
bench-activate = Travaille de nouveau ici
bench-add-colleague = Ajouter un collègue
bench-invite = Ajouter et créer un lien
bench-invite-then = La page suivante montre un lien, une seule fois.
bench-teams = Équipes
bench-no-teams = Aucune équipe pour l’instant. Sans équipe, les plaintes attendent sous « Non attribuées ».
bench-add-team = Ajouter une équipe
bench-routing-text = Ce qui arrive de soi-même à cette équipe. Si rien n’est coché dans un groupe, tout convient.
bench-members = Membres
bench-save-team = Enregistrer l’équipe
bench-remove-team = Supprimer l’équipe
bench-h-team-heir = Elle reçoit les plaintes ouvertes et ce qui serait venu à l’ancienne. Qui a une plainte la garde, et qui ne serait plus dans aucune équipe entre dans celle-ci.
bench-f-team-heir = Quelle équipe prend la relève
bench-open-of-team = { $n ->
    [0] Cette équipe n’a aucune plainte ouverte.
    [one] Cette équipe a une plainte ouverte.
   *[other] Cette équipe a { $n } plaintes ouvertes.
}
bench-api-keys = Clés des autres systèmes
bench-api-keys-text = Une clé est créée par une commande sur la machine, ou par l’API avec une clé de portée « admin ». Elle est montrée une seule fois. La commande :
bench-no-keys = Aucune clé pour l’instant.
bench-col-scopes = Peut
bench-key-revoked = Révoquée le { $at }
bench-key-ended = A pris fin le { $day }
bench-key-until = Valable jusqu’au { $day }.
bench-revoke = Révoquer
bench-provider = Fournisseur
bench-hours-phone = Téléphone ouvert
bench-hours-desk = Service ouvert
bench-sender = Expéditeur de nos messages
bench-sender-text = Réglé dans la section [mail] de recourse.toml.
bench-sender-folder = Aucun serveur de courriel n’est réglé : les messages sont écrits dans le dossier « mail » et n’atteignent personne.
bench-log = Journal d’administration
bench-log-menu = Administration
bench-log-lead = Qui a changé quoi aux personnes, aux équipes, aux clés et aux réglages, le plus récent d’abord. On ne fait qu’ajouter des lignes; « recourse verify » trouve celle qui a été changée ou retirée.
bench-log-whole = Le journal entier
bench-log-any = Tout
bench-log-by = Par qui
bench-log-act = Ce qui a été fait
bench-log-at = Quand
bench-log-show = Afficher
bench-log-table = En tableau (CSV)
bench-log-nothing = Rien de tel n’a été fait.
bench-log-key-made = a fait une clé
bench-log-register-key-replaced = a donné une nouvelle clé au registre
bench-log-exported = a exporté des plaintes du registre
bench-log-first-administrator = est devenu le premier administrateur
bench-log-invitation = a choisi un mot de passe
bench-log-staff-added = a ajouté un collègue
bench-log-role-changed = a changé un rôle ou une langue
bench-log-staff-deactivated = a mis fin à l’accès d’un collègue
bench-log-staff-activated = a rétabli l’accès d’un collègue
bench-log-handed-over = a remis les plaintes ouvertes d’un collègue
bench-log-signed-out = a mis fin à toutes les sessions
bench-log-link-made = a créé un nouveau lien
bench-log-team-saved = a enregistré une équipe
bench-log-team-removed = a supprimé une équipe
bench-log-key-revoked = a révoqué une clé
bench-log-code-in-force = a mis un code en vigueur
bench-log-sender-changed = a changé l’expéditeur
bench-log-imported = a repris des plaintes d’un autre système
bench-log-cut-acknowledged = a répondu d’une coupure du registre
bench-log-heads-lost = a constaté la perte du fichier « heads » et l’a recommencé

## Set-up

setup = Configuration
setup-go = Modifier sur la page de configuration
setup-lead = Qui vous êtes, quand vous êtes ouverts, qui envoie vos courriels et quel code de bonnes pratiques est en vigueur.
setup-people = Collègues, équipes et clés
setup-provider = Fournisseur et heures
setup-provider-text = Cela fait partie du code publié. Un changement en fait une nouvelle version; les plaintes en cours gardent la leur.
setup-name = Nom du fournisseur
setup-page = Page Web
setup-title = Titre du code
setup-about = Ce que fait le fournisseur
setup-zone = Fuseau horaire
setup-zones-africa = Afrique
setup-zones-america = Amériques
setup-zones-antarctica = Antarctique
setup-zones-asia = Asie
setup-zones-atlantic = Atlantique
setup-zones-australia = Australie
setup-zones-europe = Europe
setup-zones-indian = Océan Indien
setup-zones-pacific = Pacifique
setup-holidays = Jours fériés
setup-no-holidays = Aucun jour férié
setup-hours-hint = Par exemple 09:00-12:00, 13:00-17:00. Laissez vide un jour de fermeture.
setup-day-mon = Lundi
setup-day-tue = Mardi
setup-day-wed = Mercredi
setup-day-thu = Jeudi
setup-day-fri = Vendredi
setup-day-sat = Samedi
setup-day-sun = Dimanche
setup-look-over = Examiner
setup-look-over-then = Rien n’entre en vigueur avant que vous le disiez à la page suivante.
setup-in-force = En vigueur :
setup-started-with = Ce service a été démarré avec --code { $code }. Ce code entre de nouveau en vigueur au prochain démarrage, quoi que l’on mette en vigueur ici. Pour garder ce qui est réglé ici, démarrez sans --code.
setup-upload = Un code à vous
setup-upload-hint = Un fichier TOML. Il est vérifié, et vous l’examinez avant qu’il entre en vigueur.
setup-shipped = Un code fourni
setup-sender = Adresse d’où viennent les messages
setup-sender-hint = Par exemple Plaintes <plaintes@exemple.ca>. Quelqu’un lit ce qui y arrive.
setup-checks = Avant d’ouvrir les portes
setup-done = Fait
setup-missing = Manque
setup-check-mail = Les messages partent par un serveur de courriel
setup-mend-mail = Nommez-le à la section [mail] de recourse.toml et redémarrez. D’ici là, les messages n’atteignent personne.
setup-check-sender = Les clients peuvent répondre à nos messages
setup-mend-sender = Indiquez sur cette page l’adresse d’où viennent les messages.
setup-check-https = On accède au service par HTTPS
setup-mend-https = Placez devant un mandataire avec un certificat, et donnez à site.origin dans recourse.toml l’adresse https.
setup-check-proxy = Les visiteurs sont distingués derrière le mandataire
setup-mend-proxy = Nommez le mandataire dans site.trusted_proxies de recourse.toml, sinon tous partagent une même limite.
setup-check-provider = Le code parle de vous, pas de l’exemple
setup-mend-provider = Remplissez le fournisseur sur cette page et mettez la nouvelle version en vigueur.
setup-check-notice = L’avis de { $whom } est celui qui est prescrit
setup-mend-notice = C’est notre traduction. Comparez-la avec l’avis officiel, corrigez le module à côté de votre code et démarrez avec lui.
setup-check-level = Quelqu’un peut répondre à l’échelon { $whom }
setup-mend-level = Ajoutez un collègue avec ce rôle dans les réglages; il compte dès qu’il a choisi un mot de passe.
setup-code-faults = Le code ne peut pas encore entrer en vigueur
setup-code-faults-text = Voici ce que la vérification a trouvé, avec l’endroit et la façon de corriger. Rien n’a changé de ce qui est en vigueur.
setup-code-faults-english = Ce qui a été trouvé est écrit en anglais.
setup-fault-page = Commencez la page Web par https://.
setup-fault-zone = Choisissez un fuseau horaire dans la liste.
setup-fault-hours = { $day } : écrivez les heures comme 09:00-12:00, 13:00-17:00.
setup-fault-never-open = { $hours } : tous les jours sont vides. Écrivez les heures d’ouverture d’au moins un jour, par exemple 09:00-17:00.
setup-fault-backwards = { $day } : la fermeture vient avant l’ouverture. Écrivez d’abord l’heure d’ouverture, par exemple 09:00-17:00.
setup-fault-same = Rien ne changerait : c’est déjà en vigueur.
setup-fault-shipped = Choisissez un code dans la liste.
setup-fault-utf8 = Ce fichier n’est pas du texte. Enregistrez-le en UTF-8 et envoyez-le de nouveau.
setup-fault-future = Ce code prend effet le { $day }. Mettez-le en vigueur ce jour-là, ou changez sa date.
setup-fault-published = La version { $version } a été publiée avec un autre texte, et une version publiée ne change jamais. Donnez-lui une nouvelle version.
setup-fault-overtaken = Un collègue a mis un autre code en vigueur entre-temps. Voyez ce qui est en vigueur et refaites le changement.
setup-preview = Examiner le changement
setup-preview-text = Le code est sans faute. Voici ce qui change; rien n’est encore en vigueur.
setup-was = Maintenant
setup-is = Ensuite
setup-nothing = Rien
setup-own-target = Notre propre objectif, qu’aucun texte public ne dit : { $promise }
setup-reads = Ce que lisent les clients : { $language }
setup-whole = Le texte entier
setup-put-in-force = Mettre en vigueur
setup-leave = Laisser tel quel

# Calendars of holidays, each by the place whose holidays it has.
calendar-au-act = Australie : Territoire de la capitale
calendar-au-national = Australie : tout le pays
calendar-au-nsw = Australie : Nouvelle-Galles du Sud
calendar-au-nt = Australie : Territoire du Nord
calendar-au-qld = Australie : Queensland
calendar-au-sa = Australie : Australie-Méridionale
calendar-au-tas = Australie : Tasmanie
calendar-au-vic = Australie : Victoria
calendar-au-wa = Australie : Australie-Occidentale
calendar-ca-ab = Canada : Alberta
calendar-ca-bc = Canada : Colombie-Britannique
calendar-ca-federal = Canada : employeurs sous réglementation fédérale
calendar-ca-mb = Canada : Manitoba
calendar-ca-nb = Canada : Nouveau-Brunswick
calendar-ca-nl = Canada : Terre-Neuve-et-Labrador
calendar-ca-ns = Canada : Nouvelle-Écosse
calendar-ca-nt = Canada : Territoires du Nord-Ouest
calendar-ca-nu = Canada : Nunavut
calendar-ca-on = Canada : Ontario
calendar-ca-pe = Canada : Île-du-Prince-Édouard
calendar-ca-qc = Canada : Québec
calendar-ca-sk = Canada : Saskatchewan
calendar-ca-yt = Canada : Yukon
calendar-es-an = Espagne : Andalousie
calendar-es-ar = Espagne : Aragon
calendar-es-as = Espagne : Asturies
calendar-es-cb = Espagne : Cantabrie
calendar-es-ce = Espagne : Ceuta
calendar-es-cl = Espagne : Castille-et-León
calendar-es-cm = Espagne : Castille-La Manche
calendar-es-cn = Espagne : îles Canaries
calendar-es-ct = Espagne : Catalogne
calendar-es-ex = Espagne : Estrémadure
calendar-es-ga = Espagne : Galice
calendar-es-ib = Espagne : îles Baléares
calendar-es-mc = Espagne : Murcie
calendar-es-md = Espagne : Madrid
calendar-es-ml = Espagne : Melilla
calendar-es-national = Espagne : tout le pays
calendar-es-nc = Espagne : Navarre
calendar-es-pv = Espagne : Pays basque
calendar-es-ri = Espagne : La Rioja
calendar-es-vc = Espagne : Communauté valencienne
calendar-fr-national = France : tout le pays
calendar-ie-national = Irlande : tout le pays
calendar-uk-england = Royaume-Uni : Angleterre
calendar-uk-northern-ireland = Royaume-Uni : Irlande du Nord
calendar-uk-scotland = Royaume-Uni : Écosse
calendar-uk-wales = Royaume-Uni : pays de Galles
calendar-us-federal = États-Unis : jours fériés fédéraux

# ---- webhooks
bench-hooks = Webhooks
bench-hooks-lead = D’autres programmes peuvent apprendre ce qui arrive aux plaintes : chaque inscription est envoyée dans un message signé, sans les noms, les adresses ni ce que les gens ont écrit.
bench-hooks-told = Programmes informés
bench-no-hooks = Aucun programme n’est encore informé.
bench-hook-add = Ajouter un webhook
bench-hook-title = Webhook
bench-f-url = Adresse
bench-h-url = Elle commence par https:// et peut être jointe depuis Internet.
bench-h-url-inside = Elle commence par https:// ou, dans votre réseau, par http://.
bench-hook-events = Ce qui est envoyé
bench-hook-all = Tout ce qui arrive
bench-hook-only = Seulement ce qui est coché ci-dessous
bench-hook-kinds = Sortes d’inscriptions
bench-hook-some = { $n ->
    [one] { $n } sorte d’inscription
   *[other] { $n } sortes d’inscriptions
}
bench-hook-since = Informé depuis { $at }
bench-hook-ended = Terminé { $at }
bench-hook-no-event = Cochez au moins une sorte d’inscription ou choisissez tout.
bench-hook-url-no-address = Écrivez une adresse qui commence par https://, par exemple https://crm.exemple.ca/recourse.
bench-hook-url-in-the-clear = Écrivez une adresse qui commence par https://. Sinon, ce qui est envoyé pourrait être lu en chemin.
bench-hook-url-password = N’écrivez ni nom ni mot de passe dans l’adresse : elle figure sur cette page et dans le journal. La signature montre qu’un message vient d’ici.
bench-hook-url-inside = Cette adresse est dans votre propre réseau, qui n’est pas appelé. Donnez-en une qu’on peut joindre par Internet, ou faites-la autoriser par l’exploitant (webhooks.inside dans la configuration).
bench-hook-url-too-long = L’adresse a plus de 2 000 caractères. Donnez-en une plus courte.
bench-hook-messages = Messages
bench-hook-nothing-told = Rien n’a encore été envoyé.
bench-hook-event = Ce qui est arrivé
bench-hook-heard = Réponse
bench-hook-heard-nothing = Pas encore tenté
bench-hook-heard-status = Réponse reçue : { $status }.
bench-hook-heard-address = La configuration actuelle ne permet pas d’appeler cette adresse.
bench-hook-heard-name = Aucune machine ne porte ce nom.
bench-hook-heard-inside = Ce nom mène dans votre propre réseau, que le programme n’appelle pas (webhooks.inside dans la configuration).
bench-hook-heard-connection = Personne ne répond à cette adresse.
bench-hook-heard-tls = On ne peut pas se fier à son certificat.
bench-hook-heard-time = Aucune réponse en dix secondes.
bench-hook-heard-answer = La connexion a été coupée avant la réponse.
bench-hook-heard-entry = L’inscription n’a pas pu être lue; le journal du programme dit pourquoi.
bench-hook-state-waiting = À envoyer
bench-hook-state-delivered = Envoyé
bench-hook-state-failed = Abandonné
bench-hook-tries = { $n ->
    [one] { $n } essai
   *[other] { $n } essais
}
bench-hook-next = Prochain essai { $at }
bench-hook-again = Envoyer de nouveau
bench-hook-change = Le modifier
bench-hook-try = L’essayer
bench-hook-try-text = Un message de type « test » part maintenant, et cette page dit ce qui a été répondu.
bench-hook-do-try = Envoyer un essai
bench-hook-tried = Essai envoyé. { $heard }
bench-hook-secret = Secret
bench-hook-secret-text = Il signe chaque message. Gardez-le là où le programme qui reçoit peut le lire, et personne d’autre.
bench-hook-show-secret = Montrer le secret
bench-hook-renew = Créer un nouveau secret
bench-hook-end = Y mettre fin
bench-hook-end-text = Plus rien n’est envoyé, et ce qui attend est abandonné. On ne peut pas le reprendre; ajoutez-en un nouveau.
bench-hook-do-end = Mettre fin à ce webhook
bench-log-webhook-added = a ajouté un webhook
bench-log-webhook-changed = a modifié un webhook
bench-log-webhook-renewed = a créé un nouveau secret pour un webhook. L’ancien signe aussi les messages, jusqu’à ce qu’on en crée un autre
bench-log-webhook-ended = a mis fin à un webhook
bench-log-webhook-again = a fait envoyer un message de nouveau
bench-log-webhook-gone = a mis fin à un webhook dont le programme a dit qu’il n’existe plus

# ---- standard texts
bench-texts = Textes types
bench-texts-lead = Ce qu’on écrit souvent, dans les langues où quelqu’un l’a rédigé. La personne qui répond en met un dans son message et le relit avant l’envoi.
bench-texts-known = Textes
bench-texts-all = Tous les textes
bench-texts-others = { $n ->
    [one] { $n } autre texte n’existe pas dans la langue du client.
   *[other] { $n } autres textes n’existent pas dans la langue du client.
}
bench-no-texts = Aucun texte pour l’instant. Un responsable peut en écrire.
bench-f-text-name = Nom du texte
bench-h-text-name = Tel que les collègues le cherchent, par exemple « Modem en route ».
bench-save-text = Enregistrer le texte
bench-add-text = Ajouter un texte
bench-remove-text = Retirer le texte
bench-blanks = Champs à remplir
bench-blanks-text = Chacun est rempli quand le texte est mis dans un message. Ce qui ne peut pas l’être reste, et le message ne part pas tant que personne ne l’a remplacé.
bench-blank-name = le nom du client
bench-blank-number = le numéro de suivi
bench-blank-adviser = votre nom
bench-blank-provider = le nom du fournisseur
bench-blank-phone = le numéro de téléphone du fournisseur
bench-blank-date = la date à laquelle nous avons dit que nous aurions terminé
bench-fault-text-name-taken = Un texte porte déjà ce nom. Modifiez-le ou choisissez un autre nom.
bench-fault-text-empty = Écrivez le texte dans au moins une langue.
bench-fault-blank = { $blank } n’est pas un champ. Les champs figurent à côté de ce formulaire.
bench-fault-text-gone = Ce texte n’existe plus dans la langue du client. Ce que vous avez écrit est gardé.
bench-fault-blank-left = Remplacez { $blank } avant l’envoi.
bench-log-text-saved = a enregistré un texte type
bench-log-text-removed = a retiré un texte type
bench-log-mail-nothing-for-us = Un courriel : rien pour nous

## Search

bench-search-box = Chercher dans toutes les plaintes
bench-search-go = Chercher
bench-search-count = { $n ->
    [0] Aucun résultat.
    [one] { $number } plainte trouvée.
   *[other] { $number } plaintes trouvées, la plus récente d’abord.
}
bench-search-many = Plus de { $number } plaintes trouvées, la plus récente d’abord.
bench-search-widened = Aucune plainte n’a le dernier mot en entier; celles-ci ont un mot qui commence ainsi.
bench-search-behind = Beaucoup de choses viennent de changer. Certaines plaintes plus anciennes ne sont pas encore cherchées dans leur état actuel.
bench-search-caption = Plaintes trouvées, la plus récente d’abord
bench-search-col-received = Reçue
bench-search-chips = Champs que vous avez écrits
bench-search-without = Chercher sans { $part }
bench-search-no-word = Dans « { $text } », il n’y a aucun mot à chercher; on n’en a pas tenu compte.
bench-search-too-long = Seuls les { $most } premiers caractères ont été cherchés.
bench-search-too-many = Seuls les { $most } premiers mots, expressions et champs ont été cherchés.
bench-search-not-for-you = Avec votre rôle, vous trouvez les plaintes par leur numéro et par des champs comme statut:ouverte, non par des noms ou des textes.
bench-search-names-only = Avec votre rôle, vous trouvez les plaintes par les noms, les adresses et les numéros, et par des champs.
bench-search-unknown-field = Il n’y a pas de champ « { $field } ». Il y a : { $there }. Pour chercher un mot suivi d’un deux-points, mettez-le entre guillemets.
bench-search-unknown-value = « { $field } » ne connaît pas « { $value } ». Vous pouvez écrire : { $there }.
bench-search-no-value = Écrivez quelque chose après « { $field }: », par exemple : { $there }.
bench-search-no-not = « { $field } » ne peut pas avoir de signe moins. Écrivez < ou > devant la date.
bench-search-help = Ce que vous pouvez écrire
bench-search-ex-words = modem Delgado
bench-search-say-words = Les deux mots doivent y être, dans n’importe quel texte de la plainte. Les majuscules et les accents ne comptent pas. Un nom peut commencer par le dernier mot.
bench-search-ex-phrase = "pas de tonalité"
bench-search-say-phrase = Ces mots, côte à côte.
bench-search-ex-begins = inter*
bench-search-say-begins = Tout mot qui commence ainsi.
bench-search-ex-not = -facture
bench-search-say-not = Sans ce mot.
bench-search-ex-number = 514 555-0199
bench-search-say-number = Un numéro de téléphone par ses sept derniers chiffres ou plus, un numéro de suivi par son début, une adresse de courriel par son début.
bench-search-ex-field = statut:ouverte service:internet
bench-search-say-field = Ce qu’est la plainte. Mettez plusieurs mots entre guillemets : équipe:"Service de facturation".
bench-search-ex-days = échéance:<2026-12-31
bench-search-say-days = Des jours : une date, < ou > devant elle, deux dates avec .. entre elles, aujourd’hui, demain, semaine; échéance:retard pour ce qui est rompu et encore dû.
bench-search-ex-me = responsable:moi
bench-search-say-me = Le nom d’un collègue, moi ou personne.
bench-search-fields = Les champs :
bench-search-limits = Au plus { $longest } caractères, et { $most } mots, expressions et champs.
bench-search-field-status = statut, état, étape
bench-search-field-due = échéance
bench-search-field-received = reçue, date
bench-search-field-service = service
bench-search-field-category = catégorie, objet
bench-search-field-kind = genre, type
bench-search-field-channel = canal
bench-search-field-language = langue
bench-search-field-team = équipe
bench-search-field-assignee = responsable, conseiller
bench-search-field-level = échelon
bench-search-field-urgent = urgent, urgente
bench-search-field-name = nom, client
bench-search-open = Ouverte
bench-search-nobody = personne
bench-search-me = moi
bench-search-today = aujourd’hui
bench-search-tomorrow = demain
bench-search-yesterday = hier
bench-search-week = semaine
bench-search-late = retard, en retard
bench-search-days-due = aujourd’hui, demain, semaine, retard, 2026-12-31, <2026-12-31, 2026-12-01..2026-12-31
bench-search-days-received = aujourd’hui, hier, semaine, 2026-11-30, >2026-11-30, 2026-11
bench-search-a-name = le début d’un nom
bench-search-language-en = anglais
bench-search-language-fr = français
bench-search-language-es = espagnol

# ---- several at once
bench-bulk-title = Plusieurs plaintes à la fois
bench-bulk-with = Avec celles qui sont cochées
bench-bulk-choose = Choisir
bench-bulk-colleague = Collègue
bench-key-choose = la cocher, dans une liste
bench-bulk-none = Cochez au moins une plainte dans la liste, puis choisissez quoi faire.
bench-bulk-to-whom = Choisissez qui les reçoit.
bench-bulk-done = { $n ->
    [0] Rien n’a été fait.
    [one] Fait pour { $n } plainte.
   *[other] Fait pour { $n } plaintes.
}
bench-bulk-not = { $n ->
    [one] Pas pour { $n }.
   *[other] Pas pour { $n }.
}
bench-bulk-failed = Cela n’a pas pu être fait à l’instant. Essayez de nouveau.
bench-fault-team-nobody = Personne dans cette équipe ne peut y répondre.
bench-bulk-not-title = Ce qui n’a pas été fait, et pourquoi
bench-bulk-done-title = Ce qui est fait

## Mail that came in

bench-mail = Courriel
bench-mail-menu = { $n ->
    [0] Courriel
   *[other] Courriel ({ $n })
}
bench-mail-lead = Ce qui est venu par courriel et qu’aucun programme n’a pu classer. Chaque message est conservé tel quel; lisez-le et dites ce qu’il devient.
bench-mail-waits = { $n ->
    [0] Rien n’attend
    [one] Un message attend
   *[other] { $n } messages attendent
}
bench-mail-none = Tout ce qui est venu par courriel a trouvé sa place.
bench-mail-more = D’autres messages attendent. Ceux dont l’échéance est la plus proche sont affichés.
bench-mail-late = En retard
bench-mail-age = Ici depuis { $span }
bench-mail-no-subject = Sans objet
bench-mail-no-sender = Sans expéditeur
bench-mail-did-new = C’est une nouvelle plainte :
bench-mail-did-belongs = Le message a été ajouté à :
bench-mail-did-nothing = Ce n’est rien pour nous. Le message est conservé, et le journal dit qui a décidé.
bench-mail-did-meanwhile = Quelqu’un a décidé de ce message entre-temps.
bench-mail-taken = Arrivé le { $at }
bench-mail-why = Il vous attend pour cette raison :
bench-mail-why-was = Il attendait pour cette raison :
bench-mail-by = À décider avant : { $at }
bench-mail-became-kept = Il est en train d’être classé.
bench-mail-became-new-complaint = Il est devenu une plainte :
bench-mail-became-written = Il a été ajouté à :
bench-mail-became-automatic = Un message automatique; noté au dossier :
bench-mail-became-bounced = Il dit qu’un de nos messages n’est pas arrivé :
bench-mail-became-delayed = Il dit qu’un de nos messages tarde. Les essais continuent.
bench-mail-became-duplicate = Le même message était déjà venu. Il est conservé une fois de plus, et rien n’en découle.
bench-mail-became-quarantine = Il attend quelqu’un qui reçoit le courriel.
bench-mail-became-nothing-for-us = Ce n’est rien pour nous.
bench-mail-decided = Décidé par { $who }, { $at }
bench-mail-text = Le message
bench-mail-from = De
bench-mail-to = À
bench-mail-cc = Copie à
bench-mail-date = Sa propre date
bench-mail-folded = Texte cité ou signature
bench-mail-no-text = Il ne contient pas de texte.
bench-mail-not-read = Il n’a pas pu être lu. L’original contient tout.
bench-mail-parts = { $n ->
    [one] Un fichier l’accompagnait
   *[other] { $n } fichiers l’accompagnaient
}
bench-mail-kilobytes = { $n } ko
bench-mail-original = Le message original
bench-mail-original-download = Télécharger l’original
bench-mail-decide-new = Une nouvelle plainte
bench-mail-decide-new-hint = Elle compte comme reçue quand le message est arrivé. Elle est à vous, si vous traitez des plaintes.
bench-mail-do-new = Enregistrer comme nouvelle plainte
bench-mail-decide-belongs = Il concerne une plainte
bench-f-mail-reference = Numéro de suivi
bench-h-mail-reference = Vérifiez que l’expéditeur est bien la cliente ou le client. Ce que vous ajoutez figure sur sa propre page.
bench-mail-do-belongs = Ajouter à cette plainte
bench-mail-decide-nothing = Rien pour nous
bench-f-mail-reason = Pourquoi ce n’est rien pour nous
bench-h-mail-reason = Par exemple : publicité. Le message est conservé, avec votre raison.
bench-mail-do-nothing = Mettre de côté
bench-fault-mail-reference = Aucune plainte ne porte ce numéro. Vérifiez-le.
bench-asks-senior = La cliente ou le client semble demander une personne d’un échelon supérieur.
bench-asks-senior-where = Lire le passage
bench-do-escalate-now = Transmettre à l’échelon supérieur
