# What is kept on the person’s device: drafts, and requests that are still to be sent.
kept-saved = Your draft is saved on this device.
kept-saved-without-files = Your text is saved on this device, but there’s no room for the files. If you close this page, you’ll need to choose them again.
kept-not-saved = Your latest changes couldn’t be saved: this device may be out of space. Free up some space, and keep this page open until your request has arrived.
kept-discard = Discard draft
kept-discard-question = The draft will be deleted from this device, with everything you entered and attached. Your original files aren’t affected.
kept-discarded = The draft has been deleted.
kept-keep = Keep it
# Private windows, embedded pages and settings can forbid a page to keep anything.
kept-missing = This browser doesn’t let this page save anything on this device. Keep the page open until your request has arrived.
kept-full = There’s no room left to save anything on this device. Keep this page open until your request has arrived, and free up some space so that drafts can be saved again.
kept-in-the-way = Submit or discard the request in this form first. It can’t be saved, so another one can’t be opened in its place.
kept-elsewhere = This draft has been submitted or deleted in another tab. If it was submitted there, submitting it here will create a second request.
kept-apart = This draft has been changed in another tab. What you enter here is saved as a separate draft. If you submit both, they’ll be two requests.
kept-may-have-arrived = This request may already have arrived. If you change it, it will be submitted as a second request.
kept-newer = A newer version of this page has saved a request on this device that this version can’t show. Reload the page to see it.

drafts-title = Unfinished requests
# $ago is how long ago, as in “2 hours ago”.
drafts-saved = Saved { $ago }
drafts-untitled = No title yet
# $about is what a draft without a title is known by: its first words, its category, or a name, email address, or phone number.
drafts-untitled-about = { $about } (no title yet)
drafts-continue = Continue draft
# Read by screen readers instead of “Continue draft”. $title is the problem in a few words.
drafts-continue-entry = Continue draft: { $title }
drafts-discard = Discard
drafts-taken-up = Your draft is open again.

# Requests that were submitted and haven’t arrived yet.
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

send-queued-title = We don’t have a confirmation for your request yet
send-queued = It’s saved on this device, and we’ll keep trying while this page is open. If you close the page, we’ll continue when you come back.
send-open = Keep this page open: your request couldn’t be saved on this device. We’ll keep trying.
send-failed-stopped = You stopped sending. The request won’t be sent until you try again.
send-failed-files-refused = The support desk can’t accept at least one of the files. Edit the request to remove or replace files, then submit it again.
send-failed-files-gone = At least one of the files can no longer be read on this device. Change the files: remove any that can’t be read, attach them again if they’re needed, then submit the request.

# $sent and $total are sizes with their units.
upload-progress = { $sent } of { $total } sent
# $speed is a size with its unit.
upload-speed = { $speed } per second
upload-label = Sending your request
upload-confirming = Everything has been sent. Waiting for confirmation…
upload-stop = Stop sending
