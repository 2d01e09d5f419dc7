# Drafts: unfinished requests, saved on this device while they are typed.
drafts-autosaved = Your draft is saved on this device.
drafts-autosaved-without-files = Your text is saved on this device, but there’s no room for the files. If you close this page, you’ll need to choose them again.
drafts-autosave-failed = Your latest changes couldn’t be saved: this device may be out of space. Free up some space, and keep this page open until your request has been received.
drafts-discard-current = Discard draft
drafts-discard-question = Discard this draft? Everything you entered and attached will be deleted from this device. Your original files aren’t affected.
drafts-discarded = The draft has been deleted.
# Declines what is asked before a draft, or a request in the outbox, is deleted.
confirm-keep = Keep it
drafts-form-not-saved = This draft can’t be saved, so no other request can be opened in its place. Submit or discard this draft first.
drafts-ended-in-other-tab = This draft has been submitted or deleted in another tab. If it was submitted there, discard it here: submitting it again would create a duplicate request.
drafts-changed-in-other-tab = This draft has been changed in another tab. What you enter here is saved as a separate draft. Submit only one of the two; otherwise, you’ll create two requests.

# The list of drafts.
drafts-title = Drafts
# $ago is how long ago, as in “2 hours ago”; $minutes are the whole minutes since then.
drafts-saved-ago = { $minutes ->
    [0] Saved just now
   *[other] Saved { $ago }
}
drafts-untitled = No title yet
# $about is what a draft without a title is known by: its first words, its category, or a name, email address, or phone number.
drafts-untitled-about = { $about } (no title yet)
drafts-continue = Continue draft
# Read by screen readers instead of “Continue draft”. $title is the problem in a few words.
drafts-continue-entry = Continue draft: { $title }
drafts-discard = Discard
drafts-opened = Draft opened.

# Problems of the browser’s storage, which holds the outbox, too. Private windows, embedded pages and settings can
# forbid a page to save anything.
storage-unavailable = This browser doesn’t let this page save anything on this device. Keep the page open until your request has been received.
storage-full = There’s no room left to save anything on this device. Keep this page open until your request has been received, and free up some space so that drafts can be saved again.
storage-newer-version = A newer version of this page has saved a request on this device that this version can’t show. Reload the page to see it.
