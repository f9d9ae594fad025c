# The pages about mistakes. What each of them is stands in `explain-….ftl`.

mistakes-title = Mistakes that we know by name
mistakes-lead = What can be wrong with the records of a domain, how it looks, and how it is mended. Every finding of a check leads to one of these pages.
mistakes-link = All mistakes that we know, and how they are mended
mistakes-search = Search
mistakes-search-hint = Words, or the short code of a mistake such as K16.
mistakes-search-button = Search
mistakes-found = { $count ->
    [0] Nothing is found for “{ $search }”. Try other words, or fewer.
    [one] { $count } mistake is found for “{ $search }”.
   *[other] { $count } mistakes are found for “{ $search }”.
}
mistakes-all = Show all
mistakes-family-n = The name of the record
mistakes-family-t = The type of the record
mistakes-family-c = The target of an alias
mistakes-family-x = Text that changed on its way into DNS
mistakes-family-o = The ownership record
mistakes-family-k = The signature (DKIM)
mistakes-family-s = The sender list (SPF)
mistakes-family-m = The policy (DMARC)
mistakes-family-r = The return path
mistakes-family-z = The zone and its name servers
mistakes-family-h = Time and memory
mistakes-family-v = Extras
mistake-looks = How it looks
mistake-mend = How to mend it
mistake-after = When it is mended, press “Validate” on the page of the domain. We also look by ourselves.
mistake-script = The same on the command line: frankmark explain { $id }
mistake-others = Mistakes of the same kind
