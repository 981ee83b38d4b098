# Courriels à la clientèle et aux collègues.
mail-greeting = Bonjour { $name },
mail-greeting-nameless = Bonjour,
mail-signature = Le service des plaintes
mail-letter-date = Le { $date }
mail-foot = { $kind ->
    [question] Question
    [request] Demande
   *[complaint] Plainte
} { $reference }. Le code de bonnes pratiques, version { $version }, s’applique.
mail-number = Numéro de suivi
mail-secret = Code secret
mail-received = Reçue le
mail-secret-note = Avec ce numéro et ce code, vous pouvez suivre la plainte, tout comme les personnes à qui vous les donnez. Nous ne demandons jamais le code au téléphone.
mail-you-told-us = Ce que vous nous avez dit
mail-steps = La suite
mail-dates = Les dates
mail-by = au plus tard le { $moment }
mail-estimate-label = Nous pensons finir au plus tard le
mail-estimate-passed = Nous pensions finir au plus tard à cette date, qui est passée
mail-escalate-any-time = Vous pouvez demander un responsable en tout temps, par le lien ci-dessous, par téléphone ou par lettre. Vous n’avez pas à donner de raison.
mail-escalate-any-time-on-paper = Vous pouvez demander un responsable en tout temps : par téléphone, par lettre ou sur votre page de suivi. Vous n’avez pas à donner de raison.
mail-link = Ouvrir votre plainte
mail-link-lasts = Ce lien sert une fois, pendant { $days } jours. Votre numéro et votre code secret ouvrent votre plainte en tout temps.
mail-link-on-paper = Pour poser une question sur votre plainte, ou la suivre
mail-without-a-browser = { $ways ->
    [both] Téléphonez-nous au { $phone }, ou écrivez à { $address }, et donnez le numéro { $reference }. Vous pouvez aussi passer par le Web.
    [phone] Téléphonez-nous au { $phone } et donnez le numéro { $reference }. Vous pouvez aussi passer par le Web.
   *[post] Écrivez à { $address } et donnez le numéro { $reference }. Vous pouvez aussi passer par le Web.
}
mail-type-address = Tapez { $url } dans un navigateur, puis inscrivez votre numéro de suivi et votre code secret.
mail-scheme-heading = Si nous ne trouvons pas d’accord
mail-scheme-how = Vous pouvez vous adresser à l’organisme indépendant nommé ici.
mail-contact = Comment nous joindre
mail-contact-phone = Téléphone
mail-contact-email = Courriel
mail-contact-address = Par la poste
mail-code-link = Vous pouvez lire notre code de bonnes pratiques ici : { $url }
mail-answer-limits = Le temps que peut prendre notre réponse
mail-right-to-a-document = Vous avez droit à un document qui prouve le contenu de votre plainte. Vous pouvez l’imprimer par le lien ci-dessous; ou demandez-le-nous, et nous vous l’enverrons.
mail-right-to-a-document-on-paper = Vous avez droit à un document qui prouve le contenu de votre plainte. Demandez-le-nous, et nous vous l’enverrons; ou imprimez-le à partir de votre page de suivi.

mail-acknowledgement-subject = Accusé de réception : { $reference }
mail-acknowledgement-intro-complaint = Nous avons enregistré votre plainte. Voici votre accusé de réception; conservez-le.
mail-split-intro = Vous nous avez parlé de plus d’une chose dans { $whole }. L’une d’elles suit désormais son propre chemin, pour que chacune ait sa réponse. Son numéro est { $reference }. Les dates que nous avons promises ne changent pas, et { $whole } reste ouverte sous son propre numéro.
mail-acknowledgement-intro-question = Nous avons enregistré votre question. Voici votre confirmation; conservez-la. Vous pouvez en faire une plainte en tout temps.
mail-acknowledgement-intro-request = Nous avons enregistré votre demande. Voici votre confirmation; conservez-la. Vous pouvez en faire une plainte en tout temps.
mail-reply-subject = Au sujet de votre plainte { $reference }
mail-reply-link = Répondre, ou voir tout l’historique
mail-reply-link-on-paper = Pour répondre, ou poser une question
mail-request-subject = Nous avons besoin de quelque chose de votre part : { $reference }
mail-request-intro = Pour poursuivre l’examen de votre plainte, il nous faut ceci :
mail-request-pause = Nous attendons votre réponse. Votre plainte reste ouverte aussi longtemps qu’il le faut.
mail-request-link = Répondre
mail-request-still = { $whose ->
    [customer] La date que nous vous avons donnée, le { $date }, est suspendue jusqu’à votre réponse.
   *[others] La date que nous vous avons donnée, le { $date }, est suspendue pendant que nous attendons.
}
mail-request-third-party-subject = Nous attendons une autre entreprise : { $reference }
mail-request-third-party-intro = Pour poursuivre l’examen de votre plainte, il nous faut quelque chose d’une autre entreprise. Vous n’avez rien à faire pour le moment. Voici ce que nous attendons :
mail-request-customer-away-subject = Nous attendons votre retour : { $reference }
mail-request-customer-away-intro = Nous poursuivrons l’examen de votre plainte à votre retour. Vous n’avez rien à faire pour le moment. Voici pourquoi :
mail-estimate-subject = Une nouvelle date pour votre plainte { $reference }
mail-estimate-intro = Il nous faut plus de temps que prévu. Voici la nouvelle date, et pourquoi.
mail-estimate-new = Nouvelle date
mail-estimate-old = La date que vous aviez
mail-new-date = Vous recevrez de nous une autre réponse au plus tard le { $date }.

## Messages texte : ils ne disent que le numéro, la prochaine date et où lire la suite, dans les signes du petit alphabet des téléphones.
text-acknowledgement = { $provider } : nous avons votre dossier { $reference }.
text-next = La suite : nous examinons, donnons des nouvelles et communiquons la décision.
text-reply = { $provider } : nous vous avons écrit au sujet du dossier { $reference }.
text-request = { $provider } : il nous manque une réponse de vous au dossier { $reference }.
text-request-third-party = { $provider } : au dossier { $reference }, nous attendons une autre entreprise. Vous n’avez rien à faire.
text-request-customer-away = { $provider } : le dossier { $reference } attend votre retour. Vous n’avez rien à faire.
text-estimate = { $provider } : nouvelle date pour le dossier { $reference }.
text-offer = { $provider } : nous vous faisons une offre au dossier { $reference }.
text-agreed = { $provider } : nous avons noté votre accord au dossier { $reference }.
text-redress = { $provider } : ce qui a été convenu ou décidé au dossier { $reference } est fait.
text-outcome = { $provider } : la décision au dossier { $reference } est là.
text-escalation = { $provider } : un responsable a le dossier { $reference }.
text-scheme = Gratuit et indépendant : { $page }, { $phone }.
text-scheme-notice = { $provider } : vous pouvez aller plus loin avec le dossier { $reference }.
text-scheme-deadlocked = { $provider } : pas d’accord possible avec vous au dossier { $reference }.
text-late = { $provider } : nous sommes en retard au dossier { $reference }. Pardonnez-nous.
text-reclassified = { $provider } : le dossier { $reference } change de nature.
text-closing = { $provider } : le dossier { $reference } est clos.
text-closing-put-back = { $provider } : le dossier { $reference } fait de nouveau partie de votre autre dossier. Utilisez ce numéro.
text-repeat = { $provider } : nous vous avons renvoyé ce que nous vous avions dit au sujet du dossier { $reference }.
text-reopened = { $provider } : le dossier { $reference } est ouvert de nouveau.
text-date = Au plus tard le { $date }.
text-read = Lire : { $url }

mail-offer-subject = Notre offre au sujet de votre plainte { $reference }
mail-offer-intro = Nous avons examiné ce que vous nous avez dit, et voici ce que nous vous offrons :
mail-offer-choice = C’est vous qui décidez. L’offre n’a pas de limite de temps. Si vous la refusez, votre plainte continue et vous ne perdez rien.
mail-offer-accepted = Vous avez accepté cette offre.
mail-offer-confirmed = Ce message est votre confirmation; conservez-le.
mail-offer-to-come = Ce que nous faisons maintenant
mail-offer-refused = Vous avez refusé cette offre. Votre plainte continue, et vous ne perdez rien.
mail-offer-link = Accepter, refuser ou poser une question
mail-agreed-subject = Vous avez accepté notre offre : { $reference }
mail-agreed-intro = Nous avons inscrit que vous acceptez notre offre. Ce message est votre confirmation.
mail-redress-subject = C’est fait : { $reference }
mail-redress-intro = Ce qui a été convenu ou décidé au sujet de votre plainte est fait :
mail-redress-missing = S’il manque quelque chose, dites-le-nous.
mail-outcome-subject = Le résultat de votre plainte { $reference }
mail-outcome-intro = Nous avons fini d’examiner votre plainte. Voici le résultat, pour chaque point que vous avez soulevé :
mail-outcome-escalate = Si vous n’êtes pas d’accord, vous pouvez demander un responsable qui ne s’est pas encore occupé de votre plainte.
mail-outcome-escalate-plain = Si vous n’êtes pas d’accord, vous pouvez demander un responsable.
mail-outcome-link = Voir le résultat, ou aller plus loin
mail-outcome-link-on-paper = Pour poser une question sur le résultat, ou aller plus loin
mail-escalation-subject = Un responsable reprend votre plainte { $reference }
mail-escalation-intro = Comme vous l’avez demandé, votre plainte passe à l’échelon supérieur : { $level }.
mail-escalation-due = Vous aurez une réponse au plus tard le { $moment }.
mail-escalation-independent = Aucune des personnes qui ont traité votre plainte jusqu’ici n’y répondra à cet échelon.
mail-scheme-subject = Une aide indépendante pour votre plainte { $reference }
mail-scheme-intro = Nous n’avons pas trouvé d’accord avec vous jusqu’ici. Voici qui peut vous aider, sans dépendre de nous.
mail-scheme-deadlocked-subject = Nous ne pouvons aller plus loin avec votre plainte { $reference }
mail-scheme-deadlocked-intro = Nous avons dit que nous ne pouvons pas nous entendre avec vous. Cela veut dire que nous n’irons pas plus loin ici avec votre plainte, et que vous pouvez vous adresser à l’organisme indépendant nommé ci-dessous.
mail-deadlocked-owed = Ce que nous vous devons encore
mail-late-subject = Nous sommes en retard : { $reference }
mail-late-intro = Nous n’avons pas fait à temps ce que nous vous avions promis. La faute est la nôtre, et nous en sommes désolés.
mail-late-promise = Ce que nous avions promis
mail-late-due = Échéance
mail-late-record = Ce retard reste au dossier de votre plainte et il est compté. Nous vous le devons toujours.
mail-closing-subject = Votre plainte { $reference } a pris fin
mail-closing-intro = { $further ->
    [yes] Votre plainte a pris fin. Si vous n’êtes pas de cet avis, vous pouvez la rouvrir ou demander un responsable, quand vous le voulez.
   *[other] Votre plainte a pris fin. Si vous n’êtes pas de cet avis, vous pouvez la rouvrir quand vous le voulez.
}
mail-closing-intro-withdrawn = { $further ->
    [yes] Votre plainte a pris fin parce que vous l’avez retirée. Si ce n’est pas le cas, ou si vous voulez la poursuivre malgré tout, vous pouvez la rouvrir ou demander un responsable, quand vous le voulez.
   *[other] Votre plainte a pris fin parce que vous l’avez retirée. Si ce n’est pas le cas, ou si vous voulez la poursuivre malgré tout, vous pouvez la rouvrir quand vous le voulez.
}
mail-closing-how = Comment elle a pris fin
mail-closing-given = Ce que nous avons fait pour réparer
mail-closing-link = Dire si vous êtes satisfait, ou rouvrir
mail-closing-put-back-subject = C’est de nouveau une seule plainte : { $reference }
mail-closing-put-back-intro = Nous vous avons écrit qu’une partie de votre plainte { $other } continue séparément. Elle fait de nouveau partie de { $other }, et vous aurez la réponse là. Ce numéro vous suffit; l’autre y mène.
mail-closing-put-back-link = Voir votre plainte
mail-reopened-subject = Votre plainte { $reference } est rouverte
mail-reopened-intro = Votre plainte est de nouveau ouverte.
mail-repeat-subject = De nouveau, dans le format demandé : { $reference }
mail-repeat-intro = Vous avez demandé un autre format. Voici de nouveau, dans ce format, ce que nous vous avons déjà dit. Rien n’y est nouveau. Votre code secret n’est pas répété.
mail-repeat-heading = { $place }. { $subject } ({ $moment })
mail-reclassified-subject = Votre dossier { $reference } est maintenant traité autrement
mail-reclassified-intro = Nous traitons maintenant ce que vous nous avez soumis comme une autre sorte de dossier. Les délais comptent à partir du jour où nous l’avons d’abord reçu. Par le lien ci-dessous, vous pouvez voir ce qu’il est devenu, et en faire une plainte.
mail-reclassified-intro-on-paper = Nous traitons maintenant ce que vous nous avez soumis comme une autre sorte de dossier. Les délais comptent à partir du jour où nous l’avons d’abord reçu. Demandez-nous d’en faire une plainte si vous le voulez; sur votre page de suivi, vous pouvez voir ce qu’il est devenu, et en faire une plainte.
mail-reclassified-kind = Traité comme
mail-recovery-subject = Votre lien vers { $reference }
mail-recovery-intro = Un nouveau lien a été demandé, par vous ou par quelqu’un qui connaît votre numéro de suivi. Si ce n’était pas vous, rien n’a été montré à personne : supprimez ce message.
mail-recovery-link = Ouvrir votre plainte
mail-recovery-lasts = Ce lien sert une fois, pendant { $days } jours. Quand il aura ouvert votre plainte, vous pourrez y créer un nouveau code secret : avec votre numéro, ce code l’ouvre ensuite en tout temps.
mail-new-secret-subject = Un nouveau code secret pour { $reference }
mail-new-secret-intro = Comme vous l’avez demandé, nous avons créé un nouveau code secret pour votre plainte.
mail-new-secret-intro-yours = Un nouveau code secret pour votre plainte a été créé à partir de votre page de suivi.
mail-new-secret-ended = L’ancien code ne fonctionne plus, ni les liens que nous avons envoyés jusqu’ici.
mail-new-secret-not-you = Si ce n’était pas vous, ouvrez votre plainte par le lien ci-dessous et créez-y un autre code, ou téléphonez-nous.
mail-new-secret-link = Voir le nouveau code secret
mail-new-secret-link-on-paper = Pour poser une question sur votre plainte, ou la suivre
mail-address-changed-subject = L’adresse pour { $reference } a été changée
mail-address-changed-intro = L’adresse de courriel à laquelle nous répondons pour la plainte { $reference } a été changée le { $moment }. Ce n’est plus celle-ci. Les liens que nous y avons envoyés ont pris fin.
mail-address-changed-not-you = Si vous êtes au courant, vous n’avez rien à faire. Sinon, { $phone ->
    [none] répondez à ce message
   *[other] téléphonez-nous au { $phone }
} et donnez le numéro : nous vérifions votre identité et nous corrigeons. Pendant { $hours } heures, personne ne peut faire envoyer un lien à la nouvelle adresse en disant avoir perdu le code secret.

mail-pair = { $label } : { $value }
mail-promise = Promesse
mail-due = Échéance
mail-staff-link = Ouvrir le dossier
mail-staff-cover = Vous recevez ceci parce que vous remplacez { $name }. La plainte reste entre ses mains.
mail-staff-assigned-subject = À vous : { $reference }
mail-staff-assigned-intro = Une plainte vous a été confiée.
mail-staff-due-soon-subject = Échéance proche : { $reference }
mail-staff-due-soon-intro = Une promesse arrive à échéance dans quelques heures.
mail-staff-broken-subject = Non tenue, encore due : { $reference }
mail-staff-broken-intro = Une promesse n’a pas été tenue et elle est encore due. Le client doit aussi l’apprendre; si ce ne peut être par courriel, la page du dossier le dit.
mail-staff-escalated-subject = Portée à votre échelon : { $reference }
mail-staff-escalated-intro = Un client a demandé votre échelon.
mail-staff-undelivered-subject = Message non livré : { $reference }
mail-staff-undelivered-intro = Un message au client n’a pas pu être livré; ce qu’il devait prouver est de nouveau dû. Joignez le client autrement.
mail-staff-replied-subject = Le client a répondu : { $reference }
mail-staff-replied-intro = Le client a écrit, ou a répondu à votre offre.

mail-staff-new-password-subject = Un lien pour choisir un nouveau mot de passe
mail-staff-new-password-text =
    Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour le compte { $email } au bureau des plaintes.
    Le lien sert une seule fois, pendant { $minutes } minutes. Si ce n’était pas vous, jetez ce message : rien n’a changé.
mail-staff-new-password-link = Choisir un nouveau mot de passe

mail-staff-second-factor-reset-subject = Votre second facteur a été retiré
mail-staff-second-factor-reset-text =
    Un administrateur a retiré le second facteur du compte { $email }, comme pour un téléphone perdu. Toutes vos sessions ont pris fin.
    Tant que vous n’en configurez pas un autre, votre seul mot de passe ouvre une session. Si vous ne l’avez pas demandé, dites-le tout de suite à votre administrateur.
mail-staff-second-factor-reset-link = Configurer un second facteur

# Mail that came in: what is written down beside it, in the desk’s own language.
mail-in-only-files = (Le message ne contient pas de texte. Ce qui l’accompagnait est joint; l’original est conservé.)
mail-in-cut = (Le texte est coupé ici. L’original est conservé en entier.)
mail-in-note-unproven = Notre serveur de courriel n’a pas pu prouver que ce message vient de { $sender }. Tant que l’identité n’est pas vérifiée, ne communiquez rien de personnel.
mail-in-note-elsewhere = Le message demande que l’on réponde à une autre adresse que celle d’où il vient. Les réponses vont à { $sender }.
mail-in-note-cut = Certaines parties du message dépassent ce qui est lu. L’original les contient toutes.
mail-in-note-packed = Une partie du message n’a pas pu être ouverte. L’original la contient.
mail-in-note-files = Ces fichiers accompagnaient le message et n’ont pas été acceptés. L’original les contient.
mail-in-note-automatic = Un message automatique est venu de { $sender } : { $subject }. Aucun délai n’a été touché, et personne n’a reçu de réponse.
mail-in-note-placed = Ce message est venu par courriel de { $sender } et a été classé ici à la main. Il attendait pour cette raison : { $cause }

# Why a message waits for a person.
mail-cause-loop = Il vient d’une de nos adresses, ou porte un de nos identifiants.
mail-cause-claims-to-be-staff = Il dit venir d’un collègue, ou répond à un avis au personnel. Aucun courriel ne fait ce que fait un collègue.
mail-cause-other-sender = Il répond à une plainte, et vient d’une autre adresse que celle de la plainte.
mail-cause-unproven = Il répond à une plainte, et notre serveur de courriel dit qu’il ne vient pas de l’adresse indiquée.
mail-cause-address-ended = Il répond par une adresse ou à un message d’avant le renouvellement du code secret de la plainte.
mail-cause-automatic = Un programme l’a écrit, et il ne répond à rien que nous connaissions.
mail-cause-marked-automatic = Il est marqué comme écrit par un programme. Certains systèmes marquent ainsi ce qu’une personne a écrit quand ils le transmettent.
mail-cause-bulk = Il a été envoyé à un grand nombre de personnes, ou par une liste.
mail-cause-abuse-report = C’est un signalement de courriel indésirable.
mail-cause-bounce-of-nothing-known = Il dit que quelque chose n’a pas pu être livré, sans que l’on sache quoi.
mail-cause-bounce-of-another-address = Il dit qu’un message n’a pas atteint une adresse, et ce n’est pas celle à laquelle nous avons écrit.
mail-cause-bounce-too-late = Il dit qu’un de nos messages d’il y a plus de trente jours n’a pas pu être livré.
mail-cause-colleague-unreachable = Un avis à un collègue n’a pas pu être livré.
mail-cause-no-sender = Il ne nomme personne, ou nomme plusieurs personnes, comme expéditeur.
mail-cause-cannot-be-answered = On ne peut pas répondre à l’adresse de l’expéditeur.
mail-cause-encrypted = Il est chiffré, et nous ne pouvons pas le lire.
mail-cause-empty = Il ne contient rien.
mail-cause-many-of-one-sender = L’expéditeur a écrit en une heure plus que ce qui est accepté sans examen.
mail-cause-gone = Ses octets n’y sont plus. Lancez recourse verify.
mail-cause-unreadable = Il n’a pas pu être lu.
mail-cause-took-too-long = Sa lecture a pris trop de temps.
mail-cause-too-large = Il dépasse la taille que nous acceptons : seul son début est ici. Le message entier est dans la boîte aux lettres.
mail-cause-refused = Les règles ne l’ont pas accepté tel quel.

mail-staff-mail-waits-subject = Un courriel attend depuis trop longtemps
mail-staff-mail-waits-text = Il s’agit peut-être d’une plainte, et le moment où quelqu’un devait l’examiner est passé. Il attend pour cette raison :
mail-staff-mail-waits-link = Voir le message
mail-staff-not-you = Si ce n’était pas vous, dites-le tout de suite à votre administrateur : quelqu’un d’autre est entré dans votre compte.
mail-staff-covers-line = { $name }, du { $from } au { $until }
mail-staff-password-changed-subject = Votre mot de passe est changé
mail-staff-password-changed-text = Le mot de passe du compte { $email } est changé. Vos autres sessions sont fermées.
mail-staff-password-changed-link = Votre compte
mail-staff-second-factor-on-subject = Votre second facteur est activé
mail-staff-second-factor-on-text = Un second facteur a été configuré pour le compte { $email }. Dès maintenant, un code est demandé avec le mot de passe.
mail-staff-second-factor-on-link = Votre second facteur
mail-staff-second-factor-off-subject = Votre second facteur est désactivé
mail-staff-second-factor-off-text = Le second facteur du compte { $email } a été désactivé. Le mot de passe seul ouvre votre session.
mail-staff-second-factor-off-link = Configurer un second facteur
mail-staff-recovery-codes-subject = Vous avez de nouveaux codes de secours
mail-staff-recovery-codes-text = De nouveaux codes de secours ont été créés pour le compte { $email }. Les précédents ne servent plus.
mail-staff-recovery-codes-link = Votre second facteur
mail-staff-passkey-added-subject = Une clé d’accès a été ajoutée
mail-staff-passkey-added-text = Une clé d’accès a été ajoutée au compte { $email }. Elle ouvre le compte sans mot de passe.
mail-staff-passkey-added-link = Vos clés d’accès
mail-staff-passkey-removed-subject = Une clé d’accès a été retirée
mail-staff-passkey-removed-text = Une clé d’accès du compte { $email } a été retirée. Elle n’ouvre plus le compte.
mail-staff-passkey-removed-link = Vos clés d’accès
mail-staff-connected-subject = Votre compte est lié
mail-staff-connected-text = Le compte { $email } a été lié au fournisseur d’identité, qui peut désormais ouvrir votre session.
mail-staff-connected-link = Votre compte
mail-staff-covers-subject = Vous remplacez un collègue
mail-staff-covers-text = Pendant l’absence d’un collègue, vous recevez aussi les avis sur ses plaintes, et vous les trouvez dans une vue de la liste de travail :
mail-staff-covers-link = Ouvrir la liste de travail

mail-staff-digest-subject = Ce que la journée apporte
mail-staff-digest-text = Bonjour. Voici où en est votre travail à l’ouverture du service. Vous pouvez désactiver ce courriel sur la page de votre compte.
mail-staff-digest-link = Ouvrir la liste de travail
mail-staff-digest-line = { $reference } : { $promise }, { $due }
mail-staff-digest-more = et { $n } de plus
mail-staff-digest-late = À vous et en retard : { $n }
mail-staff-digest-today = À vous et dû aujourd’hui : { $n }
mail-staff-digest-undelivered = À vous, et un message n’est pas arrivé : { $n }
mail-staff-digest-new = Nouveau pour vos équipes : { $n }
mail-staff-digest-broken = Promesses non tenues depuis le dernier jour ouvrable et encore dues : { $n }
mail-staff-digest-escalated = Passé à l’échelon supérieur, et à personne : { $n }
mail-staff-digest-unassigned = À personne : { $n }
