story: What the Spanish customer reads (Ley 10/2025, 10.3, 13.3, 17; RD 899/2009, 27)
code: example-es

Tue 12 Jan 2027 10:00  customer files by web, service internet, category billing-charge: A charge I do not know.

expect
at Tue 12 Jan 10:01
  published in es: una persona atiende al menos el 95 % en un plazo de 3 minutos
  published in es: desde el 28 de diciembre de 2026
  published in es: 1 mes después de reclamar
  published in es: Resuelve en un plazo de 6 meses.
  published in es: tiene 3 meses para acudir a la Oficina
  published in es: tiene al menos 10 días hábiles para completarla
  published in es: la resolvemos lo antes posible, y siempre en un plazo de 15 días hábiles
  published in es: la resolvemos en un plazo de 5 días
  published in es: no cobramos lo que reclama ni le cortamos el servicio por ello hasta que haya una resolución
  published in es: de lunes a viernes, de 9 h a 18 h
  published in en: It decides within 6 months.
  published in en: Of the calls of each year, a person answers at least 95% within 3 minutes.
  published in en: in force from 1 January 2026
