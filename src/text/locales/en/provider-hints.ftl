# What to mind when a record is entered at a known DNS host.

provider-hint-short-name = Type only the short name as host; { $provider } adds the domain itself.
provider-hint-full-name = Type the whole name as host; { $provider } adds nothing.
provider-hint-no-quotes = Enter the value at { $provider } without quotation marks.
provider-hint-quotes = Put the value in quotation marks at { $provider }.
provider-hint-parts = { $provider } wants values of more than 255 characters in parts, each in quotation marks of its own.
provider-hint-whole = Enter the value in one piece; { $provider } splits it by itself.
provider-hint-too-long = { $provider } takes at most { $number } characters of text.
provider-hint-final-dot = End the target with a dot; otherwise { $provider } puts your domain behind it.
provider-hint-proxy = Switch the proxy off for this record at { $provider }, so that the alias itself is answered.
provider-hint-underscore = { $provider } may refuse the underscore in the name of an alias; then ask its support.
