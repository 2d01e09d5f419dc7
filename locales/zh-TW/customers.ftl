# Names of customers stand in 「」; those of products, of the operator and of the partner do not.
customers-intro = 請先尋找客戶。接下來您會看到客戶所用服務的已知問題，以及提交要求前可以先嘗試的方法。
customers-label = 客戶
customers-hint = 請輸入公司名稱、網域或租用戶識別碼。
customers-loading = 正在準備表單…
customers-searching = 正在搜尋…
customers-recent = 最近選取的客戶
customers-no-match = 找不到符合「{ $query }」的客戶。請檢查輸入的內容是否正確，或改用網域搜尋。
customers-found = { $count ->
   *[other] 找到{ $number }個客戶。請使用方向鍵選取。
}
customers-list-truncated = { $count ->
    [1] 僅顯示第一個客戶。請繼續輸入以縮小範圍。
   *[other] 僅顯示前{ $number }個客戶。請繼續輸入以縮小範圍。
}
customers-search-failed = 目前無法搜尋客戶
# Goes on with the customer that was chosen before.
customers-continue = 繼續處理「{ $customer }」的問題
customers-enter-manually = 手動輸入客戶資訊
customers-show-tenant-ids = 顯示租用戶識別碼
customers-tenant-id = 租用戶識別碼
customers-list = 客戶清單
relationship-expired = 系統管理員關係已過期
# Not 沒有關係, which says “never mind”; and 關係 alone sounds personal.
relationship-none = 尚無系統管理員關係

# To request a relationship is 申請, not 要求, which is a support request here.
customer-blocked-title = 目前還無法為「{ $customer }」新增要求
customer-blocked-expired = 您與此客戶的系統管理員關係已過期。
customer-blocked-no-relationship = 您與此客戶尚未建立系統管理員關係。
customer-blocked-step-ask = 在合作夥伴中心申請系統管理員關係，選取您需要的角色，然後將連結傳送給客戶。
customer-blocked-step-accept = 由客戶的系統管理員開啟連結並核准申請。
customer-blocked-step-return = 完成後，請返回這裡再次檢查。
customer-blocked-link = 申請系統管理員關係
customer-blocked-check-again = 再次檢查
customer-blocked-still = 目前仍沒有有效的系統管理員關係。請在客戶核准申請後再次檢查。

wrong-tenant-title = 您登入的租用戶可能不正確
wrong-tenant-this-customers = 您目前登入的是此客戶的租用戶。請先登入貴公司的租用戶，再提交要求。
wrong-tenant-another = 您目前登入的不是貴公司的租用戶。請先切換到貴公司的租用戶，再提交要求。

on-behalf-label = 所代表的客戶
on-behalf-change = 變更
on-behalf-change-customer = 變更客戶
on-behalf-change-service = 變更服務
