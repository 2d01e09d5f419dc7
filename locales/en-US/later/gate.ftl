# The gate: whether the operator takes the problem over. $operator is its name.
gate-title = Does { $operator } take this over?
gate-intro = Say what kind of problem it is, and you’ll see what to do next.
gate-why = Kind of problem
gate-why-required = Select what kind of problem it is
gate-other = Something else, such as a question or a setting

# What a partner lacks to solve the problem itself.
lack-training = We lack the training to solve it
lack-documentation = We lack the documentation to solve it
lack-tools = We lack the tools to solve it
gate-escalate-title = { $operator } takes over problems like this

# $severity is the name of a severity.
gate-escalate-text = What you checked is sent with your request. Problems like this usually have the severity “{ $severity }”.
gate-watch-title = { $operator } already knows about a problem with this service
gate-watch-text = Watch it instead of reporting it again. You’ll see in your requests when it’s solved.
gate-differs = The customer’s problem is a different one
gate-solve-title = First, try to solve it yourself
gate-solve-text = { $operator } takes this over if these steps don’t help. Check off what you’ve tried.
gate-solve-other = Questions and settings aren’t escalated. Try these steps and the help articles. If you lack the training, documentation, or tools to solve it, select that above.

gate-support-title = This is escalation support
gate-support-text = It’s for what you can’t reasonably solve without more training, documentation, or tools. If it’s used for anything else, { $operator } can ask for a meeting about a remediation plan.
gate-support-guide = Read the program guide
gate-support-reason = What exactly is missing?
gate-reason = Why should { $operator } take it over anyway?
gate-reason-hint = Your answer is sent with your request.
gate-reason-required = Answer this question, so that support knows why you’re asking
gate-reason-too-long = Shorten your answer to at most 1,000 characters
gate-closed = This can’t be escalated as it stands. Follow the advice above.
gate-continue-anyway = Continue anyway

# What followed from what was seen, tried, and said.
conclusion-escalate = Can be escalated
conclusion-watch-known-issue = Known issue, to be watched
conclusion-solve-yourself = To be solved without escalating
conclusion-escalation-support = Escalation support

# The proof of what was checked before a problem was escalated.
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
receipt-known-issue = Known issue
receipt-conclusion = Result
receipt-reason = Reason given

# Opens the browser’s window for printing.
print = Print
