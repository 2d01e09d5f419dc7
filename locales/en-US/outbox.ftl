# Outbox: requests that were submitted and are not known to be received yet.
outbox-title = Outbox
outbox-intro = Submitted requests stay here until we know they’ve been received. Each one is submitted only once, however often we try.
outbox-empty = Nothing is waiting to be sent
outbox-empty-hint = You’ll find requests that have been received in “{ home-requests }”.
outbox-count = { $count ->
    [one] { $number } request is waiting to be sent
   *[other] { $number } requests are waiting to be sent
}
outbox-retrying = We’ll keep trying while this page is open. You don’t need to do anything.
outbox-needs-attention = At least one waiting request needs your attention before it can be sent.
outbox-show = View outbox
# $date is a date and time.
outbox-submitted = Submitted { $date }
outbox-waiting = We’ll send it as soon as possible.
outbox-left-alone = The original request, for another customer, was deleted, so this one hasn’t been sent. Select “{ outbox-send-now }” to send this one on its own, or delete it.
outbox-send-now = Send now
outbox-edit = Edit
outbox-delete = Delete
outbox-delete-question = Delete this request? Its text and attachments will be removed from this device, and we’ll stop trying to send it. If it has already been received, this doesn’t cancel it. Your original files aren’t affected.
outbox-deleted = The request has been removed from this list.
# $reference is the number that people quote.
outbox-delivered = Received. Reference: { $reference }
outbox-delivered-title = A request that was waiting has been sent.
outbox-dismiss = Remove from this list

# Shown in the form while a request from the outbox is edited.
outbox-edit-may-duplicate = This request may already have been received. If you change it, it will be submitted as a new request, which may be a duplicate.
