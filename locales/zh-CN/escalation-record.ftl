escalation-record-title = 上报记录
escalation-record-hint = 提交支持请求前的排查情况，已包含在请求中。
escalation-record-title-self-help = 排查记录
escalation-record-hint-self-help = 寻求帮助前的排查情况，已包含在请求中。
escalation-record-language = 记录语言
escalation-record-copy = 复制记录
escalation-record-line = { $label }：{ $value }
escalation-record-checked-by = 排查人
escalation-record-steps = 已尝试的步骤
escalation-record-known-issue = 已知问题
escalation-record-conclusion = 结论
escalation-record-justification = 补充说明

escalation-record-print = 打印
