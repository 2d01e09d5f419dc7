tell-title = 待通知的客戶
tell-hint = 以下問題已處理完畢。請通知客戶，並在這裡記錄。
tell-all-done = 已通知所有客戶。
tell-more = 還有其他待通知的客戶。通知以上客戶後，其餘客戶會顯示在這裡。
tell-message = 給客戶的訊息
tell-told = 我已通知客戶
tell-noted = 已通知「{ $customer }」：{ $title }
tell-saved = 已儲存。已通知客戶。
tell-undo = 復原
tell-undone = 已復原。尚未通知客戶。
tell-not-saved = 無法儲存。請再試一次。
tell-cannot-save = 這裡無法儲存記錄。您仍可將訊息傳送給客戶。
tell-still-there = 問題仍然存在
tell-replaces = 您已開始填寫另一個要求。新要求會將其取代。
tell-replace = 取代
tell-keep = 繼續填寫已開始的要求
told-on = 已於 { $date } 通知客戶
told-not-yet = 尚未通知客戶

message-mail = 在郵件應用程式中開啟
message-too-long = 訊息過長，無法從這裡在郵件應用程式中開啟。請改為複製訊息。
message-subject = 關於您回報的「{ $service }」問題
message-subject-any = 關於您回報的問題
message-subject-solved = 已解決：{ $title }
message-subject-ended = 已結束：{ $title }
message-subject-closed = 已關閉：{ $title }
message-solved = 您好：
    您回報的「{ $service }」問題已經解決：「{ $title }」。
    如果仍有異常，請告訴我們。要求編號為 { $reference }。
message-solved-any = 您好：
    您回報的問題「{ $title }」已經解決。
    如果仍有異常，請告訴我們。要求編號為 { $reference }。
message-closed = 您好：
    我們為您提交的支援要求「{ $title }」已關閉。
    如果您仍需要協助，請告訴我們。要求編號為 { $reference }。
message-ended = 您好：
    「{ $service }」的已知問題現已處理完畢：「{ $title }」。您現在應該可以照常使用該服務。
    如果問題仍然存在，請告訴我們。
