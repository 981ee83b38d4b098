# The workbench.

## Frame

bench-product = Recourse
bench-workbench = Workbench
bench-menu = Menu
bench-worklist = Worklist
bench-intake = Take a call
bench-escalations = Escalations
bench-promises = Promise record
bench-code = Code
bench-settings = Settings
bench-search = Search complaints
bench-search-hint = Words, name, number ( / )
bench-sign-out = Sign out
bench-keys = Keys
bench-keys-on = Use single keys on this device
bench-key-move = move
bench-key-open = open
bench-key-back = back to the list
bench-key-search = search
bench-key-call = Call
bench-key-send = send
bench-key-leave = leave a field
bench-yes = Yes
bench-no = No
bench-choose = Choose
bench-none = None
bench-change = Change
bench-done = done
bench-save = Save

## Sign-in

bench-sign-in = Sign in
bench-sign-in-title = Sign in to the workbench
bench-sign-in-wrong = This e-mail and password do not open an account. Check both and try again.
bench-session-ended = Your session has ended. What you typed is still on the page before this one: sign in on a new tab, go back there and send it again.
bench-provider-way = Sign in with { $provider }
bench-provider-or = Or with a password
bench-provider-emergency = Sign in with a password instead
bench-provider-emergency-text = Only one administrator has a password that works here.
bench-provider-no = You are not signed in
bench-provider-no-refused = { $provider } did not let you through. Begin again, or ask whoever looks after { $provider }.
bench-provider-no-late = This sign-in took too long, or was begun in another window or browser. Begin again here.
bench-provider-no-unreachable = { $provider } does not answer at the moment. Try again in a few minutes.
bench-provider-no-failed = What { $provider } answered can’t be believed, so nobody was let in. Begin again; if it happens twice, tell your administrator.
bench-provider-no-unknown = { $provider } knows you, but no account of this desk is yours. Ask your administrator for one.
bench-provider-no-taken = This account of { $provider } belongs to another colleague here, or yours is connected to another one. Ask your administrator.
bench-provider-again = Begin again
bench-provider-title = Signing in with { $provider }
bench-provider-is-linked = Your account is connected. You can sign in with { $provider }.
bench-provider-is-not-linked = Connect it, and from then on { $provider } can sign you in.
bench-provider-connect = Connect with { $provider }
bench-account-provider-linked = Your account is connected.
bench-fault-sign-in-again = You signed in more than ten minutes ago. Sign out, sign in again, and do this then.
bench-no-password-here = You have no password here. This can be done within ten minutes of signing in.
bench-fault-email-no-password = Passwords are switched off but for one administrator. Use the address that the configuration names.
bench-provider-signs-in = { $provider } signs colleagues in.
bench-provider-only = Passwords are switched off, but for { $administrator }.
bench-provider-roles = It decides about roles too: a change made here lasts until the next sign-in.
bench-state-linked = Connected with { $provider }
bench-provider-unlink = Disconnect from { $provider }
bench-by-provider = The identity provider
bench-log-provider-linked = connected an account with the identity provider
bench-log-provider-unlinked = disconnected an account from the identity provider
bench-passkeys = Passkeys
bench-passkeys-text = A passkey is a key on your phone, computer or security key. It opens your account without a password or code, by fingerprint, face or PIN, and a false page can’t get it from you.
bench-passkeys-count = { $n ->
    [0] You have none.
    [one] You have one.
   *[other] You have { $n }.
}
bench-passkeys-look = Look after your passkeys
bench-passkeys-added = The passkey is yours. You can sign in with it.
bench-passkeys-removed = The passkey is removed. Remove it on the device as well.
bench-passkeys-remove = { $n ->
    [one] Take the passkey away
   *[other] Take { $n } passkeys away
}
bench-passkey-new = A new passkey
bench-f-passkey-name = Name of the passkey
bench-h-passkey-name = So that you know it again, such as “My phone”.
bench-passkey-go-on = Go on
bench-passkey-make = Make the passkey
bench-passkey-make-text = Your browser asks where to keep it, and the device asks for your fingerprint, face or PIN.
bench-passkey-no-script = Passkeys need scripts, and a browser that knows passkeys. Allow scripts for this site, or use another browser.
bench-passkey-failed = No passkey was made or used. Try again, or go on without one.
bench-passkey-remove = Remove
bench-passkey-since = Since { $at }
bench-passkey-unused = Not used yet
bench-passkey-use = Sign in with a passkey
bench-passkey-wrong = This passkey does not open an account here. Try again, or sign in with your password.
bench-fault-passkey-name = Give it a name of at most 60 letters. You may have 20 passkeys.
bench-fault-passkey-new = The passkey was not made: it took too long, or the device did not ask who you are. Begin again.
bench-log-passkey-added = made a passkey
bench-log-passkey-removed = removed a passkey
bench-log-passkeys-removed = took the passkeys of a colleague away
bench-digest = An e-mail each morning
bench-digest-ask = Do you want an e-mail when the desk opens?
bench-digest-hint = What is yours and due today or late, what did not arrive, what is new to your teams. When there is nothing to say, none comes.
bench-digest-yes = Yes
bench-digest-no = No
bench-account-digest = Your choice about the e-mail each morning is kept.
bench-forgot = Forgot your password?
bench-forgot-text = Give the address that you sign in with. A link by which you choose a new password goes there.
bench-forgot-send = Send me a link
bench-forgot-sent = Look into your mailbox
bench-forgot-sent-text = If this address has an account here, a link is on its way to it. It works once, for { $minutes } minutes.
bench-forgot-nothing-came = Nothing came? Look among the unwanted messages, and whether the address is the one that you sign in with. An administrator can also give you a link.
bench-forgot-spent-text = It was used, there is a newer one, or it is older than { $minutes } minutes.
bench-back-to-sign-in = Back to signing in
bench-everywhere-ends = You are then signed out everywhere.
bench-new-password-chosen = Your new password is set. Sign in with it.
bench-log-password-reset = chose a new password by a mailed link
bench-code-title = One more step: your code
bench-f-code = Code from your app
bench-h-code = Six figures, new every 30 seconds.
bench-h-code-or-recovery = Six figures, or a recovery code.
bench-f-recovery-code = Recovery code
bench-h-recovery-code = One of the ten that you kept. Each works once.
bench-fault-code = This code does not fit, or it was used before. Wait for the next one in your app and type that.
bench-fault-recovery-code = This recovery code does not fit, or it was used before. Try another of yours.
bench-recovery-instead = Use a recovery code
bench-code-instead = Use the code from your app
bench-code-minutes = You have { $n } minutes for this.
bench-code-lost = If you have neither, an administrator can take the second factor away.
bench-code-begin-again = Back to e-mail and password
bench-code-late = The time for the code is over. Sign in again.
bench-second-factor = Second factor
bench-second-factor-is-off = Off. You sign in with your password alone.
bench-second-factor-is-on = On. You sign in with your password and a code from an app.
bench-second-factor-look = Second factor and recovery codes
bench-second-factor-set-up = Set up a second factor
bench-second-factor-lead = Whoever learns your password can’t sign in without your phone.
bench-second-factor-held = Your role signs in with a second factor. Set one up here to go on.
bench-second-factor-app = Add the account to an app
bench-second-factor-app-text = Any app for codes that follow the time will do (TOTP). Let it read the picture, or open the link on the phone that has the app.
bench-second-factor-picture = A picture with the same secret as the letters below, for the camera of your app
bench-second-factor-link = Open in the app on this device
bench-second-factor-type = Or type the secret:
bench-second-factor-confirm = Show that it works
bench-second-factor-then = You are then signed out everywhere else, and see ten recovery codes, once.
bench-second-factor-turn-on = Turn it on
bench-second-factor-not-now = Not now
bench-second-factor-since = On since { $day }.
bench-second-factor-both = New recovery codes, and turning it off, need your password and a code.
bench-second-factor-turn-off = Turn it off
bench-second-factor-off-text = To use another phone, turn it off and set it up again.
bench-second-factor-off-required = To use another phone, turn it off and set it up again: your role must have one, so the next page asks for it.
bench-fault-second-factor-late = This page was open for too long. It shows a new secret now: add that one to your app.
bench-account-second-factor-off = Your second factor is off.
bench-recovery-codes = Your recovery codes
bench-recovery-shown = Your second factor is on. These codes are shown this once; those from before have ended.
bench-recovery-keep = Print them, or keep them where you keep passwords, but not on the phone that has the app. Each opens your account once in place of a code, together with your password.
bench-recovery-kept = I have kept them
bench-recovery-left = { $n ->
    [0] No recovery code is left.
    [one] One recovery code is left.
   *[other] { $n } recovery codes are left.
}
bench-recovery-used = { $n ->
    [0] You signed in with your last recovery code. Make new ones now.
    [one] You signed in with a recovery code. One is left: make new ones.
   *[other] You signed in with a recovery code. { $n } are left.
}
bench-recovery-renew = Make new recovery codes
bench-recovery-renew-text = New recovery codes end those that are left.
bench-required-ask = Who must have a second factor?
bench-required-hint = Whoever must and has none sets it up at the next step, and can do nothing before.
bench-required-nobody = Nobody must
bench-required-leads = Administrators, directors and compliance
bench-required-everybody = Everybody
bench-state-second-factor = With a second factor
bench-second-factor-reset = Take the second factor away
bench-log-second-factor-on = set up a second factor
bench-log-second-factor-off = turned the second factor off
bench-log-second-factor-reset = took a second factor away
bench-log-recovery-codes-renewed = made new recovery codes
bench-log-second-factor-required = changed who must have a second factor
bench-customers-do-not = Customers do not sign in here.
bench-to-portal = Make or follow a complaint
bench-onward = To the workbench
bench-account = Your account
bench-account-password = Your password was changed. Everywhere else you are signed out.
bench-account-language = Your language was changed.
bench-account-language-ask = In which language do you work?
bench-away = Absence
bench-away-of = Absence of { $name }
bench-away-lead = Open complaints stay where they are. Who covers gets the notices as well, and sees the complaints as a view of the worklist. It ends by itself.
bench-away-not = Nothing is set.
bench-away-set = Set an absence
bench-away-change = Look or change
bench-away-said = Away from { $from } until { $until }.
bench-away-covered = Covered by { $name }.
bench-away-uncovered = Nobody covers any more.
bench-away-end = It ends now
bench-f-away-from = First day away
bench-f-away-until = Last day away
bench-h-away-until = The desk’s own days.
bench-f-away-cover = Who covers
bench-h-away-cover = Nobody gets to do more than their role lets them.
bench-fault-away-order = The last day lies before the first. Change one of them.
bench-fault-away-over = This day is over. Give one from today on.
bench-fault-away-long = This is more than a year. For somebody who leaves, an administrator ends the access.
bench-fault-cover-away = { $name } is away in that time too. Choose somebody who is there.
bench-fault-away = { $name } is away until { $day }. { $cover ->
    [none] Nobody covers.
   *[other] { $cover } covers: choose that name,
} or send it again to assign it to { $name } all the same.
bench-name-away = { $name } (away until { $day })
bench-state-away = Away until { $day }
bench-view-covered = What I cover
bench-covered-text = Still theirs: { $names }. What you may do is what your role lets you.
bench-empty-covered = Nothing is open there
bench-log-absence-set = set an absence
bench-log-absence-ended = ended an absence
bench-account-new-password = A new password
bench-account-new-password-text = It signs you out everywhere else.
bench-account-change = Change the password
bench-f-present-password = Present password
bench-fault-password-present = This is not your present password. Type it again.
bench-everywhere = Where you are signed in
bench-everywhere-text = { $places ->
    [one] You are signed in here only.
   *[other] You are signed in at { $places } places.
  }
bench-everywhere-do = Sign out everywhere
bench-account-signed-out = Signed out there.
bench-others-do = Sign out everywhere else
bench-sessions = Where signed in
bench-sessions-of = Where { $name } is signed in
bench-sessions-none = Nowhere at present.
bench-sessions-note = “Last used” is noted every five minutes. Each ends two hours after its last use, and twelve hours after it began.
bench-session-here = This one
bench-col-browser = Browser
bench-session-since = Since { $at }
bench-session-end = End
bench-col-seen = Last used
bench-col-end = End
bench-browser-other = Another program
bench-log-session-ended = ended one session
bench-log-password-changed = changed the password
bench-welcome = Welcome. Choose a password
bench-welcome-text = You sign in as { $email }. This link works once.
bench-welcome-first = Set up the complaints desk
bench-welcome-first-text = You become the first administrator: you invite colleagues, make teams and look after keys. Administrators do not read complaints. This link works once.
bench-password-hint = At least { $n } characters. A few unrelated words are good.
bench-begin = Begin
bench-link-spent = This link does not work any more
bench-link-spent-text = It was used, or it is too old. Ask an administrator for a new one. If you have an account, sign in.

## Faults

bench-fault-fill = Fill in “{ $label }”.
bench-fault-long = “{ $label }” is too long. Shorten it, or add a file.
bench-limit-text = Up to { $most } characters.
bench-limit-file = A picture, PDF, text, recording or office document of up to { $megabytes } MB.
bench-fault-choose = Choose an answer for “{ $label }”.
bench-fault-date = Give the day, month and year for “{ $label }”.
bench-fault-when = Give the day, month, year and time for “{ $label }”.
bench-fault-told-nobody = Nobody was reached, so nothing was told. Untick it, or say that you spoke.
bench-fault-amount = Write the amount in figures, such as 86.24.
bench-fault-amount-either = Write { $whole } or { $cents }: we can’t tell which you mean.
bench-fault-remedy = Choose what this amount is for, or remove it.
bench-fault-no-amount = What was chosen above has no amount. Leave this empty.
bench-fault-email = Write the e-mail address in full, such as name@example.ca.
bench-fault-phone = Write a phone number with its area code, such as 902-555-0148.
bench-fault-email-taken = Somebody here has this address already. Use another, or change that person.
bench-fault-password-short = Choose a password of 12 characters or more.
bench-fault-password-common = This password is easy to guess. Choose a few unrelated words, without your name or ours.
bench-fault-password-again = The two passwords differ. Type the same one twice.
bench-fault-finding = Say what you found about issue { $number }.
bench-fault-incomplete = Something is missing. Fill in the form and send it again.
bench-fault-last-administrator = This is the last administrator. Make somebody else administrator first.
bench-fault-no-file = Choose a file.
bench-file-runs = { $name } is a program, and we keep no programs. Send a document, a picture or a recording.
bench-file-kind = “{ $name }” was not taken: we keep pictures, recordings, PDF, text and office documents. Save it as one of these.
bench-file-damaged = “{ $name }” was not taken: it is damaged, or is not what its name says. Open it, save it once more and add that; or ask whoever sent it for a sound copy.
bench-file-infected = “{ $name }” was not taken: clamd found something in it. Do not open it; ask whoever sent it for what it shows in another form.
bench-file-unseen = “{ $name }” was not taken: clamd, which looks at every file, does not answer. Try again in some minutes; if it stays so, tell whoever runs the desk.
bench-file-large = “{ $name }” was not taken: it is larger than { $megabytes } MB. Make it smaller.
bench-file-many = “{ $name }” was not taken: { $files } files are the most at once. Add the others afterwards.
bench-file-empty = “{ $name }” is empty. Choose a file that has something in it.
bench-file-twice = “{ $name }” is on the complaint already, with the same content. Nothing is left to add.
bench-file-much = “{ $name }” was not taken: you have added a great deal within the last hour. Add it in an hour.
bench-file-full = “{ $name }” was not taken: the disk of the desk is nearly full. Go on without it, and tell whoever looks after the desk.
bench-fault-no-team = There is no such team. Choose one from the list.
bench-fault-only-team = { $n ->
    [one] { $team } has one open complaint, and there is no other team to take over. Add one first.
   *[other] { $team } has { $n } open complaints, and there is no other team to take over. Add one first.
}
bench-fault-team-heir = { $n ->
    [0] Say which team gets what would have come to { $team }.
    [one] { $team } has one open complaint. Say which team takes over.
   *[other] { $team } has { $n } open complaints. Say which team takes over.
}
bench-fault-heir = { $n ->
    [one] One open complaint belongs to { $name }. Say who takes it over.
   *[other] { $n } open complaints belong to { $name }. Say who takes them over.
}
bench-fault-nobody = Nobody here has that name. Choose a colleague from the list.
bench-fault-closed-day = The desk is closed on { $day }. The next open day is { $next }. Give that day, or send yours again if you mean it.
bench-fault-format-anyway = Or send this again to record the wish all the same.
bench-fault-they-handled-below = { $name } handled this complaint at a lower level, so someone else must answer it here. A director may record an exception.
bench-fault-not-their-level = { $name } does not answer at the level where this complaint stands. Choose somebody who does.
bench-fault-no-way = Give an e-mail address, a phone number or a postal address, or tick “wishes to stay anonymous”.
bench-fault-way-empty = The customer wants to be answered this way. Fill it in.
bench-fault-reference = We have no complaint with this number. Check it: it has ten figures, such as 123-456-7894, and the last one checks the others.
bench-meanwhile = Since you opened this page: { $what }. Nothing of yours was done yet. Read it under “What happened”, then send yours again.
bench-error-failed = The fault is ours, and it is in the log. Go back: what you typed is still there. Look whether it is in the history before you send it again.
bench-error-request = To have this looked into, pass on: { $request }
bench-error-busy = Nothing was changed. Go back: what you typed is still there. Send it again; it usually works the second time.
bench-error-away = The database does not answer. Go back: what you typed is still there. Wait a minute, look whether it is in the history, then send it again.
bench-error-refused = Nothing was changed. Go back to see how the complaint stands.
bench-error-bad-request = Nothing was changed. Go back: what you typed is still there. Check it and send it again.
bench-error-too-large = Nothing was changed. Go back: what you typed is still there. Send smaller files, or fewer at once.
bench-error-too-many = Wait 15 minutes, then try again. An administrator can give you a new link.
bench-error-forged = It did not come from a page of the workbench, so nothing was changed. Open the page again and send it from there.
bench-error-forbidden = It belongs to another role than yours. Ask a colleague who has it.
bench-error-not-found = There is no such complaint or page. Check the number, or look for it in the worklist.

## Who, and how long

bench-the-customer = the customer
bench-the-representative = the representative
bench-the-desk = the desk
bench-an-integration = another system
bench-anonymous = Anonymous customer
bench-nameless = No name given
bench-erased = (erased)
bench-nobody = Nobody
bench-span-minutes = { $n } min
bench-span-hours = { $n } h
bench-span-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
bench-span-business-minutes = { $n ->
    [one] { $n } business minute
   *[other] { $n } business minutes
}
bench-span-business-hours = { $n ->
    [one] { $n } business hour
   *[other] { $n } business hours
}
bench-span-business-days = { $n ->
    [one] { $n } business day
   *[other] { $n } business days
}
bench-span-in = in { $span }
bench-span-late = { $span } late
bench-span-late-since = late since { $at }

## Worklist

bench-views = Views
bench-view-mine = My work
bench-view-broken = Broken, still owed
bench-view-today = Due today
bench-view-nobody = Nobody has it
bench-view-customer = Customer’s turn
bench-view-scheme = With { $the-scheme }
bench-view-undelivered = Did not arrive
bench-view-team = My teams
bench-view-open = All open
bench-count-total = { $n ->
    [one] { $n } complaint:
   *[other] { $n } complaints:
}
bench-count-on-this-page = on this page
bench-count-broken = { $n } broken and still owed
bench-count-today = { $n } due today
bench-take-call = Take a call
bench-open-letter = Open a letter
bench-list-caption = Complaints, by the next promise that comes due
bench-col-standing = Standing
bench-col-due = Due ({ $zone })
bench-col-promise = Promise owed
bench-col-complaint = Complaint
bench-col-stage = Stage, adviser
bench-col-number = Number
bench-due-broken = Broken and still owed
bench-due-today = Due today
bench-due-later = Later
bench-due-undated = No date
bench-nothing-owed = Nothing owed
bench-urgent = Urgent
bench-undelivered = a message did not arrive
bench-pages = Pages
bench-first-page = First page
bench-next-page = Next page
bench-found = Found for “{ $q }”
bench-found-nothing = Nothing found for “{ $q }”
bench-found-nothing-text = Check the spelling, or type less: one word, the beginning of a name, the last seven figures of a phone number. A star finds words by their beginning: inter*.
bench-found-wrong-number = No complaint has this number. If it is a tracking number, a digit is wrong: its last digit checks the others. Compare it with a message or receipt.
bench-empty-mine = You have no open complaint
bench-empty-broken = No promise is broken and still owed
bench-empty-today = Nothing falls due today
bench-empty-nobody = Somebody has each complaint
bench-empty-customer = No complaint waits for its customer
bench-empty-scheme = { $The-scheme } has none of our complaints
bench-empty-undelivered = Every message arrived
bench-empty-team = Your teams have no open complaint
bench-empty-open = No complaint is open
bench-empty-text = A complaint shows here as soon as there is one.

## Case page

bench-back-to-list = Back to the list
bench-call-going = Call in progress
bench-on-the-line = { $channel }: the customer is on the line
bench-say-nothing-before = Say nothing personal before a passed verification.
bench-to-call = To the call
bench-at-level = With the
bench-reads-in = Reads and writes
bench-in-en = English
bench-in-fr = French
bench-in-es = Spanish
bench-answered-by = Answered by
bench-by-page = Tracking page only
bench-no-way = No way to answer
bench-verified = Identity verified { $at }, { $method }
bench-not-verified = Not verified
bench-on-behalf = On behalf of someone else
bench-no-authority = authority not shown
bench-adviser = Adviser
bench-team = Team
bench-estimate = Estimated end
bench-estimate-passed = (passed)
bench-received = Received
bench-code-version = code version { $version }
bench-ended = Ended { $at }: { $ending }.
bench-satisfied-yes = The customer said: satisfied.
bench-satisfied-no = The customer said: not satisfied.
bench-locked = { $The-scheme } has this complaint, file { $case }. Until its file is closed, nobody here can:
bench-lock-collect = Collect the amount in dispute, or charge a fee on it
bench-lock-disconnect = Disconnect or suspend a service over it
bench-lock-withdraw = Ask the customer to withdraw, in any words
bench-lock-close = Close the complaint here
bench-acts = Acts on this complaint
bench-act-filter = Find an act
bench-act-filter-none = No act has these letters.
bench-all-acts = Everything you can do
bench-read-only = You read this complaint and change nothing. Each act belongs to an adviser, a manager or a director.
bench-what-happened = What happened
bench-record = The whole record, to print
bench-record-title = Record of { $reference }
bench-record-as-of = As it stood on { $at }, with every entry. Made for { $name }.
bench-record-began = It began with entry { $n }, { $at }.
bench-record-again = It began when a date before it had run out, { $at }.
bench-record-kept = Entry { $n } shows that it was kept.
bench-record-ended = Because of entry { $n } it is no longer owed.
bench-record-recorded = recorded { $at }
bench-record-proof = Proof
bench-record-proof-text = The entries form a chain: the digest of each covers it and the digest of the one before. This is the digest of entry { $n }, the last one:
bench-record-proof-how = The command recourse verify proves the chain. As long as nothing was added, recourse export --reference { $reference } gives the same digest.
bench-earlier-entries = { $n } earlier entries
bench-earlier-all = { $n ->
    [one] Show the entry before these
   *[other] Show the { $n } entries before these
}
bench-show-all = Show all { $n } characters
bench-recorded-late = recorded { $span } later
bench-internal = Internal note.
bench-said-history = Before:
bench-said-wanted = Wants:
bench-said-reason = Reason:
bench-said-evidence = Evidence:
bench-issue-found = Issue { $number }: { $finding }
bench-message-sent = { $what ->
   *[other] sent { $at } by { $channel }
}
bench-message-shown = on the tracking page since { $at }
bench-message-failed = { $what ->
   *[other] did not arrive. What it was to keep is owed again.
}
bench-message-taken-back = { $what ->
   *[other] taken back before it left
}
bench-message-held = { $n ->
    [one] leaves in { $n } second
   *[other] leaves in { $n } seconds
}
bench-message-waiting = waits to leave
bench-did-held = { $n ->
    [one] The message leaves in { $n } second.
   *[other] The message leaves in { $n } seconds.
}
bench-did = Done: { $what }.
bench-did-left = Still to be given: { $left }.
bench-did-all-given = Nothing is left to give.
bench-settings-did = { $who } { $what }.
bench-message-line = { $notice }:
bench-will-read = { $name } will read this.
bench-will-read-customer = The customer will read this.
bench-to-in = To { $address }, in { $language }.
bench-to-customer-in = To the customer, in { $language }.
bench-not-by-mail = This customer is not answered by e-mail, so nothing leaves by itself. What you write waits under “To be said or posted by a person” until you record that it was.
bench-on-the-page-later = This customer is told by the tracking page alone: what you write appears there after 20 seconds. You can take it back until then.
bench-goes-out-later = Goes out after 20 seconds. You can take it back until then.
bench-reply-to = Reply to { $name }. They will read this.
bench-reply-to-customer = Reply to the customer. They will read this.
bench-reply-refused = You cannot reply on this complaint now. The reason stands above.
bench-has-news = Has real news: keeps the promise to stay in touch once it is delivered
bench-f-reply-told = This message also tells the customer
bench-note-title = Internal note. { $name } never sees it.
bench-note-title-customer = Internal note. The customer never sees it.
bench-note-keeps-nothing = A note keeps no promise.
bench-act-deliver = Told by a person
bench-by-hand = To be said or posted by a person
bench-by-hand-hint = This customer is not answered by e-mail. Say it or post it, then record that you did: only then does it count.
bench-by-hand-read = Read or print
bench-by-hand-done = Done: { $channel }
bench-by-hand-told = Said beside it, for the message itself does not say it
bench-read-out = Read out: { $notice }
bench-read-out-lead = Call { $phone } and read this to the customer, in their language. Then record what happened: only then does it count.
bench-read-out-no-phone = There is no phone number. Read this to the customer when they call or come in, then record it.
bench-read-out-text = To read out
bench-read-out-to = Read out to
bench-read-out-when = When, if it was before now
bench-read-out-done = Record: read out
bench-read-out-proof = Read out to { $name }
bench-read-out-nobody-title = Nobody answered?
bench-read-out-nobody-hint = The try is recorded as one, and the message goes on waiting.
bench-read-out-nobody = Record the try
bench-read-out-on-call = Read out on the call
bench-read-out-tried = Called to read out: { $notice }. Nobody answered.
bench-promises-here = Promises on this complaint
bench-locks-on = Forbidden for now
bench-lock-forbids = Nobody here may: { $acts }.
bench-promises-running = Promises running
bench-no-promises = No promise runs on this complaint.
bench-issues = { $n ->
    [one] One issue
   *[other] { $n } issues
}
bench-not-answered = Not answered yet
bench-agreed = What was agreed
bench-given = { $given } of { $owed } done
bench-given-left = { $left } still to be given
bench-reach = How to reach the customer
bench-files = Files
bench-file-line = { $who }, { $at }, { $n } KB
bench-internal-file = internal
bench-no-files = No files.
bench-links = Other complaints
bench-earlier-there = its number before it came over
bench-earlier-given = given by the customer

## Promises and their dates

bench-owed-open = by { $due }
bench-owed-live = before the call or chat ends
bench-owed-paused = stands still while we wait
bench-owed-waiting = starts { $since }
bench-owed-after-breach = starts only if “{ $name }” is not kept by { $since }
bench-owed-kept = { $done }; due { $due }
bench-owed-kept-undated = { $done }
bench-owed-kept-late = { $done }; due { $due }. { $span } late
bench-owed-kept-just-late = { $done }; due { $due }. Late
bench-owed-broken-owed = due { $due }; { $span } late and still owed
bench-owed-broken-owed-just = due { $due }; still owed
bench-owed-broken = due { $due }; not done
bench-owed-discharged = no longer owed
bench-owed-undone = Done { $done }, but the message came back { $undone }.
bench-owed-recorded-late = Said to have taken place { $said }; in the book since { $recorded }.
bench-why = Why this date?
bench-why-limit = The code says: { $limit }.
bench-why-internal = Our own target: { $limit }.
bench-why-started = Started by
bench-why-after-breach = The breach of “{ $name }”
bench-why-again = Its turn before, which ran out without being kept
bench-why-ended = No longer owed because of
bench-why-entry = entry { $n }
bench-why-counted-from = Counts as received
bench-why-calendar = Calendar
bench-why-pauses = Paused
bench-why-never = Never
bench-why-paused = { $from } to { $until }
bench-why-paused-still = since { $from }
bench-why-moves = Moved
bench-why-moved = to { $to } (entry { $entry })
bench-why-untold = Not told yet
bench-why-date-untold = the new date of entry { $entry }: it counts once the customer has it
bench-why-question-untold = the question of entry { $entry }: the clock stops once the customer has it
bench-why-closed = Closed on
bench-why-days = How the days were counted
bench-why-start = start
bench-why-still = paused
bench-why-ends = Due: { $due }.

## Groups of acts

bench-group-touch = Keep in touch
bench-group-hands = Who has it
bench-group-solve = Solve it
bench-group-further = Go further
bench-group-facts = Facts and files
bench-group-end = The end

## Acts, with their buttons

bench-act-take = Take
bench-act-assign = Hand over
bench-act-transfer = Give to a team
bench-act-release = Put back
bench-act-except = Allow an exception
bench-act-reply = Reply
bench-act-note = Note
bench-act-contact = Record a contact
bench-act-heard = Record what the customer said
bench-act-acknowledge = Acknowledge
bench-act-ask = Ask for something
bench-act-received = Got what we asked for
bench-act-estimate = Move the estimate
bench-act-offer = Make an offer
bench-act-accept = Customer accepts
bench-act-refuse = Customer refuses
bench-act-outcome = Tell the outcome
bench-act-told = Outcome told in person
bench-act-redress = Put right
bench-act-escalate = Escalate
bench-act-ask-for = The customer asks for
bench-act-deadlock = Declare deadlock
bench-act-scheme-told = Told { $of-the-scheme }
bench-act-refer = Sent by { $the-scheme }
bench-act-scheme-step = A step at { $the-scheme }
bench-act-try = May we do it?
bench-act-referral-closed = { $The-scheme } closed it
bench-act-referral-undone = Take back the referral
bench-act-reclassify = Reclassify
bench-act-issue = Add an issue
bench-act-urgent = Urgency
bench-act-details = Change details
bench-act-format = Change the format
bench-act-format-given = Record that they have it in their format
bench-act-repeat = Send it again in their format
bench-act-file = Add a file
bench-act-link = Link
bench-act-unlink = Unlink
bench-act-merge = Handle together…
bench-act-merge-now = Handle together
bench-act-unmerge = Separate
bench-act-split = Split off…
bench-act-put-back = Put back
bench-act-verify = Verify identity
bench-act-secret = Make a new secret code
bench-act-authority = Authority shown
bench-act-close = Close
bench-act-reopen = Reopen
bench-act-take-back = Take back
bench-do-assign = Hand over
bench-do-transfer = Give to the team
bench-do-except = Record the exception
bench-do-reply = Send to { $name }
bench-do-reply-customer = Send to the customer
bench-do-note = Keep note
bench-do-contact = Record the contact
bench-do-heard = Record it
bench-do-acknowledge = Record the acknowledgement
bench-do-ask = Send the question
bench-do-received = Record it
bench-do-estimate = Tell the new date
bench-do-offer = Send the offer
bench-do-accept = Record the acceptance
bench-do-refuse = Record the refusal
bench-do-outcome = Send the outcome
bench-do-told = Record it
bench-do-redress = Record it
bench-do-escalate = Escalate
bench-do-ask-for = Record it
bench-do-deadlock = Declare deadlock
bench-do-scheme-told = Record it
bench-do-refer = Record the referral
bench-do-scheme-step = Record it
bench-do-try = Ask the code
bench-do-referral-closed = Record it
bench-do-referral-undone = Take it back
bench-do-reclassify = Reclassify
bench-do-issue = Add the issue
bench-do-urgent = Record it
bench-do-details = Save the details
bench-do-format = Change the format
bench-do-format-given = Record that they have it
bench-do-file = Add the file
bench-do-link = Link
bench-do-unlink = Unlink
bench-do-merge = Handle together
bench-do-unmerge = Separate
bench-do-split = Split off
bench-do-put-back = Put back
bench-do-verify = Record the verification
bench-do-secret = Make a new secret code
bench-do-authority = Record it
bench-do-close = Close the complaint
bench-do-reopen = Reopen the complaint
bench-do-take-back = Take back
bench-cannot-end = It cannot end like this yet:
bench-hint-ask = Ask once, for all that you need.
bench-ask-stops = While we wait for “{ $cause }”, this stands still once the customer has been told: { $promises }.
bench-ask-stops-nothing = For no other cause does a clock stand still.
bench-ask-stops-never = No clock stands still while we wait.
bench-hint-contact = Only a conversation with news that reached the customer keeps the promise to stay in touch.
bench-hint-acknowledge = Say the tracking number, the next steps and the date by which we expect to finish.
bench-hint-estimate = Both dates and the reason stay on record.
bench-hint-offer = The notice about { $the-scheme } goes with the offer. The offer stands until the customer answers.
bench-hint-outcome = Answer each issue. The notice about { $the-scheme } goes with it.
bench-hint-accept = Acceptances that staff record are counted apart from those that customers give themselves.
bench-hint-escalate = The customer may always go further and owes no reason. Whoever handled it below may not answer above.
bench-hint-ask-for = A promise of the code begins when the customer asks.
bench-hint-scheme-step = What happened at { $the-scheme }, or what we did there. The referral stays open until it closes its file.
bench-hint-try = Ask before you do it. What the code forbids is recorded as tried.
bench-hint-deadlock = The customer is told { $of-the-scheme } at once.
bench-hint-except = Only where nobody else can answer. It stays on record.
bench-hint-close = Time that passes ends nothing.
bench-hint-verify = Record how, and with what result. The answers are never kept.
bench-hint-secret = For a caller whom you have just verified. The code that they have ends at once, with all links that were mailed. The new one goes to the e-mail address on file as a link, or else into a letter; you do not see it.
bench-hint-details = A field left empty changes nothing. If the e-mail address changes, links sent so far end, and the former address is told that it was changed.
bench-hint-refer = Everything that may not be done meanwhile is locked.
bench-hint-referral-undone = It was recorded here by mistake. What it locked is allowed again, and nothing more is owed over it; a promise that was broken stays broken.

## Fields

bench-f-to = To whom
bench-f-team = Team
bench-f-text = Note to colleagues
bench-f-message = Your message
bench-f-reply-message = Your message
bench-f-ask-message = What you need, and why
bench-f-heard-message = What the customer said or wrote
bench-f-offer-message = Your offer, in words the customer can follow
bench-f-outcome-message = The outcome, in words the customer can follow
bench-f-channel = How
bench-f-reached = Did you reach the customer?
bench-f-summary = What was said, or how you tried
bench-f-news = Was there real news?
bench-f-when = When it happened
bench-f-cause = What we wait for
bench-f-date = New date
bench-f-reason = Reason
bench-f-estimate-reason = Reason, for the customer to read
bench-f-reclassify-reason = Reason, for the customer to read
bench-f-close-reason = In the customer’s words (needed if they withdraw)
bench-f-except-reason = Why nobody else can answer
bench-f-except-staff = Who may answer
bench-f-kind = Kind
bench-f-service = Service
bench-f-category = Category
bench-f-category-2 = Second category
bench-f-category-3 = Third category
bench-more-categories = It is about more than one thing
bench-f-nature = What it is about
bench-f-urgent = Is it urgent?
bench-f-name = Name
bench-f-email = E-mail
bench-f-phone = Phone
bench-f-address = Postal address
bench-f-account = Account number
bench-f-behalf = For whom
bench-f-answer_by = Answer by
bench-f-language = Language
bench-f-format = Format
bench-f-format-given-channel = How did they get it?
bench-f-format-given-of = What they now have in their format
bench-f-how = What shows it: who read it out, or the number with the post
bench-f-file = File
bench-f-internal = Who may see it
bench-f-other = Tracking number
bench-f-relation = How they belong together
bench-f-redress = What we offer besides words
bench-f-remedy = Remedy { $n }
bench-f-amount = Amount { $n }
bench-f-for-issue = For issue (remedy { $n })
bench-all-issues = All issues
bench-f-finding = Issue { $n }: { $category }
bench-f-proof = How you know
bench-f-evidence = What the customer said, and where
bench-f-redress-evidence = Proof, such as a credit note’s number
bench-f-redress-amount = Amount
bench-f-which = What was done
bench-f-case = File number at { $the-scheme }
bench-f-referral-undone-reason = Why it does not belong here
bench-f-step = What happened
bench-f-asking = What the customer asks for
bench-f-act = What is to be done
bench-f-told = The customer was also told
bench-f-settled = Was it settled?
bench-f-ending = How it ends
bench-f-shut = Not yet
bench-f-document = How it was shown
bench-f-method = How
bench-f-verdict = Result
bench-f-assurance = How sure we are
bench-f-verify-method = How you verified
bench-f-verify-verdict = Result
bench-f-verify-assurance = How sure we are
bench-f-work-email = Work e-mail
bench-f-password = Password
bench-f-new-password = New password
bench-f-again = The same password again
bench-f-your-name = Your name, as customers and colleagues read it
bench-f-colleague-name = Name
bench-f-role = Role
bench-f-team-name = Name of the team
bench-h-when = Leave it empty for now. What we did counts from when it is recorded; what the customer did, from when it happened.
bench-h-redress = Up to three lines. Amounts in { $currency }; leave the amount empty where there is none.
bench-h-redress-amount = For an instalment, what was given now. Empty: all that is left.
bench-h-link-other = The number of the other complaint.
bench-h-contact-told = Only what the customer really heard. A promise may be kept by it.

## Words of the trade, for staff

bench-reached-yes = Yes, we spoke
bench-reached-no = No, I tried
bench-told-receipt = A receipt with the content of the complaint
bench-told-right-to-a-document = The right to a document that proves the complaint
bench-told-consequences = What follows if nothing is sent in time
bench-told-confirmation = A confirmation of what was done
bench-told-summary = A summary of how it was settled
bench-told-not-yet = That there is no answer yet, and why
bench-told-escalation-process = How to go further
bench-told-supervisor = A supervisor spoke to the customer
bench-told-deadlock-letter = The letter that says we can go no further
bench-asking-supervisor = to speak to a supervisor
bench-asking-escalation-process = how to go further
bench-asking-deadlock-letter = a letter that says we can go no further
bench-step-objected = We objected
bench-step-reported-open = We reported: not settled
bench-step-reported-settled = We reported: settled
bench-step-conciliated = Conciliation ended: settled
bench-step-not-conciliated = Conciliation ended: not settled
bench-step-found = The findings were given
bench-step-customer-accepts = The customer accepts the findings
bench-step-customer-rejects = The customer rejects the findings
bench-step-we-accept = We accept the findings
bench-step-we-reject = We reject the findings
bench-step-implemented = We did what was found
bench-step-review-asked = A review was asked for
bench-doing-close = close the complaint
bench-doing-survey = send a survey
bench-doing-suspend-service = suspend the service
bench-doing-collect = collect the amount in dispute
bench-doing-charge-fee = charge a fee
bench-doing-threaten-legal-action = threaten legal action
bench-doing-ask-to-withdraw = ask the customer to withdraw
bench-doing-sell = sell something
bench-try-locked = Refused: { $act }. { $lock } That it was tried is on record.
bench-try-free = No rule of the code forbids it now: { $act }. Nothing was recorded.
bench-file-internal = Only colleagues
bench-file-customer = The customer too
bench-authority-yes = In a document
bench-authority-no = The complainant said so to us
bench-cause-information = information from the customer
bench-cause-third-party = another company
bench-cause-customer-away = the customer is away
bench-cause-completion = what is missing from the complaint
bench-proof-portal = on the tracking page
bench-proof-call = on a call
bench-proof-message = in a message
bench-proof-letter = in a letter
bench-proof-in-person = in person
bench-relation-earlier = an earlier complaint
bench-relation-duplicate = the same complaint
bench-relation-related = about the same matter
bench-relation-merged = merged
bench-relation-split = split off
bench-finding-upheld = Upheld
bench-finding-partly-upheld = Partly upheld
bench-finding-not-upheld = Not upheld
bench-finding-out-of-scope = Not ours to decide
bench-method-account-pin = account PIN
bench-method-security-questions = security questions
bench-method-one-time-code = one-time code
bench-method-call-back = call back to the number on file
bench-method-signed-in = signed in to the account
bench-method-document = identity document
bench-method-tracking-secret = tracking number and secret
bench-verdict-passed = Passed
bench-verdict-failed = Failed
bench-verdict-declined = The caller declined
bench-assurance-basic = basic
bench-assurance-full = full
bench-notice-acknowledgement = Acknowledgement
bench-notice-reply = Reply
bench-notice-request = Request for information
bench-notice-estimate = New date
bench-notice-offer = Offer
bench-notice-outcome = Outcome
bench-notice-escalation = Notice of escalation
bench-notice-scheme = Notice about { $the-scheme }
bench-notice-late = Notice that we are late
bench-notice-reclassified = Notice of the new kind
bench-notice-agreed = Confirmation of an acceptance
bench-notice-redress = Message that it was done
bench-notice-closing = Closing message
bench-notice-reopened = Notice of reopening
bench-notice-recovery = New link
bench-notice-new-secret = New secret code
bench-notice-address-changed = Notice to the former address
bench-notice-repeat = What was told before, again
bench-notice-staff-assigned = Notice to staff: assigned
bench-notice-staff-due-soon = Notice to staff: due soon
bench-notice-staff-broken = Notice to staff: broken
bench-notice-staff-escalated = Notice to staff: escalated
bench-notice-staff-undelivered = Notice to staff: did not arrive
bench-notice-staff-replied = Notice to staff: the customer replied
bench-notice-staff-new-password = Notice to staff: a new password
bench-notice-staff-second-factor-reset = Notice to staff: second factor taken away
bench-notice-staff-mail-waits = Notice to staff: a message by mail waits
bench-notice-staff-digest = Notice to staff: the morning’s e-mail
bench-notice-staff-password-changed = Notice to staff: a new password is in place
bench-notice-staff-second-factor-on = Notice to staff: second factor on
bench-notice-staff-second-factor-off = Notice to staff: second factor off
bench-notice-staff-recovery-codes = Notice to staff: new recovery codes
bench-notice-staff-passkey-added = Notice to staff: passkey added
bench-notice-staff-passkey-removed = Notice to staff: passkey removed
bench-notice-staff-connected = Notice to staff: account connected
bench-notice-staff-covers = Notice to staff: covers for somebody

## What happened: one line for each kind of entry

bench-entry-filed = { $kind } received: { $channel }
bench-entry-contact-began = Contact began: { $channel }
bench-entry-contact-ended = Contact ended: { $channel }
bench-entry-contact-ended-solved = Solved and confirmed on the line: { $channel }
bench-entry-contact-ended-by-desk = Nobody ended the contact, so the desk did with the day: { $channel }
bench-entry-verified = Identity verified: { $method }, { $assurance }
bench-entry-verified-failed = Identity not verified: { $method } failed
bench-entry-verified-declined = The caller declined to be verified ({ $method })
bench-entry-authority-shown = Authority to act for the complainant was shown
bench-entry-secret-renewed = New secret code made; the one before and all links until then ended
bench-entry-reclassified = Now treated as: { $kind }
bench-entry-issue-added = Issue { $number } added: { $category }
bench-entry-details-changed = Details changed
bench-entry-urgent = Marked urgent
bench-entry-not-urgent = No longer urgent
bench-entry-format-asked = Another format asked for: { $format }
bench-entry-format-given = Given in the format asked for: { $format }, { $channel }
bench-entry-repeated = Sent again in the format asked for, { $format }: { $n ->
    [one] one message
   *[other] { $n } messages
}. Nothing in it is new
bench-formats-owed = Still owed in the format they asked for: { $format }
bench-formats-told = told { $at }
bench-formats-due = By { $due }
bench-formats-late = Was due by { $due }
bench-formats-repeats = One press sends it again, in one message. That tells nothing new: it counts as no contact, and only the clock of the format ends with it.
bench-formats-under-way = It is on its way to them in that format.
bench-formats-made = This can’t be sent from here in that format. Have it made or read it out, then record which messages they have and what shows it.
bench-entry-arrived = Reached the customer: { $notice }
bench-entry-file-added = File added
bench-entry-file-added-internal = Internal file added
bench-entry-assigned = Handed to { $to }
bench-entry-taken = Took it
bench-entry-transferred = Given to the team { $team }
bench-entry-released = Put it back
bench-entry-excepted = Exception: { $who } may answer at the level { $level }
bench-entry-acknowledged = Acknowledged by a person: { $channel }
bench-entry-contacted-news = Spoke with the customer, with news: { $channel }
bench-entry-contacted = Spoke with the customer, without news: { $channel }
bench-entry-attempted = Tried to reach the customer: { $channel }
bench-entry-wrote-news = Reply with news
bench-entry-wrote = Reply
bench-entry-asked = The customer asked: { $asking }
bench-entry-customer-wrote = From the customer: { $channel }
bench-entry-information-asked = Asked; we wait for: { $cause }
bench-entry-information-received = No longer waiting for: { $cause }
bench-entry-noted = Note to colleagues
bench-entry-estimated = Estimated end: { $date }
bench-entry-estimated-anew = New estimated end: { $date }
bench-entry-sent = { $what ->
   *[other] { $notice } sent: { $channel }
}
bench-entry-shown = { $notice } put on the tracking page
bench-entry-taken-back = { $what ->
   *[other] { $notice } taken back before it left
}
bench-entry-overtaken = { $what ->
   *[other] { $notice } not sent: the customer went further or withdrew before it left
}
bench-entry-bounced = { $what ->
   *[other] { $notice } did not arrive
}
bench-entry-offered = Offer
bench-entry-offered-amount = Offer: { $amount }
bench-entry-accepted = The customer accepted, { $proof }
bench-entry-refused = The customer refused, { $proof }
bench-entry-concluded = Outcome
bench-entry-outcome-told = Outcome told by a person: { $channel }
bench-entry-redress-given = Put right: { $redress }
bench-entry-escalated = Escalated to: { $level } ({ $channel })
bench-entry-deadlocked = Deadlock: we can go no further
bench-entry-scheme-notified = Told { $of-the-scheme } by a person: { $channel }
bench-entry-scheme-referred = { $The-scheme } sent it to us: file { $case }
bench-entry-scheme-referral-undone = Referral taken back: file { $case } { $of-the-scheme } was recorded here by mistake
bench-entry-scheme-objected = We objected
bench-entry-scheme-reported-settled = Reported { $to-the-scheme }: settled
bench-entry-scheme-reported-unsettled = Reported { $to-the-scheme }: not settled
bench-entry-scheme-conciliated-settled = Conciliation: settled
bench-entry-scheme-conciliated-unsettled = Conciliation: not settled
bench-entry-scheme-found = { $The-scheme } gave its findings
bench-entry-scheme-findings-accepted-customer = The customer accepted the findings
bench-entry-scheme-findings-accepted-us = We accepted the findings
bench-entry-scheme-findings-rejected-customer = The customer rejected the findings
bench-entry-scheme-findings-rejected-us = We rejected the findings
bench-entry-scheme-implemented = We did what { $the-scheme } found
bench-entry-scheme-review-asked = A review was asked for
bench-entry-scheme-closed-settled = { $The-scheme } closed it: settled
bench-entry-scheme-closed-unsettled = { $The-scheme } closed it: not settled
bench-entry-forbidden = Stopped: { $act }
bench-entry-linked = Linked to { $other }: { $relation }
bench-entry-unlinked = No longer linked to { $other }
bench-entry-merged-into = Handled together with { $other } from here on
bench-entry-took-in = { $other } is handled together with this one from here on
bench-entry-unmerged = Handled apart from { $other } again
bench-entry-split-off = { $other } was split off as a complaint of its own
bench-entry-split-from = Split off from { $other }: from here on a complaint of its own
bench-entry-split-undone = { $other } was put back into this one
bench-entry-put-back = Put back into { $other }
bench-entry-closed = Closed: { $ending }
bench-entry-reopened = Reopened
bench-entry-satisfied = The customer is satisfied
bench-entry-not-satisfied = The customer is not satisfied
bench-entry-promise-broken = Promise { $number } broken: { $name }
bench-entry-warned-of = Staff told that promise { $number } nears its end: { $name }
bench-entry-clock-lengthened = A clock was lengthened
bench-entry-viewed = Viewed
bench-entry-erased = Personal text erased
bench-entry-hold-placed = Kept from erasure
bench-entry-hold-lifted = May be erased again
bench-entry-imported = Brought over from { $source }
bench-entry-imported-ended = Brought over from { $source }, where it had ended: { $ending }

## Taking a call or opening a letter

bench-intake-title = Take a call, open a letter
bench-intake-lead = File while you talk. Nobody has to verify who they are to complain.
bench-intake-what = What it is about
bench-intake-who = Who complains
bench-intake-answer = How to answer
bench-intake-known = About a complaint we have
bench-intake-known-text = With a tracking number, what came in is added to that complaint and nothing new is filed.
bench-say-listen = “Tell me what went wrong and since when. I’ll write it down and read it back to you.”
bench-f-received = Date received
bench-h-received = For a letter: the day it arrived. The clocks count from it.
bench-f-is-complaint = Is it a complaint?
bench-h-is-complaint = Not sure? Ask: “Would you like this treated as a complaint?”
bench-h-nature = In their words.
bench-f-history = What has happened so far
bench-f-wanted = What would put it right
bench-f-earlier = Earlier references
bench-h-earlier = Ours or not; a comma between them.
bench-f-scan = Scan of the letter
bench-nobody-has-to-verify = At least one way to answer, or anonymous.
bench-f-anonymous = Wishes to stay anonymous
bench-f-on-behalf = Complains for someone else
bench-f-class = Customer
bench-class-consumer = Person or household
bench-class-small-business = Small business
bench-class-other = Another organization
bench-f-about = Tracking number
bench-first-way = The first way given
bench-file-it = File it
bench-file-then = It is filed when the next page shows its number.
bench-filed = It is on file
bench-filed-text = Tracking number:

## A call

bench-caller-known = Caller about a complaint we have
bench-f-reference = Tracking number
bench-h-reference = Ten figures. Nothing personal is shown before the caller is verified.
bench-open-call = Open the call page
bench-new-complaint = A new complaint
bench-call-title = Call about { $reference }
bench-call-since = Since { $at }, { $span }
bench-call-verified = Verified in this call
bench-call-unverified = Not verified in this call
bench-call-steps = Steps of this call
bench-this-call = This call
bench-step-verify = Verify
bench-step-listen = Listen
bench-step-solve = Solve it now
bench-step-read = Read back
bench-step-end = End the call
bench-to-end = End the call
bench-whole-case = The whole complaint
bench-nobody-on-line = Nobody is on the line. Begin when you pick up.
bench-begin-call = Begin the call
bench-verify-text = Nobody has to verify to complain or to go further. Without it, say nothing personal.
bench-answers-not-kept = The answers are never kept.
bench-wants-senior = They want someone senior
bench-never-refuse = Record it when they ask. Nobody may refuse it, and no reason is needed.
bench-solve-after-verify = An offer about this complaint speaks of personal things: verify first.
bench-f-solve-message = What we do about it
bench-h-solve-message = Say it, do it if you can, and write it as the customer heard it.
bench-f-solve-evidence = What they answered
bench-h-solve-evidence = Their own words. The acceptance is yours to record, so it is counted apart.
bench-do-solve = Record offer and acceptance
bench-offer-stands = An offer waits for an answer.
bench-ask-settled = “Does that settle it for you?”
bench-nothing-to-offer = Nothing can be offered on this complaint now.
bench-offer-and-yes-recorded = The offer and its acceptance are recorded.
bench-say-agreed = They accepted. Say this now:
bench-scheme-still-open = Promise { $number } is still open: tell the caller { $of-the-scheme } as well, before you end.
bench-to-scheme = What to say
bench-f-read-out = I read out to the caller what we have written so far
bench-f-scheme-told = I told the caller { $of-the-scheme }
bench-say-scheme-owed = Promise { $number } ({ $name }) is still open. Say this before you end, and tick that you did:
bench-say-scheme = If it is not settled, or you can go no further, say this before you end:
bench-aloud-agreed = “You accept our offer, and I have written that down.”
bench-aloud-agreed-do = “This is what we do now: { $what }.”
bench-aloud-agreed-due = “We do it by { $moment }.”
bench-aloud-agreed-written = “You get the confirmation { $via }.”
bench-aloud-number = “Your tracking number is
bench-aloud-mail = I’m sending it to you by e-mail, with a secret code that opens your complaint.”
bench-aloud-letter = You get it by post, with a secret code that opens your complaint.”
bench-aloud-end = Keep it at hand when you call.”
bench-aloud-steps = “These are the next steps:
bench-aloud-steps-end = ”
bench-aloud-estimate = “We expect to finish by { $date }.”
bench-secret-in-writing = The secret is sent in writing, never spoken.
bench-acknowledged = Acknowledged
bench-do-acknowledge-now = Acknowledge now
bench-acknowledge-when-said = When you have said the number, the next steps and the date.
bench-f-ends = Ask: does that settle it?
bench-ends-settled = Yes, settled
bench-ends-open = No, keep it open
bench-ends-senior = They want someone senior
bench-do-end = End the call
bench-step-acknowledge = Acknowledge
bench-end-unacknowledged = This complaint is not acknowledged yet. If the call ends without it, promise { $number } is broken, and stays so.
bench-to-read = Read it aloud now
bench-f-unacknowledged = End it without: the caller is gone
bench-fault-unacknowledged = Acknowledge first: read the words aloud and record it. If the caller is gone, tick “End it without”.
bench-fault-what-settled = Say what settled it: what we do, and what they answered.
bench-what-settled = Nothing has been accepted yet. What settled it?
bench-do-settle-end = Record it and end the call
bench-the-person = The caller
bench-shown-because = Shown because they are verified in this call.
bench-hidden-until = Nothing personal is shown before a passed verification.
bench-digit-0 = zero
bench-digit-1 = one
bench-digit-2 = two
bench-digit-3 = three
bench-digit-4 = four
bench-digit-5 = five
bench-digit-6 = six
bench-digit-7 = seven
bench-digit-8 = eight
bench-digit-9 = nine

## Escalations

bench-escalations-lead = { $n ->
    [one] One complaint
   *[other] { $n } complaints
}, what falls due first on top.
bench-escalations-more = There are more on the worklist.
bench-column-nobody = Nobody has it
bench-column-level = Level
bench-column-scheme = With { $the-scheme }
bench-column-text-nobody = Take one, or give it to someone who has not handled it below.
bench-column-text-level = Somebody answers these.
bench-column-text-scheme = Locked: no collecting, fees, disconnecting or asking to withdraw.
bench-column-empty = No complaint at this level.
bench-scheme-file = File { $case } at { $the-scheme }.
bench-with-you = With you.
bench-with = With { $name }.
bench-handled-below = Handled below by { $names }.
bench-complaint-of = the complaint of { $name }

## Promises kept

## Settings

bench-settings-lead = Who works here, and how. Each change is on the log.
bench-by-command = In the terminal
bench-by-itself = By itself
bench-link-title = A link for your colleague
bench-link-text = It is shown once, works once, and for three days, and ends those from before. Give it to your colleague by a way you trust.
bench-staff = Staff
bench-col-state = State
bench-state-left = Does not work here any more
bench-state-invited = Invited, no password yet
bench-state-active = { $n ->
    [0] Not signed in
   *[other] Signed in
}
bench-change-person = Change
bench-new-link = New link to set a password
bench-sign-out-everywhere = Sign out everywhere
bench-deactivate = End this person’s access
bench-hand-over = Hand them over
bench-heir-queue = Nobody yet: back to the team
bench-h-heir = Each stands in its history. What the person chosen may not answer goes back to its team.
bench-f-heir = Who takes them over
bench-open-of-colleague = { $n ->
    [one] One open complaint is theirs.
   *[other] { $n } open complaints are theirs.
}
bench-activate = Works here again
bench-add-colleague = Add a colleague
bench-invite = Add and make a link
bench-invite-then = The next page shows a link, once.
bench-teams = Teams
bench-no-teams = No teams yet. Without one, complaints wait under “Nobody has it”.
bench-add-team = Add a team
bench-routing-text = What comes to this team by itself. With nothing ticked in a group, anything fits.
bench-members = Members
bench-save-team = Save the team
bench-remove-team = Remove the team
bench-h-team-heir = It gets the open complaints and what would have come to the old one. Whoever has a complaint keeps it, and whoever would be in no team joins this one.
bench-f-team-heir = Which team takes over
bench-open-of-team = { $n ->
    [0] No open complaint is with this team.
    [one] One open complaint is with this team.
   *[other] { $n } open complaints are with this team.
}
bench-api-keys = Keys of other systems
bench-api-keys-text = A key is made by a command on the machine, or by the API with a key of the scope “admin”. It is shown once. The command:
bench-no-keys = No keys yet.
bench-col-scopes = May
bench-key-revoked = Revoked { $at }
bench-key-ended = Ended on { $day }
bench-key-until = Works until { $day }.
bench-revoke = Revoke
bench-provider = Provider
bench-hours-phone = Phone answered
bench-hours-desk = Desk open
bench-sender = Sender of our messages
bench-sender-text = Set in the section [mail] of recourse.toml.
bench-sender-folder = No mail server is set: messages are written to the folder “mail” and reach nobody.
bench-log = Log of administration
bench-log-menu = Administration
bench-log-lead = Who changed what about people, teams, keys and settings, the latest first. Lines are only added; “recourse verify” finds one that was changed or removed.
bench-log-whole = The whole log
bench-log-any = All
bench-log-by = By whom
bench-log-act = What was done
bench-log-at = When
bench-log-show = Show
bench-log-table = As a table (CSV)
bench-log-nothing = Nothing of that kind was done.
bench-log-key-made = made a key
bench-log-register-key-replaced = gave the register a new key
bench-log-exported = took complaints out of the register (export)
bench-log-first-administrator = became the first administrator
bench-log-invitation = chose a password
bench-log-staff-added = added a colleague
bench-log-role-changed = changed a role or language
bench-log-staff-deactivated = ended a colleague’s access
bench-log-staff-activated = let a colleague in again
bench-log-handed-over = handed over the open complaints of a colleague
bench-log-signed-out = ended all sessions
bench-log-link-made = made a new link
bench-log-team-saved = saved a team
bench-log-team-removed = removed a team
bench-log-key-revoked = revoked a key
bench-log-code-in-force = put a code in force
bench-log-sender-changed = changed the sender
bench-log-imported = brought complaints over
bench-log-cut-acknowledged = answered for a cut in the register
bench-log-heads-lost = found that the file “heads” was lost, and began it anew

## Set-up

setup = Set-up
setup-go = Change on the set-up page
setup-lead = Who you are, when you are open, who sends your mail, and which code of practice is in force.
setup-people = Colleagues, teams and keys
setup-provider = Provider and hours
setup-provider-text = This is part of the published code. Changing it makes a new version; complaints that have begun keep theirs.
setup-name = Provider’s name
setup-page = Web page
setup-title = Title of the code
setup-about = What the provider does
setup-zone = Time zone
setup-zones-africa = Africa
setup-zones-america = The Americas
setup-zones-antarctica = Antarctica
setup-zones-asia = Asia
setup-zones-atlantic = Atlantic
setup-zones-australia = Australia
setup-zones-europe = Europe
setup-zones-indian = Indian Ocean
setup-zones-pacific = Pacific
setup-holidays = Holidays
setup-no-holidays = No holidays
setup-hours-hint = Such as 09:00-12:00, 13:00-17:00. Leave a day empty when you are closed.
setup-day-mon = Monday
setup-day-tue = Tuesday
setup-day-wed = Wednesday
setup-day-thu = Thursday
setup-day-fri = Friday
setup-day-sat = Saturday
setup-day-sun = Sunday
setup-look-over = Look it over
setup-look-over-then = Nothing is in force before you say so on the next page.
setup-in-force = In force:
setup-started-with = This desk was started with --code { $code }. That code comes into force again at the next start, whatever is put in force here. To keep what is set here, start the desk without --code.
setup-upload = A code of your own
setup-upload-hint = One TOML file. It is checked, and you look it over before it is in force.
setup-shipped = A ready-made code
setup-sender = Address that messages come from
setup-sender-hint = Such as Complaints <complaints@example.ca>. Somebody reads what is sent there.
setup-checks = Before you open the doors
setup-done = Done
setup-missing = Missing
setup-check-mail = Messages leave by a mail server
setup-mend-mail = Name it in the section [mail] of recourse.toml and start the desk again. Until then messages reach nobody.
setup-check-sender = Customers can answer our messages
setup-mend-sender = Set the address that messages come from, on this page.
setup-check-https = The desk is reached by HTTPS
setup-mend-https = Put a proxy with a certificate in front, and set site.origin in recourse.toml to the https address.
setup-check-proxy = Visitors are told apart behind the proxy
setup-mend-proxy = Name the proxy in site.trusted_proxies of recourse.toml, or all visitors share one limit.
setup-check-provider = The code speaks of you, not of the example
setup-mend-provider = Fill in the provider on this page and put the new version in force.
setup-check-notice = The notice of { $whom } is the prescribed one
setup-mend-notice = It is our translation. Compare it with the scheme’s own, mend the pack beside your code, and start the desk with it.
setup-check-level = Somebody can answer at the level { $whom }
setup-mend-level = Add a colleague with this role under Settings; they count once they have chosen a password.
setup-code-faults = The code can’t be put in force yet
setup-code-faults-text = This is what the check found, with each place and how to mend it. What is in force has not changed.
setup-code-faults-english = What was found is written in English.
setup-fault-page = Begin the web page with https://.
setup-fault-zone = Choose a time zone from the list.
setup-fault-hours = { $day }: write openings as 09:00-12:00, 13:00-17:00.
setup-fault-never-open = { $hours }: every day is empty. Write the opening hours of at least one day, such as 09:00-17:00.
setup-fault-backwards = { $day } closes before it opens. Write the opening hour first, such as 09:00-17:00.
setup-fault-same = Nothing would change: this is in force already.
setup-fault-shipped = Choose a code from the list.
setup-fault-utf8 = This file is not text. Save it as UTF-8 and send it again.
setup-fault-future = This code takes effect on { $day }. Put it in force on that day, or change its date.
setup-fault-published = Version { $version } was published with other text, and a published version never changes. Give it a new version.
setup-fault-overtaken = A colleague has put another code in force meanwhile. Look at what is in force now, and make the change again.
setup-preview = Look the change over
setup-preview-text = The code has no fault. This is what changes; nothing is in force yet.
setup-was = Now
setup-is = Then
setup-nothing = Nothing
setup-own-target = Our own target, which no public text says: { $promise }
setup-reads = What customers read: { $language }
setup-whole = The whole text
setup-put-in-force = Put it in force
setup-leave = Leave it as it is

# Calendars of holidays, each by the place whose holidays it has.
calendar-au-act = Australia: Australian Capital Territory
calendar-au-national = Australia: the whole country
calendar-au-nsw = Australia: New South Wales
calendar-au-nt = Australia: Northern Territory
calendar-au-qld = Australia: Queensland
calendar-au-sa = Australia: South Australia
calendar-au-tas = Australia: Tasmania
calendar-au-vic = Australia: Victoria
calendar-au-wa = Australia: Western Australia
calendar-ca-ab = Canada: Alberta
calendar-ca-bc = Canada: British Columbia
calendar-ca-federal = Canada: federally regulated employers
calendar-ca-mb = Canada: Manitoba
calendar-ca-nb = Canada: New Brunswick
calendar-ca-nl = Canada: Newfoundland and Labrador
calendar-ca-ns = Canada: Nova Scotia
calendar-ca-nt = Canada: Northwest Territories
calendar-ca-nu = Canada: Nunavut
calendar-ca-on = Canada: Ontario
calendar-ca-pe = Canada: Prince Edward Island
calendar-ca-qc = Canada: Quebec
calendar-ca-sk = Canada: Saskatchewan
calendar-ca-yt = Canada: Yukon
calendar-es-an = Spain: Andalusia
calendar-es-ar = Spain: Aragon
calendar-es-as = Spain: Asturias
calendar-es-cb = Spain: Cantabria
calendar-es-ce = Spain: Ceuta
calendar-es-cl = Spain: Castile and León
calendar-es-cm = Spain: Castilla-La Mancha
calendar-es-cn = Spain: Canary Islands
calendar-es-ct = Spain: Catalonia
calendar-es-ex = Spain: Extremadura
calendar-es-ga = Spain: Galicia
calendar-es-ib = Spain: Balearic Islands
calendar-es-mc = Spain: Murcia
calendar-es-md = Spain: Madrid
calendar-es-ml = Spain: Melilla
calendar-es-national = Spain: the whole country
calendar-es-nc = Spain: Navarre
calendar-es-pv = Spain: Basque Country
calendar-es-ri = Spain: La Rioja
calendar-es-vc = Spain: Valencian Community
calendar-fr-national = France: the whole country
calendar-ie-national = Ireland: the whole country
calendar-uk-england = United Kingdom: England
calendar-uk-northern-ireland = United Kingdom: Northern Ireland
calendar-uk-scotland = United Kingdom: Scotland
calendar-uk-wales = United Kingdom: Wales
calendar-us-federal = United States: federal holidays

# ---- webhooks
bench-hooks = Webhooks
bench-hooks-lead = Other programs can be told what happens to complaints: each entry as a signed message, without names, addresses or what people wrote.
bench-hooks-told = Who is told
bench-no-hooks = No program is told anything yet.
bench-hook-add = Add a webhook
bench-hook-title = Webhook
bench-f-url = Address
bench-h-url = It begins with https:// and can be reached from the Internet.
bench-h-url-inside = It begins with https://, or inside your network with http://.
bench-hook-events = What is told
bench-hook-all = Everything that happens
bench-hook-only = Only what is ticked below
bench-hook-kinds = Kinds of entries
bench-hook-some = { $n ->
    [one] { $n } kind of entry
   *[other] { $n } kinds of entries
}
bench-hook-since = Told since { $at }
bench-hook-ended = Ended { $at }
bench-hook-no-event = Tick at least one kind of entry, or choose everything.
bench-hook-url-no-address = Write an address that begins with https://, such as https://crm.example.ca/recourse.
bench-hook-url-in-the-clear = Write an address that begins with https://. Without it, what is told could be read on the way.
bench-hook-url-password = Leave name and password out of the address: it stands on this page and in the log. The signature says that a message comes from here.
bench-hook-url-inside = This address is in your own network, which is not called. Give one that can be reached from the Internet, or have the operator allow it (webhooks.inside in the configuration).
bench-hook-url-too-long = The address is longer than 2,000 characters. Give a shorter one.
bench-hook-messages = Messages
bench-hook-nothing-told = Nothing has been told yet.
bench-hook-event = What happened
bench-hook-heard = Answer
bench-hook-heard-nothing = Not tried yet
bench-hook-heard-status = It answered { $status }.
bench-hook-heard-address = This address can’t be called as the desk is configured today.
bench-hook-heard-name = No machine has this name.
bench-hook-heard-inside = The name leads into your own network, which the desk does not call (webhooks.inside in the configuration).
bench-hook-heard-connection = Nobody answers at this address.
bench-hook-heard-tls = Its certificate can’t be trusted.
bench-hook-heard-time = It did not answer within ten seconds.
bench-hook-heard-answer = It hung up before it answered.
bench-hook-heard-entry = The entry could not be read; the log of the program says why.
bench-hook-state-waiting = To be told
bench-hook-state-delivered = Told
bench-hook-state-failed = Given up
bench-hook-tries = { $n ->
    [one] { $n } try
   *[other] { $n } tries
}
bench-hook-next = Next try { $at }
bench-hook-again = Tell it again
bench-hook-change = Change it
bench-hook-try = Try it
bench-hook-try-text = A message of the type “test” is sent now, and this page says what was answered.
bench-hook-do-try = Send a test
bench-hook-tried = Test sent. { $heard }
bench-hook-secret = Secret
bench-hook-secret-text = Each message is signed with it. Keep it where the receiving program can read it and nobody else.
bench-hook-show-secret = Show the secret
bench-hook-renew = Make a new secret
bench-hook-end = End it
bench-hook-end-text = Nothing more is told, and what waits is given up. It can’t be begun again; add a new one instead.
bench-hook-do-end = End this webhook
bench-log-webhook-added = added a webhook
bench-log-webhook-changed = changed a webhook
bench-log-webhook-renewed = made a new secret for a webhook. Messages are signed with the old one as well, until the next is made
bench-log-webhook-ended = ended a webhook
bench-log-webhook-again = had a message told again
bench-log-webhook-gone = ended a webhook whose program said that it is gone

# ---- standard texts
bench-texts = Standard texts
bench-texts-lead = What is written often, in the languages in which somebody wrote it. Whoever answers puts one into a message and reads it before it goes.
bench-texts-known = Texts
bench-texts-all = All texts
bench-texts-others = { $n ->
    [one] { $n } more text is not written in the customer’s language.
   *[other] { $n } more texts are not written in the customer’s language.
}
bench-no-texts = No texts yet. A manager can write them.
bench-f-text-name = Name of the text
bench-h-text-name = As colleagues look for it, such as “Modem on its way”.
bench-save-text = Save the text
bench-add-text = Add a text
bench-remove-text = Remove the text
bench-blanks = Blanks
bench-blanks-text = Each is filled in when the text is put into a message. One that can’t be stays, and the message is not sent until somebody has put something in its place.
bench-blank-name = the customer’s name
bench-blank-number = the tracking number
bench-blank-adviser = your name
bench-blank-provider = the provider’s name
bench-blank-phone = the provider’s phone number
bench-blank-date = the date by which we said we would conclude
bench-fault-text-name-taken = There is a text of this name. Change that one, or choose another name.
bench-fault-text-empty = Write the text in one language at least.
bench-fault-blank = { $blank } is no blank. The blanks are listed beside this form.
bench-fault-text-gone = This text is no longer there in the customer’s language. What you typed is kept.
bench-fault-blank-left = Put something in the place of { $blank } before you send it.
bench-log-text-saved = saved a standard text
bench-log-text-removed = removed a standard text
bench-log-mail-nothing-for-us = A message by mail: nothing for us

## Search

bench-search-box = Search all complaints
bench-search-go = Search
bench-search-count = { $n ->
    [0] Nothing found.
   *[other] { $number } found, the newest first.
}
bench-search-many = More than { $number } found, the newest first.
bench-search-widened = No complaint has the last word whole; these have one that begins with it.
bench-search-behind = Very much has changed just now. Some older complaints are not searched as they are yet.
bench-search-caption = Complaints that were found, the newest first
bench-search-col-received = Received
bench-search-chips = Fields that you typed
bench-search-without = Search without { $part }
bench-search-no-word = In “{ $text }” there is no word to look for; it was left out.
bench-search-too-long = Only the first { $most } characters were searched for.
bench-search-too-many = Only the first { $most } words, phrases and fields were searched for.
bench-search-not-for-you = With your role you find complaints by their number and by fields such as status:open, not by names or texts.
bench-search-names-only = With your role you find complaints by names, addresses and numbers, and by fields.
bench-search-unknown-field = There is no field “{ $field }”. There are: { $there }. To find a word with a colon behind it, put it in quotation marks.
bench-search-unknown-value = “{ $field }” knows no “{ $value }”. You can write: { $there }.
bench-search-no-value = Write something after “{ $field }:”, such as: { $there }.
bench-search-no-not = “{ $field }” can’t have a minus sign before it. Write < or > before the date.
bench-search-help = What you can type
bench-search-ex-words = modem Delgado
bench-search-say-words = Both words must be there, in any text of the complaint. Capitals and accents don’t matter. A name may begin with the last word.
bench-search-ex-phrase = "no dial tone"
bench-search-say-phrase = These words, side by side.
bench-search-ex-begins = inter*
bench-search-say-begins = Any word that begins so.
bench-search-ex-not = -invoice
bench-search-say-not = Without this word.
bench-search-ex-number = 514 555-0199
bench-search-say-number = A phone number by its last seven figures or more, a tracking number by its beginning, an e-mail address by its beginning.
bench-search-ex-field = status:open service:internet
bench-search-say-field = What the complaint is. Put several words in quotation marks: team:"Billing desk".
bench-search-ex-days = due:<2026-12-31
bench-search-say-days = Days: a date, < or > before it, two dates with .. between them, today, tomorrow, week; due:late for what is broken and still owed.
bench-search-ex-me = assignee:me
bench-search-say-me = A colleague’s name, me or nobody.
bench-search-fields = The fields:
bench-search-limits = At most { $longest } characters, and { $most } words, phrases and fields.
bench-search-field-status = status, stage
bench-search-field-due = due
bench-search-field-received = received, date
bench-search-field-service = service
bench-search-field-category = category, subject
bench-search-field-kind = kind, type
bench-search-field-channel = channel
bench-search-field-language = language
bench-search-field-team = team
bench-search-field-assignee = assignee, adviser
bench-search-field-level = level
bench-search-field-urgent = urgent
bench-search-field-name = name, customer
bench-search-open = Open
bench-search-nobody = nobody
bench-search-me = me
bench-search-today = today
bench-search-tomorrow = tomorrow
bench-search-yesterday = yesterday
bench-search-week = week
bench-search-late = late, broken
bench-search-days-due = today, tomorrow, week, late, 2026-12-31, <2026-12-31, 2026-12-01..2026-12-31
bench-search-days-received = today, yesterday, week, 2026-11-30, >2026-11-30, 2026-11
bench-search-a-name = the beginning of a name
bench-search-language-en = English
bench-search-language-fr = French
bench-search-language-es = Spanish

# ---- several at once
bench-bulk-title = Several complaints at once
bench-bulk-with = With those that are ticked
bench-bulk-choose = Choose
bench-bulk-colleague = Colleague
bench-key-choose = tick it, on a list
bench-bulk-none = Tick at least one complaint on the list, then choose what to do.
bench-bulk-to-whom = Choose who gets them.
bench-bulk-done = { $n ->
    [0] Nothing was done.
    [one] Done for { $n } complaint.
   *[other] Done for { $n } complaints.
}
bench-bulk-not = { $n ->
    [one] Not for { $n }.
   *[other] Not for { $n }.
}
bench-bulk-failed = This could not be done just now. Try it again.
bench-fault-team-nobody = Nobody in this team may answer it.
bench-bulk-not-title = Not done, and why
bench-bulk-done-title = Done

## Mail that came in

bench-mail = Mail
bench-mail-menu = { $n ->
    [0] Mail
   *[other] Mail ({ $n })
}
bench-mail-lead = What came by mail and no program could place. Each message is kept as it came; look at it and say what becomes of it.
bench-mail-waits = { $n ->
    [0] Nothing waits
    [one] One message waits
   *[other] { $n } messages wait
}
bench-mail-none = Everything that came by mail has its place.
bench-mail-more = More messages wait than are shown here. Those that are due first are shown.
bench-mail-late = Late
bench-mail-age = Here for { $span }
bench-mail-no-subject = No subject
bench-mail-no-sender = No sender
bench-mail-did-new = It is a new complaint:
bench-mail-did-belongs = It was added to:
bench-mail-did-nothing = It is nothing for us. The message is kept, and the log says who decided.
bench-mail-did-meanwhile = Somebody decided about this message meanwhile.
bench-mail-taken = Came on { $at }
bench-mail-why = It waits for you because:
bench-mail-why-was = It waited because:
bench-mail-by = Decide by { $at }
bench-mail-became-kept = It is being placed at this moment.
bench-mail-became-new-complaint = It became a complaint:
bench-mail-became-written = It was added to:
bench-mail-became-automatic = An automatic message; noted on:
bench-mail-became-bounced = It says that a message of ours did not arrive:
bench-mail-became-delayed = It says that a message of ours is late. It is still being tried.
bench-mail-became-duplicate = The same came before. It is kept once more, and nothing follows from it.
bench-mail-became-quarantine = It waits for somebody who takes in mail.
bench-mail-became-nothing-for-us = It is nothing for us.
bench-mail-decided = Decided by { $who }, { $at }
bench-mail-text = The message
bench-mail-from = From
bench-mail-to = To
bench-mail-cc = Copy to
bench-mail-date = Its own date
bench-mail-folded = Quoted text or signature
bench-mail-no-text = There is no text in it.
bench-mail-not-read = It could not be read. The original has all of it.
bench-mail-parts = { $n ->
    [one] One file came with it
   *[other] { $n } files came with it
}
bench-mail-kilobytes = { $n } kB
bench-mail-original = The original message
bench-mail-original-download = Download the original
bench-mail-decide-new = A new complaint
bench-mail-decide-new-hint = It counts as received when it came. You have it, if you work on complaints.
bench-mail-do-new = File as a new complaint
bench-mail-decide-belongs = It belongs to a complaint
bench-f-mail-reference = Tracking number
bench-h-mail-reference = Be sure that the sender is the customer. What you add here is on the customer’s own page.
bench-mail-do-belongs = Add to this complaint
bench-mail-decide-nothing = Nothing for us
bench-f-mail-reason = Why it is nothing for us
bench-h-mail-reason = Such as: advertising. The message is kept, and your reason with it.
bench-mail-do-nothing = Put it away
bench-fault-mail-reference = There is no complaint with this number. Look at it again.
bench-asks-senior = The customer seems to ask for someone senior.
bench-asks-senior-where = Read it
bench-do-escalate-now = Escalate now
