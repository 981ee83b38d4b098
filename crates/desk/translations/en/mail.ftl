# Mail to customers and to colleagues.
mail-greeting = Dear { $name },
mail-greeting-nameless = Hello,
mail-signature = The complaints desk
mail-letter-date = { $date }
mail-foot = { $kind ->
    [question] Question
    [request] Request
   *[complaint] Complaint
} { $reference }. The code of practice, version { $version }, applies.
mail-number = Tracking number
mail-secret = Secret code
mail-received = Received
mail-secret-note = With this number and code you, and whoever you give them to, can follow the complaint. We never ask you for the code on the phone.
mail-you-told-us = What you told us
mail-steps = What happens next
mail-dates = Dates
mail-by = by { $moment }
mail-estimate-label = We estimate that we will finish by
mail-estimate-passed = We had estimated that we would finish by this date, which has passed
mail-escalate-any-time = You can ask for someone senior at any time, by the link below, by phone or by letter. You do not have to give a reason.
mail-escalate-any-time-on-paper = You can ask for someone senior at any time: by phone, by letter or on your tracking page. You do not have to give a reason.
mail-link = Open your complaint
mail-link-lasts = The link works once, for { $days } days. Your number and secret code open your complaint at any time.
mail-link-on-paper = To ask about your complaint, or to follow it
mail-without-a-browser = { $ways ->
    [both] Call us at { $phone }, or write to { $address }, and give the number { $reference }. You can also use the web.
    [phone] Call us at { $phone } and give the number { $reference }. You can also use the web.
   *[post] Write to { $address } and give the number { $reference }. You can also use the web.
}
mail-type-address = Type { $url } in a browser, then enter your tracking number and your secret code.
mail-scheme-heading = If we cannot agree
mail-scheme-how = You can go to the independent body named here.
mail-contact = How to reach us
mail-contact-phone = Phone
mail-contact-email = E-mail
mail-contact-address = By post
mail-code-link = You can read our code of practice here: { $url }
mail-answer-limits = How long our answer may take
mail-right-to-a-document = You have a right to a document that proves what your complaint says. You can print it by the link below; or ask us for it, and we send it to you.
mail-right-to-a-document-on-paper = You have a right to a document that proves what your complaint says. Ask us for it, and we send it to you; or print it from your tracking page.

mail-acknowledgement-subject = We have received it: { $reference }
mail-acknowledgement-intro-complaint = We have recorded your complaint. This is your acknowledgement; keep it.
mail-split-intro = You told us of more than one matter in { $whole }. One of them goes on by itself from now on, so that each gets its own answer. Its number is { $reference }. The dates that we promised do not change, and { $whole } stays open under its own number.
mail-acknowledgement-intro-question = We have recorded your question. This is your confirmation; keep it. You can turn it into a complaint at any time.
mail-acknowledgement-intro-request = We have recorded your request. This is your confirmation; keep it. You can turn it into a complaint at any time.
mail-reply-subject = About your complaint { $reference }
mail-reply-link = Answer, or see the whole history
mail-reply-link-on-paper = To answer, or to ask
mail-request-subject = We need something from you: { $reference }
mail-request-intro = To go on with your complaint we need something from you:
mail-request-pause = We wait for your answer. Your complaint stays open however long it takes.
mail-request-link = Answer
mail-request-still = { $whose ->
    [customer] The date that we gave you, { $date }, stands still until you answer.
   *[others] The date that we gave you, { $date }, stands still while we wait.
}
mail-request-third-party-subject = We are waiting for another company: { $reference }
mail-request-third-party-intro = To go on with your complaint we need something from another company. You do not have to do anything now. This is what we wait for:
mail-request-customer-away-subject = We wait until you are back: { $reference }
mail-request-customer-away-intro = We go on with your complaint when you are back. You do not have to do anything now. This is why:
mail-estimate-subject = A new date for your complaint { $reference }
mail-estimate-intro = We need longer than we told you. Here is the new date, and why.
mail-estimate-new = New date
mail-estimate-old = The date you had
mail-new-date = You get another answer from us by { $date }.

## Text messages: a person’s phone shows them to whoever looks at it, so they say nothing but the number, the next date and where it is read. Signs that are in the small alphabet of phones, where the language allows it.
text-acknowledgement = { $provider }: we have your case { $reference }.
text-next = Next: we look into it, keep you informed and tell you the outcome.
text-reply = { $provider }: we have written to you about case { $reference }.
text-request = { $provider }: we need something from you for case { $reference }.
text-request-third-party = { $provider }: in case { $reference } we are waiting for another company. You do not have to do anything.
text-request-customer-away = { $provider }: case { $reference } waits until you are back. You do not have to do anything.
text-estimate = { $provider }: there is a new date for case { $reference }.
text-offer = { $provider }: we have made you an offer in case { $reference }.
text-agreed = { $provider }: we have recorded that you accept our offer in case { $reference }.
text-redress = { $provider }: what was agreed or decided in case { $reference } is done.
text-outcome = { $provider }: the outcome of case { $reference } is here.
text-escalation = { $provider }: someone senior has case { $reference }.
text-scheme = Free and independent: { $page }, { $phone }.
text-scheme-notice = { $provider }: you can go further with case { $reference }.
text-scheme-deadlocked = { $provider }: we cannot agree with you in case { $reference }.
text-late = { $provider }: we are late with case { $reference }. We are sorry.
text-reclassified = { $provider }: case { $reference } is now of another kind.
text-closing = { $provider }: case { $reference } has ended.
text-closing-put-back = { $provider }: case { $reference } is part of your other case again. Use that number.
text-repeat = { $provider }: we have sent you again what we had told you about case { $reference }.
text-reopened = { $provider }: case { $reference } is open again.
text-date = By { $date }.
text-read = Read it: { $url }

mail-offer-subject = Our offer on your complaint { $reference }
mail-offer-intro = We have looked into what you told us, and this is what we offer:
mail-offer-choice = It is for you to decide. The offer has no time limit. If you refuse, your complaint goes on and you lose nothing.
mail-offer-accepted = You have accepted this offer.
mail-offer-confirmed = This message is your confirmation; keep it.
mail-offer-to-come = What we do now
mail-offer-refused = You have refused this offer. Your complaint goes on, and you lose nothing.
mail-offer-link = Accept, refuse or ask
mail-agreed-subject = You have accepted our offer: { $reference }
mail-agreed-intro = We have recorded that you accept our offer. This message is your confirmation.
mail-redress-subject = We have done it: { $reference }
mail-redress-intro = What was agreed or decided on your complaint is done:
mail-redress-missing = If something is missing, tell us.
mail-outcome-subject = The outcome of your complaint { $reference }
mail-outcome-intro = We have finished looking into your complaint. This is the outcome, for each thing you raised:
mail-outcome-escalate = If you do not agree, you can ask for someone senior, who has not handled your complaint before.
mail-outcome-escalate-plain = If you do not agree, you can ask for someone senior.
mail-outcome-link = See the outcome, or go further
mail-outcome-link-on-paper = To ask about the outcome, or to go further
mail-escalation-subject = Someone senior has your complaint { $reference }
mail-escalation-intro = As you asked, your complaint goes to a higher level: { $level }.
mail-escalation-due = You get an answer by { $moment }.
mail-escalation-independent = Nobody who has handled your complaint so far will answer it there.
mail-scheme-subject = Independent help with your complaint { $reference }
mail-scheme-intro = We have not been able to agree with you so far. Here is who can help, independent of us.
mail-scheme-deadlocked-subject = We can go no further with your complaint { $reference }
mail-scheme-deadlocked-intro = We have said that we cannot agree with you. This means that we go no further with your complaint here, and that you can go to the independent body named below.
mail-deadlocked-owed = What we still owe you
mail-late-subject = We are late: { $reference }
mail-late-intro = We did not do in time what we promised you. The fault is ours, and we are sorry.
mail-late-promise = What we promised
mail-late-due = It was due
mail-late-record = This stays on the record of your complaint and is counted. We still owe it to you.
mail-closing-subject = Your complaint { $reference } has ended
mail-closing-intro = { $further ->
    [yes] Your complaint has ended. If you see it otherwise, you can reopen it or ask for someone senior, whenever you like.
   *[other] Your complaint has ended. If you see it otherwise, you can reopen it whenever you like.
}
mail-closing-intro-withdrawn = { $further ->
    [yes] Your complaint has ended because you withdrew it. If that is not so, or you want to go on with it after all, you can reopen it or ask for someone senior, whenever you like.
   *[other] Your complaint has ended because you withdrew it. If that is not so, or you want to go on with it after all, you can reopen it whenever you like.
}
mail-closing-how = How it ended
mail-closing-given = What we did to put it right
mail-closing-link = Tell us how we did, or reopen
mail-closing-put-back-subject = It is one complaint again: { $reference }
mail-closing-put-back-intro = We told you that a part of your complaint { $other } goes on by itself. It is a part of { $other } again, and you are answered there. You need only that number; the other one leads to it.
mail-closing-put-back-link = See your complaint
mail-reopened-subject = Your complaint { $reference } is open again
mail-reopened-intro = Your complaint is open again.
mail-repeat-subject = Once more, in the format you asked for: { $reference }
mail-repeat-intro = You asked for another format. Here is once more, in that format, what we told you before. Nothing in it is new. Your secret code is not repeated.
mail-repeat-heading = { $place }. { $subject } ({ $moment })
mail-reclassified-subject = Your matter { $reference } is now handled differently
mail-reclassified-intro = We now handle what you brought as another kind of matter. The clocks count from the day we first received it. By the link below you can see what it is now, and turn it into a complaint.
mail-reclassified-intro-on-paper = We now handle what you brought as another kind of matter. The clocks count from the day we first received it. Ask us if you want it to be a complaint; on your tracking page you can see what it is now, and turn it into one.
mail-reclassified-kind = Handled as
mail-recovery-subject = Your link to { $reference }
mail-recovery-intro = You, or someone who knows your tracking number, asked for a new link. If it was not you, nothing has been shown to anyone: throw this message away.
mail-recovery-link = Open your complaint
mail-recovery-lasts = The link works once, for { $days } days. When it has opened your complaint, you can make a new secret code there; with your number, that code then opens it at any time.
mail-new-secret-subject = A new secret code for { $reference }
mail-new-secret-intro = As you asked, we have made a new secret code for your complaint.
mail-new-secret-intro-yours = On your tracking page, a new secret code was made for your complaint.
mail-new-secret-ended = The code before it has ended, and so have all links that we sent until now.
mail-new-secret-not-you = If you did not ask for this, open your complaint by the link below and make another new code there, or call us.
mail-new-secret-link = See the new secret code
mail-new-secret-link-on-paper = To ask about your complaint, or to follow it
mail-address-changed-subject = The address for { $reference } was changed
mail-address-changed-intro = The e-mail address to which we answer complaint { $reference } was changed on { $moment }. It is no longer this one. Links that we sent here have ended.
mail-address-changed-not-you = If you know of this, you need do nothing. If not, { $phone ->
    [none] answer this message
   *[other] call us at { $phone }
} and give the number: we verify who you are and put it right. For { $hours } hours, nobody can have a link sent to the new address by saying that they lost the secret code.

mail-pair = { $label }: { $value }
mail-promise = Promise
mail-due = Due
mail-staff-link = Open the case
mail-staff-cover = You get this because you cover for { $name }. The complaint is still theirs.
mail-staff-assigned-subject = Yours now: { $reference }
mail-staff-assigned-intro = A complaint was assigned to you.
mail-staff-due-soon-subject = Due soon: { $reference }
mail-staff-due-soon-intro = A promise falls due within hours.
mail-staff-broken-subject = Broken and still owed: { $reference }
mail-staff-broken-intro = A promise was broken and is still owed. The customer is owed the news of it as well; where it can’t go by e-mail, the case page says so.
mail-staff-escalated-subject = Escalated to you: { $reference }
mail-staff-escalated-intro = A customer asked for your level.
mail-staff-undelivered-subject = Did not arrive: { $reference }
mail-staff-undelivered-intro = A message to the customer could not be delivered, so what it was evidence for is owed again. Reach the customer another way.
mail-staff-replied-subject = The customer answered: { $reference }
mail-staff-replied-intro = The customer wrote, or answered your offer.

mail-staff-new-password-subject = A link to choose a new password
mail-staff-new-password-text =
    Somebody, probably you, asked for a new password for the account { $email } at the complaints desk.
    The link works once, and for { $minutes } minutes. If it was not you, throw this message away: nothing has changed.
mail-staff-new-password-link = Choose a new password

mail-staff-second-factor-reset-subject = Your second factor was taken away
mail-staff-second-factor-reset-text =
    An administrator took away the second factor of the account { $email }, as for a phone that was lost. You are signed out everywhere.
    Until you set up another, your password alone signs you in. If you did not ask for this, tell your administrator at once.
mail-staff-second-factor-reset-link = Set up a second factor

# Mail that came in: what is written down beside it, in the desk’s own language.
mail-in-only-files = (The message has no text. What came with it is attached; the original is kept.)
mail-in-cut = (Here it was cut. The original is kept whole.)
mail-in-note-unproven = Our mail server could not prove that this message came from { $sender }. Until the sender is verified, tell them nothing personal.
mail-in-note-elsewhere = The message asks for answers at another address than it came from. Answers go to { $sender }.
mail-in-note-cut = Parts of the message go beyond what is read. The original has all of it.
mail-in-note-packed = A part of the message could not be opened. The original has it.
mail-in-note-files = These came with the message and were not taken. The original has them.
mail-in-note-automatic = An automatic message came from { $sender }: { $subject }. No clock was moved, and nobody was answered.
mail-in-note-placed = This message came by mail from { $sender } and was placed here by hand. It had waited because: { $cause }

# Why a message waits for a person.
mail-cause-loop = It comes from an address of ours, or has an id of ours as its own.
mail-cause-claims-to-be-staff = It says it is from a colleague, or answers a notice to a colleague. No message by mail does what a colleague does.
mail-cause-other-sender = It answers a complaint, and comes from another address than that of the complaint.
mail-cause-unproven = It answers a complaint, and our mail server says that it does not come from whom it says.
mail-cause-address-ended = It answers by an address or message from before the complaint’s secret code was made anew.
mail-cause-automatic = A program wrote it, and it answers nothing that we know.
mail-cause-marked-automatic = It is marked as written by a program. Some mail systems mark what a person wrote so when they pass it on.
mail-cause-bulk = It was sent to many, or through a list.
mail-cause-abuse-report = It is a report about unwanted mail.
mail-cause-bounce-of-nothing-known = It says that something could not be delivered, and it can’t be told what.
mail-cause-bounce-of-another-address = It says that a message did not reach an address, and it is not the one that we wrote to.
mail-cause-bounce-too-late = It says that a message of ours from more than thirty days ago could not be delivered.
mail-cause-colleague-unreachable = A notice to a colleague could not be delivered.
mail-cause-no-sender = It names nobody, or several, as its sender.
mail-cause-cannot-be-answered = Its sender’s address is none that can be answered.
mail-cause-encrypted = It is encrypted, and we can’t read it.
mail-cause-empty = There is nothing in it.
mail-cause-many-of-one-sender = Its sender wrote more within an hour than is taken without a look.
mail-cause-gone = Its bytes are no longer there. Run recourse verify.
mail-cause-unreadable = It could not be read.
mail-cause-took-too-long = Reading it took too long.
mail-cause-too-large = It is larger than we take: only its beginning is here. The whole of it is in the mailbox.
mail-cause-refused = The rules would not take it as it is.

mail-staff-mail-waits-subject = A message by mail has waited too long
mail-staff-mail-waits-text = It may be a complaint, and it is past the time by which somebody was to look at it. It waits because:
mail-staff-mail-waits-link = Look at the message
mail-staff-not-you = If this was not you, tell your administrator at once: somebody else has come into your account.
mail-staff-covers-line = { $name }, from { $from } to { $until }
mail-staff-password-changed-subject = Your password was changed
mail-staff-password-changed-text = The password of the account { $email } was changed. You are signed out everywhere else.
mail-staff-password-changed-link = Your account
mail-staff-second-factor-on-subject = Your second factor is on
mail-staff-second-factor-on-text = A second factor was set up for the account { $email }. From now on a code is asked for beside the password.
mail-staff-second-factor-on-link = Your second factor
mail-staff-second-factor-off-subject = Your second factor is off
mail-staff-second-factor-off-text = The second factor of the account { $email } was turned off. Its password alone signs you in.
mail-staff-second-factor-off-link = Set up a second factor
mail-staff-recovery-codes-subject = You have new recovery codes
mail-staff-recovery-codes-text = New recovery codes were made for the account { $email }. Those from before no longer work.
mail-staff-recovery-codes-link = Your second factor
mail-staff-passkey-added-subject = A passkey was added
mail-staff-passkey-added-text = A passkey was added to the account { $email }. It opens the account without a password.
mail-staff-passkey-added-link = Your passkeys
mail-staff-passkey-removed-subject = A passkey was removed
mail-staff-passkey-removed-text = A passkey of the account { $email } was removed. It opens the account no more.
mail-staff-passkey-removed-link = Your passkeys
mail-staff-connected-subject = Your account is connected
mail-staff-connected-text = The account { $email } was connected with the identity provider, which can sign you in from now on.
mail-staff-connected-link = Your account
mail-staff-covers-subject = You cover for a colleague
mail-staff-covers-text = While a colleague is away, you get the notices about their complaints as well, and find these under a view of the worklist:
mail-staff-covers-link = Open the worklist

mail-staff-digest-subject = What the day brings
mail-staff-digest-text = Good morning. This is how your work stands as the desk opens. You can turn this e-mail off on the page of your account.
mail-staff-digest-link = Open the worklist
mail-staff-digest-line = { $reference }: { $promise }, { $due }
mail-staff-digest-more = and { $n } more
mail-staff-digest-late = Yours, and late: { $n }
mail-staff-digest-today = Yours, and due today: { $n }
mail-staff-digest-undelivered = Yours: a message did not arrive: { $n }
mail-staff-digest-new = New to your teams: { $n }
mail-staff-digest-broken = Broken since the last day of business and still owed: { $n }
mail-staff-digest-escalated = Escalated, and nobody has it: { $n }
mail-staff-digest-unassigned = Nobody has it: { $n }
