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

# Handled together
bench-in-one = { $n } in one
bench-twin = In { $other }
bench-together-into = Handled together with { $other }
bench-together-into-means = What is done there counts here as well. The dates of this one stay as they are.
bench-together-go = Go to { $other }
bench-together-undo = Separate again
bench-together-here = { $n } complaints in one
bench-together-here-means = What you do here counts for each of them, and the customer is told once. Each keeps its own dates.
bench-f-merge-other = Tracking number of the earlier complaint
bench-h-merge-other = Both must be from the same person, verified on both. The next page says what will happen.
bench-join-what = Handle this together with { $other }?
bench-join-acts = From now on you work on { $other }. What you tell the customer there is written here as well and counts here.
bench-join-customer = The customer gets one message instead of two. Each of the two numbers still opens its own page, which says that both are handled together.
bench-join-dates = The dates of this one stay. The next: { $at }.
bench-join-no-dates = Nothing more is due in this one. What was kept or broken in it stays so.
bench-join-undo = You can separate them at any time. No date moves by that.
# Split
bench-split-off = Split off from this one
bench-split-from = Split off from { $other }
bench-split-from-means = Until then it was a part of { $other }: what happened before is written there and counts here. Its dates are those of the whole.
bench-put-back-into = Put back into { $other }
bench-put-back-means = Nothing is owed under this number any more. Whoever uses it is led to { $other }.
bench-hint-split = What is split off was received when this was: its dates stay as they are, and what was kept counts there too. The customer gets the new number, once. You can put it back.
bench-f-split-issues = What goes
bench-h-split-issues = At least one stays here.
bench-f-split-category = What the new complaint is about
bench-f-split-nature = In a few words
bench-f-details-kin = Where it changes
bench-h-details-kin = These were one complaint. What already differs there stays as it is.
bench-kin-astray = A message about { $other } did not arrive, and it went to the address that stands here too. Reach the customer another way.
bench-kin-here = In this complaint only
bench-kin-whole = Here, in { $whole } and in every part of it
bench-kin-parts = Here and in { $parts }
bench-h-split-nature = The customer reads it.
bench-split-nature-ticked = Where what goes is ticked above, it may stay empty: then the words of this complaint stand there.
bench-before-filing = Nothing is filed yet. Is it about one of these? Then add it there; a new complaint gets a number and clocks of its own.
bench-before-filing-add = Add to { $other }
bench-before-filing-new = It is another matter: file it
