form-title-partner-center = Report a problem with Partner Center
form-title-customer = Report a customer’s problem
# The notes that send people from one form to the other.
form-switch-to-customer = Does a customer have a problem that you can’t resolve?
form-switch-to-customer-link = Report it on the customer’s behalf
form-switch-to-partner-center = Is it your own problem with Partner Center?
form-switch-to-partner-center-link = Report a problem with Partner Center

form-customer-section = Customer
form-problem-section = Problem
form-contact-section = Your contact details
form-contact-hint = Support contacts you, not your customer.
# $label names a field that may stay empty.
field-optional = { $label } (optional)
form-continue = Continue
form-choose = Choose…

field-customer-name = Customer’s company name
field-customer-domain = Customer’s domain
field-customer-domain-hint = For example, contoso.com. It distinguishes customers that have the same name.
field-service = Service
field-category = Type of problem
field-title = Title
field-title-hint = Sum up the problem in a few words.
field-description = Description
field-description-hint = What did you do, what did you expect, and what happened instead? Leave out passwords and other secrets.
field-severity = Severity
field-problem-start-time = When the problem began
field-problem-start-time-hint = In your local time.
# Data, not text: the order in which forms ask for names, `given-family` or `family-given`.
name-order = given-family
field-first-name = First name
field-last-name = Last name
field-email = Email address
field-phone-number = Phone number
field-phone-number-hint = Include the country code, for example +1 425 555 0100.
field-preferred-contact-method = Preferred contact method
field-preferred-support-language = Preferred language for replies
field-diagnostic-consent = Access to diagnostic data
field-diagnostic-consent-hint = Allow support to read diagnostic data about this problem

category-technical = Technical problem
category-billing = Billing
category-customers-and-subscriptions = Customer and subscription management
contact-method-email = Email
contact-method-phone = Phone

# The letters are the operator’s own names for the severities.
severity-minimal = Minimal (C)
severity-minimal-impact = Work can continue. The problem is minor, or it’s a question.
severity-moderate = Moderate (B)
severity-moderate-impact = Work is affected, but there’s a workaround.
severity-critical = Critical (A)
severity-critical-impact = Work has stopped, and there’s no workaround.
# $time is a date and time in the reader’s own time zone.
severity-response = First response expected by { $time } (your time).
# $hours is a span of time like 09:00–24:00 by the clocks of $zone, a time zone in words.
severity-response-hours = { severity-response } { $operator }’s hours: Monday to Friday, { $hours } ({ $zone }).
time-zone-beijing = Beijing time
severity-not-offered = Not available for this type of problem.

# $number is $count, written for the reader.
characters-left = { $count ->
    [one] { $number } character left
   *[other] { $number } characters left
}
characters-over = { $count ->
    [one] { $number } character too many
   *[other] { $number } characters too many
}
