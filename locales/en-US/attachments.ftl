# Files that go with a request.
files-title = Files
files-label = Screenshots and other files
# $number is $count, written for the reader. $size and $total are like 10 MB.
files-limits = { $count ->
    [one] You can attach { $number } file of up to { $size }.
   *[other] You can attach up to { $number } files: up to { $size } each, and { $total } in total.
}
# $types names extensions, like PNG, JPG, and PDF.
files-types = File types: { $types }.
files-redact-hint = You can hide parts of an image before it’s sent.
# Said by a button that opens the device’s own list of files, and by the words after it.
files-choose = Choose files
files-drop = or drag them here, or paste a screenshot
# Names an image from the clipboard, without its extension. $time is like 2026-11-21 09.30.05.
files-pasted-name = Screenshot { $time }
files-not-attached-names = Not attached: { $files }
# $name is the name of a file, or a list of some: “a.png and b.png”.
files-remove-file = Remove: { $name }
files-removed = Removed: { $name }
