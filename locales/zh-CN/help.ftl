services-title = 客户在哪项服务上需要帮助？
services-title-self-help = 你在哪项服务上需要帮助？
services-intro = 在联系支持团队之前，你可以先查看服务的已知问题和可尝试的方法。
services-filter = 查找服务
services-loading = 正在加载服务…
services-empty = 没有可显示的服务
services-empty-hint = 不选择服务也可以继续。
services-no-match = 没有与此名称匹配的服务
services-no-match-hint = 请检查名称，或者显示所有服务。
services-show-all = 显示所有服务
services-customer-not-found = 找不到此客户，或者此客户属于其他合作伙伴。请选择其他客户。
services-something-else = 其他方面的问题

help-title = 获取{ $service }帮助
help-title-no-service = 联系支持团队前，先试试这些方法
help-intro = 请先逐一尝试以下步骤。许多问题是已知问题，或只需几分钟即可解决。
help-decision = 问题是否已解决？
help-solved = 问题已解决
help-need-more = 尚未解决，仍需要帮助
help-need-partner = 尚未解决，联系{ $partner }

articles-title = 可能有帮助的文章
articles-search-label = 简要描述问题
articles-loading = 正在查找文章…
articles-no-match = 没有匹配的文章。请换用其他关键词，或继续操作。
articles-unavailable = 暂时无法显示文章。你仍可继续操作。
articles-found = { $count ->
   *[other] 找到{ $number }篇文章
}

admin-center-title = 管理中心
admin-center-open = 打开客户的管理中心以管理此服务
admin-center-open-self-help = 打开管理中心以管理此服务
# A website’s name is always in Latin letters.
admin-center-destination = 将在新标签页中打开{ $host }。

steps-title = 排查步骤
steps-hint = 请使用你的管理员权限，并勾选已尝试的步骤，这样支持团队就不会要求你重复操作。
steps-hint-self-help = 请勾选已尝试的步骤，以免之后被要求重复操作。
step-admin-center = 已在客户的管理中心查看设置和消息
step-admin-center-self-help = 已在管理中心查看设置和消息
step-reproduce = 已检查其他用户和设备是否也有此问题
step-license = 已确认分配了有效的许可证
step-permissions = 已检查受影响用户的权限和角色
step-settings = 已检查并撤销最近对设置和策略的更改
step-device = 已尝试更新应用，并换用其他浏览器和网络

solved-title = 太好了！
solved-text = 无需提交请求。如果你曾告诉客户正在排查此问题，请通知客户问题已解决。
solved-text-self-help = 无需提交请求。
solved-not-after-all = 问题仍未解决
