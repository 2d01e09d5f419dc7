error-summary-title = 请检查填写的内容
error-prefix = 错误：

error-customer-name-required = 请输入客户的公司名称
error-customer-domain-required = 请输入客户的域名
error-customer-domain-invalid = 请输入有效的域名，例如 contoso.com
error-category-required = 请选择问题类别
error-title-required = 请输入标题
error-description-required = 请输入问题描述
error-severity-required = 请选择严重性
error-severity-not-allowed = 请为此类问题选择较低的严重性
error-problem-start-time-invalid = 请按 2026-11-21 09:30 的格式输入问题开始时间，或将此项留空
error-problem-start-time-in-future = 问题开始时间必须早于当前时间
error-email-required = 请输入电子邮件地址
error-email-invalid = 请按 name@example.com 的格式输入电子邮件地址
error-email-not-allowed = 请输入你公司的电子邮件地址，不要使用客户的地址
error-phone-number-required = 请输入电话号码，或选择通过电子邮件联系
error-phone-number-invalid = 请使用数字输入电话号码，例如 +86 21 5550 0100
error-required = 请填写“{ $label }”
error-too-long = { $limit ->
   *[other] “{ $label }”不能超过{ $number }个字符
}
error-refused = 请修改“{ $label }”，支持系统无法接受当前内容

send-failed-no-backend = 此页面未连接到支持系统。请通过下方的联系方式获取支持。

load-failed-title = 无法加载此内容
load-failed-unknown-outcome = 支持系统未响应。请检查网络连接，然后重试。
load-failed-unauthorized = 你尚未登录，或登录已过期。请在此页面上登录，然后重试。
load-failed-forbidden = 你无权查看此内容。请联系你所在组织的管理员获取权限。
load-failed-not-found = 此请求不存在，或属于其他人。请确认登录的账户是否正确，或通过下方的联系方式咨询。
load-failed-unsupported = 此处无法查看请求，但你仍可报告问题。如需了解先前的请求，请通过下方的联系方式咨询。
load-failed-busy = 支持系统繁忙。请稍后重试。
load-failed-server = 支持系统出现问题。请在几分钟后重试。
files-not-ready = 有文件尚未就绪。请等待检查结束；如果正在涂黑图片，请先完成或取消；也可以移除该文件。
