files-title = 檔案
files-label = 螢幕擷取畫面和其他檔案
files-limits = { $count ->
    [1] 只能附加{ $number }個檔案，大小不超過{ $size }。
   *[other] 最多可附加{ $number }個檔案，每個檔案不超過{ $size }，總大小不超過{ $total }。
}
files-types = 檔案類型：{ $types }。
files-redact-hint = 圖片傳送前，您可以塗黑其中的部分內容。
files-choose = 選擇檔案
files-drop = 也可將檔案拖放到這裡，或貼上螢幕擷取畫面
files-pasted-name = 螢幕擷取畫面{ $time }
files-not-attached-names = 未附加：{ $files }
files-remove-file = 移除：{ $name }
files-removed = 已移除：{ $name }
