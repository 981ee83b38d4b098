# The public's pages.

## Front page

portal-home-title = Make or follow a complaint
portal-home-heading = When we let you down, tell us
portal-home-lead = We record every complaint, give you a number and dates, and count each promise we break.
portal-home-make = Make a complaint
portal-home-make-text = About 10 minutes. You do not need an account, and you can stop and come back. Questions and requests start here too.
portal-home-start = Start a complaint
portal-home-go-on = Go on with your complaint
portal-home-follow = Follow a complaint
portal-home-follow-text = See what we have done, answer an offer, add a file, or ask for someone senior.
portal-home-follow-do = Follow your complaint
portal-home-read = Read our promises
portal-home-read-text = { $count ->
    [one] One promise. We are held to it.
   *[other] { $count } promises. We are held to every one.
}
portal-home-read-do = Read the code
portal-ways-heading = By phone or by letter counts the same
portal-ways-text = Choose what suits you. Every complaint gets a tracking number and the same promises, however it reaches us.
portal-ways-phone = By phone
portal-ways-phone-text = Relay and TTY calls are welcome. An adviser writes your complaint down with you and reads it back.
portal-ways-letter = By letter
portal-ways-letter-text = Tell us your name, what went wrong and since when. The date it arrives is the date we count from.
portal-ways-email = By e-mail
portal-ways-email-text = Write “complaint” anywhere in your message. If we are not sure, we ask.
portal-hours = { $hours }.
portal-promises-heading = What we promise
portal-promises-all = { $count ->
    [one] Our promise
   *[other] All { $count } promises
}
portal-promise = Promise
portal-promise-number = Promise { $number }.
portal-scheme-heading = If we cannot agree
portal-scheme-home = You can take your complaint { $to-the-scheme }. You must have tried us first: your tracking page shows that you did.
portal-scheme-done = You can go { $to-the-scheme }. You must have tried us first, and this receipt shows the date on which you came to us.
portal-scheme-help = Independent help
portal-scheme-case = You can go { $to-the-scheme } if you are not satisfied.
portal-scheme-from = The independent body, { $the-scheme }, takes your complaint from { $date }.
portal-scheme-now = The independent body, { $the-scheme }, takes your complaint now.
portal-scheme-history = This page shows { $the-scheme } that you tried us first.

## The code

portal-code-earlier = This is an earlier version, { $version }. Complaints that began under it keep it.
portal-code-current = Read the version in effect.
portal-code-contents = In this code
portal-code-reach = How to reach us
portal-code-desk-hours = The complaints desk is open
portal-code-versions = Versions
portal-code-versions-text = A complaint keeps the version it began under.
portal-code-col-version = Version
portal-code-col-from = In effect since
portal-code-this = { $version }, this one
portal-code-was-in-effect = It was in effect from { $from } until { $until }.
portal-code-col-changes = What changed
portal-code-pair = From { $earlier } to { $later }
portal-changes = What changed since version { $version }
portal-changes-until = Until { $day }: version { $version }
portal-changes-from = From { $day }: version { $version }
portal-changes-which = Which version applies to my complaint?
portal-changes-which-text = Your complaint keeps the version that was in effect when it began, until it ends, even if a newer one has come into effect since; the page of your complaint names it.
portal-to-print = To print, use your browser’s Print command.

## Filing

portal-part-matter = About the problem
portal-part-you = About you
portal-later = Save and come back later
portal-help-label = Help with this question
portal-help-heading = Would you rather talk?
portal-help-call = Call
portal-help-same = A complaint by phone counts the same.
portal-draft-lost = We did not find what you had begun. It is kept for 7 days in the browser you used, as long as it accepts cookies. You can begin again here.
portal-filed-title = You have sent this already
portal-filed-text = We have it, under the number
portal-filed-change = What you sent can’t be changed any more, but you can add to it at any time.
portal-filed-follow = Follow it
portal-filed-again = See the number and the secret code again
portal-filed-another = Start another complaint
portal-ask-kind = What do you want to tell us?
portal-kind-complaint = I have a complaint
portal-kind-complaint-hint = Something went wrong, or our help fell short.
portal-kind-question = I have a question
portal-kind-question-hint = About set-up, a change, your account or your bill.
portal-kind-request = I want something changed or done
portal-kind-request-hint = For example, a new installation or a change to your service.
portal-kind-unsure = I’m not sure
portal-kind-unsure-hint = We then take it as a complaint, which gives you all our promises and their dates.
portal-ask-service = Which service is it about?
portal-ask-category = What is it about?
portal-ask-category-hint = Choose the one that is nearest. You can explain on the next page.
portal-ask-category-more = What else is it about?
portal-ask-category-more-hint = Each thing that went wrong gets an answer of its own. If there is nothing else, continue.
portal-issues-named = Also part of your complaint
portal-issue-another = Add another subject
portal-ask-nature = What happened?
portal-ask-nature-hint = Say what is wrong and since when, in your own words. Leave out passwords and card numbers.
portal-ask-history = What has happened so far?
portal-history-label = Whom did you contact, when, and what did they say?
portal-history-hint = It spares you telling it again. Leave it empty if this is the first time.
portal-earlier-label = Earlier references
portal-earlier-hint = Numbers of earlier cases, separated by commas.
portal-ask-wanted = What would put it right?
portal-ask-wanted-hint = For example, a repair, a credit, or an explanation.
portal-ask-files = Do you want to add files?
portal-files-label = Choose files
portal-files-more = Choose more files
portal-files-hint = Photos, recordings, PDF, text, and Word, Excel, PowerPoint or OpenDocument files.
portal-files-limit = { $files ->
    [one] One file, of up to { $megabytes } MB.
   *[other] Up to { $files } files, each of up to { $megabytes } MB.
}
portal-text-limit = Up to { $most } characters.
portal-files-added = Files added
portal-files-add = Add the chosen files
portal-file-remove = Remove
portal-file-size = { $kilobytes } KB
portal-file-line = { $name }, { $kilobytes } KB
portal-file-runs = “{ $name }” was not taken: files of this kind can run as a program. Send a picture or a PDF of it.
portal-file-kind = “{ $name }” was not taken: we can open photos, recordings, PDF, text and office documents. Save it as a PDF and add that.
portal-file-damaged = “{ $name }” was not taken: it is damaged, or is not what its name says, and we can’t open it. Look whether it opens on your device; if it does, save it once more and add that.
portal-file-infected = “{ $name }” was not taken: the program that looks for viruses found something in it. If it comes from somebody else, do not open it. You can tell us in words what it shows.
portal-file-unseen = “{ $name }” was not taken: just now we can’t look whether files are safe. Try again in some minutes, or send the rest without it and add it later.
portal-file-large = “{ $name }” was not taken: it is larger than { $megabytes } MB. Make it smaller or send it by post.
portal-file-many = “{ $name }” was not taken: { $files } files are the most. Remove one first, or send the rest later from your tracking page.
portal-file-empty = “{ $name }” is empty. Choose a file that has something in it, or continue without one.
portal-file-twice = “{ $name }” is there already, with the same content. It is kept once; you need not send it again.
portal-fault-no-file = Choose a file first, or continue without one
portal-file-much = “{ $name }” was not taken: a great deal has come from your connection within the last hour. Go on without it, and send it later from your tracking page or by post.
portal-file-full = “{ $name }” was not taken: we have no room for files at the moment. Go on without it, and send it later from your tracking page or by post.
portal-ask-behalf = For whom are you writing?
portal-behalf-self = For myself
portal-behalf-other = For someone else
portal-behalf-other-hint = They must agree. We may ask you to show that they do.
portal-for-label = Name of the person or business
portal-for-hint = Needed only if you write for someone else.
portal-ask-class = What is the service used for?
portal-ask-class-hint = It decides which rules { $of-the-scheme } apply to you. It does not change how we treat your complaint.
portal-ask-who = Who are you, and how can we reach you?
portal-name-label = Your name
portal-reach-heading = How to reach you
portal-reach-hint = Give at least one.
portal-email-label = E-mail
portal-phone-label = Phone
portal-phone-hint = With the area code.
portal-address-label = Postal address
portal-account-heading = Your account
portal-account-label = Account or phone number with us
portal-account-hint = It helps us find your records.
portal-anonymous-heading = Staying anonymous
portal-anonymous-label = I do not want to say who I am
portal-anonymous-hint = You can then follow your complaint only with its number and secret code, and there is less that we can look up.
portal-anonymous = Anonymous
portal-ask-answering = How should we answer you?
portal-by-legend = By what means?
portal-by-email = By e-mail
portal-by-phone = By phone
portal-by-letter = By letter
portal-by-sms = By text message: only that there is something to read, and where
portal-by-none = You gave no way to reach you, so our answers will be on your tracking page only.
portal-language-legend = In which language?
portal-format-legend = In which format?
portal-format-hint = All formats are free.
portal-format-where = Where should it go?
portal-format-where-hint = If we do not have it yet: your postal address for braille, your phone number to be read to, your e-mail address for a file. We may first ask you something, to be sure that it is you.
portal-start-title = You have begun a complaint
portal-start-text = What you answered is still here. Nothing has been sent to us.
portal-start-go-on = Go on where you stopped
portal-start-again-text = Or delete what you answered and begin anew.
portal-start-again = Delete and begin anew
portal-saved-title = Saved, not sent
portal-saved-text = Your answers are kept until { $until }. Come back to this page with the same browser.
portal-saved-not-filed = Your complaint has not been sent yet. The dates begin when you send it.
portal-check-title = Check your answers before you send
portal-change = Change
portal-row-kind = What it is
portal-row-service = Service
portal-row-category = About
portal-row-issue = Issue { $n }
portal-row-nature = What happened
portal-row-history = So far
portal-row-earlier = Earlier references
portal-row-wanted = What would put it right
portal-row-files = Files
portal-row-behalf = Writing for
portal-row-class = What the service is used for
portal-row-name = Name
portal-row-email = E-mail
portal-row-phone = Phone
portal-row-address = Postal address
portal-row-account = Account
portal-row-by = How to answer you
portal-row-language = Language
portal-row-format = Format
portal-row-received = Received
portal-row-stands = How it stands
portal-row-level = Level
portal-row-code = Version of the code
portal-send-heading = Send your { $kind ->
    [question] question
    [request] request
   *[complaint] complaint
}
portal-send-text = We use what you tell us to answer you and to show that we did. You get a tracking number at once, and a copy by e-mail if you gave an address.
portal-send-free = Sending is free. It does not stop you going { $to-the-scheme }, and it never counts against you.
portal-send-do = Send { $kind ->
    [question] question
    [request] request
   *[complaint] complaint
}
portal-fault-changed = Your answers were changed in another tab or window since this page was shown. Look them over as they are now, then send.
portal-fault-kind = Choose what you want to tell us
portal-fault-service = Choose the service it is about, or “Something else”
portal-fault-category = Choose what it is about
portal-fault-nature = Write what happened
portal-fault-long = { $n ->
    [one] Shorten “{ $label }” by { $over } character: at most { $most } fit. You can send the rest as a file
   *[other] Shorten “{ $label }” by { $over } characters: at most { $most } fit. You can send the rest as a file
}
portal-fault-long-line = { $n ->
    [one] Shorten “{ $label }” by { $over } character: at most { $most } fit
   *[other] Shorten “{ $label }” by { $over } characters: at most { $most } fit
}
portal-fault-behalf = Choose for whom you are writing
portal-fault-for = Enter the name of the person or business you write for
portal-fault-class = Choose for what the service is used
portal-fault-name = Enter your name, or choose to stay anonymous
portal-fault-named-anonymous = You gave your name and chose to stay anonymous. Delete the name, or untick “I do not want to say who I am”
portal-fault-way = Give at least one way to reach you: e-mail, phone or postal address
portal-fault-email = Enter an e-mail address such as name@example.ca
portal-fault-phone = Enter a phone number with its area code, such as 902-555-0148
portal-fault-by = Choose by which way we should answer
portal-fault-language = Choose a language
portal-fault-format = Choose a format

## The receipt

portal-done-title = We have your { $kind ->
    [question] question
    [request] request
   *[complaint] complaint
}
portal-done-received = Received { $at }.
portal-done-mailed = A copy goes to { $email }.
portal-number = Tracking number
portal-number-note = Use it whenever you contact us. On its own it shows nothing personal.
portal-secret = Secret code
portal-secret-note = Opens your complaint together with the number.
portal-secret-once = This browser can show it for an hour: write it down or print this page now.
portal-secret-mailed = Write it down or print this page. The confirmation e-mail has it too.
portal-done-follow = Follow this { $kind ->
    [question] question
    [request] request
   *[complaint] complaint
}
portal-done-unreachable = You left no way to reach you. Our answers will be on your tracking page, which only the number and the secret code open. Nobody can send you a new code.
portal-next-heading = What happens next
portal-by-date = By { $date }
portal-was-due = Was due by { $date }
portal-soon = Soon
portal-done-no-dates = { $kind ->
    [request] We answer your request as soon as we can.
   *[other] We answer your question as soon as we can.
} If it turns into a complaint, the dates count from today.
portal-any-time = Any time
portal-any-time-senior = You can ask for someone senior,
portal-any-time-how = on your tracking page, by phone or by letter. You do not have to give a reason.
portal-steps-heading = How we look into it
portal-code-applies = Code of practice, version { $version }.
portal-all-times = All times: { $zone }.

## Coming back

portal-follow-title = Follow a complaint
portal-follow-text = Enter the number and the secret code that you got when you complained.
portal-number-hint = Ten digits, such as 123-456-7894.
portal-secret-hint = Three groups of letters and digits. Capitals and dashes do not matter.
portal-follow-do = Open my complaint
portal-follow-lost = I have lost the secret code
portal-fault-number = Enter your tracking number
portal-fault-no-number = This can’t be a tracking number: a digit is wrong or missing. It has ten; compare it with your receipt or one of our messages
portal-fault-secret = Enter your secret code
portal-fault-opens-nothing = This number and code do not open a complaint. Check both, or ask for a new link
portal-lost-title = Get a new link
portal-lost-text = We send it to the e-mail address that we have on file, and nowhere else. It opens your complaint once, and there you can make a new secret code.
portal-lost-do = Send me a link
portal-lost-number = If that is so, if you have lost the number too, or if you gave us no e-mail address, call us:
portal-lost-young = An e-mail address that was changed in the last { $hours } hours gets no link yet.
portal-lost-sent-title = Look at your e-mail
portal-lost-sent-text = If this number exists and we have an e-mail address for it, we have sent a link there.
portal-lost-sent-else = Nothing after a few minutes? Look in the spam folder, or call us:
portal-link-title = Open your complaint
portal-link-text = This link works once. Press the button on the device where you want to read your complaint: it stays open in that browser for up to { $hours } hours. If you have lost the secret code, you can then make a new one.
portal-link-do = Open my complaint
portal-link-text-secret = This link works once. Press the button on the device where you want to read your complaint and see the new secret code.
portal-link-do-secret = Show the new secret code
portal-link-used-title = This link has ended
portal-link-used-text = Each link works once, for { $days } days, and only until a new secret code is made or the e-mail address changes. Your complaint is still here: enter its number and secret code, or get a new link.
portal-link-used-follow = Enter number and code
portal-link-used-new = Get a new link
portal-leave-text = On a shared computer, leave when you have finished.
portal-leave-do = Leave this complaint
portal-left-title = You have left your complaint
portal-left-text = Nothing personal can be seen from this browser any more.
portal-secret-link = Make a new secret code, if yours is lost or known to someone else
portal-secret-title = Make a new secret code
portal-secret-ends = The secret code that you have now ends at once. So does every link that we mailed you for this complaint, and whoever has the complaint open elsewhere is shut out.
portal-secret-stays = The number stays the same, and nothing else about your complaint changes. That a new code was made stands in its history.
portal-secret-told = We also tell you by e-mail.
portal-secret-do = Make a new secret code
portal-new-secret-title = Your new secret code
portal-new-secret-text = The code that you had before has ended, and so have all links that we mailed until now.

## The tracking page

portal-case-received = received { $date }
portal-headline-new = We have your { $kind ->
    [question] question
    [request] request
   *[complaint] complaint
}
portal-headline-investigating = We are looking into it
portal-headline-senior = Someone senior is looking into it
portal-headline-senior-waits = Your complaint waits for someone senior
portal-headline-waiting = We need something from you
portal-headline-deadlocked = We have said that we cannot agree with you
portal-headline-offered = We have made you an offer. You decide.
portal-headline-agreed = You accepted our offer
portal-headline-outcome-told = We have told you the outcome
portal-headline-with-the-scheme = { $The-scheme } has your complaint
portal-headline-closed = Your { $kind ->
    [question] question
    [request] request
   *[complaint] complaint
} has ended
portal-lead-new = It is recorded, and nobody can change what you sent. An adviser takes it up next.
portal-lead-investigating = An adviser is working on it. You do not have to do anything now.
portal-lead-at-work = { $name } is working on it. You do not have to do anything now.
portal-lead-senior = { $name } has it now, at this level: { $level }. You do not have to do anything now.
portal-lead-senior-waits = It waits for someone at this level: { $level }. You do not have to do anything now.
portal-lead-waiting = We can go on when we have what we asked you for. There is no time limit for you.
portal-lead-offered = It stays open until you answer. There is no time limit for you.
portal-lead-agreed = Now we do what we agreed, and tell you when it is done.
portal-lead-agreed-done = We have done what we agreed. If something is missing, tell us.
portal-lead-outcome-told = { $further ->
    [yes] It stays open for you: you can say that it is not good enough, ask for someone senior, or go { $to-the-scheme }.
   *[other] It stays open for you: you can say that it is not good enough, or go { $to-the-scheme }.
}
portal-lead-with-the-scheme = We answer { $to-the-scheme } now.
portal-lead-deadlocked = This means that we go no further with it here. { $now ->
    [yes] You can go { $to-the-scheme } now.
   *[no] You can go { $to-the-scheme }; from when is said below.
} { $further ->
    [yes] You can also ask for someone senior.
   *[no] {""}
}
portal-deadlocked-owed = What we still owe you is below.
portal-deadlocked-nothing-owed = We owe you no further answer.
portal-others-answer = Nobody who handled it before will answer it.
portal-lead-closed = It ended on { $date }: { $ending }. You can reopen it.
portal-ending-agreed = agreed with you
portal-ending-withdrawn = you withdrew it
portal-ending-answered = answered
portal-ending-duplicate = the same as another of your complaints
portal-ending-scheme-closed = closed by { $the-scheme }
portal-ending-final-answer = final answer given
portal-ending-not-completed = not completed in the time given
portal-ending-uncontactable = we could not reach you
portal-lead-estimate-still = The date that we gave you, { $date }, stands still while we wait.
portal-lead-estimate-to-come = We expect to finish by { $date }.
portal-lead-estimate-late = We told you that we would finish by { $date }. That date has passed: we are late, and we are sorry. We go on with it and still owe you an answer; what comes next is below.
portal-lead-estimate-waits = We told you that we expected to finish by { $date }. That date has passed while your case waits; what it waits for is below.
portal-offer-heading = Our offer
portal-offer-amount = Our offer: { $amount }
portal-offer-made = Made on { $at }.
portal-offer-made-by = Made on { $at } by { $name }, who has your complaint.
portal-offer-ask = Ask something first
portal-offer-if-accept = If you accept,
portal-offer-then-accept = we do what is offered and confirm it to you.
portal-offer-if-refuse = If you refuse,
portal-offer-then-refuse = the complaint goes on and you lose nothing.
portal-offer-review = You can look your answer over before you send it.
portal-total = Total
portal-agreed-heading = What we agreed
portal-outcome-heading = The outcome
portal-outcome-not-good = If this is not good enough, tell us. The complaint goes on and you lose nothing.
portal-outcome-refused = { $further ->
    [yes] You told us that this is not good enough. You can ask for someone senior or go { $to-the-scheme }.
   *[other] You told us that this is not good enough. You can go { $to-the-scheme }.
}
portal-needs-heading = What we need from you
portal-needs-now = Now
portal-needs-clock = The date we gave you stands still until you answer. All other promises run on.
portal-needs-offer = Your answer to the offer. No time limit.
portal-needs-nothing = Nothing.
portal-reach-how-heading = How we reach you
portal-reach-known = We have one.
portal-reach-answered = We answer you this way.
portal-reach-none = You left no way to reach you. Our answers are on this page.
portal-reach-why = Only a part is shown, for whoever else may read this page.
portal-reach-change = Ask us to change this
portal-add-answer = Answer
portal-add-link = Add a message or a file
portal-next-third-party = We are waiting for another company.
portal-next-customer-away = We wait until you are back.
portal-next-run-on = Our promises to you run on.
portal-next-late = We are late, and we apologize. It stays on the record.
portal-next-none = { $kind ->
    [complaint] Nothing is due from us at this moment.
   *[other] We answer as soon as we can.
}
portal-promised-heading = What we promised you
portal-why-begun-by = Began on { $at }: “{ $what }”.
portal-why-begun = Began on { $at }.
portal-why-open = Due by { $due }.
portal-why-open-undated = Runs, without a date yet.
portal-why-paused = { $whose ->
    [customer] Stands still while we wait for your answer.
   *[other] Stands still while we wait.
}
portal-why-waiting = Has not started.
portal-why-after-breach = Starts only if we do not keep promise { $number } by { $since }.
portal-why-since = Starts { $since }.
portal-why-if-accepted = Starts if you accept.
portal-why-kept = Due by { $due }. Done on { $done }.
portal-why-kept-undated = Done on { $done }.
portal-why-kept-late = Due by { $due }. We did it on { $done }. That was late, and we apologize. It stays on the record.
portal-why-broken-owed = Was due by { $due }, and we still owe it. We apologize. It stays on the record.
portal-why-broken = Was due by { $due }, and we did not do it. We apologize. It stays on the record.
portal-why-discharged = No longer owed since { $ended }.
portal-why-moved = We moved this date and told you why: see below.
portal-why-returned = A message of ours came back, so it does not count.
portal-story-heading = What has happened
portal-complain-heading = Make it a complaint
portal-complain-text = If our answer falls short, turn your { $kind ->
    [request] request
   *[other] question
} into a complaint. All our promises then apply, counted from the day you first wrote.
portal-further-heading = If you want someone else to look at it
portal-further-text = You can take this to the next level now: { $level }. You do not have to give a reason.
portal-further-offer = The offer stays open.
portal-further-by = Asked today, it would be answered by { $date }.
portal-further-above = After that, if you want, to: { $level }.
portal-further-other-ways = By phone or by letter too:
portal-further-elsewhere = This level is asked for { $ways }.
portal-further-top = Your complaint stands at the highest level, { $level }. If you are not satisfied, { $the-scheme } is the next step.
portal-asks-heading = What else you can ask for
portal-asks-by = Asked today, you would have it by { $date }.
portal-history-link = The whole record to print, for you and for { $the-scheme }
portal-history-title = Record of complaint { $reference }
portal-history-lead = Everything that happened, with dates, and how each promise stands. No entry can be changed unseen: a correction is added, and personal words can be erased.
portal-history-as-of = As it stood on { $at }.
portal-satisfied-heading = One question
portal-satisfied-legend = Are you satisfied with how it ended?
portal-satisfied-text = Do you want to tell us more?
portal-satisfied-do = Send my answer
portal-satisfied-thanks = You told us that you are satisfied. Thank you.
portal-not-satisfied-thanks = { $further ->
    [yes] You told us that you are not satisfied. You can reopen it or ask for someone senior, and you can go { $to-the-scheme }.
   *[other] You told us that you are not satisfied. You can reopen it, and you can go { $to-the-scheme }.
}
portal-fault-satisfied = Choose yes or no
portal-yes = Yes
portal-no = No

## What the customer may do

portal-act-accept-title = Accept our offer?
portal-act-accept-text = If you accept, we do what is offered below and confirm it to you. You can still ask us, or go { $to-the-scheme }, if we do not.
portal-act-accept-do = Accept the offer
portal-act-refuse-title = Refuse our offer?
portal-act-refuse-text = { $further ->
    [yes] If you refuse, the complaint goes on and you lose nothing. You can ask for someone senior or go { $to-the-scheme }.
   *[other] If you refuse, the complaint goes on and you lose nothing. You can go { $to-the-scheme }.
}
portal-act-refuse-do = Refuse the offer
portal-act-refuse-outcome-title = Not good enough?
portal-act-refuse-outcome-text = We record that you do not accept the outcome, and tell you what you can do next. You lose nothing.
portal-act-refuse-outcome-do = Say that it is not good enough
portal-act-escalate-title = Ask for someone senior
portal-act-escalate-text = It goes to the next level: { $level }. You do not have to give a reason.
portal-act-escalate-do = Ask for someone senior
portal-act-ask-supervisor-title = Speak to a supervisor
portal-act-ask-supervisor-text = A supervisor will speak to you about your { $kind ->
    [question] question
    [request] request
   *[complaint] complaint
 } in the way you chose to be answered. It stays with whoever handles it now.
portal-act-ask-supervisor-do = Ask for a supervisor
portal-act-ask-escalation-process-title = Ask how to go further
portal-act-ask-escalation-process-text = We will explain to you who can look at it next, and how you ask for that.
portal-act-ask-escalation-process-do = Ask how to go further
portal-act-ask-deadlock-letter-title = Ask for a letter that says we can go no further
portal-act-ask-deadlock-letter-text = With this letter you can go to an independent body without waiting.
portal-act-ask-deadlock-letter-do = Ask for the letter
portal-act-withdraw-link = Withdraw this { $kind ->
    [question] question
    [request] request
   *[complaint] complaint
}
portal-act-withdraw-title = Withdraw your { $kind ->
    [question] question
    [request] request
   *[complaint] complaint
}?
portal-act-withdraw-text = We stop working on it. The record stays, and you can reopen it.
portal-act-withdraw-do = Withdraw my { $kind ->
    [question] question
    [request] request
   *[complaint] complaint
}
portal-act-reopen-title = Reopen your { $kind ->
    [question] question
    [request] request
   *[complaint] complaint
}
portal-act-reopen-text = We take it up again under the same number. Everything that happened stays on the record.
portal-act-reopen-do = Reopen it
portal-act-complain-title = Make it a complaint
portal-act-complain-text = All our promises then apply. The dates count from the day you first wrote.
portal-act-complain-do = Make it a complaint
portal-act-format-title = Ask for another format
portal-act-format-text = Everything we tell you after that comes in that format without your asking again. Braille and audio have to be made, and take longer. It costs you nothing.
portal-act-format-do = Ask for this format
portal-act-text = Do you want to add something?
portal-act-text-hint = You do not have to.
portal-flash-accept = We have your answer: you accepted the offer.
portal-flash-refuse = We have your answer: you did not accept. The complaint goes on.
portal-flash-escalate = Your complaint is at the next level now.
portal-flash-escalated-already = This was done already, and nothing was changed. If you want it to go one level further, ask again below.
portal-flash-highest = It is at the highest level already, so there is nobody more senior to ask. If you are not satisfied, you can go { $to-the-scheme }.
portal-flash-ask-supervisor = We have it: you asked for a supervisor.
portal-flash-ask-escalation-process = We have it: you asked how to go further.
portal-flash-ask-deadlock-letter = We have it: you asked for the letter.
portal-flash-withdraw = You have withdrawn it. You can reopen it.
portal-flash-reopen = It is open again.
portal-flash-complain = It is a complaint now, and all our promises apply.
portal-flash-format = We have it: you asked for another format. From now on, what we tell you comes in that format.
portal-flash-format-where = We have it: you asked for another format, and wrote where it should go. Once we have added that, what we tell you comes in that format.
portal-flash-added = We have what you sent.
portal-flash-linked = The link has been used, and your complaint is open in this browser for up to { $hours } hours. After that you need the number and the secret code. If you have lost the code:
portal-flash-added-once = We have what you sent. A file that was there already is kept once.
portal-flash-satisfied = Thank you for telling us.
portal-flash-not-satisfied = Thank you for telling us. Below is what you can do now.
portal-add-title = Add a message or a file
portal-add-contact = Change how you reach me
portal-add-contact-text = Write the new e-mail address, phone number or postal address, and by which of them you want our answers. We may first ask you something, to be sure that it is you.
portal-add-we-asked = We asked you:
portal-add-message = Your message
portal-add-do = Send
portal-fault-nothing-added = Write a message or choose a file
portal-fault-many-filed = A great deal has come from your connection within the last hour. Your answers are kept: wait an hour, then send them from this page. You can also call or write
portal-files-as-answer = (Files sent as the answer)
portal-added-already = These files were added already and need not be sent again: { $names }

## What has happened

portal-via-web = online
portal-via-page = on this page
portal-via-support-case = in a support case
portal-via-chat = by chat
portal-via-phone = by phone
portal-via-email = by e-mail
portal-via-letter = by letter
portal-via-in-person = in person
portal-via-sms = by text message
portal-via-scheme = through { $the-scheme }
portal-story-filed = { $kind ->
    [question] You asked your question { $via }
    [request] You made your request { $via }
   *[complaint] You made your complaint { $via }
}
portal-story-part = { $part }: { $text }
portal-story-solved-live = The matter was solved while you were there
portal-story-verified = We made sure that it was you
portal-story-authority-shown = You showed that you may act for someone else
portal-story-secret-renewed = You made a new secret code; the one before and all links until then ended
portal-story-secret-renewed-by-us = We made a new secret code for you; the one before and all links until then ended
portal-story-made-complaint = You made it a complaint
portal-story-reclassified = { $kind ->
    [question] We now handle it as a question
    [request] We now handle it as a request
   *[complaint] We now handle it as a complaint
}
portal-story-issue-added = Added: { $issue }
portal-story-details-changed = Your details were changed
portal-story-urgent = We marked it as urgent
portal-story-format-asked = You asked for another format: { $format }
portal-story-format-given = You have it in the format you asked for: { $format }
portal-story-repeated = We sent you again what we had told you, in the format you asked for: { $format }
portal-story-file-added = You added a file: { $name }
portal-story-file-added-by-us = We added a file: { $name }
portal-story-assigned = { $name } took up your complaint
portal-story-independence-excepted = A director allowed someone who had handled it before to answer, because nobody else can
portal-story-acknowledged = We acknowledged it { $via }
portal-story-contacted = We spoke { $via }
portal-story-tried = We tried to reach you { $via }
portal-story-wrote = We wrote to you
portal-story-wrote-by = { $name } wrote to you
portal-story-asked = We asked you for something
portal-story-asked-by = { $name } asked you for something
portal-story-waiting-for-others = We began to wait for someone else
portal-story-waiting-until-back = We began to wait until you are back
portal-story-received = We no longer wait for you
portal-story-others-answered = The others answered us
portal-story-back = We no longer wait until you are back
portal-story-customer-wrote = You wrote to us { $via }
portal-story-asked-for-supervisor = You asked for a supervisor
portal-story-asked-for-escalation-process = You asked how to go further
portal-story-asked-for-deadlock-letter = You asked for a letter that says we can go no further
portal-story-estimate = We told you that we would finish by { $date }
portal-story-estimate-moved = We moved the date to { $date }
portal-story-offered = We made you an offer
portal-story-accepted = You accepted the offer
portal-story-accepted-by-staff = We recorded that you accepted the offer
portal-story-refused = You said that it is not good enough
portal-story-refused-by-staff = We recorded that you did not accept
portal-story-concluded = We finished looking into it
portal-story-outcome-told = We told you the outcome { $via }
portal-story-redress-given = We did what was agreed
portal-story-escalated = You asked { $via } for someone senior ({ $level })
portal-story-deadlocked = We said that we cannot agree with you and can go no further
portal-story-scheme-notified = We told you about { $the-scheme } { $via }
portal-story-scheme-referred = { $The-scheme } took up your complaint
portal-story-scheme-referral-undone = We had recorded by mistake that { $the-scheme } took up this complaint; this is corrected
portal-story-scheme-objected = We objected at { $the-scheme }
portal-story-scheme-reported = We reported { $to-the-scheme }
portal-story-scheme-conciliated = The conciliation at { $the-scheme } ended
portal-story-scheme-found = { $The-scheme } gave its findings
portal-story-scheme-findings-accepted-customer = You accepted the findings
portal-story-scheme-findings-accepted-us = We accepted the findings
portal-story-scheme-findings-rejected-customer = You rejected the findings
portal-story-scheme-findings-rejected-us = We rejected the findings
portal-story-scheme-review-asked = A review of the findings was asked for
portal-story-scheme-implemented = We did what { $the-scheme } found
portal-story-scheme-closed = { $The-scheme } closed its case
portal-story-together = From here on it is handled together with your other complaint { $other }
portal-story-took-in = Your complaint { $other } is handled together with this one from here on
portal-story-apart = It is handled apart from your complaint { $other } again
portal-story-split-off = A part of it goes on under a number of its own: { $other }
portal-story-split-from = From here on it has a number of its own; until then it was a part of { $other }
portal-story-split-undone = { $other } is a part of this complaint again
portal-story-put-back = It is a part of your complaint { $other } again
portal-story-elsewhere = Done in your complaint { $other }, where you can read it.
portal-together-with = Handled together with your other complaint { $other }
portal-together-means = What we do for { $other } counts for this one too, and we write to you once for both. What you send or decide here goes to { $other }. The dates that we promised for this one stay.
portal-together-here = Your complaint { $other } is handled together with this one. What we tell you here counts for both, and what you decide here as well.
portal-split-from = You told us of more than one matter in { $other }. This one goes on by itself, so that each gets its own answer. The dates that we promised do not change.
portal-split-off = One of the matters that you told us of goes on by itself, under the number { $other }. It gets its own answer. The dates that we promised do not change.
portal-put-back-head = A part of your complaint { $other } again
portal-put-back = You are answered there, under the number { $other }. What you send or decide here goes there.
portal-story-withdrawn = You withdrew it
portal-story-closed = It ended: { $ending }
portal-story-reopened = You reopened it
portal-story-reopened-by-us = We reopened it
portal-story-satisfied = You said that you are satisfied
portal-story-not-satisfied = You said that you are not satisfied
portal-story-broken = We did not keep promise { $number }: { $name }
portal-story-bounced = A message of ours did not reach you
portal-story-sent = We sent you a notice { $via }
portal-story-sent-late = We wrote { $via } that we are late
portal-story-sent-agreed = We confirmed { $via } what you accepted
portal-story-sent-redress = We wrote { $via } that it is done
portal-story-sent-recovery = We sent you a new link { $via }
portal-story-sent-address-changed = We told the former e-mail address that it was changed
portal-story-sent-at = Sent to you { $via } on { $at }.
portal-story-shown-at = On this page since { $at }.
portal-story-enclosed = Enclosed: { $about }
portal-story-recorded-late = Entered on { $at }.

## Short pages

portal-accessibility-lead = Everyone must be able to complain, and to read our answer.
portal-accessibility-pages = These pages are made to meet WCAG 2.2, level AA. They work without a script, with a keyboard, with a screen reader, at 320 pixels, and on paper.
portal-accessibility-formats = Other formats
portal-accessibility-formats-text = Large print, plain text, accessible PDF, braille, an audio recording, or read to you by phone: choose it when you complain, or ask later. It is free.
portal-accessibility-tell = Something does not work?
portal-accessibility-tell-text = Tell us, and complain by phone or by letter meanwhile: it counts the same.
portal-accessibility-relay = Relay and TTY calls are welcome:
portal-privacy-lead = We keep what you tell us to answer you and to show that we did.
portal-privacy-keep = What we keep
portal-privacy-keep-text = What you write and send, how to reach you, and what we did about it. When we check who you are, your answers are not kept. No entry can be changed unseen: a correction is added, and personal words can be erased.
portal-privacy-see = Who sees it
portal-privacy-see-text = The people who handle complaints here, and { $the-scheme } if you go there. From this website nothing personal can be seen without your secret code or a link that we sent you.
portal-privacy-cookies = Cookies
portal-privacy-cookies-text = Only those that the page needs: one for a complaint that you have begun (kept { $days } days), one for a visit to your complaint. None follows you.
portal-privacy-ask = Your rights
portal-privacy-ask-text = You can ask for a copy of what we keep, have a mistake put right, and ask us to erase what we no longer need.
portal-privacy-ask-call = Write to us or call:
