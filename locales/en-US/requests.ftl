requests-partner-center = Partner Center requests
requests-customer = Customer requests
# Names the links that switch between the two kinds of requests.
requests-kind-switch = Kind of request
requests-new = New request
requests-loading = Loading your requests…
requests-empty = No requests yet
requests-empty-hint = When you report a problem, you’ll see it here with its status.
requests-show-more = Show more
# Said to screen readers when a list has been loaded. $number is $count, written for the reader.
requests-loaded = { $count ->
    [one] { $number } request shown
   *[other] { $number } requests shown
}
requests-reference = Reference
requests-severity = Severity
requests-created = Created
requests-updated = Last updated

status-new = New
status-open = In progress
status-attention-needed = Needs your reply
status-resolved = Resolved
status-closed = Closed

# $reference is what people quote, like SR-7F3K-92QD.
request-title = Request { $reference }
request-loading = Loading the request…
request-category = Type of problem
request-problem-start-time = Problem began
request-contact = Contact
request-contact-name = Name
# A person’s whole name. $script is `han` where both names are written in Chinese characters.
full-name = { $script ->
    [han] { $family }{ $given }
   *[other] { $given } { $family }
}
request-history = History
request-notes = Notes

# The requests on behalf of customers.
requests-filter-title = Filter requests
requests-filter-status = Status
requests-filter-any-status = Any status
requests-filter-customer = Find requests for a customer
# $customer is the company’s name.
requests-filter-only-customer = Only requests for { $customer }
requests-filter-clear = Show requests for all customers
requests-filter-empty = No requests match
requests-filter-empty-hint = Choose another filter.
requests-filter-reset = Show all requests
requests-submitted-by-customer = Submitted by the customer

# Files of a request that was submitted. $name is the name of a file, $files are several.
files-download = Download
files-download-file = Download: { $name }
files-download-failed = The file couldn’t be downloaded. Check your connection and that you’re signed in, then try again.
