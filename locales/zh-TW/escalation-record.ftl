escalation-record-title = 呈報記錄
escalation-record-hint = 提出支援要求前檢查的項目，已納入要求內容。
escalation-record-title-self-help = 檢查記錄
escalation-record-hint-self-help = 尋求協助前檢查的項目，已納入要求內容。
escalation-record-language = 記錄的語言
escalation-record-copy = 複製記錄
escalation-record-line = { $label }：{ $value }
escalation-record-checked-by = 檢查人員
escalation-record-steps = 已嘗試的步驟
escalation-record-known-issue = 已知問題
escalation-record-conclusion = 結論
escalation-record-justification = 補充說明

escalation-record-print = 列印
