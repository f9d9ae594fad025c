# What is wrong: one sentence for the customer, one for the IT colleague. The ids are those of the catalogue of mistakes.

finding-K01-customer = There is no key at { $owner } yet, so receivers cannot check the signature.
finding-K01-it = Add a { $type } record with the host { $relative } and the value shown here.
finding-K02-customer = { $known ->
    [earlier] An older key of ours stands at { $owner }, not the one we sign with now.
   *[other] There is a key at { $owner }, but it is not the one we sign with.
 }
finding-K02-it = Replace the value of { $relative } by the one shown here. Do not add a second record.
finding-K03-customer = The record at { $owner } declares its key as withdrawn.
finding-K03-it = Replace the value of { $relative } by the one shown here.
finding-K04-customer = { $count } texts stand at { $owner } where there may be only one. Receivers pick any of them.
finding-K04-it = Delete all TXT records at { $relative } but the one shown here.
finding-K05-customer = The record at { $owner } must begin with “v=DKIM1;”, in exactly these letters.
finding-K05-it = Replace the value of { $relative } by the one shown here; the mistake is at character { $pos }.
finding-K06-customer = The part “p=”, which carries the key, is missing or has another name at { $owner }.
finding-K06-it = Replace the value of { $relative } by the one shown here.
finding-K07-customer = The record at { $owner } cannot be read: there is a mistake at character { $pos }, “{ $char }”.
finding-K07-it = Between the parts there must be semicolons. Replace the value of { $relative } by the one shown here.
finding-K08-customer = The record at { $owner } holds another kind of key than it says.
finding-K08-it = Replace the value of { $relative } by the one shown here: the part “k=” must name the kind of key that stands behind “p=”.
finding-K09-customer = The record at { $owner } allows only an outdated method.
finding-K09-it = Delete the part “h=” from the value of { $relative }.
finding-K10-customer = The key at { $owner } is not released for e-mail.
finding-K10-it = Delete the part “s=” from the value of { $relative }.
finding-K11-customer = The key at { $owner } is marked as a test, so some receivers treat the mail as unsigned.
finding-K11-it = Delete the part “t=y” from the value of { $relative }.
finding-K12-customer = The key at { $owner } has { $bits } bits; { $usual } are usual. Short keys are refused, long ones do not fit into many DNS screens.
finding-K12-it = Publish at { $relative } a key of { $usual } bits: the value shown here, where one is shown.
finding-K13-customer = The key at { $owner } is the right one, but in a form that some receivers cannot read.
finding-K13-it = Replace the value of { $relative } by the one shown here, unchanged.
finding-K14-customer = A secret key is public at { $owner }. Whoever reads it can sign mail in the name of { $domain }.
finding-K14-it = Delete the record at { $relative } now and publish the value shown here. Never use the key pair that was published again.
finding-K15-customer = The lines around the key in its file, or its line breaks, were copied too and stand in the record at { $owner }.
finding-K15-it = Enter the value of { $relative } as one line, without the lines BEGIN and END and without line breaks.
finding-K16-customer = The key at { $owner } is damaged: the mistake is at character { $pos }, “{ $char }”.
finding-K16-it = Paste the value shown here into { $relative } once more, as a whole.
finding-K18-customer = Sending works with the alias { $first }, but { $owner } is still missing: the next change of keys will fail.
finding-K18-it = Add a { $type } record with the host { $relative } and the target { $want }
finding-K17-customer = The record at { $owner } has an outdated or unknown part, “{ $tag }=”. It does no harm.
finding-K17-it = The part “{ $tag }=” may be deleted from the value of { $relative }.
finding-K19-customer = There is no key at { $owner } yet. What stands at { $leftover } is a leftover of an older system, not a key.
finding-K19-it = Add a { $type } record with the host { $relative } and the value shown here. The TXT record at { $leftover } may be deleted.
finding-K20-customer = The key at { $owner } is publicly known or easy to break: others can sign mail in the name of { $domain }.
finding-K20-it = Publish the key shown here at { $relative }, and use the old one nowhere any more.
finding-K21-customer = A key of another service still stands at { $there }; that service can sign mail in the name of { $domain }.
finding-K21-it = Delete { $there } if nobody uses that service any more.
