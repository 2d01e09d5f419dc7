guidance-show-english = 同时显示英文原文
guidance-see-also = 另请参阅

guidance-escalation-lead = 客户遇到问题时会首先联系你，而大多数问题你都能自行解决。通过以下三步，即可判断何时需要将问题上报给{ $operator }。
guidance-escalation-health-title = 检查服务运行状况
guidance-escalation-health-text = 查看是否为已知问题。如果是，关注该问题即可，无需重复报告。
guidance-escalation-health-unavailable = 此处无法显示服务运行状况。请先在客户的管理中心查看，再继续操作。
guidance-escalation-health-problems = { $count ->
   *[other] { $number }个已知问题
}
guidance-escalation-health-working = { $count ->
   *[other] 运行正常：{ $number }项服务
}
guidance-escalation-troubleshoot-title = 使用管理员权限排查
guidance-escalation-troubleshoot-text = 如果不是已知问题，请检查软件、设置和配置。
guidance-escalation-report-title = 上报问题
guidance-escalation-report-text = 如果问题仍未解决，并且属于下列某一类，请代表客户报告问题。你勾选的步骤会随请求一并提交，{ $operator }会与你联系。
guidance-escalation-notify-text = 问题解决后，请通知客户。

guidance-escalation-reasons-title = 可以上报给{ $operator }的问题
guidance-escalation-reasons-text = 共有五类。每一类都附有一个可上报的示例和一个应自行解决的示例。
guidance-escalation-example = 可上报
guidance-escalation-counterexample = 自行解决
guidance-example-undocumented = 邮箱用量刚到服务说明所承诺容量的一半，就开始拒收邮件，且没有任何文档说明原因。
guidance-counterexample-undocumented = 邮箱已达到服务说明中注明的容量上限。请向客户说明该限制，或提供容量更大的计划。
guidance-example-unavailable = 客户的所有用户都无法打开服务，换设备、换网络也不行。
guidance-counterexample-unavailable = 只有一位用户打不开，其他同事都可以。请检查该用户的许可证、角色和设备。
guidance-example-bug = 使用情况报表的合计数有误，所有用户在任何浏览器中看到的都一样。
guidance-counterexample-bug = 页面只在一种浏览器中显示异常。请更新该浏览器或清除其缓存。
guidance-example-network = 使用不同网络运营商的多个客户同时无法连接到服务。
guidance-counterexample-network = 只有一处办公地点无法联网。请与当地的网络运营商一起排查。
guidance-example-regional = 同一区域内有多个客户无法使用服务，而其他区域的客户使用正常。
guidance-counterexample-regional = 同一区域内只有一个客户遇到问题，其他客户正常。请比较这些客户的设置。

guidance-not-escalated-title = 应由你自行处理的问题
guidance-not-escalated-known-issues = 服务运行状况中已列出的已知问题
guidance-not-escalated-known-issues-text = 请关注这些问题，{ $operator }已在处理。
guidance-not-escalated-how-to = 有关初始设置、使用和更新的疑问
guidance-not-escalated-how-to-text = 请自行解答，或提供你的操作指南。
guidance-not-escalated-settings = 许可证、权限、设置和设备
guidance-not-escalated-settings-text = 请按上面的“排查步骤”操作。
guidance-not-escalated-billing = 有关账单的疑问
guidance-not-escalated-billing-text = 账单由你向客户出具，请自行解答。如果{ $operator }向你出具的账单有误，请提交合作伙伴中心请求。
guidance-not-escalated-partner-center = 合作伙伴中心本身的问题
guidance-not-escalated-partner-center-text = 请以你自己的名义报告，不要作为客户问题报告。

guidance-escalation-support-title = 什么是“上报支持”
guidance-escalation-support-text = 上报支持是指你无法合理地自行向客户提供的支持，原因是缺少以下一项或多项条件：
guidance-escalation-support-training = 培训
guidance-escalation-support-documentation = 文档
guidance-escalation-support-tools = 支持工具
guidance-misuse-title = 不当上报的后果
guidance-misuse-text = 如果{ $operator }认定你有不当上报的行为，可以要求你参加会议。你已同意参加此类会议，并讨论整改计划。
guidance-misuse-guide = 详情请参阅 CSP 经销商计划指南。

guidance-link-partner-center-account = 管理合作伙伴中心账户
guidance-link-customer-self-support = 客户自助支持
guidance-link-technical-support = 提供技术支持
guidance-link-billing-support = 提供计费支持
guidance-link-service-health = 检查服务运行状况
guidance-link-program-guide = CSP 经销商计划指南
guidance-link-program-agreement = CSP 经销商计划协议

guidance-customer-support-lead = 客户使用你转售的任何产品或服务时遇到问题，都会联系你。你应提供以下支持。
guidance-obligations-title = 你对客户的责任
guidance-obligations-contact-title = 直接受理客户的问题
guidance-obligations-contact-text = 凡是与你转售的产品和服务有关的日常使用、计费和技术问题，均由你负责解答。
guidance-obligations-hours-title = 全天候提供支持
guidance-obligations-hours-text = 每天 24 小时、全年 365 天为客户提供支持。
guidance-obligations-channels-title = 让客户知道如何联系你
guidance-obligations-channels-text = 向客户说明你的支持流程和支持渠道。
guidance-support-covers-title = 支持范围
guidance-support-covers-text = 以下仅为示例，并非全部。
guidance-support-covers-setup = 账户开通和设置
guidance-support-covers-billing = 账户和计费
guidance-support-covers-articles = 操作指南和常见问题解答
guidance-support-covers-updates = 服务和软件更新
guidance-support-covers-software = 软件配置
guidance-support-covers-desktop = 客户端连接和客户端桌面
guidance-support-covers-availability = 在你控制范围内的性能和可用性
guidance-own-channels-title = 你的支持渠道和服务时间
guidance-own-channels-none = 此页面未列出支持渠道和服务时间。请联系此页面的管理人员添加。

guidance-checklist-title = 客户支持自查
guidance-checklist-text = 请勾选目前已做到的各项。此清单仅供你自查：不会提交任何内容，离开页面后即会清除勾选。
guidance-checklist-contact = 客户知道遇到问题应联系我们，而不是{ $operator }。
guidance-checklist-hours = 任何时候都有人答复，节假日也不例外。
guidance-checklist-channels = 我们公布的每个渠道都可用，并且均已测试过。
guidance-checklist-process = 我们已向客户说明我们的支持流程。
guidance-checklist-billing = 我们团队中有人能解答账单方面的疑问。
guidance-checklist-technical = 对于转售的每项服务，我们都有具备管理员权限的人员可以排查问题。
guidance-checklist-articles = 客户很容易找到我们的操作指南和常见问题解答。
guidance-checklist-updates = 我们协助客户处理服务和软件更新。
guidance-checklist-health = 上报问题前，我们会检查服务运行状况。
guidance-checklist-notify = 问题解决后，我们会通知客户。
guidance-checklist-count = 已勾选：{ $number }/{ $total }
guidance-checklist-print = 打印此清单
