receipt-title = 呈報記錄
receipt-hint = 提出支援要求前檢查的項目，屬於要求的一部分。
receipt-title-own = 檢查記錄
receipt-hint-own = 尋求協助前檢查的項目，屬於要求的一部分。
receipt-language = 記錄的語言
receipt-copy = 複製記錄
receipt-line = { $label }：{ $value }
receipt-by = 檢查者
record-tried = 已嘗試的步驟
receipt-known-issue = 已知問題
receipt-conclusion = 結論
receipt-reason = 填寫的理由

print = 列印
