gate-title = 此问题可以上报给{ $operator }吗？
gate-intro = 请选择上报原因，以查看后续步骤。
escalation-reason-label = 上报原因
escalation-reason-required = 请选择上报原因

escalation-reason-undocumented-service-problem = 服务的运行情况与服务说明不符，且没有任何文档提及此问题
escalation-reason-service-unavailable = 服务不可用
escalation-reason-bug-or-irregularity = 服务的界面或功能出现异常
escalation-reason-large-scale-network-disruption = 发生大规模网络中断
escalation-reason-regional-multi-tenant = 区域性问题影响多个客户

escalation-reason-no-training = 我们的团队缺少解决此问题所需的培训
escalation-reason-no-documentation = 我们的团队缺少解决此问题所需的文档
escalation-reason-no-tools = 我们的团队缺少解决此问题所需的工具

escalation-reason-other = 其他情况，例如使用方法咨询或设置问题

gate-escalate-title = 此问题可以上报给{ $operator }

gate-escalate-text = 你的排查情况会随请求一并提交。建议的严重性为“{ $severity }”，你可以自行更改。
gate-watch-title = { $operator }已知晓此服务存在问题
gate-watch-text = 请关注该问题，无需重复报告。问题是否已解决，可在“我的请求”中查看。
gate-watch-different-problem = 客户遇到的是另一个问题
gate-solve-title = 请先尝试自行解决
gate-solve-text = 如果以下步骤无法解决问题，可以将其上报给{ $operator }。请勾选已尝试的步骤。
gate-solve-other = 使用方法咨询和设置问题不在上报范围内。请尝试以下步骤并查阅帮助文章。如果你的团队缺少解决问题所需的培训、文档或工具，请在上方选择相应的原因。

gate-escalation-support-title = 这属于“上报支持”
gate-escalation-support-text = 上报支持适用于你因缺少培训、文档或工具而无法合理地自行解决的问题。如果将其用于其他情况，{ $operator }可以要求你参加会议，讨论整改计划。
gate-escalation-support-guide = 阅读 CSP 经销商计划指南
gate-escalation-support-justification = 具体缺少什么？
gate-justification = 为什么仍需上报给{ $operator }？
gate-justification-hint = 填写的内容会随请求一并提交。
gate-justification-required = 请说明为什么需要上报
gate-justification-too-long = 填写的内容不能超过 1,000 个字符
gate-closed = 目前还不能上报此问题。请按上面的建议处理。
gate-continue-anyway = 仍要继续

conclusion-escalate = 可以上报
conclusion-watch-known-issue = 关注已知问题
conclusion-solve-yourself = 无需上报
conclusion-escalation-support = 上报支持
