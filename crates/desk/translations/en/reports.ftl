# The promise record: findings, drawings and tables.
decimal = .
percent = { $number }%
date-brief = { $day } { $month_short }
date-brief-far = { $day } { $month_short } { $year }
month-brief = { $month_short } { $year }
report-period = From { $from } to { $to }, by whole weeks from Monday.
report-counted = Counted from the case files, { $now }.
report-print = Print
report-xlsx = All tables (XLSX)
report-rows = One row per complaint (CSV)
report-rows-xlsx = The same as XLSX, up to { $most } complaints
report-rows-sheet = Complaints
report-too-many = These are more than { $most } complaints, too many for one XLSX file. Take them as CSV, which has no limit, or choose fewer weeks.
report-so-far = so far
report-so-far-from = The week of { $day } is not over: what it shows is so far, and so are the totals. Do not compare it with a whole week.
report-col-aside = Remark
report-csv = Download the table (CSV)
report-act = Do something about it
report-parts = Parts of the record
report-tab-kept = Promises and time
report-tab-volumes = What came in
report-tab-outcomes = What came of it
report-choose = Change the period or the team
report-f-period = Period
report-weeks = The last 12 weeks
report-quarter = This quarter
report-last-quarter = Last quarter
report-year = This year
report-last-year = Last year
report-span = From one day to another
report-f-from = From
report-h-from = For “From one day to another”.
report-f-to = To
report-h-to = That day included; its week is counted whole.
report-f-team = Team
report-all-teams = All teams
report-do-choose = Show
report-no-team = You are in no team
report-no-team-text = Advisers see the record of their teams. An administrator can put you in one.
report-never = Nothing was counted in these weeks
report-never-text = When complaints come in, this page shows which promises were kept, kept late and broken, how long complaints took, how they came in and what came of them. Each number leads to its complaints.
report-figure-kept = Kept on time
report-figure-of-promises = { $n-said } of { $of ->
    [one] one promise
   *[other] { $of-said } promises
}
report-figure-broken = Broken
report-figure-late = and { $n ->
    [one] one
   *[other] { $n-said }
} kept late
report-figure-days = 80% ended within
report-days = { $n ->
    [one] one day
   *[other] { $n-said } days
}
report-figure-days-of = business days; { $n ->
    [one] one complaint
   *[other] { $n-said } complaints
} ended
report-figure-first = Settled in the first contact
report-figure-of-ended = { $n-said } of { $of ->
    [one] one complaint that ended
   *[other] { $of-said } complaints that ended
}
report-kept-by-week = Promises by week
report-all-in-table = All values are in the table.
report-col-week = Week of
report-col-due = Due
report-col-kept = Kept
report-col-late = Kept late
report-col-broken = Broken
report-col-share = On time
report-col-promise = Promise
report-col-strip = Kept, late, broken
report-see-breaches = { $n ->
    [one] See the complaint behind it
   *[other] See the complaints behind these { $n-said }
}
report-see-complaints = { $n ->
    [one] See the complaint
   *[other] See the { $n-said } complaints
}
report-legend-kept = Kept on time, above the line.
report-legend-late = Kept late, below it, an outline.
report-legend-broken = Broken, below it, hatched.
report-by-promise = Promises by number
report-note-promises = A promise belongs to the week in which it was kept or fell due. “Broken” is still owed, or was never done; it stays in the record whatever happens later.
find-kept-none-due = No promise was kept or fell due in these weeks
find-kept-all = { $of ->
    [one] The one promise that fell due was kept on time
   *[other] All { $of-said } promises were kept on time
}
find-kept-late = { $late ->
    [one] None of { $of-said } promises was broken; one was kept late
   *[other] None of { $of-said } promises was broken; { $late-said } were kept late
}
find-kept-broken-once = One of { $of-said } promises was broken, “{ $name }”{ $late ->
    [0] {""}
    [one] {" "}and one was kept late
   *[other] {" "}and { $late-said } were kept late
}
find-kept-broken-each = { $broken-said } of { $of-said } promises were broken{ $late ->
    [0] {""}
    [one] {" "}and one was kept late
   *[other] {" "}and { $late-said } were kept late
}
find-kept-broken = { $broken-said } of { $of-said } promises were broken{ $late ->
    [0] {""}
    [one] {" "}and one was kept late
   *[other] {" "}and { $late-said } were kept late
}; { $worst-said } of the broken ones are “{ $name }”
find-ledger-worst = Promise { $number }, “{ $name }”, was kept on time least often: { $share } of { $of-said }
find-ledger-all = Every promise was kept on time, each time
find-ledger-none = Each promise of the code, by its number
report-days-by-week = Business days from receipt to the end, 80% within
report-col-ended = Ended
report-col-mean = Mean
report-col-median = Median
report-col-p80 = 80% within
report-all-weeks = All these weeks
report-calendar-days = The same in calendar days
report-note-days = Business days; the day of receipt is day 0. Complaints that were the same as another are not counted.
find-days = { $n ->
    [one] The one complaint that ended took { $p80 ->
        [one] one business day
       *[other] { $p80-said } business days
    }
   *[other] 80% of { $n-said } complaints that ended took at most { $p80 ->
        [one] one business day
       *[other] { $p80-said } business days
    }, half of them at most { $median-said }
}
find-days-none = No complaint ended in these weeks
report-ageing = Open complaints by age today
report-days-since = calendar days since we received it
report-limit-days = { $n-said } days
report-col-age = Calendar days
report-col-open = Open
report-note-ageing = As it stands now, whatever the period.
find-ageing-none = No complaint is open
find-ageing-young = { $of ->
    [one] The one open complaint is no older than { $days-said } days
   *[other] None of { $of-said } open complaints is older than { $days-said } days
}
find-ageing = { $n ->
    [one] One of { $of-said } open complaints is older than { $days-said } days
   *[other] { $n-said } of { $of-said } open complaints are older than { $days-said } days
}
report-targets = Targets of the code
report-col-target = Target for
report-col-window = From
report-col-cases = Cases
report-col-value = Came to
report-col-met = Target
report-met = Met
report-not-met = Not met
report-too-few = Too few cases
report-note-targets = Lengths of time are in hours. Counted by the months in which the clocks started.
find-targets = { $of ->
    [one] { $n ->
        [one] The one target that can be judged was met
       *[other] The one target that can be judged was not met
    }
   *[other] { $n-said } of { $of-said } targets were met
}
find-targets-none = No target of the code has enough cases to be judged yet
report-aimed = { $name }, month by month: { $statistic }
report-hours = { $n } h
report-target-line = Target: { $target }
report-note-aimed = By the month in which the clocks started. Cases whose limit is still to come are not in it: a month that has some is “so far”.
find-aimed-share = “{ $name }”: { $value } in time of { $of ->
    [one] one case
   *[other] { $of-said } cases
}; the code aims at { $target }
find-aimed-hours = “{ $name }”: { $value } hours ({ $statistic }) over { $of ->
    [one] one case
   *[other] { $of-said } cases
}; the code aims at { $target }
find-aimed-none = “{ $name }”: too few cases in these months; the code aims at { $target }
report-funnel = How far complaints went
find-funnel-none = No complaint came in during these weeks
find-funnel-nobody = { $of ->
    [one] The one complaint was not taken further
   *[other] None of { $of-said } complaints was taken further
}
find-funnel = { $n ->
    [one] One of { $of-said } complaints was taken further
   *[other] { $n-said } of { $of-said } complaints were taken further
}; { $scheme ->
    [0] none was brought to { $the-scheme }
    [one] one was brought to { $the-scheme }
   *[other] { $scheme-said } were brought to { $the-scheme }
}
report-reached-1 = Received
report-reached-scheme-notice = Told of { $the-scheme }
report-reached-scheme = Brought to { $the-scheme }
report-received = Received by week
find-received = { $n ->
    [0] No complaint
    [one] One complaint
   *[other] { $n-said } complaints
} came in, and { $others ->
    [0] no question or request
    [one] one question or request
   *[other] { $others-said } questions and requests
}
report-by-channel = Channel
report-by-service = Service
report-by-category = Category
report-by-language = Language
report-by-class = Who complains
find-by-channel = { $n-said } of { $of-said } complaints came this way: { $name }
find-by-service = { $n-said } of { $of-said } complaints are about this service: { $name }
find-by-category = Most often complained about: { $name } ({ $n-said })
find-by-language = { $n-said } of { $of-said } complaints are answered in this language: { $name }
find-by-class = { $n-said } of { $of-said } complaints come from: { $name }
find-by-none = No complaint came in during these weeks to be counted here
report-note-category = A complaint with several issues counts once in each of their categories.
report-col-n = Complaints
report-col-part = Share
report-endings = How complaints ended
find-endings = { $n-said } of { $of-said } complaints ended like this: { $name }
find-endings-none = No complaint ended in these weeks
report-first = Settled in the first contact
report-col-first = In the first contact
find-first = { $n-said } of { $of ->
    [one] one complaint that ended was
   *[other] { $of-said } complaints that ended were
} settled in the first contact
find-first-nobody = { $of ->
    [one] The one complaint that ended was not settled in the first contact
   *[other] None of { $of-said } complaints that ended was settled in the first contact
}
find-first-none = No complaint ended here in these weeks
report-satisfied = Are customers satisfied?
report-satisfied-yes = Satisfied
report-satisfied-no = Not satisfied
find-satisfied = { $n-said } of { $of ->
    [one] one customer who answered is
   *[other] { $of-said } customers who answered are
} satisfied
find-satisfied-none = No customer has said yet whether they are satisfied
report-label-yes = Yes
report-label-no = No
report-label-not-answered = Not answered
report-label-not-asked = Not asked: no message of the end reached them
report-label-linked = Linked to an earlier complaint
report-label-told = The customer named an earlier one
report-redress = Redress
find-redress = { $n ->
    [one] Redress was given once: { $amount }
   *[other] Redress was given { $n-said } times: { $amount }
}
find-redress-no-money = { $n ->
    [one] Redress was given once, and no money
   *[other] Redress was given { $n-said } times, and no money
}
find-redress-none = No redress was given in these weeks
report-col-remedy = Remedy
report-col-times = Times
report-col-amount = Amount
report-col-currency = Currency
report-reopened = Taken up again
report-note-reopened = By how they had ended.
find-reopened = { $n ->
    [one] One complaint was taken up again after it had ended
   *[other] Complaints were taken up again { $n-said } times after they had ended
}
find-reopened-none = No complaint was taken up again after it had ended
report-repeat = Came before
find-repeat = { $n ->
    [one] One of { $of-said } complaints came before
   *[other] { $n-said } of { $of-said } complaints came before
}
find-repeat-none = { $of ->
    [one] The one complaint had not come before
   *[other] None of { $of-said } complaints had come before
}
report-moved = The date that customers were told, and how often it was moved
report-col-moved = Moved
report-col-days = Days in all
report-note-moved = Counted in the week in which the customer was told the new date. A new date whose message came back is not counted. The reason is in each case, in the words that the customer was told.
report-label-later = To a later date
report-label-sooner = To an earlier date
report-label-first = for the first time
report-label-again = moved before
find-moved = { $n ->
    [one] The date that a customer was told was moved once{ $again ->
        [0] {""}
       *[other] {";"} it had been moved before
    }
   *[other] Dates that customers were told were moved { $n-said } times{ $again ->
        [0] {""}
        [one] {";"} one of these times it had been moved before
       *[other] {";"} { $again-said } of these times it had been moved before
    }
}
find-moved-none = No date that a customer was told was moved in these weeks
report-paused = Clocks that stood still while we waited
report-col-waited = Waited for
report-note-paused = Calendar days in which a clock of our promises stood still, counted in the week in which it went on. Clocks that stand still now are not counted yet. The days from receipt to the end go on meanwhile.
report-label-information = Information from the customer
report-label-third-party = Another company
report-label-customer-away = The customer, who was away
report-label-completion = What was missing from the complaint
find-paused = { $n ->
    [one] Clocks stood still once, for { $days ->
        [0] less than a day
        [one] one day
       *[other] { $days-said } days
    }, waiting for this: { $name }
   *[other] Clocks stood still { $n-said } times, { $days ->
        [0] each less than a day
        [one] one day in all
       *[other] { $days-said } days in all
    }, { $causes ->
        [one] waiting
       *[other] most often waiting
    } for this: { $name }
}
find-paused-none = No clock that stood still went on in these weeks
report-show-numbers = Show the numbers
report-scrolls = { $name }: chart, scrolls sideways on a small screen
report-table-of = { $name }: table, scrolls sideways on a small screen
report-cases = The complaints behind a number
report-cases-text = A complaint stands here once, however often it counts.
report-counted-due = Due: { $due }.
report-counted-done = Done { $done }.
report-received-between = Open now, received from { $from } to { $to }.
report-received-until = Open now, received until { $to }.
report-cases-none = No complaint stands behind this number now
report-cases-none-text = What is counted changes as complaints go on. Open the record again for the present number.
report-measure-promise = Promise
report-measure-kind = Received
report-measure-channel = Channel
report-measure-service = Service
report-measure-category = Category
report-measure-language = Language
report-measure-class = Who complains
report-measure-open = Open complaints
report-measure-ending = Ended
report-measure-days = Ended
report-measure-business-days = Ended
report-measure-first-contact = Settled in the first contact
report-measure-satisfaction = Satisfied
report-measure-reached = How far they went
report-measure-redress = Redress
report-measure-reopened = Taken up again
report-measure-repeat = Came before
report-measure-moved = Date moved
report-measure-paused = Clocks stood still
report-measure-target = Target
