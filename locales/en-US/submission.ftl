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
sent-next = A support representative of { $operator } will contact you directly.
sent-view = View this request
sent-another = Report another problem
sent-home = Back to start
# $files are names of files.
sent-without-files = The request has arrived, but these files were not accepted: { $files }. You can provide them when you’re contacted.

# Why a request was not sent, and what to do next. Everything typed is kept.
send-failed-title = Your request has not been submitted
send-unconfirmed-title = We don’t know whether your request arrived
send-failed-unknown-outcome = We didn’t get a clear answer. Try again; your request won’t be submitted twice.
send-failed-unauthorized = You’re not signed in, or your session has ended. Sign in again in another tab, then try again here.
send-failed-forbidden = You don’t have permission to submit this request. Ask an administrator in your organization for access.
send-failed-not-found = The support desk can’t be reached at the address that this page uses. Use the contact below.
send-failed-too-large = The request is too large. Remove large files or shorten the description, then submit the request again.
# $number is how many seconds to wait, written for the reader; $count is the same as a number.
send-failed-busy-for = { $count ->
    [one] The support desk is busy. Try again in { $number } second.
   *[other] The support desk is busy. Try again in { $number } seconds.
}
send-failed-busy = The support desk is busy. Wait a moment, then try again.
send-failed-server = Something went wrong at the support desk. Try again in a few minutes.
send-failed-invalid = The support desk can’t accept this request. Change it, then try again. If that doesn’t help, use the contact below.
send-failed-stopped = You stopped sending. The request won’t be sent until you try again.
send-failed-files-refused = The support desk can’t accept at least one of the files. Edit the request to remove or replace files, then submit it again.
send-failed-files-gone = At least one of the files can no longer be read on this device. Change the files: remove any that can’t be read, attach them again if they’re needed, then submit the request.
send-failed-nothing-lost = Nothing you typed is lost.

# The request is in the outbox, or at least in the open page.
send-queued-title = We don’t have a confirmation for your request yet
send-queued = It’s saved on this device, and we’ll keep trying while this page is open. If you close the page, we’ll continue when you come back.
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
