outbox-title = 等待傳送的要求
outbox-intro = 您提交的要求如果尚未確認送達，會列在這裡。即使多次嘗試傳送，也不會重複提交。
outbox-empty = 沒有等待傳送的要求。
outbox-count = { $count ->
   *[other] 有 { $number } 個要求等待傳送
}
outbox-retrying = 只要此頁面保持開啟，就會繼續嘗試傳送。您不需要採取任何動作。
outbox-needs-attention = 有要求需要您處理後才能傳送。
outbox-show = 檢視等待傳送的要求
outbox-submitted = 提交時間：{ $date }
outbox-waiting = 會儘快傳送。
outbox-left-alone = 最初為另一個客戶提交的要求已刪除，所以此要求尚未傳送。如要單獨傳送，請選取「{ outbox-send-now }」；如果不再需要，請將其刪除。
outbox-send-now = 立即傳送
outbox-edit = 編輯
outbox-delete = 刪除
outbox-delete-question = 此要求以及您填寫和附加的所有內容會從這部裝置刪除，且不會再嘗試傳送。如果要求已經送達，刪除並不會撤回要求。原始檔案不受影響。
outbox-deleted = 已從清單中移除該要求。
outbox-delivered = 已送達。要求編號：{ $reference }
outbox-delivered-title = 先前等待傳送的要求已送達。
outbox-dismiss = 從清單中移除

outbox-edit-may-duplicate = 這個要求可能已經送達。如果變更內容，它會作為第二個要求提交。
