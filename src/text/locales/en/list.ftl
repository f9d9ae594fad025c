# The list of sending domains: filters, search, pages, and deleting many.

list-show = Filter by status
list-show-all = All
list-show-needs_you = Needs you
list-show-problem = Problem
list-search-label = Search domains and senders
list-search = Search
list-clear = Clear search
list-paste = Paste a list
list-added = Last added first
list-count = { $count ->
    [one] { $count } domain
   *[other] { $count } domains
}
list-found = { $count ->
    [one] { $count } domain matches { $search }
   *[other] { $count } domains match { $search }
}
list-found-many = More than { $count } domains match { $search }
list-found-by = found by sender { $address }
list-none-match = No domain matches { $search }
list-meant = Did you mean { $name }?
list-nothing = Nothing here.
list-nothing-good = That is good.
list-letters = Jump to letter
list-pages = Pages of the list
list-first = First
list-previous = Previous
list-next = Next
list-last = Last
list-size = { $count } per page
list-with-chosen = With the domains that are chosen
list-choose = Choose
list-choose-one = Choose { $domain }
list-choose-all = { $count ->
    [one] Choose the { $count } that matches
   *[other] Choose all { $count } that match
}
list-choose-all-many = Choose all that match
list-choose-none = Choose at least one domain first.
list-check = Check again
list-check-all = Check all again
list-export = Download as a table
list-delete = Delete …

# Ends with a time.
next-sent-to-it = Sent to IT{" "}

many-delete-title = { $count ->
    [one] Delete { $count } domain?
   *[other] Delete { $count } domains?
}
many-delete-then = From that moment mail from these domains is refused.
many-delete-final = This cannot be undone. Adding a domain again gives new records.
many-delete-which = Which domains go?
many-delete-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
many-delete-number = { $count ->
    [one] To confirm, type the number { $count }
   *[other] To confirm, type the number { $count }
}
many-delete-keep = Keep them
many-delete-button = { $count ->
    [one] Delete { $count } domain
   *[other] Delete { $count } domains
}
many-delete-stay = { $count ->
    [one] { $count } domain stays: senders still use it
   *[other] { $count } domains stay: senders still use them
}
many-delete-none = None of these domains can be deleted now
many-delete-gone = They are not here any more.
many-delete-too-many = { $most ->
    [one] At most { $most } domain can be deleted at one time
   *[other] At most { $most } domains can be deleted at one time
}
many-delete-narrow = Choose fewer: search for a part of the name, or filter by status.
many-deleted-title = { $count ->
    [one] { $count } domain is deleted
   *[other] { $count } domains are deleted
}
many-deleted-before = { $count ->
    [one] { $count } was gone already.
   *[other] { $count } were gone already.
}
many-deleted-which = Which domains went?
many-deleted-back = Back to the list
domains-deletion-changed = What would be deleted has changed meanwhile. Nothing was deleted; look at it again.
domains-deletion-number = { $count ->
    [one] Type { $count }, the number of domains that go.
   *[other] Type { $count }, the number of domains that go.
}
