form-title-partner-center = 报告合作伙伴中心问题
form-title-customer = 报告客户问题
form-switch-to-customer = 客户遇到了你无法解决的问题？
form-switch-to-customer-link = 代表客户报告问题
form-switch-to-partner-center = 你自己在使用合作伙伴中心时遇到了问题？
form-switch-to-partner-center-link = 报告合作伙伴中心问题

form-customer-section = 客户
form-problem-section = 问题
form-contact-section = 你的联系信息
form-contact-hint = 支持团队会与你联系，而不会联系你的客户。
field-optional = { $label }（选填）
form-continue = 继续
form-choose = 请选择…

# Labels are nouns, as usual in Chinese forms; questions would also read badly as names in the review and in errors.
field-customer-name = 客户的公司名称
field-customer-domain = 客户的域名
field-customer-domain-hint = 例如 contoso.com。用于区分名称相同的客户。
field-service = 服务
field-category = 问题类别
field-title = 标题
field-title-hint = 请简要概括问题。
field-description = 问题描述
field-description-hint = 你执行了什么操作，预期的结果是什么，实际发生了什么？请勿填写密码或其他机密信息。
field-severity = 严重性
field-problem-start-time = 问题开始时间
field-problem-start-time-hint = 以你的本地时间为准。
# Data, not text: the order in which forms ask for names, `given-family` or `family-given`.
name-order = family-given
# Not 名字, which many take for the full name.
field-first-name = 名
field-last-name = 姓
field-email = 电子邮件地址
field-phone-number = 电话号码
field-phone-number-hint = 请包含国家/地区代码，例如 +86 21 5550 0100。
field-preferred-contact-method = 首选联系方式
field-preferred-support-language = 首选答复语言
field-diagnostic-consent = 允许读取诊断数据
field-diagnostic-consent-hint = 允许支持团队读取与此问题相关的诊断数据

category-technical = 技术问题
category-billing = 计费问题
category-customers-and-subscriptions = 客户和订阅管理问题
contact-method-email = 电子邮件
contact-method-phone = 电话

severity-minimal = 轻微（C 级）
severity-minimal-impact = 工作可以继续。问题较小，或只是咨询。
severity-moderate = 中等（B 级）
severity-moderate-impact = 工作受到影响，但有替代办法。
severity-critical = 严重（A 级）
severity-critical-impact = 工作已中断，且没有替代办法。
severity-response = 预计在{ $time }（你的本地时间）之前首次响应。
severity-response-hours = { severity-response }{ $operator }服务时间：周一至周五{ $hours }（{ $zone }）。
time-zone-beijing = 北京时间
severity-not-offered = 此类问题不能选择此级别。

characters-left = { $count ->
   *[other] 还可输入{ $number }个字符
}
characters-over = { $count ->
   *[other] 超出{ $number }个字符
}
