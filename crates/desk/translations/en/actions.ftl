# What is done about causes that complaints showed.
actions-title = What we do about it
actions-lead = Causes that complaints showed, and what is done about each: by whom, and by when.
actions-back = All actions
actions-open = { $n ->
    [0] Nothing open
    [one] One open action
   *[other] { $n } open actions
}
actions-done = { $n ->
    [one] One done
   *[other] The last { $n } that were done
}
actions-none = No action is open. A report’s number is where one begins: press “Do something about it” beside it.
action-title = An action
action-begin = Begin an action
action-begin-lead = All staff can read it. Name no customer: the complaints are linked by their numbers.
action-do-begin = Begin it
action-by = By { $day }
action-done-on = Done on { $day }
action-late = Its day has passed.
action-result = Result:
action-owner-is = { $name } sees to it.
action-f-cause = Cause
action-h-cause = What goes wrong again and again, and why.
action-f-measure = What is to be done
action-h-measure = One thing that somebody can do and say is done.
action-f-owner = Who sees to it
action-h-owner = They are told by e-mail, and again three days before the date.
action-f-due = By
action-h-due = Today or later.
action-f-complaints = Complaints that showed it
action-h-complaints = Their numbers, with blanks or commas between them.
action-complaints = Complaints that showed it
action-f-result = What came of it
action-h-result = What was done, and how you know that it helps. It stays as it is.
action-history = What happened
action-mark-done = It is done
action-do-done = Mark it done
action-change-owner = Give it to somebody else
action-do-owner = Give it
action-change-due = Move the date
action-do-due = Move it
action-fault-owner = Choose who sees to it.
action-fault-past = Choose today or a later day.
action-fault-moved = Somebody else changed this meanwhile, so nothing of yours was written. Look at it as it is now, and try again.
action-told-begun = The action has begun.
action-told-owner = Somebody else sees to it now.
action-told-due = The date was moved.
action-told-done = It is done. The result stays here.
action-changed-opened = began it
action-changed-owner = gave it from { $was } to { $became }
action-changed-due = moved the date from { $was } to { $became }
action-changed-done = marked it done. { $became }
mail-staff-action-given-subject = Something for you to see to
mail-staff-action-given-intro = You see to this from now on:
mail-staff-action-due-subject = Due on { $date }: something that you see to
mail-staff-action-due-intro = The date of this is near. If it can’t be kept, say so before it passes: a manager can move it.
mail-action-due = By
mail-action-cause = Cause
mail-action-link = Open it
