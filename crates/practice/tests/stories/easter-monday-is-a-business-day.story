story: A day that is only kept by custom is a business day
code: jive-canada

# zammad#390: a public feed closed the desk on days that are merely remembered. Here Good Friday, 26 March 2027, is on
# the list of the Canada Labour Code; Easter Monday, 29 March, is not.
Thu 25 Mar 2027 10:00  customer files by web

expect
# Five: 29, 30, 31 March, 1, 2 April. Ten: 5, 6, 7, 8, 9 April as well.
at Thu 25 Mar 10:01
  update#1 open due Fri 2 Apr 17:00
  conclude open due Fri 9 Apr 17:00
