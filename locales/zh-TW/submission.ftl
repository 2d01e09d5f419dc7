review-title = 確認您的要求
review-intro = 確認無誤後，請提交要求。提交之前不會傳送任何內容。
review-change = 變更
review-change-entry = 變更：{ $label }
review-submit = 提交
review-sending = 正在傳送您的要求…
review-retrying = 尚未收到確認，正在重試（第{ $attempt }次，共{ $attempts }次）…
sent-title = 要求已提交
sent-reference = 您的要求編號
sent-copy-reference = 複製編號
sent-next = { $operator }支援人員會與您連絡。
sent-view = 檢視此要求
sent-another = 回報其他問題
sent-home = 返回首頁
sent-without-files = 要求已送達，但支援系統未接受下列檔案：{ $files }。支援團隊與您連絡時，您可以另行提供這些檔案。

# “The support service” is the system that takes requests, 支援系統; the people behind it are 支援團隊.
send-failed-title = 您的要求尚未提交
send-unconfirmed-title = 無法確認您的要求是否已送達
send-failed-unknown-outcome = 支援系統尚未確認收到您的要求。要求不會重複提交。
send-failed-unauthorized = 您尚未登入，或工作階段已結束。請在另一個分頁中重新登入，再回到這裡重試。
send-failed-forbidden = 您沒有提交此要求的權限。請洽貴公司的系統管理員取得權限。
send-failed-not-found = 此頁面無法連線到支援系統，可能是設定有誤。請使用下方的連絡方式。
send-failed-too-large = 要求的內容過大。請移除較大的檔案或縮短問題描述，然後重新提交要求。
send-failed-busy-for = { $count ->
   *[other] 支援系統忙碌中，需要等候{ $number }秒。
}
send-failed-busy = 支援系統忙碌中。
send-failed-server = 支援系統發生問題。
send-failed-invalid = 支援系統無法接受此要求。請修改後重新提交。如果仍不成功，請使用下方的連絡方式。
send-failed-stopped = 您已停止傳送。在您重試之前，不會再傳送此要求。
send-failed-files-refused = 支援系統無法接受部分檔案。請編輯要求，移除或更換這些檔案，然後重新提交。
send-failed-files-gone = 部分檔案已無法讀取。請移除這些檔案，如有需要再重新附加，然後提交要求。
send-failed-nothing-lost = 您輸入的內容不會遺失。

send-queued-title = 仍在嘗試傳送您的要求
send-queued = 您的要求已儲存在這部裝置上。只要此頁面保持開啟，就會繼續嘗試傳送；關閉後再次開啟時，也會繼續傳送。
send-keep-page-open = 請勿關閉此頁面：您的要求無法儲存在這部裝置上。系統會繼續嘗試傳送。

upload-progress = 已傳送{ $sent }，共{ $total }
upload-speed = 每秒{ $speed }
upload-label = 正在傳送您的要求
upload-confirming = 已全部傳送，正在等待確認…
upload-stop = 停止傳送

copied = 已複製
copy-by-hand = 此頁面無法自動複製文字。文字已選取，請手動複製。
