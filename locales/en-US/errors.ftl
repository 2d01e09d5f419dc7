error-summary-title = Check what you entered
# Put before an error beside its field, for people who cannot see its colour.
error-prefix = Error:

error-customer-name-required = Enter the customer’s company name
error-customer-domain-required = Enter the customer’s domain
error-customer-domain-invalid = Enter a domain, like contoso.com
error-category-required = Select the type of problem
error-title-required = Enter a title
error-description-required = Enter a description
error-severity-required = Select how severe the problem is
error-severity-not-allowed = Select a lower severity for this type of problem
error-problem-start-time-invalid = Enter the date and time the problem began, like 2026-11-21 09:30, or leave it empty
error-problem-start-time-in-future = The time the problem began must be in the past
error-email-required = Enter an email address
error-email-invalid = Enter an email address in the form name@example.com
error-email-not-allowed = Enter an email address of your own company, not the customer’s
error-phone-number-required = Enter a phone number, or choose to be contacted by email
error-phone-number-invalid = Enter a phone number using digits, like +1 425 555 0100
# For all fields. $label names the field; $number is $limit, written for the reader.
error-required = Fill in “{ $label }”
error-too-long = { $limit ->
    [one] “{ $label }” must be { $number } character or fewer
   *[other] “{ $label }” must be { $number } characters or fewer
}
error-refused = Change “{ $label }”. The support service can’t accept this value

send-failed-no-backend = This page isn’t connected to a support service. Use the contact below.

# Why something could not be shown, and what to do next.
load-failed-title = This couldn’t be loaded
load-failed-unknown-outcome = The support service didn’t respond. Check your connection, then try again.
load-failed-unauthorized = You’re not signed in, or your session has ended. Sign in on this page, then try again.
load-failed-forbidden = You don’t have permission to see this. Ask an administrator in your organization for access.
load-failed-not-found = This request doesn’t exist, or it belongs to someone else. Check that you’re signed in with the right account, or use the contact below.
load-failed-unsupported = Requests can’t be viewed here. You can still report a problem. To ask about an earlier request, use the contact below.
load-failed-busy = The support service is busy. Wait a moment, then try again.
load-failed-server = Something went wrong at the support service. Try again in a few minutes.
files-not-ready = One of the files isn’t ready. Wait until it has been checked, finish or cancel blacking out, or remove the file.
