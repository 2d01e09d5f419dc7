# The escalation record: the proof of what was checked before a problem was escalated.
escalation-record-title = Escalation record
escalation-record-hint = What you checked before you asked for support. It’s part of the request.
# The same for customers who help themselves.
escalation-record-title-self-help = What was checked
escalation-record-hint-self-help = What you checked before you asked for help. It’s part of the request.
escalation-record-language = Language of the record
escalation-record-copy = Copy record
# A line of the record as it is copied: what it is about, and what it says.
escalation-record-line = { $label }: { $value }
escalation-record-checked-by = Checked by
escalation-record-steps = Steps tried
escalation-record-known-issue = Known issue
escalation-record-conclusion = Result
escalation-record-justification = Explanation

# Opens the browser’s window for printing.
escalation-record-print = Print
