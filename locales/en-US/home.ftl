home-title = How can we help?
# $operator is the company that answers.
home-intro = Report problems to { $operator } and track your requests.
home-report-partner-center = Report a problem with Partner Center
home-report-partner-center-hint = Technical, billing, or customer and subscription management problems.
home-report-customer = Report a customer’s problem
home-report-customer-hint = When you can’t resolve a customer’s problem yourself.
home-requests = My requests
home-requests-hint = See the status of your requests and the latest updates.
# Requests are resolved or closed, and their customers have not been notified. $number is $count, written for the reader.
home-customers-to-notify = { $count ->
    [one] { $number } customer to notify
   *[other] { $number } customers to notify
}
home-escalation = Escalation guidance
home-escalation-hint = What to check first, and which problems you can escalate to { $operator }.
home-customer-support = Customer support
home-customer-support-hint = What your customers can expect from you, and resources that help you provide it.
