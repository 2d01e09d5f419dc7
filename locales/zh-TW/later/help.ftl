services-title = 客戶在哪項服務上需要協助？
services-title-own = 您在哪項服務上需要協助？
services-intro = 連絡支援團隊前，您可以先查看服務的已知問題和可嘗試的解決方法。
services-filter = 尋找服務
services-loading = 正在載入服務…
services-empty = 這裡沒有列出任何服務。
services-no-match = 找不到符合此名稱的服務。
services-not-found = 找不到此客戶，或此客戶屬於其他合作夥伴。請選取其他客戶。
services-none = 其他方面的問題

# The service’s name stands in 「」: a space would be due beside a Latin name and none beside a Chinese one.
help-title = 取得「{ $service }」相關協助
help-title-any = 連絡支援團隊前，請先試試這些方法
help-intro = 請先逐一嘗試以下步驟。許多問題是已知問題，或在幾分鐘內就能解決。
help-decision = 問題解決了嗎？
help-solved = 是，已解決
help-need-more = 否，仍需要協助
# The partner’s name stands in parentheses: a space would be due beside a Latin name and none beside a Chinese one.
help-need-partner = 否，向支援團隊（{ $partner }）求助

health-title = 服務健康情況
health-loading = 正在檢查服務健康情況…
health-checked = 檢查時間：{ $time }
health-nothing-known = 目前沒有已知問題。請繼續執行以下步驟。
health-known = 以下是否有您要回報的問題？如果有，請直接追蹤，不必重複回報。
health-unavailable = 目前無法顯示服務健康情況。您可以略過此項並繼續。
health-operational = 正常
health-investigating = 調查中
health-investigation-suspended = 等待更多資訊
health-restoring = 修復中
health-verifying = 修復驗證中
health-extended-recovery = 復原中
health-degradation = 部分受限
health-interruption = 中斷
health-restored = 已修復
health-unknown = 未知
issue-incident = 事件
issue-advisory = 公告
issue-id = 問題識別碼
issue-began = 開始時間
issue-updated = 上次更新時間
issue-more = 檢視詳細資料
issue-watch = 追蹤此問題
issue-watched = 您正在追蹤此問題。
issue-watched-view = 檢視追蹤中的問題
issue-not-watched = 無法追蹤此問題。請再試一次。

articles-title = 可能有幫助的文章
articles-words = 簡短描述問題
articles-loading = 正在尋找文章…
articles-none = 找不到相關文章。請換用其他字詞，或直接繼續。
articles-unavailable = 目前無法顯示文章。您可以略過此項並繼續。
articles-found = { $count ->
   *[other] 找到 { $number } 篇文章
}

admin-center-title = 系統管理中心
admin-center-open = 開啟客戶的系統管理中心以管理此服務
admin-center-open-own = 開啟系統管理中心以管理此服務
admin-center-leads = 會在新分頁中開啟 { $host }。

steps-title = 可嘗試的步驟
steps-hint = 請使用您的系統管理員權限，並勾選已嘗試的步驟，這樣支援團隊就不會請您重複操作。
steps-hint-own = 請勾選已嘗試的步驟，這樣支援團隊就不會請您重複操作。
step-admin-center = 已檢查客戶系統管理中心的設定和訊息
step-admin-center-own = 已檢查系統管理中心的設定和訊息
step-reproduce = 已檢查其他使用者和裝置是否也有此問題
step-license = 已確認指派了有效的授權
step-permissions = 已檢查受影響使用者的權限和角色
step-settings = 已檢查並復原最近對設定和原則所做的變更
step-device = 已嘗試更新應用程式，並改用其他瀏覽器和網路

message-title = 通知客戶
message-hint = 請選取客戶使用的語言，視需要修改訊息，然後複製，或在郵件應用程式中開啟。
message-language = 訊息語言
message-text = 訊息內容
message-unavailable = 目前無法提供該語言的文字。
message-copy = 複製訊息
message-body = 您好：
    我們正在調查您回報的「{ $service }」問題。在問題解決之前，請確認您使用的是最新版本的應用程式，然後登出並重新登入。
    如有進一步的消息，我們會立即通知您。
message-body-any = 您好：
    我們正在調查您回報的問題。
    如有進一步的消息，我們會立即通知您。
message-body-known = 您好：
    您回報的「{ $service }」問題是已知問題，目前正在處理中。您不需要採取任何動作。
    問題解決後，我們會立即通知您。

record-tried = 已嘗試的步驟

solved-title = 太好了！
solved-text = 不需要提交要求。如果您曾告知客戶正在調查此問題，請通知客戶問題已解決。
solved-text-own = 不需要提交要求。
solved-not = 問題其實尚未解決
