services-title = 客戶需要哪項服務的協助？
services-title-self-help = 您需要哪項服務的協助？
services-intro = 連絡支援團隊前，您可以先查看服務的已知問題和可嘗試的解決方法。
services-filter = 尋找服務
services-loading = 正在載入服務…
services-empty = 沒有可顯示的服務
services-empty-hint = 您不選取服務也可以繼續。
services-no-match = 找不到符合此名稱的服務
services-no-match-hint = 請檢查名稱，或顯示所有服務。
services-show-all = 顯示所有服務
services-customer-not-found = 找不到此客戶，或此客戶屬於其他合作夥伴。請選取其他客戶。
services-something-else = 其他方面的問題

help-title = { $service }相關協助
help-title-no-service = 連絡支援團隊前，請先試試這些方法
help-intro = 請先逐一嘗試以下步驟。許多問題屬於已知問題，或在幾分鐘內就能解決。
help-decision = 問題解決了嗎？
help-solved = 已解決
help-need-more = 尚未解決，仍需要協助
help-need-partner = 尚未解決，向{ $partner }求助

articles-title = 可能有幫助的文章
articles-search-label = 簡短描述問題
articles-loading = 正在尋找文章…
articles-no-match = 找不到相關文章。請換用其他字詞，或直接繼續。
articles-unavailable = 目前無法顯示文章。您可以略過此項並繼續。
articles-found = { $count ->
   *[other] 找到{ $number }篇文章
}

admin-center-title = 系統管理中心
admin-center-open = 開啟客戶的系統管理中心以管理此服務
admin-center-open-self-help = 開啟系統管理中心以管理此服務
admin-center-destination = 會在新分頁中開啟{ $host }。

steps-title = 可嘗試的步驟
steps-hint = 請以系統管理員權限執行下列步驟，並勾選已嘗試的步驟，這樣支援團隊就不會再請您重複操作。
steps-hint-self-help = 請勾選已嘗試的步驟，這樣就不會有人再請您重複操作。
step-admin-center = 已檢查客戶系統管理中心的設定和訊息
step-admin-center-self-help = 已檢查系統管理中心的設定和訊息
step-reproduce = 已檢查其他使用者和裝置是否也有此問題
step-license = 已確認指派了有效的授權
step-permissions = 已檢查受影響使用者的權限和角色
step-settings = 已檢查並還原最近的設定和原則變更
step-device = 已嘗試更新應用程式，並改用其他瀏覽器和網路

solved-title = 太好了！
solved-text = 不需要提交要求。如果您曾告知客戶正在調查此問題，請通知客戶問題已解決。
solved-text-self-help = 不需要提交要求。
solved-not-after-all = 問題其實尚未解決
