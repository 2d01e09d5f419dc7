guidance-show-english = 同時顯示英文
guidance-see-also = 另請參閱

guidance-escalation-lead = 客戶遇到問題時會先找您，而大部分的問題您都能自行解決。透過以下三個步驟，即可判斷是否需要將問題呈報給{ $operator }。
guidance-escalation-health-title = 檢查服務健康情況
guidance-escalation-health-text = 查看問題是否為已知問題。如果是，追蹤即可，不必重複回報。
guidance-escalation-health-unavailable = 這裡無法顯示服務健康情況。請先在客戶的系統管理中心查看，再繼續操作。
guidance-escalation-health-problems = { $count ->
   *[other] { $number }個已知問題
}
guidance-escalation-health-working = { $count ->
   *[other] 運作正常：{ $number }項服務
}
guidance-escalation-troubleshoot-title = 使用系統管理員權限排解問題
guidance-escalation-troubleshoot-text = 如果不是已知問題，請檢查軟體、設定和組態。
guidance-escalation-report-title = 呈報問題
guidance-escalation-report-text = 如果問題仍未解決，而且屬於下列其中一類，請代表客戶回報。您勾選的步驟會隨要求一併提交，{ $operator }會與您連絡。
guidance-escalation-notify-text = 問題解決後，請通知客戶。

guidance-escalation-reasons-title = 可以呈報給{ $operator }的問題
guidance-escalation-reasons-text = 共有五類。每一類都附有一個可呈報的範例，以及一個應自行解決的範例。
guidance-escalation-example = 可呈報
guidance-escalation-counterexample = 自行解決
guidance-example-undocumented = 信箱用量只到服務說明所載上限的一半，就開始拒收郵件，而且沒有任何文件說明原因。
guidance-counterexample-undocumented = 信箱已達服務說明所載的容量上限。請向客戶說明此限制，或提供容量更大的方案。
guidance-example-unavailable = 客戶的所有使用者都無法開啟服務，更換裝置或網路也一樣。
guidance-counterexample-unavailable = 只有一位使用者無法開啟，其他同事都可以。請檢查該使用者的授權、角色和裝置。
guidance-example-bug = 使用量報表的欄位加總有誤，所有使用者在任何瀏覽器中看到的結果都一樣。
guidance-counterexample-bug = 頁面只在一種瀏覽器中顯示異常。請更新該瀏覽器，或清除其快取。
guidance-example-network = 使用不同網路業者的多個客戶同時無法連線到服務。
guidance-counterexample-network = 只有一處辦公室無法連線。請與該辦公室的網路業者一起排解問題。
guidance-example-regional = 同一區域有多個客戶無法使用服務，而其他區域的客戶使用正常。
guidance-counterexample-regional = 同一區域只有一個客戶遇到問題，其他客戶都正常。請比較這些客戶的設定。

guidance-not-escalated-title = 應由您自行處理的問題
guidance-not-escalated-known-issues = 服務健康情況中已列出的已知問題
guidance-not-escalated-known-issues-text = 請追蹤這些問題，{ $operator }已在處理。
guidance-not-escalated-how-to = 有關初始設定、使用和更新的疑問
guidance-not-escalated-how-to-text = 請自行解答，或提供您的操作說明文章。
guidance-not-escalated-settings = 授權、權限、設定和裝置
guidance-not-escalated-settings-text = 請依照上方「可嘗試的步驟」操作。
guidance-not-escalated-billing = 客戶對您所開立帳單的疑問
guidance-not-escalated-billing-text = 向客戶收費的是您，因此請自行解答。如果{ $operator }開給您的帳單有誤，請提交合作夥伴中心要求。
guidance-not-escalated-partner-center = 合作夥伴中心本身的問題
guidance-not-escalated-partner-center-text = 請當作您自己的問題回報，而不是客戶的問題。

guidance-escalation-support-title = 什麼是呈報支援
guidance-escalation-support-text = 呈報支援是指無法合理期待您自行為客戶提供的支援，原因是您缺乏下列一項或多項：
guidance-escalation-support-training = 訓練
guidance-escalation-support-documentation = 文件
guidance-escalation-support-tools = 支援工具
guidance-misuse-title = 不當呈報的後果
guidance-misuse-text = 如果{ $operator }認定您有不當呈報的情形，可以要求與您會面。您已同意屆時出席，並討論改善計畫。
guidance-misuse-guide = 詳情請參閱 CSP 轉銷商計畫指南。

guidance-link-partner-center-account = 管理合作夥伴中心帳戶
guidance-link-customer-self-support = 客戶自助支援
guidance-link-technical-support = 提供技術支援
guidance-link-billing-support = 提供帳單支援
guidance-link-service-health = 檢查服務健康情況
guidance-link-program-guide = CSP 轉銷商計畫指南
guidance-link-program-agreement = CSP 轉銷商計畫合約

guidance-customer-support-lead = 凡是您轉銷的產品和服務，客戶有問題都會找您。您應提供下列支援。
guidance-obligations-title = 您對客戶的責任
guidance-obligations-contact-title = 您是客戶的連絡窗口
guidance-obligations-contact-text = 凡是與您轉銷的產品和服務有關的操作、帳單和技術問題，都由您為客戶解答。
guidance-obligations-hours-title = 您須全天候提供支援
guidance-obligations-hours-text = 您須每天 24 小時、全年 365 天提供支援。
guidance-obligations-channels-title = 客戶知道如何與您連絡
guidance-obligations-channels-text = 您須向客戶說明支援流程和管道。
guidance-support-covers-title = 支援範圍
guidance-support-covers-text = 以下僅為範例，並非全部。
guidance-support-covers-setup = 帳戶建立和設定
guidance-support-covers-billing = 帳戶和帳單
guidance-support-covers-articles = 操作說明文章和常見問題解答
guidance-support-covers-updates = 服務和軟體更新
guidance-support-covers-software = 軟體組態
guidance-support-covers-desktop = 用戶端連線和用戶端桌面
guidance-support-covers-availability = 您可掌控範圍內的效能和可用性
guidance-own-channels-title = 您的支援管道和服務時間
guidance-own-channels-none = 此頁面尚未列出支援管道和服務時間。請洽此頁面的管理人員新增。

guidance-checklist-title = 客戶支援自我檢核
guidance-checklist-text = 請勾選目前已做到的項目。此檢核表僅供您自行檢視，不會傳送任何內容，離開頁面後即會清除勾選。
guidance-checklist-contact = 客戶知道遇到問題時應連絡我們，而不是{ $operator }。
guidance-checklist-hours = 任何時間都有人回覆，假日也不例外。
guidance-checklist-channels = 我們公布的每個管道都可使用，而且全部測試過。
guidance-checklist-process = 我們已向客戶說明我們的支援流程。
guidance-checklist-billing = 我們有專人可以解答帳單方面的疑問。
guidance-checklist-technical = 我們轉銷的每項服務，都有具備系統管理員權限的人員可以排解問題。
guidance-checklist-articles = 客戶很容易找到我們的操作說明文章和常見問題解答。
guidance-checklist-updates = 我們會協助客戶處理服務和軟體更新。
guidance-checklist-health = 呈報問題前，我們會先檢查服務健康情況。
guidance-checklist-notify = 問題解決後，我們會通知客戶。
guidance-checklist-count = 已勾選：{ $number }/{ $total }
guidance-checklist-print = 列印此檢核表
