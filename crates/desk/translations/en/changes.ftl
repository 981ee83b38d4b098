# What one version of the code of practice says otherwise than another: for the public, before it is put in force, and
# in the terminal.

changes-promises = Our promises
changes-passages = What else the code says
changes-facts = Who we are and when we are open
changes-none = The two versions say the same.
changes-elsewhere = The two versions are not both in this language. The sentences below are in one in which they were published.
changes-new = New promise
changes-dropped = Promise dropped
changes-changed = Changed promise
changes-unsaid = The rule behind it has changed in more than its words: what counts as keeping this promise, or how its time is counted.
changes-closed-days = The days on which we are closed have changed, and with them how days are counted.
changes-not-said = Nothing said
changes-number = Number
changes-name = Name
changes-section = Heading above it
changes-text = What we promise
changes-whom = For which complaints
changes-except = Not for these
changes-ended-by = It is no longer owed
changes-heading = Heading
changes-title = Title
changes-lead = Introduction
changes-provider = Our name
changes-web = Website
changes-phone = Phone
changes-email = E-mail
changes-address = Postal address
changes-hours = The complaints desk is open
changes-phone-hours = The phone is answered
changes-zone = Time zone
changes-old = Old
changes-later = New
