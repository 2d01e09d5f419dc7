customer-message-title = 通知客戶
customer-message-hint = 請選取客戶使用的語言，視需要修改訊息，然後複製訊息，或在郵件應用程式中開啟。
customer-message-language = 訊息語言
customer-message-text = 訊息內容
translation-unavailable = 目前無法提供這種語言的內容。
customer-message-copy = 複製訊息
customer-message-working-on-it = 您好：
    我們正在調查您回報的{ $service }問題。在此期間，請先確認您使用的是最新版本的應用程式，再登出並重新登入。
    如有進一步的消息，我們會立即通知您。
customer-message-working-on-it-no-service = 您好：
    我們正在調查您回報的問題。
    如有進一步的消息，我們會立即通知您。
customer-message-known-issue = 您好：
    您回報的{ $service }問題屬於已知問題，目前正在處理中。您不需要做任何處理。
    問題解決後，我們會立即通知您。

customer-message-open-email = 在郵件應用程式中開啟
customer-message-too-long = 訊息過長，無法直接在郵件應用程式中開啟。請改用「{ customer-message-copy }」。
customer-message-subject = 關於您回報的{ $service }問題
customer-message-subject-no-service = 關於您回報的問題
customer-message-subject-solved = 已解決：{ $title }
customer-message-subject-known-issue-ended = 已解決：{ $title }
customer-message-subject-closed = 已關閉：{ $title }
customer-message-solved = 您好：
    您回報的{ $service }問題「{ $title }」已經解決。
    如果仍有異常，請與我們連絡。要求編號為{ $reference }。
customer-message-solved-no-service = 您好：
    您回報的問題「{ $title }」已經解決。
    如果仍有異常，請與我們連絡。要求編號為{ $reference }。
customer-message-closed = 您好：
    我們為您提交的支援要求「{ $title }」已關閉。
    如果您仍需要協助，請與我們連絡。要求編號為{ $reference }。
customer-message-known-issue-ended = 您好：
    { $service }的已知問題「{ $title }」已經解決，您現在應該可以照常使用該服務。
    如果問題仍然存在，請與我們連絡。
customer-message-subject-known-issue-ended-other-language = 已解決：{ $service }問題
customer-message-known-issue-ended-other-language = 您好：
    { $service }的已知問題已經解決，您現在應該可以照常使用該服務。
    問題說明僅有其他語言的版本：「{ $title }」。
    如果問題仍然存在，請與我們連絡。
