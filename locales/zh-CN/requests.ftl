requests-partner-center = 合作伙伴中心请求
requests-customer = 客户请求
requests-kind-switch = 请求类型
requests-new = 新建请求
requests-loading = 正在加载你的请求…
requests-empty = 暂无请求
requests-empty-hint = 你报告问题后，请求及其状态会显示在此处。
requests-show-more = 显示更多
requests-loaded = { $count ->
   *[other] 已显示{ $number }个请求
}
requests-reference = 请求编号
requests-severity = 严重性
requests-created = 创建时间
requests-updated = 上次更新时间

# “New” alone would be taken for the verb of “New request”.
status-new = 待处理
status-open = 处理中
status-attention-needed = 待你答复
status-resolved = 已解决
status-closed = 已关闭

request-title = 请求{ $reference }
request-loading = 正在加载此请求…
request-category = 问题类别
request-problem-start-time = 问题开始时间
request-contact = 联系人
request-contact-name = 姓名
# A person’s whole name. $script is `han` where both names are written in Chinese characters.
full-name = { $script ->
    [han] { $family }{ $given }
   *[other] { $given } { $family }
}
request-history = 历史记录
request-notes = 备注

requests-filter-title = 筛选请求
requests-filter-status = 状态
requests-filter-any-status = 所有状态
requests-filter-customer = 查找某个客户的请求
requests-filter-only-customer = 仅显示“{ $customer }”的请求
requests-filter-clear = 显示所有客户的请求
requests-filter-empty = 没有符合条件的请求
requests-filter-empty-hint = 请更改筛选条件。
requests-filter-reset = 显示所有请求
requests-submitted-by-customer = 由客户提交

# Files of a request that was submitted. $name is the name of a file, $files are several.
files-download = 下载
files-download-file = 下载：{ $name }
files-download-failed = 无法下载该文件。请检查网络连接并确认已登录，然后重试。
