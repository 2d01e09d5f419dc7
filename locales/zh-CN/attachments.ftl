files-title = 附件
files-label = 屏幕截图和其他文件
files-limits = { $count ->
    [1] 只能添加{ $number }个文件，大小不超过{ $size }。
   *[other] 最多可添加{ $number }个文件，每个文件不超过{ $size }，总大小不超过{ $total }。
}
files-types = 文件类型：{ $types }。
files-redact-hint = 发送图片前，可以涂黑其中的部分内容。
files-choose = 选择文件
files-drop = 也可将文件拖放到此处，或粘贴屏幕截图
files-pasted-name = 屏幕截图{ $time }
files-not-attached-names = 未添加：{ $files }
files-remove-file = 移除：{ $name }
files-removed = 已移除：{ $name }
