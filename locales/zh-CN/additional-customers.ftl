additional-customers-title = 其他受影响的客户
additional-customers-add = 添加其他受影响的客户
additional-customers-remove = 移除
additional-customers-remove-customer = 移除：{ $customer }
additional-customers-added = 已添加“{ $customer }”
additional-customers-already-listed = “{ $customer }”已在列表中。
additional-customers-cancel = 取消
additional-customers-refused = 无法添加“{ $customer }”，因为你与此客户之间没有有效的管理员关系。请先在合作伙伴中心申请管理员关系。
review-additional-customers = { $count ->
    [1] 此外，还将为“{ $customers }”提交一个请求。
   *[other] 此外，还将为以下{ $number }个客户各提交一个请求：{ $customers }。
}
additional-requests-title = 其他客户的请求
additional-request-sent = “{ $customer }”的请求已提交
additional-request-failed = “{ $customer }”的请求尚未提交
additional-request-refused = 支持系统无法接受针对此客户的请求。请跳过此客户，然后单独为其报告问题。
additional-request-leave-out = 跳过此客户
