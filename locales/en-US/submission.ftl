# Submission: the review of what was entered, the confirmation, failures, and the progress of files.
review-title = Check your request
review-intro = If everything is correct, submit your request. Nothing is sent until you do.
# Said to screen readers for the button beside each entry. $label names the entry.
review-change = Change
review-change-entry = Change: { $label }
review-submit = Submit
review-sending = Sending your request…
# $attempt and $attempts are small numbers.
review-retrying = No confirmation yet. Trying again: attempt { $attempt } of { $attempts }…
sent-title = Request submitted
sent-reference = Your reference
sent-copy-reference = Copy reference
sent-next = A support representative from { $operator } will contact you.
sent-view = View this request
sent-another = Report another problem
sent-home = Back to home
# $files are names of files.
sent-without-files = Your request was received, but these files weren’t accepted: { $files }. You can provide them when you’re contacted.

# Why a request was not sent, and what to do next. Everything typed is kept.
send-failed-title = Your request has not been submitted
send-unconfirmed-title = We don’t know whether your request was received
send-failed-unknown-outcome = The support service hasn’t confirmed that it received your request. Your request won’t be submitted twice.
send-failed-unauthorized = You’re not signed in, or your session has ended. Sign in again in another tab, then try again here.
send-failed-forbidden = You don’t have permission to submit this request. Ask an administrator in your organization for access.
send-failed-not-found = This page can’t reach the support service. It may not be set up correctly. Use the contact below.
send-failed-too-large = The request is too large. Remove large files or shorten the description, then submit the request again.
# $number is how many seconds to wait, written for the reader; $count is the same as a number.
send-failed-busy-for = { $count ->
    [one] The support service is busy, and asked us to wait { $number } second.
   *[other] The support service is busy, and asked us to wait { $number } seconds.
}
send-failed-busy = The support service is busy.
send-failed-server = Something went wrong at the support service.
send-failed-invalid = The support service can’t accept this request. Change it, then submit it again. If that doesn’t help, use the contact below.
send-failed-stopped = You stopped sending. The request won’t be sent until you try again.
send-failed-files-refused = The support service can’t accept one or more of the files. Edit the request to remove or replace them, then submit it again.
send-failed-files-gone = We can’t read one or more of the files anymore. Remove them, attach them again if you still need them, then submit the request.
send-failed-nothing-lost = You won’t lose anything you typed.

# The request is in the outbox, or at least in the open page.
send-queued-title = We’re still trying to send your request
send-queued = Your request is saved on this device. We’ll keep trying while this page is open, and continue when you come back.
send-keep-page-open = Keep this page open: your request couldn’t be saved on this device. We’ll keep trying.

# $sent and $total are sizes with their units.
upload-progress = { $sent } of { $total } sent
# $speed is a size with its unit.
upload-speed = { $speed } per second
upload-label = Sending your request
upload-confirming = Everything has been sent. Waiting for confirmation…
upload-stop = Stop sending

# A button that copies a reference, a record or a message.
copied = Copied
# Label of the selected text, where the browser doesn’t let the page copy it.
copy-by-hand = This page can’t copy the text automatically. The text is selected, so you can copy it yourself.
