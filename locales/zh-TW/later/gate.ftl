gate-title = 此問題可以移交給支援團隊（{ $operator }）嗎？
gate-intro = 請選擇問題的類型，接著會顯示後續該怎麼做。
gate-why = 問題類型
gate-why-required = 請選擇問題的類型
gate-other = 以上皆非，例如使用上的疑問或設定問題

lack-training = 我們缺乏解決此問題所需的訓練
lack-documentation = 我們缺乏解決此問題所需的文件
lack-tools = 我們缺乏解決此問題所需的工具
gate-escalate-title = 這類問題可移交給支援團隊（{ $operator }）

gate-escalate-text = 您檢查過的項目會隨要求一併提交。這類問題的嚴重性通常為「{ $severity }」。
gate-watch-title = 支援團隊（{ $operator }）已得知此服務發生問題
gate-watch-text = 請追蹤該問題，不必重複回報。問題解決後，您會在「我的要求」中看到。
gate-differs = 客戶遇到的是另一個問題
gate-solve-title = 請先嘗試自行解決
gate-solve-text = 請先嘗試下列步驟，再將問題移交給支援團隊（{ $operator }）。請勾選已嘗試的步驟。
gate-solve-other = 使用上的疑問和設定問題不在移交範圍內。請嘗試下列步驟並參閱說明文章。如果缺乏解決問題所需的條件，請在上方選取缺乏的項目。

gate-support-title = 這屬於呈報支援
gate-support-text = 呈報支援適用於因缺乏訓練、文件或工具而在合理範圍內無法自行解決的問題。如果用於其他情況，營運商（{ $operator }）可以要求與您會面，討論支援工作的改善計畫。
gate-support-guide = 閱讀轉銷商計畫指南
gate-support-reason = 具體缺乏什麼？
gate-reason = 為什麼仍需移交給支援團隊（{ $operator }）？
gate-reason-hint = 填寫的內容會隨要求一併記錄。
gate-reason-required = 請輸入理由，讓支援團隊了解您為何提出要求
gate-reason-too-long = 請縮短理由，最多 1,000 個字元
gate-closed = 請先依照上方的提示處理，目前無法在這裡繼續。
gate-continue-anyway = 仍要繼續

conclusion-escalate = 可以移交
conclusion-watch-known-issue = 已知問題，追蹤即可
conclusion-solve-yourself = 應自行解決，無須呈報
conclusion-escalation-support = 呈報支援

receipt-title = 呈報記錄
receipt-hint = 提出支援要求前檢查的項目，屬於要求的一部分。
receipt-title-own = 檢查記錄
receipt-hint-own = 尋求協助前檢查的項目，屬於要求的一部分。
receipt-language = 記錄的語言
receipt-copy = 複製記錄
receipt-line = { $label }：{ $value }
receipt-by = 檢查者
receipt-known-issue = 已知問題
receipt-conclusion = 結論
receipt-reason = 填寫的理由

print = 列印
