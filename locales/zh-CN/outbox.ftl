outbox-title = 等待发送
outbox-intro = 已提交的请求在确认送达之前会保留在此处。无论尝试发送多少次，每个请求都只会提交一次。
outbox-empty = 没有等待发送的请求
outbox-empty-hint = 已送达的请求可在“{ home-requests }”中查看。
outbox-count = { $count ->
   *[other] 有{ $number }个请求等待发送
}
outbox-retrying = 只要此页面保持打开，就会继续尝试发送。你无需进行任何操作。
outbox-needs-attention = 有请求需要你处理后才能发送。
outbox-show = 查看等待发送的请求
outbox-submitted = 提交时间：{ $date }
outbox-waiting = 系统会尽快发送。
outbox-left-alone = 最初为另一个客户提交的请求已删除，所以此请求尚未发送。如需单独发送，请选择“{ outbox-send-now }”；如不再需要，请将其删除。
outbox-send-now = 立即发送
outbox-edit = 编辑
outbox-delete = 删除
outbox-delete-question = 要删除此请求吗？请求的文字和附件将从此设备上移除，并且不会再尝试发送。如果请求已经送达，删除并不会将其撤回。原始文件不受影响。
outbox-deleted = 已从列表中移除该请求。
outbox-delivered = 已送达。请求编号：{ $reference }
outbox-delivered-title = 先前等待发送的请求已送达。
outbox-dismiss = 从列表中移除

outbox-edit-may-duplicate = 此请求可能已送达。如果更改内容，将作为新请求另行提交，可能产生重复的请求。
