# Shown while the guidance is in another language than English: a switch that puts the English beside each text.
guidance-show-english = Show the English beside the text
# The heading above links at the end of a view.
guidance-see-also = See also

# Escalation guidance: the three steps from a customer’s problem to its escalation. Escalating is submitting the problem
# to the operator. $operator is the name of that company.
guidance-escalation-lead = You’re your customers’ first contact, and you can resolve most problems yourself. These three steps help you decide when to escalate a problem to { $operator }.
guidance-escalation-health-title = Check service health
guidance-escalation-health-text = See whether the problem is a known issue. If it is, watch it instead of reporting it again.
guidance-escalation-health-unavailable = Service health can’t be shown here. Check it in the customer’s admin center before you continue.
# Stands below a service. $number is $count, written for the reader.
guidance-escalation-health-problems = { $count ->
    [one] { $number } known issue
   *[other] { $number } known issues
}
guidance-escalation-health-working = { $count ->
    [one] Working: { $number } service
   *[other] Working: { $number } services
}
guidance-escalation-troubleshoot-title = Troubleshoot with your admin rights
guidance-escalation-troubleshoot-text = If there’s no known issue, check the software, settings, and configuration.
guidance-escalation-report-title = Escalate the problem
guidance-escalation-report-text = If the problem still isn’t resolved and is one of the kinds below, report it on the customer’s behalf. The steps you checked off are sent with your request, and { $operator } will contact you.
guidance-escalation-notify-text = When it’s resolved, notify the customer.

# The problems that are escalated: each has an example, and one that only looks like it and is not escalated.
guidance-escalation-reasons-title = Problems you can escalate to { $operator }
guidance-escalation-reasons-text = There are five kinds. Each has an example to escalate, and one to resolve yourself.
# Stand before an example: what to do in such a case.
guidance-escalation-example = Escalate it
guidance-escalation-counterexample = Resolve it yourself
guidance-example-undocumented = Mailboxes refuse mail at half the size that the service description promises, and no article explains why.
guidance-counterexample-undocumented = A mailbox has reached the size that the service description names. Explain the limit, or offer a larger plan.
guidance-example-unavailable = Nobody at the customer can open the service, on any device or network.
guidance-counterexample-unavailable = One person can’t open it, but colleagues can. Check that person’s license, role, and device.
guidance-example-bug = A usage report adds up its columns incorrectly, for everyone and in every browser.
guidance-counterexample-bug = A page looks broken in one browser only. Update that browser, or clear its cache.
guidance-example-network = Customers with different internet providers lose the connection to the service at the same time.
guidance-counterexample-network = One office has no connection. Work on it with that office’s internet provider.
guidance-example-regional = Several of your customers in one region can’t use the service, but customers elsewhere can.
guidance-counterexample-regional = One customer in the region has the problem, but others there don’t. Compare their settings.

# What is not escalated, and below each where it goes instead.
guidance-not-escalated-title = What to handle yourself
guidance-not-escalated-known-issues = Known issues that service health already shows
guidance-not-escalated-known-issues-text = Watch them. { $operator } is already working on them.
guidance-not-escalated-how-to = Questions about setup, use, and updates
guidance-not-escalated-how-to-text = Answer them yourself, or point to your how-to articles.
guidance-not-escalated-settings = Licenses, permissions, settings, and devices
guidance-not-escalated-settings-text = Go through the steps to try above.
guidance-not-escalated-billing = Questions about your invoices
guidance-not-escalated-billing-text = Answer them yourself, since you invoice your customers. If there’s a mistake in an invoice from { $operator }, submit a Partner Center request.
guidance-not-escalated-partner-center = Problems with Partner Center itself
guidance-not-escalated-partner-center-text = Report them as your own, not as a customer’s.

# What escalation support is, and what follows from misusing it. The three nouns stand in a list below the sentence.
guidance-escalation-support-title = What escalation support is
guidance-escalation-support-text = It’s the support that you can’t reasonably give your customers yourself, because you don’t have one or more of these:
guidance-escalation-support-training = Training
guidance-escalation-support-documentation = Documentation
guidance-escalation-support-tools = Support tools
guidance-misuse-title = If you escalate inappropriately
guidance-misuse-text = If { $operator } finds that you escalate problems inappropriately, it can ask you for a meeting. You’ve agreed to attend, and to discuss a remediation plan.
guidance-misuse-guide = You’ll find more in the CSP program guide.

# Links to pages that the page’s owner may name.
guidance-link-partner-center-account = Manage your Partner Center account
guidance-link-customer-self-support = Customer self-support
guidance-link-technical-support = Provide technical support
guidance-link-billing-support = Provide billing support
guidance-link-service-health = Check service health
guidance-link-program-guide = CSP program guide
guidance-link-program-agreement = CSP program agreement

# Customer support: what a partner owes its customers.
guidance-customer-support-lead = For everything that you resell, your customers turn to you. You’re expected to provide the following support.
guidance-obligations-title = Your obligations to customers
guidance-obligations-contact-title = You’re your customers’ contact
guidance-obligations-contact-text = You answer all their operational, billing, and technical questions about what you resell.
guidance-obligations-hours-title = You’re available around the clock
guidance-obligations-hours-text = You provide support 24 hours a day, 365 days a year.
guidance-obligations-channels-title = Your customers know how to reach you
guidance-obligations-channels-text = You tell your customers how your support works, and which channels reach it.
guidance-support-covers-title = What your support covers
guidance-support-covers-text = These are examples, not a complete list.
guidance-support-covers-setup = Account setup
guidance-support-covers-billing = Accounts and billing
guidance-support-covers-articles = How-to articles and answers to common questions
guidance-support-covers-updates = Service and software updates
guidance-support-covers-software = Software configuration
guidance-support-covers-desktop = Client connectivity and client desktops
guidance-support-covers-availability = Performance and availability, as far as you control them
# The reader’s own company’s channels and hours, as the page’s owner has set them.
guidance-own-channels-title = Your channels and hours
guidance-own-channels-none = No channels or hours are listed on this page yet. Ask the people who run it to add them.

# A checklist for partners. Whoever ticks says of their own company: “we”.
guidance-checklist-title = Check your customer support
guidance-checklist-text = Check off what’s true today. This list is only for you. Nothing is sent, and your selections are cleared when you leave the page.
guidance-checklist-contact = Our customers know that they contact us, not { $operator }.
guidance-checklist-hours = Someone answers at any hour, even on holidays.
guidance-checklist-channels = Every channel that we name works, and we’ve tried each one.
guidance-checklist-process = We’ve told our customers how our support works.
guidance-checklist-billing = Someone on our team answers questions about invoices.
guidance-checklist-technical = Someone with admin rights can troubleshoot each service that we resell.
guidance-checklist-articles = Our how-to articles and answers to common questions are easy to find.
guidance-checklist-updates = We help our customers with service and software updates.
guidance-checklist-health = We check service health before we escalate.
guidance-checklist-notify = We notify our customers when their problem is resolved.
# $number and $total are written for the reader.
guidance-checklist-count = Checked off: { $number } of { $total }
guidance-checklist-print = Print this checklist
