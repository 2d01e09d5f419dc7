# 保留在使用者裝置上的內容：草稿，以及尚待傳送的要求。
kept-saved = 草稿已儲存在這部裝置上。
kept-saved-without-files = 文字內容已儲存在這部裝置上，但沒有空間儲存檔案。如果關閉此頁面，需要重新選擇檔案。
kept-not-saved = 無法在這部裝置上儲存草稿。提交要求之前，請勿關閉此頁面。
kept-discard = 捨棄草稿
kept-discard-question = 草稿及其所有內容將從這部裝置刪除。
kept-discarded = 草稿已刪除。
kept-keep = 保留
kept-missing = 此瀏覽器不允許本頁面保留任何內容，因此無法儲存草稿。提交要求之前，請勿關閉此頁面。
kept-full = 這部裝置已沒有空間可儲存草稿。提交要求之前，請勿關閉此頁面，或先釋出一些空間。
kept-newer = 此頁面的較新版本在這裡保留了一些內容，目前的版本無法顯示。請重新整理頁面後查看。

drafts-title = 未完成的要求
drafts-saved = { $ago }儲存
drafts-untitled = 尚無標題
drafts-continue = 繼續填寫
drafts-continue-entry = 繼續填寫：{ $title }
drafts-discard = 捨棄
drafts-taken-up = 已重新開啟草稿。

queue-title = 等待傳送
queue-intro = 您已提交這些要求，但我們尚未能確認它們已送達。每個要求只會傳送一次。
queue-empty = 沒有等待傳送的要求。您的要求均已送達。
queue-count = { $count ->
   *[other] 有 { $number } 個要求等待傳送
}
queue-on-its-way = 連線成功後就會傳送，您不需要採取任何動作。
queue-attention = 其中至少有一個要求需要您處理。
queue-show = 查看等待傳送的要求
queue-submitted = 提交時間：{ $date }
queue-waiting = 連線成功後就會傳送。
queue-send = 立即傳送
queue-edit = 編輯
queue-delete = 刪除
queue-delete-question = 此要求將不會傳送，其所有內容將從這部裝置刪除。
queue-deleted = 已從清單中移除。
queue-delivered = 已傳送。參考編號：{ $reference }
queue-delivered-title = 一個等待中的要求已傳送。
queue-seen = 從清單中移除

send-queued-title = 您的要求尚未傳送
send-queued = 要求已保留在這部裝置上，連線成功後就會傳送。您可以關閉此頁面，下次開啟時會繼續傳送。
send-open = 請勿關閉此頁面：此瀏覽器無法保留您的要求。我們會繼續嘗試傳送。
send-failed-stopped = 您已停止傳送。在您要求之前，不會再傳送任何內容。
send-failed-files-refused = 支援人員無法接受其中一個檔案。請移除該檔案或選擇其他檔案，然後重新提交要求。
send-failed-files-gone = 這部裝置上的某個檔案已無法讀取。請移除該檔案或重新選擇，然後提交要求。

upload-progress = 已傳送 { $sent }，共 { $total }
upload-speed = 每秒 { $speed }
upload-label = 正在傳送您的要求
upload-confirming = 已全部傳送，正在等待確認…
upload-stop = 停止傳送
