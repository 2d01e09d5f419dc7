gate-title = 此問題可以呈報給{ $operator }嗎？
gate-intro = 請選取呈報原因，接著會顯示後續步驟。
escalation-reason-label = 呈報原因
escalation-reason-required = 請選取呈報原因

escalation-reason-undocumented-service-problem = 服務運作與說明不符，且沒有文件記載此問題
escalation-reason-service-unavailable = 服務無法使用
escalation-reason-bug-or-irregularity = 服務的介面或運作出現異常
escalation-reason-large-scale-network-disruption = 發生大規模網路中斷
escalation-reason-regional-multi-tenant = 區域性問題影響多個客戶

escalation-reason-no-training = 我們的團隊缺乏解決此問題所需的訓練
escalation-reason-no-documentation = 我們的團隊缺乏解決此問題所需的文件
escalation-reason-no-tools = 我們的團隊缺乏解決此問題所需的工具

escalation-reason-other = 其他，例如使用上的疑問或設定問題

gate-escalate-title = 此問題可以呈報給{ $operator }

gate-escalate-text = 您檢查過的項目會隨要求一併提交。建議的嚴重性為「{ $severity }」，您可以自行變更。
gate-watch-title = { $operator }已知悉此服務發生問題
gate-watch-text = 請追蹤該問題，不必重複回報。問題解決後，您可以在「我的要求」中看到最新狀態。
gate-watch-different-problem = 客戶遇到的是另一個問題
gate-solve-title = 請先嘗試自行解決
gate-solve-text = 如果下列步驟無法解決問題，即可呈報給{ $operator }。請勾選已嘗試的步驟。
gate-solve-other = 使用上的疑問和設定問題不屬於呈報範圍。請嘗試下列步驟並參閱說明文章。如果您的團隊缺乏解決問題所需的訓練、文件或工具，請在上方選取對應的原因。

gate-escalation-support-title = 這屬於呈報支援
gate-escalation-support-text = 呈報支援適用於因您缺乏訓練、文件或工具，而無法合理期待您自行解決的問題。如果您將其用於其他情況，{ $operator }可以要求與您會面，討論改善計畫。
gate-escalation-support-guide = 閱讀 CSP 轉銷商計畫指南
gate-escalation-support-justification = 請具體說明缺乏哪些訓練、文件或工具
gate-justification = 為什麼仍要呈報給{ $operator }？
gate-justification-hint = 填寫的內容會隨要求一併提交。
gate-justification-required = 請說明為什麼需要呈報
gate-justification-too-long = 內容最多可輸入 1,000 個字元
gate-closed = 目前還無法呈報，請依照上方的建議處理。
gate-continue-anyway = 仍要繼續

conclusion-escalate = 可以呈報
conclusion-watch-known-issue = 追蹤已知問題
conclusion-solve-yourself = 無須呈報
conclusion-escalation-support = 呈報支援
