home-title = 您需要什麼協助？
# To track one’s own request is 掌握處理進度; 追蹤 is to watch a known issue.
home-intro = 向{ $operator }回報問題，並掌握要求的處理進度。
home-report-partner-center = 回報合作夥伴中心問題
home-report-partner-center-hint = 技術、帳單，以及客戶與訂用帳戶管理方面的問題。
home-report-customer = 回報客戶問題
home-report-customer-hint = 適用於您無法自行解決的客戶問題。
home-requests = 我的要求
home-requests-hint = 檢視要求的處理進度和最新動態。
home-customers-to-notify = { $count ->
   *[other] 有{ $number }個客戶待通知
}
home-escalation = 問題呈報指南
home-escalation-hint = 了解應先檢查哪些項目，以及哪些問題可以呈報給{ $operator }。
home-customer-support = 客戶支援
home-customer-support-hint = 了解您應為客戶提供哪些支援，以及有助於提供支援的資源。
