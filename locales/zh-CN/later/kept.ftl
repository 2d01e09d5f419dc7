# 保存在用户设备上的内容：草稿，以及尚待发送的请求。
kept-saved = 草稿已保存在此设备上。
kept-saved-without-files = 文字内容已保存在此设备上，但没有空间保存文件。如果关闭此页面，需要重新选择文件。
kept-not-saved = 最近的更改未能保存，此设备的存储空间可能不足。请释放一些空间；在请求送达之前，请不要关闭此页面。
kept-discard = 放弃草稿
kept-discard-question = 草稿以及你填写和添加的全部内容将从此设备上删除。原始文件不受影响。
kept-discarded = 草稿已删除。
kept-keep = 保留
kept-missing = 此浏览器不允许此页面在设备上保存任何内容。在请求送达之前，请不要关闭此页面。
kept-full = 此设备上已没有可用的存储空间，无法保存任何内容。在请求送达之前，请不要关闭此页面；释放一些空间后，即可重新保存草稿。
kept-in-the-way = 请先提交或放弃此表单中的请求。该请求无法保存，因此不能在此打开其他请求。
kept-elsewhere = 此草稿已在其他标签页中提交或删除。如果该草稿已经提交，在此处再次提交将产生第二个请求。
kept-apart = 此草稿已在其他标签页中更改。你在此处填写的内容会单独保存为另一份草稿。如果两份都提交，将成为两个请求。
kept-may-have-arrived = 此请求可能已送达。如果更改其内容，它将作为第二个请求提交。
kept-newer = 此页面的较新版本在此设备上保存了一个请求，当前版本无法显示。请刷新页面后查看。

drafts-title = 未完成的请求
drafts-saved = 保存时间：{ $ago }
drafts-untitled = 尚无标题
drafts-untitled-about = { $about }（尚无标题）
drafts-continue = 继续填写
drafts-continue-entry = 继续填写：{ $title }
drafts-discard = 放弃
drafts-taken-up = 已重新打开草稿。

queue-title = 等待发送
queue-intro = 已提交的请求会保留在此处，直到确认送达。无论尝试发送多少次，请求都不会重复提交。
queue-empty = 没有等待发送的请求。
queue-count = { $count ->
   *[other] 有 { $number } 个请求等待发送
}
queue-on-its-way = 只要此页面保持打开，就会继续尝试发送。你无需进行任何操作。
queue-attention = 有请求需要你处理后才能发送。
queue-show = 查看等待发送的请求
queue-submitted = 提交时间：{ $date }
queue-waiting = 将尽快发送。
queue-send = 立即发送
queue-edit = 编辑
queue-delete = 删除
queue-delete-question = 此请求以及你填写和添加的全部内容将从此设备上删除，并且不会再尝试发送。如果请求已经送达，则不会被撤回。原始文件不受影响。
queue-deleted = 已从列表中移除该请求。
queue-delivered = 已送达。请求编号：{ $reference }
queue-delivered-title = 一个等待发送的请求已送达。
queue-seen = 从列表中移除

send-queued-title = 你的请求尚未确认送达
send-queued = 请求已保存在此设备上。只要此页面保持打开，就会继续尝试发送；如果关闭此页面，下次打开时会继续发送。
send-open = 请不要关闭此页面：你的请求未能保存在此设备上。我们会继续尝试发送。
send-failed-stopped = 你已停止发送。在你重试之前，不会再发送此请求。
send-failed-files-refused = 至少有一个文件未被支持系统接受。请编辑请求，移除或更换文件，然后重新提交。
send-failed-files-gone = 此设备上至少有一个文件已无法读取。请更改文件：先移除无法读取的文件，如有需要再重新添加，然后提交请求。

upload-progress = 已发送 { $sent }，共 { $total }
upload-speed = 每秒 { $speed }
upload-label = 正在发送你的请求
upload-confirming = 已全部发送，正在等待确认…
upload-stop = 停止发送
