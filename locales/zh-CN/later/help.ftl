services-title = 客户在哪项服务上需要帮助？
services-title-own = 你在哪项服务上需要帮助？
services-intro = 选择服务后，你可以先查看已知问题和解决方法，再决定是否联系支持团队。
services-filter = 查找服务
services-loading = 正在加载服务…
services-empty = 没有可显示的服务。
services-no-match = 没有名称匹配的服务。
services-not-found = 找不到此客户，或者此客户属于其他合作伙伴。请选择其他客户。
services-none = 其他问题

# The service’s name stands in quotation marks: a space would be due beside a Latin name and none beside a Chinese one.
help-title = 获取有关“{ $service }”的帮助
help-title-any = 联系支持团队前，先试试这些方法
help-intro = 请先按以下步骤排查。许多问题是已知问题，或只需几分钟即可解决。
help-decision = 问题是否已解决？
help-solved = 是，已解决
help-need-more = 否，仍需要帮助
help-need-partner = 否，向支持团队（{ $partner }）求助

health-title = 服务运行状况
health-loading = 正在检查服务运行状况…
health-checked = 检查时间：{ $time }
health-nothing-known = 目前没有已知问题。请继续执行以下步骤。
health-known = 以下是否有你要报告的问题？如果有，关注该问题即可，无需重复报告。
health-unavailable = 暂时无法显示服务运行状况。你仍可继续操作。
health-operational = 正常
health-investigating = 调查中
health-investigation-suspended = 等待更多信息
health-restoring = 修复中
health-verifying = 修复验证中
health-extended-recovery = 恢复中
health-degradation = 部分受限
health-interruption = 已中断
health-restored = 已修复
health-unknown = 未知
issue-incident = 事件
issue-advisory = 公告
issue-id = 问题 ID
issue-began = 开始时间
issue-updated = 上次更新时间
issue-more = 查看详细信息
issue-watch = 关注此问题
issue-watched = 你正在关注此问题。
issue-watched-view = 查看关注的问题
issue-not-watched = 未能关注此问题。请重试。

articles-title = 可能有帮助的文章
articles-words = 简要描述问题
articles-loading = 正在查找文章…
articles-none = 没有相关文章。请尝试其他关键词，或继续操作。
articles-unavailable = 暂时无法显示文章。你仍可继续操作。
articles-found = { $count ->
   *[other] 找到 { $number } 篇文章
}

admin-center-title = 管理中心
admin-center-open = 打开客户租户中此服务的管理中心
admin-center-open-own = 打开此服务的管理中心
# A website’s name is always in Latin letters.
admin-center-leads = 将在新标签页中打开 { $host }。

steps-title = 排查步骤
steps-hint = 请使用你的管理员权限逐项尝试，并勾选已尝试的步骤。这样，支持团队就不会要求你重复操作。
steps-hint-own = 请勾选已尝试的步骤。这样，支持团队就不会要求你重复操作。
step-admin-center = 已查看客户管理中心中的设置和消息
step-admin-center-own = 已查看管理中心中的设置和消息
step-reproduce = 已检查其他用户和设备是否也有此问题
step-license = 已确认分配了有效的许可证
step-permissions = 已检查受影响用户的权限和角色
step-settings = 已检查并撤销最近对设置和策略的更改
step-device = 已尝试更新应用，并换用其他浏览器和网络

message-title = 告知客户
message-hint = 请选择客户使用的语言，按需修改消息，然后复制，或在邮件应用中打开。
message-language = 消息语言
message-text = 消息内容
message-unavailable = 暂时无法提供该语言的文本。
message-copy = 复制消息
# Customers are addressed as 您 here, in a letter; the widget itself says 你.
message-body = 您好！
    我们正在排查您反馈的“{ $service }”问题。在问题解决之前，请确认您使用的是最新版本的应用，然后退出并重新登录。
    如有进展，我们会尽快告知您。
message-body-any = 您好！
    我们正在排查您反馈的问题。
    如有进展，我们会尽快告知您。
message-body-known = 您好！
    您反馈的“{ $service }”问题是已知问题，目前正在处理中。您无需进行任何操作。
    问题解决后，我们会尽快告知您。

record-tried = 已尝试的步骤

solved-title = 很高兴问题已解决！
solved-text = 无需提交请求。如果你曾告知客户正在排查此问题，请通知客户问题已解决。
solved-text-own = 无需提交请求。
solved-not = 问题仍未解决
