# The gate: whether the operator takes the problem over. $operator is its name.
gate-title = Does { $operator } take this over?
gate-intro = Say what kind of problem it is, and you’ll see what to do next.
escalation-reason-label = Kind of problem
escalation-reason-required = Select what kind of problem it is

# Why a problem is escalated: what it is, or what the partner lacks to solve it itself.
escalation-reason-undocumented-service-problem = The service doesn’t work as described, and the problem isn’t documented
escalation-reason-service-unavailable = The service is unavailable
escalation-reason-bug-or-irregularity = Something in the service looks wrong or doesn’t work correctly
escalation-reason-large-scale-network-disruption = There’s a large-scale network disruption
escalation-reason-regional-multi-tenant = A regional problem affects several customers
escalation-reason-no-training = We lack the training to solve it
escalation-reason-no-documentation = We lack the documentation to solve it
escalation-reason-no-tools = We lack the tools to solve it
escalation-reason-other = Something else, such as a question or a setting

# What follows from the reason, and what to do next.
gate-escalate-title = { $operator } takes over problems like this
# $severity is the name of a severity.
gate-escalate-text = What you checked is sent with your request. Problems like this usually have the severity “{ $severity }”.
gate-watch-title = { $operator } already knows about a problem with this service
gate-watch-text = Watch it instead of reporting it again. You’ll see in your requests when it’s solved.
gate-watch-different-problem = The customer’s problem is a different one
gate-solve-title = First, try to solve it yourself
gate-solve-text = { $operator } takes this over if these steps don’t help. Check off what you’ve tried.
gate-solve-other = Questions and settings aren’t escalated. Try these steps and the help articles. If you lack the training, documentation, or tools to solve it, select that above.

# Escalation support is what a partner asks for that lacks training, documentation, or tools.
gate-escalation-support-title = This is escalation support
gate-escalation-support-text = It’s for what you can’t reasonably solve without more training, documentation, or tools. If it’s used for anything else, { $operator } can ask for a meeting about a remediation plan.
gate-escalation-support-guide = Read the program guide
gate-escalation-support-justification = What exactly is missing?

# The partner’s own words for escalating against the advice.
gate-justification = Why should { $operator } take it over anyway?
gate-justification-hint = Your answer is sent with your request.
gate-justification-required = Answer this question, so that support knows why you’re asking
gate-justification-too-long = Shorten your answer to at most 1,000 characters
gate-closed = This can’t be escalated as it stands. Follow the advice above.
gate-continue-anyway = Continue anyway

# The conclusion from what was seen, tried, and said, as the record has it.
conclusion-escalate = Can be escalated
conclusion-watch-known-issue = Known issue, to be watched
conclusion-solve-yourself = To be solved without escalating
conclusion-escalation-support = Escalation support
