# Follow-up: customers are notified how their requests, and the known issues that are watched for them, ended.
tell-title = Customers to tell
tell-hint = These problems are over. Tell the customers, and note here that you did.
tell-all-done = Every customer has been told.
tell-more = There are more customers to tell. You’ll see them here after these.
# A button that shows or hides the message.
tell-message = Message to the customer
tell-told = I’ve told the customer
# $customer is the company’s name, $title the problem in a few words.
tell-noted = { $customer } has been told: { $title }
tell-saved = Saved. The customer has been told.
tell-undo = Undo
tell-undone = Undone. The customer has not been told yet.
tell-not-saved = This couldn’t be saved. Try again.
tell-cannot-save = This can’t be saved here. You can still send the message to the customer.
# A known problem is over, but the customer still has it.
tell-still-there = The problem is still there
tell-replaces = You’ve already started another request. A new one will replace it.
tell-replace = Replace it
tell-keep = Continue the request I started
# $date is a date and time in the reader’s own time zone.
told-on = Customer told { $date }
told-not-yet = Customer not told yet
