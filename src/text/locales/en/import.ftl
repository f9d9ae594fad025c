# "Paste a list": many domains at one time, looked over before anything is saved.

domain-add-several = More than one?
import-title = Paste a list
import-lead = Many domains at one time. You see what becomes of each line before anything is saved.
import-label = Domains, one per line
import-label-left = What is left of your list
import-hint = Up to 1,000 lines. E-mail addresses and web addresses are fine too; so is a table with a column named “domain”.
import-file = Or read them from a file
import-file-hint = A text file or a CSV file. It is put into the field above; nothing is sent yet.
import-table = With senders, or from a spreadsheet
import-table-how = Begin with a line that names the columns: domain, and if you like sender_name and sender_address. Commas, semicolons or tabs may stand between them.
import-table-sheet = From a spreadsheet: choose the cells with their headings, copy them, paste them into the field above.
import-look = Look it over
import-look-again = Look it over again
import-empty = Paste or type at least one domain.
import-too-many = { $count ->
    [one] Your list has { $count } line; { $most } are possible at one time. Nothing was lost: take out some, or paste it in parts.
   *[other] Your list has { $count } lines; { $most } are possible at one time. Nothing was lost: take out some, or paste it in parts.
}
import-several-names = Several names stand in this line. Give each a line of its own.

import-outcome-title = What becomes of your list
import-left-title = What is left
import-outcome-lead = Nothing of this is saved yet. You can change the list above and look it over again.
import-nothing-to-add = There is nothing to add.
import-add = { $count ->
    [one] Add { $count } domain
   *[other] Add { $count } domains
}
import-add-ticked = Add what is ticked
import-add-senders = { $count ->
    [one] Add { $count } sender
   *[other] Add { $count } senders
}

import-refused = Cannot be added
import-word-refused = cannot be added
import-sender-refused = Their sender cannot be added
import-word-sender-refused = sender cannot be added
import-unsure = Added only if you tick them: they may not be what you meant
import-word-unsure = to be confirmed
import-repaired = Will be added, repaired
import-word-repaired = will be added, repaired
import-new = Will be added
import-word-new = will be added
import-here = Already among your domains
import-word-here = already here
import-twice = More than once in your list
import-word-twice = more than once
import-word-senders = senders will be added

import-column-yes = Add it
import-column-typed = In your list
import-column-notes = Remarks
import-line = Line { $line }
import-no-domain = none
import-yes = Add { $domain }
import-note-twice = The same as line { $line }.
import-note-here = It is one of your domains already.
import-note-sender-new = The sender { $address } will be added.
import-note-sender-twice = The sender { $address } stands in line { $line } already.
import-note-sender-refused = The sender { $address } cannot be added.

import-done = { $count ->
    [0] No domain was added
    [one] { $count } domain was added
   *[other] { $count } domains were added
}
import-done-senders = { $count ->
    [one] { $count } sender was added.
   *[other] { $count } senders were added.
}
import-done-here = { $count ->
    [one] { $count } domain was here already.
   *[other] { $count } domains were here already.
}
import-done-checks = We have not looked at their DNS yet; the last of them is looked at
import-done-which = Show them
import-to-the-list = To your sending domains

cli-import-would = { $count ->
    [0] No domain would be added.
    [one] { $count } domain would be added.
   *[other] { $count } domains would be added.
}
cli-import-would-senders = { $count ->
    [one] { $count } sender would be added.
   *[other] { $count } senders would be added.
}
cli-import-unsure = You may not have meant this domain: { $shown }. In DNS it is written { $domain }.
