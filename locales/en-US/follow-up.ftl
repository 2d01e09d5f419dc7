# Follow-up: customers are notified that their requests, and the known issues that are watched for them, are resolved.
notify-title = Customers to notify
notify-hint = These requests and issues are resolved or closed. Notify the customers, then mark them as notified.
notify-all-done = Every customer has been notified.
notify-more = There are more customers to notify. You’ll see them here after these.
# A button that shows or hides the message.
notify-message = Message to the customer
notify-mark-notified = I’ve notified the customer
# $customer is the company’s name, $title the problem in a few words.
notify-marked = { $customer } notified about “{ $title }”
notify-saved = Saved. You’ve marked the customer as notified.
notify-undo = Undo
notify-undone = Undone. The customer hasn’t been notified yet.
notify-save-failed = This couldn’t be saved. Try again.
notify-save-unsupported = This page can’t keep track of who you’ve notified. You can still send the message.
# A button that starts a request: a known issue is resolved, but the customer still has the problem.
notify-report-again = Report that it’s still happening
notify-replace-warning = You’ve already started another request. A new one will replace it.
notify-replace-request = Replace it
notify-keep-request = Continue the request I started
# $date is a date and time in the reader’s own time zone.
notify-notified-on = Customer notified { $date }
notify-not-yet-notified = Customer not notified yet
