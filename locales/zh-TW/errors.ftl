error-summary-title = 請檢查您輸入的內容
error-prefix = 錯誤：

error-customer-name-required = 請輸入客戶的公司名稱
error-customer-domain-required = 請輸入客戶的網域
error-customer-domain-invalid = 請輸入有效的網域，例如 contoso.com
error-category-required = 請選取問題類別
error-title-required = 請輸入標題
error-description-required = 請輸入問題描述
error-severity-required = 請選取嚴重性
error-severity-not-allowed = 請為這類問題選取較低的嚴重性
error-problem-start-time-invalid = 請依 2026-11-21 09:30 的格式輸入問題開始時間，或將此欄位留白
error-problem-start-time-in-future = 問題開始時間必須早於目前時間
error-email-required = 請輸入電子郵件地址
error-email-invalid = 請依 name@example.com 的格式輸入電子郵件地址
error-email-not-allowed = 請輸入貴公司的電子郵件地址，不要使用客戶的地址
error-phone-number-required = 請輸入電話號碼，或選擇以電子郵件連絡
error-phone-number-invalid = 請使用數字輸入電話號碼，例如 +1 425 555 0100
error-required = 請填寫「{ $label }」
error-too-long = { $limit ->
   *[other] 「{ $label }」最多可輸入{ $number }個字元
}
error-refused = 請修改「{ $label }」，支援系統無法接受目前的內容

send-failed-no-backend = 此頁面未連線到支援系統。請使用下方的連絡方式。

load-failed-title = 無法載入此內容
load-failed-unknown-outcome = 支援系統沒有回應。請檢查網路連線，然後再試一次。
load-failed-unauthorized = 您尚未登入，或工作階段已結束。請在此頁面登入，然後再試一次。
load-failed-forbidden = 您沒有檢視此內容的權限。請洽貴公司的系統管理員取得權限。
load-failed-not-found = 此要求不存在，或屬於其他人。請確認登入的帳戶是否正確，或使用下方的連絡方式。
load-failed-unsupported = 這裡無法檢視要求，但您仍可回報問題。如需詢問先前的要求，請使用下方的連絡方式。
load-failed-busy = 支援系統忙碌中。請稍候片刻，再試一次。
load-failed-server = 支援系統發生問題。請過幾分鐘再試一次。
files-not-ready = 有檔案尚未就緒。請等待檢查結束；如果正在塗黑圖片，請先完成或取消；也可以移除該檔案。
