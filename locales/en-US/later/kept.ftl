# What is kept on the person’s device: drafts, and requests that are still to be sent.
kept-saved = Your draft is saved on this device.
kept-saved-without-files = Your text is saved on this device, but there’s no room for the files. You’ll need to choose them again if you close this page.
kept-not-saved = Your draft couldn’t be saved on this device. Leave this page open until you’ve submitted the request.
kept-discard = Discard draft
kept-discard-question = The draft and everything in it will be deleted from this device.
kept-discarded = The draft has been deleted.
kept-keep = Keep it
# Private windows, embedded pages and settings can forbid a page to keep anything.
kept-missing = This browser doesn’t let this page keep anything, so drafts can’t be saved. Leave the page open until you’ve submitted your request.
kept-full = There’s no room left on this device to save drafts. Leave this page open until you’ve submitted your request, or free up some space.
kept-newer = A newer version of this page has kept something here that this version can’t show. Reload the page to see it.

drafts-title = Unfinished requests
# $ago is how long ago, as in “2 hours ago”.
drafts-saved = Saved { $ago }
drafts-untitled = No title yet
drafts-continue = Continue
# Read by screen readers instead of “Continue”. $title is the problem in a few words.
drafts-continue-entry = Continue: { $title }
drafts-discard = Discard
drafts-taken-up = Your draft is open again.

# Requests that were submitted and haven’t arrived yet.
queue-title = Waiting to be sent
queue-intro = You’ve submitted these requests, but we haven’t been able to confirm that they arrived. Each one is sent only once.
queue-empty = Nothing is waiting. All your requests have arrived.
queue-count = { $count ->
    [one] { $number } request is waiting to be sent
   *[other] { $number } requests are waiting to be sent
}
queue-on-its-way = We’ll send it as soon as we get through. You don’t need to do anything.
queue-attention = At least one of them needs your attention.
queue-show = Show what’s waiting
# $date is a date and time.
queue-submitted = Submitted { $date }
queue-waiting = We’ll send it as soon as we get through.
queue-send = Send now
queue-edit = Edit
queue-delete = Delete
queue-delete-question = The request won’t be sent, and everything in it will be deleted from this device.
queue-deleted = It has been removed from this list.
# $reference is the number that people quote.
queue-delivered = Sent. Reference: { $reference }
queue-delivered-title = A request that was waiting has been sent.
queue-seen = Remove from this list

send-queued-title = Your request hasn’t been sent yet
send-queued = We’re keeping it on this device and will send it as soon as we get through. You can close this page; we’ll continue when you come back.
send-open = Leave this page open: this browser can’t keep your request. We’ll keep trying.
send-failed-stopped = You stopped sending. Nothing more is sent until you ask for it.
send-failed-files-refused = The support desk can’t accept one of the files. Remove it or choose another, then submit the request again.
send-failed-files-gone = A file can no longer be read on this device. Remove it or choose it again, then submit the request.

# $sent and $total are sizes with their units.
upload-progress = { $sent } of { $total } sent
# $speed is a size with its unit.
upload-speed = { $speed } per second
upload-label = Sending your request
upload-confirming = Everything is sent. Waiting for the confirmation…
upload-stop = Stop sending
