# Working side by side: drafts, colleagues on the same complaint, what may be the same, saved views.
# Begun and not sent
bench-drafts = Begun and not sent:
bench-draft-kept = Draft kept { $at }
bench-draft-keep = Keep as draft
bench-draft-discard = Discard draft
bench-draft-too-long = This is too long to be kept as a draft: at most { $most } characters. Make it shorter, or send it.

# Colleagues beside one
bench-beside-open = { $name } has this open.
bench-beside-began = { $name } began { $what } at { $time }.
bench-beside-both = { $name } has this open and began { $what } at { $time }.
bench-begun-reply = a reply
bench-begun-ask = a question
bench-begun-offer = an offer
bench-begun-outcome = the outcome
bench-begun-note = a note

# May be the same
bench-suspects = May be the same complaint
bench-suspect-received = received { $at }
bench-suspect-why = The same: { $why }.
bench-suspect-account = account
bench-suspect-email = e-mail address
bench-suspect-phone = phone number
bench-suspect-name = name, within 30 days
bench-suspect-words = many of the words
bench-suspect-same = It is the same
bench-suspect-later = It came in later: if it is the same, link it on its own page.
bench-suspect-related = Same matter

# Saved views
bench-views-own = Saved views
bench-view-new = Save a view
bench-view-edit = Change this view
bench-view-save-search = Save as a view
bench-view-lead = A view is a search that stays beside the worklist, with its number. The first nine have the keys 1 to 9.
bench-view-save = Save the view
bench-view-remove = Remove the view
bench-view-shared = team’s
bench-view-empty = Nothing here now
bench-view-many = More than 1,000 complaints. On this page
bench-view-nothing = This view means nothing any more. Change it or remove it.
bench-view-nothing-short = means nothing any more
bench-f-view-name = Name of the view
bench-f-sought = What it finds
bench-h-sought = As in the search box: status:open service:internet due:today
bench-f-sorted = In which order
bench-view-sorted-due = By what falls due next
bench-view-sorted-newest = The newest first
bench-f-whose = Whose view
bench-view-whose-mine = Mine alone
bench-fault-view-name-long = Use at most { $most } characters for the name.
bench-fault-view-empty = Say what it finds: a field with its value, or a word.
bench-fault-views-many = You have { $most } views. Remove one first.
bench-key-views = Saved view
bench-due-newest = The newest first
