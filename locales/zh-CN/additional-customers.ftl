others-title = 其他受影响的客户
others-add = 添加其他受影响的客户
others-remove = 移除
others-remove-customer = 移除：{ $customer }
others-added = 已添加“{ $customer }”
others-known = “{ $customer }”已在列表中。
others-cancel = 取消
others-refused = 无法添加“{ $customer }”，因为你与此客户之间没有有效的管理关系。请先在合作伙伴中心申请管理关系。
review-others = { $count ->
   *[other] 此外，还将为以下 { $number } 个客户单独提交请求：{ $customers }。
}
companions-title = 其他客户的请求
companion-sent = “{ $customer }”的请求已提交
companion-failed = “{ $customer }”的请求尚未提交
companion-refused = 支持系统不接受为此客户提交的请求。请将其排除，然后单独为此客户报告问题。
companion-leave-out = 排除
