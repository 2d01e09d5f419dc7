# Follow-up: customers are notified how their requests, and the known issues that are watched for them, ended.
notify-title = Customers to tell
notify-hint = These problems are over. Tell the customers, and note here that you did.
notify-all-done = Every customer has been told.
notify-more = There are more customers to tell. You’ll see them here after these.
# A button that shows or hides the message.
notify-message = Message to the customer
notify-mark-notified = I’ve told the customer
# $customer is the company’s name, $title the problem in a few words.
notify-marked = { $customer } has been told: { $title }
notify-saved = Saved. The customer has been told.
notify-undo = Undo
notify-undone = Undone. The customer has not been told yet.
notify-save-failed = This couldn’t be saved. Try again.
notify-save-unsupported = This can’t be saved here. You can still send the message to the customer.
# A known problem is over, but the customer still has it.
notify-report-again = The problem is still there
notify-replace-warning = You’ve already started another request. A new one will replace it.
notify-replace-request = Replace it
notify-keep-request = Continue the request I started
# $date is a date and time in the reader’s own time zone.
notify-notified-on = Customer told { $date }
notify-not-yet-notified = Customer not told yet
