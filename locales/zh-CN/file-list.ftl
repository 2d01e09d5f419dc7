files-list = 已选择的文件

files-checking = 正在检查…
files-ready = 可以发送
files-changed = 此文件已更改或无法再读取。请将其移除，然后重新添加。
files-too-many = { $count ->
    [1] 未添加：只能添加{ $number }个文件。请先移除已添加的文件，再添加此文件。
   *[other] 未添加：最多只能添加{ $number }个文件。请先移除一个已添加的文件，再添加此文件。
}
files-too-large = 未添加：文件超过{ $size }。请压缩后再添加，或只添加相关的部分。
files-total-too-large = 未添加：加上此文件后，总大小将超过{ $size }。请先移除一个已添加的文件，再添加此文件。
files-empty = 未添加：文件为空。请在设备上检查该文件，然后重新选择。
files-not-allowed = 未添加：无法发送此类型的文件。请将其另存为上面列出的类型，然后选择新文件。
files-content-mismatch = 未添加：文件内容与扩展名不符。请在创建该文件的应用中重新保存，然后重新选择。
files-unreadable = 未添加：无法读取。如果是文件夹，请选择其中的文件；如果是文件，请确认它仍在原处，然后重新选择。
files-duplicate = “{ $name }”与“{ $kept }”内容相同，因此未添加。
files-attached = { $count ->
   *[other] 已添加{ $number }个文件。
}
files-not-attached = { $count ->
   *[other] 有{ $number }个文件未添加，原因见列表。
}
files-remove = 移除

redact-open = 涂黑敏感信息
redact-open-file = 涂黑敏感信息：{ $name }
redact-hint = 用鼠标或手指拖动，框选要涂黑的内容。
redact-keyboard-hint = 使用键盘时，请先添加区域，再用方向键移动，用 Shift 加方向键调整大小，用 Delete 键移除。
redact-permanent-hint = 涂黑操作在你的设备上完成。涂黑的内容会从所发送的文件中彻底去除，无法恢复。
redact-areas = 要涂黑的区域
redact-area = 第{ $number }个区域，共{ $total }个
redact-add-area = 添加区域
redact-remove-area = 移除区域
redact-apply = 涂黑
redact-cancel = 取消
redact-in-progress = 正在涂黑…
redact-done = 已涂黑：{ $name }
redact-no-areas = 请先标出至少一个区域。
redact-not-displayable = 此处无法显示这张图片。请将其移除，用图片编辑软件涂黑相关内容，然后添加新文件。
redact-failed = 未涂黑任何内容：此浏览器无法处理这张图片。请将其移除，用图片编辑软件涂黑相关内容，然后添加新文件。
