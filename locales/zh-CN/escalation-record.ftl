escalation-record-title = 上报记录
escalation-record-hint = 提交支持请求前的排查情况，属于请求的一部分。
escalation-record-title-self-help = 排查记录
escalation-record-hint-self-help = 寻求帮助前的排查情况，属于请求的一部分。
escalation-record-language = 记录的语言
escalation-record-copy = 复制记录
escalation-record-line = { $label }：{ $value }
escalation-record-checked-by = 排查人
escalation-record-steps = 已尝试的步骤
escalation-record-known-issue = 已知问题
escalation-record-conclusion = 结论
escalation-record-justification = 填写的理由

escalation-record-print = 打印
