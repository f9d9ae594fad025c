-- People of whoever runs this installation: support (looks and explains), operator (also the mail server).
ALTER TABLE people ADD COLUMN staff_role TEXT;
