# Additional customers: others with the same problem, each of whom gets a request.
others-title = Also affected
others-add = Add another affected customer
others-remove = Remove
others-remove-customer = Remove { $customer }
others-added = { $customer } added
others-known = { $customer } is listed already.
others-cancel = Cancel
others-refused = { $customer } can’t be added, because there is no active admin relationship with this customer.
# $number is $count, written for the reader; $customers are names.
review-others = { $count ->
    [one] A separate request will also be submitted for { $customers }.
   *[other] A separate request will also be submitted for each of these { $number } other customers: { $customers }.
}

# What has become of their requests. $customer is a company’s name.
companions-title = Requests for the other customers
companion-sent = Request for { $customer } submitted
companion-failed = The request for { $customer } has not been submitted
companion-refused = The support desk does not accept this request for this customer. Leave it out, and report the problem for this customer separately.
companion-leave-out = Leave out
