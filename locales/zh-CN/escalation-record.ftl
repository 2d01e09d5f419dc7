receipt-title = 上报记录
receipt-hint = 提交支持请求前的排查情况，属于请求的一部分。
receipt-title-own = 排查记录
receipt-hint-own = 寻求帮助前的排查情况，属于请求的一部分。
receipt-language = 记录的语言
receipt-copy = 复制记录
receipt-line = { $label }：{ $value }
receipt-by = 排查人
record-tried = 已尝试的步骤
receipt-known-issue = 已知问题
receipt-conclusion = 结论
receipt-reason = 填写的理由

print = 打印
