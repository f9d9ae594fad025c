# The mail that we send: what stands at its end, and what may be said about it.

notices-why-handover = You get this mail because somebody who uses { $brand } named your address as that of the person who manages the DNS of this domain. It was sent once; there is no list.
notices-why-proof = You get this mail because somebody asked { $brand } to send a link to this address. If that was not you, do nothing.
notices-why-bulk_check = You get this mail because you asked { $brand } to check domains.
notices-why-stopped = You get this mail because you may act for a customer of { $brand } whose domains these are.
notices-stop = Get no more mail from { $brand }
notices-no-way-out = No mail can be sent from here: the people who run this service have not set up sending.
notices-too-many = { $address } has been sent { $most } mails from here in the last 24 hours, and gets no more for now. Try again tomorrow.
notices-too-many-handovers = { $most } handovers were mailed from this account in the last 24 hours, and no more for now. Try again tomorrow, or pass the records on yourself.
notices-stopped = { $address } wants no mail from here, so nothing is sent to it.
notices-not-again = This mail is on its way or was sent, so it is not sent again.
notices-trial-subject = Test mail from { $brand }
notices-trial-text = If you can read this, { $brand } can send mail. There is nothing to do.

mail-state-queued = Waiting to be sent
mail-state-handing_over = Being sent
mail-state-sent = Sent
mail-state-failed = Not sent
mail-state-unsure = Perhaps sent: the mail server did not confirm it
mail-send-again = Send again
mail-send-again-help = It may arrive twice.
