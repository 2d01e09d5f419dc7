home-title = How can we help?
# $operator is the company that answers.
home-intro = Report a problem to { $operator } and follow it until it’s solved.
home-report-partner-center = Report a problem with Partner Center
home-report-partner-center-hint = Technical, billing, or customer and subscription management problems.
home-report-customer = Report a customer’s problem
home-report-customer-hint = When you can’t solve a customer’s problem yourself.
home-requests = My requests
home-requests-hint = See the status of your requests and the latest updates.
# Requests are over, and their customers do not know it. $number is $count, written for the reader.
home-customers-to-notify = { $count ->
    [one] Tell a customer how { $number } request ended
   *[other] Tell customers how { $number } requests ended
}
home-escalation = Escalation guidance
home-escalation-hint = What to check first, and which problems you can escalate to { $operator }.
home-customer-support = Customer support
home-customer-support-hint = What your customers can expect from you, and where to find help.
