# Pages that say what went wrong.

error-number = Error { $number }
error-code = If it lasts, tell the people who run this service the code { $code }.
error-home = To your sending domains

error-400-title = We did not understand that
error-400-text = What your browser sent is not what this page asks for. Go back, load the page again and try once more.
error-403-title = You cannot do that
error-403-manager = You can look, but not change anything. An Owner of { $customer } can give you the role Manager.
error-403-owner = Only an Owner of { $customer } can do that. Ask one of them.
error-404-title = This page does not exist
error-404-text = The address may be mistyped, or what was here has been deleted.
error-405-title = That does not work at this address
error-405-text = The address exists, but not for what your browser tried. Open it from a page of ours.
error-408-title = That took too long
error-408-text = What you sent did not arrive completely, so nothing was saved. Check your connection and send it again.
error-409-title = Someone changed this meanwhile
error-413-title = That is too much at once
error-413-text = What you sent is larger than any of our forms can be. Nothing was saved. Shorten it and send it again.
error-421-title = You came here under another name
error-421-text = This service answers at { $address } only. Use that address.
error-429-title = Too many tries
error-429-text = You can try again at { $time }.
error-500-title = Something went wrong on our side
error-500-text = It is not your fault, and trying again may help.
error-503-title = We cannot reach our own database
error-503-text = Nothing is lost and nothing was half saved. Try again in a minute.
error-cookies-title = A cookie of another site is in the way
error-cookies-text = Your browser sent a cookie that only looks like ours. For your safety we stopped here. Delete the cookies of this site in your browser and sign in again.
error-cross-site-title = This did not come from our own page
error-cross-site-text = Another site, or a page that was open for very long, sent this. Nothing was changed. Open our page again and repeat it there.
