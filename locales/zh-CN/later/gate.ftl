gate-title = 此问题可以移交给支持团队（{ $operator }）吗？
gate-intro = 请选择问题的类型，随后会显示接下来该怎么做。
gate-why = 问题类型
gate-why-required = 请选择问题的类型
gate-other = 以上都不是，例如使用问题或设置问题

lack-training = 我们缺少解决此问题所需的培训
lack-documentation = 我们缺少解决此问题所需的文档
lack-tools = 我们缺少解决此问题所需的工具
gate-escalate-title = 此类问题可移交给支持团队（{ $operator }）

gate-escalate-text = 你的排查情况会随请求一并提交。此类问题的严重性通常为“{ $severity }”。
gate-watch-title = 支持团队（{ $operator }）已知晓此服务存在问题
gate-watch-text = 请关注该问题，无需再次报告。问题解决后，你会在“我的请求”中看到。
gate-differs = 客户遇到的是另一个问题
gate-solve-title = 请先尝试自行解决
gate-solve-text = 请先尝试以下步骤，再将问题移交给支持团队（{ $operator }）。请勾选已尝试的步骤。
gate-solve-other = 使用问题和设置问题不属于移交范围。请尝试以下步骤并查阅帮助文章。如果缺少解决问题所需的条件，请在上方选择缺少哪一项。

gate-support-title = 这属于上报支持
gate-support-text = 上报支持适用于因缺少培训、文档或工具而在合理范围内无法自行解决的问题。如果用于其他情况，运营方（{ $operator }）可以要求与你会面，讨论支持工作的整改计划。
gate-support-guide = 阅读经销商计划指南
gate-support-reason = 具体缺少什么？
gate-reason = 为什么仍需移交给支持团队（{ $operator }）？
gate-reason-hint = 填写的内容会随请求一并提交。
gate-reason-required = 请填写理由，以便支持团队了解你为何请求支持
gate-reason-too-long = 请缩短理由，最多 1,000 个字符
gate-closed = 请先按上面的提示处理，目前无法在此继续。
gate-continue-anyway = 仍要继续

conclusion-escalate = 可以移交
conclusion-watch-known-issue = 已知问题，关注即可
conclusion-solve-yourself = 应自行解决，无需上报
conclusion-escalation-support = 上报支持

receipt-title = 上报记录
receipt-hint = 提交支持请求前的排查情况，属于请求的一部分。
receipt-title-own = 排查记录
receipt-hint-own = 寻求帮助前的排查情况，属于请求的一部分。
receipt-language = 记录的语言
receipt-copy = 复制记录
receipt-line = { $label }：{ $value }
receipt-by = 排查人
receipt-known-issue = 已知问题
receipt-conclusion = 结论
receipt-reason = 填写的理由

print = 打印
