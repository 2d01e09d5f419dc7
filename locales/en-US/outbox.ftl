# Outbox: requests that were submitted and haven’t arrived yet.
queue-title = Waiting to be sent
queue-intro = Requests that you’ve submitted stay here until we know that they’ve arrived. However often we try, no request is submitted twice.
queue-empty = Nothing is waiting to be sent.
queue-count = { $count ->
    [one] { $number } request is waiting to be sent
   *[other] { $number } requests are waiting to be sent
}
queue-on-its-way = We’ll keep trying while this page is open. You don’t need to do anything.
queue-attention = At least one waiting request needs your attention before it can be sent.
queue-show = Show what’s waiting
# $date is a date and time.
queue-submitted = Submitted { $date }
queue-waiting = We’ll send it as soon as possible.
queue-send = Send now
queue-edit = Edit
queue-delete = Delete
queue-delete-question = The request will be deleted from this device, with everything you entered and attached, and we won’t try to send it again. If it has already arrived, it isn’t withdrawn. Your original files aren’t affected.
queue-deleted = The request has been removed from this list.
# $reference is the number that people quote.
queue-delivered = It has arrived. Reference: { $reference }
queue-delivered-title = A request that was waiting has arrived.
queue-seen = Remove from this list

# Shown in the form while a request from the outbox is edited.
kept-may-have-arrived = This request may already have arrived. If you change it, it will be submitted as a second request.
