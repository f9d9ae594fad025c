# "Verify this domain".

verify-title = Verify that { $domain } is yours
