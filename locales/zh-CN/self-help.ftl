# The partner’s name stands in parentheses: a space would be due beside a Latin name and none beside a Chinese one.
partner-default-name = 你的合作伙伴
self-help-intro = 请先在此处查找解决方法。如果问题仍未解决，请向支持团队（{ $partner }）求助。
self-help-services = 你的服务
self-help-more = 更多帮助
self-help-ask = 向支持团队（{ $partner }）求助
self-help-ask-hint = 描述问题，并跟进处理情况，直到问题解决。
form-title-self-help = 向支持团队（{ $partner }）求助
sent-next-partner = 支持团队（{ $partner }）会与你联系。
partner-channels = 支持团队（{ $partner }）的其他联系方式
severity-minimal-self-help = 轻微
severity-moderate-self-help = 中等
severity-critical-self-help = 严重
category-subscriptions-self-help = 订阅
