# Dates, amounts and words that every page shares.
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
date-full = { $weekday } { $day } { $month } { $year }
date-long = { $weekday } { $day } { $month }
date-short = { $weekday_short } { $day } { $month_short }
date-short-far = { $weekday_short } { $day } { $month_short } { $year }
after-midnight = just after midnight
end-of-day = the end of { $date }
end-of-day-short = end of { $date }
end-of-day-in-zone = the end of { $date }, { $zone } time
in-zone = { $moment } { $zone }
zone-america-toronto = Eastern
zone-america-halifax = Atlantic
zone-america-winnipeg = Central
zone-america-edmonton = Mountain
zone-america-vancouver = Pacific
thousands = ,
dollar-decimal = .
dollar-thousands = ,
dollar-amount = { $sign }{ $number }
money-decimal = .
money-thousands = ,
money-amount = { $sign }{ $number }

## The trade's words

standing-open = Open
standing-soon = Due soon
standing-paused = Paused
standing-waiting = Not started
standing-kept = Kept
standing-kept_late = Kept late
standing-broken_owed = Broken, still owed
standing-broken = Broken
standing-discharged = No longer owed
kept-before = Kept on time before: { $n }
channel-web = Online
channel-support-case = Support case
channel-chat = Chat
channel-phone = Phone
channel-email = E-mail
channel-letter = Letter
channel-in-person = In person
channel-sms = Text message
channel-scheme = { $scheme }
kind-question = Question
kind-request = Request
kind-complaint = Complaint
service-internet = Internet
service-television = Television
service-wireless = Mobile phone
service-phone-voip = Home or business phone
service-account = Account or bill
service-other = Something else
portal-class-consumer = For myself or my household
portal-class-small-business = For a small business
portal-class-other = For another organization
format-standard = Standard
format-large-print = Large print
format-plain-text = Plain text
format-accessible-pdf = Accessible PDF
format-read-aloud = Read to me by phone
format-braille = Braille
format-audio = Audio recording
stage-new = New
stage-investigating = We are looking into it
stage-waiting = Waiting for the customer
stage-offered = Offer made
stage-agreed = Agreed
stage-outcome-told = Outcome told
stage-with-the-scheme = With { $the-scheme }
stage-closed = Closed
role-adviser = Adviser
role-mailroom = Mailroom
role-support-manager = Support manager
role-director = Director
role-compliance = Compliance officer
role-administrator = Administrator
finding-upheld = You were right
finding-partly-upheld = You were partly right
finding-not-upheld = We found no fault of ours
finding-out-of-scope = We cannot decide this
remedy-apology = Apology
remedy-explanation = Explanation
remedy-credit = Credit
remedy-refund = Refund
remedy-repair = Repair
remedy-change = Change
ending-agreed = Agreed with the customer
ending-withdrawn = Withdrawn by the customer
ending-answered = Answered
ending-duplicate = The same as another complaint
ending-scheme-closed = Closed by { $the-scheme }
ending-final-answer = Final answer given
ending-not-completed = Not completed by the customer in the time given
ending-uncontactable = The customer could not be reached

## A "no" with its reason

refusal-not-your-role = Your role may not do this. Ask someone who may.
refusal-not-your-level = This complaint stands at a level that your role does not answer.
refusal-not-for-keys = A key answers at level 1 only. Somebody at the workbench does this.
refusal-not-their-level = This complaint stands at a level that their role does not answer. Assign it to somebody whose role does.
refusal-handled-below = You handled this complaint at a lower level, so someone else must answer it here. A director may record an exception.
refusal-they-handled-below = They handled this complaint at a lower level, so someone else must answer it here. A director may record an exception.
refusal-not-barred = Nothing keeps that person from answering here, so there is nothing to except. Choose somebody who handled it at a lower level.
refusal-not-the-customers = Only staff may do this.
refusal-only-customer = Only the customer may do this.
refusal-closed = This complaint has ended. Reopen it first.
refusal-not-closed = This complaint has not ended.
refusal-missing = Something is missing. Fill it in and send again.
refusal-in-future = That lies in the future. Give the time at which it happened.
refusal-too-long-ago = That was too long ago to be recorded with its own date. Record it as of today and tell the story in a note.
refusal-before-filing = That lies before the complaint was received.
refusal-no-offer = There is no offer to answer.
refusal-offer-answered = This has been answered already.
refusal-offer-stands = An offer waits for the customer’s answer. It stands until they give it.
refusal-on-its-way = We are answering you anew at this moment. Wait a minute, load this page again and read it first.
refusal-proof-needed = Write what the customer said, and when and how they said it.
refusal-nothing-agreed = A complaint ends when the customer accepts, withdraws it, or was told a decision. Time that passes ends nothing.
refusal-redress-owed = What was agreed or decided has not been done yet. Record it first.
refusal-outcome-untold = The customer has not been told the outcome yet.
refusal-outcome-refused = The customer refused this outcome. Tell them a new one, or declare deadlock first.
refusal-top-level = Nobody stands above this level. You can go { $to-the-scheme }, which is independent.
refusal-unknown-category = The code has no such category. Choose one from the list.
refusal-unknown-issue = This complaint has no such issue.
refusal-issues-unanswered = Answer each issue that the customer raised.
refusal-issue-twice = One finding for each issue. Leave the second one out.
refusal-same-estimate = That is the date the customer already has.
refusal-estimate-past = That date has passed. Give a date from today on.
refusal-estimate-too-far = That date is too far off for the customer to count on. Give one up to { $last }.
refusal-not-waiting = We are not waiting for anything.
refusal-nobody-on-the-line = No call or chat is going on.
refusal-already-on-the-line = A call or chat is already going on.
refusal-already-taken = You have it already.
refusal-nobody-has-it = Nobody has this complaint, so nobody can give it back.
refusal-nobody-acts = Nobody acts for this customer, so there is no authority to show.
refusal-too-late-to-take-back = The message has left and can’t be taken back.
refusal-built-on = Something was done on it since, so it can’t be taken back. Write to the customer instead.
refusal-satisfaction-not-yet = We ask whether you are satisfied only after the end.
refusal-satisfaction-answered = You have told us already. Thank you.
refusal-already-recorded = This was recorded already. Nothing was changed.
refusal-already-kind = It is that already.
refusal-already-referred = { $The-scheme } has this complaint already.
refusal-not-referred = { $The-scheme } does not have this complaint.
refusal-not-in-this-order = What is recorded of the case there does not lead to this. Record first what came before it.
refusal-scheme-went-on = More was recorded of the case there since, so the referral stays on record. End it if it is still open, and say in a note that it was recorded here by mistake.
refusal-linked-to-itself = A complaint can’t be linked to itself.
refusal-already-linked = The two are linked in this way already. Nothing was changed.
refusal-repeats-earlier = The other one came in later: link it to this one instead. This one keeps its dates, and is answered.
refusal-no-such-link = It is not linked to that complaint.
refusal-handled-elsewhere = This complaint is handled together with an earlier one. Do this there: it counts for both.
refusal-not-together = The two are not handled together.
refusal-other-ended = The other complaint has ended. Reopen it first.
refusal-other-unanswered = The complaint that this one repeats ended without an answer. Answer this one by itself, or link it as a duplicate to one that goes on.
refusal-with-a-third = One of the two is handled together with a third. Separate those first.
refusal-not-alike = A question and a complaint are not handled as one. Say first what each of them is.
refusal-still-waits = This one waits for something, and its clock stands still. End the wait first, and ask again afterwards.
refusal-answered-otherwise = The two are answered in different formats. Record for both the one that the customer needs.
refusal-stands-higher = This one stands at a higher level than the other, which can’t be answered from below. Escalate the other first.
refusal-not-proven-the-same = Nothing proves that both are from the same person. Verify the customer on both; name and e-mail address, or name and account, must agree.
refusal-nothing-in-common = The two have no name, e-mail address, phone number or account in common, so the one does not answer the other. Answer this one by itself.
refusal-offered-for-the-whole = What was offered or agreed is for the whole complaint. Record first what the customer says to it, and what was given.
refusal-split-before = This complaint was split off itself. Put it back first, and split off from the whole all that goes by itself.
refusal-others-are-with-it = Other complaints are handled together with this one. Separate them first.
refusal-on-the-line = A call or chat is going on. End it first.
refusal-nothing-stays = At least one issue stays here. Leave one out, or say what the new complaint is about.
refusal-not-split = Nothing was split off that could be put back here.
refusal-no-answer-way = Give at least one way to answer you, or choose to stay anonymous.
refusal-nowhere-for-format = { $format ->
    [braille] Braille goes by post. Add a postal address, or choose another format.
    [read-aloud] Reading out goes by phone. Add a phone number, or choose another format.
    [plain-text] Plain text goes by e-mail. Add an e-mail address, or choose another format.
    [accessible-pdf] Accessible PDF goes by e-mail. Add an e-mail address, or choose another format.
    [audio] An audio recording goes by e-mail or by post. Add an e-mail or postal address, or choose another format.
   *[other] Large print goes by e-mail or by post. Add an e-mail or postal address, or choose another format.
}
refusal-not-verified = Verify the customer first, and record it: it holds for an hour.
refusal-nowhere-to-send = A new secret code goes out in writing only. Record an e-mail or postal address first.
refusal-no-postal-address = There is no postal address, so nothing can have been posted. Record the address first.
refusal-before-written = That lies before the message was written. Give the day or time after it.
refusal-before-sent = That lies before the message left. Give the day or time after it.
refusal-nothing-left = This message has not left in writing, so it can’t come back: it waits, or was said to the customer.
refusal-no-format-asked = The customer asked for no other format. Record first which one they need.
refusal-format-not-made-here = This format can’t be sent from here by the way in which the customer is answered. Have it made, and record that they have it.
refusal-nothing-to-repeat = The customer has all of it in their format, or it is on its way.
refusal-nothing-settled = Nothing has been accepted or decided yet. Record what settled it, or end the call as not settled.
refusal-amount-missing = A credit or refund needs an amount above zero.
refusal-more-than-owed = That is more than what is still to be given: { $left }. Correct the amount. If more was really given, record what was owed, and write down the rest in a note.
refusal-not-linked = Link it first to the complaint that it repeats, as a duplicate.
refusal-with-scheme = { $The-scheme } has this complaint, so this may not be done until it has finished.
refusal-locked = The code of practice forbids this while the complaint goes on.
refusal-not-lapsed = Silence ends a complaint only by a rule of the code, and only when all was done that the rule asks for.
refusal-not-let-by-code = The code of practice asks for more before this may be done.
refusal-cannot-enclose = That cannot be enclosed. Up to ten files of this complaint go with a message that the customer gets in writing.
refusal-above-limit = You may promise up to { $limit }. { $who ->
        [none] Ask an administrator who may promise more.
       *[other] More may be promised by: { $who }. Assign the complaint to one of them.
    }

## Error pages

error-not-found-title = We can’t find this page
error-not-found-text = The address may have a mistake in it, or your visit has ended. Nothing that you sent us is lost.
error-forbidden-title = You may not see this page
error-forbidden-text = It belongs to another role, or to a visit that has ended. Go back to the start and try from there.
error-forged-title = We did not take that
error-forged-text = It did not come from a page of ours, so nothing was changed. Open the page again and send it from there.
error-too-many-title = Too many tries for now
error-too-many-text = To protect everybody’s complaints we count how much comes from one place. Wait 15 minutes, then try again; at the latest after an hour you can go on. You can also call or write.
error-too-large-title = That is too large
error-too-large-text = Nothing was changed. Send smaller files, or fewer at once. You can also post them to us.
error-bad-request-title = We could not read that
error-bad-request-text = Nothing was changed. Go back, check what you entered and send it again.
error-refused-title = That can’t be done now
error-refused-text = Nothing was changed. Go back to see how things stand.
error-busy-title = Someone else was working on this
error-busy-text = Nothing was changed. Go back and try again; it usually works the second time.
error-away-title = We can’t reach our records at the moment
error-away-text = What you sent may not have been saved. Wait a few minutes, then try again. You can also call or write to us: a complaint by phone or letter counts the same.
error-failed-title = Something of ours failed
error-failed-text = The fault is ours. What you sent may not have been saved. Try again; if it fails again, call or write to us: a complaint by phone or letter counts the same.
error-request = If you call us about this, say: { $request }

## Frame

skip-to-main = Skip to main content
language-menu = Language
desk-name = Complaints
back = Back
optional = (optional)
continue = Continue
cancel = Cancel
not-provided = Not provided
fault-title = There is a problem
fault-prefix = Error:
footer-talk = Talk to us
footer-write = Write to us
footer-about = About this desk
footer-promises = Our promises
footer-follow = Follow a complaint
footer-accessibility = Accessibility
footer-privacy = Privacy
footer-version = Code of practice, version { $version }, in effect since { $date }.
hours-in-zone = { $hours } { $zone }
error-start = Go to the start

## The independent scheme, where no code names one. Where one does, $scheme, $the-scheme and the like are its name

no-scheme = Independent scheme
no-scheme-the = the independent scheme
no-scheme-of-the = of the independent scheme
no-scheme-to-the = to the independent scheme

# After a number, the words that stand between it and what it counts: a line is not broken there.
unbroken-after = business calendar working

# A number that can’t be texted.
text-number-extension = We can’t text a number with an extension. Give the number of a mobile phone alone, such as 902-555-0148.
text-number-not-one = We can text one number. Give a single number in digits, such as 902-555-0148.
text-number-no-area-code = This number is not complete, so we can’t text it. Give it with its area code, such as 902-555-0148; if it is from another country, begin with + and the code of that country.
text-number-too-long = This number has too many digits, so we can’t text it. Give a single number, such as 902-555-0148; if it is from another country, begin with + and the code of that country.
text-number-elsewhere = We send no texts to numbers of this country. Give another number, or choose another way to be answered.
