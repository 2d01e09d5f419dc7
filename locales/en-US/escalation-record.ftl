# The escalation record: the proof of what was checked before a problem was escalated.
receipt-title = Escalation record
receipt-hint = What you checked before you asked for support. It’s part of the request.
# The same for customers who help themselves.
receipt-title-own = What was checked
receipt-hint-own = What you checked before you asked for help. It’s part of the request.
receipt-language = Language of the record
receipt-copy = Copy record
# A line of the record as it is copied: what it is about, and what it says.
receipt-line = { $label }: { $value }
receipt-by = Checked by
record-tried = Steps tried
receipt-known-issue = Known issue
receipt-conclusion = Result
receipt-reason = Reason given

# Opens the browser’s window for printing.
print = Print
