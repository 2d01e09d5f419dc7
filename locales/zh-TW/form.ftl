form-title-partner-center = 回報合作夥伴中心問題
form-title-customer = 回報客戶問題
form-switch-to-customer = 客戶遇到您無法解決的問題嗎？
form-switch-to-customer-link = 代表客戶回報問題
form-switch-to-partner-center = 是您自己在使用合作夥伴中心時遇到問題嗎？
form-switch-to-partner-center-link = 回報合作夥伴中心問題

form-customer-section = 客戶
form-problem-section = 問題
form-contact-section = 您的連絡資訊
form-contact-hint = 支援團隊會與您連絡，不會與您的客戶連絡。
field-optional = { $label }（選填）
form-continue = 繼續
form-choose = 請選取…

# Labels are nouns, as usual in Chinese forms; questions would also read badly as names in the review and in errors.
field-customer-name = 客戶的公司名稱
field-customer-domain = 客戶的網域
field-customer-domain-hint = 例如 contoso.com。用來區分名稱相同的客戶。
field-service = 服務
field-category = 問題類別
field-title = 標題
field-title-hint = 請簡要說明問題。
field-description = 問題描述
field-description-hint = 您做了什麼、預期的結果是什麼、實際又發生了什麼？請勿填寫密碼或其他機密資訊。
field-severity = 嚴重性
field-problem-start-time = 問題開始時間
field-problem-start-time-hint = 以您的當地時間為準。
# Data, not text: the order in which forms ask for names, `given-family` or `family-given`.
name-order = family-given
# 姓氏 stands first. Beside it, 名字 is not taken for the whole name.
field-first-name = 名字
field-last-name = 姓氏
field-email = 電子郵件地址
field-phone-number = 電話號碼
field-phone-number-hint = 請加上國碼，例如 +1 425 555 0100。
field-preferred-contact-method = 偏好的連絡方式
field-preferred-support-language = 偏好的回覆語言
field-diagnostic-consent = 允許存取診斷資料
field-diagnostic-consent-hint = 允許支援團隊讀取與此問題相關的診斷資料

category-technical = 技術問題
category-billing = 帳單問題
category-customers-and-subscriptions = 客戶與訂用帳戶管理問題
contact-method-email = 電子郵件
contact-method-phone = 電話

severity-minimal = 輕微（C 級）
severity-minimal-impact = 工作可以繼續。問題影響不大，或只是一般詢問。
severity-moderate = 中度（B 級）
severity-moderate-impact = 工作受到影響，但有因應措施。
severity-critical = 重大（A 級）
severity-critical-impact = 工作已中斷，且沒有因應措施。
severity-response = 預計在{ $time }（您的當地時間）之前提供首次回應。
severity-response-hours = { severity-response }{ $operator }服務時間：週一至週五{ $hours }（{ $zone }）。
time-zone-beijing = 北京時間
severity-not-offered = 不適用於這類問題。

characters-left = { $count ->
   *[other] 還可輸入{ $number }個字元
}
characters-over = { $count ->
   *[other] 超出{ $number }個字元
}
