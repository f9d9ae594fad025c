# What is wrong: one sentence for the customer, one for the IT colleague. The ids are those of the catalogue of mistakes.

finding-V01-customer = The record at { $owner } that protects mail to you (MTA-STS) is not valid, so other servers take no notice of it. Your own sending does not depend on it.
finding-V01-it = { $why ->
    [several] Keep exactly one of the { $count } TXT records at { $relative }.
    [version] The text must begin with exactly v=STSv1; and now reads { $got }
    [no-id] Add id= with letters and digits, as in v=STSv1; id=20260101; it now reads { $got }
    [bad-id] Behind id= there may be 1 to 32 letters and digits, nothing else; it now reads { $got }
   *[form] Write it as v=STSv1; id=20260101; it now reads { $got }
  }
finding-V02-customer = { $domain } announces protected delivery of mail to you (MTA-STS), but the web host that should give the rules does not exist. Your own sending does not depend on it.
finding-V02-it = Give { $relative } an address and publish the policy there, or delete the TXT record at _mta-sts.{ $domain }.
finding-V03-customer = Reports about encrypted delivery cannot be sent: the record at { $owner } is not as it must be. Your own sending does not depend on it.
finding-V03-it = { $why ->
    [several] Keep exactly one of the { $count } TXT records at { $relative }.
    [version] The text must begin with exactly v=TLSRPTv1; and now reads { $got }
    [no-rua] Add rua=mailto: and an address; it now reads { $got }
    [bad-rua] Behind rua= there must be mailto: with an address, or https: with a web address; it now reads { $got }
   *[form] Write it as v=TLSRPTv1; rua=mailto:reports@example.com; it now reads { $got }
  }
finding-V04-customer = { $why ->
    [place] The record for your logo (BIMI) stands at { $domain } itself, where nobody looks for it.
   *[policy] Your logo (BIMI) is not shown as long as your DMARC policy does not ask for anything.
  }
finding-V04-it = { $why ->
    [place] Move the TXT record to the host { $relative }.
   *[policy] Once the DMARC reports show that all your mail passes, change p=none to p=quarantine or p=reject.
  }
finding-V05-customer = { $domain } says that it does not take any mail. Nobody can reply to you there, and some receivers refuse mail from such a domain.
finding-V05-it = Replace the MX record “0 .” at { $relative } by one that names a mail server, or send from a domain that has one.
