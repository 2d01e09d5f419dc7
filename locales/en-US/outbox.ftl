# Outbox: requests that were submitted and haven’t arrived yet.
outbox-title = Waiting to be sent
outbox-intro = Requests that you’ve submitted stay here until we know that they’ve arrived. However often we try, no request is submitted twice.
outbox-empty = Nothing is waiting to be sent.
outbox-count = { $count ->
    [one] { $number } request is waiting to be sent
   *[other] { $number } requests are waiting to be sent
}
outbox-retrying = We’ll keep trying while this page is open. You don’t need to do anything.
outbox-needs-attention = At least one waiting request needs your attention before it can be sent.
outbox-show = Show what’s waiting
# $date is a date and time.
outbox-submitted = Submitted { $date }
outbox-waiting = We’ll send it as soon as possible.
outbox-left-alone = The original request, for another customer, was deleted, so this one hasn’t been sent. Select “{ outbox-send-now }” to send this one on its own, or delete it.
outbox-send-now = Send now
outbox-edit = Edit
outbox-delete = Delete
outbox-delete-question = The request will be deleted from this device, with everything you entered and attached, and we won’t try to send it again. If it has already arrived, it isn’t withdrawn. Your original files aren’t affected.
outbox-deleted = The request has been removed from this list.
# $reference is the number that people quote.
outbox-delivered = It has arrived. Reference: { $reference }
outbox-delivered-title = A request that was waiting has arrived.
outbox-dismiss = Remove from this list

# Shown in the form while a request from the outbox is edited.
outbox-edit-may-duplicate = This request may already have arrived. If you change it, it will be submitted as a second request.
