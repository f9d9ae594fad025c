# What is wrong: one sentence for the customer, one for the IT colleague. The ids are those of the catalogue of mistakes.

finding-X01-customer = Quotation marks were stored as part of the text at { $owner }.
finding-X01-it = Enter the value of { $relative } without the quotation marks.
finding-X09-customer = A blank stands before or after the text at { $owner }.
finding-X09-it = Remove the blank from the value of { $relative }.
finding-X10-customer = The text at { $owner } stops after { $length } of { $full-length } characters.
finding-X10-it = The DNS screen has cut off the value of { $relative }. Enter it again, in parts if the screen limits its length.
finding-X15-customer = Another text stands at { $owner }: { $got }
finding-X15-it = Replace the value of { $relative } by { $want }
finding-X18-customer = There is so much text at { $owner } that some receivers cannot fetch it.
finding-X18-it = Delete the TXT records at { $relative } that nobody uses any more, and allow DNS over TCP at the name servers.
finding-X19-customer = The name servers send a damaged record at { $owner }.
finding-X19-it = Delete the empty or damaged { $type } record at { $relative }, and tell the company that runs the DNS.
