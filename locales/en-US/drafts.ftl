# Drafts: unfinished requests, saved on this device while they are typed.
kept-saved = Your draft is saved on this device.
kept-saved-without-files = Your text is saved on this device, but there’s no room for the files. If you close this page, you’ll need to choose them again.
kept-not-saved = Your latest changes couldn’t be saved: this device may be out of space. Free up some space, and keep this page open until your request has arrived.
kept-discard = Discard draft
kept-discard-question = The draft will be deleted from this device, with everything you entered and attached. Your original files aren’t affected.
kept-discarded = The draft has been deleted.
# Declines what is asked before a draft, or a request in the outbox, is deleted.
kept-keep = Keep it
kept-in-the-way = Submit or discard the request in this form first. It can’t be saved, so another one can’t be opened in its place.
kept-elsewhere = This draft has been submitted or deleted in another tab. If it was submitted there, submitting it here will create a second request.
kept-apart = This draft has been changed in another tab. What you enter here is saved as a separate draft. If you submit both, they’ll be two requests.

# The list of drafts.
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

# Problems of the browser’s storage, which holds the outbox, too. Private windows, embedded pages and settings can
# forbid a page to save anything.
kept-missing = This browser doesn’t let this page save anything on this device. Keep the page open until your request has arrived.
kept-full = There’s no room left to save anything on this device. Keep this page open until your request has arrived, and free up some space so that drafts can be saved again.
kept-newer = A newer version of this page has saved a request on this device that this version can’t show. Reload the page to see it.
