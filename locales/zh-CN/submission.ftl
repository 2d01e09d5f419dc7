review-title = 核对你的请求
review-intro = 核对无误后，请提交请求。提交之前不会发送任何内容。
review-change = 更改
review-change-entry = 更改：{ $label }
review-submit = 提交
review-sending = 正在发送你的请求…
review-retrying = 尚未收到确认，正在重试（第{ $attempt }次，共{ $attempts }次）…
sent-title = 请求已提交
sent-reference = 你的请求编号
sent-copy-reference = 复制编号
sent-next = { $operator }的支持代表会与你联系。
sent-view = 查看此请求
sent-another = 报告其他问题
sent-home = 返回支持首页
sent-without-files = 请求已送达，但支持系统未接受以下文件：{ $files }。支持团队与你联系时，你可以另行提供这些文件。

# “The support service” is the system that takes requests, 支持系统; the people behind it are 支持团队.
send-failed-title = 你的请求尚未提交
send-unconfirmed-title = 无法确认你的请求是否已送达
send-failed-unknown-outcome = 支持系统尚未确认收到你的请求。请求不会重复提交。
send-failed-unauthorized = 你尚未登录，或登录已过期。请在另一个标签页中重新登录，然后返回此处重试。
send-failed-forbidden = 你无权提交此请求。请联系你所在组织的管理员获取权限。
send-failed-not-found = 此页面无法连接到支持系统，配置可能有误。请通过下方的联系方式获取支持。
send-failed-too-large = 请求内容过大。请移除较大的文件或缩短问题描述，然后重新提交请求。
send-failed-busy-for = { $count ->
   *[other] 支持系统繁忙，需要等待{ $number }秒。
}
send-failed-busy = 支持系统繁忙。
send-failed-server = 支持系统出现问题。
send-failed-invalid = 支持系统无法接受此请求。请修改后重新提交。如果仍不成功，请通过下方的联系方式获取支持。
send-failed-stopped = 你已停止发送。在你重试之前，不会再发送此请求。
send-failed-files-refused = 支持系统无法接受部分文件。请编辑请求，移除或更换这些文件，然后重新提交。
send-failed-files-gone = 部分文件已无法读取。请移除这些文件，如有需要再重新添加，然后提交请求。
send-failed-nothing-lost = 你输入的内容不会丢失。

send-queued-title = 仍在尝试发送你的请求
send-queued = 请求已保存在此设备上。只要此页面保持打开，就会继续尝试发送；关闭后再次打开时，也会继续发送。
send-keep-page-open = 请不要关闭此页面：你的请求未能保存在此设备上。系统会继续尝试发送。

upload-progress = 已发送{ $sent }，共{ $total }
upload-speed = { $speed }/秒
upload-label = 正在发送你的请求
upload-confirming = 已全部发送，正在等待确认…
upload-stop = 停止发送

copied = 已复制
copy-by-hand = 此页面无法自动复制文字。文字已选中，请手动复制。
