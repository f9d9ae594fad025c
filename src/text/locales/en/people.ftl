# Sign-in, the set-up link, language and colours.

sign-in = Sign in
sign-in-email = E-mail address
sign-in-password = Password
busy-sign-in = Signing in …
sign-in-demo = This is the demo.
sign-in-demo-how = Sign in with:
sign-in-it = Did a colleague ask you to add DNS records? You do not need to sign in: the records are in their message.

set-up-title = Set up the first person
set-up-lead = You become the Owner. This link works once.
set-up-name = Your name
set-up-organisation = Organisation
set-up-password-hint = At least 12 characters. A few words in a row are fine.
set-up-button = Create and sign in

language-title = Language
language-hint = Applies at once, on every page.
colours-title = Colours
colours-hint = “Auto” follows your computer or phone.
colours-auto = Auto
colours-light = Light
colours-dark = Dark

sign-in-kept = You were signed out meanwhile. What you typed is kept.
go-on-title = You are signed in again
go-on-lead = What you had typed was not sent yet, because your session had ended. Nothing is lost.
go-on-send = Send it now
go-on-leave = Leave it
