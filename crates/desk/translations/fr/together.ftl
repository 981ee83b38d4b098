# Travailler côte à côte : brouillons, collègues sur la même plainte, plaintes semblables, vues enregistrées.
# Commencé, pas envoyé
bench-drafts = Commencé, pas envoyé :
bench-draft-kept = Brouillon gardé { $at }
bench-draft-keep = Garder comme brouillon
bench-draft-discard = Jeter le brouillon
bench-draft-too-long = C’est trop long pour un brouillon : au plus { $most } caractères. Raccourcissez le texte, ou envoyez-le.

# Collègues sur la même plainte
bench-beside-open = { $name } a cette plainte sous les yeux.
bench-beside-began = { $name } a commencé { $what } à { $time }.
bench-beside-both = { $name } a cette plainte sous les yeux et a commencé { $what } à { $time }.
bench-begun-reply = une réponse
bench-begun-ask = une question
bench-begun-offer = une offre
bench-begun-outcome = la conclusion
bench-begun-note = une note

# Peut-être la même
bench-suspects = Peut-être la même plainte
bench-suspect-received = reçue { $at }
bench-suspect-why = En commun : { $why }.
bench-suspect-account = compte
bench-suspect-email = adresse courriel
bench-suspect-phone = numéro de téléphone
bench-suspect-name = nom, à moins de 30 jours
bench-suspect-words = beaucoup de mots
bench-suspect-same = C’est la même
bench-suspect-later = Elle est arrivée plus tard : si c’est la même, liez-la sur sa propre page.
bench-suspect-related = Même sujet

# Vues enregistrées
bench-views-own = Vues enregistrées
bench-view-new = Enregistrer une vue
bench-view-edit = Modifier cette vue
bench-view-save-search = Enregistrer comme vue
bench-view-lead = Une vue est une recherche qui reste à côté de la liste, avec son nombre. Les neuf premières ont les touches 1 à 9.
bench-view-save = Enregistrer la vue
bench-view-remove = Supprimer la vue
bench-view-shared = équipe
bench-view-empty = Rien ici pour le moment
bench-view-many = Plus de 1 000 plaintes. Sur cette page
bench-view-nothing = Cette vue ne veut plus rien dire. Modifiez-la ou supprimez-la.
bench-view-nothing-short = ne veut plus rien dire
bench-f-view-name = Nom de la vue
bench-f-sought = Ce qu’elle trouve
bench-h-sought = Comme dans la recherche : statut:ouverte service:internet échéance:aujourd’hui
bench-f-sorted = Dans quel ordre
bench-view-sorted-due = Par prochaine échéance
bench-view-sorted-newest = La plus récente d’abord
bench-f-whose = À qui est la vue
bench-view-whose-mine = À moi seulement
bench-fault-view-name-long = Utilisez au plus { $most } caractères pour le nom.
bench-fault-view-empty = Dites ce qu’elle trouve : un champ avec sa valeur, ou un mot.
bench-fault-views-many = Vous avez { $most } vues. Supprimez-en une d’abord.
bench-key-views = Vue enregistrée
bench-due-newest = La plus récente d’abord

# Traitées ensemble
bench-in-one = { $n } en une
bench-twin = Dans { $other }
bench-together-into = Traitée ensemble avec { $other }
bench-together-into-means = Ce qui est fait là-bas compte ici aussi. Les dates de celle-ci restent les mêmes.
bench-together-go = Aller à { $other }
bench-together-undo = Séparer de nouveau
bench-together-here = { $n } plaintes en une
bench-together-here-means = Ce que vous faites ici compte pour chacune, et le client est avisé une seule fois. Chacune garde ses propres dates.
bench-f-merge-other = Numéro de suivi de la plainte antérieure
bench-h-merge-other = Les deux doivent venir de la même personne, vérifiée dans les deux. La page suivante dit ce qui se passera.
bench-join-what = Traiter cette plainte ensemble avec { $other }?
bench-join-acts = À partir de maintenant, vous travaillez dans { $other }. Ce que vous y dites au client est aussi inscrit ici et compte ici.
bench-join-customer = Le client reçoit un message au lieu de deux. Chacun des deux numéros ouvre toujours sa propre page, qui dit que les deux sont traitées ensemble.
bench-join-dates = Les dates de celle-ci restent. La prochaine : { $at }.
bench-join-no-dates = Plus rien n’est dû dans celle-ci. Ce qui y fut tenu ou rompu le reste.
bench-join-undo = Vous pouvez les séparer en tout temps. Aucune date ne bouge.
# Split
bench-split-off = Détachées de celle-ci
bench-split-from = Détachée de { $other }
bench-split-from-means = Jusque-là elle faisait partie de { $other } : ce qui s’est passé avant y est écrit et compte ici. Ses dates sont celles de l’ensemble.
bench-put-back-into = Remise dans { $other }
bench-put-back-means = Rien n’est plus dû sous ce numéro. Qui s’en sert est mené à { $other }.
bench-hint-split = Ce qui est détaché a été reçu en même temps que celle-ci : ses dates restent, et ce qui a été tenu y compte aussi. Le client reçoit le nouveau numéro, une fois. Vous pouvez la remettre.
bench-f-split-issues = Ce qui part
bench-h-split-issues = Au moins un point reste ici.
bench-f-split-category = Sur quoi porte la nouvelle plainte
bench-f-split-nature = En quelques mots
bench-f-details-kin = Où cela change
bench-h-details-kin = C’était une seule plainte. Ce qui y est déjà différent reste tel quel.
bench-kin-astray = Un message au sujet de { $other } n’est pas arrivé, et il allait à l’adresse qui figure ici aussi. Joignez le client autrement.
bench-kin-here = Dans cette plainte seulement
bench-kin-whole = Ici, dans { $whole } et dans chacune de ses parties
bench-kin-parts = Ici et dans { $parts }
bench-h-split-nature = Le client le lit.
bench-split-nature-ticked = Si ce qui part est coché plus haut, le champ peut rester vide : les mots de cette plainte y figurent alors.
bench-before-filing = Rien n’est encore déposé. Est-ce au sujet de l’une de celles-ci? Alors ajoutez-le là-bas; une nouvelle plainte a son propre numéro et ses propres délais.
bench-before-filing-add = Ajouter à { $other }
bench-before-filing-new = C’est autre chose : la déposer
