# The gate: whether the partner can escalate the problem to the operator. $operator is its name.
gate-title = Can you escalate this problem to { $operator }?
gate-intro = Select a reason to see what to do next.
escalation-reason-label = Reason for escalating
escalation-reason-required = Select a reason for escalating

# Why a problem is escalated: what it is, or what the partner lacks to resolve it itself.
escalation-reason-undocumented-service-problem = The service doesn’t work as described, and the problem isn’t documented
escalation-reason-service-unavailable = The service is unavailable
escalation-reason-bug-or-irregularity = Something in the service looks wrong or doesn’t work correctly
escalation-reason-large-scale-network-disruption = There’s a large-scale network disruption
escalation-reason-regional-multi-tenant = A regional problem affects several customers
escalation-reason-no-training = Our team doesn’t have the training to resolve the problem
escalation-reason-no-documentation = Our team doesn’t have the documentation to resolve the problem
escalation-reason-no-tools = Our team doesn’t have the tools to resolve the problem
escalation-reason-other = Something else, such as a question or a setting

# What follows from the reason, and what to do next.
gate-escalate-title = You can escalate this problem to { $operator }
# $severity is the name of a severity.
gate-escalate-text = What you checked will be sent with your request. We’ll suggest the severity “{ $severity }”, which you can change.
gate-watch-title = { $operator } already knows about an issue with this service
gate-watch-text = Watch it instead of reporting it again. You’ll see in your requests when it’s resolved.
gate-watch-different-problem = The customer has a different problem
gate-solve-title = First, try to resolve it yourself
gate-solve-text = If these steps don’t help, you can escalate the problem to { $operator }. Check off what you’ve tried.
gate-solve-other = Questions and settings aren’t escalated. Try these steps and the help articles. If your team doesn’t have the training, documentation, or tools to resolve the problem, select that reason above.

# Escalation support is what a partner asks for that lacks training, documentation, or tools.
gate-escalation-support-title = This is escalation support
gate-escalation-support-text = It’s for problems that you can’t reasonably resolve because you don’t have the training, documentation, or tools. If you use it for anything else, { $operator } can ask you for a meeting about a remediation plan.
gate-escalation-support-guide = Read the CSP program guide
gate-escalation-support-justification = What exactly is missing?

# The partner’s own words for escalating against the advice.
gate-justification = Why does this still need to be escalated to { $operator }?
gate-justification-hint = Your answer is sent with your request.
gate-justification-required = Explain why this needs to be escalated
gate-justification-too-long = Your answer must be 1,000 characters or fewer
gate-closed = You can’t escalate this yet. Follow the advice above.
gate-continue-anyway = Continue anyway

# The conclusion from what was seen, tried, and said, as the record has it.
conclusion-escalate = Can be escalated
conclusion-watch-known-issue = Watch the known issue
conclusion-solve-yourself = Doesn’t need to be escalated
conclusion-escalation-support = Escalation support
