# 保留在使用者裝置上的內容：草稿，以及尚待傳送的要求。
kept-saved = 草稿已儲存在這部裝置上。
kept-saved-without-files = 文字內容已儲存在這部裝置上，但沒有空間儲存檔案。如果關閉此頁面，需要重新選擇檔案。
kept-not-saved = 無法儲存最近的變更，這部裝置的儲存空間可能不足。請釋出一些空間；確認要求已送達之前，請勿關閉此頁面。
kept-discard = 捨棄草稿
kept-discard-question = 草稿以及您填寫和附加的所有內容會從這部裝置刪除。原始檔案不受影響。
kept-discarded = 草稿已刪除。
kept-keep = 保留
kept-missing = 此瀏覽器不允許此頁面在這部裝置上儲存任何內容。確認要求已送達之前，請勿關閉此頁面。
kept-full = 這部裝置已沒有可用的儲存空間，無法儲存任何內容。確認要求已送達之前，請勿關閉此頁面；釋出一些空間後，即可再次儲存草稿。
kept-in-the-way = 請先提交或捨棄此表單中的要求。該要求無法儲存，因此無法在這裡開啟其他要求。
kept-elsewhere = 這份草稿已在其他分頁提交或刪除。如果先前已經提交，在這裡再次提交會產生第二個要求。
kept-apart = 這份草稿已在其他分頁變更。您在這裡填寫的內容會另外儲存為一份草稿。如果兩份都提交，會成為兩個要求。
kept-may-have-arrived = 這個要求可能已經送達。如果變更內容，它會作為第二個要求提交。
kept-newer = 此頁面的較新版本在這部裝置上儲存了一個要求，目前的版本無法顯示。請重新整理頁面後檢視。

drafts-title = 未完成的要求
drafts-saved = 上次儲存：{ $ago }
drafts-untitled = 尚無標題
drafts-untitled-about = { $about }（尚無標題）
drafts-continue = 繼續填寫
drafts-continue-entry = 繼續填寫：{ $title }
drafts-discard = 捨棄
drafts-taken-up = 已重新開啟草稿。

queue-title = 等待傳送的要求
queue-intro = 您提交的要求如果尚未確認送達，會列在這裡。即使多次嘗試傳送，也不會重複提交。
queue-empty = 沒有等待傳送的要求。
queue-count = { $count ->
   *[other] 有 { $number } 個要求等待傳送
}
queue-on-its-way = 只要此頁面保持開啟，就會繼續嘗試傳送。您不需要採取任何動作。
queue-attention = 有要求需要您處理後才能傳送。
queue-show = 檢視等待傳送的要求
queue-submitted = 提交時間：{ $date }
queue-waiting = 會儘快傳送。
queue-send = 立即傳送
queue-edit = 編輯
queue-delete = 刪除
queue-delete-question = 此要求以及您填寫和附加的所有內容會從這部裝置刪除，且不會再嘗試傳送。如果要求已經送達，刪除並不會撤回要求。原始檔案不受影響。
queue-deleted = 已從清單中移除該要求。
queue-delivered = 已送達。要求編號：{ $reference }
queue-delivered-title = 先前等待傳送的要求已送達。
queue-seen = 從清單中移除

send-queued-title = 您的要求尚未確認送達
send-queued = 要求已儲存在這部裝置上。只要此頁面保持開啟，就會繼續嘗試傳送；如果關閉此頁面，下次開啟時會繼續傳送。
send-open = 請勿關閉此頁面：您的要求無法儲存在這部裝置上。我們會繼續嘗試傳送。
send-failed-stopped = 您已停止傳送。在您重試之前，不會再傳送此要求。
send-failed-files-refused = 至少有一個檔案未被支援系統接受。請編輯要求，移除或更換檔案，然後重新提交。
send-failed-files-gone = 這部裝置上至少有一個檔案已無法讀取。請變更檔案：先移除無法讀取的檔案，如有需要再重新附加，然後提交要求。

upload-progress = 已傳送 { $sent }，共 { $total }
upload-speed = 每秒 { $speed }
upload-label = 正在傳送您的要求
upload-confirming = 已全部傳送，正在等待確認…
upload-stop = 停止傳送
