story: The public reads from which day the code holds and when the phone is answered (S2)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web

expect
# The code took effect with the year 2026. The phone is answered longer than the desk is open: from eight to eight,
# which is eight to twenty in French, and no clock goes by it.
at Mon 9 Nov 2026 10:01
  published in en: in force from 1 January 2026
  published in en: phone 866-671-0111, Monday to Friday, 8 a.m. to 8 p.m., Eastern
  published in fr: du lundi au vendredi, de 8 h à 20 h, heure de l’Est
  published in es: de lunes a viernes, de 8 a. m. a 8 p. m., hora
# The desk's own day, nine to five.
  published in en: A business day is a day on which the complaints desk is open: Monday to Friday, 9 a.m. to 5 p.m.
  acknowledge open due Mon 9 Nov 14:00
