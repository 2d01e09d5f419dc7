requests-partner-center = 合作夥伴中心要求
requests-customer = 客戶要求
requests-kind-switch = 要求類型
requests-new = 新增要求
requests-loading = 正在載入您的要求…
requests-empty = 尚無要求
requests-empty-hint = 您回報問題後，要求及其狀態會顯示在這裡。
requests-show-more = 顯示更多
requests-loaded = { $count ->
   *[other] 已顯示{ $number }個要求
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

request-title = 支援要求{ $reference }
request-loading = 正在載入此要求…
request-category = 問題類別
request-problem-start-time = 問題開始時間
request-contact = 連絡人
request-contact-name = 姓名
# A person’s whole name. $script is `han` where both names are written in Chinese characters.
full-name = { $script ->
    [han] { $family }{ $given }
   *[other] { $given } { $family }
}
request-history = 歷程記錄
request-notes = 附註

requests-filter-title = 篩選要求
requests-filter-status = 狀態
requests-filter-any-status = 所有狀態
requests-filter-customer = 尋找特定客戶的要求
requests-filter-only-customer = 僅顯示「{ $customer }」的要求
requests-filter-clear = 顯示所有客戶的要求
requests-filter-empty = 沒有符合條件的要求
requests-filter-empty-hint = 請變更篩選條件。
requests-filter-reset = 顯示所有要求
requests-submitted-by-customer = 由客戶提交

# Files of a request that was submitted. $name is the name of a file, $files are several.
files-download = 下載
files-download-file = 下載：{ $name }
files-download-failed = 無法下載檔案。請檢查網路連線並確認已登入，然後再試一次。
