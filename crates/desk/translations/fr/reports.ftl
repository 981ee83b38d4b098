# The promise record: findings, drawings and tables.
decimal = ,
percent = { $number } %
date-brief = { $day ->
    [1] 1er
   *[other] { $day }
} { $month_short }
date-brief-far = { $day ->
    [1] 1er
   *[other] { $day }
} { $month_short } { $year }
month-brief = { $month_short } { $year }
report-period = Du { $from } au { $to }, par semaines entières à partir du lundi.
report-counted = Compté d’après les dossiers, { $now }.
report-print = Imprimer
report-xlsx = Tous les tableaux (XLSX)
report-rows = Une ligne par plainte (CSV)
report-rows-xlsx = Les mêmes en XLSX, jusqu’à { $most } plaintes
report-rows-sheet = Plaintes
report-too-many = Il y a plus de { $most } plaintes : trop pour un seul fichier XLSX. Prenez-les en CSV, qui n’a pas de limite, ou choisissez moins de semaines.
report-so-far = en cours
report-so-far-from = La semaine du { $day } n’est pas terminée : ce qu’elle montre est provisoire, et les totaux aussi. Ne la comparez pas à une semaine entière.
report-col-aside = Remarque
report-csv = Télécharger le tableau (CSV)
report-act = Agir
report-parts = Parties du bilan
report-tab-kept = Promesses et délais
report-tab-volumes = Ce qui est arrivé
report-tab-outcomes = Ce qui en est résulté
report-choose = Changer la période ou l’équipe
report-f-period = Période
report-weeks = Les 12 dernières semaines
report-quarter = Ce trimestre
report-last-quarter = Le trimestre dernier
report-year = Cette année
report-last-year = L’année dernière
report-span = D’un jour à un autre
report-f-from = Du
report-h-from = Pour « D’un jour à un autre ».
report-f-to = Au
report-h-to = Ce jour compris; sa semaine est comptée en entier.
report-f-team = Équipe
report-all-teams = Toutes les équipes
report-do-choose = Afficher
report-no-team = Vous n’êtes dans aucune équipe
report-no-team-text = Les conseillers voient le bilan de leurs équipes. L’administration peut vous mettre dans l’une d’elles.
report-never = Rien n’a été compté pendant ces semaines
report-never-text = Quand des plaintes arriveront, cette page montrera quelles promesses ont été tenues, tenues en retard ou non tenues, combien de temps les plaintes ont pris, comment elles sont arrivées et ce qui en est résulté. Chaque chiffre mènera à ses plaintes.
report-figure-kept = Tenues à temps
report-figure-of-promises = { $n-said } sur { $of ->
    [1] une promesse
   *[other] { $of-said } promesses
}
report-figure-broken = Non tenues
report-figure-late = et { $n ->
    [1] une tenue
   *[other] { $n-said } tenues
} en retard
report-figure-days = 80 % terminées en
report-days = { $n ->
    [one] { $n-said } jour
   *[other] { $n-said } jours
}
report-figure-days-of = jours ouvrables; { $n ->
    [one] { $n-said } plainte terminée
   *[other] { $n-said } plaintes terminées
}
report-figure-first = Réglées au premier contact
report-figure-of-ended = { $n-said } sur { $of ->
    [1] une plainte terminée
   *[other] { $of-said } plaintes terminées
}
report-kept-by-week = Promesses par semaine
report-all-in-table = Toutes les valeurs sont dans le tableau.
report-col-week = Semaine du
report-col-due = Échues
report-col-kept = Tenues
report-col-late = En retard
report-col-broken = Non tenues
report-col-share = À temps
report-col-promise = Promesse
report-col-strip = Tenues, en retard, non tenues
report-see-breaches = { $n ->
    [1] Voir la plainte
   *[other] Voir les plaintes derrière ces { $n-said } cas
}
report-see-complaints = { $n ->
    [1] Voir la plainte
   *[other] Voir les { $n-said } plaintes
}
report-legend-kept = Tenues à temps, au-dessus de la ligne.
report-legend-late = Tenues en retard, au-dessous, un contour.
report-legend-broken = Non tenues, au-dessous, hachurées.
report-by-promise = Promesses par numéro
report-note-promises = Une promesse compte dans la semaine où elle a été tenue ou est arrivée à échéance. « Non tenue » : elle est encore due, ou n’a jamais été faite; elle reste au bilan quoi qu’il arrive ensuite.
find-kept-none-due = Aucune promesse n’a été tenue ni n’est arrivée à échéance pendant ces semaines
find-kept-all = { $of ->
    [1] La seule promesse échue a été tenue à temps
   *[other] Les { $of-said } promesses ont toutes été tenues à temps
}
find-kept-late = { $late ->
    [1] Aucune des { $of-said } promesses n’est restée sans suite; une a été tenue en retard
   *[other] Aucune des { $of-said } promesses n’est restée sans suite; { $late-said } ont été tenues en retard
}
find-kept-broken-once = Une des { $of-said } promesses n’a pas été tenue, « { $name } »{ $late ->
    [0] {""}
    [1] {","} et une l’a été en retard
   *[other] {","} et { $late-said } l’ont été en retard
}
find-kept-broken-each = { $broken-said } des { $of-said } promesses n’ont pas été tenues{ $late ->
    [0] {""}
    [1] {" "}et une l’a été en retard
   *[other] {" "}et { $late-said } l’ont été en retard
}
find-kept-broken = { $broken-said } des { $of-said } promesses n’ont pas été tenues{ $late ->
    [0] {""}
    [1] {" "}et une l’a été en retard
   *[other] {" "}et { $late-said } l’ont été en retard
}; « { $name } » compte pour { $worst-said } de celles qui ne l’ont pas été
find-ledger-worst = La promesse { $number }, « { $name } », a été tenue à temps le moins souvent : { $share } sur { $of-said }
find-ledger-all = Chaque promesse a été tenue à temps, chaque fois
find-ledger-none = Chaque promesse du code, par son numéro
report-days-by-week = Jours ouvrables de la réception à la fin, 80 % en
report-col-ended = Terminées
report-col-mean = Moyenne
report-col-median = Médiane
report-col-p80 = 80 % en
report-all-weeks = Toutes ces semaines
report-calendar-days = Les mêmes en jours civils
report-note-days = En jours ouvrables; le jour de la réception est le jour 0. Les plaintes identiques à une autre ne sont pas comptées.
find-days = { $n ->
    [1] La seule plainte terminée a pris { $p80 ->
        [one] { $p80-said } jour ouvrable
       *[other] { $p80-said } jours ouvrables
    }
   *[other] 80 % des { $n-said } plaintes terminées ont pris au plus { $p80 ->
        [one] { $p80-said } jour ouvrable
       *[other] { $p80-said } jours ouvrables
    }, la moitié au plus { $median-said }
}
find-days-none = Aucune plainte n’a pris fin pendant ces semaines
report-ageing = Plaintes ouvertes selon leur âge aujourd’hui
report-days-since = jours civils depuis la réception
report-limit-days = { $n-said } jours
report-col-age = Jours civils
report-col-open = Ouvertes
report-note-ageing = La situation en ce moment, quelle que soit la période.
find-ageing-none = Aucune plainte n’est ouverte
find-ageing-young = { $of ->
    [1] La seule plainte ouverte n’a pas plus de { $days-said } jours
   *[other] Aucune des { $of-said } plaintes ouvertes n’a plus de { $days-said } jours
}
find-ageing = { $n ->
    [1] Une des { $of-said } plaintes ouvertes a plus de { $days-said } jours
   *[other] { $n-said } des { $of-said } plaintes ouvertes ont plus de { $days-said } jours
}
report-targets = Cibles du code
report-col-target = Cible pour
report-col-window = À partir du
report-col-cases = Cas
report-col-value = Résultat
report-col-met = Cible
report-met = Atteinte
report-not-met = Non atteinte
report-too-few = Trop peu de cas
report-note-targets = Les durées sont en heures. Compté selon les mois où les délais ont commencé.
find-targets = { $of ->
    [1] { $n ->
        [1] La seule cible qui peut être jugée est atteinte
       *[other] La seule cible qui peut être jugée n’est pas atteinte
    }
   *[other] { $n-said } cibles sur { $of-said } sont atteintes
}
find-targets-none = Aucune cible du code n’a encore assez de cas pour être jugée
report-aimed = { $name }, mois par mois : { $statistic }
report-hours = { $n } h
report-target-line = Cible : { $target }
report-note-aimed = Selon le mois où les délais ont commencé. Les cas dont la limite est encore à venir n’y sont pas : un mois qui en a est « en cours ».
find-aimed-share = « { $name } » : { $value } à temps sur { $of ->
    [one] un cas
   *[other] { $of-said } cas
}; le code vise { $target }
find-aimed-hours = « { $name } » : { $value } heures ({ $statistic }) sur { $of ->
    [one] un cas
   *[other] { $of-said } cas
}; le code vise { $target }
find-aimed-none = « { $name } » : trop peu de cas dans ces mois; le code vise { $target }
report-funnel = Jusqu’où les plaintes sont allées
find-funnel-none = Aucune plainte n’est arrivée pendant ces semaines
find-funnel-nobody = { $of ->
    [1] La seule plainte n’est pas allée plus loin
   *[other] Aucune des { $of-said } plaintes n’est allée plus loin
}
find-funnel = { $n ->
    [one] { $n-said } plainte sur { $of-said } est allée plus loin
   *[other] { $n-said } plaintes sur { $of-said } sont allées plus loin
}; { $scheme ->
    [0] aucune n’a été portée devant { $the-scheme }
    [1] une a été portée devant { $the-scheme }
   *[other] { $scheme-said } ont été portées devant { $the-scheme }
}
report-reached-1 = Reçues
report-reached-scheme-notice = Informées au sujet { $of-the-scheme }
report-reached-scheme = Portées devant { $the-scheme }
report-received = Reçues par semaine
find-received = { $n ->
    [0] Aucune plainte reçue
    [one] { $n-said } plainte reçue
   *[other] { $n-said } plaintes reçues
}, et { $others ->
    [0] aucune question ni demande
    [one] { $others-said } question ou demande
   *[other] { $others-said } questions et demandes
}
report-by-channel = Voie
report-by-service = Service
report-by-category = Catégorie
report-by-language = Langue
report-by-class = Qui se plaint
find-by-channel = { $n-said } plaintes sur { $of-said } sont arrivées ainsi : { $name }
find-by-service = { $n-said } plaintes sur { $of-said } portent sur ce service : { $name }
find-by-category = Sujet de plainte le plus fréquent : { $name } ({ $n-said })
find-by-language = { $n-said } plaintes sur { $of-said } reçoivent leur réponse dans cette langue : { $name }
find-by-class = { $n-said } plaintes sur { $of-said } viennent de : { $name }
find-by-none = Aucune plainte à compter ici n’est arrivée pendant ces semaines
report-note-category = Une plainte qui a plusieurs sujets compte une fois dans chacune de leurs catégories.
report-col-n = Plaintes
report-col-part = Part
report-endings = Comment les plaintes ont pris fin
find-endings = { $n-said } plaintes sur { $of-said } ont pris fin ainsi : { $name }
find-endings-none = Aucune plainte n’a pris fin pendant ces semaines
report-first = Réglées au premier contact
report-col-first = Au premier contact
find-first = { $n-said } sur { $of ->
    [1] une plainte terminée a été réglée
   *[other] { $of-said } plaintes terminées ont été réglées
} au premier contact
find-first-nobody = { $of ->
    [1] La seule plainte terminée n’a pas été réglée au premier contact
   *[other] Aucune des { $of-said } plaintes terminées n’a été réglée au premier contact
}
find-first-none = Aucune plainte n’a pris fin ici pendant ces semaines
report-satisfied = Les clients sont-ils satisfaits?
report-satisfied-yes = Satisfaits
report-satisfied-no = Non satisfaits
find-satisfied = { $n-said } sur { $of ->
    [1] un client qui a répondu est satisfait
   *[other] { $of-said } clients qui ont répondu sont satisfaits
}
find-satisfied-none = Aucun client n’a encore dit s’il est satisfait
report-label-yes = Oui
report-label-no = Non
report-label-not-answered = Sans réponse
report-label-not-asked = Non interrogés : aucun message de fin ne leur est parvenu
report-label-linked = Liées à une plainte antérieure
report-label-told = Le client en a nommé une antérieure
report-redress = Réparation
find-redress = { $n ->
    [1] Réparation accordée une fois : { $amount }
   *[other] Réparation accordée { $n-said } fois : { $amount }
}
find-redress-no-money = { $n ->
    [1] Réparation accordée une fois, sans argent
   *[other] Réparation accordée { $n-said } fois, sans argent
}
find-redress-none = Aucune réparation n’a été accordée pendant ces semaines
report-col-remedy = Mesure
report-col-times = Fois
report-col-amount = Montant
report-col-currency = Devise
report-reopened = Reprises
report-note-reopened = Selon la façon dont elles avaient pris fin.
find-reopened = { $n ->
    [1] Une plainte a été reprise après avoir pris fin
   *[other] Des plaintes ont été reprises { $n-said } fois après avoir pris fin
}
find-reopened-none = Aucune plainte n’a été reprise après avoir pris fin
report-repeat = Déjà venues
find-repeat = { $n ->
    [1] Une plainte sur { $of-said } était déjà venue
   *[other] { $n-said } plaintes sur { $of-said } étaient déjà venues
}
find-repeat-none = { $of ->
    [1] La seule plainte n’était pas déjà venue
   *[other] Aucune des { $of-said } plaintes n’était déjà venue
}
report-moved = La date donnée aux clients, et combien de fois elle a été déplacée
report-col-moved = Déplacée
report-col-days = Jours en tout
report-note-moved = Compté dans la semaine où le client a appris la nouvelle date. Une nouvelle date dont le message est revenu ne compte pas. La raison est dans chaque dossier, telle qu’elle a été dite au client.
report-label-later = À une date ultérieure
report-label-sooner = À une date plus proche
report-label-first = pour la première fois
report-label-again = déjà déplacée
find-moved = { $n ->
    [1] La date donnée à un client a été déplacée une fois{ $again ->
        [0] {""}
       *[other] {";"} elle l’avait déjà été
    }
   *[other] Des dates données aux clients ont été déplacées { $n-said } fois{ $again ->
        [0] {""}
        [1] {";"} une de ces fois, elle l’avait déjà été
       *[other] {";"} { $again-said } de ces fois, elle l’avait déjà été
    }
}
find-moved-none = Aucune date donnée à un client n’a été déplacée pendant ces semaines
report-paused = Délais suspendus pendant que nous attendions
report-col-waited = En attente de
report-note-paused = Jours civils pendant lesquels un délai de nos promesses a été suspendu, comptés dans la semaine où il a repris. Les délais encore suspendus ne comptent pas encore. Les jours de la réception à la fin continuent de courir entre-temps.
report-label-information = Renseignements du client
report-label-third-party = Une autre entreprise
report-label-customer-away = Le client, qui était absent
report-label-completion = Ce qui manquait à la plainte
find-paused = { $n ->
    [1] Des délais ont été suspendus une fois, { $days ->
        [0] moins d’un jour
        [1] un jour
       *[other] { $days-said } jours
    }, en attendant ceci : { $name }
   *[other] Des délais ont été suspendus { $n-said } fois, { $days ->
        [0] chaque fois moins d’un jour
        [1] un jour en tout
       *[other] { $days-said } jours en tout
    }, { $causes ->
        [1] en attendant
       *[other] le plus souvent en attendant
    } ceci : { $name }
}
find-paused-none = Aucun délai suspendu n’a repris pendant ces semaines
report-show-numbers = Montrer les chiffres
report-scrolls = { $name } : graphique, défile de côté sur un petit écran
report-table-of = { $name } : tableau, défile de côté sur un petit écran
report-cases = Les plaintes derrière un chiffre
report-cases-text = Une plainte figure ici une fois, quel que soit le nombre de fois qu’elle compte.
report-counted-due = Échéance : { $due }.
report-counted-done = Fait : { $done }.
report-received-between = Ouvertes en ce moment, reçues du { $from } au { $to }.
report-received-until = Ouvertes en ce moment, reçues jusqu’au { $to }.
report-cases-none = Aucune plainte ne se trouve derrière ce chiffre en ce moment
report-cases-none-text = Ce qui est compté change à mesure que les plaintes avancent. Ouvrez de nouveau le bilan pour avoir le chiffre actuel.
report-measure-promise = Promesse
report-measure-kind = Reçues
report-measure-channel = Voie
report-measure-service = Service
report-measure-category = Catégorie
report-measure-language = Langue
report-measure-class = Qui se plaint
report-measure-open = Plaintes ouvertes
report-measure-ending = Terminées
report-measure-days = Terminées
report-measure-business-days = Terminées
report-measure-first-contact = Réglées au premier contact
report-measure-satisfaction = Satisfaits
report-measure-reached = Jusqu’où elles sont allées
report-measure-redress = Réparation
report-measure-reopened = Reprises
report-measure-repeat = Déjà venues
report-measure-moved = Date déplacée
report-measure-paused = Délais suspendus
report-measure-target = Cible
