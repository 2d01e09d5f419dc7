additional-customers-title = 其他受影響的客戶
additional-customers-add = 新增其他受影響的客戶
additional-customers-remove = 移除
additional-customers-remove-customer = 移除：{ $customer }
additional-customers-added = 已新增「{ $customer }」
additional-customers-already-listed = 「{ $customer }」已在清單中。
additional-customers-cancel = 取消
additional-customers-refused = 無法新增「{ $customer }」，因為您與此客戶之間沒有有效的系統管理員關係。請先在合作夥伴中心提出申請。
review-additional-customers = { $count ->
    [1] 另外也會為「{ $customers }」提交要求。
   *[other] 另外也會為下列{ $number }個客戶分別提交要求：{ $customers }。
}
additional-requests-title = 其他客戶的要求
additional-request-sent = 「{ $customer }」的要求已提交
additional-request-failed = 「{ $customer }」的要求尚未提交
additional-request-refused = 支援系統無法接受此客戶的要求。請略過此客戶，再另外為此客戶回報問題。
additional-request-leave-out = 略過
