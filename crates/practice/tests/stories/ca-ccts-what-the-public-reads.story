story: How long we may object is said in each language
code: jive-canada

Mon 16 Nov 2026 10:00  customer files by web

expect
at Mon 16 Nov 10:01
  published in en: For 10 days after it sends us your complaint
  published in fr: Pendant 10 jours après avoir reçu votre plainte
  published in es: Durante 10 días desde que nos envía su queja
