# The partner’s name stands in parentheses: a space would be due beside a Latin name and none beside a Chinese one.
partner-default-name = 您的合作夥伴
self-help-intro = 請先查看以下內容。如果仍無法解決問題，請向支援團隊（{ $partner }）求助。
self-help-services = 您的服務
self-help-more = 更多協助
self-help-ask = 向支援團隊（{ $partner }）求助
self-help-ask-hint = 描述問題並掌握處理進度，直到問題解決。
form-title-self-help = 向支援團隊（{ $partner }）求助
sent-next-partner = 支援團隊（{ $partner }）會與您連絡。
partner-channels = 支援團隊（{ $partner }）的其他連絡方式
severity-minimal-self-help = 輕微
severity-moderate-self-help = 中等
severity-critical-self-help = 嚴重
category-subscriptions-self-help = 訂用帳戶
