requests-partner-center = Partner Center requests
requests-customer = Customer requests
# Names the links that switch between the two kinds of requests.
requests-kinds = Kind of request
requests-new = New request
requests-loading = Loading your requests…
requests-empty = No requests yet
requests-empty-hint = When you report a problem, it is listed here with its status.
requests-more = Show more
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
status-attention-needed = Needs your answer
status-resolved = Resolved
status-closed = Closed

# $reference is what people quote, like SR-7F3K-92QD.
request-title = Request { $reference }
request-loading = Loading the request…
request-category = Type of problem
request-began = Problem began
request-history = History
request-notes = Notes

# The requests on behalf of customers.
filter-title = Show only some requests
filter-status = Status
filter-any-status = Any status
filter-customer = Find requests for a customer
# $customer is the company’s name.
filter-only-customer = Only requests for { $customer }
filter-clear = Show all customers
filter-empty = No requests match
filter-empty-hint = Choose another status or customer.
requests-asked-by-customer = Asked by the customer
watched-title = Problems that you are watching
watched-since = Watched since
watched-stop = Stop watching
# $issue is the title of a problem.
watched-stop-issue = Stop watching: { $issue }
watched-stopped = You no longer watch this problem.
watched-not-stopped = This could not be saved. Try again.

# Why a problem is handed off.
handoff-undocumented-service-problem = The service does not work as described, and nothing is documented about it
handoff-service-unavailable = The service is not available
handoff-bug-or-irregularity = Something looks or works wrong in the service
handoff-large-scale-network-disruption = The network is disrupted on a large scale
handoff-regional-multi-tenant = A region fails for several customers
