# Drafts: unfinished requests, saved on this device while they are typed.
drafts-autosaved = 草稿已儲存在這部裝置上。
drafts-autosaved-without-files = 文字內容已儲存在這部裝置上，但沒有空間儲存檔案。關閉此頁面後，您需要重新選擇檔案。
drafts-autosave-failed = 無法儲存最近的變更，這部裝置的儲存空間可能不足。請釋出一些空間；確認要求已送達之前，請勿關閉此頁面。
drafts-discard-current = 捨棄草稿
drafts-discard-question = 確定要捨棄草稿嗎？您輸入和附加的所有內容都會從這部裝置刪除，原始檔案不受影響。
drafts-discarded = 草稿已刪除。
confirm-keep = 保留
drafts-form-not-saved = 這份草稿無法儲存，因此無法在這裡開啟其他要求。請先提交或捨棄這份草稿。
drafts-ended-in-other-tab = 這份草稿已在其他分頁中提交或刪除。如果已在該分頁中提交，請在這裡捨棄草稿；再次提交會產生重複的要求。
drafts-changed-in-other-tab = 這份草稿已在其他分頁中變更。您在這裡輸入的內容會另外儲存為一份草稿。請只提交其中一份，否則會產生兩個要求。

drafts-title = 草稿
drafts-saved-ago = { $minutes ->
    [0] 上次儲存：剛剛
   *[other] 上次儲存：{ $ago }
}
drafts-untitled = 尚無標題
drafts-untitled-about = { $about }（尚無標題）
drafts-continue = 繼續填寫
drafts-continue-entry = 繼續填寫：{ $title }
drafts-discard = 捨棄
drafts-opened = 已開啟草稿。

storage-unavailable = 此瀏覽器不允許此頁面在這部裝置上儲存任何內容。確認要求已送達之前，請勿關閉此頁面。
storage-full = 這部裝置已沒有可用的儲存空間，無法儲存任何內容。確認要求已送達之前，請勿關閉此頁面；釋出一些空間後，即可再次儲存草稿。
storage-newer-version = 此頁面的較新版本在這部裝置上儲存了一個要求，目前的版本無法顯示。請重新整理頁面以檢視該要求。
