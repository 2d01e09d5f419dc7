requests-partner-center = 合作夥伴中心要求
requests-customer = 客戶要求
requests-kinds = 要求類型
requests-new = 新增要求
requests-loading = 正在載入您的要求…
requests-empty = 尚無要求
requests-empty-hint = 您回報問題後，要求及其狀態會顯示在這裡。
requests-more = 顯示更多
requests-loaded = { $count ->
   *[other] 已顯示 { $number } 個要求
}
requests-reference = 要求編號
requests-severity = 嚴重性
requests-created = 建立時間
requests-updated = 上次更新時間

# “New” alone would be taken for the verb of “New request”.
status-new = 待處理
status-open = 處理中
status-attention-needed = 待您回覆
status-resolved = 已解決
status-closed = 已關閉

request-title = 要求 { $reference }
request-loading = 正在載入此要求…
request-category = 問題類別
request-began = 問題開始時間
request-contact = 連絡人
request-contact-name = 姓名
request-history = 歷程記錄
request-notes = 附註

filter-title = 篩選要求
filter-status = 狀態
filter-any-status = 所有狀態
filter-customer = 尋找特定客戶的要求
filter-only-customer = 僅顯示「{ $customer }」的要求
filter-clear = 顯示所有客戶的要求
filter-empty = 沒有符合條件的要求
filter-empty-hint = 請變更篩選條件。
requests-asked-by-customer = 由客戶提出
watched-title = 您正在追蹤的問題
watched-since = 開始追蹤時間
watched-stop = 停止追蹤
watched-stop-issue = 停止追蹤：{ $issue }
watched-stopped = 您已停止追蹤此問題。
watched-not-stopped = 無法停止追蹤此問題。請再試一次。

handoff-undocumented-service-problem = 服務運作與說明不符，且沒有文件記載此問題
handoff-service-unavailable = 服務無法使用
handoff-bug-or-irregularity = 服務的介面或運作出現異常
handoff-large-scale-network-disruption = 發生大規模網路中斷
handoff-regional-multi-tenant = 某個區域發生問題，影響多個客戶
