# What is wrong: one sentence for the customer, one for the IT colleague. The ids are those of the catalogue of mistakes.

finding-M01-customer = There is no DMARC policy for { $domain }. Large mail providers expect one.
finding-M01-it = Add a { $type } record with the host { $relative } and the value shown here.
finding-M02-customer = { $count } DMARC policies stand at { $owner }, and together they count as none.
finding-M02-it = { $choice ->
    [two] Delete all of them and add one TXT record at { $relative } with the value shown here. They ask for different things; if all your mail passes the checks, this stricter one will do as well: { $other }
   *[one] Delete all of them and add one TXT record at { $relative } with everything that they say.
  }
finding-M03-customer = The text at { $owner } does not begin with exactly “v=DMARC1”, so receivers do not see a policy.
finding-M03-it = Correct the beginning, at character { $pos }; capitals matter, and nothing may stand before it. It now reads { $got }
finding-M04-customer = The DMARC policy at { $owner } has a mistake at character { $pos }, so receivers ignore it.
finding-M04-it = There must be a semicolon between the parts, and an equals sign in each. At character { $pos } of { $got } there stands “{ $char }”.
finding-M05-customer = The DMARC record at { $owner } does not say clearly what receivers should do with mail that fails.
finding-M05-it = Write p=none, p=quarantine or p=reject directly after v=DMARC1. It now reads { $got }
finding-M06-customer = { $why ->
    [twice] In the DMARC policy at { $owner } one part stands twice, so receivers do not know what holds.
   *[value] The DMARC policy at { $owner } has a part that receivers cannot use: { $part }
  }
finding-M06-it = { $why ->
    [twice] Keep one of the two; the second begins at character { $pos } of { $got }
   *[value] Correct { $part } at character { $pos }, or delete that part.
  }
finding-M07-customer = { $why ->
    [size] A report address in the DMARC policy at { $owner } carries a size limit that no longer has a meaning: { $part }
   *[other] Reports about your mail cannot be delivered: the address in the DMARC policy at { $owner } is not written as it must be.
  }
finding-M07-it = { $why ->
    [size] Delete the exclamation mark and what follows it in { $part }
    [semicolon] Several addresses are separated by commas, as in rua=mailto:a@x.example,mailto:b@x.example. See character { $pos } of { $got }
    [blank] Put a comma, not a blank, between two addresses: { $part }
    [no-scheme] Write mailto: directly before the address: { $part }
    [scheme] Reports are only sent by mail: write mailto: and an address instead of { $part }
    [empty] Delete the comma too many at character { $pos } of { $got }
   *[no-address] Write mailto: and a whole address, with something before and after the @, instead of { $part }
  }
finding-M08-customer = Reports about your mail go to { $report-domain }, but that domain has not agreed to get them. They will not be sent.
finding-M08-it = Whoever runs { $report-domain } publishes a TXT record “v=DMARC1” at { $report-name }. Or choose an address in your own domain instead of { $part }
finding-M09-customer = Reports about your mail go to { $report-domain }, which does not take any mail.
finding-M09-it = Correct the report address in the DMARC record at { $relative }: { $part }
finding-M10-customer = The DMARC policy at { $owner } has a part from former times that no longer has an effect: { $part }
finding-M10-it = Delete it when you next edit the record. Who only wants to test a policy writes t=y.
finding-M11-customer = Your DMARC policy wants all names to be exactly the same, but bounces of our mail come back to a name below yours. Your mail then counts by its signature alone.
finding-M11-it = Our mail is signed as { $domain }, which fits. If SPF shall count too, change { $part } to aspf=r: the return address is in { $mail-from }.
finding-M12-customer = The rule of { $from } holds for { $domain } too: { $effect ->
    [reject] mail that does not pass the checks is refused.
    [quarantine] mail that does not pass the checks lands in the spam folder.
   *[none] nothing happens to mail that does not pass the checks.
  }
finding-M12-it = If that fits there is nothing to do. Otherwise publish a policy of your own: a TXT record with the host { $relative }. Above it now says { $got }
finding-M13-customer = The DMARC policy at { $owner } has a part that is meant for registries and changes which names belong together: { $part }
finding-M13-it = Delete { $part } from the TXT record at { $relative }.
finding-M14-customer = The DMARC policy for { $domain } is kept by a service at { $got }, and that has nothing for you any more.
finding-M14-it = Delete the CNAME at { $relative } and add a TXT record with the policy there, or ask the service for its new target.
finding-M15-customer = Your DMARC policy tells receivers to { $effect ->
    [reject] refuse
   *[quarantine] put into the spam folder
  } whatever does not pass the checks, and our mail cannot pass them yet.
finding-M15-it = Publish the DKIM record first, before anything is sent. The policy itself can stay: { $got }
finding-M16-customer = { $several ->
    [yes] Beside the DMARC policy at { $owner } there stand { $count } texts that do not belong there.
   *[no] Beside the DMARC policy at { $owner } there stands a text that does not belong there.
  }
finding-M16-it = Delete it from { $relative }, or move it to where it belongs: { $got }
