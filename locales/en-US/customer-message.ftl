# Messages to the customer: while the problem is worked on, and when it is resolved.
customer-message-title = Notify the customer
customer-message-hint = Choose the customer’s language, edit the message as you like, then copy it or open it in your email app.
customer-message-language = Language of the message
customer-message-text = Message
# Said of the escalation record as well.
translation-unavailable = This text isn’t available in that language right now.
customer-message-copy = Copy message
# $service is the name of a service. The text is copied without any formatting.
customer-message-working-on-it = Hello,
    We’re looking into the problem with { $service } that you reported. In the meantime, please make sure you’re using the latest version of the app, then sign out and sign in again.
    We’ll let you know as soon as we know more.
customer-message-working-on-it-no-service = Hello,
    We’re looking into the problem you reported.
    We’ll let you know as soon as we know more.
customer-message-known-issue = Hello,
    The problem with { $service } that you reported is a known issue and is being worked on. You don’t need to do anything.
    We’ll let you know as soon as it’s resolved.

# The message is also opened in an email program, with a subject.
customer-message-open-email = Open in your email app
customer-message-too-long = This message is too long to open in an email app from here. Copy it instead.
# $service is the name of a service.
customer-message-subject = The problem with { $service }
customer-message-subject-no-service = The problem you reported
# $title is the problem in a few words.
customer-message-subject-solved = Resolved: { $title }
customer-message-subject-known-issue-ended = Resolved: { $title }
customer-message-subject-closed = Closed: { $title }
# $reference is what people quote, like SR-7F3K-92QD.
customer-message-solved = Hello,
    The problem with { $service } that you reported has been resolved: “{ $title }”.
    If something still isn’t working, please let us know. Our reference is { $reference }.
customer-message-solved-no-service = Hello,
    The problem you reported has been resolved: “{ $title }”.
    If something still isn’t working, please let us know. Our reference is { $reference }.
customer-message-closed = Hello,
    The support request that we opened for you is now closed: “{ $title }”.
    If you still need help, please let us know. Our reference is { $reference }.
customer-message-known-issue-ended = Hello,
    The known issue with { $service } has been resolved: “{ $title }”. You should be able to use the service as usual again.
    If the problem is still there, please let us know.
# For a title that the operator has not published in the language of the message. Arguments as above.
customer-message-subject-known-issue-ended-other-language = Resolved: the problem with { $service }
customer-message-known-issue-ended-other-language = Hello,
    The known issue with { $service } has been resolved. You should be able to use the service as usual again.
    Its description is available in another language only: “{ $title }”.
    If the problem is still there, please let us know.
