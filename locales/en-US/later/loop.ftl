# Closing the loop: customers are told how it ended.
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

# A message to the customer is also opened in an email program, with a subject.
message-mail = Open in your email app
message-too-long = This message is too long to open in an email app from here. Copy it instead.
# $service is the name of a service.
message-subject = The problem with { $service }
message-subject-any = The problem that you reported
# $title is the problem in a few words.
message-subject-solved = Solved: { $title }
message-subject-ended = Over: { $title }
message-subject-closed = Closed: { $title }
# $reference is what people quote, like SR-7F3K-92QD.
message-solved = Hello,
    The problem with { $service } that you reported has been solved: “{ $title }”.
    If something still isn’t working, please let us know. Our reference is { $reference }.
message-solved-any = Hello,
    The problem that you reported has been solved: “{ $title }”.
    If something still isn’t working, please let us know. Our reference is { $reference }.
message-closed = Hello,
    The support request that we opened for you is now closed: “{ $title }”.
    If you still need help, please let us know. Our reference is { $reference }.
message-ended = Hello,
    The known problem with { $service } is over: “{ $title }”. You should be able to use the service as usual again.
    If the problem is still there, please let us know.
