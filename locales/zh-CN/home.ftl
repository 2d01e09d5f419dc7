home-title = 你需要什么帮助？
home-intro = 向{ $operator }报告问题，并跟踪请求的处理进度。
home-report-partner-center = 报告合作伙伴中心问题
home-report-partner-center-hint = 技术、计费，以及客户和订阅管理方面的问题。
home-report-customer = 报告客户问题
home-report-customer-hint = 适用于你无法自行解决的客户问题。
home-requests = 我的请求
home-requests-hint = 查看请求的处理进度和最新动态。
home-customers-to-notify = { $count ->
   *[other] 有{ $number }个客户待通知
}
home-escalation = 问题上报指南
home-escalation-hint = 了解应先检查什么，以及哪些问题可以上报给{ $operator }。
home-customer-support = 客户支持
home-customer-support-hint = 了解你应为客户提供哪些支持，并查看相关帮助资源。
