guide-english = 同时显示英文原文
guide-see-also = 另请参阅

# The operator’s name stands in parentheses: a space would be due beside a Latin name and none beside a Chinese one.
escalation-lead = 客户遇到问题首先会找你，而大多数问题你都能解决。通过以下三步，即可判断是否需要将问题上报给支持团队（{ $operator }）。
escalation-health-title = 检查服务运行状况
escalation-health-text = 查看是否为已知问题。对于已知问题，关注即可，无需重复报告。
escalation-health-absent = 此处无法提供实时的服务运行状况。请先在客户的管理中心查看，再继续操作。
escalation-health-problems = { $count ->
   *[other] { $number } 个已知问题
}
escalation-health-working = { $count ->
   *[other] 运行正常：{ $number } 项服务
}
escalation-try-title = 使用管理员权限排查
escalation-try-text = 如果不是已知问题，请检查软件、设置和配置。
escalation-hand-title = 移交问题
escalation-hand-text = 问题仍未解决，并且属于下列某一类？请代表客户报告问题。你勾选的步骤会随请求一并提交，支持团队（{ $operator }）会与你联系。
escalation-close-text = 问题解决后，由你告知客户。

escalation-categories-title = 可移交给支持团队（{ $operator }）的问题
escalation-categories-text = 共有五类。每一类都附有一个示例，以及一个看似相同、实则应由你解决的示例。
escalation-example = 移交
escalation-counter-example = 自行解决
handoff-undocumented-example = 邮箱用量刚到服务说明所承诺容量的一半，就开始拒收邮件，且没有文章说明原因。
handoff-undocumented-counter = 邮箱已达到服务说明中注明的容量上限。请向客户说明该限制，或提供容量更大的计划。
handoff-unavailable-example = 客户的所有用户都无法打开服务，换设备、换网络也不行。
handoff-unavailable-counter = 只有一位用户打不开，其他同事都可以。请检查该用户的许可证、角色和设备。
handoff-bug-example = 使用情况报表的合计数有误，所有用户在任何浏览器中看到的都一样。
handoff-bug-counter = 页面只在一种浏览器中显示异常。请更新该浏览器或清除其缓存。
handoff-network-example = 使用不同网络运营商的多个客户同时无法连接到服务。
handoff-network-counter = 只有一处办公地点无法联网。请与当地的网络运营商一起排查。
handoff-regional-example = 同一区域内有多个客户无法使用服务，而其他区域的客户使用正常。
handoff-regional-counter = 同一区域内只有一个客户遇到问题，其他客户正常。请比较这些客户的设置。

escalation-stays-title = 应由你处理的问题
stays-known = 服务运行状况中已列出的问题
stays-known-text = 请关注该问题。支持团队（{ $operator }）已在处理。
stays-how-to = 有关初始设置、使用和更新的疑问
stays-how-to-text = 请自行解答，或提供操作指南文章。
stays-settings = 许可证、权限、设置和设备
stays-settings-text = 请按上面的排查步骤操作。
stays-billing = 有关你所出具账单的疑问
stays-billing-text = 向客户收费的是你，因此请自行解答。如果运营方（{ $operator }）向你收费有误，请提交合作伙伴中心请求。
stays-partner-center = 合作伙伴中心本身的问题
stays-partner-center-text = 请作为你自己的问题报告，而不是客户的问题。

escalation-support-title = 什么是上报支持
escalation-support-text = 上报支持是指你在合理范围内无法自行为客户提供的支持，原因是缺少以下一项或多项条件：
escalation-support-training = 培训
escalation-support-documentation = 文档
escalation-support-tools = 支持工具
misuse-title = 如果不当上报
misuse-text = 如果运营方（{ $operator }）认定你存在不当上报问题的情况，可以要求与你会面。你已同意届时参加会面，并讨论整改计划。
misuse-guide = 详情请参阅经销商计划指南。

see-partner-center-account = 管理合作伙伴中心账户
see-customer-self-support = 客户自助支持
see-technical-support = 提供技术支持
see-billing-support = 提供计费支持
see-service-health = 检查服务运行状况
see-program-guide = CSP 计划指南
see-program-agreement = CSP 计划协议

support-lead = 凡是你转售的产品和服务，客户有问题都会找你。以下是他们可以期待的支持。
support-owe-title = 你对客户的责任
support-contact-title = 你是客户的联系人
support-contact-text = 凡是与你转售的产品和服务有关的运营、计费和技术问题，客户都会向你提出。
support-hours-title = 你随时提供支持
support-hours-text = 每天 24 小时，全年 365 天。
support-channels-title = 客户知道如何找到你
support-channels-text = 你会向客户说明你的支持流程和支持渠道。
support-examples-title = 支持范围
support-examples-text = 以下仅为示例，并非全部。
support-example-setup = 账户开通和设置
support-example-billing = 账户和计费
support-example-articles = 操作指南文章和常见问题解答
support-example-updates = 服务和软件更新
support-example-software = 软件配置
support-example-desktop = 客户端连接和客户端桌面
support-example-availability = 在你控制范围内的性能和可用性
support-own-title = 你的支持渠道和服务时间
support-own-none = 此页面未列出支持渠道和服务时间。请联系此页面的管理人员添加。

promises-title = 你兑现承诺了吗？
promises-text = 请勾选目前已做到的各项。此清单仅供你自查：内容不会提交，离开页面后即被清除。
promise-contact = 客户知道遇到问题应联系我们，而不是运营方（{ $operator }）。
promise-hours = 任何时候都有人答复，节假日也不例外。
promise-channels = 我们公布的每个渠道都可用，并且均已测试。
promise-process = 我们已向客户说明我们的支持流程。
promise-billing = 我们有人能解答账单方面的疑问。
promise-technical = 对于转售的每项服务，我们都有具备管理员权限的人员可以排查问题。
promise-articles = 客户很容易找到我们的操作指南文章和常见问题解答。
promise-updates = 我们协助客户处理服务和软件更新。
promise-health = 上报问题前，我们会检查服务运行状况。
promise-close = 我们会告知客户问题的处理结果。
promises-kept = 已勾选：{ $number }/{ $total }
promises-print = 打印此清单
