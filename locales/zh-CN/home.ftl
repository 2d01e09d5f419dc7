home-title = 你需要什么帮助？
# The operator’s name stands in parentheses: a space would be due beside a Latin name and none beside a Chinese one.
home-intro = 向支持团队（{ $operator }）报告问题，并跟进处理情况，直到问题解决。
home-report-partner-center = 报告合作伙伴中心问题
home-report-partner-center-hint = 技术、计费或客户和订阅管理方面的问题。
home-report-customer = 报告客户问题
home-report-customer-hint = 适用于你无法自行解决的客户问题。
home-requests = 我的请求
home-requests-hint = 查看请求的处理进度和最新动态。
home-customers-to-notify = { $count ->
   *[other] { $number } 个请求的处理结果待告知客户
}
home-escalation = 问题上报指南
home-escalation-hint = 了解应先检查什么，以及哪些问题可移交给支持团队（{ $operator }）。
home-customer-support = 客户支持
home-customer-support-hint = 了解客户可以从你这里获得哪些支持，以及从何处获取帮助。
