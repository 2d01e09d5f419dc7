files-list = 已選擇的檔案

files-checking = 正在檢查…
files-ready = 可以傳送
files-changed = 這個檔案已變更或無法再讀取。請先移除，再重新附加。
files-too-many = { $count ->
    [1] 未附加：只能附加{ $number }個檔案。請先移除已附加的檔案，才能附加這個檔案。
   *[other] 未附加：最多只能附加{ $number }個檔案。請先移除一個已附加的檔案，才能附加這個檔案。
}
files-too-large = 未附加：檔案超過{ $size }。請縮小檔案後重新附加，或只附加相關的部分。
files-total-too-large = 未附加：加上這個檔案後，總大小會超過{ $size }。請先移除其他檔案，才能附加這個檔案。
files-empty = 未附加：檔案是空的。請檢查裝置上的檔案，然後重新選擇。
files-not-allowed = 未附加：無法傳送這種類型的檔案。請另存為上方列出的檔案類型，然後選擇新檔案。
files-content-mismatch = 未附加：檔案內容與副檔名不符。請用建立該檔案的應用程式重新儲存，然後重新選擇。
files-unreadable = 未附加：無法讀取這個項目。如果是資料夾，請選擇其中的檔案；如果是檔案，請確認檔案仍在原處，然後重新選擇。
files-duplicate = 「{ $name }」與「{ $kept }」內容相同，因此未附加。
files-attached = { $count ->
   *[other] 已附加{ $number }個檔案。
}
files-not-attached = { $count ->
   *[other] 有{ $number }個檔案未附加，原因請見清單。
}
files-remove = 移除

redact-open = 塗黑敏感資訊
redact-open-file = 塗黑敏感資訊：{ $name }
redact-hint = 用滑鼠或手指拖曳，框選要隱藏的內容。
redact-keyboard-hint = 使用鍵盤時，請先新增區域，再用方向鍵移動，用 Shift 加方向鍵調整大小，用 Delete 鍵移除。
redact-permanent-hint = 塗黑作業在您的裝置上進行。塗黑的內容會從要傳送的檔案中徹底去除，無法還原。
redact-areas = 要塗黑的區域
redact-area = 第{ $number }個區域，共{ $total }個
redact-add-area = 新增區域
redact-remove-area = 移除區域
redact-apply = 塗黑
redact-cancel = 取消
redact-in-progress = 正在塗黑…
redact-done = 已塗黑：{ $name }
redact-no-areas = 請先標示至少一個區域。
redact-not-displayable = 這裡無法顯示這張圖片。請移除圖片，用影像編輯軟體塗黑敏感資訊，再附加新檔案。
redact-failed = 未塗黑任何內容：此瀏覽器無法處理這張圖片。請移除圖片，用影像編輯軟體塗黑敏感資訊，再附加新檔案。
