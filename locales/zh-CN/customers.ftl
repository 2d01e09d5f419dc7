# Names of customers stand in quotation marks or after a colon: they are long, and may read like a part of the sentence.
customers-intro = 请先查找客户，然后即可查看其所用服务的已知问题，以及提交请求前可尝试的方法。
customers-label = 客户
customers-hint = 请输入公司名称、域名或租户 ID。
customers-loading = 正在准备表单…
customers-searching = 正在搜索…
# Not 最近使用: nobody “uses” a customer.
customers-recent = 最近选择的客户
customers-no-match = 没有与“{ $query }”匹配的客户。请检查输入的内容是否有误，或改用域名搜索。
customers-found = { $count ->
   *[other] 找到{ $number }个客户。请使用方向键选择。
}
customers-list-truncated = { $count ->
    [1] 仅显示第一个客户。请继续输入以缩小范围。
   *[other] 仅显示前{ $number }个客户。请继续输入以缩小范围。
}
customers-search-failed = 暂时无法搜索客户
# Goes on with the customer that was chosen before.
customers-continue = 继续为“{ $customer }”报告问题
customers-enter-manually = 手动输入客户信息
customers-show-tenant-ids = 显示租户 ID
customers-tenant-id = 租户 ID
customers-list = 客户列表
relationship-expired = 管理员关系已过期
relationship-none = 无管理员关系

# To request a relationship is 申请, not 请求, which is a support request here.
customer-blocked-title = 暂时无法为“{ $customer }”新建请求
customer-blocked-expired = 你与此客户的管理员关系已过期。
customer-blocked-no-relationship = 你与此客户之间没有管理员关系。
customer-blocked-step-ask = 在合作伙伴中心申请管理员关系，选择所需的角色，然后将链接发送给客户。
customer-blocked-step-accept = 由客户的管理员打开链接并批准申请。
customer-blocked-step-return = 完成后，返回此处重新检查。
customer-blocked-link = 申请管理员关系
customer-blocked-check-again = 重新检查
customer-blocked-still = 目前仍没有有效的管理员关系。请在客户批准申请后重新检查。

wrong-tenant-title = 你登录的租户可能有误
wrong-tenant-this-customers = 你当前登录的是此客户的租户。提交请求前，请登录你公司自己的租户。
wrong-tenant-another = 你当前登录的租户不属于你的公司。提交请求前，请切换到你公司自己的租户。

on-behalf-label = 所代表的客户
on-behalf-change = 更改
on-behalf-change-customer = 更改客户
on-behalf-change-service = 更改服务
