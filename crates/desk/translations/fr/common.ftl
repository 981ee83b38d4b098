# Dates, montants et mots communs à toutes les pages.
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
weekday-short-1 = lun.
weekday-short-2 = mar.
weekday-short-3 = mer.
weekday-short-4 = jeu.
weekday-short-5 = ven.
weekday-short-6 = sam.
weekday-short-7 = dim.
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juill.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.
date-full = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-long = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
date-short = { $weekday_short } { $day ->
    [1] 1er
   *[other] { $day }
} { $month_short }
date-short-far = { $weekday_short } { $day ->
    [1] 1er
   *[other] { $day }
} { $month_short } { $year }
after-midnight = juste après minuit
end-of-day = { $date }, à la fin de la journée
end-of-day-short = { $date }, fin de journée
end-of-day-in-zone = { $date }, à la fin de la journée ({ $zone })
in-zone = { $moment }, { $zone }
zone-america-toronto = heure de l’Est
zone-america-halifax = heure de l’Atlantique
zone-america-winnipeg = heure du Centre
zone-america-edmonton = heure des Rocheuses
zone-america-vancouver = heure du Pacifique
thousands = {"\u00A0"}
dollar-decimal = ,
dollar-thousands = {"\u00A0"}
dollar-amount = { $number }{"\u00A0"}{ $sign }
money-decimal = ,
money-thousands = {"\u00A0"}
money-amount = { $number }{"\u00A0"}{ $sign }

## Les mots du métier

standing-open = En cours
standing-soon = Échéance proche
standing-paused = Suspendue
standing-waiting = Pas commencée
standing-kept = Tenue
standing-kept_late = Tenue en retard
standing-broken_owed = Non tenue, encore due
standing-broken = Non tenue
standing-discharged = N’est plus due
kept-before = Tenues à temps auparavant : { $n }
channel-web = En ligne
channel-support-case = Demande de soutien
channel-chat = Clavardage
channel-phone = Téléphone
channel-email = Courriel
channel-letter = Lettre
channel-in-person = En personne
channel-sms = Message texte
channel-scheme = { $scheme }
kind-question = Question
kind-request = Demande
kind-complaint = Plainte
service-internet = Internet
service-television = Télévision
service-wireless = Téléphone mobile
service-phone-voip = Téléphone à domicile ou au bureau
service-account = Compte ou facture
service-other = Autre chose
portal-class-consumer = Pour moi ou mon foyer
portal-class-small-business = Pour une petite entreprise
portal-class-other = Pour un autre organisme
format-standard = Standard
format-large-print = Gros caractères
format-plain-text = Texte brut
format-accessible-pdf = PDF accessible
format-read-aloud = Lecture par téléphone
format-braille = Braille
format-audio = Enregistrement audio
stage-new = Nouvelle
stage-investigating = Nous l’examinons
stage-waiting = En attente du client
stage-offered = Offre faite
stage-agreed = Accord conclu
stage-outcome-told = Résultat communiqué
stage-with-the-scheme = Devant { $the-scheme }
stage-closed = Fermée
role-adviser = Conseiller
role-mailroom = Service du courrier
role-support-manager = Chef du soutien
role-director = Direction
role-compliance = Responsable de la conformité
role-administrator = Administration
finding-upheld = Vous aviez raison
finding-partly-upheld = Vous aviez raison en partie
finding-not-upheld = Nous n’avons pas trouvé de faute de notre part
finding-out-of-scope = Nous ne pouvons pas trancher ce point
remedy-apology = Excuses
remedy-explanation = Explication
remedy-credit = Crédit
remedy-refund = Remboursement
remedy-repair = Réparation de l’équipement
remedy-change = Changement
ending-agreed = Accord avec le client
ending-withdrawn = Retirée par le client
ending-answered = Réponse donnée
ending-duplicate = Identique à une autre plainte
ending-scheme-closed = Fermée par { $the-scheme }
ending-final-answer = Réponse finale donnée
ending-not-completed = Non complétée par le client dans le temps donné
ending-uncontactable = Le client n’a pas pu être joint

## Un « non » et sa raison

refusal-not-your-role = Votre rôle ne le permet pas. Adressez-vous à quelqu’un qui peut le faire.
refusal-not-your-level = Cette plainte se trouve à un échelon auquel votre rôle ne répond pas.
refusal-not-for-keys = Une clé ne répond qu’à l’échelon 1. Une personne s’en charge, au poste de travail.
refusal-not-their-level = Cette plainte se trouve à un échelon auquel le rôle de cette personne ne répond pas. Attribuez-la à quelqu’un dont le rôle y répond.
refusal-handled-below = Vous avez traité cette plainte à un échelon inférieur; quelqu’un d’autre doit donc y répondre ici. Un directeur peut inscrire une exception.
refusal-they-handled-below = Cette personne a traité cette plainte à un échelon inférieur; quelqu’un d’autre doit donc y répondre ici. Un directeur peut inscrire une exception.
refusal-not-barred = Rien n’empêche cette personne de répondre ici; il n’y a donc pas d’exception à faire. Choisissez quelqu’un qui l’a traitée à un échelon inférieur.
refusal-not-the-customers = Seul le personnel peut le faire.
refusal-only-customer = Seul le client peut le faire.
refusal-closed = Cette plainte est terminée. Il faut d’abord la rouvrir.
refusal-not-closed = Cette plainte n’est pas terminée.
refusal-missing = Il manque quelque chose. Remplissez-le et envoyez de nouveau.
refusal-in-future = Ce moment est dans l’avenir. Indiquez quand cela s’est passé.
refusal-too-long-ago = C’est trop ancien pour être inscrit à sa propre date. Inscrivez-le à la date d’aujourd’hui et racontez les faits dans une note.
refusal-before-filing = Ce moment précède la réception de la plainte.
refusal-no-offer = Il n’y a pas d’offre à laquelle répondre.
refusal-offer-answered = Une réponse a déjà été donnée.
refusal-offer-stands = Une offre attend la réponse du client. Elle tient jusqu’à cette réponse.
refusal-on-its-way = Nous vous répondons de nouveau en ce moment même. Attendez une minute, rechargez la page et lisez d’abord cette réponse.
refusal-proof-needed = Écrivez ce que le client a dit, quand et comment.
refusal-nothing-agreed = Une plainte se termine quand le client accepte, la retire, ou a reçu une décision. Le temps qui passe ne termine rien.
refusal-redress-owed = Ce qui a été convenu ou décidé n’est pas encore fait. Inscrivez-le d’abord.
refusal-outcome-untold = Le client n’a pas encore reçu le résultat.
refusal-outcome-refused = Le client a refusé ce résultat. Donnez-lui-en un nouveau, ou déclarez d’abord l’impasse.
refusal-top-level = Il n’y a personne au-dessus de cet échelon. Vous pouvez vous adresser { $to-the-scheme }, organisme indépendant.
refusal-unknown-category = Le code n’a pas cette catégorie. Choisissez-en une dans la liste.
refusal-unknown-issue = Cette plainte n’a pas ce point.
refusal-issues-unanswered = Répondez à chaque point que le client a soulevé.
refusal-issue-twice = Une seule conclusion par point. Retirez la seconde.
refusal-same-estimate = C’est la date que le client a déjà.
refusal-estimate-past = Cette date est passée. Donnez une date à partir d’aujourd’hui.
refusal-estimate-too-far = Cette date est trop lointaine pour que le client puisse s’y fier. Donnez-en une au plus tard le { $last }.
refusal-not-waiting = Nous n’attendons rien.
refusal-nobody-on-the-line = Aucun appel ni clavardage n’est en cours.
refusal-already-on-the-line = Un appel ou un clavardage est déjà en cours.
refusal-already-taken = Vous l’avez déjà.
refusal-nobody-has-it = Personne n’a cette plainte, donc personne ne peut la rendre.
refusal-nobody-acts = Personne n’agit pour ce client, il n’y a donc pas d’autorisation à montrer.
refusal-too-late-to-take-back = Le message est parti et ne peut plus être repris.
refusal-built-on = Quelque chose s’est fait depuis sur cette base : le message ne peut plus être repris. Écrivez plutôt au client.
refusal-satisfaction-not-yet = Nous demandons si vous êtes satisfait seulement après la fin.
refusal-satisfaction-answered = Vous nous l’avez déjà dit. Merci.
refusal-already-recorded = C’est déjà inscrit. Rien n’a changé.
refusal-already-kind = C’est déjà le cas.
refusal-already-referred = { $The-scheme } a déjà cette plainte.
refusal-not-referred = { $The-scheme } n’a pas cette plainte.
refusal-not-in-this-order = Ce qui est inscrit du dossier là-bas n’y mène pas. Inscrivez d’abord ce qui a précédé.
refusal-scheme-went-on = Autre chose a été inscrit du dossier là-bas depuis; la transmission reste donc inscrite. Mettez-y fin si elle est encore ouverte, et dites dans une note qu’elle a été inscrite ici par erreur.
refusal-linked-to-itself = Une plainte ne peut pas être liée à elle-même.
refusal-already-linked = Les deux sont déjà liées ainsi. Rien n’a changé.
refusal-repeats-earlier = L’autre est arrivée plus tard : liez-la plutôt à celle-ci. Celle-ci garde ses dates, et reçoit la réponse.
refusal-no-such-link = Elle n’est pas liée à cette plainte.
refusal-handled-elsewhere = Cette plainte est traitée ensemble avec une plainte antérieure. Faites-le là-bas : cela compte pour les deux.
refusal-not-together = Les deux ne sont pas traitées ensemble.
refusal-other-ended = L’autre plainte est close. Rouvrez-la d’abord.
refusal-other-unanswered = La plainte que celle-ci répète a pris fin sans réponse. Répondez à celle-ci séparément, ou liez-la comme double à une plainte encore en cours.
refusal-with-a-third = L’une des deux est traitée ensemble avec une troisième. Séparez d’abord celles-là.
refusal-not-alike = Une question et une plainte ne sont pas traitées comme une seule. Dites d’abord ce qu’est chacune.
refusal-still-waits = Celle-ci attend quelque chose, et son délai est suspendu. Mettez d’abord fin à l’attente, et posez de nouveau la question ensuite.
refusal-answered-otherwise = Les deux reçoivent leurs réponses dans des formats différents. Consignez pour les deux celui dont le client a besoin.
refusal-stands-higher = Celle-ci est à un échelon plus élevé que l’autre, et on n’y répond pas d’en bas. Faites d’abord monter l’autre.
refusal-not-proven-the-same = Rien ne prouve que les deux viennent de la même personne. Vérifiez le client dans les deux; le nom et l’adresse courriel, ou le nom et le compte, doivent concorder.
refusal-nothing-in-common = Les deux n’ont en commun ni nom, ni adresse courriel, ni numéro de téléphone, ni compte : l’une ne répond donc pas à l’autre. Répondez à celle-ci séparément.
refusal-offered-for-the-whole = Ce qui a été offert ou convenu vaut pour la plainte entière. Consignez d’abord ce qu’en dit le client, et ce qui a été donné.
refusal-split-before = Cette plainte a elle-même été détachée d’une autre. Remettez-la d’abord dans l’autre, puis détachez de celle-là tout ce qui suit son propre chemin.
refusal-others-are-with-it = D’autres plaintes sont traitées ensemble avec celle-ci. Séparez-les d’abord.
refusal-on-the-line = Un appel ou un clavardage est en cours. Terminez-le d’abord.
refusal-nothing-stays = Au moins un point reste ici. Laissez-en un, ou dites sur quoi porte la nouvelle plainte.
refusal-not-split = Rien n’a été détaché qui puisse être remis ici.
refusal-no-answer-way = Donnez au moins une façon de vous répondre, ou choisissez de rester anonyme.
refusal-nowhere-for-format = { $format ->
    [braille] Le braille s’envoie par la poste. Ajoutez une adresse postale, ou choisissez un autre format.
    [read-aloud] La lecture se fait par téléphone. Ajoutez un numéro de téléphone, ou choisissez un autre format.
    [plain-text] Le texte brut s’envoie par courriel. Ajoutez une adresse de courriel, ou choisissez un autre format.
    [accessible-pdf] Le PDF accessible s’envoie par courriel. Ajoutez une adresse de courriel, ou choisissez un autre format.
    [audio] Un enregistrement audio s’envoie par courriel ou par la poste. Ajoutez une adresse de courriel ou une adresse postale, ou choisissez un autre format.
   *[other] Les gros caractères s’envoient par courriel ou par la poste. Ajoutez une adresse de courriel ou une adresse postale, ou choisissez un autre format.
}
refusal-not-verified = Vérifiez d’abord l’identité du client et consignez-le : cela vaut une heure.
refusal-nowhere-to-send = Un nouveau code secret ne part que par écrit. Consignez d’abord une adresse de courriel ou postale.
refusal-no-postal-address = Il n’y a pas d’adresse postale, donc rien n’a pu être posté. Consignez d’abord l’adresse.
refusal-before-written = C’est avant que le message soit écrit. Donnez le jour ou l’heure d’après.
refusal-before-sent = C’est avant que le message parte. Donnez le jour ou l’heure d’après.
refusal-nothing-left = Ce message n’est pas parti par écrit, il ne peut donc pas revenir : il attend, ou il a été dit au client.
refusal-no-format-asked = Le client n’a demandé aucun autre format. Consignez d’abord celui dont il a besoin.
refusal-format-not-made-here = Ce format ne peut pas être envoyé d’ici par la voie choisie par le client. Faites-le produire, puis consignez qu’il l’a reçu.
refusal-nothing-to-repeat = Le client a tout dans son format, ou c’est en route.
refusal-nothing-settled = Rien n’a encore été accepté ni décidé. Inscrivez ce qui a réglé la question, ou terminez l’appel sans la dire réglée.
refusal-amount-missing = Un crédit ou un remboursement a besoin d’un montant supérieur à zéro.
refusal-more-than-owed = C’est plus que ce qui reste à donner : { $left }. Corrigez le montant. Si plus a vraiment été donné, inscrivez ce qui était dû, et le reste dans une note.
refusal-not-linked = Liez-la d’abord, comme double, à la plainte qu’elle répète.
refusal-with-scheme = { $The-scheme } a cette plainte; cela ne peut pas se faire avant la fin de son examen.
refusal-locked = Le code de bonnes pratiques l’interdit tant que la plainte est en cours.
refusal-not-lapsed = Le silence ne met fin à une plainte qu’en vertu d’une règle du code, et seulement quand tout ce que la règle demande a été fait.
refusal-not-let-by-code = Le code de bonnes pratiques en demande davantage avant que cela puisse se faire.
refusal-cannot-enclose = Cela ne peut pas être joint. Au plus dix fichiers de cette plainte partent avec un message que la cliente ou le client reçoit par écrit.
refusal-above-limit = Vous pouvez promettre jusqu’à { $limit }. { $who ->
        [none] Demandez à un administrateur qui peut promettre davantage.
       *[other] Peuvent promettre davantage : { $who }. Confiez la plainte à l’une de ces personnes.
    }

## Pages d’erreur

error-not-found-title = Nous ne trouvons pas cette page
error-not-found-text = L’adresse contient peut-être une erreur, ou votre visite est terminée. Rien de ce que vous nous avez envoyé n’est perdu.
error-forbidden-title = Vous ne pouvez pas voir cette page
error-forbidden-text = Elle appartient à un autre rôle ou à une visite terminée. Revenez au début et reprenez à partir de là.
error-forged-title = Nous n’avons pas accepté cet envoi
error-forged-text = Il ne venait pas d’une de nos pages; rien n’a donc changé. Ouvrez de nouveau la page et envoyez à partir de là.
error-too-many-title = Trop d’essais pour le moment
error-too-many-text = Pour protéger les plaintes de tous, nous comptons ce qui vient d’un même endroit. Attendez 15 minutes, puis essayez de nouveau; au plus tard après une heure, vous pourrez continuer. Vous pouvez aussi téléphoner ou écrire.
error-too-large-title = C’est trop volumineux
error-too-large-text = Rien n’a changé. Envoyez des fichiers plus petits, ou moins à la fois. Vous pouvez aussi nous les envoyer par la poste.
error-bad-request-title = Nous n’avons pas pu lire cet envoi
error-bad-request-text = Rien n’a changé. Revenez en arrière, vérifiez ce que vous avez inscrit et envoyez de nouveau.
error-refused-title = C’est impossible pour le moment
error-refused-text = Rien n’a changé. Revenez en arrière pour voir où en sont les choses.
error-busy-title = Quelqu’un d’autre y travaillait
error-busy-text = Rien n’a changé. Revenez en arrière et essayez de nouveau; la deuxième fois est généralement la bonne.
error-away-title = Nos dossiers ne sont pas accessibles en ce moment
error-away-text = Il se peut que votre envoi n’ait pas été enregistré. Attendez quelques minutes, puis essayez de nouveau. Vous pouvez aussi nous appeler ou nous écrire : une plainte par téléphone ou par lettre compte tout autant.
error-failed-title = Une défaillance de notre côté
error-failed-text = La faute est la nôtre. Ce que vous avez envoyé n’a peut-être pas été conservé. Essayez de nouveau; si cela échoue encore, téléphonez ou écrivez-nous : une plainte par téléphone ou par lettre compte tout autant.
error-request = Si vous nous appelez à ce sujet, dites : { $request }

## Cadre

skip-to-main = Aller au contenu principal
language-menu = Langue
desk-name = Plaintes
back = Retour
optional = (facultatif)
continue = Continuer
cancel = Annuler
not-provided = Rien d’indiqué
fault-title = Il y a un problème
fault-prefix = Erreur :
footer-talk = Nous parler
footer-write = Nous écrire
footer-about = À propos de ce service
footer-promises = Nos promesses
footer-follow = Suivre une plainte
footer-accessibility = Accessibilité
footer-privacy = Confidentialité
footer-version = Code de bonnes pratiques, version { $version }, en vigueur depuis le { $date }.
hours-in-zone = { $hours }, { $zone }
error-start = Aller au début

## The independent scheme, where no code names one. Where one does, $scheme, $the-scheme and the like are its name

no-scheme = Organisme indépendant
no-scheme-the = l’organisme indépendant
no-scheme-of-the = de l’organisme indépendant
no-scheme-to-the = à l’organisme indépendant

# Après un nombre, les mots qui le séparent de ce qu’il compte : la ligne n’y est pas coupée.
unbroken-after = h jour jours heure heures

# A number that can’t be texted.
text-number-extension = Nous ne pouvons pas envoyer de texto à un numéro avec un poste. Donnez seulement le numéro d’un téléphone mobile, par exemple 902-555-0148.
text-number-not-one = Nous envoyons les textos à un seul numéro. Donnez un seul numéro, en chiffres, par exemple 902-555-0148.
text-number-no-area-code = Ce numéro n’est pas complet : nous ne pouvons pas y envoyer de texto. Donnez-le avec son indicatif régional, par exemple 902-555-0148; s’il est d’un autre pays, commencez par + et l’indicatif de ce pays.
text-number-too-long = Ce numéro a trop de chiffres : nous ne pouvons pas y envoyer de texto. Donnez un seul numéro, par exemple 902-555-0148; s’il est d’un autre pays, commencez par + et l’indicatif de ce pays.
text-number-elsewhere = Nous n’envoyons pas de textos aux numéros de ce pays. Donnez un autre numéro, ou choisissez une autre façon de recevoir nos réponses.
