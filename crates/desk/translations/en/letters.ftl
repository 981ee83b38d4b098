# Letters: the print queue, what was posted and what came back, and letters as PDF.

mail-letter-page = Page { $page } of { $pages }
mail-letter-enclosures = Enclosed
mail-enclosure-title = Enclosure { $number }: { $about }
mail-enclosure-page = { $about }, page { $page } of { $pages }
mail-enclosure-apart = { $about } (in the envelope, on sheets of its own)
mail-enclosure-attached = { $about } (attached: { $name })

bench-letters = Letters to post
bench-letters-menu = Letters
bench-letters-lead = { $n ->
    [0] Nothing waits.
    [one] { $n } letter waits. It counts when it is posted, not when it is printed.
   *[other] { $n } letters wait. Each counts when it is posted, not when it is printed.
}
bench-letters-more = More follow when these are posted.
bench-letters-empty = No letter waits to be posted
bench-letters-empty-text = Letters come here when a customer wants to be answered by post.
bench-letters-col-letter = Letter
bench-letters-col-whom = To
bench-letters-no-address = no postal address
bench-letters-came-back = came back
bench-letters-do-batch = Print those that are ticked
bench-letters-changed = A letter has changed since this page was opened. This is the batch as it is now: print it again.
bench-letters-none-ticked = None of these letters waits any more, or none was ticked. Go back to the list and tick some.
bench-letters-batch = Print and post
bench-letters-batch-lead = { $n ->
    [one] { $n } letter. Print it, post it, then record here that it was posted.
   *[other] { $n } letters. Print them, post them, then record here that they were posted.
}
bench-letters-both-sides = Each letter begins on a sheet of its own, printed on one side or on both.
bench-letters-too-many = Letters are printed { $most } at a time. { $more } that you ticked are not among these and go on waiting: tick them again after these are posted.
bench-letters-own-proof = Its own proof of posting: { $notice }, { $reference }
bench-letters-too-heavy = Letters that are printed together show up to { $pages } pages and { $megabytes } MB of enclosures. { $n } that you ticked are not among these and go on waiting: tick them again after these are posted.
bench-letters-enclosed = { $n ->
    [one] { $n } enclosure
   *[other] { $n } enclosures
}
bench-letters-apart = Print this by itself and put it in the envelope:
bench-letters-open-pdf = Open as one PDF
bench-letters-which-posted = Which were posted?
bench-letters-when = Posted on
bench-letters-when-hint = The day on which they were given to the post. A day in the past is shown as recorded late.
bench-letters-when-empty = Leave it empty if it was just now.
bench-letters-proof = Proof of posting
bench-letters-proof-hint = { $n ->
    [one] Such as the number of a registered letter, or where it was posted.
   *[other] Such as where they were posted. It is written down for each of them: record a registered letter by itself, with its number.
}
bench-letters-proof-said = Proof: { $proof }
bench-letters-do-posted = They were posted
bench-letters-posted = Letters posted
bench-letters-posted-done = { $n ->
    [one] { $n } letter recorded as posted.
   *[other] { $n } letters recorded as posted.
}
bench-letters-posted-not = { $n ->
    [one] { $n } was not.
   *[other] { $n } were not.
}
bench-letters-not-title = Not recorded, and why
bench-letters-done-title = Recorded
bench-letters-gone = This letter does not wait any more. Somebody else has recorded it, or it was taken back.
bench-enclose = Enclose files
bench-enclose-hint = Up to { $most } files of together { $megabytes } MB go with the message. In a letter, pictures and PDFs are shown as pages, up to { $pages } of them; anything else lies in the envelope on sheets of its own. By e-mail they are attached as they are.
bench-enclose-which = Which files
bench-enclose-about-hint = Say what each is in the customer’s language: the message lists it so, and who cannot see a picture hears it.
bench-f-enclose-about = What it is
bench-f-upload = Another file
bench-do-upload = Add this file to the complaint and enclose it
bench-fault-enclose-upload = A file is chosen, but not added yet. Press the button under it, or leave the file out.
bench-fault-enclose-about = Say in up to { $most } characters what the file is.
bench-fault-enclose-unknown = The complaint does not have this file any more. Load the page again.
bench-fault-enclose-heard = { $name } is a recording, and cannot be put in a letter. Leave it out.
bench-fault-enclose-many = Up to { $most } files go with one message. Leave some out.
bench-fault-enclose-large = With { $name } the files come to more than { $megabytes } MB. Leave some out.
bench-fault-enclose-long = With { $name } the enclosures come to more than { $pages } pages. Leave some out, or send them with another message.
bench-fault-enclose-infected = clamd found something in { $name }. It is not sent to anybody.
bench-fault-enclose-unseen = { $name } cannot be sent now: clamd, which looks at every file, does not answer. Try again in some minutes.
bench-entry-enclosed = Enclosed with the message
bench-entry-enclosed-apart = Enclosed with the message, on sheets of its own
bench-by-hand-pdf = Letter as PDF
bench-by-hand-when = Day and proof of posting
bench-f-deliver-proof = Proof of posting
bench-act-returned = A letter came back
bench-do-returned = Record that it came back
bench-hint-returned = What the letter was to keep is owed again from now on, and the letter waits to be posted again. Correct the address first.
bench-f-returned-sent = Which letter
bench-f-returned-when = When it came back
bench-f-returned-reason = Why, as the post says

portal-outcome-letter = Your outcome letter (PDF)
portal-letters-heading = Our letters to you, as accessible PDF
portal-letter-of = { $notice ->
    [outcome] Outcome, { $date }
    [offer] Offer, { $date }
    [request] Question, { $date }
    [estimate] New date, { $date }
    [reply] Message, { $date }
    [escalation] Escalation, { $date }
    [scheme] Notice about { $the-scheme }, { $date }
    [late] A promise we did not keep, { $date }
    [agreed] Your acceptance, { $date }
    [redress] What we did, { $date }
    [closing] Closing, { $date }
    [reopened] Reopening, { $date }
   *[other] Letter, { $date }
}
