gate-title = 此问题可以移交给支持团队（{ $operator }）吗？
gate-intro = 请选择问题的类型，随后会显示接下来该怎么做。
escalation-reason-label = 问题类型
escalation-reason-required = 请选择问题的类型

escalation-reason-undocumented-service-problem = 服务未按说明运行，且没有文档提及此问题
escalation-reason-service-unavailable = 服务不可用
escalation-reason-bug-or-irregularity = 服务的界面或功能出现异常
escalation-reason-large-scale-network-disruption = 发生大规模网络中断
escalation-reason-regional-multi-tenant = 某个区域出现故障，影响多个客户

escalation-reason-no-training = 我们缺少解决此问题所需的培训
escalation-reason-no-documentation = 我们缺少解决此问题所需的文档
escalation-reason-no-tools = 我们缺少解决此问题所需的工具

escalation-reason-other = 以上都不是，例如使用问题或设置问题

gate-escalate-title = 此类问题可移交给支持团队（{ $operator }）

gate-escalate-text = 你的排查情况会随请求一并提交。此类问题的严重性通常为“{ $severity }”。
gate-watch-title = 支持团队（{ $operator }）已知晓此服务存在问题
gate-watch-text = 请关注该问题，无需再次报告。问题解决后，你会在“我的请求”中看到。
gate-watch-different-problem = 客户遇到的是另一个问题
gate-solve-title = 请先尝试自行解决
gate-solve-text = 请先尝试以下步骤，再将问题移交给支持团队（{ $operator }）。请勾选已尝试的步骤。
gate-solve-other = 使用问题和设置问题不属于移交范围。请尝试以下步骤并查阅帮助文章。如果缺少解决问题所需的条件，请在上方选择缺少哪一项。

gate-escalation-support-title = 这属于上报支持
gate-escalation-support-text = 上报支持适用于因缺少培训、文档或工具而在合理范围内无法自行解决的问题。如果用于其他情况，运营方（{ $operator }）可以要求与你会面，讨论支持工作的整改计划。
gate-escalation-support-guide = 阅读经销商计划指南
gate-escalation-support-justification = 具体缺少什么？
gate-justification = 为什么仍需移交给支持团队（{ $operator }）？
gate-justification-hint = 填写的内容会随请求一并提交。
gate-justification-required = 请填写理由，以便支持团队了解你为何请求支持
gate-justification-too-long = 请缩短理由，最多 1,000 个字符
gate-closed = 请先按上面的提示处理，目前无法在此继续。
gate-continue-anyway = 仍要继续

conclusion-escalate = 可以移交
conclusion-watch-known-issue = 已知问题，关注即可
conclusion-solve-yourself = 应自行解决，无需上报
conclusion-escalation-support = 上报支持
