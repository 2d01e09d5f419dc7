others-title = 其他受影響的客戶
others-add = 新增其他受影響的客戶
others-remove = 移除
others-remove-customer = 移除：{ $customer }
others-added = 已新增「{ $customer }」
others-known = 「{ $customer }」已在清單中。
others-cancel = 取消
others-refused = 無法新增「{ $customer }」，因為您與此客戶之間沒有有效的系統管理關係。請先在合作夥伴中心申請系統管理關係。
review-others = { $count ->
   *[other] 此外，也會為下列 { $number } 個客戶個別提交要求：{ $customers }。
}
companions-title = 其他客戶的要求
companion-sent = 「{ $customer }」的要求已提交
companion-failed = 「{ $customer }」的要求尚未提交
companion-refused = 支援團隊不接受為此客戶提交的要求。請略過此客戶，再另外為其回報問題。
companion-leave-out = 略過
