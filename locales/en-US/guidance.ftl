# Shown while the guidance is in another language than English: a switch that puts the English beside each text.
guide-english = Show the English beside the text
# The heading above links at the end of a view.
guide-see-also = See also

# Escalation guidance: the three steps to take before a problem is escalated. Escalating is handing a customer’s problem
# to the operator. $operator is the company that takes it.
escalation-lead = Your customers turn to you first, and you can solve most problems. Three steps show when to escalate one to { $operator }.
escalation-health-title = Check service health
escalation-health-text = See whether the problem is already known. If it is, watch it instead of reporting it again.
escalation-health-absent = Service health can’t be shown here. Check it in the customer’s admin center before you go on.
# Stands below a service. $number is $count, written for the reader.
escalation-health-problems = { $count ->
    [one] { $number } known problem
   *[other] { $number } known problems
}
escalation-health-working = { $count ->
    [one] Working: { $number } service
   *[other] Working: { $number } services
}
escalation-try-title = Troubleshoot with your admin rights
escalation-try-text = If nothing is known, look into software, settings, and configuration.
escalation-hand-title = Escalate the problem
escalation-hand-text = Still not solved, and it’s one of the kinds below? Report it on the customer’s behalf. The steps you checked off are sent with your request, and { $operator } contacts you.
escalation-close-text = When it’s solved, you’re the one who tells the customer.

# The problems that are escalated: each has an example, and one that only looks like it and is not escalated.
escalation-categories-title = What { $operator } takes over
escalation-categories-text = Five kinds of problems, each with an example and with a case that only looks like one.
# Stand before an example: what to do in such a case.
escalation-example = Escalate it
escalation-counter-example = Solve it yourself
handoff-undocumented-example = Mailboxes refuse mail at half the size that the service description promises, and no article explains why.
handoff-undocumented-counter = A mailbox has reached the size that the service description names. Explain the limit, or offer a larger plan.
handoff-unavailable-example = Nobody at the customer can open the service, on any device or network.
handoff-unavailable-counter = One person can’t open it, but colleagues can. Check that person’s license, role, and device.
handoff-bug-example = A usage report adds up its columns incorrectly, for everyone and in every browser.
handoff-bug-counter = A page looks broken in one browser only. Update that browser, or clear its cache.
handoff-network-example = Customers with different internet providers lose the connection to the service at the same time.
handoff-network-counter = One office has no connection. Work on it with that office’s internet provider.
handoff-regional-example = Several of your customers in one region can’t use the service, but customers elsewhere can.
handoff-regional-counter = One customer in the region has the problem, but others there don’t. Compare their settings.

# What is not escalated, and below each where it goes instead.
escalation-stays-title = What stays with you
stays-known = Problems that service health already shows
stays-known-text = Watch them. { $operator } is already working on them.
stays-how-to = Questions about setup, use, and updates
stays-how-to-text = Answer them yourself, or point to your how-to articles.
stays-settings = Licenses, permissions, settings, and devices
stays-settings-text = Go through the steps to try above.
stays-billing = Questions about the bills that you send
stays-billing-text = Answer them yourself, since you bill your customers. If there’s a mistake in a bill from { $operator }, open a Partner Center request.
stays-partner-center = Problems with Partner Center itself
stays-partner-center-text = Report them as your own, not as a customer’s.

# What escalation support is, and what follows from misusing it. The three nouns stand in a list below the sentence.
escalation-support-title = What escalation support is
escalation-support-text = It’s the support that you can’t reasonably give your customers yourself, because you lack one or more of these:
escalation-support-training = Training
escalation-support-documentation = Documentation
escalation-support-tools = Support tools
misuse-title = If you escalate without need
misuse-text = If { $operator } finds that you escalate problems inappropriately, it can ask for a meeting. You’ve agreed to attend, and to discuss a remediation plan.
misuse-guide = You’ll find more in the program guide for resellers.

# Links to pages that the page’s owner may name.
see-partner-center-account = Manage your Partner Center account
see-customer-self-support = Customer self-support
see-technical-support = Provide technical support
see-billing-support = Provide billing support
see-service-health = Check service health
see-program-guide = CSP program guide
see-program-agreement = CSP program agreement

# Customer support: what a partner owes its customers.
support-lead = For everything that you resell, your customers turn to you. This is what they can count on.
support-owe-title = What you owe your customers
support-contact-title = You’re their contact
support-contact-text = They bring you all operational, billing, and technical questions about what you resell.
support-hours-title = You’re there at any hour
support-hours-text = 24 hours a day, 365 days a year.
support-channels-title = They know where to turn
support-channels-text = You tell them how your support works, and which channels reach it.
support-examples-title = What your support covers
support-examples-text = These are examples, not a complete list.
support-example-setup = Account setup
support-example-billing = Accounts and billing
support-example-articles = How-to articles and answers to common questions
support-example-updates = Service and software updates
support-example-software = Software configuration
support-example-desktop = Client connectivity and client desktops
support-example-availability = Performance and availability, as far as you control them
# The reader’s own company’s channels and hours, as the page’s owner has set them.
support-own-title = Your channels and hours
support-own-none = No channels or hours are listed on this page yet. Ask the people who run it to add them.

# A checklist for partners. Whoever ticks says of their own company: “we”.
promises-title = Do you keep your promises?
promises-text = Check off what’s true today. This list is only for you: nothing is sent, and your checkmarks are gone when you leave the page.
promise-contact = Our customers know that they contact us, not { $operator }.
promise-hours = Someone answers at any hour, even on holidays.
promise-channels = Every channel that we name works, and we’ve tried each one.
promise-process = We’ve told our customers how our support works.
promise-billing = Someone on our team answers questions about bills.
promise-technical = Someone with admin rights can troubleshoot each service that we resell.
promise-articles = Our how-to articles and answers to common questions are easy to find.
promise-updates = We help our customers with service and software updates.
promise-health = We check service health before we escalate.
promise-close = We tell our customers how their problem ended.
# $number and $total are written for the reader.
promises-kept = Checked off: { $number } of { $total }
promises-print = Print this checklist
