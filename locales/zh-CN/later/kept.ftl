# 保存在用户设备上的内容：草稿，以及尚待发送的请求。
kept-saved = 草稿已保存在此设备上。
kept-saved-without-files = 文字内容已保存在此设备上，但没有空间保存文件。如果关闭此页面，需要重新选择文件。
kept-not-saved = 无法在此设备上保存草稿。在提交请求之前，请不要关闭此页面。
kept-discard = 放弃草稿
kept-discard-question = 草稿及其全部内容将从此设备上删除。
kept-discarded = 草稿已删除。
kept-keep = 保留
kept-missing = 此浏览器不允许本页面保存任何内容，因此无法保存草稿。在提交请求之前，请不要关闭此页面。
kept-full = 此设备上已没有空间保存草稿。在提交请求之前，请不要关闭此页面，或者先释放一些空间。
kept-newer = 此页面的较新版本在这里保存了一些内容，当前版本无法显示。请刷新页面后查看。

drafts-title = 未完成的请求
drafts-saved = { $ago }保存
drafts-untitled = 尚无标题
drafts-continue = 继续填写
drafts-continue-entry = 继续填写：{ $title }
drafts-discard = 放弃
drafts-taken-up = 已重新打开草稿。

queue-title = 等待发送
queue-intro = 你已提交这些请求，但我们尚未能确认它们已送达。每个请求只会发送一次。
queue-empty = 没有等待发送的请求。你的请求均已送达。
queue-count = { $count ->
   *[other] 有 { $number } 个请求等待发送
}
queue-on-its-way = 一旦连接成功就会发送，你无需进行任何操作。
queue-attention = 其中至少有一个请求需要你处理。
queue-show = 查看等待发送的请求
queue-submitted = 提交时间：{ $date }
queue-waiting = 一旦连接成功就会发送。
queue-send = 立即发送
queue-edit = 编辑
queue-delete = 删除
queue-delete-question = 该请求将不会发送，其全部内容将从此设备上删除。
queue-deleted = 已从列表中移除。
queue-delivered = 已发送。参考号：{ $reference }
queue-delivered-title = 一个等待中的请求已发送。
queue-seen = 从列表中移除

send-queued-title = 你的请求尚未发送
send-queued = 请求已保存在此设备上，一旦连接成功就会发送。你可以关闭此页面，下次打开时会继续发送。
send-open = 请不要关闭此页面：此浏览器无法保存你的请求。我们会继续尝试发送。
send-failed-stopped = 你已停止发送。在你要求之前，不会再发送任何内容。
send-failed-files-refused = 支持人员无法接受其中一个文件。请移除该文件或选择其他文件，然后重新提交请求。
send-failed-files-gone = 此设备上的某个文件已无法读取。请移除该文件或重新选择，然后提交请求。

upload-progress = 已发送 { $sent }，共 { $total }
upload-speed = 每秒 { $speed }
upload-label = 正在发送你的请求
upload-confirming = 已全部发送，正在等待确认…
upload-stop = 停止发送
