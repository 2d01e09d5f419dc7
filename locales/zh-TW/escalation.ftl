gate-title = 此問題可以移交給支援團隊（{ $operator }）嗎？
gate-intro = 請選擇問題的類型，接著會顯示後續該怎麼做。
escalation-reason-label = 問題類型
escalation-reason-required = 請選擇問題的類型

escalation-reason-undocumented-service-problem = 服務運作與說明不符，且沒有文件記載此問題
escalation-reason-service-unavailable = 服務無法使用
escalation-reason-bug-or-irregularity = 服務的介面或運作出現異常
escalation-reason-large-scale-network-disruption = 發生大規模網路中斷
escalation-reason-regional-multi-tenant = 某個區域發生問題，影響多個客戶

escalation-reason-no-training = 我們缺乏解決此問題所需的訓練
escalation-reason-no-documentation = 我們缺乏解決此問題所需的文件
escalation-reason-no-tools = 我們缺乏解決此問題所需的工具

escalation-reason-other = 以上皆非，例如使用上的疑問或設定問題

gate-escalate-title = 這類問題可移交給支援團隊（{ $operator }）

gate-escalate-text = 您檢查過的項目會隨要求一併提交。這類問題的嚴重性通常為「{ $severity }」。
gate-watch-title = 支援團隊（{ $operator }）已得知此服務發生問題
gate-watch-text = 請追蹤該問題，不必重複回報。問題解決後，您會在「我的要求」中看到。
gate-watch-different-problem = 客戶遇到的是另一個問題
gate-solve-title = 請先嘗試自行解決
gate-solve-text = 請先嘗試下列步驟，再將問題移交給支援團隊（{ $operator }）。請勾選已嘗試的步驟。
gate-solve-other = 使用上的疑問和設定問題不在移交範圍內。請嘗試下列步驟並參閱說明文章。如果缺乏解決問題所需的條件，請在上方選取缺乏的項目。

gate-escalation-support-title = 這屬於呈報支援
gate-escalation-support-text = 呈報支援適用於因缺乏訓練、文件或工具而在合理範圍內無法自行解決的問題。如果用於其他情況，營運商（{ $operator }）可以要求與您會面，討論支援工作的改善計畫。
gate-escalation-support-guide = 閱讀轉銷商計畫指南
gate-escalation-support-justification = 具體缺乏什麼？
gate-justification = 為什麼仍需移交給支援團隊（{ $operator }）？
gate-justification-hint = 填寫的內容會隨要求一併記錄。
gate-justification-required = 請輸入理由，讓支援團隊了解您為何提出要求
gate-justification-too-long = 請縮短理由，最多 1,000 個字元
gate-closed = 請先依照上方的提示處理，目前無法在這裡繼續。
gate-continue-anyway = 仍要繼續

conclusion-escalate = 可以移交
conclusion-watch-known-issue = 已知問題，追蹤即可
conclusion-solve-yourself = 應自行解決，無須呈報
conclusion-escalation-support = 呈報支援
