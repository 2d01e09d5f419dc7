# Additional customers: others with the same problem, each of whom gets a request.
additional-customers-title = Also affected
additional-customers-add = Add another affected customer
additional-customers-remove = Remove
additional-customers-remove-customer = Remove { $customer }
additional-customers-added = { $customer } added
additional-customers-already-listed = { $customer } is already listed.
additional-customers-cancel = Cancel
additional-customers-refused = { $customer } can’t be added, because there is no active admin relationship with this customer. Request one in Partner Center first.
# $number is $count, written for the reader; $customers are names.
review-additional-customers = { $count ->
    [one] A separate request will also be submitted for { $customers }.
   *[other] A separate request will also be submitted for each of these { $number } other customers: { $customers }.
}

# What has become of their requests. $customer is a company’s name.
additional-requests-title = Requests for the other customers
additional-request-sent = Request for { $customer } submitted
additional-request-failed = The request for { $customer } has not been submitted
additional-request-refused = The support service can’t accept this request for this customer. Leave it out, and report the problem for this customer separately.
additional-request-leave-out = Leave out
