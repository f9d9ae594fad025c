# Words that every screen uses.

shell-skip = Skip to content
shell-help = Help
shell-time-zone = Times are in { $zone }

menu-label = Account
menu-domains = Manage sending domains
menu-senders = Manage senders
menu-work-for = You work for
menu-language = Language
menu-colours = Colours
menu-sign-out = Sign out

trouble-server = We could not refresh this page: the server had a problem. Nothing is lost. Try again in a moment.
trouble-slow = The answer takes too long. Try again in a moment.
trouble-offline = You are offline. We look again as soon as the connection is back.

copy-label = Copy
copy-label-done = Copied
copy-done = { $what } copied
copy-failed = Press Ctrl+C

form-problem = There is a problem
# Stands in front of the title of a page whose form was not taken.
form-error = Error:{" "}

password-show = Show

busy-save = Saving …
busy-look = Looking …
busy-delete = Deleting …
button-save = Save
button-cancel = Cancel

# Points in time. "day" is a date in words.
time-today = today at { $time }
time-yesterday = yesterday at { $time }
time-tomorrow = tomorrow at { $time }
time-just-now = just now
time-in-a-moment = in a moment
time-minutes-ago = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
time-in-minutes = { $count ->
    [one] in { $count } minute
   *[other] in { $count } minutes
}
time-exact = { $day } { $month } { $year }, { $time }
time-day = { $day } { $month }
time-day-of-year = { $day } { $month } { $year }
time-month-1 = January
time-month-2 = February
time-month-3 = March
time-month-4 = April
time-month-5 = May
time-month-6 = June
time-month-7 = July
time-month-8 = August
time-month-9 = September
time-month-10 = October
time-month-11 = November
time-month-12 = December
