story: The public reads how long a referral and the stages after it take (CCTS)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web

expect
at Mon 9 Nov 2026 10:01
  published in en: report to the CCTS within 20 days
  published in fr: faisons rapport à la CPRST dans un délai de 20 jours
  published in en: we have 10 days to tell it so
  published in en: It aims at 30 days for the initial referral, 60 days for conciliation and 90 days for an investigation
  published in es: 30 días para la remisión inicial, 60 días para la conciliación y 90 días para una investigación
