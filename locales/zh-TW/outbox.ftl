outbox-title = 等待傳送的要求
outbox-intro = 已提交的要求在確認送達之前，會列在這裡。無論嘗試傳送幾次，每個要求都只會提交一次。
outbox-empty = 沒有等待傳送的要求
outbox-empty-hint = 已送達的要求可在「{ home-requests }」中檢視。
outbox-count = { $count ->
   *[other] 有{ $number }個要求等待傳送
}
outbox-retrying = 只要此頁面保持開啟，就會繼續嘗試傳送。您不需要進行任何操作。
outbox-needs-attention = 至少有一個要求需要您先處理，才能傳送。
outbox-show = 檢視等待傳送的要求
outbox-submitted = 提交時間：{ $date }
outbox-waiting = 系統會儘快傳送。
outbox-left-alone = 最初為另一個客戶提交的要求已刪除，所以此要求尚未傳送。如要單獨傳送，請選取「{ outbox-send-now }」；如果不再需要，請將其刪除。
outbox-send-now = 立即傳送
outbox-edit = 編輯
outbox-delete = 刪除
outbox-delete-question = 確定要刪除此要求嗎？要求的文字和附件會從這部裝置移除，系統也不會再嘗試傳送。如果要求已經送達，刪除並不會取消該要求。原始檔案不受影響。
outbox-deleted = 已從清單中移除該要求。
outbox-delivered = 已送達。要求編號：{ $reference }
outbox-delivered-title = 先前等待傳送的要求已送達。
outbox-dismiss = 從清單中移除

outbox-edit-may-duplicate = 此要求可能已經送達。如果變更內容，會另外提交為新的要求，可能造成要求重複。
