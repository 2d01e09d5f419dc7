files-list = Files you chose

files-checking = Checking…
files-ready = Ready to send
files-changed = This file has changed or can’t be read anymore. Remove it, then attach it again.
# Why a file is not attached, and what to do. $size is like 10 MB; $number is $count, written for the reader.
files-too-many = { $count ->
    [one] Not attached: only { $number } file is allowed. Remove the other one to make room.
   *[other] Not attached: only { $number } files are allowed. Remove another one to make room.
}
files-too-large = Not attached: the file is larger than { $size }. Attach a smaller version, or only the part that matters.
files-total-too-large = Not attached: with this file, your files would exceed { $size } in total. Remove another one to make room.
files-empty = Not attached: the file is empty. Check it on your device, then choose it again.
files-not-allowed = Not attached: this type of file can’t be sent. Save it as one of the types listed above, then choose the new file.
files-content-mismatch = Not attached: the file’s content doesn’t match its extension. Save it again in the app it comes from, then choose it again.
files-unreadable = Not attached: this can’t be read. If it’s a folder, choose the files inside. If it’s a file, check that it’s still there, then choose it again.
# $name and $kept are names of files.
files-duplicate = “{ $name }” wasn’t attached, because it has the same content as “{ $kept }”.
# Said to screen readers. $number is $count, written for the reader.
files-attached = { $count ->
    [one] { $number } file attached.
   *[other] { $number } files attached.
}
files-not-attached = { $count ->
    [one] { $number } file not attached. The reason is in the list.
   *[other] { $number } files not attached. The reasons are in the list.
}
files-remove = Remove

# Redaction: areas of an image are blacked out before it is sent. $name is the name of its file.
redact-open = Hide sensitive details
redact-open-file = Hide sensitive details: { $name }
redact-hint = Drag over anything that should be hidden.
redact-keyboard-hint = With the keyboard, add an area, then use the arrow keys to move it, Shift and the arrow keys to resize it, and Delete to remove it.
redact-permanent-hint = This happens on your device. What you black out is gone from the file that’s sent and can’t be brought back.
redact-areas = Areas to black out
# $number and $total are small numbers.
redact-area = Area { $number } of { $total }
redact-add-area = Add an area
redact-remove-area = Remove area
redact-apply = Black out
redact-cancel = Cancel
redact-in-progress = Blacking out…
redact-done = Blacked out: { $name }
redact-no-areas = Mark at least one area first.
redact-not-displayable = This image can’t be shown here. Remove it, hide the details in an image editor, then attach the new file.
redact-failed = Nothing has been blacked out: this browser can’t do it with this image. Remove the image, use an image editor, then attach the new file.
