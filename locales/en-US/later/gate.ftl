# The gate: whether the operator takes the problem over. $operator is its name.
gate-title = Does { $operator } take this over?
gate-intro = Say what kind of problem it is, and you’ll see what to do next.
gate-why = Kind of problem
gate-why-required = Select what kind of problem it is
gate-other = None of these, such as a question or a setting

# What a partner lacks to solve the problem itself.
lack-training = We lack the training to solve it
lack-documentation = We lack the documentation to solve it
lack-tools = We lack the tools to solve it
gate-go-on-title = { $operator } takes over problems like this

# $severity is the name of a severity.
gate-go-on-text = What you checked goes along with your request. Problems like this usually have the severity “{ $severity }”.
gate-watch-title = { $operator } already knows of a problem with this service
gate-watch-text = Watch it instead of reporting it again. You’ll see in your requests when it’s solved.
gate-differs = The customer’s problem is a different one
gate-solve-title = Something is left to try
gate-solve-text = { $operator } takes this over after these steps. Check off what you’ve tried.
gate-solve-other = Questions and settings aren’t handed over. Try these steps and the help articles. If something is missing to solve it, select above what you lack.

gate-support-title = This is escalation support
gate-support-text = It’s for what you can’t reasonably solve without more training, documentation, or tools. If it’s used for anything else, { $operator } can ask for a meeting about a plan to improve your support.
gate-support-guide = Read the program guide
gate-support-reason = What exactly is missing?
gate-reason = Why should { $operator } take it over all the same?
gate-reason-hint = It’s recorded with your request.
gate-reason-required = Enter a reason, so that support understands why you’re asking
gate-reason-too-long = Shorten the reason; 1,000 characters at most
gate-closed = You can go on here when there’s nothing left to try.
gate-go-on-anyway = Continue anyway

# What followed from what was seen, tried, and said.
conclusion-go-on = Can be handed over
conclusion-watch-known-issue = Known issue, to be watched
conclusion-solve-yourself = Steps left to try
conclusion-escalation-support = Escalation support

# The proof of what was checked before a problem was handed over.
receipt-title = Escalation record
receipt-hint = What you checked before you asked for support. It’s part of the request.
# The same for customers who help themselves.
receipt-title-own = What was checked
receipt-hint-own = What you checked before you asked for help. It’s part of the request.
receipt-language = Language of the record
receipt-copy = Copy record
receipt-by = Checked by
receipt-known-issue = Known issue
receipt-conclusion = Result
receipt-reason = Reason given

# Opens the browser’s window for printing.
print = Print
